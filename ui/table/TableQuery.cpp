#include "ui/table/TableQuery.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>

namespace podium::ui {

namespace {

constexpr std::int64_t kBlock = 1 << 16; ///< rows between two looks at the cancel token
constexpr std::size_t kBins = 20, kMostFrequent = 5;

using Rows = std::vector<std::int64_t>;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool contains(std::string_view text, std::string_view lowered)
{
    return std::search(text.begin(), text.end(), lowered.begin(), lowered.end(), [](char a, char b) { return lower(a) == b; }) !=
           text.end();
}

bool passes(const Column& column, std::int64_t row, const ColumnFilter& filter, std::string_view lowered, const CellOrigins* origins)
{
    const bool missing = column.isMissing(row);
    switch (filter.kind) {
    case ColumnFilter::Kind::Missing: return missing;
    case ColumnFilter::Kind::Present: return !missing;
    case ColumnFilter::Kind::Filled: return origins != nullptr && origins->isFilled(filter.column, row);
    case ColumnFilter::Kind::Contains:
        if (missing)
            return false;
        return column.type() == ColumnType::Text ? contains(column.text(row), lowered) : contains(column.asText(row), lowered);
    case ColumnFilter::Kind::Range: {
        if (missing || !hasNumbers(column.type()))
            return false;
        const double value = column.real(row);
        return (!filter.low || value >= *filter.low) && (!filter.high || value <= *filter.high);
    }
    }
    return false;
}

Rows allRows(const Table& table)
{
    Rows rows(static_cast<std::size_t>(table.rowCount()));
    std::iota(rows.begin(), rows.end(), std::int64_t{0});
    return rows;
}

Rows filtered(const Table& table, const std::vector<ColumnFilter>& filters, const CellOrigins* origins, JobContext& job)
{
    Rows rows = allRows(table);
    for (const ColumnFilter& filter : filters) {
        const Column& column = table.column(filter.column);
        std::string lowered = filter.text;
        std::transform(lowered.begin(), lowered.end(), lowered.begin(), lower);
        std::size_t kept = 0;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (static_cast<std::int64_t>(i) % kBlock == 0)
                job.checkCancelled();
            if (passes(column, rows[i], filter, lowered, origins))
                rows[kept++] = rows[i];
        }
        rows.resize(kept);
    }
    return rows;
}

/// A merge sort over blocks, so that a sort of a million texts can be cancelled.
template <class Keys, class Less>
void sortKeys(Keys& keys, Less less, JobContext& job)
{
    const auto at = [&keys](std::size_t i) { return keys.begin() + static_cast<std::ptrdiff_t>(std::min(i, keys.size())); };
    std::size_t run = static_cast<std::size_t>(kBlock);
    for (std::size_t from = 0; from < keys.size(); from += run) {
        job.checkCancelled();
        std::stable_sort(at(from), at(from + run), less);
    }
    for (; run < keys.size(); run *= 2)
        for (std::size_t from = 0; from + run < keys.size(); from += 2 * run) {
            job.checkCancelled();
            std::inplace_merge(at(from), at(from + run), at(from + 2 * run), less);
        }
}

template <class Key, class KeyOf>
Rows sortedBy(const Column& column, const Rows& rows, bool descending, KeyOf keyOf, JobContext& job)
{
    std::vector<std::pair<Key, std::int64_t>> keys;
    keys.reserve(rows.size());
    Rows missing, sorted;
    for (const std::int64_t row : rows) {
        if (column.isMissing(row))
            missing.push_back(row);
        else
            keys.emplace_back(keyOf(row), row);
    }
    sortKeys(keys, [descending](const auto& a, const auto& b) { return descending ? b.first < a.first : a.first < b.first; }, job);
    sorted.reserve(rows.size());
    for (const auto& key : keys)
        sorted.push_back(key.second);
    sorted.insert(sorted.end(), missing.begin(), missing.end());
    return sorted;
}

Rows sorted(const Column& column, const Rows& rows, bool descending, JobContext& job)
{
    switch (column.type()) {
    case ColumnType::Real:
        return sortedBy<double>(column, rows, descending, [&](std::int64_t row) { return column.real(row); }, job);
    case ColumnType::Text:
        return sortedBy<std::string_view>(column, rows, descending, [&](std::int64_t row) { return column.text(row); }, job);
    case ColumnType::Date:
        return sortedBy<std::int32_t>(column, rows, descending, [&](std::int64_t row) { return column.date(row); }, job);
    case ColumnType::Boolean:
        return sortedBy<int>(column, rows, descending, [&](std::int64_t row) { return column.boolean(row) ? 1 : 0; }, job);
    case ColumnType::Integer: break;
    }
    return sortedBy<std::int64_t>(column, rows, descending, [&](std::int64_t row) { return column.integer(row); }, job);
}

double quantile(const std::vector<double>& values, double share)
{
    const double at = share * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, values.size() - 1);
    if (values[below] == values[above])
        return values[below]; // also of two infinite neighbours
    return values[below] + (values[above] - values[below]) * (at - static_cast<double>(below));
}

