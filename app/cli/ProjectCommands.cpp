// init open check status dag verify undo
#include <unistd.h>

#include <algorithm>
#include <charconv>

#include "app/cli/CommandGroups.h"
#include "app/cli/Printing.h"
#include "app/cli/Session.h"
#include "core/pipeline/Executor.h"
#include "core/pipeline/Pipeline.h"
#include "core/project/CheckItem.h"
#include "core/project/InitOptions.h"
#include "core/project/Project.h"

namespace podium::cli {

namespace {

const TextId kJsonHelp = PODIUM_TEXT("cli.optionJson", "Machine-readable output.");

/// A sign that does not need colour.
const char* sign(Severity severity)
{
    switch (severity) {
    case Severity::Good:
        return "✓";
    case Severity::Note:
        return "·";
    case Severity::Warning:
        return "!";
    case Severity::Error:
        break;
    }
    return "✗";
}

struct InitArguments
{
    std::string folder, data, target, table;
    bool sample = false;
    bool json = false;
};

int init(Session& session, const InitArguments& arguments)
{
    if (arguments.sample && !arguments.data.empty())
        throw UsageError(PODIUM_TEXT("cli.sampleAndData", "--sample and --data exclude each other."));
    if (!arguments.target.empty() && arguments.data.empty())
        throw UsageError(PODIUM_TEXT("cli.targetWithoutData",
                                     "--target needs --data with the file that has this column."));
    if (!arguments.table.empty() && arguments.target.empty())
        throw UsageError(PODIUM_TEXT("cli.tableWithoutTarget", "--table needs --target with a column of this table."));
    if (arguments.json)
        session.useJson();
    project::InitOptions options;
    if (!arguments.data.empty())
        options.data = session.resolved(arguments.data);
    options.target = arguments.target;
    options.table = arguments.table;
    const Path folder = session.resolved(arguments.folder);
    JobContext job = session.job();
    const project::InitReport report = project::Project::init(session.files(), folder, options, job);
    if (arguments.json) {
        Json json = Json::object();
        json["folder"] = folder.string();
        json["tables"] = report.tables;
        json["synthetic"] = report.synthetic;
        json["invented_identity"] = report.inventedIdentity;
        json["findings"] = Json::array();
        for (const ingest::Finding& finding : report.findings) {
            Json item = textJson(finding.message);
            item["severity"] = severityName(finding.severity);
            json["findings"].push_back(std::move(item));
        }
        session.printJson(json);
        return 0;
    }
    for (const ingest::Finding& finding : report.findings)
        finding.severity == Severity::Warning ? session.warn(finding.message) : session.note(finding.message);
    std::string tables;
    for (const std::string& table : report.tables)
        tables += (tables.empty() ? "" : ", ") + table;
    session.printLine(Text(PODIUM_TEXT("cli.projectMade", "The project {folder} is ready. Tables: {tables}"),
                           {{"folder", folder.string()}, {"tables", tables}}));
    if (report.synthetic)
        session.printLine(PODIUM_TEXT(
            "cli.synthetic",
            "Its tables are synthetic: made up with the schema and the faults of the real rankings."));
    if (report.inventedIdentity)
        session.note(PODIUM_TEXT("cli.inventedIdentity",
                                 "No git identity was found; commits carry your login and host name."));
    return 0;
}

int open(Session& session, const std::string& folder)
{
    const Path root = folder.empty() ? session.directory() : session.resolved(folder);
    std::error_code failure;
    const Path own = std::filesystem::read_symlink("/proc/self/exe", failure);
    const std::string beside = failure ? std::string() : (own.parent_path() / "podium-workbench").string();
    const std::string program =
        !beside.empty() && ::access(beside.c_str(), X_OK) == 0 ? beside : "podium-workbench";
    session.flush();
    session.interruption().restoreSignals();
    ::execlp(program.c_str(), program.c_str(), root.c_str(), static_cast<char*>(nullptr));
    const Error cause =
        systemError(errno, PODIUM_TEXT("cli.operationWorkbench", "Starting the workbench"), program);
    throw Error(ErrorCode::ExternalTool, cause.text(), program,
                PODIUM_TEXT("cli.hintWorkbench",
                            "Install podium-workbench beside podium, or build it with PODIUM_WORKBENCH=ON."));
}

/// Prints items; 1 where one is an error.
int printItems(Session& session, const std::vector<project::CheckItem>& items, bool json)
{
    const bool failed = std::any_of(items.begin(), items.end(),
                                    [](const auto& item) { return item.severity == Severity::Error; });
    if (json) {
        Json list = Json::array();
        for (const project::CheckItem& item : items) {
            Json entry = Json::object();
            entry["id"] = item.id;
            entry["severity"] = severityName(item.severity);
            entry["text_id"] = item.text.id();
            entry["text"] = item.text.english();
            entry["where"] = item.where;
            entry["hint"] = item.hint.english();
            list.push_back(std::move(entry));
        }
        session.printJson(list);
        return failed ? 1 : 0;
    }
    for (const project::CheckItem& item : items) {
        std::string line = std::string(sign(item.severity)) + " " + session.in(item.text);
        if (!item.where.empty())
            line += " (" + item.where + ")";
        session.print(line + "\n");
        if (!item.hint.empty() && item.severity != Severity::Good)
            session.print("  " + session.in(item.hint) + "\n");
    }
    return failed ? 1 : 0;
}

std::string_view stateName(pipeline::StageState state)
{
    switch (state) {
    case pipeline::StageState::UpToDate:
        return "up_to_date";
    case pipeline::StageState::Stale:
        return "stale";
    case pipeline::StageState::Frozen:
        return "frozen";
    case pipeline::StageState::Failed:
        return "failed";
    case pipeline::StageState::NeverRun:
        break;
    }
    return "never_run";
}

TextId stateText(pipeline::StageState state)
{
    switch (state) {
    case pipeline::StageState::UpToDate:
        return PODIUM_TEXT("cli.stateUpToDate", "up to date");
    case pipeline::StageState::Stale:
        return PODIUM_TEXT("cli.stateStale", "to run");
    case pipeline::StageState::Frozen:
        return PODIUM_TEXT("cli.stateFrozen", "frozen");
    case pipeline::StageState::Failed:
        return PODIUM_TEXT("cli.stateFailed", "failed");
    case pipeline::StageState::NeverRun:
        break;
    }
    return PODIUM_TEXT("cli.stateNeverRun", "never run");
}

int status(Session& session, bool json)
{
    if (json)
        session.useJson();
    JobContext job = session.job();
    const std::vector<pipeline::StageStatus> stages = session.project().status(job);
    if (json) {
        Json list = Json::array();
        for (const pipeline::StageStatus& stage : stages) {
            Json entry = Json::object();
            entry["stage"] = stage.stage;
            entry["state"] = stateName(stage.state);
            entry["reasons"] = Json::array();
            for (const Text& reason : stage.reasons)
                entry["reasons"].push_back(textJson(reason));
            entry["changes"] = stage.changes;
            list.push_back(std::move(entry));
        }
        session.printJson(list);
        return 0;
    }
    if (stages.empty()) {
        session.printLine(PODIUM_TEXT("cli.noStages", "dvc.yaml has no stages."));
        return 0;
    }
    TextTable table({"", "", ""});
    for (const pipeline::StageStatus& stage : stages) {
        if (stage.reasons.empty())
            table.add({stage.stage, session.in(stateText(stage.state)), ""});
        for (std::size_t i = 0; i < stage.reasons.size(); ++i)
            table.add({i == 0 ? stage.stage : "", i == 0 ? session.in(stateText(stage.state)) : "",
                       session.in(stage.reasons[i])});
    }
    session.print(table.text());
    return 0;
}

int dag(Session& session, bool json)
{
    if (json)
        session.useJson();
    const pipeline::Pipeline pipeline = session.project().pipeline();
    Json list = Json::array();
    std::string text;
    const auto joined = [](const auto& names) {
        std::string line;
        for (const std::string& name : names)
            line += (line.empty() ? "" : ", ") + name;
        return line;
    };
    for (const pipeline::StageDefinition& stage : pipeline.stages()) {
        std::vector<std::string> outs;
        for (const pipeline::StageOut& out : stage.outs)
            outs.push_back(out.path);
        const std::vector<std::string> upstream = pipeline.upstream(stage.name);
        Json entry = Json::object();
        entry["stage"] = stage.name;
        entry["after"] = upstream;
        entry["deps"] = stage.dependencies;
        entry["outs"] = outs;
        list.push_back(std::move(entry));

        TextTable table({"", ""});
        const auto line = [&](TextId heading, const std::vector<std::string>& names) {
            if (!names.empty())
                table.add({session.in(heading), joined(names)});
        };
        line(PODIUM_TEXT("cli.headingAfter", "after"), upstream);
        line(PODIUM_TEXT("cli.headingReads", "reads"), stage.dependencies);
        line(PODIUM_TEXT("cli.headingWrites", "writes"), outs);
        text += stage.name + "\n" + table.text("  ");
    }
    json ? session.printJson(list) : session.print(text);
    return 0;
}

int listJournal(Session& session, bool json)
{
    Json list = Json::array();
    TextTable table({session.in(PODIUM_TEXT("cli.headingId", "Id")),
                     session.in(PODIUM_TEXT("cli.headingWhen", "When")),
                     session.in(PODIUM_TEXT("cli.headingWho", "Who")),
                     session.in(PODIUM_TEXT("cli.headingWhat", "What"))},
                    {true});
    for (const project::Project::JournalItem& item : session.project().journal()) {
        Json entry = Json::object();
        entry["id"] = item.id;
        entry["time_ms"] = item.timeMs;
        entry["who"] = item.who;
        entry["what"] = textJson(item.what);
        entry["undone"] = item.undone;
        entry["cleaned"] = item.cleaned;
        list.push_back(std::move(entry));
        std::string what = session.in(item.what);
        if (item.undone)
            what += " " + session.in(PODIUM_TEXT("cli.undone", "(taken back)"));
        else if (item.cleaned)
            what += " " + session.in(PODIUM_TEXT("cli.cleanedUp", "(cannot be undone any more)"));
        table.add({std::to_string(item.id), localTime(item.timeMs), item.who, what});
    }
    json ? session.printJson(list) : session.print(table.text());
    return 0;
}

int undo(Session& session, const std::string& idText, bool list, bool json)
{
    if (json)
        session.useJson();
    if (list)
        return listJournal(session, json);
    std::optional<std::int64_t> id;
    if (!idText.empty()) {
        std::int64_t number = 0;
        const auto [end, failure] = std::from_chars(idText.data(), idText.data() + idText.size(), number);
        if (failure != std::errc() || end != idText.data() + idText.size())
            throw UsageError(
                Text(PODIUM_TEXT("cli.undoId",
                                 "\"{value}\" is not the id of a change; \"podium undo --list\" shows them."),
                     {{"value", idText}}));
        id = number;
    }
    JobContext job = session.job();
    const Text what = session.project().undo(id, job);
    if (json)
        session.printJson(textJson(what));
    else
        session.printLine(Text(PODIUM_TEXT("cli.takenBack", "Taken back: {what}"), {{"what", what}}));
    return 0;
}

} // namespace

void addProjectCommands(CommandLine& line)
{
    const auto initArguments = std::make_shared<InitArguments>();
    line.add("init", PODIUM_TEXT("cli.purposeInit", "Make a project in a new or empty folder."))
        .argument("DIR", initArguments->folder, true)
        .value("--data", "PATH", initArguments->data,
               PODIUM_TEXT(
                   "cli.optionData",
                   "Tables to import: a folder, a ZIP archive, a file or the JSON of an OpenML task with its data beside it (default: synthetic sample tables)."))
        .value("--target", "COLUMN", initArguments->target,
               PODIUM_TEXT("cli.optionTarget", "Column to predict, or \"COLUMN<NUMBER\" for a numeric one: makes a "
                                               "project for any table."))
        .value("--table", "TABLE", initArguments->table, PODIUM_TEXT("cli.optionTargetTable", "Of several tables, the one whose column --target means."))
        .flag("--sample", initArguments->sample,
              PODIUM_TEXT("cli.optionSample", "With synthetic sample tables."))
        .flag("--json", initArguments->json, kJsonHelp)
        .onRun([initArguments](Session& session) { return init(session, *initArguments); });

    const auto folder = std::make_shared<std::string>();
    line.add("open", PODIUM_TEXT("cli.purposeOpen", "Open the workbench, the window of Podium."))
        .argument("DIR", *folder, false)
        .onRun([folder](Session& session) { return open(session, *folder); });

    struct Flags
    {
        bool json = false, rebuild = false, list = false;
        std::string id;
    };
    const auto flags = std::make_shared<Flags>();
    line.add("check", PODIUM_TEXT("cli.purposeCheck",
                                  "Is everything there for a run: tables, columns, parameters, space?"))
        .flag("--json", flags->json, kJsonHelp)
        .onRun([flags](Session& session) {
            if (flags->json)
                session.useJson();
            JobContext job = session.job();
            return printItems(session, session.project().check(job), flags->json);
        });
    line.add("status", PODIUM_TEXT("cli.purposeStatus", "Which stages would run, and why."))
        .flag("--json", flags->json, kJsonHelp)
        .onRun([flags](Session& session) { return status(session, flags->json); });
    line.add("dag",
             PODIUM_TEXT("cli.purposeDag", "The stages in their order, with what they read and write."))
        .flag("--json", flags->json, kJsonHelp)
        .onRun([flags](Session& session) { return dag(session, flags->json); });
    line.add("verify", PODIUM_TEXT("cli.purposeVerify",
                                   "Check stored data against its hashes, and the index against git."))
        .flag("--rebuild-index", flags->rebuild,
              PODIUM_TEXT("cli.optionRebuildIndex", "Make the index of experiments again from git."))
        .flag("--json", flags->json, kJsonHelp)
        .onRun([flags](Session& session) {
            if (flags->json)
                session.useJson();
            JobContext job = session.job();
            return printItems(session, session.project().verify(flags->rebuild, job), flags->json);
        });
    line.add("undo", PODIUM_TEXT("cli.purposeUndo",
                                 "Take back the last change of the project, or the one with this id."))
        .argument("ID", flags->id, false)
        .flag("--list", flags->list, PODIUM_TEXT("cli.optionUndoList", "List the changes that were made."))
        .flag("--json", flags->json, kJsonHelp)
        .onRun([flags](Session& session) { return undo(session, flags->id, flags->list, flags->json); });
}

} // namespace podium::cli
