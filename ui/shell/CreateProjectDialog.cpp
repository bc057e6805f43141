#include "ui/shell/CreateProjectDialog.h"

#include <fstream>

#include <QBoxLayout>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>

#include "core/ingest/Csv.h"
#include "core/project/InitOptions.h"
#include "ui/base/FileQuestion.h"
#include "ui/base/Panel.h"
#include "ui/base/QtLanguage.h"

namespace podium::ui {

namespace {

constexpr std::size_t kHeadBytes = 64 * 1024;

QString freeFolder(const QString& name)
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QDir base(documents.isEmpty() ? QDir::homePath() : documents);
    for (int number = 1;; ++number) {
        const QString path = base.filePath(number == 1 ? name : QStringLiteral("%1-%2").arg(name).arg(number));
        if (!QFileInfo::exists(path))
            return path;
    }
}

} // namespace

CreateProjectDialog::CreateProjectDialog(Source source, JobRunner& jobs, QWidget* parent)
    : QDialog(parent), m_jobs(jobs), m_sample(new QRadioButton(this)), m_tables(new QRadioButton(this)), m_data(newLine(this)),
      m_dataFile(newButton(this)), m_dataFolder(newButton(this)), m_dataLabel(newLabel("", this)), m_targetLabel(newLabel("", this)),
      m_target(new QComboBox(this)), m_folderLabel(newLabel("", this)), m_folder(newLine(this)), m_folderBrowse(newButton(this)),
      m_explanation(newLabel("sentence", this, true)), m_message(newLabel("secondary", this, true)), m_cancel(newButton(this)),
      m_create(newButton(this, true))
{
    setObjectName(QStringLiteral("createProject"));
    m_sample->setObjectName(QStringLiteral("fromSample"));
    m_tables->setObjectName(QStringLiteral("fromTables"));
    m_data->setObjectName(QStringLiteral("dataPath"));
    m_target->setObjectName(QStringLiteral("targetColumn"));
    m_folder->setObjectName(QStringLiteral("projectFolder"));
    m_create->setObjectName(QStringLiteral("create"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_dataFile->setObjectName(QStringLiteral("browseFile"));
    m_dataFolder->setObjectName(QStringLiteral("browseData"));
    m_folderBrowse->setObjectName(QStringLiteral("browseFolder"));
    m_target->setEditable(true);
    m_dataLabel->setBuddy(m_data);
    m_targetLabel->setBuddy(m_target);
    m_folderLabel->setBuddy(m_folder);

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    grid->addWidget(m_dataLabel, 0, 0);
    grid->addWidget(m_data, 0, 1);
    grid->addWidget(m_dataFolder, 0, 2);
    grid->addWidget(m_dataFile, 0, 3);
    grid->addWidget(m_targetLabel, 1, 0);
    grid->addWidget(m_target, 1, 1);
    grid->addWidget(m_folderLabel, 2, 0);
    grid->addWidget(m_folder, 2, 1);
    grid->addWidget(m_folderBrowse, 2, 2);
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(1, 300);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_message, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_create);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(10);
    layout->addWidget(m_explanation);
    layout->addWidget(m_sample);
    layout->addWidget(m_tables);
    layout->addLayout(grid);
    layout->addStretch();
    layout->addLayout(buttons);
    resize(680, sizeHint().height());

    (source == Source::Sample ? m_sample : m_tables)->setChecked(true);
    connect(m_tables, &QRadioButton::toggled, this, &CreateProjectDialog::sourceChanged);
    connect(m_data, &QLineEdit::textChanged, this, [this] {
        readColumns();
        sourceChanged();
    });
    connect(m_target, &QComboBox::currentTextChanged, this, &CreateProjectDialog::check);
    connect(m_folder, &QLineEdit::textEdited, this, [this] { m_folderEdited = true; });
    connect(m_folder, &QLineEdit::textChanged, this, &CreateProjectDialog::check);
    connect(m_dataFile, &QPushButton::clicked, this, &CreateProjectDialog::browseFile);
    connect(m_dataFolder, &QPushButton::clicked, this, &CreateProjectDialog::browseFolder);
    connect(m_folderBrowse, &QPushButton::clicked, this, &CreateProjectDialog::browseTarget);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_create, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
    sourceChanged();
    m_create->setDefault(true);
    (source == Source::Sample ? static_cast<QWidget*>(m_folder) : m_data)->setFocus();
}

void CreateProjectDialog::retranslate()
{
    setWindowTitle(tr("New project"));
    m_explanation->setText(tr("A project is a plain folder: tables, recipes, results and their whole history. Your own files are only read."));
    m_sample->setText(tr("&Synthetic tables, made up with the columns and faults of the real rankings"));
    m_tables->setText(tr("&My own tables: a folder, a ZIP file or a single table"));
    m_dataLabel->setText(tr("&Tables:"));
    m_data->setPlaceholderText(tr("folder, .zip or .csv"));
    m_dataFile->setText(tr("File…"));
    m_dataFile->setAccessibleName(tr("Choose a file with tables"));
    m_dataFolder->setText(tr("Folder…"));
    m_dataFolder->setAccessibleName(tr("Choose a folder with tables"));
    m_targetLabel->setText(tr("Column to &predict:"));
    m_folderLabel->setText(tr("Project &folder:"));
    m_folderBrowse->setText(tr("Choose…"));
    m_folderBrowse->setAccessibleName(tr("Choose the folder of the project"));
    m_cancel->setText(tr("Cancel"));
    m_create->setText(tr("Create project"));
    m_data->setAccessibleName(tr("Tables"));
    m_target->setAccessibleName(tr("Column to predict"));
    m_folder->setAccessibleName(tr("Project folder"));
}

bool CreateProjectDialog::needsTarget() const
{
    const QFileInfo info(m_data->text().trimmed());
    static const QStringList kTables{QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("txt")};
    return m_tables->isChecked() && info.isFile() && kTables.contains(info.suffix().toLower());
}

void CreateProjectDialog::sourceChanged()
{
    const bool own = m_tables->isChecked();
    for (QWidget* widget : {static_cast<QWidget*>(m_dataLabel), static_cast<QWidget*>(m_data), static_cast<QWidget*>(m_dataFile),
                            static_cast<QWidget*>(m_dataFolder)})
        widget->setVisible(own);
    m_targetLabel->setVisible(needsTarget());
    m_target->setVisible(needsTarget());
    if (!m_folderEdited) {
        const QString name = own ? QFileInfo(m_data->text().trimmed()).completeBaseName() : QString();
        m_folder->setText(freeFolder(!own ? QStringLiteral("rankings-sample") : name.isEmpty() ? QStringLiteral("rankings") : name));
    }
    check();
}

void CreateProjectDialog::readColumns()
{
    if (!needsTarget())
        return;
    const std::string path = m_data->text().trimmed().toStdString();
    JobRequest request{PODIUM_TEXT("ui.readColumns", "Read the columns of a table"), "create.columns", JobPolicy::LatestOnly, false};
    const QPointer<CreateProjectDialog> self(this);
    m_jobs.start<std::vector<std::string>>(
        std::move(request),
        [path](JobContext& job) {
            std::ifstream file(path, std::ios::binary);
            std::string head(kHeadBytes, '\0');
            file.read(head.data(), static_cast<std::streamsize>(head.size()));
            head.resize(static_cast<std::size_t>(file.gcount()));
            return ingest::parseCsv(head, path, {}, job).table.names();
        },
        [self](const std::shared_ptr<const std::vector<std::string>>& names) {
            if (self.isNull())
                return;
            const QString before = self->m_target->currentText();
            self->m_target->clear();
            for (const std::string& name : *names)
                self->m_target->addItem(fromUtf8(name));
            self->m_target->setCurrentText(before);
            self->check();
        });
}

void CreateProjectDialog::check()
{
    QString problem;
    const QString folder = m_folder->text().trimmed(), data = m_data->text().trimmed();
    if (m_tables->isChecked() && data.isEmpty())
        problem = tr("Choose where your tables are.");
    else if (m_tables->isChecked() && !QFileInfo::exists(data))
        problem = tr("“%1” is not there.").arg(data);
    else if (needsTarget() && m_target->currentText().trimmed().isEmpty())
        problem = tr("Choose the column that shall be predicted.");
    else if (folder.isEmpty())
        problem = tr("Choose a folder for the project.");
    else if (QFileInfo(folder).isFile())
        problem = tr("“%1” is a file, not a folder.").arg(folder);
    else if (const QDir dir(folder); dir.exists() && !dir.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        problem = tr("The folder is not empty. Choose a new or an empty one.");
    m_message->setText(problem);
    m_create->setEnabled(problem.isEmpty());
}

void CreateProjectDialog::browseFile()
{
    ask(this,
        {FileQuestion::Wanted::File, tr("Choose a file with tables"), m_data->text(),
         tr("Tables and archives (*.zip *.csv *.tsv *.txt *.tar *.gz *.tgz);;All files (*)")},
        [this](const QStringList& files) { m_data->setText(files.front()); });
}

void CreateProjectDialog::browseFolder()
{
    ask(this, {FileQuestion::Wanted::Folder, tr("Choose a folder with tables"), m_data->text()},
        [this](const QStringList& folders) { m_data->setText(folders.front()); });
}

void CreateProjectDialog::browseTarget()
{
    ask(this, {FileQuestion::Wanted::Folder, tr("Choose the folder of the project"), QFileInfo(m_folder->text()).path()}, [this](const QStringList& folders) {
        m_folderEdited = true;
        m_folder->setText(folders.front());
    });
}

void CreateProjectDialog::setData(const QString& path)
{
    m_tables->setChecked(true);
    m_data->setText(path);
}

Path CreateProjectDialog::folder() const
{
    return QFileInfo(m_folder->text().trimmed()).absoluteFilePath().toStdString();
}

project::InitOptions CreateProjectDialog::options() const
{
    project::InitOptions options;
    if (m_tables->isChecked())
        options.data = QFileInfo(m_data->text().trimmed()).absoluteFilePath().toStdString();
    if (needsTarget())
        options.target = m_target->currentText().trimmed().toStdString();
    return options;
}

} // namespace podium::ui
