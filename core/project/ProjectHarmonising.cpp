#include "core/cleaning/CleanTable.h"
#include "core/cleaning/HarmoniseStage.h"
#include "core/comparison/RankingSet.h"
#include "core/features/RankingTemplate.h"
#include "core/project/ProjectHarmonising.h"
#include "core/project/ProjectContext.h"
#include "core/project/RawTables.h"
#include "core/project/StateInputs.h"

namespace podium::project {

std::vector<std::string> ProjectHarmonising::names() const { return project::harmonisedNames(m_context); }

void ProjectHarmonising::propose(const HarmoniseRequest& request, JobContext& job)
{
    Session session(m_context);
    project::proposeHarmonised(m_context, session, request, job);
}

HarmonisedView ProjectHarmonising::view(const std::string& name, JobContext& job) const
{
    return project::harmonisedView(m_context, name, job);
}

void ProjectHarmonising::setSources(const std::string& name, const std::vector<cleaning::HarmonisedSource>& sources, const std::string& expected)
{
    Session session(m_context);
    project::setHarmonisedSources(m_context, session, name, sources, expected);
}

void ProjectHarmonising::decide(const std::vector<NameVerdict>& verdicts)
{
    Session session(m_context);
    project::decideNames(m_context, session, verdicts);
}

HarmoniseBuild ProjectHarmonising::build(const std::string& name, JobContext& job)
{
    Session session(m_context);
    return project::buildHarmonised(m_context, session, name, job);
}

void ProjectHarmonising::remove(const std::string& name)
{
    Session session(m_context);
    project::removeHarmonised(m_context, session, name);
}

comparison::RankingSet ProjectHarmonising::rankings(JobContext& job) const
{
    const StateInputs inputs(m_context.workTree, m_context.objects);
    std::vector<comparison::RankingTable> rankings;
    for (const std::string& table : rawTableNames(m_context)) {
        job.checkCancelled();
        std::vector<ingest::Finding> findings;
        try {
            rankings.push_back({table, std::string(features::ranking::publisher(table)),
                                std::make_shared<const Table>(cleaning::readRawTable(inputs, table, findings, job))});
        } catch (const Error& error) { // one that cannot be read has no places; import and quality say why
            if (error.code() == ErrorCode::Cancelled)
                throw;
        }
    }
    return comparison::rankingSet(rankings, cleaning::readNameDecisions(inputs), job);
}

} // namespace podium::project
