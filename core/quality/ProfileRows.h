#pragma once
// The rows behind a figure of a profile: those of a bar, of a value, of a finding.
#include <cstdint>
#include <string>
#include <vector>

#include "core/quality/Profile.h"
#include "core/table/Table.h"

namespace podium::quality {

// Rows of the table, ascending.

/// As many as the histogram counts in that bin.
std::vector<std::int64_t> rowsInBin(const Table& table, std::size_t column, const Histogram& histogram, std::size_t bin);
std::vector<std::int64_t> rowsWithValue(const Table& table, std::size_t column, const std::string& value);
std::vector<std::int64_t> rowsWithBoth(const Table& table, std::size_t first, std::size_t second); ///< neither missing

} // namespace podium::quality
