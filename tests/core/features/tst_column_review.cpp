// Columns judged as features among the rows that become samples.
#include <QTest>

#include "core/features/ColumnReview.h"
#include "core/features/SampleRows.h"
#include "tests/core/cleaning/MemoryInputs.h"
#include "tests/support/TableText.h"

using namespace podium;
using namespace podium::features;
using test::errorOf;
using test::job;
using test::table;

namespace {

Table places()
{
    return table(R"(
        world_rank | country | citations | noise | empty:text | year
        1          | USA     | 10        | 1     |            | 2013
        2          | USA     | 20        | 2     |            | 2013
        3          | UK      | 30        | 1     |            | 2013
        4          | UK      | 40        | 2     |            | 2013
        90         | USA     |           | 5     | x          | 2013
                   | USA     | 60        | 5     | x          | 2013
    )");
}

const Json kRanking = {{"max_rank", 4}, {"world_rank", 3}, {"columns", {{"cwurData", {"citations"}}}}};

ColumnReview reviewed(const Json& section, const std::string& name = "cwurData")
{
    return reviewColumns(places(), name, featurizeOptions({{"featurize", section}}), job());
}

const ReviewedColumn& column(const ColumnReview& review, const std::string& name)
{
    for (const ReviewedColumn& one : review.columns)
        if (one.name == name)
            return one;
    qFatal("no such column");
}

} // namespace

class ColumnReviewTest : public QObject
{
    Q_OBJECT

private slots:
    void rowsThatRemain()
    {
        const auto steps = sampleRows(places(), "cwurData", featurizeOptions({{"featurize", kRanking}}));
        QCOMPARE(steps.size(), std::size_t(2));
        QCOMPARE(steps[0].id, std::string("numeric_rank"));
        QCOMPARE(steps[0].rows.size(), std::size_t(5));
        QVERIFY(steps[1].rows == (std::vector<std::int64_t>{0, 1, 2, 3}));
        const auto any = sampleRows(places(), "goods", featurizeOptions({{"featurize", {{"target", "citations"}}}}));
        QCOMPARE(any[0].id, std::string("clean"));
        QCOMPARE(any[0].rows.size(), std::size_t(6));
        QVERIFY(any[1].rows == (std::vector<std::int64_t>{0, 1, 2, 3, 5}));
    }

    void countsTheSamplesOnly()
    {
        const ColumnReview review = reviewed(kRanking);
        QCOMPARE(review.rows, 4);
        QCOMPARE(review.compared, 4);
        QCOMPARE(review.columns.size(), std::size_t(6));
        QCOMPARE(column(review, "citations").missing, 0);
        QCOMPARE(column(review, "empty").missing, 4);
        QVERIFY(column(review, "world_rank").decidesClass);
        QVERIFY(!column(review, "country").decidesClass);
    }

    void associationIsCramersV()
    {
        const ColumnReview review = reviewed(kRanking);
        // Classes 1 1 0 0: the country alone tells them, the noise tells nothing, one value cannot.
        QCOMPARE(*column(review, "country").association, 1.0);
        QCOMPARE(*column(review, "noise").association, 0.0);
        QVERIFY(!column(review, "year").association);
        QVERIFY(!column(review, "empty").association);
        QVERIFY(!column(review, "world_rank").association);
    }

    void betweenTheEnds()
    {
        // 4 rows, 2×2 counts {2, 1 | 0, 1}: χ² = 4·(2·1 − 1·0)² ⁄ (3·1·2·2) = 4/3, V = √(χ² ⁄ 4) = 1/√3.
        const Table rows = table(R"(
            kind | colour
            a    | red
            a    | red
            b    | red
            b    | blue
        )");
        const auto review = reviewColumns(rows, "goods", featurizeOptions({{"featurize", {{"target", "kind"}}}}), job());
        QVERIFY(std::abs(*column(review, "colour").association - 1 / std::sqrt(3.0)) < 1e-12);
        QVERIFY(review.usual == std::vector<std::string>{"colour"});
    }

    void usualColumnsAreThoseWithoutAList()
    {
        QCOMPARE(reviewed(kRanking).usual.size(), std::size_t(0)); // some of the order of this ranking are not there
        const Json any = {{"target", "country"}, {"columns", {{"goods", {"noise"}}}}};
        QVERIFY(reviewed(any, "goods").usual ==
                (std::vector<std::string>{"world_rank", "citations", "noise", "empty", "year"}));
        Json few = any;
        few["max_features"] = 2;
        QVERIFY(reviewed(few, "goods").usual == (std::vector<std::string>{"world_rank", "citations"}));
    }

    void saysWhatIsNotThere()
    {
        const std::string error = errorOf([] { reviewed({{"target", "colour"}}, "goods"); });
        QVERIFY2(error.find("colour") != std::string::npos, error.c_str());
    }
};

QTEST_GUILESS_MAIN(ColumnReviewTest)
#include "tst_column_review.moc"
