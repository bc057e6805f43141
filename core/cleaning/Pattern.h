#pragma once
// A regular expression (PCRE2, UTF-8) with bounds on its work, so that no recipe can hang the program.
#include <memory>
#include <string>
#include <string_view>

#include "core/base/Error.h"

namespace podium::cleaning {

/// Immutable; thread-safe.
class Pattern
{
public:
    /// Throws Error{InvalidFormat} with `place` where the expression is broken.
    Pattern(std::string_view expression, const std::string& place);

    /// Whether it matches somewhere in the text. Throws Error{InvalidData} where the bound on its work is
    /// reached.
    bool matches(std::string_view text) const;
    /// Throws Error{InvalidFormat} where the replacement names a group there is not.
    void checkReplacement(std::string_view replacement) const;
    /// `text` with each match replaced; $1 and ${name} in the replacement are groups, $$ is a dollar. Throws like
    /// matches().
    std::string replaced(std::string_view text, std::string_view replacement) const;

private:
    struct Code;
    std::shared_ptr<const Code> m_code;
    std::string m_place;
};

} // namespace podium::cleaning
