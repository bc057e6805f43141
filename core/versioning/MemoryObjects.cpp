#include "core/versioning/MemoryObjects.h"

#include <cstring>
#include <new>

#include "core/versioning/LibGit2.h"

namespace podium::versioning {

const MemoryObjects::Object* MemoryObjects::find(git_odb_backend* backend, const git_oid* id)
{
    const auto& objects = static_cast<Backend*>(backend)->objects->m_objects;
    const auto found = objects.find(*id);
    return found == objects.end() ? nullptr : &found->second;
}

MemoryObjects* MemoryObjects::addTo(git_repository* repository)
{
    auto objects = std::make_unique<MemoryObjects>();
    git_odb_backend& backend = objects->m_backend;
    gitCheck(git_odb_init_backend(&backend, GIT_ODB_BACKEND_VERSION), GitAction::Write, {});
    objects->m_backend.objects = objects.get();
    // These are called from C: nothing may be thrown through them.
    backend.read = [](void** data, std::size_t* size, git_object_t* type, git_odb_backend* self,
                      const git_oid* id) -> int {
        const Object* object = find(self, id);
        if (!object)
            return GIT_ENOTFOUND;
        *data = git_odb_backend_data_alloc(self, object->bytes.size() + 1);
        if (!*data)
            return GIT_ERROR;
        std::memcpy(*data, object->bytes.c_str(), object->bytes.size() + 1);
        *size = object->bytes.size();
        *type = object->type;
        return 0;
    };
    backend.read_header = [](std::size_t* size, git_object_t* type, git_odb_backend* self,
                             const git_oid* id) -> int {
        const Object* object = find(self, id);
        if (!object)
            return GIT_ENOTFOUND;
        *size = object->bytes.size();
        *type = object->type;
        return 0;
    };
    backend.exists = [](git_odb_backend* self, const git_oid* id) -> int {
        return find(self, id) != nullptr;
    };
    backend.write = [](git_odb_backend* self, const git_oid* id, const void* data, std::size_t size,
                       git_object_t type) -> int {
        MemoryObjects& all = *static_cast<Backend*>(self)->objects;
        try {
            if (all.m_objects.try_emplace(*id, Object{type, {static_cast<const char*>(data), size}}).second)
                all.m_order.push_back(*id);
            return 0;
        } catch (const std::bad_alloc&) {
            git_error_set_oom();
            return GIT_ERROR;
        }
    };
    backend.free = [](git_odb_backend* self) { delete static_cast<Backend*>(self)->objects; };

    GitOdb odb;
    gitCheck(git_repository_odb(odb.out(), repository), GitAction::Write, git_repository_path(repository));
    constexpr int kBeforeAllOthers = 1000;
    gitCheck(git_odb_add_backend(odb.get(), &backend, kBeforeAllOthers), GitAction::Write,
             git_repository_path(repository));
    return objects.release();
}

void MemoryObjects::clear()
{
    m_objects.clear();
    m_order.clear();
}

} // namespace podium::versioning
