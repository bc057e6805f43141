#include <algorithm>
#include <limits>
#include <optional>
#include <set>

#include "core/base/Error.h"
#include "core/ingest/Arff.h"
#include "core/ingest/CellParser.h"
#include "core/ingest/Encoding.h"

namespace podium::ingest {

namespace {

constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();

bool isArffBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

bool equalsWord(std::string_view text, std::string_view lowerWord)
{
    return text.size() == lowerWord.size() &&
           std::equal(text.begin(), text.end(), lowerWord.begin(),
                      [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b; });
}

/// One value of a row, a name or a category: its text, and whether it was quoted ('?' is a text then, not a missing value).
struct Token
{
    std::string text;
    bool quoted = false;
};

/// Reads one line from left to right.
class Line
{
public:
    Line(std::string_view text, std::string place)
        : m_text(text)
        , m_place(std::move(place))
    {
    }

    bool atEnd()
    {
        skipBlanks();
        return m_at == m_text.size() || m_text[m_at] == '%';
    }
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    bool take(char c)
    {
        skipBlanks();
        if (peek() != c || m_at == m_text.size())
            return false;
        ++m_at;
        return true;
    }
    /// Up to a blank or one of `stops`; in quotes up to the closing one, with backslash escapes.
    Token token(std::string_view stops)
    {
        skipBlanks();
        Token token;
        const char quote = peek();
        if (quote == '\'' || quote == '"') {
            token.quoted = true;
            for (++m_at; m_at < m_text.size() && m_text[m_at] != quote; ++m_at)
                token.text += m_text[m_at] == '\\' && m_at + 1 < m_text.size() ? unescaped(m_text[++m_at]) : m_text[m_at];
            if (m_at == m_text.size())
                fail(PODIUM_TEXT("ingest.arffOpenQuote", "A quoted value has no closing quote."));
            ++m_at;
            return token;
        }
        while (m_at < m_text.size() && stops.find(m_text[m_at]) == std::string_view::npos)
            token.text += m_text[m_at++];
        while (!token.text.empty() && isArffBlank(token.text.back()))
            token.text.pop_back();
        return token;
    }
    std::string_view rest() const { return m_text.substr(m_at); }
    const std::string& place() const { return m_place; }

    [[noreturn]] void fail(Text what) const
    {
        throw Error(ErrorCode::InvalidFormat, std::move(what), m_place,
                    PODIUM_TEXT("ingest.arffHint", "Mend the line, or write the file again with the program that made it."));
    }

private:
    static char unescaped(char c) { return c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c; }
    void skipBlanks()
    {
        while (m_at < m_text.size() && isArffBlank(m_text[m_at]))
            ++m_at;
    }

    std::string_view m_text;
    std::string m_place;
    std::size_t m_at = 0;
};

/// Gathers the values of one attribute.
class Values
{
public:
    explicit Values(ArffAttribute attribute, bool numeric)
        : m_attribute(std::move(attribute))
        , m_numeric(numeric)
        , m_categories(m_attribute.categories.begin(), m_attribute.categories.end())
    {
    }

    const std::string& name() const { return m_attribute.name; }

    void append(const Token& token, const Line& line)
    {
        const bool missing = !token.quoted && (token.text == "?" || token.text.empty());
        if (m_numeric) {
            appendNumber(token, missing, line);
            return;
        }
        if (!missing && !m_attribute.categories.empty() && m_categories.find(token.text) == m_categories.end())
            line.fail(Text{PODIUM_TEXT("ingest.arffCategory", "“{value}” is not among the declared values of {attribute}."),
                           {{"value", token.text}, {"attribute", m_attribute.name}}});
        m_texts.push_back(missing ? std::string() : token.text);
        m_missing.push_back(missing);
    }

    /// What a sparse row leaves out: zero, or the first category.
    void appendDefault(const Line& line)
    {
        if (m_numeric)
            append({"0", false}, line);
        else if (m_attribute.categories.empty())
            append({"", true}, line);
        else
            append({m_attribute.categories.front(), true}, line);
    }

    ArffAttribute finish(std::vector<Column>& columns)
    {
        if (!m_numeric) {
            columns.push_back(Column::texts(m_texts, m_missing));
        } else if (m_whole && std::any_of(m_missing.begin(), m_missing.end(), [](bool missing) { return !missing; })) {
            columns.push_back(Column::integers(std::move(m_integers), m_missing));
            m_attribute.type = ColumnType::Integer;
        } else {
            columns.push_back(Column::reals(std::move(m_reals)));
            m_attribute.type = ColumnType::Real;
        }
        return std::move(m_attribute);
    }

private:
    void appendNumber(const Token& token, bool missing, const Line& line)
    {
        std::int64_t integer = 0;
        double real = kNoNumber;
        if (!missing) {
            const NumberKind kind = parseNumber(token.text, {}, integer, real);
            if (kind == NumberKind::None)
                line.fail(Text{PODIUM_TEXT("ingest.arffNumber", "“{value}” is no number, as attribute {attribute} wants."),
                               {{"value", token.text}, {"attribute", m_attribute.name}}});
            m_whole = m_whole && kind == NumberKind::Integer;
        }
        m_integers.push_back(integer);
        m_reals.push_back(missing ? kNoNumber : real);
        m_missing.push_back(missing);
    }

