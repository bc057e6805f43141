#include "core/project/RecipeReview.h"

#include <algorithm>
#include <set>
#include <unordered_set>

#include "core/quality/FindingText.h"
#include "core/quality/RankingView.h"

namespace podium::project {
namespace {

/// A cell that a step has changed in a way worth telling, until it is known whether its row is kept.
struct Changed
{
    std::int64_t rowId = 0;
    std::string example;
};

struct ColumnChanges
{
    std::string column; ///< as it is called at the step
    std::string now;    ///< as it is called after the steps so far
    bool kept = true;   ///< no later step has left it out
    TextId message;
    const char* rule = "";
    std::vector<Changed> cells;
};

const Json& parametersOf(const Json& step) { return step.begin().value(); }

std::string textOf(const Json& parameters, const char* key)
{
    const auto found = parameters.find(key);
    return found != parameters.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string nameAt(const Column& institutions, std::int64_t row)
{
    return institutions.isMissing(row) ? std::string("—") : institutions.asText(row);
}

/// Cells that were missing before and have now what another institution's row had.
std::vector<ColumnChanges> takenFromOthers(const Table& before, const Table& after, bool fromNext)
{
    std::vector<ColumnChanges> changes;
    const quality::RankingRoles roles = quality::rankingRoles(before);
    if (!roles.isRanking() || !roles.institution)
        return changes;
    const Column& institutions = before.column(*roles.institution);
    for (std::size_t index = 0; index < before.columnCount(); ++index) {
        const Column& cells = before.column(index);
        if (cells.missingCount() == 0)
            continue;
        ColumnChanges column;
        column.column = column.now = before.names()[index];
        column.rule = "filled_from_other";
        column.message = fromNext ? PODIUM_TEXT("project.filledFromNext",
                                                "{column}: missing cells that the recipe fills from the next row, which is "
                                                "another institution's: {count} ({example}).")
                                  : PODIUM_TEXT("project.filledFromPrevious",
                                                "{column}: missing cells that the recipe fills from the row before, which "
                                                "is another institution's: {count} ({example}).");
        const std::int64_t rows = cells.size();
        std::int64_t donor = -1;
        for (std::int64_t i = 0; i < rows; ++i) {
            const std::int64_t row = fromNext ? rows - 1 - i : i;
            if (!cells.isMissing(row)) {
                donor = row;
                continue;
            }
            if (donor < 0 || after.column(index).isMissing(row))
                continue;
            const std::string own = nameAt(institutions, row);
            const std::string other = nameAt(institutions, donor);
            if (own != other)
                column.cells.push_back({before.rowId(row), own + " ← " + other + ": " + cells.asText(donor)});
        }
        std::reverse(column.cells.begin(), column.cells.begin() + (fromNext ? std::ssize(column.cells) : 0));
        if (!column.cells.empty())
            changes.push_back(std::move(column));
    }
    return changes;
}

/// "20,152": groups of three digits behind the sign.
bool hasThousands(std::string_view cell, char sign)
{
    std::size_t at = cell.find(sign);
    if (at == std::string_view::npos || at == 0 || at > 3)
        return false;
    for (std::size_t i = 0; i < cell.size(); ++i)
        if (cell[i] == sign ? (i < at || (i - at) % 4 != 0) : cell[i] < '0' || cell[i] > '9')
            return false;
    return (cell.size() - at) % 4 == 0;
}

/// Numbers read with the sign of their thousands as decimal sign.
std::vector<ColumnChanges> thousandsAsDecimals(const Table& before, const Json& parameters)
{
    std::vector<ColumnChanges> changes;
    const std::string decimal = textOf(parameters, "decimal");
    if (decimal.size() != 1 || decimal == ".")
        return changes;
    for (const Json& name : parameters.value("columns", Json::array())) {
        const std::optional<std::size_t> index =
            name.is_string() ? before.indexOf(name.get<std::string>()) : std::nullopt;
        if (!index || before.column(*index).type() != ColumnType::Text)
            continue;
        const Column& cells = before.column(*index);
        ColumnChanges column;
        column.column = column.now = before.names()[*index];
        column.rule = "thousands_as_decimal";
        column.message =
            PODIUM_TEXT("project.thousandsAsDecimal",
                        "{column}: numbers that the recipe reads with the sign of their thousands as decimal sign: {count} "
                        "({example}). Three digits follow it in all of them.");
        bool all = true;
        for (std::int64_t row = 0; row < cells.size() && all; ++row) {
            if (cells.isMissing(row) || cells.text(row).find(decimal) == std::string_view::npos)
                continue;
            all = hasThousands(cells.text(row), decimal.front());
            column.cells.push_back({before.rowId(row), cells.asText(row)});
        }
        if (all && !column.cells.empty())
            changes.push_back(std::move(column));
    }
    return changes;
}

/// Follows the columns through a step that was made after they were changed.
void follow(const Json& step, const Table& after, std::vector<ColumnChanges>& changes)
{
    const std::string kind = step.begin().key();
    for (ColumnChanges& column : changes) {
        if (kind == "rename" && parametersOf(step).contains("columns"))
            if (const Json& names = parametersOf(step)["columns"]; names.is_object() && names.contains(column.now))
                column.now = names[column.now].get<std::string>();
        // What was split lives on in its parts.
        if (kind == "drop_columns" && !after.indexOf(column.now))
            column.kept = false;
    }
}

/// What one kind of step does to many columns is told once, with the example of the column that it does most to. `messages` are those of
/// the findings.
void joinColumns(std::vector<quality::QualityFinding>& findings, const std::vector<TextId>& messages)
{
    constexpr std::size_t kFewColumns = 3;
    std::vector<quality::QualityFinding> joined;
    std::vector<bool> taken(findings.size(), false);
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (taken[i])
            continue;
        std::vector<std::size_t> same;
        for (std::size_t other = i; other < findings.size(); ++other)
            if (!taken[other] && findings[other].rule == findings[i].rule && std::string_view(messages[other].id) == messages[i].id)
                same.push_back(other);
        if (same.size() < kFewColumns) {
            joined.push_back(findings[i]);
            continue;
        }
        const auto most = std::max_element(same.begin(), same.end(), [&](std::size_t a, std::size_t b) { return findings[a].count < findings[b].count; });
        quality::QualityFinding finding = findings[*most];
        finding.columns.clear();
        finding.count = 0;
        std::set<std::int64_t> rows;
        for (const std::size_t each : same) {
            taken[each] = true;
            finding.columns.push_back(findings[each].columns.front());
            finding.count += findings[each].count;
            rows.insert(findings[each].rows.begin(), findings[each].rows.end());
            for (const std::string& example : findings[each].examples)
                finding.addExample(example);
        }
        finding.rows.clear();
        for (const std::int64_t row : rows)
            finding.addRow(row);
        finding.message = {messages[i], {{"column", quality::listedNames(finding.columns)}, {"count", finding.count}, {"example", finding.examples.front()}}};
        joined.push_back(std::move(finding));
    }
    findings = std::move(joined);
}

} // namespace

std::vector<quality::QualityFinding> reviewRecipe(const Table& raw, const cleaning::Recipe& recipe,
                                                  const std::string& where, JobContext& job)
{
    std::vector<ColumnChanges> changes;
    Table table = raw;
    for (std::size_t i = 0; i < recipe.steps().size(); ++i) {
        job.checkCancelled();
        const cleaning::Step& step = *recipe.steps()[i];
        cleaning::StepReport report;
        const cleaning::StepContext context{where, recipe.where(), i + 1, job};
        const Table after = step.apply(table, context, report);
        const Json json = step.toJson();
        follow(json, after, changes);
        std::vector<ColumnChanges> found;
        const std::string method = textOf(parametersOf(json), "method");
        if (step.name() == "fill_missing" && (method == "next" || method == "previous"))
            found = takenFromOthers(table, after, method == "next");
        else if (step.name() == "convert")
            found = thousandsAsDecimals(table, parametersOf(json));
        std::move(found.begin(), found.end(), std::back_inserter(changes));
        table = after;
    }

    std::unordered_set<std::int64_t> keptRows;
    for (std::int64_t row = 0; row < table.rowCount(); ++row)
        keptRows.insert(table.rowId(row));
    std::vector<quality::QualityFinding> findings;
    std::vector<TextId> messages;
    for (ColumnChanges& column : changes) {
        std::erase_if(column.cells, [&](const Changed& cell) { return !keptRows.contains(cell.rowId); });
        if (!column.kept || column.cells.empty())
            continue;
        quality::QualityFinding finding;
        finding.rule = column.rule;
        finding.columns = {column.column};
        finding.table = where;
        finding.count = static_cast<std::int64_t>(column.cells.size());
        for (const Changed& cell : column.cells) {
            finding.addRow(cell.rowId);
            finding.addExample(cell.example);
        }
        finding.message = {column.message,
                           {{"column", column.column}, {"count", finding.count}, {"example", finding.examples.front()}}};
        findings.push_back(std::move(finding));
        messages.push_back(column.message);
    }
    joinColumns(findings, messages);
    quality::sortWorstFirst(findings);
    return findings;
}

} // namespace podium::project
