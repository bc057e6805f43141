// Where the pages of a report break.
#include <cmath>

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>
#include <QtTest>

#include "ui/reports/ReportLayout.h"

using namespace podium;
using namespace podium::comparison;

class TestReportLayout : public QObject
{
    Q_OBJECT

    static constexpr QSizeF kPage{688, 1000};

    static int pageOf(const QTextDocument& document, const QString& text)
    {
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
            if (block.text() == text)
                return static_cast<int>(std::floor(document.documentLayout()->blockBoundingRect(block).bottom() / kPage.height()));
        return -1;
    }

private slots:
    void noHeadingStandsAloneAtTheFootOfAPage_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<bool>("sentence");
        for (const int rows : {3, 30, 120}) // fits beside other things, on a page of its own, on none
            for (const bool sentence : {false, true})
                QTest::addRow("%d rows%s", rows, sentence ? ", a sentence between" : "") << rows << sentence;
    }
    void noHeadingStandsAloneAtTheFootOfAPage()
    {
        QFETCH(int, rows);
        QFETCH(bool, sentence);
        for (int above = 30; above < 55; ++above) { // down to the foot of the first page and beyond
            ReportDocument report;
            for (int i = 0; i < above; ++i)
                report.blocks.emplace_back(ReportSentence{ReportSentence::Kind::Plain, "What stands above."});
            report.blocks.emplace_back(ReportHeading{"Columns", 2});
            if (sentence)
                report.blocks.emplace_back(ReportSentence{ReportSentence::Kind::Plain, "What they hold."});
            ReportTable table;
            table.head = {{"Name"}, {"What is the matter"}};
            for (int i = 0; i < rows; ++i)
                table.rows.push_back({{"row " + std::to_string(i)}, {"a cell of several words, which takes more than one line where it has to stand in half of a page"}});
            report.blocks.emplace_back(table);
            QTextDocument document;
            ui::layOutReport(document, report, kPage);
            const int heading = pageOf(document, QStringLiteral("Columns")), first = pageOf(document, QStringLiteral("row 0"));
            QVERIFY(heading >= 0 && first >= 0);
            QVERIFY2(heading == first, QByteArray::number(above));
            if (rows < 100)
                QCOMPARE(pageOf(document, QStringLiteral("row %1").arg(rows - 1)), first); // nor breaks what fits
        }
    }
};

QTEST_MAIN(TestReportLayout)
#include "tst_report_layout.moc"
