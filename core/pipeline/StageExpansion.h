#pragma once
// The stages of a dvc.yaml one by one: foreach and matrix expanded, templates filled, paths relative to the project.
#include <string>
#include <string_view>
#include <vector>

#include "core/pipeline/Pipeline.h"
#include "core/pipeline/Templating.h"

namespace podium::pipeline {

/// All stages in file order. `folder` holds the dvc.yaml `file`; `text` is its text, for the lines in errors. Throws
/// Error{InvalidFormat}.
std::vector<StageDefinition> expandStages(const ProjectState& state, const Json& stages, const TemplateContext& context,
                                          const std::string& folder, const std::string& file, std::string_view text);

} // namespace podium::pipeline
