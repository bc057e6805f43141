// Edits of YAML that people write: the bytes of one value are replaced, or those of one entry added; all else
// stays.
#include <algorithm>

#include "core/base/Error.h"
#include "core/base/Yaml.h"
#include "core/base/YamlDocument.h"

namespace podium {

namespace {

using yaml::Node;

constexpr std::size_t kLongestFlowList = 80; ///< a longer list is written as a block

bool isBlank(char c) { return c == ' ' || c == '\t'; }

/// Lines of a value in block style; each begins with `indent` blanks and ends without a line break.
void appendBlock(std::vector<std::string>& lines, const Json& value, std::size_t indent);

/// "key: value" and the lines below it.
void appendEntry(std::vector<std::string>& lines, const std::string& key, const Json& value,
                 std::size_t indent)
{
    const std::string head = std::string(indent, ' ') + yaml::scalarText(key, false) + ":";
    const std::string flow = value.is_object() && !value.empty() ? std::string() : yaml::flowText(value);
    if (!value.is_structured()) {
        lines.push_back(head + " " + yaml::scalarText(value, false));
    } else if (value.empty() || (value.is_array() && head.size() + flow.size() < kLongestFlowList)) {
        lines.push_back(head + " " + flow);
    } else {
        lines.push_back(head);
        appendBlock(lines, value, indent + 2);
    }
}

void appendBlock(std::vector<std::string>& lines, const Json& value, std::size_t indent)
{
    if (value.is_object()) {
        for (const auto& [key, item] : value.items())
            appendEntry(lines, key, item, indent);
        return;
    }
    for (const Json& item : value) {
        if (!item.is_structured() || item.empty()) {
            lines.push_back(std::string(indent, ' ') + "- " +
                            (item.is_structured() ? yaml::flowText(item) : yaml::scalarText(item, false)));
            continue;
        }
        const std::size_t first = lines.size();
        appendBlock(lines, item, indent + 2);
        lines[first][indent] = '-';
    }
}

class Editor
{
public:
    Editor(std::string_view text, const std::string& where)
        : m_text(text)
        , m_where(where)
        , m_root(yaml::readDocument(text, where))
    {
        m_lineBreak = text.find("\r\n") != std::string_view::npos ? "\r\n" : "\n";
        collectBegins(*m_root);
        std::sort(m_begins.begin(), m_begins.end());
    }

    const Node& root() const { return *m_root; }

    std::string withValue(std::string_view dottedKey, const Json& value)
    {
        const Node* map = m_root.get();
        std::string_view rest = dottedKey;
        if (map->kind == Node::Kind::Null)
            return appended(rest, value);
        bool inFlow = false;
        for (;;) {
            map = resolved(map);
            if (map->kind != Node::Kind::Map)
                fail();
            inFlow = inFlow || map->flow;
            if (const auto* entry = find(*map, rest))
                return withReplaced(*entry->first, *entry->second, value, inFlow);
            const std::size_t dot = rest.find('.');
            const auto* part = dot == rest.npos ? nullptr : find(*map, rest.substr(0, dot));
            if (part == nullptr)
                return inFlow ? withFlowEntry(*map, rest, value) : withBlockEntry(*map, rest, value);
            rest.remove_prefix(dot + 1);
            if (part->second->kind == Node::Kind::Null)
                return withReplaced(*part->first, *part->second, nested(rest, value), inFlow);
            map = part->second.get();
        }
    }

private:
    using Entry = std::pair<std::unique_ptr<Node>, std::unique_ptr<Node>>;

    [[noreturn]] void fail() const
    {
        throw Error(
            ErrorCode::InvalidFormat,
            PODIUM_TEXT("base.yamlNotEditable", "This value cannot be changed without rewriting the file."),
            m_where, PODIUM_TEXT("base.hintYamlNotEditable", "Change it in a text editor."));
    }

    static const Node* resolved(const Node* node)
    {
        return node->kind == Node::Kind::Alias ? node->target : node;
    }

