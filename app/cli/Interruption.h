#pragma once
// Ctrl-C, TERM and HUP as a cancellation: a thread of its own waits for them, so no work is done in a signal
// handler.
#include <atomic>
#include <csignal>
#include <thread>

#include "core/base/JobContext.h"

namespace podium::cli {

/// Made once, before any other thread (they inherit the blocked signals). The first signal cancels the token;
/// a second one ends the program at once: what it was writing is taken back at the next start.
class Interruption
{
public:
    explicit Interruption(const CancelToken& token);
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    /// For exec: as if this had never been.
    void restoreSignals() const;

private:
    void wait();

    CancelToken m_token;
    sigset_t m_signals{};
    sigset_t m_before{};
    std::atomic<bool> m_ending{false};
    std::thread m_thread;
};

} // namespace podium::cli
