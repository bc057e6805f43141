#include "core/project/Harmonising.h"

#include <algorithm>
#include <set>

#include "core/base/Error.h"
#include "core/base/Yaml.h"
#include "core/base/YamlList.h"
#include "core/cleaning/CleanTable.h"
#include "core/cleaning/HarmoniseStage.h"
#include "core/cleaning/NameDecisions.h"
#include "core/cleaning/Recipe.h"
#include "core/features/RankingTemplate.h"
#include "core/ingest/Csv.h"
#include "core/project/CommitState.h"
#include "core/project/PipelineEdit.h"
#include "core/project/ProjectContext.h"
#include "core/project/RawTables.h"
#include "core/project/Settings.h"
#include "core/project/StateInputs.h"
#include "core/quality/RankingView.h"
#include "core/versioning/DvcFile.h"

namespace podium::project {
namespace {

constexpr const char* kTables = "harmonise.tables";
constexpr const char* kDataIgnoreFile = "data/.gitignore";

void requireHarmonisedName(const std::string& name)
{
    const bool fine = !name.empty() && name != "aliases" && name.front() != '-' && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
    if (!fine)
        throw Error(ErrorCode::InvalidArgument,
                    Text{PODIUM_TEXT("project.harmonisedName", "A harmonised table cannot be called “{name}”."), {{"name", name}}}, {},
                    PODIUM_TEXT("project.harmonisedNameHint", "Give it a name of letters, digits, _ and -; aliases is taken."));
}

std::string descriptionOf(const ProjectContext& context, const std::string& name)
{
    const std::string path = cleaning::harmonisedSpecPath(name);
    const auto text = context.workTree.read(path);
    if (!text)
        throw Error(ErrorCode::NotFound, Text{PODIUM_TEXT("project.noHarmonised", "There is no harmonised table {name}."), {{"name", name}}}, path,
                    PODIUM_TEXT("project.noHarmonisedHint", "podium harmonise list tells which there are; podium harmonise propose makes one."));
    return *text;
}

bool isInPipeline(const Json& params, const std::string& name)
{
    const Json* tables = findDotted(params, kTables);
    return tables != nullptr && tables->is_object() && tables->contains(name);
}

/// dvc.yaml with the stage, all tables it reads, and the stage clean reading what it makes.
std::string pipelineWith(const std::string& text, const pipeline::Pipeline& pipeline, const std::vector<cleaning::HarmonisedSource>& sources,
                         std::string& stageName)
{
    const cleaning::HarmoniseStage harmonise;
    std::set<std::string> tables;
    for (const cleaning::HarmonisedSource& source : sources)
        tables.insert(rawPath(source.table));
    std::string result = text;
    if (const pipeline::StageDefinition* stage = stageThatCalls(pipeline, harmonise.name())) {
        stageName = stage->name;
        for (const std::string& path : tables)
            result = withDependency(result, stageName, path);
    } else {
        stageName = freeStageName(pipeline, std::string(harmonise.name()));
        Json definition;
        definition["cmd"] = "podium stage " + std::string(harmonise.name()) + " --rev " + std::to_string(harmonise.revision());
        definition["deps"] = tables;
        definition["deps"].push_back(cleaning::kHarmonisedFolder);
        definition["params"] = Json::array({kTables});
        definition["outs"] = Json::array({cleaning::kHarmonisedTables, Json{{cleaning::kHarmonisedReportPath, {{"cache", false}}}}});
        result = withBlock(result, "stages." + stageName, definition);
    }
    const pipeline::StageDefinition* clean = stageThatCalls(pipeline, "clean");
    if (clean == nullptr)
        throw Error(ErrorCode::InvalidData, PODIUM_TEXT("project.harmoniseNoClean", "The pipeline has no stage of Podium that cleans tables."), kPipelineFile,
                    PODIUM_TEXT("project.harmoniseNoCleanHint", "A harmonised table is cleaned like any other; add the stage clean to dvc.yaml."));
    return withDependency(result, clean->name, cleaning::kHarmonisedTables);
}

/// Fields that say who, when or how placed an institution is: a model would only repeat them.
std::set<std::string> tellingFields(const std::vector<cleaning::HarmoniseSourceTable>& sources)
{
    std::set<std::string> fields{std::string(cleaning::kInstitutionField), std::string(cleaning::kYearField)};
    for (const cleaning::HarmoniseSourceTable& each : sources) {
        const quality::RankingRoles roles = quality::rankingRoles(*each.table);
        for (const auto& [field, column] : each.source.columns)
            for (const auto& role : {roles.rank, roles.nationalRank, roles.score})
                if (role && each.table->names()[*role] == column)
                    fields.insert(field);
    }
    return fields;
}

/// A first recipe. Of a ranking only rows with a place of their own are kept, as the recipes of the template do: a band such as 101-150
/// is no number to learn from, and whether a column is worth keeping is judged on those rows.
std::string recipeFor(const Table& raw, const std::string& target, bool isRanking)
{
    if (!isRanking)
        return cleaning::proposedRecipe(raw, target);
    const Column& ranks = raw.column(target, target);
    std::vector<std::int64_t> placed;
    for (std::int64_t row = 0; row < raw.rowCount(); ++row)
        if (quality::rankAt(ranks, row).isPlace())
            placed.push_back(row);
    YamlList steps(cleaning::proposedRecipe(raw.take(placed), target), "recipe");
    std::size_t at = 0;
    while (at < steps.size() && steps.item(at).contains("trim"))
        ++at;
    const Json column = Json::array({target});
    steps = steps.inserted(at++, Json{{"strip", {{"columns", column}, {"characters", "="}}}}, "A place that several share is written with an equals sign.");
    steps = steps.inserted(at++, Json{{"convert", {{"columns", column}, {"to", "integer"}, {"on_error", "missing"}}}},
                           "Bands such as 101-150 are no places.");
    return steps.inserted(at, Json{{"drop_rows", {{"column", target}, {"is", "missing"}}}}, "A row without a place teaches nothing about places.").text();
}

/// Columns of the clean table to train with: those that are known in every row that has a place.
std::vector<std::string> featuresFor(const Table& raw, const cleaning::Recipe& recipe, const std::vector<cleaning::HarmoniseSourceTable>& sources,
                                     const std::string& name, JobContext& job)
{
    const Table clean = cleaning::clean(raw, recipe, name, job).table;
    const std::set<std::string> telling = tellingFields(sources);
    std::vector<std::string> features;
    for (std::size_t i = 0; i < clean.columnCount(); ++i)
        if (!telling.contains(clean.names()[i]) && clean.names()[i] != features::ranking::kRankColumn && clean.column(i).missingCount() == 0)
            features.push_back(clean.names()[i]);
    return features;
}

/// With the types that the stage clean will find in the file.
Table asRead(const Table& made, const std::string& name, JobContext& job)
{
    return ingest::parseCsv(ingest::writeCsv(made), cleaning::harmonisedTablePath(name), {}, job).table;
}

} // namespace

std::vector<std::string> harmonisedNames(const ProjectContext& context)
{
    std::vector<std::string> names;
    const Path folder = context.layout.at(cleaning::kHarmonisedFolder);
    if (context.files.exists(folder))
        for (const std::string& file : context.files.list(folder))
            if (file.ends_with(".yaml") && std::string(cleaning::kHarmonisedFolder) + "/" + file != cleaning::kAliasesPath)
                names.push_back(Path(file).stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<std::string> harmonisedOutputs(const ProjectContext& context)
{
    std::vector<std::string> names;
    const Json params = paramsOf(context.workTree);
    if (const Json* tables = findDotted(params, kTables); tables != nullptr && tables->is_object())
        for (const auto& [name, path] : tables->items())
            if (context.files.exists(context.layout.at(cleaning::harmonisedTablePath(name))))
                names.push_back(name);
    return names;
}

void proposeHarmonised(ProjectContext& context, Session& session, const HarmoniseRequest& request, JobContext& job)
{
    requireHarmonisedName(request.name);
    const std::vector<std::string> imported = rawTableNames(context);
    const std::vector<std::string>& names = request.tables.empty() ? imported : request.tables;
    const StateInputs inputs(context.workTree, context.objects);
    std::vector<Table> tables;
    tables.reserve(names.size());
    for (const std::string& name : names) {
        if (std::find(imported.begin(), imported.end(), name) == imported.end())
            throw Error(ErrorCode::NotFound, Text{PODIUM_TEXT("project.noTable", "There is no table {table}."), {{"table", name}}}, kRawFolder);
        std::vector<ingest::Finding> findings;
        tables.push_back(cleaning::readRawTable(inputs, name, findings, job));
    }
    std::vector<cleaning::ProposedSource> proposed;
    for (std::size_t i = 0; i < names.size(); ++i)
        proposed.push_back({names[i], &tables[i]});
    const std::vector<cleaning::HarmonisedSource> sources = cleaning::proposedSources(proposed, {request.shareRanks, !request.tables.empty()});
    const std::string path = cleaning::harmonisedSpecPath(request.name);
    const auto lock = versioning::lockProject(context.files, context.layout.root(), job.token());
    if (context.workTree.read(path))
        throw Error(ErrorCode::AlreadyExists, Text{PODIUM_TEXT("project.harmonisedThere", "There is a harmonised table {name} already."), {{"name", request.name}}},
                    path, PODIUM_TEXT("project.harmonisedThereHint", "Give the new one another name."));
    if (std::find(imported.begin(), imported.end(), request.name) != imported.end())
        throw Error(ErrorCode::AlreadyExists, Text{PODIUM_TEXT("project.harmonisedTable", "An imported table is called {name}."), {{"name", request.name}}},
                    rawPath(request.name), PODIUM_TEXT("project.harmonisedThereHint", "Give the new one another name."));
    Change change;
    change.files.push_back({path, cleaning::harmonisedSourcesText(sources)});
    session.journal.apply({PODIUM_TEXT("project.didProposeHarmonised", "Described the harmonised table {name}"), {{"name", request.name}}}, change);
}

HarmonisedView harmonisedView(ProjectContext& context, const std::string& name, JobContext& job)
{
    HarmonisedView view;
    view.name = name;
    view.path = cleaning::harmonisedSpecPath(name);
    view.text = descriptionOf(context, name);
    const StateInputs inputs(context.workTree, context.objects);
    std::vector<cleaning::HarmoniseSourceTable> sources = cleaning::readHarmoniseSources(inputs, view.path, job);
    for (const cleaning::HarmoniseSourceTable& each : sources) {
        view.sources.push_back(each.source);
        view.columns[each.source.table] = each.table->names();
    }
    for (const std::string& table : rawTableNames(context))
        if (!view.columns.contains(table)) {
            std::vector<ingest::Finding> findings;
            view.columns[table] = cleaning::readRawTable(inputs, table, findings, job).names();
        }
    view.decisions = cleaning::readNameDecisions(inputs);
    view.made = cleaning::harmonise(sources, view.decisions, job);
    view.table = asRead(view.made.table, name, job);
    view.inPipeline = isInPipeline(paramsOf(context.workTree), name);
    return view;
}

void setHarmonisedSources(ProjectContext& context, Session& session, const std::string& name,
                          const std::vector<cleaning::HarmonisedSource>& sources, const std::string& expected)
{
    const auto lock = versioning::lockProject(context.files, context.layout.root(), CancelToken());
    const std::string path = cleaning::harmonisedSpecPath(name);
    const std::string present = descriptionOf(context, name);
    if (present != expected)
        throw Error(ErrorCode::Conflict, Text{PODIUM_TEXT("project.harmonisedChanged", "The description of {name} was changed meanwhile."), {{"name", name}}}, path,
                    PODIUM_TEXT("project.harmonisedChangedHint", "Load it again and repeat the change."));
    const std::string text = cleaning::withHarmonisedSources(present, sources, path);
    cleaning::readHarmonisedSources(text, path);
    if (text == present)
        return;
    Change change;
    change.files.push_back({path, text});
    if (isInPipeline(paramsOf(context.workTree), name)) {
        std::string stage;
        const std::string pipeline = context.workTree.read(kPipelineFile).value_or(std::string());
        std::string changed = pipelineWith(pipeline, pipeline::Pipeline::load(context.workTree), sources, stage);
        if (changed != pipeline)
            change.files.push_back({kPipelineFile, std::move(changed)});
    }
    session.journal.apply({PODIUM_TEXT("project.didMapHarmonised", "Changed what the harmonised table {name} is made of"), {{"name", name}}}, change);
}

void decideNames(ProjectContext& context, Session& session, const std::vector<NameVerdict>& verdicts)
{
    const auto lock = versioning::lockProject(context.files, context.layout.root(), CancelToken());
    const std::string present = context.workTree.read(cleaning::kAliasesPath).value_or(std::string());
    std::string text = present;
    const std::string who = session.git.signature().name;
    for (const NameVerdict& verdict : verdicts)
        text = verdict.same ? cleaning::withNameDecision(text, {verdict.first, verdict.second, *verdict.same, verdict.score, who}, cleaning::kAliasesPath)
                            : cleaning::withoutNameDecision(text, verdict.first, verdict.second, cleaning::kAliasesPath);
    if (text == present || verdicts.empty())
        return;
    Change change;
    change.files.push_back({cleaning::kAliasesPath, text});
    const NameVerdict& first = verdicts.front();
    Text what{PODIUM_TEXT("project.didDecideNames", "Decided on {count} pairs of names"), {{"count", verdicts.size()}}};
    if (verdicts.size() == 1 && !first.same)
        what = {PODIUM_TEXT("project.didUndecideNames", "No longer decided whether {first} is {second}"), {{"first", first.first}, {"second", first.second}}};
    else if (verdicts.size() == 1)
        what = {*first.same ? PODIUM_TEXT("project.didJoinNames", "Decided that {first} is {second}")
                            : PODIUM_TEXT("project.didPartNames", "Decided that {first} is not {second}"),
                {{"first", first.first}, {"second", first.second}}};
    session.journal.apply(what, change);
}

HarmoniseBuild buildHarmonised(ProjectContext& context, Session& session, const std::string& name, JobContext& job)
{
    requireHarmonisedName(name);
    const std::string path = cleaning::harmonisedSpecPath(name);
    const auto lock = versioning::lockProject(context.files, context.layout.root(), job.token());
    (void)descriptionOf(context, name);
    const StateInputs inputs(context.workTree, context.objects);
    const std::vector<cleaning::HarmoniseSourceTable> sources = cleaning::readHarmoniseSources(inputs, path, job);
    std::vector<cleaning::HarmonisedSource> descriptions;
    for (const cleaning::HarmoniseSourceTable& each : sources)
        descriptions.push_back(each.source);
    const cleaning::HarmonisedTable made = cleaning::harmonise(sources, cleaning::readNameDecisions(inputs), job);
    const Table raw = asRead(made.table, name, job);

    const Json params = paramsOf(context.workTree);
    const Json* named = findDotted(params, "featurize.target");
    const bool isRanking = named == nullptr || !named->is_string();
    const std::string target = isRanking ? std::string(features::ranking::kRankColumn) : named->get<std::string>();
    if (!raw.indexOf(target))
        throw Error(ErrorCode::InvalidData,
                    Text{PODIUM_TEXT("project.harmonisedNoTarget", "The harmonised table {name} has no field {column}, which is to be predicted."),
                         {{"name", name}, {"column", target}}},
                    path, Text{PODIUM_TEXT("project.harmonisedNoTargetHint", "Map a column to the field {column}."), {{"column", target}}});

    HarmoniseBuild build;
    std::map<std::string, std::optional<std::string>> texts; // that change
    const std::string paramsText = context.workTree.read(kParamsFile).value_or(std::string());
    std::string changedParams = paramsText;
    const Json* recipes = findDotted(params, "clean.recipes");
    const bool hasRecipe = recipes != nullptr && recipes->is_object() && recipes->contains(name) && recipes->at(name).is_string();
    build.recipe = hasRecipe ? recipes->at(name).get<std::string>() : "recipes/" + name + ".yaml";
    std::string recipe = context.workTree.read(build.recipe).value_or(std::string());
    if (recipe.empty()) {
        recipe = recipeFor(raw, target, isRanking);
        texts[build.recipe] = recipe;
    }
    if (!hasRecipe)
        changedParams = yamlWithValue(changedParams, "clean.recipes." + name, build.recipe, kParamsFile);
    if (!isInPipeline(params, name))
        changedParams = yamlWithValue(changedParams, std::string(kTables) + "." + name, path, kParamsFile);
    if (isRanking) {
        const Json* columns = findDotted(params, "featurize.columns");
        if (columns != nullptr && columns->is_object() && columns->contains(name) && columns->at(name).is_array()) {
            build.features = columns->at(name).get<std::vector<std::string>>();
        } else {
            build.features = featuresFor(raw, cleaning::Recipe::parse(recipe, build.recipe), sources, name, job);
            changedParams = yamlWithValue(changedParams, "featurize.columns." + name, build.features, kParamsFile);
        }
    }
    if (changedParams != paramsText)
        texts[kParamsFile] = changedParams;
    const std::string pipelineText = context.workTree.read(kPipelineFile).value_or(std::string());
    const std::string changedPipeline = pipelineWith(pipelineText, pipeline::Pipeline::load(context.workTree), descriptions, build.stage);
    if (changedPipeline != pipelineText)
        texts[kPipelineFile] = changedPipeline;
    const std::string ignored = context.workTree.read(kDataIgnoreFile).value_or(std::string());
    if (const std::string more = versioning::gitignoreWith(ignored, "harmonised"); more != ignored)
        texts[kDataIgnoreFile] = more;
    if (texts.empty())
        return build;

    const OverlayState state(std::make_shared<pipeline::WorkTreeState>(context.files, context.layout.root()), texts);
    const pipeline::Pipeline pipeline = pipeline::Pipeline::load(state);
    const Json changed = paramsOf(state);
    checkParameters(state, pipeline, changed);
    std::uint64_t bytes = 0;
    for (const std::string& table : rawTableNames(context))
        bytes += sizeOnDisk(context.files, context.layout.at(rawPath(table)));
    if (bytes <= kRehearsable)
        rehearse(state, pipeline, changed, context.objects, job);
    Change change;
    for (const auto& [file, text] : texts)
        change.files.push_back({file, text});
    session.journal.apply({PODIUM_TEXT("project.didBuildHarmonised", "Made the harmonised table {name} part of the pipeline"), {{"name", name}}}, change);
    build.changed = true;
    return build;
}

} // namespace podium::project
