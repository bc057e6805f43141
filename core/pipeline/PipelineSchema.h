#pragma once
// What may stand in dvc.yaml: DVC refuses a file with a key it does not know, and so does Podium, naming the place.
#include <string>
#include <string_view>
#include <vector>

#include "core/base/Json.h"

namespace podium::pipeline {

/// Checks a parsed dvc.yaml before templates are filled. Throws Error{InvalidFormat} with file, line, stage and key.
void checkPipelineSchema(const Json& pipeline, std::string_view text, const std::string& file);

/// "dvc.yaml, line 12, stage train, key outs": the place of the node at `path` (keys and list indices from the top).
std::string placeInYaml(std::string_view text, const std::string& file, const std::vector<std::string>& path);

} // namespace podium::pipeline
