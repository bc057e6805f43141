#pragma once
// The rules of a project (rules/<table>.yaml about clean tables, rules/raw and rules/prepared about imported ones and samples): checked beside
// the pipeline, and made stages of it.
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/cleaning/Rules.h"

namespace podium::project {

struct ProjectContext;
struct Session;

struct RulesReport
{
    std::vector<cleaning::RuleResult> results; ///< raw, clean, prepared; in the order of tables and files
    std::vector<std::string> unused;           ///< files of rules for which there is no such table
};

/// Checks the tables of the work tree; writes nothing. Throws Error{NotFound} where nothing was cleaned or prepared yet that has
/// rules, and what cleaning::RuleSet throws.
RulesReport checkRules(ProjectContext& context, JobContext& job);

/// Adds the stages that check rules to dvc.yaml, comments kept, as far as there are files of rules: check_raw, for which clean waits,
/// check, for which featurize waits, check_prepared, for which train waits; so broken rules stop the pipeline. A table whose first
/// rules came later is added to its stage. A journal entry. Returns the stages that were added or changed. Throws Error{NotFound}
/// where there is no file of rules, Error{AlreadyExists} where nothing is to be added, Error{InvalidFormat} where a file is broken.
std::vector<std::string> addRulesStages(ProjectContext& context, Session& session);

} // namespace podium::project
