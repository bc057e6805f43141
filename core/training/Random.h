#pragma once
// Random numbers whose sequence is fixed by us and not by a library: the same seed gives the same forest
// everywhere. SplitMix64 (Steele, Lea and Flood 2014): 64 bits of state, one per tree. Not for secrets.
#include <cstdint>

namespace podium::training {

class SplitMix64
{
public:
    explicit SplitMix64(std::uint64_t seed)
        : m_state(seed)
    {
    }

    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }

    /// Uniform in [0, bound), without the bias of a remainder (Lemire 2019). bound > 0.
    std::uint32_t below(std::uint32_t bound)
    {
        std::uint64_t product = (next() >> 32) * bound;
        if (static_cast<std::uint32_t>(product) < bound) {
            const std::uint32_t smallest = (0U - bound) % bound;
            while (static_cast<std::uint32_t>(product) < smallest)
                product = (next() >> 32) * bound;
        }
        return static_cast<std::uint32_t>(product >> 32);
    }

    /// Uniform in [0, 1), 53 bits.
    double real() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

private:
    std::uint64_t m_state;
};

} // namespace podium::training
