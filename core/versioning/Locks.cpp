#include "core/versioning/Locks.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <thread>

#include <fmt/format.h>

#include "core/base/Blocking.h"
#include "core/base/Error.h"

namespace podium::versioning {

namespace {

using Clock = std::chrono::steady_clock;

const TextId kLocking = PODIUM_TEXT("versioning.operationLock", "Locking the project");

/// First number in the file's text.
long holderOf(const std::string& text)
{
    const std::size_t digit = text.find_first_of("0123456789");
    long pid = 0;
    if (digit != std::string::npos)
        std::from_chars(text.data() + digit, text.data() + text.size(), pid);
    return pid;
}

std::string programOf(const FileSystem& files, long pid)
{
    std::string name = files.readIfExists(fmt::format("/proc/{}/comm", pid)).value_or("");
    while (name.ends_with('\n'))
        name.pop_back();
    return name.empty() ? "?" : name;
}

Error busy(const FileSystem& files, const Path& file)
{
    const std::string text = files.readIfExists(file).value_or("");
    const long pid = holderOf(text);
    const Text hint =
        PODIUM_TEXT("versioning.hintBusy", "Wait until it has finished, or end it, and try again.");
    if (pid <= 0)
        return Error(ErrorCode::Busy,
                     PODIUM_TEXT("versioning.busy", "Another program is working on this project."),
                     file.string(), hint);
    return Error(ErrorCode::Busy,
                 Text(PODIUM_TEXT("versioning.busyProcess",
                                  "Another program is working on this project: {program} (process {pid})."),
                      {{"program", programOf(files, pid)}, {"pid", std::to_string(pid)}}),
                 file.string(), hint);
}

/// Opened and locked, or -1 where another holds it.
int tryLock(const Path& file, bool shared)
{
    for (;;) {
        const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
        if (descriptor < 0)
            throw systemError(errno, kLocking, file.string());
        if (::flock(descriptor, (shared ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0) {
            const int failure = errno;
            ::close(descriptor);
            if (failure == EWOULDBLOCK)
                return -1;
            if (failure == EINTR)
                continue;
            throw systemError(failure, kLocking, file.string());
        }
        // Who cleans .dvc/tmp away between the two calls leaves us with a lock on a file that nobody sees.
        struct stat held
        {
        };
        struct stat named
        {
        };
        if (::fstat(descriptor, &held) == 0 && ::stat(file.c_str(), &named) == 0 &&
            held.st_ino == named.st_ino && held.st_dev == named.st_dev)
            return descriptor;
        ::close(descriptor);
    }
}

std::string bootId(const FileSystem& files)
{
    std::string id = files.readIfExists("/proc/sys/kernel/random/boot_id").value_or("-");
    while (id.ends_with('\n'))
        id.pop_back();
    return id;
}

/// Ticks after boot at which this process began: with its id it names it for good.
std::string startTime(const FileSystem& files)
{
    const std::string status = files.readIfExists("/proc/self/stat").value_or("");
    std::size_t at = status.rfind(')');
    for (int field = 0; field < 20 && at != std::string::npos; ++field)
        at = status.find(' ', at + 1);
    return at == std::string::npos ? "-" : status.substr(at + 1, status.find(' ', at + 1) - at - 1);
}

} // namespace

FileLock::FileLock(FileSystem& files, const Path& file, std::chrono::milliseconds patience,
                   const std::string& holderText, const CancelToken& token, bool shared)
{
    blockingCall("FileLock");
    files.createDirectories(file.parent_path());
    const Clock::time_point end = Clock::now() + patience;
    std::chrono::milliseconds pause(2);
    while ((m_descriptor = tryLock(file, shared)) < 0) {
        token.check();
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
        if (left.count() <= 0)
            throw busy(files, file);
        std::this_thread::sleep_for(std::min(pause, left));
        pause = std::min(pause * 2, std::chrono::milliseconds(50));
    }
    // The text only helps people; a full disk must not keep anybody from working.
    if (::ftruncate(m_descriptor, 0) == 0)
        static_cast<void>(!::pwrite(m_descriptor, holderText.data(), holderText.size(), 0));
}

FileLock::~FileLock()
{
    ::close(m_descriptor); // lets go of the lock; the file stays
}

std::unique_ptr<FileLock> lockDvc(FileSystem& files, const Path& project, const CancelToken& token)
{
    return std::make_unique<FileLock>(files, project / ".dvc" / "tmp" / "lock", std::chrono::seconds(3),
                                      fmt::format(" {}\n", ::getpid()), token);
}

std::unique_ptr<FileLock> lockProject(FileSystem& files, const Path& project, const CancelToken& token,
                                      std::chrono::milliseconds patience)
{
    return std::make_unique<FileLock>(files, project / ".podium" / "lock", patience,
                                      fmt::format("{} {} {}\n", ::getpid(), startTime(files), bootId(files)),
                                      token);
}

namespace {

constexpr std::chrono::seconds kCleaning(30); ///< that deleting objects may take before a run gives up waiting

std::unique_ptr<FileLock> storeLock(FileSystem& files, const Path& project, const CancelToken& token, bool shared)
{
    return std::make_unique<FileLock>(files, project / ".podium" / "store.lock", shared ? kCleaning : std::chrono::seconds(0),
                                      fmt::format("{} {} {}\n", ::getpid(), startTime(files), bootId(files)), token, shared);
}

} // namespace

std::unique_ptr<FileLock> shareStore(FileSystem& files, const Path& project, const CancelToken& token)
{
    return storeLock(files, project, token, true);
}

std::unique_ptr<FileLock> lockStore(FileSystem& files, const Path& project, const CancelToken& token)
{
    return storeLock(files, project, token, false);
}

} // namespace podium::versioning
