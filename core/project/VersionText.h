#pragma once
// What an operation on a table did, in the history: kept in the commit as one line that git shows too, and worded from it.
// Pure functions; thread-safe.
#include <string>
#include <vector>

#include "core/base/Text.h"
#include "core/project/TableVersion.h"

namespace podium::project {

/// The line for the commit: "set score = 7; where year = 2015; where country missing".
std::string detailOf(const versioning::TableOperation& operation);
/// The step from one schema to another, so that it can be told where it comes by itself, as with a restored version.
versioning::SchemaChange stepBetween(const versioning::TableSchema& before, const versioning::TableSchema& after);
/// The parts of such a line, each worded; what is not understood (older programs, other hands) stays as it is.
std::vector<Text> detailTexts(const std::string& detail);
/// What the version is: the operation with its parts, or the commit's own first line where it was made otherwise.
Text whatWasDone(const TableVersion& version);

} // namespace podium::project
