#pragma once
// A typed column with missing values: an immutable value whose buffers are shared, so copies and slices cost nothing.
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace podium {

/// Names as in schema files; do not renumber (model files keep the number).
enum class ColumnType : std::uint8_t { Integer = 0, Real = 1, Text = 2, Boolean = 3, Date = 4 };
std::string_view name(ColumnType type); ///< "integer", "real", "text", "boolean", "date"
ColumnType columnTypeNamed(std::string_view name); ///< throws Error{InvalidFormat}
constexpr bool isNumber(ColumnType type) { return type == ColumnType::Integer || type == ColumnType::Real; }

/// Thread-safe to read. Reading a missing cell gives 0, NaN, an empty text or false. Real cells that are NaN count as missing.
class Column
{
public:
    Column() = default;

    ColumnType type() const;
    std::int64_t size() const;
    std::int64_t missingCount() const;

    bool isMissing(std::int64_t row) const;
    std::int64_t integer(std::int64_t row) const;
    double real(std::int64_t row) const; ///< also of an integer or boolean column, as a number
    std::string_view text(std::int64_t row) const; ///< only of a text column; valid while a copy of the column lives
    bool boolean(std::int64_t row) const;
    std::int32_t date(std::int64_t row) const; ///< days since 1970-01-01

    /// The cell as a CSV of Podium writes it: "12", "0.5", "True"/"False" (as pandas), "2015-03-01", "" where missing.
    std::string asText(std::int64_t row) const;

    Column slice(std::int64_t offset, std::int64_t count) const; ///< shares the buffers
    Column take(std::span<const std::int64_t> rows) const;       ///< copies these rows, in this order

    static Column integers(std::vector<std::int64_t> values, const std::vector<bool>& missing = {});
    static Column reals(std::vector<double> values); ///< NaN = missing
    static Column texts(const std::vector<std::string>& values, const std::vector<bool>& missing = {});

    /// Equal type, size, missing cells and values.
    friend bool operator==(const Column& a, const Column& b);

    struct Data; ///< buffers; only table and ingest know it
    explicit Column(std::shared_ptr<const Data> data, std::int64_t offset, std::int64_t count);

private:
    std::shared_ptr<const Data> m_data;
    std::int64_t m_offset = 0;
    std::int64_t m_size = 0;
};

/// Builds a column cell by cell.
class ColumnBuilder
{
public:
    explicit ColumnBuilder(ColumnType type, std::int64_t expectedSize = 0);
    ~ColumnBuilder();
    ColumnBuilder(ColumnBuilder&&) noexcept;
    ColumnBuilder& operator=(ColumnBuilder&&) noexcept;

    void appendMissing();
    void appendInteger(std::int64_t value);
    void appendReal(double value);
    void appendText(std::string_view value);
    void appendBoolean(bool value);
    void appendDate(std::int32_t days);
    void appendCell(const Column& column, std::int64_t row); ///< of the same type
    std::int64_t size() const;
    Column finish(); ///< leaves the builder empty

private:
    std::unique_ptr<Column::Data> m_data;
};

} // namespace podium
