#pragma once
// What a model said of each row: number, names, predicted class and one probability per class.
#include <memory>

#include "core/project/Prediction.h"
#include "ui/models/ColumnTableModel.h"
#include "ui/project/ProjectSession.h"

namespace podium::ui {

/// Shows the table of a report without copying it, the answer where it is seen without scrolling.
class PredictionModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    using ColumnTableModel::ColumnTableModel;

    void setReport(std::shared_ptr<const project::PredictReport> report);

protected:
    int rows() const override;
    int columns() const override;
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;
    bool isNumeric(int column) const override;

private:
    const Column& column(int column) const { return m_report->table.column(place(column)); }
    const std::string& nameOf(int column) const { return m_report->table.names()[place(column)]; }
    std::size_t place(int column) const { return m_order[static_cast<std::size_t>(column)]; }

    std::vector<std::size_t> m_order; ///< columns of the table as they are shown: what was said right after the first name
    std::shared_ptr<const project::PredictReport> m_report;
};

} // namespace podium::ui
