// A first description of a harmonised table, from what the tables are called and hold.
#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>
#include <tuple>

#include "core/base/Error.h"
#include "core/cleaning/CellReading.h"
#include "core/cleaning/HarmonisedSource.h"
#include "core/quality/CountryNames.h"
#include "core/quality/NameForm.h"
#include "core/quality/RankingView.h"

namespace podium::cleaning {
namespace {

using Key = HarmonisedSource::Key;
using Pairs = std::vector<std::pair<std::string, std::string>>;

constexpr std::size_t kFewKinds = 12;       // values of a column that says of what kind a row is
constexpr double kMostlyYears = 0.3;        // of the columns

bool isYearName(const std::string& name)
{
    int year = 0;
    const auto [end, failure] = std::from_chars(name.data(), name.data() + name.size(), year);
    return failure == std::errc() && end == name.data() + name.size() && year >= 1850 && year <= 2150;
}

/// Tables are called "…_table", "…_data"; a field is not.
std::string fieldNamed(std::string table)
{
    for (bool changed = true; changed;) {
        changed = false;
        for (const std::string_view end : std::array<std::string_view, 4>{"_data", "_table", "_supplementary", "Data"})
            if (table.size() > end.size() && table.ends_with(end)) {
                table.erase(table.size() - end.size());
                changed = true;
            }
    }
    return table;
}

/// Whether a text tells of universities rather than of schools or of all kinds together.
bool tellsOfHigherEducation(const std::string& text)
{
    const std::string folded = quality::foldedName(text);
    return folded.find("higher") != std::string::npos || folded.find("tertiary") != std::string::npos ||
           folded.find("superior") != std::string::npos || folded.find("universi") != std::string::npos;
}

/// Where a table has several rows for a country: the kind of rows that is about universities, and of those the fullest.
Pairs rowsMeant(const Table& table, std::size_t country, const std::vector<std::size_t>& values)
{
    std::vector<std::size_t> kinds;
    for (std::size_t i = 0; i < table.columnCount(); ++i) {
        if (i == country || table.column(i).type() != ColumnType::Text || isYearName(table.names()[i]))
            continue;
        std::set<std::string> different;
        for (std::int64_t row = 0; row < table.rowCount() && different.size() <= kFewKinds; ++row)
            if (!table.column(i).isMissing(row))
                different.insert(table.column(i).asText(row));
        if (different.size() > 1 && different.size() <= kFewKinds)
            kinds.push_back(i);
    }
    std::map<std::vector<std::string>, std::int64_t> filled;
    for (std::int64_t row = 0; row < table.rowCount(); ++row) {
        std::vector<std::string> kind;
        for (const std::size_t i : kinds)
            kind.emplace_back(trimmed(table.column(i).asText(row)));
        std::int64_t& cells = filled[kind];
        for (const std::size_t i : values)
            cells += table.column(i).isMissing(row) ? 0 : 1;
    }
    if (filled.size() < 2)
        return {};
    const auto best = std::max_element(filled.begin(), filled.end(), [](const auto& a, const auto& b) {
        const auto weight = [](const auto& entry) {
            return std::pair(std::any_of(entry.first.begin(), entry.first.end(), tellsOfHigherEducation), entry.second);
        };
        return weight(a) < weight(b);
    });
    Pairs where;
    for (std::size_t i = 0; i < kinds.size(); ++i)
        where.emplace_back(table.names()[kinds[i]], best->first[i]);
    return where;
}

struct Judged
{
    const ProposedSource* source = nullptr;
    quality::RankingRoles roles;
    Key key = Key::Country;
};

/// Fields that are taken; a column whose name an earlier table has is called after its own table.
class Fields
{
public:
    std::string free(const std::string& field, const std::string& table)
    {
        if (m_taken.insert(field).second)
            return field;
        std::string own = table + "_" + field;
        while (!m_taken.insert(own).second)
            own += "_2";
        return own;
    }
    void take(std::string_view field) { m_taken.insert(std::string(field)); }

private:
    std::set<std::string> m_taken;
};

HarmonisedSource ofInstitutions(const Judged& judged, const ProposalOptions& options, Fields& fields)
{
    const Table& table = *judged.source->table;
    HarmonisedSource source;
    source.table = judged.source->name;
    const auto role = [&](std::string_view field, const std::optional<std::size_t>& column) {
        if (column)
            source.columns.emplace_back(field, table.names()[*column]);
    };
    role(kInstitutionField, judged.roles.institution);
    role(kCountryField, judged.roles.country);
    role(kYearField, judged.roles.year);
    const auto measured = [&](const char* field, const std::optional<std::size_t>& column) {
        if (!column)
            return;
        const std::string name = options.shareRanks ? std::string(field) : fields.free(field, source.table);
        fields.take(name);
        source.columns.emplace_back(name, table.names()[*column]);
    };
    // "total_score" in one table and "score" in another are the same field, whatever is done with them.
    measured("world_rank", judged.roles.rank);
    measured("national_rank", judged.roles.nationalRank);
    measured("score", judged.roles.score);
    for (std::size_t i = 0; i < table.columnCount(); ++i)
        if (judged.roles.isMeasure(i) && i != judged.roles.score)
            source.columns.emplace_back(fields.free(table.names()[i], source.table), table.names()[i]);
    return source;
}

HarmonisedSource ofCountries(const Judged& judged, Fields& fields)
{
    const Table& table = *judged.source->table;
    HarmonisedSource source;
    source.table = judged.source->name;
    source.columns.emplace_back(kCountryField, table.names()[*judged.roles.country]);
    std::vector<std::size_t> years, values;
    for (std::size_t i = 0; i < table.columnCount(); ++i)
        if (isYearName(table.names()[i]))
            years.push_back(i);
        else if (i != judged.roles.country && i != judged.roles.year && table.column(i).type() != ColumnType::Text)
            values.push_back(i);
    if (static_cast<double>(years.size()) >= kMostlyYears * static_cast<double>(table.columnCount())) {
        source.years = fields.free(fieldNamed(source.table), source.table);
        source.where = rowsMeant(table, *judged.roles.country, years);
        return source;
    }
    if (judged.roles.year)
        source.columns.emplace_back(kYearField, table.names()[*judged.roles.year]);
    for (const std::size_t i : values)
        source.columns.emplace_back(fields.free(table.names()[i], source.table), table.names()[i]);
    source.where = rowsMeant(table, *judged.roles.country, values);
    return source;
}

} // namespace

std::vector<HarmonisedSource> proposedSources(const std::vector<ProposedSource>& tables, const ProposalOptions& options)
{
    std::vector<Judged> judged;
    for (const ProposedSource& each : tables) {
        const quality::RankingRoles roles = quality::rankingRoles(*each.table);
        if (roles.institution && roles.year && roles.rank)
            judged.push_back({&each, roles, Key::InstitutionAndYear});
        else if (roles.institution && !roles.year)
            judged.push_back({&each, roles, Key::Institution});
        else if (roles.country && !roles.institution)
            judged.push_back({&each, roles, Key::Country});
    }
    // Rankings first, those that say where an institution is before the others, then the larger ones.
    std::stable_sort(judged.begin(), judged.end(), [&](const Judged& a, const Judged& b) {
        const auto weight = [&](const Judged& each) {
            return options.keepOrder ? std::tuple(each.key, 0, std::int64_t{0})
                                     : std::tuple(each.key, each.roles.country ? 0 : 1, -each.source->table->rowCount());
        };
        return weight(a) < weight(b);
    });
    if (judged.empty() || judged.front().key != Key::InstitutionAndYear)
        throw Error(ErrorCode::InvalidData, PODIUM_TEXT("cleaning.noRankingsToHarmonise", "None of the tables is a ranking of institutions by year."), {},
                    PODIUM_TEXT("cleaning.noRankingsToHarmoniseHint", "Import at least one table with institution, year and rank."));
    Fields fields;
    for (const std::string_view field : {kInstitutionField, kCountryField, kYearField})
        fields.take(field);
    std::vector<HarmonisedSource> sources;
    for (const Judged& each : judged)
        sources.push_back(each.key == Key::Country ? ofCountries(each, fields) : ofInstitutions(each, options, fields));
    return sources;
}

} // namespace podium::cleaning
