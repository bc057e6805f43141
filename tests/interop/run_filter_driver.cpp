// Answers filters over runs given as JSON, for tests/interop/mlflow_search.py: `run_filter_driver RUNS QUERIES` reads a list of runs and
// a list of {filter, order_by} and prints for each the ids in order, or null where it is refused.
#include <cstdio>

#include "core/base/Error.h"
#include "core/base/FileSystem.h"
#include "core/base/Json.h"
#include "core/project/Experiment.h"
#include "core/project/ExperimentSearch.h"

using namespace podium;

namespace {

project::Experiment experimentOf(const Json& json)
{
    project::Experiment run;
    run.id = json.at("run_id").get<std::string>();
    run.name = json.at("run_name").get<std::string>();
    run.status = tracking::runStatusNamed(json.at("status").get<std::string>());
    run.createdMs = json.at("start_time").get<std::int64_t>();
    if (!json.at("end_time").is_null())
        run.endMs = json.at("end_time").get<std::int64_t>();
    for (const auto& [key, value] : json.at("params").items())
        run.params.emplace_back(key, value);
    for (const auto& [key, value] : json.at("metrics").items())
        run.metrics.emplace_back(key, value.is_number() ? value.get<double>() : std::nan(""));
    for (const auto& [key, value] : json.at("tags").items())
        run.tags.emplace_back(key, value.get<std::string>());
    for (const Json& input : json.at("datasets"))
        run.inputs.push_back({input.at("name").get<std::string>(), input.at("digest").get<std::string>(), {}});
    return run;
}

Json answer(const std::vector<project::Experiment>& runs, const Json& query)
{
    try {
        const auto filter = tracking::RunFilter::parse(query.at("filter").get<std::string>());
        const auto order = tracking::RunOrder::parse(query.at("order_by").get<std::string>());
        Json ids = Json::array();
        for (const std::size_t i : tracking::select(project::ExperimentColumns(runs), filter, order))
            ids.push_back(runs[i].id);
        return ids;
    } catch (const Error&) {
        return nullptr;
    }
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3)
        return 2;
    const FileSystem files;
    std::vector<project::Experiment> runs;
    for (const Json& run : parseJson(files.read(argv[1]), argv[1]))
        runs.push_back(experimentOf(run));
    Json answers = Json::array();
    for (const Json& query : parseJson(files.read(argv[2]), argv[2]))
        answers.push_back(answer(runs, query));
    std::puts(answers.dump().c_str());
    return 0;
}
