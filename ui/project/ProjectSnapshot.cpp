#include "ui/project/ProjectSnapshot.h"

#include <algorithm>
#include <filesystem>

#include "core/cleaning/CheckStage.h"
#include "core/base/Room.h"
#include "core/cleaning/CleanTable.h"
#include "core/features/FeaturizeOptions.h"
#include "core/pipeline/Executor.h"
#include "core/project/Annotations.h"
#include "core/project/Experiment.h"
#include "core/project/TableImport.h"

namespace podium::ui {

const StageView* ProjectSnapshot::stage(const std::string& name) const
{
    const auto it = std::find_if(stages.begin(), stages.end(), [&](const StageView& s) { return s.definition.name == name; });
    return it == stages.end() ? nullptr : &*it;
}

std::vector<std::string> ProjectSnapshot::fromStageOn(const std::string& name) const
{
    std::vector<std::string> found;
    for (const StageView& each : stages) {
        const bool needs = std::any_of(each.upstream.begin(), each.upstream.end(), [&](const std::string& before) {
            return std::find(found.begin(), found.end(), before) != found.end();
        });
        if (needs || each.definition.name == name)
            found.push_back(each.definition.name);
    }
    return found;
}

const project::Experiment* ProjectSnapshot::experiment(const std::string& id) const
{
    const auto it = std::find_if(experiments.begin(), experiments.end(), [&](const project::Experiment& e) { return e.id == id; });
    return it == experiments.end() ? nullptr : &*it;
}

std::optional<cleaning::RulesOn> StageView::rulesOn() const
{
    for (const cleaning::RulesOn on : cleaning::kRulesOn)
        if (builtin != nullptr && builtin->name() == cleaning::CheckStage(on).name())
            return on;
    return std::nullopt;
}

std::vector<std::pair<std::string, std::string>> ProjectSnapshot::cleanedTables() const
{
    std::vector<std::pair<std::string, std::string>> cleaned;
    for (const project::TableInfo& table : tables)
        if (table.hasRecipe)
            cleaned.emplace_back(table.name, table.path);
    const Json* recipes = params.is_object() ? findDotted(params, "clean.recipes") : nullptr;
    const Json* harmonised = params.is_object() ? findDotted(params, "harmonise.tables") : nullptr;
    if (recipes != nullptr && recipes->is_object() && harmonised != nullptr && harmonised->is_object())
        for (const auto& [name, description] : harmonised->items())
            if (recipes->contains(name))
                cleaned.emplace_back(name, cleaning::harmonisedTablePath(name));
    return cleaned;
}

std::vector<std::string> ProjectSnapshot::preparedTables() const
{
    const std::vector<std::string> leftOut = features::leftOutTables(params);
    std::vector<std::string> prepared;
    for (const auto& [name, path] : cleanedTables())
        if (std::find(leftOut.begin(), leftOut.end(), name) == leftOut.end())
            prepared.push_back(name);
    return prepared;
}

bool ProjectSnapshot::importsTables() const
{
    return !tables.empty() || !problems.empty() || stages.empty() ||
           std::any_of(stages.begin(), stages.end(), [](const StageView& s) { return s.builtin != nullptr; });
}

bool ProjectSnapshot::evaluationIsEarlier() const
{
    const StageView* evaluate = stage(std::string(roomInfo(Room::Evaluation).stage));
    if (evaluate == nullptr || evaluate->status.state == pipeline::StageState::NeverRun || !evaluate->status.changes.is_array())
        return false;
    return std::any_of(evaluate->status.changes.begin(), evaluate->status.changes.end(),
                       [](const Json& change) { return change.is_object() && change.contains("changed deps"); });
}

int ProjectSnapshot::staleStages() const
{
    return static_cast<int>(std::count_if(stages.begin(), stages.end(), [](const StageView& s) {
        return s.status.state != pipeline::StageState::UpToDate && s.status.state != pipeline::StageState::Frozen;
    }));
}

ProjectSnapshot readSnapshot(std::shared_ptr<project::Project> project, JobContext& job)
{
    ProjectSnapshot s;
    s.project = std::move(project);
    const project::Project& p = *s.project;
    // A project with one broken file is still shown, with the reason: nobody mends what he cannot see.
    const auto part = [&](auto&& read) {
        job.checkCancelled();
        try {
            read();
        } catch (const Error& error) {
            if (error.code() == ErrorCode::Cancelled)
                throw;
            const bool known = std::any_of(s.problems.begin(), s.problems.end(),
                                           [&](const Error& e) { return std::string_view(e.what()) == error.what(); });
            if (!known)
                s.problems.push_back(error);
        }
    };
    s.title = p.title();
    s.root = p.root();
    if (std::error_code unknown; !std::filesystem::exists(s.root, unknown)) {
        // Said once, not by every part that misses its file.
        s.problems.emplace_back(ErrorCode::NotFound, PODIUM_TEXT("ui.folderGone", "The folder of this project is no longer there."), s.root.string(),
                                PODIUM_TEXT("ui.folderGone.hint", "Put it back where it was, or close the project and open it where it is now."));
        return s;
    }
    part([&] { s.synthetic = p.isSynthetic(); });
    part([&] { s.tables = p.tables(); });
    part([&] { s.params = p.params(); });
    part([&] { s.sheet = p.sheet(); });
    part([&] { s.thresholds = p.modelThresholds(); });
    part([&] { s.branch = p.branch(); });
    part([&] { s.branches = p.branches(); });
    part([&] {
        const pipeline::Pipeline pipeline = p.pipeline();
        for (const pipeline::StageDefinition& definition : pipeline.stages()) {
            StageView view;
            view.definition = definition;
            view.upstream = pipeline.upstream(definition.name);
            view.status.stage = definition.name;
            view.parameters = p.parametersOf(definition.name);
            if (const auto command = builtinCommand(definition))
                view.builtin = p.registry().find(command->stage);
            s.stages.push_back(std::move(view));
        }
    });
    part([&] {
        for (pipeline::StageStatus& status : p.status(job))
            for (StageView& view : s.stages)
                if (view.definition.name == status.stage)
                    view.status = std::move(status);
    });
    for (StageView& view : s.stages) {
        part([&] { view.summary = p.stageSummary(view.definition.name); });
        part([&] { view.report = readStageReport(p, view.definition.name); });
        if (const auto on = view.rulesOn())
            part([&] {
                const std::string path = cleaning::rulesReportPath(*on);
                const Json report = parseJson(p.file(path).value_or("{}"), path);
                view.brokenRules = report.value("broken_errors", std::int64_t{0}) + report.value("broken_warnings", std::int64_t{0});
            });
        for (const std::string& path : view.definition.dependencies)
            view.inputs.push_back(stageFile(s.root, path));
        for (const pipeline::StageOut& out : view.definition.outs)
            view.outputs.push_back(stageFile(s.root, out.path));
    }
    part([&] { s.workspace = p.workspaceResult(); });
    part([&] {
        s.experiments = p.experiments(true);
        const auto archived = std::stable_partition(s.experiments.begin(), s.experiments.end(),
                                                    [](const project::Experiment& run) { return !project::isArchived(run); });
        s.archived.assign(std::make_move_iterator(archived), std::make_move_iterator(s.experiments.end()));
        s.experiments.erase(archived, s.experiments.end());
    });
    part([&] { s.sweeps = p.sweepFiles(); });
    part([&] {
        const auto journal = p.journal();
        for (const auto& item : journal)
            if (!item.undoes && !item.undone && !item.cleaned) {
                s.lastChange = item;
                break;
            }
        // Only straight after undoing: a new change ends it.
        for (const auto& item : journal) {
            if (!item.undoes)
                break;
            if (item.undone || item.redoes)
                continue;
            s.lastUndoing = item;
            for (const auto& other : journal)
                if (other.id == *item.undoes)
                    s.lastUndone = other.what;
            break;
        }
    });
    part([&] { s.checks = p.check(job); });
    part([&] { s.watched = p.watchedPaths(); });
    return s;
}

} // namespace podium::ui
