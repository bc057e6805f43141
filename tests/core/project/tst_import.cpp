// Tables taken into a project that exists: what the plan says of them, what the import makes of the folder, and that undo takes it back.
#include <QtTest>

#include <unistd.h>

#include "core/base/Hash.h"
#include "core/pipeline/Executor.h"
#include "core/project/RawTables.h"
#include "core/project/TableImport.h"
#include "core/versioning/GitRepository.h"
#include "core/versioning/Locks.h"
#include "tests/core/project/ProjectFixture.h"

using namespace podium;
using namespace podium::project;
using podium::test::errorOf;
using podium::test::SampleProject;
using podium::test::says;
using podium::test::ScratchDirectory;

namespace {

using State = PlannedTable::State;

struct Importing : SampleProject
{
    ImportPlan plan(const std::vector<Path>& sources, const ImportChoice& choice = {})
    {
        return project->planImport({sources.begin(), sources.end()}, choice, job);
    }
    PlannedTable one(const Path& source, const ImportChoice& choice = {})
    {
        ImportPlan all = plan({source}, choice);
        if (all.tables.size() != 1)
            throw std::runtime_error("not one table");
        return all.tables.front();
    }
    ImportReport take(const Path& source, const ImportChoice& choice = {}) { return project->importTables(plan({source}, choice).tables, job); }
    /// Everything of the project that git or dvc would see, with its content.
    std::map<std::string, std::string> content() const
    {
        std::map<std::string, std::string> all;
        for (const Path& file : files.listTree(root()))
            if (const std::string path = file.string(); !path.starts_with(".git/") && !path.starts_with(".podium/") &&
                                                        !path.starts_with(".dvc/cache/") && !path.starts_with(".dvc/tmp/"))
                all[path] = files.read(root() / file);
        return all;
    }
    std::vector<std::string> staleStages()
    {
        std::vector<std::string> stale;
        for (const auto& stage : project->status(job))
            if (stage.state != pipeline::StageState::UpToDate)
                stale.push_back(stage.stage);
        return stale;
    }

    ScratchDirectory outside;
};

const std::string kPlain = "town,inhabitants\nLugo,98025\nOurense,103756\n";

} // namespace

class tst_import : public QObject
{
    Q_OBJECT

private slots:
    void aNewTableIsKeptAsDvcAddKeepsIt()
    {
        Importing p;
        const auto before = p.content();
        const Path file = p.outside.write("towns.csv", kPlain);
        const PlannedTable table = p.one(file);
        QVERIFY(!table.problem && table.importable());
        QCOMPARE(table.state, State::New);
        QCOMPARE(table.rows, 2);
        QCOMPARE(table.head.rowCount(), 2);
        QCOMPARE(table.schema.fields[1].type, ColumnType::Integer);
        QCOMPARE(table.dialect.separator, ',');
        QVERIFY(!table.converted && !table.likeness && !table.before && !table.foreseen);
        QVERIFY(table.stage.empty()); // said, not hidden: nothing reads it
        QCOMPARE(p.content(), before); // a plan writes nothing

        const ImportReport report = p.project->importTables({table}, p.job);
        QCOMPARE(report.added, std::vector<std::string>{"towns"});
        QCOMPARE(p.read("data/raw/towns.csv"), kPlain);
        QCOMPARE(p.read("data/raw/towns.csv.dvc"),
                 "outs:\n- md5: " + md5(kPlain) + "\n  size: " + std::to_string(kPlain.size()) + "\n  hash: md5\n  path: towns.csv\n");
        QVERIFY(p.read("data/raw/.gitignore").ends_with("/towns.csv\n"));
        QVERIFY(p.files.exists(file)); // the user's own is only read
        const auto git = versioning::GitRepository::open(p.root());
        QCOMPARE(git.untrackedFiles(), std::vector<std::string>{"data/raw/towns.csv.dvc"});
        QCOMPARE(p.project->tables().size(), 4u);
        QCOMPARE(p.project->journal().front().what.english(), std::string("Imported the table towns"));

        QCOMPARE(p.one(file).state, State::Same);
        const std::size_t entries = p.project->journal().size();
        QCOMPARE(p.take(file).unchanged, std::vector<std::string>{"towns"});
        QCOMPARE(p.project->journal().size(), entries);

        p.project->undo({}, p.job);
        QCOMPARE(p.content(), before);
        p.project->undo(p.project->journal().front().id, p.job); // and forth
        QCOMPARE(p.read("data/raw/towns.csv"), kPlain);
        for (const RawTable& raw : p.project->rawTables(p.job))
            QCOMPARE(raw.state, RawTable::State::AsImported);
    }

