#pragma once
// What the window remembers for its user over sessions; nothing of a project's own.
#include <memory>

#include <QByteArray>
#include <QObject>
#include <QStringList>

class QSettings;

namespace podium::ui {

/// GUI thread only.
class Settings : public QObject
{
    Q_OBJECT
public:
    /// An INI file; empty = the user's usual place.
    explicit Settings(const QString& file = {}, QObject* parent = nullptr);
    ~Settings() override;

    QString language() const; ///< "es", "en"; empty = the system's
    void setLanguage(const QString& code);
    QString theme() const; ///< "system", "light", "dark"
    void setTheme(const QString& name);

    QStringList recentProjects() const; ///< folders that still exist, newest first
    void addRecentProject(const QString& folder);
    void removeRecentProject(const QString& folder);

    /// What was open when the window was last closed; empty = nothing, or it is gone.
    QString openProject() const;
    void setOpenProject(const QString& folder);

    QString lastFolder() const; ///< where a file was chosen last; empty = nowhere so far, or it is gone
    void setLastFolder(const QString& folder);

    QByteArray geometry() const;
    QByteArray windowState() const;
    QStringList docksBesideData() const;
    void setWindow(const QByteArray& geometry, const QByteArray& state, const QStringList& docksBesideData);

signals:
    void recentProjectsChanged();

private:
    std::unique_ptr<QSettings> m_store;
};

} // namespace podium::ui
