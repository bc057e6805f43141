#include "ui/models/TableSetup.h"

#include <algorithm>

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTreeView>

#include "ui/base/Theme.h"

namespace podium::ui {

namespace {

constexpr int kRowHeight = 26, kSide = 5;
constexpr auto kFitted = "mostRows"; // property of views whose height follows their rows

void setUp(QAbstractItemView& view, const QString& accessibleName)
{
    view.setItemDelegate(new RowDelegate(&view));
    view.setAccessibleName(accessibleName);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setTabKeyNavigation(false);
    view.setTextElideMode(Qt::ElideRight);
}

} // namespace

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    paintGround(painter, cell);
    cell.backgroundBrush = Qt::NoBrush;
    cell.state &= ~(QStyle::State_Selected | QStyle::State_MouseOver | QStyle::State_HasFocus);
    cell.rect.adjust(kSide, 0, -kSide, 0);
    const QStyle* style = cell.widget != nullptr ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width() + 2 * kSide, std::max(size.height() + 2, kRowHeight)};
}

void RowDelegate::paintGround(QPainter* painter, const QStyleOptionViewItem& cell)
{
    const QRect whole = cell.rect;
    if (cell.state.testFlag(QStyle::State_Selected))
        painter->fillRect(whole, Theme::color(ColorRole::Selection));
    else if (cell.backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(whole, cell.backgroundBrush);
    else if (cell.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(whole, Theme::color(ColorRole::Alternate));
    painter->fillRect(QRect(whole.left(), whole.bottom(), whole.width(), 1), Theme::color(ColorRole::Border));
}

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
    QSizePolicy policy = view.sizePolicy(); // else what is around it would take the room that is left over
    policy.setVerticalPolicy(QSizePolicy::Fixed);
    view.setSizePolicy(policy);
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
