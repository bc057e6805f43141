#include "core/quality/FindingText.h"

#include <algorithm>
#include <cmath>

namespace podium::quality {

double percent(std::int64_t part, std::int64_t whole)
{
    if (whole == 0 || part == 0)
        return 0;
    if (part == whole)
        return 100;
    const double exact = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    return std::clamp(std::round(exact * 10) / 10, 0.1, 99.9);
}

double readable(double value)
{
    if (value == 0 || !std::isfinite(value))
        return value;
    const double unit = std::pow(10, 3 - std::floor(std::log10(std::fabs(value))));
    return std::round(value * unit) / unit;
}

std::string listedNames(const std::vector<std::string>& names, std::size_t most)
{
    std::string result;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i)
        result += (i == 0 ? "" : ", ") + names[i];
    return names.size() > most ? result + ", …" : result;
}

} // namespace podium::quality
