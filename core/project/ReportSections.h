#pragma once
// The sections of a report of runs, worded.
#include <functional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/comparison/Report.h"
#include "core/comparison/RunInk.h"
#include "core/project/ReportedRuns.h"

namespace podium::comparison {
struct Plot;
}

namespace podium::project {

/// Appends to `report`; all three outlive it.
class ReportWriter
{
public:
    ReportWriter(const ReportedRuns& runs, const Language& language, comparison::ReportDocument& report);

    void head();        ///< title, what came out in a sentence, the project sheet, warnings
    void figures();     ///< of each group: figures, how sure they are, matrices, curves
    void differences(); ///< parameters: what differs, and what all share
    void provenance();  ///< data, code, environment
    void remake();      ///< how the report is made again

private:
    std::string in(const Text& text) const { return text.in(m_language); }
    std::string name(std::size_t run) const { return m_runs.runs[run].run.name; }
    std::string valueText(const Json& value) const;
    std::string metricName(const std::string& id) const;
    std::string className(std::size_t run, const std::string& label) const; ///< as the window calls it
    template <class Block>
    void append(Block block)
    {
        m_report.blocks.emplace_back(std::in_place_type<Block>, std::move(block));
    }
    void heading(TextId text, int level = 2);
    void sentence(const Text& text, comparison::ReportSentence::Kind kind = comparison::ReportSentence::Kind::Plain);
    /// A row for each run, a column for each of `heads`; wider ones are several tables.
    void runTable(const std::vector<std::string>& heads, const std::vector<std::size_t>& runs,
                  const std::function<comparison::ReportCell(std::size_t run, std::size_t column)>& cell,
                  const std::string& caption = {});
    void pairs(const std::vector<std::pair<std::string, std::string>>& rows);
    void outcome(const ReportedGroup& group);
    void metricTable(const ReportedGroup& group);
    void thresholds(const ReportedGroup& group); ///< of those whose models have one of their own
    void intervals(const ReportedGroup& group);
    void significance(const ReportedGroup& group);
    void matrices(const ReportedGroup& group);
    void matrix(std::size_t run);
    void curves(const ReportedGroup& group);
    void layouts(const ReportedGroup& group); ///< all its runs by parameters and figures
    void figure(const comparison::Plot& plot);
    comparison::RunInk inkOf(const std::string& run) const;

    const ReportedRuns& m_runs;
    const Language& m_language;
    comparison::ReportDocument& m_report;
    std::vector<std::size_t> m_all; ///< every run
};

} // namespace podium::project
