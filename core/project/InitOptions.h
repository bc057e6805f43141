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
    std::string target;        ///< a column: a project for any table; empty: that of the task, or rankings
};
struct InitReport
{
    std::vector<std::string> tables; ///< imported, by name
    std::vector<ingest::Finding> findings;
    bool synthetic = false;
    bool inventedIdentity = false;   ///< no git identity was found
};

} // namespace podium::project
