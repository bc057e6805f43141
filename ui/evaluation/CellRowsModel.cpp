#include "ui/evaluation/CellRowsModel.h"

#include <algorithm>

#include "core/comparison/RowScores.h"
#include "ui/base/QtLanguage.h"
#include "ui/base/Theme.h"

namespace podium::ui {

CellRowsModel::Decision CellRowsModel::decisionOf(const comparison::RowScores& scores, std::size_t row) const
{
    Decision decision{static_cast<std::size_t>(scores.predicted[row]), 0};
    if (const auto& positive = scores.input.positive) {
        decision.probability = scores.probability(row, *positive);
        if (m_threshold)
            decision.predicted = decision.probability >= *m_threshold ? *positive : 1 - *positive;
    } else {
        decision.probability = scores.probability(row, decision.predicted);
    }
    return decision;
}

void CellRowsModel::setCell(const std::vector<ShownEvaluation>& runs, const Cell& cell, std::optional<double> threshold)
{
    beginResetModel();
    m_runs.clear();
    m_rows.clear();
    m_threshold = threshold;
    m_actual = cell.actual;
    const auto chosen = std::find_if(runs.begin(), runs.end(), [&](const ShownEvaluation& run) { return run.named.key == cell.run; });
    if (chosen != runs.end() && chosen->scores != nullptr) {
        m_runs.push_back(*chosen);
        for (const ShownEvaluation& run : runs)
            if (run.named.key != cell.run && run.scores != nullptr && comparison::sameRows(*run.scores, *chosen->scores))
                m_runs.push_back(run);
        const comparison::RowScores& scores = *chosen->scores;
        for (std::size_t row = 0; row < scores.rows(); ++row)
            if (static_cast<std::size_t>(scores.input.actual[row]) == cell.actual && decisionOf(scores, row).predicted == cell.predicted)
                m_rows.push_back(row);
        const auto disputed = [this, &cell](std::size_t row) {
            return std::any_of(m_runs.begin(), m_runs.end(),
                               [&](const ShownEvaluation& run) { return decisionOf(*run.scores, row).predicted != cell.predicted; });
        };
        std::stable_sort(m_rows.begin(), m_rows.end(), [&](std::size_t a, std::size_t b) {
            if (disputed(a) != disputed(b))
                return disputed(a);
            return decisionOf(scores, a).probability > decisionOf(scores, b).probability;
        });
    }
    endResetModel();
}

QVariant CellRowsModel::cell(int row, int column, int role) const
{
    const std::size_t at = m_rows[static_cast<std::size_t>(row)];
    const comparison::RowScores& own = *m_runs.front().scores;
    if (column == 0)
        return role == Qt::DisplayRole ? QVariant(countText(own.rowIds[at] + 1)) : QVariant();
    if (column == 1)
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(own.keys.empty() ? QStringLiteral("–") : fromUtf8(own.keys[at])) : QVariant();
    const ShownEvaluation& run = m_runs[static_cast<std::size_t>(column - 2)];
    const Decision decision = decisionOf(*run.scores, at);
    const bool right = decision.predicted == m_actual;
    if (role == Qt::DisplayRole)
        return own.input.positive ? QStringLiteral("%1 %2").arg(right ? QStringLiteral("✓") : QStringLiteral("✕"), realText(decision.probability)) // of two classes that tells all
                                  : QStringLiteral("%1 %2 · %3").arg(right ? QStringLiteral("✓") : QStringLiteral("✕"),
                                               classWord(run, own.input.classes[decision.predicted]), realText(decision.probability));
    if (role == Qt::ForegroundRole)
        return Theme::color(right ? ColorRole::Good : ColorRole::Error);
    if (role == Qt::ToolTipRole)
        return (right ? tr("Right: it predicts “%1”") : tr("Wrong: it predicts “%1”")).arg(classWord(run, own.input.classes[decision.predicted]));
    return {};
}

QString CellRowsModel::title(int column) const
{
    if (column == 0)
        return tr("Row");
    if (column == 1)
        return m_runs.front().scores->keyColumn.empty() ? tr("Name") : fromUtf8(m_runs.front().scores->keyColumn);
    return runWord(m_runs[static_cast<std::size_t>(column - 2)]);
}

QString CellRowsModel::titleTip(int column) const
{
    if (column == 0)
        return tr("Row of the imported table, counted from 1");
    return column == 1 ? QString() : title(column) + QStringLiteral(": ") + tr("What this run predicts, and its probability of the positive class (of the predicted one of more than two)");
}

} // namespace podium::ui
