#include "core/ingest/TableIndex.h"

#include <algorithm>

#include "core/base/Error.h"
#include "core/base/Json.h"

namespace podium::ingest {

namespace {

constexpr const char* kFormat = "podium-table-1";

bool isFileName(const Json& name)
{
    if (!name.is_string())
        return false;
    const auto text = name.get<std::string>();
    return !text.empty() && !text.starts_with('.') && text.find('/') == std::string::npos &&
           text.find('\0') == std::string::npos;
}

} // namespace

std::string TableIndex::text() const
{
    Json json = Json::object();
    json["format"] = kFormat;
    if (!original.empty())
        json["original"] = original;
    json["parts"] = parts;
    return prettyJson(json);
}

TableIndex TableIndex::parse(std::string_view json, const std::string& where)
{
    const Json read = parseJson(json, where);
    const auto list = read.is_object() ? read.find("parts") : read.end();
    if (!read.is_object() || list == read.end() || !list->is_array() || list->empty() ||
        !std::all_of(list->begin(), list->end(), isFileName)) {
        throw Error(
            ErrorCode::InvalidFormat,
            PODIUM_TEXT("ingest.noPartList", "The file does not list the parts of the table."), where,
            PODIUM_TEXT("ingest.noPartListHint", "It holds a list such as \"parts\": [\"000001.csv\", \"000002.csv\"]."));
    }
    TableIndex index;
    index.parts = list->get<std::vector<std::string>>();
    if (const auto original = read.find("original"); original != read.end() && original->is_string())
        index.original = original->get<std::string>();
    index.ours = read.value("format", Json()) == Json(kFormat);
    return index;
}

} // namespace podium::ingest
