#pragma once
// What people note on experiments: star, colour, note, tags, archive. All are tags of the run, kept by the run store alone, so they
// stay with its commit whatever it is called.
#include <optional>
#include <string>
#include <vector>

#include "core/project/Experiment.h"

namespace podium::project {

struct ProjectContext;
struct Session;

inline constexpr const char* kNoteTag = "mlflow.note.content"; ///< MLflow's
inline constexpr const char* kStarTag = "podium.star";
inline constexpr const char* kColorTag = "podium.color"; ///< "0"…"6": the place in the palette of runs
inline constexpr const char* kArchivedTag = "podium.archived";

struct TagChange
{
    std::string key;
    std::optional<std::string> value; ///< none = taken away
};

std::optional<std::string> tagOf(const Experiment& experiment, const std::string& key);
bool isStarred(const Experiment& experiment);
bool isArchived(const Experiment& experiment);
std::string noteOf(const Experiment& experiment); ///< empty where there is none

/// True for keys that people choose: neither ours nor MLflow's.
bool isOwnTag(const std::string& key);

/// Throws Error{InvalidArgument} for a key or value that MLflow could not keep.
void checkTag(const TagChange& change);

/// See Project::annotate.
void annotate(ProjectContext& context, Session& session, const std::vector<Experiment>& experiments,
              const std::vector<TagChange>& changes);

} // namespace podium::project
