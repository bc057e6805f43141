#include "core/comparison/RowScores.h"

#include <algorithm>

namespace podium::comparison {

RowScores rowScores(evaluation::EvaluationInput input, std::vector<std::int64_t> rowIds)
{
    RowScores scores;
    const std::size_t classes = input.classes.size();
    scores.predicted.reserve(input.actual.size());
    for (std::size_t row = 0; row < input.actual.size(); ++row) {
        const double* shares = input.probabilities.data() + row * classes;
        scores.predicted.push_back(
            static_cast<std::int32_t>(std::max_element(shares, shares + classes) - shares));
    }
    scores.input = std::move(input);
    scores.rowIds = std::move(rowIds);
    return scores;
}

bool sameRows(const RowScores& a, const RowScores& b)
{
    return a.rows() > 0 && a.rowIds == b.rowIds && a.input.actual == b.input.actual &&
           a.input.classes == b.input.classes && a.input.positive == b.input.positive;
}

} // namespace podium::comparison
