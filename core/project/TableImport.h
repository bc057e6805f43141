#pragma once
// Importing tables into a project that exists, in two steps: a plan that reads the sources and says what would come of it, and the import
// of what was chosen of it, as one entry of the journal.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/Error.h"
#include "core/features/RankingTemplate.h"
#include "core/ingest/Source.h"
#include "core/ingest/TableReading.h"
#include "core/project/TableSource.h"
#include "core/versioning/ObjectStore.h"
#include "core/project/VersionState.h"

namespace podium::project {

/// What to import from.
struct ImportSource
{
    ImportSource(Path path) : place(path.string()) {}
    explicit ImportSource(std::string where) : place(std::move(where)) {}

    std::string place;             ///< a file, folder, archive, database or workbook; an address on the web; with `path`, a repository
    ingest::SourcePart part = {};  ///< of a database or workbook
    std::string path = {}, rev = {}; ///< a file of a repository (a path of its folder, or an address that git understands), at a revision
    std::string table = {};        ///< only the table that is called so there; empty = all
};

struct ImportChoice
{
    std::string name = {};            ///< of the table in the project; empty = that of its file
    ingest::LayoutChoice layout = {}; ///< where its owner knows better than recognition
};

/// What would come of one delivered table. Values; the bytes are shared. Thread-safe to read.
struct PlannedTable
{
    std::shared_ptr<const ingest::SourceTable> source;
    std::shared_ptr<const TableSource> origin; ///< of what came from the web or a repository; else null
    ImportChoice choice;
    std::string name;
    std::string path; ///< data/raw/<name>.csv
    /// Why it cannot be imported; then only what stands above is set, and what could still be read of it.
    std::optional<Error> problem;

    ingest::CsvDialect dialect; ///< of the source
    char decimal = '.';
    bool converted = false;                  ///< kept rewritten, since it is not read as recognised (core/ingest/TableReading.h)
    std::shared_ptr<const std::string> kept; ///< the bytes that the project gets
    std::string md5;                         ///< of them
    std::int64_t rows = 0;
    Schema schema;
    Table head; ///< its first rows
    std::vector<ingest::Finding> findings; ///< worst first
    std::optional<features::ranking::Likeness> likeness; ///< the ranking that its columns look like

    enum class State { New, Replaces, Same } state = State::New;
    struct Before ///< the table of this name that the project has
    {
        std::optional<std::int64_t> rows, columns; ///< none where it cannot be read
        std::vector<std::string> vanished, appeared, retyped; ///< columns
    };
    std::optional<Before> before;
    std::string stage;             ///< the stage of dvc.yaml that reads it; empty = it is only kept
    std::optional<Error> foreseen; ///< why the stages could not work with it

    bool newSource = false; ///< State::Same, but where it came from is to be recorded (anew)

    bool importable() const { return !problem && (state != State::Same || newSource); }
};

struct ImportPlan
{
    std::vector<PlannedTable> tables; ///< by name
    std::vector<ingest::Finding> findings; ///< about the sources: what was left out
};

struct ImportReport
{
    std::vector<std::string> added, replaced, unchanged; ///< by name
    Text what; ///< as in the journal; empty where nothing was to do
};

/// A table of data/raw as its .dvc file tells of it.
struct TableInfo
{
    std::string name;
    std::string path;       ///< relative
    std::uint64_t size = 0; ///< as imported
    std::string md5;        ///< as imported
    bool hasRecipe = false;
    bool synthetic = false;
    VersionState review; ///< of this content
    std::optional<TableSource> source = {}; ///< where on the web or in another repository it came from
};

/// The same with what is in its file now.
struct RawTable
{
    TableInfo info;
    enum class State { AsImported, Changed, Missing } state = State::AsImported;
    std::optional<std::int64_t> rows, columns; ///< none where it cannot be read
    ingest::CsvDialect dialect;
    std::optional<features::ranking::Likeness> likeness;
    std::string stage; ///< that reads it; empty = it is only kept
    Text problem;      ///< why it cannot be read
};
std::string_view name(RawTable::State state);     ///< "as_imported", "changed", "missing"
std::string_view name(PlannedTable::State state); ///< "new", "replaces", "same"

} // namespace podium::project
