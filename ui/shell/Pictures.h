#pragma once
// Draws each page and dock in both languages and themes to files, so that they can be looked at.
#include <QSize>
#include <QString>

namespace podium::ui {

class MainWindow;
struct Workbench;

/// `<page or dock>-<es|en>-<light|dark>.png`, `size` (1440 x 900 as a rule), into `folder`. `project` is opened after the welcome page was drawn;
/// empty = only that page. Returns false, with a line on stderr, where a file could not be written or the project not be opened.
bool drawPictures(MainWindow& window, Workbench& workbench, const QString& project, const QString& folder,
                  const QSize& size = QSize(1440, 900));

} // namespace podium::ui
