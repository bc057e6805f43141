#include "core/quality/InstitutionMatching.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>
#include <unordered_map>

#include "core/quality/CountryNames.h"
#include "core/quality/NameForm.h"
#include "core/quality/NameSimilarity.h"
#include "core/quality/RankingView.h"
#include "core/quality/SimilarNames.h"

namespace podium::quality {
namespace {

constexpr std::size_t kMostWithWord = 60; // names that share a word; one that more have says too little

std::string joined(const std::vector<std::string>& words)
{
    std::string key;
    for (const std::string& word : words)
        key += (key.empty() ? "" : " ") + word;
    return key;
}

bool share(const std::set<std::string>& a, const std::set<std::string>& b)
{
    return std::any_of(a.begin(), a.end(), [&](const std::string& each) { return b.contains(each); });
}

/// Names put together step by step; a copy is a second try.
class Groups
{
public:
    explicit Groups(const std::vector<InstitutionName>& names)
        : m_groupOf(names.size()), m_members(names.size()), m_tables(names.size()), m_countries(names.size())
    {
        for (std::size_t i = 0; i < names.size(); ++i) {
            m_groupOf[i] = i;
            m_members[i] = {i};
            m_tables[i] = {names[i].table};
            m_countries[i] = names[i].countries;
        }
    }
    void refuse(std::size_t a, std::size_t b) { m_refused.emplace_back(a, b); }

    std::size_t of(std::size_t name) const { return m_groupOf[name]; }
    const std::vector<std::size_t>& members(std::size_t group) const { return m_members[group]; }
    const std::set<std::string>& countries(std::size_t group) const { return m_countries[group]; }
    bool shareTable(std::size_t a, std::size_t b) const { return share(m_tables[a], m_tables[b]); }
    /// Neither of them in another country than the other, as far as is known, and not decided to be two.
    bool agree(std::size_t a, std::size_t b) const { return !contradict(a, b) && !isRefused(a, b); }
    bool contradict(std::size_t a, std::size_t b) const
    {
        return !m_countries[a].empty() && !m_countries[b].empty() && !share(m_countries[a], m_countries[b]);
    }
    bool isRefused(std::size_t a, std::size_t b) const
    {
        return std::any_of(m_refused.begin(), m_refused.end(), [&](const auto& pair) {
            return (of(pair.first) == a && of(pair.second) == b) || (of(pair.first) == b && of(pair.second) == a);
        });
    }
    void join(std::size_t a, std::size_t b)
    {
        if (a == b)
            return;
        const auto [kept, gone] = std::minmax(a, b);
        for (const std::size_t name : m_members[gone])
            m_groupOf[name] = kept;
        m_members[kept].insert(m_members[kept].end(), m_members[gone].begin(), m_members[gone].end());
        std::sort(m_members[kept].begin(), m_members[kept].end());
        m_members[gone].clear();
        m_tables[kept].merge(m_tables[gone]);
        m_countries[kept].merge(m_countries[gone]);
    }

private:
    std::vector<std::size_t> m_groupOf;
    std::vector<std::vector<std::size_t>> m_members;
    std::vector<std::set<std::string>> m_tables, m_countries;
    std::vector<std::pair<std::size_t, std::size_t>> m_refused;
};

class Matcher
{
public:
    Matcher(const std::vector<InstitutionName>& names, const MatchOptions& options)
        : m_names(names), m_options(options), m_words(wordsOf(names)), m_corpus(m_words), m_groups(names)
    {
        for (const std::vector<std::string>& words : m_words) {
            m_keys.push_back(joined(words));
            std::vector<std::string> sorted = words;
            std::sort(sorted.begin(), sorted.end());
            m_sortedKeys.push_back(joined(sorted));
        }
    }

    void decide(const std::vector<NameDecision>& decisions)
    {
        std::unordered_map<std::string, std::vector<std::size_t>> byName;
        for (std::size_t i = 0; i < m_names.size(); ++i)
            byName[m_names[i].name].push_back(i);
        for (const NameDecision& decision : decisions) {
            const auto first = byName.find(decision.first);
            const auto second = byName.find(decision.second);
            if (first == byName.end() || second == byName.end() || (first == second && first->second.size() < 2))
                continue;
            // One text that two tables place in different countries can be decided on as well.
            const std::size_t one = first->second.front();
            const std::size_t two = first == second ? first->second[1] : second->second.front();
            const std::size_t a = std::min(one, two);
            const std::size_t b = std::max(one, two);
            add(a, b, decision.same ? NameMatch::State::Accepted : NameMatch::State::Refused, whyOf(a, b));
            m_matches.back().by = decision.by;
            for (const std::size_t each : first->second)
                for (const std::size_t other : second->second)
                    if (decision.same)
                        m_groups.join(m_groups.of(each), m_groups.of(other));
                    else if (each != other)
                        m_groups.refuse(each, other);
        }
    }

