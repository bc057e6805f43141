#include "core/quality/NameForm.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <unordered_map>
#include <unordered_set>

#include "core/base/Utf8.h"
#include "core/quality/CountryNames.h"

namespace podium::quality {
namespace {

/// Latin-1 letters from U+00C0 on, without accents; '-' = none of ours.
constexpr std::array<std::string_view, 64> kLatin1 = {
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
    "d", "n", "o", "o", "o", "o", "o",  " ", "o", "u", "u", "u", "u", "y", "th", "ss",
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
    "d", "n", "o", "o", "o", "o", "o",  " ", "o", "u", "u", "u", "u", "y", "th", "y"};
/// Latin Extended-A, U+0100 to U+017F, one letter each; the two-letter ones stand beside.
constexpr std::string_view kExtendedA = "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
                                        "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(kExtendedA.size() == 128);

void appendFolded(std::string& out, char32_t c)
{
    if (c < 0x80) {
        const char letter = static_cast<char>(c);
        if (letter >= 'A' && letter <= 'Z')
            out += static_cast<char>(letter - 'A' + 'a');
        else if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9'))
            out += letter;
        else if (letter == '&')
            out += " and ";
        else if (letter != '\'' && letter != '.' && letter != '`' && letter != '"')
            out += ' ';
        return;
    }
    if (c >= 0xC0 && c <= 0xFF)
        out += kLatin1[c - 0xC0];
    else if (c == 0x132 || c == 0x133)
        out += "ij";
    else if (c == 0x152 || c == 0x153)
        out += "oe";
    else if (c >= 0x100 && c <= 0x17F)
        out += kExtendedA[c - 0x100];
    else if (c == 0x218 || c == 0x219)
        out += 's';
    else if (c == 0x21A || c == 0x21B)
        out += 't';
    else if (c == 0x2018 || c == 0x2019 || c == 0x2BC || c == 0x2BB || c == 0xB4 || (c >= 0x300 && c <= 0x36F))
        return; // apostrophes and loose accents
    else if (c < 0xC0 || (c >= 0x2000 && c <= 0x206F) || c == 0x3000 || c == 0xFEFF || c == 0xFFFD)
        out += ' ';
    else
        appendUtf8(out, c);
}

bool isStopWord(std::string_view word)
{
    static const std::unordered_set<std::string_view> kWords = {
        "the", "of", "at", "in", "and", "for", "de", "del", "la", "le", "les", "du", "des", "di", "da", "do", "dos",
        "der", "die", "das", "und", "et", "e", "y", "zu", "van", "a"};
    return kWords.contains(word);
}

std::string_view commonWord(std::string_view word)
{
    static const std::unordered_map<std::string_view, std::string_view> kWords = {
        {"universite", "university"},  {"universidad", "university"},  {"universidade", "university"},
        {"universitat", "university"}, {"universitaet", "university"}, {"universita", "university"},
        {"universiteit", "university"}, {"universitet", "university"}, {"universitas", "university"},
        {"univ", "university"},        {"institut", "institute"},      {"instituto", "institute"},
        {"istituto", "institute"},     {"st", "saint"},                {"ste", "saint"},
        {"centre", "center"}};
    const auto found = kWords.find(word);
    return found == kWords.end() ? word : found->second;
}

/// "KAIST", but not "(PRC)", which tells one from another.
bool isAcronym(std::string_view word)
{
    return word.size() >= 3 &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) && !countryNamed(word);
}

/// Without an acronym in brackets, after a dash or after or before a comma.
std::string withoutAcronym(std::string_view name)
{
    std::string result(name);
    if (const std::size_t open = result.find('('); open != std::string::npos && open > 0) {
        const std::size_t close = result.find(')', open);
        if (close != std::string::npos && isAcronym(std::string_view(result).substr(open + 1, close - open - 1)))
            result.erase(open, close - open + 1);
    }
    for (const std::string_view mark : std::array<std::string_view, 3>{" - ", " – ", ", "}) {
        const std::size_t at = result.rfind(mark);
        if (at != std::string::npos && isAcronym(std::string_view(result).substr(at + mark.size())))
            result.erase(at);
        const std::size_t first = result.find(mark);
        if (first != std::string::npos && isAcronym(std::string_view(result).substr(0, first)))
            result.erase(0, first + mark.size());
    }
    return result;
}

} // namespace

bool hasDigit(std::string_view word) { return word.find_first_of("0123456789") != std::string_view::npos; }

std::string trimmedText(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string()
                                           : std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

std::string foldedName(std::string_view utf8)
{
    std::string folded;
    folded.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size();) {
        const Utf8Character character = utf8At(utf8, i);
        if (character.size == 0) {
            folded += ' ';
            ++i;
            continue;
        }
        appendFolded(folded, character.codePoint);
        i += character.size;
    }
    std::string result;
    result.reserve(folded.size());
    for (const char c : folded) {
        if (c != ' ')
            result += c;
        else if (!result.empty() && result.back() != ' ')
            result += ' ';
    }
    if (!result.empty() && result.back() == ' ')
        result.pop_back();
    return result;
}

std::vector<std::string> nameWords(std::string_view utf8)
{
    const std::string folded = foldedName(withoutAcronym(utf8));
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', begin), folded.size());
        const std::string_view word = std::string_view(folded).substr(begin, end - begin);
        if (!isStopWord(word))
            words.emplace_back(commonWord(word));
        begin = end + 1;
    }
    return words;
}

bool namesUniversity(std::string_view utf8)
{
    const std::string folded = foldedName(utf8);
    static constexpr std::array<std::string_view, 11> kWords = {
        "universi", "univ ", "institut", "college", "polytechn", "politecnic", "hochschule", "ecole", "school",
        "akademi",  "academy"};
    return std::any_of(kWords.begin(), kWords.end(),
                       [&](std::string_view word) { return folded.find(word) != std::string::npos; });
}

int editDistance(std::string_view a, std::string_view b, int most)
{
    if (std::abs(static_cast<int>(a.size()) - static_cast<int>(b.size())) > most)
        return most + 1;
    std::vector<int> before(b.size() + 1), last(b.size() + 1), now(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        last[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        now[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                now[j] = std::min(now[j], before[j - 2] + 1);
        }
        if (*std::min_element(now.begin(), now.end()) > most)
            return most + 1;
        before.swap(last);
        last.swap(now);
    }
    return std::min(last[b.size()], most + 1);
}

std::string withoutUmlauts(std::string_view word)
{
    std::string result;
    for (std::size_t i = 0; i < word.size(); ++i) {
        result += word[i];
        if ((word[i] == 'a' || word[i] == 'o' || word[i] == 'u') && i + 1 < word.size() && word[i + 1] == 'e' &&
            i + 2 < word.size())
            ++i;
    }
    return result;
}

} // namespace podium::quality
