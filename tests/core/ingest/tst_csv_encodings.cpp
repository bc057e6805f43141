#include <QTest>

#include <QStringConverter>

#include "CsvTest.h"
#include "core/ingest/Encoding.h"

using namespace podium;
using namespace podium::ingest;
using namespace podium::test;

namespace {

const QString kText = QString::fromUtf8("país,año,nota\nEspaña,2015,\"«ñandú»\"\nPerú,2016,😀\n");

std::string encoded(const QString& text, QStringConverter::Encoding encoding, bool bom)
{
    QStringEncoder encoder(encoding,
                           bom ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    const QByteArray bytes = encoder.encode(text);
    return bytes.toStdString();
}

} // namespace

class CsvEncodingsTest : public QObject
{
    Q_OBJECT
private slots:
    void detected_data()
    {
        QTest::addColumn<int>("encoding");
        QTest::addColumn<bool>("bom");
        QTest::addColumn<int>("expected");
        QTest::newRow("UTF-8") << int(QStringConverter::Utf8) << false << int(Encoding::Utf8);
        QTest::newRow("UTF-8, BOM") << int(QStringConverter::Utf8) << true << int(Encoding::Utf8);
        QTest::newRow("UTF-16LE") << int(QStringConverter::Utf16LE) << false << int(Encoding::Utf16Le);
        QTest::newRow("UTF-16LE, BOM") << int(QStringConverter::Utf16LE) << true << int(Encoding::Utf16Le);
        QTest::newRow("UTF-16BE") << int(QStringConverter::Utf16BE) << false << int(Encoding::Utf16Be);
        QTest::newRow("UTF-16BE, BOM") << int(QStringConverter::Utf16BE) << true << int(Encoding::Utf16Be);
    }
    void detected()
    {
        QFETCH(int, encoding);
        QFETCH(bool, bom);
        QFETCH(int, expected);
        const std::string bytes = encoded(kText, static_cast<QStringConverter::Encoding>(encoding), bom);
        const CsvResult result = parse(bytes);
        QCOMPARE(int(result.dialect.encoding), expected);
        QCOMPARE(result.dialect.bom, bom);
        QCOMPARE(QString::fromStdString(shown(result.table)),
                 QString::fromUtf8("tit: España|2015|«ñandú»; Perú|2016|😀"));
        QCOMPARE(result.table.names()[0], std::string("país"));
        QVERIFY(result.findings.empty());
        QVERIFY(parseInBlocks(bytes, 5).table == result.table);
    }
    void latin1IsToldAndReadAsWindows1252()
    {
        const CsvResult result = parse("pa\xEDs,a\xF1o\nEspa\xF1"
                                       "a,2015\n\x93Per\xFA\x94 \x80,2016\n");
        QCOMPARE(result.dialect.encoding, Encoding::Latin1);
        QCOMPARE(QString::fromStdString(shown(result.table)),
                 QString::fromUtf8("ti: España|2015; “Perú” €|2016"));
        QCOMPARE(finding(result, "encoding")->severity, Severity::Note);
        QVERIFY(finding(result, "encoding")->message.english().find("Latin-1") != std::string::npos);
    }
    void latin1OnlyInTheNames()
    {
        const CsvResult result = parse("a\xF1o,b\n2001,2\n");
        QCOMPARE(result.table.names().front(), std::string("año"));
        QCOMPARE(result.dialect.encoding, Encoding::Latin1);
        QVERIFY(finding(result, "encoding"));
    }
    void latin1LateInTheFile()
    {
        std::string text = "name,n\n";
        for (int i = 0; text.size() < 3'000'000; ++i)
            text += "plain," + std::to_string(i) + "\n";
        text += "Espa\xF1"
                "a,1\n";
        const CsvResult result = parse(text);
        QCOMPARE(result.dialect.encoding, Encoding::Latin1);
        QCOMPARE(result.table.column(0).text(result.table.rowCount() - 1), std::string_view("España"));
    }
    void fewBrokenCharactersAreReplaced()
    {
        std::string text = "name,n\n";
        for (int i = 0; i < 50; ++i)
            text += "España " + std::to_string(i) + ",1\n";
        const CsvResult result = parse(text + "Per\xC3,2\n");
        QCOMPARE(result.dialect.encoding, Encoding::Utf8);
        QCOMPARE(result.table.column(0).text(50), std::string_view("Per\xEF\xBF\xBD"));
        QCOMPARE(finding(result, "encoding")->count, std::int64_t(1));
        CsvOptions options;
        options.encoding = Encoding::Utf8;
        QCOMPARE(parse("a,b\nx\xFF,1\ny,2\n", options).table.column(0).text(0),
                 std::string_view("x\xEF\xBF\xBD"));
        options.encoding = Encoding::Latin1;
        QCOMPARE(parse("a,b\n\xC3\xB1,1\n", options).table.column(0).text(0), std::string_view("Ã±"));
    }
    void validity_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("valid");
        QTest::newRow("ascii") << QByteArray("0123456789abcdefghij") << true;
        QTest::newRow("all lengths") << QByteArray("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80") << true;
        QTest::newRow("largest") << QByteArray("\xF4\x8F\xBF\xBF") << true;
        QTest::newRow("too large") << QByteArray("\xF4\x90\x80\x80") << false;
        QTest::newRow("overlong") << QByteArray("\xC0\xAF") << false;
        QTest::newRow("overlong 3") << QByteArray("\xE0\x80\xAF") << false;
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << false;
        QTest::newRow("cut") << QByteArray("abcdefgh\xE2\x82") << false;
        QTest::newRow("continuation") << QByteArray("abcdefgh\x80") << false;
    }
    void validity()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, valid);
        QCOMPARE(isValidUtf8(bytes.toStdString()), valid);
    }
    void brokenUtf16()
    {
        std::int64_t replaced = 0;
        using namespace std::string_literals;
        QCOMPARE(toUtf8("a\0\x00\xD8z\0"s, Encoding::Utf16Le, replaced), std::string("a\xEF\xBF\xBDz"));
        QCOMPARE(toUtf8("a\0b"s, Encoding::Utf16Le, replaced), std::string("a\xEF\xBF\xBD"));
        QCOMPARE(replaced, std::int64_t(2));
    }
};

QTEST_GUILESS_MAIN(CsvEncodingsTest)
#include "tst_csv_encodings.moc"
