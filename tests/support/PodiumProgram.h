#pragma once
// Runs the built `podium` as a user's shell would: own environment, own folder, and what it said.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

namespace podium::test {

struct Outcome
{
    int status = -1; ///< exit status; -1 where a signal ended it
    QByteArray output;
    QByteArray errors;
    QJsonDocument json() const { return QJsonDocument::fromJson(output); }
};

/// A scratch folder with a home of its own, and the program. LC_ALL=C.UTF-8 and no git identity unless set.
class PodiumProgram
{
public:
    PodiumProgram()
    {
        QDir().mkpath(home());
        m_environment.insert("PATH", QString::fromLocal8Bit(qgetenv("PODIUM_BIN")) + ":/usr/local/bin:/usr/bin:/bin");
        m_environment.insert("HOME", home());
        m_environment.insert("LC_ALL", "C.UTF-8");
        m_environment.insert("GIT_CONFIG_NOSYSTEM", "1");
        for (const char* kept : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS", "PODIUM_RANKINGS", "PODIUM_PEERS"})
            if (qEnvironmentVariableIsSet(kept))
                m_environment.insert(kept, qEnvironmentVariable(kept));
    }

    QString folder() const { return m_folder.path(); }
    QString home() const { return m_folder.path() + "/home"; }
    QString path(const QString& relative) const { return m_folder.path() + "/" + relative; }
    QProcessEnvironment& environment() { return m_environment; }

    Outcome run(const QString& directory, const QStringList& arguments, int timeoutMs = 60000) const
    {
        return runProgram("podium", directory, arguments, timeoutMs);
    }

    Outcome runProgram(const QString& program, const QString& directory, const QStringList& arguments,
                       int timeoutMs = 60000) const
    {
        QProcess process;
        start(process, program, directory, arguments);
        Outcome outcome;
        if (!process.waitForFinished(timeoutMs)) {
            // A program that is being linked anew at this moment cannot be started: that is not a hang.
            const bool started = process.error() != QProcess::FailedToStart;
            outcome.errors = started ? "timed out\n" : process.errorString().toUtf8() + "\n";
            process.kill();
            process.waitForFinished();
        } else if (process.exitStatus() == QProcess::NormalExit) {
            outcome.status = process.exitCode();
        }
        outcome.output = process.readAllStandardOutput();
        outcome.errors += process.readAllStandardError();
        return outcome;
    }

    void start(QProcess& process, const QString& program, const QString& directory,
               const QStringList& arguments) const
    {
        process.setProcessEnvironment(m_environment);
        process.setWorkingDirectory(directory);
        const QString bin = QString::fromLocal8Bit(qgetenv("PODIUM_BIN")) + "/" + program;
        process.start(QFile::exists(bin) ? bin : program, arguments);
        process.waitForStarted();
    }

    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static bool write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
    }

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

} // namespace podium::test
