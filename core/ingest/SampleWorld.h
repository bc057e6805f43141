#pragma once
// The invented universities of the built-in sample and the random numbers they come from. Integers only, so
// that every machine makes the same bytes. No name is meant to be of a real university; country names are
// real.
#include <cstdint>
#include <string>
#include <vector>

namespace podium::ingest {

/// SplitMix64 (Steele, Lea, Flood 2014).
class SampleRandom
{
public:
    explicit SampleRandom(std::uint64_t seed)
        : m_state(seed)
    {
    }
    std::uint64_t next();
    std::int64_t below(std::int64_t count)
    {
        return static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(count));
    }
    /// Bell-shaped (sum of eight uniform ones), mean 0, standard deviation `deviation`.
    std::int64_t bell(std::int64_t deviation);

private:
    std::uint64_t m_state;
};

struct SampleUniversity
{
    std::string name;
    std::string country;      ///< as Times and most tables write it: "United States of America"
    std::string shortCountry; ///< as CWUR writes it: "USA"
    std::int64_t students = 0;
    std::int64_t studentsPerStaff = 0; ///< tenths
    std::int64_t international = 0;    ///< per cent
    std::int64_t women = 0;            ///< per cent; 0 = unknown
    bool profileKnown = true;          ///< students, staff and international are known
};

/// Universities from the strongest to the weakest.
std::vector<SampleUniversity> sampleUniversities(std::size_t count);

} // namespace podium::ingest
