#pragma once
// Tables on their way into the open project: read and judged in a job, chosen and laid out by the user, imported as one change.
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <QObject>
#include <QString>

#include "core/project/TableImport.h"
#include "ui/project/ProjectSession.h"

namespace podium::ui {

/// GUI thread only.
class TableImporter : public QObject
{
    Q_OBJECT
public:
    enum class State { Empty, Reading, Ready, Importing };
    struct Entry
    {
        std::shared_ptr<const project::PlannedTable> table;
        bool chosen = false;
        bool stale = false; ///< is being read anew
    };

    explicit TableImporter(ProjectSession& session, QObject* parent = nullptr);

    ProjectSession& session() const { return m_session; }
    State state() const { return m_state; }
    const std::vector<Entry>& entries() const { return m_entries; }
    const std::vector<ingest::Finding>& findings() const { return m_findings; } ///< about the sources
    const QString& sources() const { return m_sourceNames; }
    const std::optional<Error>& error() const { return m_error; } ///< why the last sources could not be read
    const std::optional<project::ImportReport>& report() const { return m_report; } ///< of the last import
    bool needsRun() const { return m_needsRun; } ///< what was imported is read by a stage

    void start(std::vector<project::ImportSource> sources);
    void startAgain(const std::vector<std::string>& tables); ///< of the project, from where they came
    void setChosen(int index, bool chosen);
    void setChoice(int index, const project::ImportChoice& choice);
    void importChosen();
    void cancel();

    int chosenCount() const;
    /// A name that two chosen tables have; empty where there is none.
    QString doubleName() const;
    bool canImport() const;

signals:
    void changed();

private:
    using Planning = std::function<project::ImportPlan(const project::Project&, JobContext&)>;
    void plan(const QStringList& names, Planning planning);
    void take(const project::ImportPlan& plan);
    void readAgain();
    void watchProject();
    void clear();

    ProjectSession& m_session;
    State m_state = State::Empty;
    std::vector<Entry> m_entries;
    std::vector<ingest::Finding> m_findings;
    QString m_sourceNames;
    std::optional<Error> m_error;
    std::optional<project::ImportReport> m_report;
    bool m_needsRun = false;
    qint64 m_planning = 0; ///< the job that reads the sources
    std::vector<std::pair<std::string, std::string>> m_present; ///< name and md5 of the project's tables, as the entries were judged
};

} // namespace podium::ui
