#include "ui/comparison/ApplyModel.h"

#include "core/project/ApplyPreview.h"
#include "core/project/Experiment.h"
#include "ui/base/QtLanguage.h"
#include "ui/comparison/RunCells.h"

namespace podium::ui {

void ApplyModel::setPreview(project::ApplyPreview preview, std::shared_ptr<const ProjectSnapshot> snapshot)
{
    beginResetModel();
    m_preview = std::move(preview);
    m_snapshot = std::move(snapshot);
    endResetModel();
}

QVariant ApplyModel::cell(int row, int column, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    const auto index = static_cast<std::size_t>(row), parameters = m_preview.parameters.size();
    if (index >= parameters)
        return fileCell(m_preview.files[index - parameters], column);
    const project::ValueChange& change = m_preview.parameters[index];
    return role == Qt::ToolTipRole && column == What ? fromUtf8(change.key) : parameterCell(change, column);
}

QString ApplyModel::parameterCell(const project::ValueChange& change, int column) const
{
    const auto words = [&](const Json& value) { return m_snapshot == nullptr ? valueText(value) : parameterValueText(*m_snapshot, change.key, value); };
    switch (column) {
    case What: return m_snapshot == nullptr ? fromUtf8(change.key) : parameterLabel(*m_snapshot, change.key);
    case Now: return change.inBefore ? words(change.before) : tr("not set");
    default: return change.inAfter ? words(change.after) : tr("not set");
    }
}

QString ApplyModel::fileCell(const project::ApplyPreview::File& file, int column) const
{
    using Change = project::ApplyPreview::File::Change;
    switch (column) {
    case What: return fromUtf8(file.path);
    case Now: return file.change == Change::Added ? tr("not there") : tr("as it is");
    default: break;
    }
    switch (file.change) {
    case Change::Added: return tr("＋ added, %1").arg(sizeText(file.bytes));
    case Change::Removed: return tr("– removed");
    case Change::Replaced: break;
    }
    return tr("● replaced, %1").arg(sizeText(file.bytes));
}

QString ApplyModel::title(int column) const
{
    switch (column) {
    case What: return tr("Parameter or file");
    case Now: return tr("Now");
    default: return tr("After applying");
    }
}

} // namespace podium::ui
