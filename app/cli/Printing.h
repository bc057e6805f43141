#pragma once
// Text for a terminal: columns, numbers in the user's language, and one writer for both output streams.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/Decimals.h"

namespace podium::cli {

/// Columns that a UTF-8 text takes on a terminal; one for each character that is no combining mark.
std::size_t displayWidth(std::string_view text);
std::string padded(std::string_view text, std::size_t width);
/// Cut to `width` columns, with … where something was cut.
std::string shortened(const std::string& text, std::size_t width);

/// "a, b, c".
std::string joined(const std::vector<std::string>& names);

/// A duration for a person: "0.4 s", "12 s", "3 min 20 s".
std::string duration(double seconds, const Language& language);
/// "0 B", "830 kB", "1.2 MB": multiples of 1024, as the window shows them.
std::string byteSize(std::uint64_t bytes, const Language& language);
/// A count for --json, null where it is not known.
Json orNull(const std::optional<std::int64_t>& value);
/// Any JSON value as one cell: numbers in the language, texts as they are.
std::string cell(const Json& value, const Language& language);
/// Seconds since the epoch to "2026-11-23 16:10", local time.
std::string localTime(std::int64_t milliseconds);

/// Rows under headings, columns aligned; numbers (as told by `right`) to the right.
class TextTable
{
public:
    explicit TextTable(std::vector<std::string> headings, std::vector<bool> right = {});
    void add(std::vector<std::string> row);
    bool empty() const { return m_rows.empty(); }
    std::string text(const std::string& indent = {}) const;

private:
    std::vector<std::string> m_headings;
    std::vector<bool> m_right;
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace podium::cli
