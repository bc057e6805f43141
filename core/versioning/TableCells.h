#pragma once
// Cells of a versioned table. Tables are kept and changed as the text that stands in the file, so that what an operation does
// not touch keeps its spelling; types are read from the text where a rule needs them. Values and functions; thread-safe.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/Text.h"
#include "core/table/Table.h"

namespace podium::versioning {

/// In a sentence: a dash where it is empty.
std::string shownCell(std::string_view cell);
/// Empty, or one of the tokens that the CSV reader takes for missing by default.
bool isMissingCell(std::string_view cell);
/// Whether a present cell is of a type, as the CSV reader reads it.
bool fitsType(std::string_view cell, ColumnType type);
/// One spelling for equal values ("01" and "1.0" of an integer column are "1"); empty where missing. A cell that is not of
/// the type stands for itself.
std::string canonicalCell(std::string_view cell, ColumnType type);
/// A text column read as a type; missing where a cell is missing or does not fit.
Column typedColumn(const Column& text, ColumnType type);
TextId typeWord(ColumnType type); ///< "whole number", …

/// All rows of tables with the same columns (text), one after the other.
Table joinedRows(const std::vector<Table>& parts, const std::vector<std::string>& names);

/// Identifies rows by the canonical cells of some columns.
class RowKeys
{
public:
    /// Columns by name; their types as in `types`, text where they are not named there. Throws Error{InvalidArgument} for a
    /// column that the table does not have.
    RowKeys(const Table& rows, const Schema& types, const std::vector<std::string>& columns);
    std::string of(std::int64_t row) const;
    bool hasMissing(std::int64_t row) const; ///< any of the cells is missing
    std::string shown(std::int64_t row) const; ///< for people: "year = 2015, country = Spain"

private:
    struct Part
    {
        std::string name;
        Column cells;
        ColumnType type;
    };
    std::vector<Part> m_parts;
};

} // namespace podium::versioning
