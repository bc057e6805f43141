#include "core/cleaning/Pattern.h"

#include <algorithm>
#include <array>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

namespace podium::cleaning {
namespace {

// A sane expression needs a few steps per byte; what needs more than this is one that backtracks without end.
constexpr std::uint32_t kMatchLimit = 1'000'000;
constexpr std::uint32_t kDepthLimit = 10'000;

std::string message(int code)
{
    std::array<PCRE2_UCHAR, 256> buffer{};
    pcre2_get_error_message(code, buffer.data(), buffer.size());
    return reinterpret_cast<const char*>(buffer.data());
}

PCRE2_SPTR bytes(std::string_view text) { return reinterpret_cast<PCRE2_SPTR>(text.data()); }

struct FreeMatchData
{
    void operator()(pcre2_match_data* data) const { pcre2_match_data_free(data); }
};
using MatchData = std::unique_ptr<pcre2_match_data, FreeMatchData>;

} // namespace

struct Pattern::Code
{
    pcre2_code* code = nullptr;
    pcre2_match_context* context = nullptr;
    ~Code()
    {
        pcre2_match_context_free(context);
        pcre2_code_free(code);
    }
};

Pattern::Pattern(std::string_view expression, const std::string& place)
    : m_place(place)
{
    auto code = std::make_shared<Code>();
    int error = 0;
    PCRE2_SIZE offset = 0;
    // Cells that are no valid UTF-8 do not exist after import; should one, it simply does not match.
    code->code = pcre2_compile(bytes(expression), expression.size(),
                               PCRE2_UTF | PCRE2_UCP | PCRE2_MATCH_INVALID_UTF, &error, &offset, nullptr);
    if (code->code == nullptr) {
        throw Error(
            ErrorCode::InvalidFormat,
            {PODIUM_TEXT(
                 "cleaning.brokenPattern",
                 "The regular expression \"{expression}\" is broken at character {offset}: {reason}."),
             {{"expression", expression}, {"offset", offset}, {"reason", message(error)}}},
            place,
            PODIUM_TEXT("cleaning.brokenPatternHint",
                        "Signs such as ( ) [ ] . * + ? stand for themselves after a backslash."));
    }
    code->context = pcre2_match_context_create(nullptr);
    pcre2_set_match_limit(code->context, kMatchLimit);
    pcre2_set_depth_limit(code->context, kDepthLimit);
    m_code = std::move(code);
}

bool Pattern::matches(std::string_view text) const
{
    const MatchData data(pcre2_match_data_create_from_pattern(m_code->code, nullptr));
    const int result = pcre2_match(m_code->code, bytes(text), text.size(), 0, 0, data.get(), m_code->context);
    if (result < 0 && result != PCRE2_ERROR_NOMATCH) {
        throw Error(
            ErrorCode::InvalidData,
            {PODIUM_TEXT("cleaning.slowPattern",
                         "The regular expression takes too long on \"{cell}\": {reason}."),
             {{"cell", text.substr(0, 60)}, {"reason", message(result)}}},
            m_place,
            PODIUM_TEXT("cleaning.slowPatternHint", "Avoid repetitions inside repetitions, such as (a+)+."));
    }
    return result >= 0;
}

void Pattern::checkReplacement(std::string_view replacement) const
{
    const auto broken = [&](const std::string& reason) {
        return Error(
            ErrorCode::InvalidFormat,
            {PODIUM_TEXT("cleaning.brokenReplacement",
                         "\"{replacement}\" cannot replace what the regular expression finds: {reason}."),
             {{"replacement", replacement}, {"reason", reason}}},
            m_place,
            PODIUM_TEXT("cleaning.brokenReplacementHint",
                        "$1 is the first group in parentheses, $$ a dollar sign."));
    };
    std::uint32_t groups = 0;
    pcre2_pattern_info(m_code->code, PCRE2_INFO_CAPTURECOUNT, &groups);
    for (std::size_t at = replacement.find('$'); at != std::string_view::npos;
         at = replacement.find('$', at)) {
        std::string_view rest = replacement.substr(at + 1);
        if (rest.starts_with('$')) {
            at += 2;
            continue;
        }
        const bool braces = rest.starts_with('{');
        if (braces)
            rest.remove_prefix(1);
        const std::size_t length = std::min(rest.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                                                   "abcdefghijklmnopqrstuvwxyz_"),
                                            rest.size());
        const std::string group(rest.substr(0, length));
        if (group.empty() || (braces && !rest.substr(length).starts_with('}')))
            throw broken("$");
        const bool numbered = group.find_first_not_of("0123456789") == std::string::npos;
        const bool known =
            numbered ? group.size() < 5 && static_cast<std::uint32_t>(std::stoul(group)) <= groups
                     : pcre2_substring_number_from_name(m_code->code,
                                                        reinterpret_cast<PCRE2_SPTR>(group.c_str())) >= 0;
        if (!known)
            throw broken("$" + group);
        at += 1 + length;
    }
}

std::string Pattern::replaced(std::string_view text, std::string_view replacement) const
{
    const MatchData data(pcre2_match_data_create_from_pattern(m_code->code, nullptr));
    std::string result(text.size() + replacement.size() + 64, '\0');
    for (;;) {
        PCRE2_SIZE length = result.size();
        const int count = pcre2_substitute(
            m_code->code, bytes(text), text.size(), 0,
            PCRE2_SUBSTITUTE_GLOBAL | PCRE2_SUBSTITUTE_OVERFLOW_LENGTH, data.get(), m_code->context,
            bytes(replacement), replacement.size(), reinterpret_cast<PCRE2_UCHAR*>(result.data()), &length);
        if (count == PCRE2_ERROR_NOMEMORY && length > result.size()) {
            result.resize(length); // how much it needs, with the final zero
            continue;
        }
        if (count == PCRE2_ERROR_MATCHLIMIT || count == PCRE2_ERROR_DEPTHLIMIT ||
            count == PCRE2_ERROR_HEAPLIMIT) {
            throw Error(ErrorCode::InvalidData,
                        {PODIUM_TEXT("cleaning.slowPattern",
                                     "The regular expression takes too long on \"{cell}\": {reason}."),
                         {{"cell", text.substr(0, 60)}, {"reason", message(count)}}},
                        m_place,
                        PODIUM_TEXT("cleaning.slowPatternHint",
                                    "Avoid repetitions inside repetitions, such as (a+)+."));
        }
        if (count < 0) {
            throw Error(
                ErrorCode::InvalidFormat,
                {PODIUM_TEXT("cleaning.brokenReplacement",
                             "\"{replacement}\" cannot replace what the regular expression finds: {reason}."),
                 {{"replacement", replacement}, {"reason", message(count)}}},
                m_place,
                PODIUM_TEXT("cleaning.brokenReplacementHint",
                            "$1 is the first group in parentheses, $$ a dollar sign."));
        }
        result.resize(length);
        return result;
    }
}

} // namespace podium::cleaning
