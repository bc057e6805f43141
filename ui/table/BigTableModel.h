#pragma once
// The one virtual model of tables that can be large: a table held by a shared pointer, and the rows to show of it. Cells are worded
// when they are asked for; nothing is copied.
#include <QAbstractTableModel>

#include "ui/table/TableQuery.h"

namespace podium::ui {

/// GUI thread only. What is asked of it costs the same whatever the size of the table.
class BigTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    /// Header role: the share of missing cells, 0…1.
    static constexpr int kMissingRole = Qt::UserRole + 10;
    /// Role: whether the cell was filled from another table (CellOrigins).
    static constexpr int kFilledRole = Qt::UserRole + 11;

    using QAbstractTableModel::QAbstractTableModel;

    /// May be null; origins only of a table made of several.
    void setTable(std::shared_ptr<const Table> table, std::shared_ptr<const CellOrigins> origins = nullptr);
    void setRows(RowOrder rows);                       ///< of the present table
    void setSort(std::optional<std::size_t> column, bool descending); ///< for the header's sign only
    const std::shared_ptr<const Table>& table() const { return m_table; }
    const RowOrder& order() const { return m_rows; }
    const std::shared_ptr<const CellOrigins>& origins() const { return m_origins; }
    QString originText(const QModelIndex& index) const; ///< which table gave the cell; empty where that is not known
    std::int64_t tableRow(int row) const; ///< row of the table behind a row shown

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void refreshTexts(); ///< language or theme has changed

    static QString typeText(ColumnType type);

private:
    std::shared_ptr<const Table> m_table;
    std::shared_ptr<const CellOrigins> m_origins;
    RowOrder m_rows;
    std::optional<std::size_t> m_sortColumn;
    bool m_descending = false;
};

} // namespace podium::ui
