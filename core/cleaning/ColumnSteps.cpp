// Steps that change which columns there are.
#include <algorithm>
#include <set>

#include "core/cleaning/CellReading.h"
#include "core/cleaning/Conversion.h"
#include "core/cleaning/StepBase.h"

namespace podium::cleaning {
namespace {

// --- drop_columns
// --------------------------------------------------------------------------------------------------

class DropColumns final : public StepBase
{
public:
    explicit DropColumns(const StepArguments& arguments)
        : StepBase(dropColumnsKind(), arguments)
        , m_columns(arguments.texts("columns"))
    {
        if (arguments.has("missing_share_above"))
            m_shareOfRows = arguments.real("missing_share_above");
        if (arguments.has("table_missing_share_above"))
            m_shareOfTable = arguments.real("table_missing_share_above");
        if (m_columns.empty() && !m_shareOfRows && !m_shareOfTable) {
            throw arguments.error(
                PODIUM_TEXT("cleaning.dropColumnsNothing",
                            "The step drop_columns does not say which columns go."),
                PODIUM_TEXT("cleaning.dropColumnsHint",
                            "Give columns, missing_share_above or table_missing_share_above."));
        }
    }

    // What a share drops depends on all rows; and no later step needs a column that went.
    bool isRowWise() const override { return !m_shareOfRows && !m_shareOfTable; }
    std::shared_ptr<const Step> neededFor(std::set<std::string>&) const override { return nullptr; }

    Table apply(const Table& table, const StepContext& context, StepReport& report) const override
    {
        std::set<std::string> dropped;
        for (const std::string& column : m_columns)
            dropped.insert(table.names()[columnIndex(table, column, context)]);
        std::int64_t missingInTable = 0;
        for (std::size_t i = 0; i < table.columnCount(); ++i)
            missingInTable += table.column(i).missingCount();
        for (std::size_t i = 0; i < table.columnCount(); ++i) {
            const auto missing = static_cast<double>(table.column(i).missingCount());
            const bool mostRows =
                m_shareOfRows && missing > *m_shareOfRows * static_cast<double>(table.rowCount());
            const bool mostOfTable =
                m_shareOfTable && missing > *m_shareOfTable * static_cast<double>(missingInTable);
            if (mostRows || mostOfTable)
                dropped.insert(table.names()[i]);
        }
        std::vector<std::string> kept;
        for (const std::string& name : table.names()) {
            if (dropped.contains(name))
                report.columnsDropped.push_back(name);
            else
                kept.push_back(name);
        }
        if (kept.empty()) {
            throw Error(
                ErrorCode::InvalidData,
                {PODIUM_TEXT(
                     "cleaning.dropAllColumns",
                     "Step {number} of the recipe ({step}) would drop every column of table {table}."),
                 {{"number", context.number}, {"step", name()}, {"table", context.table}}},
                context.place + ", table " + context.table,
                PODIUM_TEXT("cleaning.dropAllColumnsHint", "Name fewer columns, or choose a greater share."));
        }
        return report.columnsDropped.empty() ? table : table.select(kept, context.table);
    }

private:
    std::vector<std::string> m_columns;
    std::optional<double> m_shareOfRows;
    std::optional<double> m_shareOfTable;
};

Parameter shareParameter(const char* key, TextId label, TextId help)
{
    Parameter result = parameter(key, ParameterType::Real, label, help);
    result.minimum = 0;
    result.maximum = 1;
    result.nullable = true;
    return result;
}

// --- rename
// --------------------------------------------------------------------------------------------------------

class Rename final : public StepBase
{
public:
    explicit Rename(const StepArguments& arguments)
        : StepBase(renameKind(), arguments)
    {
        for (const auto& [from, to] : arguments.value("columns").items()) {
            if (!to.is_string() || to.get<std::string>().empty()) {
                throw arguments.error(
                    {PODIUM_TEXT("cleaning.renameToNothing", "The column {column} gets no name."),
                     {{"column", from}}},
                    PODIUM_TEXT("cleaning.renameHint", "Write lines of the form \"old name: new name\"."));
            }
            m_names.emplace_back(from, to.get<std::string>());
        }
    }

    bool isRowWise() const override { return true; }

    std::shared_ptr<const Step> neededFor(std::set<std::string>& columns) const override
    {
        Json needed = Json::object();
        std::vector<std::string> sources;
        for (const auto& [from, to] : m_names) {
            if (columns.erase(to) > 0) {
                needed[from] = to;
                sources.push_back(from);
            }
        }
        columns.insert(sources.begin(), sources.end());
        return needed.empty() ? nullptr : copy("columns", std::move(needed));
    }