    static const Entry* find(const Node& map, std::string_view key)
    {
        for (const Entry& entry : map.entries)
            if (entry.first->kind == Node::Kind::Scalar && entry.first->text == key)
                return &entry;
        return nullptr;
    }

    static Json nested(std::string_view dottedKey, const Json& value)
    {
        Json result = Json::object();
        setDotted(result, dottedKey, value);
        return result;
    }

    /// Where nodes begin. Nulls are left out: one without text has no place of its own.
    void collectBegins(const Node& node)
    {
        if (node.kind != Node::Kind::Null)
            m_begins.push_back(node.begin);
        for (const auto& item : node.items)
            collectBegins(*item);
        for (const auto& [key, value] : node.entries) {
            collectBegins(*key);
            collectBegins(*value);
        }
    }

    static std::size_t lastBegin(const Node& node)
    {
        std::size_t last = node.kind == Node::Kind::Null ? 0 : node.begin;
        for (const auto& item : node.items)
            last = std::max(last, lastBegin(*item));
        for (const auto& [key, value] : node.entries)
            last = std::max({last, lastBegin(*key), lastBegin(*value)});
        return last;
    }

    // Places in the text.
    char at(std::size_t position) const { return position < m_text.size() ? m_text[position] : '\n'; }
    std::size_t skipBlanks(std::size_t position) const
    {
        while (position < m_text.size() && isBlank(m_text[position]))
            ++position;
        return position;
    }
    std::size_t lineStart(std::size_t position) const
    {
        const std::size_t before = position == 0 ? m_text.npos : m_text.rfind('\n', position - 1);
        return before == m_text.npos ? 0 : before + 1;
    }
    /// The end of the line without its line break.
    std::size_t lineEnd(std::size_t position) const
    {
        const std::size_t end = std::min(m_text.find('\n', position), m_text.size());
        return end > position && end < m_text.size() && m_text[end - 1] == '\r' ? end - 1 : end;
    }
    std::size_t quotedEnd(std::size_t position) const
    {
        const char quote = m_text[position];
        for (std::size_t i = position + 1; i < m_text.size(); ++i) {
            if (quote == '"' && m_text[i] == '\\')
                ++i;
            else if (m_text[i] == quote && quote == '\'' && at(i + 1) == quote)
                ++i;
            else if (m_text[i] == quote)
                return i + 1;
        }
        fail();
    }
    /// After the bracket that closes the one at `position`.
    std::size_t bracketEnd(std::size_t position) const
    {
        int depth = 0;
        for (std::size_t i = position; i < m_text.size(); ++i) {
            const char c = m_text[i];
            const char before = i == 0 ? '\n' : m_text[i - 1];
            const bool apart = isBlank(before) || before == '\n' || before == ',' || before == '[' ||
                               before == '{' || before == ':';
            if ((c == '"' || c == '\'') && apart)
                i = quotedEnd(i) - 1;
            else if (c == '#' && (isBlank(before) || before == '\n'))
                i = lineEnd(i);
            else if (c == '[' || c == '{')
                ++depth;
            else if ((c == ']' || c == '}') && --depth == 0)
                return i + 1;
        }
        fail();
    }
    /// The end of a plain text on its first line.
    std::size_t plainEnd(std::size_t position, bool inFlow) const
    {
        const std::size_t end = lineEnd(position);
        std::size_t i = position;
        for (; i < end; ++i) {
            if (inFlow && std::string_view(",[]{}").find(m_text[i]) != std::string_view::npos)
                break;
            if (m_text[i] == '#' && i > position && isBlank(m_text[i - 1]))
                break;
            if (m_text[i] == ':' && (isBlank(at(i + 1)) || at(i + 1) == '\n' || at(i + 1) == '\r'))
                break;
        }
        while (i > position && isBlank(m_text[i - 1]))
            --i;
        return i;
    }
    /// The end of the last line that belongs to a block: what is left of the text up to the next node without
    /// the blank lines and comments before that. Lines indented to at least `content` belong to it whatever
    /// they hold.
    std::size_t blockEnd(const Node& node, std::size_t content) const
    {
        const auto next = std::upper_bound(m_begins.begin(), m_begins.end(), lastBegin(node));
        std::size_t end = next == m_begins.end() ? m_text.size() : lineStart(*next);
        while (end > node.begin) {
            const std::size_t start = lineStart(end - (m_text[end - 1] == '\n' ? 1 : 0));
            const std::size_t first = skipBlanks(start);
            const bool blank = first >= end || at(first) == '\n' || at(first) == '\r';
            const bool marker = m_text.substr(start, 3) == "..." || m_text.substr(start, 3) == "---";
            if (start <= node.begin || !(blank || marker || (at(first) == '#' && first - start < content)))
                return lineEnd(start);
            end = start;
        }
        return lineEnd(node.begin);
    }

