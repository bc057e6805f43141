#include "core/tracking/RunFilterReader.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace podium::tracking {
namespace {

using Kind = RunFilterPlace::Kind;

constexpr std::array<std::pair<std::string_view, RunEntity>, 14> kEntities = {{{"attribute", RunEntity::Attribute},
                                                                               {"attributes", RunEntity::Attribute},
                                                                               {"attr", RunEntity::Attribute},
                                                                               {"run", RunEntity::Attribute},
                                                                               {"metric", RunEntity::Metric},
                                                                               {"metrics", RunEntity::Metric},
                                                                               {"param", RunEntity::Param},
                                                                               {"params", RunEntity::Param},
                                                                               {"parameter", RunEntity::Param},
                                                                               {"parameters", RunEntity::Param},
                                                                               {"tag", RunEntity::Tag},
                                                                               {"tags", RunEntity::Tag},
                                                                               {"dataset", RunEntity::Dataset},
                                                                               {"datasets", RunEntity::Dataset}}};
/// As they are called, and what each means.
constexpr std::array<std::pair<std::string_view, std::string_view>, 11> kAttributes = {{{"run_id", "run_id"},
                                                                                        {"run_name", "run_name"},
                                                                                        {"Run name", "run_name"},
                                                                                        {"run name", "run_name"},
                                                                                        {"Run Name", "run_name"},
                                                                                        {"status", "status"},
                                                                                        {"user_id", "user_id"},
                                                                                        {"artifact_uri", "artifact_uri"},
                                                                                        {"start_time", "start_time"},
                                                                                        {"created", "start_time"},
                                                                                        {"end_time", "end_time"}}};
constexpr std::array<std::string_view, 3> kDatasetKeys = {"name", "digest", "context"};

constexpr std::array<std::pair<std::string_view, RunComparator>, 6> kSymbols = {
    {{"!=", RunComparator::NotEqual},
     {"<=", RunComparator::LessOrEqual},
     {">=", RunComparator::GreaterOrEqual},
     {"=", RunComparator::Equal},
     {"<", RunComparator::Less},
     {">", RunComparator::Greater}}};

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Characters of a key that needs no quotes; those outside ASCII are letters to us.
bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
           static_cast<unsigned char>(c) >= 0x80;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string joined(const std::vector<RunComparator>& comparators)
{
    std::string text;
    for (const RunComparator comparator : comparators)
        text += (text.empty() ? "" : ", ") + std::string(name(comparator));
    return text;
}

Text keyHint()
{
    return PODIUM_TEXT("filter.hintKey",
                       "Write metrics.f1, params.`train.n_est`, tags.team, dataset.name, or one of run_id, run_name, status, "
                       "start_time, end_time.");
}

} // namespace

std::vector<RunComparator> comparatorsOf(const RunKey& key)
{
    using enum RunComparator;
    if (key.isNumber())
        return {Greater, GreaterOrEqual, Less, LessOrEqual, Equal, NotEqual};
    std::vector<RunComparator> all{Equal, NotEqual, Like, ILike};
    if (key.entity == RunEntity::Dataset || (key.entity == RunEntity::Attribute && key.key == "run_id"))
        all.insert(all.end(), {In, NotIn});
    if (key.entity == RunEntity::Param || key.entity == RunEntity::Tag)
        all.insert(all.end(), {IsNull, IsNotNull});
    return all;
}

std::vector<RunClause> RunFilterReader::filter()
{
    std::vector<RunClause> clauses;
    expect(Kind::Key);
    if (atEnd())
        return clauses;
    for (;;) {
        clauses.push_back(clause());
        expect(Kind::And);
        if (atEnd())
            return clauses;
        if (!takeWord("AND"))
            fail(PODIUM_TEXT("filter.and", "AND or the end"),
                 PODIUM_TEXT("filter.hintAnd", "Conditions are joined by AND; there is no OR, NOT or bracket."));
    }
}

std::vector<RunOrder> RunFilterReader::order()
{
    std::vector<RunOrder> order;
    skipSpace();
    while (!atEnd()) {
        const std::size_t begin = m_at;
        RunOrder item{key(true), false};
        if (std::any_of(order.begin(), order.end(), [&](const RunOrder& other) { return other.key == item.key; }))
            fail(PODIUM_TEXT("filter.otherKey", "a key that does not stand here already"), Text(), begin);
        skipSpace();
        if (takeWord("DESC"))
            item.descending = true;
        else
            takeWord("ASC");
        order.push_back(std::move(item));
        skipSpace();
        if (!atEnd() && !take(","))
            fail(PODIUM_TEXT("filter.ascDesc", "ASC, DESC or a comma"), Text());
        skipSpace();
    }
    return order;
}

