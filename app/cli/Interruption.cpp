#include "app/cli/Interruption.h"

#include <pthread.h>
#include <unistd.h>

namespace podium::cli {

Interruption::Interruption(const CancelToken& token)
    : m_token(token)
{
    sigemptyset(&m_signals);
    for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGUSR1})
        sigaddset(&m_signals, number);
    ::pthread_sigmask(SIG_BLOCK, &m_signals, &m_before);
    ::signal(SIGPIPE, SIG_IGN); // a reader that goes away must not end work halfway
    m_thread = std::thread([this] { wait(); });
}

Interruption::~Interruption()
{
    m_ending = true;
    ::pthread_kill(m_thread.native_handle(), SIGUSR1);
    m_thread.join();
}

void Interruption::restoreSignals() const
{
    ::signal(SIGPIPE, SIG_DFL);
    ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

void Interruption::wait()
{
    for (;;) {
        int number = 0;
        if (::sigwait(&m_signals, &number) != 0 || m_ending)
            return;
        if (number == SIGUSR1) // meant for nobody
            continue;
        if (m_token.isCancelled())
            ::_exit(1);
        m_token.cancel();
    }
}

} // namespace podium::cli
