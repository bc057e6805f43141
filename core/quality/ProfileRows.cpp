#include "core/quality/ProfileRows.h"

#include <cmath>
#include <limits>

namespace podium::quality {

std::vector<std::int64_t> rowsInBin(const Table& table, std::size_t column, const Histogram& histogram, std::size_t bin)
{
    const auto bins = static_cast<double>(histogram.counts.size());
    const auto edge = [&](std::size_t i) {
        return static_cast<double>(i) * ((histogram.to - histogram.from) / bins) + histogram.from;
    };
    const bool isLast = bin + 1 == histogram.counts.size();
    const double low = bin == 0 ? -std::numeric_limits<double>::infinity() : edge(bin);
    const double high = edge(bin + 1);
    const Column& cells = table.column(column);
    std::vector<std::int64_t> rows;
    for (std::int64_t row = 0; row < cells.size(); ++row) {
        if (cells.isMissing(row))
            continue;
        double value = 0;
        if (cells.type() == ColumnType::Text) {
            const NumberCell number = readNumber(cells.text(row));
            value = number.form == NumberForm::None ? std::numeric_limits<double>::quiet_NaN() : number.value;
        } else {
            value = cells.real(row);
        }
        if (std::isfinite(value) && value >= low && (isLast || value < high))
            rows.push_back(row);
    }
    return rows;
}

std::vector<std::int64_t> rowsWithValue(const Table& table, std::size_t column, const std::string& value)
{
    const Column& cells = table.column(column);
    std::vector<std::int64_t> rows;
    for (std::int64_t row = 0; row < cells.size(); ++row)
        if (!cells.isMissing(row) && cells.asText(row) == value)
            rows.push_back(row);
    return rows;
}

std::vector<std::int64_t> rowsWithBoth(const Table& table, std::size_t first, std::size_t second)
{
    std::vector<std::int64_t> rows;
    for (std::int64_t row = 0; row < table.rowCount(); ++row)
        if (!table.column(first).isMissing(row) && !table.column(second).isMissing(row))
            rows.push_back(row);
    return rows;
}

} // namespace podium::quality
