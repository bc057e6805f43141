#include "core/comparison/RunPlots.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/comparison/PlotParts.h"
#include "core/comparison/QuantityScale.h"

namespace podium::comparison {

namespace {

constexpr std::size_t kMostNames = 12; // along an axis of a parallel plot
constexpr double kSlotShare = 0.8;     // of the room of a category that its bars take together

using Group = std::vector<std::size_t>;

/// The run that stands for a group: the first chosen one, else the first.
const PlottedRun& faceOf(std::span<const PlottedRun> runs, const Group& group)
{
    const auto chosen = std::find_if(group.begin(), group.end(), [&](std::size_t run) { return runs[run].chosen; });
    return runs[chosen == group.end() ? group.front() : *chosen];
}

Series seriesOf(const PlottedRun& run, SeriesKind kind, std::size_t repeats)
{
    Series series;
    series.key = run.key;
    series.name = repeats < 2 ? runText(run.name)
                              : Text{PODIUM_TEXT("comparison.runOfSeeds", "{run} ({count} seeds)"), {{"run", run.name}, {"count", repeats}}};
    series.kind = kind;
    series.role = !run.kept ? SeriesRole::Faded : run.chosen ? SeriesRole::Run : SeriesRole::Other;
    return series;
}

struct Spread
{
    double mean = 0, low = 0, high = 0;
    std::size_t count = 0;
};

Spread spreadOf(const Group& group, const QuantityScale& scale)
{
    Spread spread;
    for (const std::size_t run : group)
        if (const auto value = scale.place(run)) {
            spread.low = spread.count == 0 ? *value : std::min(spread.low, *value);
            spread.high = spread.count == 0 ? *value : std::max(spread.high, *value);
            spread.mean += *value;
            ++spread.count;
        }
    if (spread.count > 0)
        spread.mean = spread.low == spread.high ? spread.low : spread.mean / static_cast<double>(spread.count);
    return spread;
}

Text spreadWords(const Quantity& quantity, const QuantityScale& scale, const Spread& spread)
{
    if (spread.count < 2 || spread.low == spread.high)
        return Text{PODIUM_TEXT("comparison.quantityIs", "{name} {value}"), {{"name", labelOf(quantity)}, {"value", scale.wording(spread.mean)}}};
    return Text{PODIUM_TEXT("comparison.quantitySpread", "{name} {mean} on average ({low} … {high})"),
                {{"name", labelOf(quantity)},
                 {"mean", scale.wording(spread.mean)},
                 {"low", scale.wording(spread.low)},
                 {"high", scale.wording(spread.high)}}};
}

/// Groups of repeats that have all the values, of the runs that the filter keeps.
struct Points
{
    std::vector<Group> groups;
    std::size_t without = 0, filtered = 0;
    bool repeats = false, otherRows = false;
};

Points pointsOf(std::span<const PlottedRun> runs, std::initializer_list<const QuantityScale*> scales)
{
    Points points;
    std::set<std::string> rows;
    for (const Group& group : seedGroups(runs)) {
        Group usable;
        for (const std::size_t run : group) {
            const bool has = std::all_of(scales.begin(), scales.end(), [run](const QuantityScale* scale) { return scale->place(run).has_value(); });
            points.without += runs[run].kept && !has ? 1U : 0U;
            points.filtered += runs[run].kept ? 0U : 1U;
            if (runs[run].kept && has) {
                usable.push_back(run);
                rows.insert(runs[run].rows);
            }
        }
        points.repeats = points.repeats || usable.size() > 1;
        if (!usable.empty())
            points.groups.push_back(std::move(usable));
    }
    points.otherRows = rows.size() > 1;
    return points;
}

Text otherRowsNote()
{
    return PODIUM_TEXT("comparison.otherRows", "Not the same rows: these runs were judged on different validation rows or labels. Their figures "
                                               "cannot be measured by each other.");
}

void addNotes(Plot& plot, const Points& points, bool figures)
{
    if (points.otherRows && figures)
        plot.notes.push_back(otherRowsNote());
    if (points.repeats)
        plot.notes.emplace_back(PODIUM_TEXT("comparison.seedSpread", "Runs that differ in their seeds alone are one: their mean, with a line "
                                                                     "from the least to the greatest value."));
    if (points.without > 0)
        plot.notes.push_back(Text{PODIUM_TEXT("comparison.leftOut", "Runs that lack one of the values: {count}."), {{"count", points.without}}});
    if (points.filtered > 0)
        plot.notes.push_back(Text{PODIUM_TEXT("comparison.filteredOut", "Runs that the filter leaves out: {count}."), {{"count", points.filtered}}});
}

/// Chosen runs over the others, those over what is filtered.
void bringChosenToFront(Plot& plot)
{
    const auto depth = [](const Series& series) { return series.role == SeriesRole::Faded ? 0 : series.role == SeriesRole::Other ? 1 : 2; };
    std::stable_sort(plot.series.begin(), plot.series.end(), [&](const Series& a, const Series& b) { return depth(a) < depth(b); });
}

/// What is read out of a point, with the run it is of.
void addLabel(Series& series, const Text& what)
{
    series.labels.push_back(Text{PODIUM_TEXT("comparison.runAndWhat", "{run} · {what}"), {{"run", series.name}, {"what", what}}});
}

void addPoint(Series& series, double x, const Spread& spread)
{
    series.x.push_back(x);
    series.y.push_back(spread.mean);
    series.low.push_back(spread.low);
    series.high.push_back(spread.high);
}

} // namespace

bool isSeed(const std::string& parameter)
{
    return parameter == "seed" || parameter.ends_with(".seed");
}

std::vector<Quantity> varyingQuantities(std::span<const PlottedRun> runs)
{
    std::vector<KeyedValues> params, metrics;
    for (const PlottedRun& run : runs) {
        params.push_back(run.params);
        KeyedValues& values = metrics.emplace_back();
        for (const auto& [key, value] : run.metrics)
            values.emplace_back(key, value ? Json(*value) : Json());
    }
    std::vector<Quantity> quantities;
    for (const DiffRow& row : diffRows(params))
        if (row.differs && !isSeed(row.key))
            quantities.push_back({row.key, false, {}});
    for (const DiffRow& row : diffRows(metrics))
        if (row.differs)
            quantities.push_back({row.key, true, {}});
    return quantities;
}

std::vector<std::vector<std::size_t>> seedGroups(std::span<const PlottedRun> runs)
{
    std::vector<Group> groups;
    std::map<std::string, std::size_t> place;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        std::map<std::string, Json> settings;
        for (const auto& [key, value] : runs[i].params)
            if (!isSeed(key))
                settings.emplace(key, value);
        const auto [found, isNew] = place.try_emplace(Json{{"rows", runs[i].rows}, {"params", settings}}.dump(), groups.size());
        if (isNew)
            groups.emplace_back();
        groups[found->second].push_back(i);
    }
    return groups;
}

