#pragma once
// Judges delivered tables against a project: what each is, and what importing it would change. Writes nothing.
#include "core/pipeline/Pipeline.h"
#include "core/project/ProjectContext.h"
#include "core/project/TableImport.h"

namespace podium::project {

/// For one plan; not thread-safe. `context` outlives it.
class TablePlanner
{
public:
    explicit TablePlanner(ProjectContext& context);

    /// What is wrong with the table becomes its `problem`; throws only Error{Cancelled}.
    PlannedTable plan(std::shared_ptr<const ingest::SourceTable> source, const ImportChoice& choice, JobContext& job);

    /// The stage that reads the raw table; empty where none does.
    std::string readingStage(const std::string& table) const;

private:
    void requireFree(const PlannedTable& table) const;
    void compare(PlannedTable& table, JobContext& job) const;
    void foresee(PlannedTable& table, JobContext& job);
    std::optional<Error> failureWith(const std::map<std::string, std::optional<std::string>>& changes, JobContext& job) const;

    ProjectContext& m_context;
    versioning::GitRepository m_git;
    Json m_params;
    pipeline::Pipeline m_pipeline;
    bool m_askedPresent = false;
    std::optional<Error> m_presentFailure; ///< of the stages as they are
};

} // namespace podium::project
