#pragma once
// The font of the words and numbers along the axes of plots.
#include <QApplication>
#include <QFont>

namespace podium::ui {

inline QFont axisFont()
{
    constexpr int kPixels = 11;
    QFont font = QApplication::font();
    font.setPixelSize(kPixels);
    return font;
}

} // namespace podium::ui