    std::size_t colonAfter(const Node& key) const
    {
        std::size_t end = key.begin;
        if (at(end) == '"' || at(end) == '\'')
            end = quotedEnd(end);
        else if (key.plain && m_text.substr(end, key.text.size()) == key.text)
            end += key.text.size();
        else
            fail();
        end = skipBlanks(end);
        if (at(end) != ':')
            fail();
        return end;
    }

    /// The end of a value; `colon` is where its key ends.
    std::size_t valueEnd(const Node& value, std::size_t colon, bool inFlow, std::size_t keyColumn) const
    {
        std::size_t begin = skipBlanks(colon + 1);
        if (value.kind == Node::Kind::Null)
            return at(begin) == '~' || at(begin) == 'n' || at(begin) == 'N' ? plainEnd(begin, inFlow)
                                                                            : colon + 1;
        if (value.kind == Node::Kind::Alias)
            return plainEnd(value.begin, inFlow);
        begin = afterProperties(value.begin);
        const char first = at(begin);
        if (value.kind != Node::Kind::Scalar)
            return value.flow ? bracketEnd(begin) : blockEnd(value, m_text.size());
        if (first == '"' || first == '\'')
            return quotedEnd(begin);
        if (!value.plain && (first == '|' || first == '>'))
            return blockEnd(value, keyColumn + 1);
        const std::size_t end = plainEnd(begin, inFlow);
        if (m_text.substr(begin, end - begin) == value.text)
            return end;
        if (inFlow)
            fail();
        const std::size_t last = blockEnd(value, m_text.size()); // a plain text over several lines
        return plainEnd(skipBlanks(lineStart(last)), false);
    }
    std::size_t afterProperties(std::size_t position) const
    {
        while (at(position) == '&' || at(position) == '!') {
            while (position < m_text.size() && !isBlank(m_text[position]) && m_text[position] != '\n' &&
                   m_text[position] != '\r')
                ++position;
            while (position < m_text.size() &&
                   (isBlank(m_text[position]) || m_text[position] == '\n' || m_text[position] == '\r'))
                ++position;
        }
        return position;
    }

    // Edits.
    std::string spliced(std::size_t begin, std::size_t end, std::string_view replacement) const
    {
        std::string result(m_text.substr(0, begin));
        result += replacement;
        result += m_text.substr(end);
        return result;
    }
    std::string joined(const std::vector<std::string>& lines) const
    {
        std::string result;
        for (const std::string& line : lines)
            result += m_lineBreak + line;
        return result;
    }

