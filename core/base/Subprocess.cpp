#include "core/base/Subprocess.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <utility>

#include "core/base/Blocking.h"
#include "core/base/Error.h"

extern char** environ;

namespace podium {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kPollMilliseconds = 50; ///< how soon a cancellation is seen
constexpr std::chrono::milliseconds kAfterExit{
    200}; ///< for output still in the pipes, held open by a grandchild

/// Both ends of a pipe, closed on exec and when it goes.
class Pipe
{
public:
    Pipe()
    {
        if (::pipe2(m_ends.data(), O_CLOEXEC) != 0)
            throw systemError(errno, PODIUM_TEXT("base.operationPipe", "Opening a pipe"), {});
    }
    ~Pipe()
    {
        close(0);
        close(1);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    int end(std::size_t index) const { return m_ends[index]; }
    bool isOpen(std::size_t index) const { return m_ends[index] >= 0; }
    void close(std::size_t index)
    {
        if (m_ends[index] >= 0)
            ::close(std::exchange(m_ends[index], -1));
    }
    void setNonBlocking(std::size_t index) const
    {
        ::fcntl(m_ends[index], F_SETFL, ::fcntl(m_ends[index], F_GETFL) | O_NONBLOCK);
    }

private:
    std::array<int, 2> m_ends{-1, -1};
};

Error cannotStart(const std::string& program, int errnoValue)
{
    const Error cause =
        systemError(errnoValue, PODIUM_TEXT("base.operationStart", "Starting a program"), program);
    return Error(
        ErrorCode::ExternalTool,
        Text(PODIUM_TEXT("base.subprocessStart", "The program {program} cannot be started: {cause}"),
             {{"program", program}, {"cause", cause.text()}}),
        program,
        Text(PODIUM_TEXT("base.hintSubprocessStart", "Check that it is installed and in the PATH.")));
}

/// The program as a path: searched in the PATH that the child will have, not in ours.
std::string searched(const SubprocessOptions& options)
{
    const std::string& program = options.command.front();
    if (program.find('/') != std::string::npos)
        return program;
    const auto variable = options.environment.find("PATH");
    const std::string path =
        variable == options.environment.end() ? "/usr/local/bin:/usr/bin:/bin" : variable->second;
    int failure = ENOENT;
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find(':', at), path.size());
        Path folder = end == at ? Path(".") : Path(path.substr(at, end - at));
        if (folder.is_relative()) // relative to where the child will be
            folder = options.directory / folder;
        const std::string candidate = folder / program;
        if (::access(candidate.c_str(), X_OK) == 0)
            return candidate;
        if (errno == EACCES)
            failure = EACCES;
        at = end + 1;
    }
    throw cannotStart(program, failure);
}

std::vector<char*> pointers(std::vector<std::string>& texts)
{
    std::vector<char*> result;
    result.reserve(texts.size() + 1);
    for (std::string& text : texts)
        result.push_back(text.data());
    result.push_back(nullptr);
    return result;
}

/// Everything the child needs, made before fork: after it only async-signal-safe calls are allowed.
struct Launch
{
    std::string program;
    std::vector<std::string> arguments;
    std::vector<std::string> environment;
    std::vector<char*> argumentPointers;
    std::vector<char*> environmentPointers;
    std::string directory;
    pid_t parent = ::getpid();

    explicit Launch(const SubprocessOptions& options)
        : program(searched(options))
        , arguments(options.command)
        , directory(options.directory)
    {
        for (const auto& [key, value] : options.environment)
            environment.push_back(key + "=" + value);
        argumentPointers = pointers(arguments);
        environmentPointers = pointers(environment);
    }

    [[noreturn]] void run(int input, int output, int errors, int report) const
    {
        ::setpgid(0, 0);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL); // a killed Podium leaves no stage running behind it
        sigset_t none;
        sigemptyset(&none);
        ::pthread_sigmask(SIG_SETMASK, &none, nullptr);
        for (const int number : {SIGPIPE, SIGINT, SIGTERM, SIGHUP, SIGQUIT})
            ::signal(number, SIG_DFL);
        const bool ready = ::getppid() == parent && ::dup2(input, 0) >= 0 && ::dup2(output, 1) >= 0 &&
                           ::dup2(errors, 2) >= 0 && (directory.empty() || ::chdir(directory.c_str()) == 0);
        if (ready)
            ::execve(program.c_str(), argumentPointers.data(), environmentPointers.data());
        const int failure = errno;
        [[maybe_unused]] const ssize_t told = ::write(report, &failure, sizeof failure);
        ::_exit(127);
    }
};

