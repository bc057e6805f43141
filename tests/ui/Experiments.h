#pragma once
// Experiments for tests of models, without a project.
#include <memory>

#include "core/project/Experiment.h"
#include "ui/project/ProjectSnapshot.h"

namespace podium::test {

inline project::Experiment experiment(const std::string& name, const std::string& dataset, double accuracy, std::int64_t maxRank = 100,
                                      std::int64_t validationRows = 100)
{
    project::Experiment e;
    e.name = name;
    e.id = std::string(32 - name.size(), '0') + name;
    e.status = tracking::RunStatus::Finished;
    e.dataset = dataset;
    e.createdMs = 1700000000000;
    e.seconds = 0.05;
    e.params = {{"featurize.max_rank", maxRank}, {"featurize.world_rank", maxRank / 2}, {"featurize.max_features", 12},
                {"featurize.split", "last_year"}, {"featurize.seed", 42}, {"train.train_data", dataset}, {"train.n_est", 100}};
    for (const char* metric : {"precision", "recall", "f1", "accuracy", "roc_auc"})
        e.metrics.emplace_back(metric, accuracy);
    e.rows = Json{{"train", 300}, {"validation", validationRows}, {"test", nullptr}};
    return e;
}

inline std::shared_ptr<ui::ProjectSnapshot> snapshotOf(std::vector<project::Experiment> experiments)
{
    auto snapshot = std::make_shared<ui::ProjectSnapshot>();
    snapshot->title = "test";
    snapshot->experiments = std::move(experiments);
    return snapshot;
}

} // namespace podium::test
