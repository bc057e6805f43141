// The search grammar: what it reads, what it refuses and where, which rows it keeps and in which order.
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <random>

#include "core/base/Error.h"
#include "core/tracking/RunFilter.h"

using namespace podium;
using namespace podium::tracking;

namespace {

struct Row
{
    std::string id;
    double start = 0;
    std::map<std::string, double> metrics;
    std::map<std::string, std::string> params, tags;
    std::vector<std::string> tables;
};

class Rows final : public RunColumns
{
public:
    std::vector<Row> rows;
    std::size_t size() const override { return rows.size(); }
    std::vector<std::optional<double>> numbers(const RunKey& key) const override
    {
        std::vector<std::optional<double>> column;
        for (const Row& row : rows) {
            if (key.entity == RunEntity::Attribute)
                column.push_back(key.key == "start_time" ? std::optional(row.start) : std::nullopt);
            else if (const auto at = row.metrics.find(key.key); at != row.metrics.end())
                column.push_back(at->second);
            else
                column.push_back(std::nullopt);
        }
        return column;
    }
    std::vector<std::optional<std::string>> texts(const RunKey& key) const override
    {
        std::vector<std::optional<std::string>> column;
        for (const Row& row : rows) {
            const auto& values = key.entity == RunEntity::Param ? row.params : row.tags;
            const auto at = values.find(key.key);
            if (key.entity == RunEntity::Attribute)
                column.emplace_back(key.key == "run_id" ? row.id : std::string("FINISHED"));
            else
                column.push_back(at != values.end() ? std::optional(at->second) : std::nullopt);
        }
        return column;
    }
    std::vector<std::vector<std::string>> datasets(const std::string& key) const override
    {
        std::vector<std::vector<std::string>> column;
        for (const Row& row : rows)
            column.push_back(key == "name" ? row.tables : std::vector<std::string>());
        return column;
    }
};

Rows sample()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    Rows rows;
    rows.rows = {{"a", 3, {{"f1", 0.9}, {"a b", 1}}, {{"train.n_est", "64"}, {"model", "Forest"}}, {{"team", "ñandú 100%"}}, {"times"}},
                 {"b", 2, {{"f1", 0.95}}, {{"train.n_est", "100"}}, {}, {"cwur", "times"}},
                 {"c", 2, {{"f1", nan}}, {{"model", "forest_x"}}, {{"team", ""}}, {}},
                 {"d", 1, {}, {{"train.n_est", "8"}}, {}, {"shanghai"}}};
    return rows;
}

std::string kept(const std::string& filter, const std::string& order = {})
{
    const Rows rows = sample();
    std::string ids;
    for (const std::size_t i : select(rows, RunFilter::parse(filter), RunOrder::parse(order)))
        ids += rows.rows[i].id;
    return ids;
}

std::optional<Error> refusal(const std::string& filter)
{
    try {
        RunFilter::parse(filter);
    } catch (const Error& error) {
        return error;
    }
    return std::nullopt;
}

} // namespace

