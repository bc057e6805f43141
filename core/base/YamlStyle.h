#pragma once
// How ruamel's emitter writes a text: plain, in single or in double quotes; private to what base does with YAML.
#include <string>
#include <string_view>

namespace podium::yaml {

using CodePoints = std::u32string;
CodePoints decoded(std::string_view utf8); ///< U+FFFD for each broken byte

/// In which styles a text may be written.
struct Analysis
{
    bool plainInBlock = true;
    bool plainInFlow = true;
    bool singleQuoted = true;
    bool multiline = false;
};

Analysis analysed(const CodePoints& text);

enum class Style { Plain, Single, Double };
/// `typed`: read plain it would be no string. A key stays on one line.
Style styleOf(const CodePoints& text, const Analysis& analysis, bool typed, bool isKey, bool inFlow);

bool isBreak(char32_t c);
bool needsEscape(char32_t c); ///< inside double quotes
std::string escaped(char32_t c);

} // namespace podium::yaml
