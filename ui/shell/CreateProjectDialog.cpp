#include "ui/shell/CreateProjectDialog.h"

#include <algorithm>

#include <QBoxLayout>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QTimer>

#include "core/project/InitOptions.h"
#include "ui/base/FileQuestion.h"
#include "ui/base/Panel.h"
#include "ui/base/QtLanguage.h"
#include "ui/shell/TargetQuestion.h"

namespace podium::ui {

namespace {

constexpr int kWaitMs = 300;
constexpr auto kReadLane = "create.tables";

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

CreateProjectDialog::CreateProjectDialog(Source source, ProjectSession& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_sample(new QRadioButton(this)), m_tables(new QRadioButton(this)), m_data(newLine(this)),
      m_dataFile(newButton(this)), m_dataFolder(newButton(this)), m_dataLabel(newLabel("", this)),
      m_found(newLabel("secondary", this, true)), m_target(new TargetQuestion(this)), m_folderLabel(newLabel("", this)), m_folder(newLine(this)), m_folderBrowse(newButton(this)),
      m_explanation(newLabel("sentence", this, true)), m_message(newLabel("secondary", this, true)), m_cancel(newButton(this)),
      m_create(newButton(this, true)), m_wait(new QTimer(this))
{
    setObjectName(QStringLiteral("createProject"));
    m_sample->setObjectName(QStringLiteral("fromSample"));
    m_tables->setObjectName(QStringLiteral("fromTables"));
    m_data->setObjectName(QStringLiteral("dataPath"));
    m_found->setObjectName(QStringLiteral("tablesFound"));
    m_message->setObjectName(QStringLiteral("createMessage"));
    m_folder->setObjectName(QStringLiteral("projectFolder"));
    m_create->setObjectName(QStringLiteral("create"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_dataFile->setObjectName(QStringLiteral("browseFile"));
    m_dataFolder->setObjectName(QStringLiteral("browseData"));
    m_folderBrowse->setObjectName(QStringLiteral("browseFolder"));
    m_dataLabel->setBuddy(m_data);
    m_folderLabel->setBuddy(m_folder);

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    grid->addWidget(m_dataLabel, 0, 0);
    grid->addWidget(m_data, 0, 1);
    grid->addWidget(m_dataFolder, 0, 2);
    grid->addWidget(m_dataFile, 0, 3);
    grid->addWidget(m_found, 1, 1, 1, 3);
    grid->addWidget(m_target, 2, 0, 1, 4);
    grid->addWidget(m_folderLabel, 3, 0);
    grid->addWidget(m_folder, 3, 1);
    grid->addWidget(m_folderBrowse, 3, 2);
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(1, 300);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_create);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(10);
    layout->addWidget(m_explanation);
    layout->addWidget(m_sample);
    layout->addWidget(m_tables);
    layout->addLayout(grid);
    layout->addWidget(m_message);
    layout->addStretch();
    layout->addLayout(buttons);
    resize(680, sizeHint().height());

    (source == Source::Sample ? m_sample : m_tables)->setChecked(true);
    connect(m_tables, &QRadioButton::toggled, this, &CreateProjectDialog::sourceChanged);
    m_wait->setSingleShot(true);
    m_wait->setInterval(kWaitMs);
    connect(m_wait, &QTimer::timeout, this, &CreateProjectDialog::readTables);
    connect(m_data, &QLineEdit::textChanged, this, [this] {
        m_reading = true;
        m_unreadable.clear();
        m_target->setTables(nullptr);
        m_wait->start();
        sourceChanged();
    });
    connect(m_target, &TargetQuestion::changed, this, &CreateProjectDialog::check);
    connect(&session.jobs(), &JobRunner::jobEnded, this, &CreateProjectDialog::createEnded);
    connect(m_folder, &QLineEdit::textEdited, this, [this] { m_folderEdited = true; });
    connect(m_folder, &QLineEdit::textChanged, this, &CreateProjectDialog::check);
    connect(m_dataFile, &QPushButton::clicked, this, &CreateProjectDialog::browseFile);
    connect(m_dataFolder, &QPushButton::clicked, this, &CreateProjectDialog::browseFolder);
    connect(m_folderBrowse, &QPushButton::clicked, this, &CreateProjectDialog::browseTarget);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_create, &QPushButton::clicked, this, &CreateProjectDialog::create);
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
    m_folderLabel->setText(tr("Project &folder:"));
    m_folderBrowse->setText(tr("Choose…"));
    m_folderBrowse->setAccessibleName(tr("Choose the folder of the project"));
    m_cancel->setText(tr("Cancel"));
    m_create->setText(tr("Create project"));
    m_target->setLabelWidth(std::max(m_dataLabel->sizeHint().width(), m_folderLabel->sizeHint().width()));
    m_data->setAccessibleName(tr("Tables"));
    m_folder->setAccessibleName(tr("Project folder"));
}

void CreateProjectDialog::sourceChanged()
{
    const bool own = m_tables->isChecked();
    for (QWidget* widget : {static_cast<QWidget*>(m_dataLabel), static_cast<QWidget*>(m_data), static_cast<QWidget*>(m_dataFile),
                            static_cast<QWidget*>(m_dataFolder)})
        widget->setVisible(own);
    if (!m_folderEdited) {
        const QString name = own ? QFileInfo(m_data->text().trimmed()).completeBaseName() : QString();
        m_folder->setText(freeFolder(!own ? QStringLiteral("rankings-sample") : name.isEmpty() ? QStringLiteral("rankings") : name));
    }
    check();
}

void CreateProjectDialog::readTables()
{
    const QString data = m_data->text().trimmed();
    if (data.isEmpty() || !QFileInfo::exists(data)) {
        m_reading = false;
        return check();
    }
    const Path path = QFileInfo(data).absoluteFilePath().toStdString();
    const QPointer<CreateProjectDialog> self(this);
    const auto isMeant = [self, asked = m_data->text()] { return !self.isNull() && self->m_data->text() == asked; };
    m_session.jobs().start<TargetQuestion::Tables>(
        {PODIUM_TEXT("ui.readOffered", "See what tables there are"), kReadLane, JobPolicy::LatestOnly, false},
        [path, &files = m_session.files()](JobContext& job) { return project::offeredTables(files, path, job); },
        [self, isMeant](const std::shared_ptr<const TargetQuestion::Tables>& tables) {
            if (!isMeant())
                return;
            self->m_reading = false;
            self->m_target->setTables(tables);
        },
        [self, isMeant](const Error& error) {
            if (!isMeant())
                return;
            self->m_reading = false;
            self->m_unreadable = worded(error.text()) + QLatin1Char(' ') + worded(error.hint());
            self->check();
        });
}

void CreateProjectDialog::say(const char* role, const QString& text)
{
    setRole(m_message, role);
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

void CreateProjectDialog::check()
{
    if (m_job)
        return;
    const bool own = m_tables->isChecked();
    const QString folder = m_folder->text().trimmed(), data = m_data->text().trimmed();
    const QString found = own ? m_target->found() : QString();
    m_found->setText(found);
    m_found->setVisible(!found.isEmpty());
    m_target->setVisible(!found.isEmpty());
    QString problem;
    if (own && data.isEmpty())
        problem = tr("Choose where your tables are.");
    else if (own && !QFileInfo::exists(data))
        problem = tr("“%1” is not there.").arg(data);
    else if (own && m_reading)
        problem = tr("The tables are being read…");
    else if (own && !m_unreadable.isEmpty())
        return say("error", QStringLiteral("▲ ") + m_unreadable), m_create->setEnabled(false);
    else if (own && !m_target->missing().isEmpty())
        problem = m_target->missing();
    else if (folder.isEmpty())
        problem = tr("Choose a folder for the project.");
    else if (QFileInfo(folder).isFile())
        problem = tr("“%1” is a file, not a folder.").arg(folder);
    else if (const QDir dir(folder); dir.exists() && !dir.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        problem = tr("The folder is not empty. Choose a new or an empty one.");
    say("secondary", problem);
    m_create->setEnabled(problem.isEmpty());
}

void CreateProjectDialog::create()
{
    project::InitOptions options;
    if (m_tables->isChecked()) {
        options.data = QFileInfo(m_data->text().trimmed()).absoluteFilePath().toStdString();
        m_target->putInto(options);
    }
    m_create->setEnabled(false);
    m_job = m_session.create(folder(), options, [this, self = QPointer<CreateProjectDialog>(this)](const Error& error) {
        if (!self.isNull())
            say("error", QStringLiteral("▲ ") + worded(error.text()) + QLatin1Char(' ') + worded(error.hint()));
    });
    say("secondary", tr("The project is being made…"));
}

void CreateProjectDialog::createEnded(qint64 job)
{
    if (m_job != job)
        return;
    m_job.reset();
    const JobInfo* info = m_session.jobs().find(job);
    if (info != nullptr && info->state == JobState::Finished)
        return accept();
    m_create->setEnabled(true); // what is wrong stands in the message; the next change of something checks anew
    if (info != nullptr && info->state == JobState::Cancelled)
        check();
}

void CreateProjectDialog::reject()
{
    if (m_job)
        m_session.jobs().cancel(*m_job);
    else
        QDialog::reject();
}

void CreateProjectDialog::browseFile()
{
    ask(this,
        {FileQuestion::Wanted::File, tr("Choose a file with tables"), m_data->text(),
         tr("Tables and archives (*.csv *.tsv *.txt *.arff *.xlsx *.ods *.zip *.tar *.gz *.tgz *.sqlite *.db *.json);;All files (*)")},
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

} // namespace podium::ui
