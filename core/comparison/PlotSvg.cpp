// A plot written as SVG.
#include "core/comparison/PlotFile.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "core/comparison/Escape.h"
#include "core/comparison/SvgShapes.h"

namespace podium::comparison {

namespace {

constexpr int kLeft = 64, kTop = 36, kRight = 20, kBottom = 56, kLegendLine = 18;
constexpr double kPixel = 0.5;
constexpr std::size_t kMarkersPerLine = 7;
constexpr const char* kInk = "#1c2530";
constexpr const char* kPale = "#55616f";
constexpr const char* kGrid = "#d3d8df";
constexpr const char* kOther = "#9aa4b0";
constexpr double kLetter = 6.2, kLeastLabel = 36; // pixels: of a letter of an axis label, of a label that can be read

/// So many letters that the words stay in the room, "…" where some are left out.
std::string elided(const std::string& words, double pixels)
{
    const auto most = static_cast<std::size_t>(std::max(1.0, pixels / kLetter));
    std::size_t letters = 0, end = 0;
    for (std::size_t i = 0; i < words.size(); ++i)
        if ((static_cast<unsigned char>(words[i]) & 0xC0U) != 0x80U && ++letters == most)
            end = i;
    return letters <= most ? words : words.substr(0, end) + "…";
}

/// Broken at spaces, so that no line is longer than the room.
std::vector<std::string> brokenLines(const std::string& words, double pixels)
{
    const auto most = static_cast<std::size_t>(std::max(10.0, pixels / kLetter));
    std::vector<std::string> lines{""};
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        const std::string word = words.substr(at, end - at);
        if (!lines.back().empty() && lines.back().size() + 1 + word.size() > most)
            lines.emplace_back();
        lines.back() += (lines.back().empty() ? "" : " ") + word;
        at = end + 1;
    }
    return lines;
}

struct Range
{
    double low = 0, high = 1;
};

Range rangeOf(const Plot& plot, const Axis& axis, std::vector<double> Series::*values)
{
    Range range{axis.minimum.value_or(INFINITY), axis.maximum.value_or(-INFINITY)};
    for (const Series& series : plot.series)
        for (const double value : series.*values) {
            if (!axis.minimum)
                range.low = std::min(range.low, value);
            if (!axis.maximum)
                range.high = std::max(range.high, value);
        }
    if (!std::isfinite(range.low) || !std::isfinite(range.high) || range.low >= range.high)
        return {std::isfinite(range.low) ? range.low : 0, (std::isfinite(range.low) ? range.low : 0) + 1};
    return range;
}

/// Round steps of 1, 2 or 5 times a power of ten, about five of them.
double tickStep(const Range& range)
{
    const double raw = (range.high - range.low) / 5;
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (raw <= factor * power * 1.0001)
            return factor * power;
    return 10 * power;
}

class Drawing
{
public:
    Drawing(const Plot& plot, const Language& language, const SvgSize& size)
        : m_language(language)
        , m_x(rangeOf(plot, plot.xAxis, &Series::x))
        , m_y(rangeOf(plot, plot.yAxis, &Series::y))
        , m_isInverted(plot.yAxis.inverted)
    {
        m_width = size.width - kLeft - kRight;
        m_height = size.height - kTop - kBottom;
        if (plot.equalAspect)
            m_width = m_height = std::min(m_width, m_height);
    }

    double x(double value) const { return kLeft + (value - m_x.low) / (m_x.high - m_x.low) * m_width; }
    double y(double value) const
    {
        const double share = (value - m_y.low) / (m_y.high - m_y.low);
        return kTop + (m_isInverted ? share : 1 - share) * m_height;
    }
    double right() const { return kLeft + m_width; }
    double bottom() const { return kTop + m_height; }
    bool holds(Place place) const
    {
        return place.x >= kLeft - kPixel && place.x <= right() + kPixel && place.y >= kTop - kPixel && place.y <= bottom() + kPixel;
    }
    Place clamped(Place place) const { return {std::clamp(place.x, double{kLeft}, right()), std::clamp(place.y, double{kTop}, bottom())}; }

