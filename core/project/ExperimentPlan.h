#pragma once
// What a list of experiments will do, decided before anything runs: the state of each, its name, and whether
// it exists already.
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/pipeline/ProjectState.h"
#include "core/project/Experiment.h"
#include "core/project/ProjectContext.h"

namespace podium::project {

struct PlannedExperiment
{
    enum class Fate { New, Unchanged, Replace } fate = Fate::New;
    std::string name;
    std::string baseline;                                ///< commit
    std::shared_ptr<const pipeline::ProjectState> state; ///< what is run
    /// Files that differ from the baseline, by path in the repository (none = removed): uncommitted changes
    /// and params.yaml.
    std::map<std::string, std::optional<std::string>> changes;
    std::map<std::string, std::uint32_t> modes; ///< of changed files that are executable or links
    std::string existing;                       ///< commit of the experiment of this name
    std::int64_t startedMs = 0;                 ///< what counts as its start, ms since the epoch; 0 = when it does start
};

/// The changes as a batch takes them.
std::vector<versioning::ObjectBatch::FileChange> fileChanges(const std::map<std::string, std::optional<std::string>>& changes,
                                                             const std::map<std::string, std::uint32_t>& modes);

/// A plan that was kept as a commit of its whole state (its parent is the baseline), with its fate as it is now. Throws as planExperiments.
PlannedExperiment keptPlan(ProjectContext& context, const versioning::GitRepository& git, const std::string& name,
                           const std::string& commit, bool force);

/// Throws whatever is wrong with any entry: parameters, names (also twice in the list), a revision that does
/// not exist, an experiment of the same name with other stage keys (unless options.force). Reads only.
std::vector<PlannedExperiment> planExperiments(ProjectContext& context, const versioning::GitRepository& git,
                                               const std::vector<ExperimentRequest>& entries,
                                               const SweepOptions& options, JobContext& job);

} // namespace podium::project
