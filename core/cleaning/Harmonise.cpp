#include "core/cleaning/Harmonise.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <unordered_map>

#include "core/base/Error.h"
#include "core/cleaning/CellReading.h"
#include "core/quality/CountryNames.h"
#include "core/quality/RankingView.h"

namespace podium::cleaning {
namespace {

using Key = HarmonisedSource::Key;

constexpr std::int64_t kNone = -1;

/// What a source has in a cell; empty where it knows nothing.
std::string cellText(const Column& column, std::int64_t row)
{
    if (row == kNone || column.isMissing(row))
        return {};
    std::string text = column.asText(row);
    if (column.type() != ColumnType::Text)
        return text;
    const std::string_view plain = trimmed(text);
    return quality::meansUnknown(plain) ? std::string() : std::string(plain);
}

std::string countryText(const std::string& text)
{
    std::optional<std::string_view> country = quality::countryNamed(text);
    if (!country)
        country = quality::countryMisspelt(text);
    return country ? std::string(*country) : text;
}

std::optional<std::int64_t> yearOf(const std::string& text)
{
    std::int64_t year = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), year);
    const bool isWhole = failure == std::errc() && (end == text.data() + text.size() || std::string_view(end) == ".0");
    return isWhole && !text.empty() ? std::optional(year) : std::nullopt;
}

/// One source with its columns found.
class Source
{
public:
    Source(const HarmoniseSourceTable& given, std::size_t number) : m_given(given), m_number(number)
    {
        for (const auto& [field, column] : given.source.columns)
            m_columns.emplace(field, &given.table->column(column, given.source.table));
        for (const auto& [column, text] : given.source.where)
            (void)given.table->column(column, given.source.table);
        if (!given.source.years.empty())
            for (std::size_t i = 0; i < given.table->columnCount(); ++i)
                if (const auto year = yearOf(given.table->names()[i]))
                    m_years.emplace(*year, &given.table->column(i));
    }
    const HarmonisedSource& description() const { return m_given.source; }
    const Table& table() const { return *m_given.table; }
    std::size_t number() const { return m_number; }
    Key key() const { return m_given.source.key(); }

    std::string cell(std::string_view field, std::int64_t row) const
    {
        const auto column = m_columns.find(field);
        return column == m_columns.end() ? std::string() : cellText(*column->second, row);
    }
    bool isMeant(std::int64_t row) const
    {
        return std::all_of(m_given.source.where.begin(), m_given.source.where.end(), [&](const auto& each) {
            return trimmed(m_given.table->column(each.first, m_given.source.table).asText(row)) == trimmed(each.second);
        });
    }
    /// Of columns that are years: the newest cell that is not after `year`.
    std::string cellOfYear(std::int64_t row, std::int64_t year) const
    {
        for (auto it = m_years.upper_bound(year); it != m_years.begin();)
            if (std::string text = cellText(*(--it)->second, row); !text.empty())
                return text;
        return {};
    }

private:
    const HarmoniseSourceTable& m_given;
    std::size_t m_number;
    std::map<std::string, const Column*, std::less<>> m_columns;
    std::map<std::int64_t, const Column*> m_years;
};

/// Which institution each name of each table is.
class Institutions
{
public:
    Institutions(const std::vector<quality::InstitutionName>& names, const quality::InstitutionMatching& matching)
        : m_first(matching.institutions)
    {
        for (std::size_t i = 0; i < names.size(); ++i) {
            m_byName[names[i].table].emplace(trimmed(names[i].name), matching.institutionOf[i]);
            std::string& first = m_first[matching.institutionOf[i]];
            if (first.empty())
                first = names[i].name;
        }
    }
    std::int64_t of(const std::string& table, const std::string& name) const
    {
        const auto names = m_byName.find(table);
        if (names == m_byName.end())
            return kNone;
        const auto found = names->second.find(name);
        return found == names->second.end() ? kNone : static_cast<std::int64_t>(found->second);
    }
    /// As the first table that has it writes it.
    const std::string& nameOf(std::int64_t institution) const { return m_first[static_cast<std::size_t>(institution)]; }

private:
    std::map<std::string, std::unordered_map<std::string, std::size_t>> m_byName;
    std::vector<std::string> m_first;
};

struct Row
{
    std::int64_t institution = kNone;
    std::optional<std::int64_t> year;
    std::vector<std::int64_t> from; ///< row of each source
    std::size_t home = 0;           ///< the source whose row it is
};

class Harmoniser
{
public:
    Harmoniser(const std::vector<HarmoniseSourceTable>& sources, const Institutions& institutions, HarmonisedTable& result)
        : m_institutions(institutions), m_result(result)
    {
        for (const HarmoniseSourceTable& each : sources) {
            m_sources.emplace_back(each, m_sources.size());
            result.rows.push_back({each.source.table});
            result.rows.back().read = each.table->rowCount();
        }
    }

