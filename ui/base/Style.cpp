#include "ui/base/Style.h"

#include <algorithm>

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

#include "ui/base/Theme.h"

namespace podium::ui {

namespace {

/// Fusion draws the box in a shade of the ground, which is nearly none in the dark; a style sheet would take the tick away.
void drawCheckBox(const QStyleOption& option, QPainter& painter)
{
    const bool ticked = option.state & QStyle::State_On, partly = option.state & QStyle::State_NoChange;
    const QColor ink = Theme::color(option.state & QStyle::State_Enabled ? ColorRole::Accent : ColorRole::Secondary);
    const double side = std::min(option.rect.width(), option.rect.height()) - 1;
    const QRectF box(option.rect.center().x() + 0.5 - side / 2, option.rect.center().y() + 0.5 - side / 2, side, side);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ticked || partly ? ink : Theme::color(ColorRole::Secondary), 1));
    painter.setBrush(ticked || partly ? ink : Theme::color(ColorRole::Base));
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(QPen(Theme::onAccent(), side / 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&](double x, double y) { return QPointF(box.left() + x * side, box.top() + y * side); };
    if (ticked)
        painter.drawPolyline(QPolygonF({at(0.24, 0.54), at(0.42, 0.72), at(0.77, 0.30)}));
    else if (partly)
        painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
    painter.restore();
}

} // namespace

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void Style::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QComboBox*>(widget) == nullptr && qobject_cast<QAbstractSpinBox*>(widget) == nullptr)
        return;
    if (widget->focusPolicy() == Qt::WheelFocus)
        widget->setFocusPolicy(Qt::StrongFocus);
    widget->installEventFilter(this);
}

bool Style::eventFilter(QObject* watched, QEvent* event)
{
    auto* widget = qobject_cast<QWidget*>(watched);
    if (event->type() != QEvent::Wheel || widget == nullptr || widget->hasFocus())
        return QProxyStyle::eventFilter(watched, event);
    event->ignore();
    return true;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    constexpr int kHeaderMargin = 3;
    return metric == PM_HeaderMargin ? kHeaderMargin : QProxyStyle::pixelMetric(metric, option, widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck)
        drawCheckBox(*option, *painter);
    else if (element != PE_FrameTabBarBase && element != PE_PanelScrollAreaCorner) // lines of Fusion's that end nowhere
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

} // namespace podium::ui
