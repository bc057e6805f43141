// Reads each CSV named on standard input and answers with one line of JSON: {"names": […], "types": […], "rows": [[…], …]}, cells as
// text, null where missing. A name behind "*" is read as an import reads it, with everything recognised; then "findings" are their rules.
// For tests/interop/csv_pandas.py.
#include <iostream>
#include <string>

#include "core/base/ThreadPool.h"
#include "core/ingest/TableReading.h"

int main()
{
    podium::ThreadPool pool(2);
    podium::JobContext job(pool);
    const podium::FileSystem files;
    podium::ingest::CsvOptions options;
    options.header = true;
    options.separator = ',';
    for (std::string path; std::getline(std::cin, path);) {
        podium::Json answer;
        try {
            podium::Table table;
            if (path.starts_with('*')) {
                const podium::ingest::TableReading read = podium::ingest::readTable(files.read(path.substr(1)), path.substr(1), {}, job);
                table = read.table;
                answer["findings"] = podium::Json::array();
                for (const podium::ingest::Finding& finding : read.findings)
                    answer["findings"].push_back(finding.rule);
            } else {
                table = podium::ingest::readCsv(files, path, options, job).table;
            }
            answer["names"] = table.names();
            answer["types"] = podium::Json::array();
            answer["rows"] = podium::Json::array();
            for (std::size_t c = 0; c < table.columnCount(); ++c)
                answer["types"].push_back(name(table.column(c).type()));
            for (std::int64_t row = 0; row < table.rowCount(); ++row) {
                podium::Json cells = podium::Json::array();
                for (std::size_t c = 0; c < table.columnCount(); ++c)
                    cells.push_back(table.column(c).isMissing(row) ? podium::Json()
                                                                   : podium::Json(table.column(c).asText(row)));
                answer["rows"].push_back(std::move(cells));
            }
        } catch (const podium::Error& error) {
            answer["error"] = error.what();
        }
        std::cout << answer.dump() << std::endl;
    }
}
