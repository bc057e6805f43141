#pragma once
// Countries and institutions that several tables write in different ways, which keeps the tables from being joined.
#include <vector>

#include "core/quality/Checks.h"

namespace podium::quality {

/// One finding for each table that writes countries otherwise than most tables do, with a step for each country.
std::vector<QualityFinding> countriesTogether(const std::vector<ReviewedTable>& tables, const std::vector<NameDecision>& decided,
                                              JobContext& job);

/// For each table that is to write some institutions as others do one finding (or several, where the columns of the others have several
/// names): as most tables write them, then with accents, so that all agree. Names that two tables know as they stand are never
/// paired with others of these, and each name has
/// one partner at most.
/// Pairs that somebody decided on are left out. Rows are those of `table`.
std::vector<QualityFinding> institutionsTogether(const std::vector<ReviewedTable>& tables, const std::vector<NameDecision>& decided,
                                                 JobContext& job);

/// A pair of names of two tables that seem to be one institution.
struct InstitutionMatch
{
    std::string first;
    std::string second;
    double score = 1;
};
std::vector<InstitutionMatch> institutionMatches(const Table& first, const Table& second, JobContext& job);

} // namespace podium::quality
