#include "ui/models/ProgressDelegate.h"

#include <QPainter>

#include "ui/base/Theme.h"

namespace podium::ui {

void ProgressDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QVariant fraction = index.data(m_role);
    if (!fraction.isValid()) {
        RowDelegate::paint(painter, option, index);
        return;
    }
    paintGround(painter, option);
    painter->save();
    const QRect bar = option.rect.adjusted(8, 5, -8, -5);
    painter->fillRect(bar, Theme::color(ColorRole::Alternate));
    QRect filled = bar;
    filled.setWidth(static_cast<int>(bar.width() * fraction.toDouble()));
    painter->fillRect(filled, Theme::color(ColorRole::Selection));
    painter->setPen(Theme::color(ColorRole::Border));
    painter->drawRect(bar);
    painter->setPen(Theme::color(ColorRole::Text));
    painter->drawText(bar, Qt::AlignCenter, index.data().toString());
    painter->restore();
}

QSize ProgressDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {120, RowDelegate::sizeHint(option, index).height()};
}

} // namespace podium::ui
