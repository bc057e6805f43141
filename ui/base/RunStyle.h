#pragma once
// How a run is drawn everywhere and for the whole session: colour, line style and marker go together.
#include <QColor>
#include <Qt>

class QPainter;
class QRectF;
class QIcon;

namespace podium::ui {

enum class Marker { Disc, Square, Triangle, Diamond, Cross, Star, Ring };

/// A slot is the place of a run in the order in which runs were first chosen; it decides line and marker, and the colour too
/// where the user chose none.
struct RunStyle
{
    int slot = 0;
    int chosenColor = -1; ///< place in the palette; -1 = none was chosen
    QColor color() const; ///< of the present theme
    Qt::PenStyle line() const;
    Marker marker() const;
};

void drawMarker(QPainter& painter, Marker marker, const QRectF& box, const QColor& color);
QIcon markerIcon(const RunStyle& style, int size = 12);

} // namespace podium::ui
