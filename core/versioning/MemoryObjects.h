#pragma once
// A storage of libgit2 in memory: what is written through a repository lands here, in the order of writing,
// until it is packed. Only for the files of this folder.
#include <map>
#include <string>
#include <vector>

#include <git2.h>
#include <git2/sys/odb_backend.h>

namespace podium::versioning {

/// Belongs to the repository it was added to, which frees it. Not thread-safe.
class MemoryObjects
{
public:
    /// Makes one and adds it in front of all other storages of `repository`.
    static MemoryObjects* addTo(git_repository* repository);

    const std::vector<git_oid>& written() const { return m_order; }
    void clear();

private:
    struct Less
    {
        bool operator()(const git_oid& a, const git_oid& b) const { return git_oid_cmp(&a, &b) < 0; }
    };
    struct Object
    {
        git_object_t type;
        std::string bytes;
    };
    struct Backend : git_odb_backend
    {
        MemoryObjects* objects = nullptr;
    };
    static const Object* find(git_odb_backend* backend, const git_oid* id);

    Backend m_backend{};
    std::map<git_oid, Object, Less> m_objects;
    std::vector<git_oid> m_order;
};

} // namespace podium::versioning
