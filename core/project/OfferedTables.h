#pragma once
// What delivered tables offer to a new project, known before there is one: which of them are rankings of the template, and what could be
// predicted from the others.
#include <optional>
#include <string>
#include <vector>

#include "core/base/Error.h"
#include "core/base/FileSystem.h"
#include "core/base/JobContext.h"
#include "core/ingest/Finding.h"
#include "core/ingest/Source.h"
#include "core/table/Column.h"

namespace podium::project {

/// A column as something to predict. Only one with classes or a median can be.
struct OfferedColumn
{
    std::string name;
    ColumnType type = ColumnType::Text;
    std::vector<std::string> classes;      ///< its different values, where there are two or more and not too many to be classes
    std::optional<double> median = {};     ///< of numbers that are not all the same: a limit that makes two classes
    bool learnable() const { return !classes.empty() || median; }
};

struct OfferedTable
{
    std::string name;
    std::string ranking; ///< the ranking of the template that it is, by name or by having all its columns; empty = none
    std::string target = {}; ///< the column to predict, where what was delivered says so (an OpenML task)
    std::int64_t rows = 0;
    std::vector<OfferedColumn> columns;
    std::vector<ingest::Finding> findings;
    std::optional<Error> problem; ///< why it cannot be read; then there are no columns
};

enum class Judged { Names, WithClasses }; ///< WithClasses: also what OfferedColumn says of the values

/// In the order of `tables`. Throws only Error{Cancelled}.
std::vector<OfferedTable> judgeTables(const std::vector<ingest::SourceTable>& tables, Judged how, JobContext& job);

/// The same of a file, folder or archive that `init` would read; throws as ingest::readSource.
std::vector<OfferedTable> offeredTables(const FileSystem& files, const Path& data, JobContext& job);

} // namespace podium::project
