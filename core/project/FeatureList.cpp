#include "core/project/FeatureList.h"

#include <algorithm>

#include "core/base/Utf8.h"
#include "core/base/Yaml.h"
#include "core/project/ProjectContext.h"

namespace podium::project {
namespace {

constexpr std::string_view kEnding = ".yaml";

std::string pathOf(const std::string& name)
{
    return std::string(kFeatureListFolder) + "/" + name + std::string(kEnding);
}

void requireName(const std::string& name)
{
    constexpr std::size_t kMostBytes = 200; // file systems allow 255 with the ending
    const bool fine = !name.empty() && name.size() <= kMostBytes && name.front() != '.' && name.front() != ' ' &&
                      name.back() != ' ' && firstInvalidUtf8(name) == std::string::npos &&
                      std::none_of(name.begin(), name.end(), [](char c) {
                          return c == '/' || c == '\\' || static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
                      });
    if (fine)
        return;
    throw Error(ErrorCode::InvalidArgument,
                Text{PODIUM_TEXT("project.listName", "A list of columns cannot be called “{name}”."), {{"name", name}}}, {},
                PODIUM_TEXT("project.listNameHint", "Give it a name of letters, digits and signs, without slashes, that "
                                                    "begins with neither a point nor a blank."));
}

bool isListOfNames(const Json& value)
{
    return value.is_array() && !value.empty() &&
           std::all_of(value.begin(), value.end(), [](const Json& name) { return name.is_string(); });
}

} // namespace

FeatureList parseFeatureList(const std::string& text, const std::string& name)
{
    const std::string path = pathOf(name);
    const Json json = parseYaml(text, path);
    const bool valid = json.is_object() && json.contains("table") && json["table"].is_string() &&
                       json.contains("columns") && isListOfNames(json["columns"]);
    if (!valid)
        throw Error(ErrorCode::InvalidFormat,
                    PODIUM_TEXT("project.brokenList", "The file is no list of feature columns."), path,
                    PODIUM_TEXT("project.brokenListHint",
                                "It holds two lines such as table: timesData and columns: [teaching, research]."));
    return {name, json["table"].get<std::string>(), json["columns"].get<std::vector<std::string>>()};
}

FeatureLists readFeatureLists(const ProjectContext& context)
{
    FeatureLists result;
    const Path folder = context.layout.at(kFeatureListFolder);
    if (!context.files.exists(folder))
        return result;
    std::vector<std::string> files = context.files.list(folder);
    std::sort(files.begin(), files.end());
    for (const std::string& file : files) {
        if (!file.ends_with(kEnding))
            continue;
        const std::string name = file.substr(0, file.size() - kEnding.size());
        const auto text = context.workTree.read(pathOf(name));
        if (!text)
            continue;
        try {
            result.lists.push_back(parseFeatureList(*text, name));
        } catch (const Error& error) {
            if (error.code() != ErrorCode::InvalidFormat)
                throw;
            result.broken.push_back(error);
        }
    }
    return result;
}

void writeFeatureList(ProjectContext& context, Session& session, const FeatureList& list)
{
    requireName(list.name);
    const auto lock = versioning::lockProject(context.files, context.layout.root(), CancelToken());
    const std::string path = pathOf(list.name);
    const auto present = context.workTree.read(path);
    Change change;
    if (list.columns.empty()) {
        if (!present)
            return;
        change.files.push_back({path, std::nullopt});
        session.journal.apply(
            Text{PODIUM_TEXT("project.didRemoveList", "Removed the list of columns {name}"), {{"name", list.name}}}, change);
        return;
    }
    std::string text = present.value_or("# Feature columns of a table; order counts.\n");
    text = yamlWithValue(text, "table", list.table, path);
    text = yamlWithValue(text, "columns", list.columns, path);
    if (text == present)
        return;
    change.files.push_back({path, std::move(text)});
    session.journal.apply(
        Text{PODIUM_TEXT("project.didSaveList", "Saved the list of columns {name}"), {{"name", list.name}}}, change);
}

} // namespace podium::project
