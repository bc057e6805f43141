#include <QTest>

#include "CsvTest.h"
#include "core/ingest/TableIndex.h"
#include "tests/support/ScratchDirectory.h"

using namespace podium;
using namespace podium::ingest;
using namespace podium::test;

class CsvReaderTest : public QObject
{
    Q_OBJECT
private slots:
    void cells_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << QByteArray("a,b\n1,x\n2,y\n") << "it: 1|x; 2|y";
        QTest::newRow("no line end") << QByteArray("a,b\n1,x\n2,y") << "it: 1|x; 2|y";
        QTest::newRow("empty last cell") << QByteArray("a,b\n1,\n2,") << "ir: 1|; 2|";
        QTest::newRow("CR LF") << QByteArray("a,b\r\n1,x\r\n2,\r\n") << "it: 1|x; 2|";
        QTest::newRow("CR") << QByteArray("a,b\r1,x\r2,y\r") << "it: 1|x; 2|y";
        QTest::newRow("mixed line ends") << QByteArray("a,b\n1,x\r\n2,y\r3,z\n") << "it: 1|x; 2|y; 3|z";
        QTest::newRow("blank lines") << QByteArray("\n\na,b\n\n1,x\n  \n\r\n2,y\n\n") << "it: 1|x; 2|y";
        QTest::newRow("quotes") << QByteArray("a,b\n1,\"x,y\"\n\"2\",\"z\"\n") << "it: 1|x,y; 2|z";
        QTest::newRow("doubled quotes")
            << QByteArray("a,b\n1,\"say \"\"hi\"\"\"\n2,\"\"\"\"\n") << "it: 1|say \"hi\"; 2|\"";
        QTest::newRow("line end in quotes")
            << QByteArray("a,b\n1,\"x\ny\"\n2,\"p\r\nq\"\r\n") << "it: 1|x\ny; 2|p\r\nq";
        QTest::newRow("quoted empty is missing") << QByteArray("a,b\n1,\"\"\n2,y\n") << "it: 1|; 2|y";
        QTest::newRow("quote inside a cell") << QByteArray("a,b\n1,5\" disk\n2,y\n") << "it: 1|5\" disk; 2|y";
        QTest::newRow("text after the quote")
            << QByteArray("a,b\n1,\"Uni \"Amedeo\"\"\n2,y\n") << "it: 1|Uni Amedeo\"\"; 2|y";
        QTest::newRow("blanks are kept") << QByteArray("a,b\n1, x \n2,y\n") << "it: 1| x ; 2|y";
        QTest::newRow("semicolons") << QByteArray("a;b\n1;1,5\n2;2,5\n") << "it: 1|1,5; 2|2,5";
        QTest::newRow("tabs") << QByteArray("a\tb\n1\tx y\n2\tz\n") << "it: 1|x y; 2|z";
        QTest::newRow("bars") << QByteArray("a|b|c\n1|x|\n2|y|3\n") << "iti: 1|x|; 2|y|3";
        QTest::newRow("one column") << QByteArray("name\nAda\nBob\n") << "t: Ada; Bob";
        QTest::newRow("one column, missing") << QByteArray("n\n1\n\"\"\n3\n") << "i: 1; ; 3";
        QTest::newRow("only a header") << QByteArray("a,b\n") << "rr:";
        QTest::newRow("accents") << QByteArray("país,año\nEspaña,2015\n日本,2016\n")
                                 << QString::fromUtf8("ti: España|2015; 日本|2016");
    }
    void cells()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const CsvResult result = parse(text.toStdString());
        QCOMPARE(QString::fromStdString(shown(result.table)), expected);
        for (const std::size_t blockSize : {1, 2, 3, 5, 8, 13, 64})
            QCOMPARE(QString::fromStdString(shown(parseInBlocks(text.toStdString(), blockSize).table)),
                     expected);
    }
    void types_data()
    {
        QTest::addColumn<QByteArray>("cells");
        QTest::addColumn<QString>("expected");
        QTest::newRow("integers") << QByteArray("1 -2 +3 007") << "i: 1; -2; 3; 7";
        QTest::newRow("integers, some missing") << QByteArray("1 NA 3 NaN") << "i: 1; ; 3; ";
        QTest::newRow("reals") << QByteArray("1 2.5 3") << "r: 1.0; 2.5; 3.0";
        QTest::newRow("real late") << QByteArray("1 2 3 4 5 6 7 8 9.25")
                                   << "r: 1.0; 2.0; 3.0; 4.0; 5.0; 6.0; 7.0; 8.0; 9.25";
        QTest::newRow("real first") << QByteArray("0.5 NA 3") << "r: 0.5; ; 3.0";
        QTest::newRow("infinite") << QByteArray("1 inf -inf") << "r: 1.0; inf; -inf";
        QTest::newRow("booleans") << QByteArray("True false TRUE NA") << "b: True; False; True; ";
        QTest::newRow("booleans and numbers") << QByteArray("True 1 False") << "t: True; 1; False";
        QTest::newRow("dates") << QByteArray("2015-03-01 NA 1969-12-31") << "d: 2015-03-01; ; 1969-12-31";
        QTest::newRow("dates and numbers") << QByteArray("2015-03-01 2015") << "t: 2015-03-01; 2015";
        QTest::newRow("no such date") << QByteArray("2015-02-29 2015-03-01") << "t: 2015-02-29; 2015-03-01";
        QTest::newRow("texts") << QByteArray("a 1 2.5") << "t: a; 1; 2.5";
        QTest::newRow("text late") << QByteArray("1 2 3 4 5 6 7 8 9 10 007 x")
                                   << "t: 1; 2; 3; 4; 5; 6; 7; 8; 9; 10; 007; x";
        QTest::newRow("nothing") << QByteArray("NA null None") << "r: ; ; ";
        QTest::newRow("beyond 64 bits")
            << QByteArray("1 99999999999999999999") << "t: 1; 99999999999999999999";
        QTest::newRow("beyond 64 bits with reals")
            << QByteArray("99999999999999999999 0.5 1") << "r: 1e+20; 0.5; 1.0";
        QTest::newRow("reals, then beyond 64 bits")
            << QByteArray("0.5 1 2 3 99999999999999999999") << "r: 0.5; 1.0; 2.0; 3.0; 1e+20";
        QTest::newRow("ties of Times") << QByteArray("1 =2 =2 201-225") << "t: 1; =2; =2; 201-225";
    }
    void types()
    {
        QFETCH(QByteArray, cells);
        QFETCH(QString, expected);
        std::string text = "x\n" + cells.toStdString() + "\n";
        std::replace(text.begin(), text.end(), ' ', '\n');
        CsvOptions options;
        options.header = true;
        QCOMPARE(QString::fromStdString(shown(parse(text, options).table)), expected);
        for (const std::size_t blockSize : {1, 4, 7, 20})
            QCOMPARE(QString::fromStdString(shown(parseInBlocks(text, blockSize, options).table)), expected);
    }
    void header_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("header");
        QTest::addColumn<QString>("names");
        QTest::newRow("words over numbers") << QByteArray("a,b\n1,2\n3,4\n") << true << "a b";
        QTest::newRow("numbers over numbers")
            << QByteArray("1,2\n3,4\n5,6\n") << false << "column_1 column_2";
        QTest::newRow("words over words") << QByteArray("name,country\nA,B\nC,D\n") << true << "name country";
        QTest::newRow("years over shares")
            << QByteArray("country,1995,2000\nA,4.9,5.0\nB,4.5,\n") << true << "country 1995 2000";
        QTest::newRow("data of years")
            << QByteArray("A,4.9,2011\nB,4.5,2012\nC,1.5,2013\n") << false << "column_1 column_2 column_3";
        QTest::newRow("dates") << QByteArray("2015-01-01,5\n2015-01-02,6\n") << false << "column_1 column_2";
        QTest::newRow("one row") << QByteArray("1,2\n") << true << "1 2";
        QTest::newRow("empty and double")
            << QByteArray("a,,a,a\n1,2,3,4\n") << true << "a Unnamed:_1 a.1 a.2";
        QTest::newRow("double taken") << QByteArray("a,a.1,a\n1,2,3\n") << true << "a a.1 a.2";
        QTest::newRow("quoted") << QByteArray("\"a b\",\"c,d\"\n1,2\n") << true << "a_b c,d";
    }
    void header()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, header);
        QFETCH(QString, names);
        const CsvResult result = parse(text.toStdString());
        QCOMPARE(result.dialect.header, header);
        QStringList shownNames;
        for (const std::string& name : result.table.names())
            shownNames << QString::fromStdString(name).replace(' ', '_');
        QCOMPARE(shownNames.join(' '), names);
        QCOMPARE(finding(result, "no_header") != nullptr, !header);
        QCOMPARE(finding(result, "duplicate_header") != nullptr, names.contains("a.2"));
        QCOMPARE(finding(result, "empty_header") != nullptr, names.contains("Unnamed"));
    }
    void raggedRowsAreTold()
    {
        for (const std::size_t blockSize : {std::size_t(1) << 20, std::size_t(6)}) {
            const CsvResult result = parseInBlocks("a,b,c\n1,2,3\n4,5\n6,7,8,9\n\n10,11,12\n", blockSize);
            QCOMPARE(shown(result.table), std::string("iii: 1|2|3; 4|5|; 6|7|8; 10|11|12"));
            const Finding* const ragged = finding(result, "ragged_row");
            QVERIFY(ragged);
            QCOMPARE(ragged->count, std::int64_t(2));
            QCOMPARE(*ragged->row, std::int64_t(1));
            QCOMPARE(ragged->examples, (std::vector<std::string>{"2", "3"}));
            QCOMPARE(ragged->message.english(),
                     std::string("2 rows do not have 3 cells like the header, first row 2 (2 cells): cells "
                                 "that lack are missing, "
                                 "further ones were left out."));
        }
    }
    void furtherFirstColumn()
    {
        const CsvResult result = parse("a,b\nx,1,2\ny,3,4\n");
        QCOMPARE(shown(result.table), std::string("tii: x|1|2; y|3|4"));
        QCOMPARE(result.table.names()[0], std::string("Unnamed: 0"));
        QVERIFY(finding(result, "short_header"));
        const CsvResult trailing = parse("a,b\n1,2,\n3,4,\n"); // a separator at each end is not a column
        QCOMPARE(shown(trailing.table), std::string("ii: 1|2; 3|4"));
        QCOMPARE(finding(trailing, "ragged_row")->count, std::int64_t(2));
    }
    void strayAndUnclosedQuotesAreTold()
    {
        for (const std::size_t blockSize : {std::size_t(1) << 20, std::size_t(7)}) {
            const CsvResult stray = parseInBlocks("n,name\n1,\"a\"\n2,\"b \"c\"\"\n3,d\n", blockSize);
            QCOMPARE(shown(stray.table), std::string("it: 1|a; 2|b c\"\"; 3|d"));
            QCOMPARE(*finding(stray, "stray_quote")->row, std::int64_t(1));
            QCOMPARE(finding(stray, "stray_quote")->column, std::string("name"));

            const CsvResult unclosed = parseInBlocks("n,name\n1,a\n2,\"b\n3,c\n4,d\n", blockSize);
            QCOMPARE(shown(unclosed.table), std::string("it: 1|a; 2|\"b; 3|c; 4|d"));
            QCOMPARE(*finding(unclosed, "unclosed_quote")->row, std::int64_t(1));
            QCOMPARE(finding(unclosed, "unclosed_quote")->column, std::string("name"));
        }
        const CsvResult nul = parse(std::string_view("a,b\n1,x\0y\n2,z\n", 14));
        QCOMPARE(nul.table.column(1).text(0), std::string_view("x\0y", 3));
        QCOMPARE(finding(nul, "nul_byte")->count, std::int64_t(1));
    }
    void nearlyNumbersAreTold()
    {
        std::string text = "id,income\n";
        for (int i = 0; i < 100; ++i)
            text += std::to_string(i) + "," +
                    (i == 40 || i == 77 ? "-"
                     : i == 50          ? "n.a."
                                        : std::to_string(i) + ".5") +
                    "\n";
        for (const std::size_t blockSize : {std::size_t(1) << 20, std::size_t(100), std::size_t(300)}) {
            const CsvResult result = parseInBlocks(text, blockSize);
            QCOMPARE(result.table.column(1).type(), ColumnType::Text);
            QCOMPARE(result.table.column(1).text(41), std::string_view("41.5"));
            const Finding* const mixed = finding(result, "mixed_column");
            QVERIFY(mixed);
            QCOMPARE(mixed->column, std::string("income"));
            QCOMPARE(*mixed->row, std::int64_t(40));
            QCOMPARE(mixed->count, std::int64_t(3));
            QCOMPARE(mixed->examples, (std::vector<std::string>{"-", "n.a."}));
            QVERIFY(mixed->message.english().find("97 numbers and 3 other cells, first \"-\" in row 41") !=
                    std::string::npos);
        }
        QVERIFY(!finding(parse("a\n1\nx\n"), "mixed_column")); // half and half is a text
    }
    void schemaDecides()
    {
        CsvOptions options;
        options.schema = Schema{{{"i", ColumnType::Integer, true},
                                 {"t", ColumnType::Text, true},
                                 {"r", ColumnType::Real, true},
                                 {"b", ColumnType::Boolean, true},
                                 {"d", ColumnType::Date, true}}};
        const CsvResult result = parse(
            "i,t,r,b,d,other\n1,007,1,True,2015-01-01,5\n2.0,2,x,1,2015-01-41,6\n1.5,NA,2.5,,,7\n", options);
        QCOMPARE(shown(result.table),
                 std::string("itrbdi: 1|007|1.0|True|2015-01-01|5; 2|2||||6; ||2.5|||7"));
        std::vector<std::string> columns;
        for (const Finding& f : result.findings) {
            QCOMPARE(f.rule, std::string("bad_cell"));
            columns.push_back(f.column);
        }
        QCOMPARE(columns, (std::vector<std::string>{"i", "r", "b", "d"}));
        QCOMPARE(result.findings[0].examples, std::vector<std::string>{"1.5"});
        QCOMPARE(*result.findings[0].row, std::int64_t(2));
        QVERIFY(result.findings[1].message.english().find("column r does not fit its type real") !=
                std::string::npos);
    }
    void numbersOfOtherCountries()
    {
        CsvOptions options;
        options.decimal = ',';
        options.thousands = '.';
        QCOMPARE(shown(parse("a;b\n1,5;20.152\n2;1.000.000\n", options).table),
                 std::string("ri: 1.5|20152; 2.0|1000000"));
        options.thousands = ',';
        QVERIFY_THROWS_EXCEPTION(Error, parse("a\n1\n", options));
    }
    void ownMissingTokens()
    {
        CsvOptions options;
        options.missingTokens = {"-", "-999"};
        QCOMPARE(shown(parse("a,b\n1,-\n-999,NA\n", options).table), std::string("it: 1|; |NA"));
    }
    void rowIds()
    {
        CsvOptions options;
        options.rowIds = true;
        const CsvResult result = parse("x,y\n5,1,a\n9,2,b\n", options);
        QCOMPARE(shown(result.table), std::string("it: 1|a; 2|b"));
        QCOMPARE(result.table.rowId(1), std::int64_t(9));
        QCOMPARE(parse(",x\n5,1\n", options).table.rowId(0), std::int64_t(5)); // pandas' own default
        QCOMPARE(parse("x\n", options).table.names(), std::vector<std::string>{"x"});
        try {
            parse("x,y\n5,1,a\nz,2,b\n", options);
            QFAIL("no error");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::InvalidFormat);
            QVERIFY2(std::string(error.what()).find("Data row 2") != std::string::npos, error.what());
            QVERIFY(error.where().find("test.csv") != std::string::npos);
        }
    }
    void partsAreOneTable()
    {
        ScratchDirectory folder;
        folder.write("t/0001.csv", "a,b\n1,x\n2,y\n");
        folder.write("t/0002.csv", "a,b\n");
        folder.write("t/0003.csv", "\xEF\xBB\xBF"
                                   "a,b\r\n2.5,z\r\n");
        FileSystem files;
        JobContext job(pool());
        const CsvResult result = readCsv(files, folder / "t", {}, job);
        QCOMPARE(shown(result.table), std::string("rt: 1.0|x; 2.0|y; 2.5|z"));
        QCOMPARE(shown(parseCsvParts({{"1", "a\n1\n"}, {"2", "a\nx\n"}}, {}, job).table),
                 std::string("t: 1; x"));

        folder.write("t/0004.csv", "a,c\n1,x\n");
        try {
            readCsv(files, folder / "t", {}, job);
            QFAIL("no error");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::InvalidData);
            QVERIFY(std::string(error.what()).find("c stands where the first part has b") !=
                    std::string::npos);
            QVERIFY(error.where().ends_with("0004.csv"));
        }
    }
    void partsInTheOrderOfTheirList()
    {
        ScratchDirectory folder;
        FileSystem files;
        JobContext job(pool());
        folder.write("t/000001.csv", "a;b\n1;x,y\n"); // as it was imported
        folder.write("t/000002.csv", "a,b\n\"p;q\",b\na,b\n");
        folder.write("t/000003.csv", "c\nforgotten\n");
        folder.write("t/_table.json", R"({"format": "podium-table-1", "original": "000001.csv", "parts": ["000002.csv", "000001.csv"]})");
        // The second part is taken as it was written, not guessed at: a row that looks like the header is a row.
        QCOMPARE(shown(readCsv(files, folder / "t", {}, job).table), std::string("tt: p;q|b; a|b; 1|x,y"));
        const TableIndex index{{{"000001.csv"}, {"000002.csv"}}, "000001.csv", true};
        QCOMPARE(TableIndex::parse(index.text(), "t").text(), index.text());
        QVERIFY(!index.isPlain("000001.csv") && index.isPlain("000002.csv"));
        QVERIFY(!TableIndex::parse(R"({"parts": ["a.csv"]})", "t").isPlain("a.csv")); // somebody else's list
        for (const char* bad : {"{}", "[]", R"({"parts": []})", R"({"parts": ["../a.csv"]})", R"({"parts": [1]})", R"({"parts": [".csv"]})", R"({"parts": [{}]})",
                                R"({"parts": [{"file": "../a"}]})", R"({"parts": [{"file": "a", "from": -1}]})", R"({"parts": [{"file": "a", "from": 3, "to": 2}]})",
                                R"({"parts": [{"file": "a", "gone": "b"}]})", R"({"parts": [{"file": "a", "filled": {"b": 1}}]})", R"({"parts": [{"file": "a", "rows": 3}]})"})
            QVERIFY_THROWS_EXCEPTION(Error, TableIndex::parse(bad, "t"));
    }
    void piecesOfFilesAndOlderColumns()
    {
        ScratchDirectory folder;
        FileSystem files;
        JobContext job(pool());
        const std::string first = "a;b\n1;x\n2;\"y\n\"\n3;z\n";
        folder.write("t/000001.csv", first);
        folder.write("t/000002.csv", "a,c\n9,2.5\n");
        const std::vector<std::uint64_t> starts = rowStarts(first, "t");
        QCOMPARE(starts, (std::vector<std::uint64_t>{4, 8, 15}));
        TableIndex index{{{"000001.csv", {4, 8, {"b"}, {{"c", "7"}}}}, {"000002.csv"}, {"000001.csv", {15, std::nullopt, {"b"}, {{"c", ""}}}}}, "000001.csv", true};
        QCOMPARE(TableIndex::parse(index.text(), "t").text(), index.text());
        QVERIFY(index.text().find("podium-table-2") != std::string::npos);
        folder.write("t/_table.json", index.text());
        QCOMPARE(shown(readCsv(files, folder / "t", {}, job).table), std::string("ir: 1|7.0; 9|2.5; 3|"));
        index.parts[0].shape.to = 999;
        folder.write("t/_table.json", index.text());
        QVERIFY_THROWS_EXCEPTION(Error, readCsv(files, folder / "t", {}, job));
        index.parts[0].shape = {};
        folder.write("t/_table.json", index.text());
        QVERIFY_THROWS_EXCEPTION(Error, readCsv(files, folder / "t", {}, job)); // its columns are others
    }
    void filesThatAreNoTable()
    {
        ScratchDirectory folder;
        FileSystem files;
        JobContext job(pool());
        const auto code = [&](const Path& path) {
            try {
                readCsv(files, path, {}, job);
            } catch (const Error& error) {
                return error.where().find(path.filename().string()) != std::string::npos
                           ? error.code()
                           : ErrorCode::Internal;
            }
            return ErrorCode::Internal;
        };
        QCOMPARE(code(folder / "nothing.csv"), ErrorCode::NotFound);
        QCOMPARE(code(folder.write("empty.csv", "")), ErrorCode::InvalidFormat);
        QCOMPARE(code(folder.write("bom.csv", "\xEF\xBB\xBF")), ErrorCode::InvalidFormat);
        QCOMPARE(code(folder.write("blank.csv", "\n \r\n\n")), ErrorCode::InvalidFormat);
        files.createDirectories(folder / "none");
        QCOMPARE(code(folder / "none"), ErrorCode::NotFound);
    }
    void cancelStops()
    {
        std::string text = "a,b\n";
        while (text.size() < 4'000'000)
            text += "1,some text\n";
        CancelToken token;
        token.cancel();
        JobContext job(pool(), token);
        try {
            parseCsv(text, "x", {}, job);
            QFAIL("no error");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::Cancelled);
        }
    }
    void threadsDoNotMatter()
    {
        std::string text = "id,name,score,flag\n";
        for (int i = 0; text.size() < 5'000'000; ++i)
            text += std::to_string(i) + ",\"Nr. " + std::to_string(i * 7919 % 1000) +
                    (i % 5 == 0 ? ",\n\"\"x\"\"" : "") + "\"," +
                    (i % 11 == 0 ? "" : std::to_string(i % 997) + "." + std::to_string(i % 10)) +
                    (i % 3 == 0 ? ",True" : ",False") + "\n";
        ThreadPool one(1);
        JobContext alone(one);
        JobContext together(pool());
        const CsvResult a = parseCsv(text, "x", {}, alone);
        const CsvResult b = parseCsv(text, "x", {}, together);
        QVERIFY(a.table.rowCount() > 100000);
        QVERIFY(a.table == b.table);
        QVERIFY(a.table.column(1).type() == ColumnType::Text && a.table.column(2).type() == ColumnType::Real);
        QCOMPARE(a.table.column(0).integer(a.table.rowCount() - 1), a.table.rowCount() - 1);
        QVERIFY(writeCsv(a.table) == writeCsv(b.table));
        QVERIFY(parse(writeCsv(a.table)).table == a.table);
    }
    void realRankings()
    {
        const char* const folder = std::getenv("PODIUM_RANKINGS");
        if (folder == nullptr)
            QSKIP("PODIUM_RANKINGS does not name the folder of the real tables");
        FileSystem files;
        JobContext job(pool());
        const auto read = [&](const char* name) { return readCsv(files, Path(folder) / name, {}, job); };
        const CsvResult times = read("timesData.csv");
        QCOMPARE(times.table.rowCount(), std::int64_t(2603));
        QCOMPARE(times.table.column("num_students", "").text(0), std::string_view("20,152"));
        QCOMPARE(times.table.column("world_rank", "").type(), ColumnType::Text);
        QCOMPARE(finding(times, "mixed_column")->column, std::string("international"));
        const CsvResult cwur = read("cwurData.csv");
        QCOMPARE(cwur.table.rowCount(), std::int64_t(2200));
        QCOMPARE(cwur.table.column("broad_impact", "").type(), ColumnType::Integer);
        QCOMPARE(cwur.table.column("broad_impact", "").missingCount(), std::int64_t(200));
        QCOMPARE(*finding(cwur, "stray_quote")->row, std::int64_t(1009));
        QCOMPARE(read("shanghaiData.csv").table.column("total_score", "").missingCount(), std::int64_t(3796));
        const CsvResult education = read("education_expenditure_supplementary_data.csv");
        QCOMPARE(education.dialect.lineEnd, std::string("\r"));
        QCOMPARE(education.table.rowCount(), std::int64_t(333));
        QCOMPARE(education.table.names()[3], std::string("1995"));
        QCOMPARE(education.table.column(3).type(), ColumnType::Real);
    }
};

QTEST_GUILESS_MAIN(CsvReaderTest)
#include "tst_csv_reader.moc"
