#pragma once
// One row of the journal as it is kept in the run store, and what the states in it mean. Only for
// Journal*.cpp.
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/Json.h"
#include "core/project/Journal.h"

namespace podium::project {

/// Content and mode of a file that git keeps.
struct FileState
{
    std::string blob; ///< 40 hex
    std::uint32_t mode = 0100644;
    friend bool operator==(const FileState&, const FileState&) = default;
};

/// One thing that a change touches; T = what it is, none = not there.
template <typename T>
struct Touched
{
    std::string name; ///< reference in full, path, or "<run>/<key>" of a tag
    std::optional<T> before;
    std::optional<T> after; ///< planned or found; of an open change that did not end it says nothing
};

inline constexpr const char* kVisible = "visible"; ///< of a run

struct JournalRecord
{
    JournalEntry entry;
    /// Planned: `after` is known from the beginning. Else what to do when the end is missing.
    bool planned = true;
    ChangeScope::Unfinished unfinished = ChangeScope::Unfinished::TakeBack;
    bool nothing = false; ///< ended without a difference
    std::vector<std::int64_t> alsoUndoes; ///< the other entries of the step that entry.undoes belongs to
    std::vector<Touched<std::string>> references;
    std::vector<Touched<FileState>> files;
    std::vector<Touched<versioning::ObjectId>> outputs;
    std::vector<Touched<std::string>> tags;
    std::vector<Touched<std::string>> runs; ///< by id: kVisible, or none
    std::set<std::string> letGo; ///< commits of its references that were cleaned away
    bool cleaned = false;        ///< all that it kept was
    std::string pin; ///< commit that holds the contents; empty = none, where only tags are touched

    Json toJson() const;
    static JournalRecord fromJson(std::int64_t id, const Json& json);
};

/// True for what is kept of an object of the store, size included where both know it.
bool sameOutput(const std::optional<versioning::ObjectId>& a, const std::optional<versioning::ObjectId>& b);

} // namespace podium::project
