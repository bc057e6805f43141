#include <QTest>

#include <random>

#include "CsvTest.h"

using namespace podium;
using namespace podium::ingest;
using namespace podium::test;

namespace {

const std::vector<std::string> kSeeds = {
    "world_rank,university_name,num_students,female_male_ratio,year\n1,Harvard,\"20,152\",,2011\n=2,\"A, "
    "\"\"B\"\"\",\"2,243\",33 : 67,2011\n",
    "a;b;c\r\n1;2,5;x\r\n2;;\"y\r\nz\"\r\n",
    "n\n1\n2\n99999999999999999999\nNA\n",
    "d\tb\n2015-01-01\tTrue\n2016-02-29\tFalse\n",
    "p\xEF\xBF\xBD,q\n\xC3\xB1,\xE2\x82\xAC\n",
};
const std::string kNasty = "\"\"\"\",,\n\n\r\r;|\t 0.e-\xFF\xC3";

std::string mutated(std::mt19937& random)
{
    std::string text = kSeeds[random() % kSeeds.size()];
    for (std::size_t edits = random() % 12; edits > 0 && !text.empty(); --edits) {
        const std::size_t at = random() % text.size();
        switch (random() % 5) {
        case 0:
            text.erase(at, 1 + random() % 5);
            break;
        case 1:
            text.insert(at, 1, kNasty[random() % kNasty.size()]);
            break;
        case 2:
            text[at] = static_cast<char>(random() % 256);
            break;
        case 3:
            text.insert(at, text.substr(random() % text.size(), random() % 30));
            break;
        case 4:
            text[at] = kNasty[random() % kNasty.size()];
            break;
        }
    }
    return text;
}

} // namespace

class CsvFuzzTest : public QObject
{
    Q_OBJECT
private slots:
    /// Whatever the bytes are: a table or an Error, never a crash, and the same table however the file is cut
    /// into blocks.
    void anyBytes_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 8; ++seed)
            QTest::newRow(QByteArray::number(seed).constData()) << seed;
    }
    void anyBytes()
    {
        QFETCH(int, seed);
        std::mt19937 random(static_cast<unsigned>(seed));
        int tables = 0;
        for (int i = 0; i < 1500; ++i) {
            const std::string text = mutated(random);
            CsvOptions options;
            options.rowIds = random() % 16 == 0;
            std::optional<Table> whole;
            std::string failure;
            try {
                whole = parse(text, options).table;
            } catch (const Error& error) {
                failure = error.what();
            }
            const std::size_t blockSize = 1 + random() % 40;
            try {
                const Table cut = parseInBlocks(text, blockSize, options).table;
                QVERIFY2(whole && cut == *whole && cut.schema() == whole->schema(), text.c_str());
                ++tables;
            } catch (const Error& error) {
                QVERIFY2(!whole && failure == error.what(), text.c_str());
            }
        }
        QVERIFY(tables > 1000);
    }
    void nothingButQuotes()
    {
        for (std::size_t length = 1; length < 300; ++length) {
            const CsvResult result = parse("a,b\n1," + std::string(length, '"') + "\n2,x\n");
            QCOMPARE(result.table.column(0).integer(0), std::int64_t(1));
            QVERIFY(parseInBlocks("a,b\n1," + std::string(length, '"') + "\n2,x\n", 7).table == result.table);
        }
    }
    void longCells()
    {
        // Cells across many blocks, in quotes and not.
        std::string text = "a,b\n";
        for (int i = 0; i < 6; ++i)
            text += std::to_string(i) + ",\"" +
                    std::string(static_cast<std::size_t>(700 * i), i % 2 == 0 ? 'x' : '\n') + ",\"\n";
        const CsvResult whole = parse(text);
        QCOMPARE(whole.table.rowCount(), std::int64_t(6));
        for (const std::size_t blockSize : {1, 10, 64, 100, 1000})
            QVERIFY(parseInBlocks(text, blockSize).table == whole.table);
    }
};

QTEST_GUILESS_MAIN(CsvFuzzTest)
#include "tst_csv_fuzz.moc"
