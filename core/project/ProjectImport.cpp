// Tables of a project: planned, imported and listed.
#include <algorithm>
#include <map>

#include "core/project/Project.h"
#include "core/project/ProjectInternals.h"
#include "core/project/RawTables.h"
#include "core/project/TablePlan.h"
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

/// The README of the synthetic tables goes where none of them is left, unless somebody wrote in it.
void removeSyntheticReadme(ProjectContext& context, const std::map<std::string, std::string>& texts, Change& change)
{
    if (context.workTree.read(kSyntheticReadmeFile) != syntheticReadme())
        return;
    for (const std::string& name : context.files.list(context.layout.at(kRawFolder))) {
        const std::string path = std::string(kRawFolder) + "/" + name;
        if (!path.ends_with(".dvc"))
            continue;
        const auto changed = texts.find(path);
        const std::string text = changed != texts.end() ? changed->second : context.workTree.read(path).value_or(std::string());
        for (const versioning::DvcOutput& output : versioning::parseDvcFile(text, path))
            if (markedSynthetic(text) == output.object.md5)
                return;
    }
    change.files.push_back({kSyntheticReadmeFile, std::nullopt});
}

} // namespace

ImportPlan Project::planImport(const std::vector<Path>& sources, const ImportChoice& choice, JobContext& job) const
{
    ImportPlan plan;
    std::vector<std::shared_ptr<const ingest::SourceTable>> delivered;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        JobContext reading = job.part(0.5 * static_cast<double>(i) / static_cast<double>(sources.size()),
                                      0.5 * static_cast<double>(i + 1) / static_cast<double>(sources.size()));
        for (ingest::SourceTable& table : ingest::readSource(m_state->context.files, sources[i], kMostUnpackedBytes, plan.findings, reading))
            delivered.push_back(std::make_shared<const ingest::SourceTable>(std::move(table)));
    }
    if (!choice.name.empty() && delivered.size() != 1)
        throw Error(ErrorCode::InvalidArgument,
                    Text{PODIUM_TEXT("project.importOneName", "A name was given for one table, but there are {count}."),
                         {{"count", delivered.size()}}},
                    choice.name, PODIUM_TEXT("project.importOneNameHint", "Import the file to be renamed by itself."));
    TablePlanner planner(m_state->context);
    for (std::size_t i = 0; i < delivered.size(); ++i) {
        job.progress(0.5 + 0.5 * static_cast<double>(i) / static_cast<double>(delivered.size()),
                     Text{PODIUM_TEXT("project.lookingAt", "Looking at {table}"), {{"table", delivered[i]->name}}});
        plan.tables.push_back(planner.plan(delivered[i], choice, job));
        const PlannedTable& added = plan.tables.back();
        for (std::size_t k = 0; k < i; ++k)
            if (plan.tables[k].name == added.name)
                throw sameName(added.name, plan.tables[k].source->origin, added.source->origin);
    }
    std::sort(plan.tables.begin(), plan.tables.end(),
              [](const PlannedTable& a, const PlannedTable& b) { return a.name < b.name; });
    return plan;
}

PlannedTable Project::planTable(const PlannedTable& table, const ImportChoice& choice, JobContext& job) const
{
    return TablePlanner(m_state->context).plan(table.source, choice, job);
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
        if (table.state == PlannedTable::State::Same) {
            report.unchanged.push_back(table.name);
            continue;
        }
        (table.state == PlannedTable::State::New ? report.added : report.replaced).push_back(table.name);
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
    for (const auto& [name, object] : objects)
        recordRawTable(texts, name, object);
    if (context.files.exists(context.layout.at(kRawFolder)))
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

} // namespace podium::project