    void aReplacedTableMakesItsStagesStale()
    {
        Importing p;
        p.project->run({}, p.job);
        const auto before = p.content();
        std::string bytes = p.read("data/raw/timesData.csv");
        bytes.erase(bytes.rfind('\n', bytes.size() - 2) + 1); // without its last row
        const Path file = p.outside.write("timesData.csv", bytes);
        const PlannedTable table = p.one(file);
        QCOMPARE(table.state, State::Replaces);
        QCOMPARE(*table.before->rows, table.rows + 1);
        QCOMPARE(*table.before->columns, 14);
        QVERIFY(table.before->vanished.empty() && table.before->appeared.empty() && table.before->retyped.empty());
        QCOMPARE(table.stage, std::string("clean"));
        QVERIFY(!table.foreseen);
        QCOMPARE(table.likeness->table, std::string("timesData"));

        p.project->importTables({table}, p.job);
        QCOMPARE(p.read("data/raw/timesData.csv"), bytes);
        QVERIFY(p.read("data/raw/timesData.csv.dvc").find("synthetic") == std::string::npos);
        QVERIFY(p.files.exists(p.root() / kSyntheticReadmeFile)); // two of the three still are
        QCOMPARE(p.staleStages().front(), std::string("clean"));
        p.project->run({}, p.job);
        QVERIFY(p.staleStages().empty());
        p.project->undo({}, p.job);
        p.project->undo({}, p.job);
        QCOMPARE(p.content(), before);
        QVERIFY(p.staleStages().empty());
    }

    void whatTheStagesWouldSayIsForeseen()
    {
        Importing p;
        const Path file = p.outside.write("cwurData.csv", "world_rank,institution,score\n1,A,99.1\n2,B,98\n");
        const PlannedTable table = p.one(file);
        QVERIFY(table.importable()); // a warning, not a ban
        QVERIFY(table.foreseen);
        QVERIFY(says(*table.foreseen, "cwurData"));
        QVERIFY(std::find(table.before->vanished.begin(), table.before->vanished.end(), "year") != table.before->vanished.end());
        // Under its own name it harms nobody.
        QVERIFY(!p.one(file, {.name = "small"}).foreseen);
    }

    void theSyntheticReadmeGoesWithTheLastSyntheticTable()
    {
        Importing p;
        for (const char* name : {"cwurData", "timesData", "shanghaiData"})
            p.outside.write("all/" + std::string(name) + ".csv", p.read(rawPath(name)) + "\n");
        const auto before = p.content();
        p.take(p.outside / "all");
        QVERIFY(!p.project->isSynthetic());
        QVERIFY(!p.files.exists(p.root() / kSyntheticReadmeFile));
        p.project->undo({}, p.job);
        QCOMPARE(p.content(), before);
        QVERIFY(p.project->isSynthetic());
    }

    void bytesAreKeptAsTheyCame()
    {
        Importing p;
        const std::string utf16("\xFF\xFE" "a\0,\0b\0\n\0" "1\0,\0" "2\0\n\0", 18);
        p.take(p.outside.write("wide.csv", utf16));
        QCOMPARE(p.read("data/raw/wide.csv"), utf16);
        const std::string latin1 = "ciudad;a\xF1o\nLe\xF3n;2001\n\xC1vila;2002\n";
        p.take(p.outside.write("ciudades.csv", latin1));
        QCOMPARE(p.read("data/raw/ciudades.csv"), latin1);
        for (const RawTable& raw : p.project->rawTables(p.job))
            if (raw.info.name == "ciudades") {
                QCOMPARE(raw.dialect.encoding, ingest::Encoding::Latin1);
                QCOMPARE(*raw.rows, 2);
            }
    }

