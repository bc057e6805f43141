// report
#include <map>
#include <memory>

#include "app/cli/CommandGroups.h"
#include "app/cli/Session.h"
#include "core/comparison/Report.h"
#include "core/project/Project.h"
#include "core/project/RunReport.h"
#include "translations/SpanishLanguage.h"

namespace podium::cli {

namespace {

struct ReportArguments
{
    std::vector<std::string> runs;
    std::string output, language;
    bool json = false;
};

/// The language asked for, else that of the user.
project::ReportWording wordingOf(Session& session, const std::string& asked)
{
    if (!asked.empty() && asked != "en" && asked != "es")
        throw UsageError(Text(PODIUM_TEXT("cli.reportLanguage", "A report is written in en or es, not in \"{language}\"."),
                              {{"language", asked}}));
    const std::map<std::string, std::string> chosen{{"LANG", asked}};
    const Language& language = languageOf(asked.empty() ? session.environment() : chosen);
    return {language, &language == &Language::english() ? "en" : "es"};
}

int report(Session& session, const ReportArguments& arguments)
{
    if (arguments.json)
        session.useJson();
    if (arguments.output.empty())
        throw UsageError(PODIUM_TEXT("cli.reportOutput", "Write the report to which file? Give -o FILE."));
    const project::ReportWording wording = wordingOf(session, arguments.language);
    JobContext job = session.job();
    const std::string html = comparison::reportHtml(session.project().report(arguments.runs, wording, job));
    session.files().replace(session.resolved(arguments.output), html);
    if (arguments.json) {
        Json json = Json::object();
        json["report"] = arguments.output;
        json["runs"] = arguments.runs;
        json["bytes"] = html.size();
        json["language"] = wording.code;
        session.printJson(json);
    } else {
        session.printLine(Text(PODIUM_TEXT("cli.reported", "The report is in {file}. It opens in any browser and needs no network."),
                               {{"file", arguments.output}}));
    }
    return 0;
}

} // namespace

void addReportCommands(CommandLine& line)
{
    const auto arguments = std::make_shared<ReportArguments>();
    line.add("report", PODIUM_TEXT("cli.purposeReport", "Write a run, or several compared, as one HTML file."))
        .arguments("RUN", arguments->runs, true)
        .value("-o,--output", "FILE", arguments->output,
               PODIUM_TEXT("cli.optionReportOutput", "Write the report here; a file that is there is replaced."))
        .value("--lang", "LANGUAGE", arguments->language,
               PODIUM_TEXT("cli.optionReportLanguage", "Its language: en or es (default: yours)."))
        .flag("--json", arguments->json, PODIUM_TEXT("cli.optionJson", "Machine-readable output."))
        .onRun([arguments](Session& session) { return report(session, *arguments); });
}

} // namespace podium::cli
