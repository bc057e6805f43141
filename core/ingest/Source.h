#pragma once
// Tables as data sites deliver them: a file, a folder or an archive of files.
#include <functional>
#include <string>
#include <vector>

#include "core/base/FileSystem.h"
#include "core/base/JobContext.h"
#include "core/ingest/Finding.h"

namespace podium::ingest {

struct SourceTable
{
    std::string name;   ///< file name without its ending: "timesData"
    std::string origin; ///< where it came from, for people: "archive.zip: sub/timesData.csv"
    std::string bytes;  ///< the file as it is
    /// Of a sheet: its name behind that of its workbook, by which it is found again too; else empty.
    std::string longName = {};
};

/// What is wanted of a source that holds more than one table; empty = all.
struct SourcePart
{
    std::string query; ///< of a SQLite database: one SELECT, whose rows are the table
    std::string sheet; ///< of a workbook
    std::string place = {}; ///< of what was fetched: told instead of the path of the file that it lies in meanwhile
    friend bool operator==(const SourcePart&, const SourcePart&) = default;
};

/// Reads every table (.csv, .tsv, .arff, .txt with a separator) of a file, folder (its own files, sorted) or archive (zip, tar, gz;
/// by content), or of a SQLite database, or of a workbook (xlsx, ods; what is lost of a sheet is a finding). What is no text with
/// separators becomes a CSV (finding "converted"). Others are left out with a finding. Two files of the same name are an
/// Error{InvalidData}; nothing found too; a part that there is not, Error{InvalidArgument}.
/// Paths that leave the archive are refused, as are archives that unpack to more than `maxBytes`.
std::vector<SourceTable> readSource(const FileSystem& files, const Path& path, std::uint64_t maxBytes,
                                    std::vector<Finding>& findings, JobContext& job, const SourcePart& part = {});

/// The built-in sample: synthetic tables cwurData, timesData, shanghaiData with the schemas and the faults of the real ones
/// (row counts, ties "=12", ranges "201-250", "-" for missing, "20,152", "33 : 67", "25%", quotes, accents). A fixed seed:
/// always the same bytes.
std::vector<SourceTable> sampleTables();

} // namespace podium::ingest