    Table apply(const Table& table, const StepContext& context, StepReport& report) const override
    {
        // All at once, so that two columns can change names.
        std::vector<std::string> names = table.names();
        for (const auto& [from, to] : m_names) {
            names[columnIndex(table, from, context)] = to;
            report.columnsDropped.push_back(from);
            report.columnsAdded.push_back(to);
        }
        for (const auto& [from, to] : m_names) {
            if (std::count(names.begin(), names.end(), to) > 1) {
                throw columnError(
                    {PODIUM_TEXT(
                         "cleaning.renameTwice",
                         "Step {number} of the recipe ({step}) would make a second column {column} in "
                         "table {table}."),
                     {{"number", context.number},
                      {"step", name()},
                      {"column", to},
                      {"table", context.table}}},
                    from, context,
                    PODIUM_TEXT("cleaning.renameTwiceHint",
                                "Choose another name, or drop the column that has it before."));
            }
        }
        std::vector<Column> columns;
        std::vector<std::int64_t> rowIds;
        for (std::size_t i = 0; i < table.columnCount(); ++i)
            columns.push_back(table.column(i));
        if (table.hasRowIds()) {
            for (std::int64_t row = 0; row < table.rowCount(); ++row)
                rowIds.push_back(table.rowId(row));
        }
        return Table(std::move(names), std::move(columns), std::move(rowIds));
    }

private:
    std::vector<std::pair<std::string, std::string>> m_names;
};

// --- split_column
// --------------------------------------------------------------------------------------------------

class SplitColumn final : public StepBase
{
public:
    explicit SplitColumn(const StepArguments& arguments)
        : StepBase(splitColumnKind(), arguments)
        , m_column(arguments.text("column"))
        , m_separator(arguments.text("separator"))
        , m_into(arguments.texts("into"))
        , m_conversion(conversionOf(arguments))
        , m_keep(arguments.boolean("keep"))
    {
        if (m_separator.empty() || m_into.size() < 2) {
            throw arguments.error(
                PODIUM_TEXT("cleaning.splitNothing",
                            "The step split_column needs a separator and at least two names to split into."),
                PODIUM_TEXT("cleaning.splitHint", "For example separator: \":\" and into: [first, second]."));
        }
    }

    bool isRowWise() const override { return true; }

    std::shared_ptr<const Step> neededFor(std::set<std::string>& columns) const override
    {
        std::size_t needed = 0;
        for (const std::string& column : m_into)
            needed += columns.erase(column);
        if (needed == 0)
            return nullptr;
        columns.insert(m_column);
        return copy();
    }

    Table apply(const Table& table, const StepContext& context, StepReport& report) const override
    {
        const std::size_t index = columnIndex(table, m_column, context);
        for (std::size_t i = 0; i < m_into.size(); ++i) {
            const bool twice = std::count(m_into.begin(), m_into.end(), m_into[i]) > 1;
            if (twice || (table.indexOf(m_into[i]) && (m_keep || m_into[i] != m_column))) {
                throw columnError(
                    {PODIUM_TEXT(
                         "cleaning.splitTwice",
                         "Step {number} of the recipe ({step}) would make a second column {column} in "
                         "table {table}."),
                     {{"number", context.number},
                      {"step", name()},
                      {"column", m_into[i]},
                      {"table", context.table}}},
                    m_column, context,
                    PODIUM_TEXT("cleaning.renameTwiceHint",
                                "Choose another name, or drop the column that has it before."));
            }
        }
        const Column& source = table.column(index);
        std::vector<ColumnBuilder> builders;
        for (std::size_t i = 0; i < m_into.size(); ++i)
            builders.emplace_back(m_conversion.to, source.size());
        for (std::int64_t row = 0; row < source.size(); ++row) {
            if (source.isMissing(row)) {
                for (ColumnBuilder& builder : builders)
                    builder.appendMissing();
                continue;
            }
            splitCell(source.asText(row), table, row, context, builders);
            ++report.cellsChanged;
            if (report.wantsExample())
                addExample(report, table.rowId(row), source.asText(row));
        }
        std::vector<std::string> names;
        std::vector<Column> columns;
        for (std::size_t i = 0; i < table.columnCount(); ++i) {
            if (i != index || m_keep) {
                names.push_back(table.names()[i]);
                columns.push_back(table.column(i));
            }
            for (std::size_t part = 0; i == index && part < m_into.size(); ++part) {
                names.push_back(m_into[part]);
                columns.push_back(builders[part].finish());
            }
        }
        if (!m_keep)
            report.columnsDropped.push_back(m_column);
        report.columnsAdded = m_into;
        std::vector<std::int64_t> rowIds;
        if (table.hasRowIds()) {
            for (std::int64_t row = 0; row < table.rowCount(); ++row)
                rowIds.push_back(table.rowId(row));
        }
        return Table(std::move(names), std::move(columns), std::move(rowIds));
    }

private:
    std::vector<std::string_view> partsOf(std::string_view cell) const
    {
        std::vector<std::string_view> parts;
        for (std::size_t end = cell.find(m_separator); end != std::string_view::npos;
             end = cell.find(m_separator)) {
            parts.push_back(trimmed(cell.substr(0, end)));
            cell.remove_prefix(end + m_separator.size());
        }
        parts.push_back(trimmed(cell));
        return parts;
    }

