#include "ui/table/TableHeader.h"

#include <algorithm>

#include <QPainter>

#include "ui/base/Theme.h"
#include "ui/table/BigTableModel.h"

namespace podium::ui {

namespace {

constexpr int kBar = 3, kSide = 6;

}

TableHeader::TableHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
}

void TableHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect.adjusted(0, 0, 0, -kBar), section);
    painter->restore();
    const QRect bar(rect.left() + kSide, rect.bottom() - kBar, std::max(rect.width() - 2 * kSide, 0), kBar);
    const double missing = model()->headerData(section, Qt::Horizontal, BigTableModel::kMissingRole).toDouble();
    painter->fillRect(QRect(rect.left(), rect.bottom() - kBar, rect.width(), kBar + 1), Theme::color(ColorRole::Window));
    painter->fillRect(bar, Theme::color(ColorRole::Border));
    if (missing > 0) // even one missing cell of a million is seen
        painter->fillRect(QRect(bar.left(), bar.top(), std::max(2, static_cast<int>(missing * bar.width())), kBar),
                          Theme::color(ColorRole::Warning));
}

QSize TableHeader::sectionSizeFromContents(int section) const
{
    const QSize size = QHeaderView::sectionSizeFromContents(section);
    return {size.width() + 2 * kSide, size.height() + kBar + 2};
}

RowNumbers::RowNumbers(QWidget* parent) : QHeaderView(Qt::Vertical, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
}

void RowNumbers::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    painter->save();
    painter->fillRect(rect, Theme::color(ColorRole::Base));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), Theme::color(ColorRole::Border));
    painter->setPen(Theme::color(ColorRole::Secondary));
    painter->drawText(rect.adjusted(kSide, 0, -kSide, 0), Qt::AlignRight | Qt::AlignVCenter, model()->headerData(section, Qt::Vertical).toString());
    painter->restore();
}

QSize RowNumbers::sectionSizeFromContents(int section) const
{
    const QString text = model()->headerData(section, Qt::Vertical).toString();
    return {fontMetrics().horizontalAdvance(text) + 2 * kSide + 2, fontMetrics().height()};
}

} // namespace podium::ui
