#include "app/cli/ImportText.h"

#include "app/cli/Printing.h"

namespace podium::cli {

namespace {

using project::PlannedTable;

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
    return Text(PODIUM_TEXT("cli.tableReplacesRows", "replaces {rows} {rows:row|rows}, {columns} {columns:column|columns}"),
                {{"rows", *table.before->rows}, {"columns", *table.before->columns}});
}

} // namespace

Json likenessJson(const std::optional<features::ranking::Likeness>& likeness)
{
    if (!likeness)
        return nullptr;
    return {{"table", likeness->table},
            {"publisher", features::ranking::publisher(likeness->table)},
            {"matched", likeness->matched},
            {"lacking", likeness->lacking}};
}

Json sourceJson(const project::TableSource& source)
{
    Json json = {{"address", source.address}};
    const auto add = [&](const char* key, const std::string& value) {
        if (!value.empty())
            json[key] = value;
    };
    add("etag", source.version.etag);
    add("last_modified", source.version.lastModified);
    add("md5", source.md5);
    add("path", source.path);
    add("rev", source.rev);
    add("commit", source.commit);
    add("table", source.table);
    add("query", source.part.query);
    add("sheet", source.part.sheet);
    return json;
}

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
    json["remembered"] = table.origin != nullptr;
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

void tellOfTable(Session& session, const PlannedTable& table)
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
                                    {{"columns", joined(table.before->vanished)}})));
        if (!table.before->appeared.empty())
            session.note(about(Text(PODIUM_TEXT("cli.columnsAppear", "columns that appear: {columns}"),
                                    {{"columns", joined(table.before->appeared)}})));
        if (!table.before->retyped.empty())
            session.note(about(Text(PODIUM_TEXT("cli.columnsRetyped", "columns of another type than before: {columns}"),
                                    {{"columns", joined(table.before->retyped)}})));
    }
    if (table.foreseen)
        session.warn(about(Text(PODIUM_TEXT("cli.foreseen", "the next run would stop: {reason}"), {{"reason", table.foreseen->text()}})));
}

} // namespace podium::cli
