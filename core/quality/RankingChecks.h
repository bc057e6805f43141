#pragma once
// The parts of the ranking checks; each appends what it finds. Internal to the room: Checks.h lists the whole.
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/quality/QualityFinding.h"
#include "core/quality/RankingView.h"

namespace podium::quality {

/// All that the ranking checks find in a table; of places, scores and years only where its columns are those of a
/// ranking.
std::vector<QualityFinding> rankingFindings(const Table& table, JobContext& job);

/// The table, how it reads as a ranking, and where findings go.
struct RankingReview
{
    const Table& table;
    const RankingView& view;
    std::vector<QualityFinding>& findings;
};

void checkPlaces(const RankingReview& review);         ///< gaps, ties, ranges (RankPlaces.cpp)
void checkNationalPlaces(const RankingReview& review); ///< places within a country (NationalPlaces.cpp)
void checkScores(const RankingReview& review);         ///< a place that contradicts the score (ScoreChecks.cpp)
void checkYears(const RankingReview& review);          ///< rows and columns by year (YearChecks.cpp)
void checkInstitutions(const RankingReview& review);   ///< an institution over the years (InstitutionChecks.cpp)
void checkScales(const RankingReview& review);         ///< units and scales inside a column (ScaleChecks.cpp)

/// Blanks, placeholders, broken characters: of any table (TextChecks.cpp).
void checkTexts(const Table& table, JobContext& job, std::vector<QualityFinding>& findings);
/// Spellings of countries and institutions inside a table (NameChecks.cpp).
void checkNames(const RankingReview& review, JobContext& job);

QualityFinding finding(std::string rule, Severity severity, std::vector<std::string> columns = {});

/// Steps of recipes, as Recipe::toJson writes them.
namespace steps {
Json replaceCell(const std::string& column, const std::string& before, const std::string& after);
Json replaceText(const std::vector<std::string>& columns, const std::string& find, const std::string& with);
Json replaceMatches(const std::vector<std::string>& columns, const std::string& expression, const std::string& with);
Json missingTokens(const std::vector<std::string>& columns, const std::vector<std::string>& tokens);
Json convert(const std::vector<std::string>& columns, const char* type);
Json onColumns(const char* step, const std::vector<std::string>& columns);
} // namespace steps

/// Positions of the values outside a longest subsequence that never falls; of several such ones the same each time.
std::vector<std::size_t> outOfOrder(const std::vector<double>& values);

} // namespace podium::quality
