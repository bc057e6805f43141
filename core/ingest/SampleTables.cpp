#include <algorithm>
#include <array>
#include <map>
#include <span>

#include "core/ingest/SampleRanking.h"
#include "core/ingest/SampleWorld.h"
#include "core/ingest/Source.h"

namespace podium::ingest {

using namespace sample;

namespace {

constexpr std::size_t kUniversities = 1150;

std::string cwurData(const std::vector<SampleUniversity>& universities)
{
    constexpr std::array<Knot, 8> kScores = {
        {{1, 10000}, {5, 9100}, {20, 7200}, {50, 5550}, {100, 5050}, {300, 4600}, {600, 4450}, {1000, 4400}}};
    constexpr std::array<std::int64_t, 8> kLast = {367, 567, 218, 1000, 991, 812, 1000, 871};
    std::string csv = "world_rank,institution,country,national_rank,quality_of_education,alumni_employment,"
                      "quality_of_faculty,publications,influence,citations,broad_impact,patents,score,year\n";
    Ranking ranking(2012, kUniversities, {5, 4, 5, 2, 2, 2, 1, 1}, 420);
    constexpr std::array<std::pair<int, std::int64_t>, 4> kYears = {
        {{2012, 100}, {2013, 100}, {2014, 1000}, {2015, 1000}}};
    std::int64_t quoted = 0;
    for (const auto& [year, rows] : kYears) {
        const Standing standing = ranking.year();
        std::map<std::string, std::int64_t> national;
        std::int64_t score = 0;
        for (std::int64_t rank = 1; rank <= rows; ++rank) {
            const std::size_t i = standing.order[static_cast<std::size_t>(rank) - 1];
            const SampleUniversity& university = universities[i];
            const std::int64_t wished = along(kScores, rank) + (rank == 1 ? 0 : ranking.random().bell(8));
            score = rank == 1 ? wished : std::min(score, wished);
            std::string name = university.name;
            if (year >= 2014 && rank >= 640 && quoted < year - 2013) {
                name = "University of East Palmira \"Aurelio Vasco\""; // quotes inside quotes, as they were
                                                                       // delivered
                ++quoted;
            }
            csv += std::to_string(rank) + ",\"" + name + "\"," + cell(university.shortCountry) + "," +
                   std::to_string(++national[university.shortCountry]);
            for (std::size_t k = 0; k < kLast.size(); ++k) {
                csv += ',';
                const std::int64_t last = year < 2014 ? 101 : kLast[k];
                if (k != 6 || year >= 2014)
                    csv += std::to_string(std::min(standing.positions[k][i], last));
            }
            csv += "," + shortHundredths(score) + "," + std::to_string(year) + "\n";
        }
    }
    return csv;
}

/// Text of a rank behind the numeric ones: the range that it falls into.
std::string rangeOf(std::int64_t rank, std::span<const std::int64_t> starts, std::int64_t last)
{
    std::size_t i = 0;
    while (i + 1 < starts.size() && rank >= starts[i + 1])
        ++i;
    return span(starts[i], i + 1 < starts.size() ? starts[i + 1] - 1 : last);
}

std::string timesData(const std::vector<SampleUniversity>& universities)
{
    using Curve = std::array<Knot, 6>;
    constexpr std::array<Curve, 5> kCurves = {{
        {{{1, 985}, {20, 820}, {100, 520}, {200, 420}, {400, 300}, {1000, 170}}},  // teaching
        {{{1, 990}, {60, 880}, {200, 730}, {400, 560}, {700, 340}, {1000, 200}}},  // international
        {{{1, 990}, {20, 870}, {100, 540}, {200, 400}, {400, 250}, {1000, 80}}},   // research
        {{{1, 1000}, {50, 930}, {150, 820}, {300, 700}, {600, 450}, {1000, 110}}}, // citations
        {{{1, 1000}, {60, 900}, {150, 650}, {400, 420}, {700, 330}, {1000, 280}}}, // income
    }};
    constexpr std::array<std::pair<int, std::int64_t>, 6> kYears = {
        {{2011, 200}, {2012, 402}, {2013, 400}, {2014, 400}, {2015, 401}, {2016, 800}}};
    constexpr std::array<std::int64_t, 6> kRanges = {201, 226, 251, 276, 301, 351};
    constexpr std::array<std::int64_t, 7> kRanges2016 = {201, 251, 301, 351, 401, 501, 601};
    constexpr std::array<std::int64_t, 5> kWeights = {30, 8, 30, 30, 2};

    std::string csv =
        "world_rank,university_name,country,teaching,international,research,citations,income,total_score,"
        "num_students,student_staff_ratio,international_students,female_male_ratio,year\n";
    Ranking ranking(2011, 1000, {kWeights.begin(), kWeights.end()}, 480);
    SampleRandom& random = ranking.random();
    for (const auto& [year, rows] : kYears) {
        const Standing standing = ranking.year();
        struct Row
        {
            std::size_t university;
            std::array<std::int64_t, 5> values;
            std::int64_t total;
        };
        std::vector<Row> table;
        for (std::int64_t place = 0; place < rows; ++place) {
            Row row{standing.order[static_cast<std::size_t>(place)], {}, 0};
            for (std::size_t k = 0; k < row.values.size(); ++k) {
                row.values[k] = std::clamp<std::int64_t>(
                    along(kCurves[k], standing.positions[k][row.university]) + random.bell(12), 12, 1000);
                row.total += row.values[k] * kWeights[k];
            }
            row.total = row.total / 100 + random.bell(20); // the rest is what the columns do not tell
            table.push_back(row);
        }
        std::stable_sort(table.begin(), table.end(),
                         [](const Row& a, const Row& b) { return a.total > b.total; });
        // Of the 401 of 2015 two share rank 200.
        const std::int64_t numeric = year == 2015 ? 201 : 200;
        if (numeric > 200)
            table[200].total = table[199].total;
        // Behind rank 200 there are ranges only, and in them names stand in their order.
        const auto textOf = [&](std::int64_t place) {
            return year == 2016 ? rangeOf(place, kRanges2016, 800) : rangeOf(place, kRanges, 400);
        };
        for (std::int64_t from = numeric + 1; from <= rows;) {
            std::int64_t to = from;
            while (to <= rows && textOf(to) == textOf(from))
                ++to;
            std::sort(table.begin() + (from - 1), table.begin() + (to - 1), [&](const Row& a, const Row& b) {
                return universities[a.university].name < universities[b.university].name;
            });
            from = to;
        }
        std::int64_t rank = 0;
        for (std::int64_t place = 1; place <= rows; ++place) {
            const Row& row = table[static_cast<std::size_t>(place) - 1];
            const SampleUniversity& university = universities[row.university];
            const auto sameTotal = [&](std::int64_t other) {
                return other >= 1 && other <= numeric &&
                       table[static_cast<std::size_t>(other) - 1].total == row.total;
            };
            if (place > numeric) {
                csv += textOf(place);
            } else {
                const bool tied = sameTotal(place - 1) || sameTotal(place + 1);
                rank = sameTotal(place - 1) ? rank : place;
                csv += (tied && year == 2016 ? "=" : "") + std::to_string(rank);
            }
            csv += "," + cell(university.name) + "," + university.country;
            for (std::size_t k = 0; k < row.values.size(); ++k) {
                const bool unknown = (k == 1 && random.below(290) == 0) || (k == 4 && random.below(12) == 0);
                csv += "," + (unknown ? "-" : tenths(row.values[k]));
            }
            csv += "," + (place <= numeric ? tenths(row.total) : "-");
            if (university.profileKnown) {
                csv += "," + thousands(university.students) + "," + shortTenths(university.studentsPerStaff) +
                       ",";
                csv += random.below(330) == 0 ? "" : std::to_string(university.international) + "%";
            } else {
                csv += ",,,";
            }
            csv += ",";
            if (university.women > 0)
                csv += std::to_string(university.women) + " : " + std::to_string(100 - university.women);
            else if (random.below(70) == 0)
                csv += "-";
            csv += "," + std::to_string(year) + "\n";
        }
    }
    return csv;
}

std::string shanghaiData(const std::vector<SampleUniversity>& universities)
{
    using Curve = std::array<Knot, 6>;
    constexpr std::array<Curve, 6> kCurves = {{
        {{{1, 1000}, {10, 520}, {50, 270}, {150, 160}, {260, 0}, {800, 0}}},     // alumni
        {{{1, 1000}, {10, 700}, {50, 270}, {120, 140}, {200, 0}, {800, 0}}},     // award
        {{{1, 1000}, {10, 640}, {50, 390}, {200, 230}, {450, 80}, {800, 0}}},    // hici
        {{{1, 1000}, {10, 640}, {50, 330}, {200, 190}, {450, 90}, {800, 20}}},   // ns
        {{{1, 1000}, {10, 720}, {50, 570}, {200, 440}, {500, 290}, {800, 120}}}, // pub
        {{{1, 1000}, {10, 560}, {50, 340}, {200, 240}, {500, 160}, {800, 100}}}, // pcp
    }};
    constexpr std::array<std::int64_t, 6> kWeights = {10, 20, 20, 20, 20, 10};
    struct Year
    {
        int year;
        std::int64_t rows;
        std::int64_t numeric;             ///< rows with a rank of their own
        std::array<std::int64_t, 5> ends; ///< of the ranges
    };
    constexpr std::array<Year, 11> kYears = {{{2005, 500, 100, {152, 202, 300, 400, 500}},
                                              {2006, 500, 101, {150, 200, 300, 400, 500}},
                                              {2007, 510, 101, {150, 202, 304, 402, 510}},
                                              {2008, 503, 100, {151, 200, 302, 401, 503}},
                                              {2009, 501, 100, {151, 200, 302, 401, 501}},
                                              {2010, 500, 100, {150, 200, 300, 400, 500}},
                                              {2011, 500, 101, {150, 200, 300, 400, 500}},
                                              {2012, 284, 100, {150, 200, 300, 0, 0}},
                                              {2013, 99, 99, {0, 0, 0, 0, 0}},
                                              {2014, 500, 100, {150, 200, 300, 400, 500}},
                                              {2015, 500, 100, {150, 200, 300, 400, 500}}}};

    std::string csv =
        "world_rank,university_name,national_rank,total_score,alumni,award,hici,ns,pub,pcp,year\n";
    Ranking ranking(2005, 640, {kWeights.begin(), kWeights.end()}, 470);
    SampleRandom& random = ranking.random();
    for (const Year& year : kYears) {
        const Standing standing = ranking.year();
        struct Row
        {
            std::size_t university;
            std::array<std::int64_t, 6> values;
            std::int64_t total;
        };
        std::vector<Row> table;
        for (std::int64_t place = 0; place < year.rows; ++place) {
            Row row{standing.order[static_cast<std::size_t>(place)], {}, 0};
            for (std::size_t k = 0; k < row.values.size(); ++k) {
                const std::int64_t value = along(kCurves[k], standing.positions[k][row.university]);
                row.values[k] = value == 0 ? 0 : std::clamp<std::int64_t>(value + random.bell(10), 10, 1000);
                row.total += row.values[k] * kWeights[k];
            }
            row.total /= 100;
            table.push_back(row);
        }
        std::stable_sort(table.begin(), table.end(),
                         [](const Row& a, const Row& b) { return a.total > b.total; });
        const std::int64_t best = table.front().total;

        // The span of places of every row, then of its place in its country.
        std::vector<std::pair<std::int64_t, std::int64_t>> spans;
        for (std::int64_t place = 1; place <= year.rows; ++place) {
            if (place <= year.numeric) {
                const std::int64_t rank = std::min<std::int64_t>(place, 100);
                spans.emplace_back(rank, rank);
                continue;
            }
            std::size_t i = 0;
            while (i + 1 < year.ends.size() && year.ends[i] < place && year.ends[i + 1] > 0)
                ++i;
            spans.emplace_back(i == 0 ? year.numeric + 1 : year.ends[i - 1] + 1, year.ends[i]);
        }
        for (std::int64_t from = year.numeric; from < year.rows;) {
            std::int64_t to = from;
            while (to < year.rows &&
                   spans[static_cast<std::size_t>(to)] == spans[static_cast<std::size_t>(from)])
                ++to;
            std::sort(table.begin() + from, table.begin() + to, [&](const Row& a, const Row& b) {
                return universities[a.university].name < universities[b.university].name;
            });
            from = to;
        }
        std::map<std::pair<std::string, std::int64_t>, std::int64_t> inSpan; // of a country
        std::map<std::string, std::int64_t> before;
        for (std::size_t i = 0; i < table.size(); ++i)
            ++inSpan[{universities[table[i].university].country, spans[i].first}];
        std::map<std::string, std::int64_t> spanOf;
        for (std::size_t i = 0; i < table.size(); ++i) {
            const Row& row = table[i];
            const SampleUniversity& university = universities[row.university];
            const bool last = i + 1 == table.size();
            if (last && year.year == 2013) {
                csv += "99,,,,,,,,,,2013\n"; // the row that was cut off when it was delivered
                break;
            }
            std::int64_t& counted = before[university.country];
            std::int64_t& start = spanOf[university.country];
            if (start != spans[i].first) {
                if (start != 0)
                    counted += inSpan[{university.country, start}];
                start = spans[i].first;
            }
            csv += span(spans[i].first, spans[i].second) + "," + cell(university.name) + "," +
                   span(counted + 1, counted + inSpan[{university.country, start}]) + ",";
            if (static_cast<std::int64_t>(i) < year.numeric)
                csv += tenths(row.total * 1000 / best);
            if (last && year.year == 2012) {
                csv += "," + tenths(row.values[0]) + ",,,,,,2012\n";
                break;
            }
            for (std::size_t k = 0; k < row.values.size(); ++k) {
                csv += ',';
                const bool noScience =
                    k == 3 && (row.university == 205 || row.university == 377); // schools of economics
                if (!noScience)
                    csv += tenths(row.values[k]);
            }
            csv += "," + std::to_string(year.year) + "\n";
        }
    }
    return csv;
}

} // namespace

std::vector<SourceTable> sampleTables()
{
    const std::vector<SampleUniversity> universities = sampleUniversities(kUniversities);
    std::vector<SourceTable> tables;
    tables.push_back({"cwurData", "Podium: cwurData.csv", cwurData(universities)});
    tables.push_back({"timesData", "Podium: timesData.csv", timesData(universities)});
    tables.push_back({"shanghaiData", "Podium: shanghaiData.csv", shanghaiData(universities)});
    return tables;
}

} // namespace podium::ingest