    /// Names whose country is known come first, so that one without may choose among all that there are.
    void joinSameWords()
    {
        std::vector<std::size_t> order(m_names.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_partition(order.begin(), order.end(), [&](std::size_t i) { return !m_names[i].countries.empty(); });
        std::unordered_map<std::string, std::vector<std::size_t>> seen;
        for (const std::size_t name : order) {
            if (m_keys[name].empty())
                continue;
            std::vector<std::size_t>& before = seen[m_keys[name]];
            std::set<std::size_t> fitting;
            bool isElsewhere = false;
            for (const std::size_t other : before) {
                const std::size_t group = m_groups.of(other);
                if (group == m_groups.of(name) || m_groups.agree(group, m_groups.of(name)))
                    fitting.insert(group);
                else if (!m_groups.isRefused(group, m_groups.of(name)))
                    isElsewhere = true;
            }
            if (fitting.size() == 1)
                joinSure(*fitting.begin(), name, NameMatch::Why::SameWords);
            else if (fitting.size() > 1 || isElsewhere)
                m_homonyms.emplace_back(before.front(), name);
            before.push_back(name);
        }
    }

    void joinOtherOrder()
    {
        std::map<std::string, std::set<std::size_t>> byWords;
        for (std::size_t i = 0; i < m_names.size(); ++i)
            if (!m_keys[i].empty())
                byWords[m_sortedKeys[i]].insert(m_groups.of(i));
        for (const auto& [words, groups] : byWords)
            for (const std::size_t a : groups) {
                std::vector<std::size_t> partners;
                for (const std::size_t b : groups)
                    if (a != b && !m_groups.members(a).empty() && !m_groups.members(b).empty() && isSureOrder(a, b))
                        partners.push_back(b);
                if (partners.size() == 1 && a < partners.front())
                    joinSure(a, m_groups.members(partners.front()).front(), NameMatch::Why::OtherOrder);
            }
    }

    void propose(JobContext& job)
    {
        struct Candidate
        {
            double score = 0;
            std::size_t a = 0, b = 0; ///< names
        };
        std::map<std::pair<std::size_t, std::size_t>, Candidate> best; // by groups
        const auto look = [&](std::size_t one, std::size_t other) {
            const std::size_t a = std::min(m_groups.of(one), m_groups.of(other));
            const std::size_t b = std::max(m_groups.of(one), m_groups.of(other));
            if (a == b || m_groups.shareTable(a, b) || !m_groups.agree(a, b))
                return;
            const std::size_t x = std::min(one, other);
            const std::size_t y = std::max(one, other);
            const double score = m_corpus.similarity(x, y);
            Candidate& candidate = best[{a, b}];
            if (score > candidate.score)
                candidate = {score, x, y};
        };
        std::map<std::string, std::vector<std::size_t>> byWord;
        for (std::size_t i = 0; i < m_names.size(); ++i)
            for (const NameCorpus::Weighted& each : m_corpus.weighted(i))
                if (m_corpus.namesWith(each.word) <= kMostWithWord)
                    byWord[each.word].push_back(i);
        for (const auto& [word, names] : byWord) {
            job.checkCancelled();
            for (std::size_t i = 0; i < names.size(); ++i)
                for (std::size_t k = i + 1; k < names.size(); ++k)
                    look(names[i], names[k]);
        }
        std::vector<std::string> texts;
        for (const InstitutionName& each : m_names)
            texts.push_back(each.name);
        for (const NamePair& pair : similarNames(texts, job)) // a slip of the pen may be in the only rare word
            look(pair.first, pair.second);

        std::vector<Candidate> candidates;
        for (const auto& [groups, candidate] : best)
            if (candidate.score >= m_options.leastScore)
                candidates.push_back(candidate);
        std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& x, const Candidate& y) {
            return std::tuple(-x.score, x.a, x.b) < std::tuple(-y.score, y.a, y.b);
        });
        Groups tried = m_groups;
        for (const auto& [a, b] : m_homonyms)
            if (tried.of(a) != tried.of(b) && !tried.shareTable(tried.of(a), tried.of(b)) &&
                !tried.isRefused(tried.of(a), tried.of(b))) {
                add(std::min(a, b), std::max(a, b), NameMatch::State::Doubtful,
                    tried.contradict(tried.of(a), tried.of(b)) ? NameMatch::Why::OtherCountry : NameMatch::Why::SameWords);
                tried.join(tried.of(a), tried.of(b));
            }
        for (const Candidate& each : candidates) {
            const std::size_t a = tried.of(each.a);
            const std::size_t b = tried.of(each.b);
            if (a == b || tried.shareTable(a, b) || !tried.agree(a, b))
                continue;
            tried.join(a, b);
            add(each.a, each.b, NameMatch::State::Doubtful, whyOf(each.a, each.b));
        }
    }

