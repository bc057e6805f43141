#include "core/features/RankingTemplate.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace podium::features::ranking {
namespace {

using Entry = std::pair<std::string, std::vector<std::string>>;

const std::vector<Entry>& entries()
{
    static const std::vector<Entry> all = {
        {"cwurData",
         {"alumni_employment", "publications", "citations", "quality_of_education", "country",
          "national_rank"}},
        {"timesData",
         {"country", "teaching", "international", "research", "citations", "income", "male_ratio %",
          "num_students", "student_staff_ratio %", "international_students %", "female_ratio %"}},
        {"shanghaiData", {"alumni", "award", "hici", "ns", "pub", "pcp", "national_rank"}}};
    return all;
}

struct Delivered
{
    std::string_view table;
    std::string_view publisher;
    std::vector<std::string> columns;
};

const std::vector<Delivered>& delivered()
{
    static const std::vector<Delivered> all = {
        {"cwurData",
         "CWUR",
         {"world_rank", "institution", "country", "national_rank", "quality_of_education", "alumni_employment",
          "quality_of_faculty", "publications", "influence", "citations", "broad_impact", "patents", "score", "year"}},
        {"timesData",
         "Times",
         {"world_rank", "university_name", "country", "teaching", "international", "research", "citations", "income",
          "total_score", "num_students", "student_staff_ratio", "international_students", "female_male_ratio", "year"}},
        {"shanghaiData",
         "Shanghai",
         {"world_rank", "university_name", "national_rank", "total_score", "alumni", "award", "hici", "ns", "pub", "pcp",
          "year"}}};
    return all;
}

const Delivered* deliveredAs(std::string_view table)
{
    const auto found = std::find_if(delivered().begin(), delivered().end(), [&](const Delivered& d) { return d.table == table; });
    return found == delivered().end() ? nullptr : &*found;
}

/// "World Rank" and "world_rank" are one name.
std::string plainName(std::string_view name)
{
    std::string plain;
    for (const char c : name)
        if (std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80)
            plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return plain;
}

/// Rankings share rank, name and year; two of three columns are more than that.
constexpr std::size_t kMatchedOf = 3, kMatched = 2;

} // namespace

const std::vector<std::string>& defaultColumns(std::string_view table)
{
    static const std::vector<std::string> none;
    for (const Entry& entry : entries()) {
        if (entry.first == table)
            return entry.second;
    }
    return none;
}

const std::vector<std::string>& tables()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> result;
        for (const Entry& entry : entries())
            result.push_back(entry.first);
        return result;
    }();
    return names;
}

const std::vector<std::string>& rawColumns(std::string_view table)
{
    static const std::vector<std::string> none;
    const Delivered* known = deliveredAs(table);
    return known ? known->columns : none;
}

std::string_view publisher(std::string_view table)
{
    const Delivered* known = deliveredAs(table);
    return known ? known->publisher : std::string_view();
}

std::optional<Likeness> likeness(const std::vector<std::string>& columns)
{
    std::vector<std::string> plain;
    for (const std::string& column : columns)
        plain.push_back(plainName(column));
    std::optional<Likeness> best;
    for (const Delivered& ranking : delivered()) {
        Likeness like{std::string(ranking.table), {}, {}};
        for (const std::string& column : ranking.columns)
            (std::find(plain.begin(), plain.end(), plainName(column)) != plain.end() ? like.matched : like.lacking)
                .push_back(column);
        if (like.matched.size() * kMatchedOf >= ranking.columns.size() * kMatched &&
            (!best || like.lacking.size() < best->lacking.size()))
            best = std::move(like);
    }
    return best;
}

} // namespace podium::features::ranking
