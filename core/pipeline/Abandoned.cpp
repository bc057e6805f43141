#include "core/pipeline/Abandoned.h"

#include <signal.h>

#include <cerrno>
#include <charconv>

namespace podium::pipeline {

void removeAbandoned(FileSystem& files, const Path& folder, std::string_view prefix)
{
    const auto stat = files.stat(folder);
    if (!stat || stat->kind != FileStat::Kind::Directory)
        return;
    for (const std::string& name : files.list(folder)) {
        if (!name.starts_with(prefix))
            continue;
        pid_t owner = 0;
        const auto parsed = std::from_chars(name.data() + prefix.size(), name.data() + name.size(), owner);
        if (parsed.ec != std::errc() || owner <= 0 || ::kill(owner, 0) == 0 || errno != ESRCH)
            continue;
        try {
            files.removeTree(folder / name);
        } catch (const Error&) {
            // It takes place but does no harm; the work at hand matters more.
        }
    }
}

} // namespace podium::pipeline
