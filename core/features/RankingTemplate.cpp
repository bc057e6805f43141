#include "core/features/RankingTemplate.h"

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

} // namespace podium::features::ranking