class tst_run_filter : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreKept_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("ids");
        const auto row = [](const char* filter, const char* ids) { QTest::newRow(filter) << filter << ids; };
        row("", "abcd");
        row("  ", "abcd");
        row("metrics.f1 > 0.9", "b");
        row("metric.f1>=9e-1", "ab");
        row("metrics.f1 != 0.9", "bc"); // NaN differs from every number; a run without it does not match
        row("metrics.f1 = 0", "");
        row("metrics.`a b` = 1", "a");
        row("metrics.\"a b\" < 1.5", "a");
        row("params.train.n_est = '64'", "a");
        row("params.`train.n_est` != '64'", "bd");
        row("params.\"train.n_est\" = \"100\" and metrics.f1 > .5", "b");
        row("params.train.n_est = '064'", ""); // text, not number
        row("parameters.model LIKE 'Forest'", "a");
        row("parameter.model like '%orest%'", "ac");
        row("params.model ILIKE 'forest%'", "ac");
        row("params.model LIKE 'forest__'", "c");
        row("tags.team LIKE '_andú%'", "a"); // _ is a character, not a byte
        row("tag.team = ''", "c");
        row("tags.team IS NULL", "bd");
        row("tags.team is not null", "ac");
        row("attributes.run_id IN ('a', \"d\")", "ad");
        row("run_id NOT IN ('a')", "bcd");
        row("attr.run_id != 'a' AND run.start_time >= 2", "bc");
        row("created < 2", "d");
        row("end_time != 5", "");
        row("status = 'FINISHED'", "abcd");
        row("dataset.name = 'times'", "ab");
        row("datasets.name != 'times'", "bd");
        row("dataset.name IN ('cwur', 'shanghai')", "bd");
        row("dataset.name NOT IN ('times')", "bd");
        row("dataset.context = 'training'", "");
    }
    void rowsAreKept()
    {
        QFETCH(QString, filter);
        QFETCH(QString, ids);
        QCOMPARE(QString::fromStdString(kept(filter.toStdString())), ids);
    }

    void rowsAreOrdered_data()
    {
        QTest::addColumn<QString>("order");
        QTest::addColumn<QString>("ids");
        const auto row = [](const char* order, const char* ids) { QTest::newRow(order) << order << ids; };
        row("", "abcd"); // newest first, then by id
        row("metrics.f1", "abcd");
        row("metrics.f1 DESC", "bacd"); // NaN after numbers, missing last, in both directions
        row("params.train.n_est asc", "badc"); // as text
        row("params.`train.n_est` desc", "dabc");
        row("attributes.start_time ASC", "dbca");
        row("run_id desc", "dcba");
        row("start_time, run_id DESC", "dcba");
    }
    void rowsAreOrdered()
    {
        QFETCH(QString, order);
        QFETCH(QString, ids);
        QCOMPARE(QString::fromStdString(kept({}, order.toStdString())), ids);
    }

    void errorsTellWhereAndWhat_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<int>("position");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* filter, int position, const char* word) { QTest::newRow(filter) << filter << position << word; };
        row("metrics.f1", 11, "one of >");
        row("metrics.f1 > '0.9'", 14, "a number");
        row("metrics.f1 > nan", 14, "a number");
        row("metrics.f1 > inf", 14, "a number");
        row("metrics.f1 > 1x", 14, "a number");
        row("metrics.f1 LIKE 'x'", 12, "one of >");
        row("metrics.f1 IS NULL", 12, "one of >");
        row("params.a = 64", 12, "quotation marks");
        row("params.a > '1'", 10, "one of =");
        row("params.ñ = 64", 12, "quotation marks"); // characters, not bytes
        row("params.a = 'x", 12, "quotation marks");
        row("params.`a = 'x'", 8, "closing");
        row("params.a IN ('x')", 10, "one of =");
        row("status IN ('x')", 8, "one of =");
        row("run_id IN 'x'", 11, "brackets");
        row("run_id IN ('x'", 15, "bracket");
        row("run_id IN ()", 12, "quotation marks");
        row("metrics.f1 > 1 OR metrics.f1 < 2", 16, "AND");
        row("metrics.f1 > 1;", 15, "AND");
        row("NOT metrics.f1 > 1", 1, "metric");
        row("foo.f1 > 1", 1, "metrics, params");
        row("lifecycle_stage = 'x'", 1, "metric");
        row("metrics.f1 > 1 AND", 19, "metric");
        row("dataset.schema = 'x'", 1, "dataset.name");
        row("metrics. > 1", 9, "metric");
    }
    void errorsTellWhereAndWhat()
    {
        QFETCH(QString, filter);
        QFETCH(int, position);
        QFETCH(QString, word);
        const auto error = refusal(filter.toStdString());
        QVERIFY(error);
        QVERIFY(error->code() == ErrorCode::InvalidArgument);
        const QString text = QString::fromStdString(error->text().english());
        QVERIFY2(text.contains(QStringLiteral("character %1,").arg(position)), qPrintable(text));
        QVERIFY2(text.contains(word), qPrintable(text));
        QCOMPARE(QString::fromStdString(error->where()), filter);
    }

    void anOrderIsRefusedToo()
    {
        for (const char* order : {"metrics.f1 UP", "dataset.name", "metrics.f1, metrics.f1 DESC", "foo", "metrics.f1 DESC run_id"})
            QVERIFY_EXCEPTION_THROWN(RunOrder::parse(order), Error);
    }

    void placesForCompletion_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("begin");
        using Kind = RunFilterPlace::Kind;
        const auto row = [](const char* text, Kind kind, int begin) { QTest::newRow(text) << text << static_cast<int>(kind) << begin; };
        row("", Kind::Key, 0);
        row("met", Kind::Key, 0);
        row("metrics.f", Kind::Key, 0);
        row("params.`learning r", Kind::Key, 0);
        row("metrics.f1 ", Kind::Comparator, 11);
        row("metrics.f1 >", Kind::Comparator, 11);
        row("params.a NOT", Kind::Comparator, 9);
        row("params.a IS N", Kind::Comparator, 9);
        row("params.a = ", Kind::Value, 11);
        row("params.a = 'x y", Kind::Value, 11);
        row("params.a = 'x'", Kind::Value, 11);
        row("params.a = 'x' ", Kind::And, 15);
        row("params.a = 'x' an", Kind::And, 15);
        row("params.a = 'x' and ", Kind::Key, 19);
        row("params.a = 'x' and tags.", Kind::Key, 19);
        row("rubbish here ", Kind::Nothing, 0);
    }
    void placesForCompletion()
    {
        QFETCH(QString, text);
        const std::string before = text.toStdString();
        const RunFilterPlace place = placeIn(before);
        QTEST(static_cast<int>(place.kind), "kind");
        QTEST(static_cast<int>(place.begin), "begin");
    }

    /// Any key survives being written and read; any text does not bring the reader out of step.
    void keysAndRubbish()
    {
        std::mt19937 random(20261128);
        const std::string letters = "ab._ -/:'\"`(),=<>!%µñANDISNULL19 \t";
        const auto text = [&](int most) {
            std::string made;
            for (int n = static_cast<int>(random() % static_cast<unsigned>(most + 1)); n > 0; --n)
                made += letters[random() % letters.size()];
            return made;
        };
        for (int i = 0; i < 20000; ++i) {
            std::string name = text(8);
            if (name.find('`') != std::string::npos && name.find('"') != std::string::npos)
                std::erase(name, '"');
            const RunKey key{i % 2 == 0 ? RunEntity::Param : RunEntity::Tag, name};
            if (!name.empty()) {
                const RunFilter read = RunFilter::parse(key.text() + " IS NULL");
                QCOMPARE(read.clauses.size(), std::size_t(1));
                QVERIFY(read.clauses.front().key == key);
            }
            const std::string rubbish = text(40);
            const RunFilterPlace place = placeIn(rubbish);
            QVERIFY(place.begin <= rubbish.size());
            try {
                const RunFilter filter = RunFilter::parse(rubbish);
                select(sample(), filter, {});
            } catch (const Error& error) {
                QVERIFY(error.code() == ErrorCode::InvalidArgument);
            }
        }
    }

    /// What is typed in front of a correct filter's end always reads as the beginning of one.
    void everyBeginningOffersSomething()
    {
        const std::string filter = "metrics.f1 >= 0.9 AND params.`a b` NOT LIKE";
        const std::string correct = "metrics.f1 >= 0.9 AND params.`a b` ILIKE '%x y%' AND run_id NOT IN ('a', 'b') AND tags.t IS NOT NULL";
        for (std::size_t end = 0; end <= correct.size(); ++end)
            QVERIFY2(placeIn(std::string_view(correct).substr(0, end)).kind != RunFilterPlace::Kind::Nothing,
                     correct.substr(0, end).c_str());
        QVERIFY(refusal(filter).has_value());
    }
};

QTEST_GUILESS_MAIN(tst_run_filter)
#include "tst_run_filter.moc"