    void splitCell(const std::string& cell, const Table& table, std::int64_t row, const StepContext& context,
                   std::vector<ColumnBuilder>& builders) const
    {
        const std::vector<std::string_view> parts = partsOf(cell);
        const bool fits = parts.size() == m_into.size();
        for (std::size_t i = 0; i < builders.size(); ++i) {
            const bool appended =
                fits && (parts[i].empty() ? (builders[i].appendMissing(), true)
                                          : appendConverted(builders[i], parts[i], m_conversion));
            if (appended)
                continue;
            if (m_conversion.onError == Conversion::OnError::Fail) {
                throw cellError(
                    {PODIUM_TEXT("cleaning.splitCell", "Step {number} of the recipe ({step}) cannot split "
                                                       "\"{cell}\" into {count} parts of type "
                                                       "{type}."),
                     {{"number", context.number},
                      {"step", name()},
                      {"cell", cell},
                      {"count", m_into.size()},
                      {"type", podium::name(m_conversion.to)}}},
                    table, row, m_column, context,
                    PODIUM_TEXT("cleaning.onErrorHint", "Mend such cells by an earlier step (missing_tokens, "
                                                        "strip, replace, drop_rows), or set "
                                                        "on_error: missing."));
            }
            builders[i].appendMissing();
        }
    }

    void addExample(StepReport& report, std::int64_t rowId, const std::string& cell) const
    {
        std::string after;
        for (const std::string_view part : partsOf(cell))
            after += (after.empty() ? "" : " | ") + std::string(part);
        report.examples.push_back({rowId, m_column, cell, after});
    }

    std::string m_column;
    std::string m_separator;
    std::vector<std::string> m_into;
    Conversion m_conversion;
    bool m_keep;
};

} // namespace

const StepKind& dropColumnsKind()
{
    static const StepKind kind = {
        "drop_columns",
        PODIUM_TEXT("cleaning.dropColumnsTitle", "Drop columns"),
        PODIUM_TEXT("cleaning.dropColumnsPurpose",
                    "Leaves out columns: named ones, or those with too much missing."),
        {columnsParameter(PODIUM_TEXT("cleaning.dropColumnsColumnsHelp", "The columns that go."), false),
         shareParameter(
             "missing_share_above",
             PODIUM_TEXT("cleaning.missingShareLabel", "Missing share of its rows above"),
             PODIUM_TEXT("cleaning.missingShareHelp",
                         "Columns go of which a greater share of the rows is missing: 0.5 is half of them.")),
         shareParameter(
             "table_missing_share_above",
             PODIUM_TEXT("cleaning.tableMissingShareLabel", "Share of the table's missing cells above"),
             PODIUM_TEXT("cleaning.tableMissingShareHelp",
                         "Columns go that hold a greater share of all missing cells of the table."))},
        [](const StepArguments& arguments) -> std::shared_ptr<const Step> {
            return std::make_shared<DropColumns>(arguments);
        }};
    return kind;
}

const StepKind& renameKind()
{
    static const StepKind kind = {
        "rename",
        PODIUM_TEXT("cleaning.renameTitle", "Rename columns"),
        PODIUM_TEXT("cleaning.renamePurpose", "Gives columns other names."),
        {parameter(
            "columns", ParameterType::Map, PODIUM_TEXT("cleaning.renameColumnsLabel", "New names"),
            PODIUM_TEXT("cleaning.renameColumnsHelp", "One line for each column: old name: new name."))},
        [](const StepArguments& arguments) -> std::shared_ptr<const Step> {
            return std::make_shared<Rename>(arguments);
        }};
    return kind;
}

const StepKind& splitColumnKind()
{
    static const StepKind kind = [] {
        std::vector<Parameter> parameters = {
            parameter("column", ParameterType::String, PODIUM_TEXT("cleaning.columnLabel", "Column"),
                      PODIUM_TEXT("cleaning.splitColumnHelp", "The column that is split.")),
            parameter("separator", ParameterType::String, PODIUM_TEXT("cleaning.separatorLabel", "Separator"),
                      PODIUM_TEXT("cleaning.separatorHelp",
                                  "The text between the parts; spaces around the parts do not count.")),
            parameter("into", ParameterType::List, PODIUM_TEXT("cleaning.intoLabel", "New columns"),
                      PODIUM_TEXT("cleaning.intoHelp", "The names of the columns the parts go into."))};
        Parameter keep = parameter(
            "keep", ParameterType::Boolean, PODIUM_TEXT("cleaning.keepLabel", "Keep the column"),
            PODIUM_TEXT("cleaning.keepHelp", "Whether the column that was split stays in the table."));
        keep.defaultValue = false;
        parameters.push_back(keep);
        for (Parameter& conversion : conversionParameters("text"))
            parameters.push_back(std::move(conversion));
        return StepKind{"split_column",
                        PODIUM_TEXT("cleaning.splitTitle", "Split a column"),
                        PODIUM_TEXT("cleaning.splitPurpose", "Makes several columns from the parts of one."),
                        std::move(parameters),
                        [](const StepArguments& arguments) -> std::shared_ptr<const Step> {
                            return std::make_shared<SplitColumn>(arguments);
                        }};
    }();
    return kind;
}

} // namespace podium::cleaning
