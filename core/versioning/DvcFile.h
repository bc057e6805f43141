#pragma once
// `.dvc` files and the .gitignore entry beside them, as `dvc add` makes them.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/FileSystem.h"
#include "core/base/Json.h"
#include "core/versioning/ObjectStore.h"

namespace podium::versioning {

struct DvcOutput
{
    std::string path; ///< relative to the project, '/'
    ObjectId object;  ///< md5 is empty where the file was never added
    std::string hashName =
        "md5"; ///< "md5-dos2unix" in files of dvc 2: then `object` is no hash of the plain bytes
};

/// Where an output was imported from, as `dvc import-url` and `dvc import` keep it, so that `dvc update` fetches it again.
struct DvcSource
{
    std::string url;  ///< of the file; of a repository: its address, or its path relative to the project
    std::string etag; ///< of the file, as its server gave it; may be empty
    std::optional<std::uint64_t> size;
    std::string path;   ///< of the file in the repository; empty = url is a file's
    std::string rev;    ///< as asked for; empty = the newest of its main branch
    std::string commit; ///< that `rev` was
    friend bool operator==(const DvcSource&, const DvcSource&) = default;
};

/// The .dvc file of an import, byte for byte as dvc writes it; `meta` goes behind it where it is an object.
std::string dvcImportText(const DvcOutput& output, const DvcSource& source, const Json& meta = {});
/// None where the file is no import.
std::optional<DvcSource> dvcSource(std::string_view text, const std::string& dvcFilePath);

std::string dvcFileText(const DvcOutput& output, const Json& meta = {}); ///< of <path>.dvc; `path:` in it is the file name
/// The .dvc file `text` with the hash of this output; where possible only the values change, so that notes in the file stay. Of an
/// import only the output remains where its content is another: it is no longer what its source has.
std::string dvcFileWith(std::string_view text, const DvcOutput& output);
/// Throws Error{InvalidFormat} naming file and key. Keys that only people need (desc, meta) are passed over.
std::vector<DvcOutput> parseDvcFile(std::string_view text, const std::string& dvcFilePath);
/// The text of a .gitignore with `/name` in it (unchanged where it stands already).
std::string gitignoreWith(std::string_view text, std::string_view name);

} // namespace podium::versioning
