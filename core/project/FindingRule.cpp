#include "core/project/FindingRule.h"

#include <algorithm>
#include <cmath>

#include "core/quality/FindingText.h"

namespace podium::project {
namespace {

Json rule(const char* kind, Json settings) { return Json{{kind, std::move(settings)}}; }

bool isOneOf(const std::string& rule, std::initializer_list<const char*> rules)
{
    return std::any_of(rules.begin(), rules.end(), [&](const char* each) { return rule == each; });
}

const quality::ColumnProfile* columnOf(const quality::TableProfile& profile, const std::string& name)
{
    const auto found = std::find_if(profile.columns.begin(), profile.columns.end(), [&](const quality::ColumnProfile& column) { return column.name == name; });
    return found == profile.columns.end() ? nullptr : &*found;
}

/// A limit that no one takes for measured to the last digit, as a whole number where it is one.
Json limit(double value)
{
    const double readable = quality::readable(value);
    return readable == std::floor(readable) && std::fabs(readable) < 1e15 ? Json(static_cast<std::int64_t>(readable)) : Json(readable);
}

/// What is not far out: three times the distance of the quartiles beyond them, no further than there are values.
std::optional<Json> fences(const std::vector<std::string>& columns, const quality::ColumnProfile* column)
{
    if (column == nullptr || !column->numbers || column->type == ColumnType::Text)
        return std::nullopt;
    const quality::NumberFigures& figures = *column->numbers;
    const double reach = 3 * (figures.quartile3 - figures.quartile1);
    return rule("range", {{"columns", columns},
                          {"min", limit(std::max(figures.minimum, figures.quartile1 - reach))},
                          {"max", limit(std::min(figures.maximum, figures.quartile3 + reach))}});
}

std::optional<std::string> yearColumn(const quality::TableProfile& profile)
{
    return columnOf(profile, "year") != nullptr ? std::optional<std::string>("year") : std::nullopt;
}

} // namespace

std::optional<Json> ruleFor(const FindingReview& review, const quality::TableProfile& profile)
{
    const quality::QualityFinding& finding = review.finding;
    const std::string& id = finding.rule;
    std::vector<std::string> columns = finding.columns;
    if (id == "duplicate_rows") { // in every cell
        for (const quality::ColumnProfile& column : profile.columns)
            columns.push_back(column.name);
        return rule("unique", {{"columns", columns}});
    }
    if (columns.empty())
        return std::nullopt;
    const quality::ColumnProfile* column = columnOf(profile, columns.front());
    const std::vector<std::string> first = {columns.front()};
    if (isOneOf(id, {"missing", "rank_missing", "institution_missing", "missing_by_group", "empty_column", "score_only_top", "column_empty_years"}))
        return rule("not_null", {{"columns", first}});
    if (id == "institution_twice") {
        std::vector<std::string> key = first;
        if (const auto year = yearColumn(profile))
            key.insert(key.begin(), *year);
        return rule("unique", {{"columns", key}});
    }
    if (id == "rank_below_one")
        return rule("range", {{"columns", first}, {"min", 1}});
    if (id == "beyond_scale")
        return rule("range", {{"columns", columns}, {"min", 0}, {"max", 100}});
    if (id == "zero_for_missing" && column != nullptr && column->type != ColumnType::Text) // nothing but what is above it
        return rule("condition", {{"column", columns.front()}, {"is", "!="}, {"value", 0}});
    if (isOneOf(id, {"outliers", "scale_of_cell", "infinite"}))
        return fences(first, column);
    if (isOneOf(id, {"number_as_text", "mixed_units", "rank_unreadable", "rank_as_range", "rank_mark", "rank_tie_mark"}))
        return rule("type", {{"columns", first}, {"type", "real"}});
    if (id == "stray_blanks")
        return rule("pattern", {{"columns", columns}, {"matches", "^\\S(.*\\S)?$"}});
    if (id == "double_blanks")
        return rule("pattern", {{"columns", columns}, {"matches", "^(?!.*\\s\\s)"}});
    if (id == "stray_quotes")
        return rule("pattern", {{"columns", columns}, {"matches", "^[^\"]*$"}});
    if (isOneOf(id, {"broken_characters", "lost_characters"}))
        return rule("pattern", {{"columns", columns}, {"matches", "^[^\uFFFD]*$"}});
    if (isOneOf(id, {"country_unknown", "country_spellings", "placeholder"}) && column != nullptr && column->distinct <= static_cast<std::int64_t>(column->frequent.size())) {
        // The values that nothing is wrong with: the finding gives the others as examples.
        Json values = Json::array();
        for (const quality::ValueCount& each : column->frequent)
            if (std::find(finding.examples.begin(), finding.examples.end(), each.value) == finding.examples.end())
                values.push_back(each.value);
        return values.empty() ? std::nullopt : std::optional(rule("set", {{"columns", first}, {"values", values}}));
    }
    return std::nullopt;
}

} // namespace podium::project
