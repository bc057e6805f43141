#pragma once
// Several tables of a project as one (core/project/Harmonising.h), and its rankings side by side.
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/project/Harmonising.h"

namespace podium::comparison {
struct RankingSet;
}

namespace podium::project {

/// What Project::harmonised() returns, for as long as the Project lives; thread-safe, and throws, as Project does.
class ProjectHarmonising
{
public:
    explicit ProjectHarmonising(ProjectContext& context) : m_context(context) {}

    std::vector<std::string> names() const;
    void propose(const HarmoniseRequest& request, JobContext& job);
    HarmonisedView view(const std::string& name, JobContext& job) const;
    void setSources(const std::string& name, const std::vector<cleaning::HarmonisedSource>& sources, const std::string& expected);
    void decide(const std::vector<NameVerdict>& verdicts);
    HarmoniseBuild build(const std::string& name, JobContext& job);
    void remove(const std::string& name);
    /// All rankings among the raw tables, their institutions matched as harmonised/aliases.yaml says.
    comparison::RankingSet rankings(JobContext& job) const;

private:
    ProjectContext& m_context;
};

} // namespace podium::project
