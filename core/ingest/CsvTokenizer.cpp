#include "core/ingest/CsvTokenizer.h"

#include <emmintrin.h>

#include <algorithm>
#include <cstring>

#include "core/base/Error.h"

namespace podium::ingest {

namespace {

/// One bit per byte of 64 for the characters that matter.
struct Masks
{
    std::uint64_t quotes = 0;
    std::uint64_t separators = 0;
    std::uint64_t newlines = 0;
    std::uint64_t controls = 0; ///< bytes up to 13: newline, return, NUL, tab, …
};

std::uint64_t bitsOf(__m128i mask, int shift)
{
    return static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(mask))) << shift;
}

std::uint64_t equalTo(const __m128i (&bytes)[4], __m128i wanted)
{
    return bitsOf(_mm_cmpeq_epi8(bytes[0], wanted), 0) | bitsOf(_mm_cmpeq_epi8(bytes[1], wanted), 16) |
           bitsOf(_mm_cmpeq_epi8(bytes[2], wanted), 32) | bitsOf(_mm_cmpeq_epi8(bytes[3], wanted), 48);
}

std::uint64_t upTo(const __m128i (&bytes)[4], __m128i limit)
{
    const auto one = [&](__m128i v) { return _mm_cmpeq_epi8(_mm_min_epu8(v, limit), v); };
    return bitsOf(one(bytes[0]), 0) | bitsOf(one(bytes[1]), 16) | bitsOf(one(bytes[2]), 32) |
           bitsOf(one(bytes[3]), 48);
}

/// Bit i = parity of bits 0…i.
std::uint64_t prefixParity(std::uint64_t bits)
{
    bits ^= bits << 1;
    bits ^= bits << 2;
    bits ^= bits << 4;
    bits ^= bits << 8;
    bits ^= bits << 16;
    bits ^= bits << 32;
    return bits;
}

[[noreturn]] void throwTooLong()
{
    throw Error(ErrorCode::Unsupported,
                PODIUM_TEXT("ingest.recordTooLong", "A row of the file is longer than 2 GB."), {},
                PODIUM_TEXT("ingest.recordTooLongHint", "Look for a quote that never closes."));
}

constexpr std::size_t kLongest = (std::size_t{1} << 31) - 128;

} // namespace

std::size_t scanRecord(std::string_view text, std::size_t begin, char separator,
                       std::vector<std::size_t>& ends, std::size_t& literalQuote)
{
    std::size_t p = begin;
    for (;;) {
        if (p < text.size() && text[p] == '"' && p != literalQuote) {
            std::size_t q = p + 1;
            for (;;) {
                q = text.find('"', q);
                if (q == std::string_view::npos || q + 1 >= text.size() || text[q + 1] != '"')
                    break;
                q += 2;
            }
            if (q == std::string_view::npos)
                literalQuote = p;
            else
                p = q + 1;
        }
        while (p < text.size() && text[p] != separator && text[p] != '\n' && text[p] != '\r')
            ++p;
        if (p == text.size()) {
            ends.push_back(p);
            return p;
        }
        if (text[p] == separator) {
            ends.push_back(p++);
            continue;
        }
        // CR LF ends a record at its LF; the CR before it is cut off when the cell is taken.
        if (text[p] == '\r' && p + 1 < text.size() && text[p + 1] == '\n')
            ++p;
        ends.push_back(p);
        return p + 1;
    }
}

std::string unquoted(std::string_view raw, bool& stray)
{
    std::string content;
    std::size_t i = 1;
    for (; i < raw.size(); ++i) {
        if (raw[i] == '"') {
            if (i + 1 >= raw.size() || raw[i + 1] != '"')
                break;
            ++i;
        }
        content += raw[i];
    }
    if (i + 1 < raw.size()) {
        stray = true;
        content += raw.substr(i + 1);
    }
    return content;
}

