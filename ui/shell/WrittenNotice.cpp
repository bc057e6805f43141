#include "ui/shell/WrittenNotice.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QFileInfo>
#include <QPushButton>
#include <QUrl>

#include "ui/jobs/JobRunner.h"
#include "ui/jobs/WrittenFile.h"

namespace podium::ui {

WrittenNotice::WrittenNotice(JobRunner& jobs, QWidget* parent)
    : Panel(parent), m_text(newLabel("good", this, true)), m_open(newButton(this)), m_folder(newButton(this)), m_close(newButton(this))
{
    setObjectName(QStringLiteral("writtenNotice"));
    m_open->setObjectName(QStringLiteral("writtenOpen"));
    m_folder->setObjectName(QStringLiteral("writtenFolder"));
    m_close->setObjectName(QStringLiteral("writtenClose"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 4);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    for (QPushButton* button : {m_open, m_folder, m_close})
        layout->addWidget(button);
    connect(&jobs, &JobRunner::jobEnded, this, [this, &jobs](qint64 id) {
        const JobInfo* job = jobs.find(id);
        if (const QString file = job == nullptr ? QString() : writtenFile(*job); !file.isEmpty())
            showFile(file);
    });
    connect(m_open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_file)); });
    connect(m_folder, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_file).absolutePath())); });
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    hide();
    retranslate();
}

void WrittenNotice::showFile(const QString& file)
{
    m_file = file;
    retranslate();
    show();
}

void WrittenNotice::retranslate()
{
    const QFileInfo file(m_file);
    m_text->setText(QStringLiteral("✓ ") + tr("%1 is written, in the folder %2.").arg(file.fileName(), file.path()));
    m_open->setText(tr("Open"));
    m_open->setAccessibleName(tr("Open %1").arg(file.fileName()));
    m_folder->setText(tr("Show folder"));
    m_close->setText(tr("Close"));
    setAccessibleName(m_text->text());
}

} // namespace podium::ui
