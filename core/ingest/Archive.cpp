#include "core/ingest/Archive.h"

#include <locale.h>
#include <memory>

#include <archive.h>
#include <archive_entry.h>

#include "core/base/Error.h"
#include "core/base/FileSystem.h"

namespace podium::ingest {

namespace {

const TextId kUnpacking = PODIUM_TEXT("ingest.unpacking", "Unpacking");

struct ArchiveCloser
{
    void operator()(archive* handle) const { archive_read_free(handle); }
};

Error broken(archive* handle, const std::string& where)
{
    const char* const reason = archive_error_string(handle);
    return Error(ErrorCode::InvalidFormat,
                 Text{PODIUM_TEXT("ingest.brokenArchive", "The archive cannot be read: {reason}."),
                      {{"reason", reason != nullptr ? reason : "?"}}},
                 where,
                 PODIUM_TEXT("ingest.brokenArchiveHint",
                             "Download it again; one with a password must be unpacked first."));
}

/// Paths with accents for this thread: libarchive passes every name through the character set of the locale, and drops it where
/// the set of the C locale has no such letter.
class Utf8Names
{
public:
    Utf8Names()
        : m_locale(::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr))
        , m_before(m_locale ? ::uselocale(m_locale) : nullptr)
    {
    }
    ~Utf8Names()
    {
        if (!m_locale)
            return;
        ::uselocale(m_before);
        ::freelocale(m_locale);
    }
    Utf8Names(const Utf8Names&) = delete;
    Utf8Names& operator=(const Utf8Names&) = delete;

private:
    locale_t m_locale;
    locale_t m_before;
};

/// The path as UTF-8 whatever the locale is.
std::string pathOf(archive_entry* entry)
{
    const char* path = archive_entry_pathname_utf8(entry);
    if (path == nullptr)
        path = archive_entry_pathname(entry);
    return path != nullptr ? path : "";
}

/// Absolute, with a drive, or with a step up.
bool leavesArchive(const std::string& path)
{
    if (path.starts_with('/') || path.starts_with('\\') || (path.size() > 1 && path[1] == ':'))
        return true;
    std::size_t begin = 0;
    while (begin <= path.size()) {
        std::size_t end = path.find_first_of("/\\", begin);
        if (end == std::string::npos)
            end = path.size();
        if (path.substr(begin, end - begin) == "..")
            return true;
        begin = end + 1;
    }
    return false;
}

} // namespace

bool isArchive(std::string_view bytes)
{
    using namespace std::string_view_literals;
    for (const std::string_view magic : {"PK\x03\x04"sv, "PK\x05\x06"sv, "\x1f\x8b"sv, "BZh"sv,
                                         "\xFD"
                                         "7zXZ\0"sv,
                                         "\x28\xB5\x2F\xFD"sv, "7z\xBC\xAF\x27\x1C"sv})
        if (bytes.starts_with(magic))
            return true;
    return bytes.size() > 262 && bytes.substr(257, 5) == "ustar";
}

void readArchive(std::string_view bytes, const std::string& where, std::uint64_t maxBytes, JobContext& job,
                 const std::function<void(const std::string& path, std::string bytes)>& onFile)
{
    const Utf8Names names;
    const std::unique_ptr<archive, ArchiveCloser> handle(archive_read_new());
    if (!handle)
        throw std::bad_alloc();
    archive_read_support_filter_all(handle.get());
    archive_read_support_format_zip(handle.get());
    archive_read_support_format_tar(handle.get());
    archive_read_support_format_7zip(handle.get());
    archive_read_support_format_raw(handle.get());
    if (archive_read_open_memory(handle.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
        throw broken(handle.get(), where);

    std::uint64_t total = 0;
    std::string buffer(std::size_t{1} << 16, '\0');
    for (;;) {
        job.checkCancelled();
        archive_entry* entry = nullptr;
        const int status = archive_read_next_header(handle.get(), &entry);
        if (status == ARCHIVE_EOF)
            return;
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
            throw broken(handle.get(), where);
        const bool compressedOnly = archive_format(handle.get()) == ARCHIVE_FORMAT_RAW;
        const std::string path = compressedOnly ? std::string() : pathOf(entry);
        if (leavesArchive(path))
            throw Error(
                ErrorCode::InvalidData,
                Text{PODIUM_TEXT("ingest.unsafePath", "The archive holds a path that leaves it: {path}."),
                     {{"path", path}}},
                where,
                PODIUM_TEXT("ingest.unsafePathHint",
                            "Unpack it yourself if you trust it, and take the folder."));
        if (!compressedOnly &&
            (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) != nullptr))
            continue;
        std::string content;
        for (;;) {
            const la_ssize_t got = archive_read_data(handle.get(), buffer.data(), buffer.size());
            if (got < 0)
                throw broken(handle.get(), where + ": " + path);
            if (got == 0)
                break;
            total += static_cast<std::uint64_t>(got);
            if (total > maxBytes)
                throw Error(ErrorCode::InvalidData,
                            Text{PODIUM_TEXT("ingest.archiveTooLarge",
                                             "The archive unpacks to more than {bytes} bytes."),
                                 {{"bytes", static_cast<std::int64_t>(maxBytes)}}},
                            where,
                            PODIUM_TEXT("ingest.archiveTooLargeHint",
                                        "Unpack it and import the tables that you need."));
            content.append(buffer.data(), static_cast<std::size_t>(got));
            job.checkCancelled();
        }
        const auto position = static_cast<double>(archive_filter_bytes(handle.get(), -1));
        job.progress(std::min(1.0, position / static_cast<double>(bytes.size())), kUnpacking);
        onFile(path, std::move(content));
    }
}

} // namespace podium::ingest
