#include "ui/base/Settings.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace podium::ui {

namespace {

constexpr int kRecent = 8;
constexpr auto kRecentKey = "recentProjects";

} // namespace

Settings::Settings(const QString& file, QObject* parent)
    : QObject(parent), m_store(file.isEmpty() ? std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("podium"),
                                                                            QStringLiteral("workbench"))
                                              : std::make_unique<QSettings>(file, QSettings::IniFormat))
{
}

Settings::~Settings() = default;

QString Settings::language() const
{
    return m_store->value(QStringLiteral("language")).toString();
}

void Settings::setLanguage(const QString& code)
{
    m_store->setValue(QStringLiteral("language"), code);
}

QString Settings::theme() const
{
    return m_store->value(QStringLiteral("theme"), QStringLiteral("system")).toString();
}

void Settings::setTheme(const QString& name)
{
    m_store->setValue(QStringLiteral("theme"), name);
}

QStringList Settings::recentProjects() const
{
    QStringList existing;
    for (const QString& folder : m_store->value(QLatin1String(kRecentKey)).toStringList())
        if (QFileInfo(folder).isDir())
            existing.append(folder);
    return existing;
}

void Settings::addRecentProject(const QString& folder)
{
    const QString clean = QDir::cleanPath(folder);
    QStringList all = m_store->value(QLatin1String(kRecentKey)).toStringList();
    all.removeAll(clean);
    all.prepend(clean);
    m_store->setValue(QLatin1String(kRecentKey), all.mid(0, kRecent));
    emit recentProjectsChanged();
}

void Settings::removeRecentProject(const QString& folder)
{
    QStringList all = m_store->value(QLatin1String(kRecentKey)).toStringList();
    all.removeAll(QDir::cleanPath(folder));
    m_store->setValue(QLatin1String(kRecentKey), all);
    emit recentProjectsChanged();
}

QString Settings::openProject() const
{
    const QString folder = m_store->value(QStringLiteral("openProject")).toString();
    return QFileInfo(folder).isDir() ? folder : QString();
}

void Settings::setOpenProject(const QString& folder)
{
    m_store->setValue(QStringLiteral("openProject"), folder);
}

QString Settings::lastFolder() const
{
    const QString folder = m_store->value(QStringLiteral("lastFolder")).toString();
    return QFileInfo(folder).isDir() ? folder : QString();
}

void Settings::setLastFolder(const QString& folder)
{
    m_store->setValue(QStringLiteral("lastFolder"), folder);
}

QByteArray Settings::geometry() const
{
    return m_store->value(QStringLiteral("window/geometry")).toByteArray();
}

QByteArray Settings::windowState() const
{
    return m_store->value(QStringLiteral("window/state")).toByteArray();
}

QStringList Settings::docksBesideData() const
{
    return m_store->value(QStringLiteral("window/docksBesideData")).toStringList();
}

void Settings::setWindow(const QByteArray& geometry, const QByteArray& state, const QStringList& docksBesideData)
{
    m_store->setValue(QStringLiteral("window/geometry"), geometry);
    m_store->setValue(QStringLiteral("window/state"), state);
    m_store->setValue(QStringLiteral("window/docksBesideData"), docksBesideData);
}

} // namespace podium::ui
