// Cleans and prepares the three rankings as the stages do: thesis_pandas_driver RANKINGS OUT MAX_RANK
// WORLD_RANK MAX_FEATURES SPLIT. Writes what the stages would write below OUT. For thesis_pandas.py.
#include <cstdlib>
#include <iostream>

#include "core/base/FileSystem.h"
#include "core/cleaning/CleanStage.h"
#include "core/features/FeaturizeStage.h"
#include "core/features/RankingTemplate.h"
#include "resources/Resources.h"
#include "tests/core/cleaning/MemoryInputs.h"

using namespace podium;

namespace {

void write(FileSystem& files, const Path& folder, const pipeline::StageOutputs& outputs)
{
    for (const pipeline::StageOutput& output : outputs.files) {
        const Path path = folder / output.path;
        files.createDirectories(path.parent_path());
        files.replaceUnsynced(path, output.bytes);
    }
}

void prepare(char** arguments)
{
    const Path rankings = arguments[1];
    const Path out = arguments[2];
    FileSystem files;
    test::MemoryInputs inputs;
    Json recipes = Json::object();
    for (const std::string& table : features::ranking::tables()) {
        const std::string recipe = "recipes/" + table + ".yaml";
        recipes[table] = recipe;
        inputs.files[recipe] = resource(recipe);
        inputs.files["data/raw/" + table + ".csv"] = files.read(rankings / (table + ".csv"));
    }
    const Json params = {{"clean", {{"recipes", recipes}}},
                         {"featurize",
                          {{"max_rank", std::atoi(arguments[3])},
                           {"world_rank", std::atoi(arguments[4])},
                           {"max_features", std::atoi(arguments[5])},
                           {"split", arguments[6]}}}};
    const pipeline::StageOutputs clean = cleaning::CleanStage().run(inputs, params, test::job());
    write(files, out, clean);
    inputs.add(clean, false);
    write(files, out, features::FeaturizeStage().run(inputs, params, test::job()));
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 7) {
        std::cerr << "usage: thesis_pandas_driver RANKINGS OUT MAX_RANK WORLD_RANK MAX_FEATURES SPLIT\n";
        return 2;
    }
    try {
        prepare(argv);
    } catch (const Error& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    return 0;
}
