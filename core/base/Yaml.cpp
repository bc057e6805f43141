#include "core/base/Yaml.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include "core/base/Error.h"
#include "core/base/YamlDocument.h"

namespace podium {

namespace {

using yaml::Node;

constexpr std::size_t kMaximumNodes = 2'000'000; ///< after aliases are resolved: no text of a few bytes fills the memory

[[noreturn]] void throwAt(const std::string& where, int line, int column, Text what, Text hint = {})
{
    throw Error(ErrorCode::InvalidFormat, std::move(what), fmt::format("{}, line {}, column {}", where, line, column),
                std::move(hint));
}

/// Builds the tree from yaml-cpp's events, which tell of a scalar whether it was quoted.
class TreeBuilder final : public YAML::EventHandler
{
public:
    explicit TreeBuilder(const std::string& where) : m_where(where) {}

    std::unique_ptr<Node> takeRoot() { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { add(make(Node::Kind::Null, mark, anchor)); }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        auto node = make(Node::Kind::Alias, mark, 0);
        const auto target = m_anchors.find(anchor);
        const bool open = target != m_anchors.end() &&
                          std::any_of(m_open.begin(), m_open.end(), [&](const Level& l) { return l.node == target->second; });
        if (target == m_anchors.end() || open)
            throwAt(m_where, node->line, node->column,
                    PODIUM_TEXT("base.yamlRecursiveAlias", "This alias refers to a value that contains it."));
        node->target = target->second;
        add(std::move(node));
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override
    {
        auto node = make(Node::Kind::Scalar, mark, anchor);
        node->plain = tag == "?";
        if (tag != "?" && tag != "!")
            node->tag = tag;
        node->text = value;
        add(std::move(node));
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override
    {
        open(Node::Kind::Sequence, mark, tag, anchor, style);
    }
    void OnSequenceEnd() override { m_open.pop_back(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override
    {
        open(Node::Kind::Map, mark, tag, anchor, style);
    }
    void OnMapEnd() override { m_open.pop_back(); }

private:
    struct Level
    {
        Node* node;
        std::unique_ptr<Node> key;
    };

    std::unique_ptr<Node> make(Node::Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor)
    {
        auto node = std::make_unique<Node>();
        node->kind = kind;
        node->begin = static_cast<std::size_t>(std::max(0, mark.pos));
        node->line = mark.line + 1;
        node->column = mark.column + 1;
        if (anchor != 0) {
            m_anchors[anchor] = node.get();
            node->anchored = true;
        }
        return node;
    }

    void open(Node::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
              YAML::EmitterStyle::value style)
    {
        auto node = make(kind, mark, anchor);
        node->flow = style == YAML::EmitterStyle::Flow;
        if (tag != "?" && tag != "!")
            node->tag = tag;
        Node* const place = node.get();
        add(std::move(node));
        m_open.push_back({place, nullptr});
    }

    void add(std::unique_ptr<Node> node)
    {
        if (m_open.empty()) {
            m_root = std::move(node);
            return;
        }
        Level& level = m_open.back();
        if (level.node->kind == Node::Kind::Sequence) {
            level.node->items.push_back(std::move(node));
        } else if (!level.key) {
            level.key = std::move(node);
        } else {
            level.node->entries.emplace_back(std::move(level.key), std::move(node));
        }
    }

    const std::string& m_where;
    std::unique_ptr<Node> m_root;
    std::vector<Level> m_open;
    std::map<YAML::anchor_t, const Node*> m_anchors;
};

/// yaml-cpp reads bytes that YAML forbids, and takes 0x04 for the end of the text.
void checkCharacters(std::string_view text, const std::string& where)
{
    int line = 1;
    std::size_t lineStart = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte == '\n') {
            ++line;
            lineStart = i + 1;
        } else if ((byte < 0x20 && byte != '\t' && byte != '\r') || byte == 0x7F) {
            throwAt(where, line, static_cast<int>(i - lineStart) + 1,
                    PODIUM_TEXT("base.yamlControlCharacter", "YAML allows no control characters."),
                    PODIUM_TEXT("base.hintYamlControlCharacter",
                                "Save the file as UTF-8 text, or write the character as an escape in double quotes."));
        }
    }
}

class Converter
{
public:
    explicit Converter(const std::string& where) : m_where(where) {}

    Json convert(const Node& node)
    {
        if (++m_nodes > kMaximumNodes)
            throwAt(m_where, node.line, node.column,
                    PODIUM_TEXT("base.yamlTooLarge", "The aliases of this file multiply to too large a value."));
        switch (node.kind) {
        case Node::Kind::Alias: return convert(*node.target);
        case Node::Kind::Sequence: return sequence(node);
        case Node::Kind::Map: return map(node);
        case Node::Kind::Null: return nullptr;
        case Node::Kind::Scalar: break;
        }
        return scalar(node);
    }

private:
    Json sequence(const Node& node)
    {
        requireTag(node, "tag:yaml.org,2002:seq");
        Json result = Json::array();
        for (const auto& item : node.items)
            result.push_back(convert(*item));
        return result;
    }

    Json map(const Node& node)
    {
        requireTag(node, "tag:yaml.org,2002:map");
        Json merged = Json::object();
        Json own = Json::object();
        for (const auto& [key, value] : node.entries) {
            if (key->kind == Node::Kind::Scalar && key->plain && key->text == "<<") {
                merge(merged, *value);
                continue;
            }
            const std::string name = keyText(*key);
            if (own.contains(name))
                throwAt(m_where, key->line, key->column,
                        Text(PODIUM_TEXT("base.yamlDuplicateKey", "The key \"{key}\" stands twice in one map."), {{"key", name}}),
                        PODIUM_TEXT("base.hintYamlDuplicateKey", "Remove one of the two."));
            own[name] = convert(*value);
        }
        if (merged.empty())
            return own;
        for (auto& [name, value] : own.items()) // merged keys keep their place, own values win
            merged[name] = std::move(value);
        return merged;
    }

    void merge(Json& merged, const Node& value)
    {
        const Node& source = value.kind == Node::Kind::Alias ? *value.target : value;
        if (source.kind == Node::Kind::Sequence) {
            for (const auto& item : source.items) // the first of several wins
                merge(merged, *item);
            return;
        }
        if (source.kind != Node::Kind::Map)
            throwAt(m_where, value.line, value.column,
                    PODIUM_TEXT("base.yamlMergeNoMap", "Only maps can be merged with <<."));
        const Json other = convert(source);
        for (const auto& [name, item] : other.items())
            if (!merged.contains(name))
                merged[name] = item;
    }

    std::string keyText(const Node& key) const
    {
        const Node& node = key.kind == Node::Kind::Alias ? *key.target : key;
        if (node.kind == Node::Kind::Scalar)
            return node.text;
        if (node.kind == Node::Kind::Null)
            return "null";
        throwAt(m_where, key.line, key.column,
                PODIUM_TEXT("base.yamlComplexKey", "A key must be a text or a number, not a list or a map."));
    }

    Json scalar(const Node& node) const
    {
        if (node.tag.empty())
            return node.plain ? yaml::resolvedPlain(node.text) : Json(node.text);
        constexpr std::string_view kPrefix = "tag:yaml.org,2002:";
        const std::string_view type =
            node.tag.starts_with(kPrefix) ? std::string_view(node.tag).substr(kPrefix.size()) : std::string_view();
        if (type == "str")
            return node.text;
        const Json value = yaml::resolvedPlain(node.text);
        if (type == "float" && value.is_number())
            return value.get<double>();
        if ((type == "int" && value.is_number_integer()) || (type == "bool" && value.is_boolean()) ||
            (type == "null" && value.is_null()))
            return value;
        throwUnknownTag(node);
    }

    void requireTag(const Node& node, std::string_view tag) const
    {
        if (!node.tag.empty() && node.tag != tag)
            throwUnknownTag(node);
    }

    [[noreturn]] void throwUnknownTag(const Node& node) const
    {
        throwAt(m_where, node.line, node.column,
                Text(PODIUM_TEXT("base.yamlUnknownTag", "The tag {tag} is not supported here."), {{"tag", node.tag}}));
    }

    const std::string& m_where;
    std::size_t m_nodes = 0;
};

} // namespace

namespace yaml {

std::unique_ptr<Node> readDocument(std::string_view text, const std::string& where)
{
    checkCharacters(text, where);
    std::istringstream stream{std::string(text)};
    try {
        YAML::Parser parser(stream);
        TreeBuilder builder(where);
        const bool any = parser.HandleNextDocument(builder);
        std::unique_ptr<Node> root = any ? builder.takeRoot() : nullptr;
        if (any) {
            TreeBuilder second(where);
            if (parser.HandleNextDocument(second))
                throw Error(ErrorCode::InvalidFormat,
                            PODIUM_TEXT("base.yamlSecondDocument", "This file holds more than one YAML document."), where,
                            PODIUM_TEXT("base.hintYamlSecondDocument", "Remove the line --- and what follows it."));
        }
        return root ? std::move(root) : std::make_unique<Node>();
    } catch (const YAML::Exception& problem) {
        throwAt(where, problem.mark.line + 1, problem.mark.column + 1,
                Text(PODIUM_TEXT("base.yamlInvalid", "This is not valid YAML: {message}."), {{"message", problem.msg}}),
                PODIUM_TEXT("base.hintYamlInvalid", "Check indentation, colons and quotes at that place."));
    }
}

Json valueOf(const Node& root, const std::string& where)
{
    return Converter(where).convert(root);
}

} // namespace yaml

Json parseYaml(std::string_view text, const std::string& where)
{
    return yaml::valueOf(*yaml::readDocument(text, where), where);
}

} // namespace podium
