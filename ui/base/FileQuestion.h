#pragma once
// The one way to ask a person for a file or folder: Qt's dialog, told to change nothing of what it shows.
#include <functional>

#include <QString>
#include <QStringList>

class QWidget;

namespace podium::ui {

class Settings;

struct FileQuestion
{
    enum class Wanted { File, Files, Folder, NewFile };
    Wanted wanted = Wanted::File;
    QString title;
    QString start = {};           ///< the folder or file to begin with; else in the one used last, at the very first the user's documents
    QString filters = {};         ///< "Tables (*.csv);;All files (*)"; of a new file they also give its ending
    QString objectName = {};
    bool confirmOverwrite = true; ///< false where the caller says itself what would be overwritten
};

/// Opens the dialog above `parent` and comes back at once. `chosen` gets at least one path, all absolute; it is not called where
/// nothing was chosen, nor after `parent` is gone. GUI thread only.
void ask(QWidget* parent, const FileQuestion& question, std::function<void(const QStringList&)> chosen);
/// From now on the folder used last is one of these settings, so the next session begins in it as well. Without them it is forgotten at
/// the end of the program.
void keepLastFolder(Settings& settings);

} // namespace podium::ui