Plot scatterPlot(std::span<const PlottedRun> runs, const Quantity& x, const Quantity& y)
{
    const QuantityScale across(runs, x), up(runs, y);
    const Points points = pointsOf(runs, {&across, &up});
    Plot plot;
    plot.id = "scatter";
    plot.title = Text{PODIUM_TEXT("comparison.against", "{y} against {x}"), {{"y", labelOf(y)}, {"x", labelOf(x)}}};
    plot.xAxis = across.axis(x);
    plot.yAxis = up.axis(y);
    for (const Group& group : points.groups) {
        const Spread atX = spreadOf(group, across), atY = spreadOf(group, up);
        Series series = seriesOf(faceOf(runs, group), SeriesKind::Points, group.size());
        addPoint(series, atX.mean, atY);
        addLabel(series, Text{PODIUM_TEXT("comparison.both", "{x} · {y}"), {{"x", spreadWords(x, across, atX)}, {"y", spreadWords(y, up, atY)}}});
        plot.series.push_back(std::move(series));
    }
    bringChosenToFront(plot);
    addNotes(plot, points, x.metric || y.metric);
    return plot;
}

Plot barPlot(std::span<const PlottedRun> runs, const std::optional<Quantity>& x, const Quantity& y)
{
    struct Bar
    {
        const Group* group;
        Spread across, up;
    };
    const QuantityScale up(runs, y);
    const std::optional<QuantityScale> across = x ? std::optional<QuantityScale>(std::in_place, runs, *x) : std::nullopt;
    const Points points = across ? pointsOf(runs, {&*across, &up}) : pointsOf(runs, {&up});
    Plot plot;
    plot.id = "bars";
    plot.title = x ? Text{PODIUM_TEXT("comparison.against", "{y} against {x}"), {{"y", labelOf(y)}, {"x", labelOf(*x)}}} : labelOf(y);
    plot.xAxis.label = x ? labelOf(*x) : Text(PODIUM_TEXT("comparison.runAxis", "Run"));
    plot.yAxis = up.axis(y);
    if (up.isNumeric() && up.isKnown() && up.low() >= 0)
        plot.yAxis.minimum = 0; // the length of a bar is its value
    std::vector<Bar> bars;
    for (const Group& group : points.groups)
        bars.push_back({&group, across ? spreadOf(group, *across) : Spread{}, spreadOf(group, up)});
    std::stable_sort(bars.begin(), bars.end(), [](const Bar& a, const Bar& b) {
        return a.across.mean < b.across.mean || (a.across.mean == b.across.mean && a.up.mean > b.up.mean);
    });
    std::vector<std::size_t> slotSizes, slotOf;
    for (const Bar& bar : bars) {
        const bool same = x && !slotOf.empty() && bars[slotOf.size() - 1].across.mean == bar.across.mean;
        if (!same) {
            slotSizes.push_back(0);
            plot.xAxis.categories.push_back(x ? across->wording(bar.across.mean) : seriesOf(faceOf(runs, *bar.group), SeriesKind::Bars, bar.group->size()).name);
        }
        slotOf.push_back(slotSizes.size() - 1);
        ++slotSizes.back();
    }
    const std::size_t widest = slotSizes.empty() ? 1 : *std::max_element(slotSizes.begin(), slotSizes.end());
    plot.barWidth = kSlotShare / static_cast<double>(widest);
    std::size_t inSlot = 0;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        inSlot = i > 0 && slotOf[i] == slotOf[i - 1] ? inSlot + 1 : 0;
        const double middle = (static_cast<double>(slotSizes[slotOf[i]]) - 1) / 2;
        Series series = seriesOf(faceOf(runs, *bars[i].group), SeriesKind::Bars, bars[i].group->size());
        addPoint(series, static_cast<double>(slotOf[i]) + (static_cast<double>(inSlot) - middle) * plot.barWidth, bars[i].up);
        const Text value = spreadWords(y, up, bars[i].up);
        addLabel(series, x ? Text{PODIUM_TEXT("comparison.both", "{x} · {y}"), {{"x", spreadWords(*x, *across, bars[i].across)}, {"y", value}}}
                           : value);
        plot.series.push_back(std::move(series));
    }
    plot.xAxis.minimum = -0.6;
    plot.xAxis.maximum = static_cast<double>(plot.xAxis.categories.size()) - 0.4;
    addNotes(plot, points, y.metric || (x && x->metric));
    return plot;
}

