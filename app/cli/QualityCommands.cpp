// quality
#include <memory>

#include "app/cli/CommandGroups.h"
#include "app/cli/Printing.h"
#include "app/cli/Session.h"
#include "core/project/Project.h"
#include "core/project/QualityReport.h"
#include "core/project/RecipeMend.h"
#include "core/project/TableReview.h"
#include "core/quality/Advice.h"

namespace podium::cli {

namespace {

struct QualityArguments
{
    std::string table, html, target, accept, toMend, mend, reopen, why;
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
        else if (each.finding.severity != Severity::Note)
            session.print("    " + session.in(quality::adviceOn(each.finding)) + "\n");
        if (each.toMend)
            session.printLine(Text(PODIUM_TEXT("cli.findingToMend", "    to mend: {note}"), {{"note", each.toMend->empty() ? "–" : *each.toMend}}));
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

/// The finding that is named by its key, or by its rule where the table has one of that rule.
const project::FindingReview& findingNamed(const project::TableReview& review, const std::string& name)
{
    std::vector<const project::FindingReview*> ofRule;
    std::string keys;
    for (const project::FindingReview& each : review.findings) {
        if (each.finding.key() == name)
            return each;
        if (each.finding.rule == name)
            ofRule.push_back(&each);
        if (each.isOpen())
            keys += (keys.empty() ? "" : ", ") + each.finding.key();
    }
    if (ofRule.size() == 1)
        return *ofRule.front();
    throw Error(ErrorCode::InvalidArgument,
                {ofRule.empty() ? PODIUM_TEXT("cli.noFinding", "{table} has no finding {finding}.")
                                : PODIUM_TEXT("cli.severalFindings", "{table} has several findings {finding}."),
                 {{"table", review.table}, {"finding", name}}},
                {}, {PODIUM_TEXT("cli.noFindingHint", "Open are: {findings}."), {{"findings", keys.empty() ? "–" : keys}}});
}

/// What somebody thinks of findings, kept in the project.
int noteFindings(Session& session, const QualityArguments& arguments)
{
    const project::TableReview review = reviewOf(session, arguments);
    project::Project& project = session.project();
    const auto key = [&](const std::string& name) { return findingNamed(review, name).finding.key(); };
    if (!arguments.accept.empty())
        project.acceptFinding(review.table, key(arguments.accept), arguments.why);
    if (!arguments.toMend.empty())
        project.markToMend(review.table, key(arguments.toMend), arguments.why);
    if (!arguments.reopen.empty()) {
        const project::FindingReview& finding = findingNamed(review, arguments.reopen);
        if (finding.accepted)
            project.acceptFinding(review.table, finding.finding.key(), std::nullopt);
        else if (finding.toMend)
            project.markToMend(review.table, finding.finding.key(), std::nullopt);
    }
    const project::TableReview now = reviewOf(session, arguments);
    if (arguments.json)
        session.printJson(now.toJson());
    else
        session.printLine(project::overviewText(now));
    return 0;
}

/// Adds what a finding proposes to the table's recipe, told with what it does.
int mendFinding(Session& session, const QualityArguments& arguments)
{
    const project::TableReview review = reviewOf(session, arguments);
    project::Project& project = session.project();
    const project::FindingReview& finding = findingNamed(review, arguments.mend);
    if (!finding.finding.mend)
        throw Error(ErrorCode::InvalidArgument,
                    {PODIUM_TEXT("cli.nothingMends", "No step of a recipe mends the finding {finding} of {table}."), {{"table", review.table}, {"finding", finding.finding.key()}}},
                    {}, finding.mended ? Text(PODIUM_TEXT("cli.mendedAlready", "The recipe mends it already.")) : Text());
    const quality::Mend& mend = *finding.finding.mend;
    JobContext job = session.job();
    const project::MendEffect effect = project.mendEffect(review.table, mend.steps, job);
    project.addToRecipe(review.table, mend);
    if (arguments.json) {
        Json json;
        json["table"] = review.table;
        json["finding"] = finding.finding.key();
        json["steps"] = mend.steps;
        json["rows_before"] = effect.rowsBefore;
        json["rows_after"] = effect.rowsAfter;
        json["cells_changed"] = effect.cellsChanged;
        json["columns_dropped"] = effect.columnsDropped;
        json["columns_added"] = effect.columnsAdded;
        session.printJson(json);
        return 0;
    }
    session.printLine(Text(PODIUM_TEXT("cli.mendAdded", "Added to the recipe of {table}: {mend}. It leaves {after} of {before} rows and changes {cells} {cells:cell|cells}."),
                           {{"table", review.table}, {"mend", mend.what}, {"before", effect.rowsBefore}, {"after", effect.rowsAfter}, {"cells", effect.cellsChanged}}));
    return 0;
}

int quality(Session& session, const QualityArguments& arguments)
{
    if (arguments.json)
        session.useJson();
    if (!arguments.mend.empty())
        return mendFinding(session, arguments);
    if (!arguments.accept.empty() || !arguments.toMend.empty() || !arguments.reopen.empty())
        return noteFindings(session, arguments);
    const project::TableReview review = reviewOf(session, arguments);
    if (!arguments.html.empty())
        session.files().replace(session.resolved(arguments.html),
                                project::qualityHtml({&review}, session.usesJson() ? Language::english() : session.language()));
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
        .value("--mend", "FINDING", arguments->mend,
               PODIUM_TEXT("cli.optionMend", "Add the proposed mend of this finding to the table's recipe; a table without one gets one."))
        .value("--accept", "FINDING", arguments->accept,
               PODIUM_TEXT("cli.optionAcceptFinding", "Note that this finding may stay as it is; its key stands in --json, such as missing:score."))
        .value("--to-mend", "FINDING", arguments->toMend, PODIUM_TEXT("cli.optionToMend", "Note that this finding is to be mended; it stays open."))
        .value("--reopen", "FINDING", arguments->reopen, PODIUM_TEXT("cli.optionReopen", "Take such a note back."))
        .value("-m,--message", "WHY", arguments->why, PODIUM_TEXT("cli.optionFindingWhy", "Why it may stay, or what is to be done."))
        .flag("--json", arguments->json, PODIUM_TEXT("cli.optionJson", "Machine-readable output."))
        .onRun([arguments](Session& session) { return quality(session, *arguments); });
}

} // namespace podium::cli
