// The YAML that DVC writes: block style in the layout of ruamel's emitter, whose every byte tools compare.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "core/base/Utf8.h"
#include "core/base/Yaml.h"
#include "core/base/YamlDocument.h"
#include "core/base/YamlStyle.h"

namespace podium {

namespace {

using yaml::CodePoints;
using yaml::Style;

constexpr std::size_t kWidth = 80;       ///< folding begins beyond this column
constexpr std::size_t kLongestKey = 123; ///< in code points; longer keys get a line of their own after "?"
constexpr int kStep = 2;                 ///< of indentation

/// Text of a scalar that is no string; empty for null.
std::string bareText(const Json& value)
{
    if (value.is_null())
        return {};
    if (value.is_boolean())
        return value.get<bool>() ? "true" : "false";
    if (value.is_number_unsigned())
        return fmt::format("{}", value.get<std::uint64_t>());
    if (value.is_number_integer())
        return fmt::format("{}", value.get<std::int64_t>());
    const double number = value.get<double>();
    if (std::isnan(number))
        return ".nan";
    if (std::isinf(number))
        return number > 0 ? ".inf" : "-.inf";
    return pythonFloatRepr(number);
}

/// The state of the page being written: where we are, and whether only indentation and markers stand before
/// it.
class Writer
{
public:
    explicit Writer(bool folding)
        : m_folding(folding)
    {
    }

    void value(const Json& json, bool inMap)
    {
        if (json.is_object() && !json.empty())
            map(json);
        else if (json.is_array() && !json.empty())
            sequence(json, inMap);
        else if (json.is_structured())
            emptyCollection(json);
        else
            scalar(json, false, !inMap && m_indent >= 0);
    }
    void root(const Json& json)
    {
        value(json, false);
        startLine();
    }
    void scalar(const Json& json, bool isKey, bool inSequence)
    {
        const int outer = m_indent;
        m_indent = m_indent < 0 ? 0 : m_indent + kStep;
        if (inSequence)
            startLine();
        if (json.is_string()) {
            const std::string& text = json.get_ref<const std::string&>();
            string(yaml::decoded(text), yaml::looksTyped(text), isKey);
        } else {
            plain(yaml::decoded(bareText(json)), false);
        }
        m_indent = outer;
    }
    void quotedOrPlain(const CodePoints& text, Style style, bool foldable)
    {
        if (style == Style::Plain)
            plain(text, foldable);
        else if (style == Style::Single)
            singleQuoted(text, foldable);
        else
            doubleQuoted(text, foldable);
    }
    std::string take() { return std::move(m_out); }

private:
    void write(std::u32string_view text)
    {
        m_column += text.size();
        for (const char32_t c : text)
            appendUtf8(m_out, c);
    }
    void write(std::string_view ascii)
    {
        m_column += ascii.size();
        m_out += ascii;
    }
    void lineBreak()
    {
        m_blank = true;
        m_indention = true;
        m_column = 0;
        m_out += '\n';
    }
    /// To the column of the present indentation: on this line where only markers stand before it, else on a
    /// new one.
    void startLine()
    {
        const auto indent = static_cast<std::size_t>(std::max(0, m_indent));
        if (!m_indention || m_column > indent || (m_column == indent && !m_blank))
            lineBreak();
        if (m_column < indent) {
            m_blank = true;
            write(std::string(indent - m_column, ' '));
        }
    }
    void marker(std::string_view text, bool needsBlank, bool indention = false)
    {
        if (!m_blank && needsBlank)
            write(" ");
        write(text);
        m_blank = false;
        m_indention = m_indention && indention;
    }
    void foldLine()
    {
        startLine();
        m_blank = false;
        m_indention = false;
    }

    void map(const Json& json)
    {
        const int outer = m_indent;
        m_indent = m_indent < 0 ? 0 : m_indent + kStep;
        for (const auto& [key, item] : json.items()) {
            startLine();
            const CodePoints text = yaml::decoded(key);
            const bool simple = text.size() < kLongestKey && !yaml::analysed(text).multiline;
            if (!simple)
                marker("?", true, true);
            scalar(key, simple, false);
            if (!simple)
                startLine();
            marker(":", !simple, !simple);
            value(item, true);
        }
        m_indent = outer;
    }
    void sequence(const Json& json, bool inMap)
    {
        const int outer = m_indent;
        const bool atKey = inMap && !m_indention; // DVC's sequences begin at the column of their key
        if (!atKey)
            m_indent = m_indent < 0 ? 0 : m_indent + kStep;
        for (const Json& item : json) {
            startLine();
            marker("-", true, true);
            value(item, false);
        }
        m_indent = outer;
    }
    void emptyCollection(const Json& json)
    {
        marker(json.is_array() ? "[" : "{", true);
        marker(json.is_array() ? "]" : "}", false);
        lineBreak();
    }

    void string(const CodePoints& text, bool typed, bool isKey)
    {
        quotedOrPlain(text, yaml::styleOf(text, yaml::analysed(text), typed, isKey, false), m_folding && !isKey);
    }

    void plain(const CodePoints& text, bool foldable)
    {
        if (text.empty())
            return;
        if (!m_blank)
            write(" ");
        m_blank = false;
        m_indention = false;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t wordEnd = std::min(text.find(U' ', at), text.size());
            const std::u32string_view word = std::u32string_view(text).substr(at, wordEnd - at);
            const auto indent = static_cast<std::size_t>(m_indent);
            if (m_folding && word.size() + m_column > kWidth && m_column > indent) // also within keys
                startLine();
            write(word);
            const std::size_t next = std::min(text.find_first_not_of(U' ', wordEnd), text.size());
            if (next - wordEnd == 1 && m_column >= kWidth && foldable)
                foldLine();
            else
                write(std::u32string_view(text).substr(wordEnd, next - wordEnd));
            at = next;
        }
    }

