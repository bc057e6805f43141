#pragma once
// Harmonised tables of a project: proposed from its raw tables, looked at, changed, decided on and made part of the pipeline.
// harmonised/<name>.yaml describes one, harmonised/aliases.yaml holds the decisions about names.
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/cleaning/Harmonise.h"

namespace podium::project {

struct ProjectContext;
struct Session;

struct HarmoniseRequest
{
    std::string name = "rankings";
    std::vector<std::string> tables = {}; ///< in the order in which they fill cells; empty = all that fit, as proposed
    bool shareRanks = false;         ///< cleaning::ProposalOptions::shareRanks
};

/// A harmonised table as it would be made of what is in the project now. Values; thread-safe to read.
struct HarmonisedView
{
    std::string name;
    std::string path; ///< of its description
    std::string text; ///< of it
    std::vector<cleaning::HarmonisedSource> sources;
    std::map<std::string, std::vector<std::string>> columns; ///< of each raw table of the project
    cleaning::HarmonisedTable made;
    Table table; ///< made.table as the next stage reads it: with types
    std::vector<quality::NameDecision> decisions;
    bool inPipeline = false;
};

struct HarmoniseBuild
{
    std::string stage;                 ///< of dvc.yaml that makes the table
    std::string recipe;                ///< file that cleans it
    std::vector<std::string> features; ///< that it is trained with; empty where the project does not name features
    bool changed = false;              ///< false where everything was there
};

/// What a decision changes; `same` none = no longer decided.
struct NameVerdict
{
    std::string first, second;
    std::optional<bool> same;
    std::optional<double> score; ///< of the proposal
};

/// The names of the project's descriptions, sorted.
std::vector<std::string> harmonisedNames(const ProjectContext& context);
/// Those of harmonise.tables whose file the stage has made.
std::vector<std::string> harmonisedOutputs(const ProjectContext& context);
/// Writes harmonised/<name>.yaml; a journal entry. Throws Error{AlreadyExists} where there is one, Error{InvalidData} where no
/// table is a ranking, Error{NotFound} for a table that is not there.
void proposeHarmonised(ProjectContext& context, Session& session, const HarmoniseRequest& request, JobContext& job);
HarmonisedView harmonisedView(ProjectContext& context, const std::string& name, JobContext& job);
/// Changes the description where it still is `expected`; a journal entry. Throws Error{Conflict, InvalidFormat}.
void setHarmonisedSources(ProjectContext& context, Session& session, const std::string& name,
                          const std::vector<cleaning::HarmonisedSource>& sources, const std::string& expected);
/// One journal entry for all of them.
void decideNames(ProjectContext& context, Session& session, const std::vector<NameVerdict>& verdicts);
/// Makes the table part of the pipeline: the stage harmonise, a first recipe and, in a project of rankings, a list of features
/// without names, years, places and scores. Tried in memory before anything is written; one journal entry.
HarmoniseBuild buildHarmonised(ProjectContext& context, Session& session, const std::string& name, JobContext& job);
/// Takes the table out of the project: its description, recipe and parameters and, of the last one, the stage. Decisions about names
/// stay. One journal entry. Throws Error{Conflict} where the project trains on it.
void removeHarmonised(ProjectContext& context, Session& session, const std::string& name);

} // namespace podium::project
