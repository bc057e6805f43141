// Times profileTable on a table in memory: bench_profile FILE [THREADS] prints seconds of reading and of the profile.
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "core/base/FileSystem.h"
#include "core/base/ThreadPool.h"
#include "core/ingest/Csv.h"
#include "core/quality/Checks.h"
#include "core/quality/Profile.h"

using namespace podium;

namespace {

double secondsSince(std::chrono::steady_clock::time_point begin)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2)
        return 2;
    ThreadPool pool(argc > 2 ? std::atoi(argv[2]) : 0);
    JobContext job(pool);
    const FileSystem files;
    auto begin = std::chrono::steady_clock::now();
    quality::ReviewedTable table;
    table.name = "bench";
    table.table = std::make_shared<const Table>(ingest::readCsv(files, argv[1], {}, job).table);
    const double reading = secondsSince(begin);
    begin = std::chrono::steady_clock::now();
    const quality::TableProfile profile = quality::profileTable(*table.table, {}, job);
    const double profiling = secondsSince(begin);
    begin = std::chrono::steady_clock::now();
    const auto findings = quality::reviewTable(table, profile, job);
    std::printf("%.3f %.3f %.3f %lld %zu %zu\n", reading, profiling, secondsSince(begin),
                static_cast<long long>(profile.rows), profile.columns.size(), findings.size());
    return 0;
}
