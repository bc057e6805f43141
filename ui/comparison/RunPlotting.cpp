#include "ui/comparison/RunPlotting.h"

#include <algorithm>

#include "core/base/Json.h"
#include "core/evaluation/Evaluation.h"
#include "core/project/Experiment.h"
#include "ui/comparison/RunCells.h"
#include "ui/project/ProjectSnapshot.h"

namespace podium::ui {

namespace {

using comparison::Brush;
using comparison::PlottedRun;
using comparison::Quantity;

constexpr std::size_t kMostDrawn = 1000;

bool contains(const std::vector<std::string>& texts, const std::string& text)
{
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

const Quantity* found(const std::vector<Quantity>& among, const std::optional<Quantity>& wanted)
{
    const auto it = std::find_if(among.begin(), among.end(), [&](const Quantity& one) { return wanted && one.is(*wanted); });
    return it == among.end() ? nullptr : &*it;
}

Json jsonOf(const Quantity& quantity)
{
    return Json{{"key", quantity.key}, {"metric", quantity.metric}};
}

std::optional<Quantity> quantityOf(const Json& json)
{
    if (!json.is_object() || !json.value("key", Json()).is_string() || !json.value("metric", Json()).is_boolean())
        return std::nullopt;
    return Quantity{json["key"].get<std::string>(), json["metric"].get<bool>(), {}};
}

/// The group that is wished for, else that of the chosen runs, -1 where they are of several; where none is chosen the largest one, of equal
/// ones the newest.
int groupToShow(const RunPlotted& plotted, const ProjectSnapshot& snapshot, const std::vector<std::string>& chosen, const std::string& wished)
{
    if (wished == RunPlotWish::kAllRows)
        return -1;
    std::set<int> touched;
    for (std::size_t group = 0; group < plotted.groups.size(); ++group) {
        if (plotted.groupIds[group] == wished)
            return static_cast<int>(group);
        for (const std::size_t run : plotted.groups[group].runs)
            if (contains(chosen, snapshot.experiments[run].id))
                touched.insert(static_cast<int>(group));
    }
    if (!touched.empty() || plotted.groups.empty())
        return touched.size() == 1 ? *touched.begin() : -1;
    const auto smaller = [](const RunGroup& a, const RunGroup& b) { return a.runs.size() < b.runs.size(); };
    return static_cast<int>(std::max_element(plotted.groups.begin(), plotted.groups.end(), smaller) - plotted.groups.begin());
}

/// What varies, and the main metrics even where they do not; metrics in the order that all tables have.
std::vector<Quantity> quantitiesOf(const std::vector<PlottedRun>& runs, const ProjectSnapshot& snapshot, const std::string& mainMetric)
{
    std::vector<Quantity> quantities = comparison::varyingQuantities(runs);
    std::vector<std::string> wanted = mainMetrics();
    if (!contains(wanted, mainMetric))
        wanted.push_back(mainMetric);
    for (const std::string& metric : wanted) {
        const auto has = [&](const PlottedRun& run) {
            return std::any_of(run.metrics.begin(), run.metrics.end(), [&](const auto& own) { return own.first == metric && own.second; });
        };
        if (found(quantities, Quantity{metric, true, {}}) == nullptr && std::any_of(runs.begin(), runs.end(), has))
            quantities.push_back({metric, true, {}});
    }
    const auto place = [&](const Quantity& quantity) -> std::size_t {
        if (!quantity.metric)
            return 0;
        const auto& all = evaluation::metrics();
        return 1 + static_cast<std::size_t>(std::find_if(all.begin(), all.end(), [&](const auto& info) { return info.id == quantity.key; }) - all.begin());
    };
    std::stable_sort(quantities.begin(), quantities.end(), [&](const Quantity& a, const Quantity& b) { return place(a) < place(b); });
    for (Quantity& quantity : quantities)
        quantity.label = quantity.metric ? metricText(quantity.key) : parameterText(snapshot, quantity.key);
    return quantities;
}

std::vector<Quantity> axesOf(const RunPlotted& plotted, const std::string& mainMetric, const std::optional<std::vector<Quantity>>& wished)
{
    std::vector<Quantity> axes;
    for (const Quantity& quantity : plotted.quantities) {
        const bool usual = !quantity.metric || quantity.key == mainMetric || contains(mainMetrics(), quantity.key);
        if (wished ? found(*wished, quantity) != nullptr : usual)
            axes.push_back(quantity);
    }
    return axes;
}

PlottedRun plottedRun(const project::Experiment& run, int group, bool chosen)
{
    return {run.id, run.name, std::to_string(group), run.params, run.metrics, chosen, true};
}

} // namespace

QString textOf(const RunPlotWish& wish)
{
    Json json{{"kind", static_cast<int>(wish.kind)}, {"rows", wish.rows}, {"barsByRun", wish.barsByRun}};
    if (wish.x)
        json["x"] = jsonOf(*wish.x);
    if (wish.y)
        json["y"] = jsonOf(*wish.y);
    if (wish.axes) {
        json["axes"] = Json::array();
        for (const Quantity& axis : *wish.axes)
            json["axes"].push_back(jsonOf(axis));
    }
    return QString::fromStdString(json.dump(-1, ' ', true, Json::error_handler_t::replace));
}

RunPlotWish wishOf(const QString& text)
{
    RunPlotWish wish;
    const std::string bytes = text.toStdString();
    const Json json = Json::parse(bytes.begin(), bytes.end(), nullptr, false);
    if (!json.is_object())
        return wish;
    const auto part = [&json](const char* key) { return json.value(key, Json()); };
    if (const Json kind = part("kind"); kind.is_number_integer() && kind >= 0 && kind <= static_cast<int>(RunPlotWish::Kind::Bars))
        wish.kind = static_cast<RunPlotWish::Kind>(kind.get<int>());
    if (part("rows").is_string())
        wish.rows = part("rows").get<std::string>();
    if (part("barsByRun").is_boolean())
        wish.barsByRun = part("barsByRun").get<bool>();
    wish.x = quantityOf(part("x"));
    wish.y = quantityOf(part("y"));
    if (const Json axes = part("axes"); axes.is_array()) {
        wish.axes.emplace();
        for (const Json& axis : axes)
            if (const auto quantity = quantityOf(axis))
                wish.axes->push_back(*quantity);
    }
    return wish;
}

RunPlotted plotRuns(const ProjectSnapshot& snapshot, const std::vector<std::string>& chosen, const std::string& mainMetric,
                    const RunPlotWish& wish)
{
    RunPlotted plotted;
    plotted.groups = groupRuns(snapshot.experiments);
    std::vector<int> groupOf(snapshot.experiments.size());
    for (std::size_t group = 0; group < plotted.groups.size(); ++group) {
        plotted.groupIds.push_back(snapshot.experiments[plotted.groups[group].runs.back()].id);
        for (const std::size_t run : plotted.groups[group].runs)
            groupOf[run] = static_cast<int>(group);
    }
    plotted.shownGroup = groupToShow(plotted, snapshot, chosen, wish.rows);

    const std::set<std::string> chosenIds(chosen.begin(), chosen.end());
    std::vector<std::size_t> drawn; // chosen ones first, then the newest
    for (const bool wanted : {true, false})
        for (std::size_t i = 0; i < snapshot.experiments.size(); ++i) {
            const project::Experiment& run = snapshot.experiments[i];
            if ((plotted.shownGroup >= 0 && groupOf[i] != plotted.shownGroup) || chosenIds.contains(run.id) != wanted)
                continue;
            ++plotted.allRuns;
            if (drawn.size() < kMostDrawn)
                drawn.push_back(i);
            const PlottedRun whole = wish.brushes.empty() ? PlottedRun{} : plottedRun(run, groupOf[i], wanted);
            if (std::all_of(wish.brushes.begin(), wish.brushes.end(), [&](const Brush& brush) { return comparison::keeps(brush, whole); })) {
                ++plotted.keptRuns;
                if (!wish.brushes.empty()) {
                    if (!plotted.kept)
                        plotted.kept.emplace();
                    plotted.kept->insert(run.id);
                }
            }
        }
    if (!wish.brushes.empty() && !plotted.kept)
        plotted.kept.emplace();
    for (const std::size_t i : drawn) {
        const project::Experiment& run = snapshot.experiments[i];
        plotted.runs.push_back(plottedRun(run, groupOf[i], chosenIds.contains(run.id)));
        plotted.runs.back().kept = !plotted.kept || plotted.kept->contains(run.id);
    }
    plotted.quantities = quantitiesOf(plotted.runs, snapshot, mainMetric);
    plotted.axes = axesOf(plotted, mainMetric, wish.axes);
    if (plotted.runs.size() < 2 || plotted.quantities.empty())
        return plotted;

    const Quantity* y = found(plotted.quantities, wish.y);
    if (y == nullptr)
        y = found(plotted.quantities, Quantity{mainMetric, true, {}});
    plotted.y = y == nullptr ? plotted.quantities.back() : *y;
    const Quantity* x = found(plotted.quantities, wish.x);
    plotted.x = x == nullptr ? plotted.quantities.front() : *x;

    comparison::Plot plot;
    if (wish.kind == RunPlotWish::Kind::Parallel) {
        plot = comparison::parallelPlot(plotted.runs, plotted.axes);
        for (const Brush& brush : wish.brushes)
            for (std::size_t axis = 0; axis < plotted.axes.size(); ++axis)
                if (plotted.axes[axis].is(brush.quantity))
                    plotted.brushes[static_cast<int>(axis)] = comparison::placeOf(brush, plotted.runs);
    } else if (wish.kind == RunPlotWish::Kind::Points)
        plot = comparison::scatterPlot(plotted.runs, *plotted.x, *plotted.y);
    else
        plot = comparison::barPlot(plotted.runs, wish.barsByRun ? std::nullopt : plotted.x, *plotted.y);
    if (plotted.runs.size() < plotted.allRuns)
        plot.notes.push_back(Text{PODIUM_TEXT("ui.runsDrawn", "Drawn are the chosen and the newest runs, {count} of {all}."),
                                  {{"count", plotted.runs.size()}, {"all", plotted.allRuns}}});
    plotted.plot = std::make_shared<const comparison::Plot>(std::move(plot));
    return plotted;
}

} // namespace podium::ui
