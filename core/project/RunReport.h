#pragma once
// A run, or several side by side, as a report: what was asked, what was run on which data, how good it is and how sure one
// may be of it.
#include <string>
#include <vector>

#include "core/comparison/Report.h"
#include "core/project/Experiment.h"

namespace podium {
class JobContext;
}

namespace podium::project {

struct ProjectContext;

struct ReportWording
{
    const Language& language; ///< outlives the call
    std::string code;         ///< "en", "es"
};

/// Runs in the order given; the first of those judged on the same rows is the baseline of its group. Nothing of the time
/// of making goes in, so the same runs give the same report. Throws Error{InvalidArgument} without runs; Cancelled.
comparison::ReportDocument runReport(ProjectContext& context, const std::vector<Experiment>& runs,
                                     const ReportWording& wording, JobContext& job);

} // namespace podium::project
