#pragma once
// How alike two names are, 0…1: SoftTFIDF of W. W. Cohen, P. Ravikumar and S. E. Fienberg, "A Comparison of String Distance
// Metrics for Name-Matching Tasks" (2003). Words that few names have count most; words that differ by a slip of the pen
// count as the same, as far as Jaro-Winkler (Winkler 1990) finds them alike.
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace podium::quality {

/// 1 for equal texts, 0 where no letter is shared; a common beginning of up to four bytes counts more.
double jaroWinkler(std::string_view a, std::string_view b);

/// Whether a word names a direction: "North Dakota" and "South Dakota" are two, however alike.
bool namesDirection(std::string_view word);

/// The names among which words are frequent or rare. Thread-safe to read.
class NameCorpus
{
public:
    /// Words of a name with their weights; the squares of a name add up to 1.
    struct Weighted
    {
        std::string word;
        double weight = 0;
    };

    /// `names` as nameWords() gives them.
    explicit NameCorpus(const std::vector<std::vector<std::string>>& names);

    const std::vector<Weighted>& weighted(std::size_t name) const { return m_names[name]; }
    std::size_t namesWith(const std::string& word) const;
    double similarity(std::size_t a, std::size_t b) const; ///< the mean of both directions

private:
    double directed(const std::vector<Weighted>& from, const std::vector<Weighted>& to) const;

    std::unordered_map<std::string, std::size_t> m_frequency;
    std::vector<std::vector<Weighted>> m_names;
};

} // namespace podium::quality
