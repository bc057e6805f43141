#include "core/base/YamlPlaces.h"

#include <algorithm>

#include "core/base/Error.h"

namespace podium::yaml {
namespace {

std::size_t lastBegin(const Node& node)
{
    std::size_t last = node.kind == Node::Kind::Null ? 0 : node.begin;
    for (const auto& item : node.items)
        last = std::max(last, lastBegin(*item));
    for (const auto& [key, value] : node.entries)
        last = std::max({last, lastBegin(*key), lastBegin(*value)});
    return last;
}

} // namespace

void refuseEdit(const std::string& where)
{
    throw Error(ErrorCode::InvalidFormat,
                PODIUM_TEXT("base.yamlNotEditable", "This value cannot be changed without rewriting the file."), where,
                PODIUM_TEXT("base.hintYamlNotEditable", "Change it in a text editor."));
}

Places::Places(std::string_view text, const Node& root, const std::string& where)
    : m_text(text)
    , m_where(where)
{
    collectBegins(root);
    std::sort(m_begins.begin(), m_begins.end());
}

/// Where nodes begin. Nulls are left out: one without text has no place of its own.
void Places::collectBegins(const Node& node)
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

char Places::at(std::size_t position) const { return position < m_text.size() ? m_text[position] : '\n'; }

std::size_t Places::skipBlanks(std::size_t position) const
{
    while (position < m_text.size() && isBlank(m_text[position]))
        ++position;
    return position;
}

std::size_t Places::lineStart(std::size_t position) const
{
    const std::size_t before = position == 0 ? m_text.npos : m_text.rfind('\n', position - 1);
    return before == m_text.npos ? 0 : before + 1;
}

/// The end of the line without its line break.
std::size_t Places::lineEnd(std::size_t position) const
{
    const std::size_t end = std::min(m_text.find('\n', position), m_text.size());
    return end > position && end < m_text.size() && m_text[end - 1] == '\r' ? end - 1 : end;
}

std::size_t Places::quotedEnd(std::size_t position) const
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
    refuseEdit(m_where);
}

/// After the bracket that closes the one at `position`.
std::size_t Places::bracketEnd(std::size_t position) const
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
    refuseEdit(m_where);
}

/// The end of a plain text on its first line.
std::size_t Places::plainEnd(std::size_t position, bool inFlow) const
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
std::size_t Places::blockEnd(const Node& node, std::size_t content) const
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

std::size_t Places::colonAfter(const Node& key) const
{
    std::size_t end = key.begin;
    if (at(end) == '"' || at(end) == '\'')
        end = quotedEnd(end);
    else if (key.plain && m_text.substr(end, key.text.size()) == key.text)
        end += key.text.size();
    else
        refuseEdit(m_where);
    end = skipBlanks(end);
    if (at(end) != ':')
        refuseEdit(m_where);
    return end;
}

/// The end of a value; `colon` is where its key ends.
std::size_t Places::valueEnd(const Node& value, std::size_t colon, bool inFlow, std::size_t keyColumn) const
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
        refuseEdit(m_where);
    const std::size_t last = blockEnd(value, m_text.size()); // a plain text over several lines
    return plainEnd(skipBlanks(lineStart(last)), false);
}

std::size_t Places::afterProperties(std::size_t position) const
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

} // namespace podium::yaml
