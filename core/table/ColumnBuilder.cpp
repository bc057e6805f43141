#include <cmath>
#include <limits>

#include "core/table/ColumnData.h"

namespace podium {

namespace {

void prepare(ColumnSegment& segment, ColumnType type, std::size_t expectedSize)
{
    switch (type) {
    case ColumnType::Integer:
        segment.values.emplace<ColumnSegment::Integers>().reserve(expectedSize);
        break;
    case ColumnType::Real:
        segment.values.emplace<ColumnSegment::Reals>().reserve(expectedSize);
        break;
    case ColumnType::Text:
        segment.values.emplace<TextBuffer>().ends.reserve(expectedSize);
        break;
    case ColumnType::Boolean:
        segment.values.emplace<ColumnSegment::Booleans>().reserve(expectedSize);
        break;
    case ColumnType::Date:
        segment.values.emplace<ColumnSegment::Dates>().reserve(expectedSize);
        break;
    }
}

/// Appends to the last segment, which stays open until finish().
template <typename Buffer, typename Value>
void append(Column::Data& data, Value value)
{
    ColumnSegment& segment = data.segments.back();
    std::get<Buffer>(segment.values).push_back(value);
    ++segment.count;
}

} // namespace

ColumnBuilder::ColumnBuilder(ColumnType type, std::int64_t expectedSize)
    : m_data(std::make_unique<Column::Data>())
{
    m_data->type = type;
    m_data->segments.emplace_back();
    prepare(m_data->segments.back(), type, static_cast<std::size_t>(expectedSize));
}

ColumnBuilder::~ColumnBuilder() = default;
ColumnBuilder::ColumnBuilder(ColumnBuilder&&) noexcept = default;
ColumnBuilder& ColumnBuilder::operator=(ColumnBuilder&&) noexcept = default;

void ColumnBuilder::appendMissing()
{
    switch (m_data->type) {
    case ColumnType::Real:
        appendReal(std::numeric_limits<double>::quiet_NaN());
        return;
    case ColumnType::Integer:
        appendInteger(0);
        break;
    case ColumnType::Text:
        appendText({});
        break;
    case ColumnType::Boolean:
        appendBoolean(false);
        break;
    case ColumnType::Date:
        appendDate(0);
        break;
    }
    ColumnSegment& segment = m_data->segments.back();
    segment.markMissing(static_cast<std::size_t>(segment.count) - 1);
}

void ColumnBuilder::appendInteger(std::int64_t value) { append<ColumnSegment::Integers>(*m_data, value); }

void ColumnBuilder::appendReal(double value)
{
    append<ColumnSegment::Reals>(*m_data, value);
    if (std::isnan(value))
        ++m_data->segments.back().missingCount;
}

void ColumnBuilder::appendText(std::string_view value)
{
    auto* texts = &std::get<TextBuffer>(m_data->segments.back().values);
    if (texts->bytes.size() + value.size() > std::numeric_limits<std::uint32_t>::max()) {
        // Offsets have 32 bits: what does not fit any more starts the next segment.
        ColumnSegment full = std::move(m_data->segments.back());
        m_data->segments.pop_back();
        m_data->add(std::move(full));
        texts = &m_data->segments.emplace_back().values.emplace<TextBuffer>();
    }
    texts->bytes.append(value);
    texts->ends.push_back(static_cast<std::uint32_t>(texts->bytes.size()));
    ++m_data->segments.back().count;
}

void ColumnBuilder::appendBoolean(bool value)
{
    append<ColumnSegment::Booleans>(*m_data, static_cast<std::uint8_t>(value ? 1 : 0));
}

void ColumnBuilder::appendDate(std::int32_t days) { append<ColumnSegment::Dates>(*m_data, days); }

void ColumnBuilder::appendCell(const Column& column, std::int64_t row)
{
    if (column.isMissing(row)) {
        appendMissing();
        return;
    }
    switch (m_data->type) {
    case ColumnType::Integer:
        appendInteger(column.integer(row));
        break;
    case ColumnType::Real:
        appendReal(column.real(row));
        break;
    case ColumnType::Text:
        appendText(column.text(row));
        break;
    case ColumnType::Boolean:
        appendBoolean(column.boolean(row));
        break;
    case ColumnType::Date:
        appendDate(column.date(row));
        break;
    }
}

std::int64_t ColumnBuilder::size() const { return m_data->size + m_data->segments.back().count; }

Column ColumnBuilder::finish()
{
    const ColumnType type = m_data->type;
    ColumnSegment last = std::move(m_data->segments.back());
    m_data->segments.pop_back();
    m_data->add(std::move(last));
    std::shared_ptr<const Column::Data> data = std::move(m_data);
    *this = ColumnBuilder(type);
    const std::int64_t size = data->size;
    return Column(std::move(data), 0, size);
}

} // namespace podium
