// How projects and tables come into the main window: by a dialog, and by dropping files on it.
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>

#include "core/base/Room.h"
#include "ui/base/FileQuestion.h"
#include "ui/base/QtLanguage.h"
#include "ui/ingest/ImportPage.h"
#include "ui/shell/CreateProjectDialog.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Workbench.h"

namespace podium::ui {

void MainWindow::chooseProject()
{
    ask(this, {FileQuestion::Wanted::Folder, tr("Open a project"), QDir::homePath()}, [this](const QStringList& folders) { openProject(folders.front()); });
}

void MainWindow::createProject(bool sample, const QString& data)
{
    auto* dialog = new CreateProjectDialog(sample ? CreateProjectDialog::Source::Sample : CreateProjectDialog::Source::Tables, m_workbench.session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!data.isEmpty())
        dialog->setData(data);
    dialog->open();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (m_import->takes(event->mimeData()) || (urls.size() == 1 && urls.first().isLocalFile()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    if (m_import->takes(event->mimeData())) { // of the open project, whatever page is seen: they are shown before anything changes
        showPage(fromUtf8(roomInfo(Room::Ingest).id));
        return m_import->importFrom(event->mimeData());
    }
    const QString path = event->mimeData()->urls().first().toLocalFile();
    // A folder with a project in it is opened; anything else is taken for tables of a new one.
    if (QFileInfo::exists(path + QStringLiteral("/dvc.yaml")) || QFileInfo(path + QStringLiteral("/.dvc")).isDir())
        openProject(path);
    else
        createProject(false, path);
}

} // namespace podium::ui
