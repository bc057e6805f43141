#pragma once
// The chosen runs as a line of markers and names: the one legend of a dock or page.
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

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Chip
    {
        RunStyle style;
        QString name;
    };
    int layOut(int width, QPainter* painter) const; ///< draws where there is a painter; the height needed

    std::vector<Chip> m_chips;
};

} // namespace podium::ui
