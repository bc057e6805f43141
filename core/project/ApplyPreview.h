#pragma once
// What applying an experiment would change in the project, told before it is done.
#include <cstdint>
#include <string>
#include <vector>

#include "core/project/Experiment.h"

namespace podium::project {

struct ApplyPreview
{
    struct File
    {
        enum class Change { Added, Replaced, Removed };
        std::string path; ///< relative, '/'
        Change change = Change::Replaced;
        bool isData = false;     ///< kept by the object store, not by git
        std::uint64_t bytes = 0; ///< that it will have
    };
    std::vector<ValueChange> parameters; ///< those of params.yaml that differ; before = in the project now
    std::vector<File> files;             ///< sorted by path
    bool empty() const { return files.empty(); }
    Json toJson() const; ///< {parameters: [{key, before, after}], files: [{path, change, data, bytes}]}
};

/// "added", "replaced", "removed".
std::string_view name(ApplyPreview::File::Change change);

} // namespace podium::project
