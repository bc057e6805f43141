#pragma once
// ARFF, the table format of OpenML and Weka: attributes with declared types, then rows. Sparse rows, quoted names and
// comments too; dates stay text as they are written. Source: the ARFF page of the Weka wiki (stable version).
#include <string>
#include <string_view>
#include <vector>

#include "core/table/Table.h"

namespace podium::ingest {

struct ArffAttribute
{
    std::string name;
    ColumnType type = ColumnType::Text;  ///< numeric attributes: Integer where every value is one, else Real
    std::vector<std::string> categories; ///< of a nominal attribute, as declared
};

struct ArffResult
{
    std::string relation;
    std::vector<ArffAttribute> attributes; ///< one a column of the table
    Table table;
};

/// True where the first thing that is no comment is `@relation`.
bool isArff(std::string_view bytes);

/// UTF-8, UTF-16 or Windows-1252. Throws Error{InvalidFormat} naming `where` and the line: an unknown type, a row with too few
/// or too many values, a word among numbers, a category that was not declared, relational attributes.
ArffResult parseArff(std::string_view bytes, const std::string& where);

struct ArffWriteOptions
{
    std::string relation = "table";
    /// Text columns with at most so many different values are nominal (categories in order of their text), others `string`.
    std::size_t mostCategories = 200;
};
/// UTF-8, LF; reals in shortest round trip, missing `?`. parseArff reads the same names, types and cells back.
std::string writeArff(const Table& table, const ArffWriteOptions& options = {});

} // namespace podium::ingest
