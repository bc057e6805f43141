#include "core/versioning/TableDifference.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <unordered_map>

#include "core/versioning/TableCells.h"

namespace podium::versioning {

namespace {

constexpr std::size_t kShownCells = 3;

bool hasColumns(const Table& table, const std::vector<std::string>& names)
{
    return std::all_of(names.begin(), names.end(), [&](const std::string& name) { return table.indexOf(name).has_value(); });
}

/// Rows that are looked at, in their order.
using Rows = std::vector<std::int64_t>;

/// Row by key; none where two rows have the same.
std::optional<std::unordered_map<std::string, std::int64_t>> rowsByKey(const RowKeys& keys, const Rows& rows)
{
    std::unordered_map<std::string, std::int64_t> byKey;
    for (const std::int64_t row : rows)
        if (!byKey.emplace(keys.of(row), row).second)
            return std::nullopt;
    return byKey;
}

std::string firstCells(const Table& table, std::int64_t row)
{
    std::string text;
    for (std::size_t c = 0; c < std::min(kShownCells, table.columnCount()); ++c)
        text += (text.empty() ? "" : ", ") + table.names()[c] + " = " + shownCell(table.column(c).text(row));
    return text + (table.columnCount() > kShownCells ? ", …" : "");
}

void compareColumns(const TableSchema& before, const TableSchema& after, TableDifference& difference)
{
    for (const Field& field : before.columns.fields) {
        const auto there = after.columns.indexOf(field.name);
        if (!there)
            difference.columnsRemoved.push_back(field.name);
        else if (after.columns.fields[*there].type != field.type)
            difference.typesChanged.push_back({field.name, field.type, after.columns.fields[*there].type});
    }
    for (const Field& field : after.columns.fields)
        if (!before.columns.indexOf(field.name))
            difference.columnsAdded.push_back(field.name);
}

std::vector<CellChange> cellsOf(const Table& before, std::int64_t oldRow, const Table& after, std::int64_t newRow,
                                const TableSchema& types)
{
    std::vector<CellChange> changes;
    for (std::size_t c = 0; c < before.columnCount(); ++c) {
        const auto other = after.indexOf(before.names()[c]);
        if (!other)
            continue;
        const std::string_view was = before.column(c).text(oldRow);
        const std::string_view is = after.column(*other).text(newRow);
        const auto field = types.columns.indexOf(before.names()[c]);
        const ColumnType type = field ? types.columns.fields[*field].type : ColumnType::Text;
        if (was != is && canonicalCell(was, type) != canonicalCell(is, type))
            changes.push_back({before.names()[c], std::string(was), std::string(is)});
    }
    return changes;
}

std::vector<std::string> commonColumns(const Table& before, const Table& after)
{
    std::vector<std::string> common;
    for (const std::string& name : before.names())
        if (after.indexOf(name))
            common.push_back(name);
    return common;
}

/// Rows of both that are left when those are taken out that have the same text at the same place, counted from the beginning or
/// from the end: of nearly all changes only few.
std::pair<Rows, Rows> rowsLeft(const Table& before, const Table& after)
{
    const std::int64_t old = before.rowCount(), now = after.rowCount(), both = std::min(old, now);
    const auto flags = [](std::int64_t count) { return std::vector<char>(static_cast<std::size_t>(count), 1); };
    std::vector<char> oldLeft = flags(old), nowLeft = flags(now);
    const std::vector<std::string> common = commonColumns(before, after);
    const auto takeOut = [&](std::int64_t oldShift, std::int64_t nowShift) {
        std::vector<char> same = flags(both);
        for (const std::string& name : common) {
            const Column& x = before.column(*before.indexOf(name));
            const Column& y = after.column(*after.indexOf(name));
            for (std::int64_t i = 0; i < both; ++i)
                if (same[static_cast<std::size_t>(i)] != 0 && x.text(i + oldShift) != y.text(i + nowShift))
                    same[static_cast<std::size_t>(i)] = 0;
        }
        for (std::int64_t i = 0; i < both; ++i) {
            char& x = oldLeft[static_cast<std::size_t>(i + oldShift)];
            char& y = nowLeft[static_cast<std::size_t>(i + nowShift)];
            if (same[static_cast<std::size_t>(i)] != 0 && x != 0 && y != 0)
                x = y = 0;
        }
    };
    takeOut(0, 0);
    if (old != now)
        takeOut(old - both, now - both);
    const auto listed = [](const std::vector<char>& flag) {
        Rows rows;
        for (std::size_t i = 0; i < flag.size(); ++i)
            if (flag[i] != 0)
                rows.push_back(static_cast<std::int64_t>(i));
        return rows;
    };
    return {listed(oldLeft), listed(nowLeft)};
}

void compareByContent(const Table& before, const Rows& oldRows, const Table& after, const Rows& newRows, const TableSchema& types,
                      TableDifference& difference)
{
    const std::vector<std::string> common = commonColumns(before, after);
    const RowKeys oldKeys(before, types.columns, common), newKeys(after, types.columns, common);
    std::unordered_map<std::string, std::int64_t> left; // how often each row of the first one is still to be found
    for (const std::int64_t row : oldRows)
        ++left[oldKeys.of(row)];
    for (const std::int64_t row : newRows) {
        const std::string key = newKeys.of(row);
        if (const auto found = left.find(key); found != left.end() && found->second > 0)
            --found->second;
        else
            difference.added.push_back({key, firstCells(after, row), std::nullopt, row, {}});
    }
    // Of equal rows the last ones count as gone.
    for (auto at = oldRows.rbegin(); at != oldRows.rend(); ++at) {
        const std::int64_t row = *at;
        const std::string key = oldKeys.of(row);
        if (std::int64_t& count = left[key]; count > 0) {
            --count;
            difference.removed.push_back({key, firstCells(before, row), row, std::nullopt, {}});
        }
    }
    std::reverse(difference.removed.begin(), difference.removed.end());
}

/// Without a key: as many rows went as came between the same two rows that stayed. In their order, those with most cells alike are one
/// row that changed.
void pairBetweenStaying(const Table& before, const Table& after, const TableSchema& types, TableDifference& difference)
{
    if (!difference.columnsAdded.empty() || !difference.columnsRemoved.empty())
        return;
    std::vector<RowChange> removed, added;
    std::size_t old = 0, now = 0;
    const auto stayingBeforeOld = [&](std::size_t i) { return *difference.removed[i].before - static_cast<std::int64_t>(i); };
    const auto stayingBeforeNew = [&](std::size_t i) { return *difference.added[i].after - static_cast<std::int64_t>(i); };
    while (old < difference.removed.size() || now < difference.added.size()) {
        constexpr std::int64_t kEnd = std::numeric_limits<std::int64_t>::max();
        const std::int64_t place = std::min(old < difference.removed.size() ? stayingBeforeOld(old) : kEnd, now < difference.added.size() ? stayingBeforeNew(now) : kEnd);
        std::size_t oldEnd = old, newEnd = now;
        while (oldEnd < difference.removed.size() && stayingBeforeOld(oldEnd) == place)
            ++oldEnd;
        while (newEnd < difference.added.size() && stayingBeforeNew(newEnd) == place)
            ++newEnd;
        const bool paired = oldEnd - old == newEnd - now;
        for (; old < oldEnd; ++old) {
            RowChange& gone = difference.removed[old];
            if (paired) {
                RowChange& come = difference.added[now++];
                std::vector<CellChange> cells = cellsOf(before, *gone.before, after, *come.after, types);
                if (2 * cells.size() < before.columnCount()) {
                    gone.after = come.after;
                    gone.cells = std::move(cells);
                    difference.changed.push_back(std::move(gone));
                    continue;
                }
                added.push_back(std::move(come));
            }
            removed.push_back(std::move(gone));
        }
        for (; now < newEnd; ++now)
            added.push_back(std::move(difference.added[now]));
    }
    difference.removed = std::move(removed);
    difference.added = std::move(added);
}

/// What is left of that: rows that stand at the same place of two tables of the same size, most cells alike, are one row that changed.
void pairByPlace(const Table& before, const Table& after, const TableSchema& types, TableDifference& difference)
{
    if (before.rowCount() != after.rowCount() || !difference.columnsAdded.empty() || !difference.columnsRemoved.empty())
        return;
    std::vector<RowChange> removed, added;
    std::size_t next = 0;
    for (RowChange& gone : difference.removed) {
        while (next < difference.added.size() && *difference.added[next].after < *gone.before)
            added.push_back(std::move(difference.added[next++]));
        if (next < difference.added.size() && difference.added[next].after == gone.before) {
            std::vector<CellChange> cells = cellsOf(before, *gone.before, after, *gone.before, types);
            if (2 * cells.size() < before.columnCount()) {
                gone.after = gone.before;
                gone.cells = std::move(cells);
                difference.changed.push_back(std::move(gone));
                ++next;
                continue;
            }
        }
        removed.push_back(std::move(gone));
    }
    std::move(difference.added.begin() + static_cast<std::ptrdiff_t>(next), difference.added.end(), std::back_inserter(added));
    difference.removed = std::move(removed);
    difference.added = std::move(added);
    std::sort(difference.changed.begin(), difference.changed.end(), [](const RowChange& a, const RowChange& b) { return a.after < b.after; });
}

Json rowsJson(const std::vector<RowChange>& rows, std::size_t most)
{
    Json list = Json::array();
    for (const RowChange& row : rows) {
        if (list.size() == most)
            break;
        Json entry = {{"row", row.shown}};
        if (row.before)
            entry["before"] = *row.before + 1;
        if (row.after)
            entry["after"] = *row.after + 1;
        for (const CellChange& cell : row.cells)
            entry["cells"].push_back({{"column", cell.column}, {"before", cell.before}, {"after", cell.after}});
        list.push_back(std::move(entry));
    }
    return list;
}

} // namespace

bool TableDifference::empty() const
{
    return columnsAdded.empty() && columnsRemoved.empty() && typesChanged.empty() && removed.empty() && added.empty() &&
           changed.empty();
}

std::int64_t TableDifference::cellsChanged() const
{
    std::int64_t count = 0;
    for (const RowChange& row : changed)
        count += static_cast<std::int64_t>(row.cells.size());
    return count;
}

Json TableDifference::toJson(std::size_t mostRows) const
{
    Json json = Json::object();
    json["key"] = key;
    json["rows_before"] = rowsBefore;
    json["rows_after"] = rowsAfter;
    json["columns_added"] = columnsAdded;
    json["columns_removed"] = columnsRemoved;
    json["types_changed"] = Json::array();
    for (const TypeChange& type : typesChanged)
        json["types_changed"].push_back(
            {{"column", type.column}, {"before", std::string(name(type.before))}, {"after", std::string(name(type.after))}});
    json["counts"] = {{"added", added.size()}, {"removed", removed.size()}, {"changed", changed.size()}, {"cells", cellsChanged()}};
    json["added"] = rowsJson(added, mostRows);
    json["removed"] = rowsJson(removed, mostRows);
    json["changed"] = rowsJson(changed, mostRows);
    return json;
}

TableDifference differenceOf(const TableContent& before, const TableContent& after, const std::vector<std::string>& otherwise)
{
    TableDifference difference;
    compareColumns(before.schema, after.schema, difference);
    const Table old = before.rows(), now = after.rows();
    difference.rowsBefore = old.rowCount();
    difference.rowsAfter = now.rowCount();
    const auto [oldLeft, newLeft] = rowsLeft(old, now);
    const std::vector<std::string>& key = after.schema.key.empty() ? otherwise : after.schema.key;
    if (!key.empty() && hasColumns(old, key)) {
        const RowKeys oldKeys(old, after.schema.columns, key), newKeys(now, after.schema.columns, key);
        const auto oldRows = rowsByKey(oldKeys, oldLeft);
        const auto newRows = rowsByKey(newKeys, newLeft);
        if (oldRows && newRows) {
            difference.key = key;
            for (const std::int64_t row : oldLeft)
                if (std::string name = oldKeys.of(row); !newRows->contains(name))
                    difference.removed.push_back({std::move(name), oldKeys.shown(row), row, std::nullopt, {}});
            for (const std::int64_t row : newLeft) {
                std::string name = newKeys.of(row);
                const auto was = oldRows->find(name);
                if (was == oldRows->end()) {
                    difference.added.push_back({std::move(name), newKeys.shown(row), std::nullopt, row, {}});
                } else if (auto cells = cellsOf(old, was->second, now, row, after.schema); !cells.empty()) {
                    difference.changed.push_back({std::move(name), newKeys.shown(row), was->second, row, std::move(cells)});
                }
            }
            return difference;
        }
    }
    compareByContent(old, oldLeft, now, newLeft, after.schema, difference);
    pairBetweenStaying(old, now, after.schema, difference);
    pairByPlace(old, now, after.schema, difference);
    return difference;
}

} // namespace podium::versioning
