#include <QTest>

#include <clocale>

#include "Archived.h"
#include "CsvTest.h"
#include "core/ingest/Source.h"
#include "tests/support/ScratchDirectory.h"

using namespace podium;
using namespace podium::ingest;
using namespace podium::test;

namespace {

enum class Kind { Zip, Tar, TarGz, SevenZip, Gz };

std::string archiveOf(Kind kind, const Entries& entries)
{
    archive* const writer = archive_write_new();
    switch (kind) {
    case Kind::Zip:
        archive_write_set_format_zip(writer);
        break;
    case Kind::Tar:
        archive_write_set_format_pax_restricted(writer);
        break;
    case Kind::TarGz:
        archive_write_set_format_pax_restricted(writer);
        archive_write_add_filter_gzip(writer);
        break;
    case Kind::SevenZip:
        archive_write_set_format_7zip(writer);
        break;
    case Kind::Gz:
        archive_write_set_format_raw(writer);
        archive_write_add_filter_gzip(writer);
        break;
    }
    return archived(writer, entries, [](const std::string&) {});
}

const Entries kDelivered = {{"ranking/timesData.csv", "a,b\n1,2\n"},
                            {"__MACOSX/ranking/._timesData.csv", "junk"},
                            {"ranking/.DS_Store", "junk"},
                            {"ranking/README.md", "# read me, please\n"},
                            {"ranking/notes.txt", "Only words stand here.\nAnd here, too.\nNothing else\n"},
                            {"ranking/more.txt", "x;y\n1;2\n3;4\n"},
                            {"cwurData.tsv", "c\td\n1\t2\n"}};

} // namespace

class SourceTest : public QObject
{
    Q_OBJECT

