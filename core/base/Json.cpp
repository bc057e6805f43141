#include "core/base/Json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "core/base/Error.h"
#include "core/base/Utf8.h"

namespace podium {

namespace {

constexpr int kMaximumDepth = 1000; ///< deeper texts are hostile, and writers recurse

/// The text with bare NaN and infinities outside strings as null. `grown` gets the places (in the result)
/// after which positions are one further than in the source.
std::string withoutNonFinite(std::string_view text, std::vector<std::size_t>& grown)
{
    std::string result;
    result.reserve(text.size() + 16);
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '\\' && i + 1 < text.size()) {
            result += c;
            result += text[++i];
            continue;
        }
        if (c == '"')
            quoted = !quoted;
        if (!quoted) {
            const std::string_view rest = text.substr(i);
            if (rest.starts_with("NaN")) {
                result += "null";
                grown.push_back(result.size());
                i += 2;
                continue;
            }
            if (rest.starts_with("Infinity") || rest.starts_with("-Infinity")) {
                const std::size_t size = c == '-' ? 9 : 8;
                result += "null";
                result.append(size - 4, ' ');
                i += size - 1;
                continue;
            }
        }
        result += c;
    }
    return result;
}

bool tooDeep(std::string_view text)
{
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == '[' || c == '{') {
            if (++depth > kMaximumDepth)
                return true;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return false;
}

[[noreturn]] void throwAtByte(std::string_view text, std::size_t byte, const std::string& where)
{
    const std::string_view head = text.substr(0, std::min(byte == 0 ? 0 : byte - 1, text.size()));
    const std::size_t line = 1 + static_cast<std::size_t>(std::count(head.begin(), head.end(), '\n'));
    const std::size_t lineStart = head.rfind('\n') == std::string_view::npos ? 0 : head.rfind('\n') + 1;
    throw Error(
        ErrorCode::InvalidFormat, PODIUM_TEXT("base.jsonInvalid", "This is not valid JSON."),
        fmt::format("{}, line {}, column {}", where, line, head.size() - lineStart + 1),
        PODIUM_TEXT("base.hintJsonInvalid", "Look for a missing comma, quote or bracket at that place."));
}

/// The escape that both writers use for a character that JSON cannot hold as it is; empty where it needs
/// none.
std::string_view shortEscape(char c)
{
    switch (c) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    case '\f':
        return "\\f";
    case '\b':
        return "\\b";
    default:
        return {};
    }
}

void appendUnicodeEscape(std::string& out, char32_t unit)
{
    fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<std::uint32_t>(unit));
}

void appendAsciiString(std::string& out, std::string_view text)
{
    out += '"';
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        const auto [codePoint, size] = utf8At(text, at);
        if (const std::string_view escape = shortEscape(c); !escape.empty()) {
            out += escape;
        } else if (size == 0) { // what Python's file names make of a byte that is no UTF-8 (surrogateescape)
            appendUnicodeEscape(out, 0xDC00u + static_cast<unsigned char>(c));
        } else if (codePoint >= 0x10000) {
            appendUnicodeEscape(out, 0xD800u + ((codePoint - 0x10000) >> 10));
            appendUnicodeEscape(out, 0xDC00u + ((codePoint - 0x10000) & 0x3FF));
        } else if (codePoint < 0x20 || codePoint > 0x7E) {
            appendUnicodeEscape(out, codePoint);
        } else {
            out += c;
        }
        at += std::max<std::size_t>(1, size);
    }
    out += '"';
}

void appendUtf8String(std::string& out, std::string_view text)
{
    out += '"';
    for (std::size_t at = 0; at < text.size();) {
        const auto [codePoint, size] = utf8At(text, at);
        if (const std::string_view escape = shortEscape(text[at]); !escape.empty())
            out += escape;
        else if (size == 0)
            out += "\xEF\xBF\xBD";
        else if (codePoint < 0x20)
            appendUnicodeEscape(out, codePoint);
        else
            out += text.substr(at, size);
        at += std::max<std::size_t>(1, size);
    }
    out += '"';
}

