#include "ui/models/TableSetup.h"

#include <algorithm>

#include <QHeaderView>
#include <QTableView>
#include <QTreeView>

namespace podium::ui {

namespace {

constexpr int kRowHeight = 26;

void setUp(QAbstractItemView& view, const QString& accessibleName)
{
    view.setAccessibleName(accessibleName);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setTabKeyNavigation(false);
    view.setTextElideMode(Qt::ElideRight);
}

} // namespace

void setUpTable(QTableView& view, const QString& accessibleName)
{
    setUp(view, accessibleName);
    view.setShowGrid(false);
    view.setWordWrap(false);
    view.setCornerButtonEnabled(false);
    view.verticalHeader()->hide();
    view.verticalHeader()->setDefaultSectionSize(kRowHeight);
    view.verticalHeader()->setMinimumSectionSize(kRowHeight);
    view.horizontalHeader()->setHighlightSections(false);
    view.horizontalHeader()->setStretchLastSection(true);
    view.horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

void setUpTree(QTreeView& view, const QString& accessibleName)
{
    setUp(view, accessibleName);
    view.setUniformRowHeights(true);
    view.setAllColumnsShowFocus(true);
    view.header()->setHighlightSections(false);
    view.header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view.header()->setStretchLastSection(true);
}

void fitHeight(QTableView& view, int mostRows)
{
    const int rows = view.model() == nullptr ? 0 : view.model()->rowCount();
    int height = view.horizontalHeader()->sizeHint().height() + 2 * view.frameWidth() + 2;
    for (int row = 0; row < std::min(rows, mostRows); ++row)
        height += view.rowHeight(row);
    view.setFixedHeight(std::max(height, kRowHeight * 2));
    view.setVerticalScrollBarPolicy(rows <= mostRows ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
}

} // namespace podium::ui