RunClause RunFilterReader::clause()
{
    RunClause clause;
    expect(Kind::Key);
    clause.key = key(false);
    expect(Kind::Comparator, clause.key);
    clause.comparator = comparator(clause.key);
    if (clause.comparator == RunComparator::IsNull || clause.comparator == RunComparator::IsNotNull)
        return clause;
    expect(Kind::Value, clause.key);
    if (clause.comparator == RunComparator::In || clause.comparator == RunComparator::NotIn)
        clause.texts = list(clause.key);
    else if (clause.key.isNumber())
        clause.number = number(clause.key);
    else
        clause.texts = {quoted(clause.key)};
    return clause;
}

RunKey RunFilterReader::key(bool forOrder)
{
    const std::size_t begin = m_at;
    const Text expected = PODIUM_TEXT("filter.key", "a metric, parameter, tag or attribute");
    std::size_t end = m_at;
    while (end < m_text.size() && isPlain(m_text[end]) && m_text[end] != '.')
        ++end;
    RunKey key;
    if (end < m_text.size() && m_text[end] == '.') {
        const std::string_view word = m_text.substr(m_at, end - m_at);
        const auto entity = std::find_if(kEntities.begin(), kEntities.end(), [&](const auto& e) { return e.first == word; });
        if (entity == kEntities.end())
            fail(PODIUM_TEXT("filter.entity", "metrics, params, tags, attributes or dataset"), keyHint());
        key.entity = entity->second;
        m_at = end + 1;
    }
    key.key = keyName();
    if (key.key.empty())
        fail(expected, keyHint());
    if (key.entity == RunEntity::Attribute) {
        const auto known =
            std::find_if(kAttributes.begin(), kAttributes.end(), [&](const auto& a) { return a.first == key.key; });
        // mlflow knows the names with a space in filters only.
        if (known == kAttributes.end() || (forOrder && key.key.find(' ') != std::string::npos))
            fail(expected, keyHint(), begin);
        key.key = known->second;
    }
    if (key.entity == RunEntity::Dataset &&
        (forOrder || std::find(kDatasetKeys.begin(), kDatasetKeys.end(), key.key) == kDatasetKeys.end()))
        fail(forOrder ? PODIUM_TEXT("filter.key", "a metric, parameter, tag or attribute")
                      : PODIUM_TEXT("filter.datasetKey", "dataset.name, dataset.digest or dataset.context"),
             Text(), begin);
    return key;
}

std::string RunFilterReader::keyName()
{
    if (!atEnd() && (m_text[m_at] == '`' || m_text[m_at] == '"')) {
        const std::size_t close = m_text.find(m_text[m_at], m_at + 1);
        if (close == std::string_view::npos)
            fail(PODIUM_TEXT("filter.closedKey", "a key with a closing quotation mark"),
                 PODIUM_TEXT("filter.hintClose", "End it with the mark it begins with."));
        const std::string name(m_text.substr(m_at + 1, close - m_at - 1));
        m_at = close + 1;
        return name;
    }
    const std::size_t begin = m_at;
    while (!atEnd() && isPlain(m_text[m_at]))
        ++m_at;
    return std::string(m_text.substr(begin, m_at - begin));
}

RunComparator RunFilterReader::comparator(const RunKey& key)
{
    const std::size_t begin = m_at;
    const std::vector<RunComparator> known = comparatorsOf(key);
    std::optional<RunComparator> found;
    for (const auto& [symbol, comparator] : kSymbols)
        if (!found && take(symbol))
            found = comparator;
    if (!found) {
        const bool negated = takeWord("NOT");
        if (negated)
            skipSpace();
        if (takeWord("IN"))
            found = negated ? RunComparator::NotIn : RunComparator::In;
        else if (!negated && takeWord("LIKE"))
            found = RunComparator::Like;
        else if (!negated && takeWord("ILIKE"))
            found = RunComparator::ILike;
        else if (!negated && takeWord("IS")) {
            skipSpace();
            const bool isNot = takeWord("NOT");
            skipSpace();
            if (takeWord("NULL"))
                found = isNot ? RunComparator::IsNotNull : RunComparator::IsNull;
        }
    }
    if (!found || std::find(known.begin(), known.end(), *found) == known.end())
        fail(Text{PODIUM_TEXT("filter.comparator", "one of {comparators}"), {{"comparators", joined(known)}}},
             PODIUM_TEXT("filter.hintQuoteKey", "A key with spaces or signs stands in backticks: params.`learning rate`."), begin);
    return *found;
}

