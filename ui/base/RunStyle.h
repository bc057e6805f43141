#pragma once
// How a run is drawn everywhere and for the whole session: colour, line style and marker go together.
#include <QColor>
#include <Qt>

class QPainter;
class QRectF;
class QIcon;

namespace podium::ui {

enum class Marker { Disc, Square, Triangle, Diamond, Cross, Star, Ring };

/// A slot is the place of a run in the order in which runs were first chosen.
struct RunStyle
{
    int slot = 0;
    QColor color() const; ///< of the present theme
    Qt::PenStyle line() const;
    Marker marker() const;
};

void drawMarker(QPainter& painter, Marker marker, const QRectF& box, const QColor& color);
QIcon markerIcon(const RunStyle& style, int size = 12);

} // namespace podium::ui
