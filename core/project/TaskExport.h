#pragma once
// A table for other programs as ARFF; the samples of a table as an OpenML task: data, type, target, split and measure.
#include <optional>
#include <string>

#include "core/base/Json.h"
#include "core/base/JobContext.h"
#include "core/table/Table.h"

namespace podium::project {

class Project;

struct TableExport
{
    Table table;
    std::string relation;
    /// Of samples: the task as OpenML's API describes one, with files beside it in the place of addresses, and the split as OpenML's
    /// split files have it (row by row; TRAIN is learnt from, TEST is what runs are compared on; rows of the final test are in neither).
    std::optional<Json> task;
    std::string splits;
};

enum class TableForm { Raw, Clean, Samples };

/// `stem`: what the files will be called, without their endings. Throws Error{NotFound} where the stage that makes it has not run.
TableExport exportTable(const Project& project, const std::string& table, TableForm form, const std::string& stem, JobContext& job);

} // namespace podium::project
