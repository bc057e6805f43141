// Tables of a project: planned, imported and listed.
#include <algorithm>
#include <iterator>
#include <map>
#include <ranges>

#include "core/project/PipelineJoin.h"
#include "core/project/Project.h"
#include "core/project/ProjectInternals.h"
#include "core/project/RawTables.h"
#include "core/project/SourceReading.h"
#include "core/project/TableImport.h"
#include "core/project/TablePlan.h"
#include "core/project/TableSource.h"
#include "core/versioning/DvcFile.h"

namespace podium::project {
namespace {

Error sameName(const std::string& table, const std::string& first, const std::string& second)
{
    return Error(ErrorCode::InvalidData,
                 Text{PODIUM_TEXT("project.importSameName", "Two files would become the table {table}: {first} and {second}."),
                      {{"table", table}, {"first", first}, {"second", second}}},
                 {}, PODIUM_TEXT("project.importSameNameHint", "Give one of them another name, or leave it out."));
}

Text whatOf(const std::vector<const PlannedTable*>& tables)
{
    std::string names;
    for (const PlannedTable* table : tables)
        names += (names.empty() ? "" : ", ") + table->name;
    if (tables.size() == 1)
        return Text{PODIUM_TEXT("project.didImportOne", "Imported the table {table}"), {{"table", names}}};
    return Text{PODIUM_TEXT("project.didImport", "Imported {count} tables: {tables}"), {{"count", tables.size()}, {"tables", names}}};
}

/// What is remembered of where a planned table comes from.
void setOrigin(ProjectContext& context, PlannedTable& table, std::shared_ptr<const TableSource> origin)
{
    if (!origin || table.problem)
        return;
    if (origin->direct && table.converted) {
        auto rewritten = std::make_shared<TableSource>(*origin);
        rewritten->direct = false;
        origin = std::move(rewritten);
    }
    table.origin = std::move(origin);
    versioning::DvcOutput output;
    output.path = table.path;
    output.object.md5 = table.md5;
    output.object.size = table.kept->size();
    const std::string text = sourceText(*table.origin, output);
    table.newSource = table.state == PlannedTable::State::Same && context.workTree.read(table.path + ".dvc") != text;
}

/// The README of the synthetic tables goes where none of them is left, unless somebody wrote in it.
void removeSyntheticReadme(ProjectContext& context, const std::map<std::string, std::string>& texts, Change& change)
{
    if (context.workTree.read(kSyntheticReadmeFile) != syntheticReadme())
        return;
    for (const std::string& path : rawTableFiles(context)) {
        const auto changed = texts.find(path);
        const std::string text = changed != texts.end() ? changed->second : context.workTree.read(path).value_or(std::string());
        for (const versioning::DvcOutput& output : versioning::parseDvcFile(text, path))
            if (markedSynthetic(text) == output.object.md5)
                return;
    }
    change.files.push_back({kSyntheticReadmeFile, std::nullopt});
}

TableSource sourceOf(const Project& project, const std::string& table)
{
    for (const TableInfo& info : project.tables())
        if (info.name == table && info.source)
            return *info.source;
    throw Error(ErrorCode::NotFound,
                Text{PODIUM_TEXT("project.noTableSource", "The table {table} does not say where it came from."), {{"table", table}}}, rawPath(table) + ".dvc",
                PODIUM_TEXT("project.noTableSourceHint", "Only tables from the web or from another repository do, as long as nobody changed them."));
}

} // namespace

ImportPlan Project::planImport(const std::vector<ImportSource>& sources, const ImportChoice& choice, JobContext& job) const
{
    ImportPlan plan;
    std::vector<DeliveredTable> delivered;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        JobContext reading = job.part(0.5 * static_cast<double>(i) / static_cast<double>(sources.size()),
                                      0.5 * static_cast<double>(i + 1) / static_cast<double>(sources.size()));
        std::ranges::move(readImportSource(m_state->context, sources[i], plan.findings, reading), std::back_inserter(delivered));
    }
    if (!choice.name.empty() && delivered.size() != 1)
        throw Error(ErrorCode::InvalidArgument,
                    Text{PODIUM_TEXT("project.importOneName", "A name was given for one table, but there are {count}."),
                         {{"count", delivered.size()}}},
                    choice.name, PODIUM_TEXT("project.importOneNameHint", "Import the file to be renamed by itself."));
    TablePlanner planner(m_state->context);
    for (std::size_t i = 0; i < delivered.size(); ++i) {
        job.progress(0.5 + 0.5 * static_cast<double>(i) / static_cast<double>(delivered.size()),
                     Text{PODIUM_TEXT("project.lookingAt", "Looking at {table}"), {{"table", delivered[i].table->name}}});
        PlannedTable planned = planner.plan(delivered[i].table, choice, job);
        setOrigin(m_state->context, planned, delivered[i].origin);
        plan.tables.push_back(std::move(planned));
        const PlannedTable& added = plan.tables.back();
        for (std::size_t k = 0; k < i; ++k)
            if (plan.tables[k].name == added.name)
                throw sameName(added.name, plan.tables[k].source->origin, added.source->origin);
    }
    std::sort(plan.tables.begin(), plan.tables.end(),
              [](const PlannedTable& a, const PlannedTable& b) { return a.name < b.name; });
    return plan;
}

