// Steps that rewrite cells of text.
#include <algorithm>
#include <limits>
#include <optional>
#include <set>

#include "core/cleaning/CellReading.h"
#include "core/cleaning/Conversion.h"
#include "core/cleaning/Pattern.h"
#include "core/cleaning/StepBase.h"

namespace podium::cleaning {
namespace {

Parameter choice(const char* key, std::vector<std::string> choices, TextId label, TextId help)
{
    Parameter result = parameter(key, ParameterType::Choice, label, help);
    result.defaultValue = choices.front();
    result.choices = std::move(choices);
    return result;
}

// --- missing_tokens
// ------------------------------------------------------------------------------------------------

class MissingTokens final : public StepBase
{
public:
    explicit MissingTokens(const StepArguments& arguments)
        : StepBase(missingTokensKind(), arguments)
        , m_columns(arguments.texts("columns"))
    {
        for (const std::string& token : arguments.texts("tokens")) {
            m_tokens.insert(token);
            if (const std::optional<double> number = numberIn(token))
                m_numbers.insert(*number);
        }
    }

    bool isRowWise() const override { return true; }

    Table apply(const Table& table, const StepContext& context, StepReport& report) const override
    {
        Table result = table;
        for (const std::size_t index : columnIndices(table, m_columns, context)) {
            context.job.checkCancelled();
            if (table.column(index).type() == ColumnType::Text) {
                result = withEditedTexts(result, index, report,
                                         [this](std::string_view before, std::string& after) {
                                             after.clear();
                                             return m_tokens.contains(before);
                                         });
            } else if (!m_numbers.empty()) {
                result = withoutNumbers(result, index, report);
            }
        }
        return result;
    }

private:
    /// A column of numbers may hold infinity, which a cell of text never is read as.
    static std::optional<double> numberIn(std::string_view token)
    {
        constexpr double kInfinity = std::numeric_limits<double>::infinity();
        return token == "inf" ? kInfinity : token == "-inf" ? -kInfinity : readReal(token);
    }

    Table withoutNumbers(const Table& table, std::size_t index, StepReport& report) const
    {
        const Column& source = table.column(index);
        const bool isNumber = source.type() == ColumnType::Integer || source.type() == ColumnType::Real;
        const std::int64_t changedBefore = report.cellsChanged;
        ColumnBuilder builder(source.type(), source.size());
        for (std::int64_t row = 0; isNumber && row < source.size(); ++row) {
            if (!source.isMissing(row) && m_numbers.contains(source.real(row))) {
                report.changed(table.rowId(row), table.names()[index], source.asText(row), "");
                builder.appendMissing();
            } else {
                builder.appendCell(source, row);
            }
        }
        return report.cellsChanged > changedBefore ? table.withColumn(table.names()[index], builder.finish())
                                                   : table;
    }

    std::vector<std::string> m_columns;
    std::set<std::string, std::less<>> m_tokens;
    std::set<double> m_numbers;
};

// --- strip and trim
// ------------------------------------------------------------------------------------------------

class Strip final : public StepBase
{
public:
    explicit Strip(const StepArguments& arguments)
        : StepBase(stripKind(), arguments)
        , m_columns(arguments.texts("columns"))
        , m_left(arguments.text("side") != "right")
        , m_right(arguments.text("side") != "left")
    {
        const std::string characters = arguments.text("characters");
        for (std::size_t i = 0; i < characters.size(); i += characterLength(characters, i))
            m_characters.insert(characters.substr(i, characterLength(characters, i)));
        if (m_characters.empty()) {
            throw arguments.error(
                PODIUM_TEXT("cleaning.stripNothing", "The step strip does not say which characters go."),
                PODIUM_TEXT("cleaning.stripHint",
                            "For example characters: \"=\"; white space is what trim takes away."));
        }
    }

    bool isRowWise() const override { return true; }

    Table apply(const Table& table, const StepContext& context, StepReport& report) const override
    {
        Table result = table;
        for (const std::size_t index : columnIndices(table, m_columns, context)) {
            context.job.checkCancelled();
            result =
                withEditedTexts(result, index, report, [this](std::string_view before, std::string& after) {
                    const std::string_view rest = stripped(before);
                    after = rest;
                    return rest.size() != before.size();
                });
        }
        return result;
    }

private:
    std::string_view stripped(std::string_view text) const
    {
        while (m_left && !text.empty() && m_characters.contains(text.substr(0, characterLength(text, 0))))
            text.remove_prefix(characterLength(text, 0));
        while (m_right && !text.empty()) {
            std::size_t last = text.size() - 1;
            while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0u) == 0x80u)
                --last;
            if (!m_characters.contains(text.substr(last)))
                break;
            text.remove_suffix(text.size() - last);
        }
        return text;
    }