std::size_t readRecord(std::string_view text, std::size_t begin, char separator,
                       std::vector<std::string>& cells)
{
    std::vector<std::size_t> ends;
    std::size_t literal = CsvTokenizer::kUnlimited;
    const std::size_t next = scanRecord(text, begin, separator, ends, literal);
    cells.clear();
    std::size_t from = begin;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        std::string_view raw = text.substr(from, ends[i] - from);
        if (i + 1 == ends.size() && ends[i] < text.size() && text[ends[i]] == '\n' && !raw.empty() &&
            raw.back() == '\r')
            raw.remove_suffix(1);
        bool stray = false;
        cells.push_back(!raw.empty() && raw.front() == '"' && from != literal ? unquoted(raw, stray)
                                                                              : std::string(raw));
        from = ends[i] + 1;
    }
    return next;
}

bool CsvTokenizer::tokenize(std::string_view text, std::size_t target, std::size_t columns, char separator,
                            std::size_t limit)
{
    m_text = text;
    m_separator = separator;
    m_cooked.clear();
    m_oddities = {};
    m_literalQuote = kUnlimited;
    m_consumed = 0;
    m_endCount = 0;
    m_rowEnds.clear();
    target = std::min(target, text.size());
    if (target > 0 && !scanFast(target, limit)) {
        m_endCount = 0;
        m_rowEnds.clear();
        m_oddities = {};
        if (!scanSlow(target, limit))
            return false;
    }
    arrange(columns);
    return true;
}

