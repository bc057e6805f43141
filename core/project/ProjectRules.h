#pragma once
// The rules of a project (rules/<table>.yaml about clean tables, rules/raw and rules/prepared about imported ones and samples): checked beside
// the pipeline, and made stages of it.
#include <map>
#include <memory>
#include <optional>
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

/// A rule of a file, with what it says of its table now.
struct RuleLine
{
    std::string table;
    cleaning::RulesOn on = cleaning::RulesOn::Clean;
    std::size_t index = 0; ///< in its file, from 0
    Json item;             ///< as in the file; null where the file itself cannot be read
    std::string name;      ///< what its author calls it; may be empty
    Severity severity = Severity::Error;
    std::optional<cleaning::RuleResult> result; ///< none: see `problem`
    Text problem;                               ///< why it could not be checked, for example because the table was not made yet
};

struct RuleList
{
    std::vector<RuleLine> lines;              ///< in the order of tables and files
    std::map<std::string, std::string> texts; ///< of the files, by path
};

/// One rule added, put in the place of another, or taken away.
struct RuleChange
{
    std::string table;
    cleaning::RulesOn on = cleaning::RulesOn::Clean;
    std::optional<std::size_t> index; ///< in its file; none = a new one, at the end
    Json item;                        ///< null = takes the rule away
    std::optional<std::string> expected; ///< text of the file that the index is meant for; none = whatever it is
};

/// What Project::rules() returns, for as long as the Project lives; thread-safe, and throws, as Project does.
class ProjectRules
{
public:
    explicit ProjectRules(ProjectContext& context) : m_context(context) {}

    /// All rules about tables in this state, each checked by itself: one that cannot be checked does not hide the others.
    RuleList list(cleaning::RulesOn on, JobContext& job) const;
    /// A table in this state; nullptr where there is none (yet).
    std::shared_ptr<const Table> table(cleaning::RulesOn on, const std::string& name, JobContext& job) const;
    /// What a rule that is in no file would find. Throws what RuleSet::parse and check throw.
    cleaning::RuleResult tried(const Json& item, cleaning::RulesOn on, const std::string& name, const Table& table, JobContext& job) const;
    /// What breaks a rule: the rows of its table, its columns first; of a rule about groups of rows the groups and what they hold.
    Table broken(const cleaning::RuleResult& result, JobContext& job) const;
    /// A journal entry, told in the words of the rule; a first rule brings the stage that checks it (see addRulesStages). Throws
    /// Error{InvalidFormat} where it is no rule, Error{Conflict} where the file is not as expected.
    void change(const RuleChange& change) const;

private:
    ProjectContext& m_context;
};

} // namespace podium::project
