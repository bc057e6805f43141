#include "ui/pipeline/ReportModel.h"

#include "ui/base/QtLanguage.h"
#include "ui/base/Theme.h"

namespace podium::ui {

void ReportModel::setTable(ReportTable table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

QVariant ReportModel::cell(int row, int column, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const Json& value = m_table.rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
    if (value.is_object())
        return worded(Text::fromJson(value.at("text")));
    if (role == Qt::ToolTipRole && !value.is_string())
        return {};
    if (value.is_null())
        return QStringLiteral("–");
    if (value.is_number_integer())
        return countText(value.get<qint64>());
    return value.is_number() ? realText(value.get<double>()) : fromUtf8(value.get<std::string>());
}

QString ReportModel::title(int column) const
{
    return worded(m_table.columns[static_cast<std::size_t>(column)]);
}

void StageFileModel::setFiles(std::vector<StageFile> files)
{
    beginResetModel();
    m_files = std::move(files);
    endResetModel();
}

QVariant StageFileModel::cell(int row, int column, int role) const
{
    const StageFile& file = m_files[static_cast<std::size_t>(row)];
    if (role == Qt::ForegroundRole && !file.exists)
        return Theme::color(ColorRole::Secondary);
    if (role == Qt::ToolTipRole)
        return fromUtf8(file.path);
    if (role != Qt::DisplayRole)
        return {};
    if (column == Path)
        return fromUtf8(file.path) + (file.folder ? QStringLiteral("/") : QString());
    return file.exists ? sizeText(file.size) : tr("not there yet");
}

QString StageFileModel::title(int column) const
{
    return column == Path ? tr("File or folder") : tr("Size");
}

} // namespace podium::ui
