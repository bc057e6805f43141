#pragma once
// Names of experiments: they are the last part of a git reference, so not every text will do.
#include <set>
#include <string>

namespace podium::project {

/// Throws Error{InvalidArgument} saying what is wrong with it.
void checkExperimentName(const std::string& name);
/// A branch may stand in folders ("trials/best"): each part of it has to be a name. Throws as above.
void checkBranchName(const std::string& branch);
/// Two random words ("bold-heron") that are not among `taken`.
std::string randomExperimentName(const std::set<std::string>& taken);

} // namespace podium::project
