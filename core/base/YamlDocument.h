#pragma once
// The parse of one YAML document with the places of its nodes; private to what base does with YAML.
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/Json.h"
#include "core/base/Text.h"

namespace podium::yaml {

struct Node
{
    enum class Kind { Null, Scalar, Sequence, Map, Alias };

    Kind kind = Kind::Null;
    bool plain = false;      ///< a scalar that was not quoted and has no tag: its type follows from its text
    bool flow = false;       ///< a collection in brackets
    bool anchored = false;
    std::string text;        ///< a scalar's value
    std::string tag;         ///< an explicit tag; empty where there is none
    std::size_t begin = 0;   ///< byte where the node begins, its anchor or tag included
    int line = 0;            ///< from 1
    int column = 0;          ///< from 1, in bytes
    std::vector<std::unique_ptr<Node>> items;                                    ///< of a sequence
    std::vector<std::pair<std::unique_ptr<Node>, std::unique_ptr<Node>>> entries; ///< of a map
    const Node* target = nullptr; ///< of an alias; owned by the tree
};

/// Throws Error{InvalidFormat} with "where, line, column".
[[noreturn]] void throwAt(const std::string& where, int line, int column, Text what, Text hint = {});

/// The document of a text; a node of kind Null for an empty one. Throws Error{InvalidFormat}.
std::unique_ptr<Node> readDocument(std::string_view text, const std::string& where);

/// The JSON value of a node with aliases and merge keys resolved. Throws Error{InvalidFormat}.
Json valueOf(const Node& root, const std::string& where);

/// The value of a plain scalar under YAML 1.2 as ruamel resolves it.
Json resolvedPlain(std::string_view text);
/// Whether a plain scalar with this text would not be read as a string (also dates and `=`, which have other types).
bool looksTyped(std::string_view text);

/// One scalar as DVC writes it, on one line. Not for null.
std::string scalarText(const Json& value, bool inFlow);
/// A collection in brackets, or a scalar.
std::string flowText(const Json& value);

} // namespace podium::yaml
