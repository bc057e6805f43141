#pragma once
// What a run says of each of its validation rows: the ground of significance, of thresholds, and of the lists of
// rows behind a cell of a matrix.
#include <cstdint>
#include <string>
#include <vector>

#include "core/evaluation/Evaluation.h"

namespace podium::comparison {

/// An immutable value once filled; safe to read from any thread.
struct RowScores
{
    evaluation::EvaluationInput input;   ///< actual class and probabilities by row
    std::vector<std::int32_t> predicted; ///< class by row, as the run's matrix counts it
    std::vector<std::int64_t> rowIds;    ///< 0-based row of the raw table
    std::string keyColumn;               ///< of the raw table, that names a row; empty where none does
    std::vector<std::string> keys;       ///< by row; empty where there is no such column

    std::size_t rows() const { return input.actual.size(); }
    /// Probability of class `c` (index of input.classes).
    double probability(std::size_t row, std::size_t c) const
    {
        return input.probabilities[row * input.classes.size() + c];
    }
};

/// Fills `predicted` with the most probable class of each row, ties to the lower one.
RowScores rowScores(evaluation::EvaluationInput input, std::vector<std::int64_t> rowIds);

/// The same rows with the same true classes, in the same order: only then may two runs be compared row by row.
bool sameRows(const RowScores& a, const RowScores& b);

} // namespace podium::comparison
