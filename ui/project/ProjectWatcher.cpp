#include "ui/project/ProjectWatcher.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace podium::ui {

ProjectWatcher::ProjectWatcher(QObject* parent) : QObject(parent)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(200);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_settle, &QTimer::timeout, this, &ProjectWatcher::look);
}

void ProjectWatcher::watch(const std::vector<Path>& paths)
{
    QStringList wanted;
    for (const Path& path : paths)
        wanted.append(QString::fromStdString(path.string()));
    wanted.removeDuplicates();
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    QStringList gone, added;
    for (const QString& path : watched)
        if (!wanted.contains(path))
            gone.append(path);
    for (const QString& path : wanted)
        if (!watched.contains(path))
            added.append(path);
    if (!gone.isEmpty())
        m_watcher.removePaths(gone);
    if (!added.isEmpty())
        m_watcher.addPaths(added);
    m_paths = wanted;
    m_known = fingerprint();
}

QByteArray ProjectWatcher::fingerprint() const
{
    QByteArray value;
    const auto add = [&value](const QFileInfo& info) {
        value += info.fileName().toUtf8() + ' ' + QByteArray::number(info.size()) + ' ' +
                 QByteArray::number(info.lastModified().toMSecsSinceEpoch()) + '\n';
    };
    for (const QString& path : m_paths) {
        const QFileInfo info(path);
        if (!info.isDir()) {
            add(info);
            continue;
        }
        // A folder's own time says only that an entry came or went; files replaced inside it show in theirs.
        const QFileInfoList entries = QDir(path).entryInfoList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
        for (const QFileInfo& entry : entries)
            if (entry.isDir() || m_paths.contains(entry.filePath()) || entry.suffix() != QLatin1String("lock"))
                entry.isDir() ? void(value += entry.fileName().toUtf8() + '/') : add(entry);
    }
    return value;
}

void ProjectWatcher::look()
{
    // A file replaced by a rename is no longer watched: the watch follows the file, not the name.
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    for (const QString& path : m_paths)
        if (!watched.contains(path) && QFileInfo::exists(path))
            m_watcher.addPath(path);
    const QByteArray now = fingerprint();
    if (now == m_known)
        return;
    m_known = now;
    emit changed();
}

} // namespace podium::ui
