#include "core/versioning/TableChange.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <unordered_set>

#include "core/base/Error.h"
#include "core/versioning/RowEdits.h"
#include "core/versioning/TableCells.h"

namespace podium::versioning {

namespace {

using Kind = TableOperation::Kind;

/// Takes the rejected rows out of `rows`, or refuses the whole.
bool refuses(ChangedTable& result, const TableOperation& operation)
{
    result.refused = !result.rejected.empty() && !operation.skipRejected;
    return result.refused;
}

void append(ChangedTable& result, const TableOperation& operation, JobContext& job)
{
    const TableSchema& schema = result.content.schema;
    const Table rows = aligned(withWholeNumbers(operation.rows, schema.columns), schema.names());
    add(result.rejected, rowsAgainst(schema, rows, job));
    if (!schema.key.empty()) {
        const RowKeys keys(rows, schema.columns, schema.key);
        std::vector<RejectedRow> taken;
        std::unordered_set<std::string> present;
        for (const TablePart& part : result.content.parts) {
            const RowKeys there(part.rows, schema.columns, schema.key);
            for (std::int64_t row = 0; row < part.rows.rowCount(); ++row)
                present.insert(there.of(row));
        }
        for (std::int64_t row = 0; row < rows.rowCount(); ++row)
            if (present.contains(keys.of(row)))
                taken.push_back(takenKey(row, keys.shown(row)));
        add(result.rejected, std::move(taken));
        add(result.rejected, repeatedKeys(keys, rows.rowCount()));
    }
    if (refuses(result, operation))
        return;
    const std::vector<std::int64_t> kept = rowsWithout(rows.rowCount(), result.rejected);
    result.content.append(rows.take(kept));
    result.counts.added = static_cast<std::int64_t>(kept.size());
    result.different = !kept.empty();
}

void overwrite(ChangedTable& result, const TableOperation& operation, JobContext& job)
{
    TableContent& content = result.content;
    TableSchema schema = content.schema;
    if (operation.newColumns) {
        schema.columns.fields.clear();
        for (Field field : operation.rowTypes.fields) {
            if (const auto known = content.schema.columns.indexOf(field.name))
                field = content.schema.columns.fields[*known];
            else
                field.nullable = true;
            schema.columns.fields.push_back(field);
        }
        const auto gone = [&](const std::string& column) { return !schema.columns.indexOf(column); };
        if (std::any_of(schema.key.begin(), schema.key.end(), gone))
            schema.key.clear();
        std::erase_if(schema.rules, [&](const RowCondition& rule) { return gone(rule.column); });
    }
    const Table rows = aligned(withWholeNumbers(operation.rows, schema.columns), schema.names());
    result.rejected = tableAgainst(schema, rows, job);
    if (refuses(result, operation))
        return;
    const std::vector<std::int64_t> kept = rowsWithout(rows.rowCount(), result.rejected);
    TableContent after;
    after.schema = schema;
    after.append(rows.take(kept));
    if (after.parts.empty())
        after.parts.push_back({"000001.csv", std::nullopt, rows.slice(0, 0), std::nullopt, {}});
    const TableDifference difference = differenceOf(content, after);
    result.counts.added = static_cast<std::int64_t>(difference.added.size());
    result.counts.removed = static_cast<std::int64_t>(difference.removed.size());
    result.counts.changed = static_cast<std::int64_t>(difference.changed.size());
    result.different = !difference.empty() || schema != content.schema;
    if (result.different)
        content = std::move(after);
}

std::vector<RowCondition> conditionsOf(const TableOperation& operation, const TableSchema& schema)
{
    std::vector<RowCondition> conditions;
    for (const std::string& text : operation.where)
        conditions.push_back(RowCondition::parse(text, schema.names()));
    return conditions;
}

/// Checks rows that were changed in place; `rejected` gets their numbers in the table. A key has to name one row still.
void checkChanged(ChangedTable& result, const std::vector<std::vector<std::int64_t>>& changedRows, bool keyTouched, JobContext& job)
{
    const TableContent& content = result.content;
    std::int64_t first = 0;
    std::vector<RejectedRow> found;
    for (std::size_t p = 0; p < content.parts.size(); ++p) {
        const Table& rows = content.parts[p].rows;
        for (RejectedRow row : rowsAgainst(content.schema, rows.take(changedRows[p]), job)) {
            row.row = first + changedRows[p][static_cast<std::size_t>(row.row - 1)] + 1;
            found.push_back(std::move(row));
        }
        first += rows.rowCount();
    }
    if (keyTouched && !content.schema.key.empty()) {
        const Table all = content.rows();
        add(found, repeatedKeys(RowKeys(all, content.schema.columns, content.schema.key), all.rowCount()));
    }
    add(result.rejected, std::move(found));
}

/// For replacePart(): which row each was, where these are other than before.
std::vector<std::int64_t> allBut(const std::vector<std::int64_t>& changedRows, std::int64_t count)
{
    std::vector<std::int64_t> kept(static_cast<std::size_t>(count));
    std::iota(kept.begin(), kept.end(), 0);
    for (const std::int64_t row : changedRows)
        kept[static_cast<std::size_t>(row)] = -1;
    return kept;
}

void update(ChangedTable& result, const TableOperation& operation, JobContext& job)
{
    TableContent& content = result.content;
    const TableSchema& schema = content.schema;
    const std::vector<RowCondition> conditions = conditionsOf(operation, schema);
    bool keyTouched = false;
    std::vector<std::pair<std::size_t, std::string>> cells;
    for (const auto& [column, cell] : operation.set) {
        static_cast<void>(content.parts.front().rows.column(column, "set")); // throws with the columns there are
        cells.emplace_back(*schema.columns.indexOf(column), cell);
        keyTouched = keyTouched || std::find(schema.key.begin(), schema.key.end(), column) != schema.key.end();
    }
    std::vector<std::vector<std::int64_t>> changedRows(content.parts.size());
    for (std::size_t p = 0; p < content.parts.size(); ++p) {
        const Table rows = content.parts[p].rows;
        const std::vector<bool> hold = rowsThatHold(rows, schema.columns, conditions);
        RowEdits edited(rows);
        for (std::int64_t row = 0; row < rows.rowCount(); ++row) {
            if (!hold[static_cast<std::size_t>(row)])
                continue;
            bool differs = false;
            for (const auto& [column, cell] : cells)
                differs = edited.set(row, column, cell, schema.columns.fields[column].type) || differs;
            if (differs)
                changedRows[p].push_back(row);
        }
        if (edited.isChanged())
            content.replacePart(p, edited.finish(), allBut(changedRows[p], rows.rowCount()));
        result.counts.changed += static_cast<std::int64_t>(changedRows[p].size());
    }
    result.different = result.counts.changed > 0;
    checkChanged(result, changedRows, keyTouched, job);
    content.settle();
    result.refused = !result.rejected.empty(); // half of an update is none
}

void remove(ChangedTable& result, const TableOperation& operation)
{
    TableContent& content = result.content;
    const std::vector<RowCondition> conditions = conditionsOf(operation, content.schema);
    for (std::size_t p = 0; p < content.parts.size(); ++p) {
        const Table rows = content.parts[p].rows;
        const std::vector<bool> hold = rowsThatHold(rows, content.schema.columns, conditions);
        std::vector<std::int64_t> kept;
        for (std::int64_t row = 0; row < rows.rowCount(); ++row)
            if (!hold[static_cast<std::size_t>(row)])
                kept.push_back(row);
        const std::int64_t gone = rows.rowCount() - static_cast<std::int64_t>(kept.size());
        if (gone > 0)
            content.replacePart(p, rows.take(kept), kept);
        result.counts.removed += gone;
    }
    content.settle();
    result.different = result.counts.removed > 0;
}

void merge(ChangedTable& result, const TableOperation& operation, JobContext& job)
{
    TableContent& content = result.content;
    const TableSchema& schema = content.schema;
    const std::vector<std::string>& key = operation.on.empty() ? schema.key : operation.on;
    if (key.empty())
        throw Error(ErrorCode::InvalidArgument, PODIUM_TEXT("versioning.noKey", "The table has no key to merge by."), {},
                    PODIUM_TEXT("versioning.noKeyHint", "Name its columns with --on, or set it once: podium data schema TABLE --set-key COLUMNS."));
    const Table read = withWholeNumbers(operation.rows, schema.columns);
    const Table given = aligned(read, schema.names()); // also checks the names
    const RowKeys givenKeys(read, schema.columns, key);
    struct Place
    {
        std::size_t part;
        std::int64_t row;
    };
    std::unordered_map<std::string, Place> places;
    for (std::size_t p = 0; p < content.parts.size(); ++p) {
        const RowKeys keys(content.parts[p].rows, schema.columns, key);
        for (std::int64_t row = 0; row < content.parts[p].rows.rowCount(); ++row)
            if (!places.emplace(keys.of(row), Place{p, row}).second)
                throw Error(ErrorCode::InvalidData,
                            {PODIUM_TEXT("versioning.keyNames", "The key does not name one row: {key} stands in several rows of the table."),
                             {{"key", keys.shown(row)}}},
                            {}, PODIUM_TEXT("versioning.keyNamesHint", "Merge by more columns, or delete the repeated rows first."));
    }
    std::vector<RejectedRow> bad = repeatedKeys(givenKeys, given.rowCount());
    for (std::int64_t row = 0; row < given.rowCount(); ++row)
        if (givenKeys.hasMissing(row))
            bad.push_back({row + 1, {}, {PODIUM_TEXT("versioning.keyMissing", "A part of the key is missing: {key}."), {{"key", givenKeys.shown(row)}}}});
    add(result.rejected, std::move(bad));

    const std::vector<Table> before = [&] {
        std::vector<Table> tables;
        for (const TablePart& part : content.parts)
            tables.push_back(part.rows);
        return tables;
    }();
    // Rows are checked as they will stand: a cell that the given rows do not have comes from the table.
    std::vector<std::int64_t> inserted;
    std::vector<std::pair<Place, std::int64_t>> matched;
    for (const std::int64_t row : rowsWithout(given.rowCount(), result.rejected)) {
        const auto place = places.find(givenKeys.of(row));
        if (place == places.end())
            inserted.push_back(row);
        else
            matched.emplace_back(place->second, row);
    }
    std::vector<RejectedRow> faults = rowsAgainst(schema, given, job);
    std::unordered_set<std::int64_t> isInserted(inserted.begin(), inserted.end());
    std::erase_if(faults, [&](const RejectedRow& fault) {
        return !isInserted.contains(fault.row - 1) && !operation.rows.indexOf(fault.column);
    });
    add(result.rejected, std::move(faults));
    if (refuses(result, operation))
        return;
    std::unordered_set<std::int64_t> out;
    for (const RejectedRow& row : result.rejected)
        out.insert(row.row - 1);
    std::vector<RowEdits> edited(before.begin(), before.end());
    std::vector<std::vector<std::int64_t>> changedRows(before.size());
    for (const auto& [place, row] : matched) {
        if (out.contains(row))
            continue;
        bool differs = false;
        for (std::size_t c = 0; c < schema.columns.fields.size(); ++c)
            if (operation.rows.indexOf(schema.columns.fields[c].name))
                differs = edited[place.part].set(place.row, c, std::string(given.column(c).text(row)), schema.columns.fields[c].type) || differs;
        if (!differs)
            continue;
        changedRows[place.part].push_back(place.row);
        ++result.counts.changed;
    }
    for (std::size_t p = 0; p < edited.size(); ++p)
        if (edited[p].isChanged())
            content.replacePart(p, edited[p].finish(), allBut(changedRows[p], before[p].rowCount()));
    std::erase_if(inserted, [&](std::int64_t row) { return out.contains(row); });
    content.settle();
    content.append(given.take(inserted));
    result.counts.added = static_cast<std::int64_t>(inserted.size());
    result.different = result.counts.added + result.counts.changed > 0;
    // By other columns than the schema's key a row may be added or changed whose key is taken.
    if (key != schema.key && !schema.key.empty()) {
        const Table all = content.rows();
        add(result.rejected, repeatedKeys(RowKeys(all, schema.columns, schema.key), all.rowCount()));
        result.refused = !result.rejected.empty();
    }
}

void evolve(ChangedTable& result, const TableOperation& operation, JobContext& job)
{
    TableContent& content = result.content;
    const TableSchema before = content.schema;
    content.schema = operation.schema.appliedTo(before);
    if (content.schema.columns.fields.empty())
        throw Error(ErrorCode::InvalidArgument, PODIUM_TEXT("versioning.noColumnLeft", "A table needs a column."));
    std::vector<std::pair<std::string, std::string>> added;
    for (const SchemaChange::NewColumn& column : operation.schema.added)
        added.emplace_back(column.field.name, column.value);
    content.changeColumns(operation.schema.dropped, added);
    result.rejected = tableAgainst(content.schema, content.rows(), job);
    result.refused = !result.rejected.empty();
    result.different = content.schema != before;
}

} // namespace

std::string_view name(TableOperation::Kind kind)
{
    switch (kind) {
    case Kind::Append:
        return "append";
    case Kind::Overwrite:
        return "overwrite";
    case Kind::Update:
        return "update";
    case Kind::Delete:
        return "delete";
    case Kind::Merge:
        return "merge";
    case Kind::Schema:
        break;
    }
    return "schema";
}

Json TableCounts::toJson() const
{
    return {{"added", added}, {"removed", removed}, {"changed", changed}, {"rows", rows}};
}

ChangedTable changed(const TableContent& before, const TableOperation& operation, JobContext& job)
{
    ChangedTable result;
    result.content = before;
    switch (operation.kind) {
    case Kind::Append:
        append(result, operation, job);
        break;
    case Kind::Overwrite:
        overwrite(result, operation, job);
        break;
    case Kind::Update:
        update(result, operation, job);
        break;
    case Kind::Delete:
        remove(result, operation);
        break;
    case Kind::Merge:
        merge(result, operation, job);
        break;
    case Kind::Schema:
        evolve(result, operation, job);
        break;
    }
    if (result.refused) {
        result.content = before;
        result.counts = {};
        result.different = false;
    }
    result.counts.rows = result.content.rowCount();
    return result;
}

std::vector<std::string> conflictingRows(const TableContent& base, const TableContent& now, const TableOperation& operation,
                                         JobContext& job)
{
    const TableDifference theirs = differenceOf(base, now);
    std::vector<std::string> rows;
    const auto take = [&](const RowChange& row) {
        if (std::find(rows.begin(), rows.end(), row.shown) == rows.end())
            rows.push_back(row.shown);
    };
    const auto all = [&](const auto& visit) {
        for (const auto* list : {&theirs.removed, &theirs.changed, &theirs.added})
            std::for_each(list->begin(), list->end(), visit);
    };
    if (operation.kind == Kind::Schema) // holds or not, whoever wrote the rows
        return rows;
    if (operation.kind == Kind::Overwrite) { // what they added would be gone unseen
        all(take);
        return rows;
    }
    TableOperation lenient = operation; // rows that do not fit are told when it is done on `now`
    lenient.skipRejected = true;
    const TableDifference ours = differenceOf(base, changed(base, lenient, job).content);
    std::unordered_set<std::string> touched;
    for (const auto* list : {&ours.removed, &ours.changed, &ours.added})
        for (const RowChange& row : *list)
            if (!ours.key.empty() || row.before) // without a key, equal new rows of two writers are two rows
                touched.insert(row.key);
    if (ours.key != theirs.key) // the key itself was changed: then any row counts
        all(take);
    else
        all([&](const RowChange& row) {
            if (touched.contains(row.key) && (!theirs.key.empty() || row.before))
                take(row);
        });
    return rows;
}

} // namespace podium::versioning
