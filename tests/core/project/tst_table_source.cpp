// Tables from the web and from other repositories: what the project remembers of them, whether they changed there, and the import again.
#include <QtTest>

#include "core/base/Hash.h"
#include "core/base/Subprocess.h"
#include "core/project/ProjectVersions.h"
#include "core/project/TableImport.h"
#include "core/project/TableSource.h"
#include "core/versioning/GitRepository.h"
#include "core/versioning/TableChange.h"
#include "core/project/TableVersion.h"
#include "core/project/TableHistory.h"
#include "tests/core/project/ProjectFixture.h"
#include "tests/support/WebServer.h"

using namespace podium;
using namespace podium::project;
using podium::test::errorOf;
using podium::test::SampleProject;
using podium::test::ScratchDirectory;
using podium::test::WebServer;

namespace {

using State = SourceState::State;

const std::string kTowns = "town,inhabitants\nLugo,98025\nOurense,103756\n";
const std::string kMore = kTowns + "Vigo,293642\n";

struct Importing : SampleProject
{
    ImportReport take(const ImportSource& source, const ImportChoice& choice = {})
    {
        return project->importTables(project->planImport({source}, choice, job).tables, job);
    }
    State state(const std::string& table) { return project->askSources(table, job).at(0).state; }
    std::string dvcFile(const std::string& table) const { return read("data/raw/" + table + ".csv.dvc"); }

    ScratchDirectory outside;
};

/// One file, whose text the test changes.
struct Site
{
    std::string text = kTowns, etag = "\"one\"", date;
    int status = 200;
    WebServer server{[this](const WebServer::Request& request) {
        WebServer::Reply reply = WebServer::file(request, text, etag);
        reply.status = status == 200 ? reply.status : status;
        if (!date.empty())
            reply.headers.emplace_back("Last-Modified", date);
        return reply;
    }};
    ImportSource source(const std::string& path) { return ImportSource(server.address(path)); }
};

void git(const Path& folder, std::vector<std::string> words)
{
    SubprocessOptions options;
    options.command = {"git", "-c", "user.name=a", "-c", "user.email=a@b"};
    options.command.insert(options.command.end(), words.begin(), words.end());
    options.directory = folder;
    options.environment = currentEnvironment();
    QCOMPARE(runSubprocess(options, {}).exitStatus, 0);
}

} // namespace

class tst_table_source : public QObject
{
    Q_OBJECT

private slots:
    void aTableFromTheWebIsKeptAsDvcImportsIt()
    {
        Importing p;
        Site site;
        QCOMPARE(p.take(site.source("/towns.csv")).added, std::vector<std::string>{"towns"});
        const std::string expected = "frozen: true\ndeps:\n- checksum: '\"one\"'\n  size: 43\n  hash: md5\n  path: " + site.server.address("/towns.csv") +
                                     "\nouts:\n- md5: " + md5(kTowns) + "\n  size: 43\n  hash: md5\n  path: towns.csv\n";
        QCOMPARE(QString::fromStdString(p.dvcFile("towns").substr(p.dvcFile("towns").find('\n') + 1)), QString::fromStdString(expected));
        QCOMPARE(p.state("towns"), State::Same);
        QVERIFY(!p.files.exists(p.root() / ".podium/downloads/" / md5(site.server.address("/towns.csv"))));

        site.text = kMore;
        site.etag = "\"two\"";
        QCOMPARE(p.state("towns"), State::Changed);
        const ImportPlan plan = p.project->planAgain({"towns"}, p.job);
        QCOMPARE(plan.tables.at(0).state, PlannedTable::State::Replaces);
        QCOMPARE(p.project->importTables(plan.tables, p.job).replaced, std::vector<std::string>{"towns"});
        QCOMPARE(p.read("data/raw/towns.csv"), kMore);
        QCOMPARE(p.state("towns"), State::Same);

        p.project->undo({}, p.job);
        QCOMPARE(p.read("data/raw/towns.csv"), kTowns);
        QCOMPARE(p.state("towns"), State::Changed);

        site.status = 404;
        QCOMPARE(p.state("towns"), State::Gone);
        site.status = 500;
        QCOMPARE(p.state("towns"), State::Unreachable);
    }

