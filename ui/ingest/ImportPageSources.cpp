// How tables come to the page of the imported ones: chosen, dropped, fetched, asked for elsewhere.
#include <algorithm>

#include <QDir>
#include <QLineEdit>
#include <QMimeData>
#include <QUrl>

#include "core/project/TableImport.h"
#include "ui/base/FileQuestion.h"
#include "ui/ingest/ImportPage.h"
#include "ui/ingest/SourceDialog.h"
#include "ui/ingest/TableImporter.h"

namespace podium::ui {

void ImportPage::chooseFiles()
{
    ask(this,
        {FileQuestion::Wanted::Files, tr("Choose files with tables"), QString(),
         tr("Tables and archives (*.csv *.tsv *.txt *.arff *.xlsx *.ods *.zip *.tar *.gz *.tgz *.sqlite *.db);;All files (*)"), QStringLiteral("addFilesDialog")},
        [this](const QStringList& files) { importPaths(files); });
}

void ImportPage::chooseFolder()
{
    ask(this, {FileQuestion::Wanted::Folder, tr("Choose a folder with tables"), QString(), QString(), QStringLiteral("addFolderDialog")},
        [this](const QStringList& folders) { importPaths(folders); });
}

void ImportPage::importPaths(const QStringList& paths)
{
    std::vector<project::ImportSource> sources;
    for (const QString& path : paths)
        sources.emplace_back(path.toStdString());
    m_importer->start(std::move(sources));
}

void ImportPage::chooseOther()
{
    auto* dialog = new SourceDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_importer->start({dialog->source()}); });
    dialog->open();
}

void ImportPage::fetch()
{
    const QString address = m_address->text().trimmed();
    if (address.isEmpty())
        return;
    // A name without a scheme is one of the web, as in a browser; a path is one of the disk.
    const bool plain = !address.contains(QStringLiteral("://")) && !address.startsWith(QLatin1Char('/'));
    m_importer->start({project::ImportSource((plain ? QStringLiteral("https://") + address : address).toStdString())});
}

bool ImportPage::takes(const QMimeData* dragged) const
{
    if (!m_profiles.session().isOpen() || m_importer->state() == TableImporter::State::Importing || dragged->urls().isEmpty())
        return false;
    const QList<QUrl> urls = dragged->urls();
    const auto isWeb = [](const QUrl& url) { return url.scheme() == QStringLiteral("https") || url.scheme() == QStringLiteral("http"); };
    return std::all_of(urls.begin(), urls.end(), [&](const QUrl& url) {
        return isWeb(url) || (url.isLocalFile() && !QDir(url.toLocalFile() + QStringLiteral("/.dvc")).exists());
    });
}

void ImportPage::importFrom(const QMimeData* dropped)
{
    QStringList paths;
    for (const QUrl& url : dropped->urls())
        paths.append(url.isLocalFile() ? QDir::cleanPath(url.toLocalFile()) : url.toString(QUrl::FullyEncoded));
    importPaths(paths);
}

} // namespace podium::ui
