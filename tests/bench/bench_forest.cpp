// Times the training of our forest for tests/bench/forest.py: `bench_forest FILE THREADS TREES` reads a table
// of features (last column: class index) and then, for each line on standard input, trains once with the seed
// on that line and answers with the seconds.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

#include "core/base/ThreadPool.h"
#include "core/training/RandomForest.h"

namespace {

podium::features::Samples readSamples(const char* path)
{
    std::ifstream file(path);
    std::vector<std::vector<double>> rows;
    for (std::string line; std::getline(file, line);) {
        std::istringstream cells(line);
        std::vector<double> row;
        for (std::string cell; std::getline(cells, cell, ',');)
            row.push_back(std::strtod(cell.c_str(), nullptr));
        rows.push_back(std::move(row));
    }
    podium::features::Samples samples;
    if (rows.empty())
        return samples;
    samples.classes = {"0", "1"};
    samples.x.rows = static_cast<std::int64_t>(rows.size());
    samples.x.columns = static_cast<std::int64_t>(rows[0].size()) - 1;
    for (std::size_t f = 0; f + 1 < rows[0].size(); ++f)
        for (const auto& row : rows)
            samples.x.values.push_back(static_cast<float>(row[f]));
    for (const auto& row : rows)
        samples.y.push_back(static_cast<std::int32_t>(row.back()));
    return samples;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 4) {
        std::fprintf(stderr, "usage: bench_forest FILE THREADS TREES\n");
        return 2;
    }
    const podium::features::Samples samples = readSamples(argv[1]);
    podium::ThreadPool pool(std::atoi(argv[2]));
    podium::JobContext job(pool);
    podium::training::ForestOptions options;
    options.trees = std::atoi(argv[3]);
    for (std::string line; std::getline(std::cin, line);) {
        options.seed = std::strtoull(line.c_str(), nullptr, 10);
        const auto begin = std::chrono::steady_clock::now();
        const auto model = podium::training::fitRandomForest(samples, options, job);
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
        std::printf("%.9f %zu\n", seconds.count(), model->toBytes().size());
        std::fflush(stdout);
    }
    return 0;
}
