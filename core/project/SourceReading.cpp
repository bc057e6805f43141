#include "core/project/SourceReading.h"

#include <algorithm>

#include "core/base/Hash.h"
#include "core/ingest/Csv.h"
#include "core/ingest/TableIndex.h"
#include "core/project/ProjectInternals.h"
#include "core/project/RepositoryFile.h"
#include "core/project/TableSource.h"

namespace podium::project {

namespace {

Path scratchOf(const ProjectContext& context) { return context.layout.podiumFolder() / "downloads"; }

/// "file:///a%20b.csv" as a path; others as they are.
std::string plainPlace(const std::string& place)
{
    if (!place.starts_with("file://"))
        return place;
    std::string path;
    const std::string rest = place.substr(place.find('/', 7) == std::string::npos ? place.size() : place.find('/', 7));
    const auto digit = [](char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1; };
    for (std::size_t i = 0; i < rest.size(); ++i)
        if (rest[i] == '%' && i + 2 < rest.size() && digit(rest[i + 1]) >= 0 && digit(rest[i + 2]) >= 0) {
            path += static_cast<char>(digit(rest[i + 1]) * 16 + digit(rest[i + 2]));
            i += 2;
        } else {
            path += rest[i];
        }
    return path;
}

/// Reads fetched bytes as a file of this name, whose origin is told as `place` rather than as the temporary file.
std::vector<ingest::SourceTable> readFetched(ProjectContext& context, const std::string& name, std::string_view bytes, const std::string& place,
                                             const ingest::SourcePart& part, std::vector<ingest::Finding>& findings, JobContext& job)
{
    context.layout.preparePodiumFolder(context.files);
    context.files.createDirectories(scratchOf(context));
    const TemporaryDirectory folder(context.files, scratchOf(context), "fetched-");
    const Path file = folder.path() / name;
    context.files.replaceUnsynced(file, bytes);
    ingest::SourcePart told = part;
    told.place = place;
    return ingest::readSource(context.files, file, kMostUnpackedBytes, findings, job, told);
}

std::vector<DeliveredTable> delivered(std::vector<ingest::SourceTable> tables, const TableSource& origin, const std::string& wanted)
{
    std::vector<DeliveredTable> all;
    for (ingest::SourceTable& table : tables) {
        if (!wanted.empty() && table.name != wanted && table.longName != wanted)
            continue;
        auto source = std::make_shared<TableSource>(origin);
        source->table = table.name;
        source->direct = md5(table.bytes) == origin.md5;
        all.push_back({std::make_shared<const ingest::SourceTable>(std::move(table)), std::move(source)});
    }
    if (all.empty())
        throw Error(ErrorCode::NotFound, Text{PODIUM_TEXT("project.sourceTableGone", "The source no longer has the table {table}."), {{"table", wanted}}},
                    origin.address, PODIUM_TEXT("project.sourceTableGoneHint", "Import from it anew and choose the table."));
    return all;
}

std::vector<DeliveredTable> fromWeb(ProjectContext& context, const ImportSource& source, std::vector<ingest::Finding>& findings, JobContext& job)
{
    context.layout.preparePodiumFolder(context.files);
    JobContext fetching = job.part(0, 0.8), reading = job.part(0.8, 1);
    const ingest::WebFile file = ingest::download(context.files, source.place, scratchOf(context) / md5(source.place), {}, fetching);
    TableSource origin;
    origin.address = source.place;
    origin.version = file.version;
    origin.md5 = md5(file.bytes);
    origin.part = source.part;
    return delivered(readFetched(context, file.name, file.bytes, source.place, source.part, findings, reading), origin, source.table);
}

/// A table in parts becomes one file.
std::string joined(const std::map<std::string, std::string>& files, const std::string& where, JobContext& job)
{
    const auto list = files.find(ingest::TableIndex::kFileName);
    std::vector<ingest::CsvBytes> parts;
    if (list != files.end()) {
        const ingest::TableIndex index = ingest::TableIndex::parse(list->second, where);
        parts = index.csvParts(where, [&](const std::string& part) -> std::string_view {
            const auto file = files.find(part);
            if (file == files.end()) // a table without some of its rows is none
                throw Error(ErrorCode::InvalidData,
                            Text{PODIUM_TEXT("versioning.partGone", "The part {part} of the table is not there."), {{"part", part}}}, where,
                            PODIUM_TEXT("versioning.partGoneHint", "Restore an earlier version of the table."));
            return file->second;
        });
    } else {
        for (const auto& [path, bytes] : files)
            if (path.ends_with(".csv"))
                parts.push_back({where + "/" + path, bytes, false});
    }
    if (parts.empty())
        throw Error(ErrorCode::InvalidData, PODIUM_TEXT("ingest.noTable", "There is no table in it."), where,
                    PODIUM_TEXT("project.noRepositoryFileHint", "Give the path of a file that git, dvc or Podium keeps there, relative to its folder."));
    return ingest::writeCsv(ingest::parseCsvParts(parts, {}, job).table);
}

/// As a project keeps it: a folder of this machine relative to the project, since no absolute path goes into one.
std::string keptPlace(const ProjectContext& context, const std::string& place)
{
    return isGitAddress(place) ? place : Path(place).lexically_normal().lexically_relative(context.layout.root()).generic_string();
}

std::vector<DeliveredTable> fromRepository(ProjectContext& context, const ImportSource& source, std::vector<ingest::Finding>& findings, JobContext& job)
{
    context.layout.preparePodiumFolder(context.files);
    JobContext finding = job.part(0, 0.5), reading = job.part(0.5, 1);
    const RepositoryFile file(context.files, source.place, source.path, source.rev, scratchOf(context), finding);
    const std::map<std::string, std::string> content = file.read(finding);
    const std::string where = source.place + ": " + source.path;
    const std::string bytes = file.isFolder() && content.size() > 0 && !content.contains("") ? joined(content, where, job) : content.at("");
    TableSource origin;
    origin.address = keptPlace(context, source.place);
    origin.path = source.path;
    origin.rev = source.rev;
    origin.commit = file.commit();
    origin.md5 = file.md5();
    origin.part = source.part;
    return delivered(readFetched(context, Path(source.path).filename().string(), bytes, where, source.part, findings, reading), origin, source.table);
}

} // namespace

std::vector<DeliveredTable> readImportSource(ProjectContext& context, const ImportSource& source, std::vector<ingest::Finding>& findings, JobContext& job)
{
    if (!source.path.empty())
        return fromRepository(context, source, findings, job);
    if (ingest::isWebAddress(source.place))
        return fromWeb(context, source, findings, job);
    if (!source.rev.empty())
        throw Error(ErrorCode::InvalidArgument, PODIUM_TEXT("project.revWithoutPath", "A version was given, but no path in the repository."), source.place,
                    PODIUM_TEXT("project.pathOutsideHint", "Give it relative to the repository, such as data/raw/table.csv."));
    std::vector<DeliveredTable> all;
    for (ingest::SourceTable& table : ingest::readSource(context.files, plainPlace(source.place), kMostUnpackedBytes, findings, job, source.part))
        all.push_back({std::make_shared<const ingest::SourceTable>(std::move(table)), nullptr});
    return all;
}

ImportSource importSourceOf(const ProjectContext& context, const TableSource& source)
{
    const bool folder = source.isRepository() && !isGitAddress(source.address);
    ImportSource again(folder ? (context.layout.root() / source.address).lexically_normal().string() : source.address);
    again.path = source.path;
    again.rev = source.rev;
    again.part = source.part;
    again.table = source.direct ? std::string() : source.table;
    return again;
}

SourceState askSource(ProjectContext& context, const std::string& table, const TableSource& source, JobContext& job)
{
    SourceState state{table, source, SourceState::State::Same, {}};
    try {
        const ImportSource place = importSourceOf(context, source);
        bool same = false;
        context.layout.preparePodiumFolder(context.files);
        if (source.isRepository()) {
            const RepositoryFile now(context.files, place.place, place.path, place.rev, scratchOf(context), job);
            same = now.commit() == source.commit || now.md5() == source.md5;
        } else if (const auto said = ingest::askServer(place.place, {}, job).sameAs(source.version)) {
            same = *said;
        } else { // only the bytes can tell
            same = md5(ingest::download(context.files, place.place, scratchOf(context) / md5(place.place), {}, job).bytes) == source.md5;
        }
        state.state = same ? SourceState::State::Same : SourceState::State::Changed;
    } catch (const Error& error) {
        if (error.code() == ErrorCode::Cancelled)
            throw;
        state.state = error.code() == ErrorCode::NotFound ? SourceState::State::Gone : SourceState::State::Unreachable;
        state.problem = error;
    }
    return state;
}

} // namespace podium::project
