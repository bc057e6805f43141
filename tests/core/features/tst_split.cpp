// How rows are dealt to training, validation and test.
#include <random>

#include <QTest>

#include "core/base/Error.h"
#include "core/features/Split.h"

using namespace podium;
using namespace podium::features;

namespace {

std::vector<std::int64_t> all(const Split& parts)
{
    std::vector<std::int64_t> rows = parts.train;
    rows.insert(rows.end(), parts.validation.begin(), parts.validation.end());
    rows.insert(rows.end(), parts.test.begin(), parts.test.end());
    std::sort(rows.begin(), rows.end());
    return rows;
}

std::vector<std::int64_t> upTo(std::int64_t count)
{
    std::vector<std::int64_t> rows;
    for (std::int64_t i = 0; i < count; ++i)
        rows.push_back(i);
    return rows;
}

} // namespace

class SplitTest : public QObject
{
    Q_OBJECT

private slots:
    void lastYearInFileOrder()
    {
        QCOMPARE(lastYear(Column::integers({2012, 2012, 2013})), 2013);
        QCOMPARE(lastYear(Column::integers({2013, 2012})), 2012);
        QCOMPARE(lastYear(Column::integers({2012, 2013, 2012})), 2013); // a late addition to an old year
        QCOMPARE(lastYear(Column::integers({2015})), 2015);
    }

    void lastYearForValidation()
    {
        const Column years = Column::integers({2013, 2014, 2013, 2014, 2014});
        const Split parts = split(SplitRule::LastYear, {0, 1, 0, 1, 0}, 2, &years, 1);
        QCOMPARE(parts.train, (std::vector<std::int64_t>{0, 2}));
        QCOMPARE(parts.validation, (std::vector<std::int64_t>{1, 3, 4}));
        QVERIFY(parts.test.empty());
        QCOMPARE(parts.year, std::optional<std::int64_t>(2014));
    }

    void lastYearForTest()
    {
        std::vector<std::int64_t> values(200, 2013);
        values.resize(260, 2014);
        const Column years = Column::integers(std::move(values));
        const Split parts = split(SplitRule::LastYearTest, std::vector<std::int32_t>(260, 0), 2, &years, 42);
        QCOMPARE(parts.test.size(), std::size_t(60));
        QCOMPARE(parts.test.front(), 200);
        QCOMPARE(parts.validation.size(), std::size_t(30)); // 15 of 100
        QCOMPARE(parts.train.size(), std::size_t(170));
        QCOMPARE(all(parts), upTo(260));
    }

    // Each row in one part; each class by its share; the same for the same seed, another for another.
    void randomIsStratified()
    {
        std::mt19937 random(3); // NOLINT: the same cases in every run
        for (int round = 0; round < 300; ++round) {
            const auto count = static_cast<std::int64_t>(random() % 400 + 2);
            const auto classCount = static_cast<std::int32_t>(random() % 5 + 1);
            std::vector<std::int32_t> classes;
            std::vector<double> members(static_cast<std::size_t>(classCount), 0);
            for (std::int64_t i = 0; i < count; ++i) {
                classes.push_back(static_cast<std::int32_t>(random() % static_cast<unsigned>(classCount)));
                ++members[static_cast<std::size_t>(classes.back())];
            }
            const std::uint64_t seed = random();
            const Split parts = split(SplitRule::Random, classes, classCount, nullptr, seed);
            QCOMPARE(all(parts), upTo(count));
            QVERIFY(std::is_sorted(parts.train.begin(), parts.train.end()));
            QVERIFY(std::is_sorted(parts.validation.begin(), parts.validation.end()));
            for (std::int32_t c = 0; c < classCount; ++c) {
                const auto in =
                    std::count_if(parts.validation.begin(), parts.validation.end(), [&](std::int64_t row) {
                        return classes[static_cast<std::size_t>(row)] == c;
                    });
                QVERIFY(std::abs(static_cast<double>(in) -
                                 members[static_cast<std::size_t>(c)] * kValidationShare) < 1);
                if (members[static_cast<std::size_t>(c)] > 0)
                    QVERIFY(static_cast<double>(in) <
                            members[static_cast<std::size_t>(c)]); // one at least to learn from
            }
            const Split again = split(SplitRule::Random, classes, classCount, nullptr, seed);
            QCOMPARE(again.train, parts.train);
            if (count > 50)
                QVERIFY(split(SplitRule::Random, classes, classCount, nullptr, seed + 1).validation !=
                        parts.validation);
        }
    }

    // The draws are part of the file formats: another machine or version gets the same rows.
    void drawsAreFixed()
    {
        const Split parts = split(SplitRule::Random, std::vector<std::int32_t>(20, 0), 1, nullptr, 42);
        QCOMPARE(parts.validation, (std::vector<std::int64_t>{3, 8, 11, 16}));
    }

    void twoRows()
    {
        const Split one = split(SplitRule::Random, {0}, 1, nullptr, 1);
        QCOMPARE(one.train.size(), std::size_t(1));
        const Split two = split(SplitRule::Random, {0, 0}, 1, nullptr, 1);
        QCOMPARE(two.train.size(), std::size_t(1));
        QCOMPARE(two.validation.size(), std::size_t(1));
    }

    void predefined()
    {
        const Table rows({"place", "for"}, {Column::integers({1, 2, 3, 4}), Column::texts({"train", "VALIDATION", "test", "Train"})});
        const Split parts = predefinedSplit(rows, "t", "for");
        QCOMPARE(parts.train, (std::vector<std::int64_t>{0, 3}));
        QCOMPARE(parts.validation, (std::vector<std::int64_t>{1}));
        QCOMPARE(parts.test, (std::vector<std::int64_t>{2}));
        const auto refusal = [&](const Table& table, const std::string& column) {
            try {
                predefinedSplit(table, "t", column);
            } catch (const Error& error) {
                return error.text().english() + " @ " + error.where();
            }
            return std::string();
        };
        QCOMPARE(refusal(rows, "use"), std::string("featurize.split_column is use, which is not in the clean table t. @ params.yaml, featurize.split_column"));
        const Table odd({"for"}, {Column::texts({"train", "holdout"})});
        QCOMPARE(refusal(odd, "for"), std::string("“holdout” is no part of a split. @ t, row 2, column for"));
        const Table gap({"for"}, {Column::texts({"train", ""}, {false, true})});
        QVERIFY(refusal(gap, "for").starts_with("A row of t does not say what it is for."));
    }

    // Every row is drawn about equally often.
    void drawsAreFair()
    {
        std::vector<int> drawn(10, 0);
        for (std::uint64_t seed = 0; seed < 5000; ++seed) {
            for (const std::int64_t row :
                 split(SplitRule::Random, std::vector<std::int32_t>(10, 0), 1, nullptr, seed).validation)
                ++drawn[static_cast<std::size_t>(row)];
        }
        for (const int count : drawn)
            QVERIFY2(count > 850 && count < 1150,
                     std::to_string(count).c_str()); // 1000 expected, standard deviation 28
    }
};

QTEST_GUILESS_MAIN(SplitTest)
#include "tst_split.moc"
