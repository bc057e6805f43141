#include "ui/shell/QueueNotice.h"

#include <algorithm>

#include <QBoxLayout>
#include <QDateTime>
#include <QPushButton>

#include "core/tracking/JobQueue.h"
#include "ui/base/QtLanguage.h"
#include "ui/project/QueueSession.h"

namespace podium::ui {

QueueNotice::QueueNotice(QueueSession& queue, QWidget* parent)
    : Panel(parent), m_queue(queue), m_text(newLabel("sentence", this, true)), m_go(newButton(this)), m_show(newButton(this)), m_close(newButton(this)),
      m_lookedMs(QDateTime::currentMSecsSinceEpoch())
{
    setObjectName(QStringLiteral("queueNotice"));
    m_go->setObjectName(QStringLiteral("queueNoticeGo"));
    m_show->setObjectName(QStringLiteral("queueNoticeShow"));
    m_close->setObjectName(QStringLiteral("queueNoticeClose"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 4);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    for (QPushButton* button : {m_go, m_show, m_close})
        layout->addWidget(button);
    connect(m_go, &QPushButton::clicked, &m_queue, &QueueSession::work);
    connect(m_show, &QPushButton::clicked, this, [this] {
        look();
        emit queueWanted();
    });
    connect(m_close, &QPushButton::clicked, this, [this] {
        if (failed() == 0)
            m_closedAt = m_queue.waiting();
        look();
    });
    connect(&m_queue, &QueueSession::changed, this, &QueueNotice::retranslate);
    hide();
    retranslate();
}

std::size_t QueueNotice::failed() const
{
    if (m_queue.isWorking()) // told when all are done
        return 0;
    return static_cast<std::size_t>(std::count_if(m_queue.jobs().begin(), m_queue.jobs().end(), [this](const tracking::QueuedJob& job) {
        return job.state == tracking::QueueState::Failed && job.endedMs.value_or(0) > m_lookedMs;
    }));
}

void QueueNotice::look()
{
    m_lookedMs = QDateTime::currentMSecsSinceEpoch();
    retranslate();
}

void QueueNotice::retranslate()
{
    m_go->setText(tr("▶ Go on"));
    m_show->setText(tr("Show queue"));
    m_close->setText(tr("Close"));
    const std::size_t waiting = m_queue.waiting(), failed = this->failed();
    if (!m_queue.isForgotten() || waiting < m_closedAt)
        m_closedAt = 0;
    setRole(m_text, failed > 0 ? "error" : "sentence");
    if (failed > 0)
        m_text->setText(failed == 1 ? tr("✕ 1 experiment failed. The queue says why.")
                                    : tr("✕ %1 experiments failed. The queue says why.").arg(countText(static_cast<qint64>(failed))));
    else
        m_text->setText(waiting == 1 ? tr("❚❚ 1 experiment waits in the queue, and nobody runs it.")
                                     : tr("❚❚ %1 experiments wait in the queue, and nobody runs them.").arg(countText(static_cast<qint64>(waiting))));
    setAccessibleName(m_text->text());
    m_go->setVisible(failed == 0);
    setVisible(failed > 0 || (m_queue.isForgotten() && waiting > m_closedAt));
}

} // namespace podium::ui
