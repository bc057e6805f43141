#include "core/base/YamlList.h"

#include <algorithm>

#include "core/base/Error.h"
#include "core/base/Yaml.h"
#include "core/base/YamlDocument.h"
#include "core/base/YamlPlaces.h"

namespace podium {

namespace {

const Text kEditHint = PODIUM_TEXT("base.listHint", "Write one item a line, each beginning with \"- \".");

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size() - 1);
        lines.push_back(text.substr(at, end - at + 1));
        at = end + 1;
    }
    return lines;
}

std::size_t indentOf(const std::string& line)
{
    const std::size_t first = line.find_first_not_of(' ');
    return first == std::string::npos ? line.size() : first;
}

bool isBlank(const std::string& line)
{
    return line.find_first_not_of(" \t\r\n") == std::string::npos;
}

bool isComment(const std::string& line)
{
    const std::size_t first = line.find_first_not_of(" \t");
    return first != std::string::npos && line[first] == '#';
}

bool isItem(const std::string& line, std::size_t indent)
{
    if (indentOf(line) != indent || indent >= line.size() || line[indent] != '-')
        return false;
    return indent + 1 == line.size() || line.find_first_of(" \t\r\n", indent + 1) == indent + 1;
}

/// The comments in an item's own lines, one a line. A "#" in quotes or inside of a word is none.
std::string commentsIn(const std::string& body, std::size_t indent)
{
    std::string comments;
    for (const std::string& line : linesOf(body)) {
        char quote = 0;
        for (std::size_t i = 0; i < line.size(); ++i) {
            const char c = line[i];
            if (quote != 0)
                quote = c == quote ? '\0' : quote;
            else if (c == '"' || c == '\'')
                quote = c;
            else if (c == '#' && (i == 0 || line[i - 1] == ' ' || line[i - 1] == '\t')) {
                comments += std::string(indent, ' ') + line.substr(i);
                if (comments.back() != '\n')
                    comments += '\n';
                break;
            }
        }
    }
    return comments;
}

} // namespace

YamlList::YamlList(std::string text, std::string where)
    : m_text(std::move(text))
    , m_where(std::move(where))
{
    const Json value = parseYaml(m_text, m_where);
    if (value.is_null()) {
        m_head = m_text;
        return;
    }
    if (!value.is_array())
        throw Error(ErrorCode::InvalidFormat, PODIUM_TEXT("base.noList", "The file holds no list."), m_where, kEditHint);
    m_items.assign(value.begin(), value.end());
    if (const auto root = yaml::readDocument(m_text, m_where); root->flow)
        readBrackets(*root);
    else
        readLines();
}

void YamlList::readLines()
{
    const std::vector<std::string> lines = linesOf(m_text);
    std::size_t first = 0;
    while (first < lines.size() && (isBlank(lines[first]) || isComment(lines[first]) || lines[first].starts_with("---")))
        ++first;
    m_indent = first < lines.size() ? indentOf(lines[first]) : 0;
    std::vector<std::size_t> starts;
    for (std::size_t i = first; i < lines.size(); ++i)
        if (isItem(lines[i], m_indent))
            starts.push_back(i);
    if (starts.size() != m_items.size())
        throw Error(ErrorCode::InvalidFormat, PODIUM_TEXT("base.listInBrackets", "The list is not written with one item a line."), m_where,
                    kEditHint);

    // From the end: each item takes the comment directly above it, what stands before belongs to the item before.
    m_parts.resize(starts.size());
    std::size_t end = lines.size();
    for (std::size_t item = starts.size(); item-- > 0;) {
        Part& part = m_parts[item];
        std::size_t bodyEnd = end;
        while (bodyEnd > starts[item] + 1 && isBlank(lines[bodyEnd - 1]))
            --bodyEnd;
        for (std::size_t i = starts[item]; i < bodyEnd; ++i)
            part.body += lines[i];
        for (std::size_t i = bodyEnd; i < end; ++i)
            part.gap += lines[i];
        std::size_t top = starts[item];
        while (top > 0 && isComment(lines[top - 1]) && (item == 0 || top - 1 > starts[item - 1]))
            --top;
        for (std::size_t i = top; i < starts[item]; ++i)
            part.comment += lines[i];
        if (!part.body.empty() && part.body.back() != '\n')
            part.body += '\n';
        end = top;
    }
    for (std::size_t i = 0; i < end; ++i)
        m_head += lines[i];
}

