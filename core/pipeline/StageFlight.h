#pragma once
// Single flight: equal stages of experiments that run at the same time are computed once, in this process and beside others.
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "core/base/FileSystem.h"
#include "core/base/JobContext.h"
#include "core/pipeline/LockFile.h"

namespace podium::pipeline {

/// Thread-safe.
class StageFlights
{
public:
    /// `lockFile` is shared by the processes of one project.
    explicit StageFlights(Path lockFile) : m_lockFile(std::move(lockFile)) {}

    struct Result
    {
        LockEntry entry;
        bool shared = false; ///< another caller computed it
    };
    /// Calls `compute`, or waits for the caller that does so for the same key and takes its result or exception. Where that caller
    /// was cancelled, one of those that wait computes. Waiting ends within 50 ms of a cancellation, with Error{Cancelled}.
    Result run(const std::string& key, FileSystem& files, const CancelToken& token, const std::function<LockEntry()>& compute);

private:
    struct Flight;
    std::mutex m_mutex;
    std::map<std::string, std::shared_ptr<Flight>> m_flights;
    Path m_lockFile;
};

} // namespace podium::pipeline
