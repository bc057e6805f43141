#pragma once
// Which calls may make their thread wait: for disk, git, the store, a child or other threads. A thread that has to answer (the
// window's) asks to be told when it runs into one.

namespace podium {

/// Gets the name of the call, on the thread that makes it, before it begins.
using BlockingCallHandler = void (*)(const char* call);

/// For the calling thread alone; null ends it. Returns what was set before.
BlockingCallHandler tellBlockingCalls(BlockingCallHandler handler);

/// Stands first in each primitive that may wait. Costs next to nothing where nobody asked.
void blockingCall(const char* call);

} // namespace podium
