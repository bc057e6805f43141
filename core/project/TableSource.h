#pragma once
// Where a table came from when it was not a file at hand: the web or another repository. Kept in the table's .dvc file: as dvc's own
// import where dvc could fetch the very file, else (a table of an archive, a converted one) under `meta`, which dvc leaves alone.
#include <optional>
#include <string>

#include "core/base/Error.h"
#include "core/ingest/Download.h"
#include "core/ingest/Source.h"
#include "core/versioning/DvcFile.h"

namespace podium::project {

struct TableSource
{
    std::string address; ///< of a file on the web; of a repository: what git understands, or its folder relative to the project
    // Of the web.
    ingest::WebVersion version;
    std::string md5; ///< of the bytes that the server sent
    // Of a repository.
    std::string path;   ///< of the file in it; empty = of the web
    std::string rev;    ///< as asked for; empty = the newest
    std::string commit; ///< that it was
    // Which of its tables.
    std::string table; ///< as the source calls it
    ingest::SourcePart part;
    /// The table is the very file: dvc can fetch it too.
    bool direct = false;

    bool isRepository() const { return !path.empty(); }
};

/// The .dvc file of a table with this source.
std::string sourceText(const TableSource& source, const versioning::DvcOutput& output);
/// None where there is none, or where the table was changed since it came from there. Throws as parseDvcFile.
std::optional<TableSource> tableSource(std::string_view dvcFile, const std::string& where);

/// What became of the source of a table.
struct SourceState
{
    enum class State { Same, Changed, Gone, Unreachable };
    std::string table;
    TableSource source;
    State state = State::Same;
    std::optional<Error> problem; ///< why it is gone or could not be asked
};
std::string_view name(SourceState::State state); ///< "same", "changed", "gone", "unreachable"

} // namespace podium::project
