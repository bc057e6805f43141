#pragma once
// What one cell of a CSV means: number, boolean, date or missing. Exact (correctly rounded) and without a
// locale.
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace podium::ingest {

struct NumberFormat
{
    char decimal = '.';
    char thousands = 0; ///< 0 = none
};

enum class NumberKind { None, Integer, BigInteger, Real }; ///< BigInteger: whole, but beyond 64 bits

/// Any spelling of a number: sign, blanks around it, separators of thousands, exponent, "inf". `real` is
/// always set; `integer` only for an Integer.
NumberKind parseNumber(std::string_view cell, const NumberFormat& format, std::int64_t& integer,
                       double& real);

std::optional<bool> parseBoolean(std::string_view cell);      ///< True, TRUE, true, False, FALSE, false
std::optional<std::int32_t> parseDate(std::string_view cell); ///< yyyy-mm-dd, as days since 1970-01-01

/// The cells that stand for "missing", found by first character and length before any text is compared.
class MissingTokens
{
public:
    explicit MissingTokens(const std::vector<std::string>& tokens);

    bool contains(std::string_view cell) const
    {
        if (cell.empty())
            return true;
        if (((m_lengths[static_cast<unsigned char>(cell.front())] >> (cell.size() & 63)) & 1) == 0) [[likely]]
            return false;
        return isToken(cell);
    }

private:
    bool isToken(std::string_view cell) const;

    std::vector<std::string> m_tokens;
    std::uint64_t m_lengths[256] = {}; ///< by first character: the lengths (modulo 64) that a token has
};

namespace detail {

/// The value of eight ASCII digits in memory order; none of `digits` is checked here.
inline std::uint64_t eightDigits(std::uint64_t digits)
{
    digits = (digits & 0x0F0F0F0F0F0F0F0FULL) * 2561 >> 8;
    digits = (digits & 0x00FF00FF00FF00FFULL) * 6553601 >> 16;
    return (digits & 0x0000FFFF0000FFFFULL) * 42949672960001ULL >> 32;
}

inline bool areDigits(std::uint64_t bytes)
{
    return ((bytes & 0xF0F0F0F0F0F0F0F0ULL) |
            (((bytes + 0x0606060606060606ULL) & 0xF0F0F0F0F0F0F0F0ULL) >> 4)) == 0x3333333333333333ULL;
}

/// The first `length` (1…8) bytes at `p`; those behind them are whatever follows, so p + 8 must be readable.
inline std::uint64_t loadEight(const char* p)
{
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, p, 8);
    return bytes;
}

/// `length` leading bytes moved to the end of the eight, zeros in front.
inline std::uint64_t alignedDigits(std::uint64_t bytes, std::size_t length)
{
    const std::size_t unused = (8 - length) * 8;
    // Two shifts, since a shift by 64 is undefined.
    return (bytes << unused) | ((0x3030303030303030ULL >> 1) >> (63 - unused));
}

} // namespace detail

/// A plain integer of at most eight characters, one of them perhaps a minus. False: not one, ask parseNumber.
/// Eight bytes from `p` on must be readable.
inline bool parseShortInteger(const char* p, std::size_t length, std::int64_t& value)
{
    const bool negative = *p == '-';
    p += negative ? 1 : 0;
    length -= negative ? 1 : 0;
    if (length - 1 > 7) // also 0
        return false;
    const std::uint64_t digits = detail::alignedDigits(detail::loadEight(p), length);
    if (!detail::areDigits(digits))
        return false;
    const auto magnitude = static_cast<std::int64_t>(detail::eightDigits(digits));
    value = negative ? -magnitude : magnitude;
    return true;
}

/// A plain decimal of at most eight characters besides a minus: exact, since mantissa and power of ten are
/// small. `whole` is cleared where there is a decimal sign. Nine bytes from `p` on must be readable.
inline bool parseShortReal(const char* p, std::size_t length, char decimal, double& value, bool& whole)
{
    static constexpr double kPowers[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8};
    const bool negative = *p == '-';
    p += negative ? 1 : 0;
    length -= negative ? 1 : 0;
    if (length - 1 > 7)
        return false;
    std::uint64_t bytes = detail::loadEight(p);
    const std::uint64_t difference = bytes ^ (0x0101010101010101ULL * static_cast<unsigned char>(decimal));
    const std::uint64_t used = ~std::uint64_t{0} >> ((8 - length) * 8);
    const std::uint64_t found =
        (difference - 0x0101010101010101ULL) & ~difference & 0x8080808080808080ULL & used;
    std::size_t fraction = 0;
    if (found != 0) {
        const auto position = static_cast<std::size_t>(__builtin_ctzll(found)) >> 3;
        if (--length == 0)
            return false;
        const std::uint64_t before = (std::uint64_t{1} << (position * 8)) - 1;
        bytes = (bytes & before) | ((bytes >> 8) & ~before);
        fraction = length - position;
        whole = false;
    }
    const std::uint64_t digits = detail::alignedDigits(bytes, length);
    if (!detail::areDigits(digits))
        return false;
    const double magnitude = static_cast<double>(detail::eightDigits(digits)) / kPowers[fraction];
    value = negative ? -magnitude : magnitude;
    return true;
}

} // namespace podium::ingest
