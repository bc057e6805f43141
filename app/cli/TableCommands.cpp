// data append overwrite update delete merge schema record history review show diff restore
#include <charconv>
#include <memory>

#include "app/cli/CommandGroups.h"
#include "app/cli/Session.h"
#include "app/cli/TableText.h"
#include "core/ingest/Csv.h"
#include "core/ingest/Source.h"
#include "core/project/Project.h"
#include "core/project/ProjectVersions.h"
#include "core/project/TableVersion.h"
#include "core/project/VersionText.h"

namespace podium::cli {

namespace {

using Kind = versioning::TableOperation::Kind;

constexpr std::uint64_t kMostUnpackedBytes = std::uint64_t{16} << 30;

struct TableArguments
{
    std::string table, file, why, base, on, first, second, output, rows, key;
    std::vector<std::string> where, set, added, dropped, types, required, nullable, rules, droppedRules;
    std::string disable;
    bool approve = false, inReview = false;
    bool all = false, dryRun = false, json = false, skipRejected = false, newColumns = false, toFolder = false, import = false;
};

std::vector<std::string> split(const std::string& list)
{
    std::vector<std::string> parts;
    std::size_t start = 0;
    while (start <= list.size()) {
        const std::size_t end = std::min(list.find(',', start), list.size());
        std::string part = list.substr(start, end - start);
        part.erase(0, std::min(part.find_first_not_of(' '), part.size()));
        part.erase(part.find_last_not_of(' ') + 1);
        if (!part.empty())
            parts.push_back(part);
        start = end + 1;
    }
    return parts;
}

std::size_t rowLimit(const TableArguments& arguments, std::size_t usual)
{
    std::size_t rows = usual;
    const char* end = arguments.rows.data() + arguments.rows.size();
    if (!arguments.rows.empty() && std::from_chars(arguments.rows.data(), end, rows).ptr != end)
        throw UsageError(Text(PODIUM_TEXT("cli.rowsNumber", "--rows takes a number, not \"{value}\"."), {{"value", arguments.rows}}));
    return rows;
}

/// The one table of a file.
void readRows(Session& session, const TableArguments& arguments, versioning::TableOperation& operation, JobContext& job)
{
    std::vector<ingest::Finding> findings;
    const std::vector<ingest::SourceTable> tables =
        ingest::readSource(session.files(), session.resolved(arguments.file), kMostUnpackedBytes, findings, job);
    if (tables.size() != 1)
        throw Error(ErrorCode::InvalidArgument,
                    Text(PODIUM_TEXT("cli.oneTable", "{file} holds {count} tables; one is needed."),
                         {{"file", arguments.file}, {"count", tables.size()}}),
                    arguments.file, PODIUM_TEXT("cli.hintOneTable", "Name the file of one table."));
    operation.rows = versioning::readAsText({{std::string(), tables.front().bytes}}, tables.front().origin, &operation.rowTypes, job);
}

/// "NAME:TYPE", NAME may hold colons.
std::pair<std::string, std::string> atLastColon(const std::string& text)
{
    const std::size_t colon = text.rfind(':');
    if (colon == std::string::npos || colon == 0)
        throw UsageError(Text(PODIUM_TEXT("cli.columnAndType", "\"{text}\" is no NAME:TYPE; types are integer, real, text, boolean and date."),
                              {{"text", text}}));
    return {text.substr(0, colon), text.substr(colon + 1)};
}

versioning::SchemaChange schemaChange(const TableArguments& arguments)
{
    versioning::SchemaChange change;
    if (!arguments.key.empty())
        change.key = arguments.key == "none" ? std::vector<std::string>() : split(arguments.key);
    for (std::string text : arguments.added) {
        versioning::SchemaChange::NewColumn column;
        if (const std::size_t equals = text.find('='); equals != std::string::npos) {
            column.value = text.substr(equals + 1);
            text.erase(equals);
        }
        const auto [name, type] = atLastColon(text);
        column.field = {name, columnTypeNamed(type), true};
        change.added.push_back(std::move(column));
    }
    for (const std::string& text : arguments.types) {
        const auto [name, type] = atLastColon(text);
        change.types.emplace_back(name, columnTypeNamed(type));
    }
    change.dropped = arguments.dropped;
    change.required = arguments.required;
    change.optional = arguments.nullable;
    change.rules = arguments.rules;
    change.droppedRules = arguments.droppedRules;
    return change;
}

/// Exit status 1 where rows were refused.
int tell(Session& session, const project::TableReport& report)
{
    if (session.usesJson()) {
        session.printJson(report.toJson());
        return report.refused ? 1 : 0;
    }
    if (report.refused) {
        session.tell(Error(ErrorCode::InvalidData,
                           Text(PODIUM_TEXT("cli.rowsRefused", "Rows that do not fit the table {table}: {count}. Nothing was changed.\n{rows}"),
                                {{"count", report.rejected.size()},
                                 {"table", report.table},
                                 {"rows", rejectedText(report.rejected, session.language())}}),
                           {},
                           PODIUM_TEXT("cli.hintRowsRefused",
                                       "Mend them; or, when rows come from a file, take only those that fit: --skip-rejected.")));
        return 1;
    }
    if (!report.rejected.empty())
        session.warn(Text(PODIUM_TEXT("cli.rowsSkipped", "Rows that do not fit and were left out: {count}\n{rows}"),
                          {{"count", report.rejected.size()}, {"rows", rejectedText(report.rejected, session.language())}}));
    session.printLine(operationLine(report));
    for (const Text& part : project::detailTexts(report.detail))
        session.note(Text(PODIUM_TEXT("cli.restoredSchema", "With the version its columns and rules come back: {what}."), {{"what", part}}));
    if (report.toFolder && report.version)
        session.note(Text(PODIUM_TEXT("cli.becameFolder", "data/raw/{table}.csv is a folder of parts now, so that versions share what they have in common."),
                          {{"table", report.table}}));
    return 0;
}

int change(Session& session, const TableArguments& arguments, Kind kind)
{
    project::TableRequest request;
    request.table = arguments.table;
    request.why = arguments.why;
    request.base = arguments.base;
    request.dryRun = arguments.dryRun;
    request.toFolder = arguments.toFolder;
    versioning::TableOperation& operation = request.operation;
    operation.kind = kind;
    operation.skipRejected = arguments.skipRejected;
    operation.newColumns = arguments.newColumns;
    operation.where = arguments.where;
    operation.on = split(arguments.on);
    if ((kind == Kind::Update || kind == Kind::Delete) && arguments.where.empty() != arguments.all)
        throw UsageError(PODIUM_TEXT("cli.whichRows", "Which rows? Give --where CONDITION, or --all."));
    if (kind == Kind::Update && arguments.set.empty())
        throw UsageError(PODIUM_TEXT("cli.setWhat", "Set what? Give --set COLUMN=VALUE."));
    for (const std::string& text : arguments.set) {
        const std::size_t equals = text.find('=');
        if (equals == std::string::npos || equals == 0)
            throw UsageError(Text(PODIUM_TEXT("cli.setPair", "\"{text}\" is no COLUMN=VALUE."), {{"text", text}}));
        operation.set.emplace_back(text.substr(0, equals), text.substr(equals + 1));
    }
    JobContext job = session.job();
    if (kind == Kind::Append || kind == Kind::Overwrite || kind == Kind::Merge)
        readRows(session, arguments, operation, job);
    if (kind == Kind::Schema)
        operation.schema = schemaChange(arguments);
    return tell(session, session.project().versions().change(request, job));
}

int schema(Session& session, const TableArguments& arguments)
{
    if (!schemaChange(arguments).empty())
        return change(session, arguments, Kind::Schema);
    JobContext job = session.job();
    const versioning::TableContent content = session.project().versions().content(arguments.table, arguments.base, job);
    if (session.usesJson())
        session.print(content.schema.text());
    else
        session.print(schemaText(content.schema, session.language()));
    return 0;
}

int record(Session& session, const TableArguments& arguments)
{
    JobContext job = session.job();
    return tell(session, session.project().versions().record(arguments.table, arguments.why, arguments.newColumns, arguments.dryRun, job));
}

int restore(Session& session, const TableArguments& arguments)
{
    JobContext job = session.job();
    return tell(session, session.project().versions().restore(arguments.table, arguments.first, arguments.why, arguments.dryRun, job));
}

int history(Session& session, const TableArguments& arguments)
{
    const std::vector<project::TableVersion> versions = session.project().versions().history(arguments.table);
    if (!session.usesJson()) {
        session.print(historyText(versions, session.language()));
        return 0;
    }
    Json list = Json::array();
    for (const project::TableVersion& version : versions)
        list.push_back(version.toJson());
    session.printJson(list);
    return 0;
}

/// Of one version, or all of them where none is changed.
int review(Session& session, const TableArguments& arguments)
{
    using State = project::VersionState::State;
    if (static_cast<int>(arguments.approve) + static_cast<int>(arguments.inReview) + static_cast<int>(!arguments.disable.empty()) > 1)
        throw UsageError(PODIUM_TEXT("cli.oneState", "A version is approved, disabled or in review: say one of them."));
    project::Project& project = session.project();
    const bool changes = arguments.approve || arguments.inReview || !arguments.disable.empty();
    if (changes)
        project.versions().setState(arguments.table, arguments.base.empty() ? "workspace" : arguments.base,
                              arguments.approve    ? State::Approved
                              : arguments.inReview ? State::InReview
                                                   : State::Disabled,
                              arguments.disable.empty() ? arguments.why : arguments.disable);
    JobContext job = session.job();
    const project::TableOverview overview = project.versions().overview(arguments.table, job);
    if (!session.usesJson()) {
        session.print(reviewText(overview, session.language()));
        if (changes)
            session.printLine(PODIUM_TEXT("cli.reviewUndo", "\"podium undo\" takes the change back."));
        return 0;
    }
    Json json = {{"table", overview.table}, {"content", overview.content}, {"review", overview.review.toJson()}, {"kept", overview.isKept}};
    json["versions"] = Json::array();
    for (const project::TableVersion& version : overview.versions)
        json["versions"].push_back(version.toJson());
    session.printJson(json);
    return 0;
}

int show(Session& session, const TableArguments& arguments)
{
    const std::size_t at = arguments.table.find('@');
    const std::string version = at == std::string::npos ? "" : arguments.table.substr(at + 1);
    JobContext job = session.job();
    const versioning::TableContent content = session.project().versions().content(arguments.table.substr(0, at), version, job);
    const Table rows = content.rows();
    if (!arguments.output.empty()) {
        session.files().replace(session.resolved(arguments.output), ingest::writeCsv(rows));
        session.note(Text(PODIUM_TEXT("cli.tableWritten", "{count} {count:row is|rows are} in {file}."), {{"count", rows.rowCount()}, {"file", arguments.output}}));
        return 0;
    }
    const std::size_t most = rowLimit(arguments, 10);
    if (!session.usesJson()) {
        session.print(rowsText(rows, most, session.language()));
        return 0;
    }
    Json json = {{"table", arguments.table}, {"rows", rows.rowCount()}, {"columns", rows.names()}, {"first", Json::array()}};
    for (std::int64_t row = 0; row < std::min(rows.rowCount(), static_cast<std::int64_t>(most)); ++row) {
        Json cells = Json::array();
        for (std::size_t c = 0; c < rows.columnCount(); ++c)
            cells.push_back(rows.column(c).text(row));
        json["first"].push_back(std::move(cells));
    }
    session.printJson(json);
    return 0;
}

int diff(Session& session, const TableArguments& arguments)
{
    std::string before = arguments.first;
    if (before.empty()) {
        const std::vector<project::TableVersion> versions = session.project().versions().history(arguments.table);
        before = versions.size() > 1 ? versions[1].commit : versions.front().commit;
    }
    JobContext job = session.job();
    const versioning::TableDifference difference = session.project().versions().difference(arguments.table, before, arguments.second, job);
    if (session.usesJson())
        session.printJson(difference.toJson(rowLimit(arguments, SIZE_MAX)));
    else
        session.print(differenceText(difference, rowLimit(arguments, 20), session.language()));
    return 0;
}

} // namespace

void addTableCommands(CommandLine& line)
{
    const auto arguments = std::make_shared<TableArguments>();
    const auto with = [&](auto command) {
        return [arguments, command](Session& session) {
            if (arguments->json)
                session.useJson();
            return command(session, *arguments);
        };
    };
    const auto operation = [&](Kind kind) {
        return with([kind](Session& session, const TableArguments& a) { return change(session, a, kind); });
    };
    const auto make = [&](const std::string& name, TextId purpose) -> Command& {
        return line.add("data " + name, purpose).argument("TABLE", arguments->table, true);
    };
    const TextId jsonHelp = PODIUM_TEXT("cli.optionJson", "Machine-readable output.");
    // What every operation that makes a version takes.
    const auto makeVersion = [&](Command& command) -> Command& {
        return command
            .value("-m,--message", "WHY", arguments->why, PODIUM_TEXT("cli.optionWhy", "Why, for the history of the table."))
            .flag("--dry-run", arguments->dryRun, PODIUM_TEXT("cli.optionDryRun", "Only count what would change."))
            .flag("--json", arguments->json, jsonHelp);
    };
    const auto makeOperation = [&](Command& command) -> Command& {
        return makeVersion(command)
            .value("--base", "VERSION", arguments->base,
                   PODIUM_TEXT("cli.optionBase", "The version this was decided on: rows that others changed since are a conflict."))
            .flag("--to-folder", arguments->toFolder,
                  PODIUM_TEXT("cli.optionToFolder", "Make a CSV file a folder of parts although stages of others read it."));
    };
    const TextId skip = PODIUM_TEXT("cli.optionSkipRejected", "Leave out rows that do not fit instead of refusing all.");
    const TextId where = PODIUM_TEXT("cli.optionWhere", "Rows where this holds, as in \"year >= 2015\" (may be repeated: all hold).");
    const TextId all = PODIUM_TEXT("cli.optionAllRows", "Every row.");
    const TextId rows = PODIUM_TEXT("cli.optionRows", "Show at most so many rows.");

    makeOperation(make("append", PODIUM_TEXT("cli.purposeAppend", "Add the rows of a file; each has to fit the schema.")).argument("FILE", arguments->file, true))
        .flag("--skip-rejected", arguments->skipRejected, skip)
        .onRun(operation(Kind::Append));
    makeOperation(make("overwrite", PODIUM_TEXT("cli.purposeOverwrite", "Replace all rows by those of a file.")).argument("FILE", arguments->file, true))
        .flag("--skip-rejected", arguments->skipRejected, skip)
        .flag("--new-columns", arguments->newColumns, PODIUM_TEXT("cli.optionNewColumns", "Take over the columns of the file too."))
        .onRun(operation(Kind::Overwrite));
    makeOperation(line.add("data update", PODIUM_TEXT("cli.purposeUpdate", "With --set: set cells of the rows that a condition names. Without: say whether "
                                                                           "the source of the table (of every one) on the web or in another project changed."))
                      .argument("TABLE", arguments->table, false))
        .flag("--import", arguments->import, PODIUM_TEXT("cli.optionImportChanged", "Import what changed at its source."))
        .values("--set", "COLUMN=VALUE", arguments->set, PODIUM_TEXT("cli.optionSetCell", "The new value; nothing behind = makes the cell missing."))
        .values("--where", "CONDITION", arguments->where, where)
        .flag("--all", arguments->all, all)
        .onRun(with([](Session& session, const TableArguments& a) {
            const bool cells = !a.set.empty() || !a.where.empty() || a.all;
            if (cells && (a.import || a.table.empty()))
                throw UsageError(PODIUM_TEXT("cli.updateEither", "Cells are set in one TABLE and without --import; sources are asked without --set, --where and --all."));
            return cells ? change(session, a, Kind::Update) : updateSources(session, a.table, a.import, a.dryRun);
        }));
    makeOperation(make("delete", PODIUM_TEXT("cli.purposeDelete", "Take out the rows that a condition names.")))
        .values("--where", "CONDITION", arguments->where, where)
        .flag("--all", arguments->all, all)
        .onRun(operation(Kind::Delete));
    makeOperation(make("merge", PODIUM_TEXT("cli.purposeMerge", "Change rows that a file also has, by key, and add those that are new.")).argument("FILE", arguments->file, true))
        .value("--on", "COLUMNS", arguments->on, PODIUM_TEXT("cli.optionOnColumns", "The key columns (default: the key of the schema)."))
        .flag("--skip-rejected", arguments->skipRejected, skip)
        .onRun(operation(Kind::Merge));
    makeOperation(make("schema", PODIUM_TEXT("cli.purposeSchema", "Show what the rows have to be, or change it.")))
        .value("--set-key", "COLUMNS", arguments->key, PODIUM_TEXT("cli.optionSetKey", "Columns that name a row; none takes the key away."))
        .values("--add-column", "NAME:TYPE[=VALUE]", arguments->added, PODIUM_TEXT("cli.optionAddColumn", "A new column, with a value for the rows there are."))
        .values("--drop-column", "NAME", arguments->dropped, PODIUM_TEXT("cli.optionDropColumn", "Take a column out."))
        .values("--type", "NAME:TYPE", arguments->types, PODIUM_TEXT("cli.optionColumnType", "Another type for a column; all its cells have to fit."))
        .values("--not-null", "NAME", arguments->required, PODIUM_TEXT("cli.optionNotNull", "The column is never missing."))
        .values("--nullable", "NAME", arguments->nullable, PODIUM_TEXT("cli.optionNullable", "The column may be missing."))
        .values("--rule", "CONDITION", arguments->rules, PODIUM_TEXT("cli.optionRule", "What holds in every row, as in \"year >= 2000\"."))
        .values("--drop-rule", "CONDITION", arguments->droppedRules, PODIUM_TEXT("cli.optionDropRule", "Take a rule away."))
        .onRun(with(schema));
    makeVersion(make("record", PODIUM_TEXT("cli.purposeRecord", "Keep a table that was changed by hand as a version.")))
        .flag("--new-columns", arguments->newColumns, PODIUM_TEXT("cli.optionNewColumns", "Take over the columns of the file too."))
        .onRun(with(record));
    makeVersion(make("restore", PODIUM_TEXT("cli.purposeRestore", "Make a table as it was in an earlier version; that is a new version.")).argument("VERSION", arguments->first, true))
        .onRun(with(restore));
    make("history", PODIUM_TEXT("cli.purposeHistory", "The versions of a table: who, when, why and what changed."))
        .flag("--json", arguments->json, jsonHelp)
        .onRun(with(history));
    make("review", PODIUM_TEXT("cli.purposeReviewTable", "Which versions are approved, disabled or in review; or say it of one."))
        .flag("--approve", arguments->approve, PODIUM_TEXT("cli.optionApprove", "Models may be trained on it."))
        .value("--disable", "REASON", arguments->disable, PODIUM_TEXT("cli.optionDisable", "No model is trained on it any more, and why."))
        .flag("--in-review", arguments->inReview, PODIUM_TEXT("cli.optionInReview", "Take what was said back: it is in review again."))
        .value("-m,--message", "WHY", arguments->why, PODIUM_TEXT("cli.optionReviewWhy", "Why, for those who read it later."))
        .value("--version", "VERSION", arguments->base, PODIUM_TEXT("cli.optionReviewed", "The version that is meant (default: the table as it lies in the folder)."))
        .flag("--json", arguments->json, jsonHelp)
        .onRun(with(review));
    make("show", PODIUM_TEXT("cli.purposeShowTable", "The first rows of a table, as TABLE or TABLE@VERSION."))
        .value("-o,--output", "FILE", arguments->output, PODIUM_TEXT("cli.optionTableOutput", "Write the whole table as CSV."))
        .value("--rows", "N", arguments->rows, rows)
        .flag("--json", arguments->json, jsonHelp)
        .onRun(with(show));
    make("diff", PODIUM_TEXT("cli.purposeDiffTable", "What differs between two versions (default: the last two; \"workspace\": the file as it is)."))
        .argument("VERSION", arguments->first, false)
        .argument("VERSION", arguments->second, false)
        .value("--rows", "N", arguments->rows, rows)
        .flag("--json", arguments->json, jsonHelp)
        .onRun(with(diff));
}

} // namespace podium::cli
