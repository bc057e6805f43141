#include "core/base/Yaml.h"

#include <fmt/format.h>

#include "core/base/Error.h"
#include "core/base/YamlDocument.h"

namespace podium {

namespace {

using yaml::Node;

constexpr std::size_t kMaximumNodes =
    2'000'000; ///< after aliases are resolved: no text of a few bytes fills the memory

class Converter
{
public:
    explicit Converter(const std::string& where)
        : m_where(where)
    {
    }

    Json convert(const Node& node)
    {
        if (++m_nodes > kMaximumNodes)
            yaml::throwAt(
                m_where, node.line, node.column,
                PODIUM_TEXT("base.yamlTooLarge", "The aliases of this file multiply to too large a value."));
        switch (node.kind) {
        case Node::Kind::Alias:
            return convert(*node.target);
        case Node::Kind::Sequence:
            return sequence(node);
        case Node::Kind::Map:
            return map(node);
        case Node::Kind::Null:
            return nullptr;
        case Node::Kind::Scalar:
            break;
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
                yaml::throwAt(
                    m_where, key->line, key->column,
                    Text(PODIUM_TEXT("base.yamlDuplicateKey", "The key \"{key}\" stands twice in one map."),
                         {{"key", name}}),
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
            yaml::throwAt(m_where, value.line, value.column,
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
        yaml::throwAt(m_where, key.line, key.column,
                PODIUM_TEXT("base.yamlComplexKey", "A key must be a text or a number, not a list or a map."));
    }

    Json scalar(const Node& node) const
    {
        if (node.tag.empty())
            return node.plain ? yaml::resolvedPlain(node.text) : Json(node.text);
        constexpr std::string_view kPrefix = "tag:yaml.org,2002:";
        const std::string_view type = node.tag.starts_with(kPrefix)
                                          ? std::string_view(node.tag).substr(kPrefix.size())
                                          : std::string_view();
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
        yaml::throwAt(m_where, node.line, node.column,
                Text(PODIUM_TEXT("base.yamlUnknownTag", "The tag {tag} is not supported here."),
                     {{"tag", node.tag}}));
    }

    const std::string& m_where;
    std::size_t m_nodes = 0;
};

} // namespace

namespace yaml {

Json valueOf(const Node& root, const std::string& where) { return Converter(where).convert(root); }

} // namespace yaml

Json parseYaml(std::string_view text, const std::string& where)
{
    return yaml::valueOf(*yaml::readDocument(text, where), where);
}

} // namespace podium