bool CsvTokenizer::scanFast(std::size_t target, std::size_t limit)
{
    const __m128i quote = _mm_set1_epi8('"');
    const __m128i separator = _mm_set1_epi8(m_separator);
    const __m128i newline = _mm_set1_epi8('\n');
    const __m128i lastControl = _mm_set1_epi8(13);
    __m128i seen = _mm_setzero_si128();

    std::uint64_t insideBefore = 0;   // all ones where the byte before this word is inside quotes
    std::uint64_t boundaryBefore = 1; // the byte before it ends a cell
    std::uint64_t closingBefore = 0;  // … is a closing quote
    bool ended = false;

    for (std::size_t base = 0; base < m_text.size() && !ended; base += 64) {
        if (base > limit || base > kLongest)
            return false;
        __m128i bytes[4];
        const std::size_t left = m_text.size() - base;
        if (left >= 64) {
            for (int i = 0; i < 4; ++i)
                bytes[i] = _mm_loadu_si128(reinterpret_cast<const __m128i*>(m_text.data() + base) + i);
        } else {
            alignas(16) char padded[64];
            std::memset(padded, ' ', sizeof padded);
            std::memcpy(padded, m_text.data() + base, left);
            for (int i = 0; i < 4; ++i)
                bytes[i] = _mm_load_si128(reinterpret_cast<const __m128i*>(padded) + i);
        }
        seen = _mm_or_si128(seen,
                            _mm_or_si128(_mm_or_si128(bytes[0], bytes[1]), _mm_or_si128(bytes[2], bytes[3])));
        Masks masks{equalTo(bytes, quote), equalTo(bytes, separator), equalTo(bytes, newline),
                    upTo(bytes, lastControl)};
        if (left < 64) {
            const std::uint64_t valid = (std::uint64_t{1} << left) - 1;
            masks.quotes &= valid;
            masks.separators &= valid;
        }

        std::uint64_t returns = 0;     // all of them
        std::uint64_t loneReturns = 0; // not followed by a newline: they end a record themselves
        if (masks.controls != masks.newlines) {
            returns = equalTo(bytes, _mm_set1_epi8('\r'));
            std::uint64_t followed = masks.newlines >> 1;
            if (left > 64 && m_text[base + 64] == '\n')
                followed |= std::uint64_t{1} << 63;
            loneReturns = returns & ~followed;
            std::uint64_t nuls = equalTo(bytes, _mm_setzero_si128());
            if (left < 64)
                nuls &= (std::uint64_t{1} << left) - 1;
            m_oddities.nulBytes += __builtin_popcountll(nuls);
        }

        std::uint64_t inside = insideBefore;
        std::uint64_t boundary = masks.separators | masks.newlines | returns;
        if ((masks.quotes | insideBefore | closingBefore) != 0) {
            inside ^= prefixParity(masks.quotes);
            boundary &= ~inside;
            const std::uint64_t opening = masks.quotes & inside;
            const std::uint64_t closing = masks.quotes & ~inside;
            const std::uint64_t afterClosing = closing << 1 | closingBefore;
            const std::uint64_t afterBoundary = boundary << 1 | boundaryBefore;
            std::uint64_t wrong =
                (opening & ~(afterBoundary | afterClosing)) | (afterClosing & ~(boundary | opening));
            if (left < 64)
                wrong &= (std::uint64_t{1} << left) - 1;
            if (wrong != 0)
                return false;
            closingBefore = closing >> 63;
            insideBefore = inside >> 63 != 0 ? ~std::uint64_t{0} : 0;
        }
        boundaryBefore = boundary >> 63;

        std::uint64_t recordEnds = (masks.newlines | loneReturns) & ~inside;
        std::uint64_t cellEnds = (masks.separators & ~inside) | recordEnds;
        if (base + 64 >= target && recordEnds != 0) {
            // The block ends with the first record whose successor starts at or behind the target.
            const std::size_t least = target - 1 > base ? target - 1 - base : 0;
            const std::uint64_t enough = recordEnds & (~std::uint64_t{0} << least);
            if (enough != 0) {
                const std::uint64_t last = enough & (~enough + 1);
                const std::uint64_t kept = last | (last - 1);
                recordEnds &= kept;
                cellEnds &= kept;
                m_consumed = base + static_cast<std::size_t>(__builtin_ctzll(last)) + 1;
                ended = true;
            }
        }
        if (m_ends.size() < m_endCount + 64)
            m_ends.resize(std::max<std::size_t>(4096, m_ends.size() * 2));
        for (std::uint64_t bits = recordEnds; bits != 0; bits &= bits - 1)
            m_rowEnds.push_back(static_cast<std::uint32_t>(
                m_endCount + static_cast<std::size_t>(__builtin_popcountll(cellEnds & (bits ^ (bits - 1))))));
        std::uint32_t* out = m_ends.data() + m_endCount;
        const auto offset = static_cast<std::uint32_t>(base);
        m_endCount += static_cast<std::size_t>(__builtin_popcountll(cellEnds));
        for (std::uint64_t bits = cellEnds; bits != 0; bits &= bits - 1)
            *out++ = offset + static_cast<std::uint32_t>(__builtin_ctzll(bits));
    }
    if (!ended) {
        if (insideBefore != 0)
            return false;
        // The input ends without a line end: its last cell ends there.
        m_consumed = m_text.size();
        const std::size_t rowBegin = m_rowEnds.empty() ? 0 : m_ends[m_rowEnds.back() - 1] + std::size_t{1};
        if (rowBegin < m_text.size()) {
            m_ends.resize(std::max(m_ends.size(), m_endCount + 1));
            m_ends[m_endCount++] = static_cast<std::uint32_t>(m_text.size());
            m_rowEnds.push_back(static_cast<std::uint32_t>(m_endCount));
        }
    }
    m_oddities.nonAscii = _mm_movemask_epi8(seen) != 0;
    return m_consumed <= limit;
}

bool CsvTokenizer::scanSlow(std::size_t target, std::size_t limit)
{
    std::vector<std::size_t> ends;
    std::size_t position = 0;
    while (position < target) {
        ends.clear();
        position = scanRecord(m_text, position, m_separator, ends, m_literalQuote);
        if (position > limit)
            return false;
        if (position > kLongest)
            throwTooLong();
        if (m_ends.size() < m_endCount + ends.size())
            m_ends.resize(std::max(m_endCount + ends.size(), m_ends.size() * 2));
        for (const std::size_t end : ends)
            m_ends[m_endCount++] = static_cast<std::uint32_t>(end);
        m_rowEnds.push_back(static_cast<std::uint32_t>(m_endCount));
    }
    m_consumed = position;
    const std::string_view read = m_text.substr(0, position);
    m_oddities.nulBytes = std::count(read.begin(), read.end(), '\0');
    m_oddities.nonAscii = std::any_of(read.begin(), read.end(), [](char c) { return (c & 0x80) != 0; });
    return true;
}

