#include "ui/shell/QueueNotice.h"

#include <QBoxLayout>
#include <QPushButton>

#include "ui/base/QtLanguage.h"
#include "ui/project/QueueSession.h"

namespace podium::ui {

QueueNotice::QueueNotice(QueueSession& queue, QWidget* parent)
    : Panel(parent), m_queue(queue), m_text(newLabel("sentence", this, true)), m_go(newButton(this)), m_show(newButton(this)), m_close(newButton(this))
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
    connect(m_show, &QPushButton::clicked, this, &QueueNotice::queueWanted);
    connect(m_close, &QPushButton::clicked, this, [this] {
        m_closedAt = m_queue.waiting();
        hide();
    });
    connect(&m_queue, &QueueSession::changed, this, &QueueNotice::retranslate);
    hide();
    retranslate();
}

void QueueNotice::retranslate()
{
    m_go->setText(tr("▶ Go on"));
    m_show->setText(tr("Show queue"));
    m_close->setText(tr("Close"));
    const std::size_t waiting = m_queue.waiting();
    if (!m_queue.isForgotten() || waiting < m_closedAt)
        m_closedAt = 0;
    m_text->setText(waiting == 1 ? tr("❚❚ 1 experiment waits in the queue, and nobody runs it.")
                                 : tr("❚❚ %1 experiments wait in the queue, and nobody runs them.").arg(countText(static_cast<qint64>(waiting))));
    setAccessibleName(m_text->text());
    setVisible(m_queue.isForgotten() && waiting > m_closedAt);
}

} // namespace podium::ui
