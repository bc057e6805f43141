#include "core/pipeline/StageFlight.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <optional>
#include <thread>

#include "core/base/Error.h"

namespace podium::pipeline {

namespace {

using namespace std::chrono_literals;

// One byte of the lock file for each key, at an offset made from the key: one file serves all keys, and the system lets go of the
// lock when its owner dies. Two keys at one offset only wait for each other.
class KeyLock
{
public:
    KeyLock(FileSystem& files, const Path& file, const std::string& key, const CancelToken& token)
    {
        files.createDirectories(file.parent_path());
        m_descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
        if (m_descriptor < 0)
            throw systemError(errno, PODIUM_TEXT("pipeline.openingLock", "Opening the lock of the stages"), file.string());
        struct flock range = {};
        range.l_type = F_WRLCK;
        range.l_whence = SEEK_SET;
        range.l_start = static_cast<off_t>(std::stoull(key.substr(0, 15), nullptr, 16));
        range.l_len = 1;
        while (::fcntl(m_descriptor, F_OFD_SETLK, &range) != 0) {
            const int error = errno;
            if (error != EAGAIN && error != EACCES && error != EINTR) {
                ::close(m_descriptor);
                throw systemError(error, PODIUM_TEXT("pipeline.takingLock", "Taking the lock of a stage"), file.string());
            }
            if (token.isCancelled()) {
                ::close(m_descriptor);
                token.check();
            }
            std::this_thread::sleep_for(5ms);
        }
    }
    ~KeyLock() { ::close(m_descriptor); }
    KeyLock(const KeyLock&) = delete;
    KeyLock& operator=(const KeyLock&) = delete;

private:
    int m_descriptor = -1;
};

} // namespace

struct StageFlights::Flight
{
    std::mutex mutex;
    std::condition_variable landed;
    bool done = false;
    std::optional<LockEntry> entry; ///< none with no failure: its leader was cancelled
    std::optional<Error> failure;   ///< thrown as a copy to each who waits
    std::exception_ptr otherFailure;
};

StageFlights::Result StageFlights::run(const std::string& key, FileSystem& files, const CancelToken& token,
                                       const std::function<LockEntry()>& compute)
{
    for (;;) {
        std::shared_ptr<Flight> flight;
        bool leads = false;
        {
            const std::lock_guard lock(m_mutex);
            std::shared_ptr<Flight>& known = m_flights[key];
            if (!known) {
                known = std::make_shared<Flight>();
                leads = true;
            }
            flight = known;
        }
        if (!leads) {
            std::unique_lock lock(flight->mutex);
            while (!flight->landed.wait_for(lock, 20ms, [&] { return flight->done; }))
                token.check();
            if (flight->failure)
                throw Error(*flight->failure);
            if (flight->otherFailure)
                std::rethrow_exception(flight->otherFailure);
            if (flight->entry)
                return {*flight->entry, true};
            continue;
        }
        const auto land = [&](auto&& outcome) {
            {
                const std::lock_guard lock(m_mutex);
                m_flights.erase(key);
            }
            const std::lock_guard lock(flight->mutex);
            outcome(*flight);
            flight->done = true;
            flight->landed.notify_all();
        };
        try {
            const KeyLock lock(files, m_lockFile, key, token);
            LockEntry entry = compute();
            land([&](Flight& f) { f.entry = entry; });
            return {std::move(entry), false};
        } catch (const Error& e) {
            // That this caller gave up says nothing about the stage.
            const bool cancelled = e.code() == ErrorCode::Cancelled;
            land([&](Flight& f) {
                if (!cancelled)
                    f.failure = e;
            });
            throw;
        } catch (...) {
            land([&](Flight& f) { f.otherFailure = std::current_exception(); });
            throw;
        }
    }
}

} // namespace podium::pipeline
