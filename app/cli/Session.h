#pragma once
// What every command works with: where it is, whom it talks to, the threads, and the open project.
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/Command.h"
#include "app/cli/Interruption.h"
#include "app/cli/Terminal.h"
#include "core/base/Error.h"
#include "core/base/FileSystem.h"
#include "core/base/ThreadPool.h"

namespace podium::project {
class Project;
}

namespace podium::cli {

class Session
{
public:
    /// Throws UsageError where --threads or PODIUM_THREADS is no number.
    Session(const GlobalOptions& globals, std::map<std::string, std::string> environment,
            const Language& language);
    ~Session();

    const Language& language() const { return m_language; }
    const std::map<std::string, std::string>& environment() const { return m_environment; }
    FileSystem& files() { return m_files; }
    const Path& directory() const { return m_directory; } ///< absolute
    Path resolved(const std::string& path) const;         ///< against directory()
    Interruption& interruption() { return m_interruption; }
    JobContext job(); ///< progress on the terminal, cancelled by Ctrl-C
    /// The project that holds directory(), opened on first use.
    project::Project& project();

    // Output. With --json everything is English with ids, also errors.
    void useJson() { m_json = true; }
    bool usesJson() const { return m_json; }
    void print(const std::string& text) { m_terminal.print(text); }
    void printLine(const Text& text) { m_terminal.print(text.in(m_language) + "\n"); }
    void printJson(const Json& json) { m_terminal.print(prettyJson(json)); }
    void note(const Text& text) { m_terminal.logged(Severity::Note, text); }
    void warn(const Text& text) { m_terminal.logged(Severity::Warning, text); }
    void flush() { m_terminal.flush(); }
    void tell(const Error& error);
    std::string in(const Text& text) const { return text.in(m_language); }

private:
    const Language& m_language;
    std::map<std::string, std::string> m_environment;
    CancelToken m_token;
    Interruption m_interruption;
    Terminal m_terminal;
    FileSystem m_files;
    Path m_directory;
    int m_threads = 0;
    std::unique_ptr<ThreadPool> m_pool;
    std::unique_ptr<project::Project> m_project;
    bool m_json = false;
};

std::string_view severityName(Severity severity); ///< as `--json` writes it
/// {id, text} as `--json` writes texts.
Json textJson(const Text& text);

/// "Error: what / Where: … / What to do: …" in a language.
std::string describedError(const Error& error, const Language& language);

} // namespace podium::cli
