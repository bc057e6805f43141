#include "ui/table/CellDelegate.h"

#include <QPainter>

#include "ui/base/Theme.h"
#include "ui/table/BigTableModel.h"

namespace podium::ui {

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    constexpr int kCorner = 7;
    RowDelegate::paint(painter, option, index);
    if (!index.data(BigTableModel::kFilledRole).toBool())
        return;
    const QPoint right = option.rect.topRight() + QPoint(1, 0);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(Theme::color(ColorRole::Accent));
    painter->drawPolygon(QPolygon({right, right - QPoint(kCorner, 0), right + QPoint(0, kCorner)}));
    painter->restore();
}

} // namespace podium::ui
