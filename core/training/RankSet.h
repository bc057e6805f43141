#pragma once
// The ranks that occur in a node, visited in order without sorting: a bitmap with a bitmap of its words above
// it. Adding is two ORs; visiting n ranks of U costs n + U/4096 steps, and leaves the set empty.
#include <bit>
#include <cstdint>
#include <vector>

namespace podium::training {

class RankSet
{
public:
    explicit RankSet(std::uint32_t domain)
        : m_words((domain + 63) / 64 + 1)
        , m_summary((m_words.size() + 63) / 64)
    {
    }

    void add(std::uint32_t rank)
    {
        m_words[rank >> 6] |= 1ULL << (rank & 63);
        m_summary[rank >> 12] |= 1ULL << ((rank >> 6) & 63);
    }

    /// Calls visit(rank) for each rank, ascending, and empties the set.
    template <class Visit>
    void drain(Visit&& visit)
    {
        for (std::size_t s = 0; s < m_summary.size(); ++s) {
            std::uint64_t summary = m_summary[s];
            m_summary[s] = 0;
            for (; summary != 0; summary &= summary - 1) {
                const std::size_t w = s * 64 + static_cast<std::size_t>(std::countr_zero(summary));
                std::uint64_t word = m_words[w];
                m_words[w] = 0;
                for (; word != 0; word &= word - 1)
                    visit(static_cast<std::uint32_t>(w * 64 +
                                                     static_cast<std::size_t>(std::countr_zero(word))));
            }
        }
    }

private:
    std::vector<std::uint64_t> m_words;
    std::vector<std::uint64_t> m_summary;
};

} // namespace podium::training
