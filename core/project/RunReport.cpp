#include "core/project/RunReport.h"

#include "core/project/ReportSections.h"

namespace podium::project {

comparison::ReportDocument runReport(ProjectContext& context, const std::vector<Experiment>& runs,
                                     const ReportWording& wording, JobContext& job)
{
    if (runs.empty())
        throw Error(ErrorCode::InvalidArgument, PODIUM_TEXT("project.reportOfNothing", "A report is of one run or more."));
    const ReportedRuns gathered = gatherRuns(context, runs, job);
    comparison::ReportDocument report;
    report.language = wording.code;
    ReportWriter writer(gathered, wording.language, report);
    writer.head();
    writer.figures();
    writer.differences();
    writer.provenance();
    writer.remake();
    job.progress(1);
    return report;
}

} // namespace podium::project
