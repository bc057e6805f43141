#pragma once
// Lists of feature columns that were given a name: small files of the folder features, which people can read and edit.
#include <string>
#include <vector>

#include "core/base/FileSystem.h"
#include "core/base/Error.h"

namespace podium::project {

struct ProjectContext;
struct Session;

inline constexpr const char* kFeatureListFolder = "features";

/// features/<name>.yaml: {table: timesData, columns: [teaching, …]}.
struct FeatureList
{
    std::string name;
    std::string table;
    std::vector<std::string> columns; ///< in the order in which a model gets them
    bool operator==(const FeatureList&) const = default;
};

/// Throws Error{InvalidFormat} naming the file and what is wrong in it.
FeatureList parseFeatureList(const std::string& text, const std::string& name);

struct FeatureLists
{
    std::vector<FeatureList> lists; ///< by name
    std::vector<Error> broken;      ///< files that are no lists
};
FeatureLists readFeatureLists(const ProjectContext& context);

/// Writes the list where it differs, comments kept; one without columns is taken away. A journal entry. Throws
/// Error{InvalidArgument} where a file cannot be called so.
void writeFeatureList(ProjectContext& context, Session& session, const FeatureList& list);

} // namespace podium::project
