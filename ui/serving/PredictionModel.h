#pragma once
// What a model said of each row: number, names, predicted class and one probability per class.
#include <memory>

#include "core/project/Prediction.h"
#include "ui/models/ColumnTableModel.h"
#include "ui/project/ProjectSession.h"

namespace podium::ui {

/// Shows the table of a report without copying it. `thresholdRule`: classes "0" and "1" stand for a threshold rule.
class PredictionModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    using ColumnTableModel::ColumnTableModel;

    void setReport(std::shared_ptr<const project::PredictReport> report, bool thresholdRule);
    int predictedColumn() const; ///< -1 where there is no report

protected:
    int rows() const override;
    int columns() const override;
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;
    bool isNumeric(int column) const override;

private:
    const Column& column(int column) const;

    std::shared_ptr<const project::PredictReport> m_report;
    bool m_thresholdRule = false;
};

} // namespace podium::ui
