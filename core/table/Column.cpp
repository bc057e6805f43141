#include "core/table/Column.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/table/ColumnData.h"

namespace podium {

namespace {

constexpr std::array<std::string_view, 5> kTypeNames = {"integer", "real", "text", "boolean", "date"};

std::string isoDate(std::int32_t days)
{
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{days}}};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

/// Missing cells of rows [begin, end) of a segment.
std::int64_t missingIn(const ColumnSegment& segment, std::size_t begin, std::size_t end)
{
    std::int64_t count = 0;
    if (const auto* reals = std::get_if<ColumnSegment::Reals>(&segment.values)) {
        for (std::size_t i = begin; i < end; ++i)
            count += std::isnan((*reals)[i]) ? 1 : 0;
    } else if (!segment.missing.empty()) {
        for (std::size_t i = begin; i < end; ++i)
            count += segment.isMarkedMissing(i) ? 1 : 0;
    }
    return count;
}

} // namespace

std::string_view name(ColumnType type) { return kTypeNames[static_cast<std::size_t>(type)]; }

ColumnType columnTypeNamed(std::string_view name)
{
    for (std::size_t i = 0; i < kTypeNames.size(); ++i)
        if (kTypeNames[i] == name)
            return static_cast<ColumnType>(i);
    throw Error(ErrorCode::InvalidFormat,
                Text{PODIUM_TEXT("table.unknownType", "\"{type}\" is no column type."), {{"type", name}}}, {},
                PODIUM_TEXT("table.unknownTypeHint", "Use integer, real, text, boolean or date."));
}

void Column::Data::add(ColumnSegment segment)
{
    segment.first = size;
    if (segment.missingCount == 0 || type == ColumnType::Real)
        segment.missing.clear();
    else
        segment.missing.resize((static_cast<std::size_t>(segment.count) + 63) / 64, 0);
    size += segment.count;
    missingCount += segment.missingCount;
    segments.push_back(std::move(segment));
    segmentsPerRow = static_cast<double>(segments.size() - 1) / static_cast<double>(std::max<std::int64_t>(size, 1));
}

const ColumnSegment& Column::Data::search(std::int64_t row) const
{
    // Segments come from blocks of equal bytes and so have nearly equal rows: guess, then walk.
    auto guess = static_cast<std::size_t>(static_cast<double>(row) * segmentsPerRow);
    while (segments[guess].first > row)
        --guess;
    while (segments[guess].first + segments[guess].count <= row)
        ++guess;
    return segments[guess];
}

Column::Column(std::shared_ptr<const Data> data, std::int64_t offset, std::int64_t count)
    : m_data(std::move(data))
    , m_offset(offset)
    , m_size(count)
{
}

ColumnType Column::type() const { return m_data ? m_data->type : ColumnType::Text; }
std::int64_t Column::size() const { return m_size; }

std::int64_t Column::missingCount() const
{
    if (!m_data || m_data->missingCount == 0)
        return 0;
    if (m_offset == 0 && m_size == m_data->size)
        return m_data->missingCount;
    std::int64_t count = 0;
    for (const ColumnSegment& segment : m_data->segments) {
        const std::int64_t begin = std::max(segment.first, m_offset);
        const std::int64_t end = std::min(segment.first + segment.count, m_offset + m_size);
        if (begin < end)
            count += missingIn(segment, static_cast<std::size_t>(begin - segment.first),
                               static_cast<std::size_t>(end - segment.first));
    }
    return count;
}

bool Column::isMissing(std::int64_t row) const
{
    const ColumnSegment& segment = m_data->segmentOf(m_offset + row);
    const auto i = static_cast<std::size_t>(m_offset + row - segment.first);
    if (const auto* reals = std::get_if<ColumnSegment::Reals>(&segment.values))
        return std::isnan((*reals)[i]);
    return segment.isMarkedMissing(i);
}

std::int64_t Column::integer(std::int64_t row) const
{
    const ColumnSegment& segment = m_data->segmentOf(m_offset + row);
    return std::get<ColumnSegment::Integers>(
        segment.values)[static_cast<std::size_t>(m_offset + row - segment.first)];
}

double Column::real(std::int64_t row) const
{
    const ColumnSegment& segment = m_data->segmentOf(m_offset + row);
    const auto i = static_cast<std::size_t>(m_offset + row - segment.first);
    if (const auto* reals = std::get_if<ColumnSegment::Reals>(&segment.values))
        return (*reals)[i];
    if (segment.isMarkedMissing(i))
        return std::numeric_limits<double>::quiet_NaN();
    if (const auto* booleans = std::get_if<ColumnSegment::Booleans>(&segment.values))
        return (*booleans)[i];
    return static_cast<double>(std::get<ColumnSegment::Integers>(segment.values)[i]);
}