ImportPlan Project::planAgain(const std::vector<std::string>& tables, JobContext& job) const
{
    ImportPlan plan;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        JobContext part = job.part(static_cast<double>(i) / static_cast<double>(tables.size()), static_cast<double>(i + 1) / static_cast<double>(tables.size()));
        ImportPlan one = planImport({importSourceOf(m_state->context, sourceOf(*this, tables[i]))}, {tables[i], {}}, part);
        std::ranges::move(one.tables, std::back_inserter(plan.tables));
        std::ranges::move(one.findings, std::back_inserter(plan.findings));
    }
    return plan;
}

std::vector<SourceState> Project::askSources(const std::string& table, JobContext& job) const
{
    std::vector<SourceState> states;
    if (!table.empty()) {
        states.push_back(askSource(m_state->context, table, sourceOf(*this, table), job));
        return states;
    }
    const std::vector<TableInfo> all = tables();
    for (std::size_t i = 0; i < all.size(); ++i) {
        job.progress(static_cast<double>(i) / static_cast<double>(all.size()),
                     Text{PODIUM_TEXT("project.askingSource", "Asking the source of {table}"), {{"table", all[i].name}}});
        JobContext part(job.pool(), job.token());
        if (all[i].source)
            states.push_back(askSource(m_state->context, all[i].name, *all[i].source, part));
    }
    return states;
}

PlannedTable Project::planTable(const PlannedTable& table, const ImportChoice& choice, JobContext& job) const
{
    PlannedTable planned = TablePlanner(m_state->context).plan(table.source, choice, job);
    setOrigin(m_state->context, planned, table.origin);
    return planned;
}

ImportReport Project::importTables(const std::vector<PlannedTable>& tables, JobContext& job)
{
    ProjectContext& context = m_state->context;
    ImportReport report;
    std::vector<const PlannedTable*> wanted;
    std::uint64_t bytes = 0;
    std::map<std::string, const PlannedTable*> named;
    for (const PlannedTable& table : tables) {
        if (table.problem)
            throw *table.problem;
        if (const auto [place, fresh] = named.emplace(table.name, &table); !fresh)
            throw sameName(table.name, place->second->source->origin, table.source->origin);
        using State = PlannedTable::State;
        (table.state == State::Same ? report.unchanged : table.state == State::New ? report.added : report.replaced).push_back(table.name);
        if (!table.importable())
            continue;
        wanted.push_back(&table);
        bytes += table.kept->size();
    }
    if (wanted.empty())
        return report;
    report.what = whatOf(wanted);
    requireSpace(context.files, context.layout.root(), bytes);
    Change change;
    std::map<std::string, versioning::ObjectId> objects;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        job.checkCancelled();
        job.progress(0.8 * static_cast<double>(i) / static_cast<double>(wanted.size()),
                     Text{PODIUM_TEXT("project.importing", "Importing {table}"), {{"table", wanted[i]->name}}});
        objects[wanted[i]->name] = context.objects.put(*wanted[i]->kept, false);
        change.outputs.push_back({wanted[i]->path, objects[wanted[i]->name]});
    }
    job.progress(0.85, PODIUM_TEXT("project.keeping", "Keeping the results"));

    Session session(context);
    const auto lock = versioning::lockProject(context.files, context.layout.root(), job.token());
    const auto dvcLock = versioning::lockDvc(context.files, context.layout.root(), job.token());
    std::map<std::string, std::string> texts;
    const auto take = [&](const std::string& path) {
        if (auto text = context.workTree.read(path))
            texts[path] = std::move(*text);
    };
    take(kRawIgnoreFile);
    for (const PlannedTable* table : wanted)
        take(table->path + ".dvc");
    for (const PlannedTable* table : wanted)
        recordRawTable(texts, table->name, objects[table->name], table->origin.get());
    removeSyntheticReadme(context, texts, change);
    for (auto& [path, text] : texts)
        change.files.push_back({path, std::move(text)});
    session.journal.apply(report.what, change);
    job.progress(1.0);
    return report;
}

std::vector<RawTable> Project::rawTables(JobContext& job) const
{
    ProjectContext& context = m_state->context;
    const TablePlanner planner(context);
    std::vector<RawTable> all;
    for (const TableInfo& info : tables()) {
        job.checkCancelled();
        RawTable table;
        table.info = info;
        table.stage = planner.readingStage(info.name);
        const auto present = context.hashes.hash(info.path);
        table.state = !present                     ? RawTable::State::Missing
                      : present->md5 != info.md5 ? RawTable::State::Changed
                                                  : RawTable::State::AsImported;
        try {
            JobContext reading(job.pool(), job.token());
            const ingest::CsvResult read = ingest::readCsv(context.files, context.layout.at(info.path), {}, reading);
            table.rows = read.table.rowCount();
            table.columns = static_cast<std::int64_t>(read.table.columnCount());
            table.dialect = read.dialect;
            table.likeness = features::ranking::likeness(read.table.names());
        } catch (const Error& error) {
            if (error.code() == ErrorCode::Cancelled)
                throw;
            table.problem = error.text();
        }
        all.push_back(std::move(table));
    }
    return all;
}

void Project::joinPipeline(const std::vector<std::string>& tables, JobContext& job)
{
    Session session(m_state->context);
    podium::project::joinPipeline(m_state->context, session, tables, job);
}

} // namespace podium::project
