// The part of Project that is about several tables together.
#include "core/cleaning/CleanTable.h"
#include "core/cleaning/HarmoniseStage.h"
#include "core/comparison/RankingSet.h"
#include "core/features/RankingTemplate.h"
#include "core/project/Harmonising.h"
#include "core/project/ProjectInternals.h"
#include "core/project/StateInputs.h"

namespace podium::project {

std::vector<std::string> Project::harmonisedNames() const { return project::harmonisedNames(m_state->context); }

void Project::proposeHarmonised(const HarmoniseRequest& request, JobContext& job)
{
    Session session(m_state->context);
    project::proposeHarmonised(m_state->context, session, request, job);
}

HarmonisedView Project::harmonisedView(const std::string& name, JobContext& job) const
{
    return project::harmonisedView(m_state->context, name, job);
}

void Project::setHarmonisedSources(const std::string& name, const std::vector<cleaning::HarmonisedSource>& sources, const std::string& expected)
{
    Session session(m_state->context);
    project::setHarmonisedSources(m_state->context, session, name, sources, expected);
}

void Project::decideNames(const std::vector<NameVerdict>& verdicts)
{
    Session session(m_state->context);
    project::decideNames(m_state->context, session, verdicts);
}

HarmoniseBuild Project::buildHarmonised(const std::string& name, JobContext& job)
{
    Session session(m_state->context);
    return project::buildHarmonised(m_state->context, session, name, job);
}

comparison::RankingSet Project::rankings(JobContext& job) const
{
    const StateInputs inputs(m_state->context.workTree, m_state->context.objects);
    std::vector<comparison::RankingTable> rankings;
    for (const TableInfo& info : tables()) {
        job.checkCancelled();
        std::vector<ingest::Finding> findings;
        try {
            rankings.push_back({info.name, std::string(features::ranking::publisher(info.name)),
                                std::make_shared<const Table>(cleaning::readRawTable(inputs, info.name, findings, job))});
        } catch (const Error& error) { // one that cannot be read has no places; import and quality say why
            if (error.code() == ErrorCode::Cancelled)
                throw;
        }
    }
    return comparison::rankingSet(rankings, cleaning::readNameDecisions(inputs), job);
}

} // namespace podium::project
