// DVC's rwlock: which process reads and writes which paths, in a JSON file that a flock guards.
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include <fmt/format.h>

#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/versioning/Locks.h"

namespace podium::versioning {

namespace {

bool isAlive(std::int64_t pid)
{
    return pid > 0 && (::kill(static_cast<pid_t>(pid), 0) == 0 || errno == EPERM);
}

/// One path is the other or holds it.
bool overlap(const std::string& a, const std::string& b)
{
    const std::string& shorter = a.size() < b.size() ? a : b;
    const std::string& longer = a.size() < b.size() ? b : a;
    return longer.starts_with(shorter) && (longer.size() == shorter.size() || longer[shorter.size()] == '/');
}

std::int64_t pidOf(const Json& holder)
{
    return holder.is_object() && holder.contains("pid") && holder["pid"].is_number_integer()
               ? holder["pid"].get<std::int64_t>()
               : 0;
}

Error busy(const std::string& path, const Json& holder, const Path& file)
{
    const Json& command = holder.contains("cmd") ? holder["cmd"] : Json();
    return Error(
        ErrorCode::Busy,
        Text(PODIUM_TEXT("versioning.busyPath", "{path} is being worked on by “{command}” (process {pid})."),
             {{"path", path},
              {"command", command.is_string() ? command.get<std::string>() : "?"},
              {"pid", std::to_string(pidOf(holder))}}),
        file.string(),
        PODIUM_TEXT("versioning.hintBusy", "Wait until it has finished, or end it, and try again."));
}

} // namespace

struct StageLock::State
{
    FileSystem& files;
    Path folder; ///< .dvc/tmp
    Json self;
    std::vector<std::string> reads, writes; ///< absolute
    CancelToken token;

    Path file() const { return folder / "rwlock"; }

    /// dvc writes the file in place, under this guard.
    FileLock guard() const
    {
        return FileLock(files, folder / "rwlock.lock", std::chrono::seconds(3),
                        fmt::format(" {}\n", ::getpid()), token);
    }

    Json content() const
    {
        Json content = Json::object();
        if (const std::optional<std::string> text = files.readIfExists(file()); text && !text->empty())
            content = parseJson(*text, file().string());
        if (!content.is_object())
            throw Error(ErrorCode::InvalidFormat,
                        PODIUM_TEXT("versioning.badRwlock", "DVC's file of running stages cannot be read."),
                        file().string(),
                        PODIUM_TEXT("versioning.hintBadRwlock",
                                    "Where nothing is running, this file may be removed."));
        for (const char* kind : {"write", "read"})
            if (!content.contains(kind) || !content[kind].is_object())
                content[kind] = Json::object();
        return content;
    }

    /// Runs `change` on the content of the file under its guard, and writes it back.
    template <typename Change>
    void edit(Change change)
    {
        const FileLock guarded = guard();
        Json all = content();
        change(all);
        // dvc reads it under the same guard, so it never meets half of it; a crash leaves the old or the new.
        files.replaceUnsynced(file(), pythonJson(all, false));
    }

    static bool names(const std::vector<std::string>& paths, const std::string& path)
    {
        return std::any_of(paths.begin(), paths.end(),
                           [&](const std::string& own) { return overlap(own, path); });
    }

    /// Drops the entries of dead processes and refuses where a living one is in our way.
    void check(Json& content)
    {
        Json& writers = content["write"];
        for (auto it = writers.begin(); it != writers.end();) {
            const bool dead = !isAlive(pidOf(it.value()));
            if (!dead && it.value() != self && (names(reads, it.key()) || names(writes, it.key())))
                throw busy(it.key(), it.value(), file());
            it = dead ? writers.erase(it) : std::next(it);
        }
        Json& readers = content["read"];
        for (auto it = readers.begin(); it != readers.end();) {
            Json kept = Json::array();
            for (const Json& holder : it.value()) {
                if (!isAlive(pidOf(holder)))
                    continue;
                if (holder != self && names(writes, it.key()))
                    throw busy(it.key(), holder, file());
                kept.push_back(holder);
            }
            it.value() = kept;
            it = kept.empty() ? readers.erase(it) : std::next(it);
        }
    }

    void take(Json& content)
    {
        for (const std::string& path : reads)
            content["read"][path].push_back(self);
        for (const std::string& path : writes)
            content["write"][path] = self;
    }

    void release(Json& content)
    {
        for (const std::string& path : writes)
            if (content["write"].contains(path) && content["write"][path] == self)
                content["write"].erase(path);
        for (const std::string& path : reads) {
            if (!content["read"].contains(path))
                continue;
            Json& holders = content["read"][path];
            const auto own = std::find(holders.begin(), holders.end(), self);
            if (own != holders.end())
                holders.erase(own);
            if (holders.empty())
                content["read"].erase(path);
        }
    }
};

namespace {

/// As dvc names paths: absolute, without a slash at the end.
std::vector<std::string> absolutePaths(const Path& project, const std::vector<std::string>& paths)
{
    const Path root = std::filesystem::absolute(project);
    std::vector<std::string> absolute;
    for (const std::string& path : paths) {
        absolute.push_back((root / path).lexically_normal().generic_string());
        while (absolute.back().size() > 1 && absolute.back().ends_with('/'))
            absolute.back().pop_back();
    }
    return absolute;
}

} // namespace

StageLock::StageLock(FileSystem& files, const Path& project, const std::vector<std::string>& reads,
                     const std::vector<std::string>& writes, const CancelToken& token)
    : m_state(std::make_unique<State>(State{files,
                                            project / ".dvc" / "tmp",
                                            {{"pid", ::getpid()}, {"cmd", "podium run"}},
                                            absolutePaths(project, reads),
                                            absolutePaths(project, writes),
                                            token}))
{
    m_state->edit([this](Json& content) {
        m_state->check(content);
        m_state->take(content);
    });
}

StageLock::~StageLock()
{
    try {
        m_state->token = {}; // letting go is done also after a cancellation
        m_state->edit([this](Json& content) { m_state->release(content); });
    } catch (const std::exception&) {
        // The entry stays; it falls when this process has ended and the next one looks.
    }
}

void StageLock::requireIdle(FileSystem& files, const Path& project, const std::vector<std::string>& writes,
                            const CancelToken& token)
{
    State state{files, project / ".dvc" / "tmp", {}, {}, absolutePaths(project, writes), token};
    if (writes.empty() || !files.exists(state.file()))
        return;
    const FileLock guarded = state.guard();
    Json content = state.content();
    state.check(content);
}

} // namespace podium::versioning
