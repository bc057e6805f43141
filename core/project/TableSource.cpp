#include "core/project/TableSource.h"

#include "core/base/Yaml.h"

namespace podium::project {

namespace {

/// What dvc's import has no place for. Valid for this content of the table only, so it says of which.
Json metaOf(const TableSource& source, const std::string& kept)
{
    Json meta = {{"kept", kept}};
    const auto add = [&](const char* key, const std::string& value) {
        if (!value.empty())
            meta[key] = value;
    };
    add("last_modified", source.version.lastModified);
    if (!source.direct) {
        add("address", source.address);
        add("etag", source.version.etag);
        if (source.version.size)
            meta["size"] = *source.version.size;
        add("md5", source.md5);
        add("path", source.path);
        add("rev", source.rev);
        add("commit", source.commit);
        add("table", source.table);
        add("query", source.part.query);
        add("sheet", source.part.sheet);
    }
    return {{"source", std::move(meta)}};
}

} // namespace

std::string sourceText(const TableSource& source, const versioning::DvcOutput& output)
{
    const bool noMeta = source.direct && source.version.lastModified.empty();
    const Json meta = noMeta ? Json() : metaOf(source, output.object.md5);
    if (!source.direct)
        return versioning::dvcFileText(output, meta);
    return versioning::dvcImportText(
        output, {source.address, source.version.etag, source.isRepository() ? std::nullopt : source.version.size, source.path, source.rev, source.commit}, meta);
}

std::optional<TableSource> tableSource(std::string_view dvcFile, const std::string& where)
{
    const std::vector<versioning::DvcOutput> outputs = versioning::parseDvcFile(dvcFile, where);
    if (outputs.size() != 1)
        return std::nullopt;
    const std::string& kept = outputs.front().object.md5;
    const Json document = parseYaml(dvcFile, where);
    const Json* meta = findDotted(document, "meta.source");
    const auto textAt = [&](const char* key) {
        const auto value = meta->find(key);
        return value != meta->end() && value->is_string() ? value->get<std::string>() : std::string();
    };
    if (meta && (!meta->is_object() || textAt("kept") != kept))
        meta = nullptr;
    TableSource source;
    if (meta)
        source.version.lastModified = textAt("last_modified");
    if (const auto imported = versioning::dvcSource(dvcFile, where)) {
        source.direct = true;
        source.address = imported->url;
        source.version.etag = imported->etag;
        source.version.size = imported->size;
        source.path = imported->path;
        source.rev = imported->rev;
        source.commit = imported->commit;
        source.md5 = kept;
        if (!source.isRepository() && !ingest::isWebAddress(source.address))
            return std::nullopt; // a place that only dvc can ask
        return source;
    }
    if (!meta || textAt("address").empty())
        return std::nullopt;
    source.address = textAt("address");
    source.version.etag = textAt("etag");
    if (const auto size = meta->find("size"); size != meta->end() && size->is_number_integer())
        source.version.size = size->get<std::uint64_t>();
    source.md5 = textAt("md5");
    source.path = textAt("path");
    source.rev = textAt("rev");
    source.commit = textAt("commit");
    source.table = textAt("table");
    source.part = {textAt("query"), textAt("sheet")};
    return source;
}

std::string_view name(SourceState::State state)
{
    switch (state) {
    case SourceState::State::Same:
        return "same";
    case SourceState::State::Changed:
        return "changed";
    case SourceState::State::Gone:
        return "gone";
    case SourceState::State::Unreachable:
        break;
    }
    return "unreachable";
}

} // namespace podium::project
