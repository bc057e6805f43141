#pragma once
// A ReportTable or a list of files as a model.
#include "ui/models/ColumnTableModel.h"
#include "ui/project/StageReport.h"

namespace podium::ui {

class ReportModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    using ColumnTableModel::ColumnTableModel;
    void setTable(ReportTable table);

protected:
    int rows() const override { return static_cast<int>(m_table.rows.size()); }
    int columns() const override { return static_cast<int>(m_table.columns.size()); }
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;
    bool isNumeric(int column) const override { return m_table.numeric[static_cast<std::size_t>(column)]; }

private:
    ReportTable m_table;
};

class StageFileModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    enum Column { Path, Size, ColumnCount };
    using ColumnTableModel::ColumnTableModel;
    void setFiles(std::vector<StageFile> files);

protected:
    int rows() const override { return static_cast<int>(m_files.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;
    bool isNumeric(int column) const override { return column == Size; }

private:
    std::vector<StageFile> m_files;
};

} // namespace podium::ui
