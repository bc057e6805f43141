#include "ui/evaluation/EvaluationSource.h"

#include <algorithm>
#include <utility>

#include <QCoreApplication>

#include "core/comparison/Leaderboard.h"
#include "core/comparison/RowScores.h"
#include "core/evaluation/Evaluation.h"
#include "core/features/ClassWords.h"
#include "core/project/Experiment.h"
#include "core/project/ModelThreshold.h"
#include "ui/base/QtLanguage.h"

namespace podium::ui {

namespace {

std::set<std::string> asSet(const std::vector<std::string>& runs) { return {runs.begin(), runs.end()}; }

/// The rule of core: the same table, the same validation rows, the same label.
bool sameGroup(const project::Experiment& a, const project::Experiment& b)
{
    return a.dataset == b.dataset && comparison::validationKey(a.rows, a.params) == comparison::validationKey(b.rows, b.params);
}

} // namespace

evaluation::ConfusionMatrix ShownEvaluation::confusionAt(std::optional<double> threshold) const
{
    if (threshold && thresholds != nullptr)
        return thresholds->confusionAt(threshold);
    return named.evaluation != nullptr ? named.evaluation->confusion : evaluation::ConfusionMatrix{};
}

EvaluationSource::EvaluationSource(ProjectSession& session, Selection& selection, QObject* parent)
    : QObject(parent), m_session(session), m_selection(selection)
{
    const auto forget = [this] {
        m_kept.clear();
        m_keptScores.clear();
        m_workspaceScores.clear();
        m_wishedBaseline.clear();
        m_threshold.reset();
        m_moved.clear();
        m_crossHair.reset();
        m_hidden.clear();
        m_selection.clear();
    };
    connect(&session, &ProjectSession::opened, this, forget);
    connect(&session, &ProjectSession::closed, this, [this, forget] {
        forget();
        update();
    });
    connect(&session, &ProjectSession::changed, this, [this] {
        std::vector<std::string> existing;
        for (const project::Experiment& experiment : m_session.snapshot()->experiments)
            existing.push_back(experiment.id);
        m_selection.keepOnly(existing);
        m_workspaceScores.clear();
        update();
    });
    connect(&selection, &Selection::runsChanged, this, [this] {
        takeThreshold();
        update();
    });
    connect(&selection, &Selection::stylesChanged, this, &EvaluationSource::update);
}

void EvaluationSource::chooseBaseline()
{
    m_baselineId.clear();
    const std::vector<const project::Experiment*> choices = baselineChoices();
    if (choices.empty())
        return;
    const auto wished = std::find_if(choices.begin(), choices.end(), [this](const auto* run) { return run->id == m_wishedBaseline; });
    m_baselineId = (wished != choices.end() ? *wished : choices.front())->id;
}

std::vector<const project::Experiment*> EvaluationSource::baselineChoices() const
{
    std::vector<const project::Experiment*> choices;
    const auto snapshot = m_session.snapshot();
    if (snapshot == nullptr || m_selection.runs().empty())
        return choices;
    const project::Experiment* first = snapshot->experiment(m_selection.runs().front());
    if (first == nullptr)
        return choices;
    // Newest first there; the order of runs of one moment is that of the listing turned round.
    for (auto run = snapshot->experiments.rbegin(); run != snapshot->experiments.rend(); ++run)
        if (run->status == tracking::RunStatus::Finished && sameGroup(*run, *first))
            choices.push_back(&*run);
    std::stable_sort(choices.begin(), choices.end(), [](const auto* a, const auto* b) { return a->createdMs < b->createdMs; });
    return choices;
}

const project::Experiment* EvaluationSource::baselineRun() const
{
    const auto snapshot = m_session.snapshot();
    return snapshot == nullptr || m_baselineId.empty() ? nullptr : snapshot->experiment(m_baselineId);
}

void EvaluationSource::setBaseline(const std::string& run)
{
    if (run == m_baselineId)
        return;
    m_wishedBaseline = run;
    update();
}

void EvaluationSource::setThreshold(std::optional<double> threshold)
{
    if (threshold)
        m_moved[asSet(m_selection.runs())] = *threshold;
    else
        m_moved.erase(asSet(m_selection.runs()));
    takeThreshold();
}

void EvaluationSource::takeThreshold()
{
    const auto moved = m_moved.find(asSet(m_selection.runs()));
    const std::optional<double> threshold = moved == m_moved.end() ? std::nullopt : std::optional(moved->second);
    if (threshold == m_threshold)
        return;
    m_threshold = threshold;
    emit thresholdChanged();
}

void EvaluationSource::setCrossHair(std::optional<double> threshold)
{
    if (threshold == m_crossHair)
        return;
    m_crossHair = threshold;
    emit crossHairChanged();
}

void EvaluationSource::setHidden(const std::string& run, bool hidden)
{
    if (hidden == isHidden(run))
        return;
    hidden ? static_cast<void>(m_hidden.insert(run)) : static_cast<void>(m_hidden.erase(run));
    emit hiddenChanged();
}

std::vector<std::string> EvaluationSource::wantedRuns() const
{
    std::vector<std::string> runs = m_selection.runs();
    if (!m_baselineId.empty() && std::find(runs.begin(), runs.end(), m_baselineId) == runs.end())
        runs.push_back(m_baselineId);
    return runs;
}

void EvaluationSource::update()
{
    chooseBaseline();
    const auto snapshot = m_session.snapshot();
    if (snapshot == nullptr) {
        m_shown.clear();
        m_baseline.reset();
        emit changed();
        return;
    }
    std::vector<project::Experiment> wanted;
    for (const std::string& run : wantedRuns())
        if (const project::Experiment* experiment = snapshot->experiment(run); experiment != nullptr && !m_kept.contains(run))
            wanted.push_back(*experiment);
    const bool workspace = m_selection.runs().empty() && snapshot->workspace.has_value();
    if (wanted.empty() && !workspace) {
        show({});
        return;
    }
    JobRequest request{PODIUM_TEXT("ui.readEvaluations", "Read matrices and curves"), "evaluations", JobPolicy::LatestOnly, false};
    m_session.jobs().start<Fetched>(
        std::move(request),
        [project = snapshot->project, wanted, workspace](JobContext& job) {
            Fetched fetched;
            const auto fetch = [&](const std::string& key, auto&& read) {
                job.checkCancelled();
                try {
                    if (std::optional<evaluation::Evaluation> found = read())
                        fetched.evaluations[key] = std::make_shared<const evaluation::Evaluation>(std::move(*found));
                } catch (const Error& error) { // one unreadable run does not hide the others
                    fetched.problems[key] = error.text();
                }
            };
            for (const project::Experiment& experiment : wanted)
                fetch(experiment.id, [&] { return std::optional(project->evaluationOf(experiment)); });
            if (workspace)
                fetch(Selection::kWorkspace, [&] { return project->workspaceEvaluation(); });
            return fetched;
        },
        [this](const std::shared_ptr<const Fetched>& fetched) { show(*fetched); });
}

void EvaluationSource::show(const Fetched& fetched)
{
    const auto snapshot = m_session.snapshot();
    if (snapshot == nullptr)
        return;
    for (const auto& [key, evaluation] : fetched.evaluations)
        if (key != Selection::kWorkspace)
            m_kept[key] = evaluation;
    m_shown.clear();
    m_baseline.reset();
    const project::Experiment* baseline = baselineRun();
    const auto described = [&](const project::Experiment& experiment, const std::string& key, bool workspace,
                               std::shared_ptr<const evaluation::Evaluation> evaluation) {
        ShownEvaluation shown;
        shown.isWorkspace = workspace;
        shown.isEarlier = workspace && snapshot->evaluationIsEarlier();
        shown.dataset = experiment.dataset;
        shown.style = m_selection.style(key);
        shown.warnings = experiment.warnings;
        shown.comparable = baseline != nullptr && sameGroup(experiment, *baseline);
        shown.labelRule = features::labelRuleOf(experiment.params);
        shown.named = {key, experiment.name, std::move(evaluation)};
        if (const auto it = fetched.problems.find(key); it != fetched.problems.end())
            shown.problem = it->second;
        if (workspace)
            shown.named.name = runWord(shown).toStdString();
        takeScores(shown);
        return shown;
    };
    const auto kept = [this](const std::string& run) {
        const auto it = m_kept.find(run);
        return it == m_kept.end() ? nullptr : it->second;
    };
    for (const std::string& run : m_selection.runs())
        if (const project::Experiment* experiment = snapshot->experiment(run))
            m_shown.push_back(described(*experiment, run, false, kept(run)));
    if (m_selection.runs().empty() && snapshot->workspace) {
        const auto it = fetched.evaluations.find(Selection::kWorkspace);
        if (it != fetched.evaluations.end())
            m_shown.push_back(described(*snapshot->workspace, Selection::kWorkspace, true, it->second));
    }
    if (baseline != nullptr)
        m_baseline = described(*baseline, baseline->id, false, kept(baseline->id));
    emit changed();
    fetchScores();
}

void EvaluationSource::takeScores(ShownEvaluation& shown) const
{
    const Scores& scores = shown.isWorkspace ? m_workspaceScores : m_keptScores;
    if (const auto it = scores.find(shown.named.key); it != scores.end()) {
        shown.scores = it->second.scores;
        shown.rowsUnknown = shown.scores == nullptr;
        shown.thresholds = it->second.thresholds;
        const project::ModelThresholds& kept = m_session.snapshot()->thresholds;
        const auto own = kept.find(it->second.model);
        shown.kept = own == kept.end() ? std::nullopt : std::optional(own->second);
    }
}

void EvaluationSource::fetchScores()
{
    const auto snapshot = m_session.snapshot();
    std::vector<project::Experiment> wanted;
    for (const std::string& run : wantedRuns())
        if (const project::Experiment* experiment = snapshot->experiment(run); experiment != nullptr && !m_keptScores.contains(run))
            wanted.push_back(*experiment);
    // Scores of a newer model do not go with the figures of the earlier one.
    const bool workspace = !m_shown.empty() && m_shown.front().isWorkspace && !m_shown.front().isEarlier && m_workspaceScores.empty();
    if (workspace)
        wanted.push_back(*snapshot->workspace);
    if (wanted.empty())
        return;
    JobRequest request{PODIUM_TEXT("ui.readScores", "Score the validation rows"), "scores", JobPolicy::LatestOnly, false};
    m_session.jobs().start<Scores>(
        std::move(request),
        [project = snapshot->project, wanted](JobContext& job) {
            Scores scores;
            for (const project::Experiment& experiment : wanted) {
                job.checkCancelled();
                Scored& one = scores[experiment.commit.empty() ? std::string(Selection::kWorkspace) : experiment.id];
                try {
                    one.scores = std::make_shared<const comparison::RowScores>(project->rowScores(experiment, job));
                    one.model = project->modelOf(experiment);
                    if (one.scores->input.positive)
                        one.thresholds = std::make_shared<const comparison::Thresholds>(*one.scores);
                } catch (const Error& error) { // runs of other programs have no model of ours: what needs rows says so
                    if (error.code() == ErrorCode::Cancelled)
                        throw;
                }
            }
            return scores;
        },
        [this](const std::shared_ptr<const Scores>& scores) {
            for (const auto& [key, scored] : *scores) {
                if (key == Selection::kWorkspace && std::exchange(m_workspaceModel, scored.model) != scored.model)
                    m_moved.erase(std::set<std::string>()); // it was moved for another model
                (key == Selection::kWorkspace ? m_workspaceScores : m_keptScores)[key] = scored;
            }
            takeThreshold();
            for (ShownEvaluation& shown : m_shown)
                takeScores(shown);
            if (m_baseline)
                takeScores(*m_baseline);
            emit changed();
        });
}

QString classWord(const ShownEvaluation& shown, const std::string& label)
{
    return worded(features::classText(shown.labelRule, label));
}

QString runWord(const ShownEvaluation& shown)
{
    return shown.isWorkspace ? QCoreApplication::translate("podium::ui::EvaluationSource", "This folder") : fromUtf8(shown.named.name);
}

} // namespace podium::ui
