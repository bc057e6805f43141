// A disk that fails at each write in turn: a project is made whole or not at all, and what was there before
// stays.
#include <QtTest>

#include <atomic>
#include <cerrno>
#include <map>

#include "core/pipeline/Executor.h"
#include "core/project/CheckItem.h"
#include "core/project/Experiment.h"
#include "core/project/TableImport.h"
#include "core/versioning/GitRepository.h"
#include "tests/core/project/ProjectFixture.h"

using namespace podium;
using namespace podium::project;
using podium::test::errorOf;
using podium::test::ScratchDirectory;

namespace {

/// Fails from the Nth write operation on; removing still works, as it does on a full disk.
class FullDisk : public FileSystem
{
public:
    void failFrom(std::int64_t n)
    {
        m_failed = false;
        m_countdown = n;
    }
    void work() { m_countdown = INT64_MAX; }
    bool hasFailed() const { return m_failed; }

protected:
    std::uint64_t before(Operation operation, const Path& path, std::uint64_t bytes) override
    {
        if (operation == Operation::Remove || m_countdown.load() == INT64_MAX || m_countdown.fetch_sub(1) > 0)
            return bytes;
        m_countdown = 0;
        m_failed = true;
        throw systemError(ENOSPC, PODIUM_TEXT("test.full", "Writing"), path.string());
    }

private:
    std::atomic<std::int64_t> m_countdown{INT64_MAX};
    std::atomic<bool> m_failed{false};
};

struct Faulty
{
    Faulty() { Project::init(files, root(), {}, job); }
    Path root() const { return scratch / "p"; }
    std::string params() const { return files.read(root() / "params.yaml"); }

    ScratchDirectory scratch;
    FullDisk files;
    ThreadPool pool{2};
    JobContext job{pool};
};

constexpr std::int64_t kMostOperations = 2000;

} // namespace

class tst_project_faults : public QObject
{
    Q_OBJECT

private slots:
    void aProjectIsMadeWholeOrNotAtAll_data()
    {
        QTest::addColumn<bool>("existing");
        QTest::newRow("new folder") << false;
        QTest::newRow("empty folder") << true;
    }
    void aProjectIsMadeWholeOrNotAtAll()
    {
        QFETCH(bool, existing);
        ThreadPool pool(2);
        JobContext job(pool);
        int failures = 0;
        for (std::int64_t n = 0;; ++n) {
            QVERIFY(n < kMostOperations);
            ScratchDirectory scratch;
            FullDisk files;
            if (existing)
                files.createDirectories(scratch / "p");
            files.failFrom(n);
            const Error error = errorOf([&] { Project::init(files, scratch / "p", {}, job); });
            const bool failed = files.hasFailed();
            files.work();
            if (!failed)
                break;
            ++failures;
            QVERIFY2(error.code() == ErrorCode::NoSpace, (std::to_string(n) + ": " + error.what()).c_str());
            QVERIFY(!error.hint().empty());
            QCOMPARE(scratch.files(), std::vector<std::string>());
            QCOMPARE(scratch.has("p"), existing);
            if (n % 20 == 0) {
                Project::init(files, scratch / "p", {}, job);
                QCOMPARE(Project(files, scratch / "p").tables().size(), 3u);
            }
        }
        QVERIFY(failures > 20);
    }

    void aSweepIsKeptWholeOrNotAtAll()
    {
        Faulty p;
        Project project(p.files, p.root());
        const std::string params = p.params();
        int failures = 0;
        for (std::int64_t n = 0;; ++n) {
            QVERIFY(n < kMostOperations);
            const int seed = static_cast<int>(n) + 1000; // work that is not in the run cache yet
            p.files.failFrom(n);
            SweepReport report;
            const Error error = errorOf([&] {
                report = project.sweep({{"a", {{"train.n_est", 2}, {"train.seed", seed}}, {}},
                                        {"b", {{"train.n_est", 3}, {"train.seed", seed}}, {}}},
                                       {}, p.job);
            });
            const bool failed = p.files.hasFailed();
            p.files.work();
            if (!failed)
                break;
            ++failures;
            QVERIFY2(error.code() == ErrorCode::NoSpace ||
                         (error.code() == ErrorCode::Internal && !report.failures.empty()),
                     error.what());
            for (const SweepReport::Failure& failure : report.failures)
                QVERIFY2(failure.error.code() == ErrorCode::NoSpace, failure.error.what());
            QCOMPARE(project.experiments().size(), 0u);
            QCOMPARE(p.params(), params);
        }
        QVERIFY(failures > 5);
        QCOMPARE(project.experiments().size(), 2u);
        for (const CheckItem& item : project.verify(false, p.job))
            QVERIFY2(item.severity < Severity::Warning, item.text.english().c_str());
        QVERIFY(versioning::GitRepository::open(p.root()).changesOfTrackedFiles().empty());
    }

