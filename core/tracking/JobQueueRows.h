#pragma once
// Jobs and workers as rows of the queue's tables. Works inside the caller's transaction; SQLite::Exception passes through.
#include <string>
#include <vector>

#include "core/tracking/JobQueue.h"

namespace SQLite {
class Database;
}

namespace podium::tracking {

std::vector<QueueWorker> readWorkers(SQLite::Database& database);
/// Jobs that fulfil `condition` (SQL over the table queue), by `order`; places and workers are set, reasons are not.
std::vector<QueuedJob> readJobs(SQLite::Database& database, const std::string& condition, const std::string& order);

std::string errorText(const Error& error); ///< as the column keeps it

/// At work by its lease or, where it missed to renew it, because its process lives.
bool isAtWork(const QueueWorker& worker, std::int64_t nowMs);

/// Says of each job why it waits. `jobs` are all that have not ended, as JobQueue::jobs() orders them.
void giveReasons(std::vector<QueuedJob>& jobs, bool paused, const std::vector<QueueWorker>& workers, std::int64_t nowMs);

} // namespace podium::tracking
