#pragma once
// What is in the imported tables: rows, columns and what import noticed. Read in a job, kept as long as the file does not change.
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <QObject>

#include "core/ingest/Csv.h"
#include "ui/project/ProjectSession.h"

namespace podium::ui {

struct TableProfile
{
    std::int64_t rows = 0;
    Schema schema;
    ingest::CsvDialect dialect;
    std::vector<ingest::Finding> findings; ///< worst first
    Text problem;                          ///< where it could not be read
};

/// GUI thread only.
class TableProfiles : public QObject
{
    Q_OBJECT
public:
    explicit TableProfiles(ProjectSession& session, QObject* parent = nullptr);

    const TableProfile* profile(const std::string& table) const; ///< null while it is read
    ProjectSession& session() const { return m_session; }

signals:
    void changed();

private:
    struct Known
    {
        std::optional<FileStat> stat;
        TableProfile profile;
    };
    using Profiles = std::map<std::string, Known>;
    void update();

    ProjectSession& m_session;
    std::shared_ptr<const Profiles> m_profiles;
};

} // namespace podium::ui
