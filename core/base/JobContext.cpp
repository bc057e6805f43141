#include "core/base/JobContext.h"

#include <algorithm>
#include <mutex>

#include "core/base/Error.h"

namespace podium {

/// The furthest fraction told so far; shared by all parts of one job.
struct JobContext::Progress
{
    std::mutex mutex;
    double fraction = 0;
};

void CancelToken::check() const
{
    if (isCancelled())
        throw Error(ErrorCode::Cancelled, PODIUM_TEXT("base.cancelled", "The work was cancelled."));
}

JobContext::JobContext(ThreadPool& pool, CancelToken token, JobListener* listener)
    : m_pool(&pool)
    , m_token(std::move(token))
    , m_listener(listener)
{
    if (m_listener != nullptr)
        m_progress = std::make_shared<Progress>();
}

void JobContext::progress(double fraction, const Text& step) const
{
    if (m_listener == nullptr)
        return;
    const double bounded = fraction > 0 ? std::min(fraction, 1.0) : 0.0; // also takes NaN as 0
    // Listeners are told under the lock, so that two threads cannot overtake each other between maximum and
    // call.
    const std::lock_guard lock(m_progress->mutex);
    m_progress->fraction = std::max(m_progress->fraction, m_from + bounded * (m_to - m_from));
    m_listener->progressed(m_progress->fraction, step);
}

void JobContext::log(Severity severity, const Text& text) const
{
    if (m_listener != nullptr)
        m_listener->logged(severity, text);
}

JobContext JobContext::part(double from, double to) const
{
    JobContext context = *this;
    context.m_from = m_from + from * (m_to - m_from);
    context.m_to = m_from + to * (m_to - m_from);
    return context;
}

} // namespace podium
