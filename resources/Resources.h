#pragma once
// Files that ship inside the programs, by their path below resources/: "recipes/cwurData.yaml". Thread-safe;
// the views live as long as the program.
#include <string_view>
#include <vector>

namespace podium {

bool hasResource(std::string_view name);
/// The bytes of a file; empty where there is none of this name.
std::string_view resource(std::string_view name);
/// Names below a folder, sorted: resourceNames("recipes/") gives "recipes/cwurData.yaml", …
std::vector<std::string_view> resourceNames(std::string_view prefix = {});

} // namespace podium
