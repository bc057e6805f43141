#pragma once
// Something that import noticed in a file: told with its place, never a reason to stop.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/Text.h"

namespace podium::ingest {

constexpr std::size_t kMostExamples = 5; ///< of one finding

struct Finding
{
    std::string rule;              ///< stable id: "ragged_row", "bad_cell", "encoding", "duplicate_header", …
    Severity severity = Severity::Warning;
    Text message;
    std::optional<std::int64_t> row;  ///< 0-based data row of the first case; sentences count from 1
    std::string column;            ///< empty where it is about the whole row or file
    std::int64_t count = 1;        ///< cases in all
    std::vector<std::string> examples; ///< at most kMostExamples; of ragged_row and stray_quote the numbers of rows, from 1
};

} // namespace podium::ingest
