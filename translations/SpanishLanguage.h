#pragma once
// Languages of the command line, without Qt: English, and Spanish from the table that the build makes from
// podium_es.ts.
#include <map>
#include <string>

#include "core/base/Text.h"

namespace podium {

/// Spanish wording; integers as 1.234, decimal comma. For people only: files and `--json` stay in the C
/// locale.
class SpanishLanguage final : public Language
{
public:
    std::string wording(const std::string& id, const std::string& english) const override;
    std::string integer(std::int64_t value) const override;
    std::string real(double value) const override;
};

/// The language that LC_ALL, else LC_MESSAGES, else LANG asks for; English for all but Spanish.
const Language& languageOf(const std::map<std::string, std::string>& environment);

} // namespace podium
