#pragma once
// The runs of a project made ready for the run table, and which of them a view shows in which order. Pure functions for jobs and for
// the table.
#include <memory>
#include <set>
#include <span>
#include <string>

#include "core/project/Experiment.h"
#include "ui/comparison/RunGroups.h"
#include "ui/comparison/RunView.h"
#include "ui/project/ProjectSnapshot.h"

namespace podium::ui {

/// Never changed after it was made.
struct RunList
{
    std::shared_ptr<const ProjectSnapshot> snapshot;
    std::vector<project::Experiment> withArchived; ///< all of them, where archived ones are to be shown and there are some
    std::vector<RunGroup> groups;
    std::vector<std::size_t> groupOf; ///< of each run
    std::vector<std::string> metrics, parameters, tags; ///< keys that occur; tags without ours

    const std::vector<project::Experiment>& runs() const { return withArchived.empty() ? snapshot->experiments : withArchived; }
};

/// `snapshot` is not null.
RunList listRuns(std::shared_ptr<const ProjectSnapshot> snapshot, bool withArchived);

struct RunArrangement
{
    struct Section
    {
        static constexpr int kAll = -1; ///< of a view that does not group
        int group = kAll;
        std::vector<std::size_t> runs; ///< in order; sections without runs are left out
        friend bool operator==(const Section&, const Section&) = default;
    };
    std::vector<Section> sections;
    std::vector<RunColumn> columns; ///< name first
    friend bool operator==(const RunArrangement&, const RunArrangement&) = default;
};

/// `filter` is that of the view, read. Sorts by raw values, numbers before texts, missing ones last; equal ones newest first.
/// `kept` are the runs that another filter keeps; null = all.
RunArrangement arrange(const RunList& list, const RunView& view, const tracking::RunFilter& filter,
                       const std::set<std::string>* kept = nullptr);

const Json* parameterOf(const project::Experiment& run, const std::string& key); ///< null where it has none

} // namespace podium::ui
