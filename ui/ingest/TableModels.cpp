#include "ui/ingest/TableModels.h"

#include "core/project/TableImport.h"
#include "ui/base/Panel.h"
#include "ui/base/QtLanguage.h"

namespace podium::ui {

TablesModel::TablesModel(TableProfiles& profiles, QObject* parent) : ColumnTableModel(parent), m_profiles(profiles) {}

void TablesModel::update()
{
    const auto snapshot = m_profiles.session().snapshot();
    std::vector<project::TableInfo> tables = snapshot == nullptr ? std::vector<project::TableInfo>{} : snapshot->tables;
    const bool same = std::equal(tables.begin(), tables.end(), m_tables.begin(), m_tables.end(),
                                 [](const project::TableInfo& a, const project::TableInfo& b) { return a.name == b.name; });
    if (same) {
        m_tables = std::move(tables);
        refreshTexts();
        return;
    }
    beginResetModel();
    m_tables = std::move(tables);
    endResetModel();
}

const project::TableInfo* TablesModel::table(int row) const
{
    return row >= 0 && row < rows() ? &m_tables[static_cast<std::size_t>(row)] : nullptr;
}

QVariant TablesModel::cell(int row, int column, int role) const
{
    const project::TableInfo& table = m_tables[static_cast<std::size_t>(row)];
    const TableProfile* profile = m_profiles.profile(table.name);
    const Severity worst = profile == nullptr || profile->findings.empty() ? Severity::Good : profile->findings.front().severity;
    if (role == Qt::ForegroundRole && column == Findings && profile != nullptr)
        return Theme::color(profile->problem.empty() ? severitySign(worst).color : ColorRole::Error);
    if (role == Qt::ToolTipRole)
        return column == Findings && profile != nullptr && !profile->problem.empty()
                   ? worded(profile->problem)
                   : QStringLiteral("%1 (%2)").arg(fromUtf8(table.name), fromUtf8(table.path));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Name: return fromUtf8(table.name) + (table.synthetic ? QStringLiteral(" · ") + tr("synthetic") : QString());
    case Rows: return profile == nullptr ? QStringLiteral("…") : countText(profile->rows);
    case Columns: return profile == nullptr ? QStringLiteral("…") : countText(static_cast<qint64>(profile->schema.fields.size()));
    case Size: return sizeText(table.size);
    case Use: return table.hasRecipe ? tr("cleaned by its recipe") : tr("kept, not used");
    case Findings:
        if (profile == nullptr)
            return tr("being read…");
        if (!profile->problem.empty())
            return QStringLiteral("▲ ") + tr("cannot be read");
        if (profile->findings.empty())
            return QStringLiteral("✓ ") + tr("nothing noticed");
        return severitySign(worst).glyph + QLatin1Char(' ') +
               (profile->findings.size() == 1 ? tr("one noticed") : tr("%1 noticed").arg(countText(static_cast<qint64>(profile->findings.size()))));
    default: return {};
    }
}

QString TablesModel::title(int column) const
{
    switch (column) {
    case Name: return tr("Table");
    case Rows: return tr("Rows");
    case Columns: return tr("Columns");
    case Size: return tr("Size");
    case Use: return tr("What it is used for");
    case Findings: return tr("Findings");
    default: return {};
    }
}

void FindingsModel::setFindings(std::vector<ingest::Finding> findings)
{
    beginResetModel();
    m_findings = std::move(findings);
    endResetModel();
}

QVariant FindingsModel::cell(int row, int column, int role) const
{
    const ingest::Finding& finding = m_findings[static_cast<std::size_t>(row)];
    const Sign sign = severitySign(finding.severity);
    if (role == Qt::ForegroundRole && column == What)
        return Theme::color(sign.color);
    if (role == Qt::AccessibleTextRole && column == What)
        return sign.word + QStringLiteral(": ") + worded(finding.message);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case What: return sign.glyph + QStringLiteral("  ") + worded(finding.message);
    case Where: {
        QStringList parts;
        if (!finding.column.empty())
            parts.append(tr("column %1").arg(fromUtf8(finding.column)));
        if (finding.row)
            parts.append(tr("first in row %1").arg(countText(*finding.row + 1)));
        return parts.join(QStringLiteral(", "));
    }
    case Cases: return countText(finding.count);
    case Examples: {
        QStringList examples;
        const bool rows = finding.rule == "ragged_row" || finding.rule == "stray_quote";
        for (const std::string& example : finding.examples)
            examples.append(rows ? tr("row %1").arg(countText(fromUtf8(example).toLongLong())) : quoted(fromUtf8(example)));
        return examples.join(rows ? QStringLiteral(", ") : QStringLiteral(" "));
    }
    default: return {};
    }
}

QString FindingsModel::title(int column) const
{
    switch (column) {
    case What: return tr("What was noticed");
    case Where: return tr("Where");
    case Cases: return tr("Cases");
    case Examples: return tr("Examples");
    default: return {};
    }
}

void SchemaModel::setSchema(Schema schema)
{
    beginResetModel();
    m_schema = std::move(schema);
    endResetModel();
}

QVariant SchemaModel::cell(int row, int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    const Field& field = m_schema.fields[static_cast<std::size_t>(row)];
    if (column == Name)
        return fromUtf8(field.name);
    switch (field.type) {
    case ColumnType::Integer: return tr("whole number");
    case ColumnType::Real: return tr("number");
    case ColumnType::Text: return tr("text");
    case ColumnType::Boolean: return tr("yes or no");
    case ColumnType::Date: return tr("date");
    }
    return {};
}

QString SchemaModel::title(int column) const
{
    return column == Name ? tr("Column") : tr("Type");
}

} // namespace podium::ui
