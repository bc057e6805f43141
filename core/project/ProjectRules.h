#pragma once
// The rules of a project (rules/<table>.yaml): checked beside the pipeline, and made a stage of it.
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/cleaning/Rules.h"

namespace podium::project {

struct ProjectContext;
struct Session;

struct RulesReport
{
    std::vector<cleaning::RuleResult> results; ///< in the order of tables and files
    std::vector<std::string> unused;           ///< files of rules for which there is no clean table
};

/// Checks the clean tables of the work tree; writes nothing. Throws Error{NotFound} where nothing was cleaned yet, and
/// what cleaning::RuleSet throws.
RulesReport checkRules(ProjectContext& context, JobContext& job);

/// Adds the stage `check` to dvc.yaml, comments kept, and lets the built-in stage featurize wait for its report, so that
/// broken rules stop the pipeline. A journal entry. Returns the stage's name. Throws Error{NotFound} where there is no
/// file of rules, Error{AlreadyExists} where the stage is there, Error{InvalidFormat} where a file is broken.
std::string addRulesStage(ProjectContext& context, Session& session);

} // namespace podium::project