std::string_view Column::text(std::int64_t row) const
{
    const ColumnSegment& segment = m_data->segmentOf(m_offset + row);
    return std::get<TextBuffer>(segment.values).at(static_cast<std::size_t>(m_offset + row - segment.first));
}

bool Column::boolean(std::int64_t row) const
{
    const ColumnSegment& segment = m_data->segmentOf(m_offset + row);
    return std::get<ColumnSegment::Booleans>(
               segment.values)[static_cast<std::size_t>(m_offset + row - segment.first)] != 0;
}

std::int32_t Column::date(std::int64_t row) const
{
    const ColumnSegment& segment = m_data->segmentOf(m_offset + row);
    return std::get<ColumnSegment::Dates>(
        segment.values)[static_cast<std::size_t>(m_offset + row - segment.first)];
}

std::string Column::asText(std::int64_t row) const
{
    if (isMissing(row))
        return {};
    switch (type()) {
    case ColumnType::Integer: {
        std::array<char, 24> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), integer(row)).ptr;
        return {digits.data(), end};
    }
    case ColumnType::Real:
        return pythonFloatRepr(real(row));
    case ColumnType::Text:
        return std::string(text(row));
    case ColumnType::Boolean:
        return boolean(row) ? "True" : "False";
    case ColumnType::Date:
        return isoDate(date(row));
    }
    return {};
}

Column Column::slice(std::int64_t offset, std::int64_t count) const
{
    const std::int64_t begin = std::clamp<std::int64_t>(offset, 0, m_size);
    return Column(m_data, m_offset + begin, std::clamp<std::int64_t>(count, 0, m_size - begin));
}

Column Column::take(std::span<const std::int64_t> rows) const
{
    ColumnBuilder builder(type(), static_cast<std::int64_t>(rows.size()));
    for (const std::int64_t row : rows)
        builder.appendCell(*this, row);
    return builder.finish();
}

Column Column::integers(std::vector<std::int64_t> values, const std::vector<bool>& missing)
{
    ColumnSegment segment;
    segment.count = static_cast<std::int64_t>(values.size());
    for (std::size_t i = 0; i < missing.size() && i < values.size(); ++i)
        if (missing[i]) {
            segment.markMissing(i);
            values[i] = 0;
        }
    segment.values = std::move(values);
    auto data = std::make_shared<Data>();
    data->type = ColumnType::Integer;
    data->add(std::move(segment));
    const std::int64_t size = data->size;
    return Column(std::move(data), 0, size);
}

Column Column::reals(std::vector<double> values)
{
    ColumnSegment segment;
    segment.count = static_cast<std::int64_t>(values.size());
    for (const double value : values)
        segment.missingCount += std::isnan(value) ? 1 : 0;
    segment.values = std::move(values);
    auto data = std::make_shared<Data>();
    data->type = ColumnType::Real;
    data->add(std::move(segment));
    const std::int64_t size = data->size;
    return Column(std::move(data), 0, size);
}

Column Column::texts(const std::vector<std::string>& values, const std::vector<bool>& missing)
{
    ColumnBuilder builder(ColumnType::Text, static_cast<std::int64_t>(values.size()));
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i < missing.size() && missing[i])
            builder.appendMissing();
        else
            builder.appendText(values[i]);
    }
    return builder.finish();
}

bool operator==(const Column& a, const Column& b)
{
    if (a.m_size != b.m_size || a.type() != b.type())
        return false;
    if (a.m_data == b.m_data && a.m_offset == b.m_offset)
        return true;
    for (std::int64_t row = 0; row < a.m_size; ++row) {
        const bool missing = a.isMissing(row);
        if (missing != b.isMissing(row))
            return false;
        if (missing)
            continue;
        bool same = false;
        switch (a.type()) {
        case ColumnType::Integer:
            same = a.integer(row) == b.integer(row);
            break;
        case ColumnType::Real:
            same = a.real(row) == b.real(row);
            break;
        case ColumnType::Text:
            same = a.text(row) == b.text(row);
            break;
        case ColumnType::Boolean:
            same = a.boolean(row) == b.boolean(row);
            break;
        case ColumnType::Date:
            same = a.date(row) == b.date(row);
            break;
        }
        if (!same)
            return false;
    }
    return true;
}

} // namespace podium
