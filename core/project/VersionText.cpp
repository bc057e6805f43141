#include "core/project/VersionText.h"

#include <algorithm>

#include "core/versioning/TableCells.h"

namespace podium::project {

namespace {

constexpr const char* kBetweenParts = "; ";
constexpr std::size_t kShortCommit = 7;

struct DetailWord
{
    std::string_view prefix; ///< as the line has it; a longer one before a shorter one that it begins with
    TextId text;
};

const std::vector<DetailWord>& detailWords()
{
    static const std::vector<DetailWord> all = {
        {"set ", PODIUM_TEXT("project.detailSet", "set {what}")},
        {"where ", PODIUM_TEXT("project.detailWhere", "where {what}")},
        {"on ", PODIUM_TEXT("project.detailOn", "told apart by {what}")},
        {"no key", PODIUM_TEXT("project.detailNoKey", "no key any more")},
        {"key ", PODIUM_TEXT("project.detailKey", "rows are told apart by {what}")},
        {"add ", PODIUM_TEXT("project.detailAdd", "new column {what} ({type})")},
        {"type ", PODIUM_TEXT("project.detailType", "{what} is a {type} now")},
        {"drop ", PODIUM_TEXT("project.detailDrop", "column {what} taken out")},
        {"not null ", PODIUM_TEXT("project.detailRequire", "{what} is never missing")},
        {"nullable ", PODIUM_TEXT("project.detailAllow", "{what} may be missing")},
        {"no rule ", PODIUM_TEXT("project.detailDropRule", "rule taken away: {what}")},
        {"rule ", PODIUM_TEXT("project.detailRule", "rule for every row: {what}")},
    };
    return all;
}

const DetailWord* detailWordOf(std::string_view part)
{
    const auto found = std::find_if(detailWords().begin(), detailWords().end(), [&](const DetailWord& word) {
        return word.prefix.ends_with(' ') ? part.starts_with(word.prefix) : part == word.prefix;
    });
    return found == detailWords().end() ? nullptr : &*found;
}

/// A value may hold what stands between parts: what begins with none of the detailWords goes on with the part before.
std::vector<std::string> detailParts(const std::string& line)
{
    std::vector<std::string> parts;
    for (std::size_t start = 0; start < line.size();) {
        const std::size_t end = std::min(line.find(kBetweenParts, start), line.size());
        std::string part = line.substr(start, end - start);
        if (!parts.empty() && detailWordOf(part) == nullptr && detailWordOf(parts.back()) != nullptr)
            parts.back() += kBetweenParts + part;
        else
            parts.push_back(std::move(part));
        start = end + std::string_view(kBetweenParts).size();
    }
    return parts;
}

Text oneText(const std::vector<Text>& texts, TextId pair)
{
    Text all;
    for (const Text& text : texts)
        all = all.empty() ? text : Text(pair, {{"first", all}, {"second", text}});
    return all;
}

Text unworded(const std::string& text) { return {PODIUM_TEXT("project.detailOther", "{what}"), {{"what", text}}}; }

std::optional<ColumnType> detailType(const std::string& text)
{
    for (const ColumnType type : {ColumnType::Integer, ColumnType::Real, ColumnType::Text, ColumnType::Boolean, ColumnType::Date})
        if (text == name(type))
            return type;
    return std::nullopt;
}

std::string commaListed(const std::vector<std::string>& items)
{
    std::string text;
    for (const std::string& item : items)
        text += (text.empty() ? "" : ", ") + item;
    return text;
}

TextId operationWord(const std::string& is)
{
    return is == "append"      ? PODIUM_TEXT("project.opAppend", "Rows appended")
           : is == "overwrite" ? PODIUM_TEXT("project.opOverwrite", "All rows replaced")
           : is == "update"    ? PODIUM_TEXT("project.opUpdate", "Cells changed")
           : is == "delete"    ? PODIUM_TEXT("project.opDelete", "Rows deleted")
           : is == "merge"     ? PODIUM_TEXT("project.opMerge", "Merged by key")
           : is == "schema"    ? PODIUM_TEXT("project.opSchema", "Columns changed")
           : is == "import"    ? PODIUM_TEXT("project.opImport", "Imported when the project was created")
           : is == "record"    ? PODIUM_TEXT("project.opRecord", "Kept as it lay in the folder")
                               : TextId{};
}

} // namespace

std::string detailOf(const versioning::TableOperation& operation)
{
    std::vector<std::string> parts, values;
    for (const auto& [column, value] : operation.set)
        values.push_back(column + " = " + value);
    if (!values.empty())
        parts.push_back("set " + commaListed(values));
    for (const std::string& condition : operation.where)
        parts.push_back("where " + condition);
    if (!operation.on.empty())
        parts.push_back("on " + commaListed(operation.on));
    const versioning::SchemaChange& schema = operation.schema;
    if (schema.key)
        parts.push_back(schema.key->empty() ? "no key" : "key " + commaListed(*schema.key));
    for (const auto& column : schema.added)
        parts.push_back("add " + column.field.name + ":" + std::string(name(column.field.type)));
    for (const auto& [column, type] : schema.types)
        parts.push_back("type " + column + ":" + std::string(name(type)));
    for (const auto& [word, list] : {std::pair{"drop ", &schema.dropped}, {"not null ", &schema.required}, {"nullable ", &schema.optional},
                                     {"rule ", &schema.rules}, {"no rule ", &schema.droppedRules}})
        for (const std::string& item : *list)
            parts.push_back(word + item);
    std::string line;
    for (const std::string& part : parts)
        line += (line.empty() ? "" : kBetweenParts) + part;
    return line;
}

versioning::SchemaChange stepBetween(const versioning::TableSchema& before, const versioning::TableSchema& after)
{
    versioning::SchemaChange step;
    if (after.key != before.key)
        step.key = after.key;
    for (const Field& field : after.columns.fields) {
        const auto known = before.columns.indexOf(field.name);
        if (!known)
            step.added.push_back({field, {}});
        else if (before.columns.fields[*known].type != field.type)
            step.types.emplace_back(field.name, field.type);
        if (known && before.columns.fields[*known].nullable != field.nullable)
            (field.nullable ? step.optional : step.required).push_back(field.name);
    }
    for (const Field& field : before.columns.fields)
        if (!after.columns.indexOf(field.name))
            step.dropped.push_back(field.name);
    const auto has = [](const std::vector<versioning::RowCondition>& rules, const versioning::RowCondition& rule) {
        return std::find(rules.begin(), rules.end(), rule) != rules.end();
    };
    for (const versioning::RowCondition& rule : after.rules)
        if (!has(before.rules, rule))
            step.rules.push_back(rule.text());
    for (const versioning::RowCondition& rule : before.rules)
        if (!has(after.rules, rule) && after.columns.indexOf(rule.column))
            step.droppedRules.push_back(rule.text());
    return step;
}

std::vector<Text> detailTexts(const std::string& detail)
{
    std::vector<Text> texts, conditions;
    for (const std::string& part : detailParts(detail)) {
        const DetailWord* word = detailWordOf(part);
        if (word == nullptr) {
            texts.push_back(unworded(part));
            continue;
        }
        const std::string what = part.substr(std::min(word->prefix.size(), part.size()));
        const std::size_t colon = what.rfind(':'); // "year:integer"
        const auto type = colon == std::string::npos ? std::nullopt : detailType(what.substr(colon + 1));
        if ((word->prefix == "add " || word->prefix == "type ") && type)
            texts.push_back({word->text, {{"what", what.substr(0, colon)}, {"type", versioning::typeWord(*type)}}});
        else if (word->prefix == "add " || word->prefix == "type ")
            texts.push_back(unworded(part));
        else if (word->prefix == "set " && what.ends_with(" = ")) // to nothing
            texts.push_back({PODIUM_TEXT("project.detailSetMissing", "{what} made missing"), {{"what", what.substr(0, what.size() - 3)}}});
        else if (word->prefix == "where ")
            conditions.push_back(unworded(what));
        else
            texts.push_back({word->text, {{"what", what}}});
    }
    if (!conditions.empty())
        texts.push_back({detailWords()[1].text, {{"what", oneText(conditions, PODIUM_TEXT("project.detailBoth", "{first} and {second}"))}}});
    return texts;
}

Text whatWasDone(const TableVersion& version)
{
    Text what(operationWord(version.operation));
    std::string detail = version.detail;
    if (version.operation == "restore") { // "from COMMIT", and what the schema of that version changes
        const std::size_t end = std::min(detail.find(kBetweenParts), detail.size());
        const std::string commit = detail.starts_with("from ") ? detail.substr(5, end - 5) : std::string();
        detail = detail.substr(std::min(end + std::string_view(kBetweenParts).size(), detail.size()));
        what = version.restored > 0 ? Text(PODIUM_TEXT("project.opRestore", "Version {version} restored"), {{"version", version.restored}})
                                    : Text(PODIUM_TEXT("project.opRestoreCommit", "Restored as it was in {commit}"),
                                           {{"commit", commit.substr(0, kShortCommit)}});
    } else if (what.empty()) {
        what = unworded(version.summary);
    }
    const Text details = oneText(detailTexts(detail), PODIUM_TEXT("project.detailAlso", "{first}; {second}"));
    return details.empty() ? what : Text(PODIUM_TEXT("project.detailWith", "{what}: {details}"), {{"what", what}, {"details", details}});
}

} // namespace podium::project
