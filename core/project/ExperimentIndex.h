#pragma once
// The experiments of a project as rows of the run store. refs/exps and their commits are the truth; the rows
// are brought in line with them before every listing, so experiments that the real dvc made or git fetched
// appear by themselves.
#include <optional>
#include <string>
#include <vector>

#include "core/base/FileSystem.h"
#include "core/project/Experiment.h"
#include "core/tracking/RunStore.h"
#include "core/versioning/GitRepository.h"

namespace podium::project {

/// refs/exps/<2>/<38>/<name>
struct ExperimentReference
{
    std::string baseline;
    std::string name;
    static std::optional<ExperimentReference>
    parse(const std::string& reference); ///< none for dvc's own (exec, stash, …)
    std::string text() const;
};

/// What Podium writes below the first line of an experiment's message, so that a rebuilt index knows it.
struct ExperimentTrailer
{
    std::int64_t startedMs = 0;
    double seconds = 0;
    /// The whole message: dvc's first line, which ends in a hash of what the stages did, then the two lines.
    std::string message(std::string_view dvcLock) const;
    static std::optional<ExperimentTrailer> parse(const std::string& message);
};

/// Not thread-safe: as its store and git handle, which outlive it.
class ExperimentIndex
{
public:
    ExperimentIndex(tracking::RunStore& store, const versioning::GitRepository& git, Path root)
        : m_store(store)
        , m_git(git)
        , m_root(std::move(root))
    {
    }

    /// Costs one look at the references where nothing changed. `rebuild` reads every commit again. Where another process changes the
    /// rows meanwhile, it begins anew, so rows, annotations and what is remembered of the references always fit.
    void reconcile(bool rebuild = false);
    /// Newest first, after reconcile(), with the latest test result of each.
    std::vector<Experiment> list();

    /// Experiments just made, whose references are there: the next listing need not read their commits.
    void add(const std::vector<tracking::Run>& rows);
    static tracking::Run runOf(const Experiment& experiment,
                               const std::vector<tracking::DatasetInput>& inputs);
    static Experiment experimentOf(tracking::Run run);

private:
    bool bringInLine(bool rebuild); ///< false: another process came between, nothing is changed
    std::optional<Experiment> read(const ExperimentReference& reference, const std::string& commit,
                                   std::vector<tracking::DatasetInput>& inputs) const;
    tracking::RunStore& m_store;
    const versioning::GitRepository& m_git;
    Path m_root;
};

/// The one that `nameOrId` means; see Project::experiment.
const Experiment& chosenExperiment(const std::vector<Experiment>& experiments, const std::string& nameOrId,
                                   const std::optional<std::string>& head);

} // namespace podium::project
