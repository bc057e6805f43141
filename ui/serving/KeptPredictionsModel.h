#pragma once
// Predictions that were kept as runs, newest first.
#include <vector>

#include "core/project/Prediction.h"
#include "ui/models/ColumnTableModel.h"

namespace podium::ui {

class KeptPredictionsModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    enum ColumnId { When, Model, Rows, Count, Predicted, RunId, ColumnCount };
    static constexpr std::size_t kShortId = 8; ///< letters of a run's id that are shown
    using ColumnTableModel::ColumnTableModel;

    void setPredictions(std::vector<project::KeptPrediction> predictions);
    const project::KeptPrediction& predictionAt(int row) const { return m_predictions[static_cast<std::size_t>(row)]; }
    int rowOf(const std::string& runId) const; ///< -1 where it is not there

protected:
    int rows() const override { return static_cast<int>(m_predictions.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;
    bool isNumeric(int column) const override { return column == Count; }

private:
    std::vector<project::KeptPrediction> m_predictions;
};

} // namespace podium::ui
