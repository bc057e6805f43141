#include "core/ingest/Csv.h"

#include <map>
#include <memory>

#include "core/base/Error.h"
#include "core/ingest/CsvReader.h"
#include "core/ingest/Encoding.h"
#include "core/ingest/TableIndex.h"

namespace podium::ingest {

namespace {

Error noParts(const Path& path)
{
    return Error(ErrorCode::NotFound, PODIUM_TEXT("ingest.noParts", "The folder holds no CSV file."),
                 path.string(),
                 PODIUM_TEXT("ingest.noPartsHint",
                             "A table in parts is a folder of .csv files with the same header."));
}

void checkOptions(const CsvOptions& options)
{
    const auto clash = [&](char a, char b) { return a != 0 && a == b; };
    const char separator = options.separator.value_or(0);
    if (clash(options.decimal, options.thousands) || separator == '"' || separator == '\n' ||
        separator == '\r')
        throw Error(ErrorCode::InvalidArgument,
                    PODIUM_TEXT("ingest.badOptions",
                                "The separators of cells, decimals and thousands do not go together."),
                    {},
                    PODIUM_TEXT("ingest.badOptionsHint", "Decimals and thousands need different characters; "
                                                         "a quote or a line end separates no cells."));
}

} // namespace

CsvResult parseCsv(std::string_view bytes, const std::string& where, const CsvOptions& options,
                   JobContext& job)
{
    checkOptions(options);
    return CsvReader({CsvPart{where, bytes, nullptr}}, options, job).read();
}

CsvResult parseCsvParts(const std::vector<CsvBytes>& parts, const CsvOptions& options, JobContext& job)
{
    checkOptions(options);
    if (parts.empty())
        throw Error(ErrorCode::InvalidData, PODIUM_TEXT("ingest.noPart", "The table has no part."), {},
                    PODIUM_TEXT("ingest.noPartsHint",
                                "A table in parts is a folder of .csv files with the same header."));
    std::vector<CsvPart> made;
    for (const CsvBytes& part : parts)
        made.push_back({part.where, part.bytes, nullptr, part.plain, part.shape});
    return CsvReader(std::move(made), options, job).read();
}

std::vector<std::uint64_t> rowStarts(std::string_view bytes, const std::string& where)
{
    const std::size_t mark = guessEncoding(bytes).bomSize;
    const std::string_view text = bytes.substr(mark);
    const CsvLayout layout = layoutOf(text, where, {});
    std::vector<std::uint64_t> starts;
    std::vector<std::size_t> ends;
    std::size_t literalQuote = CsvTokenizer::kUnlimited;
    for (std::size_t position = layout.dataBegin; position < text.size();) {
        ends.clear();
        const std::size_t next = scanRecord(text, position, layout.dialect.separator, ends, literalQuote);
        if (ends.size() > 1 || text.substr(position, ends.front() - position).find_first_not_of(" \t\r") != std::string_view::npos)
            starts.push_back(mark + position); // a blank line is no row
        position = next;
    }
    return starts;
}

CsvResult readCsv(const FileSystem& files, const Path& path, const CsvOptions& options, JobContext& job)
{
    checkOptions(options);
    TableIndex index;
    const std::optional<FileStat> stat = files.stat(path);
    if (stat && stat->kind == FileStat::Kind::Directory) {
        if (const auto list = files.readIfExists(path / TableIndex::kFileName)) {
            index = TableIndex::parse(*list, (path / TableIndex::kFileName).string());
        } else {
            index.ours = false;
            for (const std::string& name : files.list(path))
                if (name.ends_with(".csv") && !name.starts_with('.'))
                    index.parts.push_back({name});
        }
        if (index.parts.empty())
            throw noParts(path);
    } else if (!stat) {
        throw Error(ErrorCode::NotFound, PODIUM_TEXT("ingest.noFile", "The file does not exist."),
                    path.string(), PODIUM_TEXT("ingest.noFileHint", "Look at the name and the folder."));
    }
    std::map<std::string, std::unique_ptr<MappedFile>> maps;
    const auto mapped = [&](const Path& file) -> const MappedFile& {
        auto& map = maps[file.string()];
        if (!map)
            map = files.map(file);
        return *map;
    };
    std::vector<CsvPart> parts;
    if (index.parts.empty())
        parts.push_back({path.string(), mapped(path).bytes(), &mapped(path)});
    for (const TableIndex::Part& part : index.parts) {
        const Path file = path / part.file;
        parts.push_back({file.string(), mapped(file).bytes(), &mapped(file), index.isPlain(part.file), part.shape});
    }
    return CsvReader(std::move(parts), options, job).read();
}

} // namespace podium::ingest
