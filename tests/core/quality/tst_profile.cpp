// The figures of a profile, on tables small enough to check by hand; the same on any number of threads.
#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <random>

#include <QTest>

#include "core/base/Error.h"
#include "core/base/ThreadPool.h"
#include "core/ingest/Csv.h"
#include "core/ingest/Source.h"
#include "core/quality/Leakage.h"
#include "core/quality/NumberSort.h"
#include "core/quality/Profile.h"
#include "core/quality/ProfileRows.h"

using namespace podium;
using namespace podium::quality;

namespace {

Table tableOf(const std::string& csv)
{
    ThreadPool pool(1);
    JobContext job(pool);
    return ingest::parseCsv(csv, "test", {}, job).table;
}

TableProfile profileOf(const Table& table, const ProfileOptions& options = {}, int threads = 1)
{
    ThreadPool pool(threads);
    JobContext job(pool);
    return profileTable(table, options, job);
}

} // namespace

class ProfileTest : public QObject
{
    Q_OBJECT

private slots:
    void numberForms_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("form");
        QTest::addColumn<double>("value");
        const auto row = [](const char* cell, const char* form, double value) {
            QTest::newRow(cell) << QString::fromUtf8(cell) << QString::fromUtf8(form) << value;
        };
        row("12", "plain", 12);
        row(" -3.5e2 ", "plain", -350);
        row("20,152", "thousands", 20152);
        row("1,234,567.5", "thousands", 1234567.5);
        row("-1,234", "thousands", -1234);
        row("3,5", "decimal_comma", 3.5);
        row("1,2345", "decimal_comma", 1.2345);
        row("54%", "percent", 54);
        row("0.5 %", "percent", 0.5);
        row("=12", "tied", 12);
        row("201-300", "range", 201);
        row("201–300", "range", 201);
        row("33 : 67", "ratio", 33);
        row("33:67", "ratio", 33); // 67 is no minute
        row("12:30", "time", 45000);
        row("12:30:05", "time", 45005);
        for (const char* cell : {"", "-", "abc", "12a", "300-201", "1,23,456", "inf", "nan", "=a", "%", "2015-03-01",
                                 "1.2.3", "Universität 12", ":", "5:", "123456789012345678901234567890123456789012"})
            row(cell, "text", 0);
    }
    void numberForms()
    {
        QFETCH(QString, cell);
        QFETCH(QString, form);
        QFETCH(double, value);
        const std::string text = cell.toStdString();
        const NumberCell number = readNumber(text);
        QCOMPARE(QString::fromUtf8(numberFormId(number.form).data(), qsizetype(numberFormId(number.form).size())), form);
        if (number.form != NumberForm::None)
            QCOMPARE(number.value, value);
    }
    void numbersAreSortedByTheirDigits()
    {
        std::mt19937_64 random(7);
        for (const std::size_t count : {std::size_t(0), std::size_t(1), std::size_t(100), std::size_t(20'000)})
            for (const int kind : {0, 1, 2, 3}) {
                std::vector<double> reals;
                std::vector<std::int64_t> integers;
                for (std::size_t i = 0; i < count; ++i) {
                    const auto bits = random();
                    double real = std::bit_cast<double>(bits); // any exponent and sign, infinities among them
                    if (kind > 0 || std::isnan(real))
                        real = static_cast<double>(static_cast<std::int64_t>(bits % 2001) - 1000) / (kind == 1 ? 1.0 : 8.0);
                    reals.push_back(real);
                    integers.push_back(kind == 0   ? static_cast<std::int64_t>(bits)
                                       : kind == 1 ? static_cast<std::int64_t>(bits % 7) - 3
                                                   : std::numeric_limits<std::int64_t>::min() + static_cast<std::int64_t>(bits % 3));
                }
                std::vector<double> realsInOrder = reals;
                std::vector<std::int64_t> integersInOrder = integers;
                std::sort(realsInOrder.begin(), realsInOrder.end());
                std::sort(integersInOrder.begin(), integersInOrder.end());
                sortNumbers(reals);
                sortNumbers(integers);
                QVERIFY(reals == realsInOrder);
                QVERIFY(integers == integersInOrder);
            }
    }
    void figuresOfNumbers()
    {
        const TableProfile profile = profileOf(tableOf("a\n1\n2\n2\n4\n\n11\n"), {});
        const ColumnProfile& column = profile.columns.front();
        QCOMPARE(column.rows, 5); // a blank line of one column is no row
        QCOMPARE(column.distinct, 4);
        QCOMPARE(column.frequent.front().value, std::string("2"));
        QCOMPARE(column.frequent.front().count, 2);
        QCOMPARE(column.lowest, std::string("1"));
        QCOMPARE(column.highest, std::string("11"));
        const NumberFigures& figures = *column.numbers;
        QCOMPARE(figures.mean, 4.0);
        QCOMPARE(figures.deviation, std::sqrt((9 + 4 + 4 + 0 + 49) / 4.0));
        QCOMPARE(figures.quartile1, 2.0);
        QCOMPARE(figures.median, 2.0);
        QCOMPARE(figures.quartile3, 4.0);
        QCOMPARE(figures.quantile95, 4 + 0.8 * 7);
        QCOMPARE(figures.outliers.highFence, 7.0);
        QCOMPARE(figures.outliers.beyondFences, 1);
        QCOMPARE(figures.histogram.counts, (std::vector<std::int64_t>{3, 1, 0, 1}));
    }
    void missingInfiniteAndEmpty()
    {
        const Table table(
            {"a", "b", "c"},
            {Column::reals({1, NAN, INFINITY, -INFINITY, 3}), Column::reals({NAN, NAN, NAN, NAN, NAN}),
             Column::texts({"x", "", "x", "", "y "}, {false, true, false, true, false})});
        const TableProfile profile = profileOf(table);
        QCOMPARE(profile.missing, 8);
        QCOMPARE(profile.columns[0].missing, 1);
        QCOMPARE(profile.columns[0].numbers->infinite, 2);
        QCOMPARE(profile.columns[0].numbers->mean, 2.0);
        QCOMPARE(profile.columns[1].distinct, 0);
        QVERIFY(!profile.columns[1].numbers);
        QVERIFY(profile.columns[1].frequent.empty());
        QCOMPARE(profile.columns[2].blanksAround, 1);
        QVERIFY(profileOf(Table({"a"}, {Column::reals({})})).toJson().contains("columns"));
        QCOMPARE(profileOf(Table()).columns.size(), std::size_t(0));
    }
    void largeIntegersStayApart()
    {
        const Table table({"id"}, {Column::integers({9007199254740993, 9007199254740992, 9007199254740993})});
        const ColumnProfile column = profileOf(table).columns.front();
        QCOMPARE(column.distinct, 2);
        QCOMPARE(column.frequent.front().value, std::string("9007199254740993"));
    }
    void textsThatAreNumbersHaveFigures()
    {
        const ColumnProfile column = profileOf(tableOf("a,b\n\"20,152\",1\n\"2,243\",2\n462,3\n-,4\n")).columns.front();
        QVERIFY(column.forms->mostlyNumbers());
        QCOMPARE(column.forms->mainForm(), NumberForm::Thousands);
        QCOMPARE(column.forms->placeholders, 1);
        QCOMPARE(column.numbers->count, 3);
        QCOMPARE(column.numbers->maximum, 20152.0);
        QVERIFY(!profileOf(tableOf("a,b\nx12,1\ny,2\n3,3\n")).columns.front().numbers);
    }
    void onlyWhatIsFarInFiguresAndLogarithmsIsExtreme()
    {
        // A long tail, as of sums of money, is no fault; a value a thousand times the largest of them is.
        std::vector<double> values;
        for (int i = 0; i < 400; ++i)
            values.push_back(std::exp(i % 100 / 20.0));
        QCOMPARE(profileOf(Table({"a"}, {Column::reals(values)})).columns[0].numbers->outliers.extreme, 0);
        values[7] = 150000;
        const Outliers outliers = profileOf(Table({"a"}, {Column::reals(values)})).columns[0].numbers->outliers;
        QCOMPARE(outliers.extreme, 1);
        QCOMPARE(outliers.extremeRows, std::vector<std::int64_t>{7});
    }
    void patternsOfRows()
    {
        const Table table = tableOf("name,x,y\nOslo,1,2\nOSLO ,1,2\nOslo,1,2\nRoma,,\nWien,,\nBern,4,\n");
        const RowPatterns patterns = profileOf(table).patterns;
        QCOMPARE(patterns.missingPatterns, 3);
        QCOMPARE(patterns.missing[0].rows, 3);
        QVERIFY(patterns.missing[0].columns.empty());
        QCOMPARE(patterns.missing[1].columns, (std::vector<std::size_t>{1, 2}));
        QCOMPARE(patterns.missing[1].rows, 2);
        QCOMPARE(patterns.duplicates, 1);
        QCOMPARE(patterns.duplicateRows.front().row, 2);
        QCOMPARE(patterns.duplicateRows.front().earlier, 0);
        QCOMPARE(patterns.nearDuplicates, 1);
        QCOMPARE(patterns.nearDuplicateRows.front().row, 1);
    }
    void associationsByHand()
    {
        const Table table = tableOf("a,b,c,d\n1,2,u,x\n2,4,u,x\n3,6,v,y\n4,,v,y\n5,11,w,z\n");
        const AssociationMatrix matrix = profileOf(table).associations;
        QCOMPARE(matrix.at(matrix.spearman, 0, 1), 1.0);
        QVERIFY(matrix.at(matrix.pearson, 0, 1) < 1 && matrix.at(matrix.pearson, 0, 1) > 0.95);
        QCOMPARE(matrix.at(matrix.cramersV, 2, 3), 1.0);
        QVERIFY(std::isnan(matrix.at(matrix.pearson, 0, 2)));
        const double entropy = -(0.4 * std::log(0.4) * 2 + 0.2 * std::log(0.2));
        QVERIFY(std::fabs(matrix.at(matrix.mutualInformation, 2, 3) - entropy) < 1e-12);
        QCOMPARE(matrix.at(matrix.spearman, 1, 0), matrix.at(matrix.spearman, 0, 1));
    }
    void largeTablesTakeSpacedRows()
    {
        const std::vector<std::int64_t> rows = spacedRows(10, 4);
        QCOMPARE(rows, (std::vector<std::int64_t>{0, 2, 5, 7}));
        QCOMPARE(spacedRows(3, 4).size(), std::size_t(3));
        ProfileOptions options;
        options.pairRows = 100;
        std::vector<double> values(1000);
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = static_cast<double>(i);
        QCOMPARE(profileOf(Table({"a"}, {Column::reals(values)}), options).associations.rows, 100);
    }
    void leakageNeedsMoreThanALikeness()
    {
        ThreadPool pool(2);
        JobContext job(pool);
        std::vector<double> target, copy, noise, first, second, close;
        std::uint32_t seed = 1;
        const auto random = [&] {
            seed = seed * 1664525u + 1013904223u;
            return static_cast<double>(seed >> 8) / (1 << 24);
        };
        for (int i = 0; i < 600; ++i) {
            const double x = random(), y = random();
            first.push_back(x);
            second.push_back(y);
            target.push_back(x > y ? 1 : 0);
            copy.push_back(target.back() * 10 + random());
            close.push_back(target.back() + 3 * random()); // tells it often, not always
            noise.push_back(random());
        }
        const Table table({"t", "copy", "noise", "x", "y", "close"},
                          {Column::reals(target), Column::reals(copy), Column::reals(noise), Column::reals(first),
                           Column::reals(second), Column::reals(close)});
        const std::vector<LeakageSuspect> suspects = leakageSuspects(table, 0, job);
        QCOMPARE(suspects.size(), std::size_t(2));
        QCOMPARE(suspects[0].columns, std::vector<std::size_t>{1});
        QCOMPARE(suspects[1].columns, (std::vector<std::size_t>{3, 4}));
        QVERIFY(suspects[1].together == LeakageSuspect::Together::Difference ||
                suspects[1].together == LeakageSuspect::Together::Ratio);
        QVERIFY(leakageSuspects(table.slice(0, 30), 0, job).empty());
    }
    void theSameOnAnyNumberOfThreads()
    {
        for (const ingest::SourceTable& source : ingest::sampleTables()) {
            const Table table = tableOf(source.bytes);
            ProfileOptions options;
            options.target = "world_rank";
            const std::string one = prettyJson(profileOf(table, options, 1).toJson());
            QCOMPARE(prettyJson(profileOf(table, options, 4).toJson()), one);
        }
    }
    void columnsComeInOrder()
    {
        const Table table = tableOf(ingest::sampleTables().front().bytes);
        std::vector<std::size_t> order;
        ProfileOptions options;
        options.onColumn = [&](std::size_t index, const ColumnProfile& column) {
            order.push_back(index);
            QCOMPARE(column.name, table.names()[index]);
        };
        (void)profileOf(table, options, 4);
        QCOMPARE(order.size(), table.columnCount());
        QVERIFY(std::is_sorted(order.begin(), order.end()));
    }
    void theRowsBehindABarAreAsManyAsItCounts()
    {
        for (const ingest::SourceTable& source : ingest::sampleTables()) {
            const Table table = tableOf(source.bytes);
            const TableProfile profile = profileOf(table, {}, 2);
            for (std::size_t i = 0; i < profile.columns.size(); ++i) {
                const ColumnProfile& column = profile.columns[i];
                for (const ValueCount& each : column.frequent)
                    QCOMPARE(rowsWithValue(table, i, each.value).size(), static_cast<std::size_t>(each.count));
                for (std::size_t bin = 0; column.numbers && bin < column.numbers->histogram.counts.size(); ++bin)
                    QCOMPARE(rowsInBin(table, i, column.numbers->histogram, bin).size(),
                             static_cast<std::size_t>(column.numbers->histogram.counts[bin]));
            }
        }
        QCOMPARE(rowsWithBoth(tableOf("a,b\n1,\n2,3\n,4\n"), 0, 1), std::vector<std::int64_t>{1});
    }
    void canBeCancelled()
    {
        ThreadPool pool(2);
        const CancelToken token;
        token.cancel();
        JobContext job(pool, token);
        QVERIFY_EXCEPTION_THROWN(profileTable(tableOf("a\n1\n2\n"), {}, job), Error);
    }
};

QTEST_GUILESS_MAIN(ProfileTest)
#include "tst_profile.moc"
