#pragma once
// The tables to import, as a model: ticked ones are wanted.
#include "ui/ingest/TableImporter.h"
#include "ui/models/ColumnTableModel.h"

namespace podium::ui {

class ImportModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    enum Column { Name, What, Rows, Columns, Looks, Use, ColumnCount };
    explicit ImportModel(TableImporter& importer, QObject* parent = nullptr);

    void update();
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

protected:
    int rows() const override { return static_cast<int>(m_entries.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;
    bool isNumeric(int column) const override { return column == Rows || column == Columns; }

private:
    QString whatText(const TableImporter::Entry& entry) const;

    TableImporter& m_importer;
    std::vector<TableImporter::Entry> m_entries;
};

} // namespace podium::ui
