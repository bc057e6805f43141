#include "core/ingest/Encoding.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace podium::ingest {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

/// Windows-1252 from 0x80 to 0x9F; the five that it leaves open are the control characters of Latin-1.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

void append(std::string& text, char32_t point)
{
    if (point < 0x80) {
        text += static_cast<char>(point);
    } else if (point < 0x800) {
        text += static_cast<char>(0xC0 | (point >> 6));
        text += static_cast<char>(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        text += static_cast<char>(0xE0 | (point >> 12));
        text += static_cast<char>(0x80 | ((point >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (point & 0x3F));
    } else {
        text += static_cast<char>(0xF0 | (point >> 18));
        text += static_cast<char>(0x80 | ((point >> 12) & 0x3F));
        text += static_cast<char>(0x80 | ((point >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (point & 0x3F));
    }
}

/// Bytes of the well-formed UTF-8 sequence that starts at text[i] (Unicode 15, table 3-7); 0 where there is
/// none.
std::size_t sequenceLength(std::string_view text, std::size_t i)
{
    const auto byte = [&](std::size_t k) -> unsigned {
        return i + k < text.size() ? static_cast<unsigned char>(text[i + k]) : 0U;
    };
    const auto follows = [&](std::size_t k, unsigned low = 0x80, unsigned high = 0xBF) {
        return byte(k) >= low && byte(k) <= high;
    };
    const unsigned first = byte(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return follows(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF)
        return follows(1, first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF) && follows(2) ? 3 : 0;
    if (first >= 0xF0 && first <= 0xF4)
        return follows(1, first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF) && follows(2) &&
                       follows(3)
                   ? 4
                   : 0;
    return 0;
}

/// Index of the first byte from `i` on that is not ASCII.
std::size_t skipAscii(std::string_view text, std::size_t i)
{
    while (i + 8 <= text.size()) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + i, 8);
        if ((word & 0x8080808080808080ULL) != 0)
            break;
        i += 8;
    }
    while (i < text.size() && (text[i] & 0x80) == 0)
        ++i;
    return i;
}

std::string fromUtf16(std::string_view bytes, bool bigEndian, std::int64_t& replaced)
{
    const auto unit = [&](std::size_t i) -> char32_t {
        const auto a = static_cast<unsigned char>(bytes[i]);
        const auto b = static_cast<unsigned char>(bytes[i + 1]);
        return bigEndian ? static_cast<char32_t>(a << 8 | b) : static_cast<char32_t>(b << 8 | a);
    };
    std::string text;
    text.reserve(bytes.size() / 2 + bytes.size() / 8);
    std::size_t i = 0;
    while (i + 1 < bytes.size()) {
        char32_t point = unit(i);
        i += 2;
        if (point >= 0xD800 && point < 0xE000) {
            const char32_t low = i + 1 < bytes.size() ? unit(i) : 0;
            if (point < 0xDC00 && low >= 0xDC00 && low < 0xE000) {
                point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
                i += 2;
            } else {
                point = kReplacement;
                ++replaced;
            }
        }
        append(text, point);
    }
    if (i < bytes.size()) {
        append(text, kReplacement);
        ++replaced;
    }
    return text;
}

std::string fromLatin1(std::string_view bytes)
{
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 16);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        append(text, byte >= 0x80 && byte < 0xA0 ? char32_t{kWindows1252[byte - 0x80U]} : char32_t{byte});
    }
    return text;
}

std::string repairedUtf8(std::string_view bytes, std::int64_t& replaced)
{
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size();) {
        const std::size_t length = sequenceLength(bytes, i);
        if (length == 0) {
            append(text, kReplacement);
            ++replaced;
            ++i;
        } else {
            text.append(bytes.substr(i, length));
            i += length;
        }
    }
    return text;
}

} // namespace

EncodingGuess guessEncoding(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        return {Encoding::Utf8, 3};
    if (bytes.starts_with("\xFF\xFE"))
        return {Encoding::Utf16Le, 2};
    if (bytes.starts_with("\xFE\xFF"))
        return {Encoding::Utf16Be, 2};
    // Latin text in UTF-16 has a NUL in nearly every second byte, and separators and digits always have one.
    const std::size_t sample = std::min<std::size_t>(bytes.size(), 4096) & ~std::size_t{1};
    std::size_t even = 0;
    std::size_t odd = 0;
    for (std::size_t i = 0; i < sample; i += 2) {
        even += bytes[i] == 0 ? 1 : 0;
        odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    const std::size_t pairs = sample / 2;
    if (pairs >= 2 && odd * 10 >= pairs * 4 && even * 20 <= pairs)
        return {Encoding::Utf16Le, 0};
    if (pairs >= 2 && even * 10 >= pairs * 4 && odd * 20 <= pairs)
        return {Encoding::Utf16Be, 0};
    return {};
}

bool isValidUtf8(std::string_view text)
{
    for (std::size_t i = skipAscii(text, 0); i < text.size(); i = skipAscii(text, i)) {
        const std::size_t length = sequenceLength(text, i);
        if (length == 0)
            return false;
        i += length;
    }
    return true;
}

bool isMostlyUtf8(std::string_view text)
{
    std::size_t good = 0;
    std::size_t bad = 0;
    for (std::size_t i = skipAscii(text, 0); i < text.size(); i = skipAscii(text, i)) {
        const std::size_t length = sequenceLength(text, i);
        good += length > 0 ? 1 : 0;
        bad += length > 0 ? 0 : 1;
        i += std::max<std::size_t>(1, length);
    }
    return good > 10 * bad;
}

std::string toUtf8(std::string_view bytes, Encoding encoding, std::int64_t& replaced)
{
    switch (encoding) {
    case Encoding::Utf8:
        return repairedUtf8(bytes, replaced);
    case Encoding::Utf16Le:
        return fromUtf16(bytes, false, replaced);
    case Encoding::Utf16Be:
        return fromUtf16(bytes, true, replaced);
    case Encoding::Latin1:
        return fromLatin1(bytes);
    }
    return {};
}

} // namespace podium::ingest
