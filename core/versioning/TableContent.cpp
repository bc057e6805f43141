#include "core/versioning/TableContent.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>

#include <fmt/format.h>

#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/ingest/Encoding.h"
#include "core/ingest/TableIndex.h"
#include "core/versioning/RowEdits.h"
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

TablePart newPart(const std::string& name, const Table& rows)
{
    TablePart part;
    part.name = name;
    part.rows = rows;
    return part;
}

bool isOriginal(const TablePart& part) { return part.stored && part.stored->original; }

/// Turns the rows that pieces of imported files keep into bytes of those files. A piece whose file cannot be read is written anew.
void placePieces(ObjectStore& objects, TableContent& content)
{
    std::string md5;
    std::vector<std::uint64_t> starts; // of the rows of the file last looked at
    for (TablePart& part : content.parts) {
        if (!part.stored || !part.stored->firstRow)
            continue;
        StoredRows& stored = *part.stored;
        if (md5 != stored.md5)
            starts = objects.has(stored.md5) ? ingest::rowStarts(objects.read(stored.md5), part.name) : std::vector<std::uint64_t>();
        md5 = stored.md5;
        const auto base = std::lower_bound(starts.begin(), starts.end(), stored.shape.from) - starts.begin();
        const auto first = static_cast<std::size_t>(base + *stored.firstRow), behind = first + static_cast<std::size_t>(part.rows.rowCount());
        if (behind > starts.size()) {
            part.stored.reset();
            continue;
        }
        if (first > 0)
            stored.shape.from = starts[first];
        if (behind < starts.size())
            stored.shape.to = starts[behind];
        stored.firstRow.reset();
    }
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

bool TableContent::staysFile() const
{
    return isFile && parts.size() == 1 && parts.front().stored && parts.front().stored->shape.isWhole() && !parts.front().stored->firstRow;
}

void TableContent::append(const Table& rows)
{
    if (rows.rowCount() == 0)
        return;
    parts.push_back(newPart(nameAfter(parts), rows));
    while (parts.size() > 1) {
        const TablePart& before = parts[parts.size() - 2];
        const std::int64_t together = before.rows.rowCount() + parts.back().rows.rowCount();
        if (isOriginal(before) || before.rows.rowCount() > parts.back().rows.rowCount() || together > kRowsPerPart)
            break;
        Table joined = joinedRows({before.rows, parts.back().rows}, schema.names());
        parts.pop_back();
        replacePart(parts.size() - 1, joined);
    }
    settle();
}

void TableContent::replacePart(std::size_t part, const Table& rows, std::vector<std::int64_t> kept)
{
    TablePart made = newPart(parts[part].name, rows);
    if (!kept.empty() && isOriginal(parts[part]) && parts[part].stored->divisible) {
        made.before = parts[part].stored;
        made.kept = std::move(kept);
    }
    parts[part] = std::move(made);
}

void TableContent::changeColumns(const std::vector<std::string>& gone, const std::vector<std::pair<std::string, std::string>>& added)
{
    for (TablePart& part : parts) {
        for (const std::string& column : gone) {
            part.rows = part.rows.withoutColumn(column);
            if (part.stored && std::erase_if(part.stored->shape.filled, [&](const auto& filled) { return filled.first == column; }) == 0)
                part.stored->shape.gone.push_back(column);
        }
        for (const auto& [column, cell] : added) {
            part.rows = part.rows.withColumn(column, constantColumn(cell, part.rows.rowCount()));
            if (part.stored)
                part.stored->shape.filled.emplace_back(column, cell);
            if (cell.size() > ingest::PartShape::kLongestFilled)
                part.stored.reset();
        }
    }
}

void TableContent::settle()
{
    for (std::size_t part = parts.size(); part-- > 0;)
        if (parts[part].before)
            splitPart(part);
    for (std::size_t part = parts.size(); part-- > 0 && parts.size() > 1;)
        if (parts[part].rows.rowCount() == 0)
            parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(part));
    for (std::size_t part = 0; part < parts.size(); ++part) {
        const Table rows = parts[part].rows;
        if (parts[part].stored)
            continue;
        for (std::size_t other = 0; other < parts.size(); ++other)
            if (other != part && parts[other].name == parts[part].name) // pieces of the file that it came from are there still
                parts[part].name = nameAfter(parts);
        if (rows.rowCount() <= kRowsPerPart)
            continue;
        replacePart(part, rows.slice(0, kRowsPerPart));
        parts.insert(parts.begin() + static_cast<std::ptrdiff_t>(part) + 1,
                     newPart(nameAfter(parts), rows.slice(kRowsPerPart, rows.rowCount() - kRowsPerPart)));
    }
}

