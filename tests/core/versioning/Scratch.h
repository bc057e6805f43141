#pragma once
// A temporary folder, and the real git and dvc run in it: what tests of this room compare with.
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QtTest>

#include <string>
#include <vector>

#include "core/base/FileSystem.h"

namespace QTest {
template <>
inline char* toString(const std::string& text)
{
    return qstrdup(text.c_str());
}
} // namespace QTest

class Scratch
{
public:
    Scratch()
    {
        // Neither the user's git configuration nor a repository above takes part.
        m_environment.insert("HOME", m_directory.path());
        m_environment.insert("GIT_CONFIG_NOSYSTEM", "1");
        m_environment.insert("GIT_CEILING_DIRECTORIES", m_directory.path());
        m_environment.insert("DVC_NO_ANALYTICS", "1");
        m_environment.insert("DVC_SITE_CACHE_DIR", m_directory.filePath(".dvc-site"));
        m_environment.remove("LC_ALL");
    }

    podium::Path path() const { return m_directory.filePath("work").toStdString(); }
    podium::Path home() const { return m_directory.path().toStdString(); }
    podium::FileSystem& files() { return m_files; }
    void setEnvironment(const QString& name, const QString& value) { m_environment.insert(name, value); }

    void write(const std::string& name, std::string_view bytes)
    {
        m_files.createDirectories((path() / name).parent_path());
        m_files.replaceUnsynced(path() / name, bytes);
    }
    std::string read(const std::string& name) const { return m_files.read(path() / name); }

    struct Result
    {
        int status;
        std::string out;
        std::string err;
    };
    Result run(const QString& program, const QStringList& arguments) const
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.setWorkingDirectory(QString::fromStdString(path().string()));
        process.start(program, arguments);
        process.waitForFinished(60000);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                process.readAllStandardOutput().toStdString(), process.readAllStandardError().toStdString()};
    }
    /// Output of git without the last line end. A failure is reported and gives its message.
    std::string git(const QStringList& arguments) const
    {
        const Result result = run("git", arguments);
        std::string text = result.status == 0 ? result.out : "git failed: " + result.err;
        if (text.ends_with('\n'))
            text.pop_back();
        return text;
    }

private:
    QTemporaryDir m_directory;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    podium::FileSystem m_files;
};

/// Code of the Error that a call throws; "none" where it throws none.
template <typename Call>
std::string thrown(Call call, std::string* message = nullptr)
{
    try {
        call();
        return "none";
    } catch (const podium::Error& error) {
        if (message)
            *message = error.what();
        return std::string(podium::name(error.code()));
    }
}
