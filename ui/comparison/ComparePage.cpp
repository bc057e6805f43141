#include "ui/comparison/ComparePage.h"

#include <algorithm>
#include <cmath>

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>

#include "core/project/Experiment.h"
#include "core/project/ModelThreshold.h"
#include "core/project/RunFacts.h"
#include "ui/base/QtLanguage.h"
#include "ui/comparison/ReportDialog.h"
#include "ui/comparison/RunCells.h"
#include "ui/comparison/RunsPanel.h"
#include "ui/comparison/SideBySideModel.h"
#include "ui/comparison/SignificanceModel.h"
#include "ui/evaluation/EvaluationNotice.h"
#include "ui/evaluation/MetricFormula.h"
#include "ui/evaluation/RunChips.h"
#include "ui/models/TableSetup.h"
#include "ui/project/KeptChoices.h"

namespace podium::ui {

namespace {

constexpr std::size_t kFirstChoice = 2;
constexpr int kLeastColumn = 84, kMostLabel = 260; // pixels

/// The first column takes what the others leave. Where they do not fit, they share the room beside it, cut short rather than
/// scrolled to.
void fitTable(QTableView& view)
{
    QHeaderView& header = *view.horizontalHeader();
    header.setStretchLastSection(false);
    const int columns = header.count();
    if (columns == 0)
        return;
    const auto wanted = [&](int column) { return std::max(static_cast<QAbstractItemView&>(view).sizeHintForColumn(column), header.sectionSizeHint(column)); };
    int all = 0;
    for (int column = 0; column < columns; ++column)
        all += wanted(column);
    const int room = view.viewport()->width();
    header.setMinimumSectionSize(kLeastColumn);
    if (all <= room) {
        header.setSectionResizeMode(QHeaderView::ResizeToContents);
        header.setSectionResizeMode(0, QHeaderView::Stretch);
        return;
    }
    header.setSectionResizeMode(QHeaderView::Stretch);
    header.setSectionResizeMode(0, QHeaderView::Fixed);
    header.resizeSection(0, std::min({wanted(0), kMostLabel, std::max(kLeastColumn, room / 2)}));
}

} // namespace

ComparePage::ComparePage(EvaluationSource& source, Selection& selection, QWidget* parent)
    : Page(parent), m_source(source), m_session(source.session()), m_selection(selection), m_chips(new RunChips(this)),
      m_notice(new EvaluationNotice(source, this, EvaluationNotice::Tells::MovedThreshold)),
      m_tools(new QWidget(this)), m_baselineLabel(newLabel("secondary", m_tools)), m_baselines(new QComboBox(m_tools)),
      m_onlyDiffering(new QCheckBox(m_tools)),
      m_emptyCard(new Card(this)), m_emptyText(newLabel("sentence", this, true)), m_primary(newButton(this, true)),
      m_writeReport(newButton(this)),
      m_significanceCard(new Card(this)), m_metricsCard(new Card(this)), m_parametersCard(new Card(this)),
      m_dataCard(new Card(this)), m_codeCard(new Card(this)),
      m_significance(new SignificanceModel(this)), m_metrics(new SideBySideModel(SideBySideModel::Content::Metrics, this)),
      m_parameters(new SideBySideModel(SideBySideModel::Content::Parameters, this)),
      m_data(new FactsModel(FactsModel::Content::Data, this)), m_code(new FactsModel(FactsModel::Content::Code, this)),
      m_significanceView(new QTableView(this)), m_metricsView(new QTableView(this)),
      m_parametersView(new QTableView(this)), m_dataView(new QTableView(this)), m_codeView(new QTableView(this))
{
    m_significanceView->setModel(m_significance);
    m_metricsView->setModel(m_metrics);
    m_metrics->setFormulas([this](const std::string& run, const std::string& metric) {
        for (const ShownEvaluation& shown : m_source.shown())
            if (shown.named.key == run && shown.named.evaluation != nullptr)
                return metricFormula(metric, shown.confusionAt(m_source.threshold()), shown.named.evaluation->positive);
        return QString();
    });
    m_parametersView->setModel(m_parameters);
    m_dataView->setModel(m_data);
    m_codeView->setModel(m_code);
    m_dataView->setObjectName(QStringLiteral("dataTable"));
    m_codeView->setObjectName(QStringLiteral("codeTable"));
    m_writeReport->setObjectName(QStringLiteral("writeReport"));
    actions()->addWidget(m_writeReport);
    m_significanceView->setObjectName(QStringLiteral("significanceTable"));
    m_baselines->setObjectName(QStringLiteral("baseline"));
    m_baselines->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_onlyDiffering->setObjectName(QStringLiteral("onlyDiffering"));
    m_baselineLabel->setBuddy(m_baselines);
    m_metricsView->setObjectName(QStringLiteral("metricsTable"));
    m_parametersView->setObjectName(QStringLiteral("parametersTable"));
    m_primary->setObjectName(QStringLiteral("comparePrimary"));
    for (QTableView* view : {m_significanceView, m_metricsView, m_parametersView, m_dataView, m_codeView}) {
        setUpTable(*view, {});
        view->viewport()->installEventFilter(this);
    }
    m_significanceView->setWordWrap(true); // what is said in words is not cut short
    m_significanceView->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
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
    m_dataCard->body()->addWidget(m_dataView);
    m_codeCard->body()->addWidget(m_codeView);
    body()->addWidget(m_chips);
    body()->addWidget(m_notice);
    body()->addWidget(m_tools);
    body()->addWidget(m_emptyCard);
    body()->addWidget(m_significanceCard);
    body()->addWidget(m_metricsCard);
    body()->addWidget(m_parametersCard);
    body()->addWidget(m_dataCard);
    body()->addWidget(m_codeCard);
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
    connect(&m_session, &ProjectSession::activityChanged, this, [this] { m_primary->setEnabled(m_session.entries().empty()); });
    connect(&m_selection, &Selection::runsChanged, this, &ComparePage::fill);
    connect(&m_selection, &Selection::stylesChanged, this, &ComparePage::fill);
    connect(&m_source, &EvaluationSource::changed, this, &ComparePage::fill);
    connect(&m_source, &EvaluationSource::thresholdChanged, this, [this] {
        fillMetrics();
        judge();
        showSentence();
    });
    connect(&m_session, &ProjectSession::opened, this, [this] { m_facts.clear(); });
    connect(m_writeReport, &QPushButton::clicked, this, [this] { askForReport(this, m_session, m_selection.runs()); });
    connect(m_baselines, &QComboBox::activated, this,
            [this](int index) { m_source.setBaseline(m_baselines->itemData(index).toString().toStdString()); });
    connect(m_onlyDiffering, &QCheckBox::toggled, this, [this](bool only) {
        m_metrics->showOnlyDiffering(only);
        m_parameters->showOnlyDiffering(only);
        m_data->showOnlyDiffering(only);
        m_code->showOnlyDiffering(only);
        for (QTableView* view : {m_metricsView, m_parametersView, m_dataView, m_codeView})
            fitHeight(*view, 40);
        fillFacts();
    });
    (new KeptChoices(m_session, QStringLiteral("compare"), this))->bind(*m_onlyDiffering, QStringLiteral("onlyDiffering"));
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
    m_dataView->setAccessibleName(tr("Data of the chosen runs"));
    m_codeView->setAccessibleName(tr("Code and environment of the chosen runs"));
    m_dataCard->setHeading(tr("Data"), tr("what differs first"));
    m_codeCard->setHeading(tr("Code and environment"), tr("what differs first"));
    m_writeReport->setText(tr("Report…"));
    m_writeReport->setToolTip(tr("Writes the chosen runs as one file to hand on."));
    m_significance->refreshTexts();
    m_parametersCard->setHeading(tr("Parameters"), tr("what differs first"));
    nameSignificance();
    fill();
}

void ComparePage::restyle()
{
    m_metrics->refreshTexts();
    m_parameters->refreshTexts();
    m_chips->update();
}

void ComparePage::fitColumns()
{
    for (QTableView* view : {m_significanceView, m_metricsView, m_parametersView, m_dataView, m_codeView})
        fitTable(*view);
}

bool ComparePage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        if (auto* view = qobject_cast<QTableView*>(watched->parent()); view != nullptr && view->viewport() == watched)
            fitTable(*view);
    return Page::eventFilter(watched, event);
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
    setSynthetic(snapshot != nullptr && snapshot->synthetic);
    fillMetrics();
    m_parameters->setRuns(snapshot, m_selection.runs());
    fitHeight(*m_metricsView);
    fitHeight(*m_parametersView, 40);
    fillFacts(); // and fits the columns of all
    fillBaselines();
    judge();
    showSentence();
    m_tools->setVisible(runs.size() > 1);
    m_metricsCard->setVisible(!runs.empty());
    m_parametersCard->setVisible(!runs.empty());
    m_writeReport->setEnabled(!runs.empty());
    m_emptyCard->setVisible(runs.empty());
    const bool none = snapshot == nullptr || snapshot->experiments.empty();
    m_emptyCard->setHeading(none ? tr("No runs yet") : tr("Nothing chosen"));
    m_emptyText->setText(none ? tr("Runs are compared here: first make some. Those of the thesis are ready to run.")
                              : tr("Choose runs in the run table (Ctrl+click for several): their figures, matrices and curves stand side by side."));
    m_primary->setText(none ? tr("Run the thesis' experiments") : tr("Choose the first two"));
    m_primary->setVisible(snapshot != nullptr && (!none || !thesisSweep(*snapshot).empty()));
    fillChips();
}

