#pragma once
// A YAML file that is a list ("- item" lines), changed item by item: comments, order and layout of the others stay as they are.
// A list in brackets comes to be written in lines when it is changed first.
#include <cstddef>
#include <string>
#include <vector>

#include "core/base/Json.h"

namespace podium {

namespace yaml {
struct Node;
}

/// A value type; every change makes a new one. A comment directly above an item belongs to it and moves with it.
class YamlList
{
public:
    /// An empty text (or one of comments alone) is an empty list. Throws Error{InvalidFormat} with line and column where it is no
    /// YAML or no list.
    YamlList(std::string text, std::string where);

    const std::string& text() const { return m_text; }
    std::size_t size() const { return m_items.size(); }
    const Json& item(std::size_t index) const { return m_items[index]; }

    /// Comments that stood inside of the item come to stand above it.
    YamlList replaced(std::size_t index, const Json& item) const;
    /// Before the item at `index`, size() = at the end; under a comment of one line where there is one.
    YamlList inserted(std::size_t index, const Json& item, const std::string& comment = {}) const;
    YamlList removed(std::size_t index) const;                    ///< with its comment
    YamlList moved(std::size_t from, std::size_t to) const;       ///< `to`: its index afterwards

private:
    /// The stretch of one item: the comment above, the item, the blank lines below.
    struct Part
    {
        std::string comment, body, gap;
    };
    YamlList changed(std::vector<Part> parts, std::vector<Json> items) const;
    std::string bodyOf(const Json& item) const;
    void readLines();
    void readBrackets(const yaml::Node& list);

    std::string m_text, m_where;
    std::string m_head; ///< before the first item and its comment
    std::size_t m_indent = 0;
    std::vector<Part> m_parts;
    std::vector<Json> m_items;
};

} // namespace podium
