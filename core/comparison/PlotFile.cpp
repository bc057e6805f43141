#include "core/comparison/PlotFile.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "core/comparison/Escape.h"

namespace podium::comparison {

namespace {

constexpr int kLeft = 64, kTop = 36, kRight = 20, kBottom = 56, kLegendLine = 18;
constexpr double kPixel = 0.5;
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

std::string dashes(const Series& series, std::size_t place)
{
    if (series.role != SeriesRole::Run)
        return series.role == SeriesRole::Reference ? "2 4" : "";
    if (series.pattern != LinePattern::Solid)
        return series.pattern == LinePattern::Dashed ? "8 4" : "2 3";
    constexpr std::array<const char*, 4> kByRun{"", "8 4", "3 3", "8 3 2 3"}; // nothing is told by colour alone
    return kByRun[place % kByRun.size()];
}

std::string inkOf(const Series& series, const ColorOf& colorOf)
{
    switch (series.role) {
    case SeriesRole::Run: return colorOf(series.key);
    case SeriesRole::Reference: return kPale;
    case SeriesRole::Other: return kOther;
    case SeriesRole::Faded: break;
    }
    return kGrid;
}

std::string strokeOf(const Series& series, std::size_t place, const ColorOf& colorOf)
{
    const bool run = series.role == SeriesRole::Run;
    const std::string dash = dashes(series, place);
    return fmt::format("stroke=\"{}\" stroke-width=\"{}\"{}", inkOf(series, colorOf), run ? 2 : 1,
                       dash.empty() ? std::string() : " stroke-dasharray=\"" + dash + "\"");
}

/// One shape after the other, so that runs are told apart without their colours.
std::string marker(double x, double y, std::size_t place, const std::string& color)
{
    constexpr double r = 4.5;
    switch (place % 4) {
    case 0: return fmt::format("<circle cx=\"{:.2f}\" cy=\"{:.2f}\" r=\"4\" fill=\"{}\"/>", x, y, color);
    case 1: return fmt::format("<rect x=\"{:.2f}\" y=\"{:.2f}\" width=\"8\" height=\"8\" fill=\"{}\"/>", x - 4, y - 4, color);
    case 2:
        return fmt::format("<polygon points=\"{:.2f},{:.2f} {:.2f},{:.2f} {:.2f},{:.2f}\" fill=\"{}\"/>", x, y - r, x + r, y + r, x - r,
                           y + r, color);
    default:
        return fmt::format("<polygon points=\"{:.2f},{:.2f} {:.2f},{:.2f} {:.2f},{:.2f} {:.2f},{:.2f}\" fill=\"{}\"/>", x, y - r - 1, x + r + 1,
                           y, x, y + r + 1, x - r - 1, y, color);
    }
}

void drawSeries(Drawing& drawing, const Plot& plot, const Series& series, const std::string& stroke, const std::string& color, std::size_t place)
{
    if (series.kind == SeriesKind::Points || series.kind == SeriesKind::Bars) {
        for (std::size_t i = 0; i < series.x.size(); ++i) {
            const double x = drawing.x(series.x[i]), y = drawing.y(series.y[i]);
            const double half = std::abs(drawing.x(plot.barWidth) - drawing.x(0)) * 0.46;
            drawing.add(series.kind == SeriesKind::Points
                            ? marker(x, y, place, color)
                            : fmt::format("<rect x=\"{:.2f}\" y=\"{:.2f}\" width=\"{:.2f}\" height=\"{:.2f}\" fill=\"{}\"/>", x - half,
                                          std::min(y, drawing.bottom()), 2 * half, std::max(0.0, drawing.bottom() - y), color));
            if (i < series.low.size() && series.low[i] < series.high[i]) { // from the least to the greatest, with ends
                const std::string ink = fmt::format("stroke=\"{}\" stroke-width=\"1\"", kInk);
                const double low = drawing.y(series.low[i]), high = drawing.y(series.high[i]);
                drawing.line(x, low, x, high, ink);
                drawing.line(x - 3, low, x + 3, low, ink);
                drawing.line(x - 3, high, x + 3, high, ink);
            }
        }
        return;
    }
    std::string points;
    double lastX = NAN, lastY = NAN;
    for (std::size_t i = 0; i < series.x.size(); ++i) {
        // A curve of many rows has thousands of points on one pixel, which make a file large and a line no finer.
        const double px = drawing.x(series.x[i]), py = drawing.y(series.y[i]);
        const bool end = i == 0 || i + 1 == series.x.size();
        if (!end && std::abs(px - lastX) < kPixel && std::abs(py - lastY) < kPixel)
            continue;
        const double heldX = lastX;
        lastX = px;
        lastY = py;
        if (series.kind == SeriesKind::Steps && i > 0)
            points += fmt::format("{:.2f},{:.2f} ", heldX, py);
        points += fmt::format("{:.2f},{:.2f} ", px, py);
    }
    drawing.add(fmt::format("<polyline points=\"{}\" fill=\"none\" {}/>", points, stroke));
}

std::string csvCell(const std::string& text)
{
    if (text.find_first_of(",\"\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

} // namespace

std::string plotSvg(const Plot& plot, const Language& language, const ColorOf& colorOf, const SvgSize& size)
{
    Drawing drawing(plot, language, size);
    drawing.axes(plot);
    std::vector<std::string> runs;
    double legend = drawing.bottom() + kBottom;
    std::size_t others = 0;
    for (const Series& series : plot.series) {
        const bool listed = series.role == SeriesRole::Run || series.role == SeriesRole::Reference;
        auto run = std::find(runs.begin(), runs.end(), series.key);
        if (run == runs.end() && listed)
            run = runs.insert(runs.end(), series.key);
        const std::size_t place = listed ? static_cast<std::size_t>(run - runs.begin()) : 0;
        const std::string stroke = strokeOf(series, place, colorOf), ink = inkOf(series, colorOf);
        drawSeries(drawing, plot, series, stroke, ink, place);
        others += series.role == SeriesRole::Other ? 1U : 0U;
        if (!listed)
            continue;
        if (series.kind == SeriesKind::Points || series.kind == SeriesKind::Bars)
            drawing.add(marker(kLeft + 14, legend, series.kind == SeriesKind::Bars ? 1 : place, ink));
        else
            drawing.line(kLeft, legend, kLeft + 28, legend, stroke);
        drawing.text(kLeft + 36, legend + 4, "start", series.name.in(language), 12, kInk);
        legend += kLegendLine;
    }
    if (others > 0) {
        drawing.add(marker(kLeft + 14, legend, 0, kOther));
        drawing.text(kLeft + 36, legend + 4, "start",
                     Text{PODIUM_TEXT("comparison.otherRuns", "Other runs: {count}"), {{"count", others}}}.in(language), 12, kInk);
        legend += kLegendLine;
    }
    for (const Mark& mark : plot.marks) {
        const std::string color = mark.key.empty() ? kInk : colorOf(mark.key);
        const std::string stroke = fmt::format("stroke=\"{}\" stroke-width=\"1\" stroke-dasharray=\"4 3\"", color);
        const double x = drawing.x(mark.x), y = drawing.y(mark.y);
        if (mark.kind == Mark::Kind::VerticalLine)
            drawing.line(x, kTop, x, drawing.bottom(), stroke);
        else if (mark.kind == Mark::Kind::HorizontalLine)
            drawing.line(kLeft, y, drawing.right(), y, stroke);
        else if (mark.kind == Mark::Kind::Words)
            drawing.text(x + 5, y + 4, "start", mark.label.in(language), 11, kInk,
                         " stroke=\"#ffffff\" stroke-width=\"3\" paint-order=\"stroke\""); // a ground under the letters
        else
            drawing.add(fmt::format("<circle cx=\"{:.2f}\" cy=\"{:.2f}\" r=\"5\" fill=\"#ffffff\" stroke=\"{}\" stroke-width=\"2\"/>",
                                    x, y, color));
        if (!mark.label.empty() && mark.kind != Mark::Kind::Words)
            drawing.text(x + 6, mark.kind == Mark::Kind::VerticalLine ? drawing.bottom() - 6 : y - 6, "start",
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

std::string plotCsv(const Plot& plot)
{
    const bool spread = std::any_of(plot.series.begin(), plot.series.end(), [](const Series& series) { return !series.low.empty(); });
    const bool labelled = !spread && std::any_of(plot.series.begin(), plot.series.end(), [](const Series& series) {
        return !series.labels.empty() && series.values.empty();
    });
    std::string csv = spread ? "series,x,y,low,high\n" : labelled ? "series,x,y,label\n" : "series,x,y,threshold\n";
    const auto placed = [](const Axis& axis, double value) {
        const auto place = static_cast<std::size_t>(std::max(0.0, std::round(value)));
        return place < axis.categories.size() ? csvCell(axis.categories[place].english()) : fmt::format("{}", value);
    };
    for (const Series& series : plot.series)
        for (std::size_t i = 0; i < series.x.size(); ++i) {
            std::string y = placed(plot.yAxis, series.y[i]);
            if (i < series.values.size())
                y = csvCell(series.values[i].is_string() ? series.values[i].get<std::string>() : series.values[i].dump());
            csv += csvCell(series.name.english()) + "," + placed(plot.xAxis, series.x[i]) + "," + y + ",";
            if (spread)
                csv += i < series.low.size() ? fmt::format("{},{}", series.low[i], series.high[i]) : ",";
            else if (labelled)
                csv += i < series.labels.size() ? csvCell(series.labels[i].english()) : std::string();
            else if (i < series.thresholds.size() && std::isfinite(series.thresholds[i]))
                csv += fmt::format("{}", series.thresholds[i]);
            csv += "\n";
        }
    return csv;
}

} // namespace podium::comparison
