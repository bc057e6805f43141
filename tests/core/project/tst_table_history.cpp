// Versions of tables in a real project: one commit each, nothing of the user's swept along, history, undo, restore, conflicts, and a
// disk that fails at each write.
#include <QtTest>

#include <atomic>
#include <cerrno>
#include <thread>

#include "core/base/Subprocess.h"
#include "core/ingest/Csv.h"
#include "core/pipeline/Executor.h"
#include "core/project/Experiment.h"
#include "core/project/InitOptions.h"
#include "core/project/ProjectVersions.h"
#include "core/project/TableImport.h"
#include "core/project/TableVersion.h"
#include "core/project/VersionText.h"
#include "core/versioning/DvcFile.h"
#include "core/versioning/GitRepository.h"
#include "core/versioning/TableDifference.h"
#include "tests/core/project/ProjectFixture.h"

using namespace podium;
using namespace podium::project;
using podium::test::errorOf;
using podium::test::says;
using podium::test::ScratchDirectory;
using Kind = versioning::TableOperation::Kind;

namespace {

std::string flowers()
{
    std::string csv = "id,length,kind\n";
    for (int i = 0; i < 60; ++i)
        csv += std::to_string(i) + "," + std::to_string(i * 37 % 20) + ".5," + (i * 37 % 20 > 9 ? "tall" : "small") + "\n";
    return csv;
}

/// Fails from the Nth write operation on; removing still works, as it does on a full disk.
class FullDisk : public FileSystem
{
public:
    void failFrom(std::int64_t n) { m_countdown = n; }
    void work() { m_countdown = INT64_MAX; }

protected:
    std::uint64_t before(Operation operation, const Path& path, std::uint64_t bytes) override
    {
        if (operation == Operation::Remove || m_countdown.load() == INT64_MAX || m_countdown.fetch_sub(1) > 0)
            return bytes;
        m_countdown = 0;
        throw systemError(ENOSPC, PODIUM_TEXT("test.full", "Writing"), path.string());
    }

private:
    std::atomic<std::int64_t> m_countdown{INT64_MAX};
};

template <class Files>
struct TableProject
{
    TableProject()
    {
        InitOptions options;
        options.data = scratch.write("flowers.csv", flowers());
        options.target = "kind";
        Project::init(files, scratch / "p", options, job);
        open();
    }
    void open() { project = std::make_unique<Project>(files, scratch / "p"); }
    Path root() const { return scratch / "p"; }
    std::string read(const std::string& path) const { return files.read(root() / path); }
    void write(const std::string& path, const std::string& bytes) { FileSystem().replaceUnsynced(root() / path, bytes); }
    TableRequest request(Kind kind, const std::string& rows = {})
    {
        TableRequest request;
        request.table = "flowers";
        request.operation.kind = kind;
        if (!rows.empty())
            request.operation.rows = versioning::readAsText({{"", rows}}, "rows", &request.operation.rowTypes, job);
        return request;
    }
    TableReport append(const std::string& rows) { return project->versions().change(request(Kind::Append, "id,length,kind\n" + rows), job); }
    TableReport setKey()
    {
        TableRequest step = request(Kind::Schema);
        step.operation.schema.key = {"id"};
        return project->versions().change(step, job);
    }
    TableReport update(const std::string& where, const std::string& value, const std::string& base = {})
    {
        TableRequest change = request(Kind::Update);
        change.operation.where = {where};
        change.operation.set = {{"length", value}};
        change.base = base;
        return project->versions().change(change, job);
    }
    std::string csv(const std::string& version = {}) { return ingest::writeCsv(project->versions().content("flowers", version, job).rows()); }
    std::string git(std::vector<std::string> arguments) const
    {
        SubprocessOptions options;
        options.command = {"git"};
        options.command.insert(options.command.end(), arguments.begin(), arguments.end());
        options.directory = root();
        options.environment = currentEnvironment();
        options.environment["GIT_AUTHOR_NAME"] = options.environment["GIT_COMMITTER_NAME"] = "Ana";
        options.environment["GIT_AUTHOR_EMAIL"] = options.environment["GIT_COMMITTER_EMAIL"] = "ana@example.org";
        const SubprocessResult result = runSubprocess(options, {});
        return result.exitStatus == 0 ? result.output : "failed: " + result.errors;
    }
    /// Data, .dvc file and commit say the same, and git sees no change but those.
    void requireAgreement(const std::string& changes = {})
    {
        const std::string problem = disagreement(changes);
        QVERIFY2(problem.empty(), problem.c_str());
    }
    std::string disagreement(const std::string& changes) const
    {
        const std::string dvc = read("data/raw/flowers.csv.dvc");
        const auto outputs = versioning::parseDvcFile(dvc, "data/raw/flowers.csv.dvc");
        FileSystem plain;
        versioning::HashCache hashes(plain, root(), scratch / "cache.sqlite");
        if (hashes.hash("data/raw/flowers.csv")->md5 != outputs.at(0).object.md5)
            return "the data are not those of the .dvc file";
        if (git({"show", "HEAD:data/raw/flowers.csv.dvc"}) != dvc)
            return "the .dvc file is not that of the commit";
        const std::string status = git({"status", "--porcelain", "--untracked-files=all"});
        return status == changes ? std::string() : "git sees:\n" + status;
    }