void ComparePage::fillMetrics()
{
    const project::Experiment* baseline = m_source.baselineRun();
    const auto threshold = m_source.threshold();
    SideBySideModel::Figures figures;
    if (threshold) {
        const auto take = [&](const ShownEvaluation& shown) {
            if (shown.thresholds != nullptr)
                figures[shown.named.key] = comparison::figuresOf(shown.thresholds->at(threshold));
        };
        for (const ShownEvaluation& shown : m_source.shown())
            take(shown);
        if (const ShownEvaluation* of = m_source.baseline())
            take(*of);
    }
    const bool moved = !figures.empty();
    m_metrics->setFigures(std::move(figures));
    m_metrics->setRuns(m_session.snapshot(), m_selection.runs(), baseline != nullptr ? baseline->id : std::string());
    QString note = moved ? tr("on the validation rows, at the threshold %1").arg(realText(threshold)) : tr("on the validation rows");
    if (baseline != nullptr)
        note = tr("%1; in brackets: difference to %2").arg(note, fromUtf8(baseline->name));
    m_metricsCard->setHeading(tr("Metrics"), note);
}

void ComparePage::fillFacts()
{
    const std::vector<project::Experiment> runs = chosenRuns();
    std::vector<project::Experiment> wanted;
    for (const project::Experiment& run : runs)
        if (!m_facts.contains(run.id))
            wanted.push_back(run);
    const auto snapshot = m_session.snapshot();
    const project::ModelThresholds thresholds = snapshot != nullptr ? snapshot->thresholds : project::ModelThresholds();
    m_data->setRuns(runs, m_facts, thresholds);
    m_code->setRuns(runs, m_facts, thresholds);
    fitColumns();
    for (QTableView* view : {m_dataView, m_codeView})
        fitHeight(*view, 40);
    m_dataCard->setVisible(!runs.empty() && m_data->rowCount() > 0);
    m_codeCard->setVisible(!runs.empty() && m_code->rowCount() > 0);
    if (wanted.empty())
        return;
    JobRequest request{PODIUM_TEXT("ui.readFacts", "Read data and code of the chosen runs"), "facts", JobPolicy::LatestOnly, false};
    m_session.jobs().start<FactsModel::Facts>(
        std::move(request),
        [project = snapshot->project, wanted](JobContext& job) {
            FactsModel::Facts facts;
            for (const project::Experiment& run : wanted) {
                job.checkCancelled();
                try {
                    facts[run.id] = std::make_shared<const project::RunFacts>(project->runFacts(run));
                } catch (const Error&) { // one unreadable run does not hide the others
                    facts[run.id] = std::make_shared<const project::RunFacts>();
                }
            }
            return facts;
        },
        [this](const std::shared_ptr<const FactsModel::Facts>& facts) {
            m_facts.insert(facts->begin(), facts->end());
            fillFacts();
        });
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

} // namespace podium::ui
