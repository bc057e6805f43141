#include "core/project/JournalRecord.h"

#include <utility>

namespace podium::project {

namespace {

constexpr std::pair<JournalEntry::State, const char*> kStates[] = {
    {JournalEntry::State::Begun, "begun"},
    {JournalEntry::State::Done, "done"},
    {JournalEntry::State::TakenBack, "taken_back"},
};

Json toJson(const std::string& reference) { return reference; }

Json toJson(const FileState& file) { return {{"blob", file.blob}, {"mode", file.mode}}; }

Json toJson(const versioning::ObjectId& object)
{
    Json json = {{"md5", object.md5}, {"size", object.size}};
    if (object.fileCount)
        json["nfiles"] = *object.fileCount;
    return json;
}

void fromJson(const Json& json, std::string& reference) { reference = json.get<std::string>(); }

void fromJson(const Json& json, FileState& file)
{
    file = {json.at("blob").get<std::string>(), json.at("mode").get<std::uint32_t>()};
}

void fromJson(const Json& json, versioning::ObjectId& object)
{
    object.md5 = json.at("md5").get<std::string>();
    object.size = json.at("size").get<std::uint64_t>();
    if (json.contains("nfiles"))
        object.fileCount = json["nfiles"].get<std::int64_t>();
}

template <typename T>
Json listToJson(const std::vector<Touched<T>>& list)
{
    Json array = Json::array();
    for (const Touched<T>& item : list)
        array.push_back({{"name", item.name},
                         {"before", item.before ? toJson(*item.before) : Json()},
                         {"after", item.after ? toJson(*item.after) : Json()}});
    return array;
}

template <typename T>
std::vector<Touched<T>> listFromJson(const Json& array)
{
    std::vector<Touched<T>> list;
    for (const Json& json : array) {
        Touched<T> item{json.at("name").get<std::string>(), {}, {}};
        if (!json.at("before").is_null())
            fromJson(json["before"], item.before.emplace());
        if (!json.at("after").is_null())
            fromJson(json["after"], item.after.emplace());
        list.push_back(std::move(item));
    }
    return list;
}

} // namespace

Json JournalRecord::toJson() const
{
    Json json = Json::object();
    for (const auto& [state, word] : kStates)
        if (state == entry.state)
            json["state"] = word;
    json["who"] = entry.who;
    json["time_ms"] = entry.timeMs;
    json["what"] = entry.what.toJson();
    if (entry.undoes)
        json["undoes"] = *entry.undoes;
    if (!alsoUndoes.empty())
        json["also_undoes"] = alsoUndoes;
    if (!entry.step.empty())
        json["step"] = entry.step;
    json["planned"] = planned;
    json["unfinished"] = unfinished == ChangeScope::Unfinished::Keep ? "keep" : "take_back";
    if (nothing)
        json["nothing"] = true;
    json["references"] = listToJson(references);
    json["files"] = listToJson(files);
    json["outputs"] = listToJson(outputs);
    if (!tags.empty())
        json["tags"] = listToJson(tags);
    if (!runs.empty())
        json["runs"] = listToJson(runs);
    if (!letGo.empty())
        json["let_go"] = letGo;
    if (cleaned)
        json["cleaned"] = true;
    json["pin"] = pin;
    return json;
}

JournalRecord JournalRecord::fromJson(std::int64_t id, const Json& json)
{
    try {
        JournalRecord record;
        record.entry.id = id;
        for (const auto& [state, word] : kStates)
            if (json.at("state") == word)
                record.entry.state = state;
        record.entry.who = json.at("who").get<std::string>();
        record.entry.timeMs = json.at("time_ms").get<std::int64_t>();
        record.entry.what = Text::fromJson(json.at("what"));
        if (json.contains("undoes"))
            record.entry.undoes = json["undoes"].get<std::int64_t>();
        record.alsoUndoes = json.value("also_undoes", std::vector<std::int64_t>());
        record.entry.step = json.value("step", "");
        record.planned = json.at("planned").get<bool>();
        record.unfinished = json.at("unfinished") == "keep" ? ChangeScope::Unfinished::Keep
                                                            : ChangeScope::Unfinished::TakeBack;
        record.nothing = json.contains("nothing");
        record.references = listFromJson<std::string>(json.at("references"));
        record.files = listFromJson<FileState>(json.at("files"));
        record.outputs = listFromJson<versioning::ObjectId>(json.at("outputs"));
        if (json.contains("tags"))
            record.tags = listFromJson<std::string>(json["tags"]);
        if (json.contains("runs"))
            record.runs = listFromJson<std::string>(json["runs"]);
        if (json.contains("let_go"))
            record.letGo = json["let_go"].get<std::set<std::string>>();
        record.cleaned = json.contains("cleaned");
        record.entry.cleaned = record.cleaned || !record.letGo.empty();
        record.pin = json.at("pin").get<std::string>();
        return record;
    } catch (const Json::exception& error) {
        throw Error(
            ErrorCode::Corrupt,
            Text(PODIUM_TEXT("journal.badEntry", "Entry {id} of the journal cannot be read: {message}."),
                 {{"id", id}, {"message", error.what()}}));
    }
}

bool sameOutput(const std::optional<versioning::ObjectId>& a, const std::optional<versioning::ObjectId>& b)
{
    return a.has_value() == b.has_value() && (!a || a->md5 == b->md5);
}

} // namespace podium::project
