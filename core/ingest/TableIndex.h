#pragma once
// The list of parts of a table that is a folder: data/raw/<t>.csv/_table.json beside 000001.csv, 000002.csv, …
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/ingest/Csv.h"

namespace podium::ingest {

/// A value. Parts are files of the folder, in the order of their rows; one file may be several parts of it.
struct TableIndex
{
    static constexpr const char* kFileName = "_table.json";

    struct Part
    {
        std::string file;
        PartShape shape = {};
    };
    std::vector<Part> parts;
    /// The part that is an imported file byte for byte, in whatever dialect that was; empty = none.
    std::string original;
    /// Podium wrote the others itself: UTF-8, comma, a header. Of a list by somebody else nothing is known.
    bool ours = true;

    /// Whether a part is as writeCsv() writes, so that nothing about it needs to be guessed.
    bool isPlain(const std::string& file) const { return ours && file != original; }
    /// The parts for the reader; `bytesOf` is asked once for each file, whose bytes stay with the caller. `where` is the folder.
    std::vector<CsvBytes> csvParts(const std::string& where, const std::function<std::string_view(const std::string& file)>& bytesOf) const;

    std::string text() const;
    /// Throws Error{InvalidFormat} where there is no list of file names in it.
    static TableIndex parse(std::string_view json, const std::string& where);
};

} // namespace podium::ingest
