#include "ui/comparison/ComparePage.h"

#include <algorithm>
#include <cmath>

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

#include "ui/base/QtLanguage.h"
#include "ui/comparison/RunTableModel.h"
#include "ui/comparison/RunsPanel.h"
#include "ui/comparison/SideBySideModel.h"
#include "ui/evaluation/RunChips.h"
#include "ui/models/TableSetup.h"

namespace podium::ui {

namespace {

constexpr const char* kDecisive = "accuracy"; // main metric until the project sheet chooses one
constexpr std::size_t kFirstChoice = 2;

} // namespace

ComparePage::ComparePage(EvaluationSource& source, Selection& selection, QWidget* parent)
    : Page(parent), m_source(source), m_session(source.session()), m_selection(selection), m_chips(new RunChips(this)),
      m_emptyCard(new Card(this)), m_emptyText(newLabel("sentence", this, true)), m_primary(newButton(this, true)),
      m_metricsCard(new Card(this)), m_parametersCard(new Card(this)),
      m_metrics(new SideBySideModel(SideBySideModel::Content::Metrics, this)),
      m_parameters(new SideBySideModel(SideBySideModel::Content::Parameters, this)), m_metricsView(new QTableView(this)),
      m_parametersView(new QTableView(this))
{
    m_metricsView->setModel(m_metrics);
    m_parametersView->setModel(m_parameters);
    m_metricsView->setObjectName(QStringLiteral("metricsTable"));
    m_parametersView->setObjectName(QStringLiteral("parametersTable"));
    m_primary->setObjectName(QStringLiteral("comparePrimary"));
    for (QTableView* view : {m_metricsView, m_parametersView})
        setUpTable(*view, {});
    m_emptyCard->body()->addWidget(m_emptyText);
    m_emptyCard->body()->addWidget(m_primary, 0, Qt::AlignLeft);
    m_metricsCard->body()->addWidget(m_metricsView);
    m_parametersCard->body()->addWidget(m_parametersView);
    body()->addWidget(m_chips);
    body()->addWidget(m_emptyCard);
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
    connect(&m_source, &EvaluationSource::changed, this, &ComparePage::fillChips);
    retranslate();
}

void ComparePage::retranslate()
{
    Page::retranslate();
    setTitle(tr("Compare"));
    m_metricsView->setAccessibleName(tr("Metrics of the chosen runs"));
    m_parametersView->setAccessibleName(tr("Parameters of the chosen runs"));
    m_metricsCard->setHeading(tr("Metrics"), tr("on the validation rows"));
    m_parametersCard->setHeading(tr("Parameters"), tr("what differs first"));
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
    std::vector<project::Experiment> runs;
    if (snapshot != nullptr)
        for (const std::string& id : m_selection.runs())
            if (const project::Experiment* run = snapshot->experiment(id))
                runs.push_back(*run);
    setSynthetic(snapshot != nullptr && snapshot->synthetic);
    setSentence(verdict(runs));
    m_metrics->setRuns(snapshot, m_selection.runs());
    m_parameters->setRuns(snapshot, m_selection.runs());
    for (QTableView* view : {m_metricsView, m_parametersView}) {
        view->horizontalHeader()->setStretchLastSection(false);
        view->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    }
    fitHeight(*m_metricsView);
    fitHeight(*m_parametersView, 40);
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

QString ComparePage::verdict(const std::vector<project::Experiment>& runs) const
{
    if (runs.empty())
        return tr("Which run is better, and why: chosen runs are laid side by side.");
    if (runs.size() == 1)
        return tr("%1 alone. Choose a second run to compare it with (Ctrl+click in the run table).").arg(fromUtf8(runs.front().name));
    const std::vector<RunGroup> groups = groupRuns(runs);
    if (groups.size() > 1)
        return tr("Not the same rows: these runs were judged on different rows or labels, so none of them is called the better one.");
    const project::Experiment* best = nullptr;
    const project::Experiment* second = nullptr;
    for (const project::Experiment& run : runs) {
        if (!run.warnings.empty() || !metricOf(run, kDecisive))
            continue;
        if (best == nullptr || *metricOf(run, kDecisive) > *metricOf(*best, kDecisive)) {
            second = best;
            best = &run;
        } else if (second == nullptr || *metricOf(run, kDecisive) > *metricOf(*second, kDecisive)) {
            second = &run;
        }
    }
    if (best == nullptr || second == nullptr)
        return tr("Runs with a warning are not called better or worse: see the run table for the reason.");
    const std::int64_t rows = groups.front().validationRows;
    const auto more = std::llround((*metricOf(*best, kDecisive) - *metricOf(*second, kDecisive)) * static_cast<double>(rows));
    if (more == 0)
        return tr("%1 and %2 get the same number of the %3 validation rows right.")
            .arg(fromUtf8(best->name), fromUtf8(second->name), countText(rows));
    return tr("%1 gets %2 of %3 validation rows more right than %4.")
        .arg(fromUtf8(best->name), countText(more), countText(rows), fromUtf8(second->name));
}

} // namespace podium::ui
