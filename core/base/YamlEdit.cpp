// Edits of YAML that people write: the bytes of one value are replaced, or those of one entry added; all else
// stays.
#include <algorithm>

#include "core/base/Error.h"
#include "core/base/Yaml.h"
#include "core/base/YamlDocument.h"
#include "core/base/YamlPlaces.h"

namespace podium {

namespace {

using yaml::Node;

constexpr std::size_t kLongestFlowList = 80; ///< a longer list is written as a block

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
        , m_places(text, *m_root, where)
    {
        m_lineBreak = text.find("\r\n") != std::string_view::npos ? "\r\n" : "\n";
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
                yaml::refuseEdit(m_where);
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
        const std::size_t colon = m_places.colonAfter(key);
        const auto keyColumn = static_cast<std::size_t>(key.column - 1);
        const std::size_t end = m_places.valueEnd(value, colon, inFlow, keyColumn);
        const bool wasFlow = inFlow || (value.kind != Node::Kind::Null && value.flow);
        const bool startsBelow =
            m_places.lineEnd(colon) < end; // then the line of the key may hold a comment of its own

        std::string inLine = " " + (wasFlow ? yaml::flowText(json)
                                            : yaml::scalarText(json.is_structured() ? Json() : json, false));
        std::vector<std::string> below;
        if (!wasFlow && json.is_structured()) {
            appendEntry(below, "k", json, keyColumn);
            inLine = below.front().substr(keyColumn + 2); // what follows "k:"
            below.erase(below.begin());
        }
        const std::size_t first = m_places.skipBlanks(colon + 1);
        if (startsBelow && value.kind != Node::Kind::Scalar && !wasFlow) {
            const std::size_t comment = m_places.at(first) == '#' ? m_places.lineEnd(first) : colon + 1;
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
        const std::size_t line = m_places.lineEnd(end);
        return spliced(colon + 1, line, inLine + std::string(m_text.substr(end, line - end)) + joined(below));
    }

    std::string withBlockEntry(const Node& map, std::string_view rest, const Json& value) const
    {
        const auto& [key, last] = map.entries.back();
        const auto column = static_cast<std::size_t>(map.entries.front().first->column - 1);
        const std::size_t colon = m_places.colonAfter(*key);
        const std::size_t end = m_places.lineEnd(m_places.valueEnd(*last, colon, false, column));
        std::vector<std::string> lines;
        appendBlock(lines, nested(rest, value), column);
        return spliced(end, end, joined(lines));
    }

    std::string withFlowEntry(const Node& map, std::string_view rest, const Json& value) const
    {
        const std::size_t close = m_places.bracketEnd(m_places.afterProperties(map.begin)) - 1;
        std::size_t end = close;
        while (end > 0 && (yaml::isBlank(m_text[end - 1]) || m_text[end - 1] == '\n' || m_text[end - 1] == '\r'))
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
    yaml::Places m_places;
    std::string m_lineBreak;
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
    yaml::refuseEdit(where);
}

} // namespace podium
