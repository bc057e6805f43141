#pragma once
// Where the parts of a YAML text end, which the parse does not tell; private to what base does with YAML.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/YamlDocument.h"

namespace podium::yaml {

inline bool isBlank(char c) { return c == ' ' || c == '\t'; }

/// Throws Error{InvalidFormat}: this value cannot be changed without rewriting the file.
[[noreturn]] void refuseEdit(const std::string& where);

/// Places are bytes of the text. Text, document and name have to outlive it. Throws Error{InvalidFormat} where the text
/// is written in a way that cannot be edited.
class Places
{
public:
    Places(std::string_view text, const Node& root, const std::string& where);

    char at(std::size_t position) const; ///< a line break beyond the end
    std::size_t skipBlanks(std::size_t position) const;
    std::size_t lineEnd(std::size_t position) const; ///< without the line break
    /// After the bracket that closes the one at `position`.
    std::size_t bracketEnd(std::size_t position) const;
    /// After an anchor and a tag.
    std::size_t afterProperties(std::size_t position) const;
    /// The colon that ends a key.
    std::size_t colonAfter(const Node& key) const;
    /// The end of a value; `colon` is where its key ends.
    std::size_t valueEnd(const Node& value, std::size_t colon, bool inFlow, std::size_t keyColumn) const;

private:
    void collectBegins(const Node& node);
    std::size_t lineStart(std::size_t position) const;
    std::size_t quotedEnd(std::size_t position) const;
    std::size_t plainEnd(std::size_t position, bool inFlow) const;
    std::size_t blockEnd(const Node& node, std::size_t content) const;

    std::string_view m_text;
    const std::string& m_where;
    std::vector<std::size_t> m_begins; ///< of the nodes that have text, ascending
};

} // namespace podium::yaml
