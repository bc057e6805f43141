#pragma once
// The stages in order as cards with arrows between: state by colour, shape and word; a click opens the stage.
#include <vector>

#include <QAbstractButton>

#include "ui/base/Panel.h"

namespace podium::ui {

struct FlowStep
{
    QString page; ///< what a click opens; empty = nothing
    QString title;
    QString summary;
    Sign sign;
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

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    FlowStep m_step;
};

class StageFlow final : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    void setSteps(const std::vector<FlowStep>& steps);
    StageCard* card(const QString& page) const;

signals:
    void stepChosen(const QString& page);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void arrange();
    std::vector<StageCard*> m_cards;
};

} // namespace podium::ui
