#pragma once
// `.dvc` files and the .gitignore entry beside them, as `dvc add` makes them.
#include <string>
#include <vector>

#include "core/base/FileSystem.h"
#include "core/versioning/ObjectStore.h"

namespace podium::versioning {

struct DvcOutput
{
    std::string path; ///< relative to the project, '/'
    ObjectId object;
};

std::string dvcFileText(const DvcOutput& output); ///< of <path>.dvc; `path:` in it is the file name
std::vector<DvcOutput> parseDvcFile(std::string_view text, const std::string& dvcFilePath);
/// The text of a .gitignore with `/name` in it (unchanged where it stands already).
std::string gitignoreWith(std::string_view text, std::string_view name);

} // namespace podium::versioning
