#include "core/comparison/PlotFile.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace podium::comparison {

namespace {

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