    /// What of the line from a to b lies inside of the axes (Y.-D. Liang, B. A. Barsky 1984).
    std::optional<std::pair<Place, Place>> clipped(Place a, Place b) const
    {
        if (holds(a) && holds(b))
            return std::pair(a, b);
        double from = 0, to = 1;
        const double dx = b.x - a.x, dy = b.y - a.y;
        const std::array<std::pair<double, double>, 4> edges{{{-dx, a.x - kLeft}, {dx, right() - a.x}, {-dy, a.y - kTop}, {dy, bottom() - a.y}}};
        for (const auto& [step, room] : edges) {
            if (step == 0 && room < 0)
                return std::nullopt;
            if (step < 0)
                from = std::max(from, room / step);
            else if (step > 0)
                to = std::min(to, room / step);
        }
        if (from > to)
            return std::nullopt;
        return std::pair(Place{a.x + from * dx, a.y + from * dy}, Place{a.x + to * dx, a.y + to * dy});
    }

    void text(double px, double py, const char* anchor, const std::string& words, int pixels, const char* color,
              const std::string& more = {})
    {
        add(fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\" font-size=\"{}\" fill=\"{}\"{}>{}</text>", px, py,
                        anchor, pixels, color, more, escapedMarkup(words)));
    }
    void line(double x1, double y1, double x2, double y2, const std::string& style)
    {
        add(fmt::format("<line x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\" {}/>", x1, y1, x2, y2, style));
    }
    void add(const std::string& element) { m_svg += element + "\n"; }

    void axes(const Plot& plot)
    {
        const std::string grid = fmt::format("stroke=\"{}\" stroke-width=\"1\"", plot.parallel ? kPale : kGrid);
        const double room = m_width / (m_x.high - m_x.low); // of a category
        const auto stride = plot.xAxis.categories.empty() || plot.parallel ? 1 : static_cast<int>(std::ceil(kLeastLabel / room));
        ticks(plot.xAxis, m_x, stride, [&](double value, const std::string& label) {
            line(x(value), kTop, x(value), bottom(), grid);
            text(x(value), bottom() + 16, "middle", plot.xAxis.categories.empty() ? label : elided(label, room * stride - 4), 11, kPale);
        });
        if (plot.parallel)
            return;
        ticks(plot.yAxis, m_y, 1, [&](double value, const std::string& label) {
            line(kLeft, y(value), right(), y(value), grid);
            text(kLeft - 8, y(value) + 4, "end", elided(label, kLeft - 8), 11, kPale);
        });
        const std::string edge = fmt::format("stroke=\"{}\" stroke-width=\"1\"", kPale);
        line(kLeft, kTop, kLeft, bottom(), edge);
        line(kLeft, bottom(), right(), bottom(), edge);
        text(kLeft + m_width / 2, bottom() + 38, "middle", plot.xAxis.label.in(m_language), 12, kInk);
        const double middle = kTop + m_height / 2;
        text(18, middle, "middle", plot.yAxis.label.in(m_language), 12, kInk,
             fmt::format(" transform=\"rotate(-90 18 {:.1f})\"", middle));
    }

    std::string take() { return std::move(m_svg); }

private:
    template <class Draw>
    void ticks(const Axis& axis, const Range& range, int stride, Draw draw) const
    {
        if (!axis.categories.empty()) {
            for (std::size_t i = 0; i < axis.categories.size(); i += static_cast<std::size_t>(stride))
                draw(static_cast<double>(i), axis.categories[i].in(m_language));
            return;
        }
        const double step = axis.wholeNumbers ? std::max(1.0, tickStep(range)) : tickStep(range);
        const auto first = static_cast<int>(std::ceil(range.low / step - 1e-9));
        for (int i = first; i * step <= range.high + 1e-9 * step; ++i) // counted, so that 0.1 stays 0.1
            draw(i * step, axis.wholeNumbers ? fmt::format("{:.0f}", i * step) // a year has no thousands
                                             : m_language.real(std::round(i * step * 1e9) / 1e9));
    }

    const Language& m_language;
    Range m_x, m_y;
    bool m_isInverted;
    double m_width = 0, m_height = 0;
    std::string m_svg;
};

std::string dashes(const Series& series, int slot)
{
    if (series.role != SeriesRole::Run)
        return series.role == SeriesRole::Reference ? "1 3" : "";
    if (series.pattern != LinePattern::Solid)
        return series.pattern == LinePattern::Dashed ? "8 4" : "2 3";
    return dashesOf(lineOf(slot));
}

RunInk inkOf(const Series& series, const InkOf& runInk)
{
    switch (series.role) {
    case SeriesRole::Run: return runInk(series.key);
    case SeriesRole::Reference: return {kPale, 0};
    case SeriesRole::Other: return {kOther, 0};
    case SeriesRole::Faded: break;
    }
    return {kGrid, 0};
}

