#include "app/cli/TableText.h"

#include <algorithm>

#include "app/cli/Printing.h"
#include "core/project/ReviewFile.h"
#include "core/project/VersionText.h"
#include "core/versioning/TableCells.h"

namespace podium::cli {

namespace {

constexpr std::size_t kMostRejected = 20;
constexpr std::size_t kWidestCell = 24;

std::string in(const Language& language, TextId id) { return Text(id).in(language); }

void listRows(std::string& text, TextId heading, const std::vector<versioning::RowChange>& rows, std::size_t most,
              const Language& language)
{
    if (rows.empty() || most == 0)
        return;
    text += "\n" + in(language, heading) + "\n";
    for (std::size_t i = 0; i < std::min(most, rows.size()); ++i) {
        text += "  " + rows[i].shown + "\n";
        for (const versioning::CellChange& cell : rows[i].cells)
            text += "    " + cell.column + ": " + (cell.before.empty() ? "–" : cell.before) + " → " +
                    (cell.after.empty() ? "–" : cell.after) + "\n";
    }
    if (rows.size() > most)
        text += "  " + Text(PODIUM_TEXT("cli.moreRows", "and {count} more"), {{"count", rows.size() - most}}).in(language) + "\n";
}

} // namespace

Text operationLine(const project::TableReport& report)
{
    const std::vector<Text::Argument> arguments = {{"table", report.table},
                                                   {"added", report.counts.added},
                                                   {"changed", report.counts.changed},
                                                   {"removed", report.counts.removed},
                                                   {"rows", report.counts.rows},
                                                   {"version", report.version ? report.version->number : 0},
                                                   {"commit", report.version ? report.version->commit.substr(0, 7) : ""}};
    if (report.dryRun)
        return {PODIUM_TEXT("cli.tableWould", "{table}: rows would be new {added}, changed {changed}, gone {removed}; {rows} in all afterwards."),
                arguments};
    if (!report.version)
        return {PODIUM_TEXT("cli.tableUnchanged", "{table}: nothing to change; {rows} rows in all."), arguments};
    return {PODIUM_TEXT("cli.tableDone", "{table}: rows new {added}, changed {changed}, gone {removed}; {rows} in all. Version {version} ({commit})."),
            arguments};
}

std::string rejectedText(const std::vector<versioning::RejectedRow>& rejected, const Language& language)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(kMostRejected, rejected.size()); ++i)
        text += (i == 0 ? "" : "\n") + Text(PODIUM_TEXT("cli.rejectedRow", "  row {row}: {reason}"),
                                            {{"row", rejected[i].row}, {"reason", rejected[i].reason}})
                                           .in(language);
    if (rejected.size() > kMostRejected)
        text += "\n  " + Text(PODIUM_TEXT("cli.moreRows", "and {count} more"), {{"count", rejected.size() - kMostRejected}}).in(language);
    return text;
}

std::string historyText(const std::vector<project::TableVersion>& versions, const Language& language)
{
    TextTable table({in(language, PODIUM_TEXT("cli.columnVersion", "version")), in(language, PODIUM_TEXT("cli.columnCommit", "commit")),
                     in(language, PODIUM_TEXT("cli.columnWhen", "when")), in(language, PODIUM_TEXT("cli.columnWho", "who")),
                     in(language, PODIUM_TEXT("cli.columnRowsNew", "new")), in(language, PODIUM_TEXT("cli.columnRowsChanged", "changed")),
                     in(language, PODIUM_TEXT("cli.columnRowsGone", "gone")), in(language, PODIUM_TEXT("cli.columnRows", "rows")),
                     in(language, PODIUM_TEXT("cli.columnWhat", "what"))},
                    {true, false, false, false, true, true, true, true, false});
    for (const project::TableVersion& version : versions) {
        const auto number = [&](std::int64_t versioning::TableCounts::*field) {
            return version.counts ? language.integer((*version.counts).*field) : std::string("–");
        };
        std::string what = project::whatWasDone(version).in(language);
        if (!version.why.empty())
            what = version.why.substr(0, version.why.find('\n')) + " (" + what + ")";
        if (!version.names.empty())
            what += " [" + joined(version.names) + "]";
        table.add({std::to_string(version.number), version.commit.substr(0, 7), localTime(version.timeMs), version.who,
                   number(&versioning::TableCounts::added), number(&versioning::TableCounts::changed),
                   number(&versioning::TableCounts::removed), number(&versioning::TableCounts::rows), what});
    }
    return table.text();
}

