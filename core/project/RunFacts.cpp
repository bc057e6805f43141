#include "core/project/RunFacts.h"

#include <sys/utsname.h>

#include <map>
#include <memory>
#include <set>

#include <fmt/format.h>

#include "core/base/ThreadPool.h"
#include "core/pipeline/LockFile.h"
#include "core/project/Annotations.h"
#include "core/project/CommitState.h"
#include "core/project/ExperimentResult.h"
#include "core/project/ProjectContext.h"
#include "core/project/StateInputs.h"
#include "core/versioning/GitRepository.h"

namespace podium::project {
namespace {

constexpr const char* kCleaningReport = "reports/cleaning.json";

/// Rows of each table as `clean` read it; empty where its report cannot be had.
std::map<std::string, std::int64_t> rowsRead(const pipeline::ProjectState& state, const versioning::ObjectStore& objects)
{
    std::map<std::string, std::int64_t> rows;
    try {
        const auto text = contentIn(state, objects, kCleaningReport);
        const Json report = text ? parseJson(*text, kCleaningReport) : Json();
        if (report.is_object() && report.contains("tables") && report["tables"].is_object())
            for (const auto& [name, table] : report["tables"].items())
                if (table.is_object() && table.contains("rows_read") && table["rows_read"].is_number_integer())
                    rows[name] = table["rows_read"].get<std::int64_t>();
    } catch (const Error&) {
        return {}; // a count that is not known is left out
    }
    return rows;
}

pipeline::LockFile lockOf(const pipeline::ProjectState& state)
{
    try {
        const auto text = state.read(kLockFile);
        return text ? pipeline::LockFile::parse(*text, kLockFile) : pipeline::LockFile();
    } catch (const Error&) {
        return {}; // `verify` tells what is wrong with the file
    }
}

bool isResult(const pipeline::LockFile& lock, const std::string& path)
{
    if (path == kLockFile)
        return true;
    for (const auto& [stage, entry] : lock.stages)
        for (const auto& [out, object] : entry.outs)
            if (pipeline::isWithin(path, out))
                return true;
    return false;
}

/// Files of the project in a commit: path relative to the project -> blob.
std::map<std::string, std::string> blobsOf(const versioning::GitRepository& git, const std::string& prefix,
                                           const std::string& commit)
{
    std::map<std::string, std::string> blobs;
    for (const versioning::TreeEntry& entry : git.tree(commit))
        if (entry.path.starts_with(prefix))
            blobs[entry.path.substr(prefix.size())] = entry.blob;
    return blobs;
}

std::vector<std::string> changedFiles(const versioning::GitRepository& git, const std::string& prefix, const RunFacts& facts,
                                      const pipeline::LockFile& lock)
{
    std::set<std::string> changed;
    if (facts.commit.empty()) {
        for (const auto& change : git.changesOfTrackedFiles())
            if (change.path.starts_with(prefix))
                changed.insert(change.path.substr(prefix.size()));
    } else if (!facts.baseline.empty() && git.hasObject(facts.baseline)) {
        const auto before = blobsOf(git, prefix, facts.baseline), after = blobsOf(git, prefix, facts.commit);
        for (const auto& [path, blob] : after)
            if (const auto found = before.find(path); found == before.end() || found->second != blob)
                changed.insert(path);
        for (const auto& [path, blob] : before)
            if (!after.contains(path))
                changed.insert(path);
    }
    std::erase_if(changed, [&](const std::string& path) { return isResult(lock, path) || path == kThresholdsFile; });
    return {changed.begin(), changed.end()};
}

} // namespace

std::vector<std::pair<std::string, std::string>> environmentTags(const ThreadPool& pool)
{
    utsname system{};
    ::uname(&system);
    return {{kSystemTag, fmt::format("{} {} {}", system.sysname, system.release, system.machine)},
            {kThreadsTag, fmt::format("{}", pool.threadCount())},
            {kVersionTag, PODIUM_VERSION}};
}

RunFacts runFacts(ProjectContext& context, const Experiment& run)
{
    const auto git = versioning::GitRepository::open(context.layout.root());
    std::unique_ptr<CommitState> commit;
    if (!run.commit.empty())
        commit = std::make_unique<CommitState>(context.layout.root(), run.commit);
    const pipeline::ProjectState& state = commit ? static_cast<const pipeline::ProjectState&>(*commit) : context.workTree;
    RunFacts facts;
    facts.commit = run.commit;
    facts.baseline = run.commit.empty() ? git.head().value_or(std::string()) : run.baseline;
    const auto rows = rowsRead(state, context.objects);
    for (const tracking::DatasetInput& input : run.inputs.empty() ? inputsOf(state) : run.inputs) {
        TableFacts table{input.name, input.source, input.digest, {}};
        if (const auto known = rows.find(input.name); known != rows.end())
            table.rows = known->second;
        facts.tables.push_back(std::move(table));
    }
    facts.model = modelOf(context, run);
    const ModelThresholds thresholds = modelThresholds(context);
    if (const auto kept = thresholds.find(facts.model); kept != thresholds.end())
        facts.threshold = kept->second;
    const pipeline::LockFile lock = lockOf(state);
    if (const pipeline::LockEntry* evaluated = lock.find("evaluate"))
        for (const auto& [path, object] : evaluated->dependencies)
            if (path.ends_with("-val_y.csv"))
                facts.validation = object.md5;
    facts.changedFiles = changedFiles(git, pathInRepository(git, context.layout.root()), facts, lock);
    facts.version = tagOf(run, kVersionTag).value_or(std::string());
    facts.system = tagOf(run, kSystemTag).value_or(std::string());
    facts.threads = tagOf(run, kThreadsTag).value_or(std::string());
    return facts;
}

} // namespace podium::project
