// quality
#include <memory>

#include "app/cli/CommandGroups.h"
#include "app/cli/Printing.h"
#include "app/cli/Session.h"
#include "core/project/Project.h"
#include "core/project/QualityReport.h"
#include "core/project/TableReview.h"

namespace podium::cli {

namespace {

struct QualityArguments
{
    std::string table, html, target;
    bool json = false;
};

project::TableReview reviewOf(Session& session, const QualityArguments& arguments)
{
    project::ReviewOptions options;
    options.target = arguments.target;
    JobContext job = session.job();
    const Path file = session.resolved(arguments.table);
    // A name of a table is no file of the folder where one stands; a path says that it is one.
    const bool isFile = arguments.table.find_first_of("/.") != std::string::npos && session.files().exists(file);
    return isFile ? project::reviewFile(session.files(), file, options, job)
                  : session.project().review(arguments.table, options, job);
}

std::string_view glyph(Severity severity)
{
    switch (severity) {
    case Severity::Error: return "▲";
    case Severity::Warning: return "◆";
    case Severity::Note: return "○";
    case Severity::Good: break;
    }
    return "✓";
}

void printReview(Session& session, const project::TableReview& review)
{
    session.printLine(project::overviewText(review));
    for (const project::FindingReview& each : review.findings) {
        if (!each.isOpen())
            continue;
        session.print(std::string(glyph(each.finding.severity)) + " " + session.in(each.finding.message) + "\n");
        if (each.finding.mend)
            session.print("    → " + session.in(each.finding.mend->what) + "\n");
    }
    const Text mended = project::mendedText(review);
    if (!mended.empty()) {
        session.printLine(mended);
        for (const project::FindingReview& each : review.findings)
            if (each.mended)
                session.print("  " + session.in(each.finding.message) + "\n");
    }
    if (!review.recipeProblem.empty())
        session.warn(Text(PODIUM_TEXT("cli.recipeProblem", "The recipe could not be applied, so what it mends is not known: {why}"),
                          {{"why", review.recipeProblem}}));
}

int quality(Session& session, const QualityArguments& arguments)
{
    if (arguments.json)
        session.useJson();
    const project::TableReview review = reviewOf(session, arguments);
    if (!arguments.html.empty())
        session.files().replace(session.resolved(arguments.html),
                                project::qualityHtml(review, session.usesJson() ? Language::english() : session.language()));
    if (arguments.json) {
        session.printJson(review.toJson());
        return 0;
    }
    printReview(session, review);
    if (!arguments.html.empty())
        session.note(Text(PODIUM_TEXT("cli.qualityReport", "The report is in {file}."), {{"file", arguments.html}}));
    return 0;
}

} // namespace

void addQualityCommands(CommandLine& line)
{
    const auto arguments = std::make_shared<QualityArguments>();
    line.add("quality", PODIUM_TEXT("cli.purposeQuality", "Tell what is wrong with a table, worst first."))
        .argument("TABLE", arguments->table, true)
        .value("--target", "COLUMN", arguments->target,
               PODIUM_TEXT("cli.optionQualityTarget", "The column to predict (default: the project's)."))
        .value("--html", "FILE", arguments->html,
               PODIUM_TEXT("cli.optionQualityHtml", "Write a report here; a file that is there is replaced."))
        .flag("--json", arguments->json, PODIUM_TEXT("cli.optionJson", "Machine-readable output."))
        .onRun([arguments](Session& session) { return quality(session, *arguments); });
}

} // namespace podium::cli
