#include "core/comparison/SvgShapes.h"

#include <initializer_list>

#include <fmt/format.h>

namespace podium::comparison {

namespace {

std::string polygon(std::initializer_list<Place> corners, const std::string& color)
{
    std::string points;
    for (const Place& corner : corners)
        points += fmt::format("{}{:.2f},{:.2f}", points.empty() ? "" : " ", corner.x, corner.y);
    return fmt::format("<polygon points=\"{}\" fill=\"{}\"/>", points, color);
}

} // namespace

const char* dashesOf(RunLine line)
{
    switch (line) {
    case RunLine::Solid: return "";
    case RunLine::Dash: return "8 4";
    case RunLine::Dot: return "2 4";
    case RunLine::DashDot: return "8 4 2 4";
    case RunLine::DashDotDot: break;
    }
    return "8 4 2 4 2 4";
}

std::string markerAt(Place at, RunMarker shape, const std::string& color)
{
    constexpr double r = 4.5;
    const auto [x, y] = at;
    switch (shape) {
    case RunMarker::Disc: return fmt::format("<circle cx=\"{:.2f}\" cy=\"{:.2f}\" r=\"4\" fill=\"{}\"/>", x, y, color);
    case RunMarker::Square: return fmt::format("<rect x=\"{:.2f}\" y=\"{:.2f}\" width=\"8\" height=\"8\" fill=\"{}\"/>", x - 4, y - 4, color);
    case RunMarker::Triangle: return polygon({{x, y - r}, {x + r, y + r}, {x - r, y + r}}, color);
    case RunMarker::Diamond: return polygon({{x, y - r - 1}, {x + r + 1, y}, {x, y + r + 1}, {x - r - 1, y}}, color);
    case RunMarker::Cross:
        return fmt::format("<path d=\"M{:.2f},{:.2f} L{:.2f},{:.2f} M{:.2f},{:.2f} L{:.2f},{:.2f}\" stroke=\"{}\" stroke-width=\"2\"/>", x - 4, y - 4,
                           x + 4, y + 4, x - 4, y + 4, x + 4, y - 4, color);
    case RunMarker::Star:
        return polygon({{x, y - 6}, {x + 1.6, y - 2.1}, {x + 5.7, y - 1.9}, {x + 2.6, y + 0.8}, {x + 3.5, y + 4.9}, {x, y + 2.7}, {x - 3.5, y + 4.9},
                        {x - 2.6, y + 0.8}, {x - 5.7, y - 1.9}, {x - 1.6, y - 2.1}}, color);
    case RunMarker::Ring: break;
    }
    return fmt::format("<circle cx=\"{:.2f}\" cy=\"{:.2f}\" r=\"3.5\" fill=\"#ffffff\" stroke=\"{}\" stroke-width=\"2\"/>", x, y, color);
}

} // namespace podium::comparison
