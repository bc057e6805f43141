#pragma once
// The files of a project state as inputs of a stage, and a run of the data stages in memory that tells
// beforehand what would fail.
#include <map>
#include <memory>
#include <string>

#include "core/base/FileSystem.h"
#include "core/pipeline/BuiltinStage.h"
#include "core/pipeline/Pipeline.h"
#include "core/pipeline/ProjectState.h"
#include "core/versioning/ObjectStore.h"

namespace podium::project {

/// Content of a file in a state: tracked by git, or named by a .dvc file or by dvc.lock and taken from the
/// object store. None where the state does not have it; Error{Corrupt, NotFound} where its object is damaged
/// or gone.
std::optional<std::string> contentIn(const pipeline::ProjectState& state,
                                     const versioning::ObjectStore& objects, const std::string& path);

/// Inputs from a state, over outputs that stages made in memory. Thread-safe to read.
class StateInputs final : public pipeline::StageInputs
{
public:
    StateInputs(const pipeline::ProjectState& state, const versioning::ObjectStore& objects)
        : m_state(state)
        , m_objects(objects)
    {
    }
    void add(pipeline::StageOutputs outputs);

    bool has(const std::string& path) const override;
    std::shared_ptr<const std::string> bytes(const std::string& path) const override;
    std::shared_ptr<const Table> table(const std::string& path) const override;

private:
    const pipeline::ProjectState& m_state;
    const versioning::ObjectStore& m_objects;
    struct Made
    {
        std::shared_ptr<const std::string> bytes;
        std::shared_ptr<const Table> table;
    };
    std::map<std::string, Made> m_made;
};

/// Of a file, or of all files of a folder: a table may be either. 0 where nothing is.
std::uint64_t sizeOnDisk(const FileSystem& files, const Path& path);

/// Below this much raw data a rehearsal costs no one a wait.
inline constexpr std::uint64_t kRehearsable = 64u << 20;
/// Runs `clean` and `featurize` of this state without writing anything, so that a column or a class that is
/// not there is known before. Does nothing where the pipeline has no such stages. Throws what the stages
/// throw. What they made is in the result, which refers to `state` and `objects`.
std::unique_ptr<StateInputs> rehearse(const pipeline::ProjectState& state, const pipeline::Pipeline& pipeline,
                                      const Json& params, const versioning::ObjectStore& objects,
                                      JobContext& job);

} // namespace podium::project
