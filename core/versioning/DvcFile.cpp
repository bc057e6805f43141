#include "core/versioning/DvcFile.h"

#include <algorithm>

#include "core/base/Error.h"
#include "core/base/Yaml.h"

namespace podium::versioning {

namespace {

[[noreturn]] void refuse(const std::string& where, const std::string& key)
{
    throw Error(
        ErrorCode::InvalidFormat,
        Text(PODIUM_TEXT(
                 "versioning.badDvcFile",
                 "This is not a file as `dvc add` writes it: “{key}” is missing or of the wrong kind."),
             {{"key", key}}),
        where,
        PODIUM_TEXT("versioning.hintBadDvcFile",
                    "Import the table again, or take the file back from the version history."));
}

/// The special characters of gitignore patterns, with the backslash that makes them plain.
std::string escaped(std::string_view name)
{
    std::string result;
    for (const char c : name) {
        if (c == '[' || c == ']' || c == '!' || c == '*' || c == '#' || c == '?' || c == '\\')
            result += '\\';
        result += c;
    }
    return result;
}

} // namespace

std::string dvcFileText(const DvcOutput& output)
{
    Json entry = Json::object();
    entry["md5"] = output.object.md5;
    entry["size"] = output.object.size;
    if (output.object.fileCount)
        entry["nfiles"] = *output.object.fileCount;
    entry["hash"] = "md5";
    entry["path"] = output.path.substr(output.path.rfind('/') + 1);
    return dvcYaml({{"outs", Json::array({std::move(entry)})}});
}

std::string dvcFileWith(std::string_view text, const DvcOutput& output)
{
    const std::vector<DvcOutput> all = parseDvcFile(text, output.path + ".dvc");
    const auto present =
        std::find_if(all.begin(), all.end(), [&](const DvcOutput& each) { return each.path == output.path; });
    if (present == all.end() || present->object.md5.empty() || present->hashName != output.hashName)
        return dvcFileText(output);
    std::string changed(text);
    const std::string oldHash = "md5: " + present->object.md5;
    const std::string oldSize = "size: " + std::to_string(present->object.size);
    const std::size_t sizeAt = changed.find(oldSize);
    if (changed.find(oldHash) == std::string::npos || sizeAt == std::string::npos)
        return dvcFileText(output);
    std::string size = "size: " + std::to_string(output.object.size);
    if (output.object.fileCount)
        size += "\n  nfiles: " + std::to_string(*output.object.fileCount);
    changed.replace(sizeAt, oldSize.size(), size);
    if (present->object.fileCount) { // the old line stands behind what was put in
        const std::string old = "  nfiles: " + std::to_string(*present->object.fileCount) + "\n";
        if (const std::size_t at = changed.find(old, sizeAt + size.size()); at != std::string::npos)
            changed.erase(at, old.size());
    }
    changed.replace(changed.find(oldHash), oldHash.size(), "md5: " + output.object.md5);
    const std::vector<DvcOutput> now = parseDvcFile(changed, output.path + ".dvc");
    const bool right = std::any_of(now.begin(), now.end(), [&](const DvcOutput& each) {
        return each.path == output.path && each.object == output.object;
    });
    return right ? changed : dvcFileText(output); // laid out otherwise than dvc does
}

std::vector<DvcOutput> parseDvcFile(std::string_view text, const std::string& dvcFilePath)
{
    const Json document = parseYaml(text, dvcFilePath);
    if (!document.is_object() || !document.contains("outs") || !document["outs"].is_array())
        refuse(dvcFilePath, "outs");
    const std::size_t slash = dvcFilePath.rfind('/');
    std::string folder = slash == std::string::npos ? "" : dvcFilePath.substr(0, slash + 1);
    if (document.contains("wdir") && document["wdir"].is_string() && document["wdir"] != ".")
        folder =
            (Path(folder) / document["wdir"].get<std::string>() / "").lexically_normal().generic_string();

    std::vector<DvcOutput> outputs;
    for (const Json& out : document["outs"]) {
        if (!out.is_object() || !out.contains("path") || !out["path"].is_string())
            refuse(dvcFilePath, "path");
        DvcOutput output;
        output.path = Path(folder + out["path"].get<std::string>()).lexically_normal().generic_string();
        if (out.contains("hash") && out["hash"].is_string())
            output.hashName = out["hash"].get<std::string>();
        else
            output.hashName = "md5-dos2unix"; // how dvc 2 hashed, before it named its hash
        if (out.contains("md5") && out["md5"].is_string())
            output.object.md5 = out["md5"].get<std::string>();
        if (out.contains("size") && out["size"].is_number_integer())
            output.object.size = out["size"].get<std::uint64_t>();
        if (out.contains("nfiles") && out["nfiles"].is_number_integer())
            output.object.fileCount = out["nfiles"].get<std::int64_t>();
        outputs.push_back(std::move(output));
    }
    return outputs;
}

std::string gitignoreWith(std::string_view text, std::string_view name)
{
    const std::string line = "/" + escaped(name);
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        std::string_view present = text.substr(start, end - start);
        if (present.ends_with('\r'))
            present.remove_suffix(1);
        if (present == line)
            return std::string(text);
        start = end + 1;
    }
    std::string result(text);
    if (!result.empty() && !result.ends_with('\n'))
        result += '\n';
    return result + line + "\n";
}

} // namespace podium::versioning
