#include "core/project/ModelThreshold.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

#include "core/base/Hash.h"
#include "core/base/Yaml.h"
#include "core/pipeline/LockFile.h"
#include "core/project/CommitState.h"
#include "core/project/Experiment.h"
#include "core/project/ProjectContext.h"
#include "core/project/StateInputs.h"
#include "core/training/Decision.h"
#include "core/training/Model.h"

namespace podium::project {
namespace {

constexpr const char* kValue = "threshold";
constexpr const char* kFalsePositive = "false_positive_cost";
constexpr const char* kFalseNegative = "false_negative_cost";
constexpr const char* kHead = "# From which probability on a model says \"positive\", by the MD5 of the model file. Written by Podium.\n";

/// None is cheaper than the one that no probability reaches.
bool isThreshold(double value) { return value >= 0 && value <= 1 + std::numeric_limits<double>::epsilon(); }

bool isMd5(const std::string& text)
{
    return text.size() == 32 &&
           std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::optional<double> numberAt(const Json& entry, const char* key)
{
    const auto found = entry.find(key);
    return found != entry.end() && found->is_number() ? std::optional(found->get<double>()) : std::nullopt;
}

ModelThreshold entryOf(const std::string& model, const Json& entry)
{
    const double value = entry.is_object() ? numberAt(entry, kValue).value_or(-1) : -1; // which is none
    if (!isMd5(model) || !isThreshold(value))
        throw Error(ErrorCode::InvalidFormat,
                    PODIUM_TEXT("project.badThresholdEntry", "An entry of the thresholds is no MD5 with a probability from 0 to 1."),
                    std::string(kThresholdsFile) + ", " + model,
                    PODIUM_TEXT("project.badThresholdEntryHint", "Take the entry out of the file, and choose the threshold anew."));
    ModelThreshold threshold{value};
    const auto positive = numberAt(entry, kFalsePositive), negative = numberAt(entry, kFalseNegative);
    if (positive && negative)
        threshold.costs = comparison::ErrorCosts{*positive, *negative};
    return threshold;
}

/// The model of a run. Throws Error{NotFound}.
training::ModelFile modelFile(ProjectContext& context, const Experiment& run)
{
    std::unique_ptr<CommitState> commit;
    if (!run.commit.empty())
        commit = std::make_unique<CommitState>(context.layout.root(), run.commit);
    const auto bytes = commit ? contentIn(*commit, context.objects, kModelFile) : context.files.readIfExists(context.layout.at(kModelFile));
    if (!bytes)
        throw Error(ErrorCode::NotFound,
                    Text{PODIUM_TEXT("project.noModelToExport", "Run {name} has no model that is still here."), {{"name", run.name}}}, kModelFile,
                    PODIUM_TEXT("project.noModelToExportHint", "Choose a run whose stage `train` was run, fetch its files "
                                                               "from a remote storage (dvc pull), or run it again."));
    return training::ModelFile::fromBytes(*bytes, run.name + ": " + kModelFile);
}

} // namespace

Json ModelThreshold::toJson() const
{
    Json json{{kValue, value}};
    if (costs) {
        json[kFalsePositive] = costs->falsePositive;
        json[kFalseNegative] = costs->falseNegative;
    }
    return json;
}

ModelThresholds parseThresholds(const std::string& text)
{
    ModelThresholds thresholds;
    const Json file = parseYaml(text, kThresholdsFile);
    if (file.is_null())
        return thresholds;
    if (!file.is_object())
        throw Error(ErrorCode::InvalidFormat,
                    PODIUM_TEXT("project.badThresholdEntry", "An entry of the thresholds is no MD5 with a probability from 0 to 1."),
                    kThresholdsFile);
    for (const auto& [model, entry] : file.items())
        thresholds.emplace(model, entryOf(model, entry));
    return thresholds;
}

std::string thresholdsText(const ModelThresholds& thresholds)
{
    Json file = Json::object();
    for (const auto& [model, threshold] : thresholds)
        file[model] = threshold.toJson();
    return thresholds.empty() ? std::string() : kHead + dvcYaml(file);
}

ModelThresholds modelThresholds(const ProjectContext& context)
{
    const auto text = context.files.readIfExists(context.layout.at(kThresholdsFile));
    return text ? parseThresholds(*text) : ModelThresholds();
}

std::optional<double> thresholdOf(const ProjectContext& context, const std::string& modelBytes)
{
    const ModelThresholds kept = modelThresholds(context);
    if (kept.empty())
        return std::nullopt;
    const auto found = kept.find(md5(modelBytes));
    return found == kept.end() ? std::nullopt : std::optional(found->second.value);
}

std::string modelOf(ProjectContext& context, const Experiment& run)
{
    if (run.commit.empty()) {
        const auto object = context.hashes.hash(kModelFile);
        return object ? object->md5 : std::string();
    }
    const auto text = CommitState(context.layout.root(), run.commit).read(kLockFile);
    if (!text)
        return {};
    const pipeline::LockFile lock = pipeline::LockFile::parse(*text, kLockFile);
    for (const auto& [stage, entry] : lock.stages)
        if (const auto out = entry.outs.find(kModelFile); out != entry.outs.end())
            return out->second.md5;
    return {};
}

void writeThreshold(ProjectContext& context, Session& session, const Experiment& run, const std::optional<ModelThreshold>& threshold)
{
    if (threshold && !isThreshold(threshold->value))
        throw Error(ErrorCode::InvalidArgument, PODIUM_TEXT("project.badThreshold", "A threshold is a probability from 0 to 1."), {},
                    PODIUM_TEXT("project.badThresholdHint", "Write it with a point, as in 0.35."));
    if (threshold && !training::positiveClass(modelFile(context, run).spec))
        throw Error(ErrorCode::InvalidArgument, PODIUM_TEXT("training.noThreshold", "Only a model of two classes decides by a threshold."),
                    run.name);
    const std::string model = modelOf(context, run);
    const auto lock = versioning::lockProject(context.files, context.layout.root(), CancelToken());
    ModelThresholds kept = modelThresholds(context);
    if (threshold)
        kept[model] = *threshold;
    else if (kept.erase(model) == 0)
        return;
    Change change;
    const std::string text = thresholdsText(kept);
    change.files.push_back({kThresholdsFile, text.empty() ? std::nullopt : std::optional(text)});
    session.journal.apply(threshold ? Text{PODIUM_TEXT("project.didThreshold", "The model of {name} decides from {threshold} on"),
                                           {{"name", run.name}, {"threshold", threshold->value}}}
                                    : Text{PODIUM_TEXT("project.didNoThreshold", "The model of {name} decides by the most probable class again"),
                                           {{"name", run.name}}},
                          change);
}

} // namespace podium::project
