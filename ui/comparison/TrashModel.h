#pragma once
// The experiments in the trash as a table.
#include "core/project/Trash.h"
#include "ui/models/ColumnTableModel.h"

namespace podium::ui {

class TrashModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Removed, Bytes, ColumnCount };
    using ColumnTableModel::ColumnTableModel;

    void setExperiments(std::vector<project::TrashedExperiment> experiments);
    const std::vector<project::TrashedExperiment>& experiments() const { return m_experiments; }

protected:
    int rows() const override { return static_cast<int>(m_experiments.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;
    QString titleTip(int column) const override;
    bool isNumeric(int column) const override { return column == Bytes; }

private:
    std::vector<project::TrashedExperiment> m_experiments;
};

} // namespace podium::ui
