#include "ui/comparison/ApplyDialog.h"

#include <QBoxLayout>
#include <QPointer>
#include <QPushButton>
#include <QTableView>

#include "core/project/ApplyPreview.h"
#include "core/project/Experiment.h"
#include "ui/base/Panel.h"
#include "ui/base/QtLanguage.h"
#include "ui/comparison/ApplyModel.h"
#include "ui/models/TableSetup.h"

namespace podium::ui {

ApplyDialog::ApplyDialog(ProjectSession& session, project::Experiment experiment, QWidget* parent)
    : QDialog(parent), m_session(session), m_experiment(std::move(experiment)), m_sentence(newLabel("sentence", this, true)), m_changes(new QTableView(this)),
      m_apply(newButton(this, true))
{
    setObjectName(QStringLiteral("applyExperiment"));
    setWindowTitle(tr("Apply %1").arg(fromUtf8(m_experiment.name)));
    m_sentence->setObjectName(QStringLiteral("applySentence"));
    m_sentence->setText(tr("Comparing the experiment with the project…"));
    m_changes->setObjectName(QStringLiteral("applyChanges"));
    setUpTable(*m_changes, tr("What changes"));
    m_changes->setProperty("framed", true);
    auto* cancel = newButton(this);
    cancel->setText(tr("Cancel"));
    m_apply->setObjectName(QStringLiteral("apply"));
    m_apply->setText(tr("Apply"));
    m_apply->setEnabled(false);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_apply);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(10);
    layout->addWidget(m_sentence);
    layout->addWidget(m_changes, 1);
    layout->addLayout(buttons);
    resize(680, 460);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &QDialog::accept);

    const QPointer<ApplyDialog> alive(this);
    session.previewApply(
        m_experiment,
        [alive](const ProjectSession::ApplyPreview& preview) {
            if (alive)
                alive->take(*preview);
        },
        [alive](const Error& error) {
            if (alive)
                alive->fail(error);
        });
}

void ApplyDialog::take(const project::ApplyPreview& preview)
{
    auto* model = new ApplyModel(this);
    model->setPreview(preview, m_session.snapshot());
    m_changes->setModel(model);
    if (preview.empty()) {
        m_sentence->setText(tr("The project is as %1 already: there is nothing to apply.").arg(quoted(fromUtf8(m_experiment.name))));
        return;
    }
    m_sentence->setText(tr("%1 changes the project: parameters: %2, files: %3. What the files hold now is kept: Undo brings it back.")
                            .arg(quoted(fromUtf8(m_experiment.name)), countText(static_cast<qint64>(preview.parameters.size())),
                                 countText(static_cast<qint64>(preview.files.size()))));
    m_apply->setEnabled(true);
    m_apply->setDefault(true);
    m_apply->setFocus();
}

void ApplyDialog::fail(const Error& error)
{
    m_sentence->setText(QStringLiteral("▲ %1 %2").arg(worded(error.text()), worded(error.hint())));
    setRole(m_sentence, "error");
}

void ApplyDialog::ask(ProjectSession& session, const project::Experiment& experiment, QWidget* parent)
{
    auto* dialog = new ApplyDialog(session, experiment, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, &session, [&session, experiment] { session.applyExperiment(experiment); });
    dialog->open();
}

} // namespace podium::ui