    InstitutionMatching take()
    {
        InstitutionMatching result;
        std::unordered_map<std::size_t, std::size_t> numbers;
        for (std::size_t i = 0; i < m_names.size(); ++i)
            result.institutionOf.push_back(numbers.try_emplace(m_groups.of(i), numbers.size()).first->second);
        result.institutions = numbers.size();
        std::stable_sort(m_matches.begin(), m_matches.end(), [](const NameMatch& a, const NameMatch& b) {
            return std::tuple(a.state, -a.score, a.first, a.second) < std::tuple(b.state, -b.score, b.first, b.second);
        });
        result.matches = std::move(m_matches);
        return result;
    }

private:
    static std::vector<std::vector<std::string>> wordsOf(const std::vector<InstitutionName>& names)
    {
        std::vector<std::vector<std::string>> words;
        for (const InstitutionName& each : names) {
            words.push_back(nameWords(each.name));
            for (std::string& word : words.back())
                word = withoutUmlauts(word);
        }
        return words;
    }
    NameMatch::Why whyOf(std::size_t a, std::size_t b) const
    {
        if (m_keys[a] == m_keys[b])
            return m_groups.contradict(m_groups.of(a), m_groups.of(b)) ? NameMatch::Why::OtherCountry : NameMatch::Why::SameWords;
        return m_sortedKeys[a] == m_sortedKeys[b] ? NameMatch::Why::OtherOrder : NameMatch::Why::Alike;
    }
    void add(std::size_t a, std::size_t b, NameMatch::State state, NameMatch::Why why)
    {
        m_matches.push_back({a, b, m_corpus.similarity(a, b), state, why, {}});
    }
    bool isSureOrder(std::size_t a, std::size_t b) const
    {
        return share(m_groups.countries(a), m_groups.countries(b)) && !m_groups.shareTable(a, b) && m_groups.agree(a, b);
    }
    void joinSure(std::size_t group, std::size_t name, NameMatch::Why why)
    {
        const std::vector<std::size_t>& members = m_groups.members(group);
        const bool isSpelt = std::any_of(members.begin(), members.end(),
                                         [&](std::size_t each) { return m_names[each].name == m_names[name].name; });
        if (!isSpelt)
            add(std::min(members.front(), name), std::max(members.front(), name), NameMatch::State::Sure, why);
        m_groups.join(group, m_groups.of(name));
    }

    const std::vector<InstitutionName>& m_names;
    const MatchOptions& m_options;
    std::vector<std::vector<std::string>> m_words;
    NameCorpus m_corpus;
    Groups m_groups;
    std::vector<std::string> m_keys, m_sortedKeys;
    std::vector<std::pair<std::size_t, std::size_t>> m_homonyms;
    std::vector<NameMatch> m_matches;
};

} // namespace

std::string_view name(NameMatch::State state)
{
    switch (state) {
    case NameMatch::State::Doubtful: return "doubtful";
    case NameMatch::State::Accepted: return "accepted";
    case NameMatch::State::Refused: return "refused";
    case NameMatch::State::Sure: break;
    }
    return "sure";
}

std::string_view name(NameMatch::Why why)
{
    switch (why) {
    case NameMatch::Why::SameWords: return "same_words";
    case NameMatch::Why::OtherOrder: return "other_order";
    case NameMatch::Why::OtherCountry: return "other_country";
    case NameMatch::Why::Alike: break;
    }
    return "alike";
}

std::map<std::string, std::set<std::string>> institutionsIn(const Column& names, const Column* countries)
{
    std::map<std::string, std::set<std::string>> result;
    if (names.type() != ColumnType::Text)
        return result;
    for (std::int64_t row = 0; row < names.size(); ++row) {
        if (names.isMissing(row) || meansUnknown(names.text(row)))
            continue;
        const std::string institution = trimmedText(names.text(row));
        if (institution.empty())
            continue;
        std::set<std::string>& known = result[institution];
        if (countries == nullptr || countries->type() != ColumnType::Text || countries->isMissing(row))
            continue;
        const std::string text = trimmedText(countries->text(row));
        std::optional<std::string_view> country = countryNamed(text);
        if (!country)
            country = countryMisspelt(text);
        if (!text.empty())
            known.insert(country ? std::string(*country) : text);
    }
    return result;
}

InstitutionMatching matchInstitutions(const std::vector<InstitutionName>& names, const std::vector<NameDecision>& decisions,
                                      const MatchOptions& options, JobContext& job)
{
    Matcher matcher(names, options);
    matcher.decide(decisions);
    matcher.joinSameWords();
    matcher.joinOtherOrder();
    matcher.propose(job);
    return matcher.take();
}

} // namespace podium::quality
