// What a table is to be predicted by, and what gives it away.
#include <algorithm>

#include "core/quality/FindingText.h"
#include "core/quality/GeneralChecks.h"
#include "core/quality/Leakage.h"

namespace podium::quality {
namespace {

constexpr std::int64_t kMostTargetClasses = 20; // a column of more values is no class column
constexpr double kRare = 0.05;

Text leakageText(const LeakageSuspect& suspect, const TableProfile& profile)
{
    const std::string& first = profile.columns[suspect.columns.front()].name;
    const std::string& second = profile.columns[suspect.columns.back()].name;
    const std::vector<Text::Argument> arguments = {{"first", first},
                                                   {"second", second},
                                                   {"target", profile.target},
                                                   {"share", percent(static_cast<std::int64_t>(suspect.gain * 1000), 1000)}};
    switch (suspect.together) {
    case LeakageSuspect::Together::Alone:
        return Text(PODIUM_TEXT("quality.leakage",
                                "`{first}` nearly gives `{target}` away: alone it tells {share} % of what there is to "
                                "tell. Would it be known before the outcome?"),
                    arguments);
    case LeakageSuspect::Together::Sum:
        return Text(PODIUM_TEXT("quality.leakageSum", "`{first}` + `{second}` gives `{target}` away ({share} %), though "
                                                      "neither does alone."),
                    arguments);
    case LeakageSuspect::Together::Difference:
        return Text(PODIUM_TEXT("quality.leakageDifference",
                                "`{first}` − `{second}` gives `{target}` away ({share} %), though neither does alone."),
                    arguments);
    case LeakageSuspect::Together::Product:
        return Text(PODIUM_TEXT("quality.leakageProduct", "`{first}` × `{second}` gives `{target}` away ({share} %), though "
                                                          "neither does alone."),
                    arguments);
    case LeakageSuspect::Together::Ratio:
        return Text(PODIUM_TEXT("quality.leakageRatio", "`{first}` / `{second}` gives `{target}` away ({share} %), though "
                                                        "neither does alone."),
                    arguments);
    case LeakageSuspect::Together::Cells:
        break;
    }
    return Text(PODIUM_TEXT("quality.leakageTogether",
                            "`{first}` and `{second}` together give `{target}` away ({share} %), though neither does alone."),
                arguments);
}

} // namespace

Findings checkTarget(const ReviewedTable& table, const TableProfile& profile, JobContext&)
{
    Findings findings;
    const ColumnProfile* target = profile.column(profile.target);
    if (target == nullptr || target->distinct == 0)
        return findings;
    if (target->constant())
        findings.push_back(findingOf(
            "target_one_class", Severity::Error, {target->name}, target->rows - target->missing,
            Text(PODIUM_TEXT("quality.targetOneClass",
                             "`{target}`, which is to be predicted, is “{value}” in every row: there is nothing to learn."),
                 {{"target", target->name}, {"value", target->frequent.front().value}})));
    const bool isClass = target->distinct <= kMostTargetClasses && target->distinct > 1 &&
                         static_cast<std::int64_t>(target->frequent.size()) <= target->distinct;
    if (!isClass || target->distinct > static_cast<std::int64_t>(target->frequent.size()))
        return findings;
    const ValueCount& rarest = target->frequent.back();
    const std::int64_t present = target->rows - target->missing;
    if (static_cast<double>(rarest.count) >= kRare * static_cast<double>(present))
        return findings;
    QualityFinding finding = findingOf(
        "target_unbalanced", Severity::Warning, {target->name}, rarest.count,
        Text(PODIUM_TEXT("quality.targetUnbalanced",
                         "Only {share} % of the rows ({count}) have “{value}” as `{target}`: a model that never says it is "
                         "right nearly always."),
             {{"share", percent(rarest.count, present)},
              {"count", rarest.count},
              {"value", rarest.value},
              {"target", target->name}}));
    finding.addExample(rarest.value);
    const Column& column = table.table->column(target->name, table.name);
    for (std::int64_t row = 0; row < target->rows; ++row)
        if (!column.isMissing(row) && column.asText(row) == rarest.value)
            finding.addRow(table.table->rowId(row));
    findings.push_back(std::move(finding));
    return findings;
}

Findings checkLeakage(const ReviewedTable& table, const TableProfile& profile, JobContext& job)
{
    Findings findings;
    const std::optional<std::size_t> target = table.table->indexOf(profile.target);
    if (!target)
        return findings;
    for (const LeakageSuspect& suspect : leakageSuspects(*table.table, *target, job)) {
        std::vector<std::string> columns;
        for (const std::size_t column : suspect.columns)
            columns.push_back(profile.columns[column].name);
        QualityFinding finding = findingOf(columns.size() == 1 ? "leakage" : "leakage_together", Severity::Error, columns,
                                           profile.rows, leakageText(suspect, profile));
        finding.mend = columns.size() == 1
                           ? dropColumnMend(columns.front())
                           : mendOf("drop_columns", {{"columns", {columns.back()}}},
                                    Text(PODIUM_TEXT("quality.mendDropNamed", "Leave out `{column}`"),
                                         {{"column", columns.back()}}));
        findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace podium::quality
