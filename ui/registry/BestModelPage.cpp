#include "ui/registry/BestModelPage.h"

#include <algorithm>
#include <cmath>

#include <QBoxLayout>
#include <QProgressBar>
#include <QPushButton>

#include "core/base/Room.h"
#include "core/comparison/RowScores.h"
#include "core/project/Experiment.h"
#include "core/project/RunExport.h"
#include "ui/base/QtLanguage.h"
#include "ui/comparison/ReportDialog.h"
#include "ui/comparison/RunCells.h"

namespace podium::ui {

namespace {

constexpr auto kJudgeLane = "registry.judge";
constexpr auto kExportLane = "registry.export";
constexpr int kSteps = 1000;

QString joined(const QStringList& names)
{
    if (names.size() < 2)
        return names.join(QString());
    return BestModelPage::tr("%1 and %2").arg(names.mid(0, names.size() - 1).join(QStringLiteral(", ")), names.last());
}

Text replayedText(const project::ModelExportReport& report, const std::string& file)
{
    const registry::ReplayReport& replay = report.file.replay;
    return Text(PODIUM_TEXT("ui.exportedModel",
                            "The model of {run} is in {file}. It was replayed first: {rows} rows ({thresholds} on and beside the split thresholds, "
                            "{validation} validation rows), all labels equal, largest difference of a probability {difference}."),
                {{"run", report.run}, {"file", file}, {"rows", replay.rows}, {"thresholds", replay.thresholdRows},
                 {"validation", replay.validationRows}, {"difference", replay.largestDifference}});
}

Text thresholdText(double threshold)
{
    return Text(PODIUM_TEXT("ui.exportedThreshold", "Its labels follow the threshold chosen for the model: {threshold}."), {{"threshold", threshold}});
}

} // namespace

BestModelPage::BestModelPage(ProjectSession& session, QWidget* parent)
    : Page(parent), m_session(session), m_export(newButton(this, true)), m_writeReport(newButton(this)),
      m_exportCard(new Card(this)),
      m_exportState(newLabel("", this, true)), m_progress(new QProgressBar(this)), m_groups(new QVBoxLayout)
{
    m_export->setObjectName(QStringLiteral("exportBest"));
    m_exportState->setObjectName(QStringLiteral("exportState"));
    m_exportState->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setRange(0, kSteps);
    m_progress->setTextVisible(false);
    m_groups->setSpacing(12);
    m_writeReport->setObjectName(QStringLiteral("reportBest"));
    actions()->addWidget(m_writeReport);
    actions()->addWidget(m_export);
    m_exportCard->body()->addWidget(m_exportState);
    m_exportCard->body()->addWidget(m_progress);
    body()->addWidget(m_exportCard);
    body()->addLayout(m_groups);
    body()->addStretch();

    connect(m_export, &QPushButton::clicked, this, &BestModelPage::askForExport);
    connect(m_writeReport, &QPushButton::clicked, this, [this] {
        std::vector<std::string> runs;
        for (const BestRun& best : m_best)
            runs.push_back(m_session.snapshot()->experiments[best.run].id);
        askForReport(this, m_session, runs);
    });
    connect(&session, &ProjectSession::changed, this, &BestModelPage::fill);
    connect(&session, &ProjectSession::opened, this, [this] {
        m_report.reset();
        m_error.reset();
        m_judgements.clear();
        fillExport();
    });
    for (const auto signal : {&JobRunner::jobChanged, &JobRunner::jobEnded})
        connect(&session.jobs(), signal, this, [this](qint64 job) {
            if (job == m_job)
                fillExport();
        });
    retranslate();
}

void BestModelPage::fill()
{
    const auto snapshot = m_session.snapshot();
    setSynthetic(snapshot != nullptr && snapshot->synthetic);
    m_best = snapshot == nullptr ? std::vector<BestRun>() : bestRuns(snapshot->experiments, rankedBy());
    if (snapshot == nullptr || snapshot->experiments.empty())
        setSentence(tr("The best run of each table will stand here, ready to be exported. There is no run yet."));
    else if (m_best.empty())
        setSentence(tr("No run is called the best: each has a warning, which the run table tells."));
    else if (m_best.size() == 1)
        setSentence(tr("The best run so far, by %1 on the validation rows.").arg(metricInSentence(rankedBy())));
    else
        setSentence(tr("The best run of each group, by %1. Runs of different groups were not judged on the same rows, so none of these is better "
                       "than the others.").arg(metricInSentence(rankedBy())));
    fillGroups();
    fillExport();
    judge();
}

std::string BestModelPage::rankedBy() const
{
    const auto snapshot = m_session.snapshot();
    return snapshot == nullptr ? kBestBy : snapshot->sheet.rankedBy(kBestBy);
}

void BestModelPage::fillGroups()
{
    clearLayout(m_groups);
    for (const BestRun& best : m_best)
        m_groups->addWidget(groupCard(best));
}

QWidget* BestModelPage::groupCard(const BestRun& best)
{
    const project::Experiment& run = m_session.snapshot()->experiments[best.run];
    auto* card = new Card(this);
    card->setHeading(groupTitle(best.group, *m_session.snapshot()));
    const auto add = [&](const char* role, const QString& text) {
        auto* label = newLabel(role, card, true);
        label->setText(text);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        card->body()->addWidget(label);
        return label;
    };
    add("heading", QStringLiteral("★ %1").arg(fromUtf8(run.name)))->setObjectName(QStringLiteral("bestRun"));
    add("", figure(run, rankedBy()))->setObjectName(QStringLiteral("bestFigure"));
    add("sentence", standing(best))->setObjectName(QStringLiteral("bestStanding"));
    QStringList others;
    for (const std::string& metric : mainMetrics())
        if (metric != rankedBy())
            others.append(figure(run, metric));
    add("secondary", others.join(QStringLiteral("\n")));
    QStringList parameters;
    for (const auto& [key, value] : run.params)
        if (!value.is_null() && key != "train.train_data" && (key.starts_with("train.") || key == "featurize.max_features"))
            parameters.append(QStringLiteral("%1: %2").arg(parameterLabel(*m_session.snapshot(), key), parameterValueText(*m_session.snapshot(), key, value)));
    add("secondary", parameters.join(QStringLiteral(" · ")));
    return card;
}

QString BestModelPage::figure(const project::Experiment& run, const std::string& metric) const
{
    const QString value = QStringLiteral("%1: %2").arg(metricLabel(metric), realText(metricOf(run, metric)));
    if (const auto judged = m_judgements.find(run.id); judged != m_judgements.end())
        for (const comparison::MetricInterval& interval : judged->second.intervals)
            if (interval.metric == metric && interval.interval)
                return tr("%1 (95% interval %2 to %3)")
                    .arg(value, realText(interval.interval->low, 2), realText(interval.interval->high, 2));
    return value;
}

QString BestModelPage::standing(const BestRun& best) const
{
    const auto& runs = m_session.snapshot()->experiments;
    if (!best.equals.empty()) {
        QStringList names{fromUtf8(runs[best.run].name)};
        for (const std::size_t i : best.equals)
            names.append(fromUtf8(runs[i].name));
        return rankedBy() == kBestBy ? tr("%1 get the same number right.").arg(joined(names))
                                     : tr("%1 have the same %2.").arg(joined(names), metricLabel(rankedBy()));
    }
    if (best.rest.empty())
        return tr("It is the only run of this group that may be called the best.");
    if (const auto judged = m_judgements.find(runs[best.run].id);
        judged != m_judgements.end() && judged->second.other == runs[best.rest.front()].id && !judged->second.verdict.empty())
        return worded(judged->second.verdict);
    if (rankedBy() != kBestBy)
        return tr("%1: %2 against %3 of the next, %4.")
            .arg(metricLabel(rankedBy()), realText(metricOf(runs[best.run], rankedBy())), realText(metricOf(runs[best.rest.front()], rankedBy())),
                 fromUtf8(runs[best.rest.front()].name));
    const auto more = std::llround((*metricOf(runs[best.run], kBestBy) - *metricOf(runs[best.rest.front()], kBestBy)) *
                                   static_cast<double>(best.group.validationRows));
    return tr("%1 more of %2 validation rows right than %3.")
        .arg(countText(more), countText(best.group.validationRows), fromUtf8(runs[best.rest.front()].name));
}

void BestModelPage::judge()
{
    struct Pair
    {
        project::Experiment run;
        std::optional<project::Experiment> other;
    };
    constexpr std::size_t kMostTies = 20; // each takes a moment; further ones are told without an interval
    std::vector<Pair> wanted;
    const auto want = [&](const project::Experiment& run, const project::Experiment* other) {
        const auto known = m_judgements.find(run.id);
        if (known == m_judgements.end() || known->second.other != (other != nullptr ? other->id : std::string()))
            wanted.push_back({run, other != nullptr ? std::optional(*other) : std::nullopt});
    };
    for (const BestRun& best : m_best) {
        const auto& runs = m_session.snapshot()->experiments;
        const auto& others = best.equals.empty() ? best.rest : best.equals;
        want(runs[best.run], others.empty() ? nullptr : &runs[others.front()]);
        for (std::size_t i = 0; i < std::min(best.equals.size(), kMostTies); ++i) // they may be exported as well
            want(runs[best.equals[i]], &runs[best.run]);
    }
    if (wanted.empty())
        return;
    JobRequest request{PODIUM_TEXT("ui.judgeBest", "Judge the best runs row by row"), kJudgeLane, JobPolicy::LatestOnly, false};
    m_session.jobs().start<Judgements>(
        std::move(request),
        [project = m_session.snapshot()->project, wanted = std::move(wanted)](JobContext& job) {
            Judgements judgements;
            for (const Pair& pair : wanted) {
                job.checkCancelled();
                Judged judged;
                judged.other = pair.other ? pair.other->id : std::string();
                try {
                    if (pair.other) {
                        if (const auto both = project->significance(*pair.other, pair.run, job)) {
                            judged.intervals = both->b;
                            judged.verdict = comparison::verdict(*both, pair.other->name, pair.run.name);
                        }
                    } else {
                        const comparison::RowScores scores = project->rowScores(pair.run, job);
                        const comparison::RowScores* alone = &scores;
                        judged.intervals = comparison::bootstrap(std::span(&alone, 1), {}, job).at(0);
                    }
                } catch (const Error& error) {
                    if (error.code() == ErrorCode::Cancelled)
                        throw;
                    // A model that is gone has figures all the same, only no interval.
                }
                judgements[pair.run.id] = std::move(judged);
            }
            return judgements;
        },
        [this](const std::shared_ptr<const Judgements>& judgements) {
            for (const auto& [run, judged] : *judgements)
                m_judgements[run] = judged;
            if (!m_session.isOpen())
                return;
            fillGroups();
            if (m_dialog != nullptr)
                m_dialog->setChoices(exportChoices());
        });
}

std::vector<ExportDialog::Choice> BestModelPage::exportChoices() const
{
    const auto snapshot = m_session.snapshot();
    std::vector<ExportDialog::Choice> choices;
    for (const BestRun& best : m_best) {
        std::vector<std::size_t> candidates{best.run};
        candidates.insert(candidates.end(), best.equals.begin(), best.equals.end());
        for (const std::size_t i : candidates) {
            const project::Experiment& run = snapshot->experiments[i];
            choices.push_back({tr("%1 (%2)").arg(fromUtf8(run.name), fromUtf8(run.dataset)), run.id, run.name,
                               figure(run, rankedBy()), standing(best)});
        }
    }
    return choices;
}

void BestModelPage::askForExport()
{
    if (m_session.snapshot() == nullptr || m_best.empty() || m_job != 0)
        return;
    auto* dialog = new ExportDialog(exportChoices(), this);
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { startExport(dialog->request()); });
    dialog->open();
}

