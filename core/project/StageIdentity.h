#pragma once
// What decides a stage's result, as far as it is known before anything runs: command, parameters, output
// paths and the content of what no other stage makes. Stages are pure, so two states whose stages all agree
// in it have the same stage keys.
#include <map>
#include <string>

#include "core/pipeline/ProjectState.h"

namespace podium::project {

/// Hash of each stage of a state, by name. Throws as Pipeline::load does, and Error{InvalidFormat} for a
/// broken .dvc file.
std::map<std::string, std::string> stageIdentities(const pipeline::ProjectState& state);

} // namespace podium::project
