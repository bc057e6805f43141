#include "core/versioning/DvcFile.h"

#include <algorithm>

#include "core/base/Error.h"
#include "core/base/Hash.h"
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

Json outputEntry(const DvcOutput& output)
{
    Json entry = Json::object();
    entry["md5"] = output.object.md5;
    entry["size"] = output.object.size;
    if (output.object.fileCount)
        entry["nfiles"] = *output.object.fileCount;
    entry["hash"] = "md5";
    entry["path"] = output.path.substr(output.path.rfind('/') + 1);
    return entry;
}

} // namespace

std::string dvcFileText(const DvcOutput& output, const Json& meta)
{
    Json document = {{"outs", Json::array({outputEntry(output)})}};
    if (meta.is_object())
        document["meta"] = meta;
    return dvcYaml(document);
}

std::string dvcImportText(const DvcOutput& output, const DvcSource& source, const Json& meta)
{
    Json dependency = Json::object();
    if (source.path.empty()) {
        if (!source.etag.empty())
            dependency["checksum"] = source.etag;
        if (source.size)
            dependency["size"] = *source.size;
        dependency["hash"] = "md5";
        dependency["path"] = source.url;
    } else {
        dependency["path"] = source.path;
        dependency["repo"] = {{"url", source.url}};
        if (!source.rev.empty())
            dependency["repo"]["rev"] = source.rev;
        dependency["repo"]["rev_lock"] = source.commit;
    }
    const Json entry = outputEntry(output);
    // What dvc compares to see whether the file itself was edited: all but sizes.
    Json hashed = {{"deps", Json::array({dependency})}, {"outs", Json::array({entry})}};
    for (const char* key : {"deps", "outs"}) {
        hashed[key][0].erase("size");
        hashed[key][0].erase("nfiles");
    }
    Json document = {{"md5", md5(pythonJson(hashed, true))}, {"frozen", true}, {"deps", Json::array({dependency})}, {"outs", Json::array({entry})}};
    if (meta.is_object())
        document["meta"] = meta;
    return dvcYaml(document);
}

std::optional<DvcSource> dvcSource(std::string_view text, const std::string& dvcFilePath)
{
    const Json document = parseYaml(text, dvcFilePath);
    const auto deps = document.is_object() ? document.find("deps") : document.end();
    if (!document.is_object() || deps == document.end() || !deps->is_array() || deps->size() != 1 || !deps->front().is_object())
        return std::nullopt;
    const Json& dependency = deps->front();
    const auto textAt = [](const Json& object, const char* key) {
        const auto value = object.find(key);
        return value != object.end() && value->is_string() ? value->get<std::string>() : std::string();
    };
    DvcSource source;
    if (const auto repo = dependency.find("repo"); repo != dependency.end()) {
        if (!repo->is_object())
            return std::nullopt;
        source.url = textAt(*repo, "url");
        source.path = textAt(dependency, "path");
        source.rev = textAt(*repo, "rev");
        source.commit = textAt(*repo, "rev_lock");
    } else {
        source.url = textAt(dependency, "path");
        source.etag = textAt(dependency, "checksum");
        // Without an ETag dvc keeps a number of its own in its place.
        if (!source.etag.starts_with('"') && !source.etag.starts_with("W/"))
            source.etag.clear();
        if (const auto size = dependency.find("size"); size != dependency.end() && size->is_number_integer())
            source.size = size->get<std::uint64_t>();
    }
    return source.url.empty() ? std::nullopt : std::optional(std::move(source));
}

std::string dvcFileWith(std::string_view text, const DvcOutput& output)
{
    const std::vector<DvcOutput> all = parseDvcFile(text, output.path + ".dvc");
    const auto present =
        std::find_if(all.begin(), all.end(), [&](const DvcOutput& each) { return each.path == output.path; });
    if (present == all.end() || present->object.md5.empty() || present->hashName != output.hashName)
        return dvcFileText(output);
    if (dvcSource(text, output.path + ".dvc"))
        return present->object == output.object ? std::string(text) : dvcFileText(output);
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
