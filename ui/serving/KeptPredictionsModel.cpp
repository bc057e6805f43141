#include "ui/serving/KeptPredictionsModel.h"

#include <algorithm>

#include "core/features/ClassWords.h"
#include "ui/base/QtLanguage.h"

namespace podium::ui {

void KeptPredictionsModel::setPredictions(std::vector<project::KeptPrediction> predictions)
{
    const bool same = std::equal(predictions.begin(), predictions.end(), m_predictions.begin(), m_predictions.end(),
                                 [](const auto& a, const auto& b) { return a.runId == b.runId; });
    if (same) // what is chosen stays chosen
        return;
    beginResetModel();
    m_predictions = std::move(predictions);
    endResetModel();
}

int KeptPredictionsModel::rowOf(const std::string& runId) const
{
    const auto found = std::find_if(m_predictions.begin(), m_predictions.end(), [&](const auto& kept) { return kept.runId == runId; });
    return found == m_predictions.end() ? -1 : static_cast<int>(found - m_predictions.begin());
}

QVariant KeptPredictionsModel::cell(int row, int column, int role) const
{
    const project::KeptPrediction& kept = predictionAt(row);
    if (role == kKeyRole)
        return fromUtf8(kept.runId);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case When: return momentText(kept.timeMs);
    case Model: return kept.model.empty() ? tr("This folder") : fromUtf8(kept.model);
    case Rows: return kept.typed && kept.table == "typed" ? tr("a typed row") : fromUtf8(kept.table);
    case Count: return countText(kept.rows);
    case Predicted: {
        QStringList parts;
        for (auto it = kept.predicted.rbegin(); it != kept.predicted.rend(); ++it)
            if (it->second > 0)
                parts.append(QStringLiteral("%1: %2").arg(worded(features::classText(kept.labelRule, it->first)), countText(it->second)));
        return parts.join(QStringLiteral(", "));
    }
    case RunId: return fromUtf8(role == Qt::ToolTipRole ? kept.runId : kept.runId.substr(0, kShortId));
    default: return {};
    }
}

QString KeptPredictionsModel::title(int column) const
{
    switch (column) {
    case When: return tr("When");
    case Model: return tr("Model");
    case Rows: return tr("Rows from");
    case Count: return tr("Rows");
    case Predicted: return tr("Predicted");
    case RunId: return tr("Run");
    default: return {};
    }
}

} // namespace podium::ui
