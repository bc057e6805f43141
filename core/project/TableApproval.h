#pragma once
// What the states of tables mean for training: a disabled table is refused, one in review is told of, and runs say what they
// were trained on.
#include <map>
#include <string>
#include <vector>

#include "core/pipeline/Pipeline.h"
#include "core/project/Experiment.h"
#include "core/project/ProjectContext.h"
#include "core/project/VersionState.h"

namespace podium::project {

/// The states of all tables of a project, read once. Immutable; thread-safe. A review that cannot be read says nothing here: the
/// review of that table tells why.
class TableApproval
{
public:
    explicit TableApproval(const ProjectContext& context);

    VersionState of(const std::string& table, const std::string& content) const; ///< by MD5
    bool hasDisabled() const { return m_hasDisabled; }

    /// What is to be said of a run that read these tables and was trained on `dataset`: where a table has this name it alone
    /// counts, else all do. "table_disabled", "table_in_review".
    std::vector<Warning> marks(const std::vector<tracking::DatasetInput>& inputs, const std::string& dataset) const;
    /// Puts them on a run: disabled tables among its warnings, so that it is never called the best; others as marks.
    void mark(Experiment& run) const;

    /// Throws Error{Conflict} where the stages are trained on a disabled version, as it is in `state`. `hashes`: of the files
    /// in the work tree; null = as the .dvc files of the state say.
    void requireUsable(const pipeline::ProjectState& state, const std::vector<std::string>& stages, versioning::HashCache* hashes) const;

private:
    std::map<std::string, std::map<std::string, VersionState>> m_states; ///< table -> content -> state
    bool m_hasDisabled = false;
};

/// One sentence for all of them that were trained on tables in review; empty where none was.
Text approvalWanted(const std::vector<Experiment>& trained);

} // namespace podium::project
