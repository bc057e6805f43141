#include "core/quality/RowPatterns.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <map>
#include <string_view>

#include "core/base/ThreadPool.h"

namespace podium::quality {
namespace {

constexpr std::size_t kMostPatterns = 20;
constexpr std::size_t kMostRepetitions = 1000;
constexpr std::size_t kRowsAtOnce = 8192;

constexpr std::uint64_t kColumn = 0x9E3779B97F4A7C15ULL; // sets equal cells of different columns apart

std::uint64_t mixed(std::uint64_t x)
{
    x ^= x >> 30;
    x *= 0xBF58476D1CE4E5B9ULL;
    x ^= x >> 27;
    x *= 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

std::uint64_t hashOf(std::string_view text)
{
    std::uint64_t hash = 0x9E3779B97F4A7C15ULL ^ text.size();
    std::size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, 8);
        hash = mixed(hash ^ word);
    }
    std::uint64_t rest = 0;
    std::memcpy(&rest, text.data() + at, text.size() - at);
    return mixed(hash ^ rest);
}

std::uint64_t hashOfCell(const Column& column, std::int64_t row, bool comparable)
{
    if (column.isMissing(row))
        return 1;
    switch (column.type()) {
    case ColumnType::Text: return comparable ? hashOf(comparableText(column.text(row))) : hashOf(column.text(row));
    case ColumnType::Integer: return mixed(static_cast<std::uint64_t>(column.integer(row)) + 2);
    case ColumnType::Date: return mixed(static_cast<std::uint64_t>(column.date(row)) + 2);
    case ColumnType::Boolean: return column.boolean(row) ? 3 : 2;
    case ColumnType::Real: break;
    }
    const double value = column.real(row);
    std::uint64_t bits = 0;
    std::memcpy(&bits, &value, sizeof bits);
    return mixed(bits);
}

bool equalCells(const Column& column, std::int64_t a, std::int64_t b, bool comparable)
{
    if (column.isMissing(a) || column.isMissing(b))
        return column.isMissing(a) == column.isMissing(b);
    switch (column.type()) {
    case ColumnType::Text:
        return comparable ? comparableText(column.text(a)) == comparableText(column.text(b))
                          : column.text(a) == column.text(b);
    case ColumnType::Integer: return column.integer(a) == column.integer(b);
    case ColumnType::Date: return column.date(a) == column.date(b);
    case ColumnType::Boolean: return column.boolean(a) == column.boolean(b);
    case ColumnType::Real: break;
    }
    return column.real(a) == column.real(b);
}

bool equalRows(const Table& table, std::int64_t a, std::int64_t b, bool comparable)
{
    for (std::size_t i = 0; i < table.columnCount(); ++i)
        if (!equalCells(table.column(i), a, b, comparable))
            return false;
    return true;
}

/// A hash of each row: what `ofCell` makes of its cells.
template <typename OfCell>
std::vector<std::uint64_t> rowHashes(const Table& table, JobContext& job, const OfCell& ofCell)
{
    std::vector<std::uint64_t> hashes(static_cast<std::size_t>(table.rowCount()));
    job.pool().parallelFor(hashes.size(), kRowsAtOnce, job.token(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t column = 0; column < table.columnCount(); ++column)
            for (std::size_t row = begin; row < end; ++row)
                hashes[row] = ofCell(hashes[row], column, static_cast<std::int64_t>(row));
    });
    return hashes;
}

