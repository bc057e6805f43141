#include "core/cleaning/StepBase.h"

#include <numeric>
#include <optional>

namespace podium::cleaning {

const std::vector<const StepKind*>& stepKinds()
{
    static const std::vector<const StepKind*> kinds = {
        &dropColumnsKind(), &missingTokensKind(), &fillMissingKind(), &dropRowsKind(),
        &filterKind(),      &stripKind(),         &trimKind(),        &replaceKind(),
        &splitColumnKind(), &convertKind(),       &renameKind(),      &deduplicateKind()};
    return kinds;
}

Parameter columnsParameter(TextId help, bool required)
{
    Parameter parameter;
    parameter.key = "columns";
    parameter.type = ParameterType::List;
    parameter.nullable = !required;
    parameter.label = PODIUM_TEXT("cleaning.columnsLabel", "Columns");
    parameter.help = help;
    return parameter;
}

Json StepBase::toJson() const
{
    Json json = Json::object();
    json[std::string(m_kind->name)] = m_given;
    return json;
}

std::shared_ptr<const Step> StepBase::copy(const std::string& key, Json value) const
{
    Json given = m_given;
    if (!key.empty())
        given[key] = std::move(value);
    return m_kind->make(StepArguments(m_kind->name, given, m_kind->parameters, m_place));
}

std::shared_ptr<const Step> StepBase::neededFor(std::set<std::string>& columns) const
{
    const StepArguments arguments(m_kind->name, m_given, m_kind->parameters, m_place);
    if (!arguments.has("columns"))
        return copy();
    Json needed = Json::array();
    for (const std::string& column : arguments.texts("columns")) {
        if (columns.contains(column))
            needed.push_back(column);
    }
    return needed.empty() ? nullptr : copy("columns", std::move(needed));
}

std::size_t StepBase::columnIndex(const Table& table, const std::string& column,
                                  const StepContext& context) const
{
    if (const std::optional<std::size_t> index = table.indexOf(column))
        return *index;
    throw columnError(
        {PODIUM_TEXT("cleaning.noColumn",
                     "Step {number} of the recipe ({step}) names the column {column}, which is not in "
                     "table {table}."),
         {{"number", context.number}, {"step", name()}, {"column", column}, {"table", context.table}}},
        column, context,
        {PODIUM_TEXT("cleaning.columnsHint", "At this step the table has: {columns}."),
         {{"columns", listed(table.names())}}});
}

std::vector<std::size_t> StepBase::columnIndices(const Table& table, const std::vector<std::string>& columns,
                                                 const StepContext& context) const
{
    std::vector<std::size_t> indices;
    if (columns.empty()) {
        indices.resize(table.columnCount());
        std::iota(indices.begin(), indices.end(), std::size_t{0});
    }
    for (const std::string& column : columns)
        indices.push_back(columnIndex(table, column, context));
    return indices;
}

Error StepBase::columnError(const Text& what, const std::string& column, const StepContext& context,
                            const Text& hint) const
{
    return Error(ErrorCode::InvalidData, what,
                 context.place + ", table " + context.table + ", column " + column, hint);
}

Error StepBase::cellError(const Text& what, const Table& table, std::int64_t row, const std::string& column,
                          const StepContext& context, const Text& hint) const
{
    return Error(ErrorCode::InvalidData, what,
                 context.place + ", table " + context.table + ", row " + std::to_string(table.rowId(row) + 1) +
                     ", column " + column,
                 hint);
}

Table StepBase::withEditedTexts(const Table& table, std::size_t column, StepReport& report,
                                const std::function<bool(std::string_view, std::string&)>& edit) const
{
    const Column& source = table.column(column);
    if (source.type() != ColumnType::Text)
        return table;
    const std::string& name = table.names()[column];
    std::optional<ColumnBuilder> builder; // only once a cell changes: most columns stay as they are
    std::string after;
    for (std::int64_t row = 0; row < source.size(); ++row) {
        const bool missing = source.isMissing(row);
        const std::string_view before = missing ? std::string_view() : source.text(row);
        const bool changed = !missing && edit(before, after);
        if (changed && !builder) {
            builder.emplace(ColumnType::Text, source.size());
            for (std::int64_t earlier = 0; earlier < row; ++earlier)
                builder->appendCell(source, earlier);
        }
        if (changed)
            report.changed(table.rowId(row), name, before, after);
        if (!builder)
            continue;
        if (!changed)
            builder->appendCell(source, row);
        else if (after.empty())
            builder->appendMissing();
        else
            builder->appendText(after);
    }
    return builder ? table.withColumn(name, builder->finish()) : table;
}

Parameter parameter(const char* key, ParameterType type, TextId label, TextId help)
{
    Parameter result;
    result.key = key;
    result.type = type;
    result.label = label;
    result.help = help;
    return result;
}

} // namespace podium::cleaning
