#include "core/project/TableApproval.h"

#include <algorithm>
#include <set>

#include "core/base/Error.h"
#include "core/base/Yaml.h"
#include "core/project/BuiltinStages.h"
#include "core/project/RawTables.h"
#include "core/project/ReviewFile.h"
#include "core/project/TableVersions.h"
#include "core/versioning/DvcFile.h"

namespace podium::project {
namespace {

using State = VersionState::State;

std::string tableOf(const std::string& path) { return Path(path).stem().string(); }

std::string datasetOf(const pipeline::ProjectState& state)
{
    const auto text = state.read(kParamsFile);
    const Json params = text ? parseYaml(*text, kParamsFile) : Json();
    const Json* dataset = findDotted(params, "train.train_data");
    return dataset && dataset->is_string() ? dataset->get<std::string>() : std::string();
}

/// Whether a table counts for a run that was trained on `dataset`.
bool counts(const std::string& table, const std::string& dataset, bool isNamed) { return !isNamed || table == dataset; }

/// Raw tables that the training among these stages reads; of a pipeline without a stage of Podium's for it, all that they read.
std::vector<std::string> tablesRead(const pipeline::Pipeline& pipeline, const std::vector<std::string>& stages)
{
    const auto isTraining = [](const pipeline::StageDefinition& stage) {
        const pipeline::BuiltinStage* builtin = builtinStageOf(stage);
        return builtin && builtin->room() == Room::Training;
    };
    std::vector<const pipeline::StageDefinition*> wanted = pipeline.closure(stages);
    if (const auto train = std::find_if(pipeline.stages().begin(), pipeline.stages().end(), isTraining); train != pipeline.stages().end()) {
        if (std::find(wanted.begin(), wanted.end(), &*train) == wanted.end())
            return {};
        wanted = pipeline.closure({train->name});
    }
    std::vector<std::string> tables;
    for (const pipeline::StageDefinition* stage : wanted)
        for (const std::string& path : stage->dependencies)
            if (pipeline::isWithin(path, kRawFolder) && path != kRawFolder)
                tables.push_back(tableOf(path));
    return tables;
}

} // namespace

TableApproval::TableApproval(const ProjectContext& context)
{
    for (const std::string& path : context.workTree.list(kQualityFolder)) {
        if (!path.ends_with(".yaml"))
            continue;
        const std::string table = tableOf(path);
        try {
            m_states[table] = readReviewFile(context, table).versions;
        } catch (const Error&) {
            continue;
        }
        for (const auto& [content, state] : m_states[table])
            m_hasDisabled = m_hasDisabled || state.state == State::Disabled;
    }
}

VersionState TableApproval::of(const std::string& table, const std::string& content) const
{
    const auto states = m_states.find(table);
    if (states == m_states.end())
        return {};
    const auto state = states->second.find(content);
    return state == states->second.end() ? VersionState{} : state->second;
}

std::vector<Warning> TableApproval::marks(const std::vector<tracking::DatasetInput>& inputs, const std::string& dataset) const
{
    const bool isNamed = std::any_of(inputs.begin(), inputs.end(), [&](const auto& input) { return input.name == dataset; });
    std::vector<Warning> marks;
    for (const tracking::DatasetInput& input : inputs) {
        if (!counts(input.name, dataset, isNamed))
            continue;
        const VersionState state = of(input.name, input.digest);
        if (state.state == State::Disabled)
            marks.push_back({"table_disabled", Text(PODIUM_TEXT("project.trainedDisabled", "It was trained on a version of {table} that {who} disabled: {reason}"),
                                                    {{"table", input.name}, {"who", state.who}, {"reason", state.reason}})});
        else if (state.state == State::InReview)
            marks.push_back({"table_in_review", Text(PODIUM_TEXT("project.trainedInReview", "It was trained on a version of {table} that nobody has approved yet."),
                                                     {{"table", input.name}})});
    }
    return marks;
}

void TableApproval::mark(Experiment& run) const
{
    for (Warning& mark : marks(run.inputs, run.dataset))
        (mark.id == "table_disabled" ? run.warnings : run.marks).push_back(std::move(mark));
}

Text approvalWanted(const std::vector<Experiment>& trained)
{
    std::set<std::string> names;
    for (const Experiment& run : trained)
        for (const Warning& mark : run.marks)
            for (const Text::Argument& argument : mark.text.arguments())
                if (argument.name == "table")
                    names.insert(std::get<std::string>(argument.value));
    std::string tables;
    for (const std::string& name : names)
        tables += (tables.empty() ? "" : ", ") + name;
    if (tables.empty())
        return {};
    return {PODIUM_TEXT("project.approvalWanted",
                        "Trained on data that nobody has approved yet: {tables}. Page Data and \"podium data review\" approve a version."),
            {{"tables", tables}}};
}

void TableApproval::requireUsable(const pipeline::ProjectState& state, const std::vector<std::string>& stages,
                                  versioning::HashCache* hashes) const
{
    if (!m_hasDisabled)
        return;
    const std::vector<std::string> tables = tablesRead(pipeline::Pipeline::load(state), stages);
    const std::string dataset = datasetOf(state);
    const bool isNamed = std::find(tables.begin(), tables.end(), dataset) != tables.end();
    for (const std::string& table : tables) {
        if (!counts(table, dataset, isNamed))
            continue;
        std::string content;
        if (hashes) {
            if (const auto object = hashes->hash(rawPath(table)))
                content = object->md5;
        } else if (const auto text = state.read(tableDvcPath(table))) {
            for (const versioning::DvcOutput& output : versioning::parseDvcFile(*text, tableDvcPath(table)))
                if (output.path == rawPath(table))
                    content = output.object.md5;
        }
        const VersionState found = of(table, content);
        if (found.state == State::Disabled)
            throw Error(ErrorCode::Conflict,
                        Text(PODIUM_TEXT("project.tableDisabled", "This version of {table} was disabled by {who}, so no model is trained on it: {reason}"),
                             {{"table", table}, {"who", found.who}, {"reason", found.reason}}),
                        rawPath(table),
                        Text(PODIUM_TEXT("project.tableDisabledHint",
                                         "Restore another version of it (page Data, or podium data restore {table} VERSION), or take this one into review "
                                         "again (podium data review {table} --in-review)."),
                             {{"table", table}}));
    }
}

} // namespace podium::project