    void addRanking(const Source& source)
    {
        HarmonisedRows& counts = m_result.rows[source.number()];
        std::map<std::pair<std::int64_t, std::int64_t>, bool> seen; // of this table
        for (std::int64_t row = 0; row < source.table().rowCount(); ++row) {
            if (!source.isMeant(row)) {
                ++counts.leftOut;
                continue;
            }
            const std::int64_t institution =
                m_institutions.of(source.description().table, source.cell(kInstitutionField, row));
            const auto year = yearOf(source.cell(kYearField, row));
            const bool hasKey = institution != kNone && year;
            const auto key = std::pair(institution, year.value_or(0));
            const bool isRepeated = hasKey && !seen.emplace(key, true).second;
            const auto known = hasKey && !isRepeated ? m_rowOf.find(key) : m_rowOf.end();
            if (known != m_rowOf.end()) {
                m_rows[known->second].from[source.number()] = row;
                ++counts.joined;
                continue;
            }
            if (!source.description().addsRows) {
                ++counts.leftOut;
                continue;
            }
            ++counts.added;
            counts.repeated += isRepeated ? 1 : 0;
            counts.keyless += hasKey ? 0 : 1;
            if (hasKey && !isRepeated)
                m_rowOf.emplace(key, m_rows.size());
            Row added{institution, year, std::vector<std::int64_t>(m_sources.size(), kNone), source.number()};
            added.from[source.number()] = row;
            m_rows.push_back(std::move(added));
        }
    }

    void joinByInstitution(const Source& source)
    {
        std::unordered_map<std::int64_t, std::int64_t> rowOf;
        for (std::int64_t row = 0; row < source.table().rowCount(); ++row)
            if (source.isMeant(row))
                if (const auto it = m_institutions.of(source.description().table, source.cell(kInstitutionField, row)); it != kNone)
                    rowOf.emplace(it, row);
        for (Row& row : m_rows)
            if (const auto found = rowOf.find(row.institution); row.institution != kNone && found != rowOf.end())
                row.from[source.number()] = found->second;
    }

    /// `country`: of each row, as countryText() writes it.
    void joinByCountry(const Source& source, const std::vector<std::string>& country)
    {
        std::map<std::string, std::map<std::int64_t, std::int64_t>> rowsOf; // by year; 0 where the table has none
        for (std::int64_t row = 0; row < source.table().rowCount(); ++row)
            if (source.isMeant(row))
                if (const std::string name = source.cell(kCountryField, row); !name.empty())
                    rowsOf[countryText(name)].emplace(yearOf(source.cell(kYearField, row)).value_or(0), row);
        const bool hasYears = source.description().column(kYearField).has_value();
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const auto found = rowsOf.find(country[i]);
            if (country[i].empty() || found == rowsOf.end() || (hasYears && !m_rows[i].year))
                continue;
            auto it = found->second.upper_bound(m_rows[i].year.value_or(0));
            if (hasYears && it == found->second.begin())
                continue;
            m_rows[i].from[source.number()] = hasYears ? (--it)->second : found->second.begin()->second;
        }
    }

    void run(JobContext& job)
    {
        for (const Source& source : m_sources)
            if (source.key() == Key::InstitutionAndYear)
                addRanking(source);
        for (const Source& source : m_sources)
            if (source.key() == Key::Institution)
                joinByInstitution(source);
        job.checkCancelled();
        const std::vector<std::string> country = fill(kCountryField).first;
        for (const Source& source : m_sources)
            if (source.key() == Key::Country)
                joinByCountry(source, country);
        write(job);
    }

