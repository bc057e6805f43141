#include "core/versioning/TableContent.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/ingest/Csv.h"
#include "core/ingest/TableIndex.h"
#include "core/versioning/TableCells.h"

namespace podium::versioning {

namespace {

/// Rows of a new part: so many that a table has few files, so few that a changed row rewrites little.
constexpr std::int64_t kRowsPerPart = 50'000;
constexpr const char* kFirstPart = "000001.csv";

std::string nameAfter(const std::vector<TablePart>& parts)
{
    int last = 0;
    for (const TablePart& part : parts) {
        int number = 0;
        std::from_chars(part.name.data(), part.name.data() + part.name.size(), number);
        last = std::max(last, number);
    }
    return fmt::format("{:06}.csv", last + 1);
}

ingest::CsvOptions asText(const std::vector<std::string>& names)
{
    ingest::CsvOptions options;
    options.missingTokens.clear();
    options.schema.emplace();
    for (const std::string& name : names)
        options.schema->fields.push_back({name, ColumnType::Text, true});
    return options;
}

std::string listOf(const std::vector<std::string>& names)
{
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "" : ", ") + name;
    return list;
}

} // namespace

std::int64_t TableContent::rowCount() const
{
    std::int64_t count = 0;
    for (const TablePart& part : parts)
        count += part.rows.rowCount();
    return count;
}

Table TableContent::rows() const
{
    std::vector<Table> tables;
    for (const TablePart& part : parts)
        tables.push_back(part.rows);
    return joinedRows(tables, schema.names());
}

void TableContent::append(const Table& rows)
{
    if (rows.rowCount() == 0)
        return;
    parts.push_back({nameAfter(parts), {}, 0, false, rows});
    while (parts.size() > 1) {
        const TablePart& before = parts[parts.size() - 2];
        const std::int64_t together = before.rows.rowCount() + parts.back().rows.rowCount();
        if (before.original || before.rows.rowCount() > parts.back().rows.rowCount() || together > kRowsPerPart)
            break;
        Table joined = joinedRows({before.rows, parts.back().rows}, schema.names());
        parts.pop_back();
        replacePart(parts.size() - 1, joined);
    }
    settle();
}

void TableContent::replacePart(std::size_t part, const Table& rows)
{
    parts[part] = {parts[part].name, {}, 0, false, rows};
}

void TableContent::settle()
{
    for (std::size_t part = parts.size(); part-- > 0 && parts.size() > 1;)
        if (parts[part].rows.rowCount() == 0)
            parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(part));
    for (std::size_t part = 0; part < parts.size(); ++part) {
        const Table rows = parts[part].rows;
        if (!parts[part].md5.empty() || rows.rowCount() <= kRowsPerPart)
            continue;
        replacePart(part, rows.slice(0, kRowsPerPart));
        parts.insert(parts.begin() + static_cast<std::ptrdiff_t>(part) + 1,
                     {nameAfter(parts), {}, 0, false, rows.slice(kRowsPerPart, rows.rowCount() - kRowsPerPart)});
    }
}

Table readAsText(const std::vector<std::pair<std::string, std::string_view>>& namedBytes, const std::string& where,
                 Schema* types, JobContext& job)
{
    std::vector<ingest::CsvBytes> parts;
    for (const auto& [name, bytes] : namedBytes)
        parts.push_back({where + (name.empty() ? "" : "/" + name), bytes});
    const Table typed = ingest::parseCsvParts(parts, {}, job).table;
    if (types)
        *types = typed.schema();
    return ingest::parseCsvParts(parts, asText(typed.names()), job).table;
}