class Child
{
public:
    explicit Child(const SubprocessOptions& options)
        : m_options(options)
    {
        const Launch launch(options);
        Pipe report;
        m_process = ::fork();
        if (m_process < 0)
            throw cannotStart(options.command.front(), errno);
        if (m_process == 0)
            launch.run(m_input.end(0), m_output.end(1), m_errors.end(1), report.end(1));
        ::setpgid(m_process, m_process); // also here: whoever comes first
        report.close(1);
        m_input.close(0);
        m_output.close(1);
        m_errors.close(1);
        int failure = 0;
        ssize_t got = 0;
        do
            got = ::read(report.end(0), &failure, sizeof failure);
        while (got < 0 && errno == EINTR);
        if (got == sizeof failure) {
            reap(0);
            throw cannotStart(options.command.front(), failure);
        }
        m_input.setNonBlocking(1);
        m_output.setNonBlocking(0);
        m_errors.setNonBlocking(0);
        if (options.input.empty())
            m_input.close(1);
    }
    ~Child()
    {
        if (m_process > 0) {
            ::kill(-m_process, SIGKILL);
            reap(0);
        }
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    SubprocessResult runToEnd(const CancelToken& token)
    {
        bool killed = false;
        Clock::time_point cancelTime;
        Clock::time_point exitTime;
        for (;;) {
            exchange();
            if (m_process > 0 && reap(WNOHANG))
                exitTime = Clock::now();
            const bool drained = !m_output.isOpen(0) && !m_errors.isOpen(0);
            if (m_process == 0 && (drained || Clock::now() - exitTime > kAfterExit))
                break;
            if (!m_cancelled && token.isCancelled() && m_process > 0) {
                m_cancelled = true;
                cancelTime = Clock::now();
                ::kill(-m_process, SIGTERM);
            }
            if (m_cancelled && !killed && m_process > 0 && Clock::now() - cancelTime > m_options.killAfter) {
                killed = true;
                ::kill(-m_process, SIGKILL);
            }
        }
        if (m_cancelled)
            token.check();
        return std::move(m_result);
    }

private:
    /// Waits for the child; true once it has ended.
    bool reap(int flags)
    {
        siginfo_t info{};
        int result = 0;
        do
            result = ::waitid(P_PID, static_cast<id_t>(m_process), &info, WEXITED | WNOWAIT | flags);
        while (result < 0 && errno == EINTR);
        if (result == 0 && info.si_pid == 0)
            return false;
        if (m_cancelled) // what it started and left behind; its number is not free yet
            ::kill(-m_process, SIGKILL);
        int status = 0;
        while (::waitpid(m_process, &status, 0) < 0 && errno == EINTR) {
        }
        m_result.exitStatus = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
        m_process = 0;
        return true;
    }

    void exchange()
    {
        std::array<pollfd, 3> places{
            pollfd{m_input.end(1), POLLOUT, 0}, pollfd{m_output.end(0), POLLIN, 0},
            pollfd{m_errors.end(0), POLLIN, 0}}; // closed ends are -1, which poll passes over
        // Without any pipe left only the child's end is waited for, which is near.
        const bool open = m_process > 0 && (m_output.isOpen(0) || m_errors.isOpen(0));
        ::poll(places.data(), places.size(), open ? kPollMilliseconds : 2);
        if (places[0].revents != 0)
            feed();
        if (places[1].revents != 0)
            drain(m_output, m_result.output);
        if (places[2].revents != 0)
            drain(m_errors, m_result.errors);
    }

    void feed()
    {
        // A child that does not read ends the feeding, not us: EPIPE instead of the signal.
        sigset_t pipeSignal;
        sigset_t before;
        sigemptyset(&pipeSignal);
        sigaddset(&pipeSignal, SIGPIPE);
        ::pthread_sigmask(SIG_BLOCK, &pipeSignal, &before);
        const ssize_t written =
            ::write(m_input.end(1), m_options.input.data() + m_fed, m_options.input.size() - m_fed);
        const int failure = errno;
        if (written < 0 && failure == EPIPE) {
            const timespec now{};
            ::sigtimedwait(&pipeSignal, nullptr, &now);
        }
        ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
        if (written > 0)
            m_fed += static_cast<std::size_t>(written);
        if (m_fed == m_options.input.size() || (written < 0 && failure != EAGAIN && failure != EINTR))
            m_input.close(1);
    }

    void drain(Pipe& pipe, std::string& text)
    {
        std::array<char, 65536> buffer;
        const ssize_t got = ::read(pipe.end(0), buffer.data(), buffer.size());
        if (got > 0) {
            const std::string_view part(buffer.data(), static_cast<std::size_t>(got));
            text += part;
            if (m_options.onOutput)
                m_options.onOutput(part);
        } else if (got == 0 || (errno != EAGAIN && errno != EINTR)) {
            pipe.close(0);
        }
    }

    const SubprocessOptions& m_options;
    Pipe m_input;
    Pipe m_output;
    Pipe m_errors;
    pid_t m_process = 0;
    std::size_t m_fed = 0;
    bool m_cancelled = false;
    SubprocessResult m_result;
};

} // namespace

std::map<std::string, std::string> currentEnvironment()
{
    std::map<std::string, std::string> result;
    for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
        const std::string_view text = *entry;
        if (const std::size_t equals = text.find('='); equals != text.npos && equals > 0)
            result.emplace(text.substr(0, equals), text.substr(equals + 1));
    }
    return result;
}

SubprocessResult runSubprocess(const SubprocessOptions& options, const CancelToken& token)
{
    blockingCall("runSubprocess");
    token.check();
    if (options.command.empty())
        throw Error(ErrorCode::InvalidArgument,
                    PODIUM_TEXT("base.subprocessEmpty", "There is no command to run."));
    return Child(options).runToEnd(token);
}

} // namespace podium
