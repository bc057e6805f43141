#include "core/quality/NameSimilarity.h"

#include <algorithm>
#include <cmath>

#include "core/quality/NameForm.h"

namespace podium::quality {
namespace {

constexpr double kAlike = 0.92;             // of two words that may be one with a slip of the pen
constexpr std::size_t kShortest = 4;        // letters of such a word
constexpr std::size_t kLongestBeginning = 4; // of Winkler's bonus
constexpr double kBeginningWeight = 0.1;

/// 1 for equal words, what Jaro-Winkler says of words that are alike enough, else 0.
double wordSimilarity(std::string_view a, std::string_view b)
{
    if (a == b)
        return 1;
    if (a.size() < kShortest || b.size() < kShortest || hasDigit(a) || hasDigit(b) || (namesDirection(a) && namesDirection(b)))
        return 0;
    const double alike = jaroWinkler(a, b);
    return alike >= kAlike ? alike : 0;
}

} // namespace

double jaroWinkler(std::string_view a, std::string_view b)
{
    if (a == b)
        return 1;
    if (a.empty() || b.empty())
        return 0;
    const std::size_t half = std::max(a.size(), b.size()) / 2;
    const std::size_t window = half == 0 ? 0 : half - 1;
    std::vector<bool> takenA(a.size(), false), takenB(b.size(), false);
    std::size_t common = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const std::size_t end = std::min(b.size(), i + window + 1);
        for (std::size_t j = i < window ? 0 : i - window; j < end; ++j) {
            if (takenB[j] || a[i] != b[j])
                continue;
            takenA[i] = takenB[j] = true;
            ++common;
            break;
        }
    }
    if (common == 0)
        return 0;
    std::size_t outOfOrder = 0;
    for (std::size_t i = 0, j = 0; i < a.size(); ++i) {
        if (!takenA[i])
            continue;
        while (!takenB[j])
            ++j;
        outOfOrder += a[i] != b[j++] ? 1 : 0;
    }
    const auto m = static_cast<double>(common);
    const double swaps = static_cast<double>(outOfOrder) / 2;
    const double jaro = (m / static_cast<double>(a.size()) + m / static_cast<double>(b.size()) + (m - swaps) / m) / 3;
    std::size_t beginning = 0;
    while (beginning < std::min({kLongestBeginning, a.size(), b.size()}) && a[beginning] == b[beginning])
        ++beginning;
    return jaro + static_cast<double>(beginning) * kBeginningWeight * (1 - jaro);
}

bool namesDirection(std::string_view word)
{
    return word.find("north") != std::string_view::npos || word.find("south") != std::string_view::npos ||
           word.find("east") != std::string_view::npos || word.find("west") != std::string_view::npos;
}

NameCorpus::NameCorpus(const std::vector<std::vector<std::string>>& names)
    : m_names(names.size())
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        std::vector<std::string> words = names[i];
        std::sort(words.begin(), words.end());
        words.erase(std::unique(words.begin(), words.end()), words.end());
        for (std::string& word : words) {
            ++m_frequency[word];
            m_names[i].push_back({std::move(word), 0});
        }
    }
    for (std::vector<Weighted>& words : m_names) {
        double squares = 0;
        for (Weighted& each : words) {
            each.weight = std::log(1 + static_cast<double>(names.size()) / static_cast<double>(m_frequency.at(each.word)));
            squares += each.weight * each.weight;
        }
        for (Weighted& each : words)
            each.weight /= std::sqrt(squares);
    }
}

std::size_t NameCorpus::namesWith(const std::string& word) const
{
    const auto found = m_frequency.find(word);
    return found == m_frequency.end() ? 0 : found->second;
}

double NameCorpus::directed(const std::vector<Weighted>& from, const std::vector<Weighted>& to) const
{
    double sum = 0;
    for (const Weighted& word : from) {
        double nearest = 0;
        double weight = 0;
        for (const Weighted& other : to)
            if (const double alike = wordSimilarity(word.word, other.word); alike > nearest) {
                nearest = alike;
                weight = other.weight;
            }
        sum += word.weight * weight * nearest;
    }
    return std::min(1.0, sum);
}

double NameCorpus::similarity(std::size_t a, std::size_t b) const
{
    return (directed(m_names[a], m_names[b]) + directed(m_names[b], m_names[a])) / 2;
}

} // namespace podium::quality
