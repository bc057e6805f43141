#pragma once
// Who owns a running run: a process named so that a later one with the same number is not mistaken for it.
#include <cstdint>
#include <string>

namespace podium::tracking {

struct ProcessIdentity
{
    std::int64_t pid = 0;
    std::string startTime; ///< clock ticks after boot (proc(5), stat field 22)
    std::string bootId;    ///< /proc/sys/kernel/random/boot_id

    static const ProcessIdentity& ofThisProcess();
    /// True where a process with this number, start and boot runs now. Where /proc tells nothing, true:
    /// better to keep a run running than to end a live one.
    bool isAlive() const;
};

} // namespace podium::tracking
