#pragma once
// What the tests of the ranking checks share: findings of a table by key, and rankings without a fault.
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "core/base/ThreadPool.h"
#include "core/ingest/Csv.h"
#include "core/quality/RankingChecks.h"

namespace podium::test {

inline JobContext& rankingJob()
{
    static ThreadPool pool(2);
    static JobContext job(pool);
    return job;
}

/// Count of cases by key: {"rank_gap:world_rank": 1}.
using Counts = std::map<std::string, std::int64_t>;

inline Counts countsOf(const std::vector<quality::QualityFinding>& findings)
{
    Counts counts;
    for (const quality::QualityFinding& finding : findings)
        counts[finding.key()] = finding.count;
    return counts;
}

inline std::string shown(const Counts& counts)
{
    std::string text;
    for (const auto& [key, count] : counts)
        text += key + " = " + std::to_string(count) + "\n";
    return text;
}

inline Table csvTable(const std::string& csv) { return ingest::parseCsv(csv, "test", {}, rankingJob()).table; }

inline const quality::QualityFinding* findingOf(const std::vector<quality::QualityFinding>& findings,
                                                std::string_view rule)
{
    const auto found =
        std::find_if(findings.begin(), findings.end(), [&](const auto& each) { return each.rule == rule; });
    return found == findings.end() ? nullptr : &*found;
}

/// A ranking of 40 institutions over four years in which nothing is wrong, as lines of cells.
class CleanRanking
{
public:
    CleanRanking()
    {
        static const char* const kPlaces[] = {"Alnwick",  "Bergvik",  "Cordell", "Dunmore", "Elverum", "Fontana",
                                              "Gransee",  "Halden",   "Ilmenau", "Jasna"};
        static const char* const kCountries[] = {"Norway", "Spain", "Germany", "Chile"};
        for (int year = 2012; year < 2016; ++year)
            for (int place = 1; place <= 40; ++place) {
                // Neighbours change places every second year.
                const int who = year % 2 == 0 ? place - 1 : (place - 1) ^ 1;
                std::string name = std::string(who % 2 == 0 ? "University of " : "Technical College of ") +
                                   kPlaces[who / 4] + (who % 4 < 2 ? "" : " Harbour");
                rows.push_back({std::to_string(place), name, kCountries[who % 4],
                                std::to_string(100 - place) + "." + std::to_string(year % 10),
                                std::to_string(10 + who) + "." + std::to_string((year + who) % 10),
                                std::to_string(year)});
            }
    }
    std::string csv() const
    {
        std::string text = "world_rank,institution,country,score,teaching,year\n";
        for (const std::vector<std::string>& row : rows)
            for (std::size_t i = 0; i < row.size(); ++i)
                text += (row[i].find(',') == std::string::npos ? row[i] : "\"" + row[i] + "\"") +
                        (i + 1 < row.size() ? "," : "\n");
        return text;
    }
    Counts counts() const { return countsOf(quality::rankingFindings(csvTable(csv()), rankingJob())); }
    std::vector<std::string>& at(int year, int place)
    {
        return rows[static_cast<std::size_t>((year - 2012) * 40 + place - 1)];
    }

    enum { Rank, Name, Country, Score, Teaching, Year };
    std::vector<std::vector<std::string>> rows;
};

} // namespace podium::test
