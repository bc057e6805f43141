#include "ui/base/RunStyle.h"

#include <array>
#include <cmath>
#include <numbers>

#include <QGuiApplication>
#include <QIcon>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include "ui/base/Theme.h"

namespace podium::ui {

namespace {

constexpr std::array<Qt::PenStyle, 5> kLines{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine, Qt::DashDotDotLine}; // of RunLine

QPainterPath starPath(const QRectF& box)
{
    QPainterPath path;
    for (int i = 0; i < 10; ++i) {
        const double radius = box.width() / 2 * (i % 2 == 0 ? 1.0 : 0.45);
        const double angle = -std::numbers::pi / 2 + i * std::numbers::pi / 5;
        const QPointF point = box.center() + QPointF(radius * std::cos(angle), radius * std::sin(angle));
        i == 0 ? path.moveTo(point) : path.lineTo(point);
    }
    path.closeSubpath();
    return path;
}

} // namespace

QColor RunStyle::color() const
{
    return Theme::runColor(chosenColor < 0 ? slot : chosenColor);
}

Qt::PenStyle RunStyle::line() const
{
    return kLines[static_cast<std::size_t>(comparison::lineOf(slot))];
}

Marker RunStyle::marker() const
{
    return comparison::markerOf(slot);
}

comparison::RunInk RunStyle::ink() const
{
    return {Theme::runColorOnPaper(chosenColor < 0 ? slot : chosenColor).name().toStdString(), slot};
}

void drawMarker(QPainter& painter, Marker marker, const QRectF& box, const QColor& color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QRectF inner = box.adjusted(1, 1, -1, -1);
    switch (marker) {
    case Marker::Disc: painter.drawEllipse(inner); break;
    case Marker::Square: painter.drawRect(inner); break;
    case Marker::Triangle:
        painter.drawPolygon(QPolygonF{QPointF(inner.center().x(), inner.top()), inner.bottomRight(), inner.bottomLeft()});
        break;
    case Marker::Diamond:
        painter.drawPolygon(QPolygonF{QPointF(inner.center().x(), inner.top()), QPointF(inner.right(), inner.center().y()),
                                      QPointF(inner.center().x(), inner.bottom()), QPointF(inner.left(), inner.center().y())});
        break;
    case Marker::Cross:
        painter.setPen(QPen(color, 2));
        painter.drawLine(inner.topLeft(), inner.bottomRight());
        painter.drawLine(inner.bottomLeft(), inner.topRight());
        break;
    case Marker::Star: painter.drawPath(starPath(inner)); break;
    case Marker::Ring:
        painter.setPen(QPen(color, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(inner);
        break;
    }
    painter.restore();
}

QIcon markerIcon(const RunStyle& style, int size)
{
    const qreal ratio = qGuiApp != nullptr ? qGuiApp->devicePixelRatio() : 1.0;
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawMarker(painter, style.marker(), QRectF(0, 0, size, size), style.color());
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected); // a chosen row keeps the true colour
    return icon;
}

} // namespace podium::ui