void BestModelPage::startExport(const project::ModelExportRequest& request)
{
    const auto snapshot = m_session.snapshot();
    if (snapshot == nullptr || m_job != 0)
        return;
    m_report.reset();
    m_error.reset();
    m_exportedFile = request.target.string();
    const project::Experiment* run = snapshot->experiment(request.run);
    JobRequest job{Text(PODIUM_TEXT("ui.exportModel", "Export the model of {run} to {file}"),
                        {{"run", run == nullptr ? request.run : run->name}, {"file", m_exportedFile}}),
                   kExportLane, JobPolicy::Sequential, true};
    m_job = m_session.jobs().start<project::ModelExportReport>(
        std::move(job),
        [project = snapshot->project, request](JobContext& context) {
            project::ModelExportReport report = project->exportModel(request, context);
            context.log(Severity::Good, replayedText(report, request.target.string()));
            if (report.threshold)
                context.log(Severity::Note, thresholdText(*report.threshold));
            return report;
        },
        [this](const std::shared_ptr<const project::ModelExportReport>& report) {
            m_report = report;
            fillExport();
        },
        [this](const Error& error) {
            m_error = error;
            fillExport();
        });
    fillExport();
}

void BestModelPage::fillExport()
{
    const JobInfo* job = m_job == 0 ? nullptr : m_session.jobs().find(m_job);
    if (job == nullptr || job->ended())
        m_job = 0;
    const bool running = m_job != 0;
    m_export->setEnabled(!running && !m_best.empty());
    m_writeReport->setEnabled(!m_best.empty());
    m_exportCard->setVisible(running || m_report != nullptr || m_error);
    m_progress->setVisible(running);
    if (running) {
        m_progress->setValue(static_cast<int>(job->fraction * kSteps));
        m_exportState->setText(job->step.empty() ? worded(job->name) : worded(job->step));
        setRole(m_exportState, "plain");
    } else if (m_error) {
        QStringList lines{QStringLiteral("▲ ") + worded(m_error->text())};
        if (!m_error->where().empty())
            lines.append(tr("Where: %1").arg(fromUtf8(m_error->where())));
        if (!m_error->hint().empty())
            lines.append(tr("What to do: %1").arg(worded(m_error->hint())));
        m_exportState->setText(lines.join(QLatin1Char('\n')));
        setRole(m_exportState, "error");
    } else if (m_report != nullptr) {
        QString state = QStringLiteral("✓ ") + worded(replayedText(*m_report, m_exportedFile));
        if (m_report->threshold)
            state += QLatin1Char(' ') + worded(thresholdText(*m_report->threshold));
        m_exportState->setText(state);
        setRole(m_exportState, "plain");
    }
}

void BestModelPage::retranslate()
{
    Page::retranslate();
    setTitle(worded(roomInfo(Room::Registry).page));
    m_export->setText(tr("Export best model…"));
    m_writeReport->setText(tr("Report…"));
    m_writeReport->setToolTip(tr("Writes one file to hand on: data, parameters, figures, curves and how sure they are."));
    m_export->setToolTip(tr("Writes the model as a file for other programs, and tests the file before it is kept."));
    m_exportCard->setHeading(tr("Export"));
    m_progress->setAccessibleName(tr("Progress of the export"));
    fill();
}

} // namespace podium::ui
