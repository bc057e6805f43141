// Plots as SVG and CSV: well-formed, every line where it belongs, the same bytes again.
#include <QtTest>
#include <QXmlStreamReader>

#include "core/comparison/PlotFile.h"

using namespace podium;
using namespace podium::comparison;

namespace {

Plot plot()
{
    Plot plot;
    plot.id = "roc";
    plot.title = TextId{"test.title", "A <title> & more"};
    plot.xAxis.label = TextId{"test.x", "x"};
    plot.xAxis.minimum = 0;
    plot.xAxis.maximum = 1;
    plot.yAxis.label = TextId{"test.y", "y"};
    Series a;
    a.key = "id1";
    a.name = TextId{"test.a", "Run \"a\", first"};
    a.x = {0, 0.5, 1};
    a.y = {0, 4, 8};
    a.thresholds = {std::numeric_limits<double>::quiet_NaN(), 0.25, 0.1};
    Series b = a;
    b.key = "id2";
    b.kind = SeriesKind::Steps;
    Series chance;
    chance.name = TextId{"test.chance", "Chance"};
    chance.role = SeriesRole::Reference;
    chance.x = {0, 1};
    chance.y = {1, 1};
    plot.series = {a, b, chance};
    plot.marks = {{Mark::Kind::VerticalLine, "", 0.5, 0, TextId{"test.mark", "in use"}}};
    plot.notes = {Text(TextId{"test.note", "C is not drawn"})};
    return plot;
}

RunInk ink(const std::string& run) { return run == "id1" ? RunInk{"#0072b2", 0} : RunInk{"#d55e00", 1}; }

} // namespace

class TestPlotFile : public QObject
{
    Q_OBJECT

private slots:
    void svgHoldsEveryLine()
    {
        const std::string svg = plotSvg(plot(), Language::english(), ink);
        QCOMPARE(plotSvg(plot(), Language::english(), ink), svg);
        QXmlStreamReader reader(QByteArray::fromStdString(svg));
        QStringList lines, texts, strokes, dashes;
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement() && reader.name() == QLatin1String("polyline")) {
                lines.append(reader.attributes().value(QLatin1String("points")).toString().trimmed());
                strokes.append(reader.attributes().value(QLatin1String("stroke")).toString());
                dashes.append(reader.attributes().value(QLatin1String("stroke-dasharray")).toString());
            }
            if (reader.isStartElement() && reader.name() == QLatin1String("text"))
                texts.append(reader.readElementText());
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0].split(' ').size(), 3);
        QCOMPARE(lines[1].split(' ').size(), 5); // corners of the steps
        QCOMPARE(strokes.mid(0, 2), (QStringList{"#0072b2", "#d55e00"}));
        QVERIFY(dashes[0] != dashes[1]); // not by colour alone
        for (const char* words : {"A <title> & more", "Run \"a\", first", "Chance", "in use", "C is not drawn", "0.2", "8"})
            QVERIFY2(texts.contains(QString::fromLatin1(words)), words);
        // The line ends at the upper right corner of the axes: x = 1 and the greatest y.
        QCOMPARE(lines[0].split(' ').last(), QString("620.00,36.00"));
    }

    /// What a run looks like in the window, it looks like in the file: by its slot, not by its place in the plot.
    void everyRunHasItsOwnLineAndMarker()
    {
        Plot two = plot();
        two.marks.clear();
        const auto drawn = [&](int slot) {
            return QString::fromStdString(plotSvg(two, Language::english(), [slot](const std::string& run) {
                return RunInk{"#0072b2", run == "id1" ? slot : 1};
            }));
        };
        QSet<QString> looks;
        for (int slot = 0; slot < 7; ++slot) // five lines, seven markers
            looks.insert(drawn(slot));
        QCOMPARE(looks.size(), 7);
        QVERIFY(drawn(2).contains(QStringLiteral("stroke-dasharray=\"2 4\"")));
        QVERIFY(drawn(2).contains(QStringLiteral("<polygon"))); // a triangle
        for (int slot = 0; slot < 7; ++slot) {
            QXmlStreamReader reader(drawn(slot));
            while (!reader.atEnd())
                reader.readNext();
            QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        }
    }

    void linesEndWhereTheAxesDo()
    {
        Plot part = plot();
        part.marks.clear();
        part.xAxis.minimum = 0.25;
        part.xAxis.maximum = 0.75;
        part.yAxis.minimum = 1;
        part.yAxis.maximum = 3;
        QXmlStreamReader reader(QByteArray::fromStdString(plotSvg(part, Language::english(), ink)));
        int lines = 0;
        while (!reader.atEnd()) {
            reader.readNext();
            if (!reader.isStartElement() || reader.name() != QLatin1String("polyline"))
                continue;
            ++lines;
            for (const QString& place : reader.attributes().value(QLatin1String("points")).toString().trimmed().split(' ')) {
                const double x = place.section(',', 0, 0).toDouble(), y = place.section(',', 1, 1).toDouble();
                QVERIFY2(x >= 63.99 && x <= 620.01 && y >= 35.99 && y <= 424.01, qPrintable(place));
            }
        }
        QVERIFY(!reader.hasError());
        QVERIFY(lines >= 1);
    }

    void nothingToDrawIsStillAPicture()
    {
        Plot empty = plot();
        empty.series.clear();
        empty.yAxis = {};
        QXmlStreamReader reader(QByteArray::fromStdString(plotSvg(empty, Language::english(), ink)));
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY(!reader.hasError());
        QCOMPARE(plotCsv(empty), std::string("series,x,y,threshold\n"));
    }

    void csvHasOneLineAPoint()
    {
        QCOMPARE(QString::fromStdString(plotCsv(plot())).section('\n', 0, 2),
                 QString("series,x,y,threshold\n\"Run \"\"a\"\", first\",0,0,\n\"Run \"\"a\"\", first\",0.5,4,0.25"));
        QCOMPARE(QString::fromStdString(plotCsv(plot())).count('\n'), 1 + 3 + 3 + 2);
    }
};

QTEST_GUILESS_MAIN(TestPlotFile)
#include "tst_plot_file.moc"
