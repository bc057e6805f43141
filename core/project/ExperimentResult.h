#pragma once
// What a state of a project says about its result: parameters, figures, matrix, rows and warnings, from
// params.yaml and the metrics files.
#include "core/pipeline/ProjectState.h"
#include "core/project/Experiment.h"

namespace podium::project {

/// Fills params, dataset, metrics, confusion, rows and warnings of `experiment`. What cannot be read becomes
/// a warning ("unreadable"). Figures of Podium's own stages come in their fixed order; of a foreign project,
/// all numbers of all its metrics files.
void readResult(const pipeline::ProjectState& state, Experiment& experiment);

/// The eight figures in their order, then `rest` sorted: the order of every listing.
void sortMetrics(std::vector<std::pair<std::string, std::optional<double>>>& metrics);

/// The tables that went in, from dvc.lock: those whose files lie in data/raw.
std::vector<tracking::DatasetInput> inputsOf(const pipeline::ProjectState& state);

} // namespace podium::project