    std::string withReplaced(const Node& key, const Node& value, const Json& json, bool inFlow) const
    {
        const std::size_t colon = colonAfter(key);
        const auto keyColumn = static_cast<std::size_t>(key.column - 1);
        const std::size_t end = valueEnd(value, colon, inFlow, keyColumn);
        const bool wasFlow = inFlow || (value.kind != Node::Kind::Null && value.flow);
        const bool startsBelow =
            lineEnd(colon) < end; // then the line of the key may hold a comment of its own

        std::string inLine = " " + (wasFlow ? yaml::flowText(json)
                                            : yaml::scalarText(json.is_structured() ? Json() : json, false));
        std::vector<std::string> below;
        if (!wasFlow && json.is_structured()) {
            appendEntry(below, "k", json, keyColumn);
            inLine = below.front().substr(keyColumn + 2); // what follows "k:"
            below.erase(below.begin());
        }
        const std::size_t first = skipBlanks(colon + 1);
        if (startsBelow && value.kind != Node::Kind::Scalar && !wasFlow) {
            const std::size_t comment = at(first) == '#' ? lineEnd(first) : colon + 1;
            return spliced(colon + 1, end,
                           inLine + std::string(m_text.substr(colon + 1, comment - colon - 1)) +
                               joined(below));
        }
        if (below.empty()) {
            if (value.kind != Node::Kind::Null && !startsBelow && value.begin == first)
                return spliced(first, end,
                               std::string_view(inLine).substr(1)); // the blanks before the value stay
            return spliced(std::min(end, colon + 1), end, inLine);
        }
        const std::size_t line = lineEnd(end);
        return spliced(colon + 1, line, inLine + std::string(m_text.substr(end, line - end)) + joined(below));
    }

    std::string withBlockEntry(const Node& map, std::string_view rest, const Json& value) const
    {
        const auto& [key, last] = map.entries.back();
        const auto column = static_cast<std::size_t>(map.entries.front().first->column - 1);
        const std::size_t colon = colonAfter(*key);
        const std::size_t end = lineEnd(valueEnd(*last, colon, false, column));
        std::vector<std::string> lines;
        appendBlock(lines, nested(rest, value), column);
        return spliced(end, end, joined(lines));
    }

    std::string withFlowEntry(const Node& map, std::string_view rest, const Json& value) const
    {
        const std::size_t close = bracketEnd(afterProperties(map.begin)) - 1;
        std::size_t end = close;
        while (end > 0 && (isBlank(m_text[end - 1]) || m_text[end - 1] == '\n' || m_text[end - 1] == '\r'))
            --end;
        const std::string inBraces = yaml::flowText(nested(rest, value));
        const std::string_view entry = std::string_view(inBraces).substr(1, inBraces.size() - 2);
        const char before = m_text[end - 1];
        return spliced(end, end,
                       std::string(before == '{'   ? ""
                                   : before == ',' ? " "
                                                   : ", ") +
                           std::string(entry));
    }

    /// To a text that holds comments at most.
    std::string appended(std::string_view rest, const Json& value) const
    {
        std::vector<std::string> lines;
        appendBlock(lines, nested(rest, value), 0);
        std::string result(m_text);
        if (!result.empty() && !result.ends_with('\n'))
            result += m_lineBreak;
        for (const std::string& line : lines)
            result += line + m_lineBreak;
        return result;
    }

    std::string_view m_text;
    const std::string& m_where;
    std::unique_ptr<Node> m_root;
    std::string m_lineBreak;
    std::vector<std::size_t> m_begins;
};

} // namespace

std::string yamlWithValue(std::string_view text, std::string_view dottedKey, const Json& value,
                          const std::string& where)
{
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    const std::string_view mark = text.starts_with(kByteOrderMark) ? kByteOrderMark : std::string_view();
    Editor editor(text.substr(mark.size()), where);
    Json intended = yaml::valueOf(editor.root(), where);
    if (intended.is_null())
        intended = Json::object();
    setDotted(intended, dottedKey, value);
    const std::string edited = editor.withValue(dottedKey, value);

    try {
        if (pythonJson(parseYaml(edited, where), false) == pythonJson(intended, false))
            return std::string(mark) + edited;
    } catch (const Error&) {
        // Said below: the edit went wrong, not the file.
    }
    throw Error(
        ErrorCode::InvalidFormat,
        PODIUM_TEXT("base.yamlNotEditable", "This value cannot be changed without rewriting the file."),
        where, PODIUM_TEXT("base.hintYamlNotEditable", "Change it in a text editor."));
}

} // namespace podium