ColumnStatistics::Numbers numbersOf(const std::vector<double>& values)
{
    ColumnStatistics::Numbers numbers;
    numbers.min = values.front();
    numbers.max = values.back();
    numbers.lowerQuartile = quantile(values, 0.25);
    numbers.median = quantile(values, 0.5);
    numbers.upperQuartile = quantile(values, 0.75);
    numbers.mean = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    const auto finite = [](double value) { return std::isfinite(value); };
    const auto first = std::find_if(values.begin(), values.end(), finite);
    const auto last = std::find_if(values.rbegin(), values.rend(), finite);
    if (first == values.end())
        return numbers;
    // Halved before the subtraction: the range of two large values of different sign may not fit.
    const double low = *first / 2, width = *last / 2 - low;
    numbers.histogram.assign(width > 0 ? kBins : 1, 0);
    for (const double value : values)
        if (finite(value)) {
            const double share = width > 0 ? (value / 2 - low) / width : 0;
            const auto bin = static_cast<std::size_t>(share * static_cast<double>(numbers.histogram.size()));
            ++numbers.histogram[std::min(bin, numbers.histogram.size() - 1)];
        }
    return numbers;
}

bool equalCells(const Column& column, std::int64_t a, std::int64_t b)
{
    switch (column.type()) {
    case ColumnType::Integer: return column.integer(a) == column.integer(b);
    case ColumnType::Real: return column.real(a) == column.real(b);
    case ColumnType::Text: return column.text(a) == column.text(b);
    case ColumnType::Boolean: return column.boolean(a) == column.boolean(b);
    case ColumnType::Date: return column.date(a) == column.date(b);
    }
    return false;
}

} // namespace

bool hasNumbers(ColumnType type)
{
    return type == ColumnType::Integer || type == ColumnType::Real || type == ColumnType::Boolean;
}

RowOrder rowsOf(const Table& table, const TableQuery& query, JobContext& job, const CellOrigins* origins)
{
    if (query.filters.empty() && !query.sortColumn)
        return nullptr;
    Rows rows = filtered(table, query.filters, origins, job);
    if (query.sortColumn)
        rows = sorted(table.column(*query.sortColumn), rows, query.descending, job);
    return std::make_shared<const Rows>(std::move(rows));
}

ColumnStatistics statisticsOf(const Table& table, std::size_t index, const RowOrder& order, JobContext& job)
{
    const Column& column = table.column(index);
    ColumnStatistics result;
    result.type = column.type();
    const Rows rows = sorted(column, order == nullptr ? allRows(table) : *order, false, job);
    result.rows = static_cast<std::int64_t>(rows.size());
    std::size_t present = rows.size();
    while (present > 0 && column.isMissing(rows[present - 1])) // they are last
        --present;
    result.missing = static_cast<std::int64_t>(rows.size() - present);

    std::vector<std::pair<std::int64_t, std::int64_t>> groups; // count, a row of it
    for (std::size_t i = 0; i < present; ++i) {
        if (i > 0 && equalCells(column, rows[i - 1], rows[i]))
            ++groups.back().first;
        else
            groups.emplace_back(1, rows[i]);
    }
    result.distinct = static_cast<std::int64_t>(groups.size());
    job.checkCancelled();
    // Groups stand in the order of their values, so a stable choice breaks ties by value.
    const std::size_t most = std::min(kMostFrequent, groups.size());
    std::stable_sort(groups.begin(), groups.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    for (std::size_t i = 0; i < most; ++i)
        result.mostFrequent.emplace_back(column.asText(groups[i].second), groups[i].first);

    if (hasNumbers(column.type()) && present > 0) {
        std::vector<double> values(present);
        for (std::size_t i = 0; i < present; ++i)
            values[i] = column.real(rows[i]);
        result.numbers = numbersOf(values);
    }
    return result;
}

namespace {

std::string cellText(const Column& column, std::int64_t row, CopyFormat format)
{
    std::string text = column.asText(row);
    if (format == CopyFormat::Excel && column.type() == ColumnType::Real)
        std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

void append(std::string& out, const std::string& text, CopyFormat format)
{
    if (format == CopyFormat::Markdown) {
        for (const char c : text) {
            if (c == '|' || c == '\\')
                out += '\\';
            out += c == '\n' || c == '\r' ? ' ' : c;
        }
        return;
    }
    const char separator = format == CopyFormat::Excel ? ';' : '\t';
    if (text.find_first_of("\"\n\r") == std::string::npos && text.find(separator) == std::string::npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        if (c == '"')
            out += '"';
        out += c;
    }
    out += '"';
}

template <class CellOf>
void appendLine(std::string& out, std::size_t count, CopyFormat format, CellOf cellOf)
{
    const bool markdown = format == CopyFormat::Markdown;
    for (std::size_t i = 0; i < count; ++i) {
        if (markdown)
            out += i == 0 ? "| " : " | ";
        else if (i > 0)
            out += format == CopyFormat::Excel ? ';' : '\t';
        append(out, cellOf(i), format);
    }
    out += markdown ? " |\n" : "\n";
}

} // namespace

std::string textOf(const Table& table, const std::vector<std::int64_t>& rows, const std::vector<std::size_t>& columns,
                   CopyFormat format, JobContext& job)
{
    std::string out;
    appendLine(out, columns.size(), format, [&](std::size_t i) { return table.names()[columns[i]]; });
    if (format == CopyFormat::Markdown) {
        for (const std::size_t column : columns)
            out += hasNumbers(table.column(column).type()) ? "| ---: " : "| --- ";
        out += "|\n";
    }
    for (std::size_t r = 0; r < rows.size(); ++r) {
        if (static_cast<std::int64_t>(r) % kBlock == 0)
            job.checkCancelled();
        appendLine(out, columns.size(), format, [&](std::size_t i) { return cellText(table.column(columns[i]), rows[r], format); });
    }
    return out;
}

} // namespace podium::ui
