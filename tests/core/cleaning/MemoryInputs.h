#pragma once
// Files of a stage in memory, and tables and errors as text, for tests of stages.
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "core/base/Error.h"
#include "core/base/ThreadPool.h"
#include "core/pipeline/BuiltinStage.h"
#include "core/table/Table.h"

namespace podium::test {

class MemoryInputs final : public pipeline::StageInputs
{
public:
    std::map<std::string, std::string> files;
    std::map<std::string, std::shared_ptr<const Table>> tables;

    /// Takes over what a stage wrote; with its tables, as the workbench does, or only the bytes, as dvc does.
    void add(const pipeline::StageOutputs& outputs, bool withTables)
    {
        for (const pipeline::StageOutput& file : outputs.files) {
            files[file.path] = file.bytes;
            if (withTables && file.table)
                tables[file.path] = file.table;
        }
    }

    bool has(const std::string& path) const override { return files.contains(path); }
    std::shared_ptr<const std::string> bytes(const std::string& path) const override
    {
        const auto file = files.find(path);
        if (file == files.end())
            throw Error(ErrorCode::NotFound, TextId{"test.noFile", "There is no such file."}, path);
        return std::make_shared<const std::string>(file->second);
    }
    std::shared_ptr<const Table> table(const std::string& path) const override
    {
        const auto found = tables.find(path);
        return found == tables.end() ? nullptr : found->second;
    }
};

inline JobContext& job()
{
    static ThreadPool pool(2);
    static JobContext context(pool);
    return context;
}

/// "name:type|…" and a line "id: cell|…" for each row.
inline std::string dump(const Table& table)
{
    std::string text;
    for (std::size_t i = 0; i < table.columnCount(); ++i)
        text += (i > 0 ? "|" : "") + table.names()[i] + ":" + std::string(name(table.column(i).type()));
    for (std::int64_t row = 0; row < table.rowCount(); ++row) {
        text += "\n" + std::to_string(table.rowId(row)) + ": ";
        for (std::size_t i = 0; i < table.columnCount(); ++i)
            text += (i > 0 ? "|" : "") + table.column(i).asText(row);
    }
    return text;
}

/// The error a call throws as "code: what (where). hint"; "nothing" where it throws none.
inline std::string errorOf(const std::function<void()>& call)
{
    try {
        call();
    } catch (const Error& error) {
        return std::string(name(error.code())) + ": " + error.what();
    }
    return "nothing";
}

} // namespace podium::test