    void theSameBytesOfANewVersionAreRememberedAsThat()
    {
        Importing p;
        Site site;
        p.take(site.source("/towns.csv"));
        site.etag = "\"two\"";
        QCOMPARE(p.state("towns"), State::Changed); // that is all a server says
        const ImportReport report = p.project->importTables(p.project->planAgain({"towns"}, p.job).tables, p.job);
        QCOMPARE(report.unchanged, std::vector<std::string>{"towns"});
        QCOMPARE(p.state("towns"), State::Same);
        QVERIFY(!p.project->planAgain({"towns"}, p.job).tables.at(0).importable());
    }

    void bytesTellWhereAServerSaysNothing()
    {
        Importing p;
        Site site;
        site.etag.clear();
        p.take(site.source("/towns.csv"));
        QCOMPARE(p.state("towns"), State::Same);
        site.text = "town,inhabitants\nLugo,98026\nOurense,103756\n"; // of the same length
        QCOMPARE(p.state("towns"), State::Changed);
    }

    void theLengthTellsWhatHappenedWithinASecond()
    {
        Importing p;
        Site site;
        site.etag.clear();
        site.date = "Sat, 28 Nov 2026 12:00:00 GMT";
        p.take(site.source("/towns.csv"));
        QCOMPARE(p.state("towns"), State::Same);
        site.text = kMore;
        QCOMPARE(p.state("towns"), State::Changed);
    }

    void aTableThatIsNotTheFileItselfIsRememberedBesideIt()
    {
        Importing p;
        Site site;
        site.text = "@relation r\n@attribute a numeric\n@data\n1\n2\n";
        for (const ingest::Finding& finding : p.project->planImport({site.source("/numbers.arff")}, {}, p.job).findings)
            QVERIFY2(finding.message.english().find("downloads") == std::string::npos, finding.message.english().c_str());
        p.take(site.source("/numbers.arff"));
        QCOMPARE(p.read("data/raw/numbers.csv"), std::string("a\n1\n2\n"));
        QVERIFY(p.dvcFile("numbers").find("deps:") == std::string::npos); // dvc would put the ARFF in its place
        const TableSource source = p.project->tables().at(1).source.value();
        QCOMPARE(source.address, site.server.address("/numbers.arff"));
        QCOMPARE(source.table, std::string("numbers"));
        QVERIFY(!source.direct);
        QCOMPARE(p.state("numbers"), State::Same);
        site.text += "3\n";
        site.etag = "\"two\"";
        QCOMPARE(p.state("numbers"), State::Changed);
        p.project->importTables(p.project->planAgain({"numbers"}, p.job).tables, p.job);
        QCOMPARE(p.read("data/raw/numbers.csv"), std::string("a\n1\n2\n3\n"));
    }

    void aTableThatWasChangedHasNoSourceAnyMore()
    {
        Importing p;
        Site site;
        p.take(site.source("/towns.csv"));
        p.take(ImportSource(p.outside.write("towns.csv", kMore)));
        QVERIFY(p.dvcFile("towns").find(site.server.address("")) == std::string::npos);
        p.take(site.source("/towns.csv"));
        TableRequest request;
        request.table = "towns";
        request.operation.kind = versioning::TableOperation::Kind::Update;
        request.operation.set = {{"inhabitants", "1"}};
        p.project->versions().record("towns", {}, false, false, p.job);
        QVERIFY(!p.project->versions().change(request, p.job).refused);
        QVERIFY(p.dvcFile("towns").find(site.server.address("")) == std::string::npos);
        QCOMPARE(errorOf([&] { p.state("towns"); }).text().id(), std::string("project.noTableSource"));
        QVERIFY(p.project->askSources("", p.job).empty());
    }

