#pragma once
// Draws each page and dock in both languages and themes to files, so that they can be looked at.
#include <QString>

namespace podium::ui {

class MainWindow;
struct Workbench;

/// `<page or dock>-<es|en>-<light|dark>.png`, 1440 x 900, into the folder. Waits for the project that is being opened. Returns false,
/// with a line on stderr, where a file could not be written.
bool drawPictures(MainWindow& window, Workbench& workbench, const QString& folder);

} // namespace podium::ui
