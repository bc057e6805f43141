#include "app/cli/Terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include <fmt/format.h>

#include "app/cli/Printing.h"
#include "core/base/Error.h"

namespace podium::cli {

namespace {

constexpr std::chrono::milliseconds kRedraw{80};
constexpr int kBarWidth = 24;

std::size_t terminalWidth()
{
    winsize size{};
    return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

bool canDraw()
{
    const char* const kind = std::getenv("TERM");
    return ::isatty(STDERR_FILENO) == 1 && (kind == nullptr || std::string_view(kind) != "dumb");
}

} // namespace

Terminal::Terminal(const Language& language, bool quiet)
    : m_language(language)
    , m_quiet(quiet)
    , m_bar(!quiet && canDraw())
{
}

Terminal::~Terminal() { clearBar(); }

void Terminal::progressed(double fraction, const Text& step)
{
    if (!m_bar)
        return;
    const std::lock_guard lock(m_mutex);
    m_fraction = fraction;
    if (!step.empty())
        m_step = step.in(m_language);
    const auto now = std::chrono::steady_clock::now();
    if (now - m_lastDrawn < kRedraw)
        return;
    m_lastDrawn = now;
    draw();
}

void Terminal::draw()
{
    const int filled = static_cast<int>(std::lround(m_fraction * kBarWidth));
    std::string line = "[" + std::string(static_cast<std::size_t>(filled), '#') +
                       std::string(static_cast<std::size_t>(kBarWidth - filled), '.') +
                       fmt::format("] {:3} % ", static_cast<int>(m_fraction * 100));
    const std::size_t width = terminalWidth();
    if (width > line.size() + 4)
        line += " " + shortened(m_step, width - line.size() - 2);
    std::fputs(("\r\x1b[K" + line).c_str(), stderr);
    std::fflush(stderr);
    m_drawn = true;
}

void Terminal::clearBar()
{
    if (!std::exchange(m_drawn, false))
        return;
    std::fputs("\r\x1b[K", stderr);
    std::fflush(stderr);
}

void Terminal::logged(Severity severity, const Text& text)
{
    if (m_quiet && severity != Severity::Warning && severity != Severity::Error)
        return;
    std::string line = text.in(m_language);
    if (severity == Severity::Warning)
        line = Text(PODIUM_TEXT("cli.warning", "Warning: {text}"), {{"text", text}}).in(m_language);
    say(line);
}

void Terminal::print(const std::string& text)
{
    const std::lock_guard lock(m_mutex);
    clearBar();
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() && m_writeFailure == 0)
        m_writeFailure = errno;
    if (m_bar && std::fflush(stdout) != 0 && m_writeFailure == 0)
        m_writeFailure = errno;
}

void Terminal::say(const std::string& line)
{
    const std::lock_guard lock(m_mutex);
    clearBar();
    std::fputs((line + "\n").c_str(), stderr);
}

void Terminal::flush()
{
    const std::lock_guard lock(m_mutex);
    clearBar();
    if (std::fflush(stdout) != 0 && m_writeFailure == 0)
        m_writeFailure = errno;
    if (m_writeFailure != 0 && m_writeFailure != EPIPE)
        throw systemError(m_writeFailure, PODIUM_TEXT("cli.operationPrint", "Writing the output"), {});
}

} // namespace podium::cli
