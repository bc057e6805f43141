#pragma once
// What a stage did, as small tables read from its output files.
#include <string>
#include <vector>

#include "core/project/Project.h"

namespace podium::ui {

struct ReportTable
{
    Text title;
    std::vector<TextId> columns;
    std::vector<bool> numeric;                  ///< by column
    std::vector<std::vector<Json>> rows;        ///< text, number, {"text": Text::toJson()} or null
};

/// A file or folder that a stage reads or writes.
struct StageFile
{
    std::string path;
    bool exists = false;
    bool folder = false;
    std::uint64_t size = 0; ///< of a folder: of all files in it
};

/// Empty for stages that are not ours and where nothing was made yet. Throws Error{InvalidFormat} for a broken file. Blocking.
std::vector<ReportTable> readStageReport(const project::Project& project, const std::string& stage);
StageFile stageFile(const Path& root, const std::string& path); ///< blocking

} // namespace podium::ui
