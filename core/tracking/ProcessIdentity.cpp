#include "core/tracking/ProcessIdentity.h"

#include <unistd.h>

#include <fstream>
#include <sstream>

namespace podium::tracking {
namespace {

std::string firstLine(const std::string& path)
{
    std::ifstream stream(path);
    std::string line;
    std::getline(stream, line);
    return line;
}

/// Field 22 of /proc/PID/stat; empty where there is none. The second field, the program's name, may hold
/// spaces and parentheses, so counting starts behind the last ')'.
std::string startTimeOf(std::int64_t pid)
{
    const std::string line = firstLine("/proc/" + std::to_string(pid) + "/stat");
    const auto close = line.rfind(')');
    if (close == std::string::npos)
        return {};
    std::istringstream rest(line.substr(close + 1));
    std::string field;
    for (int i = 3; i <= 22; ++i)
        rest >> field;
    return rest ? field : std::string();
}

ProcessIdentity identify()
{
    ProcessIdentity me;
    me.pid = ::getpid();
    me.startTime = startTimeOf(me.pid);
    me.bootId = firstLine("/proc/sys/kernel/random/boot_id");
    return me;
}

} // namespace

const ProcessIdentity& ProcessIdentity::ofThisProcess()
{
    static const ProcessIdentity me = identify();
    return me;
}

bool ProcessIdentity::isAlive() const
{
    const ProcessIdentity& me = ofThisProcess();
    if (me.startTime.empty() || startTime.empty())
        return true;
    if (!bootId.empty() && bootId != me.bootId)
        return false;
    return startTimeOf(pid) == startTime;
}

} // namespace podium::tracking
