#include "core/quality/SimilarNames.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string_view>
#include <tuple>

#include "core/base/ThreadPool.h"
#include "core/quality/NameForm.h"
#include "core/quality/NameSimilarity.h"

namespace podium::quality {
namespace {

constexpr std::size_t kShortestForOne = 6; // letters of a word that may have one slip; shorter ones are other words
constexpr std::size_t kShortestForTwo = 10;
constexpr std::size_t kAtOnce = 4096;          // names that a thread takes
constexpr std::size_t kLargestBlock = 50; // in a larger one the words that are left say nothing

/// What two words share that are few slips apart: the word with one letter less, and for two slips its beginning
/// or its end.
void appendKeys(const std::string& rest, const std::string& word, std::vector<std::string>& keys)
{
    constexpr std::size_t kEnd = 4;
    keys.push_back(rest + '*' + word);
    for (std::size_t i = 0; i < word.size(); ++i) {
        std::string shorter = word;
        shorter.erase(i, 1);
        keys.push_back(rest + '*' + shorter);
    }
    if (word.size() + 1 >= kShortestForTwo) {
        keys.push_back(rest + '<' + word.substr(0, kEnd));
        keys.push_back(rest + '>' + word.substr(word.size() - kEnd));
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

class Pairs
{
public:
    Pairs(const std::vector<std::string>& names, JobContext& job)
        : m_job(job)
        , m_words(names.size())
    {
        forEachName([&](std::size_t i) {
            for (const std::string& word : nameWords(names[i]))
                m_words[i].push_back(withoutUmlauts(word));
        });
    }

    void find()
    {
        const auto joined = [](const std::vector<std::string>& words, const char* between) {
            std::string key;
            for (const std::string& word : words)
                key += (key.empty() ? "" : between) + word;
            return key;
        };
        addEqual(NamePair::Kind::SameWords, 1, [&](std::size_t i) { return joined(m_words[i], " "); });
        addEqual(NamePair::Kind::SameWords, 0.98, [&](std::size_t i) { return joined(m_words[i], ""); });
        forEachName([&](std::size_t i) { std::sort(m_words[i].begin(), m_words[i].end()); });
        addEqual(NamePair::Kind::OtherOrder, 0.95, [&](std::size_t i) { return joined(m_words[i], " "); });
        m_job.checkCancelled();
        addOneOff();
    }

    std::vector<NamePair> take()
    {
        std::vector<NamePair> pairs;
        for (const auto& [indices, pair] : m_found)
            pairs.push_back(pair);
        return pairs;
    }

private:
    void add(std::size_t a, std::size_t b, NamePair::Kind kind, double score)
    {
        const auto [first, second] = std::minmax(a, b);
        m_found.try_emplace({first, second}, NamePair{first, second, kind, score});
    }

    template <typename Do>
    void forEachName(const Do& what)
    {
        m_job.pool().parallelFor(m_words.size(), kAtOnce, m_job.token(), [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i)
                what(i);
        });
    }

    template <typename Key>
    void addEqual(NamePair::Kind kind, double score, const Key& keyOf)
    {
        // Nearly all names have a key of their own: their hashes are compared first.
        std::vector<std::pair<std::size_t, std::uint32_t>> order(m_words.size());
        forEachName([&](std::size_t i) { order[i] = {std::hash<std::string>{}(keyOf(i)), static_cast<std::uint32_t>(i)}; });
        std::sort(order.begin(), order.end());
        std::map<std::string, std::vector<std::size_t>> blocks;
        for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
            while (end < order.size() && order[end].first == order[begin].first)
                ++end;
            if (end - begin < 2)
                continue;
            blocks.clear();
            for (std::size_t i = begin; i < end; ++i)
                if (std::string key = keyOf(order[i].second); !key.empty())
                    blocks[std::move(key)].push_back(order[i].second);
            for (const auto& [key, block] : blocks)
                for (std::size_t a = 0; a < block.size(); ++a)
                    for (std::size_t b = a + 1; b < block.size() && (a == 0 || block.size() <= kLargestBlock); ++b)
                        add(block[a], block[b], kind, score);
        }
    }

    struct Entry
    {
        std::size_t hash; ///< of the key; what falls together by chance is told apart when it is compared
        std::uint32_t name;
        std::uint32_t word;
        bool operator<(const Entry& other) const
        {
            return std::tie(hash, name, word) < std::tie(other.hash, other.name, other.word);
        }
    };

    void appendEntries(std::size_t i, std::vector<Entry>& entries) const
    {
        std::vector<std::string> keys;
        for (std::size_t w = 0; w < m_words[i].size(); ++w) {
            const std::string& word = m_words[i][w];
            if (word.size() + 1 < kShortestForOne || hasDigit(word) || m_words[i].size() < 2)
                continue;
            std::string rest;
            for (std::size_t other = 0; other < m_words[i].size(); ++other)
                if (other != w)
                    rest += m_words[i][other] + ' ';
            keys.clear();
            appendKeys(rest, word, keys);
            for (const std::string& key : keys)
                entries.push_back(
                    {std::hash<std::string>{}(key), static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(w)});
        }
    }

    void addOneOff()
    {
        std::vector<std::vector<Entry>> parts((m_words.size() + kAtOnce - 1) / kAtOnce);
        m_job.pool().parallelFor(m_words.size(), kAtOnce, m_job.token(), [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i)
                appendEntries(i, parts[begin / kAtOnce]);
        });
        std::vector<Entry> entries;
        for (std::vector<Entry>& part : parts) {
            entries.insert(entries.end(), part.begin(), part.end());
            part = {};
        }
        std::sort(entries.begin(), entries.end());
        m_job.checkCancelled();
        for (std::size_t begin = 0, end = 0; begin < entries.size(); begin = end) {
            while (end < entries.size() && entries[end].hash == entries[begin].hash)
                ++end;
            if (end - begin > kLargestBlock)
                continue;
            for (std::size_t a = begin; a < end; ++a)
                for (std::size_t b = a + 1; b < end; ++b)
                    compare(entries[a].name, entries[a].word, entries[b].name, entries[b].word);
        }
    }

    void compare(std::size_t a, std::size_t wordA, std::size_t b, std::size_t wordB)
    {
        if (a == b || m_words[a].size() != m_words[b].size())
            return;
        std::vector<std::string> restA = m_words[a];
        std::vector<std::string> restB = m_words[b];
        const std::string one = restA[wordA];
        const std::string other = restB[wordB];
        restA.erase(restA.begin() + static_cast<std::ptrdiff_t>(wordA));
        restB.erase(restB.begin() + static_cast<std::ptrdiff_t>(wordB));
        const std::size_t letters = std::max(one.size(), other.size());
        const int most = letters >= kShortestForTwo ? 2 : letters >= kShortestForOne ? 1 : 0;
        const int slips = editDistance(one, other, most);
        if (restA != restB || slips == 0 || slips > most || one.front() != other.front() ||
            (namesDirection(one) && namesDirection(other)))
            return;
        std::size_t all = letters;
        for (const std::string& word : restA)
            all += word.size();
        add(a, b, NamePair::Kind::OneWordOff, 1 - static_cast<double>(slips) / static_cast<double>(all));
    }

    JobContext& m_job;
    std::vector<std::vector<std::string>> m_words;
    std::map<std::pair<std::size_t, std::size_t>, NamePair> m_found;
};

} // namespace

std::vector<NamePair> similarNames(const std::vector<std::string>& names, JobContext& job)
{
    Pairs pairs(names, job);
    pairs.find();
    return pairs.take();
}

} // namespace podium::quality
