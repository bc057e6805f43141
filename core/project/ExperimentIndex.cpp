#include "core/project/ExperimentIndex.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include <fmt/format.h>

#include "core/base/Hash.h"
#include "core/project/CommitState.h"
#include "core/project/ExperimentResult.h"
#include "core/project/ProjectLayout.h"

namespace podium::project {
namespace {

/// Raised when a row would be read differently from the same commit.
constexpr const char* kReaderVersion = "1";
constexpr const char* kRemembered = "experiments.references";
constexpr std::string_view kStartedLine = "Podium-Started: ";
constexpr std::string_view kSecondsLine = "Podium-Seconds: ";

bool isHex(std::string_view text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

template <class Number>
std::optional<Number> numberAfter(const std::string& text, std::string_view label)
{
    const auto at = text.find(label);
    if (at == std::string::npos)
        return std::nullopt;
    Number value{};
    const char* begin = text.data() + at + label.size();
    if (std::from_chars(begin, text.data() + text.size(), value).ec != std::errc())
        return std::nullopt;
    return value;
}

Json warningsJson(const std::vector<Warning>& warnings)
{
    Json list = Json::array();
    for (const Warning& warning : warnings)
        list.push_back({{"id", warning.id}, {"text", warning.text.toJson()}});
    return list;
}

std::string textAt(const Json& object, const char* key)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

} // namespace

std::optional<ExperimentReference> ExperimentReference::parse(const std::string& reference)
{
    const std::string prefix = kExperimentReferences;
    if (!reference.starts_with(prefix))
        return std::nullopt;
    const std::string rest = reference.substr(prefix.size());
    if (rest.size() < 43 || rest[2] != '/' || rest[41] != '/' || !isHex(rest.substr(0, 2)) ||
        !isHex(rest.substr(3, 38)))
        return std::nullopt;
    return ExperimentReference{rest.substr(0, 2) + rest.substr(3, 38), rest.substr(42)};
}

std::string ExperimentReference::text() const
{
    return kExperimentReferences + baseline.substr(0, 2) + "/" + baseline.substr(2) + "/" + name;
}

std::string ExperimentTrailer::message(std::string_view dvcLock) const
{
    return fmt::format("dvc: commit experiment {}\n\n{}{}\n{}{:.6f}\n", sha256(dvcLock), kStartedLine,
                       startedMs, kSecondsLine, seconds);
}

std::optional<ExperimentTrailer> ExperimentTrailer::parse(const std::string& message)
{
    const auto started = numberAfter<std::int64_t>(message, kStartedLine);
    const auto seconds = numberAfter<double>(message, kSecondsLine);
    if (!started || !seconds)
        return std::nullopt;
    return ExperimentTrailer{*started, *seconds};
}

tracking::Run ExperimentIndex::runOf(const Experiment& experiment,
                                     const std::vector<tracking::DatasetInput>& inputs)
{
    tracking::Run run;
    run.id = experiment.id;
    run.experimentId = tracking::RunStore::kExperiments;
    run.name = experiment.name;
    run.status = experiment.status;
    run.startTime = experiment.createdMs;
    run.endTime = experiment.createdMs + static_cast<std::int64_t>(experiment.seconds.value_or(0) * 1000);
    run.commit = experiment.commit;
    run.params = experiment.params;
    run.inputs = inputs;
    Json undefined = Json::array();
    for (const auto& [key, value] : experiment.metrics) {
        if (value)
            run.metrics.push_back({key, *value, *run.endTime, 0});
        else
            undefined.push_back(key);
    }
    run.details = {{"baseline", experiment.baseline},
                   {"dataset", experiment.dataset},
                   {"seconds", experiment.seconds ? Json(*experiment.seconds) : Json()},
                   {"undefined", undefined},
                   {"confusion", experiment.confusion},
                   {"rows", experiment.rows},
                   {"warnings", warningsJson(experiment.warnings)}};
    return run;
}

Experiment ExperimentIndex::experimentOf(tracking::Run run)
{
    Experiment experiment;
    experiment.name = std::move(run.name);
    experiment.id = std::move(run.id);
    experiment.commit = std::move(run.commit);
    experiment.status = run.status;
    experiment.createdMs = run.startTime;
    experiment.endMs = run.endTime;
    experiment.params = std::move(run.params);
    experiment.inputs = std::move(run.inputs);
    experiment.tags = std::move(run.tags);
    experiment.metrics.reserve(run.metrics.size());
    for (tracking::MetricPoint& point : run.metrics)
        experiment.metrics.emplace_back(std::move(point.key), point.value);
    const Json& details = run.details;
    experiment.baseline = textAt(details, "baseline");
    experiment.dataset = textAt(details, "dataset");
    if (!details.is_object())
        return experiment;
    if (const auto seconds = details.find("seconds"); seconds != details.end() && seconds->is_number())
        experiment.seconds = seconds->get<double>();
    if (const auto undefined = details.find("undefined"); undefined != details.end())
        for (const Json& key : *undefined)
            experiment.metrics.emplace_back(key.get<std::string>(), std::nullopt);
    sortMetrics(experiment.metrics);
    experiment.confusion = details.value("confusion", Json());
    experiment.rows = details.value("rows", Json());
    if (const auto warnings = details.find("warnings"); warnings != details.end())
        for (const Json& warning : *warnings)
            experiment.warnings.push_back(
                {textAt(warning, "id"), Text::fromJson(warning.value("text", Json()))});
    return experiment;
}

std::optional<Experiment> ExperimentIndex::read(const ExperimentReference& reference,
                                                const std::string& commitId,
                                                std::vector<tracking::DatasetInput>& inputs) const
{
    Experiment experiment;
    try {
        const versioning::Commit commit = m_git.commit(commitId);
        experiment.name = reference.name;
        experiment.baseline = reference.baseline;
        experiment.commit = commitId;
        experiment.id = commitId.substr(0, 32);
        experiment.status = tracking::RunStatus::Finished;
        experiment.createdMs = commit.author.seconds * 1000;
        if (const auto trailer = ExperimentTrailer::parse(commit.message)) {
            experiment.createdMs = trailer->startedMs;
            experiment.seconds = trailer->seconds;
        }
    } catch (const Error&) {
        return std::nullopt; // a reference to no commit is not an experiment; `verify` tells of it
    }
    const CommitState state(m_root, commitId);
    readResult(state, experiment);
    inputs = inputsOf(state);
    return experiment;
}

void ExperimentIndex::reconcile(bool rebuild)
{
    while (!bringInLine(rebuild)) {
    }
}

bool ExperimentIndex::bringInLine(bool rebuild)
{
    // Before the references: rows that came since are then told by a value that is another.
    const std::optional<std::string> seen = m_store.value(kRemembered);
    const std::map<std::string, std::string> references = m_git.references(kExperimentReferences);
    std::string all = kReaderVersion;
    for (const auto& [name, commit] : references)
        all += "\n" + name + " " + commit;
    const std::string fingerprint = md5(all);
    if (!rebuild && seen == fingerprint)
        return true;
    std::map<std::string, tracking::Run> known;
    for (tracking::Run& run : m_store.runs(tracking::RunStore::kExperiments, true))
        known.emplace(run.id, std::move(run));
    std::set<std::string> present;
    std::vector<std::string> back;
    std::vector<tracking::Run> changed;
    for (const auto& [name, commit] : references) {
        const auto reference = ExperimentReference::parse(name);
        if (!reference || commit.size() < 32)
            continue;
        const std::string id = commit.substr(0, 32);
        if (!present.insert(id).second)
            continue; // a second name of the same commit
        const auto row = known.find(id);
        const bool same = row != known.end() && row->second.name == reference->name &&
                          textAt(row->second.details, "baseline") == reference->baseline;
        if (same && !rebuild) {
            if (row->second.deleted)
                back.push_back(id);
            continue;
        }
        std::vector<tracking::DatasetInput> inputs;
        const auto experiment = read(*reference, commit, inputs);
        if (!experiment) {
            present.erase(id);
            continue;
        }
        changed.push_back(runOf(*experiment, inputs));
    }
    std::vector<std::string> gone;
    for (const auto& [id, run] : known)
        if (!run.deleted && !present.contains(id))
            gone.push_back(id);
    bool done = false;
    m_store.atomically([&] {
        if (m_store.value(kRemembered) != seen)
            return; // another process was quicker: what is known here is old
        for (tracking::Run& run : changed)
            if (const auto row = m_store.find(run.id))
                run.tags = row->tags; // annotations live only in the store, and may be newer than `known`
        m_store.put(changed);
        m_store.setDeleted(back, false);
        m_store.setDeleted(gone, true);
        m_store.setValue(kRemembered, fingerprint);
        done = true;
    });
    return done;
}

void ExperimentIndex::add(const std::vector<tracking::Run>& rows)
{
    if (rows.empty())
        return;
    m_store.atomically([&] {
        // Where the references go before anybody lists, they are the remembered ones again, and the rows would stay.
        m_store.setValue(kRemembered, "added " + rows.front().id);
        m_store.put(rows);
    });
}

std::vector<Experiment> ExperimentIndex::list()
{
    reconcile();
    std::vector<Experiment> experiments;
    for (tracking::Run& run : m_store.runs(tracking::RunStore::kExperiments))
        experiments.push_back(experimentOf(std::move(run)));
    std::map<std::string, const tracking::Run*> tests;
    const std::vector<tracking::Run> evaluations = m_store.runs(tracking::RunStore::kEvaluations);
    for (const tracking::Run& run : evaluations)
        if (run.status == tracking::RunStatus::Finished)
            tests.emplace(textAt(run.details, "experiment"), &run); // newest first: the first stays
    for (Experiment& experiment : experiments)
        if (const auto test = tests.find(experiment.id); test != tests.end()) {
            const Experiment result = experimentOf(*test->second);
            experiment.test = TestResult{result.metrics, result.confusion};
            if (const Json& details = test->second->details; details.contains("threshold") && details["threshold"].is_number())
                experiment.test->threshold = details["threshold"].get<double>();
        }
    return experiments;
}

const Experiment& chosenExperiment(const std::vector<Experiment>& experiments, const std::string& nameOrId,
                                   const std::optional<std::string>& head)
{
    std::vector<const Experiment*> found;
    for (const Experiment& experiment : experiments)
        if (experiment.name == nameOrId)
            found.push_back(&experiment);
    if (found.size() > 1 && head)
        for (const Experiment* experiment : found)
            if (experiment->baseline == *head)
                return *experiment;
    if (found.empty() && nameOrId.size() >= 4 && isHex(nameOrId))
        for (const Experiment& experiment : experiments)
            if (experiment.commit.starts_with(nameOrId))
                found.push_back(&experiment);
    if (found.size() == 1)
        return *found.front();
    if (found.empty())
        throw Error(
            ErrorCode::NotFound,
            Text{PODIUM_TEXT("project.noExperiment", "There is no experiment {name}."), {{"name", nameOrId}}},
            {},
            PODIUM_TEXT("project.noExperimentHint",
                        "`podium exp list` shows the experiments of this project."));
    std::string ids;
    for (const Experiment* experiment : found)
        ids += (ids.empty() ? "" : ", ") + experiment->id.substr(0, 10);
    throw Error(ErrorCode::InvalidArgument,
                Text{PODIUM_TEXT("project.severalExperiments", "{name} may mean several experiments."),
                     {{"name", nameOrId}}},
                {},
                Text{PODIUM_TEXT("project.severalExperimentsHint", "Give the id: {ids}."), {{"ids", ids}}});
}

} // namespace podium::project
