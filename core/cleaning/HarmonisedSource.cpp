#include "core/cleaning/HarmonisedSource.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/base/Error.h"
#include "core/base/YamlList.h"

namespace podium::cleaning {
namespace {

constexpr const char* kSourcesHead =
    "# Several tables as one. Each entry is a table and the columns that become common fields (field: column), in the order in\n"
    "# which they fill cells: the first that knows a cell gives it. A table with institution and year gives rows too (add_rows:\n"
    "# false = only cells), one with a country alone is joined by country. Names are matched as harmonised/aliases.yaml says.\n";

[[noreturn]] void refuse(TextId what, const std::string& where, std::size_t entry, std::vector<Text::Argument> arguments = {})
{
    throw Error(ErrorCode::InvalidFormat, Text{what, std::move(arguments)}, where + ", entry " + std::to_string(entry + 1),
                PODIUM_TEXT("cleaning.harmonisedHint",
                            "An entry is \"- table: NAME\" with \"columns: {field: column}\", and where needed where, years, add_rows."));
}

std::vector<std::pair<std::string, std::string>> pairsOf(const Json& item, const char* key, const std::string& where, std::size_t entry)
{
    std::vector<std::pair<std::string, std::string>> pairs;
    const auto found = item.find(key);
    if (found == item.end() || found->is_null())
        return pairs;
    if (!found->is_object())
        refuse(PODIUM_TEXT("cleaning.harmonisedPairs", "{key} is no map of names."), where, entry, {{"key", key}});
    for (const auto& [name, value] : found->items()) {
        // A column may be called 2011, a cell may be a number.
        if (!value.is_string() && !value.is_number())
            refuse(PODIUM_TEXT("cleaning.harmonisedPairs", "{key} is no map of names."), where, entry, {{"key", key}});
        pairs.emplace_back(name, value.is_string() ? value.get<std::string>() : value.dump());
    }
    return pairs;
}

HarmonisedSource sourceOf(const Json& item, const std::string& where, std::size_t entry)
{
    static constexpr std::array<std::string_view, 5> kKeys = {"table", "columns", "where", "years", "add_rows"};
    if (!item.is_object() || !item.contains("table") || !item["table"].is_string())
        refuse(PODIUM_TEXT("cleaning.harmonisedNoTable", "An entry names no table."), where, entry);
    for (const auto& [key, value] : item.items())
        if (std::find(kKeys.begin(), kKeys.end(), key) == kKeys.end())
            refuse(PODIUM_TEXT("cleaning.harmonisedKey", "An entry has no key {key}."), where, entry, {{"key", key}});
    HarmonisedSource source;
    source.table = item["table"].get<std::string>();
    source.columns = pairsOf(item, "columns", where, entry);
    source.where = pairsOf(item, "where", where, entry);
    if (const auto years = item.find("years"); years != item.end() && years->is_string())
        source.years = years->get<std::string>();
    if (const auto rows = item.find("add_rows"); rows != item.end() && rows->is_boolean())
        source.addsRows = rows->get<bool>();
    std::set<std::string> fields;
    for (const auto& [field, column] : source.columns)
        if (field.empty() || !fields.insert(field).second)
            refuse(PODIUM_TEXT("cleaning.harmonisedFieldTwice", "The field {field} stands twice."), where, entry, {{"field", field}});
    if (!source.column(kInstitutionField) && !source.column(kCountryField))
        refuse(PODIUM_TEXT("cleaning.harmonisedNoKey", "{table} has neither a column of institutions nor one of countries, so nothing joins it."),
               where, entry, {{"table", source.table}});
    if (!source.years.empty() && source.column(kInstitutionField))
        refuse(PODIUM_TEXT("cleaning.harmonisedYears", "years is for tables of countries alone."), where, entry);
    return source;
}

} // namespace

std::optional<std::string> HarmonisedSource::column(std::string_view field) const
{
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const auto& each) { return each.first == field; });
    return found == columns.end() ? std::nullopt : std::optional(found->second);
}