Plot parallelPlot(std::span<const PlottedRun> runs, std::span<const Quantity> quantities)
{
    Plot plot;
    plot.id = "parallel";
    plot.title = PODIUM_TEXT("comparison.parallelTitle", "Parameters and figures of the runs");
    plot.parallel = true;
    plot.yAxis.minimum = -0.08;
    plot.yAxis.maximum = 1.08;
    plot.xAxis.minimum = -0.3;
    plot.xAxis.maximum = static_cast<double>(quantities.size()) - 0.5;
    std::vector<QuantityScale> scales;
    bool figures = false;
    for (const Quantity& quantity : quantities) {
        figures = figures || quantity.metric;
        scales.emplace_back(runs, quantity);
        const QuantityScale& scale = scales.back();
        const auto x = static_cast<double>(scales.size() - 1);
        plot.xAxis.categories.push_back(labelOf(quantity));
        const std::size_t stride = scale.names().size() / kMostNames + 1;
        for (std::size_t name = 0; name < scale.names().size(); name += stride) {
            const auto place = static_cast<double>(name);
            plot.marks.push_back({Mark::Kind::Words, {}, x, scale.share(place), scale.wording(place)});
        }
        if (scale.isNumeric() && scale.isKnown())
            for (const double value : std::set{scale.low(), scale.high()})
                plot.marks.push_back({Mark::Kind::Words, {}, x, scale.share(value), scale.wording(value)});
    }
    std::set<std::string> rows;
    std::size_t filtered = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        Series series = seriesOf(runs[i], SeriesKind::Line, 1);
        for (std::size_t q = 0; q < quantities.size(); ++q)
            if (const auto value = scales[q].place(i)) {
                series.x.push_back(static_cast<double>(q));
                series.y.push_back(scales[q].share(*value));
                series.values.push_back(scales[q].raw(i));
                addLabel(series, Text{PODIUM_TEXT("comparison.quantityIs", "{name} {value}"),
                                      {{"name", labelOf(quantities[q])}, {"value", scales[q].wording(*value)}}});
            }
        filtered += runs[i].kept ? 0U : 1U;
        rows.insert(runs[i].rows);
        plot.series.push_back(std::move(series));
    }
    bringChosenToFront(plot);
    Points points;
    points.otherRows = rows.size() > 1;
    points.filtered = filtered;
    addNotes(plot, points, figures);
    return plot;
}

