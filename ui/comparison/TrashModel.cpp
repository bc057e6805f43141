#include "ui/comparison/TrashModel.h"

#include "ui/base/QtLanguage.h"

namespace podium::ui {

void TrashModel::setExperiments(std::vector<project::TrashedExperiment> experiments)
{
    beginResetModel();
    m_experiments = std::move(experiments);
    endResetModel();
}

QVariant TrashModel::cell(int row, int column, int role) const
{
    const project::TrashedExperiment& one = m_experiments[static_cast<std::size_t>(row)];
    if (role == kKeyRole)
        return fromUtf8(one.id);
    if (role == Qt::ToolTipRole && column == Name)
        return tr("Commit %1").arg(fromUtf8(one.commit));
    if (role != Qt::DisplayRole)
        return {};
    if (column == Name)
        return fromUtf8(one.name);
    if (column == Removed)
        return one.removedMs ? momentText(*one.removedMs) : tr("by another program");
    return sizeText(one.bytes);
}

QString TrashModel::title(int column) const
{
    return column == Name ? tr("Experiment") : column == Removed ? tr("Removed") : tr("Frees alone");
}

QString TrashModel::titleTip(int column) const
{
    return column == Bytes ? tr("Data that nothing else needs, not even another experiment in the trash") : QString();
}

} // namespace podium::ui
