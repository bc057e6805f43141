#include "ui/models/TableSetup.h"

#include <algorithm>

#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <QTreeView>

namespace podium::ui {

namespace {

constexpr int kRowHeight = 26;
constexpr auto kFitted = "mostRows"; // property of views whose height follows their rows

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
    height = std::max(height, kRowHeight * 2);
    if (view.horizontalHeader()->length() > view.viewport()->width() && view.isVisible())
        height += view.horizontalScrollBar()->sizeHint().height();
    if (height != view.height() || view.minimumHeight() != view.maximumHeight())
        view.setFixedHeight(height);
    view.setVerticalScrollBarPolicy(rows <= mostRows ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    // Rows whose text breaks into lines get their height only when the columns have their width.
    if (!view.property(kFitted).isValid()) {
        const auto again = [&view] { fitHeight(view, view.property(kFitted).toInt()); };
        QObject::connect(view.verticalHeader(), &QHeaderView::sectionResized, &view, again, Qt::QueuedConnection);
        QObject::connect(view.horizontalHeader(), &QHeaderView::geometriesChanged, &view, again, Qt::QueuedConnection);
    }
    view.setProperty(kFitted, mostRows);
}

} // namespace podium::ui
