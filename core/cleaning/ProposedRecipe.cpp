// A first recipe for a table nobody knows.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/cleaning/CellReading.h"
#include "core/cleaning/Recipe.h"

namespace podium::cleaning {
namespace {

// What people write where they know nothing; the reader of CSV knows NA, null and their like already.
constexpr std::array<std::string_view, 14> kTokens = {"-",  "--",  "---",  "–",    "—",  "?",    ".",
                                                      "..", "...", "n.a.", "N.A.", "na", "none", "#"};
constexpr double kNearlyAll = 0.9; // of the rows missing: nothing to learn from
constexpr double kMostlyNumbers = 0.95;
constexpr std::size_t kMostImmense = 20; // different ones; more are no slip

bool isToken(std::string_view cell)
{
    return std::find(kTokens.begin(), kTokens.end(), cell) != kTokens.end();
}

std::string yamlText(std::string_view text)
{
    return Json(std::string(text))
        .dump(-1, ' ', false, Json::error_handler_t::replace); // a JSON text is a YAML text
}

std::string yamlList(const std::vector<std::string>& texts)
{
    std::string list = "[";
    for (const std::string& text : texts)
        list += (list.size() > 1 ? ", " : "") + yamlText(text);
    return list + "]";
}

/// How the cells of a text column could be read as numbers.
struct Reading
{
    std::string name;
    NumberNotation notation;
    bool percent = false;
    std::int64_t integers = 0;
    std::int64_t reals = 0; ///< integers among them
    std::int64_t present = 0;
    std::string example; ///< a cell that is no number
};

Reading readingOf(const Column& column, std::string name, NumberNotation notation, bool percent)
{
    Reading reading{std::move(name), std::move(notation), percent, 0, 0, 0, {}};
    for (std::int64_t row = 0; row < column.size(); ++row) {
        std::string_view cell = trimmed(column.text(row));
        if (column.isMissing(row) || cell.empty() || isToken(cell))
            continue;
        ++reading.present;
        const std::string_view whole = cell;
        if (percent && cell.ends_with('%'))
            cell.remove_suffix(1);
        reading.integers += readInteger(cell, reading.notation).has_value() ? 1 : 0;
        if (readReal(cell, reading.notation))
            ++reading.reals;
        else if (reading.example.empty())
            reading.example = whole;
    }
    return reading;
}

/// What a column of numbers holds beyond what a model can take in, such as "inf", in order of rows.
std::vector<std::string> immenseValues(const Column& column)
{
    std::vector<std::string> values;
    if (column.type() != ColumnType::Real)
        return values;
    for (std::int64_t row = 0; row < column.size() && values.size() < kMostImmense; ++row) {
        if (column.isMissing(row) || std::fabs(column.real(row)) <= std::numeric_limits<float>::max())
            continue;
        const std::string value = column.asText(row);
        if (std::find(values.begin(), values.end(), value) == values.end())
            values.push_back(value);
    }
    return values;
}

std::string immenseStep(const std::string& name, const std::vector<std::string>& values)
{
    return "- missing_tokens:\n    columns: [" + yamlText(name) + "]\n    tokens: " + yamlList(values) + "\n";
}

/// The reading that makes most cells numbers; of equal ones the plainest.
Reading bestReading(const Column& column, const std::string& name)
{
    const std::array<Reading, 4> readings = {
        readingOf(column, name, {}, false), readingOf(column, name, {}, true),
        readingOf(column, name, {'.', ","}, false), readingOf(column, name, {',', ""}, false)};
    return *std::max_element(readings.begin(), readings.end(),
                             [](const Reading& a, const Reading& b) { return a.reals < b.reals; });
}

std::string convertStep(const Reading& reading)
{
    std::string yaml;
    if (reading.percent)
        yaml += "- strip:\n    columns: [" + yamlText(reading.name) + "]\n    characters: \"%\"\n";
    yaml += "- convert:\n    columns: [" + yamlText(reading.name) + "]\n";
    yaml += reading.integers == reading.present ? "    to: integer\n" : "    to: real\n";
    if (reading.notation.decimal != '.')
        yaml += "    decimal: \",\"\n";
    if (!reading.notation.thousands.empty())
        yaml += "    thousands: \",\"\n";
    if (reading.reals < reading.present)
        yaml += "    on_error: missing # " + std::to_string(reading.present - reading.reals) +
                " cells are no numbers, such as " + yamlText(reading.example) + "\n";
    return yaml;
}

} // namespace

std::string proposedRecipe(const Table& raw, std::string_view target)
{
    std::vector<std::string> tokens;
    std::vector<Reading> numbers;
    std::vector<std::pair<std::string, std::vector<std::string>>> immense; // by column
    std::vector<std::string> emptyColumns;
    std::vector<std::string> fillMedian;
    std::vector<std::string> fillMostFrequent;
    bool hasText = false;
    bool targetMissing = false;
    for (std::size_t i = 0; i < raw.columnCount(); ++i) {
        const Column& column = raw.column(i);
        const std::string& name = raw.names()[i];
        std::int64_t missing = column.missingCount();
        bool isNumber = column.type() == ColumnType::Integer || column.type() == ColumnType::Real;
        if (column.type() == ColumnType::Text) {
            hasText = true;
            for (std::int64_t row = 0; row < column.size(); ++row) {
                const std::string_view cell = trimmed(column.text(row));
                if (isToken(cell) && std::find(tokens.begin(), tokens.end(), cell) == tokens.end())
                    tokens.emplace_back(cell);
            }
            Reading reading = bestReading(column, name);
            missing = column.size() - reading.present;
            if (name != target && reading.present > 0 &&
                static_cast<double>(reading.reals) >= kMostlyNumbers * static_cast<double>(reading.present)) {
                isNumber = true;
                missing = column.size() - reading.reals;
                numbers.push_back(std::move(reading));
            }
        }
        if (std::vector<std::string> values = immenseValues(column); name != target && !values.empty()) {
            for (std::int64_t row = 0; row < column.size(); ++row)
                missing += std::find(values.begin(), values.end(), column.asText(row)) != values.end() ? 1 : 0;
            immense.emplace_back(name, std::move(values));
        }
        if (name == target)
            targetMissing = missing > 0;
        else if (static_cast<double>(missing) > kNearlyAll * static_cast<double>(column.size()))
            emptyColumns.push_back(name);
        else if (missing > 0)
            (isNumber ? fillMedian : fillMostFrequent).push_back(name);
    }

    std::string yaml = "# A first recipe, made from what the table holds: look it through and change it.\n"
                       "# A recipe is a list of steps, applied from top to bottom; the report of the stage "
                       "clean tells what each step\n"
                       "# changed.\n";
    const auto add = [&yaml](std::string_view comment, const std::string& step) {
        yaml += "\n# " + std::string(comment) + "\n" + step;
    };
    if (hasText)
        add("White space around texts goes.", "- trim:\n");
    if (!tokens.empty()) {
        std::sort(tokens.begin(), tokens.end());
        add("These stand for \"not known\", as an empty cell does.",
            "- missing_tokens:\n    tokens: " + yamlList(tokens) + "\n");
    }
    for (const auto& [name, values] : immense)
        add("Too large to learn from, so not known.", immenseStep(name, values));
    if (!emptyColumns.empty())
        add("More than nine of ten rows have nothing here.",
            "- drop_columns:\n    columns: " + yamlList(emptyColumns) + "\n");
    for (const Reading& reading : numbers) {
        if (std::find(emptyColumns.begin(), emptyColumns.end(), reading.name) == emptyColumns.end())
            add("Numbers that were kept as text.", convertStep(reading));
    }
    if (targetMissing)
        add("Nothing can be learned from a row without its target, and a target is never made up.",
            "- drop_rows:\n    column: " + yamlText(target) + "\n    is: missing\n");
    if (!fillMedian.empty())
        add("Missing numbers become the median of their column.",
            "- fill_missing:\n    columns: " + yamlList(fillMedian) + "\n    method: median\n");
    if (!fillMostFrequent.empty())
        add("What else is missing becomes the most frequent value of its column.",
            "- fill_missing:\n    columns: " + yamlList(fillMostFrequent) + "\n    method: most_frequent\n");
    return yaml;
}

} // namespace podium::cleaning
