// The wishes about several rankings together: described, mapped, decided on, made part of the pipeline.
#include "core/project/ProjectHarmonising.h"
#include "ui/project/ProjectSessionWrite.h"

#include "core/project/Harmonising.h"

namespace podium::ui {

void ProjectSession::proposeHarmonised()
{
    if (!isOpen())
        return;
    write<bool>(PODIUM_TEXT("ui.proposeHarmonised", "Propose a harmonised table"), [project = m_snapshot->project](JobContext& job) {
        project->harmonised().propose({}, job);
        return true;
    });
}

void ProjectSession::removeHarmonised(const std::string& name)
{
    if (!isOpen())
        return;
    write<bool>(Text(PODIUM_TEXT("ui.removeHarmonised", "Take the harmonised table {name} out of the project"), {{"name", name}}),
                [project = m_snapshot->project, name](JobContext&) {
                    project->harmonised().remove(name);
                    return true;
                });
}

void ProjectSession::setHarmonisedSources(const std::string& name, const std::vector<cleaning::HarmonisedSource>& sources, const std::string& expected)
{
    if (!isOpen())
        return;
    write<bool>(Text(PODIUM_TEXT("ui.mapHarmonised", "Change what {name} is made of"), {{"name", name}}),
                [project = m_snapshot->project, name, sources, expected](JobContext&) {
                    project->harmonised().setSources(name, sources, expected);
                    return true;
                });
}

void ProjectSession::decideNames(std::vector<project::NameVerdict> verdicts)
{
    if (!isOpen())
        return;
    Text what(PODIUM_TEXT("ui.decideNames", "Decide on {count} pairs of names"), {{"count", verdicts.size()}}); // before they are moved
    write<bool>(std::move(what),
                [project = m_snapshot->project, verdicts = std::move(verdicts)](JobContext&) {
                    project->harmonised().decide(verdicts);
                    return true;
                });
}

void ProjectSession::buildHarmonised(const std::string& name)
{
    if (!isOpen())
        return;
    write<bool>(
        Text(PODIUM_TEXT("ui.buildHarmonised", "Make {name} part of the pipeline"), {{"name", name}}),
        [project = m_snapshot->project, name](JobContext& job) {
            const project::HarmoniseBuild build = project->harmonised().build(name, job);
            job.log(Severity::Good, Text(PODIUM_TEXT("ui.harmonisedBuilt", "The stage {stage} makes {name}; {recipe} cleans it."),
                                         {{"stage", build.stage}, {"name", name}, {"recipe", build.recipe}}));
            return true;
        });
}

} // namespace podium::ui
