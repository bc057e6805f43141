#pragma once
// The characters of a file: which encoding it has, and its text as UTF-8.
#include <optional>
#include <string>
#include <string_view>

#include "core/ingest/Csv.h"

namespace podium::ingest {

struct EncodingGuess
{
    Encoding encoding = Encoding::Utf8;
    std::size_t bomSize = 0;
};

/// By byte order mark, else by the NUL bytes that UTF-16 has in Latin text, else UTF-8 (whose validity is not
/// checked here).
EncodingGuess guessEncoding(std::string_view bytes);

bool isValidUtf8(std::string_view text);

/// Whether text that is not valid UTF-8 is UTF-8 with a few broken bytes rather than Latin-1.
bool isMostlyUtf8(std::string_view text);

/// UTF-8 of bytes (without byte order mark) in an encoding; `replaced` counts what is no character of it and
/// became U+FFFD. Latin-1 is read as Windows-1252, which has quotes and dashes where Latin-1 has nothing
/// printable.
std::string toUtf8(std::string_view bytes, Encoding encoding, std::int64_t& replaced);

} // namespace podium::ingest
