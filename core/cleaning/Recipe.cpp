#include "core/cleaning/Recipe.h"

#include <algorithm>

#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/base/Yaml.h"
#include "core/cleaning/StepBase.h"

namespace podium::cleaning {
namespace {

constexpr std::size_t kDroppedRowsKept = 20;

/// Takes `enabled` out of a step's parameters; false where the step is switched off.
bool takeEnabled(Json& given, const std::string& place)
{
    if (!given.is_object() || !given.contains(kEnabledKey))
        return true;
    const Json enabled = given[kEnabledKey];
    given.erase(kEnabledKey);
    if (!enabled.is_boolean())
        throw Error(ErrorCode::InvalidFormat,
                    {PODIUM_TEXT("cleaning.enabledWanted", "The parameter enabled is {value}; it takes true or false."),
                     {{"value", enabled.dump()}}},
                    place);
    return enabled.get<bool>();
}

/// Null where the step is switched off.
std::shared_ptr<const Step> stepOf(const Json& item, const std::string& where, std::size_t number)
{
    std::vector<std::string> known;
    for (const StepKind* kind : stepKinds())
        known.emplace_back(kind->name);
    const Text knownHint(PODIUM_TEXT("cleaning.knownStepsHint", "Steps are: {steps}."),
                         {{"steps", listed(known)}});

    std::string name;
    Json given = Json::object();
    if (item.is_string()) {
        name = item.get<std::string>(); // "- trim" needs no parameters
    } else if (item.is_object() && item.size() == 1) {
        name = item.begin().key();
        given = item.begin().value();
    } else {
        throw Error(ErrorCode::InvalidFormat,
                    {PODIUM_TEXT("cleaning.noStep",
                                 "Step {number} of the recipe is not of the form \"- step: parameters\"."),
                     {{"number", number}}},
                    placeOf(where, "step", number, {}), knownHint);
    }
    for (const StepKind* kind : stepKinds()) {
        if (kind->name != name)
            continue;
        const std::string place = placeOf(where, "step", number, name);
        const bool enabled = takeEnabled(given, place);
        auto step = kind->make(StepArguments(kind->name, given, kind->parameters, place));
        return enabled ? step : nullptr;
    }
    throw Error(ErrorCode::InvalidFormat,
                {PODIUM_TEXT("cleaning.unknownStep",
                             "Step {number} of the recipe is {step}, which Podium does not know."),
                 {{"number", number}, {"step", name}}},
                placeOf(where, "step", number, {}), knownHint);
}

} // namespace

void StepReport::changed(std::int64_t rowId, const std::string& column, std::string_view before,
                         std::string_view after)
{
    ++cellsChanged;
    if (wantsExample())
        examples.push_back({rowId, column, std::string(before), std::string(after)});
}

Json StepReport::toJson() const
{
    Json json;
    json["step"] = step;
    json["rows_before"] = rowsBefore;
    json["rows_after"] = rowsAfter;
    json["cells_changed"] = cellsChanged;
    json["columns_dropped"] = columnsDropped;
    json["columns_added"] = columnsAdded;
    json["examples"] = Json::array();
    for (const CellChange& change : examples)
        json["examples"].push_back({{"row", change.rowId},
                                    {"column", change.column},
                                    {"before", change.before},
                                    {"after", change.after}});
    const auto kept = static_cast<std::ptrdiff_t>(std::min(droppedRowIds.size(), kDroppedRowsKept));
    json["dropped_rows"] = std::vector<std::int64_t>(droppedRowIds.begin(), droppedRowIds.begin() + kept);
    return json;
}

Recipe Recipe::parse(std::string_view yaml, const std::string& where)
{
    return fromJson(parseYaml(yaml, where), where);
}

Recipe Recipe::fromJson(const Json& steps, const std::string& where)
{
    Recipe recipe;
    recipe.m_where = where;
    if (steps.is_null())
        return recipe;
    if (!steps.is_array()) {
        throw Error(
            ErrorCode::InvalidFormat, PODIUM_TEXT("cleaning.noRecipe", "The recipe is no list of steps."),
            where,
            PODIUM_TEXT("cleaning.noRecipeHint",
                        "Each step is a line such as \"- drop_columns:\" with its parameters below it."));
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
        auto step = stepOf(steps[i], where, i + 1);
        if (step == nullptr)
            continue;
        recipe.m_steps.push_back(std::move(step));
        recipe.m_numbers.push_back(i + 1);
    }
    return recipe;
}

Json Recipe::toJson() const
{
    Json json = Json::array();
    for (const auto& step : m_steps)
        json.push_back(step->toJson());
    return json;
}

std::string Recipe::md5() const { return podium::md5(pythonJson(toJson(), true)); }

Recipe Recipe::rowWise() const
{
    Recipe recipe;
    recipe.m_where = m_where;
    bool filledBefore = false;
    for (const auto& step : m_steps) {
        if (step->isRowWise() && !(step->fillsMissing() && filledBefore))
            recipe.m_steps.push_back(step);
        filledBefore = filledBefore || (step->fillsMissing() && !step->isRowWise());
    }
    return recipe;
}

Recipe Recipe::neededFor(std::set<std::string>& columns) const
{
    Recipe recipe;
    recipe.m_where = m_where;
    for (auto step = m_steps.rbegin(); step != m_steps.rend(); ++step) {
        if (auto needed = (*step)->neededFor(columns))
            recipe.m_steps.insert(recipe.m_steps.begin(), std::move(needed));
    }
    return recipe;
}

CleaningStep cleanStep(const Table& table, const Recipe& recipe, std::size_t index, const std::string& where, JobContext& job)
{
    const Step& step = *recipe.steps()[index];
    CleaningStep result;
    result.report.step = step.name();
    result.report.rowsBefore = table.rowCount();
    const std::size_t number = recipe.number(index);
    const StepContext context{where, placeOf(recipe.where(), "step", number, step.name()), number, job};
    result.table = step.apply(table, context, result.report);
    result.report.rowsAfter = result.table.rowCount();
    return result;
}

CleaningResult clean(const Table& raw, const Recipe& recipe, const std::string& where, JobContext& job)
{
    CleaningResult result{raw, {}};
    const std::size_t count = recipe.steps().size();
    for (std::size_t i = 0; i < count; ++i) {
        job.checkCancelled();
        CleaningStep done = cleanStep(result.table, recipe, i, where, job);
        result.table = std::move(done.table);
        result.reports.push_back(std::move(done.report));
        job.progress(static_cast<double>(i + 1) / static_cast<double>(count));
    }
    return result;
}

} // namespace podium::cleaning