    ArffAttribute m_attribute;
    bool m_numeric;
    std::set<std::string> m_categories;
    bool m_whole = true;
    std::vector<std::int64_t> m_integers;
    std::vector<double> m_reals;
    std::vector<std::string> m_texts;
    std::vector<bool> m_missing;
};

Values declared(Line& line)
{
    ArffAttribute attribute;
    attribute.name = line.token(" \t").text;
    if (attribute.name.empty())
        line.fail(PODIUM_TEXT("ingest.arffNoName", "An attribute needs a name and a type."));
    if (line.take('{')) {
        // Up to the last brace of the line: scikit-learn writes values with braces without quotes.
        const std::string_view list = line.rest().substr(0, line.rest().rfind('}'));
        if (list.size() == line.rest().size())
            line.fail(Text{PODIUM_TEXT("ingest.arffOpenBrace", "The values of {attribute} have no closing brace."),
                           {{"attribute", attribute.name}}});
        Line values(list, line.place());
        do
            attribute.categories.push_back(values.token(",").text);
        while (values.take(','));
        return Values(std::move(attribute), false);
    }
    const std::string type = line.token(" \t{").text;
    for (const std::string_view word : {"numeric", "real", "integer"})
        if (equalsWord(type, word))
            return Values(std::move(attribute), true);
    if (!equalsWord(type, "string") && !equalsWord(type, "date"))
        line.fail(Text{PODIUM_TEXT("ingest.arffType",
                                   "“{type}” is no type of an attribute here: numeric, real, integer, string, date or values "
                                   "in braces."),
                       {{"type", type}}});
    return Values(std::move(attribute), false);
}

void readSparse(Line& line, std::vector<Values>& attributes)
{
    std::vector<std::optional<Token>> row(attributes.size());
    while (!line.take('}')) {
        const Token index = line.token(" \t,}");
        std::int64_t number = 0;
        double real = 0;
        if (parseNumber(index.text, {}, number, real) != NumberKind::Integer || number < 0 ||
            static_cast<std::size_t>(number) >= row.size())
            line.fail(Text{PODIUM_TEXT("ingest.arffIndex", "“{index}” is no number of an attribute (from 0 to {last})."),
                           {{"index", index.text}, {"last", row.size() - 1}}});
        row[static_cast<std::size_t>(number)] = line.token(",}");
        if (!line.take(',') && line.peek() != '}')
            line.fail(PODIUM_TEXT("ingest.arffSparse", "A sparse row has no closing brace."));
    }
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i])
            attributes[i].append(*row[i], line);
        else
            attributes[i].appendDefault(line);
    }
}

void readRow(Line& line, std::vector<Values>& attributes)
{
    if (line.take('{')) {
        readSparse(line, attributes);
    } else {
        for (std::size_t i = 0; i < attributes.size(); ++i) {
            if (i > 0 && !line.take(','))
                line.fail(Text{PODIUM_TEXT("ingest.arffFewValues", "The row has {found} values, but there are {wanted} attributes."),
                               {{"found", i}, {"wanted", attributes.size()}}});
            attributes[i].append(line.token(","), line);
        }
    }
    // A weight of the instance in braces may follow; nothing else.
    if (line.take(','))
        if (!line.take('{'))
            line.fail(Text{PODIUM_TEXT("ingest.arffManyValues", "The row has more values than the {wanted} attributes."),
                           {{"wanted", attributes.size()}}});
}

std::string decoded(std::string_view bytes)
{
    EncodingGuess guess = guessEncoding(bytes);
    const std::string_view body = bytes.substr(guess.bomSize);
    if (guess.encoding == Encoding::Utf8 && !isMostlyUtf8(body))
        guess.encoding = Encoding::Latin1;
    std::int64_t replaced = 0;
    return toUtf8(body, guess.encoding, replaced);
}

/// The next line without its end; false at the end of the text. LF, CRLF and CR end a line.
bool nextLine(std::string_view text, std::size_t& at, std::string_view& line)
{
    if (at >= text.size())
        return false;
    const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    line = text.substr(at, end - at);
    at = end + (end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
    return true;
}

} // namespace

bool isArff(std::string_view bytes)
{
    const std::string head = decoded(bytes.substr(0, 65536));
    std::size_t at = 0;
    std::string_view text;
    while (nextLine(head, at, text)) {
        Line line(text, {});
        if (!line.atEnd())
            return equalsWord(line.token(" \t").text, "@relation");
    }
    return false;
}

ArffResult parseArff(std::string_view bytes, const std::string& where)
{
    const std::string content = decoded(bytes);
    ArffResult result;
    std::vector<Values> attributes;
    bool inData = false;
    std::size_t at = 0;
    std::string_view text;
    for (std::size_t number = 1; nextLine(content, at, text); ++number) {
        Line line(text, where + ", line " + std::to_string(number));
        if (line.atEnd())
            continue;
        if (inData) {
            readRow(line, attributes);
            continue;
        }
        const std::string keyword = line.token(" \t").text;
        if (equalsWord(keyword, "@relation")) {
            result.relation = line.token("").text;
        } else if (equalsWord(keyword, "@attribute")) {
            attributes.push_back(declared(line));
        } else if (equalsWord(keyword, "@data")) {
            inData = true;
            if (attributes.empty())
                line.fail(PODIUM_TEXT("ingest.arffNoAttribute", "There is no @attribute before @data."));
        } else {
            line.fail(Text{PODIUM_TEXT("ingest.arffKeyword", "“{word}” is none of @relation, @attribute and @data."), {{"word", keyword}}});
        }
    }
    if (!inData)
        throw Error(ErrorCode::InvalidFormat, PODIUM_TEXT("ingest.arffNoData", "The ARFF file has no @data."), where,
                    PODIUM_TEXT("ingest.arffNoDataHint", "It may have been cut off: fetch it again."));
    std::vector<std::string> names;
    std::vector<Column> columns;
    for (Values& values : attributes) {
        names.push_back(values.name());
        result.attributes.push_back(values.finish(columns));
    }
    result.table = Table(std::move(names), std::move(columns));
    return result;
}

} // namespace podium::ingest