    void singleQuoted(const CodePoints& text, bool foldable)
    {
        marker("'", true);
        for (std::size_t at = 0; at < text.size();) {
            if (text[at] == ' ') {
                const std::size_t end = std::min(text.find_first_not_of(U' ', at), text.size());
                if (end - at == 1 && m_column > kWidth && foldable && at != 0 && end != text.size())
                    startLine();
                else
                    write(std::u32string_view(text).substr(at, end - at));
                at = end;
            } else if (yaml::isBreak(text[at])) {
                std::size_t end = at;
                while (end < text.size() && yaml::isBreak(text[end]))
                    ++end;
                singleQuotedBreaks(std::u32string_view(text).substr(at, end - at));
                at = end;
            } else {
                std::size_t end = at;
                while (end < text.size() && text[end] != ' ' && !yaml::isBreak(text[end]))
                    ++end;
                write(std::u32string_view(text).substr(at, end - at));
                at = end;
            }
        }
        marker("'", false);
    }
    void singleQuotedBreaks(std::u32string_view breaks)
    {
        for (const char32_t c : breaks) {
            appendUtf8(m_out, c);
            m_column = 0;
            m_blank = true;
            m_indention = true;
        }
        startLine();
    }

    void doubleQuoted(const CodePoints& text, bool foldable)
    {
        marker("\"", true);
        std::size_t start = 0; // of what is read but not yet written
        for (std::size_t end = 0; end <= text.size(); ++end) {
            const bool past = end == text.size();
            if (past || yaml::needsEscape(text[end])) {
                if (start < end) {
                    write(std::u32string_view(text).substr(start, end - start));
                    start = end;
                }
                if (!past) {
                    write(yaml::escaped(text[end]));
                    start = end + 1;
                }
            }
            const bool inside = end > 0 && end + 1 < text.size();
            if (inside && foldable && (text[end] == ' ' || start >= end) &&
                m_column + end - std::min(start, end) > foldAfter(start, end))
                foldDoubleQuoted(text, start, end);
        }
        marker("\"", false);
    }
    /// An escape written just now (start beyond end) makes the line one shorter in ruamel's reckoning.
    static std::size_t foldAfter(std::size_t start, std::size_t end)
    {
        return start > end ? kWidth + (start - end) : kWidth;
    }

    void foldDoubleQuoted(const CodePoints& text, std::size_t& start, std::size_t end)
    {
        const bool escapedBreak = foldNeedsBackslash(text, start, end);
        if (start < end) {
            write(std::u32string_view(text).substr(start, end - start));
            start = end;
        }
        if (escapedBreak)
            write("\\");
        startLine();
        m_blank = false;
        m_indention = false;
        if (text[start] != ' ')
            return;
        if (escapedBreak)
            write("\\");
        else
            ++start; // the line break is read as this blank
    }
    /// A line break alone is read as one blank; before anything that this would not restore it is escaped.
    static bool foldNeedsBackslash(const CodePoints& text, std::size_t start, std::size_t end)
    {
        std::size_t space = text.find(U' ', end);
        if (space == CodePoints::npos)
            return true;
        const std::size_t lineEnd = text.find(U'\n', end);
        if (lineEnd < space)
            space = lineEnd;
        if (space + 1 >= text.size())
            return true;
        const char32_t next = text[space + 1];
        if (text[space] == '\n' && next != ' ')
            return true;
        const std::u32string_view between = std::u32string_view(text).substr(end, space - end);
        const bool quotes = between.find(U'"') != between.npos || between.find(U'\'') != between.npos;
        const bool doubleBlank = text[end - 1] == ' ' && text[end] == ' ';
        return quotes || next == ' ' || next == '\n' || doubleBlank || start == end;
    }

    bool m_folding;
    std::string m_out;
    std::size_t m_column = 0;
    int m_indent = -1;       ///< -1: not inside any collection
    bool m_blank = true;     ///< the last character was blank
    bool m_indention = true; ///< only indentation and markers stand on this line
};

} // namespace

std::string dvcYaml(const Json& value)
{
    Writer writer(true);
    if (value.is_null()) {
        return "null\n...\n";
    }
    writer.root(value);
    std::string text = writer.take();
    const bool openEnded = value.is_primitive() && !text.starts_with('\'') && !text.starts_with('"');
    return openEnded ? text + "...\n" : text;
}

namespace yaml {

std::string scalarText(const Json& value, bool inFlow)
{
    if (value.is_null())
        return "null";
    if (!value.is_string())
        return bareText(value);
    const std::string& utf8 = value.get_ref<const std::string&>();
    const CodePoints text = decoded(utf8);
    Style style = styleOf(text, analysed(text), looksTyped(utf8) || text.empty(), false, inFlow);
    if (style == Style::Single && analysed(text).multiline)
        style = Style::Double; // one line holds it so
    Writer writer(false);
    writer.quotedOrPlain(text, style, false);
    return writer.take();
}

std::string flowText(const Json& value)
{
    if (!value.is_structured())
        return scalarText(value, true);
    std::string text = value.is_array() ? "[" : "{";
    const char* separator = "";
    for (const auto& [key, item] : value.items()) {
        text += std::exchange(separator, ", ");
        if (value.is_object())
            text += scalarText(key, true) + ": ";
        text += flowText(item);
    }
    return text + (value.is_array() ? ']' : '}');
}

} // namespace yaml

} // namespace podium
