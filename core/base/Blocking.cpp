#include "core/base/Blocking.h"

#include <utility>

namespace podium {

namespace {

thread_local BlockingCallHandler t_handler = nullptr;

} // namespace

BlockingCallHandler tellBlockingCalls(BlockingCallHandler handler)
{
    return std::exchange(t_handler, handler);
}

void blockingCall(const char* call)
{
    if (t_handler != nullptr)
        t_handler(call);
}

} // namespace podium
