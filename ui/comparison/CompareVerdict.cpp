// Which of the chosen runs is the better one: the judging and the sentence of the Compare page.
#include <algorithm>
#include <cmath>

#include <QTableView>

#include "core/comparison/RowScores.h"
#include "core/comparison/Thresholds.h"
#include "core/project/Experiment.h"
#include "ui/base/QtLanguage.h"
#include "ui/comparison/ComparePage.h"
#include "ui/comparison/RunCells.h"
#include "ui/comparison/SignificanceModel.h"
#include "ui/models/TableSetup.h"

namespace podium::ui {

namespace {

/// The metric that says which run is the better one.
std::string decisive(const ProjectSession& session)
{
    const auto& snapshot = session.snapshot();
    return snapshot == nullptr ? project::kRankingMetric : snapshot->sheet.rankedBy(project::kRankingMetric);
}

} // namespace

std::optional<double> ComparePage::figure(const project::Experiment& run, const std::string& metric) const
{
    if (const auto threshold = m_source.threshold())
        for (const ShownEvaluation& shown : m_source.shown())
            if (shown.named.key == run.id && shown.thresholds != nullptr)
                for (const auto& [name, value] : comparison::figuresOf(shown.thresholds->at(threshold)))
                    if (name == metric)
                        return value;
    return metricOf(run, metric);
}

/// The best and the next one of those that may be called so; fewer where there are not two.
std::vector<const project::Experiment*> ComparePage::bestTwo(const std::vector<project::Experiment>& runs) const
{
    const std::string metric = decisive(m_session);
    const double direction = higherIsBetter(metric) ? 1 : -1;
    std::vector<std::pair<double, const project::Experiment*>> sound;
    for (const project::Experiment& run : runs)
        if (const auto value = run.warnings.empty() ? figure(run, metric) : std::nullopt)
            sound.emplace_back(direction * *value, &run);
    std::stable_sort(sound.begin(), sound.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<const project::Experiment*> best;
    for (std::size_t i = 0; i < std::min<std::size_t>(sound.size(), 2); ++i)
        best.push_back(sound[i].second);
    return best;
}

void ComparePage::judge()
{
    struct Candidate
    {
        project::Experiment run;
        std::shared_ptr<const comparison::RowScores> scores;
    };
    std::vector<Candidate> candidates;
    const auto snapshot = m_session.snapshot();
    const ShownEvaluation* baseline = m_source.baseline();
    QString of = baseline != nullptr && baseline->scores != nullptr ? fromUtf8(baseline->named.key) : QString();
    for (const ShownEvaluation& shown : m_source.shown())
        if (const project::Experiment* run = snapshot != nullptr ? snapshot->experiment(shown.named.key) : nullptr) {
            candidates.push_back({*run, shown.scores});
            of += (shown.scores != nullptr ? QStringLiteral(" +") : QStringLiteral(" -")) + fromUtf8(run->id);
        }
    const bool known = baseline != nullptr && baseline->scores != nullptr && !candidates.empty();
    if (!known || of != m_judged) {
        m_judgement.reset();
        m_significance->setJudgement({});
    }
    m_significanceCard->setVisible(known && m_judgement != nullptr && m_significance->rowCount() > 0);
    const auto threshold = m_source.threshold();
    if (!known || (of == m_judged && threshold == m_judgedAt))
        return;
    m_judged = of;
    m_judgedAt = threshold;
    std::vector<project::Experiment> runs;
    for (const Candidate& candidate : candidates)
        runs.push_back(candidate.run);
    const std::vector<const project::Experiment*> best = bestTwo(runs);
    std::vector<std::size_t> pair;
    for (const project::Experiment* run : best)
        pair.push_back(static_cast<std::size_t>(run - runs.data()));
    JobRequest request{PODIUM_TEXT("ui.judge", "Judge whether runs can be told apart"), "significance", JobPolicy::LatestOnly, false};
    m_session.jobs().start<Judgement>(
        std::move(request),
        [candidates = std::move(candidates), pair, scores = baseline->scores, id = baseline->named.key,
         name = baseline->named.name, threshold](JobContext& job) mutable {
            Judgement judgement;
            judgement.baseline = name;
            judgement.threshold = threshold;
            if (threshold) {
                const auto decide = [&](std::shared_ptr<const comparison::RowScores>& decided) {
                    if (decided != nullptr)
                        decided = std::make_shared<const comparison::RowScores>(comparison::decidedAt(*decided, *threshold));
                };
                decide(scores);
                for (Candidate& candidate : candidates)
                    decide(candidate.scores);
            }
            for (const Candidate& candidate : candidates) {
                if (candidate.run.id == id || candidate.scores == nullptr)
                    continue;
                JudgedRun judged{candidate.run.id, candidate.run.name, comparison::sameRows(*scores, *candidate.scores), {}};
                if (judged.sameRows)
                    judged.against = comparison::compareRuns(*scores, *candidate.scores, {}, job);
                judgement.runs.push_back(std::move(judged));
            }
            if (pair.size() == 2) {
                const Candidate& first = candidates[pair[0]];
                const Candidate& second = candidates[pair[1]];
                if (first.scores != nullptr && second.scores != nullptr && comparison::sameRows(*first.scores, *second.scores))
                    judgement.verdict = comparison::verdict(comparison::compareRuns(*second.scores, *first.scores, {}, job),
                                                            second.run.name, first.run.name);
            }
            return judgement;
        },
        [this, of, threshold](const std::shared_ptr<const Judgement>& judgement) {
            if (of != m_judged || threshold != m_judgedAt)
                return;
            m_judgement = judgement;
            m_significance->setJudgement(judgement);
            nameSignificance();
            fitColumns();
            fitHeight(*m_significanceView);
            m_significanceCard->setVisible(m_significance->rowCount() > 0);
            showSentence();
        });
}

void ComparePage::nameSignificance()
{
    if (m_judgement == nullptr)
        return;
    const QString baseline = fromUtf8(m_judgement->baseline);
    m_significanceCard->setHeading(tr("Against the baseline"), m_judgement->threshold ? tr("%1, row by row, at the threshold %2").arg(baseline, realText(m_judgement->threshold))
                                                                                      : tr("%1, row by row").arg(baseline));
}

void ComparePage::showSentence()
{
    const std::vector<project::Experiment> runs = chosenRuns();
    const auto threshold = m_source.threshold();
    const bool comparable = runs.size() > 1 && groupRuns(runs).size() == 1;
    const bool judged = comparable && m_judgement != nullptr && !m_judgement->verdict.empty() && m_judgement->threshold == threshold;
    // Lines do not break inside of "p = 0.07".
    const QString sentence = judged ? worded(m_judgement->verdict).replace(QStringLiteral(" = "), QStringLiteral("\u00a0=\u00a0")) : verdict(runs);
    setSentence(comparable && threshold ? tr("At threshold %1: %2").arg(realText(threshold), sentence) : sentence);
}

QString ComparePage::verdict(const std::vector<project::Experiment>& runs) const
{
    if (runs.empty())
        return tr("Which run is better, and why: chosen runs are laid side by side.");
    if (runs.size() == 1)
        return tr("%1 alone. Choose a second run to compare it with (Ctrl+click in the run table).").arg(fromUtf8(runs.front().name));
    const std::vector<RunGroup> groups = groupRuns(runs);
    if (groups.size() > 1)
        return tr("Not the same rows: these runs were judged on different rows or labels, so none of them is called the better one.");
    const std::vector<const project::Experiment*> two = bestTwo(runs);
    if (two.size() < 2)
        return tr("Runs with a warning are not called better or worse: see the run table for the reason.");
    const project::Experiment* best = two[0];
    const project::Experiment* second = two[1];
    const std::int64_t rows = groups.front().validationRows;
    if (const std::string metric = decisive(m_session); metric != project::kRankingMetric)
        return tr("%1: %2 with %3, %4 with %5.")
            .arg(metricLabel(metric), realText(figure(*best, metric)), fromUtf8(best->name), realText(figure(*second, metric)), fromUtf8(second->name));
    const auto more = std::llround((*figure(*best, project::kRankingMetric) - *figure(*second, project::kRankingMetric)) * static_cast<double>(rows));
    if (more == 0)
        return tr("%1 and %2 get the same number of the %3 validation rows right.")
            .arg(fromUtf8(best->name), fromUtf8(second->name), countText(rows));
    return tr("%1 gets %2 of %3 validation rows more right than %4.")
        .arg(fromUtf8(best->name), countText(more), countText(rows), fromUtf8(second->name));
}

} // namespace podium::ui
