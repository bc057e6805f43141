// The step that fills missing cells.
#include <algorithm>
#include <map>

#include "core/cleaning/Conversion.h"
#include "core/cleaning/StepBase.h"

namespace podium::cleaning {
namespace {

constexpr std::int64_t kNothing = -1;

/// The cells of `column` where row i has the cell of row sources[i], or none.
Column taken(const Column& column, const std::vector<std::int64_t>& sources)
{
    ColumnBuilder builder(column.type(), column.size());
    for (const std::int64_t source : sources) {
        if (source == kNothing)
            builder.appendMissing();
        else
            builder.appendCell(column, source);
    }
    return builder.finish();
}

Column filledFromNeighbour(const Column& column, bool next)
{
    const std::int64_t rows = column.size();
    std::vector<std::int64_t> sources(static_cast<std::size_t>(rows), kNothing);
    std::int64_t present = kNothing;
    for (std::int64_t i = 0; i < rows; ++i) {
        const std::int64_t row = next ? rows - 1 - i : i;
        if (!column.isMissing(row))
            present = row;
        sources[static_cast<std::size_t>(row)] = present;
    }
    return taken(column, sources);
}

/// A row that holds the most frequent value, of equally frequent ones the smallest; kNothing where all is
/// missing.
std::int64_t rowOfMostFrequent(const Column& column)
{
    const bool byText = column.type() == ColumnType::Text;
    std::map<std::string, std::pair<std::int64_t, std::int64_t>> texts; // value -> count, row
    std::map<double, std::pair<std::int64_t, std::int64_t>> numbers;
    const auto count = [](auto& counts, auto&& key, std::int64_t row) {
        auto [entry, isNew] = counts.try_emplace(key, 0, row);
        ++entry->second.first;
    };
    for (std::int64_t row = 0; row < column.size(); ++row) {
        if (column.isMissing(row))
            continue;
        if (byText)
            count(texts, std::string(column.text(row)), row);
        else
            count(numbers,
                  column.type() == ColumnType::Date ? static_cast<double>(column.date(row))
                                                    : column.real(row),
                  row);
    }
    std::int64_t best = 0;
    std::int64_t result = kNothing;
    const auto choose = [&](const auto& counts) {
        for (const auto& [value, entry] : counts) {
            if (entry.first > best)
                std::tie(best, result) = entry;
        }
    };
    choose(texts);
    choose(numbers);
    return result;
}

/// Mean or median of the cells that are there; none where all are missing.
std::optional<double> centreOf(const Column& column, bool median)
{
    std::vector<double> values;
    values.reserve(static_cast<std::size_t>(column.size()));
    for (std::int64_t row = 0; row < column.size(); ++row) {
        if (!column.isMissing(row))
            values.push_back(column.real(row));
    }
    if (values.empty())
        return std::nullopt;
    if (!median) {
        double sum = 0;
        for (const double value : values)
            sum += value;
        return sum / static_cast<double>(values.size());
    }
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (*std::max_element(values.begin(), middle) + *middle) / 2;
}

class FillMissing final : public StepBase
{
public:
    explicit FillMissing(const StepArguments& arguments)
        : StepBase(fillMissingKind(), arguments)
        , m_columns(arguments.texts("columns"))
        , m_method(arguments.text("method"))
        , m_value(arguments.text("value"))
    {
        if ((m_method == "constant") != arguments.has("value") ||
            (m_method == "constant" && m_value.empty())) {
            throw arguments.error(
                PODIUM_TEXT("cleaning.fillValue",
                            "The step fill_missing takes a value with method constant, and only with that."),
                PODIUM_TEXT("cleaning.fillValueHint", "For example method: constant and value: 0."));
        }
    }

    bool isRowWise() const override { return m_method == "constant"; }
    bool fillsMissing() const override { return true; }

    Table apply(const Table& table, const StepContext& context, StepReport& report) const override
    {
        Table result = table;
        for (const std::size_t index : columnIndices(table, m_columns, context)) {
            context.job.checkCancelled();
            const Column& source = table.column(index);
            const std::string& column = table.names()[index];
            checkMethod(source, column, context);
            if (source.missingCount() == 0)
                continue;
            const Column after = filled(source, column, context);
            for (std::int64_t row = 0; row < source.size(); ++row) {
                if (source.isMissing(row) && !after.isMissing(row))
                    report.changed(table.rowId(row), column, "",
                                   report.wantsExample() ? after.asText(row) : std::string());
            }
            result = result.withColumn(column, after);
        }
        return result;
    }

private:
    /// A column that was named and has no mean or median is a mistake also where nothing is missing in it
    /// now.
    void checkMethod(const Column& source, const std::string& column, const StepContext& context) const
    {
        const bool numeric = m_method == "mean" || m_method == "median";
        if (m_columns.empty() || !numeric || isNumber(source.type()))
            return;
        throw columnError(
            {PODIUM_TEXT("cleaning.fillNotNumeric",
                         "Step {number} of the recipe ({step}): column {column} of table {table} is of type "
                         "{type} and has no {method}."),
             {{"number", context.number},
              {"step", name()},
              {"column", column},
              {"table", context.table},
              {"type", podium::name(source.type())},
              {"method", m_method}}},
            column, context,
            PODIUM_TEXT("cleaning.fillNotNumericHint",
                        "Convert it to a number before, or take method most_frequent."));
    }