private:
    /// The cells of a field, and the source that gave each.
    std::pair<std::vector<std::string>, std::vector<std::int64_t>> fill(std::string_view field) const
    {
        std::vector<std::string> cells(m_rows.size());
        std::vector<std::int64_t> from(m_rows.size(), kNone);
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            for (const Source& source : m_sources) {
                const std::int64_t row = m_rows[i].from[source.number()];
                if (row == kNone || isJoinOf(source, field))
                    continue;
                std::string text = source.description().years == field && m_rows[i].year ? source.cellOfYear(row, *m_rows[i].year)
                                                                                        : source.cell(field, row);
                if (text.empty())
                    continue;
                if (field == kInstitutionField && m_rows[i].institution != kNone)
                    text = m_institutions.nameOf(m_rows[i].institution);
                cells[i] = field == kCountryField ? countryText(text) : std::move(text);
                from[i] = static_cast<std::int64_t>(source.number());
                break;
            }
        return {std::move(cells), std::move(from)};
    }

    void write(JobContext& job)
    {
        std::vector<HarmonisedSource> descriptions;
        for (const Source& source : m_sources)
            descriptions.push_back(source.description());
        std::vector<std::string> names, sourceNames;
        std::vector<Column> columns, sourceColumns;
        for (const Source& source : m_sources)
            if (source.key() != Key::Country)
                addRowNumbers(source, sourceNames, sourceColumns);
        ColumnBuilder home(ColumnType::Text);
        for (const Row& row : m_rows)
            home.appendText(descriptions[row.home].table);
        m_result.origins.home = home.finish();
        std::vector<std::vector<bool>> gave(m_sources.size(), std::vector<bool>(m_rows.size(), false));
        for (const std::string& field : fieldsOf(descriptions)) {
            job.checkCancelled();
            const auto [cells, from] = fill(field);
            HarmonisedField told{field, std::vector<std::int64_t>(m_sources.size(), 0)};
            ColumnBuilder values(ColumnType::Text), tables(ColumnType::Text);
            for (std::size_t i = 0; i < m_rows.size(); ++i) {
                if (from[i] == kNone) {
                    ++told.missing;
                    values.appendMissing();
                    tables.appendMissing();
                    continue;
                }
                const auto number = static_cast<std::size_t>(from[i]);
                ++told.cells[number];
                gave[number][i] = true;
                values.appendText(cells[i]);
                tables.appendText(descriptions[number].table);
                if (field == kCountryField && m_sources[number].cell(kCountryField, m_rows[i].from[number]) != cells[i])
                    ++m_result.countriesRewritten;
            }
            names.push_back(field);
            columns.push_back(values.finish());
            sourceNames.push_back(field);
            sourceColumns.push_back(tables.finish());
            const auto having = std::count_if(m_sources.begin(), m_sources.end(), [&](const Source& source) { return has(source, field); });
            m_result.origins.fields.push_back({sourceColumns.back(), having > 1});
            for (std::size_t i = 0; i < m_rows.size(); ++i)
                told.filled += m_result.origins.isFilled(columns.size() - 1, static_cast<std::int64_t>(i)) ? 1 : 0;
            m_result.fields.push_back(std::move(told));
        }
        for (const Source& source : m_sources)
            if (source.key() != Key::InstitutionAndYear)
                m_result.rows[source.number()].used = std::count(gave[source.number()].begin(), gave[source.number()].end(), true);
        m_result.table = Table(std::move(names), std::move(columns));
        m_result.sources = Table(std::move(sourceNames), std::move(sourceColumns));
    }

    /// Whether cells of a field can be of a source; by country it only knows what is the same for all institutions there.
    static bool has(const Source& source, std::string_view field)
    {
        return !isJoinOf(source, field) && (source.description().column(field) || source.description().years == field);
    }
    static bool isJoinOf(const Source& source, std::string_view field)
    {
        return source.key() == Key::Country && (field == kCountryField || field == kYearField);
    }

    void addRowNumbers(const Source& source, std::vector<std::string>& names, std::vector<Column>& columns) const
    {
        std::string name = "row:" + source.description().table;
        while (std::find(names.begin(), names.end(), name) != names.end())
            name += "'";
        ColumnBuilder numbers(ColumnType::Integer);
        for (const Row& row : m_rows)
            row.from[source.number()] == kNone ? numbers.appendMissing() : numbers.appendInteger(row.from[source.number()]);
        names.push_back(std::move(name));
        columns.push_back(numbers.finish());
    }

    const Institutions& m_institutions;
    HarmonisedTable& m_result;
    std::vector<Source> m_sources;
    std::vector<Row> m_rows;
    std::map<std::pair<std::int64_t, std::int64_t>, std::size_t> m_rowOf; ///< institution, year -> row
};

} // namespace

std::vector<quality::InstitutionName> institutionNames(const std::vector<HarmoniseSourceTable>& sources)
{
    std::vector<quality::InstitutionName> names;
    for (const HarmoniseSourceTable& each : sources) {
        const auto institution = each.source.column(kInstitutionField);
        if (!institution)
            continue;
        const auto country = each.source.column(kCountryField);
        for (const auto& [name, countries] :
             quality::institutionsIn(each.table->column(*institution, each.source.table),
                                     country ? &each.table->column(*country, each.source.table) : nullptr))
            names.push_back({each.source.table, name, countries});
    }
    return names;
}

HarmonisedTable harmonise(const std::vector<HarmoniseSourceTable>& sources, const std::vector<quality::NameDecision>& decisions,
                          JobContext& job)
{
    HarmonisedTable result;
    result.names = institutionNames(sources);
    result.matching = quality::matchInstitutions(result.names, decisions, {}, job);
    job.progress(0.5);
    const Institutions institutions(result.names, result.matching);
    Harmoniser harmoniser(sources, institutions, result);
    harmoniser.run(job);
    return result;
}

} // namespace podium::cleaning
