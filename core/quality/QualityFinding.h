#pragma once
// What a check found wrong with a table, where, and what would mend it.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/Json.h"
#include "core/base/Text.h"

namespace podium::quality {

/// Steps that would mend a finding, as data: this room knows no recipes, cleaning checks them when they are
/// added to one.
struct Mend
{
    Json steps = Json::array(); ///< as a recipe writes them: [{"drop_columns": {"columns": ["total_score"]}}]
    Text what;                  ///< on the button, a verb first: "Leave out the column"
};

/// A value type.
struct QualityFinding
{
    static constexpr std::size_t kMostRows = 10000;
    static constexpr std::size_t kMostExamples = 5;

    std::string rule; ///< stable id: "missing", "number_as_text", "rank_gap"; do not rename
    Severity severity = Severity::Warning;
    std::string table;                ///< the reviewed table, by name
    std::vector<std::string> columns; ///< empty where it is about whole rows
    std::int64_t count = 0;           ///< cases in all: rows, cells or pairs, as the message says
    std::vector<std::int64_t> rows;   ///< ids of the rows it is about (Table::rowId), ascending; at most kMostRows
    std::vector<std::string> examples; ///< cells as they are written, or pairs; at most kMostExamples
    Text message;                     ///< one sentence with the numbers in it
    std::optional<Mend> mend;

    void addRow(std::int64_t rowId);
    void addExample(std::string example); ///< left out where it is there already
    /// The same thing found in another version of the table: rule and columns. Notes of people hold to it.
    std::string key() const;
    /// {rule, severity, table, columns, count, rows, examples, message, message_id, mend: {steps, what} or null, advice or null}
    Json toJson() const;
};

/// "good", "note", "warning", "error": as --json writes it.
std::string_view severityId(Severity severity);

/// Worst first: by severity, then by count; equals keep their order.
void sortWorstFirst(std::vector<QualityFinding>& findings);

} // namespace podium::quality
