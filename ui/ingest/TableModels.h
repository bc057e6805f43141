#pragma once
// The imported tables, and for one of them its columns and what import noticed, as models.
#include "core/project/TableImport.h"
#include "ui/ingest/TableProfiles.h"
#include "ui/models/ColumnTableModel.h"

namespace podium::ui {

class TablesModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Rows, Columns, Size, Use, Findings, ColumnCount };
    explicit TablesModel(TableProfiles& profiles, QObject* parent = nullptr);

    void update();
    const project::TableInfo* table(int row) const;

protected:
    int rows() const override { return static_cast<int>(m_tables.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;
    bool isNumeric(int column) const override { return column == Rows || column == Columns || column == Size; }

private:
    TableProfiles& m_profiles;
    std::vector<project::TableInfo> m_tables;
};

class FindingsModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    enum Column { What, Where, Cases, Examples, ColumnCount };
    using ColumnTableModel::ColumnTableModel;
    void setFindings(std::vector<ingest::Finding> findings);

protected:
    int rows() const override { return static_cast<int>(m_findings.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;
    bool isNumeric(int column) const override { return column == Cases; }

private:
    std::vector<ingest::Finding> m_findings;
};

class SchemaModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Type, ColumnCount };
    using ColumnTableModel::ColumnTableModel;
    void setSchema(Schema schema);

protected:
    int rows() const override { return static_cast<int>(m_schema.fields.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;

private:
    Schema m_schema;
};

} // namespace podium::ui
