#pragma once
// How all tables and trees of the window behave: whole rows, no vertical header, rows of one height, columns fitted once filled.
#include <QStyledItemDelegate>

class QTableView;
class QTreeView;
class QString;

namespace podium::ui {

/// Rows with a hairline below, room at the sides, and the ground that the selection or the model gives.
class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    static void paintGround(QPainter* painter, const QStyleOptionViewItem& cell);
};

void setUpTable(QTableView& view, const QString& accessibleName);
void setUpTree(QTreeView& view, const QString& accessibleName);
/// Makes the view as high as its rows, so that a short table in a page needs no scroll bar of its own.
void fitHeight(QTableView& view, int mostRows = 20);

} // namespace podium::ui