    void parametersAreOldOrNew()
    {
        Faulty p;
        const std::string before = p.params();
        for (std::int64_t n = 0;; ++n) {
            QVERIFY(n < kMostOperations);
            p.files.failFrom(n);
            const Error error = errorOf([&] {
                Project(p.files, p.root()).setParameters({{"train.n_est", 64}});
            });
            const bool failed = p.files.hasFailed();
            p.files.work();
            if (!failed)
                break;
            QVERIFY2(error.code() == ErrorCode::NoSpace, error.what());
            // Opening takes back what was begun; where only the last sync had failed, all of it is there and
            // is kept, with its entry.
            Project reopened(p.files, p.root());
            if (p.params() != before) {
                QVERIFY2(p.params().find("n_est: 64") != std::string::npos, std::to_string(n).c_str());
                reopened.undo(std::nullopt, p.job);
            }
            QCOMPARE(p.params(), before);
        }
        QVERIFY(p.params().find("n_est: 64") != std::string::npos);
        Project(p.files, p.root()).undo(std::nullopt, p.job);
        QCOMPARE(p.params(), before);
    }

    void tablesAreImportedAllOrNone()
    {
        Faulty p;
        p.scratch.write("in/cwurData.csv", p.files.read(p.root() / "data/raw/cwurData.csv") + "\n");
        p.scratch.write("in/towns.csv", "town,inhabitants\nLugo,98025\n");
        const auto content = [&] {
            std::map<std::string, std::string> all;
            for (const char* path : {"data/raw/.gitignore", "data/raw/cwurData.csv", "data/raw/cwurData.csv.dvc", "data/raw/towns.csv",
                                     "data/raw/towns.csv.dvc"})
                all[path] = p.files.readIfExists(p.root() / path).value_or("(none)");
            return all;
        };
        const auto before = content();
        const auto import = [&] {
            Project project(p.files, p.root());
            project.importTables(project.planImport({p.scratch / "in"}, {}, p.job).tables, p.job);
        };
        int failures = 0;
        for (std::int64_t n = 0;; ++n) {
            QVERIFY(n < kMostOperations);
            p.files.failFrom(n);
            const Error error = errorOf(import);
            const bool failed = p.files.hasFailed();
            p.files.work();
            if (!failed)
                break;
            ++failures;
            QVERIFY2(error.code() == ErrorCode::NoSpace, error.what());
            Project reopened(p.files, p.root());
            if (content() != before) // only the last sync had failed
                reopened.undo(std::nullopt, p.job);
            QCOMPARE(content(), before);
        }
        QVERIFY(failures > 5);
        QVERIFY(content() != before);
        Project(p.files, p.root()).undo(std::nullopt, p.job);
        QCOMPARE(content(), before);
    }

    void applyingIsTakenBack()
    {
        Faulty p;
        {
            Project project(p.files, p.root());
            project.runExperiment({"e", {{"train.n_est", 4}}, {}}, p.job);
            project.run({}, p.job);
        }
        const std::string lock = p.files.read(p.root() / "dvc.lock");
        const std::string model = p.files.read(p.root() / "models" / "model.podium");
        for (std::int64_t n = 0;; ++n) {
            QVERIFY(n < kMostOperations);
            p.files.failFrom(n);
            const Error error = errorOf([&] { Project(p.files, p.root()).applyExperiment("e", p.job); });
            const bool failed = p.files.hasFailed();
            p.files.work();
            if (!failed)
                break;
            QVERIFY2(error.code() == ErrorCode::NoSpace, error.what());
            Project reopened(p.files, p.root());
            QCOMPARE(p.files.read(p.root() / "dvc.lock"), lock);
            QCOMPARE(p.files.read(p.root() / "models" / "model.podium"), model);
            for (const auto& stage : reopened.status(p.job))
                QVERIFY(stage.state == pipeline::StageState::UpToDate);
        }
        QVERIFY(p.params().find("n_est: 4\n") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(tst_project_faults)
#include "tst_project_faults.moc"
