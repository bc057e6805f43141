#pragma once
// What the steps drop_rows and filter ask of a row: one column, one relation, one value.
#include <optional>
#include <string>
#include <vector>

#include "core/cleaning/Pattern.h"
#include "core/cleaning/StepArguments.h"
#include "core/table/Column.h"

namespace podium::cleaning {

/// Parameters `column`, `is` and `value`.
std::vector<Parameter> conditionParameters();

/// Immutable. A missing cell fulfils `missing` and `not_numeric`, and no comparison, not even `!=`.
class Condition
{
public:
    explicit Condition(const StepArguments& arguments);

    const std::string& column() const { return m_column; }
    const std::string& relation() const { return m_relation; }
    const std::vector<std::string>& values() const { return m_values; }
    /// Whether the values can be compared with a column of this type ("abc" with a number cannot).
    bool suits(ColumnType type) const;
    bool holds(const Column& column, std::int64_t row) const;

private:
    bool compares(const Column& column, std::int64_t row, const std::string& value) const;

    std::string m_column;
    std::string m_relation;
    std::vector<std::string> m_values;
    bool m_numeric = false; ///< the values were written as numbers
    std::optional<Pattern> m_pattern;
};

} // namespace podium::cleaning
