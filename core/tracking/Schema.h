#pragma once
// The tables of the run store and how an older file becomes one of today. Column names are MLflow's
// (mlflow.db) wherever it has the table; what is ours beside them is marked in the .cpp.
#include <string>

namespace SQLite {
class Database;
}

namespace podium::tracking {

/// Raised with each migration; a file with a higher one is refused.
constexpr int kSchemaVersion = 3;

/// Makes or migrates in one transaction. Throws Error{Unsupported} for a newer schema; SQLite::Exception as
/// SQLite fails.
void migrate(SQLite::Database& database, const std::string& where);

} // namespace podium::tracking
