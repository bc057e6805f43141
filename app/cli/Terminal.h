#pragma once
// Both output streams: results on standard output; progress, notes and warnings on standard error. A bar is
// drawn only where standard error is a terminal.
#include <chrono>
#include <mutex>
#include <string>

#include "core/base/JobContext.h"

namespace podium::cli {

/// Thread-safe: jobs tell from their threads.
class Terminal final : public JobListener
{
public:
    Terminal(const Language& language, bool quiet);
    ~Terminal() override;

    void progressed(double fraction, const Text& step) override;
    void logged(Severity severity, const Text& text) override;

    void print(const std::string& text); ///< on standard output, as it is
    void say(const std::string& line);   ///< on standard error, with a line end
    /// What was printed, to its end. Throws Error{Io, NoSpace} where it could not be written (not for a
    /// reader that went away).
    void flush();
    void clearBar();

private:
    void draw();

    const Language& m_language;
    bool m_quiet;
    bool m_bar;
    std::mutex m_mutex;
    double m_fraction = 0;
    std::string m_step;
    bool m_drawn = false;
    std::chrono::steady_clock::time_point m_lastDrawn;
    int m_writeFailure = 0; ///< errno of the first failed write to standard output
};

} // namespace podium::cli
