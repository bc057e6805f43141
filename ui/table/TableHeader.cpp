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

} // namespace podium::ui
