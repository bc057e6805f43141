#pragma once
// What the tests of versioned tables share: an object store of their own with tables stored and read back, and operations in few words.
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/Error.h"
#include "core/base/ThreadPool.h"
#include "core/ingest/Csv.h"
#include "core/ingest/TableIndex.h"
#include "core/versioning/TableChange.h"
#include "tests/support/ScratchDirectory.h"

namespace podium::test {

using namespace podium::versioning;
using Kind = TableOperation::Kind;

struct TableStore
{
    FileSystem files;
    ScratchDirectory scratch;
    ObjectStore objects{files, scratch.path()};
    ThreadPool pool{2};
    JobContext job{pool};

    TableContent fromCsv(const std::string& bytes, const std::optional<TableSchema>& schema = {})
    {
        return readContent(objects, objects.put(bytes), schema, "t.csv", job);
    }
    TableContent stored(TableContent content, ObjectId* object = nullptr)
    {
        const ObjectId id = storeContent(objects, content);
        if (object)
            *object = id;
        return readContent(objects, id, content.schema, "t.csv", job);
    }
    TableOperation operation(Kind kind, const std::string& csv)
    {
        TableOperation operation;
        operation.kind = kind;
        operation.rows = readAsText({{"", csv}}, "rows.csv", &operation.rowTypes, job);
        return operation;
    }
    /// As a stage reads it.
    Table typed(const ObjectId& object)
    {
        if (!object.isDirectory())
            return ingest::parseCsv(objects.read(object.md5), "t", {}, job).table;
        std::map<std::string, std::string> byName;
        for (const DirectoryEntry& entry : objects.readDirectory(object.md5))
            byName[entry.path] = objects.read(entry.md5);
        const auto index = ingest::TableIndex::parse(byName.at("_table.json"), "_table.json");
        const auto parts = index.csvParts("t.csv", [&](const std::string& file) -> std::string_view { return byName.at(file); });
        return ingest::parseCsvParts(parts, {}, job).table;
    }
    std::map<std::string, std::string> filesOf(const ObjectId& object)
    {
        std::map<std::string, std::string> files;
        for (const DirectoryEntry& entry : objects.readDirectory(object.md5))
            files[entry.path] = entry.md5;
        return files;
    }
};

/// With threads of their own.
inline ChangedTable changed(const TableContent& before, const TableOperation& operation)
{
    ThreadPool pool(2);
    JobContext job(pool);
    return changed(before, operation, job);
}
inline std::vector<std::string> conflictingRows(const TableContent& base, const TableContent& now, const TableOperation& operation)
{
    ThreadPool pool(2);
    JobContext job(pool);
    return conflictingRows(base, now, operation, job);
}

inline std::string csv(const TableContent& content) { return ingest::writeCsv(content.rows()); }

inline TableOperation update(std::vector<std::string> where, std::vector<std::pair<std::string, std::string>> set)
{
    TableOperation operation;
    operation.kind = Kind::Update;
    operation.where = std::move(where);
    operation.set = std::move(set);
    return operation;
}

inline TableOperation removal(std::vector<std::string> where)
{
    TableOperation operation;
    operation.kind = Kind::Delete;
    operation.where = std::move(where);
    return operation;
}

inline TableOperation evolution(SchemaChange change)
{
    TableOperation operation;
    operation.kind = Kind::Schema;
    operation.schema = std::move(change);
    return operation;
}

template <class Call>
std::string errorOf(Call&& call)
{
    try {
        call();
    } catch (const Error& error) {
        return error.what();
    }
    return "no error";
}

inline constexpr const char* kRanks = "year,name,rank,score\n2014,Oslo,1,98.50\n2014,Lund,=2,97\n2015,Oslo,1,99.1\n2015,Lund,3,-\n";

} // namespace podium::test
