#pragma once
// What the window showed of a project when it was left: page and chosen runs, kept in the project's `.podium/ui.ini` (rebuildable, not
// in git) and shown again when the project is opened.
#include <memory>

#include <QObject>
#include <QString>

class QSettings;

namespace podium::ui {

struct Workbench;

/// GUI thread only. Where the file cannot be written the project opens on its first page next time; nothing else is lost.
class ProjectMemory : public QObject
{
    Q_OBJECT
public:
    explicit ProjectMemory(Workbench& workbench, QObject* parent = nullptr);
    ~ProjectMemory() override;

    /// Neither reads nor writes: for pictures and tests.
    void setEnabled(bool enabled) { m_enabled = enabled; }
    /// Of the project that was just opened; empty where nothing is known.
    QString page() const;
    void setPage(const QString& page);

private:
    void take();
    void keepRuns();

    Workbench& m_workbench;
    std::unique_ptr<QSettings> m_store; ///< of the open project
    bool m_enabled = true;
    bool m_runsAreTaken = false; ///< the runs kept were chosen again, so that changes of the choice are the user's
};

} // namespace podium::ui
