#include "core/project/ApplyPreview.h"

namespace podium::project {

std::string_view name(ApplyPreview::File::Change change)
{
    switch (change) {
    case ApplyPreview::File::Change::Added:
        return "added";
    case ApplyPreview::File::Change::Removed:
        return "removed";
    case ApplyPreview::File::Change::Replaced:
        break;
    }
    return "replaced";
}

Json ApplyPreview::toJson() const
{
    Json json{{"parameters", Json::array()}, {"files", Json::array()}};
    for (const ValueChange& parameter : parameters)
        json["parameters"].push_back({{"key", parameter.key}, {"before", parameter.before}, {"after", parameter.after}});
    for (const File& file : files)
        json["files"].push_back({{"path", file.path}, {"change", name(file.change)}, {"data", file.isData}, {"bytes", file.bytes}});
    return json;
}

} // namespace podium::project
