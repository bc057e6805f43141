#pragma once
// What stages left in the work tree when they failed, and why they did: so that nobody takes it for somebody else's change.
#include <map>
#include <string>

#include "core/base/FileSystem.h"
#include "core/base/Text.h"

namespace podium::pipeline {

struct FailedRun
{
    Text error;
    std::map<std::string, std::string> left; ///< MD5 by the path of the output
};

/// Kept in a file beside the project's other temporary ones: where it is lost, outputs are only told as changed. Not thread-safe.
class FailedRuns
{
public:
    FailedRuns(FileSystem& files, const Path& temporary) : m_files(files), m_file(temporary / "failed-stages.json") {}

    std::map<std::string, FailedRun> read() const; ///< by stage; empty where the file is missing or cannot be read
    /// Silent where it cannot be written: the error of the stage is the one to tell.
    void keep(const std::string& stage, FailedRun run);
    void forget(const std::string& stage);

private:
    void write(const std::map<std::string, FailedRun>& runs);

    FileSystem& m_files;
    Path m_file;
};

} // namespace podium::pipeline
