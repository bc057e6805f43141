// Rules about cells beside other cells: keys, references, order, numbers of rows.
#include <algorithm>
#include <map>
#include <unordered_set>

#include "core/cleaning/RuleKinds.h"

namespace podium::cleaning {
namespace {

/// The cells of a row as one text that no other row has by chance; none where one is missing.
std::optional<std::string> keyOf(const std::vector<const Column*>& columns, std::int64_t row)
{
    std::string key;
    for (const Column* column : columns) {
        if (column->isMissing(row))
            return std::nullopt;
        const std::string cell = column->asText(row);
        key += std::to_string(cell.size()) + ":" + cell;
    }
    return key;
}

std::string shownKey(const std::vector<const Column*>& columns, std::int64_t row)
{
    std::string shown;
    for (const Column* column : columns)
        shown += (shown.empty() ? "" : ", ") + column->asText(row);
    return shown;
}

std::vector<const Column*> columnsOf(const RuleContext& context, const std::vector<std::string>& names)
{
    std::vector<const Column*> columns;
    for (const std::string& name : names)
        columns.push_back(&context.column(name));
    return columns;
}

/// Rows by the cells of `by`, in the order of their first row; one group where nothing is named. Rows with a missing
/// cell there are in a group of their own.
std::vector<std::vector<std::int64_t>> groupsOf(const RuleContext& context, const std::vector<std::string>& by)
{
    const std::vector<const Column*> columns = columnsOf(context, by);
    std::map<std::string, std::size_t> places;
    std::vector<std::vector<std::int64_t>> groups;
    for (const std::int64_t row : context.rows) {
        const auto [place, isNew] = places.try_emplace(keyOf(columns, row).value_or("-"), groups.size());
        if (isNew)
            groups.emplace_back();
        groups[place->second].push_back(row);
    }
    if (by.empty() && groups.empty())
        groups.emplace_back(); // no row at all is a number of rows too
    return groups;
}

/// -1, 0, 1; of texts by their letters.
int compared(const Column& column, std::int64_t a, std::int64_t b)
{
    if (column.type() == ColumnType::Text)
        return column.text(a).compare(column.text(b)) < 0 ? -1 : column.text(a) == column.text(b) ? 0 : 1;
    if (column.type() == ColumnType::Date)
        return column.date(a) < column.date(b) ? -1 : column.date(a) == column.date(b) ? 0 : 1;
    return column.real(a) < column.real(b) ? -1 : column.real(a) == column.real(b) ? 0 : 1;
}

} // namespace

void checkUnique(const RuleContext& context, RuleResult& result)
{
    const std::vector<const Column*> columns = columnsOf(context, result.columns);
    std::unordered_set<std::string> seen;
    for (const std::int64_t row : context.rows) {
        ++result.checked;
        const std::optional<std::string> key = keyOf(columns, row);
        if (!key || seen.insert(*key).second)
            continue; // a missing cell equals no other one
        ++result.broken;
        result.add(context.table.rowId(row), listed(result.columns), shownKey(columns, row));
    }
}

void checkForeignKey(const RuleContext& context, RuleResult& result)
{
    const std::string table = context.arguments.text("table");
    std::vector<std::string> names = context.arguments.texts("references");
    if (names.empty())
        names = result.columns;
    const std::shared_ptr<const Table> other = context.others(table);
    if (!other)
        throw context.error({PODIUM_TEXT("cleaning.ruleNoTable", "There is no table {table} to check."), {{"table", table}}},
                            PODIUM_TEXT("cleaning.ruleNoTableHint", "Give it a line in clean.recipes of params.yaml."));
    std::vector<const Column*> there;
    for (const std::string& name : names)
        there.push_back(&other->column(name, context.arguments.place() + ", table " + table));
    std::unordered_set<std::string> known;
    for (std::int64_t row = 0; row < other->rowCount(); ++row)
        if (std::optional<std::string> key = keyOf(there, row))
            known.insert(std::move(*key));
    const std::vector<const Column*> columns = columnsOf(context, result.columns);
    for (const std::int64_t row : context.rows) {
        const std::optional<std::string> key = keyOf(columns, row);
        ++result.checked;
        if (!key || known.contains(*key))
            continue;
        ++result.broken;
        result.add(context.table.rowId(row), listed(result.columns), shownKey(columns, row));
    }
}

void checkMonotone(const RuleContext& context, RuleResult& result)
{
    const std::string name = context.arguments.text("column");
    const std::string along = context.arguments.text("along");
    const bool falling = context.arguments.text("direction") == "falling";
    const bool strict = context.arguments.boolean("strict");
    result.columns = {name};
    const Column& column = context.column(name);
    const Column* order = along.empty() ? nullptr : &context.column(along);
    for (std::vector<std::int64_t>& rows : groupsOf(context, context.arguments.texts("by"))) {
        std::erase_if(rows, [&](std::int64_t row) {
            return column.isMissing(row) || (order != nullptr && order->isMissing(row));
        });
        if (order != nullptr)
            std::stable_sort(rows.begin(), rows.end(),
                             [&](std::int64_t a, std::int64_t b) { return compared(*order, a, b) < 0; });
        result.checked += static_cast<std::int64_t>(rows.size());
        for (std::size_t i = 1; i < rows.size(); ++i) {
            // Rows that stand at one place have no order among themselves.
            if (order != nullptr && compared(*order, rows[i - 1], rows[i]) == 0)
                continue;
            const int step = compared(column, rows[i - 1], rows[i]) * (falling ? -1 : 1);
            if (step < 0 || (step == 0 && !strict))
                continue;
            ++result.broken;
            result.add(context.table.rowId(rows[i]), name, column.asText(rows[i]));
        }
    }
    std::stable_sort(result.cells.begin(), result.cells.end(),
                     [](const BrokenCell& a, const BrokenCell& b) { return a.rowId < b.rowId; });
}

void checkRowCount(const RuleContext& context, RuleResult& result)
{
    const std::vector<std::string> by = context.arguments.texts("by");
    result.columns = by;
    const std::vector<const Column*> columns = columnsOf(context, by);
    for (const std::vector<std::int64_t>& rows : groupsOf(context, by)) {
        const auto count = static_cast<double>(rows.size());
        ++result.checked;
        if ((!context.arguments.has("min") || count >= context.arguments.real("min")) &&
            (!context.arguments.has("max") || count <= context.arguments.real("max")))
            continue;
        ++result.broken;
        result.add(-1, listed(by),
                   (rows.empty() || by.empty() ? std::string() : shownKey(columns, rows.front()) + ": ") +
                       std::to_string(rows.size()));
    }
}

} // namespace podium::cleaning
