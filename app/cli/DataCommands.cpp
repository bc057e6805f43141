// data import add list
#include <algorithm>
#include <memory>

#include "app/cli/CommandGroups.h"
#include "app/cli/Printing.h"
#include "app/cli/Session.h"
#include "core/project/Project.h"

namespace podium::cli {

namespace {

using project::PlannedTable;
using project::RawTable;

struct ImportArguments
{
    std::vector<std::string> sources;
    std::string source, name, separator, encoding, decimal;
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

Json likenessJson(const std::optional<features::ranking::Likeness>& likeness)
{
    if (!likeness)
        return nullptr;
    return {{"table", likeness->table},
            {"publisher", features::ranking::publisher(likeness->table)},
            {"matched", likeness->matched},
            {"lacking", likeness->lacking}};
}

Json orNull(const std::optional<std::int64_t>& value) { return value ? Json(*value) : Json(); }

Json findingsJson(const std::vector<ingest::Finding>& findings)
{
    Json list = Json::array();
    for (const ingest::Finding& finding : findings) {
        Json item = textJson(finding.message);
        item["rule"] = finding.rule;
        item["severity"] = severityName(finding.severity);
        list.push_back(std::move(item));
    }
    return list;
}

Json tableJson(const PlannedTable& table)
{
    Json json = Json::object();
    json["name"] = table.name;
    json["source"] = table.source->origin;
    json["path"] = table.path;
    json["state"] = name(table.state);
    json["problem"] = table.problem ? table.problem->toJson() : Json();
    json["bytes"] = table.kept ? Json(table.kept->size()) : Json();
    json["md5"] = table.md5;
    json["rows"] = table.rows;
    json["columns"] = Json::array();
    for (const Field& field : table.schema.fields)
        json["columns"].push_back({{"name", field.name}, {"type", name(field.type)}});
    json["separator"] = ingest::separatorName(table.dialect.separator);
    json["encoding"] = name(table.dialect.encoding);
    json["decimal"] = std::string(1, table.decimal);
    json["header"] = table.dialect.header;
    json["rewritten"] = table.converted;
    json["looks_like"] = likenessJson(table.likeness);
    json["stage"] = table.stage.empty() ? Json() : Json(table.stage);
    json["before"] = table.before ? Json{{"rows", orNull(table.before->rows)},
                                         {"columns", orNull(table.before->columns)},
                                         {"vanished", table.before->vanished},
                                         {"appeared", table.before->appeared},
                                         {"retyped", table.before->retyped}}
                                  : Json();
    json["foreseen"] = table.foreseen ? table.foreseen->toJson() : Json();
    json["findings"] = findingsJson(table.findings);
    return json;
}

std::string listed(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

Text stateText(const PlannedTable& table)
{
    if (table.problem)
        return PODIUM_TEXT("cli.tableRefused", "cannot be imported");
    switch (table.state) {
    case PlannedTable::State::New:
        return PODIUM_TEXT("cli.tableNew", "new");
    case PlannedTable::State::Same:
        return PODIUM_TEXT("cli.tableSame", "the same as in the project");
    case PlannedTable::State::Replaces:
        break;
    }
    if (!table.before->rows)
        return PODIUM_TEXT("cli.tableReplaces", "replaces the present one");
    return Text(PODIUM_TEXT("cli.tableReplacesRows", "replaces {rows} rows, {columns} columns"),
                {{"rows", *table.before->rows}, {"columns", *table.before->columns}});
}

std::string lookText(const Session& session, const std::optional<features::ranking::Likeness>& likeness)
{
    if (!likeness)
        return session.in(PODIUM_TEXT("cli.looksPlain", "plain table"));
    const std::size_t all = likeness->matched.size() + likeness->lacking.size();
    return session.in(Text(PODIUM_TEXT("cli.looksLike", "{ranking} ({matched} of its {all} columns)"),
                           {{"ranking", std::string(features::ranking::publisher(likeness->table))},
                            {"matched", likeness->matched.size()},
                            {"all", all}}));
}

std::string useText(const Session& session, const std::string& stage)
{
    return stage.empty() ? session.in(PODIUM_TEXT("cli.tableKept", "kept, no stage reads it")) : stage;
}

void printPlan(Session& session, const project::ImportPlan& plan)
{
    TextTable list({session.in(PODIUM_TEXT("cli.headingTable", "Table")), session.in(PODIUM_TEXT("cli.headingState", "State")),
                    session.in(PODIUM_TEXT("cli.headingRows", "Rows")), session.in(PODIUM_TEXT("cli.headingColumns", "Columns")),
                    session.in(PODIUM_TEXT("cli.headingLooks", "Looks like")), session.in(PODIUM_TEXT("cli.headingStage", "Stage"))},
                   {false, false, true, true});
    for (const PlannedTable& table : plan.tables)
        list.add({table.name, session.in(stateText(table)), session.language().integer(table.rows),
                  session.language().integer(static_cast<std::int64_t>(table.schema.fields.size())),
                  table.problem ? std::string() : lookText(session, table.likeness),
                  table.problem ? std::string() : useText(session, table.stage)});
    session.print(list.text());
}

/// Notes and warnings about one table on standard error.
void tell(Session& session, const PlannedTable& table)
{
    const auto about = [&](const Text& text) {
        return Text(PODIUM_TEXT("project.tableFinding", "{table}: {finding}"), {{"table", table.name}, {"finding", text}});
    };
    if (table.problem) {
        session.warn(about(table.problem->text()));
        return;
    }
    if (table.state == PlannedTable::State::Same)
        return;
    for (const ingest::Finding& finding : table.findings)
        finding.severity >= Severity::Warning ? session.warn(about(finding.message)) : session.note(about(finding.message));
    if (table.before) {
        if (!table.before->vanished.empty())
            session.warn(about(Text(PODIUM_TEXT("cli.columnsVanish", "columns that vanish: {columns}"),
                                    {{"columns", listed(table.before->vanished)}})));
        if (!table.before->appeared.empty())
            session.note(about(Text(PODIUM_TEXT("cli.columnsAppear", "columns that appear: {columns}"),
                                    {{"columns", listed(table.before->appeared)}})));
        if (!table.before->retyped.empty())
            session.note(about(Text(PODIUM_TEXT("cli.columnsRetyped", "columns of another type than before: {columns}"),
                                    {{"columns", listed(table.before->retyped)}})));
    }
    if (table.foreseen)
        session.warn(about(Text(PODIUM_TEXT("cli.foreseen", "the next run would stop: {reason}"), {{"reason", table.foreseen->text()}})));
}

int import(Session& session, const ImportArguments& arguments)
{
    const project::ImportChoice choice = choiceOf(arguments);
    if (arguments.json)
        session.useJson();
    std::vector<Path> sources;
    for (const std::string& source : arguments.source.empty() ? arguments.sources : std::vector<std::string>{arguments.source})
        sources.push_back(session.resolved(source));
    JobContext job = session.job();
    JobContext planning = job.part(0.0, 0.7);
    const project::ImportPlan plan = session.project().planImport(sources, choice, planning);
    std::vector<PlannedTable> wanted;
    std::copy_if(plan.tables.begin(), plan.tables.end(), std::back_inserter(wanted), [](const PlannedTable& t) { return !t.problem; });
    if (wanted.empty())
        throw *plan.tables.front().problem;

    project::ImportReport report;
    if (!arguments.dryRun) {
        JobContext importing = job.part(0.7, 1.0);
        report = session.project().importTables(wanted, importing);
    }
    if (arguments.json) {
        Json json = Json::object();
        json["dry_run"] = arguments.dryRun;
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
        tell(session, table);
    printPlan(session, plan);
    if (arguments.dryRun)
        session.printLine(PODIUM_TEXT("cli.importDry", "Nothing was imported (--dry-run)."));
    else if (report.what.empty())
        session.printLine(PODIUM_TEXT("cli.importNothing", "Nothing to import: the project has these very tables."));
    else
        session.printLine(Text(PODIUM_TEXT("cli.imported", "{what}. \"podium undo\" takes it back."), {{"what", report.what}}));
    return 0;
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
        .flag("--header", arguments->header, PODIUM_TEXT("cli.optionHeader", "The first row has the names of the columns."))
        .flag("--no-header", arguments->noHeader, PODIUM_TEXT("cli.optionNoHeader", "The first row is data already; columns are numbered."))
        .flag("--dry-run", arguments->dryRun, PODIUM_TEXT("cli.optionImportDry", "Only tell what would be imported."))
        .flag("--json", arguments->json, PODIUM_TEXT("cli.optionJson", "Machine-readable output."))
        .onRun([arguments](Session& session) { return import(session, *arguments); });
}

} // namespace

void addDataCommands(CommandLine& line)
{
    line.addGroup("data", PODIUM_TEXT("cli.purposeData", "The tables of the project."));
    const auto several = std::make_shared<ImportArguments>();
    addImportOptions(line.add("data import", PODIUM_TEXT("cli.purposeDataImport",
                                                         "Import tables from files, folders and archives into the project."))
                         .arguments("SOURCE", several->sources, true),
                     several);
    const auto one = std::make_shared<ImportArguments>();
    addImportOptions(line.add("data add", PODIUM_TEXT("cli.purposeDataAdd", "Import one file: as data import."))
                         .argument("FILE", one->source, true),
                     one);
    const auto json = std::make_shared<bool>(false);
    line.add("data list", PODIUM_TEXT("cli.purposeDataList", "The imported tables: what they hold, and whether they are as imported."))
        .flag("--json", *json, PODIUM_TEXT("cli.optionJson", "Machine-readable output."))
        .onRun([json](Session& session) { return list(session, *json); });
}

} // namespace podium::cli
