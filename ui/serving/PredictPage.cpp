#include "ui/serving/PredictPage.h"

#include <algorithm>
#include <map>
#include <utility>

#include <QBoxLayout>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTabWidget>

#include "core/base/Room.h"
#include "core/features/ClassWords.h"
#include "core/ingest/Csv.h"
#include "core/project/Experiment.h"
#include "core/project/Prediction.h"
#include "core/project/TableImport.h"
#include "ui/base/DropHint.h"
#include "ui/base/FileQuestion.h"
#include "ui/base/FlowLayout.h"
#include "ui/base/QtLanguage.h"
#include "ui/models/TableSetup.h"
#include "ui/serving/KeptPredictionsCard.h"
#include "ui/serving/KeptPredictionsModel.h"
#include "ui/serving/PredictionModel.h"
#include "ui/serving/TypedRow.h"

namespace podium::ui {

namespace {

constexpr auto kInputsLane = "serving.inputs";
constexpr int kTableTab = 0, kRowTab = 1;
constexpr int kSortable = 100'000; // sorting works on the GUI thread: more rows stay as they come
constexpr int kResultRows = 16;
constexpr int kMeasuredRows = 50; // by which columns get their width; a prediction may have thousands
constexpr int kWidestColumn = 250;

} // namespace

PredictPage::PredictPage(ProjectSession& session, QWidget* parent)
    : Page(parent), m_session(session), m_run(newButton(this, true)), m_askCard(new Card(this)),
      m_models(new QComboBox(this)), m_modelLabel(newLabel("", this)), m_sources(new QTabWidget(this)), m_table(new QComboBox(this)),
      m_tableLabel(newLabel("", this)), m_browse(newButton(this)), m_missing(new QComboBox(this)), m_missingLabel(newLabel("", this)),
      m_row(new TypedRow(this)), m_rowHint(newLabel("secondary", this, true)),
      m_resultCard(new Card(this)), m_result(newLabel("", this, true)), m_warnings(newLabel("warning", this, true)), m_view(new QTableView(this)),
      m_model(new PredictionModel(this)), m_sorted(new QSortFilterProxyModel(this)), m_save(newButton(this)),
      m_kept(new KeptPredictionsCard(session, this))
{
    const auto dropWords = [](const QMimeData& dragged) {
        const bool isFile = dragged.urls().size() == 1 && dragged.urls().first().isLocalFile();
        return isFile ? tr("Drop to predict the rows of %1").arg(DropHint::namesOf(dragged)) : QString();
    };
    new DropHint(this, this, dropWords, [this](const QMimeData& dropped) {
        m_sources->setCurrentIndex(kTableTab);
        m_table->setCurrentText(dropped.urls().first().toLocalFile());
    });
    m_run->setObjectName(QStringLiteral("predict"));
    m_models->setObjectName(QStringLiteral("predictModel"));
    m_table->setObjectName(QStringLiteral("predictTable"));
    m_missing->setObjectName(QStringLiteral("predictMissing"));
    m_sources->setObjectName(QStringLiteral("predictSource"));
    m_save->setObjectName(QStringLiteral("savePredictions"));
    m_browse->setObjectName(QStringLiteral("browseTable"));
    m_result->setObjectName(QStringLiteral("predictResult"));
    m_view->setObjectName(QStringLiteral("predictions"));
    m_table->setEditable(true);
    m_table->setInsertPolicy(QComboBox::NoInsert);
    for (QComboBox* box : {m_models, m_table, m_missing}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(18);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    m_sources->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    actions()->addWidget(m_run);

    auto* tablePage = new QWidget(this);
    auto* grid = new QGridLayout(tablePage);
    grid->setContentsMargins(0, 12, 0, 4);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->addWidget(m_tableLabel, 0, 0);
    grid->addWidget(m_table, 0, 1);
    grid->addWidget(m_browse, 0, 2);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(1, 1);
    auto* rowPage = new QWidget(this);
    auto* rowLayout = new QVBoxLayout(rowPage);
    rowLayout->setContentsMargins(0, 12, 0, 4);
    rowLayout->addWidget(m_rowHint);
    rowLayout->addWidget(m_row);
    rowLayout->addStretch();
    m_sources->addTab(tablePage, QString());
    m_sources->addTab(rowPage, QString());
    auto* model = new FlowLayout;
    model->addWidget(m_modelLabel);
    model->addWidget(m_models);
    model->addWidget(m_missingLabel);
    model->addWidget(m_missing);
    m_askCard->body()->addLayout(model);
    m_askCard->body()->addWidget(m_sources);

    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(kSortRole);
    m_view->setModel(m_sorted);
    setUpTable(*m_view, {});
    m_view->horizontalHeader()->setStretchLastSection(false);
    m_view->horizontalHeader()->setMaximumSectionSize(kWidestColumn);
    m_view->horizontalHeader()->setResizeContentsPrecision(kMeasuredRows);
    auto* under = new QHBoxLayout;
    under->addStretch();
    under->addWidget(m_save);
    m_resultCard->body()->addWidget(m_result);
    m_resultCard->body()->addWidget(m_warnings);
    m_resultCard->body()->addWidget(m_view);
    m_resultCard->body()->addLayout(under);
    body()->addWidget(m_askCard);
    body()->addWidget(m_resultCard);
    body()->addWidget(m_kept);
    body()->addStretch();

    connect(m_run, &QPushButton::clicked, this, &PredictPage::predict);
    connect(m_save, &QPushButton::clicked, this, &PredictPage::save);
    connect(m_browse, &QPushButton::clicked, this, &PredictPage::chooseTable);
    connect(m_models, &QComboBox::currentIndexChanged, this, &PredictPage::askInputs);
    connect(m_row, &TypedRow::entered, this, &PredictPage::predict);
    connect(m_kept, &KeptPredictionsCard::chosen, this, &PredictPage::answer);
    connect(m_kept, &KeptPredictionsCard::read, this, [this] {
        const bool listed = m_report != nullptr && m_kept->has(m_report->runId);
        if (std::exchange(m_reportListed, listed) && m_report != nullptr && !listed) { // taken back
            m_report.reset();
            fillResult();
        }
    });
    connect(&session, &ProjectSession::failed, this, &PredictPage::showFailure);
    connect(m_sources, &QTabWidget::currentChanged, this, &PredictPage::fitSource);
    connect(m_sources, &QTabWidget::currentChanged, this, &PredictPage::fillActions);
    connect(m_table, &QComboBox::currentTextChanged, this, &PredictPage::fillActions);
    connect(&session, &ProjectSession::changed, this, &PredictPage::fill);
    connect(&session, &ProjectSession::activityChanged, this, &PredictPage::fillActions);
    connect(&session, &ProjectSession::opened, this, [this] {
        m_report.reset();
        m_inputsOf.clear();
        fillResult();
    });
    fitSource();
    retranslate();
}

void PredictPage::fitSource()
{
    // A tab widget is as tall as its tallest page, shown or not.
    m_row->setVisible(isTyping());
}

bool PredictPage::isTyping() const
{
    return m_sources->currentIndex() == kRowTab;
}

void PredictPage::fill()
{
    const auto snapshot = m_session.snapshot();
    if (snapshot == nullptr)
        return;
    setSynthetic(snapshot->synthetic);
    fillModels();
    fillTables();
    askInputs();
    fillActions();
}

void PredictPage::fillModels()
{
    const auto snapshot = m_session.snapshot();
    const QVariant before = m_models->currentData();
    const QSignalBlocker quiet(m_models);
    m_models->clear();
    if (snapshot->workspace)
        m_models->addItem(tr("This folder · %1").arg(fromUtf8(snapshot->workspace->dataset)), QString());
    for (const project::Experiment& run : snapshot->experiments)
        if (run.status == tracking::RunStatus::Finished)
            m_models->addItem(QStringLiteral("%1 · %2").arg(fromUtf8(run.name), fromUtf8(run.dataset)), fromUtf8(run.id));
    const int same = m_models->findData(before);
    m_models->setCurrentIndex(same >= 0 ? same : m_models->count() > 0 ? 0 : -1);
}

void PredictPage::fillTables()
{
    const auto snapshot = m_session.snapshot();
    const QString before = m_table->currentText();
    const QSignalBlocker quiet(m_table);
    m_table->clear();
    for (const project::TableInfo& table : snapshot->tables)
        if (table.hasRecipe)
            m_table->addItem(fromUtf8(table.path));
    m_table->setCurrentText(before.isEmpty() && m_table->count() > 0 ? m_table->itemText(0) : before);
}

project::PredictRequest PredictPage::request() const
{
    project::PredictRequest request;
    request.run = m_models->currentData().toString().toStdString();
    request.missing = m_missing->currentIndex() == 1 ? project::PredictRequest::Missing::TrainingMedian : project::PredictRequest::Missing::Refuse;
    return request;
}

void PredictPage::askInputs()
{
    const auto snapshot = m_session.snapshot();
    if (snapshot == nullptr || m_models->currentIndex() < 0) {
        m_row->setInputs({});
        return;
    }
    // A run never changes; the folder's own model does.
    const std::string chosen = request().run;
    if (!chosen.empty() && chosen == m_inputsOf)
        return;
    m_inputsOf = chosen;
    JobRequest job{PODIUM_TEXT("ui.readModel", "Read the model"), kInputsLane, JobPolicy::LatestOnly, false};
    m_session.jobs().start<Schema>(
        std::move(job), [project = snapshot->project, request = request()](JobContext&) { return project->modelInputs(request); },
        [this](const std::shared_ptr<const Schema>& inputs) {
            m_row->setInputs(*inputs);
            fillActions();
        },
        [this](const Error&) { m_row->setInputs({}); });
}

void PredictPage::answer(const ProjectSession::PredictReport& report)
{
    m_report = report;
    m_reportListed = m_kept->has(report->runId);
    fillResult();
    reveal(m_resultCard);
}

void PredictPage::showFailure(const Error& error)
{
    if (!m_askedTyped || error.text().id() != "serving.missingValue")
        return;
    for (const Text::Argument& argument : error.text().arguments())
        if (const auto* column = std::get_if<std::string>(&argument.value); column != nullptr && argument.name == "column")
            m_row->showMissing(*column);
}

void PredictPage::fillActions()
{
    const bool model = m_models->currentIndex() >= 0;
    const bool rows = isTyping() ? !m_row->isEmpty() : !m_table->currentText().trimmed().isEmpty();
    m_run->setEnabled(m_session.isOpen() && !m_session.isWorking() && model && rows);
    m_run->setToolTip(model ? tr("The predictions are kept as a run of their own, listed below; the project's files stay as they are.")
                            : tr("There is no model yet: run the stages or an experiment first."));
}

void PredictPage::chooseTable()
{
    ask(this, {FileQuestion::Wanted::File, tr("Table to predict"), QString(), tr("Tables (*.csv *.tsv *.txt);;All files (*)")},
        [this](const QStringList& files) { m_table->setCurrentText(files.front()); });
}

void PredictPage::predict()
{
    if (!m_run->isEnabled())
        return;
    project::PredictRequest wanted = request();
    m_askedTyped = isTyping();
    if (m_askedTyped) {
        if (!m_row->check())
            return;
        wanted.rows = m_row->csv();
        wanted.rowsName = m_row->name().toStdString();
    } else {
        wanted.table = Path(m_table->currentText().trimmed().toStdString());
        if (wanted.table.is_relative())
            wanted.table = m_session.snapshot()->root / wanted.table;
    }
    m_session.predict(wanted, [this](const ProjectSession::PredictReport& report) { answer(report); });
}

QString PredictPage::resultWords() const
{
    const Table& table = m_report->table;
    const auto predicted = table.indexOf("predicted");
    if (!predicted)
        return tr("Its rows were too many to be kept; only how many of each class there were.");
    QString result;
    const auto word = [this](const std::string& label) { return quoted(worded(features::classText(m_report->labelRule, label))); };
    if (table.rowCount() == 1) {
        const std::string label = table.column(*predicted).asText(0);
        const auto probability = table.indexOf("proba_" + label);
        const auto name = table.indexOf("name");
        const QString who = name && !table.column(*name).isMissing(0) ? fromUtf8(table.column(*name).asText(0)) : tr("This row");
        result = tr("%1: %2, with a probability of %3.")
                     .arg(who, word(label), realText(probability ? std::optional(table.column(*probability).real(0)) : std::nullopt));
    } else {
        std::map<std::string, qint64> counts;
        for (std::int64_t row = 0; row < table.rowCount(); ++row)
            ++counts[table.column(*predicted).asText(row)];
        QStringList parts;
        for (auto it = m_report->classes.rbegin(); it != m_report->classes.rend(); ++it)
            parts.append(QStringLiteral("%1: %2").arg(word(*it), countText(counts[*it])));
        result = tr("Rows: %1. Predicted %2.").arg(countText(table.rowCount()), parts.join(QStringLiteral(", ")));
    }
    if (m_report->threshold)
        result += QLatin1Char(' ') + tr("Decided by the threshold chosen for the model: %1 from %2 on.").arg(word(m_report->positive), realText(*m_report->threshold));
    return result;
}

void PredictPage::fillResult()
{
    m_resultCard->setVisible(m_report != nullptr);
    m_model->setReport(m_report);
    if (m_report == nullptr)
        return;
    const Table& table = m_report->table;
    m_result->setText(resultWords());
    m_resultCard->setHeading(tr("Predictions"), tr("kept as the run %1").arg(fromUtf8(m_report->runId.substr(0, KeptPredictionsModel::kShortId))));
    m_view->setVisible(table.rowCount() > 0);
    m_save->setEnabled(table.rowCount() > 0);
    QStringList warnings;
    for (const project::Warning& warning : m_report->warnings)
        warnings.append(QStringLiteral("◆ ") + worded(warning.text));
    m_warnings->setText(warnings.join(QLatin1Char('\n')));
    m_warnings->setVisible(!warnings.isEmpty());
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // before sorting is allowed, which sorts at once
    m_view->setSortingEnabled(table.rowCount() <= kSortable);
    m_sorted->sort(-1);
    m_view->resizeColumnsToContents();
    fitHeight(*m_view, kResultRows);
}

void PredictPage::save()
{
    ask(this,
        {FileQuestion::Wanted::NewFile, tr("Save the predictions"), QStringLiteral("predictions.csv"), tr("Tables (*.csv)"),
         QStringLiteral("savePredictionsDialog")},
        [this, report = m_report](const QStringList& files) {
            m_session.writeFile(Path(files.front().toStdString()), std::shared_ptr<const std::string>(report, &report->csv));
        });
}

void PredictPage::retranslate()
{
    Page::retranslate();
    setTitle(worded(roomInfo(Room::Serving).page));
    setSentence(tr("Asks a trained model for the class of each row of a raw table, or of one row that you type."));
    m_askCard->setHeading(tr("Model and rows"));
    m_modelLabel->setText(tr("Model"));
    m_models->setAccessibleName(tr("Model"));
    m_tableLabel->setText(tr("Table"));
    m_table->setAccessibleName(tr("Table"));
    m_table->lineEdit()->setPlaceholderText(tr("A CSV file, or drop one here"));
    m_browse->setText(tr("File…"));
    m_browse->setAccessibleName(tr("Choose the table to predict"));
    m_missingLabel->setText(tr("Missing values"));
    m_missing->setAccessibleName(tr("Missing values"));
    const int missing = std::max(0, m_missing->currentIndex());
    m_missing->clear();
    m_missing->addItems({tr("say where they are and stop"), tr("take the median of the training rows")});
    m_missing->setCurrentIndex(missing);
    m_sources->setTabText(kTableTab, tr("A table"));
    m_sources->setTabText(kRowTab, tr("One row"));
    m_sources->setAccessibleName(tr("Where the rows come from"));
    m_rowHint->setText(tr("Write the values as they stand in the raw table, with its decimal sign."));
    m_run->setText(tr("▶ Predict"));
    m_save->setText(tr("Save as CSV…"));
    m_view->setAccessibleName(tr("Predictions"));
    m_model->refreshTexts();
    fill();
    fillActions();
    fillResult();
}

void PredictPage::restyle()
{
    m_model->refreshTexts();
}

} // namespace podium::ui