    std::vector<SourceTable> read(const Path& path, std::vector<Finding>& findings,
                                  std::uint64_t maxBytes = 1 << 20)
    {
        FileSystem files;
        JobContext job(pool());
        return readSource(files, path, maxBytes, findings, job);
    }
    std::string failure(const Path& path, ErrorCode code, std::uint64_t maxBytes = 1 << 20)
    {
        std::vector<Finding> findings;
        try {
            read(path, findings, maxBytes);
        } catch (const Error& error) {
            return error.code() == code ? error.what() : "another code: " + std::string(error.what());
        }
        return "no error";
    }

private slots:
    void archives_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("zip") << int(Kind::Zip);
        QTest::newRow("tar") << int(Kind::Tar);
        QTest::newRow("tar.gz") << int(Kind::TarGz);
        QTest::newRow("7z") << int(Kind::SevenZip);
    }
    void archives()
    {
        QFETCH(int, kind);
        ScratchDirectory folder;
        // The name says nothing: the content tells what it is.
        const Path path = folder.write("delivered.bin", archiveOf(static_cast<Kind>(kind), kDelivered));
        std::vector<Finding> findings;
        const std::vector<SourceTable> tables = read(path, findings);
        QCOMPARE(tables.size(), std::size_t(3));
        QCOMPARE(tables[0].name, std::string("cwurData"));
        QCOMPARE(tables[1].name, std::string("more"));
        QCOMPARE(tables[2].name, std::string("timesData"));
        QCOMPARE(tables[2].bytes, std::string("a,b\n1,2\n"));
        QCOMPARE(tables[2].origin, std::string("delivered.bin: ranking/timesData.csv"));
        QCOMPARE(findings.size(), std::size_t(1));
        QCOMPARE(findings[0].rule, std::string("not_a_table"));
        QCOMPARE(findings[0].count, std::int64_t(2));
        QVERIFY(findings[0].examples[0].find("README.md") != std::string::npos);
    }
    void namesWithAccents_data() { archives_data(); }
    void namesWithAccents()
    {
        QFETCH(int, kind);
        ScratchDirectory folder;
        const char* before = std::setlocale(LC_ALL, nullptr);
        const std::string present = before != nullptr ? before : "C";
        std::setlocale(LC_ALL, "C.UTF-8"); // for the writer; the command line reads in the C locale
        const std::string bytes = archiveOf(static_cast<Kind>(kind), {{"años y más/Años.csv", "a,b\n1,2\n"}, {"b.csv", "a,b\n3,4\n"}});
        std::setlocale(LC_ALL, "C");
        std::vector<Finding> findings;
        const auto tables = read(folder.write("delivered.zip", bytes), findings);
        std::setlocale(LC_ALL, present.c_str());
        QCOMPARE(tables.size(), std::size_t(2));
        QCOMPARE(tables[0].name, std::string("Años"));
        QCOMPARE(tables[0].origin, std::string("delivered.zip: años y más/Años.csv"));
    }
    void oneCompressedFile()
    {
        ScratchDirectory folder;
        std::vector<Finding> findings;
        const auto tables =
            read(folder.write("timesData.csv.gz", archiveOf(Kind::Gz, {{"x", "a,b\n1,2\n"}})), findings);
        QCOMPARE(tables.size(), std::size_t(1));
        QCOMPARE(tables[0].name, std::string("timesData"));
        QCOMPARE(tables[0].bytes, std::string("a,b\n1,2\n"));
    }
    void foldersAndFiles()
    {
        ScratchDirectory folder;
        folder.write("d/b.csv", "x\n1\n");
        folder.write("d/a.CSV", "x\n2\n");
        folder.write("d/._b.csv", "junk");
        folder.write("d/picture.png", "\x89PNG");
        folder.write("d/sub/c.csv", "x\n3\n");
        std::vector<Finding> findings;
        const auto tables = read(folder / "d", findings);
        QCOMPARE(tables.size(), std::size_t(2));
        QCOMPARE(tables[0].name, std::string("a"));
        QCOMPARE(tables[1].name, std::string("b"));
        QCOMPARE(findings.at(0).examples, std::vector<std::string>{"picture.png"});
        findings.clear();
        QCOMPARE(read(folder / "d/b.csv", findings).at(0).bytes, std::string("x\n1\n"));
        QCOMPARE(read(folder.write("table.data", "a,b\n1,2\n"), findings).at(0).name, std::string("table"));
        // One odd byte in a table is a fault of the table, not a reason to leave it out.
        const std::string odd = "a,b\n" + std::string(1, '\0') + ",2\n" + std::string(200, 'x') + ",3\n";
        QCOMPARE(read(folder.write("odd.csv", odd), findings).at(0).bytes, odd);
        QVERIFY(findings.empty());
    }
    void refusals()
    {
        ScratchDirectory folder;
        QVERIFY(failure(folder / "nothing", ErrorCode::NotFound).find("There is no such file") !=
                std::string::npos);
        QVERIFY(failure(folder.write("picture.png", std::string("\x89PNG\0\0", 6)), ErrorCode::InvalidData)
                    .find("There is no table") != std::string::npos);
        std::string bytes;
        for (int i = 0; i < 2560; ++i)
            bytes += static_cast<char>(i % 256);
        QVERIFY(failure(folder.write("picture.csv", bytes), ErrorCode::InvalidData).find("There is no table") !=
                std::string::npos);
        folder.write("same/a.csv", "x\n1\n");
        folder.write("same/a.tsv", "x\n1\n");
        QVERIFY(
            failure(folder / "same", ErrorCode::InvalidData).find("Two files make a table of the name a") !=
            std::string::npos);
        for (const char* path :
             {"../evil.csv", "/etc/evil.csv", "a/../../evil.csv", "C:\\evil.csv", "a\\..\\..\\evil.csv"}) {
            const std::string text = failure(
                folder.write("evil.zip", archiveOf(Kind::Zip, {{"good.csv", "a\n1\n"}, {path, "a\n1\n"}})),
                ErrorCode::InvalidData);
            QVERIFY2(text.find("leaves it") != std::string::npos, text.c_str());
        }
        QCOMPARE(folder.has("evil.csv"), false);
        const Path large = folder.write(
            "large.zip",
            archiveOf(Kind::Zip, {{"a.csv", std::string(60000, 'x')}, {"b.csv", std::string(60000, 'x')}}));
        QVERIFY(failure(large, ErrorCode::InvalidData, 100000).find("more than 100000 bytes") !=
                std::string::npos);
        std::string cut = archiveOf(Kind::TarGz, {{"a.csv", "a\n1\n"}});
        cut.resize(cut.size() / 2);
        QVERIFY(failure(folder.write("cut.tgz", cut), ErrorCode::InvalidFormat)
                    .find("The archive cannot be read") != std::string::npos);
        QVERIFY(failure(folder.write("none.zip", archiveOf(Kind::Zip, {{"readme.md", "x"}})),
                        ErrorCode::InvalidData)
                    .find("There is no table") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(SourceTest)
#include "tst_source.moc"
