#pragma once
// A project made from the built-in sample, once per process, and copies of it for tests that change it.
#include <QTest>

#include <memory>

#include "core/base/Error.h"
#include "core/base/ThreadPool.h"
#include "core/project/Experiment.h"
#include "core/project/InitOptions.h"
#include "core/project/Project.h"
#include "tests/support/ScratchDirectory.h"

namespace podium::test {

/// Threads, a job and a file system for one test.
struct Workshop
{
    FileSystem files;
    ThreadPool pool{2};
    JobContext job{pool};
};

/// A fresh project in a folder of its own.
struct SampleProject : Workshop
{
    explicit SampleProject(const project::InitOptions& options = {})
    {
        report = project::Project::init(files, scratch / "sample", options, job);
        open();
    }
    void open() { project = std::make_unique<project::Project>(files, scratch / "sample"); }
    Path root() const { return scratch / "sample"; }
    std::string read(const std::string& path) const { return files.read(root() / path); }
    void write(const std::string& path, const std::string& bytes)
    {
        files.replaceUnsynced(root() / path, bytes);
    }

    ScratchDirectory scratch;
    project::InitReport report;
    std::unique_ptr<project::Project> project;
};

inline project::ExperimentRequest request(const std::string& name, std::vector<std::pair<std::string, Json>> params)
{
    return {name, std::move(params), {}};
}

template <class Call>
Error errorOf(Call&& call)
{
    try {
        call();
    } catch (const Error& error) {
        return error;
    }
    return Error(ErrorCode::Internal, TextId{"test.none", "no error was thrown"});
}

inline bool says(const Error& error, const char* part)
{
    if (std::string(error.what()).find(part) != std::string::npos)
        return true;
    qWarning("the error says: %s", error.what());
    return false;
}

} // namespace podium::test
