#include "ui/registry/BestRuns.h"

#include <algorithm>

#include "core/project/Experiment.h"

namespace podium::ui {

std::vector<BestRun> bestRuns(const std::vector<project::Experiment>& runs, const std::string& metric)
{
    const double direction = higherIsBetter(metric) ? 1 : -1;
    std::vector<BestRun> all;
    for (RunGroup& group : groupRuns(runs)) {
        std::vector<std::size_t> fit;
        for (const std::size_t i : group.runs)
            if (runs[i].warnings.empty() && runs[i].status == tracking::RunStatus::Finished && metricOf(runs[i], metric))
                fit.push_back(i);
        if (fit.empty())
            continue;
        std::reverse(fit.begin(), fit.end()); // oldest first
        std::stable_sort(fit.begin(), fit.end(), [&](std::size_t a, std::size_t b) {
            const auto key = [&](std::size_t i) {
                return std::make_pair(direction * *metricOf(runs[i], metric), metricOf(runs[i], "roc_auc").value_or(0));
            };
            return key(a) > key(b);
        });
        BestRun best;
        best.run = fit.front();
        for (auto other = fit.begin() + 1; other != fit.end(); ++other)
            (metricOf(runs[*other], metric) == metricOf(runs[best.run], metric) ? best.equals : best.rest).push_back(*other);
        best.group = std::move(group);
        all.push_back(std::move(best));
    }
    return all;
}

} // namespace podium::ui
