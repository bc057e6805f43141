#pragma once
// A home folder of this test's own, where whatever is written without saying where ends: settings, exports, what a dialog proposes.
#include <utility>

#include <QDir>
#include <QTemporaryDir>

namespace podium::test {

/// Make it before anything that asks for a place. The folder goes with it.
class PrivateHome
{
public:
    PrivateHome()
    {
        const QString home = m_folder.path();
        const std::pair<const char*, const char*> places[] = {{"HOME", ""},
                                                              {"XDG_CONFIG_HOME", "/.config"},
                                                              {"XDG_DATA_HOME", "/.local/share"},
                                                              {"XDG_STATE_HOME", "/.local/state"},
                                                              {"XDG_CACHE_HOME", "/.cache"},
                                                              {"XDG_RUNTIME_DIR", "/run"},
                                                              {"XDG_DOCUMENTS_DIR", "/Documents"},
                                                              {"TMPDIR", "/tmp"}};
        for (const auto& [name, below] : places) {
            const QString place = home + QLatin1String(below);
            QDir().mkpath(place);
            QFile::setPermissions(place, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
            qputenv(name, QFile::encodeName(place));
        }
        QDir::setCurrent(home);
    }
    ~PrivateHome() { QDir::setCurrent(QDir::rootPath()); }
    PrivateHome(const PrivateHome&) = delete;
    PrivateHome& operator=(const PrivateHome&) = delete;

    QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

} // namespace podium::test
