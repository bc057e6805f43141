#include "ui/models/ColumnTableModel.h"

namespace podium::ui {

QVariant ColumnTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid)) // proxies of Qt ask for nothing, too
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(static_cast<int>((isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    return cell(index.row(), index.column(), role);
}

QVariant ColumnTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns())
        return {};
    switch (role) {
    case Qt::DisplayRole: return title(section);
    case Qt::ToolTipRole: return titleTip(section);
    case Qt::TextAlignmentRole:
        return QVariant(static_cast<int>((isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    default: return {};
    }
}

void ColumnTableModel::refreshTexts()
{
    if (columns() == 0)
        return;
    emit headerDataChanged(Qt::Horizontal, 0, columns() - 1);
    if (rows() > 0)
        emit dataChanged(index(0, 0), index(rows() - 1, columns() - 1));
}

QString ColumnTableModel::titleTip(int) const
{
    return {};
}

bool ColumnTableModel::isNumeric(int) const
{
    return false;
}

} // namespace podium::ui
