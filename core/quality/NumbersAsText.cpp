// Columns of text whose cells are numbers.
#include <set>

#include "core/quality/FindingText.h"
#include "core/quality/GeneralChecks.h"

namespace podium::quality {
namespace {

struct Cells
{
    std::vector<std::string> placeholders; ///< as they stand in the table
    std::vector<std::string> others;       ///< neither number nor placeholder
    bool whole = true;                     ///< all numbers without a fraction
};

Cells cellsOf(const Column& column)
{
    std::set<std::string> placeholders, others;
    Cells cells;
    for (std::int64_t row = 0; row < column.size(); ++row) {
        if (column.isMissing(row))
            continue;
        const std::string_view cell = column.text(row);
        const NumberCell number = readNumber(cell);
        if (number.form != NumberForm::None)
            cells.whole = cells.whole && number.value == static_cast<double>(static_cast<std::int64_t>(number.value)) &&
                          cell.find('.') == std::string_view::npos;
        else
            (isPlaceholder(cell) ? placeholders : others).emplace(cell);
    }
    cells.placeholders.assign(placeholders.begin(), placeholders.end());
    cells.others.assign(others.begin(), others.end());
    return cells;
}

void addStep(Mend& mend, const char* kind, Json arguments) { mend.steps.push_back({{kind, std::move(arguments)}}); }

/// "female_male_ratio" -> female_ratio, male_ratio; another name -> name_1, name_2.
std::vector<std::string> partNames(const std::string& name)
{
    const std::size_t first = name.find('_');
    const std::size_t last = name.rfind('_');
    if (first != std::string::npos && last > first + 1 && name.find('_', first + 1) == last && first > 0)
        return {name.substr(0, first) + name.substr(last), name.substr(first + 1)};
    return {name + "_1", name + "_2"};
}

/// What mends it: the steps that make the column one of numbers, or none where no step reads such cells.
std::optional<Mend> mendOfNumbers(const ColumnProfile& column, const Cells& cells)
{
    const NumberForms& forms = *column.forms;
    Mend mend;
    if (!cells.placeholders.empty())
        addStep(mend, "missing_tokens", {{"columns", {column.name}}, {"tokens", cells.placeholders}});
    const Json columns = Json::array({column.name});
    Json convert = {{"columns", columns}, {"to", cells.whole ? "integer" : "real"}};
    if (!cells.others.empty())
        convert["on_error"] = "missing";
    mend.what = PODIUM_TEXT("quality.mendConvert", "Turn it into numbers");
    switch (forms.mainForm()) {
    case NumberForm::Plain:
        break;
    case NumberForm::Thousands:
        if (forms.count(NumberForm::DecimalComma) > 0)
            return std::nullopt; // the comma means two things here
        convert["thousands"] = ",";
        mend.what = PODIUM_TEXT("quality.mendThousands", "Read the comma as separator of thousands");
        break;
    case NumberForm::DecimalComma:
        convert["decimal"] = ",";
        convert["to"] = "real";
        mend.what = PODIUM_TEXT("quality.mendDecimalComma", "Read the comma as decimal sign");
        break;
    case NumberForm::Percent:
        addStep(mend, "strip", {{"columns", columns}, {"characters", "%"}});
        mend.what = PODIUM_TEXT("quality.mendPercent", "Take the % off and turn it into numbers");
        break;
    case NumberForm::Ratio:
        addStep(mend, "split_column",
                {{"column", column.name},
                 {"separator", ":"},
                 {"into", partNames(column.name)},
                 {"to", cells.whole ? "integer" : "real"}});
        mend.what = PODIUM_TEXT("quality.mendSplit", "Split it into two columns of numbers");
        return mend;
    case NumberForm::Tied:
    case NumberForm::Range:
        if (forms.count(NumberForm::Tied) > 0)
            addStep(mend, "strip", {{"columns", columns}, {"characters", "="}});
        mend.what = PODIUM_TEXT("quality.mendTies", "Take the = off and turn it into numbers");
        if (forms.count(NumberForm::Range) > 0) {
            addStep(mend, "replace",
                    {{"columns", columns}, {"find", "^\\s*([0-9.]+)\\s*(-|–).*$"}, {"with", "$1"}, {"match", "regex"}});
            mend.what = PODIUM_TEXT("quality.mendRanges", "Take the first number of each range");
        }
        break;
    case NumberForm::Time:
    case NumberForm::None:
        return std::nullopt;
    }
    addStep(mend, "convert", std::move(convert));
    return mend;
}

/// In what form the numbers stand there, with how many of them.
Text formText(NumberForm form, std::int64_t count, std::int64_t total)
{
    const std::vector<Text::Argument> arguments = {{"count", count}, {"total", total}};
    switch (form) {
    case NumberForm::Thousands:
        return Text(PODIUM_TEXT("quality.formThousands", "{count} of {total} with a comma between the thousands"), arguments);
    case NumberForm::DecimalComma:
        return Text(PODIUM_TEXT("quality.formDecimalComma", "{count} of {total} with a decimal comma"), arguments);
    case NumberForm::Percent:
        return Text(PODIUM_TEXT("quality.formPercent", "{count} of {total} with a % sign"), arguments);
    case NumberForm::Tied:
        return Text(PODIUM_TEXT("quality.formTied", "{count} of {total} with = for a shared place"), arguments);
    case NumberForm::Range:
        return Text(PODIUM_TEXT("quality.formRange", "{count} of {total} are ranges"), arguments);
    case NumberForm::Ratio:
        return Text(PODIUM_TEXT("quality.formRatio", "{count} of {total} are two numbers in one cell"), arguments);
    case NumberForm::Time:
        return Text(PODIUM_TEXT("quality.formTime", "{count} of {total} are times of day"), arguments);
    case NumberForm::Plain:
    case NumberForm::None:
        break;
    }
    return Text(PODIUM_TEXT("quality.formPlain", "{count} of {total} are plain numbers"), arguments);
}

} // namespace

Findings checkNumbersAsText(const ReviewedTable& table, const TableProfile& profile, JobContext& job)
{
    Findings findings;
    for (std::size_t i = 0; i < profile.columns.size(); ++i) {
        const ColumnProfile& column = profile.columns[i];
        if (!column.forms || !column.forms->mostlyNumbers())
            continue;
        job.checkCancelled();
        const Column& cells = table.table->column(i);
        const NumberForms& forms = *column.forms;
        const NumberForm main = forms.mainForm();
        const std::int64_t odd = forms.count(NumberForm::None) + forms.placeholders;
        // Plain numbers are text because of the cells that are none: those are what it is about.
        const std::int64_t count = main == NumberForm::Plain ? odd : forms.count(main);
        const auto isMeant = [&](std::string_view cell) {
            const NumberForm form = readNumber(cell).form;
            return form == (main == NumberForm::Plain ? NumberForm::None : main);
        };
        QualityFinding finding = findingOf("number_as_text", Severity::Warning, {column.name}, count, Text());
        for (std::int64_t row = 0; row < cells.size(); ++row)
            if (!cells.isMissing(row) && isMeant(cells.text(row))) {
                finding.addRow(table.table->rowId(row));
                finding.addExample(std::string(cells.text(row)));
            }
        const std::string example = finding.examples.empty() ? std::string() : finding.examples.front();
        finding.message =
            main == NumberForm::Plain
                ? Text(PODIUM_TEXT("quality.numberAsTextOdd",
                                   "`{column}` holds numbers, but cells such as “{example}” ({count}) make it "
                                   "text."),
                       {{"column", column.name}, {"count", count}, {"example", example}})
                : Text(PODIUM_TEXT("quality.numberAsText",
                                   "`{column}` holds numbers written as text: {form}, such as “{example}”."),
                       {{"column", column.name},
                        {"form", formText(main, forms.count(main), forms.numbers())},
                        {"example", example}});
        finding.mend = mendOfNumbers(column, cellsOf(cells));
        findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace podium::quality