    Column filled(const Column& source, const std::string& column, const StepContext& context) const
    {
        if (m_method == "next" || m_method == "previous")
            return filledFromNeighbour(source, m_method == "next");
        if (m_method == "most_frequent") {
            const std::int64_t fill = rowOfMostFrequent(source);
            std::vector<std::int64_t> sources;
            for (std::int64_t row = 0; row < source.size(); ++row)
                sources.push_back(source.isMissing(row) ? fill : row);
            return taken(source, sources);
        }
        if (m_method == "constant")
            return filledWithConstant(source, column, context);
        if (!isNumber(source.type()))
            return source; // "all columns" means those that have a mean
        const std::optional<double> centre = centreOf(source, m_method == "median");
        return centre ? filledWithNumber(source, *centre) : source;
    }

    /// An integer column stays one where the number is an integer.
    static Column filledWithNumber(const Column& source, double value)
    {
        const bool integral =
            source.type() == ColumnType::Integer && value == std::floor(value) && std::fabs(value) < 9e15;
        ColumnBuilder builder(integral ? ColumnType::Integer : ColumnType::Real, source.size());
        for (std::int64_t row = 0; row < source.size(); ++row) {
            if (integral)
                builder.appendInteger(source.isMissing(row) ? static_cast<std::int64_t>(value)
                                                            : source.integer(row));
            else
                builder.appendReal(source.isMissing(row) ? value : source.real(row));
        }
        return builder.finish();
    }

    Column filledWithConstant(const Column& source, const std::string& column,
                              const StepContext& context) const
    {
        if (isNumber(source.type())) {
            if (const std::optional<double> value = readReal(m_value))
                return filledWithNumber(source, *value);
        } else {
            Conversion conversion;
            conversion.to = source.type();
            ColumnBuilder builder(source.type(), source.size());
            bool fits = true;
            for (std::int64_t row = 0; row < source.size() && fits; ++row) {
                if (source.isMissing(row))
                    fits = appendConverted(builder, m_value, conversion);
                else
                    builder.appendCell(source, row);
            }
            if (fits)
                return builder.finish();
        }
        throw columnError(
            {PODIUM_TEXT(
                 "cleaning.fillConstant",
                 "Step {number} of the recipe ({step}): \"{value}\" cannot fill column {column} of table "
                 "{table}, which is of type {type}."),
             {{"number", context.number},
              {"step", name()},
              {"value", m_value},
              {"column", column},
              {"table", context.table},
              {"type", podium::name(source.type())}}},
            column, context,
            PODIUM_TEXT("cleaning.fillConstantHint",
                        "Name the columns the value is for with columns: [...]."));
    }

    std::vector<std::string> m_columns;
    std::string m_method;
    std::string m_value;
};

} // namespace

const StepKind& fillMissingKind()
{
    static const StepKind kind = [] {
        Parameter method;
        method.key = "method";
        method.type = ParameterType::Choice;
        method.choices = {"next", "previous", "constant", "mean", "median", "most_frequent"};
        method.label = PODIUM_TEXT("cleaning.methodLabel", "Fill with");
        method.help = PODIUM_TEXT(
            "cleaning.methodHelp",
            "What a missing cell gets: the value of the next or previous row that has one, a constant, or "
            "the mean, median or most frequent value of its column.");
        Parameter value;
        value.key = "value";
        value.nullable = true;
        value.label = PODIUM_TEXT("cleaning.valueLabel", "Value");
        value.help = PODIUM_TEXT("cleaning.fillValueHelp", "The constant; only with method constant.");
        return StepKind{
            "fill_missing",
            PODIUM_TEXT("cleaning.fillTitle", "Fill missing values"),
            PODIUM_TEXT("cleaning.fillPurpose", "Fills missing cells."),
            {columnsParameter(PODIUM_TEXT("cleaning.fillColumnsHelp",
                                          "The columns that are filled; all where none is named."),
                              false),
             method, value},
            [](const StepArguments& arguments) -> std::shared_ptr<const Step> {
                return std::make_shared<FillMissing>(arguments);
            }};
    }();
    return kind;
}

} // namespace podium::cleaning
