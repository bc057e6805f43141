// data import add list
#include <algorithm>
#include <memory>

#include "app/cli/CommandGroups.h"
#include "app/cli/ImportText.h"
#include "app/cli/Printing.h"
#include "app/cli/Session.h"
#include "core/project/Project.h"
#include "core/project/RepositoryFile.h"
#include "core/project/TableImport.h"
#include "core/project/TableSource.h"

namespace podium::cli {

namespace {

using project::PlannedTable;
using project::RawTable;

struct ImportArguments
{
    std::vector<std::string> sources;
    std::string source, name, separator, encoding, decimal, query, sheet, path, rev;
    bool header = false, noHeader = false, dryRun = false, json = false;
};

project::ImportChoice choiceOf(const ImportArguments& arguments)
{
    project::ImportChoice choice;
    choice.name = arguments.name;
    if (!arguments.separator.empty()) {
        choice.layout.separator = ingest::separatorNamed(arguments.separator);
        if (!choice.layout.separator)
            throw UsageError(Text(PODIUM_TEXT("cli.importSeparator", "\"{value}\" is no separator: there are , ; | and tab."),
                                  {{"value", arguments.separator}}));
    }
    if (!arguments.encoding.empty()) {
        choice.layout.encoding = ingest::encodingNamed(arguments.encoding);
        if (!choice.layout.encoding)
            throw UsageError(
                Text(PODIUM_TEXT("cli.importEncoding", "\"{value}\" is no encoding: there are utf-8, utf-16le, utf-16be and latin-1."),
                     {{"value", arguments.encoding}}));
    }
    if (!arguments.decimal.empty()) {
        if (arguments.decimal != "." && arguments.decimal != ",")
            throw UsageError(Text(PODIUM_TEXT("cli.importDecimal", "\"{value}\" is no decimal sign: there are . and ,"),
                                  {{"value", arguments.decimal}}));
        choice.layout.decimal = arguments.decimal.front();
    }
    if (arguments.header && arguments.noHeader)
        throw UsageError(PODIUM_TEXT("cli.importHeader", "--header and --no-header exclude each other."));
    if (arguments.header || arguments.noHeader)
        choice.layout.header = arguments.header;
    return choice;
}

/// Imports what was planned, or only tells of it.
int take(Session& session, const project::ImportPlan& plan, bool dryRun, JobContext& job)
{
    std::vector<PlannedTable> wanted;
    std::copy_if(plan.tables.begin(), plan.tables.end(), std::back_inserter(wanted), [](const PlannedTable& t) { return !t.problem; });
    if (wanted.empty())
        throw *plan.tables.front().problem;

    project::ImportReport report;
    if (!dryRun) {
        JobContext importing = job.part(0.7, 1.0);
        report = session.project().importTables(wanted, importing);
    }
    if (session.usesJson()) {
        Json json = Json::object();
        json["dry_run"] = dryRun;
        json["tables"] = Json::array();
        for (const PlannedTable& table : plan.tables)
            json["tables"].push_back(tableJson(table));
        json["findings"] = findingsJson(plan.findings);
        json["added"] = report.added;
        json["replaced"] = report.replaced;
        json["unchanged"] = report.unchanged;
        session.printJson(json);
        return 0;
    }
    for (const ingest::Finding& finding : plan.findings)
        session.note(finding.message);
    for (const PlannedTable& table : plan.tables)
        tellOfTable(session, table);
    printPlan(session, plan);
    if (dryRun)
        session.printLine(PODIUM_TEXT("cli.importDry", "Nothing was imported (--dry-run)."));
    else if (report.what.empty())
        session.printLine(PODIUM_TEXT("cli.importNothing", "Nothing to import: the project has these very tables."));
    else
        session.printLine(Text(PODIUM_TEXT("cli.imported", "{what}. \"podium undo\" takes it back."), {{"what", report.what}}));
    return 0;
}

int import(Session& session, const ImportArguments& arguments)
{
    const project::ImportChoice choice = choiceOf(arguments);
    if (arguments.json)
        session.useJson();
    std::vector<project::ImportSource> sources;
    for (const std::string& place : arguments.source.empty() ? arguments.sources : std::vector<std::string>{arguments.source}) {
        const bool remote = place.find("://") != std::string::npos || project::isGitAddress(place);
        project::ImportSource source(remote ? place : session.resolved(place).string());
        source.part = {arguments.query, arguments.sheet};
        source.path = arguments.path;
        source.rev = arguments.rev;
        sources.push_back(std::move(source));
    }
    JobContext job = session.job();
    JobContext planning = job.part(0.0, 0.7);
    return take(session, session.project().planImport(sources, choice, planning), arguments.dryRun, job);
}

TextId stateText(RawTable::State state)
{
    switch (state) {
    case RawTable::State::AsImported:
        return PODIUM_TEXT("cli.rawAsImported", "as imported");
    case RawTable::State::Changed:
        return PODIUM_TEXT("cli.rawChanged", "changed since");
    case RawTable::State::Missing:
        break;
    }
    return PODIUM_TEXT("cli.rawMissing", "its file is missing");
}

int list(Session& session, bool json)
{
    if (json)
        session.useJson();
    JobContext job = session.job();
    const std::vector<RawTable> tables = session.project().rawTables(job);
    Json all = Json::array();
    TextTable text({session.in(PODIUM_TEXT("cli.headingTable", "Table")), session.in(PODIUM_TEXT("cli.headingRows", "Rows")),
                    session.in(PODIUM_TEXT("cli.headingColumns", "Columns")), session.in(PODIUM_TEXT("cli.headingBytes", "Bytes")),
                    session.in(PODIUM_TEXT("cli.headingState", "State")), session.in(PODIUM_TEXT("cli.headingLooks", "Looks like")),
                    session.in(PODIUM_TEXT("cli.headingStage", "Stage")), "MD5"},
                   {false, true, true, true});
    const auto number = [&](const std::optional<std::int64_t>& value) { return value ? session.language().integer(*value) : "–"; };
    for (const RawTable& table : tables) {
        Json entry = Json::object();
        entry["name"] = table.info.name;
        entry["path"] = table.info.path;
        entry["rows"] = orNull(table.rows);
        entry["columns"] = orNull(table.columns);
        entry["bytes"] = table.info.size;
        entry["md5"] = table.info.md5;
        entry["state"] = name(table.state);
        entry["looks_like"] = likenessJson(table.likeness);
        entry["separator"] = table.rows ? Json(ingest::separatorName(table.dialect.separator)) : Json();
        entry["encoding"] = table.rows ? Json(name(table.dialect.encoding)) : Json();
        entry["stage"] = table.stage.empty() ? Json() : Json(table.stage);
        entry["synthetic"] = table.info.synthetic;
        entry["source"] = table.info.source ? sourceJson(*table.info.source) : Json();
        entry["problem"] = table.problem.empty() ? Json() : textJson(table.problem);
        all.push_back(std::move(entry));
        text.add({table.info.name, number(table.rows), number(table.columns),
                  session.language().integer(static_cast<std::int64_t>(table.info.size)), session.in(stateText(table.state)),
                  table.rows ? lookText(session, table.likeness) : session.in(table.problem), useText(session, table.stage),
                  table.info.md5});
    }
    if (json)
        session.printJson(all);
    else if (tables.empty())
        session.printLine(PODIUM_TEXT("cli.noTables", "The project has no imported tables; \"podium data import\" brings some in."));
    else
        session.print(text.text());
    return 0;
}

Text sourceText(const project::SourceState& state)
{
    using State = project::SourceState::State;
    switch (state.state) {
    case State::Same:
        return PODIUM_TEXT("cli.sourceSame", "unchanged");
    case State::Changed:
        return PODIUM_TEXT("cli.sourceChanged", "changed since the import");
    case State::Gone:
        return PODIUM_TEXT("cli.sourceGone", "no longer there");
    case State::Unreachable:
        break;
    }
    return PODIUM_TEXT("cli.sourceUnreachable", "cannot be asked");
}

void addImportOptions(Command& command, const std::shared_ptr<ImportArguments>& arguments)
{
    command
        .value("--name", "NAME", arguments->name,
               PODIUM_TEXT("cli.optionImportName", "Name of the table in the project, where one file is given (default: that of the file)."))
        .value("--separator", "SIGN", arguments->separator,
               PODIUM_TEXT("cli.optionSeparator", "Sign between cells: , ; | or tab (default: as recognised)."))
        .value("--encoding", "NAME", arguments->encoding,
               PODIUM_TEXT("cli.optionEncoding", "utf-8, utf-16le, utf-16be or latin-1 (default: as recognised)."))
        .value("--decimal", "SIGN", arguments->decimal, PODIUM_TEXT("cli.optionDecimal", "Decimal sign: . or , (default: as recognised)."))
        .value("--sheet", "NAME", arguments->sheet, PODIUM_TEXT("cli.optionSheet", "Only this sheet of a workbook (default: all with cells, a table each)."))
        .value("--query", "SQL", arguments->query, PODIUM_TEXT("cli.optionQuery", "The rows of this SELECT to a SQLite database, as one table."))
        .value("--path", "PATH", arguments->path,
               PODIUM_TEXT("cli.optionRepositoryPath", "SOURCE is another repository (folder or git address): this file of it, such as data/raw/table.csv."))
        .value("--rev", "REV", arguments->rev, PODIUM_TEXT("cli.optionRepositoryRev", "Branch, tag or commit of that repository (default: the newest)."))
        .flag("--header", arguments->header, PODIUM_TEXT("cli.optionHeader", "The first row has the names of the columns."))
        .flag("--no-header", arguments->noHeader, PODIUM_TEXT("cli.optionNoHeader", "The first row is data already; columns are numbered."))
        .flag("--dry-run", arguments->dryRun, PODIUM_TEXT("cli.optionImportDry", "Only tell what would be imported."))
        .flag("--json", arguments->json, PODIUM_TEXT("cli.optionJson", "Machine-readable output."))
        .onRun([arguments](Session& session) { return import(session, *arguments); });
}

int joinPipeline(Session& session, const std::vector<std::string>& tables)
{
    JobContext job = session.job();
    session.project().joinPipeline(tables, job);
    session.printLine(PODIUM_TEXT("cli.joined", "The next run (podium run) cleans and prepares what was added. \"podium undo\" takes it back."));
    return 0;
}

} // namespace

int updateSources(Session& session, const std::string& table, bool import, bool dryRun)
{
    JobContext job = session.job();
    JobContext asking = job.part(0, import ? 0.3 : 1);
    const std::vector<project::SourceState> states = session.project().askSources(table, asking);
    if (import) {
        std::vector<std::string> changed;
        for (const project::SourceState& state : states)
            if (state.state == project::SourceState::State::Changed)
                changed.push_back(state.table);
        if (!changed.empty()) {
            JobContext planning = job.part(0.3, 0.7);
            return take(session, session.project().planAgain(changed, planning), dryRun, job);
        }
    }
    Json all = Json::array();
    TextTable list({session.in(PODIUM_TEXT("cli.headingTable", "Table")), session.in(PODIUM_TEXT("cli.headingSource", "Source")),
                    session.in(PODIUM_TEXT("cli.headingState", "State"))});
    bool changed = false;
    for (const project::SourceState& state : states) {
        changed = changed || state.state == project::SourceState::State::Changed;
        const std::string path = state.source.isRepository() ? ": " + state.source.path + (state.source.rev.empty() ? "" : " @ " + state.source.rev) : "";
        list.add({state.table, state.source.address + path, session.in(sourceText(state))});
        all.push_back({{"table", state.table},
                       {"source", sourceJson(state.source)},
                       {"state", name(state.state)},
                       {"problem", state.problem ? state.problem->toJson() : Json()}});
        if (state.problem && !session.usesJson())
            session.warn(Text(PODIUM_TEXT("project.tableFinding", "{table}: {finding}"), {{"table", state.table}, {"finding", state.problem->text()}}));
    }
    if (session.usesJson())
        session.printJson(all);
    else if (states.empty())
        session.printLine(PODIUM_TEXT("cli.noSources", "No table came from the web or from another project."));
    else
        session.print(list.text());
    if (changed && !session.usesJson())
        session.note(PODIUM_TEXT("cli.hintSources", "\"podium data update --import\" imports what changed."));
    return 0;
}

void addDataCommands(CommandLine& line)
{
    line.addGroup("data", PODIUM_TEXT("cli.purposeData", "The tables of the project."));
    const auto several = std::make_shared<ImportArguments>();
    addImportOptions(line.add("data import", PODIUM_TEXT("cli.purposeDataImport",
                                                         "Import tables from files, folders, archives, workbooks, databases, the web (https://…) or another project."))
                         .arguments("SOURCE", several->sources, true),
                     several);
    const auto one = std::make_shared<ImportArguments>();
    addImportOptions(line.add("data add", PODIUM_TEXT("cli.purposeDataAdd", "Import one file: as data import."))
                         .argument("FILE", one->source, true),
                     one);
    const auto joining = std::make_shared<std::vector<std::string>>();
    line.add("data use", PODIUM_TEXT("cli.purposeDataUse", "Add imported tables that are only kept to the pipeline, so that models can be trained on them."))
        .arguments("TABLE", *joining, true)
        .onRun([joining](Session& session) { return joinPipeline(session, *joining); });
    const auto json = std::make_shared<bool>(false);
    line.add("data list", PODIUM_TEXT("cli.purposeDataList", "The imported tables: what they hold, and whether they are as imported."))
        .flag("--json", *json, PODIUM_TEXT("cli.optionJson", "Machine-readable output."))
        .onRun([json](Session& session) { return list(session, *json); });
}

} // namespace podium::cli
