#pragma once
// A table seen as a ranking: which column is the year, the rank, the score, the institution, the country, told by their
// names and by what they hold, and the cells of those columns read.
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/quality/RankCell.h"
#include "core/table/Table.h"

namespace podium::quality {

/// Indices of columns; none where the table has no such column.
struct RankingRoles
{
    std::optional<std::size_t> year;
    std::optional<std::size_t> rank;         ///< the place in the whole ranking
    std::optional<std::size_t> nationalRank; ///< the place within the country
    std::optional<std::size_t> score;        ///< what the rank is made from
    std::optional<std::size_t> institution;
    std::optional<std::size_t> country;

    bool isRanking() const { return rank && (institution || year); }
    /// Whether the column has none of these roles, so that it describes an institution or measures it.
    bool isMeasure(std::size_t column) const;
};
RankingRoles rankingRoles(const Table& table);

/// What people write where they know nothing, in any case: "-", "n/a", "?", "not ranked". No number is among them.
bool meansUnknown(std::string_view cell);

/// A cell as a number: "20,152" as 20152, "25%" as 25; none where it is missing, a placeholder or no number.
std::optional<double> numberAt(const Column& column, std::int64_t row);

/// Thread-safe to read. Keeps the columns of the table it was made from.
class RankingView
{
public:
    static constexpr std::int64_t kNone = -1;

    explicit RankingView(const Table& table);

    const RankingRoles& roles() const { return m_roles; }
    const std::string& nameOf(std::optional<std::size_t> role) const { return m_table.names()[*role]; }

    /// The years there are, ascending; a table without a year column has one that is 0.
    const std::vector<std::int64_t>& years() const { return m_years; }
    const std::vector<std::int64_t>& rowsOf(std::size_t year) const { return m_rowsOf[year]; } ///< in table order
    std::size_t yearCount() const { return m_years.size(); }

    const RankCell& rank(std::int64_t row) const { return m_ranks[static_cast<std::size_t>(row)]; }
    /// Which institution, by trimmed name; kNone where it is missing.
    std::int64_t institution(std::int64_t row) const { return m_institution[static_cast<std::size_t>(row)]; }
    const std::vector<std::string>& institutions() const { return m_institutions; }
    /// Rows of an institution in a year, in table order.
    std::span<const std::int64_t> rowsOf(std::int64_t institution, std::size_t year) const;

private:
    Table m_table;
    RankingRoles m_roles;
    std::vector<std::int64_t> m_years;
    std::vector<std::vector<std::int64_t>> m_rowsOf;
    std::vector<RankCell> m_ranks;
    std::vector<std::int64_t> m_institution;
    std::vector<std::string> m_institutions;
    std::vector<std::int64_t> m_rowsOfInstitution; ///< by institution, then year
    std::vector<std::size_t> m_endOf; ///< [institution * years + year], where those rows end
};

} // namespace podium::quality
