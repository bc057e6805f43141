#include "ui/comparison/RunNotesDialog.h"

#include <algorithm>
#include <map>

#include <QBoxLayout>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>

#include "core/project/Experiment.h"
#include "core/project/ExperimentName.h"
#include "ui/base/NameQuestion.h"
#include "ui/base/Panel.h"
#include "ui/base/QtLanguage.h"

namespace podium::ui {

RunNotesDialog::RunNotesDialog(const project::Experiment& run, std::set<std::string> taken, QWidget* parent)
    : QDialog(parent), m_run(run), m_taken(std::move(taken)), m_name(newLine(this)), m_note(new QPlainTextEdit(this)), m_tags(new QTableWidget(0, 2, this)),
      m_problem(newLabel("error", this, true)), m_save(newButton(this, true))
{
    setObjectName(QStringLiteral("runNotes"));
    setWindowTitle(tr("Name, note and tags"));
    m_name->setObjectName(QStringLiteral("runName"));
    m_name->setText(fromUtf8(run.name));
    m_name->setAccessibleName(tr("Name"));
    m_note->setObjectName(QStringLiteral("runNote"));
    m_note->setPlainText(fromUtf8(project::noteOf(run)));
    m_note->setAccessibleName(tr("Note"));
    m_note->setTabChangesFocus(true);
    m_note->setMinimumHeight(80);
    m_tags->setObjectName(QStringLiteral("runTags"));
    m_tags->setAccessibleName(tr("Tags"));
    m_tags->setHorizontalHeaderLabels({tr("Tag"), tr("Value")});
    m_tags->horizontalHeader()->setStretchLastSection(true);
    m_tags->verticalHeader()->hide();
    m_tags->setTabKeyNavigation(false);
    m_tags->setMinimumSize(380, 120);
    for (const auto& [key, value] : run.tags)
        if (project::isOwnTag(key))
            addTag(fromUtf8(key), fromUtf8(value));
    auto* add = newButton(this);
    add->setObjectName(QStringLiteral("addTag"));
    add->setText(tr("Add a tag"));
    auto* remove = newButton(this);
    remove->setObjectName(QStringLiteral("removeTag"));
    remove->setText(tr("Remove the tag"));
    auto* cancel = newButton(this);
    cancel->setText(tr("Cancel"));
    m_save->setObjectName(QStringLiteral("saveNotes"));
    m_save->setText(tr("Save"));
    m_save->setDefault(true);

    auto* form = new QFormLayout;
    form->addRow(tr("Na&me:"), m_name);
    form->addRow(tr("N&ote:"), m_note);
    form->addRow(tr("&Tags:"), m_tags);
    auto* tagButtons = new QHBoxLayout;
    tagButtons->addWidget(add);
    tagButtons->addWidget(remove);
    tagButtons->addStretch();
    form->addRow(QString(), tagButtons);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);

    connect(add, &QPushButton::clicked, this, [this] {
        addTag({}, {});
        m_tags->setCurrentCell(m_tags->rowCount() - 1, 0);
        m_tags->editItem(m_tags->currentItem());
    });
    connect(remove, &QPushButton::clicked, this, [this] {
        m_tags->removeRow(m_tags->currentRow());
        check();
    });
    const auto offerRemoval = [this, remove] { remove->setEnabled(m_tags->currentRow() >= 0); };
    connect(m_tags, &QTableWidget::currentCellChanged, this, offerRemoval);
    offerRemoval();
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_name, &QLineEdit::textChanged, this, &RunNotesDialog::check);
    connect(m_note, &QPlainTextEdit::textChanged, this, &RunNotesDialog::check);
    connect(m_tags, &QTableWidget::itemChanged, this, &RunNotesDialog::check);
    check();
}

void RunNotesDialog::addTag(const QString& key, const QString& value)
{
    const int row = m_tags->rowCount();
    m_tags->insertRow(row);
    m_tags->setItem(row, 0, new QTableWidgetItem(key));
    m_tags->setItem(row, 1, new QTableWidgetItem(value));
}

QString RunNotesDialog::name() const
{
    return m_name->text().trimmed();
}

std::vector<project::TagChange> RunNotesDialog::changes() const
{
    std::map<std::string, std::string> wanted;
    for (int row = 0; row < m_tags->rowCount(); ++row)
        if (const QString key = m_tags->item(row, 0)->text().trimmed(); !key.isEmpty())
            wanted[key.toStdString()] = m_tags->item(row, 1)->text().toStdString();
    if (const QString note = m_note->toPlainText().trimmed(); !note.isEmpty())
        wanted[project::kNoteTag] = note.toStdString();
    std::vector<project::TagChange> changes;
    for (const auto& [key, value] : wanted)
        if (project::tagOf(m_run, key) != value)
            changes.push_back({key, value});
    for (const auto& [key, value] : m_run.tags)
        if ((project::isOwnTag(key) || key == project::kNoteTag) && !wanted.contains(key))
            changes.push_back({key, std::nullopt});
    return changes;
}

Text RunNotesDialog::problem() const
{
    const std::string wanted = name().toStdString();
    if (wanted.empty())
        return PODIUM_TEXT("ui.nameWanted", "Give the run a name.");
    if (m_taken.contains(wanted))
        return Text{PODIUM_TEXT("project.nameTaken", "There is an experiment {name} already."), {{"name", wanted}}};
    for (int row = 0; row < m_tags->rowCount(); ++row)
        if (const std::string key = m_tags->item(row, 0)->text().trimmed().toStdString(); !key.empty() && !project::isOwnTag(key))
            return Text{PODIUM_TEXT("ui.reservedTag", "Tags that begin with podium. or mlflow. are not for people: {key}"), {{"key", key}}};
    return problemOf([&] {
        if (wanted != m_run.name)
            project::checkExperimentName(wanted);
        for (const project::TagChange& change : changes())
            project::checkTag(change);
    });
}

/// What is wrong is shown while it is being typed.
void RunNotesDialog::check()
{
    const Text bad = problem();
    m_problem->setText(worded(bad));
    m_problem->setVisible(!bad.empty());
    m_save->setEnabled(bad.empty());
}

} // namespace podium::ui
