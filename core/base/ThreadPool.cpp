#include "core/base/ThreadPool.h"

#include <sched.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

#include "core/base/Blocking.h"

namespace podium {

namespace {

using Body = std::function<void(std::size_t, std::size_t)>;

int usableCores()
{
    cpu_set_t set;
    CPU_ZERO(&set);
    if (sched_getaffinity(0, sizeof set, &set) == 0)
        return std::max(1, CPU_COUNT(&set));
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

} // namespace

struct ThreadPool::State
{
    /// One call of parallelFor: slices are claimed one by one by whoever is free.
    struct Loop
    {
        std::size_t count = 0;
        std::size_t grain = 1;
        std::size_t slices = 0;
        const Body* body = nullptr;
        const CancelToken* token = nullptr;
        std::atomic<std::size_t> next{0};
        std::atomic<bool> stopped{false};
        int helpers = 0; ///< workers inside run(); guarded by the pool's mutex
        std::mutex failureMutex;
        std::exception_ptr failure;

        bool exhausted() const { return stopped || next.load(std::memory_order_relaxed) >= slices; }

        void run()
        {
            while (!stopped.load(std::memory_order_relaxed)) {
                if (token->isCancelled()) {
                    stopped = true;
                    return;
                }
                const std::size_t slice = next.fetch_add(1, std::memory_order_relaxed);
                if (slice >= slices)
                    return;
                const std::size_t begin = slice * grain;
                try {
                    (*body)(begin, begin + std::min(grain, count - begin));
                } catch (...) {
                    const std::lock_guard lock(failureMutex);
                    if (!failure)
                        failure = std::current_exception();
                    stopped = true;
                }
            }
        }
    };

    std::mutex mutex;
    std::condition_variable work;     ///< a loop was opened, or the pool ends
    std::condition_variable finished; ///< a helper left a loop
    std::deque<std::shared_ptr<Loop>> loops;
    bool ending = false;
    std::vector<std::thread> workers;

    void close(const std::shared_ptr<Loop>& loop)
    {
        const auto found = std::find(loops.begin(), loops.end(), loop);
        if (found != loops.end())
            loops.erase(found);
    }

    void workerMain()
    {
        std::unique_lock lock(mutex);
        for (;;) {
            work.wait(lock, [this] { return ending || !loops.empty(); });
            if (ending)
                return;
            // The oldest loop first: outer loops have the larger pieces.
            const std::shared_ptr<Loop> loop = loops.front();
            if (loop->exhausted()) {
                loops.pop_front();
                continue;
            }
            ++loop->helpers;
            lock.unlock();
            loop->run();
            lock.lock();
            close(loop);
            if (--loop->helpers == 0)
                finished.notify_all();
        }
    }
};

ThreadPool::ThreadPool(int threads)
    : m_state(std::make_unique<State>())
{
    const int total = threads > 0 ? threads : usableCores();
    try {
        for (int i = 1; i < total; ++i)
            m_state->workers.emplace_back([state = m_state.get()] { state->workerMain(); });
    } catch (const std::system_error&) {
        // The system gives no more threads: the pool works with those it has, the caller at least.
    }
}

ThreadPool::~ThreadPool()
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->ending = true;
    }
    m_state->work.notify_all();
    for (std::thread& worker : m_state->workers)
        worker.join();
}

int ThreadPool::threadCount() const { return static_cast<int>(m_state->workers.size()) + 1; }

void ThreadPool::parallelFor(std::size_t count, std::size_t grain, const CancelToken& token, const Body& body)
{
    blockingCall("ThreadPool::parallelFor");
    token.check();
    if (count == 0)
        return;
    const auto loop = std::make_shared<State::Loop>();
    loop->count = count;
    loop->grain = std::max<std::size_t>(1, grain);
    loop->slices = (count - 1) / loop->grain + 1;
    loop->body = &body;
    loop->token = &token;

    const bool shared = loop->slices > 1 && !m_state->workers.empty();
    if (shared) {
        {
            const std::lock_guard lock(m_state->mutex);
            m_state->loops.push_back(loop);
        }
        if (loop->slices > m_state->workers.size())
            m_state->work.notify_all();
        else
            for (std::size_t i = 1; i < loop->slices; ++i)
                m_state->work.notify_one();
    }
    loop->run();
    if (shared) {
        std::unique_lock lock(m_state->mutex);
        m_state->close(loop);
        m_state->finished.wait(lock, [&] { return loop->helpers == 0; });
    }
    if (loop->failure)
        std::rethrow_exception(loop->failure);
    token.check();
}

} // namespace podium
