#pragma once
// The checks of quality: what is looked for in one table, and in several together. A new check is a function
// of its own file that stands in one of the lists.
#include <memory>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/quality/QualityFinding.h"
#include "core/table/Table.h"

namespace podium::quality {

struct NameDecision;
struct TableProfile;

/// Which ranking a table is, told by its columns.
enum class Ranking { None, Cwur, Times, Shanghai };
Ranking rankingOf(const Table& table);

/// A table under review, with what is known of it besides its cells.
struct ReviewedTable
{
    std::string name;                   ///< "timesData"
    std::shared_ptr<const Table> table; ///< the raw one as import read it; row ids count its rows
    Ranking ranking = Ranking::None;
    std::string target;            ///< the column to predict; empty where none is known
    Json recipe = Json::array();   ///< steps of its recipe, as Recipe::toJson; empty where there is none
};

/// Called from several threads at once: looks only at its arguments, gives the same on any number of threads.
struct TableCheck
{
    const char* id; ///< of the check; its findings have rules of their own
    std::vector<QualityFinding> (*run)(const ReviewedTable& table, const TableProfile& profile, JobContext& job);
};
/// Looks at all tables of a project: the same institution written in other ways, say.
struct TablesCheck
{
    const char* id;
    std::vector<QualityFinding> (*run)(const std::vector<ReviewedTable>& tables, const std::vector<NameDecision>& decided, JobContext& job);
};

std::vector<TableCheck> generalChecks();         ///< of any table (GeneralChecks.cpp)
std::vector<TableCheck> rankingChecks();         ///< of a table whose columns are those of a ranking (RankingChecks.cpp)
std::vector<TablesCheck> rankingTogetherChecks(); ///< of rankings beside each other (RankingChecks.cpp)

/// All findings of a table, worst first, each with `table` set.
std::vector<QualityFinding> reviewTable(const ReviewedTable& table, const TableProfile& profile, JobContext& job);
/// Those that only the tables together show, worst first. What was decided about two names is no finding any more.
std::vector<QualityFinding> reviewTogether(const std::vector<ReviewedTable>& tables, const std::vector<NameDecision>& decided,
                                           JobContext& job);

} // namespace podium::quality
