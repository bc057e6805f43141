#include "core/project/ReportedRuns.h"

#include <set>

#include "core/comparison/Leaderboard.h"
#include "core/comparison/RowScores.h"
#include "core/project/CommitState.h"
#include "core/project/ProjectContext.h"
#include "core/project/RunScores.h"
#include "core/project/Scoring.h"

namespace podium::project {
namespace {

std::shared_ptr<const evaluation::Evaluation> evaluationOf(const ProjectContext& context, const Experiment& run)
{
    try {
        auto evaluation = run.commit.empty() ? evaluationIn(context.workTree)
                                             : evaluationIn(CommitState(context.layout.root(), run.commit));
        return evaluation ? std::make_shared<const evaluation::Evaluation>(std::move(*evaluation)) : nullptr;
    } catch (const Error&) {
        return nullptr; // figures of another program: they stand in the table, without curves
    }
}

std::shared_ptr<const comparison::RowScores> scoresOf(const ProjectContext& context, const Experiment& run, JobContext& job)
{
    try {
        return std::make_shared<const comparison::RowScores>(rowScoresOf(context, run, job));
    } catch (const Error& error) {
        if (error.code() == ErrorCode::Cancelled)
            throw;
        return nullptr; // the report says that nothing is known of single rows
    }
}

void group(ReportedRuns& report)
{
    std::vector<comparison::Candidate> candidates;
    for (const ReportedRun& reported : report.runs) {
        const Experiment& run = reported.run;
        candidates.push_back({run.id, run.dataset, comparison::validationKey(run.rows, run.params) + reported.facts.validation,
                              run.metrics, run.status == tracking::RunStatus::Finished, !run.warnings.empty()});
    }
    for (const comparison::LeaderboardGroup& of : comparison::leaderboard(candidates, report.metric)) {
        const std::set<std::size_t> inOrder(of.order.begin(), of.order.end());
        report.groups.push_back({{inOrder.begin(), inOrder.end()}, of.order.size() > 1 ? of.best : std::vector<std::size_t>()});
    }
}

} // namespace

ReportedRuns gatherRuns(ProjectContext& context, const std::vector<Experiment>& runs, JobContext& job)
{
    ReportedRuns report;
    report.project = context.layout.root().filename().string();
    report.sheet = parseSheet(context.workTree.read(kSheetFile).value_or(std::string()));
    report.metric = report.sheet.rankedBy(kRankingMetric);
    const double share = runs.empty() ? 0 : 1.0 / static_cast<double>(runs.size());
    for (std::size_t i = 0; i < runs.size(); ++i) {
        job.checkCancelled();
        JobContext part = job.part(static_cast<double>(i) * share / 2, static_cast<double>(i + 1) * share / 2);
        part.progress(0, Text{PODIUM_TEXT("project.reportReads", "Reading {run}"), {{"run", runs[i].name}}});
        ReportedRun reported{runs[i], runFacts(context, runs[i]), nullptr, nullptr, {}, {}};
        reported.evaluation = evaluationOf(context, runs[i]);
        reported.scores = scoresOf(context, runs[i], part);
        report.runs.push_back(std::move(reported));
    }
    group(report);
    double done = 0.5;
    for (const ReportedGroup& group : report.groups) {
        const ReportedRun& baseline = report.runs[group.runs.front()];
        for (const std::size_t i : group.runs) {
            ReportedRun& run = report.runs[i];
            JobContext part = job.part(done, done + share / 2);
            done += share / 2;
            part.progress(0, Text{PODIUM_TEXT("project.reportCompares", "Comparing {run}"), {{"run", run.run.name}}});
            if (!run.scores)
                continue;
            if (i == group.runs.front() || !baseline.scores || !comparison::sameRows(*baseline.scores, *run.scores)) {
                const comparison::RowScores* const alone[] = {run.scores.get()};
                run.intervals = comparison::bootstrap(alone, {}, part).front();
            } else {
                run.againstBaseline = comparison::compareRuns(*baseline.scores, *run.scores, {}, part);
                run.intervals = run.againstBaseline->b;
            }
        }
    }
    return report;
}

} // namespace podium::project