/// Rows by their hash, those of one hash in their order.
std::vector<std::int64_t> byHash(const std::vector<std::uint64_t>& hashes)
{
    std::vector<std::int64_t> rows(hashes.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = static_cast<std::int64_t>(i);
    std::sort(rows.begin(), rows.end(), [&](std::int64_t a, std::int64_t b) {
        const std::uint64_t x = hashes[static_cast<std::size_t>(a)];
        const std::uint64_t y = hashes[static_cast<std::size_t>(b)];
        return x != y ? x < y : a < b;
    });
    return rows;
}

/// Calls `found` with each row that repeats an earlier one.
void findRepeated(const Table& table, const std::vector<std::uint64_t>& hashes, bool comparable,
                  const std::function<void(std::int64_t row, std::int64_t earlier)>& found)
{
    const std::vector<std::int64_t> rows = byHash(hashes);
    for (std::size_t begin = 0; begin < rows.size();) {
        std::size_t end = begin + 1;
        while (end < rows.size() && hashes[static_cast<std::size_t>(rows[end])] ==
                                        hashes[static_cast<std::size_t>(rows[begin])])
            ++end;
        for (std::size_t i = begin + 1; i < end; ++i)
            if (equalRows(table, rows[begin], rows[i], comparable))
                found(rows[i], rows[begin]);
        begin = end;
    }
}

void keepFirst(std::vector<Repetition>& repetitions)
{
    std::sort(repetitions.begin(), repetitions.end(),
              [](const Repetition& a, const Repetition& b) { return a.row < b.row; });
    if (repetitions.size() > kMostRepetitions)
        repetitions.resize(kMostRepetitions);
}

void findDuplicates(const Table& table, JobContext& job, RowPatterns& patterns)
{
    if (table.columnCount() == 0)
        return;
    // A sum over the cells, so that of the second look at a row only the texts are hashed again.
    const auto hashOf = [&](std::size_t column, std::int64_t row, bool comparable) {
        return mixed(hashOfCell(table.column(column), row, comparable) ^ (kColumn * (column + 1)));
    };
    std::vector<std::uint64_t> hashes = rowHashes(table, job, [&](std::uint64_t hash, std::size_t column, std::int64_t row) {
        return hash + hashOf(column, row, false);
    });
    std::vector<bool> isDuplicate(static_cast<std::size_t>(table.rowCount()));
    findRepeated(table, hashes, false, [&](std::int64_t row, std::int64_t earlier) {
        isDuplicate[static_cast<std::size_t>(row)] = true;
        patterns.duplicateRows.push_back({table.rowId(row), table.rowId(earlier)});
    });
    patterns.duplicates = static_cast<std::int64_t>(patterns.duplicateRows.size());
    keepFirst(patterns.duplicateRows);
    bool hasText = false;
    for (std::size_t i = 0; i < table.columnCount(); ++i)
        hasText = hasText || table.column(i).type() == ColumnType::Text;
    if (!hasText)
        return;
    const std::vector<std::uint64_t> more = rowHashes(table, job, [&](std::uint64_t hash, std::size_t column, std::int64_t row) {
        return table.column(column).type() == ColumnType::Text ? hash + hashOf(column, row, true) - hashOf(column, row, false) : hash;
    });
    for (std::size_t row = 0; row < hashes.size(); ++row)
        hashes[row] += more[row];
    findRepeated(table, hashes, true, [&](std::int64_t row, std::int64_t earlier) {
        if (!isDuplicate[static_cast<std::size_t>(row)])
            patterns.nearDuplicateRows.push_back({table.rowId(row), table.rowId(earlier)});
    });
    patterns.nearDuplicates = static_cast<std::int64_t>(patterns.nearDuplicateRows.size());
    keepFirst(patterns.nearDuplicateRows);
}

void findMissing(const Table& table, JobContext& job, RowPatterns& patterns)
{
    std::vector<std::uint64_t> ofColumn(table.columnCount());
    for (std::size_t i = 0; i < ofColumn.size(); ++i)
        ofColumn[i] = table.column(i).missingCount() == 0 ? 0 : mixed(i + 1);
    const std::vector<std::uint64_t> hashes =
        rowHashes(table, job, [&](std::uint64_t hash, std::size_t column, std::int64_t row) {
            return ofColumn[column] != 0 && table.column(column).isMissing(row) ? hash ^ ofColumn[column] : hash;
        });
    struct Seen
    {
        std::int64_t first = 0, rows = 0;
    };
    std::map<std::uint64_t, Seen> seen;
    for (std::size_t row = 0; row < hashes.size(); ++row) {
        const auto [place, isNew] = seen.try_emplace(hashes[row]);
        if (isNew)
            place->second.first = static_cast<std::int64_t>(row);
        ++place->second.rows;
    }
    std::vector<Seen> order;
    for (const auto& [hash, each] : seen)
        order.push_back(each);
    std::sort(order.begin(), order.end(), [](const Seen& a, const Seen& b) {
        return a.rows != b.rows ? a.rows > b.rows : a.first < b.first;
    });
    patterns.missingPatterns = static_cast<std::int64_t>(order.size());
    for (std::size_t i = 0; i < std::min(order.size(), kMostPatterns); ++i) {
        MissingPattern pattern;
        pattern.rows = order[i].rows;
        for (std::size_t column = 0; column < table.columnCount(); ++column)
            if (table.column(column).isMissing(order[i].first))
                pattern.columns.push_back(column);
        patterns.missing.push_back(std::move(pattern));
    }
}

Json repetitionsJson(const std::vector<Repetition>& repetitions)
{
    Json json = Json::array();
    for (const Repetition& each : repetitions)
        json.push_back({{"row", each.row}, {"earlier", each.earlier}});
    return json;
}

} // namespace

std::string comparableText(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c >= 'A' && c <= 'Z')
            result += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80)
            result += c;
    }
    // A text of signs alone ("-", "?") is not the same as another one.
    return result.empty() ? std::string(text) : result;
}

RowPatterns rowPatterns(const Table& table, JobContext& job)
{
    RowPatterns patterns;
    findMissing(table, job, patterns);
    findDuplicates(table, job, patterns);
    return patterns;
}

Json RowPatterns::toJson(const std::vector<std::string>& names) const
{
    Json json;
    json["missing_patterns"] = Json::array();
    for (const MissingPattern& pattern : missing) {
        Json columns = Json::array();
        for (const std::size_t column : pattern.columns)
            columns.push_back(names[column]);
        json["missing_patterns"].push_back({{"columns", std::move(columns)}, {"rows", pattern.rows}});
    }
    json["missing_patterns_in_all"] = missingPatterns;
    json["duplicate_rows"] = duplicates;
    json["duplicates"] = repetitionsJson(duplicateRows);
    json["near_duplicate_rows"] = nearDuplicates;
    json["near_duplicates"] = repetitionsJson(nearDuplicateRows);
    return json;
}

} // namespace podium::quality
