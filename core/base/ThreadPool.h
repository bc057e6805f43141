#pragma once
// The one pool of worker threads. The caller of parallelFor works along, so nested calls cannot deadlock and a pool of
// one thread runs everything in the caller.
#include <cstddef>
#include <functional>
#include <memory>

#include "core/base/JobContext.h"

namespace podium {

class ThreadPool
{
public:
    /// `threads` counts the caller: 1 starts no worker. 0 takes the cores this process may use.
    explicit ThreadPool(int threads = 0);
    ~ThreadPool();
    ThreadPool(const ThreadPool&) = delete;
    ThreadPool& operator=(const ThreadPool&) = delete;

    int threadCount() const;

    /// Calls body(begin, end) for slices of [0, count) of at most `grain` items, in any order, on any thread. Returns when
    /// all have run. The first exception of a body is thrown here; no further slice starts after one, nor after a
    /// cancellation, which is thrown as Error{Cancelled}. Slice borders depend only on count and grain.
    void parallelFor(std::size_t count, std::size_t grain, const CancelToken& token,
                     const std::function<void(std::size_t begin, std::size_t end)>& body);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace podium
