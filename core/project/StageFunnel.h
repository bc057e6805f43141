#pragma once
// How many rows each step of `clean` and `featurize` left of a table, and which rows: the figures from what the stage
// wrote, the rows by doing it again in memory.
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/base/Text.h"
#include "core/table/Table.h"

namespace podium::project {

class Project;

struct FunnelBar
{
    std::string id; ///< "read", "step 3", "numeric_rank", …, "train"
    Text label;
    std::int64_t rows = 0;
    std::int64_t lost = 0;                 ///< rows that the step left out; none of the first bar and of parts
    bool part = false;                     ///< of the split: rows of the last step before, dealt to one part
    std::vector<std::int64_t> classCounts; ///< by class; only of parts
};

struct StageFunnel
{
    std::string table;
    std::vector<FunnelBar> bars; ///< "read" first
};

/// Of all tables of the stage "clean" or "featurize"; empty where it made nothing yet, and for other stages. Throws
/// Error{InvalidFormat} for a broken file. Blocking.
std::vector<StageFunnel> stageFunnels(const Project& project, const std::string& stage);

/// The raw rows that a bar lost, of a part the rows it got, of the first bar all, with the row ids of the raw file. Throws
/// Error{Conflict} where data, recipe or parameters are no longer those that the stage was run with. Blocking.
Table funnelRows(const Project& project, const std::string& stage, const std::string& table, const FunnelBar& bar,
                 JobContext& job);

// The tables at both ends, as they lie in the project folder. Blocking. Throw Error{NotFound} where they are not there.
Table rawTable(const Project& project, const std::string& table, JobContext& job);
Table cleanTable(const Project& project, const std::string& table, JobContext& job);
/// All samples: part, class, then the features as the model gets them.
Table samplesTable(const Project& project, const std::string& table, JobContext& job);

} // namespace podium::project
