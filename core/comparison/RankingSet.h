#pragma once
// Several rankings side by side: which place each institution has in each of them, year by year.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/quality/InstitutionMatching.h"
#include "core/table/Table.h"

namespace podium::comparison {

struct RankingTable
{
    std::string name;      ///< "timesData"
    std::string publisher; ///< "Times"; empty where it is not known
    std::shared_ptr<const Table> table;
};

struct RankedPlace
{
    std::int64_t year = 0;
    double place = 0;       ///< of a band such as "101-150" its middle, of "601+" its beginning
    bool isBand = false;
    std::string text;       ///< as the table writes it
};

struct RankedInstitution
{
    std::string name;    ///< where several have the same, with the country: "Northeastern University (China)"
    std::string country; ///< in English; empty where no table tells it
    std::vector<std::vector<RankedPlace>> places; ///< by ranking; ascending by year, one a year
    double best = 0;     ///< of all places
};

/// Thread-safe to read.
struct RankingSet
{
    struct Ranking
    {
        std::string table;
        std::string title;                ///< its publisher, else its table
        std::vector<std::int64_t> years;  ///< ascending
    };
    std::vector<Ranking> rankings;
    std::vector<RankedInstitution> institutions; ///< the best placed first
    std::vector<std::string> countries;          ///< sorted

    const RankedPlace* place(std::size_t institution, std::size_t ranking, std::int64_t year) const;
    /// Exactly this name, else the only one that has it as a part, whatever case and accents; none else.
    std::optional<std::size_t> find(const std::string& name) const;
};

/// Tables without institution, year or rank are left out. Of an institution that a table has twice in a year the better place
/// counts.
RankingSet rankingSet(const std::vector<RankingTable>& tables, const std::vector<quality::NameDecision>& decisions, JobContext& job);

/// Rank correlation of pairs of places, ties at their mean; none where fewer than two pairs or nothing but ties.
struct RankCorrelation
{
    std::size_t count = 0;
    std::optional<double> spearman; ///< rho
    std::optional<double> kendall;  ///< tau-b (M. G. Kendall 1945), computed as W. R. Knight (1966)
};
RankCorrelation rankCorrelation(const std::vector<double>& x, const std::vector<double>& y);

} // namespace podium::comparison
