#pragma once
// The files of a new project: the ranking template for those of its three tables that are found, or a template for any table with a
// target column.
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/base/FileSystem.h"
#include "core/base/JobContext.h"
#include "core/ingest/Finding.h"
#include "core/ingest/Source.h"

namespace podium::project {

/// A new project in memory, not yet anywhere on the disk.
struct NewProject
{
    std::map<std::string, std::string> files; ///< tracked files by path, without the .dvc files of the tables
    std::vector<ingest::SourceTable> tables;  ///< become data/raw/<name>.csv
    std::vector<ingest::Finding> findings;
    std::map<std::string, std::int64_t> rows; ///< of each table that could be read
    bool synthetic = false;
};

/// What a model of any table shall learn.
struct TableGoal
{
    std::string target;     ///< a column or, for two classes of a numeric one, "COLUMN<NUMBER"
    std::string table = {}; ///< that has it; empty = the only one that does
    std::string splitColumn = {}; ///< says of each row whether it is learnt from; empty = at random
    std::string mainMetric = {};  ///< of the project sheet
};

/// Reads and judges the tables. Throws Error{InvalidData} where there is no ranking, or where the target cannot be learned; nothing is
/// written.
NewProject rankingProject(std::vector<ingest::SourceTable> tables, JobContext& job);
NewProject tableProject(std::vector<ingest::SourceTable> tables, const TableGoal& goal, FileSystem& files, JobContext& job);
/// Recipes, sweeps and parameters of the template for these rankings, by path; all of it as it stands where all three are there.
std::map<std::string, std::string> rankingFiles(const std::set<std::string>& rankings);
/// Says in the project that its tables are the built-in sample.
void markSynthetic(NewProject& project);

} // namespace podium::project
