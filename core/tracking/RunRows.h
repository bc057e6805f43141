#pragma once
// A Run as rows of the store's tables, both ways. Works inside the caller's transaction; SQLite::Exception
// passes through.
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/tracking/RunStore.h"

namespace SQLite {
class Database;
class Statement;
} // namespace SQLite

namespace podium::tracking {

/// Writes runs with statements that are prepared once. Not thread-safe: as its database.
class RunWriter
{
public:
    explicit RunWriter(SQLite::Database& database);
    ~RunWriter();
    void write(const Run& run); ///< replaces every row of the run

private:
    SQLite::Statement& prepared(const char* sql);
    void writeRow(const Run& run);
    void writeValues(const Run& run);
    void writeInputs(const Run& run);
    void writeModels(const Run& run);
    SQLite::Database& m_database;
    std::map<const char*, std::unique_ptr<SQLite::Statement>> m_statements;
};

/// Runs that fulfil `condition` (SQL over the table runs, with one text parameter), newest first. A
/// few queries for any number of runs.
std::vector<Run> readRuns(SQLite::Database& database, const std::string& condition,
                          const std::string& argument);

} // namespace podium::tracking