    void aChosenLayoutIsKeptByRewriting()
    {
        Importing p;
        const Path file = p.outside.write("precios.csv", "año;precio\n2001;1,5\n2002;12,25\n");
        const PlannedTable recognised = p.one(file);
        QVERIFY(recognised.converted);
        const PlannedTable chosen = p.project->planTable(recognised, {.name = "textos", .layout = {.decimal = '.'}}, p.job);
        QVERIFY(!chosen.converted);
        QCOMPARE(chosen.name, std::string("textos"));
        p.project->importTables({recognised, chosen}, p.job);
        QCOMPARE(p.read("data/raw/precios.csv"), std::string("año,precio\n2001,1.5\n2002,12.25\n"));
        QCOMPARE(p.read("data/raw/textos.csv"), std::string("año;precio\n2001;1,5\n2002;12,25\n"));
        QCOMPARE(p.one(file).state, State::Same); // the same file again is still the same table
    }

    void namesWithSpacesAndAccents()
    {
        Importing p;
        const auto before = p.content();
        const Path file = p.outside.write("Años de [Galicia] #1.csv", kPlain);
        p.take(file);
        QCOMPARE(p.read("data/raw/Años de [Galicia] #1.csv"), kPlain);
        QVERIFY(versioning::GitRepository::open(p.root()).isIgnored("data/raw/Años de [Galicia] #1.csv"));
        QCOMPARE(p.one(file).state, State::Same);
        p.project->undo({}, p.job);
        QCOMPARE(p.content(), before);
    }

    void whatCannotBeImportedSaysWhy()
    {
        Importing p;
        const auto before = p.content();
        QVERIFY(says(errorOf([&] { p.plan({p.outside / "nowhere.csv"}); }), "no such file"));
        p.files.createDirectories(p.outside / "nothing");
        p.outside.write("words/readme.md", "# x\n");
        QVERIFY(says(errorOf([&] { p.plan({p.outside / "nothing"}); }), "no table"));
        QVERIFY(says(errorOf([&] { p.plan({p.outside / "words"}); }), "no table"));
        QVERIFY(says(*p.one(p.outside.write("empty.csv", "")).problem, "empty"));
        QVERIFY(says(*p.one(p.outside.write("only.csv", "a,b\n")).problem, "no rows"));
        const Path file = p.outside.write("towns.csv", kPlain);
        for (const char* name : {"a/b", ".hidden", " x", "x\n", "..", "a\\b"})
            QCOMPARE(p.one(file, {.name = name}).problem->code(), ErrorCode::InvalidArgument);
        QCOMPARE(p.one(file, {.name = std::string(300, 'x')}).problem->code(), ErrorCode::InvalidArgument);
        // Two of one name, in one folder and in two.
        p.outside.write("twice/t.csv", kPlain);
        p.outside.write("twice/t.tsv", "a\tb\n1\t2\n");
        QVERIFY(says(errorOf([&] { p.plan({p.outside / "twice"}); }), "t.tsv"));
        const Path other = p.outside.write("other/towns.csv", kPlain);
        const Error same = errorOf([&] { p.plan({file, other}); });
        QVERIFY(says(same, "towns") && says(same, "other/towns.csv"));
        const PlannedTable first = p.one(file);
        QVERIFY(says(errorOf([&] { p.project->importTables({first, p.one(other)}, p.job); }), "towns"));
        QVERIFY(says(errorOf([&] { p.plan({file, p.outside / "empty.csv"}, {.name = "x"}); }), "2"));
        QCOMPARE(errorOf([&] { p.project->importTables({p.one(p.outside / "empty.csv")}, p.job); }).code(), ErrorCode::InvalidFormat);
        QCOMPARE(p.content(), before);
    }

