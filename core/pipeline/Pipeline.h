#pragma once
// dvc.yaml as DVC 3 resolves it: stages with templating, foreach and matrix expanded, in running order.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/Json.h"
#include "core/pipeline/ProjectState.h"

namespace podium::pipeline {

struct StageOut
{
    std::string path; ///< relative to the project root, '/'
    bool cache = true;
    bool persist = false;
    enum class Kind { Output, Metric, Plot } kind = Kind::Output;
};

struct StageParams
{
    std::string file = "params.yaml"; ///< relative to the project root
    bool whole = false;               ///< all top-level keys
    std::vector<std::string> keys;    ///< dotted
};

struct StageDefinition
{
    std::string name; ///< expanded: "each@u"
    std::vector<std::string> commands;
    bool commandIsList = false;
    std::string directory; ///< wdir relative to the root; empty = root
    std::vector<std::string> dependencies;
    std::vector<StageParams> params;
    std::vector<StageOut> outs; ///< outs, metrics and plots, sorted by path
    bool frozen = false;
    bool alwaysChanged = false;
    std::string description;
    /// Paths that dvc.yaml writes otherwise than pathFrom(directory) gives them ("./x"): dvc.lock repeats them as written.
    std::map<std::string, std::string> writtenPaths;

    /// A path relative to the project as dvc.lock has it: relative to `directory`, as written in dvc.yaml.
    std::string lockPath(const std::string& path) const;
    /// The command as dvc.lock has it: a text or a list.
    Json commandJson() const;
};

struct PlotDefinition
{
    std::string id;
    Json definition; ///< as in dvc.yaml
};

class Pipeline
{
public:
    /// Reads dvc.yaml and the params files it needs. Errors name file, stage and key: InvalidFormat for broken YAML, unknown or
    /// mistyped keys, two stages with one output, a cycle (with its stages in order), a template key that does not exist.
    static Pipeline load(const ProjectState& state, const std::string& path = "dvc.yaml");

    const std::vector<StageDefinition>& stages() const { return m_stages; } ///< in an order in which they can run
    const StageDefinition* find(const std::string& name) const;
    /// Stages whose outputs this one reads (a dependency inside an output folder counts).
    std::vector<std::string> upstream(const std::string& name) const;
    /// These stages and all they need, in running order; empty = all. Throws Error{InvalidArgument} for an unknown name.
    std::vector<const StageDefinition*> closure(const std::vector<std::string>& names) const;
    const std::vector<PlotDefinition>& plots() const { return m_plots; }

private:
    std::vector<StageDefinition> m_stages;
    std::map<std::string, std::vector<std::string>> m_upstream;
    std::vector<PlotDefinition> m_plots;
};

/// {stage, revision} of a built-in command: plain words, the first exactly `podium`, then `stage NAME --rev N`.
struct BuiltinCommand
{
    std::string stage;
    int revision = 0;
};
std::optional<BuiltinCommand> builtinCommand(const StageDefinition& stage);

} // namespace podium::pipeline
