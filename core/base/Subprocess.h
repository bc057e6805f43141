#pragma once
// The only way Podium starts another program: own process group, explicit environment, TERM then KILL on cancel, ended
// with its owner.
#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/base/FileSystem.h"
#include "core/base/JobContext.h"

namespace podium {

struct SubprocessOptions
{
    std::vector<std::string> command;         ///< program (searched in PATH of `environment`) and arguments
    Path directory;                           ///< working directory of the child
    std::map<std::string, std::string> environment; ///< all of it; see currentEnvironment()
    std::string input;                        ///< given to standard input, then closed
    std::function<void(std::string_view)> onOutput; ///< standard output and error as they come; may be empty
    std::chrono::milliseconds killAfter{3000}; ///< from TERM to KILL
};

struct SubprocessResult
{
    int exitStatus = 0;   ///< 128 + signal where a signal ended it
    std::string output;   ///< standard output
    std::string errors;   ///< standard error
};

std::map<std::string, std::string> currentEnvironment();

/// Runs a child to its end. Error{ExternalTool} where it cannot be started, Error{Cancelled} after cancelling it.
/// Thread-safe. An exit status other than 0 is the caller's to judge.
SubprocessResult runSubprocess(const SubprocessOptions& options, const CancelToken& token);

} // namespace podium
