#include "ui/shell/NoticeBar.h"

#include <QBoxLayout>
#include <QPushButton>

#include "ui/base/QtLanguage.h"

namespace podium::ui {

NoticeBar::NoticeBar(QWidget* parent)
    : Panel(parent), m_text(newLabel("error", this, true)), m_hint(newLabel("secondary", this, true)), m_mendButton(newButton(this)),
      m_log(newButton(this)), m_close(newButton(this))
{
    setObjectName(QStringLiteral("notice"));
    m_mendButton->setObjectName(QStringLiteral("noticeMend"));
    m_log->setObjectName(QStringLiteral("noticeLog"));
    m_close->setObjectName(QStringLiteral("noticeClose"));
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_text);
    words->addWidget(m_hint);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 4);
    layout->setSpacing(8);
    layout->addLayout(words, 1);
    layout->addWidget(m_mendButton);
    layout->addWidget(m_log);
    layout->addWidget(m_close);
    connect(m_log, &QPushButton::clicked, this, &NoticeBar::logWanted);
    connect(m_mendButton, &QPushButton::clicked, this, [this] {
        hide();
        emit mendWanted(*m_mend);
    });
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    hide();
    retranslate();
}

void NoticeBar::showError(const Error& error)
{
    m_error = error;
    m_mend = mendOf(error.where(), error.hint());
    retranslate();
    show();
}

void NoticeBar::retranslate()
{
    m_log->setText(tr("Show log"));
    m_mendButton->setVisible(m_mend.has_value());
    if (m_mend)
        m_mendButton->setText(mendWords(*m_mend));
    m_close->setText(tr("Close"));
    if (!m_error)
        return;
    const QString where = fromUtf8(m_error->where());
    m_text->setText(QStringLiteral("▲ ") + worded(m_error->text()) + (where.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(where)));
    m_hint->setText(worded(m_error->hint()));
    m_hint->setVisible(!m_error->hint().empty());
    setAccessibleName(m_text->text());
}

} // namespace podium::ui
