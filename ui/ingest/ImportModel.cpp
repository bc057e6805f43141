#include "ui/ingest/ImportModel.h"

#include "core/project/TableImport.h"
#include "ui/base/Panel.h"
#include "ui/base/QtLanguage.h"
#include "ui/ingest/ImportWords.h"

namespace podium::ui {

using project::PlannedTable;

ImportModel::ImportModel(TableImporter& importer, QObject* parent) : ColumnTableModel(parent), m_importer(importer) {}

void ImportModel::update()
{
    if (m_importer.entries().size() == m_entries.size()) {
        m_entries = m_importer.entries();
        refreshTexts();
        return;
    }
    beginResetModel();
    m_entries = m_importer.entries();
    endResetModel();
}

Qt::ItemFlags ImportModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = ColumnTableModel::flags(index);
    if (index.isValid() && index.column() == Name && m_entries[static_cast<std::size_t>(index.row())].table->importable())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool ImportModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    m_importer.setChosen(index.row(), value.toInt() == Qt::Checked);
    return true;
}

QString ImportModel::whatText(const TableImporter::Entry& entry) const
{
    const PlannedTable& table = *entry.table;
    if (entry.stale)
        return tr("being read…");
    if (table.problem)
        return QStringLiteral("▲ ") + tr("cannot be imported");
    switch (table.state) {
    case PlannedTable::State::New: return tr("new");
    case PlannedTable::State::Same: return QStringLiteral("✓ ") + tr("in the project already");
    case PlannedTable::State::Replaces: break;
    }
    return (table.foreseen ? QStringLiteral("◆ ") : QString()) + tr("replaces the present one");
}

QVariant ImportModel::cell(int row, int column, int role) const
{
    const TableImporter::Entry& entry = m_entries[static_cast<std::size_t>(row)];
    const PlannedTable& table = *entry.table;
    if (column == Name && role == Qt::CheckStateRole && table.importable())
        return entry.chosen ? Qt::Checked : Qt::Unchecked;
    if (column == What && role == Qt::ForegroundRole && !entry.stale) {
        if (table.problem)
            return Theme::color(ColorRole::Error);
        if (table.foreseen)
            return Theme::color(ColorRole::Warning);
    }
    if (role == Qt::ToolTipRole)
        return table.problem ? worded(table.problem->text()) : fromUtf8(table.source->origin);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Name: return fromUtf8(table.name);
    case What: return whatText(entry);
    case Rows: return countText(table.rows);
    case Columns: return countText(static_cast<qint64>(table.schema.fields.size()));
    case Looks: return table.schema.fields.empty() ? QString() : likenessText(table.likeness);
    case Use: return table.problem ? QString() : table.stage.empty() ? tr("kept, not used") : tr("read by %1").arg(readerTitle(m_importer.session(), table.stage));
    default: return {};
    }
}

QString ImportModel::title(int column) const
{
    switch (column) {
    case Name: return tr("Table");
    case What: return tr("In the project");
    case Rows: return tr("Rows");
    case Columns: return tr("Columns");
    case Looks: return tr("Looks like");
    case Use: return tr("What it is used for");
    default: return {};
    }
}

} // namespace podium::ui
