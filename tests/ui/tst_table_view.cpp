// The view of any table: order and filters by raw values, figures of a column, what is copied and exported, by mouse and keyboard;
// and a million rows.
#include <random>

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include "ui/base/Theme.h"
#include "ui/table/BigTableModel.h"
#include "ui/table/TableView.h"

using namespace podium;
using namespace podium::ui;

namespace {

/// name, rank (10 before 9 as text), score with missing cells, country
std::shared_ptr<const Table> universities()
{
    const double none = std::nan("");
    return std::make_shared<const Table>(
        std::vector<std::string>{"name", "rank", "score", "country"},
        std::vector<Column>{Column::texts({"Ávila", "Oxford", "a|b\tc", "\"Q\"", "Bonn"}),
                            Column::integers({10, 9, 100, 1, 9}),
                            Column::reals({0.5, none, 2.25, -1.5, 0.5}),
                            Column::texts({"Spain", "United Kingdom", "", "Spain", "Germany"}, {false, false, true, false, false})});
}

struct Fixture
{
    ThreadPool pool{2};
    JobRunner jobs{pool};
    FileSystem files;
    TableView view{jobs, files};
    Fixture()
    {
        view.resize(1100, 500);
        view.setTable(QStringLiteral("universities"), universities());
        view.show();
    }
    QStringList shown(int column) const
    {
        QStringList cells;
        for (int row = 0; row < view.model().rowCount(); ++row)
            cells.append(view.model().index(row, column).data().toString());
        return cells;
    }
    void wait() { QTRY_VERIFY_WITH_TIMEOUT(jobs.isIdle(), 30000); }
    template <class W>
    W* child(const char* name) const { return view.findChild<W*>(QLatin1String(name)); }
};

using Rows = std::vector<std::int64_t>;

} // namespace

