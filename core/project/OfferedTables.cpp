#include "core/project/OfferedTables.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/features/RankingTemplate.h"
#include "core/features/Target.h"
#include "core/ingest/Csv.h"
#include "core/project/OpenMlTask.h"
#include "core/project/ProjectInternals.h"

namespace podium::project {
namespace {

void describeValues(const Column& column, OfferedColumn& offered)
{
    std::set<std::string> values;
    for (std::int64_t row = 0; row < column.size() && values.size() <= features::kMostClasses; ++row)
        if (!column.isMissing(row))
            values.insert(column.asText(row));
    if (values.size() < 2)
        return;
    if (values.size() <= features::kMostClasses)
        offered.classes.assign(values.begin(), values.end());
    if (!isNumber(column.type()))
        return;
    std::vector<double> numbers;
    for (std::int64_t row = 0; row < column.size(); ++row)
        if (!column.isMissing(row))
            numbers.push_back(column.real(row));
    const auto middle = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
    std::nth_element(numbers.begin(), middle, numbers.end());
    const double median = *middle, least = *std::min_element(numbers.begin(), numbers.end());
    // Where more than half of the rows have the least value nothing lies below it: then the next one parts them.
    offered.median = median;
    if (median == least) {
        std::erase(numbers, least);
        offered.median = *std::min_element(numbers.begin(), numbers.end());
    }
}

/// A table that is called as a ranking and has most of its columns is that ranking. So is one of any name that has them all, where no
/// other is.
void findRankings(std::vector<OfferedTable>& tables)
{
    std::map<std::string, std::vector<OfferedTable*>> complete;
    std::set<std::string> found;
    for (OfferedTable& table : tables) {
        std::vector<std::string> names;
        for (const OfferedColumn& column : table.columns)
            names.push_back(column.name);
        const auto like = features::ranking::likeness(names);
        if (!like)
            continue;
        const std::vector<std::string>& all = features::ranking::rawColumns(like->table);
        if (like->table == table.name)
            found.insert(table.ranking = table.name);
        else if (std::all_of(all.begin(), all.end(), [&](const std::string& name) { return std::find(names.begin(), names.end(), name) != names.end(); }))
            complete[like->table].push_back(&table);
    }
    for (const auto& [ranking, candidates] : complete)
        if (candidates.size() == 1 && !found.contains(ranking) &&
            std::none_of(tables.begin(), tables.end(), [&](const OfferedTable& table) { return table.name == ranking; }))
            candidates.front()->ranking = ranking;
}

} // namespace

std::vector<OfferedTable> judgeTables(const std::vector<ingest::SourceTable>& tables, Judged how, JobContext& job)
{
    std::vector<OfferedTable> offered;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        job.checkCancelled();
        OfferedTable& table = offered.emplace_back();
        table.name = tables[i].name;
        JobContext part = job.part(static_cast<double>(i) / static_cast<double>(tables.size()), static_cast<double>(i + 1) / static_cast<double>(tables.size()));
        try {
            ingest::CsvResult read = ingest::parseCsv(tables[i].bytes, tables[i].origin, {}, part);
            table.rows = read.table.rowCount();
            table.findings = std::move(read.findings);
            for (std::size_t c = 0; c < read.table.columnCount(); ++c) {
                OfferedColumn& column = table.columns.emplace_back();
                column.name = read.table.names()[c];
                column.type = read.table.column(c).type();
                if (how == Judged::WithClasses)
                    describeValues(read.table.column(c), column);
            }
        } catch (const Error& error) {
            if (error.code() == ErrorCode::Cancelled)
                throw;
            table.problem = error;
        }
    }
    findRankings(offered);
    return offered;
}

std::vector<OfferedTable> offeredTables(const FileSystem& files, const Path& data, JobContext& job)
{
    std::vector<ingest::Finding> leftOut;
    JobContext reading = job.part(0.0, 0.5);
    JobContext judging = job.part(0.5, 1.0);
    if (!isOpenMlTask(files, data))
        return judgeTables(ingest::readSource(files, data, kMostUnpackedBytes, leftOut, reading), Judged::WithClasses, judging);
    OpenMlSource source = readOpenMlTask(files, data, kMostUnpackedBytes, leftOut, reading);
    std::vector<OfferedTable> offered = judgeTables({std::move(source.table)}, Judged::WithClasses, judging);
    offered.front().target = source.task.target;
    offered.front().ranking.clear(); // the task says what is asked of it
    std::erase_if(offered.front().columns, [&](const OfferedColumn& column) { return column.name == source.splitColumn; });
    return offered;
}

} // namespace podium::project
