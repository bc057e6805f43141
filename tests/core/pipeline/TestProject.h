#pragma once
// A project folder with two small built-in stages ("count" and "report") that count how often they ran, for tests of this room.
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <functional>
#include <memory>
#include <string>

#include "core/base/Error.h"
#include "core/base/FileSystem.h"
#include "core/base/ThreadPool.h"
#include "core/pipeline/Executor.h"
#include "core/pipeline/WorkTreeState.h"
#include "core/versioning/DvcFile.h"
#include "tests/support/FailingFileSystem.h"

namespace podium::pipeline {

class TestStage final : public BuiltinStage
{
public:
    using Body = std::function<StageOutputs(const StageInputs&, const Json&, JobContext&)>;
    TestStage(std::string name, std::vector<Parameter> parameters, Body body)
        : m_name(std::move(name)), m_parameters(std::move(parameters)), m_body(std::move(body)) {}
    std::string_view name() const override { return m_name; }
    int revision() const override { return 2; }
    Room room() const override { return Room::Cleaning; }
    const std::vector<Parameter>& parameters() const override { return m_parameters; }
    TextId purpose() const override { return {"test.purpose", "Made for a test."}; }
    Text summary(const StageInputs&, const Json&) const override { return {}; }
    void checkParameters(const Json& params) const override
    {
        if (check)
            check(params);
    }
    StageOutputs run(const StageInputs& inputs, const Json& params, JobContext& job) const override
    {
        ++runs;
        return m_body(inputs, params, job);
    }
    std::function<void(const Json&)> check;
    mutable std::atomic<int> runs = 0;

private:
    std::string m_name;
    std::vector<Parameter> m_parameters;
    Body m_body;
};

inline Parameter integerParameter(const char* key, int byDefault, double minimum, double maximum)
{
    Parameter parameter;
    parameter.key = key;
    parameter.type = ParameterType::Integer;
    parameter.defaultValue = byDefault;
    parameter.minimum = minimum;
    parameter.maximum = maximum;
    return parameter;
}

/// dvc.yaml: count reads data/raw/words.txt (imported) and rules (a tracked folder) into the folder data/counted; report reads one
/// file of it into reports/report.json (not cached). params.yaml: count.factor, report.digits.
class TestProject
{
public:
    TestProject()
    {
        auto counting = std::make_unique<TestStage>(
            "count", std::vector{integerParameter("count.factor", 1, 1, 9)},
            [this](const StageInputs& inputs, const Json& params, JobContext& job) {
                if (duringCount)
                    duringCount(job);
                const auto words = inputs.bytes("data/raw/words.txt");
                const auto rule = inputs.bytes("rules/rule.txt");
                const auto factor = params["count"]["factor"].get<std::int64_t>();
                const auto length = static_cast<std::int64_t>(words->size() + rule->size()) * factor;
                Table table({"n"}, {Column::integers({length})});
                StageOutputs outputs;
                outputs.files.push_back({"data/counted/total.csv", "n\n" + std::to_string(length) + "\n",
                                         std::make_shared<const Table>(std::move(table))});
                if (factor > 1)
                    outputs.files.push_back({"data/counted/deep/extra.txt", "more\n", nullptr});
                outputs.warnings.push_back(TextId{"test.warning", "Counted."});
                return outputs;
            });
        auto reporting = std::make_unique<TestStage>(
            "report", std::vector{integerParameter("report.digits", 1, 1, 9)},
            [this](const StageInputs& inputs, const Json&, JobContext&) {
                if (duringReport)
                    duringReport(inputs);
                tablesInMemory += inputs.table("data/counted/total.csv") ? 1 : 0;
                StageOutputs outputs;
                outputs.files.push_back({"reports/report.json", *inputs.bytes("data/counted/total.csv"), nullptr});
                if (fails)
                    outputs.failure = Error(ErrorCode::InvalidData, TextId{"test.fails", "Not good enough."});
                return outputs;
            });
        count = counting.get();
        report = reporting.get();
        registry.add(std::move(counting));
        registry.add(std::move(reporting));

        files.createDirectories(root() / ".dvc" / "tmp");
        files.createDirectories(root() / ".podium");
        write("data/raw/words.txt", "one two three\n");
        const versioning::ObjectId words = objects.putFile(root() / "data/raw/words.txt");
        write("data/raw/words.txt.dvc", versioning::dvcFileText({"data/raw/words.txt", words, "md5"}));
        write("rules/rule.txt", "rule\n");
        write("params.yaml", "count:\n  factor: 1\nreport:\n  digits: 2 # kept\n");
        write("dvc.yaml", kPipeline);
    }

