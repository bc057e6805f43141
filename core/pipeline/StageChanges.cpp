#include "core/pipeline/StageChanges.h"

#include <algorithm>
#include <set>

#include "core/base/Error.h"
#include "core/pipeline/Templating.h"

namespace podium::pipeline {

namespace {

constexpr TextId kNeverRun = PODIUM_TEXT("pipeline.neverRun", "It has not been run yet.");

using versioning::ObjectId;

std::string shownValue(const Json& value)
{
    constexpr std::size_t kLongest = 40;
    std::string text = value.is_null() ? "null" : value.is_structured() ? value.dump() : scalarText(value);
    if (text.size() > kLongest) {
        std::size_t cut = kLongest;
        while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80)
            --cut;
        text = text.substr(0, cut) + "…";
    }
    return text;
}

// A parameter may be a whole section: told is the value inside it that differs.
void addParameterReasons(std::vector<Text>& reasons, const std::string& key, const Json& before, const Json& now)
{
    if (!before.is_object() || !now.is_object()) {
        reasons.push_back(Text{PODIUM_TEXT("pipeline.paramChanged", "Parameter {key} changed from {before} to {now}."),
                               {{"key", key}, {"before", shownValue(before)}, {"now", shownValue(now)}}});
        return;
    }
    for (const auto& [name, value] : now.items()) {
        if (!before.contains(name))
            reasons.push_back(Text{PODIUM_TEXT("pipeline.paramNew", "Parameter {key} is new."), {{"key", key + "." + name}}});
        else if (!sameValue(before[name], value))
            addParameterReasons(reasons, key + "." + name, before[name], value);
    }
    for (const auto& [name, value] : before.items()) {
        if (!now.contains(name))
            reasons.push_back(
                Text{PODIUM_TEXT("pipeline.paramGone", "Parameter {key} is no longer there."), {{"key", key + "." + name}}});
    }
}

const Json* valuesOf(const LockEntry* entry, const std::string& file)
{
    if (!entry)
        return nullptr;
    for (const auto& [name, values] : entry->params) {
        if (name == file)
            return &values;
    }
    return nullptr;
}

// The md5 decides: sizes may be missing from a lock.
bool sameContent(const ObjectId& a, const ObjectId& b)
{
    return !a.md5.empty() && a.md5 == b.md5;
}

} // namespace

const Json* ParamsReader::file(const std::string& path)
{
    auto known = m_files.find(path);
    if (known == m_files.end()) {
        std::optional<Json> values;
        if (m_state.read(path))
            values = readParamsFile(m_state, path, path);
        known = m_files.emplace(path, std::move(values)).first;
    }
    return known->second ? &*known->second : nullptr;
}

StageSight look(const StageDefinition& stage, ContentView& view, ParamsReader& params)
{
    StageSight sight;
    sight.entry.cmd = stage.commandJson();
    for (const std::string& path : stage.dependencies) {
        const std::string lockPath = stage.lockPath(path);
        sight.lockPaths[lockPath] = path;
        if (path.find("://") != std::string::npos)
            throw Error(ErrorCode::Unsupported,
                        Text{PODIUM_TEXT("pipeline.remoteDependency", "The dependency {path} is not on this computer; Podium cannot watch it."),
                             {{"path", path}}},
                        "dvc.yaml, stage " + stage.name,
                        PODIUM_TEXT("pipeline.remoteDependencyHint", "Run this stage with dvc repro."));
        if (auto id = view.hash(path))
            sight.entry.dependencies[lockPath] = std::move(*id);
        else
            sight.missingDependencies.push_back(path);
    }
    for (const StageParams& declared : stage.params) {
        const Json* values = params.file(declared.file);
        if (!values) {
            sight.missingParameters.push_back({declared.file, {}});
            continue;
        }
        Json seen = Json::object();
        if (declared.whole)
            seen = *values;
        for (const std::string& key : declared.keys) {
            if (const Json* value = select(*values, key))
                seen[key] = *value;
            else
                sight.missingParameters.push_back({declared.file, key});
        }
        sight.entry.params.emplace_back(stage.lockPath(declared.file), std::move(seen));
    }
    return sight;
}

bool sameValue(const Json& a, const Json& b)
{
    if (a.is_object() && b.is_object()) {
        if (a.size() != b.size())
            return false;
        for (const auto& [key, value] : a.items()) {
            const auto found = b.find(key);
            if (found == b.end() || !sameValue(value, *found))
                return false;
        }
        return true;
    }
    if (a.is_array() && b.is_array())
        return a.size() == b.size() &&
               std::equal(a.begin(), a.end(), b.begin(), [](const Json& x, const Json& y) { return sameValue(x, y); });
    return a == b;
}

