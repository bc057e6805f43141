#pragma once
// The rows behind one cell of a run's matrix, by name, and what the other chosen runs make of each of them.
#include "core/comparison/RowScores.h"
#include "ui/evaluation/EvaluationSource.h"
#include "ui/models/ColumnTableModel.h"

namespace podium::ui {

class CellRowsModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    using ColumnTableModel::ColumnTableModel;

    struct Cell
    {
        std::string run; ///< key of the run whose matrix was chosen from
        std::size_t actual = 0, predicted = 0;
    };
    /// Rows that the runs decide differently stand first, then by probability. Empty where the run's rows are not known.
    void setCell(const std::vector<ShownEvaluation>& runs, const Cell& cell, std::optional<double> threshold);

protected:
    int rows() const override { return static_cast<int>(m_rows.size()); }
    int columns() const override { return m_runs.empty() ? 0 : 2 + static_cast<int>(m_runs.size()); }
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;
    QString titleTip(int column) const override;
    bool isNumeric(int column) const override { return column == 0; }

private:
    struct Decision
    {
        std::size_t predicted = 0;
        double probability = 0; ///< of the positive class, or of the predicted one where there are more than two
    };
    Decision decisionOf(const comparison::RowScores& scores, std::size_t row) const;

    std::vector<ShownEvaluation> m_runs; ///< the chosen one first, then those on the same rows
    std::vector<std::size_t> m_rows;     ///< indexes into the scores
    std::size_t m_actual = 0;
    std::optional<double> m_threshold;
};

} // namespace podium::ui
