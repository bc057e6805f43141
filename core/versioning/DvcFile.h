#pragma once
// `.dvc` files and the .gitignore entry beside them, as `dvc add` makes them.
#include <string>
#include <string_view>
#include <vector>

#include "core/base/FileSystem.h"
#include "core/versioning/ObjectStore.h"

namespace podium::versioning {

struct DvcOutput
{
    std::string path; ///< relative to the project, '/'
    ObjectId object;  ///< md5 is empty where the file was never added
    std::string hashName =
        "md5"; ///< "md5-dos2unix" in files of dvc 2: then `object` is no hash of the plain bytes
};

std::string dvcFileText(const DvcOutput& output); ///< of <path>.dvc; `path:` in it is the file name
/// The .dvc file `text` with the hash of this output; where possible only the values change, so that notes in the file stay.
std::string dvcFileWith(std::string_view text, const DvcOutput& output);
/// Throws Error{InvalidFormat} naming file and key. Keys that only people need (desc, meta) are passed over.
std::vector<DvcOutput> parseDvcFile(std::string_view text, const std::string& dvcFilePath);
/// The text of a .gitignore with `/name` in it (unchanged where it stands already).
std::string gitignoreWith(std::string_view text, std::string_view name);

} // namespace podium::versioning
