// The run table with many runs: opened from a run store on disk, sorted, filtered, each until the table is painted. Prints the machine
// and the median, least and most of each in milliseconds; with --check it fails where a median is over what is promised.
//   bench_runs [RUNS] [COLUMNS] [REPEATS] [--check]
#include <sys/utsname.h>

#include <QApplication>
#include <QHeaderView>
#include <QTreeView>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <functional>
#include <random>
#include <sqlite3.h>
#include <thread>

#include <fmt/format.h>

#include "core/project/ExperimentIndex.h"
#include "tests/support/ScratchDirectory.h"
#include "ui/comparison/RunTableModel.h"
#include "ui/models/TableSetup.h"

using namespace podium;

namespace {

using Clock = std::chrono::steady_clock;
constexpr double kOpenMs = 300, kSortMs = 150, kFilterMs = 150;

/// Half parameters, half metrics; four groups of comparable runs, as sweeps over tables make them.
tracking::Run madeRun(int number, int columns, std::mt19937& random)
{
    tracking::Run run;
    run.id = fmt::format("{:032x}", number + 1);
    run.commit = run.id + "00000000";
    run.experimentId = tracking::RunStore::kExperiments;
    run.name = fmt::format("run-{}", number);
    run.status = tracking::RunStatus::Finished;
    run.startTime = 1'700'000'000'000 + number * 1000;
    run.endTime = run.startTime + 250;
    const std::string dataset = fmt::format("table{}", number % 4);
    run.params = {{"featurize.max_rank", 100}, {"featurize.split", "last_year"}, {"train.train_data", dataset}};
    for (int i = static_cast<int>(run.params.size()); i < columns / 2; ++i)
        run.params.emplace_back(fmt::format("train.parameter_{}", i),
                                i % 3 == 0 ? Json(static_cast<int>(random() % 500)) : i % 3 == 1 ? Json(static_cast<double>(random() % 1000) / 1000) : Json("gini"));
    for (int i = 0; i < columns - columns / 2; ++i)
        run.metrics.push_back({i == 0 ? "accuracy" : i == 1 ? "f1" : fmt::format("metric_{:03}", i), static_cast<double>(random() % 100000) / 100000,
                               *run.endTime, 0});
    std::sort(run.metrics.begin(), run.metrics.end(), [](const auto& a, const auto& b) { return a.key < b.key; });
    if (number % 10 == 0)
        run.tags = {{"podium.star", "true"}, {"team", "a"}};
    run.inputs = {{dataset, "0123456789abcdef0123456789abcdef", "data/raw/" + dataset + ".csv"}};
    run.details = {{"baseline", run.commit}, {"dataset", dataset}, {"seconds", 0.25}, {"undefined", Json::array()},
                   {"confusion", {{"tp", 47}, {"fn", 2}, {"fp", 1}, {"tn", 50}}}, {"rows", {{"train", 300}, {"validation", 100}, {"test", nullptr}}},
                   {"warnings", Json::array()}};
    return run;
}

struct Cost
{
    double wall = 0, cpu = 0; ///< ms; on a busy machine the first tells more of the others
};

Cost timed(const std::function<void()>& work)
{
    const auto begin = Clock::now();
    const std::clock_t cpu = std::clock();
    work();
    return {std::chrono::duration<double, std::milli>(Clock::now() - begin).count(), 1000.0 * static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC};
}

std::string processor()
{
    std::ifstream file("/proc/cpuinfo");
    for (std::string line; std::getline(file, line);)
        if (line.starts_with("model name"))
            return line.substr(line.find(':') + 2);
    return "unknown processor";
}

struct OpenTable
{
    ui::Selection selection;
    ui::RunTableModel model{selection};
    QTreeView view;
    std::shared_ptr<const ui::RunList> list;
    ui::RunView wanted = ui::RunView::standard("accuracy");

