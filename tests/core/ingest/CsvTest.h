#pragma once
// What the tests of the CSV reader share.
#include <algorithm>
#include <string>

#include "core/base/Error.h"
#include "core/base/ThreadPool.h"
#include "core/ingest/Csv.h"
#include "core/ingest/CsvReader.h"

namespace podium::test {

inline ThreadPool& pool()
{
    static ThreadPool kPool(3);
    return kPool;
}

inline ingest::CsvResult parse(std::string_view text, const ingest::CsvOptions& options = {})
{
    JobContext job(pool());
    return ingest::parseCsv(text, "test.csv", options, job);
}

/// The same read in blocks of this many bytes, each a task of its own.
inline ingest::CsvResult parseInBlocks(std::string_view text, std::size_t blockSize,
                                       const ingest::CsvOptions& options = {})
{
    JobContext job(pool());
    return ingest::CsvReader({{"test.csv", text, nullptr}}, options, job, blockSize).read();
}

inline const ingest::Finding* finding(const ingest::CsvResult& result, std::string_view rule)
{
    const auto found = std::find_if(result.findings.begin(), result.findings.end(),
                                    [&](const ingest::Finding& f) { return f.rule == rule; });
    return found == result.findings.end() ? nullptr : &*found;
}

/// Types as letters (i r t b d), then the cells: "it: 1|a; 2|" (missing is empty).
inline std::string shown(const Table& table)
{
    std::string text;
    for (std::size_t c = 0; c < table.columnCount(); ++c)
        text += name(table.column(c).type())[0];
    text += ":";
    for (std::int64_t row = 0; row < table.rowCount(); ++row) {
        text += row > 0 ? "; " : " ";
        for (std::size_t c = 0; c < table.columnCount(); ++c)
            text += (c > 0 ? "|" : "") + table.column(c).asText(row);
    }
    return text;
}

} // namespace podium::test
