#pragma once
// A condition on rows as people write it: "year >= 2015", "country one_of Spain, Portugal", "score missing". The relations are
// those of recipes (core/cleaning/Condition.h).
#include <string>
#include <vector>

#include "core/base/Json.h"
#include "core/table/Table.h"

namespace podium::versioning {

/// A value.
struct RowCondition
{
    std::string column;
    std::string relation;
    Json value; ///< text, number or list; null for missing and present

    /// The longest column name that the text begins with, a relation, a value. Throws Error{InvalidArgument} naming what is
    /// not understood.
    static RowCondition parse(const std::string& text, const std::vector<std::string>& columns);
    std::string text() const; ///< as parse() reads it

    Json toJson() const; ///< {column, is, value}
    static RowCondition fromJson(const Json& json, const std::string& where);
    friend bool operator==(const RowCondition&, const RowCondition&) = default;
};

/// Which rows of a text table fulfil all conditions; the cells are read with the types of `types`. Throws
/// Error{InvalidArgument} where a column is not there or a value cannot be compared with its type.
std::vector<bool> rowsThatHold(const Table& rows, const Schema& types, const std::vector<RowCondition>& conditions);

} // namespace podium::versioning