    std::vector<std::string> m_columns;
    bool m_left;
    bool m_right;
    std::set<std::string, std::less<>> m_characters;
};

class Trim final : public StepBase
{
public:
    explicit Trim(const StepArguments& arguments)
        : StepBase(trimKind(), arguments)
        , m_columns(arguments.texts("columns"))
    {
    }

    bool isRowWise() const override { return true; }

    Table apply(const Table& table, const StepContext& context, StepReport& report) const override
    {
        Table result = table;
        for (const std::size_t index : columnIndices(table, m_columns, context)) {
            context.job.checkCancelled();
            result = withEditedTexts(result, index, report, [](std::string_view before, std::string& after) {
                const std::string_view rest = trimmed(before);
                after = rest;
                return rest.size() != before.size();
            });
        }
        return result;
    }

private:
    std::vector<std::string> m_columns;
};

// --- replace
// -------------------------------------------------------------------------------------------------------

class Replace final : public StepBase
{
public:
    explicit Replace(const StepArguments& arguments)
        : StepBase(replaceKind(), arguments)
        , m_columns(arguments.texts("columns"))
        , m_match(arguments.text("match"))
        , m_find(arguments.text("find"))
        , m_with(arguments.text("with"))
    {
        if (m_find.empty()) {
            throw arguments.error(
                PODIUM_TEXT("cleaning.replaceNothing", "The step replace does not say what it replaces."),
                PODIUM_TEXT("cleaning.replaceHint", "Missing cells are what fill_missing fills."));
        }
        if (m_match == "regex") {
            m_pattern.emplace(m_find, arguments.place());
            m_pattern->checkReplacement(m_with);
        }
    }

    bool isRowWise() const override { return true; }

    Table apply(const Table& table, const StepContext& context, StepReport& report) const override
    {
        Table result = table;
        for (const std::size_t index : columnIndices(table, m_columns, context)) {
            context.job.checkCancelled();
            const ColumnType type = result.column(index).type();
            if (type == ColumnType::Text) {
                result = edited(result, index, report);
            } else if (!m_columns.empty()) {
                const Table before = result;
                result = edited(asText(result, index), index, report);
                result = inType(result, index, type, before);
            }
        }
        return result;
    }

private:
    Table edited(const Table& table, std::size_t index, StepReport& report) const
    {
        return withEditedTexts(table, index, report, [this](std::string_view before, std::string& after) {
            if (m_match == "cell") {
                after = m_with;
                return before == m_find && before != m_with;
            }
            after = m_pattern ? m_pattern->replaced(before, m_with) : textReplaced(before);
            return after != before;
        });
    }

    std::string textReplaced(std::string_view text) const
    {
        std::string result;
        for (std::size_t at = text.find(m_find); at != std::string_view::npos; at = text.find(m_find)) {
            result += text.substr(0, at);
            result += m_with;
            text.remove_prefix(at + m_find.size());
        }
        return result += text;
    }

    static Table asText(const Table& table, std::size_t index)
    {
        const Column& source = table.column(index);
        ColumnBuilder builder(ColumnType::Text, source.size());
        for (std::int64_t row = 0; row < source.size(); ++row) {
            if (source.isMissing(row))
                builder.appendMissing();
            else
                builder.appendText(source.asText(row));
        }
        return table.withColumn(table.names()[index], builder.finish());
    }

    /// A column that was no text gets its type back where every cell still fits it.
    static Table inType(const Table& table, std::size_t index, ColumnType type, const Table& before)
    {
        const Column& source = table.column(index);
        const Column& original = before.column(index);
        Conversion conversion;
        conversion.to = type;
        ColumnBuilder builder(type, source.size());
        for (std::int64_t row = 0; row < source.size(); ++row) {
            if (source.isMissing(row))
                builder.appendMissing();
            else if (source.text(row) == original.asText(row))
                builder.appendCell(original, row);
            else if (!appendConverted(builder, source.text(row), conversion))
                return table;
        }
        return table.withColumn(table.names()[index], builder.finish());
    }

