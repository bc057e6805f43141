#include "ui/table/BigTableModel.h"

#include <algorithm>
#include <limits>

#include "ui/base/QtLanguage.h"
#include "ui/base/Theme.h"
#include "ui/models/ColumnTableModel.h"

namespace podium::ui {

namespace {

constexpr qsizetype kLongestCell = 200; // of one line; the tooltip has more

double missingShare(const Column& column)
{
    return column.size() == 0 ? 0 : static_cast<double>(column.missingCount()) / static_cast<double>(column.size());
}

} // namespace

void BigTableModel::setTable(std::shared_ptr<const Table> table, std::shared_ptr<const CellOrigins> origins)
{
    beginResetModel();
    m_table = std::move(table);
    m_origins = std::move(origins);
    m_rows = nullptr;
    m_sortColumn.reset();
    endResetModel();
}

void BigTableModel::setRows(RowOrder rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void BigTableModel::setSort(std::optional<std::size_t> column, bool descending)
{
    m_sortColumn = column;
    m_descending = descending;
    if (columnCount() > 0)
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

std::int64_t BigTableModel::tableRow(int row) const
{
    return m_rows == nullptr ? row : (*m_rows)[static_cast<std::size_t>(row)];
}

QString BigTableModel::originText(const QModelIndex& index) const
{
    if (m_origins == nullptr || !index.isValid())
        return {};
    const auto column = static_cast<std::size_t>(index.column());
    const std::int64_t row = tableRow(index.row());
    const Column& from = m_origins->fields[column].from;
    if (from.isMissing(row))
        return {};
    const QString table = fromUtf8(from.text(row));
    return m_origins->isFilled(column, row) ? tr("from %1, because %2 does not tell it").arg(table, fromUtf8(m_origins->home.text(row)))
                                            : tr("from %1").arg(table);
}

int BigTableModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() || m_table == nullptr)
        return 0;
    const std::int64_t rows = m_rows == nullptr ? m_table->rowCount() : static_cast<std::int64_t>(m_rows->size());
    return static_cast<int>(std::min<std::int64_t>(rows, std::numeric_limits<int>::max()));
}

int BigTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_table == nullptr ? 0 : static_cast<int>(m_table->columnCount());
}

QVariant BigTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid)) // proxies of Qt ask for nothing, too
        return {};
    const Column& column = m_table->column(static_cast<std::size_t>(index.column()));
    const std::int64_t row = tableRow(index.row());
    switch (role) {
    case Qt::TextAlignmentRole:
        return QVariant(static_cast<int>((hasNumbers(column.type()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case Qt::ForegroundRole: return column.isMissing(row) ? QVariant(Theme::color(ColorRole::Secondary)) : QVariant();
    case Qt::AccessibleTextRole:
        if (column.isMissing(row))
            return tr("missing");
        [[fallthrough]];
    case Qt::DisplayRole:
    case Qt::ToolTipRole: {
        if (column.isMissing(row))
            return role == Qt::ToolTipRole ? tr("missing") : QStringLiteral("–");
        QString text = fromUtf8(column.asText(row));
        if (column.type() == ColumnType::Real) // digits as the file has them: years and codes get no grouping
            text.replace(QLatin1Char('.'), QLocale().decimalPoint());
        if (role == Qt::DisplayRole) {
            if (text.size() > kLongestCell)
                text = text.left(kLongestCell) + QStringLiteral("…");
            text.replace(QLatin1Char('\n'), QStringLiteral("⏎"));
        } else if (const QString origin = originText(index); !origin.isEmpty()) {
            text += (role == Qt::ToolTipRole ? QStringLiteral("\n") : QStringLiteral(", ")) + origin;
        }
        return text;
    }
    case kSortRole:
        if (column.isMissing(row))
            return {};
        if (column.type() == ColumnType::Integer)
            return static_cast<qlonglong>(column.integer(row));
        return hasNumbers(column.type()) ? QVariant(column.real(row)) : QVariant(fromUtf8(column.asText(row)));
    case kFilledRole: return m_origins != nullptr && m_origins->isFilled(static_cast<std::size_t>(index.column()), row);
    case kKeyRole: return static_cast<qlonglong>(m_table->rowId(row));
    default: return {};
    }
}

QVariant BigTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (m_table == nullptr || section < 0)
        return {};
    if (orientation == Qt::Vertical) {
        if (section >= rowCount() || role != Qt::DisplayRole)
            return {};
        return countText(m_table->rowId(tableRow(section)) + 1);
    }
    if (section >= columnCount())
        return {};
    const auto index = static_cast<std::size_t>(section);
    const Column& column = m_table->column(index);
    const double missing = missingShare(column);
    switch (role) {
    case Qt::DisplayRole: {
        const QString sign = m_sortColumn != index ? QString() : m_descending ? QStringLiteral(" ↓") : QStringLiteral(" ↑");
        return fromUtf8(m_table->names()[index]) + sign + QLatin1Char('\n') + typeText(column.type());
    }
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1: %2, %3 of %4 missing")
            .arg(fromUtf8(m_table->names()[index]), typeText(column.type()), countText(column.missingCount()), countText(column.size()));
    case Qt::TextAlignmentRole:
        return QVariant(static_cast<int>((hasNumbers(column.type()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case kMissingRole: return missing;
    default: return {};
    }
}

void BigTableModel::refreshTexts()
{
    if (columnCount() == 0)
        return;
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QString BigTableModel::typeText(ColumnType type)
{
    switch (type) {
    case ColumnType::Integer: return tr("whole number");
    case ColumnType::Real: return tr("number");
    case ColumnType::Text: return tr("text");
    case ColumnType::Boolean: return tr("true or false");
    case ColumnType::Date: return tr("date");
    }
    return {};
}

} // namespace podium::ui
