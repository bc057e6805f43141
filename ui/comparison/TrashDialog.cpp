#include "ui/comparison/TrashDialog.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QPointer>
#include <QPushButton>
#include <QTableView>

#include "ui/base/Panel.h"
#include "ui/base/QtLanguage.h"
#include "ui/comparison/TrashModel.h"
#include "ui/models/TableSetup.h"

namespace podium::ui {

TrashDialog::TrashDialog(ProjectSession& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_model(new TrashModel(this)), m_sentence(newLabel("sentence", this, true)), m_view(new QTableView(this)),
      m_undo(new QCheckBox(this)), m_bringBack(newButton(this)), m_cleanUp(newButton(this)), m_cancel(newButton(this)), m_confirm(newButton(this, true))
{
    setObjectName(QStringLiteral("trash"));
    setWindowTitle(tr("Trash"));
    m_sentence->setObjectName(QStringLiteral("trashSentence"));
    setUpTable(*m_view, tr("Experiments in the trash"));
    m_view->setObjectName(QStringLiteral("trashed"));
    m_view->setProperty("framed", true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setModel(m_model);
    m_view->horizontalHeader()->setSectionResizeMode(TrashModel::Name, QHeaderView::Stretch);
    m_undo->setObjectName(QStringLiteral("trashUndo"));
    m_bringBack->setObjectName(QStringLiteral("bringBack"));
    m_bringBack->setText(tr("Bring back"));
    m_cleanUp->setObjectName(QStringLiteral("cleanUp"));
    m_cleanUp->setText(tr("Clean up…"));
    m_confirm->setObjectName(QStringLiteral("confirmCleanUp"));
    m_confirm->setText(tr("Clean up for good"));
    m_cancel->setObjectName(QStringLiteral("closeTrash"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_bringBack);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_cleanUp);
    buttons->addWidget(m_confirm);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(10);
    layout->addWidget(m_sentence);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_undo);
    layout->addLayout(buttons);
    resize(640, 440);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TrashDialog::allow);
    connect(m_undo, &QCheckBox::toggled, this, &TrashDialog::allow);
    connect(m_bringBack, &QPushButton::clicked, this, [this] { m_session.restoreFromTrash(chosen()); });
    connect(m_cleanUp, &QPushButton::clicked, this, &TrashDialog::askFirst);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_asking ? leaveQuestion() : reject(); });
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        m_session.cleanUp(request());
        leaveQuestion();
    });
    connect(&m_session, &ProjectSession::changed, this, &TrashDialog::read);
    connect(&m_session, &ProjectSession::activityChanged, this, &TrashDialog::allow);
    connect(&m_session, &ProjectSession::closed, this, &QDialog::reject);
    say(tr("Looking what needs the data…"), "sentence");
    leaveQuestion();
    read();
}

void TrashDialog::say(const QString& text, const char* role)
{
    m_sentence->setText(text);
    setRole(m_sentence, role);
}

void TrashDialog::read()
{
    const QPointer<TrashDialog> alive(this);
    m_session.readTrash(
        [alive](const ProjectSession::Trash& content) {
            if (alive)
                alive->take(*content);
        },
        [alive](const Error& error) {
            if (alive)
                alive->say(QStringLiteral("▲ %1 %2").arg(worded(error.text()), worded(error.hint())), "error");
        });
}

void TrashDialog::take(const project::TrashContent& content)
{
    m_read = true;
    m_content = content;
    m_model->setExperiments(content.experiments);
    m_view->resizeColumnsToContents();
    m_view->horizontalHeader()->setSectionResizeMode(TrashModel::Name, QHeaderView::Stretch);
    leaveQuestion();
}

void TrashDialog::leaveQuestion()
{
    m_asking = false;
    m_cancel->setText(tr("Close"));
    m_confirm->hide();
    m_cleanUp->show();
    m_bringBack->show();
    m_view->setEnabled(true);
    m_undo->setEnabled(true);
    if (m_read) {
        const QString count = countText(static_cast<qint64>(m_content.experiments.size()));
        QString text = m_content.experiments.empty() ? tr("The trash is empty. What you remove from the runs comes here, and stays until you clean up.")
                                                     : tr("Removed experiments stay here with their data until you clean up: %1, together %2.")
                                                           .arg(count, sizeText(m_content.bytes));
        if (m_content.sharedStore)
            text += QLatin1Char(' ') + tr("The store of data lies outside of this project, where others may use it: nothing is deleted there.");
        say(text, "sentence");
        m_undo->setText(tr("Also what Undo needs: %1 changes, %2").arg(countText(m_content.undoEntries), sizeText(m_content.undoBytes)));
    }
    m_undo->setVisible(m_read && m_content.undoEntries > 0);
    allow();
}

std::vector<std::string> TrashDialog::chosen() const
{
    std::vector<std::string> ids;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
        ids.push_back(index.data(kKeyRole).toString().toStdString());
    return ids;
}

project::CleanUpRequest TrashDialog::request() const
{
    project::CleanUpRequest request;
    request.undo = m_undo->isChecked();
    if (!request.undo) // what undo needs goes with the whole trash
        request.experiments = chosen();
    return request;
}

void TrashDialog::allow()
{
    const bool free = m_read && !m_session.isWorking();
    m_bringBack->setEnabled(free && !m_asking && !chosen().empty());
    m_cleanUp->setEnabled(free && !m_asking && (!m_model->experiments().empty() || m_undo->isChecked()));
    m_confirm->setEnabled(free);
}

void TrashDialog::askFirst()
{
    const QPointer<TrashDialog> alive(this);
    m_session.countCleanUp(
        request(),
        [alive](const ProjectSession::CleanUp& counted) {
            if (alive)
                alive->ask(*counted);
        },
        [alive](const Error& error) {
            if (alive)
                alive->say(QStringLiteral("▲ %1 %2").arg(worded(error.text()), worded(error.hint())), "error");
        });
}

void TrashDialog::ask(const project::CleanUpReport& counted)
{
    m_asking = true;
    QString text = tr("These go for good: experiments: %1, data: %2. This cannot be undone.")
                       .arg(countText(static_cast<qint64>(counted.experiments.size())), sizeText(counted.bytes));
    if (counted.undoEntries > 0)
        text += QLatin1Char(' ') + tr("None of the %1 changes made so far can be undone then.").arg(countText(counted.undoEntries));
    say(QStringLiteral("▲ ") + text, "warning");
    m_cancel->setText(tr("Cancel"));
    m_cleanUp->hide();
    m_bringBack->hide();
    m_confirm->show();
    m_view->setEnabled(false);
    m_undo->setEnabled(false);
    allow();
    m_cancel->setFocus();
}

} // namespace podium::ui
