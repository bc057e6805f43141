#include "ui/shell/ProjectStatusBar.h"

#include <QEvent>
#include <QToolButton>

#include "ui/shell/Workbench.h"

namespace podium::ui {

ProjectStatusBar::ProjectStatusBar(Workbench& workbench, QWidget* parent)
    : QStatusBar(parent), m_workbench(workbench), m_state(new QLabel(this)), m_branch(new QLabel(this)), m_jobs(new QToolButton(this)),
      m_language(new QToolButton(this))
{
    m_jobs->setObjectName(QStringLiteral("statusJobs"));
    m_language->setObjectName(QStringLiteral("statusLanguage"));
    for (QToolButton* button : {m_jobs, m_language})
        button->setFocusPolicy(Qt::TabFocus);
    setSizeGripEnabled(false);
    setContentsMargins(8, 0, 8, 0);
    addWidget(m_state);
    addWidget(m_branch);
    addPermanentWidget(m_jobs);
    addPermanentWidget(m_language);
    connect(m_jobs, &QToolButton::clicked, this, &ProjectStatusBar::jobsWanted);
    connect(m_language, &QToolButton::clicked, this, &ProjectStatusBar::otherLanguageWanted);
    connect(&workbench.session, &ProjectSession::changed, this, &ProjectStatusBar::fill);
    connect(&workbench.session, &ProjectSession::closed, this, &ProjectStatusBar::fill);
    for (const auto signal : {&JobRunner::jobAdded, &JobRunner::jobChanged, &JobRunner::jobEnded})
        connect(&workbench.jobs, signal, this, &ProjectStatusBar::fill);
    connect(&workbench.session.queue(), &QueueSession::changed, this, &ProjectStatusBar::fill);
    fill();
}

void ProjectStatusBar::changeEvent(QEvent* event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

void ProjectStatusBar::fill()
{
    const auto snapshot = m_workbench.session.snapshot();
    m_state->setVisible(snapshot != nullptr);
    m_branch->setVisible(snapshot != nullptr && snapshot->branch.has_value());
    if (snapshot != nullptr) {
        const int stale = snapshot->staleStages();
        m_state->setText(!snapshot->problems.empty() ? tr("▲ the project cannot be read in full")
                         : snapshot->stages.empty()  ? tr("being read…")
                         : stale == 0                ? tr("✓ all up to date")
                         : stale == 1                ? tr("● 1 stage to be run")
                                                     : tr("● %1 stages to be run").arg(countText(stale)));
        if (snapshot->branch)
            m_branch->setText(tr("branch %1").arg(fromUtf8(*snapshot->branch)));
    }
    const int running = m_workbench.jobs.visibleCount();
    QString jobs = running == 0 ? tr("No job is running") : running == 1 ? tr("▶ 1 job") : tr("▶ %1 jobs").arg(countText(running));
    const auto waiting = static_cast<qint64>(m_workbench.session.queue().waiting());
    if (waiting > 0 && !m_workbench.session.queue().isRunning())
        jobs = m_workbench.session.queue().isPaused() ? tr("❚❚ queue paused, %1 waiting").arg(countText(waiting)) : tr("❚❚ %1 waiting in the queue").arg(countText(waiting));
    for (const JobInfo& job : m_workbench.jobs.jobs())
        if (job.state == JobState::Running)
            jobs = QStringLiteral("▶ %1 · %2").arg(fontMetrics().elidedText(worded(job.name), Qt::ElideRight, 320), percentText(job.fraction));
    m_jobs->setText(jobs);
    m_jobs->setToolTip(tr("Shows the jobs"));
    m_language->setText(LanguageSwitch::ownNameOf(m_workbench.language.code()));
    m_language->setToolTip(tr("Switches between Spanish and English"));
    m_language->setAccessibleName(tr("Language: %1").arg(m_language->text()));
}

} // namespace podium::ui
