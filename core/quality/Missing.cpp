// Cells that are missing.
#include <map>
#include <optional>
#include <set>

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

/// By the column whose groups tell most of where it is missing; none where no column tells half of it.
std::optional<WithoutValue> groupsWithout(const ReviewedTable& table, const TableProfile& profile, std::size_t index)
{
    const ColumnProfile& column = profile.columns[index];
    if (column.missing == 0 || column.missing == column.rows)
        return std::nullopt;
    const Column& cells = table.table->column(index);
    WithoutValue best;
    for (std::size_t by = 0; by < profile.columns.size(); ++by) {
        const ColumnProfile& other = profile.columns[by];
        if (by == index || other.distinct < 2 || other.distinct > kMostGroups || other.missing > 0)
            continue;
        struct Group
        {
            std::int64_t rows = 0, missing = 0;
        };
        std::map<std::string, Group> groups;
        for (std::int64_t row = 0; row < column.rows; ++row) {
            Group& group = groups[table.table->column(by).asText(row)];
            ++group.rows;
            group.missing += cells.isMissing(row) ? 1 : 0;
        }
        WithoutValue found{index, by, {}, {}, false};
        for (const auto& [name, group] : groups)
            if (group.missing == group.rows && group.rows >= kFewestInGroup)
                found.groups.insert(name);
        for (std::int64_t row = 0; row < column.rows && !found.groups.empty(); ++row)
            if (found.groups.contains(table.table->column(by).asText(row)))
                found.rows.push_back(row);
        if (found.rows.size() > best.rows.size())
            best = std::move(found);
    }
    return 2 * static_cast<std::int64_t>(best.rows.size()) >= column.missing ? std::optional(std::move(best))
                                                                              : std::nullopt;
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
    for (std::size_t i = 0; i < profile.columns.size(); ++i) {
        job.checkCancelled();
        if (std::optional<WithoutValue> groups = groupsWithout(table, profile, i))
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
                             "Always missing where `{by}` is {groups} ({count} rows): {columns}."),
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
