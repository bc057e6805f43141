#pragma once
// A stage that Podium runs itself: a pure function from declared files and parameters to declared files. The same code
// serves `podium stage NAME`, which `dvc repro` calls, and the workbench, which keeps tables in memory between stages.
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/Error.h"
#include "core/base/JobContext.h"
#include "core/base/Parameter.h"
#include "core/base/Room.h"
#include "core/table/Table.h"

namespace podium::pipeline {

/// The files a stage may read, by path relative to the project, with '/'. Thread-safe.
class StageInputs
{
public:
    virtual ~StageInputs() = default;
    virtual bool has(const std::string& path) const = 0;
    /// Throws Error{NotFound} naming the path.
    virtual std::shared_ptr<const std::string> bytes(const std::string& path) const = 0;
    /// The table that an earlier stage of this process made for this very content, or nullptr: then parse bytes().
    virtual std::shared_ptr<const Table> table(const std::string& path) const = 0;
};

struct StageOutput
{
    std::string path;
    std::string bytes;
    std::shared_ptr<const Table> table; ///< what parsing `bytes` gives, where it is a table; else null
};

struct StageOutputs
{
    std::vector<StageOutput> files;
    std::vector<Text> warnings;
    /// The stage did its work, and its files tell the result, but nothing may go on with it: the files are written, then
    /// the stage fails with this. Equal inputs fail equally.
    std::optional<Error> failure;
};

/// Stateless; run() may be called from several threads at once. Equal inputs and parameters give equal bytes.
class BuiltinStage
{
public:
    virtual ~BuiltinStage() = default;
    virtual std::string_view name() const = 0; ///< "clean", as in dvc.yaml
    virtual int revision() const = 0;          ///< raised when the output for the same input may change
    virtual Room room() const = 0;
    virtual const std::vector<Parameter>& parameters() const = 0;
    virtual TextId purpose() const = 0;        ///< what it does, one sentence
    /// What it did, one sentence with the numbers in it, from its output files; empty where they are not there.
    virtual Text summary(const StageInputs& outputs, const Json& params) const = 0;
    /// Checks values that stand in relation (world_rank < max_rank). Throws Error{InvalidArgument}. Called before anything runs.
    virtual void checkParameters(const Json& params) const = 0;
    virtual StageOutputs run(const StageInputs& inputs, const Json& params, JobContext& job) const = 0;
};

} // namespace podium::pipeline
