#include "core/comparison/PlotParts.h"

namespace podium::comparison {

Axis unitAxis(TextId label)
{
    Axis axis;
    axis.label = label;
    axis.minimum = 0;
    axis.maximum = 1;
    return axis;
}

Text runText(const std::string& name)
{
    return Text{PODIUM_TEXT("comparison.run", "{run}"), {{"run", name}}};
}

Series referenceSeries(Text name, std::vector<double> x, std::vector<double> y)
{
    Series series;
    series.name = std::move(name);
    series.role = SeriesRole::Reference;
    series.pattern = LinePattern::Dotted;
    series.x = std::move(x);
    series.y = std::move(y);
    return series;
}

} // namespace podium::comparison