/// Numbers, booleans and null; false for what needs the caller.
bool appendScalar(std::string& out, const Json& value, bool pythonNames)
{
    switch (value.type()) {
    case Json::value_t::number_integer:
        out += fmt::format("{}", value.get<std::int64_t>());
        return true;
    case Json::value_t::number_unsigned:
        out += fmt::format("{}", value.get<std::uint64_t>());
        return true;
    case Json::value_t::boolean:
        out += value.get<bool>() ? "true" : "false";
        return true;
    case Json::value_t::number_float: {
        const double number = value.get<double>();
        if (std::isfinite(number))
            out += pythonFloatRepr(number);
        else if (!pythonNames)
            out += "null";
        else
            out += std::isnan(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
        return true;
    }
    case Json::value_t::string:
    case Json::value_t::array:
    case Json::value_t::object:
        return false;
    default:
        out += "null";
        return true;
    }
}

void appendPython(std::string& out, const Json& value, bool sortKeys)
{
    if (appendScalar(out, value, true))
        return;
    if (value.is_string()) {
        appendAsciiString(out, value.get_ref<const std::string&>());
        return;
    }
    const char* separator = "";
    if (value.is_array()) {
        out += '[';
        for (const Json& item : value) {
            out += std::exchange(separator, ", ");
            appendPython(out, item, sortKeys);
        }
        out += ']';
        return;
    }
    std::vector<std::pair<std::string_view, const Json*>> members;
    members.reserve(value.size());
    for (const auto& [key, item] : value.items())
        members.emplace_back(key, &item);
    if (sortKeys)
        std::sort(members.begin(), members.end(),
                  [](const auto& a, const auto& b) { return a.first < b.first; });
    out += '{';
    for (const auto& [key, item] : members) {
        out += std::exchange(separator, ", ");
        appendAsciiString(out, key);
        out += ": ";
        appendPython(out, *item, sortKeys);
    }
    out += '}';
}

void appendPretty(std::string& out, const Json& value, std::size_t indent)
{
    if (appendScalar(out, value, false))
        return;
    if (value.is_string()) {
        appendUtf8String(out, value.get_ref<const std::string&>());
        return;
    }
    if (value.empty()) {
        out += value.is_array() ? "[]" : "{}";
        return;
    }
    const std::string line = "\n" + std::string(indent + 2, ' ');
    const char* separator = "";
    out += value.is_array() ? '[' : '{';
    for (const auto& [key, item] : value.items()) {
        out += std::exchange(separator, ",");
        out += line;
        if (value.is_object()) {
            appendUtf8String(out, key);
            out += ": ";
        }
        appendPretty(out, item, indent + 2);
    }
    out += '\n';
    out.append(indent, ' ');
    out += value.is_array() ? ']' : '}';
}

void flattenInto(Json& result, const std::string& prefix, const Json& value)
{
    for (const auto& [key, item] : value.items()) {
        const std::string dotted = prefix.empty() ? key : prefix + "." + key;
        if (item.is_object() && !item.empty())
            flattenInto(result, dotted, item);
        else
            result[dotted] = item;
    }
}

} // namespace

Json parseJson(std::string_view text, const std::string& where)
{
    if (tooDeep(text))
        throw Error(ErrorCode::InvalidFormat,
                    PODIUM_TEXT("base.jsonTooDeep", "This JSON is nested too deeply."), where);
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& first) {
        std::vector<std::size_t> grown;
        const std::string plain = withoutNonFinite(text, grown);
        if (plain == text)
            throwAtByte(text, first.byte, where);
        try {
            return Json::parse(plain);
        } catch (const Json::parse_error& second) {
            const auto shift = std::upper_bound(grown.begin(), grown.end(), second.byte) - grown.begin();
            throwAtByte(text, second.byte - static_cast<std::size_t>(shift), where);
        }
    } catch (const Json::out_of_range&) { // a number that no double holds
        throw Error(ErrorCode::InvalidFormat,
                    PODIUM_TEXT("base.jsonNumberRange", "A number in this JSON is too large."), where);
    }
}

std::string pythonFloatRepr(double value)
{
    if (std::isnan(value))
        return "nan";
    if (std::isinf(value))
        return value > 0 ? "inf" : "-inf";
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(value),
                                   std::chars_format::scientific);
    const std::string_view text(buffer.data(), static_cast<std::size_t>(end.ptr - buffer.data()));
    const std::size_t e = text.find('e');
    std::string digits(text.substr(0, 1));
    if (e > 2)
        digits += text.substr(2, e - 2);
    int exponent = 0;
    const std::size_t number = e + (text[e + 1] == '+' ? 2 : 1);
    std::from_chars(text.data() + number, text.data() + text.size(), exponent);

    std::string result = std::signbit(value) ? "-" : "";
    const int size = static_cast<int>(digits.size());
    if (exponent < -4 || exponent >= 16) {
        result += digits.substr(0, 1);
        if (size > 1)
            result += "." + digits.substr(1);
        return result + fmt::format("e{}{:02}", exponent < 0 ? '-' : '+', std::abs(exponent));
    }
    if (exponent < 0)
        return result + "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
    if (size <= exponent + 1)
        return result + digits + std::string(static_cast<std::size_t>(exponent + 1 - size), '0') + ".0";
    const auto point = static_cast<std::size_t>(exponent + 1);
    return result + digits.substr(0, point) + "." + digits.substr(point);
}

std::string pythonJson(const Json& value, bool sortKeys)
{
    std::string out;
    appendPython(out, value, sortKeys);
    return out;
}

std::string prettyJson(const Json& value)
{
    std::string out;
    appendPretty(out, value, 0);
    out += '\n';
    return out;
}

Json flattened(const Json& nested)
{
    Json result = Json::object();
    if (nested.is_object())
        flattenInto(result, {}, nested);
    return result;
}

const Json* findDotted(const Json& nested, std::string_view dottedKey)
{
    if (!nested.is_object())
        return nullptr;
    // A key may itself hold dots, as in a file of flat dotted keys: the whole rest goes before its parts.
    if (const auto whole = nested.find(dottedKey); whole != nested.end())
        return &*whole;
    const std::size_t dot = dottedKey.find('.');
    if (dot == std::string_view::npos)
        return nullptr;
    const auto part = nested.find(dottedKey.substr(0, dot));
    return part == nested.end() ? nullptr : findDotted(*part, dottedKey.substr(dot + 1));
}

void setDotted(Json& nested, std::string_view dottedKey, Json value)
{
    Json* place = &nested;
    for (;;) {
        if (!place->is_object())
            *place = Json::object();
        const std::size_t dot = dottedKey.find('.');
        const bool whole = dot == std::string_view::npos || place->find(dottedKey) != place->end();
        place = &(*place)[std::string(whole ? dottedKey : dottedKey.substr(0, dot))];
        if (whole)
            break;
        dottedKey.remove_prefix(dot + 1);
    }
    *place = std::move(value);
}

} // namespace podium
