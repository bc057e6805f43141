#pragma once
// What a new project is made from, and what came of it.
#include <optional>
#include <string>
#include <vector>

#include "core/base/FileSystem.h"
#include "core/ingest/Finding.h"

namespace podium::project {

struct InitOptions
{
    std::optional<Path> data;  ///< file, folder, archive or OpenML task; none = the synthetic sample
    std::string target;        ///< a column, or "COLUMN<NUMBER" of a numeric one: a project for any table; empty: that of the task, or rankings
    std::string table = {};    ///< the one of several tables that has the target; empty = the only one with such a column
};
struct InitReport
{
    std::vector<std::string> tables; ///< imported, by name
    std::vector<ingest::Finding> findings;
    bool synthetic = false;
    bool inventedIdentity = false;   ///< no git identity was found
};

} // namespace podium::project
