#pragma once
// Content hashes as lower-case hex. MD5 is DVC's name for content (not security); SHA-256 names run-cache entries.
#include <string>
#include <string_view>

namespace podium {

std::string md5(std::string_view bytes);
std::string sha256(std::string_view bytes);
/// 32 random hex digits from the system's random source (run ids).
std::string randomHex32();

} // namespace podium