    Path root() const { return m_directory.path().toStdString(); }
    void write(const std::string& path, std::string_view bytes)
    {
        files.createDirectories((root() / path).parent_path());
        files.replaceUnsynced(root() / path, bytes);
    }
    std::string read(const std::string& path) const { return files.readIfExists(root() / path).value_or("(missing)"); }
    bool exists(const std::string& path) const { return files.exists(root() / path); }
    /// Everything in the folder but .dvc and .podium, by path.
    std::map<std::string, std::string> everything() const
    {
        std::map<std::string, std::string> all;
        const WorkTreeState state(files, root());
        for (const std::string& path : state.list({}))
            all[path] = state.read(path).value_or("");
        return all;
    }
    /// The files that git would track, with these in place of the folder's.
    MemoryState state(const std::map<std::string, std::string>& changed = {}) const
    {
        std::map<std::string, std::string> tracked;
        for (const auto& [path, bytes] : everything()) {
            if (path != "data/raw/words.txt" && !path.starts_with("data/counted/"))
                tracked[path] = bytes;
        }
        for (const auto& [path, bytes] : changed)
            tracked[path] = bytes;
        return MemoryState(std::move(tracked));
    }
    /// Makes this folder one in which the other's stages ran.
    void copyFrom(const TestProject& other)
    {
        std::filesystem::copy(other.root(), root(), std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
    }
    ExecutorSetup setup() { return {&files, root(), &objects, &runCache, &hashes, &registry}; }

    static constexpr const char* kPipeline = R"(stages:
  count:
    cmd: podium stage count --rev 2
    deps:
    - data/raw/words.txt
    - rules
    params:
    - count
    outs:
    - data/counted
  report:
    cmd: podium stage report --rev 2
    deps:
    - data/counted/total.csv
    params:
    - report
    metrics:
    - reports/report.json:
        cache: false
)";

private:
    QTemporaryDir m_directory; // first, so that all below can use it

public:
    test::FailingFileSystem files;
    versioning::ObjectStore objects{files, root() / ".dvc" / "cache"};
    versioning::HashCache hashes{files, root(), root() / ".podium" / "cache.sqlite"};
    RunCache runCache{files, root() / ".dvc" / "cache", objects};
    StageRegistry registry;
    ThreadPool pool{2};
    TestStage* count = nullptr;
    TestStage* report = nullptr;
    std::function<void(JobContext&)> duringCount;
    std::function<void(const StageInputs&)> duringReport;
    bool fails = false; ///< report makes its file and fails with it
    std::atomic<int> tablesInMemory = 0;
};

/// The Error that a call throws, in English with its code: "InvalidFormat: …"; "none" where it throws none.
template <typename Call>
std::string thrown(Call call)
{
    try {
        call();
        return "none";
    } catch (const Error& error) {
        return std::string(name(error.code())) + ": " + error.what();
    }
}

/// "count ran, report unchanged"
inline std::string told(const std::vector<StageRun>& runs)
{
    std::string text;
    for (const StageRun& run : runs)
        text += (text.empty() ? "" : ", ") + run.stage +
                (run.action == StageAction::Ran ? " ran" : run.action == StageAction::Restored ? " restored" : " unchanged");
    return text;
}

} // namespace podium::pipeline