void TableContent::splitPart(std::size_t part)
{
    const TablePart whole = std::move(parts[part]);
    const std::int64_t count = whole.rows.rowCount();
    parts[part] = newPart(whole.name, whole.rows.slice(0, 0));
    std::vector<TablePart> pieces;
    std::int64_t written = 0; // rows before it are in a piece
    const auto writeUpTo = [&](std::int64_t row) {
        if (row > written)
            pieces.push_back(newPart(whole.name, whole.rows.slice(written, row - written)));
    };
    for (std::int64_t row = 0; row < count;) {
        const std::int64_t begin = row;
        const auto was = [&](std::int64_t at) { return whole.kept[static_cast<std::size_t>(at)]; };
        do
            ++row;
        while (row < count && was(begin) >= 0 && was(row) == was(begin) + row - begin);
        if (was(begin) < 0 || row - begin < leastKept)
            continue;
        writeUpTo(begin);
        TablePart piece = newPart(whole.name, whole.rows.slice(begin, row - begin));
        piece.stored = whole.before;
        piece.stored->firstRow = whole.before->firstRow.value_or(0) + was(begin);
        pieces.push_back(std::move(piece));
        written = row;
    }
    writeUpTo(count);
    if (pieces.empty())
        return;
    const std::size_t last = part + pieces.size() - 1;
    const auto place = parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(part));
    parts.insert(place, std::make_move_iterator(pieces.begin()), std::make_move_iterator(pieces.end()));
    joinSmall(last, last + 1);
    if (part > 0)
        joinSmall(part, part - 1);
}

void TableContent::joinSmall(std::size_t made, std::size_t beside)
{
    if (beside >= parts.size() || parts[made].stored || isOriginal(parts[beside]) || parts[beside].before ||
        parts[beside].rows.rowCount() >= leastKept || parts[made].rows.rowCount() + parts[beside].rows.rowCount() > kRowsPerPart)
        return;
    const std::size_t first = std::min(made, beside);
    parts[first] = newPart(parts[beside].name, joinedRows({parts[first].rows, parts[first + 1].rows}, schema.names()));
    parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(first) + 1);
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
        index.parts = {{std::string()}};
        index.ours = false; // whatever its dialect is
        content.isFile = true;
    } else {
        index = ingest::TableIndex::parse(files(ingest::TableIndex::kFileName), where + "/" + ingest::TableIndex::kFileName);
    }
    std::map<std::string, std::string> bytes;
    std::map<const char*, bool> divisible; // by where the bytes of a file are
    const auto isDivisible = [&](std::string_view file) {
        const auto known = divisible.find(file.data());
        return known != divisible.end() ? known->second : (divisible[file.data()] = ingest::isValidUtf8(file));
    };
    const auto entryOf = [&](const std::string& name) {
        return std::find_if(listing.begin(), listing.end(), [&](const DirectoryEntry& file) { return file.path == name; });
    };
    std::vector<ingest::CsvBytes> parts = index.csvParts(where, [&](const std::string& name) -> std::string_view {
        if (entryOf(name) == listing.end())
            throw Error(ErrorCode::InvalidData,
                        {PODIUM_TEXT("versioning.partGone", "The part {part} of the table is not there."), {{"part", name}}}, where,
                        PODIUM_TEXT("versioning.partGoneHint", "Restore an earlier version of the table."));
        return bytes[name] = files(name);
    });
    if (content.isFile)
        parts.front().where = where;

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
        TablePart part = newPart(content.isFile ? kFirstPart : index.parts[i].file, read.table);
        const std::string& md5 = entryOf(index.parts[i].file)->md5;
        const bool original = content.isFile || !index.isPlain(index.parts[i].file);
        // Without a header it is written anew: else the next part would not fit to it. The list tells of one imported file only.
        if (!md5.empty() && (!original || read.dialect.header) && (index.ours || index.parts[i].file == index.parts.front().file))
            part.stored = {md5, parts[i].bytes.size(), original, original && isDivisible(parts[i].bytes), parts[i].shape, std::nullopt};
        content.parts.push_back(std::move(part));
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
    if (content.staysFile())
        return {content.parts.front().stored->md5, content.parts.front().stored->size, std::nullopt};
    placePieces(objects, content);
    ingest::TableIndex index;
    std::map<std::string, StoredRows> files;
    for (TablePart& part : content.parts) {
        if (!part.stored) {
            const ObjectId stored = objects.put(ingest::writeCsv(part.rows), false);
            part.stored.emplace();
            part.stored->md5 = stored.md5;
            part.stored->size = stored.size;
        }
        if (part.stored->original)
            index.original = part.name;
        index.parts.push_back({part.name, part.stored->shape});
        files[part.name] = *part.stored;
    }
    std::vector<DirectoryEntry> listing;
    ObjectId folder;
    for (const auto& [name, file] : files) {
        listing.push_back({name, file.md5});
        folder.size += file.size;
    }
    const ObjectId list = objects.put(index.text(), false);
    listing.push_back({ingest::TableIndex::kFileName, list.md5});
    folder.size += list.size;
    folder.fileCount = static_cast<std::int64_t>(listing.size());
    folder.md5 = objects.putListing(std::move(listing), false);
    return folder;
}

} // namespace podium::versioning