/// Patterns tell the lines of one run apart where it has several; then they cannot tell the runs apart too.
std::string strokeOf(const Series& series, const RunInk& ink, bool patterned)
{
    const bool run = series.role == SeriesRole::Run;
    const std::string dash = run && patterned && series.pattern == LinePattern::Solid ? std::string() : dashes(series, ink.slot);
    return fmt::format("stroke=\"{}\" stroke-width=\"{}\"{}", ink.color, run ? 2 : 1,
                       dash.empty() ? std::string() : " stroke-dasharray=\"" + dash + "\"");
}

void drawPoints(Drawing& drawing, const Plot& plot, const Series& series, const RunInk& ink)
{
    const double half = std::abs(drawing.x(plot.barWidth) - drawing.x(0)) * 0.46;
    for (std::size_t i = 0; i < series.x.size(); ++i) {
        const Place place{drawing.x(series.x[i]), drawing.y(series.y[i])};
        if (series.kind == SeriesKind::Points) {
            if (!drawing.holds(place))
                continue;
            drawing.add(markerAt(place, markerOf(ink.slot), ink.color));
        } else {
            const Place from = drawing.clamped({place.x - half, place.y}), to = drawing.clamped({place.x + half, drawing.bottom()});
            if (to.x <= from.x)
                continue;
            drawing.add(fmt::format("<rect x=\"{:.2f}\" y=\"{:.2f}\" width=\"{:.2f}\" height=\"{:.2f}\" fill=\"{}\"/>", from.x, from.y, to.x - from.x,
                                    std::max(0.0, to.y - from.y), ink.color));
        }
        if (i >= series.low.size() || !(series.low[i] < series.high[i]))
            continue;
        const std::string spread = fmt::format("stroke=\"{}\" stroke-width=\"1\"", kInk); // from the least to the greatest, with ends
        const Place low{place.x, drawing.y(series.low[i])}, high{place.x, drawing.y(series.high[i])};
        if (const auto part = drawing.clipped(low, high))
            drawing.line(part->first.x, part->first.y, part->second.x, part->second.y, spread);
        for (const Place& end : {low, high})
            if (drawing.holds(end))
                drawing.line(end.x - 3, end.y, end.x + 3, end.y, spread);
    }
}

void drawLine(Drawing& drawing, const Series& series, const std::string& stroke)
{
    std::vector<Place> places;
    Place last{NAN, NAN};
    for (std::size_t i = 0; i < series.x.size(); ++i) {
        // A curve of many rows has thousands of points on one pixel, which make a file large and a line no finer.
        const Place place{drawing.x(series.x[i]), drawing.y(series.y[i])};
        const bool end = i == 0 || i + 1 == series.x.size();
        if (!end && std::abs(place.x - last.x) < kPixel && std::abs(place.y - last.y) < kPixel)
            continue;
        if (series.kind == SeriesKind::Steps && i > 0)
            places.push_back({last.x, place.y});
        places.push_back(place);
        last = place;
    }
    std::vector<Place> piece;
    const auto draw = [&] {
        std::string points;
        for (const Place& place : piece)
            points += fmt::format("{:.2f},{:.2f} ", place.x, place.y);
        if (!points.empty())
            drawing.add(fmt::format("<polyline points=\"{}\" fill=\"none\" {}/>", points, stroke));
        piece.clear();
    };
    for (std::size_t i = 1; i < places.size(); ++i) {
        const auto part = drawing.clipped(places[i - 1], places[i]);
        if (!part || (!piece.empty() && piece.back() != part->first))
            draw();
        if (!part)
            continue;
        if (piece.empty())
            piece.push_back(part->first);
        piece.push_back(part->second);
    }
    draw();
}

/// A few markers tell lines apart; one on each point would hide them. On the same points as in the window.
void drawMarkers(Drawing& drawing, const Plot& plot, const Series& series, const RunInk& ink)
{
    const std::size_t step = plot.parallel ? 1 : std::max<std::size_t>(1, series.x.size() / kMarkersPerLine);
    for (std::size_t i = (step / 2 + static_cast<std::size_t>(ink.slot)) % step; i < series.x.size(); i += step)
        if (const Place place{drawing.x(series.x[i]), drawing.y(series.y[i])}; drawing.holds(place))
            drawing.add(markerAt(place, markerOf(ink.slot), ink.color));
}

} // namespace

