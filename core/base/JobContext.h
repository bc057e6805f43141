#pragma once
// What a long core function is given besides its input: where to tell progress, whether it was cancelled, where to
// log, and the threads it may use.
#include <atomic>
#include <functional>
#include <memory>

#include "core/base/Text.h"

namespace podium {

class ThreadPool;

/// Shared flag of cancellation. Copies share the flag; every function is thread-safe.
class CancelToken
{
public:
    CancelToken() : m_flag(std::make_shared<std::atomic<bool>>(false)) {}
    void cancel() const { m_flag->store(true, std::memory_order_relaxed); }
    bool isCancelled() const { return m_flag->load(std::memory_order_relaxed); }
    /// Throws Error{Cancelled} when cancelled.
    void check() const;

private:
    std::shared_ptr<std::atomic<bool>> m_flag;
};

/// Receives what a job tells. Called from any thread of the job, so implementations are thread-safe and quick.
class JobListener
{
public:
    virtual ~JobListener() = default;
    virtual void progressed(double fraction, const Text& step) = 0; ///< fraction in [0, 1], never smaller than before
    virtual void logged(Severity severity, const Text& text) = 0;
};

/// A cheap value, passed by reference down the calls. Thread-safe.
class JobContext
{
public:
    JobContext(ThreadPool& pool, CancelToken token = {}, JobListener* listener = nullptr);

    ThreadPool& pool() const { return *m_pool; }
    const CancelToken& token() const { return m_token; }
    void checkCancelled() const { m_token.check(); }
    void progress(double fraction, const Text& step = {}) const;
    void log(Severity severity, const Text& text) const;
    /// The same job seen by a part of it: its 0…1 is [from, to] of ours.
    JobContext part(double from, double to) const;

private:
    struct Progress;

    ThreadPool* m_pool;
    CancelToken m_token;
    JobListener* m_listener;
    std::shared_ptr<Progress> m_progress; ///< what keeps the told fraction from going back; none without listener
    double m_from = 0;
    double m_to = 1;
};

} // namespace podium
