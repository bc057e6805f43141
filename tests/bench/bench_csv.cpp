// Reads a CSV into a typed table for tests/bench/csv_reader.py: `bench_csv read FILE THREADS` prints seconds,
// rows, columns and the peak memory of the process in KiB; `bench_csv make FILE BYTES` writes a synthetic
// table with the columns of timesData.
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "core/base/ThreadPool.h"
#include "core/ingest/Csv.h"
#include "core/ingest/Source.h"

namespace {

int make(const char* path, double bytes)
{
    // The rows of the sample over and over, each with other digits, so that no two rows are the same.
    std::string table;
    for (const podium::ingest::SourceTable& source : podium::ingest::sampleTables())
        if (source.name == "timesData")
            table = source.bytes;
    std::FILE* const file = std::fopen(path, "wb");
    if (file == nullptr)
        return 1;
    const std::size_t header = table.find('\n') + 1;
    double written = 0;
    std::uint64_t state = 1;
    std::size_t from = 0;
    while (written < bytes) {
        const std::size_t begin = from;
        written += static_cast<double>(std::fwrite(table.data() + begin, 1, table.size() - begin, file));
        for (std::size_t i = header; i + 2 < table.size(); ++i)
            if (table[i] == '.' && table[i + 1] >= '0' && table[i + 1] <= '9') {
                state = state * 6364136223846793005ULL + 1442695040888963407ULL;
                table[i + 1] = static_cast<char>('0' + (state >> 60) % 10);
            }
        from = header;
    }
    return std::fclose(file);
}

int read(const char* path, int threads)
{
    podium::ThreadPool pool(threads);
    podium::JobContext job(pool);
    const podium::FileSystem files;
    const auto begin = std::chrono::steady_clock::now();
    const podium::ingest::CsvResult result = podium::ingest::readCsv(files, path, {}, job);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::string types;
    for (const podium::Field& field : result.table.schema().fields)
        types += name(field.type)[0];
    std::printf("%.6f %lld %zu %ld %s\n", seconds.count(), static_cast<long long>(result.table.rowCount()),
                result.table.columnCount(), usage.ru_maxrss, types.c_str());
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    try {
        if (argc == 4 && std::strcmp(argv[1], "make") == 0)
            return make(argv[2], std::strtod(argv[3], nullptr));
        if (argc == 4 && std::strcmp(argv[1], "read") == 0)
            return read(argv[2], std::atoi(argv[3]));
    } catch (const podium::Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    std::fprintf(stderr, "usage: bench_csv make FILE BYTES | read FILE THREADS\n");
    return 2;
}
