#include "core/project/PipelineEdit.h"

#include <algorithm>

#include "core/base/Yaml.h"
#include "core/project/ProjectLayout.h"

namespace podium::project {
namespace {

constexpr const char* kPlaceholder = "podium-placeholder";

} // namespace

const pipeline::StageDefinition* stageThatCalls(const pipeline::Pipeline& pipeline, std::string_view builtin)
{
    for (const pipeline::StageDefinition& stage : pipeline.stages())
        if (const auto command = pipeline::builtinCommand(stage); command && command->stage == builtin)
            return &stage;
    return nullptr;
}

std::string freeStageName(const pipeline::Pipeline& pipeline, const std::string& wanted)
{
    std::string name = wanted;
    while (std::any_of(pipeline.stages().begin(), pipeline.stages().end(),
                       [&](const pipeline::StageDefinition& stage) { return stage.name == name; }))
        name += "_podium";
    return name;
}

std::string withBlock(const std::string& text, const std::string& key, const Json& value)
{
    std::string result = yamlWithValue(text, key, kPlaceholder, kPipelineFile);
    const std::size_t at = result.find(kPlaceholder);
    const std::size_t line = result.rfind('\n', at) + 1;
    const std::size_t keyIndent = result.find_first_not_of(' ', line) - line;
    // As dvc writes them: entries of a list stand below their key, those of a map two further in.
    const std::string indent(keyIndent + (value.is_array() ? 0 : 2), ' ');
    std::string block;
    const std::string lines = dvcYaml(value);
    for (std::size_t begin = 0; begin < lines.size(); begin = lines.find('\n', begin) + 1)
        block += "\n" + indent + lines.substr(begin, lines.find('\n', begin) - begin);
    const std::size_t colon = result.rfind(':', at) + 1;
    return result.replace(colon, at + std::string_view(kPlaceholder).size() - colon, block);
}

std::string withDependency(const std::string& text, const std::string& stage, const std::string& path)
{
    const std::string key = "stages." + stage + ".deps";
    Json intended = parseYaml(text, kPipelineFile);
    Json& dependencies = intended["stages"][stage]["deps"];
    if (!dependencies.is_array())
        dependencies = Json::array();
    if (std::find(dependencies.begin(), dependencies.end(), Json(path)) != dependencies.end())
        return text;
    const std::string last = !dependencies.empty() && dependencies.back().is_string()
                                 ? "- " + dependencies.back().get<std::string>()
                                 : std::string();
    dependencies.push_back(path);
    const std::size_t begin = text.find("\n  " + stage + ":");
    const std::size_t at = last.empty() || begin == std::string::npos ? std::string::npos : text.find(last, begin);
    if (at != std::string::npos) {
        const std::size_t line = text.rfind('\n', at) + 1;
        std::string result = text;
        result.insert(std::min(text.find('\n', at), text.size()), "\n" + text.substr(line, at - line) + "- " + path);
        if (parseYaml(result, kPipelineFile) == intended)
            return result;
    }
    return withBlock(text, key, dependencies);
}

} // namespace podium::project
