#include "core/project/ProjectSheet.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/Error.h"
#include "core/base/Yaml.h"
#include "core/evaluation/Evaluation.h"
#include "core/project/ProjectContext.h"

namespace podium::project {
namespace {

struct TextField
{
    const char* key;
    std::string ProjectSheet::*member;
};
/// In the order in which a new file lists them; the threshold stands after the main metric.
constexpr std::array<TextField, 5> kTextFields{{{"question", &ProjectSheet::question},
                                                {"target", &ProjectSheet::target},
                                                {"main_metric", &ProjectSheet::mainMetric},
                                                {"owner", &ProjectSheet::owner},
                                                {"notes", &ProjectSheet::notes}}};
constexpr const char* kThreshold = "threshold";
constexpr const char* kMainMetric = "main_metric";

std::string placeOf(const char* key) { return std::string(kSheetFile) + ", " + key; }

void requireMetric(const std::string& metric)
{
    const auto& all = evaluation::metrics();
    if (metric.empty() || std::any_of(all.begin(), all.end(), [&](const auto& m) { return m.id == metric; }))
        return;
    std::string known;
    for (const auto& each : all)
        known += (known.empty() ? "" : ", ") + each.id;
    throw Error(ErrorCode::InvalidArgument,
                Text{PODIUM_TEXT("project.sheetMetric", "There is no metric {metric}."),
                     {{"metric", metric}}},
                placeOf(kMainMetric),
                Text{PODIUM_TEXT("project.sheetMetricHint", "The metrics are: {metrics}."),
                     {{"metrics", known}}});
}

Json fileOf(const std::string& text)
{
    Json file = parseYaml(text, kSheetFile);
    if (file.is_null())
        return Json::object();
    if (!file.is_object())
        throw Error(ErrorCode::InvalidFormat,
                    PODIUM_TEXT("project.sheetNoMap", "The project sheet is no map of keys and values."),
                    kSheetFile,
                    PODIUM_TEXT("project.sheetNoMapHint", "Write lines such as `main_metric: f1`."));
    return file;
}

/// What a person typed: a name or a year may look like a number.
std::string textOf(const Json& value, const char* key)
{
    if (value.is_null())
        return {};
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_primitive())
        return value.dump();
    throw Error(ErrorCode::InvalidFormat,
                Text{PODIUM_TEXT("project.sheetNoText", "{key} of the project sheet is no text."),
                     {{"key", key}}},
                placeOf(key));
}

} // namespace

ProjectSheet parseSheet(const std::string& text)
{
    const Json file = fileOf(text);
    ProjectSheet sheet;
    for (const TextField& field : kTextFields)
        if (const auto found = file.find(field.key); found != file.end())
            sheet.*field.member = textOf(*found, field.key);
    requireMetric(sheet.mainMetric);
    if (const auto found = file.find(kThreshold); found != file.end() && !found->is_null()) {
        if (!found->is_number() || !std::isfinite(found->get<double>()))
            throw Error(ErrorCode::InvalidFormat,
                        PODIUM_TEXT("project.sheetThreshold",
                                    "The threshold of the project sheet is no number."),
                        placeOf(kThreshold),
                        PODIUM_TEXT("project.sheetThresholdHint", "Write it with a point, as in 0.95."));
        sheet.threshold = found->get<double>();
    }
    return sheet;
}

std::string splicedSheet(const std::string& text, const ProjectSheet& sheet)
{
    requireMetric(sheet.mainMetric);
    const ProjectSheet present = parseSheet(text);
    std::string changed = text;
    const auto put = [&](const char* key, const Json& value) {
        changed = yamlWithValue(changed, key, value, kSheetFile);
    };
    for (const TextField& field : kTextFields) {
        const std::string& value = sheet.*field.member;
        if (value != present.*field.member)
            put(field.key, value.empty() ? Json() : Json(value));
        if (field.key == std::string_view(kMainMetric) && sheet.threshold != present.threshold)
            put(kThreshold, sheet.threshold ? Json(*sheet.threshold) : Json());
    }
    return changed;
}

void writeSheet(ProjectContext& context, Session& session, const ProjectSheet& sheet)
{
    const auto lock = versioning::lockProject(context.files, context.layout.root(), CancelToken());
    const std::string present = context.workTree.read(kSheetFile).value_or(std::string());
    std::string changed = splicedSheet(present, sheet);
    if (changed == present)
        return;
    Change change;
    change.files.push_back({kSheetFile, std::move(changed)});
    session.journal.apply(PODIUM_TEXT("project.didSheet", "Changed the project sheet"), change);
}

bool reaches(const std::string& metric, double value, double threshold)
{
    const auto& all = evaluation::metrics();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& m) { return m.id == metric; });
    return found == all.end() || found->higherIsBetter ? value >= threshold : value <= threshold;
}

} // namespace podium::project
