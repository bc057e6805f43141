#include "core/cleaning/Conversion.h"

#include <cmath>

#include "core/cleaning/StepBase.h"

namespace podium::cleaning {
namespace {

Parameter choice(const char* key, std::vector<std::string> choices, Json defaultValue, TextId label, TextId help)
{
    Parameter result = parameter(key, ParameterType::Choice, label, help);
    result.choices = std::move(choices);
    result.defaultValue = std::move(defaultValue);
    return result;
}

Parameter mark(const char* key, const char* defaultValue, TextId label, TextId help)
{
    Parameter result = parameter(key, ParameterType::String, label, help);
    result.defaultValue = defaultValue;
    return result;
}

bool isDigitOrSign(char c) { return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == 'e' || c == 'E'; }

} // namespace

std::vector<Parameter> conversionParameters(const char* defaultType)
{
    return {choice("to", {"integer", "real", "text", "boolean", "date"},
                   defaultType != nullptr ? Json(defaultType) : Json(),
                   PODIUM_TEXT("cleaning.toLabel", "Type"),
                   PODIUM_TEXT("cleaning.toHelp", "The type the cells get.")),
            mark("decimal", ".", PODIUM_TEXT("cleaning.decimalLabel", "Decimal mark"),
                 PODIUM_TEXT("cleaning.decimalHelp",
                             "What stands before the decimals in texts that are read as numbers.")),
            mark("thousands", "", PODIUM_TEXT("cleaning.thousandsLabel", "Thousands separator"),
                 PODIUM_TEXT("cleaning.thousandsHelp",
                             "What stands between groups of three digits; empty where nothing does.")),
            choice("date_order", {"ymd", "dmy", "mdy"}, "ymd",
                   PODIUM_TEXT("cleaning.dateOrderLabel", "Order of dates"),
                   PODIUM_TEXT("cleaning.dateOrderHelp",
                               "The order of year, month and day in texts that are read as dates.")),
            choice("on_error", {"error", "missing"}, "error",
                   PODIUM_TEXT("cleaning.onErrorLabel", "Cells that do not fit"),
                   PODIUM_TEXT("cleaning.onErrorHelp",
                               "Whether a cell that does not fit stops the work or becomes missing."))};
}

Conversion conversionOf(const StepArguments& arguments)
{
    Conversion conversion;
    conversion.to = columnTypeNamed(arguments.text("to"));
    const std::string decimal = arguments.text("decimal");
    conversion.notation.thousands = arguments.text("thousands");
    if (decimal.size() != 1 || isDigitOrSign(decimal[0])) {
        throw arguments.error({PODIUM_TEXT("cleaning.decimalMark", "\"{mark}\" cannot be a decimal mark."),
                               {{"mark", decimal}}},
                              PODIUM_TEXT("cleaning.decimalMarkHint", "Take \".\" or \",\"."));
    }
    conversion.notation.decimal = decimal[0];
    const std::string& thousands = conversion.notation.thousands;
    if (thousands == decimal || (!thousands.empty() && isDigitOrSign(thousands[0]))) {
        throw arguments.error(
            {PODIUM_TEXT("cleaning.thousandsMark",
                         "\"{mark}\" cannot separate thousands where \"{decimal}\" is the decimal mark."),
             {{"mark", thousands}, {"decimal", decimal}}},
            PODIUM_TEXT("cleaning.thousandsMarkHint",
                        "For 1.234,5 set decimal: \",\" and thousands: \".\"."));
    }
    const std::string order = arguments.text("date_order");
    conversion.dateOrder = order == "ymd"   ? DateOrder::YearMonthDay
                           : order == "dmy" ? DateOrder::DayMonthYear
                                            : DateOrder::MonthDayYear;
    conversion.onError =
        arguments.text("on_error") == "missing" ? Conversion::OnError::Missing : Conversion::OnError::Fail;
    return conversion;
}

bool appendConverted(ColumnBuilder& builder, std::string_view text, const Conversion& conversion)
{
    switch (conversion.to) {
    case ColumnType::Text:
        if (text.empty())
            builder.appendMissing();
        else
            builder.appendText(text);
        return true;
    case ColumnType::Integer:
        if (const auto value = readInteger(text, conversion.notation)) {
            builder.appendInteger(*value);
            return true;
        }
        return false;
    case ColumnType::Real:
        if (const auto value = readReal(text, conversion.notation)) {
            builder.appendReal(*value);
            return true;
        }
        return false;
    case ColumnType::Boolean:
        if (const auto value = readBoolean(text)) {
            builder.appendBoolean(*value);
            return true;
        }
        return false;
    case ColumnType::Date:
        if (const auto value = readDate(text, conversion.dateOrder)) {
            builder.appendDate(*value);
            return true;
        }
        return false;
    }
    return false;
}

bool appendConverted(ColumnBuilder& builder, const Column& column, std::int64_t row,
                     const Conversion& conversion)
{
    const ColumnType from = column.type();
    if (from == conversion.to) {
        builder.appendCell(column, row);
        return true;
    }
    if (from == ColumnType::Text)
        return appendConverted(builder, column.text(row), conversion);
    if (conversion.to == ColumnType::Text) {
        builder.appendText(column.asText(row));
        return true;
    }
    if (from == ColumnType::Date || conversion.to == ColumnType::Date)
        return false;
    const double number = column.real(row);
    switch (conversion.to) {
    case ColumnType::Integer:
        if (number != std::floor(number) || std::fabs(number) > 9007199254740992.0)
            return false;
        builder.appendInteger(static_cast<std::int64_t>(number));
        return true;
    case ColumnType::Real:
        builder.appendReal(number);
        return true;
    default:
        if (number != 0.0 && number != 1.0)
            return false;
        builder.appendBoolean(number != 0.0);
        return true;
    }
}

} // namespace podium::cleaning
