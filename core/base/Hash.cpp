#include "core/base/Hash.h"

#include <sys/random.h>

#include <array>
#include <cerrno>
#include <span>

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include "core/base/Error.h"

namespace podium {

namespace {

std::string hex(std::span<const unsigned char> bytes)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const unsigned char byte : bytes) {
        text += kDigits[byte >> 4];
        text += kDigits[byte & 15];
    }
    return text;
}

std::string digest(std::string_view bytes, const EVP_MD* method)
{
    // OpenSSL would clean up at exit, before the last threads of a pool have given back what it keeps for each of them.
    static const int kInitialised = OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
    (void)kInitialised;
    std::array<unsigned char, EVP_MAX_MD_SIZE> buffer{};
    unsigned int size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), buffer.data(), &size, method, nullptr) != 1)
        throw Error(
            ErrorCode::Unsupported,
            PODIUM_TEXT("base.hashUnavailable", "This system's OpenSSL refuses to compute a content hash."),
            {},
            PODIUM_TEXT("base.hintHashUnavailable",
                        "Allow MD5 in the configuration of OpenSSL (FIPS mode)."));
    return hex(std::span(buffer).first(size));
}

} // namespace

std::string md5(std::string_view bytes) { return digest(bytes, EVP_md5()); }

std::string sha256(std::string_view bytes) { return digest(bytes, EVP_sha256()); }

std::string randomHex32()
{
    std::array<unsigned char, 16> bytes{};
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const ssize_t got = getrandom(bytes.data() + filled, bytes.size() - filled, 0);
        if (got < 0 && errno != EINTR)
            throw systemError(
                errno, PODIUM_TEXT("base.operationRandom", "Asking the system for random numbers"), {});
        if (got > 0)
            filled += static_cast<std::size_t>(got);
    }
    return hex(bytes);
}

} // namespace podium
