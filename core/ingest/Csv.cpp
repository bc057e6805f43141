#include "core/ingest/Csv.h"

#include "core/base/Error.h"
#include "core/ingest/CsvReader.h"
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
        made.push_back({part.where, part.bytes, nullptr, part.plain});
    return CsvReader(std::move(made), options, job).read();
}

CsvResult readCsv(const FileSystem& files, const Path& path, const CsvOptions& options, JobContext& job)
{
    checkOptions(options);
    std::vector<Path> paths = {path};
    std::optional<TableIndex> index;
    const std::optional<FileStat> stat = files.stat(path);
    if (stat && stat->kind == FileStat::Kind::Directory) {
        paths.clear();
        if (const auto list = files.readIfExists(path / TableIndex::kFileName)) {
            index = TableIndex::parse(*list, (path / TableIndex::kFileName).string());
            for (const std::string& name : index->parts)
                paths.push_back(path / name);
        } else {
            for (const std::string& name : files.list(path))
                if (name.ends_with(".csv") && !name.starts_with('.'))
                    paths.push_back(path / name);
        }
        if (paths.empty())
            throw noParts(path);
    } else if (!stat) {
        throw Error(ErrorCode::NotFound, PODIUM_TEXT("ingest.noFile", "The file does not exist."),
                    path.string(), PODIUM_TEXT("ingest.noFileHint", "Look at the name and the folder."));
    }
    std::vector<std::unique_ptr<MappedFile>> maps;
    std::vector<CsvPart> parts;
    for (const Path& part : paths) {
        maps.push_back(files.map(part));
        parts.push_back({part.string(), maps.back()->bytes(), maps.back().get(),
                         index && index->isPlain(part.filename().string())});
    }
    return CsvReader(std::move(parts), options, job).read();
}

} // namespace podium::ingest
