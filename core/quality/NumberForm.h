#pragma once
// The ways in which a cell of text writes a number: "20,152", "54%", "33 : 67", "201-300", "=12".
#include <array>
#include <cstdint>
#include <string_view>

#include "core/table/Column.h"

namespace podium::quality {

/// A figure that a column does not have.
inline constexpr double kNoValue = std::numeric_limits<double>::quiet_NaN();

enum class NumberForm {
    None,
    Plain,        ///< 12, -3.5, 1e6
    Thousands,    ///< 20,152
    DecimalComma, ///< 3,5
    Percent,      ///< 54%
    Tied,         ///< =12, a shared place
    Range,        ///< 201-300
    Ratio,        ///< 33 : 67
    Time,         ///< 12:30, 12:30:05
};
inline constexpr std::size_t kNumberForms = 9;
/// "plain", "thousands", …: as --json writes it.
std::string_view numberFormId(NumberForm form);

struct NumberCell
{
    NumberForm form = NumberForm::None;
    double value = 0; ///< of a range its beginning, of a ratio its first part, of a time its seconds
};
/// Blanks around the number do not count. The C locale, whatever the system's is.
NumberCell readNumber(std::string_view cell);

/// A cell that stands for "not known": "-", "n.a.", "?", blanks alone.
bool isPlaceholder(std::string_view cell);

/// How many cells of a text column are written in which form.
struct NumberForms
{
    std::array<std::int64_t, kNumberForms> counts{}; ///< by NumberForm; None = other text
    std::int64_t placeholders = 0;

    std::int64_t count(NumberForm form) const { return counts[static_cast<std::size_t>(form)]; }
    std::int64_t numbers() const; ///< cells that are a number in some form
    /// True where nine of ten cells that are not missing (nor a placeholder) are numbers.
    bool mostlyNumbers() const;
    /// The form that most cells have besides Plain; Plain where all are plain.
    NumberForm mainForm() const;
};
NumberForms numberForms(const Column& texts);

} // namespace podium::quality