std::string reviewText(const project::TableOverview& overview, const Language& language)
{
    TextTable table({in(language, PODIUM_TEXT("cli.columnVersion", "version")), in(language, PODIUM_TEXT("cli.columnCommit", "commit")),
                     in(language, PODIUM_TEXT("cli.columnState", "state")), in(language, PODIUM_TEXT("cli.columnReason", "reason")),
                     in(language, PODIUM_TEXT("cli.columnWho", "who")), in(language, PODIUM_TEXT("cli.columnWhen", "when"))},
                    {true});
    const auto add = [&](const std::string& number, const std::string& commit, const project::VersionState& review) {
        table.add({number, commit, in(language, project::stateWord(review.state)), review.reason, review.who.empty() ? "–" : review.who,
                   review.timeMs == 0 ? "–" : localTime(review.timeMs)});
    };
    if (!overview.isKept)
        add("–", in(language, PODIUM_TEXT("cli.inFolder", "folder")), overview.review);
    for (const project::TableVersion& version : overview.versions)
        add(std::to_string(version.number), version.commit.substr(0, 7), version.review);
    return table.text();
}

std::string schemaText(const versioning::TableSchema& schema, const Language& language)
{
    TextTable table({in(language, PODIUM_TEXT("cli.columnColumn", "column")), in(language, PODIUM_TEXT("cli.columnType", "type")),
                     in(language, PODIUM_TEXT("cli.columnAgreed", "agreed"))});
    for (const Field& field : schema.columns.fields) {
        std::vector<std::string> agreed;
        if (std::find(schema.key.begin(), schema.key.end(), field.name) != schema.key.end())
            agreed.push_back(in(language, PODIUM_TEXT("cli.schemaKey", "key")));
        if (!field.nullable)
            agreed.push_back(in(language, PODIUM_TEXT("cli.schemaNotNull", "never missing")));
        for (const versioning::RowCondition& rule : schema.rules)
            if (rule.column == field.name)
                agreed.push_back(rule.text());
        table.add({field.name, std::string(name(field.type)), joined(agreed)});
    }
    return table.text();
}

std::string differenceText(const versioning::TableDifference& difference, std::size_t rows, const Language& language)
{
    std::string text;
    if (difference.empty())
        return in(language, PODIUM_TEXT("cli.sameVersions", "The two versions hold the same.")) + "\n";
    text += Text(PODIUM_TEXT("cli.differenceCounts",
                             "Rows new {added}, gone {removed}, changed {changed} (cells: {cells}); {before} rows before, {after} after."),
                 {{"added", difference.added.size()},
                  {"removed", difference.removed.size()},
                  {"changed", difference.changed.size()},
                  {"cells", difference.cellsChanged()},
                  {"before", difference.rowsBefore},
                  {"after", difference.rowsAfter}})
                .in(language) +
            "\n";
    text += (difference.key.empty() && !difference.changed.empty()
                 ? Text(PODIUM_TEXT("cli.differencePlaces", "No columns name a row: one at the same place with most cells alike counts as changed."))
             : difference.key.empty()
                 ? Text(PODIUM_TEXT("cli.differenceWhole", "Rows were told apart by all their cells; with a key (podium data schema) changed rows are found."))
                 : Text(PODIUM_TEXT("cli.differenceKey", "Rows were told apart by {key}."), {{"key", joined(difference.key)}}))
                .in(language) +
            "\n";
    if (!difference.columnsAdded.empty())
        text += Text(PODIUM_TEXT("cli.columnsAdded", "New columns: {columns}."), {{"columns", joined(difference.columnsAdded)}}).in(language) + "\n";
    if (!difference.columnsRemoved.empty())
        text += Text(PODIUM_TEXT("cli.columnsRemoved", "Columns gone: {columns}."), {{"columns", joined(difference.columnsRemoved)}}).in(language) + "\n";
    for (const auto& type : difference.typesChanged)
        text += Text(PODIUM_TEXT("cli.columnRetyped", "{column} was {before} and is {after}."),
                     {{"column", type.column}, {"before", versioning::typeWord(type.before)}, {"after", versioning::typeWord(type.after)}})
                    .in(language) +
                "\n";
    listRows(text, PODIUM_TEXT("cli.rowsChanged", "Changed:"), difference.changed, rows, language);
    listRows(text, PODIUM_TEXT("cli.rowsAdded", "New:"), difference.added, rows, language);
    listRows(text, PODIUM_TEXT("cli.rowsRemoved", "Gone:"), difference.removed, rows, language);
    return text;
}

std::string rowsText(const Table& rows, std::size_t most, const Language& language)
{
    std::vector<std::string> headings;
    for (const std::string& name : rows.names())
        headings.push_back(shortened(name, kWidestCell));
    TextTable table(headings);
    const std::int64_t shown = std::min(rows.rowCount(), static_cast<std::int64_t>(most));
    for (std::int64_t row = 0; row < shown; ++row) {
        std::vector<std::string> cells;
        for (std::size_t c = 0; c < rows.columnCount(); ++c) {
            std::string cell(rows.column(c).text(row));
            std::replace(cell.begin(), cell.end(), '\n', ' ');
            cells.push_back(shortened(cell, kWidestCell));
        }
        table.add(std::move(cells));
    }
    std::string text = table.text();
    if (rows.rowCount() > shown)
        text += Text(PODIUM_TEXT("cli.moreRows", "and {count} more"), {{"count", rows.rowCount() - shown}}).in(language) + "\n";
    return text;
}

} // namespace podium::cli
