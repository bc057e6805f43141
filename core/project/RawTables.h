#pragma once
// Imported tables in the project folder: data/raw/<table>.csv and what git keeps of them, the same from init and from a later import.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/FileSystem.h"
#include "core/versioning/ObjectStore.h"

namespace podium::project {

struct ProjectContext;
struct TableSource;

std::vector<std::string> rawTableFiles(const ProjectContext& context); ///< paths of the .dvc files in data/raw
std::vector<std::string> rawTableNames(const ProjectContext& context); ///< of the tables that they record
std::string rawPath(const std::string& table); ///< data/raw/<table>.csv
inline constexpr const char* kRawIgnoreFile = "data/raw/.gitignore";

/// Throws Error{InvalidArgument} where no table can be called so: the name becomes that of a file and stands in YAML.
void requireTableName(const std::string& table);

/// Records a table as `dvc add` does: its .dvc file and its line in the .gitignore beside it. `texts` holds these files by path as far
/// as they are there, and takes the new ones.
/// With a source the .dvc file is that of an import (core/project/TableSource.h).
void recordRawTable(std::map<std::string, std::string>& texts, const std::string& table, const versioning::ObjectId& object,
                    const TableSource* source = nullptr);

/// Throws Error{NoSpace} where `bytes` of tables do not fit twice, as file and as object.
void requireSpace(const FileSystem& files, const Path& folder, std::uint64_t bytes);

/// What a .dvc file says beside its output where the table is of the built-in sample: valid for this very content only.
std::string syntheticMark(const std::string& md5);
/// The md5 of such a mark; empty where there is none.
std::string markedSynthetic(std::string_view dvcFile);
inline constexpr const char* kSyntheticReadmeFile = "data/raw/README.md";
std::string_view syntheticReadme(); ///< what that file says beside synthetic tables

} // namespace podium::project
