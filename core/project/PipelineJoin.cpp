#include "core/project/PipelineJoin.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "core/base/Error.h"
#include "core/base/Yaml.h"
#include "core/cleaning/CleanTable.h"
#include "core/cleaning/Recipe.h"
#include "core/features/FeaturizeOptions.h"
#include "core/features/RankingTemplate.h"
#include "core/project/CommitState.h"
#include "core/project/PipelineEdit.h"
#include "core/project/ProjectContext.h"
#include "core/project/ProjectTemplate.h"
#include "core/project/RawTables.h"
#include "core/project/RecipeFile.h"
#include "core/project/Settings.h"
#include "core/project/StateInputs.h"
#include "core/project/SweepTemplate.h"
#include "resources/Resources.h"

namespace podium::project {
namespace {

/// The column that is predicted; empty where the tables are rankings.
std::string targetOf(const Json& params)
{
    const Json* target = findDotted(params, "featurize.target");
    return target != nullptr && target->is_string() ? target->get<std::string>() : std::string();
}

/// The ranking of the template that a table is: by its name with most of the columns, or by all of them. As when a project is made.
std::string rankingLike(const std::string& table, const std::vector<std::string>& columns)
{
    const auto like = features::ranking::likeness(columns);
    return like && (like->table == table || like->lacking.empty()) ? like->table : std::string();
}

std::set<std::string> cleanedTables(const Json& params)
{
    std::set<std::string> tables;
    const Json* recipes = findDotted(params, "clean.recipes");
    if (recipes != nullptr && recipes->is_object())
        for (const auto& [table, recipe] : recipes->items())
            tables.insert(table);
    return tables;
}

std::set<std::string> rankingsOf(const std::set<std::string>& tables)
{
    std::set<std::string> rankings;
    for (const std::string& ranking : features::ranking::tables())
        if (tables.contains(ranking))
            rankings.insert(ranking);
    return rankings;
}

/// What is to be written, read from the work tree on first use.
class Texts
{
public:
    explicit Texts(const ProjectContext& context) : m_context(context) {}
    std::string& operator[](const std::string& path)
    {
        const auto [at, isNew] = m_texts.try_emplace(path);
        if (isNew)
            at->second = m_context.workTree.read(path).value_or(std::string());
        return at->second;
    }
    bool isThere(const std::string& path) const { return m_texts.contains(path) || m_context.workTree.read(path).has_value(); }
    std::map<std::string, std::optional<std::string>> changed() const
    {
        std::map<std::string, std::optional<std::string>> changed;
        for (const auto& [path, text] : m_texts)
            if (m_context.workTree.read(path) != text)
                changed[path] = text;
        return changed;
    }

private:
    const ProjectContext& m_context;
    std::map<std::string, std::string> m_texts;
};

/// Tables under a name of their own, and the ranking that each is.
using Likes = std::vector<std::pair<std::string, std::string>>;

/// What stands behind the template's experiments, where nothing but those of other tables was put there; none where somebody wrote in it.
std::optional<std::string> ownEnd(const std::string& path, const std::string& text, const std::string& ofTemplate)
{
    if (!text.starts_with(ofTemplate))
        return std::nullopt;
    const std::string end = text.substr(ofTemplate.size());
    for (std::string_view left = end; !left.empty();) {
        const auto like = likeOfSweepEntries(left);
        const std::string entries = like ? sweepEntries(path, like->first, like->second) : std::string();
        if (entries.empty() || !left.starts_with(entries))
            return std::nullopt;
        left.remove_prefix(entries.size());
    }
    return end;
}

/// Recipes and sweeps that the template has for the new rankings, and for new tables like them. A sweep that somebody changed is theirs.
void addTemplateFiles(Texts& texts, const std::set<std::string>& before, const std::set<std::string>& after, const Likes& likes)
{
    const std::map<std::string, std::string> had = rankingFiles(before);
    for (auto& [path, text] : rankingFiles(after)) {
        if (path.starts_with("recipes/") && !texts.isThere(path))
            texts[path] = text;
        if (!path.starts_with("sweeps/") || !had.contains(path))
            continue;
        std::optional<std::string> end = ownEnd(path, texts[path], had.at(path));
        if (!end)
            continue;
        for (const auto& [table, ranking] : likes)
            if (const std::string entries = sweepEntries(path, table, ranking); end->find(entries) == std::string::npos)
                *end += entries;
        texts[path] = text + *end;
    }
}

void joinTable(Texts& texts, const pipeline::Pipeline& pipeline, const std::string& table, const Table& raw)
{
    const Json params = parseYaml(texts[kParamsFile], kParamsFile);
    const std::string ranking = rankingLike(table, raw.names());
    if (!cleanedTables(params).contains(table)) {
        const std::string recipe = std::string(kRecipesFolder) + "/" + table + ".yaml";
        const std::string target = targetOf(params);
        if (!texts.isThere(recipe))
            texts[recipe] = target.empty() ? std::string(resource("recipes/" + ranking + ".yaml")) : cleaning::proposedRecipe(raw, target);
        texts[kParamsFile] = withEntry(texts[kParamsFile], "clean.recipes", table, recipe);
    }
    const Json* columns = findDotted(params, "featurize.columns");
    const bool hasOrder = !features::ranking::defaultColumns(table).empty() || (columns != nullptr && columns->is_object() && columns->contains(table));
    if (targetOf(params).empty() && !hasOrder)
        texts[kParamsFile] = withEntry(texts[kParamsFile], "featurize.columns", table, features::ranking::defaultColumns(ranking));
    std::vector<std::string> leftOut = features::leftOutTables(params);
    if (std::erase(leftOut, table) > 0)
        texts[kParamsFile] = yamlWithValue(texts[kParamsFile], features::kLeaveOut, leftOut, kParamsFile);
    texts[kPipelineFile] = withCleanedTable(texts[kPipelineFile], pipeline, table);
}

Error cannotJoin(const std::string& table, const std::string& target)
{
    if (target.empty())
        return Error(ErrorCode::InvalidData, Text{PODIUM_TEXT("project.joinNoRanking", "{table} is none of the rankings that Podium knows, by its columns."), {{"table", table}}},
                     rawPath(table), PODIUM_TEXT("project.joinNoRankingHint", "Several tables become one ranking by harmonising them; any other table is for a project of its own."));
    return Error(ErrorCode::InvalidData, Text{PODIUM_TEXT("project.joinNoTarget", "{table} has no column {column}, which is predicted here."), {{"table", table}, {"column", target}}},
                 rawPath(table), PODIUM_TEXT("project.joinNoTargetHint", "Make a project of its own for it, with another target."));
}

} // namespace

bool mayJoinPipeline(const Json& params, const std::string& table, const std::vector<std::string>& columns)
{
    const std::string target = targetOf(params);
    return target.empty() ? !rankingLike(table, columns).empty() : std::find(columns.begin(), columns.end(), target) != columns.end();
}

void joinPipeline(ProjectContext& context, Session& session, const std::vector<std::string>& tables, JobContext& job)
{
    const auto lock = versioning::lockProject(context.files, context.layout.root(), job.token());
    const pipeline::Pipeline pipeline = pipeline::Pipeline::load(context.workTree);
    if (stageThatCalls(pipeline, "clean") == nullptr || stageThatCalls(pipeline, "featurize") == nullptr)
        throw Error(ErrorCode::InvalidData, PODIUM_TEXT("project.joinNoStages", "The pipeline has no stages of Podium that clean and prepare tables."), kPipelineFile,
                    PODIUM_TEXT("project.joinNoStagesHint", "Add the stages clean and featurize to dvc.yaml."));
    const std::vector<std::string> imported = rawTableNames(context);
    const Json params = paramsOf(context.workTree);
    const StateInputs inputs(context.workTree, context.objects);
    Texts texts(context);
    Likes likes;
    for (const std::string& table : tables) {
        if (std::find(imported.begin(), imported.end(), table) == imported.end())
            throw Error(ErrorCode::NotFound, Text{PODIUM_TEXT("project.noTable", "There is no table {table}."), {{"table", table}}}, kRawFolder);
        std::vector<ingest::Finding> findings;
        const Table raw = cleaning::readRawTable(inputs, table, findings, job);
        if (!mayJoinPipeline(params, table, raw.names()))
            throw cannotJoin(table, targetOf(params));
        joinTable(texts, pipeline, table, raw);
        if (const std::string ranking = rankingLike(table, raw.names()); ranking != table && !ranking.empty())
            likes.emplace_back(table, ranking);
    }
    if (targetOf(params).empty())
        addTemplateFiles(texts, rankingsOf(cleanedTables(params)), rankingsOf(cleanedTables(parseYaml(texts[kParamsFile], kParamsFile))), likes);
    const auto changed = texts.changed();
    if (changed.empty())
        return;
    // What the stages would say of it is said now, as long as asking them is quick.
    const OverlayState state(std::make_shared<pipeline::WorkTreeState>(context.files, context.layout.root()), changed);
    const pipeline::Pipeline after = pipeline::Pipeline::load(state);
    checkParameters(state, after, paramsOf(state));
    std::uint64_t bytes = 0;
    for (const std::string& table : imported)
        bytes += sizeOnDisk(context.files, context.layout.at(rawPath(table)));
    if (bytes <= kRehearsable)
        rehearse(state, after, paramsOf(state), context.objects, job);
    Change change;
    std::string names;
    for (const auto& [path, text] : changed)
        change.files.push_back({path, text});
    for (const std::string& table : tables)
        names += (names.empty() ? "" : ", ") + table;
    session.journal.apply({PODIUM_TEXT("project.didJoin", "Took {tables} into the pipeline"), {{"tables", names}}}, change);
}

} // namespace podium::project
