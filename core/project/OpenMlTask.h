#pragma once
// An OpenML task of supervised classification: data, target, split and measure in files beside each other. Source: the page
// "Tasks" of OpenML's documentation and the JSON and XML of its API (task/ID, data/ID); split files are ARFF with type, rowid, repeat and fold.
#include <string>
#include <string_view>
#include <vector>

#include "core/base/FileSystem.h"
#include "core/base/JobContext.h"
#include "core/ingest/Finding.h"
#include "core/ingest/Source.h"

namespace podium::project {

/// What OpenML calls a metric of ours; the same name where it has no other.
std::string openMlMeasure(const std::string& metric);

/// What the description says; an empty text = nothing.
struct OpenMlTask
{
    std::string target;
    std::string dataFile, splitsFile; ///< file names
    std::string measure;

    /// As OpenML's API writes one, JSON ("task" around it or not) or XML; or its description of a data set, which is a task without
    /// split and measure. Throws Error{InvalidFormat} naming what is missing, and for tasks that are no classification.
    static OpenMlTask parse(std::string_view text, const std::string& where, JobContext& job);
};

/// A task with its rows.
struct OpenMlSource
{
    OpenMlTask task;
    ingest::SourceTable table; ///< CSV; with a column more where there is a split
    std::string metric;        ///< of evaluation::metrics() that the measure is; empty = none
    std::string splitColumn;   ///< train, validation (OpenML's TEST) or test (in neither); empty = the task has no split here
};

/// True for a `.json` or `.xml` file, and for a folder with one `.task.json`, `.task.xml` or `task.xml`: a source that readOpenMlTask() takes.
bool isOpenMlTask(const FileSystem& files, const Path& path);
/// Reads the description and the files beside it. Of a split with several folds or repeats the first is taken (a finding says
/// so). Throws Error{InvalidData} where the data or a row that the split names is not there.
OpenMlSource readOpenMlTask(const FileSystem& files, const Path& path, std::uint64_t maxBytes, std::vector<ingest::Finding>& findings,
                            JobContext& job);

} // namespace podium::project
