#include "core/ingest/TableIndex.h"

#include <algorithm>
#include <map>

#include "core/base/Error.h"
#include "core/base/Json.h"

namespace podium::ingest {

namespace {

constexpr const char* kFormat = "podium-table-1";
/// Parts that are a piece of their file, or of an older schema: a Podium that knows the first format alone refuses the list.
constexpr const char* kShapedFormat = "podium-table-2";

bool isFileName(const Json& name)
{
    if (!name.is_string())
        return false;
    const auto text = name.get<std::string>();
    return !text.empty() && !text.starts_with('.') && text.find('/') == std::string::npos &&
           text.find('\0') == std::string::npos;
}

Json jsonOf(const TableIndex::Part& part)
{
    if (part.shape.isWhole())
        return part.file;
    Json json = {{"file", part.file}};
    if (part.shape.from > 0)
        json["from"] = part.shape.from;
    if (part.shape.to)
        json["to"] = *part.shape.to;
    if (!part.shape.gone.empty())
        json["gone"] = part.shape.gone;
    for (const auto& [column, cell] : part.shape.filled)
        json["filled"][column] = cell;
    return json;
}

/// False where it is no part.
bool readPart(const Json& json, TableIndex::Part& part)
{
    if (isFileName(json)) {
        part.file = json.get<std::string>();
        return true;
    }
    if (!json.is_object() || !isFileName(json.value("file", Json())))
        return false;
    for (const auto& [key, value] : json.items()) {
        if (key == "file") {
            part.file = value.get<std::string>();
        } else if (key == "from" && value.is_number_unsigned()) {
            part.shape.from = value.get<std::uint64_t>();
        } else if (key == "to" && value.is_number_unsigned()) {
            part.shape.to = value.get<std::uint64_t>();
        } else if (key == "gone" && value.is_array() && std::all_of(value.begin(), value.end(), [](const Json& column) { return column.is_string(); })) {
            part.shape.gone = value.get<std::vector<std::string>>();
        } else if (key == "filled" && value.is_object() && std::all_of(value.begin(), value.end(), [](const Json& cell) {
                       return cell.is_string() && cell.get_ref<const std::string&>().size() <= PartShape::kLongestFilled;
                   })) {
            for (const auto& [column, cell] : value.items())
                part.shape.filled.emplace_back(column, cell.get<std::string>());
        } else {
            return false; // who does not know what it means would read other rows
        }
    }
    return !part.shape.to || part.shape.from <= *part.shape.to;
}

} // namespace

std::vector<CsvBytes> TableIndex::csvParts(const std::string& where, const std::function<std::string_view(const std::string& file)>& bytesOf) const
{
    std::map<std::string, std::string_view> files;
    std::vector<CsvBytes> made;
    for (const Part& part : parts) {
        auto file = files.find(part.file);
        if (file == files.end())
            file = files.emplace(part.file, bytesOf(part.file)).first;
        made.push_back({where + "/" + part.file, file->second, isPlain(part.file), part.shape});
    }
    return made;
}

std::string TableIndex::text() const
{
    Json json = Json::object();
    json["format"] = std::all_of(parts.begin(), parts.end(), [](const Part& part) { return part.shape.isWhole(); }) ? kFormat : kShapedFormat;
    if (!original.empty())
        json["original"] = original;
    json["parts"] = Json::array();
    for (const Part& part : parts)
        json["parts"].push_back(jsonOf(part));
    return prettyJson(json);
}

TableIndex TableIndex::parse(std::string_view json, const std::string& where)
{
    const Json read = parseJson(json, where);
    const auto list = read.is_object() ? read.find("parts") : read.end();
    TableIndex index;
    bool readable = read.is_object() && list != read.end() && list->is_array() && !list->empty();
    if (readable) {
        index.parts.resize(list->size());
        for (std::size_t i = 0; i < index.parts.size(); ++i)
            readable = readPart((*list)[i], index.parts[i]) && readable;
    }
    if (!readable) {
        throw Error(
            ErrorCode::InvalidFormat,
            PODIUM_TEXT("ingest.noPartList", "The file does not list the parts of the table."), where,
            PODIUM_TEXT("ingest.noPartListHint", "It holds a list such as \"parts\": [\"000001.csv\", \"000002.csv\"]."));
    }
    if (const auto original = read.find("original"); original != read.end() && original->is_string())
        index.original = original->get<std::string>();
    const Json format = read.value("format", Json());
    index.ours = format == Json(kFormat) || format == Json(kShapedFormat);
    return index;
}

} // namespace podium::ingest
