// Scoring raw tables: the recipe's row-wise steps run again, missing values follow the rule, unknown
// categories are told.
#include <QtTest>

#include "core/base/Error.h"
#include "core/base/ThreadPool.h"
#include "core/serving/Predictor.h"
#include "core/training/RandomForest.h"
#include "tests/core/training/PreparedProject.h"
#include "tests/core/training/Samples.h"

using namespace podium;
using namespace podium::serving;

namespace {

/// Above 50 points is class 1, whatever the country.
training::ModelFile model()
{
    std::vector<std::vector<double>> rows;
    std::vector<std::int32_t> y;
    for (int i = 0; i < 100; ++i) {
        rows.push_back({static_cast<double>(i), static_cast<double>(i % 3)});
        y.push_back(i > 50 ? 1 : 0);
    }
    ThreadPool pool(1);
    JobContext job(pool);
    training::ForestOptions options;
    options.maxFeatures = {training::MaxFeatures::Kind::All, 0};
    training::ModelFile file;
    file.spec = test::specOf("cwurData");
    file.model = training::fitRandomForest(test::samples(rows, y), options, job);
    return file;
}

Table raw(const std::vector<double>& scores, const std::vector<std::string>& countries)
{
    std::vector<std::string> names;
    std::vector<std::string> ranks;
    std::vector<bool> missing;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        names.push_back("Universidad nº " + std::to_string(i));
        ranks.push_back("301-350");
        missing.push_back(countries[i].empty());
    }
    return Table({"world_rank", "institution", "country", "score", "ranges"},
                 {Column::texts(ranks), Column::texts(names), Column::texts(countries, missing),
                  Column::reals(scores), Column::texts(ranks)});
}

Prediction score(const Table& table, MissingRule rule = MissingRule::Refuse)
{
    ThreadPool pool(1);
    JobContext job(pool);
    return predict(model(), table, {rule, "new.csv"}, job);
}

} // namespace

class TestPredictor : public QObject
{
    Q_OBJECT

private slots:
    void scoresEachRow()
    {
        const Prediction result = score(raw({10, 90}, {"Spain", "USA"}));
        QCOMPARE(result.table.names(),
                 (std::vector<std::string>{"row", "institution", "predicted", "proba_0", "proba_1"}));
        QCOMPARE(result.table.rowCount(), 2);
        QCOMPARE(result.table.column(0).integer(1), 1);
        QCOMPARE(std::string(result.table.column(1).text(0)), std::string("Universidad nº 0"));
        QCOMPARE(result.table.column(2).asText(0), std::string("0"));
        QCOMPARE(result.table.column(2).asText(1), std::string("1"));
        QVERIFY(result.table.column(4).real(0) < 0.1 && result.table.column(4).real(1) > 0.9);
        QVERIFY(result.notes.empty());
        QCOMPARE(result.probabilities.size(), std::size_t{4});
    }

    void rowIdsGoAlong()
    {
        const Table table = raw({10, 20, 90}, {"Spain", "Spain", "USA"});
        const std::vector<std::int64_t> rows{2};
        QCOMPARE(score(table.take(rows)).table.column(0).integer(0), 2);
    }

    void missingIsRefusedByDefault()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        try {
            score(raw({10, nan}, {"Spain", "USA"}));
            QFAIL("no error");
        } catch (const Error& error) {
            QVERIFY2(QString(error.what()).contains("Row 2 has no usable value in column score"),
                     error.what());
            QCOMPARE(error.where(), std::string("new.csv"));
            QVERIFY(QString::fromStdString(error.hint().english()).contains("median"));
        }
    }

    void aMissingColumnIsToldOfTheTable()
    {
        try {
            score(raw({10}, {"Spain"}).withoutColumn("score"));
            QFAIL("no error");
        } catch (const Error& error) {
            QVERIFY2(QString(error.what()).contains("score"), error.what());
            QCOMPARE(error.where(), std::string("new.csv"));
        }
    }

    void missingMayTakeTheMedian()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const Prediction result = score(raw({nan, 90}, {"Spain", "USA"}), MissingRule::TrainingMedian);
        QCOMPARE(result.notes.size(), std::size_t{1});
        QCOMPARE(result.notes[0].id, std::string("filled_missing"));
        QCOMPARE(result.probabilities[0], score(raw({50}, {"Spain"})).probabilities[0]); // the median is 50
        QVERIFY_EXCEPTION_THROWN(score(raw({10}, {""}), MissingRule::TrainingMedian),
                                 Error); // a category has none
    }

    void unreadableIsMissing()
    {
        // In training the recipe dropped rows whose score is a range; a prediction answers for each row, by
        // the rule.
        training::ModelFile file = model();
        file.spec.recipe = Json::parse(R"([{"convert": {"columns": ["score"], "to": "real"}}])");
        const Table table({"country", "score"},
                          {Column::texts({"Spain", "USA"}), Column::texts({"90", "54-71"})});
        ThreadPool pool(1);
        JobContext job(pool);
        try {
            (void)predict(file, table, {MissingRule::Refuse, "new.csv"}, job);
            QFAIL("no error");
        } catch (const Error& error) {
            QVERIFY2(QString(error.what()).contains("Row 2 has no usable value in column score"),
                     error.what());
        }
        const Prediction result = predict(file, table, {MissingRule::TrainingMedian, "new.csv"}, job);
        QCOMPARE(result.notes.size(), std::size_t{1});
        QVERIFY(result.probabilities[1] > 0.9);
    }

    void unseenCategoryIsTold()
    {
        const Prediction result = score(raw({90, 90, 10}, {"Atlantis", "USA", "Mu"}));
        QCOMPARE(result.notes.size(), std::size_t{1});
        QCOMPARE(result.notes[0].id, std::string("unseen_category"));
        const QString text = QString::fromStdString(result.notes[0].text.english());
        QVERIFY2(text.contains(": 2 (Atlantis, Mu)"), qPrintable(text));
        QVERIFY(result.table.column(4).real(0) > 0.9);
    }

    void refuses()
    {
        QVERIFY_EXCEPTION_THROWN(score(raw({}, {})), Error);
        try {
            score(raw({1}, {"USA"}).withoutColumn("score"));
            QFAIL("no error");
        } catch (const Error& error) {
            QVERIFY2(QString(error.what()).contains("score"), error.what());
        }
    }

    void readsWithTheTypesOfTraining()
    {
        features::FeatureSpec spec = test::specOf("cwurData");
        QVERIFY(!rawCsvOptions(spec).schema.has_value());
        spec.rawSchema.fields = {{"score", ColumnType::Real, true}};
        QCOMPARE(rawCsvOptions(spec).schema->fields.size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestPredictor)
#include "tst_predictor.moc"
