#include "app/cli/Session.h"

#include <charconv>

#include "core/project/Project.h"

namespace podium::cli {

namespace {

constexpr int kMaximumThreads = 1024;

int threadsOf(const GlobalOptions& globals, const std::map<std::string, std::string>& environment)
{
    std::string text = globals.threads;
    if (const auto variable = environment.find("PODIUM_THREADS");
        text.empty() && variable != environment.end())
        text = variable->second;
    if (text.empty())
        return 0;
    int threads = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), threads);
    if (failure != std::errc() || end != text.data() + text.size() || threads < 1 ||
        threads > kMaximumThreads)
        throw UsageError(
            Text(PODIUM_TEXT("cli.threads", "\"{value}\" is no number of threads (1 to {most})."),
                 {{"value", text}, {"most", kMaximumThreads}}));
    return threads;
}

Path directoryOf(const GlobalOptions& globals)
{
    std::error_code failure;
    const Path present = std::filesystem::current_path(failure);
    if (failure)
        throw systemError(failure.value(),
                          PODIUM_TEXT("cli.operationCurrentFolder", "Looking up the present folder"), {});
    const Path directory =
        globals.directory.empty() ? present : (present / globals.directory).lexically_normal();
    // "a/b/" has an empty name, which later joins would repeat
    return directory.has_filename() || directory == directory.root_path() ? directory
                                                                          : directory.parent_path();
}

} // namespace

Session::Session(const GlobalOptions& globals, std::map<std::string, std::string> environment,
                 const Language& language)
    : m_language(language)
    , m_environment(std::move(environment))
    , m_interruption(m_token)
    , m_terminal(language, globals.quiet)
    , m_directory(directoryOf(globals))
    , m_threads(threadsOf(globals, m_environment))
{
}

Session::~Session() = default;

Path Session::resolved(const std::string& path) const { return (m_directory / path).lexically_normal(); }

JobContext Session::job()
{
    if (!m_pool)
        m_pool = std::make_unique<ThreadPool>(m_threads);
    return JobContext(*m_pool, m_token, &m_terminal);
}

project::Project& Session::project()
{
    if (!m_project) {
        m_project = std::make_unique<project::Project>(m_files, m_directory);
        if (const int interrupted = m_project->interruptedRuns(); interrupted > 0)
            warn(Text(PODIUM_TEXT(
                          "cli.interruptedRuns",
                          "Runs that another process left unfinished and are now marked as failed: {count}"),
                      {{"count", interrupted}}));
    }
    return *m_project;
}

void Session::tell(const Error& error)
{
    m_terminal.clearBar();
    if (m_json) {
        Json json = Json::object();
        json["error"] = error.toJson();
        std::string text = pythonJson(json, false);
        m_terminal.say(text);
    } else {
        std::string text = describedError(error, m_language);
        text.pop_back();
        m_terminal.say(text);
    }
}

std::string_view severityName(Severity severity)
{
    switch (severity) {
    case Severity::Good:
        return "good";
    case Severity::Note:
        return "note";
    case Severity::Warning:
        return "warning";
    case Severity::Error:
        break;
    }
    return "error";
}

Json textJson(const Text& text)
{
    Json json = Json::object();
    json["id"] = text.id();
    json["text"] = text.english();
    return json;
}

std::string describedError(const Error& error, const Language& language)
{
    const auto line = [&](TextId id, const std::string& text) {
        return Text(id, {{"text", text}}).in(language) + "\n";
    };
    std::string result = line(PODIUM_TEXT("cli.error", "Error: {text}"), error.text().in(language));
    if (!error.where().empty())
        result += line(PODIUM_TEXT("cli.where", "Where: {text}"), error.where());
    if (!error.hint().empty())
        result += line(PODIUM_TEXT("cli.hint", "What to do: {text}"), error.hint().in(language));
    return result;
}

} // namespace podium::cli
