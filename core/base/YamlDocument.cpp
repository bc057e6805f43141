#include "core/base/YamlDocument.h"

#include <algorithm>
#include <map>
#include <sstream>

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include "core/base/Error.h"
#include "core/base/Utf8.h"

namespace podium::yaml {

namespace {

/// yaml-cpp reads the escapes \N and \_ as lone bytes; the text was valid UTF-8, so no others can be there.
std::string mendedEscapes(const std::string& text)
{
    if (firstInvalidUtf8(text) == std::string::npos)
        return text;
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = utf8At(text, at).size;
        if (size == 0)
            appendUtf8(result, static_cast<unsigned char>(text[at]));
        else
            result.append(text, at, size);
        at += std::max<std::size_t>(1, size);
    }
    return result;
}

/// Builds the tree from yaml-cpp's events, which tell of a scalar whether it was quoted.
class TreeBuilder final : public YAML::EventHandler
{
public:
    explicit TreeBuilder(const std::string& where)
        : m_where(where)
    {
    }

    std::unique_ptr<Node> takeRoot() { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        add(make(Node::Kind::Null, mark, anchor));
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        auto node = make(Node::Kind::Alias, mark, 0);
        const auto target = m_anchors.find(anchor);
        const bool open = target != m_anchors.end() &&
                          std::any_of(m_open.begin(), m_open.end(),
                                      [&](const Level& l) { return l.node == target->second; });
        if (target == m_anchors.end() || open)
            throwAt(m_where, node->line, node->column,
                    PODIUM_TEXT("base.yamlRecursiveAlias", "This alias refers to a value that contains it."));
        node->target = target->second;
        add(std::move(node));
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override
    {
        auto node = make(Node::Kind::Scalar, mark, anchor);
        node->plain = tag == "?";
        if (tag != "?" && tag != "!")
            node->tag = tag;
        node->text = node->plain ? value : mendedEscapes(value);
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
    const auto throwAtByte = [&](std::size_t byte, TextId what, TextId hint) {
        const std::string_view head = text.substr(0, byte);
        const std::size_t lineStart = head.rfind('\n') == head.npos ? 0 : head.rfind('\n') + 1;
        throwAt(where, 1 + static_cast<int>(std::count(head.begin(), head.end(), '\n')),
                static_cast<int>(byte - lineStart) + 1, what, hint);
    };
    if (const std::size_t invalid = firstInvalidUtf8(text); invalid != text.npos)
        throwAtByte(invalid, PODIUM_TEXT("base.yamlNotUtf8", "This file is not UTF-8 text."),
                    PODIUM_TEXT("base.hintYamlNotUtf8", "Save the file as UTF-8."));
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte < 0x20 && byte != '\t' && byte != '\r' && byte != '\n') || byte == 0x7F)
            throwAtByte(i, PODIUM_TEXT("base.yamlControlCharacter", "YAML allows no control characters."),
                        PODIUM_TEXT("base.hintYamlControlCharacter",
                                    "Write the character as an escape in double quotes."));
    }
}

/// What yaml-cpp accepts though it is no YAML: a quote that is never closed, and a key without its colon.
class Checker
{
public:
    Checker(std::string_view text, const std::string& where)
        : m_text(text)
        , m_where(where)
    {
    }

    void check(const Node& node, bool inFlow) const
    {
        if (node.kind == Node::Kind::Scalar && !node.plain && node.tag.empty() && !node.anchored)
            checkQuotes(node);
        for (const auto& item : node.items)
            check(*item, inFlow || node.flow);
        for (const auto& [key, value] : node.entries) {
            check(*key, inFlow || node.flow);
            if (value->kind == Node::Kind::Null && !inFlow && !node.flow)
                checkColon(*key);
            check(*value, inFlow || node.flow);
        }
    }

private:
    void checkQuotes(const Node& node) const
    {
        const char quote = node.begin < m_text.size() ? m_text[node.begin] : ' ';
        if (quote != '"' && quote != '\'')
            return;
        for (std::size_t i = node.begin + 1; i < m_text.size(); ++i) {
            if (quote == '"' && m_text[i] == '\\')
                ++i;
            else if (m_text[i] == quote)
                return;
        }
        throwAt(m_where, node.line, node.column,
                PODIUM_TEXT("base.yamlOpenQuote", "This quote is never closed."));
    }
    void checkColon(const Node& key) const
    {
        if (!key.plain || m_text.substr(key.begin, key.text.size()) != key.text)
            return;
        const std::size_t before =
            key.begin == 0 ? m_text.npos : m_text.find_last_not_of(" \t", key.begin - 1);
        if (before != m_text.npos && m_text[before] == '?')
            return;
        const std::size_t after = m_text.find_first_not_of(" \t", key.begin + key.text.size());
        if (after == m_text.npos || m_text[after] != ':')
            throwAt(
                m_where, key.line, key.column,
                Text(PODIUM_TEXT("base.yamlNoColon", "There is no colon after the key \"{key}\"."),
                     {{"key", key.text}}),
                PODIUM_TEXT("base.hintYamlInvalid", "Check indentation, colons and quotes at that place."));
    }

    std::string_view m_text;
    const std::string& m_where;
};

} // namespace

void throwAt(const std::string& where, int line, int column, Text what, Text hint)
{
    throw Error(ErrorCode::InvalidFormat, std::move(what), fmt::format("{}, line {}, column {}", where, line, column), std::move(hint));
}

std::unique_ptr<Node> readDocument(std::string_view text, const std::string& where)
{
    if (text.starts_with("\xEF\xBB\xBF")) // a byte order mark would move all places
        text.remove_prefix(3);
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
                throw Error(
                    ErrorCode::InvalidFormat,
                    PODIUM_TEXT("base.yamlSecondDocument", "This file holds more than one YAML document."),
                    where,
                    PODIUM_TEXT("base.hintYamlSecondDocument", "Remove the line --- and what follows it."));
        }
        if (!root)
            return std::make_unique<Node>();
        Checker(text, where).check(*root, false);
        return root;
    } catch (const YAML::Exception& problem) {
        throwAt(where, problem.mark.line + 1, problem.mark.column + 1,
                Text(PODIUM_TEXT("base.yamlInvalid", "This is not valid YAML: {message}."),
                     {{"message", problem.msg}}),
                PODIUM_TEXT("base.hintYamlInvalid", "Check indentation, colons and quotes at that place."));
    }
}

} // namespace podium::yaml
