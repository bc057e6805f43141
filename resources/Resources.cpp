#include "resources/Resources.h"

#include <span>

#include "resources/Embedded.h"

namespace podium {
namespace {

std::span<const embedded::File> files() { return {embedded::kFiles, embedded::kFileCount}; }

} // namespace

bool hasResource(std::string_view name)
{
    for (const embedded::File& file : files()) {
        if (name == file.name)
            return true;
    }
    return false;
}

std::string_view resource(std::string_view name)
{
    for (const embedded::File& file : files()) {
        if (name == file.name)
            return {reinterpret_cast<const char*>(file.bytes), file.size};
    }
    return {};
}

std::vector<std::string_view> resourceNames(std::string_view prefix)
{
    std::vector<std::string_view> names;
    for (const embedded::File& file : files()) {
        if (std::string_view(file.name).starts_with(prefix))
            names.emplace_back(file.name);
    }
    return names;
}

} // namespace podium
