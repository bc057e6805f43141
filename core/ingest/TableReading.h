#pragma once
// How a delivered file becomes a table of the project: read as recognised or as its owner says, and kept in bytes that every later
// reader, who only recognises, reads the same way.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/ingest/Csv.h"

namespace podium::ingest {

/// What its owner knows better than recognition; none = as recognised.
struct LayoutChoice
{
    std::optional<char> separator = {};
    std::optional<Encoding> encoding = {};
    std::optional<char> decimal = {}; ///< '.' or ','
    std::optional<bool> header = {};
    friend bool operator==(const LayoutChoice&, const LayoutChoice&) = default;
};

struct TableReading
{
    Table table;        ///< as it is read from the kept bytes from now on
    CsvDialect dialect; ///< of the delivered bytes
    char decimal = '.'; ///< of the delivered bytes
    std::vector<Finding> findings; ///< worst first
    /// The bytes to keep where the delivered ones would later be read otherwise: UTF-8, commas, decimal points. None = the
    /// delivered ones are kept as they are.
    std::optional<std::string> converted;
};

/// A decimal comma is recognised where the separator is another sign, text columns become numbers by it, and no cell could as well
/// have a comma of thousands ("1,234"). Throws as parseCsv, and Error{InvalidData} where no bytes could keep the layout chosen.
TableReading readTable(std::string_view bytes, const std::string& where, const LayoutChoice& choice, JobContext& job);

std::string_view name(Encoding encoding); ///< "utf-8", "utf-16le", "utf-16be", "latin-1"
std::optional<Encoding> encodingNamed(std::string_view name); ///< those, and their usual other spellings
std::string separatorName(char separator); ///< "," ";" "|" or "tab"
std::optional<char> separatorNamed(std::string_view name);

} // namespace podium::ingest
