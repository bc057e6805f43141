#pragma once
// The list of parts of a table that is a folder: data/raw/<t>.csv/_table.json beside 000001.csv, 000002.csv, …
#include <string>
#include <string_view>
#include <vector>

namespace podium::ingest {

/// A value. Parts are file names of the folder, in the order of their rows.
struct TableIndex
{
    static constexpr const char* kFileName = "_table.json";

    std::vector<std::string> parts;
    /// The part that is an imported file byte for byte, in whatever dialect that was; empty = none.
    std::string original;
    /// Podium wrote the others itself: UTF-8, comma, a header. Of a list by somebody else nothing is known.
    bool ours = true;

    /// Whether a part is as writeCsv() writes, so that nothing about it needs to be guessed.
    bool isPlain(const std::string& part) const { return ours && part != original; }

    std::string text() const;
    /// Throws Error{InvalidFormat} where there is no list of file names in it.
    static TableIndex parse(std::string_view json, const std::string& where);
};

} // namespace podium::ingest
