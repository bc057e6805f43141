#include "core/project/ProjectRules.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "core/base/Error.h"
#include "core/base/Yaml.h"
#include "core/base/YamlList.h"
#include "core/cleaning/CheckStage.h"
#include "core/cleaning/CleanTable.h"
#include "core/cleaning/RuleWords.h"
#include "core/project/Harmonising.h"
#include "core/project/PipelineEdit.h"
#include "core/project/ProjectContext.h"
#include "core/project/RawTables.h"
#include "core/project/Settings.h"
#include "core/project/StateInputs.h"

namespace podium::project {
namespace {

using cleaning::RulesOn;
using RuleFiles = std::map<std::string, std::string>; ///< table -> file

RuleFiles ruleFiles(const ProjectContext& context, RulesOn on)
{
    RuleFiles files;
    const std::string folder = cleaning::rulesFolder(on);
    if (context.files.exists(context.layout.at(folder)))
        for (const std::string& name : context.files.list(context.layout.at(folder)))
            if (name.ends_with(".yaml"))
                files[Path(name).stem().string()] = folder + "/" + name;
    return files;
}

bool contains(const std::vector<std::string>& names, const std::string& name) { return std::find(names.begin(), names.end(), name) != names.end(); }

/// Whether the work tree holds the table in that state.
bool isThere(const ProjectContext& context, const StateInputs& inputs, RulesOn on, const std::string& table)
{
    switch (on) {
    case RulesOn::Raw:
        return contains(rawTableNames(context), table) || contains(harmonisedOutputs(context), table);
    case RulesOn::Clean:
        return inputs.has(cleaning::cleanTablePath(table));
    case RulesOn::Prepared:
        return inputs.has(std::string(kPreparedFolder) + "/" + table + "-train_x.csv");
    }
    return false;
}

using Reading = std::function<std::string(const std::string& path)>; ///< of files of rules, as they are or will be

/// The files of raw tables that these rules look at.
std::set<std::string> rawPaths(const ProjectContext& context, const RuleFiles& files, const Reading& read)
{
    std::set<std::string> tables, paths;
    for (const auto& [table, path] : files) {
        tables.insert(table);
        for (std::string& other : cleaning::RuleSet::parse(read(path), path).otherTables())
            tables.insert(std::move(other));
    }
    const std::vector<std::string> imported = rawTableNames(context);
    for (const std::string& table : tables)
        paths.insert(contains(imported, table) ? rawPath(table) : std::string(cleaning::kHarmonisedTables));
    return paths;
}

/// The stage after which the rules are checked says nothing; the one named here waits for the report.
std::string_view waitingStage(RulesOn on) { return on == RulesOn::Raw ? "clean" : on == RulesOn::Clean ? "featurize" : "train"; }

/// dvc.yaml with the stage, and with all that it reads where it is there already.
std::string withStage(const ProjectContext& context, const pipeline::Pipeline& pipeline, RulesOn on, const RuleFiles& files, const Reading& read,
                      std::string text, std::string& name)
{
    const cleaning::CheckStage check(on);
    std::vector<std::string> dependencies;
    if (on == RulesOn::Raw)
        for (const std::string& path : rawPaths(context, files, read))
            dependencies.push_back(path);
    else
        dependencies.emplace_back(on == RulesOn::Clean ? cleaning::kCleanFolder : kPreparedFolder);
    dependencies.push_back(cleaning::rulesFolder(on));
    if (const pipeline::StageDefinition* present = stageThatCalls(pipeline, check.name())) {
        name = present->name;
        for (const std::string& path : dependencies)
            text = withDependency(text, name, path);
        return text;
    }
    name = freeStageName(pipeline, std::string(check.name()));
    Json stage;
    stage["cmd"] = "podium stage " + std::string(check.name()) + " --rev " + std::to_string(check.revision());
    stage["deps"] = dependencies;
    if (on != RulesOn::Clean)
        stage["params"] = Json::array({cleaning::CheckStage::parameterOf(on)});
    stage["outs"] = Json::array({Json{{cleaning::rulesReportPath(on), {{"cache", false}}}}});
    text = withBlock(text, "stages." + name, stage);
    if (const pipeline::StageDefinition* next = stageThatCalls(pipeline, waitingStage(on)))
        text = withDependency(text, next->name, cleaning::rulesReportPath(on));
    return text;
}

/// params.yaml that names these files of rules, where it has to.
std::string withFiles(const ProjectContext& context, RulesOn on, const RuleFiles& files, const std::string& text)
{
    if (on == RulesOn::Clean)
        return text;
    const std::string key = cleaning::CheckStage::parameterOf(on);
    const Json present = paramsOf(context.workTree); // what is found lives in it
    const Json* named = findDotted(present, key);
    return named != nullptr && *named == Json(files) ? text : yamlWithValue(text, key, files, kParamsFile);
}

/// Throws where this is no rule of the file.
cleaning::RuleSet alone(const Json& item, const std::string& path) { return cleaning::RuleSet::parse(YamlList(std::string(), path).inserted(0, item).text(), path); }

cleaning::TableLookup lookupIn(const StateInputs& inputs, RulesOn on, JobContext& job)
{
    return [&inputs, on, &job, tables = std::make_shared<std::map<std::string, std::shared_ptr<const Table>>>()](const std::string& name) {
        const auto [known, isNew] = tables->try_emplace(name);
        if (isNew)
            known->second = cleaning::tableInState(inputs, on, name, job);
        return known->second;
    };
}

} // namespace

RulesReport checkRules(ProjectContext& context, JobContext& job)
{
    const StateInputs inputs(context.workTree, context.objects);
    RulesReport report;
    bool some = false;
    for (const RulesOn on : cleaning::kRulesOn) {
        const RuleFiles files = ruleFiles(context, on);
        some = some || !files.empty();
        // Without any rules it is the clean tables that somebody asks about.
        const bool asked = !files.empty() || (on == RulesOn::Prepared && !some);
        if (asked && on != RulesOn::Raw && !inputs.has(cleaning::kCleanTablesPath))
            throw Error(ErrorCode::NotFound, PODIUM_TEXT("project.nothingCleaned", "There are no clean tables yet."),
                        cleaning::kCleanTablesPath,
                        Text{PODIUM_TEXT("project.nothingCleanedHint", "Run the stage {stage} first."), {{"stage", "clean"}}});
        RuleFiles used;
        for (const auto& [table, path] : files)
            if (isThere(context, inputs, on, table))
                used.emplace(table, path);
            else
                report.unused.push_back(path);
        for (cleaning::RuleResult& result : cleaning::checkRules(inputs, on, used, job))
            report.results.push_back(std::move(result));
    }
    return report;
}

std::vector<std::string> addRulesStages(ProjectContext& context, Session& session)
{
    const auto lock = versioning::lockProject(context.files, context.layout.root(), CancelToken());
    const pipeline::Pipeline pipeline = pipeline::Pipeline::load(context.workTree);
    const std::string pipelineText = context.workTree.read(kPipelineFile).value_or(std::string());
    const std::string paramsText = context.workTree.read(kParamsFile).value_or(std::string());
    std::string changedPipeline = pipelineText, changedParams = paramsText, all;
    std::vector<std::string> added;
    const Reading read = [&](const std::string& path) { return context.workTree.read(path).value_or(std::string()); };
    for (const RulesOn on : cleaning::kRulesOn) {
        const RuleFiles files = ruleFiles(context, on);
        if (files.empty())
            continue;
        for (const auto& [table, path] : files)
            cleaning::RuleSet::parse(read(path), path);
        std::string stage;
        const std::string text = withStage(context, pipeline, on, files, read, changedPipeline, stage);
        const std::string params = withFiles(context, on, files, changedParams);
        all += (all.empty() ? "" : ", ") + stage;
        if (text != changedPipeline || params != changedParams)
            added.push_back(stage);
        changedPipeline = text;
        changedParams = params;
    }
    if (all.empty())
        throw Error(ErrorCode::NotFound, PODIUM_TEXT("project.noRuleFiles", "The project has no rules yet."),
                    cleaning::kRulesFolder,
                    PODIUM_TEXT("project.noRuleFilesHint",
                                "Write them to rules/TABLE.yaml (rules/raw and rules/prepared for imported tables and samples), such as \"- not_null: "
                                "{columns: [world_rank]}\"; podium rules kinds lists what there is."));
    if (added.empty())
        throw Error(ErrorCode::AlreadyExists,
                    Text{PODIUM_TEXT("project.rulesStageThere", "The pipeline checks the rules already, in the stage {stage}."),
                         {{"stage", all}}},
                    kPipelineFile);
    Change change;
    if (changedPipeline != pipelineText)
        change.files.push_back({kPipelineFile, changedPipeline});
    if (changedParams != paramsText)
        change.files.push_back({kParamsFile, changedParams});
    session.journal.apply(PODIUM_TEXT("project.didAddRulesStage", "Added the check of the rules to the pipeline"), change);
    return added;
}

RuleList ProjectRules::list(RulesOn on, JobContext& job) const
{
    const StateInputs inputs(m_context.workTree, m_context.objects);
    const cleaning::TableLookup lookup = lookupIn(inputs, on, job);
    RuleList list;
    for (const auto& [table, path] : ruleFiles(m_context, on)) {
        const std::string text = list.texts[path] = m_context.workTree.read(path).value_or(std::string());
        RuleLine line;
        line.table = table;
        line.on = on;
        std::optional<YamlList> items;
        try {
            items.emplace(text, path);
        } catch (const Error& error) {
            line.problem = error.text();
            list.lines.push_back(line);
            continue;
        }
        for (std::size_t i = 0; i < items->size(); ++i) {
            job.checkCancelled();
            line.index = i;
            line.item = items->item(i);
            const Json given = line.item.is_object() && line.item.size() == 1 && line.item.begin()->is_object() ? line.item.begin().value() : Json::object();
            line.severity = given.value("severity", Json()) == Json("warning") ? Severity::Warning : Severity::Error;
            line.name = given.contains("name") && given["name"].is_string() ? given["name"].get<std::string>() : std::string();
            line.result.reset();
            line.problem = {};
            try {
                if (const auto checked = isThere(m_context, inputs, on, table) ? lookup(table) : nullptr)
                    line.result = tried(line.item, on, table, *checked, job);
                else
                    line.problem = {on == RulesOn::Raw ? PODIUM_TEXT("project.ruleTableGone", "There is no table {table} now.")
                                                       : PODIUM_TEXT("project.ruleTableNotMade", "{table} was not made yet: run the stage before."),
                                    {{"table", table}}};
            } catch (const Error& error) {
                if (error.code() == ErrorCode::Cancelled)
                    throw;
                line.problem = error.text();
            }
            list.lines.push_back(line);
        }
    }
    return list;
}

std::shared_ptr<const Table> ProjectRules::table(RulesOn on, const std::string& name, JobContext& job) const
{
    const StateInputs inputs(m_context.workTree, m_context.objects);
    return isThere(m_context, inputs, on, name) ? cleaning::tableInState(inputs, on, name, job) : nullptr;
}

cleaning::RuleResult ProjectRules::tried(const Json& item, RulesOn on, const std::string& name, const Table& table, JobContext& job) const
{
    const StateInputs inputs(m_context.workTree, m_context.objects);
    const std::string path = cleaning::rulesPath(name, on);
    return alone(item, path).check(table, name, lookupIn(inputs, on, job), job, on).front();
}

Table ProjectRules::broken(const cleaning::RuleResult& result, JobContext& job) const
{
    const bool isOfRows = std::any_of(result.cells.begin(), result.cells.end(), [](const cleaning::BrokenCell& cell) { return cell.rowId >= 0; });
    const std::shared_ptr<const Table> whole = isOfRows ? table(result.on, result.table, job) : nullptr;
    if (whole == nullptr) {
        ColumnBuilder columns(ColumnType::Text), values(ColumnType::Text);
        for (const cleaning::BrokenCell& cell : result.cells) {
            columns.appendText(cell.column.empty() ? result.table : cell.column);
            values.appendText(cell.value);
        }
        return Table({"group", "rows"}, {columns.finish(), values.finish()});
    }
    std::set<std::int64_t> ids;
    for (const cleaning::BrokenCell& cell : result.cells)
        ids.insert(cell.rowId);
    std::vector<std::int64_t> rows;
    for (std::int64_t row = 0; row < whole->rowCount(); ++row)
        if (ids.contains(whole->rowId(row)))
            rows.push_back(row);
    std::vector<std::string> names;
    for (const std::string& column : result.columns)
        if (whole->indexOf(column) && !contains(names, column))
            names.push_back(column);
    for (const std::string& column : whole->names())
        if (!contains(names, column))
            names.push_back(column);
    return whole->take(rows).select(names, result.table);
}

void ProjectRules::change(const RuleChange& change) const
{
    Session session(m_context);
    const auto lock = versioning::lockProject(m_context.files, m_context.layout.root(), CancelToken());
    const std::string path = cleaning::rulesPath(change.table, change.on);
    const std::string before = m_context.workTree.read(path).value_or(std::string());
    YamlList items(before, path);
    if ((change.expected && *change.expected != before) || (change.index && *change.index >= items.size()))
        throw Error(ErrorCode::Conflict, {PODIUM_TEXT("project.rulesChanged", "The rules of {table} were changed meanwhile."), {{"table", change.table}}}, path,
                    PODIUM_TEXT("project.rulesChangedHint", "Look at them again and repeat the change."));
    const Json told = change.item.is_null() && change.index ? items.item(*change.index) : change.item;
    TextId what = PODIUM_TEXT("project.didAddRule", "Added a rule for {table}: {rule}");
    if (change.item.is_null()) {
        what = PODIUM_TEXT("project.didRemoveRule", "Took a rule for {table} away: {rule}");
        items = items.removed(change.index.value());
    } else if (change.index) {
        what = PODIUM_TEXT("project.didChangeRule", "Changed a rule for {table}: {rule}");
        items = items.replaced(*change.index, change.item);
    } else {
        items = items.inserted(items.size(), change.item);
    }
    if (!change.item.is_null())
        alone(change.item, path);
    const std::string text = items.text();
    RuleFiles files = ruleFiles(m_context, change.on);
    files[change.table] = path;
    const Reading read = [&](const std::string& file) { return file == path ? text : m_context.workTree.read(file).value_or(std::string()); };
    const std::string pipelineText = m_context.workTree.read(kPipelineFile).value_or(std::string());
    const std::string paramsText = m_context.workTree.read(kParamsFile).value_or(std::string());
    const pipeline::Pipeline pipeline = pipelineText.empty() ? pipeline::Pipeline() : pipeline::Pipeline::load(m_context.workTree);
    std::string stage;
    Change written;
    const auto write = [&](const char* file, std::string now, const std::string& was) {
        if (now != was)
            written.files.push_back({file, std::move(now)});
    };
    write(path.c_str(), text, before);
    write(kPipelineFile, withStage(m_context, pipeline, change.on, files, read, pipelineText, stage), pipelineText);
    write(kParamsFile, withFiles(m_context, change.on, files, paramsText), paramsText);
    if (!written.files.empty())
        session.journal.apply({what, {{"table", cleaning::tableIn(change.on, change.table)}, {"rule", cleaning::ruleWords(told)}}}, written);
}

} // namespace podium::project