    std::vector<std::string> m_columns;
    std::string m_match;
    std::string m_find;
    std::string m_with;
    std::optional<Pattern> m_pattern;
};

} // namespace

const StepKind& missingTokensKind()
{
    static const StepKind kind = {
        "missing_tokens",
        PODIUM_TEXT("cleaning.missingTokensTitle", "Take contents for missing"),
        PODIUM_TEXT("cleaning.missingTokensPurpose", "Treats cells with certain contents as missing."),
        {columnsParameter(PODIUM_TEXT("cleaning.missingTokensColumnsHelp",
                                      "The columns that are looked through; all where none is named."),
                          false),
         parameter(
             "tokens", ParameterType::List, PODIUM_TEXT("cleaning.tokensLabel", "Contents"),
             PODIUM_TEXT("cleaning.tokensHelp", "Cells with exactly one of these contents become missing."))},
        [](const StepArguments& arguments) -> std::shared_ptr<const Step> {
            return std::make_shared<MissingTokens>(arguments);
        }};
    return kind;
}

const StepKind& stripKind()
{
    static const StepKind kind = {
        "strip",
        PODIUM_TEXT("cleaning.stripTitle", "Strip characters"),
        PODIUM_TEXT("cleaning.stripPurpose", "Takes characters away from the ends of texts."),
        {columnsParameter(PODIUM_TEXT("cleaning.textColumnsHelp",
                                      "The columns whose texts are changed; all where none is named."),
                          false),
         parameter("characters", ParameterType::String, PODIUM_TEXT("cleaning.charactersLabel", "Characters"),
                   PODIUM_TEXT("cleaning.charactersHelp",
                               "Each of these characters goes, as often as it stands at the end.")),
         choice("side", {"both", "left", "right"}, PODIUM_TEXT("cleaning.sideLabel", "Side"),
                PODIUM_TEXT("cleaning.sideHelp", "The end of the text: both, left or right."))},
        [](const StepArguments& arguments) -> std::shared_ptr<const Step> {
            return std::make_shared<Strip>(arguments);
        }};
    return kind;
}

const StepKind& trimKind()
{
    static const StepKind kind = {
        "trim",
        PODIUM_TEXT("cleaning.trimTitle", "Strip white space"),
        PODIUM_TEXT(
            "cleaning.trimPurpose",
            "Takes white space away from both ends of texts; a text of nothing else becomes missing."),
        {columnsParameter(PODIUM_TEXT("cleaning.textColumnsHelp",
                                      "The columns whose texts are changed; all where none is named."),
                          false)},
        [](const StepArguments& arguments) -> std::shared_ptr<const Step> {
            return std::make_shared<Trim>(arguments);
        }};
    return kind;
}

const StepKind& replaceKind()
{
    static const StepKind kind = [] {
        Parameter with =
            parameter("with", ParameterType::String, PODIUM_TEXT("cleaning.withLabel", "Replacement"),
                      PODIUM_TEXT("cleaning.withHelp",
                                  "What stands there instead; with regex, $1 is the first group."));
        with.defaultValue = "";
        return StepKind{
            "replace",
            PODIUM_TEXT("cleaning.replaceTitle", "Replace text"),
            PODIUM_TEXT("cleaning.replacePurpose",
                        "Replaces contents of cells; a text that becomes empty is missing."),
            {columnsParameter(
                 PODIUM_TEXT("cleaning.replaceColumnsHelp",
                             "The columns that are changed; all columns of texts where none is named."),
                 false),
             parameter("find", ParameterType::String, PODIUM_TEXT("cleaning.findLabel", "Find"),
                       PODIUM_TEXT("cleaning.findHelp", "What is replaced.")),
             with,
             choice("match", {"cell", "text", "regex"}, PODIUM_TEXT("cleaning.matchLabel", "Where"),
                    PODIUM_TEXT(
                        "cleaning.matchHelp",
                        "cell: the whole content is equal; text: wherever it stands in the content; regex: "
                        "each match of the regular expression."))},
            [](const StepArguments& arguments) -> std::shared_ptr<const Step> {
                return std::make_shared<Replace>(arguments);
            }};
    }();
    return kind;
}

} // namespace podium::cleaning
