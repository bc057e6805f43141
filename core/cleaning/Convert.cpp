// The step that changes the type of columns.
#include <algorithm>

#include "core/cleaning/Conversion.h"
#include "core/cleaning/StepBase.h"

namespace podium::cleaning {
namespace {

bool isNumeric(ColumnType type)
{
    return type == ColumnType::Integer || type == ColumnType::Real || type == ColumnType::Boolean;
}

/// Whether the value is another one, not only written in another way: "9" and 9.0 are the same, "20,152"
/// and 20.152 are not.
bool valueChanged(const Column& before, const Column& after, std::int64_t row)
{
    if (isNumeric(after.type()) && isNumeric(before.type()))
        return before.real(row) != after.real(row);
    if (isNumeric(after.type()) && before.type() == ColumnType::Text) {
        const std::optional<double> plain = readReal(before.text(row));
        return !plain || *plain != after.real(row);
    }
    return before.asText(row) != after.asText(row);
}

class Convert final : public StepBase
{
public:
    explicit Convert(const StepArguments& arguments)
        : StepBase(convertKind(), arguments)
        , m_columns(arguments.texts("columns"))
        , m_conversion(conversionOf(arguments))
    {
        if (m_columns.empty()) {
            throw arguments.error(PODIUM_TEXT("cleaning.convertNothing",
                                              "The step convert does not say which columns it converts."),
                                  PODIUM_TEXT("cleaning.convertHint", "For example columns: [citations]."));
        }
    }

    bool isRowWise() const override { return true; }

    Table apply(const Table& table, const StepContext& context, StepReport& report) const override
    {
        Table result = table;
        for (const std::size_t index : columnIndices(table, m_columns, context)) {
            context.job.checkCancelled();
            if (table.column(index).type() != m_conversion.to)
                result = result.withColumn(table.names()[index], converted(table, index, context, report));
        }
        return result;
    }

private:
    Column converted(const Table& table, std::size_t index, const StepContext& context,
                     StepReport& report) const
    {
        const Column& source = table.column(index);
        ColumnBuilder builder(m_conversion.to, source.size());
        std::int64_t misfits = 0;
        std::int64_t firstMisfit = 0;
        for (std::int64_t row = 0; row < source.size(); ++row) {
            if (source.isMissing(row)) {
                builder.appendMissing();
            } else if (!appendConverted(builder, source, row, m_conversion)) {
                if (misfits++ == 0)
                    firstMisfit = row;
                builder.appendMissing();
            }
        }
        const std::string& column = table.names()[index];
        if (misfits > 0 && m_conversion.onError == Conversion::OnError::Fail) {
            throw cellError(
                {PODIUM_TEXT("cleaning.convertCell", "Step {number} of the recipe ({step}) cannot read "
                                                     "\"{cell}\" as {type}; {count} cells of "
                                                     "column {column} are like this."),
                 {{"number", context.number},
                  {"step", name()},
                  {"cell", source.asText(firstMisfit)},
                  {"type", podium::name(m_conversion.to)},
                  {"count", misfits},
                  {"column", column}}},
                table, firstMisfit, column, context,
                PODIUM_TEXT(
                    "cleaning.onErrorHint",
                    "Mend such cells by an earlier step (missing_tokens, strip, replace, drop_rows), or set "
                    "on_error: missing."));
        }
        Column result = builder.finish();
        for (std::int64_t row = 0; row < source.size(); ++row) {
            if (!source.isMissing(row) && (result.isMissing(row) || valueChanged(source, result, row)))
                report.changed(table.rowId(row), column, source.asText(row), result.asText(row));
        }
        return result;
    }

    std::vector<std::string> m_columns;
    Conversion m_conversion;
};

} // namespace

const StepKind& convertKind()
{
    static const StepKind kind = [] {
        std::vector<Parameter> parameters = {columnsParameter(
            PODIUM_TEXT("cleaning.convertColumnsHelp", "The columns that are converted."), true)};
        for (Parameter& parameter : conversionParameters(nullptr))
            parameters.push_back(std::move(parameter));
        return StepKind{
            "convert",
            PODIUM_TEXT("cleaning.convertTitle", "Change the type"),
            PODIUM_TEXT("cleaning.convertPurpose",
                        "Gives columns another type, reading numbers and dates as they are written."),
            std::move(parameters), [](const StepArguments& arguments) -> std::shared_ptr<const Step> {
                return std::make_shared<Convert>(arguments);
            }};
    }();
    return kind;
}

} // namespace podium::cleaning
