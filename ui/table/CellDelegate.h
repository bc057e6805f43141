#pragma once
// How a cell of any table is drawn: one that was filled from another table has a corner.
#include "ui/models/TableSetup.h"

namespace podium::ui {

class CellDelegate final : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace podium::ui
