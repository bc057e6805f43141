#pragma once
// The groups of commands; each declares its own. Targets of options live in the closures.
#include "app/cli/Command.h"

namespace podium::cli {

void addProjectCommands(CommandLine& line); ///< init open check status dag verify undo
void addDataCommands(CommandLine& line);    ///< data import add list, sources
void addRuleCommands(CommandLine& line);    ///< rules check add-stage kinds
void addRuleChangeCommands(CommandLine& line); ///< rules list add change remove (after addRuleCommands)
void addHarmoniseCommands(CommandLine& line); ///< harmonise …
void addRunCommands(CommandLine& line);     ///< run stage
void addExpCommands(CommandLine& line);     ///< exp …
void addQueueCommands(CommandLine& line);   ///< queue …
void addNoteCommands(CommandLine& line);    ///< exp tag note star archive restore
void addScoringCommands(CommandLine& line); ///< evaluate predict
void addQualityCommands(CommandLine& line); ///< quality
void addModelCommands(CommandLine& line);   ///< model export threshold
void addTrashCommands(CommandLine& line);   ///< gc
void addReportCommands(CommandLine& line);  ///< report
void addExportCommand(CommandLine& line);   ///< data export
void addTableCommands(CommandLine& line);   ///< data append … (versions of tables; after addDataCommands)

/// `data update` of sources: tells what has become of them; with `import`, what changed is imported. An empty table is every one.
int updateSources(Session& session, const std::string& table, bool import, bool dryRun);

} // namespace podium::cli
