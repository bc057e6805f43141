#include "core/base/Decimals.h"

#include <cmath>

#include <fmt/format.h>

namespace podium {

std::string decimals(std::optional<double> value, int digits, const Language& language)
{
    if (!value || !std::isfinite(*value))
        return "–";
    std::string text = fmt::format("{:.{}f}", *value, digits);
    const std::string half = language.real(0.5); // tells the decimal sign
    if (const std::size_t point = text.find('.'); point != std::string::npos && half.size() == 3)
        text[point] = half[1];
    return text;
}

std::string signedDecimals(double value, int digits, const Language& language)
{
    const std::string size = decimals(std::abs(value), digits, language);
    if (size == decimals(0.0, digits, language))
        return size;
    return (value > 0 ? "+" : "−") + size;
}

} // namespace podium
