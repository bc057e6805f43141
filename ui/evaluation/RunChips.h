#pragma once
// The chosen runs as a line of markers and names: the one legend of a dock or page. A click, or the space bar, asks to hide a run.
#include <vector>

#include <QWidget>

#include "ui/evaluation/EvaluationSource.h"

namespace podium::ui {

class RunChips final : public QWidget
{
    Q_OBJECT
public:
    explicit RunChips(QWidget* parent = nullptr);
    void setRuns(const std::vector<ShownEvaluation>& runs);
    /// Runs drawn as left out. Only after a call can chips be clicked and reached by keyboard.
    void setHiddenRuns(const std::set<std::string>& runs);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    void toggled(const std::string& run);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Chip
    {
        std::string run;
        RunStyle style;
        QString name;
    };
    /// Draws where there is a painter, tells the places where they are asked for; returns the height needed.
    int layOut(int width, QPainter* painter, std::vector<QRect>* places = nullptr) const;
    void describe();

    std::vector<Chip> m_chips;
    std::set<std::string> m_hidden;
    bool m_clickable = false;
    int m_current = 0; ///< of the keyboard
};

} // namespace podium::ui
