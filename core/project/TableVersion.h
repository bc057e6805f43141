#pragma once
// A version of a table as callers see it, what to do with a table, and what came of it.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/project/VersionState.h"
#include "core/versioning/TableChange.h"
#include "core/versioning/TableDifference.h"

namespace podium::project {

struct TableVersion
{
    std::int64_t number = 0; ///< 1 = the first; a later one has a higher number
    std::string commit;
    std::string who, email;
    std::int64_t timeMs = 0; ///< since the epoch
    std::string operation;   ///< of Podium's own: "import" with the project, "append", …; empty = the commit was made otherwise
    std::string summary;     ///< first line of the commit's message
    std::string why;         ///< what its author wrote below it
    std::string detail;      ///< conditions and the like; worded by whatWasDone()
    std::int64_t restored = 0; ///< of a restore: number of the version that came back; 0 = none
    std::optional<versioning::TableCounts> counts;
    std::vector<std::string> names; ///< tags and branches that stand on the commit
    std::string content;     ///< MD5 of the table as it was stored
    VersionState review;     ///< of this content
    Json toJson() const;
};

struct TableRequest
{
    std::string table;
    versioning::TableOperation operation;
    std::string why;  ///< a sentence for those who read the history
    std::string base; ///< version that the operation was decided on; empty = the newest
    bool dryRun = false;
    /// Turn a CSV file into a folder of parts although stages that are not Podium's read it.
    bool toFolder = false;
};

struct TableReport
{
    std::string table;
    std::string operation;
    versioning::TableCounts counts;
    std::vector<versioning::RejectedRow> rejected;
    std::string detail;     ///< of a restore or preview: how the schema changes with it (detailTexts() words it)
    bool refused = false;   ///< nothing was changed because of the rejected rows
    bool dryRun = false;
    bool toFolder = false;  ///< the CSV file became (would become) a folder of parts
    std::optional<TableVersion> version; ///< what was made; none where nothing changed
    Json toJson() const;
};

/// A table with its versions and with what lies in the folder.
struct TableOverview
{
    std::string table;
    std::vector<TableVersion> versions; ///< newest first; none where it was imported and no version was kept yet
    std::string content;                ///< MD5 of what lies in the folder; empty where the file is missing
    VersionState review;                ///< of that content
    bool isKept = false;                ///< it is the newest version
    versioning::TableSchema schema;     ///< of the newest version, or of what lies there
};

/// What an operation would do.
struct TablePreview
{
    TableReport report; ///< counts and rejected rows
    versioning::TableDifference difference;
};

} // namespace podium::project
