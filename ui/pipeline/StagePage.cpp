#include "ui/pipeline/StagePage.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

#include "core/pipeline/Executor.h"
#include "ui/base/QtLanguage.h"
#include "ui/models/TableSetup.h"
#include "ui/pipeline/ParameterForm.h"
#include "ui/pipeline/ReportModel.h"
#include "ui/pipeline/StageSign.h"

namespace podium::ui {

namespace {

/// What the stage left is not of its present inputs. One that checks leaves what it found also where it fails.
bool isEarlier(const StageView& stage)
{
    return stage.status.state == pipeline::StageState::Stale && (stage.builtin == nullptr || !stage.builtin->name().starts_with("check"));
}

} // namespace

StagePage::StagePage(std::optional<Room> room, ProjectSession& session, QWidget* parent)
    : Page(parent), m_room(room), m_stage(room ? roomInfo(*room).stage : std::string_view()), m_session(session), m_run(newButton(this, true)), m_next(newButton(this)),
      m_stateCard(new Card(this)), m_state(newLabel("note", this)), m_reasons(newLabel("secondary", this, true)),
      m_result(newLabel("", this, true)), m_parameterCard(new Card(this)), m_form(new ParameterForm(this)), m_save(newButton(this)),
      m_discard(newButton(this)), m_saveNote(newLabel("secondary", this, true)), m_inputCard(new Card(this)), m_outputCard(new Card(this)),
      m_inputs(new StageFileModel(this)), m_outputs(new StageFileModel(this)), m_inputView(newTable(m_inputs, "inputs")),
      m_outputView(newTable(m_outputs, "outputs")), m_reportArea(new QVBoxLayout), m_logCard(new Card(this)), m_log(newLabel("", this, true))
{
    m_reasons->setObjectName(QStringLiteral("stageReasons"));
    m_run->setObjectName(QStringLiteral("runStage"));
    m_next->setObjectName(QStringLiteral("nextStage"));
    m_save->setObjectName(QStringLiteral("saveParameters"));
    m_discard->setObjectName(QStringLiteral("discardParameters"));
    actions()->addWidget(m_next);
    actions()->addWidget(m_run);

    m_stateCard->body()->addWidget(m_state);
    m_stateCard->body()->addWidget(m_reasons);
    m_stateCard->body()->addWidget(m_result);
    auto* saving = new QHBoxLayout;
    saving->addWidget(m_saveNote, 1);
    saving->addWidget(m_discard);
    saving->addWidget(m_save);
    m_parameterCard->body()->addWidget(m_form);
    m_parameterCard->body()->addLayout(saving);
    m_inputCard->body()->addWidget(m_inputView);
    m_outputCard->body()->addWidget(m_outputView);
    m_logCard->body()->addWidget(m_log);
    m_log->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_reportArea->setSpacing(12);

    auto* files = new QHBoxLayout;
    files->setSpacing(12);
    files->addWidget(m_inputCard, 1, Qt::AlignTop);
    files->addWidget(m_outputCard, 1, Qt::AlignTop);
    body()->addWidget(m_stateCard);
    body()->addWidget(m_parameterCard);
    body()->addLayout(m_reportArea);
    body()->addLayout(files);
    body()->addWidget(m_logCard);
    body()->addStretch();

    connect(m_run, &QPushButton::clicked, this, &StagePage::runStage);
    connect(m_next, &QPushButton::clicked, this, [this] { emit pageWanted(nextPage()); });
    connect(m_save, &QPushButton::clicked, this, [this] { m_session.setParameters(m_form->changes()); });
    connect(m_discard, &QPushButton::clicked, m_form, &ParameterForm::discard);
    connect(m_form, &ParameterForm::changed, this, &StagePage::fillActions);
    session.addUnsaved(this, [this] { return m_form->changes(); });
    connect(&session, &ProjectSession::opened, m_form, &ParameterForm::discard); // what was typed was meant for another project
    connect(&session, &ProjectSession::changed, this, &StagePage::fill);
    connect(&session, &ProjectSession::activityChanged, this, [this] {
        if (const auto snapshot = m_session.snapshot(); snapshot != nullptr)
            if (const StageView* stage = snapshot->stage(m_stage))
                fillState(*stage);
        fillLog();
        fillActions();
    });
    retranslate();
}

void StagePage::addNotice(QWidget* card)
{
    body()->insertWidget(0, card);
}

void StagePage::addCard(QWidget* card)
{
    body()->insertWidget(body()->indexOf(m_reportArea), card);
}

void StagePage::addLowerCard(QWidget* card)
{
    body()->insertWidget(body()->indexOf(m_reportArea) + 1, card);
}

void StagePage::setOwnParameter(const std::string& key, std::function<ProjectSession::Settings()> unsaved)
{
    m_form->leaveOut(key);
    m_session.addUnsaved(this, std::move(unsaved));
}

QTableView* StagePage::newTable(QAbstractItemModel* model, const char* name)
{
    auto* view = new QTableView(this);
    view->setModel(model);
    view->setObjectName(QString::fromLatin1(name));
    setUpTable(*view, {});
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->horizontalHeader()->setStretchLastSection(false);
    if (model->columnCount() > 0)
        view->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    return view;
}

void StagePage::setStage(const std::string& name)
{
    if (name == m_stage)
        return;
    m_stage = name;
    retranslate();
}

void StagePage::showOutputs()
{
    reveal(m_outputCard);
    m_outputView->setFocus();
}

void StagePage::runStage()
{
    if (!m_session.isOpen() || !m_run->isEnabled())
        return;
    m_session.run({m_stage}); // which saves what is typed
}

QString StagePage::nextPage() const
{
    if (const auto snapshot = m_session.snapshot(); snapshot != nullptr)
        for (std::size_t i = 0; i + 1 < snapshot->stages.size(); ++i)
            if (snapshot->stages[i].definition.name == m_stage)
                if (const QString page = stagePage(snapshot->stages[i + 1]); !page.isEmpty())
                    return page;
    return fromUtf8(roomInfo(Room::Comparison).id);
}

void StagePage::fill()
{
    const auto snapshot = m_session.snapshot();
    if (snapshot == nullptr)
        return;
    setSynthetic(snapshot->synthetic);
    const StageView* stage = snapshot->stage(m_stage);
    const bool there = stage != nullptr;
    for (QWidget* widget : {static_cast<QWidget*>(m_parameterCard), static_cast<QWidget*>(m_inputCard), static_cast<QWidget*>(m_outputCard),
                            static_cast<QWidget*>(m_logCard), static_cast<QWidget*>(m_stateCard)})
        widget->setVisible(there);
    if (!there) {
        setSentence(!snapshot->stages.empty()      ? tr("This project has no stage “%1”.").arg(fromUtf8(m_stage))
                    : snapshot->problems.empty() ? tr("The project is being read…")
                                                 : tr("The stages cannot be shown as long as a file cannot be read; the project page says which and why."));
        fillActions();
        return;
    }
    setSentence(stagePurpose(*stage));
    fillState(*stage);
    m_form->setStage(snapshot, m_stage);
    m_parameterCard->setVisible(!m_form->isEmpty());
    m_inputs->setFiles(stage->inputs);
    m_outputs->setFiles(stage->outputs);
    fitHeight(*m_inputView, 8);
    fitHeight(*m_outputView, 8);
    fillReports(*stage);
    fillLog();
    fillActions();
}

void StagePage::fillState(const StageView& stage)
{
    const Sign sign = stageSign(stage, m_session.activity(m_stage));
    setRole(m_state, sign.role);
    QString state = sign.word;
    if (!state.isEmpty())
        state[0] = state[0].toUpper();
    m_state->setText(sign.glyph + QStringLiteral("  ") + state);
    // Why it failed, not that it has no result: that is what failing means.
    const ProjectSession::StageLog* log = m_session.log(m_stage);
    const bool failed = log != nullptr && log->error && m_session.activity(m_stage) == ProjectSession::Activity::Failed && stage.status.state != pipeline::StageState::UpToDate;
    const bool stopped = stage.status.state == pipeline::StageState::NeverRun && stage.brokenRules > 0; // in an earlier window
    const QString reasons = failed ? worded(log->error->text()) : stopped ? QString() : stageReasons(stage, *m_session.snapshot());
    m_reasons->setText(reasons);
    m_reasons->setVisible(!reasons.isEmpty());
    m_result->setText(isEarlier(stage) ? tr("Last result: %1").arg(worded(stage.summary)) : worded(stage.summary));
    m_result->setVisible(!stage.summary.empty());
}

void StagePage::fillReports(const StageView& stage)
{
    while (m_reports.size() < stage.report.size()) {
        Report report{new Card(this), new ReportModel(this), nullptr};
        report.view = newTable(report.model, "report");
        report.card->body()->addWidget(report.view);
        m_reportArea->addWidget(report.card);
        m_reports.push_back(report);
    }
    for (std::size_t i = 0; i < m_reports.size(); ++i) {
        const bool used = i < stage.report.size();
        m_reports[i].card->setVisible(used);
        if (!used)
            continue;
        m_reports[i].model->setTable(stage.report[i]);
        const QString title = worded(stage.report[i].title);
        m_reports[i].card->setHeading(title, isEarlier(stage) ? tr("of the last run that ended well, not of what is there now") : QString());
        m_reports[i].view->setAccessibleName(title);
        auto* header = m_reports[i].view->horizontalHeader();
        const int last = m_reports[i].model->columnCount() - 1;
        for (int column = 0; column <= last; ++column)
            header->setSectionResizeMode(column, column == last ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
        fitHeight(*m_reports[i].view, 14);
    }
}

void StagePage::fillLog()
{
    const ProjectSession::StageLog* log = m_session.log(m_stage);
    QStringList lines;
    if (log != nullptr && log->error) {
        lines.append(tr("▲ %1: %2").arg(momentText(log->endedMs), worded(log->error->text())));
        if (!log->error->where().empty())
            lines.append(tr("Where: %1").arg(fromUtf8(log->error->where())));
        if (!log->error->hint().empty())
            lines.append(tr("What to do: %1").arg(worded(log->error->hint())));
    }
    if (log != nullptr && log->run) {
        const pipeline::StageRun& run = *log->run;
        switch (run.action) {
        case pipeline::StageAction::Ran:
            lines.append(tr("✓ %1: ran in %2. %3").arg(momentText(log->endedMs), secondsText(run.seconds), worded(run.reason)));
            break;
        case pipeline::StageAction::Restored:
            lines.append(tr("✓ %1: results taken from an earlier run with the same inputs. %2").arg(momentText(log->endedMs), worded(run.reason)));
            break;
        case pipeline::StageAction::Unchanged:
            lines.append(tr("✓ %1: nothing to do. %2").arg(momentText(log->endedMs), worded(run.reason)));
            break;
        }
        for (const Text& warning : run.warnings)
            lines.append(QStringLiteral("◆ ") + worded(warning));
    }
    if (lines.isEmpty())
        lines.append(tr("Not run since this window was opened."));
    m_log->setText(lines.join(QLatin1Char('\n')));
    setRole(m_log, log != nullptr && log->error ? "error" : "plain");
}

void StagePage::fillActions()
{
    const auto snapshot = m_session.snapshot();
    const bool there = snapshot != nullptr && snapshot->stage(m_stage) != nullptr;
    const bool free = there && !m_session.isWorking();
    const auto changes = m_form->changes().size();
    m_run->setEnabled(free);
    m_save->setEnabled(free && changes > 0);
    m_discard->setEnabled(changes > 0);
    m_saveNote->setText(changes == 0 ? tr("All values are those of the file.")
                                     : tr("%1 changed and not saved; running stages saves them.").arg(countText(static_cast<qint64>(changes))));
}

void StagePage::retranslate()
{
    Page::retranslate();
    const StageView* stage = m_session.snapshot() == nullptr ? nullptr : m_session.snapshot()->stage(m_stage);
    setTitle(m_room ? worded(roomInfo(*m_room).page) : stage != nullptr ? stageTitle(*stage) : fromUtf8(m_stage));
    m_run->setText(tr("▶ Run this stage"));
    m_run->setToolTip(tr("Runs this stage and what it needs; what is up to date is not run again (F5)."));
    m_next->setText(tr("Next stage"));
    m_save->setText(tr("Save parameters"));
    m_discard->setText(tr("Discard changes"));
    m_stateCard->setHeading(tr("State"));
    m_parameterCard->setHeading(tr("Parameters"), tr("point at a name for what it means"));
    m_inputCard->setHeading(tr("Reads"));
    m_outputCard->setHeading(tr("Writes"));
    m_logCard->setHeading(tr("Log"), tr("the activity log has all of it"));
    m_log->setAccessibleName(tr("Log"));
    m_inputView->setAccessibleName(tr("Files this stage reads"));
    m_outputView->setAccessibleName(tr("Files this stage writes"));
    fill();
}

void StagePage::restyle()
{
    m_inputs->refreshTexts();
    m_outputs->refreshTexts();
}

} // namespace podium::ui
