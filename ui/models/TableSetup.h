#pragma once
// How all tables and trees of the window behave: whole rows, no vertical header, rows of one height, columns fitted once filled.
class QTableView;
class QTreeView;
class QString;

namespace podium::ui {

void setUpTable(QTableView& view, const QString& accessibleName);
void setUpTree(QTreeView& view, const QString& accessibleName);
/// Makes the view as high as its rows, so that a short table in a page needs no scroll bar of its own.
void fitHeight(QTableView& view, int mostRows = 20);

} // namespace podium::ui
