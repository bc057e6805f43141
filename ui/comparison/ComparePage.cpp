#include "ui/comparison/ComparePage.h"

#include <algorithm>
#include <cmath>

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>

#include "ui/base/QtLanguage.h"
#include "ui/comparison/RunCells.h"
#include "ui/comparison/RunsPanel.h"
#include "ui/comparison/SideBySideModel.h"
#include "ui/comparison/SignificanceModel.h"
#include "ui/evaluation/MetricFormula.h"
#include "ui/evaluation/RunChips.h"
#include "ui/models/TableSetup.h"

namespace podium::ui {

namespace {

/// The metric that says which run is the better one.
std::string decisive(const ProjectSession& session)
{
    const auto& snapshot = session.snapshot();
    return snapshot == nullptr ? project::kRankingMetric : snapshot->sheet.rankedBy(project::kRankingMetric);
}

constexpr std::size_t kFirstChoice = 2;

/// The best and the next one of those that may be called so; fewer where there are not two.
std::vector<const project::Experiment*> bestTwo(const std::vector<project::Experiment>& runs, const std::string& metric)
{
    const double direction = higherIsBetter(metric) ? 1 : -1;
    std::vector<const project::Experiment*> sound;
    for (const project::Experiment& run : runs)
        if (run.warnings.empty() && metricOf(run, metric))
            sound.push_back(&run);
    std::stable_sort(sound.begin(), sound.end(), [&](const project::Experiment* a, const project::Experiment* b) {
        return direction * *metricOf(*a, metric) > direction * *metricOf(*b, metric);
    });
    sound.resize(std::min<std::size_t>(sound.size(), 2));
    return sound;
}

} // namespace

ComparePage::ComparePage(EvaluationSource& source, Selection& selection, QWidget* parent)
    : Page(parent), m_source(source), m_session(source.session()), m_selection(selection), m_chips(new RunChips(this)),
      m_tools(new QWidget(this)), m_baselineLabel(newLabel("secondary", m_tools)), m_baselines(new QComboBox(m_tools)),
      m_onlyDiffering(new QCheckBox(m_tools)),
      m_emptyCard(new Card(this)), m_emptyText(newLabel("sentence", this, true)), m_primary(newButton(this, true)),
      m_significanceCard(new Card(this)), m_metricsCard(new Card(this)), m_parametersCard(new Card(this)),
      m_significance(new SignificanceModel(this)), m_metrics(new SideBySideModel(SideBySideModel::Content::Metrics, this)),
      m_parameters(new SideBySideModel(SideBySideModel::Content::Parameters, this)),
      m_significanceView(new QTableView(this)), m_metricsView(new QTableView(this)),
      m_parametersView(new QTableView(this))
{
    m_significanceView->setModel(m_significance);
    m_metricsView->setModel(m_metrics);
    m_metrics->setFormulas([this](const std::string& run, const std::string& metric) {
        for (const ShownEvaluation& shown : m_source.shown())
            if (shown.named.key == run && shown.named.evaluation != nullptr)
                return metricFormula(metric, shown.named.evaluation->confusion, shown.named.evaluation->positive);
        return QString();
    });
    m_parametersView->setModel(m_parameters);
    m_significanceView->setObjectName(QStringLiteral("significanceTable"));
    m_baselines->setObjectName(QStringLiteral("baseline"));
    m_baselines->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_onlyDiffering->setObjectName(QStringLiteral("onlyDiffering"));
    m_baselineLabel->setBuddy(m_baselines);
    m_metricsView->setObjectName(QStringLiteral("metricsTable"));
    m_parametersView->setObjectName(QStringLiteral("parametersTable"));
    m_primary->setObjectName(QStringLiteral("comparePrimary"));
    for (QTableView* view : {m_significanceView, m_metricsView, m_parametersView})
        setUpTable(*view, {});
    m_emptyCard->body()->addWidget(m_emptyText);
    m_emptyCard->body()->addWidget(m_primary, 0, Qt::AlignLeft);
    auto* tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->addWidget(m_baselineLabel);
    tools->addWidget(m_baselines);
    tools->addSpacing(12);
    tools->addWidget(m_onlyDiffering);
    tools->addStretch();
    m_significanceCard->body()->addWidget(m_significanceView);
    m_metricsCard->body()->addWidget(m_metricsView);
    m_parametersCard->body()->addWidget(m_parametersView);
    body()->addWidget(m_chips);
    body()->addWidget(m_tools);
    body()->addWidget(m_emptyCard);
    body()->addWidget(m_significanceCard);
    body()->addWidget(m_metricsCard);
    body()->addWidget(m_parametersCard);
    body()->addStretch();

    connect(m_primary, &QPushButton::clicked, this, [this] {
        const auto snapshot = m_session.snapshot();
        if (snapshot == nullptr)
            return;
        if (snapshot->experiments.empty()) {
            m_session.sweep(thesisSweep(*snapshot));
        } else { // two runs that may be compared, to begin with
            const std::vector<RunGroup> groups = groupRuns(snapshot->experiments);
            const auto largest = std::max_element(groups.begin(), groups.end(),
                                                  [](const RunGroup& a, const RunGroup& b) { return a.runs.size() < b.runs.size(); });
            std::vector<std::string> first;
            for (const std::size_t run : largest->runs)
                if (first.size() < kFirstChoice)
                    first.push_back(snapshot->experiments[run].id);
            m_selection.setRuns(std::move(first));
        }
        emit runTableWanted();
    });
    connect(&m_session, &ProjectSession::changed, this, &ComparePage::fill);
    connect(&m_session, &ProjectSession::activityChanged, this, [this] { m_primary->setEnabled(!m_session.isWorking()); });
    connect(&m_selection, &Selection::runsChanged, this, &ComparePage::fill);
    connect(&m_selection, &Selection::stylesChanged, this, &ComparePage::fill);
    connect(&m_source, &EvaluationSource::changed, this, &ComparePage::fill);
    connect(m_baselines, &QComboBox::activated, this,
            [this](int index) { m_source.setBaseline(m_baselines->itemData(index).toString().toStdString()); });
    connect(m_onlyDiffering, &QCheckBox::toggled, this, [this](bool only) {
        m_metrics->showOnlyDiffering(only);
        m_parameters->showOnlyDiffering(only);
        fitHeight(*m_metricsView);
        fitHeight(*m_parametersView, 40);
    });
    retranslate();
}

void ComparePage::retranslate()
{
    Page::retranslate();
    setTitle(tr("Compare"));
    m_metricsView->setAccessibleName(tr("Metrics of the chosen runs"));
    m_parametersView->setAccessibleName(tr("Parameters of the chosen runs"));
    m_significanceView->setAccessibleName(tr("Chosen runs against the baseline"));
    m_baselineLabel->setText(tr("Baseline"));
    m_baselines->setAccessibleName(tr("Run that the others are measured by"));
    m_onlyDiffering->setText(tr("Only what differs"));
    m_significance->refreshTexts();
    m_parametersCard->setHeading(tr("Parameters"), tr("what differs first"));
    if (m_judgement != nullptr)
        m_significanceCard->setHeading(tr("Against the baseline"), tr("%1, row by row").arg(fromUtf8(m_judgement->baseline)));
    fill();
}

void ComparePage::restyle()
{
    m_metrics->refreshTexts();
    m_parameters->refreshTexts();
    m_chips->update();
}

void ComparePage::fillChips()
{
    std::vector<ShownEvaluation> chosen;
    for (const ShownEvaluation& shown : m_source.shown())
        if (!shown.isWorkspace)
            chosen.push_back(shown);
    m_chips->setRuns(chosen);
    m_chips->setVisible(!chosen.empty());
}

void ComparePage::fill()
{
    const auto snapshot = m_session.snapshot();
    const std::vector<project::Experiment> runs = chosenRuns();
    const project::Experiment* baseline = m_source.baselineRun();
    setSynthetic(snapshot != nullptr && snapshot->synthetic);
    m_metrics->setRuns(snapshot, m_selection.runs(), baseline != nullptr ? baseline->id : std::string());
    m_parameters->setRuns(snapshot, m_selection.runs());
    for (QTableView* view : {m_metricsView, m_parametersView}) {
        view->horizontalHeader()->setStretchLastSection(false);
        view->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    }
    fitHeight(*m_metricsView);
    fitHeight(*m_parametersView, 40);
    m_metricsCard->setHeading(tr("Metrics"), baseline == nullptr ? tr("on the validation rows")
                                                                 : tr("on the validation rows; in brackets: difference to %1").arg(fromUtf8(baseline->name)));
    fillBaselines();
    judge();
    showSentence();
    m_tools->setVisible(runs.size() > 1);
    m_metricsCard->setVisible(!runs.empty());
    m_parametersCard->setVisible(!runs.empty());
    m_emptyCard->setVisible(runs.empty());
    const bool none = snapshot == nullptr || snapshot->experiments.empty();
    m_emptyCard->setHeading(none ? tr("No runs yet") : tr("Nothing chosen"));
    m_emptyText->setText(none ? tr("Runs are compared here: first make some. The thesis has twelve.")
                              : tr("Choose runs in the run table (Ctrl+click for several): their figures, matrices and curves stand side by side."));
    m_primary->setText(none ? tr("Run the thesis' twelve") : tr("Choose the first two"));
    m_primary->setVisible(snapshot != nullptr && (!none || !thesisSweep(*snapshot).empty()));
    fillChips();
}

std::vector<project::Experiment> ComparePage::chosenRuns() const
{
    std::vector<project::Experiment> runs;
    if (const auto snapshot = m_session.snapshot())
        for (const std::string& id : m_selection.runs())
            if (const project::Experiment* run = snapshot->experiment(id))
                runs.push_back(*run);
    return runs;
}

void ComparePage::fillBaselines()
{
    const QSignalBlocker blocker(m_baselines);
    m_baselines->clear();
    for (const project::Experiment* run : m_source.baselineChoices())
        m_baselines->addItem(fromUtf8(run->name), fromUtf8(run->id));
    if (const project::Experiment* baseline = m_source.baselineRun())
        m_baselines->setCurrentIndex(m_baselines->findData(fromUtf8(baseline->id)));
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
    if (!known || of == m_judged)
        return;
    m_judged = of;
    std::vector<project::Experiment> runs;
    for (const Candidate& candidate : candidates)
        runs.push_back(candidate.run);
    const std::vector<const project::Experiment*> best = bestTwo(runs, decisive(m_session));
    std::vector<std::size_t> pair;
    for (const project::Experiment* run : best)
        pair.push_back(static_cast<std::size_t>(run - runs.data()));
    JobRequest request{PODIUM_TEXT("ui.judge", "Judge whether runs can be told apart"), "significance", JobPolicy::LatestOnly, false};
    m_session.jobs().start<Judgement>(
        std::move(request),
        [candidates = std::move(candidates), pair, scores = baseline->scores, id = baseline->named.key,
         name = baseline->named.name](JobContext& job) {
            Judgement judgement;
            judgement.baseline = name;
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
        [this, of](const std::shared_ptr<const Judgement>& judgement) {
            if (of != m_judged)
                return;
            m_judgement = judgement;
            m_significance->setJudgement(judgement);
            m_significanceCard->setHeading(tr("Against the baseline"), tr("%1, row by row").arg(fromUtf8(judgement->baseline)));
            fitHeight(*m_significanceView);
            m_significanceView->resizeColumnsToContents();
            m_significanceCard->setVisible(m_significance->rowCount() > 0);
            showSentence();
        });
}

void ComparePage::showSentence()
{
    const std::vector<project::Experiment> runs = chosenRuns();
    const bool judged = m_judgement != nullptr && !m_judgement->verdict.empty() && runs.size() > 1 && groupRuns(runs).size() == 1;
    // Lines do not break inside of "p = 0.07".
    setSentence(judged ? worded(m_judgement->verdict).replace(QStringLiteral(" = "), QStringLiteral("\u00a0=\u00a0")) : verdict(runs));
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
    const std::vector<const project::Experiment*> two = bestTwo(runs, decisive(m_session));
    if (two.size() < 2)
        return tr("Runs with a warning are not called better or worse: see the run table for the reason.");
    const project::Experiment* best = two[0];
    const project::Experiment* second = two[1];
    const std::int64_t rows = groups.front().validationRows;
    if (const std::string metric = decisive(m_session); metric != project::kRankingMetric)
        return tr("%1: %2 with %3, %4 with %5.")
            .arg(metricLabel(metric), realText(metricOf(*best, metric)), fromUtf8(best->name), realText(metricOf(*second, metric)), fromUtf8(second->name));
    const auto more = std::llround((*metricOf(*best, project::kRankingMetric) - *metricOf(*second, project::kRankingMetric)) * static_cast<double>(rows));
    if (more == 0)
        return tr("%1 and %2 get the same number of the %3 validation rows right.")
            .arg(fromUtf8(best->name), fromUtf8(second->name), countText(rows));
    return tr("%1 gets %2 of %3 validation rows more right than %4.")
        .arg(fromUtf8(best->name), countText(more), countText(rows), fromUtf8(second->name));
}

} // namespace podium::ui
