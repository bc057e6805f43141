#include "ui/ingest/SourceDialog.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include "ui/base/FileQuestion.h"
#include "ui/base/Panel.h"

namespace podium::ui {

namespace {

constexpr int kWidth = 640, kQueryLines = 5;
const QString kPointer = QStringLiteral(".dvc"); // file beside a table whose data dvc keeps

QGridLayout* newGrid(QWidget* form)
{
    auto* grid = new QGridLayout(form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    return grid;
}

void addRow(QGridLayout* grid, const QString& word, QWidget* widget, QWidget* beside = nullptr)
{
    const int row = grid->rowCount();
    auto* label = newLabel("", grid->parentWidget());
    label->setText(word);
    label->setBuddy(widget);
    const bool isLine = qobject_cast<QLineEdit*>(widget) != nullptr;
    grid->addWidget(label, row, 0, isLine ? Qt::AlignVCenter : Qt::AlignTop);
    grid->addWidget(widget, row, 1);
    if (beside != nullptr)
        grid->addWidget(beside, row, 2, Qt::AlignTop);
}

} // namespace

SourceDialog::SourceDialog(QWidget* parent)
    : QDialog(parent), m_kind(new QComboBox(this)), m_place(newLine(this)), m_path(newLine(this)), m_revision(newLine(this)),
      m_browsePath(browseButton(tr("Choose the file of the table"))), m_database(newLine(this)), m_query(new QPlainTextEdit(this)),
      m_repositoryForm(repositoryForm()), m_databaseForm(databaseForm()), m_message(newLabel("secondary", this, true)), m_look(newButton(this, true))
{
    setObjectName(QStringLiteral("importSource"));
    setWindowTitle(tr("Import from elsewhere"));
    m_kind->setObjectName(QStringLiteral("sourceKind"));
    m_look->setObjectName(QStringLiteral("sourceLook"));
    m_message->setObjectName(QStringLiteral("sourceMessage"));
    m_kind->setAccessibleName(tr("Kind of source"));
    m_kind->addItems({tr("A table of another project"), tr("What a query to a database gives (SQLite)")});
    auto* cancel = newButton(this);
    cancel->setText(tr("Cancel"));
    m_look->setText(tr("Look at it"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_message, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_look);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(10);
    layout->addWidget(m_kind);
    layout->addWidget(m_repositoryForm);
    layout->addWidget(m_databaseForm);
    layout->addStretch();
    layout->addLayout(buttons);

    connect(m_kind, &QComboBox::currentIndexChanged, this, &SourceDialog::check);
    for (QLineEdit* line : {m_place, m_path, m_revision, m_database})
        connect(line, &QLineEdit::textChanged, this, &SourceDialog::check);
    connect(m_query, &QPlainTextEdit::textChanged, this, &SourceDialog::check);
    connect(m_browsePath, &QPushButton::clicked, this, &SourceDialog::chooseFile);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_look, &QPushButton::clicked, this, &QDialog::accept);
    m_look->setDefault(true);
    resize(kWidth, 0);
    check();
    m_place->setFocus();
}

QPushButton* SourceDialog::browseButton(const QString& purpose)
{
    auto* button = newButton(this);
    button->setText(tr("Choose…"));
    button->setAccessibleName(purpose);
    button->setAutoDefault(false);
    return button;
}

QWidget* SourceDialog::repositoryForm()
{
    auto* form = new QWidget(this);
    QGridLayout* grid = newGrid(form);
    m_place->setObjectName(QStringLiteral("sourcePlace"));
    m_path->setObjectName(QStringLiteral("sourcePath"));
    m_revision->setObjectName(QStringLiteral("sourceRevision"));
    m_place->setAccessibleName(tr("Folder or address of the other project"));
    m_path->setAccessibleName(tr("File of the table in it"));
    m_revision->setAccessibleName(tr("Version of the other project"));
    m_place->setPlaceholderText(tr("/home/…, or an address that git understands"));
    m_path->setPlaceholderText(QStringLiteral("data/raw/table.csv"));
    m_revision->setPlaceholderText(tr("the newest; or a branch, a tag, a commit"));
    QPushButton* browse = browseButton(tr("Choose the folder of the other project"));
    connect(browse, &QPushButton::clicked, this, &SourceDialog::chooseFolder);
    addRow(grid, tr("&Project:"), m_place, browse);
    addRow(grid, tr("&File in it:"), m_path, m_browsePath);
    addRow(grid, tr("&Version:"), m_revision);
    auto* note = newLabel("secondary", form, true);
    note->setText(tr("Any git repository, with dvc or without. The table remembers where it came from, so Import can say when it changes there."));
    grid->addWidget(note, grid->rowCount(), 0, 1, 3);
    return form;
}

QWidget* SourceDialog::databaseForm()
{
    auto* form = new QWidget(this);
    QGridLayout* grid = newGrid(form);
    m_database->setObjectName(QStringLiteral("sourceDatabase"));
    m_query->setObjectName(QStringLiteral("sourceQuery"));
    m_database->setAccessibleName(tr("File of the database"));
    m_query->setAccessibleName(tr("Query"));
    m_query->setPlaceholderText(QStringLiteral("SELECT name, year, score FROM ranking WHERE year >= 2012"));
    m_query->setTabChangesFocus(true);
    m_query->setFixedHeight(m_query->fontMetrics().lineSpacing() * kQueryLines + 12);
    QPushButton* browse = browseButton(tr("Choose the file of the database"));
    connect(browse, &QPushButton::clicked, this, &SourceDialog::chooseDatabase);
    addRow(grid, tr("&Database:"), m_database, browse);
    addRow(grid, tr("&Query:"), m_query);
    auto* note = newLabel("secondary", form, true);
    note->setText(tr("Without a query each table of the database can be chosen. The database is only read."));
    grid->addWidget(note, grid->rowCount(), 0, 1, 3);
    return form;
}

void SourceDialog::chooseFolder()
{
    ask(this, {FileQuestion::Wanted::Folder, tr("Folder of the other project"), m_place->text()},
        [this](const QStringList& folders) { m_place->setText(folders.front()); });
}

void SourceDialog::chooseFile()
{
    const QDir root(m_place->text().trimmed());
    ask(this, {FileQuestion::Wanted::File, tr("File of the table"), root.path()}, [this, root](const QStringList& files) {
        QString file = files.front();
        if (file.endsWith(kPointer))
            file.chop(kPointer.size());
        m_path->setText(root.relativeFilePath(file));
    });
}

void SourceDialog::chooseDatabase()
{
    ask(this, {FileQuestion::Wanted::File, tr("File of the database"), m_database->text(), tr("Databases (*.sqlite *.sqlite3 *.db);;All files (*)")},
        [this](const QStringList& files) { m_database->setText(files.front()); });
}

void SourceDialog::check()
{
    const bool isRepository = m_kind->currentIndex() == Repository;
    if (m_databaseForm->isHidden() != isRepository || m_repositoryForm->isHidden() == isRepository) {
        m_repositoryForm->setVisible(isRepository);
        m_databaseForm->setVisible(!isRepository);
        layout()->activate();
        resize(width(), layout()->totalHeightForWidth(width()));
    }
    const QString place = m_place->text().trimmed(), path = m_path->text().trimmed(), database = m_database->text().trimmed();
    const bool isFolder = QDir::isAbsolutePath(place) && QFileInfo(place).isDir();
    m_browsePath->setEnabled(isFolder);
    QString problem;
    if (isRepository) {
        if (place.isEmpty())
            problem = tr("Name the other project.");
        else if (QDir::isAbsolutePath(place) && !isFolder)
            problem = tr("There is no folder %1.").arg(place);
        else if (path.isEmpty())
            problem = tr("Name the file of the table in it.");
        else if (QDir::isAbsolutePath(path) || path.startsWith(QStringLiteral("..")))
            problem = tr("The file has to be one of that project.");
    } else {
        if (database.isEmpty())
            problem = tr("Name the file of the database.");
        else if (!QFileInfo(database).isFile())
            problem = tr("There is no file %1.").arg(database);
    }
    m_message->setText(problem);
    m_look->setEnabled(problem.isEmpty());
}

project::ImportSource SourceDialog::source() const
{
    if (m_kind->currentIndex() == Repository) {
        project::ImportSource source(m_place->text().trimmed().toStdString());
        source.path = m_path->text().trimmed().toStdString();
        source.rev = m_revision->text().trimmed().toStdString();
        return source;
    }
    project::ImportSource source(m_database->text().trimmed().toStdString());
    source.part.query = m_query->toPlainText().trimmed().toStdString();
    return source;
}

} // namespace podium::ui
