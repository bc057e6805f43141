#include "core/pipeline/LockFile.h"

#include <algorithm>

#include "core/base/Error.h"
#include "core/base/Yaml.h"

namespace podium::pipeline {

namespace {

using versioning::ObjectId;

constexpr std::string_view kParamsFile = "params.yaml";

[[noreturn]] void invalid(const Text& what, const std::string& where)
{
    throw Error(ErrorCode::InvalidFormat, what, where,
                PODIUM_TEXT("pipeline.lockHint", "Restore the file from git, or delete it and run the stages again."));
}

const Json& member(const Json& object, const char* key, const std::string& where)
{
    if (!object.is_object() || !object.contains(key))
        invalid(Text{PODIUM_TEXT("pipeline.lockMissing", "The entry has no {key}."), {{"key", key}}}, where);
    return object[key];
}

std::map<std::string, ObjectId> dataFromJson(const Json& list, const std::string& where)
{
    std::map<std::string, ObjectId> data;
    if (!list.is_array())
        invalid(PODIUM_TEXT("pipeline.lockList", "deps and outs must be lists."), where);
    for (const Json& item : list) {
        const Json& path = member(item, "path", where);
        if (!path.is_string())
            invalid(PODIUM_TEXT("pipeline.lockPath", "A path must be a text."), where);
        ObjectId id;
        // Without `hash: md5` an entry is of dvc 2, whose md5 is of the text with other line ends: it never compares equal.
        const bool current = item.contains("hash") && item["hash"] == "md5";
        if (current && item.contains("md5") && item["md5"].is_string())
            id.md5 = item["md5"].get<std::string>();
        if (item.contains("size") && item["size"].is_number_integer())
            id.size = item["size"].get<std::uint64_t>();
        if (item.contains("nfiles") && item["nfiles"].is_number_integer())
            id.fileCount = item["nfiles"].get<std::int64_t>();
        data[path.get<std::string>()] = std::move(id);
    }
    return data;
}

Json dataToJson(const std::map<std::string, ObjectId>& data)
{
    Json list = Json::array();
    for (const auto& [path, id] : data) {
        Json item;
        item["path"] = path;
        item["hash"] = "md5";
        item["md5"] = id.md5;
        item["size"] = id.size;
        if (id.fileCount)
            item["nfiles"] = *id.fileCount;
        list.push_back(std::move(item));
    }
    return list;
}

std::string stageText(const std::string& name, const LockEntry& entry)
{
    if (!entry.sourceText.empty())
        return entry.sourceText;
    // Long texts are folded by the column they stand in, so the stage is written inside its map.
    Json block;
    block["stages"][name] = entry.toJson();
    const std::string text = dvcYaml(block);
    return text.substr(text.find('\n') + 1);
}

// A stage's key: two spaces, no more.
bool startsStage(std::string_view line)
{
    return line.size() > 3 && line.starts_with("  ") && line[2] != ' ' && line[2] != '#' && line[2] != '-';
}

} // namespace

Json LockEntry::toJson() const
{
    Json body;
    body["cmd"] = cmd;
    if (!dependencies.empty())
        body["deps"] = dataToJson(dependencies);
    if (!params.empty()) {
        Json files = Json::object();
        for (const auto& [file, values] : params) {
            if (file == kParamsFile)
                files[file] = values;
        }
        std::map<std::string, const Json*> others;
        for (const auto& [file, values] : params) {
            if (file != kParamsFile)
                others[file] = &values;
        }
        for (const auto& [file, values] : others)
            files[file] = *values;
        for (auto& [file, values] : files.items()) {
            std::map<std::string, Json> sorted;
            for (const auto& [key, value] : values.items())
                sorted[key] = value;
            Json ordered = Json::object();
            for (auto& [key, value] : sorted)
                ordered[key] = std::move(value);
            values = std::move(ordered);
        }
        body["params"] = std::move(files);
    }
    if (!outs.empty())
        body["outs"] = dataToJson(outs);
    return body;
}

LockEntry LockEntry::fromJson(const Json& body, const std::string& where)
{
    LockEntry entry;
    entry.cmd = member(body, "cmd", where);
    if (body.contains("deps"))
        entry.dependencies = dataFromJson(body["deps"], where);
    if (body.contains("outs"))
        entry.outs = dataFromJson(body["outs"], where);
    if (body.contains("params")) {
        if (!body["params"].is_object())
            invalid(PODIUM_TEXT("pipeline.lockParams", "params must be a map of files."), where);
        for (const auto& [file, values] : body["params"].items())
            entry.params.emplace_back(file, values.is_null() ? Json::object() : values);
    }
    return entry;
}

LockFile LockFile::parse(std::string_view text, const std::string& where)
{
    LockFile lock;
    const Json root = parseYaml(text, where);
    if (root.is_null())
        return lock;
    if (!root.is_object() || !root.contains("schema") || root["schema"] != "2.0")
        throw Error(ErrorCode::Unsupported, PODIUM_TEXT("pipeline.lockSchema", "The file is not of schema 2.0, the one that DVC 3 writes."), where,
                    PODIUM_TEXT("pipeline.lockHint", "Restore the file from git, or delete it and run the stages again."));
    if (root.contains("stages") && !root["stages"].is_null()) {
        if (!root["stages"].is_object())
            invalid(PODIUM_TEXT("pipeline.lockStages", "stages must be a map."), where);
        for (const auto& [name, body] : root["stages"].items())
            lock.stages.emplace_back(name, LockEntry::fromJson(body, where + ", stage " + name));
    }

    // Where the file is laid out as DVC writes it, each stage's own lines are kept, so that an update changes only its stage.
    std::vector<std::string> blocks;
    std::string head;
    std::string tail;
    bool inStages = false;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size() - 1) + 1;
        const std::string_view line = text.substr(from, end - from);
        from = end;
        if (!inStages && blocks.empty()) {
            head += line;
            inStages = line.starts_with("stages:") && line.find_first_not_of(" \r\n", 7) == std::string_view::npos;
        } else if (inStages && startsStage(line)) {
            blocks.emplace_back(line);
        } else if (inStages && !blocks.empty() && (line.starts_with(' ') || line == "\n")) {
            blocks.back() += line;
        } else {
            inStages = false;
            tail += line;
        }
    }
    if (blocks.size() == lock.stages.size() && !blocks.empty() && text.ends_with('\n') &&
        text.find('\r') == std::string_view::npos) {
        for (std::size_t i = 0; i < blocks.size(); ++i)
            lock.stages[i].second.sourceText = std::move(blocks[i]);
        lock.m_head = std::move(head);
        lock.m_tail = std::move(tail);
    }
    return lock;
}

std::string LockFile::text() const
{
    std::string text = m_head.empty() ? std::string("schema: '2.0'\nstages:\n") : m_head;
    for (const auto& [name, entry] : stages)
        text += stageText(name, entry);
    return text + m_tail;
}

const LockEntry* LockFile::find(const std::string& stage) const
{
    const auto found =
        std::find_if(stages.begin(), stages.end(), [&](const auto& item) { return item.first == stage; });
    return found == stages.end() ? nullptr : &found->second;
}

void LockFile::set(const std::string& stage, LockEntry entry)
{
    entry.sourceText.clear();
    const auto found =
        std::find_if(stages.begin(), stages.end(), [&](const auto& item) { return item.first == stage; });
    if (found == stages.end())
        stages.emplace_back(stage, std::move(entry));
    else
        found->second = std::move(entry);
}

} // namespace podium::pipeline