class tst_table_view : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void ordersByRawValues()
    {
        ThreadPool pool(1);
        JobContext job(pool);
        const auto table = universities();
        QCOMPARE(rowsOf(*table, {}, job), RowOrder());
        QCOMPARE(*rowsOf(*table, {{}, 1, false}, job), (Rows{3, 1, 4, 0, 2})); // equal ranks in the order of the file
        QCOMPARE(*rowsOf(*table, {{}, 1, true}, job), (Rows{2, 0, 1, 4, 3}));
        QCOMPARE(*rowsOf(*table, {{}, 2, false}, job), (Rows{3, 0, 4, 2, 1})); // missing last …
        QCOMPARE(*rowsOf(*table, {{}, 2, true}, job), (Rows{2, 0, 4, 3, 1}));  // … whichever way
    }

    void filters()
    {
        ThreadPool pool(1);
        JobContext job(pool);
        const auto table = universities();
        using Kind = ColumnFilter::Kind;
        const auto rows = [&](std::vector<ColumnFilter> filters) { return *rowsOf(*table, {std::move(filters), {}, false}, job); };
        QCOMPARE(rows({{3, Kind::Contains, "SPAIN", {}, {}}}), (Rows{0, 3}));
        QCOMPARE(rows({{1, Kind::Contains, "9", {}, {}}}), (Rows{1, 4}));
        QCOMPARE(rows({{2, Kind::Range, "", 0.5, {}}}), (Rows{0, 2, 4}));
        QCOMPARE(rows({{2, Kind::Range, "", -1.5, 0.5}}), (Rows{0, 3, 4}));
        QCOMPARE(rows({{3, Kind::Range, "", 0.0, {}}}), Rows{}); // no numbers
        QCOMPARE(rows({{2, Kind::Missing, "", {}, {}}}), (Rows{1}));
        QCOMPARE(rows({{2, Kind::Present, "", {}, {}}, {3, Kind::Missing, "", {}, {}}}), (Rows{2}));
    }

    void tellsWhichTableGaveACell()
    {
        Fixture fixture;
        auto* kind = fixture.child<QComboBox>("filterKind");
        auto* origin = fixture.child<QLabel>("cellOrigin");
        QCOMPARE(kind->count(), 4); // nothing to ask for: the table is of one piece
        QVERIFY(!origin->isVisible());
        auto origins = std::make_shared<CellOrigins>();
        origins->home = Column::texts({"times", "times", "times", "cwur", "cwur"});
        const Column own = origins->home;
        for (int column = 0; column < 3; ++column)
            origins->fields.push_back({column < 2 ? own : Column::texts({"times", "", "times", "cwur", "cwur"}, {false, true, false, false, false}), column > 0});
        origins->fields.push_back({Column::texts({"times", "cwur", "", "cwur", "schools"}, {false, false, true, false, false}), true});
        fixture.view.setTable(QStringLiteral("universities"), universities(), origins);
        QAbstractItemModelTester tester(&fixture.view.model());
        const QModelIndex filled = fixture.view.model().index(1, 3);
        QVERIFY(filled.data(BigTableModel::kFilledRole).toBool());
        QVERIFY(!fixture.view.model().index(0, 3).data(BigTableModel::kFilledRole).toBool());
        QVERIFY(!fixture.view.model().index(2, 3).data(BigTableModel::kFilledRole).toBool()); // missing
        QCOMPARE(filled.data(Qt::ToolTipRole).toString(), QStringLiteral("United Kingdom\nfrom cwur, because times does not tell it"));
        auto* rows = fixture.child<QTableView>("rows");
        rows->setCurrentIndex(filled);
        QVERIFY(origin->isVisible());
        QCOMPARE(origin->text(), QStringLiteral("country of row 2: from cwur, because times does not tell it."));
        QTest::keyClick(rows, Qt::Key_Left);
        QCOMPARE(origin->text(), QStringLiteral("A cell with a corner (◥) was filled from another table.")); // the cell is missing
        rows->setCurrentIndex(filled);
        kind->setFocus();
        QTest::keyClick(kind, Qt::Key_End);
        QTest::mouseClick(fixture.child<QPushButton>("addFilter"), Qt::LeftButton);
        fixture.wait();
        QCOMPARE(fixture.shown(0), (QStringList{QStringLiteral("Oxford"), QStringLiteral("Bonn")}));
        fixture.view.setTable(QStringLiteral("universities"), universities());
        QCOMPARE(kind->count(), 4);
    }

    void sortsLikeTheLibraryOverManyBlocks()
    {
        std::mt19937 random(7);
        std::vector<std::int64_t> values(300000);
        for (std::int64_t& value : values)
            value = static_cast<std::int64_t>(random() % 1000);
        Rows expected(values.size());
        std::iota(expected.begin(), expected.end(), std::int64_t{0});
        std::stable_sort(expected.begin(), expected.end(), [&](auto a, auto b) {
            return values[static_cast<std::size_t>(a)] < values[static_cast<std::size_t>(b)];
        });
        const Table table({"n"}, {Column::integers(values)});
        ThreadPool pool(1);
        JobContext job(pool);
        QCOMPARE(*rowsOf(table, {{}, 0, false}, job), expected);
        CancelToken token;
        token.cancel();
        JobContext cancelled(pool, token);
        QVERIFY_THROWS_EXCEPTION(Error, rowsOf(table, {{}, 0, false}, cancelled));
    }

    void figuresOfAColumn()
    {
        ThreadPool pool(1);
        JobContext job(pool);
        const auto table = universities();
        const ColumnStatistics score = statisticsOf(*table, 2, nullptr, job);
        QCOMPARE(score.rows, 5);
        QCOMPARE(score.missing, 1);
        QCOMPARE(score.distinct, 3);
        QCOMPARE(score.mostFrequent.front(), std::pair(std::string("0.5"), std::int64_t{2}));
        QVERIFY(score.numbers.has_value());
        // numpy.quantile([-1.5, .5, .5, 2.25], [.25, .5, .75]) = 0, 0.5, 0.9375
        QCOMPARE(score.numbers->min, -1.5);
        QCOMPARE(score.numbers->lowerQuartile, 0.0);
        QCOMPARE(score.numbers->median, 0.5);
        QCOMPARE(score.numbers->upperQuartile, 0.9375);
        QCOMPARE(score.numbers->max, 2.25);
        QCOMPARE(score.numbers->mean, 0.4375);
        QCOMPARE(std::accumulate(score.numbers->histogram.begin(), score.numbers->histogram.end(), std::int64_t{0}), 4);
        const ColumnStatistics country = statisticsOf(*table, 3, std::make_shared<const Rows>(Rows{0, 2, 3}), job);
        QCOMPARE(country.rows, 3);
        QCOMPARE(country.missing, 1);
        QCOMPARE(country.distinct, 1);
        QVERIFY(!country.numbers);
        const double huge = std::numeric_limits<double>::max(), infinite = std::numeric_limits<double>::infinity();
        const Table extremes({"x"}, {Column::reals({-huge, huge, infinite, 0})});
        const ColumnStatistics wide = statisticsOf(extremes, 0, nullptr, job);
        QCOMPARE(wide.numbers->max, infinite);
        QCOMPARE(wide.numbers->histogram.front() + wide.numbers->histogram.back(), 2);
    }

    void copiesInThreeFormats()
    {
        ThreadPool pool(1);
        JobContext job(pool);
        const auto table = universities();
        QCOMPARE(textOf(*table, {2, 3}, {0, 2}, CopyFormat::Tsv, job), std::string("name\tscore\n\"a|b\tc\"\t2.25\n\"\"\"Q\"\"\"\t-1.5\n"));
        QCOMPARE(textOf(*table, {2, 1}, {2, 0}, CopyFormat::Markdown, job),
                 std::string("| score | name |\n| ---: | --- |\n| 2.25 | a\\|b\tc |\n|  | Oxford |\n"));
        QCOMPARE(textOf(*table, {0, 1}, {0, 2}, CopyFormat::Excel, job), std::string("name;score\nÁvila;0,5\nOxford;\n"));
    }

    void modelKeepsTheRules()
    {
        BigTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTable(universities());
        QCOMPARE(model.index(1, 2).data().toString(), QStringLiteral("–"));
        model.setRows(std::make_shared<const Rows>(Rows{4, 0}));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Bonn"));
        QCOMPARE(model.headerData(0, Qt::Vertical).toString(), QStringLiteral("5")); // the row of the file
        QCOMPARE(model.headerData(2, Qt::Horizontal, BigTableModel::kMissingRole).toDouble(), 0.2);
        model.setTable(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void sortsAndFiltersByClickAndKey()
    {
        Fixture f;
        auto* rows = f.child<QTableView>("rows");
        QHeaderView* header = rows->horizontalHeader();
        const auto click = [&](int column) {
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {header->sectionViewportPosition(column) + 12, header->height() / 2});
            f.wait();
        };
        click(1);
        QCOMPARE(f.shown(1), QStringList({"1", "9", "9", "10", "100"}));
        click(1);
        QCOMPARE(f.shown(1), QStringList({"100", "10", "9", "9", "1"}));
        click(1);
        QCOMPARE(f.shown(1), QStringList({"10", "9", "100", "1", "9"}));
        rows->setFocus();
        rows->setCurrentIndex(f.view.model().index(0, 3));
        QTest::keyClick(rows, Qt::Key_F, Qt::ControlModifier);
        auto* text = f.child<QLineEdit>("filterText");
        QTest::keyClicks(text, QStringLiteral("spain"));
        QTest::keyClick(text, Qt::Key_Return);
        f.wait();
        QCOMPARE(f.shown(0), QStringList({QStringLiteral("Ávila"), QStringLiteral("\"Q\"")}));
        QTest::mouseClick(f.child<QPushButton>("filterChip"), Qt::LeftButton);
        QTRY_COMPARE(f.view.model().rowCount(), 5);
    }

    /// Whole, not only as high as the padding of a title leaves room for.
    void rowNumbersAreSeenWhole()
    {
        Theme theme(*qApp, Theme::Mode::Light);
        Fixture f;
        QHeaderView* numbers = f.child<QTableView>("rows")->verticalHeader();
        QTRY_VERIFY(numbers->isVisible());
        const QImage drawn = numbers->viewport()->grab({0, numbers->sectionViewportPosition(0), numbers->width(), numbers->sectionSize(0) - 2}).toImage();
        int first = drawn.height(), last = -1;
        for (int y = 0; y < drawn.height(); ++y)
            for (int x = 2; x < drawn.width() - 2; ++x)
                if (qGray(drawn.pixel(x, y)) < 160) {
                    first = std::min(first, y);
                    last = std::max(last, y);
                }
        QVERIFY2(last - first + 1 >= numbers->fontMetrics().capHeight(), qPrintable(QStringLiteral("%1…%2").arg(first).arg(last)));
        QVERIFY2(std::abs(first + last - drawn.height()) <= 6, qPrintable(QStringLiteral("%1…%2 of %3").arg(first).arg(last).arg(drawn.height()))); // in the middle
    }

    void freezesHidesMovesCopiesAndExports()
    {
        Fixture f;
        auto* rows = f.child<QTableView>("rows");
        auto* frozen = f.child<QTableView>("frozenRows");
        QVERIFY(!frozen->isVisible());
        f.child<QSpinBox>("freezeColumns")->setValue(1);
        QVERIFY(frozen->isVisible());
        QVERIFY(!frozen->isColumnHidden(0) && rows->isColumnHidden(0) && frozen->isColumnHidden(1));
        QCOMPARE(frozen->viewport()->height(), rows->viewport()->height());
        QVERIFY(frozen->verticalHeader()->isVisible() && !rows->verticalHeader()->isVisible()); // row numbers come first
        QVERIFY(frozen->viewport()->width() >= frozen->columnWidth(0));
        f.view.setFrozen(0);
        f.view.setHidden(1, true);
        rows->horizontalHeader()->moveSection(3, 0);
        rows->selectionModel()->select(QItemSelection(f.view.model().index(0, 0), f.view.model().index(0, 3)),
                                       QItemSelectionModel::ClearAndSelect);
        rows->setFocus();
        QSignalSpy copied(&f.view, &TableView::copied);
        QTest::keyClick(rows, Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(copied.count(), 1);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("country\tname\tscore\nSpain\tÁvila\t0.5\n"));
        const QTemporaryDir folder;
        const Path file = Path(folder.path().toStdString()) / "out.csv";
        f.view.sortBy(2);
        f.wait();
        f.view.exportTo(file);
        f.wait();
        QCOMPARE(f.files.read(file), std::string("country,name,score\nSpain,\"\"\"Q\"\"\",-1.5\nSpain,Ávila,0.5\nGermany,Bonn,0.5\n,a|b\tc,2.25\n"
                                                 "United Kingdom,Oxford,\n"));
    }

    void everyControlHasAName()
    {
        Fixture f;
        for (const QWidget* widget : f.view.findChildren<QWidget*>())
            if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible() && qobject_cast<const QLineEdit*>(widget) == nullptr)
                QVERIFY2(!widget->accessibleName().isEmpty() || qobject_cast<const QPushButton*>(widget) != nullptr ||
                             widget->parentWidget()->inherits("QAbstractScrollArea"),
                         widget->metaObject()->className());
    }

    void aMillionRowsOfTwentyColumns()
    {
        constexpr std::size_t kRows = 1000000;
        std::mt19937 random(1);
        std::vector<double> reals(kRows);
        std::vector<std::string> texts(kRows);
        for (std::size_t i = 0; i < kRows; ++i) {
            reals[i] = static_cast<double>(random()) / 7.0;
            texts[i] = "university " + std::to_string(random() % 50000);
        }
        const Column numbers = Column::reals(reals), words = Column::texts(texts);
        std::vector<std::string> names;
        std::vector<Column> columns;
        for (int i = 0; i < 20; ++i) {
            names.push_back("column " + std::to_string(i));
            columns.push_back(i % 2 == 0 ? numbers : words);
        }
        Fixture f;
        QElapsedTimer timer;
        timer.start();
        f.view.setTable(QStringLiteral("large"), std::make_shared<const Table>(names, columns));
        QApplication::processEvents();
        const qint64 opened = timer.restart();
        f.view.sortBy(1);
        const qint64 asked = timer.restart();
        f.wait();
        const qint64 sorted = timer.restart();
        auto* rows = f.child<QTableView>("rows");
        for (int page = 0; page < 100; ++page) {
            f.view.jumpTo(page * 9999);
            rows->viewport()->repaint();
        }
        const qint64 scrolled = timer.elapsed();
        qInfo("open %lld ms, ask to sort %lld ms, sort texts %lld ms, 100 jumps with repaint %lld ms", opened, asked, sorted, scrolled);
        QVERIFY2(opened < 500, "opening");
        QVERIFY2(asked < 50, "the GUI thread waits for the sort");
        QVERIFY2(scrolled < 100 * 50, "scrolling");
        f.wait();
    }
};

QTEST_MAIN(tst_table_view)
#include "tst_table_view.moc"