std::optional<Brush> brushAt(std::span<const PlottedRun> runs, const Quantity& quantity, double from, double to)
{
    const QuantityScale scale(runs, quantity);
    if (!scale.isKnown())
        return std::nullopt;
    Brush brush{quantity, scale.placeAtShare(std::min(from, to)), scale.placeAtShare(std::max(from, to)), {}};
    if (scale.isNumeric()) { // beyond the ends of the axis there is nothing
        brush.low = std::max(brush.low, scale.low());
        brush.high = std::min(brush.high, scale.high());
    }
    bool some = false, whole = scale.isNumeric();
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto place = scale.place(i);
        whole = whole && (!place || *place == std::floor(*place));
        if (!place || *place < brush.low || *place > brush.high)
            continue;
        some = true;
        const std::string name = nameOf(scale.raw(i));
        if (!scale.isNumeric() && std::find(brush.names.begin(), brush.names.end(), name) == brush.names.end())
            brush.names.push_back(name);
    }
    if (whole) { // half a tree is no end of a part
        brush.low = std::ceil(brush.low);
        brush.high = std::floor(brush.high);
    }
    return some ? std::optional(brush) : std::nullopt;
}

std::pair<double, double> placeOf(const Brush& brush, std::span<const PlottedRun> runs)
{
    const QuantityScale scale(runs, brush.quantity);
    if (brush.names.empty())
        return {scale.share(brush.low), scale.share(brush.high)};
    double low = INFINITY, high = -INFINITY;
    for (std::size_t i = 0; i < scale.names().size(); ++i)
        if (std::find(brush.names.begin(), brush.names.end(), scale.names()[i]) != brush.names.end()) {
            low = std::min(low, scale.share(static_cast<double>(i)));
            high = std::max(high, scale.share(static_cast<double>(i)));
        }
    constexpr double kRoom = 0.03; // a place alone is seen
    return {low - kRoom, high + kRoom};
}

bool keeps(const Brush& brush, const PlottedRun& run)
{
    const auto value = valueOf(run, brush.quantity);
    if (!value)
        return false;
    if (!brush.names.empty())
        return std::find(brush.names.begin(), brush.names.end(), nameOf(*value)) != brush.names.end();
    return value->is_number() && value->get<double>() >= brush.low && value->get<double>() <= brush.high;
}

Text wording(const Brush& brush)
{
    if (brush.names.empty())
        return Text{PODIUM_TEXT("comparison.brushed", "{name} {low} … {high}"),
                    {{"name", labelOf(brush.quantity)}, {"low", numberText(brush.low)}, {"high", numberText(brush.high)}}};
    std::string names;
    for (const std::string& name : brush.names)
        names += (names.empty() ? "" : ", ") + name;
    return Text{PODIUM_TEXT("comparison.brushedNames", "{name}: {names}"), {{"name", labelOf(brush.quantity)}, {"names", names}}};
}

} // namespace podium::comparison
