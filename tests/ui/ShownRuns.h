#pragma once
// A run as the docks show it, of four universities and the shares that its model gives them: without a project.
#include <memory>
#include <string>
#include <vector>

#include "core/comparison/RowScores.h"
#include "core/comparison/Thresholds.h"
#include "core/evaluation/Evaluation.h"
#include "ui/evaluation/EvaluationSource.h"

namespace podium::test {

inline ui::ShownEvaluation run(const std::string& name, const std::vector<double>& shares)
{
    evaluation::EvaluationInput input{{0, 0, 1, 1}, {}, {"0", "1"}, 1};
    for (const double share : shares) {
        input.probabilities.push_back(1 - share);
        input.probabilities.push_back(share);
    }
    auto scores = comparison::rowScores(input, {10, 11, 12, 13});
    scores.keyColumn = "institution";
    scores.keys = {"Oxford", "Yale", "Bonn", "Kyoto"};
    ui::ShownEvaluation shown;
    shown.named = {name, name, std::make_shared<const evaluation::Evaluation>(evaluation::evaluate(input))};
    shown.thresholds = std::make_shared<const comparison::Thresholds>(scores);
    shown.scores = std::make_shared<const comparison::RowScores>(std::move(scores));
    return shown;
}

} // namespace podium::test