    ScratchDirectory scratch;
    Files files;
    ThreadPool pool{2};
    JobContext job{pool};
    std::unique_ptr<Project> project;
};

using PlainProject = TableProject<FileSystem>;

} // namespace

class TestTableHistory : public QObject
{
    Q_OBJECT

private slots:
    /// An imported file of which no pieces can be kept is stored once more at its first change of rows: that is said, once.
    void whatIsStoredOnceMoreIsTold()
    {
        struct Listener : JobListener
        {
            std::atomic<int> told{0};
            void progressed(double, const Text&) override {}
            void logged(Severity, const Text& text) override { told += text.id() == "project.storedAnew" ? 1 : 0; }
        } listener;
        TableProject<FileSystem> p;
        std::string latin = "name,n\n", utf8 = "name,n\n";
        for (int i = 0; i < 1200; ++i) {
            latin += "M\xe1laga," + std::to_string(i) + "\n";
            utf8 += "M\xc3\xa1laga," + std::to_string(i) + "\n";
        }
        JobContext job(p.pool, {}, &listener);
        for (const auto& [name, bytes] : {std::pair("latin", latin), std::pair("utf8", utf8)}) {
            const Path file = p.scratch.write(std::string(name) + ".csv", bytes);
            p.project->importTables(p.project->planImport({file}, {}, job).tables, job);
            TableRequest change = p.request(Kind::Update);
            change.table = name;
            change.operation.where = {"n = 7"};
            change.operation.set = {{"name", "Lugo"}};
            QVERIFY(p.project->versions().change(change, job).version);
            QCOMPARE(listener.told.load(), 1); // of the first table alone
            change.operation.where = {"n = 8"};
            QVERIFY(p.project->versions().change(change, job).version);
            QCOMPARE(listener.told.load(), 1);
        }
    }
    void eachOperationIsOneCommit()
    {
        PlainProject p;
        TableRequest request = p.request(Kind::Append, "id,length,kind\n60,1.25,small\n");
        request.why = "Two more were found.\nIn the garden.";
        const TableReport report = p.project->versions().change(request, p.job);
        QVERIFY(report.toFolder);
        QCOMPARE(report.version->number, 2);
        p.requireAgreement();
        QCOMPARE(p.git({"diff-tree", "--no-commit-id", "--name-only", "-r", "HEAD"}),
                 std::string("data/raw/flowers.csv.dvc\ndata/raw/flowers.schema.json\n"));
        QCOMPARE(p.read("data/raw/flowers.csv/000001.csv"), flowers());
        QCOMPARE(p.read("data/raw/flowers.csv/000002.csv"), std::string("id,length,kind\n60,1.25,small\n"));
        p.update("id = 60", "2");
        const std::vector<TableVersion> history = p.project->versions().history("flowers");
        QCOMPARE(history.size(), 3u);
        QCOMPARE(history[0].operation, std::string("update"));
        QCOMPARE(history[0].detail, std::string("set length = 2; where id = 60"));
        QCOMPARE(history[1].operation, std::string("append"));
        QCOMPARE(history[1].why, request.why);
        QCOMPARE(history[1].counts->added, 1);
        QCOMPARE(history[1].counts->rows, 61);
        QCOMPARE(history[2].operation, std::string("import"));
        QCOMPARE(history[2].counts->rows, 60);
        QCOMPARE(p.csv("1"), flowers());
        QCOMPARE(p.csv("2"), flowers() + "60,1.25,small\n");
        QCOMPARE(p.csv("HEAD~1"), p.csv("2"));
        QVERIFY(says(errorOf([&] { p.csv("7"); }), "no version 7"));
        QCOMPARE(p.project->versions().difference("flowers", "1", "3", p.job).added.size(), 1u);
    }
    void whatWasOnlyImportedIsKeptFirst()
    {
        PlainProject p;
        const std::string csv = "id,length\n1,2.5\n2,3.5\n";
        p.project->importTables(p.project->planImport({p.scratch.write("trees.csv", csv)}, {}, p.job).tables, p.job);
        TableRequest request = p.request(Kind::Update);
        request.table = "trees";
        request.operation.set = {{"length", "much"}};
        QVERIFY(p.project->versions().change(request, p.job).refused);
        request.operation.set = {{"length", "9"}};
        request.operation.where = {"id = 2"};
        QCOMPARE(p.project->versions().preview(request, p.job).report.counts.changed, 1);
        request.dryRun = true;
        QCOMPARE(p.project->versions().change(request, p.job).counts.changed, 1);
        QVERIFY(p.project->versions().overview("trees", p.job).versions.empty()); // nothing of that was kept
        request.dryRun = false;
        QCOMPARE(p.project->versions().change(request, p.job).version->number, 2);
        const auto content = [&](const char* version) { return ingest::writeCsv(p.project->versions().content("trees", version, p.job).rows()); };
        QCOMPARE(content("1"), csv);
        QCOMPARE(content("2"), std::string("id,length\n1,2.5\n2,9\n"));
        p.project->undo(std::nullopt, p.job);
        QCOMPARE(content(""), csv);
        p.requireAgreement();
    }
    void stagesReadTheFolder()
    {
        PlainProject p;
        p.project->run({}, p.job);
        p.append("60,1.25,small\n61,19,tall\n");
        for (const auto& status : p.project->status(p.job))
            if (status.stage == "clean")
                QVERIFY(status.state != pipeline::StageState::UpToDate);
        p.project->run({}, p.job);
        const std::string clean = p.read("data/clean/flowers.csv");
        QVERIFY(clean.find("1.25") != std::string::npos);
        for (const auto& status : p.project->status(p.job))
            QVERIFY(status.state == pipeline::StageState::UpToDate);
    }
    void nothingElseIsSweptAlong()
    {
        PlainProject p;
        p.write("notes.txt", "mine\n");
        p.write("params.yaml", p.read("params.yaml") + "# mine\n");
        p.write("staged.txt", "staged\n");
        p.git({"add", "staged.txt"});
        p.append("60,1,small\n");
        p.requireAgreement(" M params.yaml\nA  staged.txt\n?? notes.txt\n");
        p.project->undo(std::nullopt, p.job);
        p.requireAgreement(" M params.yaml\nA  staged.txt\n?? notes.txt\n");
        QCOMPARE(p.read("data/raw/flowers.csv"), flowers());
        QCOMPARE(p.project->versions().history("flowers").size(), 1u);
        p.project->undo(p.project->journal().front().id, p.job); // and undo the undoing
        p.requireAgreement(" M params.yaml\nA  staged.txt\n?? notes.txt\n");
        QCOMPARE(p.csv(), flowers() + "60,1,small\n");
    }
    void restoreIsANewVersion()
    {
        PlainProject p;
        p.append("60,1,small\n");
        const std::string second = p.csv();
        p.update("id < 10", "");
        TableReport report = p.project->versions().restore("flowers", "2", "A mistake.", false, p.job);
        QCOMPARE(report.counts.changed + report.counts.added, 10);
        QCOMPARE(p.csv(), second);
        QCOMPARE(report.detail, std::string()); // the schema is the one that the second version had
        QCOMPARE(whatWasDone(p.project->versions().history("flowers").front()).english(), std::string("Version 2 restored"));
        QCOMPARE(p.project->journal().front().what.english(), std::string("Restore flowers as it was in version 2"));
        p.requireAgreement();
        p.setKey();
        report = p.project->versions().restore("flowers", "1", "", false, p.job); // from the time before the schema: a file again
        QCOMPARE(report.detail, std::string("no key"));
        QCOMPARE(whatWasDone(p.project->versions().history("flowers").front()).english(), std::string("Version 1 restored: no key any more"));
        QCOMPARE(p.read("data/raw/flowers.csv"), flowers());
        QVERIFY(!p.files.exists(p.root() / "data/raw/flowers.schema.json"));
        p.requireAgreement();
        QCOMPARE(p.project->versions().history("flowers").front().operation, std::string("restore"));
        QCOMPARE(p.project->versions().history("flowers").front().number, 6);
    }
    void historyIsWordedFromWhatTheCommitSays()
    {
        versioning::TableOperation operation;
        operation.set = {{"name", "a; b"}};
        operation.where = {"country = Trinidad and Tobago", "year > 2014"};
        TableVersion version;
        version.operation = "update";
        version.detail = detailOf(operation);
        QCOMPARE(whatWasDone(version).english(),
                 std::string("Cells changed: set name = a; b; where country = Trinidad and Tobago and year > 2014"));
        operation.set = {{"name", ""}};
        operation.where.clear();
        version.detail = detailOf(operation);
        QCOMPARE(whatWasDone(version).english(), std::string("Cells changed: name made missing"));
        operation = {};
        operation.schema.key = {"id", "year"};
        operation.schema.added.push_back({{"size", ColumnType::Real, true}, {}});
        operation.schema.rules = {"year >= 2000"};
        version.operation = "schema";
        version.detail = detailOf(operation);
        QCOMPARE(whatWasDone(version).english(), std::string("Columns changed: rows are told apart by id, year; new column size (number); "
                                                             "rule for every row: year >= 2000"));
        version.operation.clear(); // somebody's own commit
        version.detail = "as Ana said";
        version.summary = "Mended by hand";
        QCOMPARE(whatWasDone(version).english(), std::string("Mended by hand: as Ana said"));

        versioning::TableSchema before, after;
        before.columns.fields = {{"id", ColumnType::Integer, false}, {"size", ColumnType::Real, true}, {"old", ColumnType::Text, true}};
        before.key = {"id"};
        before.rules = {versioning::RowCondition::parse("size > 0", before.names())};
        after.columns.fields = {{"id", ColumnType::Integer, true}, {"size", ColumnType::Integer, true}};
        operation = {};
        operation.schema = stepBetween(before, after);
        QCOMPARE(detailOf(operation), std::string("no key; type size:integer; drop old; nullable id; no rule size > 0"));
        QCOMPARE(operation.schema.appliedTo(before), after); // the step is the very step
        QVERIFY(stepBetween(after, after).empty());
    }
    void handEditsAreNeitherLostNorSwept()
    {
        PlainProject p;
        p.setKey();
        const std::string edited = flowers() + "60,3,small\n";
        p.write("data/raw/flowers.csv", edited);
        const Error error = errorOf([&] { p.append("61,1,small\n"); });
        QVERIFY(error.code() == ErrorCode::Conflict && says(error, "podium data record flowers"));
        QCOMPARE(p.read("data/raw/flowers.csv"), edited);
        QCOMPARE(p.project->versions().record("flowers", "Typed in.", false, false, p.job).counts.added, 1);
        p.requireAgreement();
        QCOMPARE(p.csv(), edited);
        p.write("data/raw/flowers.csv", edited + "60,3,small\n"); // the key twice
        const TableReport refused = p.project->versions().record("flowers", "", false, false, p.job);
        QVERIFY(refused.refused && refused.rejected.size() == 1);
        p.write("data/raw/flowers.csv", "id,length,kind,colour\n1,2,tall,red\n");
        QVERIFY(says(errorOf([&] { p.project->versions().record("flowers", "", false, false, p.job); }), "--new-columns"));
        QCOMPARE(p.project->versions().record("flowers", "", true, false, p.job).counts.rows, 1);
        QCOMPARE(p.project->versions().content("flowers", "", p.job).schema.key, std::vector<std::string>{"id"});
        p.write("data/raw/flowers.csv", "broken");
        p.project->versions().restore("flowers", "HEAD", "", false, p.job);
        p.requireAgreement();
    }
    void dryRunsAndRefusalsWriteNothing()
    {
        PlainProject p;
        const std::string head = p.git({"rev-parse", "HEAD"});
        TableRequest request = p.request(Kind::Append, "id,length,kind\n60,1,small\n61,x,small\n");
        TableReport report = p.project->versions().change(request, p.job);
        QVERIFY(report.refused);
        QCOMPARE(report.rejected.size(), 1u);
        request.operation.skipRejected = true;
        request.dryRun = true;
        report = p.project->versions().change(request, p.job);
        QCOMPARE(report.counts.added, 1);
        QVERIFY(!report.version);
        QCOMPARE(p.git({"rev-parse", "HEAD"}), head);
        p.requireAgreement();
        QVERIFY(p.project->journal().empty());
        QVERIFY(says(errorOf([&] {
                         TableRequest other = request;
                         other.table = "nope";
                         p.project->versions().change(other, p.job);
                     }),
                     "no table nope"));
    }
    void theSecondWriterIsToldWhatConflicts()
    {
        PlainProject p;
        p.setKey();
        p.update("id = 5", "100");
        // Decided on version 2, when row 5 was another.
        const Error error = errorOf([&] { p.update("id one_of 5, 6", "7", "2"); });
        QVERIFY(error.code() == ErrorCode::Conflict && says(error, "id = 5"));
        QVERIFY(!says(error, "id = 6"));
        QCOMPARE(p.update("id one_of 6, 7", "7", "2").counts.changed, 2);
        QVERIFY(p.csv().find("\n5,100,") != std::string::npos);
        p.requireAgreement();
    }
    void aForeignStageThatReadsTheFileIsAsked()
    {
        PlainProject p;
        std::string pipeline = p.read("dvc.yaml");
        pipeline.insert(pipeline.find("stages:\n") + 8, "  count:\n    cmd: wc -l data/raw/flowers.csv > lines.txt\n    deps:\n    - data/raw/flowers.csv\n    outs:\n    - lines.txt\n");
        p.write("dvc.yaml", pipeline);
        const Error error = errorOf([&] { p.append("60,1,small\n"); });
        QVERIFY2(error.code() == ErrorCode::Conflict && says(error, "count"), error.what());
        p.setKey(); // leaves the file a file
        TableRequest request = p.request(Kind::Append, "id,length,kind\n60,1,small\n");
        request.toFolder = true;
        QVERIFY(p.project->versions().change(request, p.job).toFolder);
    }
    /// What was said of content holds wherever it comes back, in whatever version.
    void theStateBelongsToTheContent()
    {
        using State = VersionState::State;
        TableProject<FileSystem> p;
        const auto review = [&](std::size_t version) { return p.project->versions().history("flowers").at(version).review; };
        QVERIFY(review(0) == VersionState{});
        const std::string first = p.project->versions().setState("flowers", "1", State::Approved, "");
        QCOMPARE(p.project->versions().history("flowers").front().content, first);
        QVERIFY(review(0).state == State::Approved && !review(0).who.empty() && review(0).timeMs > 0);
        p.append("100,1.5,small\n");
        QVERIFY(review(0) == VersionState{}); // other content: nobody has looked at it
        QVERIFY(says(errorOf([&] { p.project->versions().setState("flowers", "", State::Disabled, ""); }), "reason"));
        p.project->versions().setState("flowers", "2", State::Disabled, "one row \"too\" many: año");
        p.project->versions().restore("flowers", "1", "", false, p.job);
        QVERIFY(review(0).state == State::Approved);
        QVERIFY(review(1).state == State::Disabled);
        QCOMPARE(review(1).reason, std::string("one row \"too\" many: año"));
        p.project->versions().restore("flowers", "2", "", false, p.job);
        const TableOverview overview = p.project->versions().overview("flowers", p.job);
        QVERIFY(overview.isKept && overview.review.state == State::Disabled);
        QCOMPARE(overview.versions.size(), std::size_t(4));
        p.project->undo(std::nullopt, p.job); // the restoring
        p.project->undo(std::nullopt, p.job); // the restoring before it
        p.project->undo(std::nullopt, p.job); // what was said of version 2
        QVERIFY(review(0) == VersionState{});
        p.requireAgreement("?? quality/flowers.yaml\n");
        p.write("quality/flowers.yaml", "versions:\n- content: a\n  state: splendid\n");
        QVERIFY(says(errorOf([&] { p.project->versions().setState("flowers", "", State::Approved, ""); }), "splendid"));
    }
    void trainingLooksAtTheState()
    {
        using State = VersionState::State;
        TableProject<FileSystem> p;
        const auto warningsOfTraining = [&] {
            std::vector<std::string> warnings;
            RunRequest all;
            all.force = true;
            p.project->run(all, p.job, [&](const pipeline::StageRun& run) {
                if (run.stage == "train")
                    for (const Text& warning : run.warnings)
                        warnings.push_back(warning.english());
            });
            return warnings;
        };
        const auto tells = [](const std::vector<std::string>& warnings) {
            return std::count_if(warnings.begin(), warnings.end(), [](const std::string& text) { return text.find("nobody has approved yet: flowers") != std::string::npos; });
        };
        QCOMPARE(tells(warningsOfTraining()), 1);
        const std::string lock = p.read("dvc.lock");
        QVERIFY(p.project->runExperiment(podium::test::request("one", {}), p.job).marks.front().id == "table_in_review");
        p.project->versions().setState("flowers", "workspace", State::Approved, "");
        QCOMPARE(tells(warningsOfTraining()), 0);
        QCOMPARE(p.read("dvc.lock"), lock); // what is said of a table is no input of a stage
        const auto isDisabled = [](const Warning& warning) { return warning.id == "table_disabled"; };
        const auto warned = [&](const Experiment& run) { return std::any_of(run.warnings.begin(), run.warnings.end(), isDisabled); };
        QVERIFY(p.project->experiment("one").marks.empty() && !warned(p.project->experiment("one")));
        p.project->versions().setState("flowers", "workspace", State::Disabled, "made up");
        QVERIFY(says(errorOf(warningsOfTraining), "made up"));
        QVERIFY(says(errorOf([&] { p.project->runExperiment(podium::test::request("two", {}), p.job); }), "made up"));
        QVERIFY(warned(p.project->experiment("one")));
        RunRequest clean; // nothing is trained
        clean.stages = {"clean"};
        p.project->run(clean, p.job);
        p.append("100,1.5,small\n");
        QCOMPARE(tells(warningsOfTraining()), 1);
    }
    void aPreviewWritesNothing()
    {
        TableProject<FileSystem> p;
        TableRequest change = p.request(Kind::Update);
        change.operation.where = {"id < 3"};
        change.operation.set = {{"length", "9"}};
        const TablePreview preview = p.project->versions().preview(change, p.job);
        QCOMPARE(preview.report.counts.changed, 3);
        QCOMPARE(preview.difference.changed.size(), std::size_t(3)); // without a key: rows that keep their place
        QCOMPARE(preview.difference.changed.front().cells.front().after, std::string("9"));
        QVERIFY(preview.difference.added.empty() && preview.difference.removed.empty());
        const TablePreview refused = p.project->versions().preview(p.request(Kind::Append, "id,length,kind\nx,1,small\n"), p.job);
        QVERIFY(refused.report.refused && refused.report.rejected.size() == 1 && refused.difference.empty());
        QCOMPARE(p.project->versions().history("flowers").size(), std::size_t(1));
        p.requireAgreement();
    }
    void hooksOfTheUserRun()
    {
        PlainProject p;
        p.write(".git/hooks/commit-msg", "#!/bin/sh\necho checked >> \"$1\"\n");
        std::filesystem::permissions(p.root() / ".git/hooks/commit-msg", std::filesystem::perms::owner_all);
        p.write("staged.txt", "staged\n");
        p.git({"add", "staged.txt"});
        p.append("60,1,small\n");
        QVERIFY(p.git({"log", "-1", "--format=%B"}).find("checked") != std::string::npos);
        p.requireAgreement("A  staged.txt\n");
        p.write(".git/hooks/pre-commit", "#!/bin/sh\nexit 1\n");
        std::filesystem::permissions(p.root() / ".git/hooks/pre-commit", std::filesystem::perms::owner_all);
        const std::string before = p.csv();
        QVERIFY(errorOf([&] { p.append("61,1,small\n"); }).code() == ErrorCode::ExternalTool);
        QCOMPARE(p.csv(), before);
        p.requireAgreement("A  staged.txt\n");
    }
    void threadsAppendAtOnce()
    {
        PlainProject p;
        p.setKey();
        std::atomic<int> failed{0};
        std::vector<std::thread> writers;
        for (int w = 0; w < 4; ++w)
            writers.emplace_back([&, w] {
                for (int i = 0; i < 3; ++i)
                    try {
                        p.append(std::to_string(100 + w * 10 + i) + ",1,small\n");
                    } catch (const std::exception& error) {
                        qWarning("%s", error.what());
                        ++failed;
                    }
            });
        for (std::thread& writer : writers)
            writer.join();
        QCOMPARE(failed.load(), 0);
        QCOMPARE(p.project->versions().content("flowers", "", p.job).rowCount(), 72);
        QCOMPARE(p.project->versions().history("flowers").size(), 14u);
        p.requireAgreement();
    }
    void aDiskThatFailsAtEachWrite_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("append") << 0;
        QTest::newRow("merge") << 1;
        QTest::newRow("restore") << 2;
        QTest::newRow("undo") << 3;
    }
    void aDiskThatFailsAtEachWrite()
    {
        QFETCH(int, kind);
        TableProject<FullDisk> p;
        p.setKey();
        p.append("60,1,small\n");
        const std::string before = p.csv("workspace");
        int failures = 0;
        for (std::int64_t n = 0;; ++n) {
            QVERIFY(n < 500);
            const std::string head = p.git({"rev-parse", "HEAD"});
            p.files.failFrom(n);
            bool failed = false;
            try {
                if (kind == 0)
                    p.append("61,2,small\n");
                else if (kind == 1)
                    p.project->versions().change(p.request(Kind::Merge, "id,length\n1,77\n62,3\n"), p.job);
                else if (kind == 2)
                    p.project->versions().restore("flowers", "1", "", false, p.job);
                else
                    p.project->undo(std::nullopt, p.job);
            } catch (const Error& error) {
                failed = true;
                QVERIFY2(error.code() == ErrorCode::NoSpace, error.what());
            }
            p.files.work();
            p.open(); // takes back what could not be taken back on the failing disk
            QVERIFY2(p.disagreement({}).empty(), (std::to_string(n) + ": " + p.disagreement({})).c_str());
            if (!failed)
                break;
            ++failures;
            QCOMPARE(p.git({"rev-parse", "HEAD"}), head);
            QCOMPARE(p.csv("workspace"), before);
        }
        QVERIFY(failures > 3);
        QVERIFY(p.csv("workspace") != before);
    }
};

QTEST_GUILESS_MAIN(TestTableHistory)
#include "tst_table_history.moc"
