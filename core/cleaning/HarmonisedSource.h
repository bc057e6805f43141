#pragma once
// The description of a harmonised table, harmonised/<name>.yaml: the list of its source tables in the order in which they fill
// cells, with the columns that become common fields.
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/Json.h"
#include "core/table/Table.h"

namespace podium::cleaning {

/// Fields with a meaning of their own.
inline constexpr std::string_view kInstitutionField = "institution";
inline constexpr std::string_view kCountryField = "country";
inline constexpr std::string_view kYearField = "year";

/// One table of the description. A value type.
struct HarmonisedSource
{
    /// How its rows find theirs in the harmonised table.
    enum class Key {
        InstitutionAndYear, ///< a ranking
        Institution,        ///< says the same of an institution for all years
        Country,            ///< of a country; with a year, the newest that is not after the row's
    };

    std::string table;
    std::vector<std::pair<std::string, std::string>> columns; ///< field, column; in the order of the fields
    std::vector<std::pair<std::string, std::string>> where;   ///< only rows with these cells: column, text
    /// Of a table of countries whose columns are years ("1995", "2000", …): the field that they give; empty = none.
    std::string years;
    /// Of a ranking: rows that no earlier table has are added. Else it only fills cells.
    bool addsRows = true;

    std::optional<std::string> column(std::string_view field) const;
    Key key() const;
    Json toJson() const;
    friend bool operator==(const HarmonisedSource&, const HarmonisedSource&) = default;
};

/// Throws Error{InvalidFormat} naming entry and key: no table, unknown keys, a field twice, a first table that adds no rows.
std::vector<HarmonisedSource> readHarmonisedSources(std::string_view yaml, const std::string& where);
/// The description as text, under a comment that explains it.
std::string harmonisedSourcesText(const std::vector<HarmonisedSource>& sources);
/// `yaml` with these sources; comments and entries that stay as they are keep their text.
std::string withHarmonisedSources(std::string_view yaml, const std::vector<HarmonisedSource>& sources, const std::string& where);

/// The fields of the harmonised table in its order: institution, country and year, then as the sources name them.
std::vector<std::string> fieldsOf(const std::vector<HarmonisedSource>& sources);

struct ProposedSource
{
    std::string name;
    const Table* table = nullptr;
};
struct ProposalOptions
{
    /// A field each for place, score and national place of all rankings, filled from one after the other. Without it each
    /// ranking keeps its own, because a place in one list says nothing about another; the first one's are called world_rank,
    /// score and national_rank.
    bool shareRanks = false;
    bool keepOrder = false; ///< the tables fill cells in the order given; else in one that seems best
};
/// A description from what the columns of the tables are called and hold: rankings, tables that name institutions and tables of
/// countries; others are left out. Throws Error{InvalidData} where there is no ranking.
std::vector<HarmonisedSource> proposedSources(const std::vector<ProposedSource>& tables, const ProposalOptions& options);

} // namespace podium::cleaning