bool CsvTokenizer::isBlankRow(std::size_t begin, std::size_t end) const
{
    while (begin < end && (m_text[begin] == ' ' || m_text[begin] == '\t' || m_text[begin] == '\r'))
        ++begin;
    return begin == end;
}

CsvTokenizer::Cell CsvTokenizer::cellOf(std::size_t begin, std::size_t end, std::size_t row,
                                        std::size_t column)
{
    if (begin >= end || m_text[begin] != '"') [[likely]]
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    if (begin == m_literalQuote) {
        m_oddities.unclosed = true;
        m_oddities.unclosedAt = {row, column};
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }
    const void* const next = std::memchr(m_text.data() + begin + 1, '"', end - begin - 1);
    if (next == m_text.data() + end - 1)
        return {static_cast<std::uint32_t>(begin + 1), static_cast<std::uint32_t>(end - 1)};
    bool stray = false;
    const std::size_t from = m_cooked.size();
    m_cooked += unquoted(m_text.substr(begin, end - begin), stray);
    if (m_cooked.size() > kLongest)
        throwTooLong();
    if (stray) {
        ++m_oddities.strayQuotes;
        if (m_oddities.stray.size() < kMostPlaces)
            m_oddities.stray.push_back({row, column});
    }
    return {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(m_cooked.size()) | kCooked};
}

void CsvTokenizer::arrange(std::size_t columns)
{
    // Blank lines do not count, so the rows are counted before their cells get a place.
    const std::size_t records = m_rowEnds.size();
    std::size_t blanks = 0;
    std::size_t first = 0;
    const auto beginOf = [&](std::size_t cell) {
        return cell == 0 ? std::size_t{0} : m_ends[cell - 1] + std::size_t{1};
    };
    for (const std::uint32_t rowEnd : m_rowEnds) {
        if (rowEnd - first == 1 && isBlankRow(beginOf(first), m_ends[first]))
            ++blanks;
        first = rowEnd;
    }
    m_rows = records - blanks;
    if (m_cells.size() < m_rows * columns)
        m_cells.resize(m_rows * columns);

    std::size_t cell = 0;
    std::size_t row = 0;
    std::size_t begin = 0;
    for (const std::uint32_t rowEnd : m_rowEnds) {
        const std::size_t count = rowEnd - cell;
        const std::size_t recordEnd = m_ends[rowEnd - 1];
        if (count == 1 && isBlankRow(begin, recordEnd)) {
            cell = rowEnd;
            begin = recordEnd + 1;
            continue;
        }
        std::size_t lastEnd = recordEnd;
        if (lastEnd > begin && lastEnd < m_text.size() && m_text[lastEnd] == '\n' &&
            m_text[lastEnd - 1] == '\r' && (count == 1 || lastEnd - 1 > m_ends[rowEnd - 2]))
            --lastEnd;
        const std::size_t kept = std::min(count, columns);
        Cell* out = m_cells.data() + row;
        for (std::size_t c = 0; c < kept; ++c) {
            const std::size_t end = m_ends[cell + c];
            *out = cellOf(begin, c + 1 == count ? lastEnd : end, row, c);
            out += m_rows;
            begin = end + 1;
        }
        for (std::size_t c = kept; c < columns; ++c, out += m_rows)
            *out = {0, 0};
        if (count != columns) {
            ++m_oddities.raggedRows;
            if (m_oddities.ragged.size() < kMostPlaces)
                m_oddities.ragged.push_back({row, count});
        }
        ++row;
        cell = rowEnd;
        begin = recordEnd + 1;
    }
}

} // namespace podium::ingest
