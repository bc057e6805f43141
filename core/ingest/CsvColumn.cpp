#include "core/ingest/CsvColumn.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <type_traits>
#include <variant>

#include "core/ingest/Finding.h"

namespace podium::ingest {

namespace {

constexpr std::size_t kLongestExample = 80;

bool isOnly(unsigned kinds, unsigned kind) { return (kinds & ~kind) == 0; }

} // namespace

ColumnType columnTypeOf(unsigned kinds)
{
    if (kinds == 0)
        return ColumnType::Real;
    if (isOnly(kinds, kIntegerCells))
        return ColumnType::Integer;
    if (isOnly(kinds, kIntegerCells | kBigIntegerCells | kRealCells))
        return (kinds & kRealCells) != 0 ? ColumnType::Real : ColumnType::Text;
    if (isOnly(kinds, kBooleanCells))
        return ColumnType::Boolean;
    if (isOnly(kinds, kDateCells))
        return ColumnType::Date;
    return ColumnType::Text;
}

void addExample(std::vector<CsvColumnPart::Example>& examples, std::size_t row, std::string_view cell)
{
    if (examples.size() >= kMostExamples)
        return;
    if (cell.size() > kLongestExample) {
        std::size_t end = kLongestExample;
        while (end > 0 && (static_cast<unsigned char>(cell[end]) & 0xC0) == 0x80)
            --end; // not in the middle of a character
        cell = cell.substr(0, end);
    }
    const auto same = [&](const CsvColumnPart::Example& example) { return example.cell == cell; };
    if (std::none_of(examples.begin(), examples.end(), same))
        examples.push_back({row, std::string(cell)});
}

CsvColumnPart CsvColumnReader::read(const CsvTokenizer& cells, std::size_t column,
                                    const CsvColumnPlan& plan) const
{
    using Reader = bool (CsvColumnReader::*)(const CsvTokenizer&, std::size_t, bool, CsvColumnPart&) const;
    static constexpr struct
    {
        ColumnType type;
        Reader read;
    } kReaders[] = {{ColumnType::Integer, &CsvColumnReader::readIntegers},
                    {ColumnType::Real, &CsvColumnReader::readReals},
                    {ColumnType::Boolean, &CsvColumnReader::readBooleans},
                    {ColumnType::Date, &CsvColumnReader::readDates}};

    CsvColumnPart part;
    part.segment.count = static_cast<std::int64_t>(cells.rows());
    if (plan.type != ColumnType::Text) {
        const auto attempt = [&](ColumnType type, Reader read) {
            CsvColumnPart tried;
            tried.segment.count = part.segment.count;
            tried.type = type;
            if ((this->*read)(cells, column, plan.fixed, tried)) {
                part = std::move(tried);
                return true;
            }
            part.kinds |= tried.kinds; // an integer beyond 64 bits is remembered
            return false;
        };
        for (const auto& reader : kReaders)
            if (reader.type == plan.type && attempt(reader.type, reader.read))
                return part;
        for (const auto& reader : kReaders)
            if (reader.type != plan.type && attempt(reader.type, reader.read))
                return part;
    }
    const unsigned numberKinds = part.kinds & (kIntegerCells | kBigIntegerCells);
    part.type = ColumnType::Text;
    part.kinds = (part.kinds & kBigIntegerCells) != 0 && (part.kinds & kTextCells) == 0
                     ? numberKinds
                     : unsigned{kTextCells};
    readTexts(cells, column, part);
    if (!plan.fixed && (plan.count || plan.type != ColumnType::Text))
        countNumbers(cells, column, part);
    return part;
}

CsvColumnPart CsvColumnReader::readFilled(const std::string& cell, std::size_t rows, const CsvColumnPlan& plan) const
{
    std::string record = "\""; // quoted: an empty line would be no record
    for (const char c : cell)
        record += c == '"' ? std::string("\"\"") : std::string(1, c);
    record += "\"\n";
    CsvTokenizer cells;
    cells.tokenize(record, record.size(), 1, ',', CsvTokenizer::kUnlimited);
    CsvColumnPart part = read(cells, 0, plan);
    const bool isMissing = part.segment.isMarkedMissing(0);
    const auto count = static_cast<std::int64_t>(rows);
    part.segment.count = count;
    part.segment.missingCount *= count;
    part.numbers *= count;
    part.unfit *= count;
    if (rows == 0) {
        part.kinds = 0;
        part.examples.clear();
    }
    if (isMissing) {
        part.segment.missing.assign((rows + 63) / 64, ~std::uint64_t{0});
        if (rows % 64 != 0)
            part.segment.missing.back() >>= 64 - rows % 64;
    }
    std::visit(
        [&](auto& values) {
            if constexpr (std::is_same_v<std::decay_t<decltype(values)>, TextBuffer>) {
                const std::string text(values.at(0));
                values.ends.clear();
                values.bytes.clear();
                for (std::size_t row = 0; row < rows; ++row) {
                    values.bytes += text;
                    values.ends.push_back(static_cast<std::uint32_t>(values.bytes.size()));
                }
            } else {
                const auto value = values.front();
                values.assign(rows, value);
            }
        },
        part.segment.values);
    return part;
}

bool CsvColumnReader::readIntegers(const CsvTokenizer& cells, std::size_t column, bool fixed,
                                   CsvColumnPart& part) const
{
    auto& values = part.segment.values.emplace<ColumnSegment::Integers>(cells.rows());
    const CsvTokenizer::Cell* const all = cells.column(column);
    const char* const safe = cells.readableEnd() - 16;
    for (std::size_t row = 0; row < cells.rows(); ++row) {
        const std::string_view cell = cells.view(all[row]);
        if (m_missing.contains(cell)) {
            part.segment.markMissing(row);
            continue;
        }
        const bool readable = (all[row].end & CsvTokenizer::kCooked) == 0 && cell.data() <= safe;
        if (readable && parseShortInteger(cell.data(), cell.size(), values[row])) [[likely]]
            continue;
        std::int64_t integer = 0;
        double real = 0;
        const NumberKind kind = parseNumber(cell, m_format, integer, real);
        if (kind == NumberKind::Integer) {
            values[row] = integer;
        } else if (fixed && kind == NumberKind::Real && real == std::floor(real) &&
                   std::abs(real) <= 9007199254740992.0) {
            values[row] =
                static_cast<std::int64_t>(real); // 12.0, as pandas writes integers beside missing ones
        } else if (fixed) {
            part.segment.markMissing(row);
            ++part.unfit;
            addExample(part.examples, row, cell);
        } else {
            return false;
        }
    }
    part.numbers = part.segment.count - part.segment.missingCount;
    part.kinds = part.numbers > 0 ? unsigned{kIntegerCells} : 0;
    return true;
}

bool CsvColumnReader::readReals(const CsvTokenizer& cells, std::size_t column, bool fixed,
                                CsvColumnPart& part) const
{
    auto& values = part.segment.values.emplace<ColumnSegment::Reals>(cells.rows());
    const CsvTokenizer::Cell* const all = cells.column(column);
    const char* const safe = cells.readableEnd() - 16;
    bool whole = true;
    bool big = false;
    for (std::size_t row = 0; row < cells.rows(); ++row) {
        const std::string_view cell = cells.view(all[row]);
        if (m_missing.contains(cell)) {
            values[row] = std::numeric_limits<double>::quiet_NaN();
            ++part.segment.missingCount;
            continue;
        }
        const bool readable = (all[row].end & CsvTokenizer::kCooked) == 0 && cell.data() <= safe;
        if (readable && parseShortReal(cell.data(), cell.size(), m_format.decimal, values[row], whole))
            [[likely]]
            continue;
        std::int64_t integer = 0;
        const NumberKind kind = parseNumber(cell, m_format, integer, values[row]);
        if (kind == NumberKind::None) {
            values[row] = std::numeric_limits<double>::quiet_NaN();
            if (!fixed)
                return false;
            ++part.segment.missingCount;
            ++part.unfit;
            addExample(part.examples, row, cell);
        }
        whole = whole && kind != NumberKind::Real;
        big = big || kind == NumberKind::BigInteger;
    }
    part.numbers = part.segment.count - part.segment.missingCount;
    part.kinds = part.numbers == 0 ? 0
                                   : (whole ? 0U : unsigned{kRealCells}) | unsigned{kIntegerCells} |
                                         (big ? unsigned{kBigIntegerCells} : 0U);
    return fixed || !whole || !big; // whole numbers beyond 64 bits only: text
}

template <class Values, class Parse>
bool CsvColumnReader::readParsed(const CsvTokenizer& cells, std::size_t column, bool fixed, CsvColumnPart& part, CellKind kind,
                                 const Parse& parse) const
{
    auto& values = part.segment.values.emplace<Values>(cells.rows());
    const CsvTokenizer::Cell* const all = cells.column(column);
    for (std::size_t row = 0; row < cells.rows(); ++row) {
        const std::string_view cell = cells.view(all[row]);
        if (m_missing.contains(cell)) {
            part.segment.markMissing(row);
        } else if (const auto value = parse(cell)) {
            values[row] = *value;
        } else if (fixed) {
            part.segment.markMissing(row);
            ++part.unfit;
            addExample(part.examples, row, cell);
        } else {
            return false;
        }
    }
    part.kinds = part.segment.missingCount < part.segment.count ? unsigned{kind} : 0;
    return true;
}

bool CsvColumnReader::readBooleans(const CsvTokenizer& cells, std::size_t column, bool fixed, CsvColumnPart& part) const
{
    return readParsed<ColumnSegment::Booleans>(cells, column, fixed, part, kBooleanCells, parseBoolean);
}

bool CsvColumnReader::readDates(const CsvTokenizer& cells, std::size_t column, bool fixed, CsvColumnPart& part) const
{
    return readParsed<ColumnSegment::Dates>(cells, column, fixed, part, kDateCells, parseDate);
}

void CsvColumnReader::readTexts(const CsvTokenizer& cells, std::size_t column, CsvColumnPart& part) const
{
    auto& texts = part.segment.values.emplace<TextBuffer>();
    const CsvTokenizer::Cell* const all = cells.column(column);
    std::size_t total = 0;
    for (std::size_t row = 0; row < cells.rows(); ++row)
        total += (all[row].end & ~CsvTokenizer::kCooked) - all[row].begin;
    texts.ends.resize(cells.rows());
    texts.bytes.resize(total);
    char* out = texts.bytes.data();
    const char* const outEnd = out + total;
    const char* const safe = cells.readableEnd() - 16;
    for (std::size_t row = 0; row < cells.rows(); ++row) {
        const std::string_view cell = cells.view(all[row]);
        if (m_missing.contains(cell)) {
            part.segment.markMissing(row);
        } else {
            const bool readable = (all[row].end & CsvTokenizer::kCooked) == 0 && cell.data() <= safe;
            if (cell.size() <= 16 && readable && outEnd - out >= 16) [[likely]]
                std::memcpy(out, cell.data(),
                            16); // a fixed size: two instructions; the surplus is written over
            else
                std::memcpy(out, cell.data(), cell.size());
            out += cell.size();
        }
        texts.ends[row] = static_cast<std::uint32_t>(out - texts.bytes.data());
    }
    texts.bytes.resize(static_cast<std::size_t>(out - texts.bytes.data()));
}

void CsvColumnReader::countNumbers(const CsvTokenizer& cells, std::size_t column, CsvColumnPart& part) const
{
    const CsvTokenizer::Cell* const all = cells.column(column);
    for (std::size_t row = 0; row < cells.rows(); ++row) {
        const std::string_view cell = cells.view(all[row]);
        if (m_missing.contains(cell))
            continue;
        std::int64_t integer = 0;
        double real = 0;
        if (parseNumber(cell, m_format, integer, real) != NumberKind::None) {
            ++part.numbers;
        } else {
            ++part.unfit;
            addExample(part.examples, row, cell);
        }
    }
}

} // namespace podium::ingest
