#pragma once
// Versions of tables as text on a terminal.
#include <string>

#include "core/base/Text.h"
#include "core/project/TableVersion.h"

namespace podium::cli {

/// One line: what an operation did or would do.
Text operationLine(const project::TableReport& report);
std::string rejectedText(const std::vector<versioning::RejectedRow>& rejected, const Language& language);
std::string historyText(const std::vector<project::TableVersion>& versions, const Language& language);
/// What lies in the folder, then each version, with state, reason, who and when.
std::string reviewText(const project::TableOverview& overview, const Language& language);
std::string schemaText(const versioning::TableSchema& schema, const Language& language);
/// Counts, columns, and at most so many rows of each kind.
std::string differenceText(const versioning::TableDifference& difference, std::size_t rows, const Language& language);
/// The first rows under their headings.
std::string rowsText(const Table& rows, std::size_t most, const Language& language);

} // namespace podium::cli
