#include "core/project/ExperimentResult.h"

#include <algorithm>
#include <array>

#include "core/base/Yaml.h"
#include "core/evaluation/EvaluationFiles.h"
#include "core/pipeline/LockFile.h"
#include "core/pipeline/Pipeline.h"
#include "core/pipeline/WorkTreeState.h"
#include "core/project/ProjectLayout.h"

namespace podium::project {
namespace {

constexpr std::array<std::string_view, 8> kFigures = {
    "precision", "recall", "f1", "accuracy", "roc_auc", "average_precision", "log_loss", "brier"};

std::optional<double> numberOf(const Json& value)
{
    return value.is_number() ? std::optional<double>(value.get<double>()) : std::nullopt;
}

void readOwnMetrics(const Json& metrics, Experiment& experiment)
{
    for (const std::string_view key : kFigures)
        if (const auto value = metrics.find(std::string(key)); value != metrics.end())
            experiment.metrics.emplace_back(key, numberOf(*value));
    experiment.confusion = metrics.value("confusion", Json());
    experiment.rows = metrics.value("rows", Json());
    for (const evaluation::RunWarning& warning : evaluation::warningsOf(metrics))
        experiment.warnings.push_back({warning.id, warning.text});
}

void readForeignMetrics(const pipeline::ProjectState& state, Experiment& experiment)
{
    const pipeline::Pipeline pipeline = pipeline::Pipeline::load(state);
    for (const pipeline::StageDefinition& stage : pipeline.stages())
        for (const pipeline::StageOut& out : stage.outs) {
            if (out.kind != pipeline::StageOut::Kind::Metric)
                continue;
            const auto text = state.read(out.path);
            if (!text)
                continue;
            const Json content =
                out.path.ends_with(".json") ? parseJson(*text, out.path) : parseYaml(*text, out.path);
            if (!content.is_object())
                continue;
            const Json flat = flattened(content);
            for (const auto& [key, value] : flat.items())
                if (value.is_number())
                    experiment.metrics.emplace_back(key, value.get<double>());
        }
    sortMetrics(experiment.metrics);
}

} // namespace

void sortMetrics(std::vector<std::pair<std::string, std::optional<double>>>& metrics)
{
    // Called for each of thousands of runs: those that are no figure of ours mostly stand in order already.
    const auto place = [](const auto& metric) { return std::find(kFigures.begin(), kFigures.end(), metric.first) - kFigures.begin(); };
    const auto others =
        std::stable_partition(metrics.begin(), metrics.end(), [&](const auto& metric) { return place(metric) < std::ssize(kFigures); });
    std::stable_sort(metrics.begin(), others, [&](const auto& a, const auto& b) { return place(a) < place(b); });
    const auto byKey = [](const auto& a, const auto& b) { return a.first < b.first; };
    if (!std::is_sorted(others, metrics.end(), byKey))
        std::stable_sort(others, metrics.end(), byKey);
}

void readResult(const pipeline::ProjectState& state, Experiment& experiment)
{
    try {
        if (const auto text = state.read(kParamsFile)) {
            const Json params = parseYaml(*text, kParamsFile);
            const Json flat = params.is_object() ? flattened(params) : Json::object();
            for (const auto& [key, value] : flat.items())
                experiment.params.emplace_back(key, value);
            if (const Json* dataset = findDotted(params, "train.train_data"); dataset && dataset->is_string())
                experiment.dataset = dataset->get<std::string>();
        }
        Json metrics;
        if (const auto text = state.read(kMetricsFile))
            metrics = parseJson(*text, kMetricsFile);
        if (metrics.is_object() && metrics.contains("class_rows"))
            readOwnMetrics(metrics, experiment);
        else
            readForeignMetrics(state, experiment);
    } catch (const Error& error) {
        experiment.warnings.push_back(
            {"unreadable", Text{PODIUM_TEXT("project.unreadableResult", "Its files cannot be read: {reason}"),
                                {{"reason", error.text()}}}});
    }
}

std::vector<tracking::DatasetInput> inputsOf(const pipeline::ProjectState& state)
{
    std::vector<tracking::DatasetInput> inputs;
    const auto text = state.read(kLockFile);
    if (!text)
        return inputs;
    std::map<std::string, std::string> seen;
    try {
        for (const auto& [stage, entry] : pipeline::LockFile::parse(*text, kLockFile).stages)
            for (const auto& [path, object] : entry.dependencies)
                if (pipeline::isWithin(path, kRawFolder))
                    seen.emplace(path, object.md5);
    } catch (const Error&) {
        return inputs; // the listing does not depend on it; `status` and `verify` tell what is wrong with the
                       // file
    }
    for (const auto& [path, digest] : seen)
        inputs.push_back({Path(path).stem().string(), digest, path});
    return inputs;
}

} // namespace podium::project
