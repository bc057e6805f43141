#pragma once
// The stages as cards with an arrow from each to those that read its results: state by colour, shape and word. A click opens the stage, the
// context menu (also by its key) offers what can be done with it.
#include <vector>

#include <QAbstractButton>

#include "ui/base/Panel.h"

namespace podium::ui {

struct FlowStep
{
    QString page;      ///< what a click opens; empty = nothing
    std::string stage; ///< of dvc.yaml; empty where it is none (import)
    QString title;
    QString summary;
    Sign sign;
    std::vector<std::size_t> needs; ///< steps before it whose results it reads
};

class StageCard final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit StageCard(QWidget* parent);
    void setStep(const FlowStep& step);
    const FlowStep& step() const { return m_step; }
    int heightFor(int width) const; ///< so that nothing is cut off
    QSize sizeHint() const override { return {180, heightFor(180)}; }

signals:
    void menuWanted(const QPoint& global);

protected:
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    FlowStep m_step;
};

class StageFlow final : public QWidget
{
    Q_OBJECT
public:
    using Edge = std::pair<std::size_t, std::size_t>; ///< from, to

    using QWidget::QWidget;
    void setSteps(const std::vector<FlowStep>& steps);
    StageCard* card(const QString& page) const;
    /// Arrows that are drawn: those that others do not tell already.
    const std::vector<Edge>& edges() const { return m_edges; }

signals:
    void stepChosen(const QString& page);
    void menuWanted(const podium::ui::FlowStep& step, const QPoint& global);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Shape {
        Chain,  ///< one after the other, in rows as text
        Across, ///< a column for each layer
        Down    ///< a row for each layer, where the columns do not fit
    };
    void arrange();
    int placeRow(const std::vector<std::size_t>& row, int columns, int each, int y); ///< returns its height
    void arrangeAcross();
    void drawArrow(QPainter& painter, const QRect& from, const QRect& to) const;
    void drawTurn(QPainter& painter, const QRect& from, const QRect& to) const;

    std::vector<StageCard*> m_cards;
    std::vector<Edge> m_edges;
    std::vector<std::vector<std::size_t>> m_layers; ///< steps by their distance from the first ones
    Shape m_shape = Shape::Chain;
};

} // namespace podium::ui