/// Each item with the comments behind it on its line, and those on lines of their own before it.
void YamlList::readBrackets(const yaml::Node& list)
{
    const std::size_t end = yaml::Places(m_text, list, m_where).bracketEnd(m_text.find('[', list.begin));
    m_head = m_text.substr(0, list.begin);
    if (const std::size_t last = m_head.find_last_not_of(' '); last != std::string::npos && m_head[last] != '\n')
        m_head.replace(last + 1, std::string::npos, "\n"); // the list begins behind "---"
    if (const std::vector<std::string> above = linesOf(m_head); !above.empty() && isComment(above.back()))
        m_head += '\n'; // what stands above the list is about no single item
    m_parts.resize(m_items.size());
    std::vector<std::size_t> begins{list.begin};
    for (const auto& item : list.items)
        begins.push_back(std::max(item->begin, begins.back())); // one without text has no place of its own
    begins.push_back(end);
    std::string before = commentsIn(m_text.substr(list.begin, begins[1] - list.begin), 0);
    for (std::size_t item = 0; item < m_parts.size(); ++item) {
        const std::size_t begin = begins[item + 1], next = begins[item + 2];
        const std::size_t line = item + 1 < m_parts.size() ? std::min(next, m_text.find('\n', begin)) : end;
        m_parts[item].comment = before + commentsIn(m_text.substr(begin, line - begin), 0);
        m_parts[item].body = bodyOf(m_items[item]);
        before = commentsIn(m_text.substr(line, next - line), 0);
    }
    const std::size_t behind = std::min(m_text.find_first_not_of(" \t", end), m_text.size());
    const std::string rest = m_text.substr(behind < m_text.size() && m_text[behind] == '\n' ? behind + 1 : behind);
    (m_parts.empty() ? m_head += before : m_parts.back().gap) += rest;
}

std::string YamlList::bodyOf(const Json& item) const
{
    const std::string margin(m_indent, ' ');
    if (!item.is_object() || item.empty())
        return margin + "- " + yaml::flowText(item) + "\n";
    std::string body;
    for (const auto& [key, value] : item.items()) {
        body += margin + (body.empty() ? "- " : "  ") + yaml::scalarText(Json(key), false) + ":";
        if (!value.is_object() || value.empty()) {
            body += value.is_null() ? "\n" : " " + yaml::flowText(value) + "\n";
            continue;
        }
        body += "\n";
        for (const auto& [name, inner] : value.items())
            body += margin + "    " + yaml::scalarText(Json(name), false) + ":" +
                    (inner.is_null() ? std::string() : " " + yaml::flowText(inner)) + "\n";
    }
    return body;
}

YamlList YamlList::changed(std::vector<Part> parts, std::vector<Json> items) const
{
    std::string text = m_head;
    if (!text.empty() && text.back() != '\n')
        text += '\n';
    for (const Part& part : parts)
        text += part.comment + part.body + part.gap;
    YamlList list(text, m_where);
    if (list.m_items != items)
        throw Error(ErrorCode::InvalidFormat, PODIUM_TEXT("base.listNotEdited", "The list cannot be changed item by item as it is written."),
                    m_where, kEditHint);
    return list;
}

YamlList YamlList::replaced(std::size_t index, const Json& item) const
{
    if (m_items[index] == item)
        return *this;
    std::vector<Part> parts = m_parts;
    std::vector<Json> items = m_items;
    parts[index].comment += commentsIn(parts[index].body, m_indent);
    parts[index].body = bodyOf(item);
    items[index] = item;
    return changed(std::move(parts), std::move(items));
}

YamlList YamlList::inserted(std::size_t index, const Json& item, const std::string& comment) const
{
    std::vector<Part> parts = m_parts;
    std::vector<Json> items = m_items;
    Part part{comment.empty() ? std::string() : std::string(m_indent, ' ') + "# " + comment + "\n", bodyOf(item), {}};
    // As airy as its neighbours: where the items stand apart, so does the new one.
    const bool airy = !comment.empty() || (parts.size() > 1 && !parts[parts.size() - 2].gap.empty());
    if (index > 0 && index == parts.size() && airy && parts[index - 1].gap.empty())
        parts[index - 1].gap = "\n";
    else if (index < parts.size() && !parts[index].gap.empty())
        part.gap = "\n";
    parts.insert(parts.begin() + static_cast<std::ptrdiff_t>(index), std::move(part));
    items.insert(items.begin() + static_cast<std::ptrdiff_t>(index), item);
    return changed(std::move(parts), std::move(items));
}

YamlList YamlList::removed(std::size_t index) const
{
    std::vector<Part> parts = m_parts;
    std::vector<Json> items = m_items;
    parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(index));
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(index));
    return changed(std::move(parts), std::move(items));
}

YamlList YamlList::moved(std::size_t from, std::size_t to) const
{
    std::vector<Part> parts = m_parts;
    std::vector<Json> items = m_items;
    // The blank lines stay between places, so that a moved item stands as its new neighbours do.
    std::vector<std::string> gaps;
    for (Part& part : parts)
        gaps.push_back(part.gap);
    const auto move = [&](auto& list) {
        auto moving = std::move(list[from]);
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(from));
        list.insert(list.begin() + static_cast<std::ptrdiff_t>(to), std::move(moving));
    };
    move(parts);
    move(items);
    for (std::size_t i = 0; i < parts.size(); ++i)
        parts[i].gap = gaps[i];
    return changed(std::move(parts), std::move(items));
}

} // namespace podium
