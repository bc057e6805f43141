#pragma once
// Everything that a report says of its runs, gathered before a word is written.
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/comparison/Significance.h"
#include "core/evaluation/Evaluation.h"
#include "core/project/Experiment.h"
#include "core/project/ProjectSheet.h"
#include "core/project/RunFacts.h"

namespace podium::project {

struct ProjectContext;

struct ReportedRun
{
    Experiment run;
    RunFacts facts;
    std::shared_ptr<const evaluation::Evaluation> evaluation; ///< null where it was not evaluated by Podium
    std::shared_ptr<const comparison::RowScores> scores;      ///< null where model or data are gone
    std::vector<comparison::MetricInterval> intervals;        ///< of its figures; empty without scores
    std::optional<comparison::Significance> againstBaseline;  ///< none for the baseline, and without scores of both
};

/// Runs that were judged on the same rows.
struct ReportedGroup
{
    std::vector<std::size_t> runs; ///< the first is the baseline
    std::vector<std::size_t> best; ///< by `metric`; empty where none may be called so
};

struct ReportedRuns
{
    std::string project; ///< folder name
    ProjectSheet sheet;
    std::string metric; ///< runs are ranked by it
    std::vector<ReportedRun> runs;
    std::vector<ReportedGroup> groups; ///< in the order of their first runs
};

ReportedRuns gatherRuns(ProjectContext& context, const std::vector<Experiment>& runs, JobContext& job);

} // namespace podium::project
