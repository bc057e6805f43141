#include "ui/serving/KeptPredictionsCard.h"

#include <QBoxLayout>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QTableView>

#include "core/ingest/Csv.h"
#include "core/project/Prediction.h"
#include "core/project/Project.h"
#include "ui/models/TableSetup.h"
#include "ui/serving/KeptPredictionsModel.h"

namespace podium::ui {

namespace {

constexpr auto kReadLane = "serving.kept";
constexpr auto kShowLane = "serving.show";
constexpr int kMostRows = 8;

/// What a kept prediction said, from the file of its rows.
project::PredictReport reportOf(const project::KeptPrediction& kept, const std::string& csv, JobContext& job)
{
    project::PredictReport report;
    report.runId = kept.runId;
    report.threshold = kept.threshold;
    report.positive = kept.positive;
    report.labelRule = kept.labelRule;
    ingest::CsvOptions options;
    Schema answers;
    answers.fields.push_back({"predicted", ColumnType::Text});
    for (const auto& [label, rows] : kept.predicted) {
        report.classes.push_back(label);
        answers.fields.push_back({"proba_" + label, ColumnType::Real});
    }
    options.schema = answers;
    report.csv = csv;
    if (csv.empty()) // too many rows
        return report;
    report.table = ingest::parseCsv(csv, kept.table, options, job).table;
    return report;
}

} // namespace

KeptPredictionsCard::KeptPredictionsCard(ProjectSession& session, QWidget* parent)
    : Card(parent), m_session(session), m_view(new QTableView(this)), m_model(new KeptPredictionsModel(this)), m_show(newButton(this))
{
    m_view->setObjectName(QStringLiteral("keptPredictions"));
    m_show->setObjectName(QStringLiteral("showKept"));
    m_view->setModel(m_model);
    setUpTable(*m_view, {});
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* under = new QHBoxLayout;
    under->addStretch();
    under->addWidget(m_show);
    body()->addWidget(m_view);
    body()->addLayout(under);
    hide();

    connect(&session, &ProjectSession::changed, this, &KeptPredictionsCard::ask);
    connect(&session, &ProjectSession::opened, this, [this] {
        m_model->setPredictions({});
        update();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &KeptPredictionsCard::update);
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex& index) { show(index.row()); });
    connect(m_show, &QPushButton::clicked, this, [this] { show(m_view->currentIndex().row()); });
    retranslate();
}

bool KeptPredictionsCard::has(const std::string& runId) const
{
    return m_model->rowOf(runId) >= 0;
}

void KeptPredictionsCard::ask()
{
    JobRequest job{PODIUM_TEXT("ui.readPredictions", "Read the kept predictions"), kReadLane, JobPolicy::LatestOnly, false};
    const auto project = m_session.snapshot()->project;
    m_session.jobs().start<std::vector<project::KeptPrediction>>(
        std::move(job), [project](JobContext&) { return project->predictions(); },
        [this, project](const std::shared_ptr<const std::vector<project::KeptPrediction>>& kept) {
            if (!m_session.isOpen() || m_session.snapshot()->project != project)
                return;
            m_model->setPredictions(*kept);
            update();
            emit read();
        });
}

void KeptPredictionsCard::update()
{
    setVisible(m_model->rowCount() > 0);
    m_show->setEnabled(m_view->selectionModel()->hasSelection());
    fitHeight(*m_view, kMostRows);
}

void KeptPredictionsCard::show(int row)
{
    if (row < 0 || row >= m_model->rowCount() || !m_session.isOpen())
        return;
    const project::KeptPrediction kept = m_model->predictionAt(row);
    JobRequest job{PODIUM_TEXT("ui.showPrediction", "Show a kept prediction"), kShowLane, JobPolicy::LatestOnly, false};
    m_session.jobs().start<project::PredictReport>(
        std::move(job),
        [project = m_session.snapshot()->project, kept](JobContext& context) {
            return reportOf(kept, project->predictionRows(kept.runId).value_or(std::string()), context);
        },
        [this](const std::shared_ptr<const project::PredictReport>& report) { emit chosen(report); });
}

void KeptPredictionsCard::retranslate()
{
    setHeading(tr("Kept predictions"), tr("Undo takes the last one back"));
    m_view->setAccessibleName(tr("Kept predictions"));
    m_show->setText(tr("Show again"));
    m_model->refreshTexts();
}

} // namespace podium::ui