HarmonisedSource::Key HarmonisedSource::key() const
{
    if (!column(kInstitutionField))
        return Key::Country;
    return column(kYearField) ? Key::InstitutionAndYear : Key::Institution;
}

Json HarmonisedSource::toJson() const
{
    const auto map = [](const std::vector<std::pair<std::string, std::string>>& pairs) {
        Json json = Json::object();
        for (const auto& [name, value] : pairs)
            json[name] = value;
        return json;
    };
    Json json{{"table", table}, {"columns", map(columns)}};
    if (!where.empty())
        json["where"] = map(where);
    if (!years.empty())
        json["years"] = years;
    if (!addsRows)
        json["add_rows"] = false;
    return json;
}

std::vector<HarmonisedSource> readHarmonisedSources(std::string_view yaml, const std::string& where)
{
    const YamlList list(std::string(yaml), where);
    std::vector<HarmonisedSource> sources;
    for (std::size_t i = 0; i < list.size(); ++i)
        sources.push_back(sourceOf(list.item(i), where, i));
    const bool hasRows = std::any_of(sources.begin(), sources.end(), [](const HarmonisedSource& source) {
        return source.key() == HarmonisedSource::Key::InstitutionAndYear && source.addsRows;
    });
    if (!hasRows)
        throw Error(ErrorCode::InvalidFormat, PODIUM_TEXT("cleaning.harmonisedNoRows", "No table of the description gives rows."), where,
                    PODIUM_TEXT("cleaning.harmonisedNoRowsHint", "At least one table needs columns for institution and year, and no add_rows: false."));
    return sources;
}

std::string harmonisedSourcesText(const std::vector<HarmonisedSource>& sources)
{
    return withHarmonisedSources(kSourcesHead, sources, "harmonised");
}

std::string withHarmonisedSources(std::string_view yaml, const std::vector<HarmonisedSource>& sources, const std::string& where)
{
    YamlList list(std::string(yaml), where);
    // Entries are known by their table, and by rows where it stands several times; those that are gone go, the others are put in order
    // and changed in place.
    std::map<std::string, int> most;
    for (std::size_t i = 0; i < list.size(); ++i)
        ++most[sourceOf(list.item(i), where, i).table];
    std::map<std::string, int> wanted;
    for (const HarmonisedSource& source : sources)
        most[source.table] = std::max(most[source.table], ++wanted[source.table]);
    const auto isEntryOf = [&](std::size_t i, const HarmonisedSource& source) {
        const HarmonisedSource present = sourceOf(list.item(i), where, i);
        return present.table == source.table && (most[source.table] == 1 || present.where == source.where);
    };
    for (std::size_t i = list.size(); i-- > 0;)
        if (std::none_of(sources.begin(), sources.end(), [&](const HarmonisedSource& source) { return isEntryOf(i, source); }))
            list = list.removed(i);
    for (std::size_t at = 0; at < sources.size(); ++at) {
        std::size_t from = at;
        while (from < list.size() && !isEntryOf(from, sources[at]))
            ++from;
        if (from >= list.size())
            list = list.inserted(std::min(at, list.size()), sources[at].toJson());
        else if (from != at)
            list = list.moved(from, at);
        if (list.item(at) != sources[at].toJson())
            list = list.replaced(at, sources[at].toJson());
    }
    while (list.size() > sources.size())
        list = list.removed(list.size() - 1);
    return list.text();
}

std::vector<std::string> fieldsOf(const std::vector<HarmonisedSource>& sources)
{
    std::vector<std::string> fields{std::string(kInstitutionField), std::string(kCountryField), std::string(kYearField)};
    const auto add = [&](const std::string& field) {
        if (std::find(fields.begin(), fields.end(), field) == fields.end())
            fields.push_back(field);
    };
    for (const HarmonisedSource& source : sources) {
        for (const auto& [field, column] : source.columns)
            add(field);
        if (!source.years.empty())
            add(source.years);
    }
    return fields;
}

} // namespace podium::cleaning
