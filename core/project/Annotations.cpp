#include "core/project/Annotations.h"

#include <algorithm>

#include "core/base/Utf8.h"
#include "core/project/ProjectContext.h"

namespace podium::project {
namespace {

constexpr std::size_t kLongestKey = 250, kLongestValue = 8000; // MLflow's

/// What MLflow takes as the key of a tag.
bool isKey(const std::string& key)
{
    const bool characters = std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == ' ' || c == '.' ||
               c == ':' || c == '/' || c == '-';
    });
    const bool path = key.starts_with('/') || key.ends_with('/') || key.find("//") != std::string::npos ||
                      ("/" + key + "/").find("/../") != std::string::npos || ("/" + key + "/").find("/./") != std::string::npos;
    return !key.empty() && key.size() <= kLongestKey && characters && !path;
}

Text described(const std::vector<Experiment>& experiments, const std::vector<TagChange>& changes)
{
    const Text who = experiments.size() == 1
                         ? Text{PODIUM_TEXT("project.oneExperiment", "experiment {name}"), {{"name", experiments.front().name}}}
                         : Text{PODIUM_TEXT("project.severalChosen", "{count} experiments"), {{"count", experiments.size()}}};
    const auto text = [&](TextId id) { return Text{id, {{"experiments", who}}}; };
    const std::string& key = changes.front().key;
    const bool set = changes.front().value.has_value();
    if (changes.size() == 1 && key == kStarTag)
        return text(set ? PODIUM_TEXT("project.didStar", "Starred {experiments}")
                        : PODIUM_TEXT("project.didUnstar", "Took the star from {experiments}"));
    if (changes.size() == 1 && key == kArchivedTag)
        return text(set ? PODIUM_TEXT("project.didArchive", "Archived {experiments}")
                        : PODIUM_TEXT("project.didRestore", "Restored {experiments}"));
    if (changes.size() == 1 && key == kNoteTag)
        return text(PODIUM_TEXT("project.didNote", "Changed the note of {experiments}"));
    if (changes.size() == 1 && key == kColorTag)
        return text(PODIUM_TEXT("project.didColor", "Changed the colour of {experiments}"));
    return text(PODIUM_TEXT("project.didTag", "Changed tags of {experiments}"));
}

} // namespace

void checkTag(const TagChange& change)
{
    if (!isKey(change.key) || change.key == "mlflow.runName")
        throw Error(ErrorCode::InvalidArgument,
                    Text{PODIUM_TEXT("project.badTag", "“{key}” cannot be the name of a tag."), {{"key", change.key}}}, {},
                    PODIUM_TEXT("project.badTagHint", "Use letters, digits, spaces and _ . : / - (at most 250)."));
    if (change.value && (change.value->size() > kLongestValue || firstInvalidUtf8(*change.value) != std::string::npos))
        throw Error(ErrorCode::InvalidArgument,
                    Text{PODIUM_TEXT("project.longTag", "The text is longer than {count} bytes, or no UTF-8."), {{"count", kLongestValue}}},
                    change.key, PODIUM_TEXT("project.longTagHint", "Shorten it."));
}

std::optional<std::string> tagOf(const Experiment& experiment, const std::string& key)
{
    for (const auto& [name, value] : experiment.tags)
        if (name == key)
            return value;
    return std::nullopt;
}

bool isStarred(const Experiment& experiment) { return tagOf(experiment, kStarTag).has_value(); }

bool isArchived(const Experiment& experiment) { return tagOf(experiment, kArchivedTag).has_value(); }

std::string noteOf(const Experiment& experiment) { return tagOf(experiment, kNoteTag).value_or(std::string()); }

bool isOwnTag(const std::string& key) { return !key.starts_with("podium.") && !key.starts_with("mlflow."); }

void annotate(ProjectContext& context, Session& session, const std::vector<Experiment>& experiments,
              const std::vector<TagChange>& changes)
{
    for (const TagChange& change : changes)
        checkTag(change);
    if (experiments.empty() || changes.empty())
        return;
    const auto lock = versioning::lockProject(context.files, context.layout.root(), CancelToken());
    Change change;
    for (const Experiment& experiment : experiments)
        for (const TagChange& tag : changes)
            change.tags.push_back({experiment.id, tag.key, tag.value});
    session.journal.apply(described(experiments, changes), change);
}

} // namespace podium::project
