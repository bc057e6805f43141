#pragma once
// How a run is drawn everywhere and for the whole session: colour, line style and marker go together.
#include <QColor>
#include <Qt>

#include "core/comparison/RunInk.h"

class QPainter;
class QRectF;
class QIcon;

namespace podium::ui {

using Marker = comparison::RunMarker;

/// A slot is the place of a run in the order in which runs were first chosen; it decides line and marker, and the colour too
/// where the user chose none.
struct RunStyle
{
    int slot = 0;
    int chosenColor = -1; ///< place in the palette; -1 = none was chosen
    QColor color() const; ///< of the present theme
    comparison::RunInk ink() const; ///< on white paper, whatever the theme is
    Qt::PenStyle line() const;
    Marker marker() const;
};

void drawMarker(QPainter& painter, Marker marker, const QRectF& box, const QColor& color);
QIcon markerIcon(const RunStyle& style, int size = 12);

} // namespace podium::ui
