#pragma once
// A FileSystem that fails where a test wants it to: at the Nth write operation, with any error, or with a
// part written.
#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <optional>

#include "core/base/FileSystem.h"

namespace podium::test {

/// Thread-safe once it is set up.
class FailingFileSystem : public FileSystem
{
public:
    /// The operation number `n` from now (0 = the next) and all after it fail with this errno.
    void failFrom(std::int64_t n, int errnoValue = EIO)
    {
        m_countdown = n;
        m_errno = errnoValue;
        m_written.reset();
    }
    /// The operation number `n` from now writes only this many bytes if it is a Write (the disk is full
    /// then), else fails.
    void writePartly(std::int64_t n, std::uint64_t bytes)
    {
        failFrom(n, ENOSPC);
        m_written = bytes;
    }
    void work() { m_countdown = kNever; }
    /// Write operations asked for since the beginning.
    std::int64_t operations() const { return m_operations; }

protected:
    std::uint64_t before(Operation operation, const Path& path, std::uint64_t bytes) override
    {
        ++m_operations;
        if (m_countdown.load() == kNever || m_countdown.fetch_sub(1) > 0)
            return bytes;
        m_countdown = 0; // a failed disk stays failed
        if (operation == Operation::Write && m_written)
            return std::min(*m_written, bytes);
        throw systemError(m_errno,
                          PODIUM_TEXT("test.failedOperation", "An operation that the test lets fail"),
                          path.string());
    }

private:
    static constexpr std::int64_t kNever = INT64_MAX;
    std::atomic<std::int64_t> m_countdown{kNever};
    std::atomic<std::int64_t> m_operations{0};
    int m_errno = EIO;
    std::optional<std::uint64_t> m_written;
};

} // namespace podium::test
