#include "ui/base/FileQuestion.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QRegularExpression>
#include <QStandardPaths>

#include "ui/base/Settings.h"

namespace podium::ui {

namespace {

/// "csv" of "Tables (*.csv *.tsv)"; empty of "All files (*)".
QString endingOf(const QString& filter)
{
    static const QRegularExpression first(QStringLiteral("\\*\\.(\\w+)"));
    return first.match(filter).captured(1);
}

void giveEnding(QFileDialog& dialog, const QString& ending)
{
    const QString typed = QFileInfo(dialog.selectedFiles().value(0)).fileName(), old = QLatin1Char('.') + dialog.defaultSuffix();
    dialog.setDefaultSuffix(ending);
    if (typed.endsWith(old, Qt::CaseInsensitive))
        dialog.selectFile(typed.chopped(old.size()) + QLatin1Char('.') + ending);
}

QPointer<Settings> s_settings; // of the window
QString s_lastFolder;          // without a window

/// The folder that the program was started in means nothing to a user.
QString usualFolder()
{
    for (const QString& folder : {s_settings == nullptr ? s_lastFolder : s_settings->lastFolder(), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)})
        if (!folder.isEmpty() && QFileInfo(folder).isDir())
            return folder;
    return QDir::homePath();
}

void beginAt(QFileDialog& dialog, const QString& start)
{
    const QFileInfo info(start);
    if (!start.isEmpty() && info.isAbsolute() && info.isDir())
        return dialog.setDirectory(start);
    dialog.setDirectory(info.isAbsolute() && QFileInfo(info.path()).isDir() ? info.path() : usualFolder());
    if (start.isEmpty())
        return;
    if (dialog.acceptMode() == QFileDialog::AcceptSave)
        dialog.selectFile(info.fileName());
}

} // namespace

void keepLastFolder(Settings& settings)
{
    s_settings = &settings;
}

void ask(QWidget* parent, const FileQuestion& question, std::function<void(const QStringList&)> chosen)
{
    auto* dialog = new QFileDialog(parent, question.title);
    dialog->setObjectName(question.objectName);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::ReadOnly); // else it deletes and renames what it shows, folders with all that is in them
    dialog->setOption(QFileDialog::DontConfirmOverwrite, !question.confirmOverwrite);
    if (!question.filters.isEmpty())
        dialog->setNameFilters(question.filters.split(QStringLiteral(";;")));
    switch (question.wanted) {
    case FileQuestion::Wanted::File: dialog->setFileMode(QFileDialog::ExistingFile); break;
    case FileQuestion::Wanted::Files: dialog->setFileMode(QFileDialog::ExistingFiles); break;
    case FileQuestion::Wanted::Folder:
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        break;
    case FileQuestion::Wanted::NewFile:
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(endingOf(question.filters));
        QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) { giveEnding(*dialog, endingOf(filter)); });
        break;
    }
    beginAt(*dialog, question.start);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, [chosen = std::move(chosen)](const QStringList& files) {
        if (files.isEmpty())
            return;
        const QFileInfo first(files.front());
        const QString folder = first.isDir() ? first.absoluteFilePath() : first.absolutePath();
        if (s_settings == nullptr)
            s_lastFolder = folder;
        else
            s_settings->setLastFolder(folder);
        chosen(files);
    });
    dialog->open();
}

} // namespace podium::ui
