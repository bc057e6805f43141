// Cells that are missing.
#include <optional>
#include <set>
#include <unordered_map>

#include "core/quality/FindingText.h"
#include "core/quality/GeneralChecks.h"

namespace podium::quality {
namespace {

constexpr double kMostlyMissing = 0.5;
constexpr double kOftenMissing = 0.05;
constexpr std::int64_t kMostGroups = 50;
constexpr std::int64_t kFewestInGroup = 5;

Mend mendMissing(const ReviewedTable& table, const ColumnProfile& column)
{
    if (column.name == table.target)
        return mendOf("drop_rows", {{"column", column.name}, {"is", "missing"}},
                      Text(PODIUM_TEXT("quality.mendDropWithoutTarget", "Leave out the rows without it ({count})"),
                           {{"count", column.missing}}));
    if (column.missingShare() >= kMostlyMissing)
        return dropColumnMend(column.name);
    if (column.isNumber())
        return mendOf("fill_missing", {{"columns", {column.name}}, {"method", "median"}},
                      PODIUM_TEXT("quality.mendFillMedian", "Fill with the median"));
    if (column.missingShare() < kOftenMissing)
        return mendOf("drop_rows", {{"column", column.name}, {"is", "missing"}},
                      Text(PODIUM_TEXT("quality.mendDropWithoutValue", "Leave out the rows where it is missing ({count})"),
                           {{"count", column.missing}}));
    return mendOf("fill_missing", {{"columns", {column.name}}, {"method", "most_frequent"}},
                  PODIUM_TEXT("quality.mendFillFrequent", "Fill with the most frequent value"));
}

/// The groups of another column in which a column has no value at all.
struct WithoutValue
{
    std::size_t column = 0, by = 0;
    std::set<std::string> groups;
    std::vector<std::int64_t> rows;
    bool told = false;
};

/// The rows of a column of few values by their value.
struct RowGroups
{
    std::size_t column = 0;
    std::vector<std::string> names;
    std::vector<std::uint8_t> codes; ///< by row: index of the name
};

std::vector<RowGroups> groupsOf(const ReviewedTable& table, const TableProfile& profile)
{
    std::vector<RowGroups> all;
    for (std::size_t i = 0; i < profile.columns.size(); ++i) {
        const ColumnProfile& column = profile.columns[i];
        if (column.distinct < 2 || column.distinct > kMostGroups || column.missing > 0)
            continue;
        RowGroups groups{i, {}, {}};
        std::unordered_map<std::string, std::uint8_t> codes;
        groups.codes.reserve(static_cast<std::size_t>(column.rows));
        for (std::int64_t row = 0; row < column.rows; ++row) {
            std::string name = table.table->column(i).asText(row);
            const auto [place, isNew] = codes.try_emplace(name, static_cast<std::uint8_t>(groups.names.size()));
            if (isNew)
                groups.names.push_back(std::move(name));
            groups.codes.push_back(place->second);
        }
        all.push_back(std::move(groups));
    }
    return all;
}

/// By the column whose groups tell most of where it is missing; none where no column tells half of it.
std::optional<WithoutValue> groupsWithout(const ReviewedTable& table, const TableProfile& profile,
                                          const std::vector<RowGroups>& all, std::size_t index)
{
    const ColumnProfile& column = profile.columns[index];
    if (column.missing == 0 || column.missing == column.rows)
        return std::nullopt;
    const Column& cells = table.table->column(index);
    std::vector<bool> missing(static_cast<std::size_t>(column.rows));
    for (std::size_t row = 0; row < missing.size(); ++row)
        missing[row] = cells.isMissing(static_cast<std::int64_t>(row));
    WithoutValue best;
    std::int64_t most = 0;
    std::vector<bool> bestCodes;
    const RowGroups* bestGroups = nullptr;
    for (const RowGroups& groups : all) {
        if (groups.column == index)
            continue;
        std::vector<std::int64_t> rows(groups.names.size()), without(groups.names.size());
        for (std::size_t row = 0; row < missing.size(); ++row) {
            ++rows[groups.codes[row]];
            without[groups.codes[row]] += missing[row] ? 1 : 0;
        }
        std::int64_t told = 0;
        std::vector<bool> codes(groups.names.size());
        for (std::size_t code = 0; code < codes.size(); ++code) {
            codes[code] = without[code] == rows[code] && rows[code] >= kFewestInGroup;
            told += codes[code] ? rows[code] : 0;
        }
        if (told > most) {
            most = told;
            bestCodes = std::move(codes);
            bestGroups = &groups;
        }
    }
    if (bestGroups == nullptr || 2 * most < column.missing)
        return std::nullopt;
    best.column = index;
    best.by = bestGroups->column;
    for (std::size_t code = 0; code < bestCodes.size(); ++code)
        if (bestCodes[code])
            best.groups.insert(bestGroups->names[code]);
    for (std::size_t row = 0; row < missing.size(); ++row)
        if (bestCodes[bestGroups->codes[row]])
            best.rows.push_back(static_cast<std::int64_t>(row));
    return best;
}

} // namespace

Findings checkMissing(const ReviewedTable& table, const TableProfile& profile, JobContext& job)
{
    Findings findings;
    for (std::size_t i = 0; i < profile.columns.size(); ++i) {
        const ColumnProfile& column = profile.columns[i];
        if (column.missing == 0)
            continue;
        job.checkCancelled();
        const double share = column.missingShare();
        Severity severity = share >= kMostlyMissing   ? Severity::Error
                            : share >= kOftenMissing ? Severity::Warning
                                                     : Severity::Note;
        if (column.name == table.target)
            severity = Severity::Error;
        QualityFinding finding =
            column.missing == column.rows
                ? findingOf("empty_column", Severity::Error, {column.name}, column.missing,
                            Text(PODIUM_TEXT("quality.emptyColumn", "`{column}` is empty in all {rows} rows."),
                                 {{"column", column.name}, {"rows", column.rows}}))
                : findingOf("missing", severity, {column.name}, column.missing,
                            Text(PODIUM_TEXT("quality.missing",
                                             "`{column}` is missing in {share} % of the rows ({count} of {rows})."),
                                 {{"column", column.name},
                                  {"share", percent(column.missing, column.rows)},
                                  {"count", column.missing},
                                  {"rows", column.rows}}));
        for (std::int64_t row = 0; row < column.rows; ++row)
            if (table.table->column(i).isMissing(row))
                finding.addRow(table.table->rowId(row));
        finding.mend = mendMissing(table, column);
        findings.push_back(std::move(finding));
    }
    return findings;
}

Findings checkMissingByGroup(const ReviewedTable& table, const TableProfile& profile, JobContext& job)
{
    std::vector<WithoutValue> found;
    const std::vector<RowGroups> all = profile.missing == 0 ? std::vector<RowGroups>() : groupsOf(table, profile);
    for (std::size_t i = 0; i < profile.columns.size(); ++i) {
        job.checkCancelled();
        if (std::optional<WithoutValue> groups = groupsWithout(table, profile, all, i))
            found.push_back(std::move(*groups));
    }
    Findings findings;
    for (std::size_t first = 0; first < found.size(); ++first) {
        // Columns that are missing in the same groups are one finding.
        std::vector<std::string> columns;
        std::int64_t cells = 0;
        for (std::size_t i = first; i < found.size(); ++i)
            if (found[i].by == found[first].by && found[i].groups == found[first].groups && !found[i].told) {
                found[i].told = true;
                columns.push_back(profile.columns[found[i].column].name);
                cells += static_cast<std::int64_t>(found[i].rows.size());
            }
        if (columns.empty())
            continue;
        const std::vector<std::string> groups(found[first].groups.begin(), found[first].groups.end());
        const std::string& by = profile.columns[found[first].by].name;
        const std::vector<Text::Argument> arguments = {{"columns", listedNames(columns, 6)},
                                                       {"by", by},
                                                       {"groups", listedNames(groups)},
                                                       {"count", found[first].rows.size()}};
        columns.push_back(by);
        QualityFinding finding = findingOf(
            "missing_by_group", Severity::Warning, columns, cells,
            Text(PODIUM_TEXT("quality.missingByGroup",
                             "Always missing where `{by}` is {groups} ({count} {count:row|rows}): {columns}."),
                 arguments));
        for (const std::string& name : groups)
            finding.addExample(name);
        for (const std::int64_t row : found[first].rows)
            finding.addRow(table.table->rowId(row));
        findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace podium::quality
