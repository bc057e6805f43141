#pragma once
// Names of experiments: they are the last part of a git reference, so not every text will do.
#include <set>
#include <string>
#include <vector>

namespace podium::project {

/// Throws Error{InvalidArgument} saying what is wrong with it.
void checkExperimentName(const std::string& name);
/// A branch may stand in folders ("trials/best"): each part of it has to be a name. Throws as above.
void checkBranchName(const std::string& branch);
/// The same for a branch that is to be made beside those there are. Throws besides Error{AlreadyExists} where one has that name, or git
/// could not keep both: "trials" would be a file where "trials/best" needs a folder.
void checkNewBranch(const std::string& branch, const std::vector<std::string>& existing);
/// Two random words ("bold-heron") that are not among `taken`.
std::string randomExperimentName(const std::set<std::string>& taken);

} // namespace podium::project
