#pragma once
// How the built-in sample ranks its universities, and how its tables write figures.
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/ingest/SampleWorld.h"

namespace podium::ingest::sample {

/// "17.3" of 173 tenths.
std::string tenths(std::int64_t value);
/// Without zeros at the end: "9", "8.9".
std::string shortTenths(std::int64_t value);
std::string shortHundredths(std::int64_t value);
/// "20,152", in quotes where it has a comma.
std::string thousands(std::int64_t value);
/// In quotes where it has a comma.
std::string cell(const std::string& text);
/// "101-150", or one place.
std::string span(std::int64_t from, std::int64_t to);

/// A value by position, straight between the knots.
struct Knot
{
    std::int64_t position;
    std::int64_t value;
};
std::int64_t along(std::span<const Knot> knots, std::int64_t position);

/// One ranking year: which university stands where, by each indicator and by all together.
struct Standing
{
    std::vector<std::size_t> order;                   ///< universities from the first rank on
    std::vector<std::vector<std::int64_t>> positions; ///< [indicator][university], 1 = best
};

/// Universities keep most of what sets them apart from year to year; a part of the noise is of the year.
class Ranking
{
public:
    Ranking(std::uint64_t seed, std::size_t universities, std::vector<std::int64_t> weights, std::int64_t spread);
    Standing year(); ///< the next one
    SampleRandom& random() { return m_random; }

private:
    std::vector<std::int64_t> noise(std::int64_t deviation);

    SampleRandom m_random;
    std::size_t m_universities;
    std::vector<std::int64_t> m_weights;
    std::int64_t m_spread;
    std::vector<std::vector<std::int64_t>> m_character;
};

} // namespace podium::ingest::sample