    void fileAddressesAreFilesOfTheDisk()
    {
        Importing p;
        const Path file = p.outside.write("my towns.csv", kTowns);
        p.take(ImportSource("file://" + (file.parent_path() / "my%20towns.csv").string()));
        QCOMPARE(p.read("data/raw/my towns.csv"), kTowns);
        QVERIFY(p.project->askSources("", p.job).empty()); // no path of this machine goes into a project
    }

    void tablesOfAnotherProjectComeAtAVersion()
    {
        Importing p;
        Importing other;
        other.take(ImportSource(other.outside.write("towns.csv", kTowns)));
        git(other.root(), {"add", "-A"});
        git(other.root(), {"commit", "-qm", "one"});
        git(other.root(), {"tag", "v1"});
        other.take(ImportSource(other.outside.write("towns.csv", kMore)));
        git(other.root(), {"commit", "-qam", "two"});

        ImportSource source(other.root());
        source.path = "data/raw/towns.csv";
        source.rev = "v1";
        p.take(source);
        QCOMPARE(p.read("data/raw/towns.csv"), kTowns);
        const std::string place = other.root().lexically_relative(p.root()).generic_string();
        QVERIFY2(p.dvcFile("towns").find("- path: data/raw/towns.csv\n  repo:\n    url: " + place + "\n    rev: v1\n    rev_lock: ") != std::string::npos,
                 p.dvcFile("towns").c_str());
        QCOMPARE(p.state("towns"), State::Same);
        git(other.root(), {"tag", "-f", "v1"});
        QCOMPARE(p.state("towns"), State::Changed);
        p.project->importTables(p.project->planAgain({"towns"}, p.job).tables, p.job);
        QCOMPARE(p.read("data/raw/towns.csv"), kMore);

        // A file that git itself keeps, and through the real git from an address.
        ImportSource cloned("file://" + other.root().string());
        cloned.path = "params.yaml";
        const auto noTable = errorOf([&] { p.take(cloned); });
        QCOMPARE(noTable.text().id(), std::string("ingest.noTable"));
        cloned.path = "data/raw/nothing.csv";
        QCOMPARE(errorOf([&] { p.take(cloned); }).text().id(), std::string("project.noRepositoryFile"));
        cloned.path = "data/raw/towns.csv";
        QCOMPARE(errorOf([&] { p.take(cloned); }).text().id(), std::string("project.noRepositoryData")); // a clone has no data
        cloned.path = "../secret.csv";
        QCOMPARE(errorOf([&] { p.take(cloned); }).text().id(), std::string("project.pathOutside"));
        source.rev = "v9";
        QCOMPARE(errorOf([&] { p.take(source); }).text().id(), std::string("project.noRepositoryVersion"));
        ImportSource nowhere(std::string("file:///nowhere/at/all"));
        nowhere.path = "x.csv";
        QCOMPARE(errorOf([&] { p.take(nowhere); }).text().id(), std::string("project.cloneFailed"));
    }

    void aTableInPartsComesAsOneFile()
    {
        Importing p;
        Importing other;
        other.take(ImportSource(other.outside.write("towns.csv", kTowns)));
        TableRequest request;
        request.table = "towns";
        request.operation.kind = versioning::TableOperation::Kind::Update;
        request.operation.set = {{"inhabitants", "7"}};
        request.operation.where = {"town = Lugo"};
        other.project->versions().record("towns", {}, false, false, other.job);
        QVERIFY(!other.project->versions().change(request, other.job).refused);
        ImportSource source(other.root());
        source.path = "data/raw/towns.csv";
        p.take(source);
        QCOMPARE(p.read("data/raw/towns.csv"), std::string("town,inhabitants\nLugo,7\nOurense,103756\n"));
        QCOMPARE(p.state("towns"), State::Same);
    }
};

QTEST_GUILESS_MAIN(tst_table_source)
#include "tst_table_source.moc"
