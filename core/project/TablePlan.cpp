#include "core/project/TablePlan.h"

#include <algorithm>
#include <numeric>

#include "core/base/Hash.h"
#include "core/base/Yaml.h"
#include "core/pipeline/WorkTreeState.h"
#include "core/project/BuiltinStages.h"
#include "core/project/CommitState.h"
#include "core/project/RawTables.h"
#include "core/project/StateInputs.h"
#include "core/versioning/DvcFile.h"
#include "core/versioning/GitRepository.h"

namespace podium::project {
namespace {

constexpr std::int64_t kHeadRows = 200;

Table headOf(const Table& table)
{
    std::vector<std::int64_t> rows(static_cast<std::size_t>(std::min(table.rowCount(), kHeadRows)));
    std::iota(rows.begin(), rows.end(), 0);
    return table.take(rows); // a copy: a slice would keep the whole table
}

PlannedTable::Before beforeOf(const Table& table, const Schema& now)
{
    const Schema then = table.schema();
    PlannedTable::Before before;
    before.rows = table.rowCount();
    before.columns = static_cast<std::int64_t>(table.columnCount());
    for (const Field& field : then.fields) {
        const auto index = now.indexOf(field.name);
        if (!index)
            before.vanished.push_back(field.name);
        else if (now.fields[*index].type != field.type)
            before.retyped.push_back(field.name);
    }
    for (const Field& field : now.fields)
        if (!then.indexOf(field.name))
            before.appeared.push_back(field.name);
    return before;
}

} // namespace

TablePlanner::TablePlanner(ProjectContext& context)
    : m_context(context)
    , m_git(versioning::GitRepository::open(context.layout.root()))
{
    if (context.workTree.read(kPipelineFile)) // a project of dvc may have none
        m_pipeline = pipeline::Pipeline::load(context.workTree);
    if (const auto text = context.workTree.read(kParamsFile))
        m_params = parseYaml(*text, kParamsFile);
}

PlannedTable TablePlanner::plan(std::shared_ptr<const ingest::SourceTable> source, const ImportChoice& choice, JobContext& job)
{
    job.checkCancelled();
    PlannedTable table;
    table.source = std::move(source);
    table.choice = choice;
    table.name = choice.name.empty() ? table.source->name : choice.name;
    table.path = rawPath(table.name);
    table.stage = readingStage(table.name);
    try {
        JobContext reading(job.pool(), job.token());
        ingest::TableReading read = ingest::readTable(table.source->bytes, table.source->origin, choice.layout, reading);
        table.dialect = read.dialect;
        table.decimal = read.decimal;
        table.converted = read.converted.has_value();
        table.kept = read.converted ? std::make_shared<const std::string>(std::move(*read.converted))
                                    : std::shared_ptr<const std::string>(table.source, &table.source->bytes);
        table.md5 = podium::md5(*table.kept);
        table.rows = read.table.rowCount();
        table.schema = read.table.schema();
        table.head = headOf(read.table);
        table.findings = std::move(read.findings);
        table.likeness = features::ranking::likeness(read.table.names());
        if (table.rows == 0)
            throw Error(ErrorCode::InvalidData,
                        Text{PODIUM_TEXT("project.importNoRows", "The table {table} has no rows."), {{"table", table.name}}},
                        table.source->origin,
                        PODIUM_TEXT("project.importNoRowsHint", "Choose a file with rows below the names of its columns."));
        requireTableName(table.name);
        requireFree(table);
        compare(table, reading);
        foresee(table, reading);
    } catch (const Error& error) {
        if (error.code() == ErrorCode::Cancelled)
            throw;
        table.problem = error;
    }
    return table;
}

std::string TablePlanner::readingStage(const std::string& table) const
{
    const std::string path = rawPath(table);
    const Json* recipes = findDotted(m_params, "clean.recipes");
    const bool hasRecipe = recipes && recipes->is_object() && recipes->contains(table);
    for (const pipeline::StageDefinition& stage : m_pipeline.stages()) {
        const bool reads = std::any_of(stage.dependencies.begin(), stage.dependencies.end(), [&](const std::string& dependency) {
            return pipeline::isWithin(path, dependency);
        });
        const pipeline::BuiltinStage* builtin = builtinStageOf(stage);
        if (reads && (hasRecipe || !builtin || builtin->name() != "clean"))
            return stage.name;
    }
    return {};
}

/// Nothing that git itself keeps, or that a stage makes, is taken over.
void TablePlanner::requireFree(const PlannedTable& table) const
{
    for (const pipeline::StageDefinition& stage : m_pipeline.stages())
        for (const pipeline::StageOut& out : stage.outs)
            if (pipeline::isWithin(table.path, out.path) || pipeline::isWithin(out.path, table.path))
                throw Error(ErrorCode::Conflict,
                            Text{PODIUM_TEXT("project.importStageOutput", "{path} is made by the stage {stage}."),
                                 {{"path", table.path}, {"stage", stage.name}}},
                            kPipelineFile, PODIUM_TEXT("project.importOtherName", "Give the table another name."));
    const auto head = m_git.head();
    if (head && m_git.fileAt(*head, pathInRepository(m_git, m_context.layout.root()) + table.path))
        throw Error(ErrorCode::Conflict,
                    Text{PODIUM_TEXT("project.importInGit", "{path} is kept by git itself."), {{"path", table.path}}}, table.path,
                    PODIUM_TEXT("project.importOtherName", "Give the table another name."));
}

void TablePlanner::compare(PlannedTable& table, JobContext& job) const
{
    const auto dvcFile = m_context.workTree.read(table.path + ".dvc");
    const auto present = m_context.hashes.hash(table.path);
    if (!dvcFile && !present)
        return;
    std::string recorded;
    if (dvcFile)
        for (const versioning::DvcOutput& output : versioning::parseDvcFile(*dvcFile, table.path + ".dvc"))
            if (output.path == table.path)
                recorded = output.object.md5;
    const bool same = present && present->md5 == table.md5 && recorded == table.md5;
    table.state = same ? PlannedTable::State::Same : PlannedTable::State::Replaces;
    table.before.emplace();
    if (!present)
        return;
    try {
        *table.before = beforeOf(ingest::readCsv(m_context.files, m_context.layout.at(table.path), {}, job).table, table.schema);
    } catch (const Error& error) {
        if (error.code() == ErrorCode::Cancelled)
            throw;
    }
}

std::optional<Error> TablePlanner::failureWith(const std::map<std::string, std::optional<std::string>>& changes, JobContext& job) const
{
    try {
        const auto present = std::make_shared<pipeline::WorkTreeState>(m_context.files, m_context.layout.root());
        const OverlayState state(present, changes);
        rehearse(state, m_pipeline, m_params, m_context.objects, job);
    } catch (const Error& error) {
        if (error.code() == ErrorCode::Cancelled)
            throw;
        return error;
    }
    return std::nullopt;
}

/// What the stages would say to the table, where they can be asked quickly and have nothing to say as it is now.
void TablePlanner::foresee(PlannedTable& table, JobContext& job)
{
    if (table.stage.empty() || table.state == PlannedTable::State::Same)
        return;
    std::uint64_t bytes = table.kept->size();
    for (const pipeline::StageDefinition& stage : m_pipeline.stages())
        if (builtinStageOf(stage))
            for (const std::string& dependency : stage.dependencies)
                bytes += sizeOnDisk(m_context.files, m_context.layout.at(dependency));
    if (bytes > kRehearsable)
        return;
    table.foreseen = failureWith({{table.path, *table.kept}}, job);
    if (!table.foreseen)
        return;
    if (!m_askedPresent) {
        m_presentFailure = failureWith({}, job);
        m_askedPresent = true;
    }
    if (m_presentFailure)
        table.foreseen.reset();
}

} // namespace podium::project