StageChanges inputChanges(const StageDefinition& stage, const StageSight& sight, const LockEntry* last)
{
    StageChanges found;
    Json dependencies = Json::object();
    if (!last)
        found.reasons.push_back(kNeverRun);
    for (const std::string& path : stage.dependencies) {
        const std::string lockPath = stage.lockPath(path);
        const auto now = sight.entry.dependencies.find(lockPath);
        if (now == sight.entry.dependencies.end()) {
            dependencies[path] = "deleted";
            found.reasons.push_back(Text{PODIUM_TEXT("pipeline.depMissing", "{path} is missing."), {{"path", path}}});
            continue;
        }
        const ObjectId* before = nullptr;
        if (last) {
            const auto entry = last->dependencies.find(lockPath);
            before = entry == last->dependencies.end() ? nullptr : &entry->second;
        }
        if (before && sameContent(*before, now->second))
            continue;
        dependencies[path] = "modified";
        if (last)
            found.reasons.push_back(before ? Text{PODIUM_TEXT("pipeline.depChanged", "{path} changed since its last run."), {{"path", path}}}
                                           : Text{PODIUM_TEXT("pipeline.depNew", "{path} is a new input."), {{"path", path}}});
    }
    for (const StageParams& declared : stage.params) {
        const std::string lockFile = stage.lockPath(declared.file);
        const Json* now = valuesOf(&sight.entry, lockFile);
        const Json* before = valuesOf(last, lockFile);
        if (!now) {
            dependencies[declared.file] = "deleted";
            found.reasons.push_back(Text{PODIUM_TEXT("pipeline.depMissing", "{path} is missing."), {{"path", declared.file}}});
            continue;
        }
        if (!before) {
            dependencies[declared.file] = "new";
            if (last)
                found.reasons.push_back(Text{PODIUM_TEXT("pipeline.paramsNew", "Its parameters in {file} are new."), {{"file", declared.file}}});
            continue;
        }
        std::vector<std::string> keys = declared.keys;
        if (declared.whole) {
            for (const Json* values : {now, before}) {
                for (const auto& [key, value] : values->items()) {
                    if (std::find(keys.begin(), keys.end(), key) == keys.end())
                        keys.push_back(key);
                }
            }
        }
        Json changed = Json::object();
        for (const std::string& key : keys) {
            if (!now->contains(key)) {
                changed[key] = "deleted";
                found.reasons.push_back(Text{PODIUM_TEXT("pipeline.paramGone", "Parameter {key} is no longer there."), {{"key", key}}});
            } else if (!before->contains(key)) {
                changed[key] = "new";
                found.reasons.push_back(Text{PODIUM_TEXT("pipeline.paramNew", "Parameter {key} is new."), {{"key", key}}});
            } else if (!sameValue((*before)[key], (*now)[key])) {
                changed[key] = "modified";
                addParameterReasons(found.reasons, key, (*before)[key], (*now)[key]);
            }
        }
        if (!changed.empty())
            dependencies[declared.file] = std::move(changed);
    }
    if (!stage.frozen && !dependencies.empty())
        found.changes.push_back(Json{{"changed deps", std::move(dependencies)}});
    if (stage.frozen)
        found.reasons.clear();
    if (stage.alwaysChanged || (stage.dependencies.empty() && stage.params.empty() && stage.outs.empty())) {
        found.changes.push_back("always changed");
        found.reasons.push_back(PODIUM_TEXT("pipeline.alwaysRuns", "It runs every time."));
    }
    if (last && !sameValue(last->cmd, sight.entry.cmd)) {
        found.changes.push_back("changed command");
        found.reasons.push_back(PODIUM_TEXT("pipeline.commandChanged", "Its command changed."));
    }
    return found;
}

void addOutputChanges(StageChanges& changes, const StageDefinition& stage, const LockEntry* last, ContentView& view,
                      const versioning::ObjectStore& objects, const FailedRun* failed)
{
    Json outputs = Json::object();
    std::string left;
    for (const StageOut& out : stage.outs) {
        const ObjectId* before = nullptr;
        if (last) {
            const auto entry = last->outs.find(stage.lockPath(out.path));
            before = entry == last->outs.end() ? nullptr : &entry->second;
        }
        if (before && out.cache && !objects.hasAll(*before)) {
            outputs[out.path] = "not in cache";
            changes.reasons.push_back(
                Text{PODIUM_TEXT("pipeline.outNotStored", "The stored content of its output {path} is missing."), {{"path", out.path}}});
            continue;
        }
        const auto now = view.hash(out.path);
        if (!now) {
            outputs[out.path] = "deleted";
            if (last)
                changes.reasons.push_back(
                    Text{PODIUM_TEXT("pipeline.outMissing", "Its output {path} is missing."), {{"path", out.path}}});
        } else if (!before || !sameContent(*before, *now)) {
            outputs[out.path] = "modified";
            if (failed && failed->left.contains(out.path) && failed->left.at(out.path) == now->md5)
                left += (left.empty() ? "" : ", ") + out.path;
            else if (last)
                changes.reasons.push_back(
                    Text{PODIUM_TEXT("pipeline.outChanged", "Its output {path} was changed by something else."), {{"path", out.path}}});
        }
    }
    if (outputs.empty())
        return;
    if (!left.empty())
        changes.reasons.push_back(Text{PODIUM_TEXT("pipeline.leftByFailedRun", "Its last run failed: {error} It left what is there now of {paths}."),
                                       {{"error", failed->error}, {"paths", left}}});
    // DVC lists outputs after dependencies and before the two plain words.
    auto at = changes.changes.begin();
    if (at != changes.changes.end() && at->is_object())
        ++at;
    changes.changes.insert(at, Json{{"changed outs", std::move(outputs)}});
}

bool outputsStored(const StageDefinition& stage, const LockEntry& entry, const versioning::ObjectStore& objects)
{
    return entry.outs.size() == stage.outs.size() &&
           std::all_of(stage.outs.begin(), stage.outs.end(), [&](const StageOut& out) {
               const auto known = entry.outs.find(stage.lockPath(out.path));
               return known != entry.outs.end() && !known->second.md5.empty() && objects.hasAll(known->second);
           });
}

Text oneReason(const std::vector<Text>& reasons)
{
    if (reasons.empty())
        return {};
    // Of a run that was made it is no longer true that there was none.
    const Text first = reasons.front().id() == kNeverRun.id ? Text(PODIUM_TEXT("pipeline.firstRun", "It had not been run before.")) : reasons.front();
    if (reasons.size() == 1)
        return first;
    return Text{PODIUM_TEXT("pipeline.reasonAndMore", "{reason} (Further changes: {count}.)"),
                {{"reason", first}, {"count", reasons.size() - 1}}};
}

} // namespace podium::pipeline