TableContent readContent(const std::vector<DirectoryEntry>& listing, const TableFiles& files,
                         const std::optional<TableSchema>& schema, const std::string& where, JobContext& job)
{
    TableContent content;
    ingest::TableIndex index;
    if (listing.size() == 1 && listing.front().path.empty()) {
        index.parts = {std::string()};
        content.isFile = true;
    } else {
        index = ingest::TableIndex::parse(files(ingest::TableIndex::kFileName), where + "/" + ingest::TableIndex::kFileName);
    }
    std::vector<std::string> bytes;
    std::vector<ingest::CsvBytes> parts;
    for (const std::string& name : index.parts) {
        const auto entry = std::find_if(listing.begin(), listing.end(),
                                        [&](const DirectoryEntry& file) { return file.path == name; });
        if (entry == listing.end())
            throw Error(ErrorCode::InvalidData,
                        {PODIUM_TEXT("versioning.partGone", "The part {part} of the table is not there."), {{"part", name}}}, where,
                        PODIUM_TEXT("versioning.partGoneHint", "Restore an earlier version of the table."));
        bytes.push_back(files(name));
        content.parts.push_back({name.empty() ? kFirstPart : name, entry->md5, bytes.back().size(),
                                 name.empty() || !index.isPlain(name), {}});
    }
    for (std::size_t i = 0; i < bytes.size(); ++i)
        parts.push_back({where + (index.parts[i].empty() ? "" : "/" + index.parts[i]), bytes[i], !content.parts[i].original});

    if (schema) {
        content.schema = *schema;
    } else {
        content.schema.columns = ingest::parseCsvParts(parts, {}, job).table.schema();
        for (Field& field : content.schema.columns.fields)
            field.nullable = true; // that no cell was missing so far is no promise
    }
    const std::vector<std::string> names = content.schema.names();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const ingest::CsvResult read = ingest::parseCsvParts({parts[i]}, asText(names), job);
        if (read.table.names() != names)
            throw Error(ErrorCode::InvalidData,
                        {PODIUM_TEXT("versioning.otherColumns", "The table does not have the columns of its schema: {found} instead of {expected}."),
                         {{"found", listOf(read.table.names())}, {"expected", listOf(names)}}},
                        parts[i].where,
                        PODIUM_TEXT("versioning.otherColumnsHint",
                                    "Keep the file as it is now with \"podium data record TABLE --new-columns\", or restore an earlier version."));
        content.parts[i].rows = read.table;
        if (content.parts[i].original && !read.dialect.header)
            content.parts[i].md5.clear(); // is written anew, with a header: else the next part would not fit to it
    }
    return content;
}

TableContent readContent(const ObjectStore& objects, const ObjectId& object, const std::optional<TableSchema>& schema,
                         const std::string& where, JobContext& job)
{
    if (!object.isDirectory())
        return readContent({{std::string(), object.md5}}, [&](const std::string&) { return objects.read(object.md5); }, schema,
                           where, job);
    const std::vector<DirectoryEntry> listing = objects.readDirectory(object.md5);
    const auto bytesOf = [&](const std::string& name) {
        for (const DirectoryEntry& entry : listing)
            if (entry.path == name)
                return objects.read(entry.md5);
        throw Error(ErrorCode::InvalidData,
                    PODIUM_TEXT("versioning.noTableList", "The folder has no list of the parts of a table."), where + "/" + name,
                    PODIUM_TEXT("versioning.noTableListHint",
                                "A table is a CSV file, or a folder that Podium made of one when it was first changed."));
    };
    return readContent(listing, bytesOf, schema, where, job);
}

ObjectId storeContent(ObjectStore& objects, TableContent& content)
{
    if (content.isFile && content.parts.size() == 1 && !content.parts.front().md5.empty())
        return {content.parts.front().md5, content.parts.front().size, std::nullopt};
    ingest::TableIndex index;
    std::vector<DirectoryEntry> listing;
    ObjectId folder;
    for (TablePart& part : content.parts) {
        if (part.md5.empty()) {
            const ObjectId stored = objects.put(ingest::writeCsv(part.rows), false);
            part.md5 = stored.md5;
            part.size = stored.size;
            part.original = false;
        }
        if (part.original)
            index.original = part.name;
        index.parts.push_back(part.name);
        listing.push_back({part.name, part.md5});
        folder.size += part.size;
    }
    const ObjectId list = objects.put(index.text(), false);
    listing.push_back({ingest::TableIndex::kFileName, list.md5});
    folder.size += list.size;
    folder.fileCount = static_cast<std::int64_t>(listing.size());
    folder.md5 = objects.putListing(std::move(listing), false);
    return folder;
}

} // namespace podium::versioning
