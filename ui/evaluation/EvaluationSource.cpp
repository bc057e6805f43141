#include "ui/evaluation/EvaluationSource.h"

#include <algorithm>

#include <QCoreApplication>

#include "ui/base/QtLanguage.h"

namespace podium::ui {

EvaluationSource::EvaluationSource(ProjectSession& session, Selection& selection, QObject* parent)
    : QObject(parent), m_session(session), m_selection(selection)
{
    connect(&session, &ProjectSession::opened, this, [this] {
        m_kept.clear();
        m_selection.clear();
    });
    connect(&session, &ProjectSession::closed, this, [this] {
        m_kept.clear();
        m_selection.clear();
        update();
    });
    connect(&session, &ProjectSession::changed, this, [this] {
        std::vector<std::string> existing;
        for (const project::Experiment& experiment : m_session.snapshot()->experiments)
            existing.push_back(experiment.id);
        m_selection.keepOnly(existing);
        update();
    });
    connect(&selection, &Selection::runsChanged, this, &EvaluationSource::update);
}

void EvaluationSource::update()
{
    const auto snapshot = m_session.snapshot();
    if (snapshot == nullptr) {
        m_shown.clear();
        emit changed();
        return;
    }
    std::vector<project::Experiment> wanted;
    for (const std::string& run : m_selection.runs())
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
    const auto add = [&](const project::Experiment& experiment, const std::string& key, bool workspace,
                         std::shared_ptr<const evaluation::Evaluation> evaluation) {
        ShownEvaluation shown;
        shown.isWorkspace = workspace;
        shown.dataset = experiment.dataset;
        shown.style = m_selection.style(key);
        shown.warnings = experiment.warnings;
        shown.thresholdRule = std::any_of(experiment.params.begin(), experiment.params.end(),
                                          [](const auto& p) { return p.first == "featurize.world_rank" && !p.second.is_null(); });
        shown.named = {key, experiment.name, std::move(evaluation)};
        if (const auto it = fetched.problems.find(key); it != fetched.problems.end())
            shown.problem = it->second;
        if (workspace)
            shown.named.name = runWord(shown).toStdString();
        m_shown.push_back(std::move(shown));
    };
    for (const std::string& run : m_selection.runs()) {
        const project::Experiment* experiment = snapshot->experiment(run);
        if (experiment == nullptr)
            continue;
        const auto it = m_kept.find(run);
        add(*experiment, run, false, it == m_kept.end() ? nullptr : it->second);
    }
    if (m_selection.runs().empty() && snapshot->workspace) {
        const auto it = fetched.evaluations.find(Selection::kWorkspace);
        if (it != fetched.evaluations.end())
            add(*snapshot->workspace, Selection::kWorkspace, true, it->second);
    }
    emit changed();
}

QString classWord(const ShownEvaluation& shown, const std::string& label)
{
    if (shown.thresholdRule && label == "1")
        return QCoreApplication::translate("podium::ui::EvaluationSource", "Among the best");
    if (shown.thresholdRule && label == "0")
        return QCoreApplication::translate("podium::ui::EvaluationSource", "No");
    return fromUtf8(label);
}

QString runWord(const ShownEvaluation& shown)
{
    return shown.isWorkspace ? QCoreApplication::translate("podium::ui::EvaluationSource", "This folder") : fromUtf8(shown.named.name);
}

} // namespace podium::ui
