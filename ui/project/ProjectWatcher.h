#pragma once
// Tells when something in the project folder was changed, by whomever: the command line, an editor, git, another window.
#include <vector>

#include <QByteArray>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include "core/base/FileSystem.h"

namespace podium::ui {

/// GUI thread only; looks at names, sizes and times of the few watched paths, never into files.
class ProjectWatcher : public QObject
{
    Q_OBJECT
public:
    explicit ProjectWatcher(QObject* parent = nullptr);

    /// Watches these files and folders from now on; empty = none. What they are now counts as known.
    void watch(const std::vector<Path>& paths);
    /// Name, size and time of all watched paths as one value.
    QByteArray fingerprint() const;

signals:
    /// Something differs from what was known. At most once in 200 ms.
    void changed();

private:
    void look();

    QFileSystemWatcher m_watcher;
    QTimer m_settle; ///< a burst of writes is one change
    QStringList m_paths;
    QByteArray m_known;
};

} // namespace podium::ui