    OpenTable()
    {
        view.setModel(&model);
        ui::setUpTree(view, QStringLiteral("Runs"));
        view.header()->setSectionResizeMode(QHeaderView::Interactive);
        view.resize(1200, 600);
        view.show();
    }
    void open(const Path& file)
    {
        const tracking::RunStore store(file);
        auto snapshot = std::make_shared<ui::ProjectSnapshot>();
        for (tracking::Run& run : store.runs(tracking::RunStore::kExperiments))
            snapshot->experiments.push_back(project::ExperimentIndex::experimentOf(std::move(run)));
        list = std::make_shared<ui::RunList>(ui::listRuns(std::move(snapshot), false));
        show();
    }
    void show()
    {
        model.setRuns(list, wanted, tracking::RunFilter::parse(wanted.filter));
        view.expandAll();
        view.viewport()->repaint();
    }
};

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const auto number = [&](int place, int otherwise) { return argc > place && std::atoi(argv[place]) > 0 ? std::atoi(argv[place]) : otherwise; };
    const int runs = number(1, 10000), columns = number(2, 200), repeats = number(3, 7);
    const bool check = argc > 1 && std::strcmp(argv[argc - 1], "--check") == 0;
    const test::ScratchDirectory scratch;
    const Path file = scratch / "podium.sqlite";
    {
        std::mt19937 random(20261128);
        std::vector<tracking::Run> made;
        for (int i = 0; i < runs; ++i)
            made.push_back(madeRun(i, columns, random));
        tracking::RunStore(file).put(made);
    }
    utsname system{};
    ::uname(&system);
    std::printf("%s, %u threads, %s %s; Qt %s, SQLite %s, Podium store\n", processor().c_str(), std::thread::hardware_concurrency(), system.sysname,
                system.release, qVersion(), sqlite3_libversion());
    std::printf("%d runs x %d columns, median (least to most) of %d, ms\n", runs, columns, repeats);

    bool kept = true;
    const auto report = [&](const char* what, double promised, const std::function<Cost(int)>& once) {
        std::vector<double> all, cpu;
        for (int i = 0; i < repeats; ++i) {
            const Cost cost = once(i);
            all.push_back(cost.wall);
            cpu.push_back(cost.cpu);
        }
        std::sort(all.begin(), all.end());
        std::sort(cpu.begin(), cpu.end());
        const double median = all[all.size() / 2];
        kept = kept && median <= promised;
        std::printf("%-26s %8.1f  (%.1f to %.1f), of the processor %.1f; promised %.0f\n", what, median, all.front(), all.back(),
                    cpu[cpu.size() / 2], promised);
    };
    report("open", kOpenMs, [&](int) {
        OpenTable table;
        return timed([&] { table.open(file); });
    });
    OpenTable table;
    table.open(file);
    const std::vector<ui::RunColumn> sorts = {ui::RunColumn::metric("f1"), ui::RunColumn::parameter("train.parameter_7"),
                                              {ui::RunColumn::Kind::Name, {}}, ui::RunColumn::parameter("train.parameter_8")};
    report("sort", kSortMs, [&](int i) {
        table.wanted.sortBy = sorts[static_cast<std::size_t>(i) % sorts.size()];
        table.wanted.descending = i % 2 == 0;
        return timed([&] { table.show(); });
    });
    const std::vector<std::string> filters = {"metrics.f1 > 0.5 AND metrics.accuracy < 0.9", "params.`train.parameter_6` LIKE '%1%' AND tags.team = 'a'",
                                              "params.`train.parameter_8` = 'gini' AND metrics.metric_070 >= 0.25", "dataset.name = 'table1'", ""};
    report("filter", kFilterMs, [&](int i) {
        table.wanted.filter = filters[static_cast<std::size_t>(i) % filters.size()];
        return timed([&] { table.show(); });
    });
    table.wanted.filter.clear();
    report("only columns that differ", kFilterMs, [&](int i) {
        table.wanted.onlyDiffering = i % 2 == 0;
        return timed([&] { table.show(); });
    });
    return check && !kept ? 1 : 0;
}