    void whatGitOrAStageKeepsIsLeftAlone()
    {
        Importing p;
        const Path file = p.outside.write("towns.csv", kPlain);
        p.write("data/raw/towns.csv", "a,b\n1,2\n");
        auto git = versioning::GitRepository::open(p.root());
        // A file that nobody keeps is replaced, and comes back.
        const PlannedTable loose = p.one(file);
        QCOMPARE(loose.state, State::Replaces);
        p.project->importTables({loose}, p.job);
        QCOMPARE(p.read("data/raw/towns.csv"), kPlain);
        p.project->undo({}, p.job);
        QCOMPARE(p.read("data/raw/towns.csv"), std::string("a,b\n1,2\n"));
        git.commitPaths({"data/raw/towns.csv"}, "Keep it in git");
        QCOMPARE(p.one(file).problem->code(), ErrorCode::Conflict);
        p.write("dvc.yaml", p.read("dvc.yaml").replace(p.read("dvc.yaml").find("    - data/prepared"), 19, "    - data/prepared\n    - data/raw/made.csv"));
        p.open();
        QVERIFY(says(*p.one(file, {.name = "made"}).problem, "featurize"));
    }

    void editedByHandComesBackAsEdited()
    {
        Importing p;
        const std::string edited = p.read("data/raw/cwurData.csv") + "\n";
        p.write("data/raw/cwurData.csv", edited);
        const Path file = p.outside.write("cwurData.csv", p.read("data/raw/cwurData.csv") + "\n\n");
        p.take(file);
        p.project->undo({}, p.job);
        QCOMPARE(p.read("data/raw/cwurData.csv"), edited);
        for (const RawTable& raw : p.project->rawTables(p.job))
            QCOMPARE(raw.state, raw.info.name == "cwurData" ? RawTable::State::Changed : RawTable::State::AsImported);
    }

    void aTableThatIsMissingComesBack()
    {
        Importing p;
        const Path file = p.outside.write("cwurData.csv", p.read("data/raw/cwurData.csv"));
        p.files.remove(p.root() / "data/raw/cwurData.csv");
        QCOMPARE(p.project->rawTables(p.job).front().state, RawTable::State::Missing);
        const PlannedTable table = p.one(file);
        QCOMPARE(table.state, State::Replaces);
        QVERIFY(!table.before->rows);
        p.project->importTables({table}, p.job);
        QCOMPARE(p.project->rawTables(p.job).front().state, RawTable::State::AsImported);
    }

    void notesInTheDvcFileStay()
    {
        Importing p;
        p.take(p.outside.write("towns.csv", kPlain));
        p.write("data/raw/towns.csv.dvc", p.read("data/raw/towns.csv.dvc") + "desc: of the census # 2011\n");
        p.take(p.outside.write("towns.csv", kPlain + "Vigo,295364\n"));
        const std::string text = p.read("data/raw/towns.csv.dvc");
        QVERIFY(text.ends_with("desc: of the census # 2011\n"));
        QVERIFY(text.find(md5(kPlain + "Vigo,295364\n")) != std::string::npos);
    }

    void noPermissionLeavesAllAsItWas()
    {
        if (::geteuid() == 0)
            QSKIP("the administrator may write everywhere");
        Importing p;
        const auto before = p.content();
        p.files.chmod(p.root() / "data/raw", 0555);
        const Error error = errorOf([&] { p.take(p.outside.write("towns.csv", kPlain)); });
        p.files.chmod(p.root() / "data/raw", 0755);
        QCOMPARE(error.code(), ErrorCode::PermissionDenied);
        QCOMPARE(p.content(), before);
    }

    void aBusyProjectIsNotTouched()
    {
        Importing p;
        const auto before = p.content();
        const PlannedTable table = p.one(p.outside.write("towns.csv", kPlain));
        const auto lock = versioning::lockProject(p.files, p.root(), CancelToken());
        QCOMPARE(errorOf([&] { project::Project(p.files, p.root()).importTables({table}, p.job); }).code(), ErrorCode::Busy);
        QCOMPARE(p.content(), before);
    }
};

QTEST_GUILESS_MAIN(tst_import)
#include "tst_import.moc"