std::string plotSvg(const Plot& plot, const Language& language, const InkOf& runInk, const SvgSize& size)
{
    Drawing drawing(plot, language, size);
    drawing.axes(plot);
    double legend = drawing.bottom() + kBottom;
    std::size_t others = 0;
    const bool patterned = std::any_of(plot.series.begin(), plot.series.end(), [](const Series& series) {
        return series.role == SeriesRole::Run && series.pattern != LinePattern::Solid;
    });
    for (const Series& series : plot.series) {
        const RunInk ink = inkOf(series, runInk);
        const std::string stroke = strokeOf(series, ink, patterned);
        const bool asPoints = series.kind == SeriesKind::Points || series.kind == SeriesKind::Bars;
        if (asPoints)
            drawPoints(drawing, plot, series, ink);
        else
            drawLine(drawing, series, stroke);
        const bool marked = series.role == SeriesRole::Run && !asPoints;
        if (marked)
            drawMarkers(drawing, plot, series, ink);
        others += series.role == SeriesRole::Other ? 1U : 0U;
        if (series.role != SeriesRole::Run && series.role != SeriesRole::Reference)
            continue;
        if (!asPoints)
            drawing.line(kLeft, legend, kLeft + 28, legend, stroke);
        if (asPoints || marked)
            drawing.add(markerAt({kLeft + 14, legend}, series.kind == SeriesKind::Bars ? RunMarker::Square : markerOf(ink.slot), ink.color));
        drawing.text(kLeft + 36, legend + 4, "start", series.name.in(language), 12, kInk);
        legend += kLegendLine;
    }
    if (others > 0) {
        drawing.add(markerAt({kLeft + 14, legend}, RunMarker::Disc, kOther));
        drawing.text(kLeft + 36, legend + 4, "start",
                     Text{PODIUM_TEXT("comparison.otherRuns", "Other runs: {count}"), {{"count", others}}}.in(language), 12, kInk);
        legend += kLegendLine;
    }
    for (const Mark& mark : plot.marks) {
        const std::string color = mark.key.empty() ? kInk : runInk(mark.key).color;
        const std::string stroke = fmt::format("stroke=\"{}\" stroke-width=\"1\" stroke-dasharray=\"4 3\"", color);
        const double x = drawing.x(mark.x), y = drawing.y(mark.y);
        const bool vertical = mark.kind == Mark::Kind::VerticalLine, horizontal = mark.kind == Mark::Kind::HorizontalLine;
        if (!drawing.holds({horizontal ? kLeft : x, vertical ? kTop : y}))
            continue; // outside of what is zoomed into
        if (vertical)
            drawing.line(x, kTop, x, drawing.bottom(), stroke);
        else if (horizontal)
            drawing.line(kLeft, y, drawing.right(), y, stroke);
        else if (mark.kind == Mark::Kind::Words)
            // A ground under the letters, drawn by itself: not everything that draws SVG knows `paint-order`.
            for (const char* attributes : {" stroke=\"#ffffff\" stroke-width=\"3\" aria-hidden=\"true\"", ""})
                drawing.text(x + 5, y + 4, "start", mark.label.in(language), 11, kInk, attributes);
        else
            drawing.add(fmt::format("<circle cx=\"{:.2f}\" cy=\"{:.2f}\" r=\"5\" fill=\"#ffffff\" stroke=\"{}\" stroke-width=\"2\"/>",
                                    x, y, color));
        if (!mark.label.empty() && mark.kind != Mark::Kind::Words)
            drawing.text(x + 6, vertical ? drawing.bottom() - 6 : y - 6, "start",
                         mark.label.in(language), 11, kInk);
    }
    for (const Text& note : plot.notes)
        for (const std::string& line : brokenLines(note.in(language), size.width - kLeft - kRight)) {
            drawing.text(kLeft, legend + 4, "start", line, 12, kPale);
            legend += kLegendLine;
        }
    const std::string title = plot.title.in(language);
    drawing.text(kLeft, 22, "start", title, 14, kInk, " font-weight=\"600\"");
    const int height = std::max(size.height, static_cast<int>(std::ceil(legend)));
    return fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" "
                       "font-family=\"sans-serif\" role=\"img\">\n<title>{2}</title>\n<rect width=\"{0}\" height=\"{1}\" "
                       "fill=\"#ffffff\"/>\n",
                       size.width, height, escapedMarkup(title)) +
           drawing.take() + "</svg>\n";
}

} // namespace podium::comparison