double RunFilterReader::number(const RunKey& key)
{
    const char* const first = m_text.data() + m_at;
    const char* const last = m_text.data() + m_text.size();
    double value = 0;
    const auto [end, failure] = std::from_chars(first, last, value);
    // "inf" and "nan" are words to MLflow, and a number ends where another word may begin.
    const bool digits = std::all_of(first, failure == std::errc() ? end : first, [](char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
    });
    if (failure != std::errc() || !digits || (end != last && isPlain(*end)))
        fail(PODIUM_TEXT("filter.number", "a number"),
             Text{PODIUM_TEXT("filter.hintNumber", "{key} is a number: write it without quotation marks, with a decimal point."),
                  {{"key", key.text()}}});
    m_at = static_cast<std::size_t>(end - m_text.data());
    return value;
}

std::string RunFilterReader::quoted(const RunKey& key)
{
    const char mark = atEnd() ? ' ' : m_text[m_at];
    const std::size_t close =
        mark == '\'' || mark == '"' ? m_text.find(mark, m_at + 1) : std::string_view::npos;
    if (close == std::string_view::npos)
        fail(PODIUM_TEXT("filter.text", "a text in quotation marks"),
             Text{PODIUM_TEXT("filter.hintText", "{key} is compared as text, numbers too: {key} = '64'."), {{"key", key.text()}}});
    const std::string text(m_text.substr(m_at + 1, close - m_at - 1));
    m_at = close + 1;
    return text;
}

std::vector<std::string> RunFilterReader::list(const RunKey& key)
{
    const Text hint = PODIUM_TEXT("filter.hintList", "Write a list as ('a', 'b').");
    std::vector<std::string> texts;
    if (!take("("))
        fail(PODIUM_TEXT("filter.list", "a list in brackets"), hint);
    do {
        skipSpace();
        texts.push_back(quoted(key));
        skipSpace();
    } while (take(","));
    if (!take(")"))
        fail(PODIUM_TEXT("filter.listEnd", "a comma or the closing bracket"), hint);
    return texts;
}

void RunFilterReader::skipSpace()
{
    while (!atEnd() && isSpace(m_text[m_at]))
        ++m_at;
}

bool RunFilterReader::take(std::string_view symbol)
{
    if (!m_text.substr(m_at).starts_with(symbol))
        return false;
    m_at += symbol.size();
    return true;
}

bool RunFilterReader::takeWord(std::string_view word)
{
    const std::string_view rest = m_text.substr(m_at);
    if (rest.size() < word.size() || (rest.size() > word.size() && isPlain(rest[word.size()])))
        return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (lower(rest[i]) != lower(word[i]))
            return false;
    m_at += word.size();
    return true;
}

std::string_view RunFilterReader::wordHere() const
{
    std::size_t end = m_at;
    while (end < m_text.size() && !isSpace(m_text[end]))
        ++end;
    return m_text.substr(m_at, end - m_at);
}

void RunFilterReader::expect(Kind kind, const RunKey& key)
{
    const bool inWord = m_at > 0 && atEnd(); // the word before ends with the text: that one is being typed
    skipSpace();
    if (inWord && m_place.kind != Kind::Nothing && m_place.begin < m_at)
        return;
    m_place = {kind, m_at, key, kind == Kind::Comparator ? comparatorsOf(key) : std::vector<RunComparator>()};
}

void RunFilterReader::fail(const Text& expected, const Text& hint, std::size_t at) const
{
    std::size_t position = 1;
    for (std::size_t i = 0; i < at; ++i)
        position += (static_cast<unsigned char>(m_text[i]) & 0xC0) != 0x80 ? 1 : 0;
    RunFilterReader there(m_text);
    there.m_at = at;
    const std::string found(there.wordHere());
    throw Error(ErrorCode::InvalidArgument,
                found.empty()
                    ? Text{PODIUM_TEXT("filter.expectedEnd", "The filter ends at character {position}, where {expected} was expected."),
                           {{"position", position}, {"expected", expected}}}
                    : Text{PODIUM_TEXT("filter.expected", "At character {position}, {expected} was expected, not “{found}”."),
                           {{"position", position}, {"expected", expected}, {"found", found}}},
                std::string(m_text), hint);
}

} // namespace podium::tracking
