// How projects and tables come into the main window, by a dialog and by dropping files on it; what it tells of files that leave it.
#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>

#include "core/base/Room.h"
#include "ui/base/DropHint.h"
#include "ui/base/FileQuestion.h"
#include "ui/base/QtLanguage.h"
#include "ui/ingest/ImportPage.h"
#include "ui/jobs/WrittenFile.h"
#include "ui/shell/CreateProjectDialog.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/NoticeBar.h"
#include "ui/shell/Workbench.h"
#include "ui/shell/WrittenNotice.h"

namespace podium::ui {

namespace {

bool isProjectFolder(const QString& path)
{
    return QFileInfo::exists(path + QStringLiteral("/dvc.yaml")) || QFileInfo(path + QStringLiteral("/.dvc")).isDir();
}

} // namespace

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

QString MainWindow::dropWords(const QMimeData& dragged) const
{
    if (m_import->takes(&dragged))
        return tr("Drop to import %1\nIt is shown first; nothing changes yet.").arg(DropHint::namesOf(dragged));
    const QList<QUrl> urls = dragged.urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    return (isProjectFolder(urls.first().toLocalFile()) ? tr("Drop to open the project %1") : tr("Drop to make a new project from %1"))
        .arg(DropHint::namesOf(dragged));
}

void MainWindow::drop(const QMimeData& dropped)
{
    if (m_import->takes(&dropped)) { // of the open project, whatever page is seen: they are shown before anything changes
        showPage(fromUtf8(roomInfo(Room::Ingest).id));
        return m_import->importFrom(&dropped);
    }
    const QString path = dropped.urls().first().toLocalFile();
    // A folder with a project in it is opened; anything else is taken for tables of a new one.
    if (isProjectFolder(path))
        openProject(path);
    else
        createProject(false, path);
}

void MainWindow::customEvent(QEvent* event)
{
    if (event->type() != FileWanted::type())
        return QMainWindow::customEvent(event);
    const auto& wanted = *static_cast<FileWanted*>(event);
    m_workbench.session.writeFile(wanted.file().toStdString(), std::make_shared<const std::string>(wanted.bytes().toStdString()));
}

} // namespace podium::ui
