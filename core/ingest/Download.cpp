#include "core/ingest/Download.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <thread>

#include <curl/curl.h>

#include "core/base/Blocking.h"
#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/ingest/PartialFile.h"

namespace podium::ingest {

namespace {

const TextId kFetching = PODIUM_TEXT("ingest.fetching", "Fetching from the web");

struct CurlCloser
{
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    void operator()(CURLU* handle) const { curl_url_cleanup(handle); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    void operator()(char* text) const { curl_free(text); }
};

std::string lower(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

std::string_view trimmedLine(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    return begin == std::string_view::npos ? std::string_view() : text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

std::string partOf(CURLU* url, CURLUPart part, unsigned flags = 0)
{
    char* text = nullptr;
    if (curl_url_get(url, part, &text, flags) != CURLUE_OK)
        return {};
    const std::unique_ptr<char, CurlCloser> owned(text);
    return text;
}

/// Throws where the address is none; returns the last part of its path.
std::string checkedName(const std::string& address)
{
    const std::unique_ptr<CURLU, CurlCloser> url(curl_url());
    if (!url)
        throw std::bad_alloc();
    if (!isWebAddress(address) || curl_url_set(url.get(), CURLUPART_URL, address.c_str(), 0) != CURLUE_OK)
        throw Error(ErrorCode::InvalidArgument, PODIUM_TEXT("ingest.noAddress", "This is no address of a file on the web."), address,
                    PODIUM_TEXT("ingest.noAddressHint", "It begins with https:// or http://."));
    if (!partOf(url.get(), CURLUPART_PASSWORD).empty() || !partOf(url.get(), CURLUPART_USER).empty())
        throw Error(ErrorCode::InvalidArgument,
                    PODIUM_TEXT("ingest.addressPassword", "The address holds a name or password, which would be kept in the project."), {},
                    PODIUM_TEXT("ingest.addressPasswordHint", "Fetch the file with another program and import it from the disk."));
    const std::string path = partOf(url.get(), CURLUPART_PATH, CURLU_URLDECODE);
    return path.substr(path.rfind('/') + 1);
}

/// A name that is safe as that of a file.
std::string fileName(std::string name)
{
    name = name.substr(name.find_last_of("/\\") + 1);
    std::erase_if(name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '"'; });
    while (name.starts_with('.'))
        name.erase(0, 1);
    constexpr std::size_t kMost = 200;
    return name.empty() ? "table" : name.substr(0, kMost);
}

/// One request and its answer.
class Request
{
public:
    Request(const std::string& address, const DownloadLimits& limits, JobContext& job)
        : m_handle(curl_easy_init()), m_limits(limits), m_job(job), m_address(address)
    {
        if (!m_handle)
            throw std::bad_alloc();
        set(CURLOPT_URL, address.c_str());
        set(CURLOPT_PROTOCOLS_STR, "http,https");
        set(CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
        set(CURLOPT_FOLLOWLOCATION, 1L);
        set(CURLOPT_MAXREDIRS, static_cast<long>(limits.redirects));
        set(CURLOPT_CONNECTTIMEOUT, static_cast<long>(limits.connecting.count()));
        set(CURLOPT_LOW_SPEED_LIMIT, 1L);
        set(CURLOPT_LOW_SPEED_TIME, static_cast<long>(limits.silence.count()));
        set(CURLOPT_TIMEOUT, static_cast<long>(limits.inAll.count()));
        set(CURLOPT_NOSIGNAL, 1L);
        set(CURLOPT_USERAGENT, "Podium");
        set(CURLOPT_NOPROGRESS, 0L);
        set(CURLOPT_XFERINFODATA, this);
        set(CURLOPT_XFERINFOFUNCTION, &Request::onProgress);
        set(CURLOPT_HEADERDATA, this);
        set(CURLOPT_HEADERFUNCTION, &Request::onHeader);
        set(CURLOPT_WRITEDATA, this);
        set(CURLOPT_WRITEFUNCTION, &Request::onBody);
    }

    template <typename Value>
    void set(CURLoption option, Value value)
    {
        curl_easy_setopt(m_handle.get(), option, value);
    }
    /// The rest of a file whose first bytes are there, if it still is the same.
    void resume(std::uint64_t from, const std::string& validator)
    {
        m_headers.reset(curl_slist_append(nullptr, ("If-Range: " + validator).c_str()));
        set(CURLOPT_HTTPHEADER, m_headers.get());
        set(CURLOPT_RANGE, (std::to_string(from) + "-").c_str());
        m_from = from;
    }

    CURLcode perform()
    {
        blockingCall("ingest::download");
        const CURLcode code = curl_easy_perform(m_handle.get());
        if (m_failure)
            std::rethrow_exception(m_failure);
        m_job.checkCancelled();
        curl_easy_getinfo(m_handle.get(), CURLINFO_RESPONSE_CODE, &status);
        return code;
    }

    long status = 0;
    WebVersion version;
    std::string name;
    std::optional<std::uint64_t> rangeFrom; ///< where the body begins in the file
    std::function<void(std::string_view)> onPiece;

private:
    template <typename Call>
    bool guarded(Call call)
    {
        try {
            call();
            return true;
        } catch (...) {
            m_failure = std::current_exception();
            return false;
        }
    }

    static int onProgress(void* data, curl_off_t total, curl_off_t now, curl_off_t, curl_off_t)
    {
        auto& request = *static_cast<Request*>(data);
        if (total > 0)
            request.m_job.progress((static_cast<double>(request.m_from) + static_cast<double>(now)) /
                                       (static_cast<double>(request.m_from) + static_cast<double>(total)), kFetching);
        return request.m_job.token().isCancelled() ? 1 : 0;
    }
    static std::size_t onHeader(char* bytes, std::size_t, std::size_t size, void* data)
    {
        auto& request = *static_cast<Request*>(data);
        return request.guarded([&] { request.header({bytes, size}); }) ? size : 0;
    }
    static std::size_t onBody(char* bytes, std::size_t, std::size_t size, void* data)
    {
        auto& request = *static_cast<Request*>(data);
        curl_easy_getinfo(request.m_handle.get(), CURLINFO_RESPONSE_CODE, &request.status);
        if (request.status >= 300 || !request.onPiece)
            return size; // what a server says to a failure
        return request.guarded([&] { request.onPiece({bytes, size}); }) ? size : 0;
    }

    void header(std::string_view line)
    {
        if (line.starts_with("HTTP/")) { // of each answer on the way
            version = {};
            name.clear();
            rangeFrom.reset();
            return;
        }
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos)
            return;
        const std::string key = lower(line.substr(0, colon));
        const std::string value(trimmedLine(line.substr(colon + 1)));
        const auto number = [](const std::string& text) -> std::optional<std::uint64_t> {
            return !text.empty() && text.size() < 19 && text.find_first_not_of("0123456789") == std::string::npos
                       ? std::optional<std::uint64_t>(std::stoull(text)) : std::nullopt;
        };
        if (key == "etag")
            version.etag = value;
        else if (key == "last-modified")
            version.lastModified = value;
        else if (key == "content-length")
            version.size = number(value);
        else if (key == "content-range" && value.starts_with("bytes ")) {
            rangeFrom = number(value.substr(6, value.find('-') - 6));
            m_whole = number(value.substr(value.find('/') + 1));
        } else if (const std::size_t at = value.find("filename="); key == "content-disposition" && at != std::string::npos) {
            name = std::string(trimmedLine(std::string_view(value).substr(at + 9, value.find(';', at) - at - 9)));
            std::erase(name, '"');
        }
        if (m_whole)
            version.size = m_whole;
    }

    std::unique_ptr<CURL, CurlCloser> m_handle;
    std::unique_ptr<curl_slist, CurlCloser> m_headers;
    const DownloadLimits& m_limits;
    JobContext& m_job;
    std::string m_address;
    std::uint64_t m_from = 0;
    std::optional<std::uint64_t> m_whole;
    std::exception_ptr m_failure;
};

void startCurl()
{
    // Hash starts OpenSSL as the threads of a pool need it, which has to come before libcurl does.
    static const CURLcode once = (md5({}), curl_global_init(CURL_GLOBAL_DEFAULT));
    if (once != CURLE_OK)
        throw Error(ErrorCode::Internal, Text{PODIUM_TEXT("ingest.curl", "libcurl does not start: {reason}."), {{"reason", curl_easy_strerror(once)}}});
}

Error refused(long status, const std::string& address)
{
    const ErrorCode code = status == 404 || status == 410 ? ErrorCode::NotFound : status == 401 || status == 403 ? ErrorCode::PermissionDenied : ErrorCode::Io;
    const TextId hint = code == ErrorCode::NotFound ? PODIUM_TEXT("ingest.webNotFoundHint", "Look at the address; the file may have moved.")
                        : code == ErrorCode::PermissionDenied
                            ? PODIUM_TEXT("ingest.webForbiddenHint", "It needs a login: fetch it with a browser and import it from the disk.")
                            : PODIUM_TEXT("ingest.webLaterHint", "Try again later.");
    return Error(code, Text{PODIUM_TEXT("ingest.webRefused", "The server answers {status} instead of the file."), {{"status", status}}}, address, hint);
}

Error broken(CURLcode code, const std::string& address)
{
    if (code == CURLE_TOO_MANY_REDIRECTS)
        return Error(ErrorCode::Io, PODIUM_TEXT("ingest.webRedirects", "The server sends from one address to the next without an end."), address,
                     PODIUM_TEXT("ingest.webNotFoundHint", "Look at the address; the file may have moved."));
    return Error(ErrorCode::Io, Text{PODIUM_TEXT("ingest.webBroken", "The connection failed: {reason}."), {{"reason", curl_easy_strerror(code)}}}, address,
                 PODIUM_TEXT("ingest.webBrokenHint", "Look at the address and at the network, then try again: what was received is kept and the rest fetched."));
}

bool isBreak(CURLcode code, long status)
{
    switch (code) {
    case CURLE_OK:
        return status == 502 || status == 503 || status == 504;
    case CURLE_PARTIAL_FILE:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_GOT_NOTHING:
    case CURLE_OPERATION_TIMEDOUT:
    case CURLE_COULDNT_CONNECT:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
        return true;
    default:
        return false;
    }
}

} // namespace

std::optional<bool> WebVersion::sameAs(const WebVersion& other) const
{
    if (!etag.empty() && !other.etag.empty())
        return etag == other.etag;
    if (size && other.size && *size != *other.size)
        return false;
    if (!lastModified.empty() && !other.lastModified.empty())
        return lastModified == other.lastModified;
    return std::nullopt;
}

bool isWebAddress(std::string_view text)
{
    const std::string start = lower(text.substr(0, 8));
    return start.starts_with("http://") || start == "https://";
}

WebFile download(FileSystem& files, const std::string& address, const Path& folder, const DownloadLimits& limits, JobContext& job)
{
    startCurl();
    const std::string lastPart = checkedName(address);
    PartialFile partial(files, folder, address);
    int fruitless = 0;
    for (;;) {
        job.checkCancelled();
        Request request(address, limits, job);
        const std::size_t before = partial.bytes.size();
        if (before > 0 && !partial.validator().empty())
            request.resume(before, partial.validator());
        bool begun = false;
        request.onPiece = [&](std::string_view piece) {
            const bool goesOn = request.status == 206 && request.rangeFrom == before;
            if (!begun && !goesOn)
                partial.begin(request.version);
            begun = true;
            if (partial.bytes.size() + piece.size() > limits.bytes || request.version.size.value_or(0) > limits.bytes)
                throw Error(ErrorCode::InvalidData,
                            Text{PODIUM_TEXT("ingest.webTooLarge", "The file is larger than {bytes} bytes."), {{"bytes", limits.bytes}}}, address,
                            PODIUM_TEXT("ingest.webTooLargeHint", "Fetch it with another program and import the tables that you need."));
            partial.bytes += piece;
            partial.keep(false);
        };
        CURLcode code = CURLE_OK;
        try {
            code = request.perform();
        } catch (const Error& error) {
            if (error.code() == ErrorCode::Cancelled)
                partial.keep(true);
            throw;
        }
        if (code == CURLE_OK && (request.status == 200 || request.status == 206)) {
            if (!begun)
                partial.begin(request.version); // an empty file
            WebFile file{fileName(request.name.empty() ? lastPart : request.name), request.version, std::move(partial.bytes)};
            file.version.size = file.bytes.size();
            files.removeTree(folder);
            return file;
        }
        if (code == CURLE_OK && request.status == 416) { // the file is shorter now than what we have of it
            partial.begin({});
            if (++fruitless < limits.attempts)
                continue;
        }
        partial.keep(true);
        fruitless = partial.bytes.size() > before ? 1 : fruitless + 1;
        const bool hopeless = code == CURLE_COULDNT_CONNECT && partial.bytes.empty();
        if (!isBreak(code, request.status) || fruitless >= limits.attempts || hopeless)
            throw code == CURLE_OK ? refused(request.status, address) : broken(code, address);
        for (auto pause = limits.pause * (1 << (fruitless - 1)); pause.count() > 0; pause -= std::chrono::milliseconds(50)) {
            job.checkCancelled();
            std::this_thread::sleep_for(std::min(pause, std::chrono::milliseconds(50)));
        }
    }
}

WebVersion askServer(const std::string& address, const DownloadLimits& limits, JobContext& job)
{
    startCurl();
    checkedName(address);
    Request request(address, limits, job);
    request.set(CURLOPT_NOBODY, 1L);
    const CURLcode code = request.perform();
    if (code != CURLE_OK)
        throw broken(code, address);
    if (request.status == 405 || request.status == 501)
        return {}; // it tells only with the file
    if (request.status >= 300)
        throw refused(request.status, address);
    return request.version;
}

} // namespace podium::ingest
