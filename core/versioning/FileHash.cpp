#include "core/versioning/FileHash.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <memory>

#include <openssl/evp.h>

#include "core/base/Error.h"

namespace podium::versioning {

std::optional<FileHash> hashOfFile(const Path& file)
{
    const TextId kHashing = PODIUM_TEXT("versioning.operationRead", "Reading a file");
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return std::nullopt;
        throw systemError(errno, kHashing, file.string());
    }
    const std::unique_ptr<const int, void (*)(const int*)> closer(&descriptor,
                                                                  [](const int* d) { ::close(*d); });
    ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL);

    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    if (!context || EVP_DigestInit_ex(context.get(), EVP_md5(), nullptr) != 1)
        throw Error(
            ErrorCode::Unsupported,
            PODIUM_TEXT("base.hashUnavailable", "This system's OpenSSL refuses to compute a content hash."),
            {},
            PODIUM_TEXT("base.hintHashUnavailable",
                        "Allow MD5 in the configuration of OpenSSL (FIPS mode)."));
    FileHash result;
    std::string buffer(1 << 18, '\0');
    for (;;) {
        const ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            throw systemError(errno, kHashing, file.string());
        if (got == 0)
            break;
        EVP_DigestUpdate(context.get(), buffer.data(), static_cast<std::size_t>(got));
        result.size += static_cast<std::uint64_t>(got);
    }
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    EVP_DigestFinal_ex(context.get(), digest.data(), &length);
    constexpr std::string_view kDigits = "0123456789abcdef";
    for (unsigned int i = 0; i < length; ++i) {
        result.md5 += kDigits[digest[i] >> 4];
        result.md5 += kDigits[digest[i] & 15];
    }
    return result;
}

} // namespace podium::versioning
