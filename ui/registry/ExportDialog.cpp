#include "ui/registry/ExportDialog.h"

#include <algorithm>

#include <QBoxLayout>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>

#include "ui/base/FileQuestion.h"
#include "ui/base/Panel.h"
#include "ui/base/QtLanguage.h"

namespace podium::ui {

ExportDialog::ExportDialog(std::vector<Choice> choices, QWidget* parent)
    : QDialog(parent), m_choices(std::move(choices)), m_run(new QComboBox(this)), m_figure(newLabel("", this, true)), m_standing(newLabel("sentence", this, true)),
      m_format(new QComboBox(this)), m_target(newLine(this)),
      m_message(newLabel("secondary", this, true)), m_export(newButton(this, true))
{
    setObjectName(QStringLiteral("exportModel"));
    setWindowTitle(tr("Export best model"));
    m_run->setObjectName(QStringLiteral("exportRun"));
    m_format->setObjectName(QStringLiteral("exportFormat"));
    m_target->setObjectName(QStringLiteral("exportTarget"));
    m_export->setObjectName(QStringLiteral("export"));
    m_figure->setObjectName(QStringLiteral("exportFigure"));
    m_standing->setObjectName(QStringLiteral("exportStanding"));
    m_run->setAccessibleName(tr("Run"));
    m_format->setAccessibleName(tr("Format"));
    m_target->setAccessibleName(tr("File"));
    for (const Choice& choice : m_choices)
        m_run->addItem(choice.word);
    for (const registry::ExportFormat& format : registry::exportFormats())
        m_format->addItem(tr("%1: %2").arg(fromUtf8(format.name), worded(format.purpose)));

    auto* explanation = newLabel("sentence", this, true);
    explanation->setText(tr("The written file is asked about %1 rows on and beside the thresholds of the model, and about the validation rows. "
                            "It is kept only if it answers as Podium does.")
                             .arg(countText(registry::kThresholdRows)));
    auto* browseButton = newButton(this);
    browseButton->setText(tr("Choose…"));
    browseButton->setAccessibleName(tr("Choose the file to export to"));
    auto* cancel = newButton(this);
    cancel->setText(tr("Cancel"));
    m_export->setText(tr("Export"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    const auto row = [&](int number, const QString& word, QWidget* widget) {
        auto* label = newLabel("", this);
        label->setText(word);
        label->setBuddy(widget);
        grid->addWidget(label, number, 0);
        grid->addWidget(widget, number, 1);
    };
    row(0, tr("&Run:"), m_run);
    grid->addWidget(m_figure, 1, 1, 1, 2);
    grid->addWidget(m_standing, 2, 1, 1, 2);
    row(3, tr("For&mat:"), m_format);
    row(4, tr("&File:"), m_target);
    grid->addWidget(browseButton, 4, 2);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_message, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_export);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(10);
    layout->addWidget(explanation);
    layout->addLayout(grid);
    layout->addStretch();
    layout->addLayout(buttons);

    connect(m_run, &QComboBox::currentIndexChanged, this, &ExportDialog::proposeTarget);
    connect(m_run, &QComboBox::currentIndexChanged, this, &ExportDialog::tellOfRun);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::proposeTarget);
    connect(m_target, &QLineEdit::textEdited, this, [this] { m_targetEdited = true; });
    connect(m_target, &QLineEdit::textChanged, this, &ExportDialog::check);
    connect(browseButton, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &QDialog::accept);
    proposeTarget();
    tellOfRun();
    check();
    m_export->setDefault(true);
    m_export->setFocus();
    resize(640, heightForWidth(640) > 0 ? heightForWidth(640) : sizeHint().height());
}

void ExportDialog::setChoices(std::vector<Choice> choices)
{
    const bool same = std::equal(choices.begin(), choices.end(), m_choices.begin(), m_choices.end(),
                                 [](const Choice& a, const Choice& b) { return a.run == b.run; });
    if (!same) // what is offered does not change under the hand
        return;
    m_choices = std::move(choices);
    tellOfRun();
}

void ExportDialog::tellOfRun()
{
    const bool any = m_run->currentIndex() >= 0;
    m_figure->setText(any ? m_choices[static_cast<std::size_t>(m_run->currentIndex())].figure : QString());
    m_standing->setText(any ? m_choices[static_cast<std::size_t>(m_run->currentIndex())].standing : QString());
}

void ExportDialog::proposeTarget()
{
    if (m_targetEdited || m_run->currentIndex() < 0)
        return;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const bool there = !documents.isEmpty() && QFileInfo(documents).isDir();
    const auto& format = registry::exportFormats()[static_cast<std::size_t>(m_format->currentIndex())];
    const std::string& name = m_choices[static_cast<std::size_t>(m_run->currentIndex())].name;
    m_target->setText(QDir(there ? documents : QDir::homePath()).filePath(fromUtf8(name) + fromUtf8(format.ending)));
}

void ExportDialog::browse()
{
    const auto& format = registry::exportFormats()[static_cast<std::size_t>(m_format->currentIndex())];
    FileQuestion question{FileQuestion::Wanted::NewFile, tr("Export to"), m_target->text()};
    question.filters = QStringLiteral("%1 (*%2)").arg(fromUtf8(format.name), fromUtf8(format.ending));
    question.confirmOverwrite = false; // this dialog says itself what it overwrites
    ask(this, question, [this](const QStringList& files) {
        m_targetEdited = true;
        m_target->setText(files.front());
    });
}

void ExportDialog::check()
{
    const QFileInfo target(m_target->text().trimmed());
    QString problem, note;
    if (m_target->text().trimmed().isEmpty())
        problem = tr("Name a file.");
    else if (!target.isAbsolute())
        problem = tr("Give the whole path, with its folders.");
    else if (target.isDir())
        problem = tr("This is a folder: add the name of a file.");
    else if (!target.dir().exists())
        problem = tr("The folder %1 does not exist.").arg(target.dir().path());
    else if (!QFileInfo(target.dir().path()).isWritable())
        problem = tr("You may not write into %1.").arg(target.dir().path());
    else if (target.exists())
        note = tr("The file is there already and will be replaced.");
    m_message->setText(problem.isEmpty() ? note : problem);
    setRole(m_message, problem.isEmpty() ? (note.isEmpty() ? "secondary" : "warning") : "error");
    m_export->setEnabled(problem.isEmpty() && !m_choices.empty());
}

project::ModelExportRequest ExportDialog::request() const
{
    project::ModelExportRequest request;
    request.run = m_choices.at(static_cast<std::size_t>(m_run->currentIndex())).run;
    request.format = registry::exportFormats()[static_cast<std::size_t>(m_format->currentIndex())].id;
    request.target = m_target->text().trimmed().toStdString();
    return request;
}

} // namespace podium::ui
