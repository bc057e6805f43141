// Places of institutions over years and rankings, their correlation and their plots.
#include <cmath>
#include <numeric>
#include <random>

#include <QTest>

#include "core/base/ThreadPool.h"
#include "core/comparison/PlotFile.h"
#include "core/comparison/RankingPlots.h"
#include "tests/support/TableText.h"

using namespace podium;
using namespace podium::comparison;
using test::table;

namespace {

RankingSet sample()
{
    static ThreadPool pool(2);
    JobContext job(pool);
    const auto times = std::make_shared<const Table>(table(R"(
        university_name    | country | world_rank:text | year
        Oslo University    | Norway  | 1               | 2011
        University of Cork | Ireland | =2              | 2011
        Lima Academy       | Peru    | 101-150         | 2011
        Oslo University    | Norway  | 3               | 2012
        Oslo University    | Norway  | 2               | 2012
    )"));
    const auto other = std::make_shared<const Table>(table(R"(
        institution            | world_rank | year
        Oslo University        | 2          | 2011
        The University of Cork | 1          | 2011
        Lima Academy           | 7          | 2011
        Nowhere College        | 9          | 2013
    )"));
    const auto none = std::make_shared<const Table>(table("a | b\n 1 | 2"));
    return rankingSet({{"times", "Times", times}, {"none", "", none}, {"other", "", other}}, {}, job);
}

bool near(std::optional<double> a, double b) { return a && std::fabs(*a - b) < 1e-9; }

} // namespace

class RankingSetTest : public QObject
{
    Q_OBJECT

private slots:
    void placesAreReadAcrossTables()
    {
        const RankingSet set = sample();
        QCOMPARE(set.rankings.size(), std::size_t(2));
        QCOMPARE(set.rankings[0].title, std::string("Times"));
        QCOMPARE(set.rankings[1].title, std::string("other"));
        QCOMPARE(set.institutions.size(), std::size_t(4));
        const auto oslo = set.find("oslo");
        QVERIFY(oslo && set.institutions[*oslo].country == "Norway");
        QCOMPARE(set.place(*oslo, 0, 2012)->place, 2.0); // the better of two rows
        const auto lima = set.find("Lima Academy");
        QVERIFY(lima && set.place(*lima, 0, 2011)->isBand);
        QCOMPARE(set.place(*lima, 0, 2011)->place, 125.5);
        QCOMPARE(set.place(*lima, 0, 2011)->text, std::string("101-150"));
        QCOMPARE(set.place(*lima, 1, 2012), nullptr);
        QVERIFY(!set.find("University")); // several
        QVERIFY(!set.find("Atlantis"));
        QCOMPARE(set.countries, (std::vector<std::string>{"Ireland", "Norway", "Peru"}));
        QCOMPARE(commonYears(set, 0, 1), std::vector<std::int64_t>{2011});
    }

    void twoOfOneNameAreToldApart()
    {
        ThreadPool pool(1);
        JobContext job(pool);
        const auto one = std::make_shared<const Table>(table("institution | country | world_rank | year\n"
                                                             "Northeastern University | China | 1 | 2012\n Oslo University | Norway | 2 | 2012"));
        const auto two = std::make_shared<const Table>(table("institution | country | world_rank | year\n Northeastern University | USA | 3 | 2012"));
        const RankingSet set = rankingSet({{"one", "", one}, {"two", "", two}}, {}, job);
        QCOMPARE(set.institutions.size(), std::size_t(3));
        QCOMPARE(set.institutions[0].name, "Northeastern University (" + set.institutions[0].country + ")");
        QCOMPARE(set.institutions[1].name, std::string("Oslo University"));
        QCOMPARE(set.institutions[2].name, "Northeastern University (" + set.institutions[2].country + ")");
        QVERIFY(set.institutions[0].name != set.institutions[2].name);
    }

    void correlations() // by hand, and as scipy.stats.spearmanr and kendalltau give them
    {
        RankCorrelation same = rankCorrelation({1, 2, 3, 4}, {10, 20, 30, 40});
        QVERIFY(near(same.spearman, 1) && near(same.kendall, 1) && same.count == 4);
        QVERIFY(near(rankCorrelation({1, 2, 3}, {3, 2, 1}).spearman, -1));
        const RankCorrelation mixed = rankCorrelation({1, 2, 3, 4, 5}, {2, 1, 4, 3, 5});
        QVERIFY(near(mixed.spearman, 0.8) && near(mixed.kendall, 0.6));
        const RankCorrelation ties = rankCorrelation({1, 2, 2, 4}, {1, 3, 2, 4});
        QVERIFY(near(ties.spearman, 0.9486832980505138) && near(ties.kendall, 0.9128709291752769));
        QVERIFY(!rankCorrelation({1}, {1}).spearman && !rankCorrelation({}, {}).kendall);
        QVERIFY(!rankCorrelation({1, 1}, {1, 2}).spearman && !rankCorrelation({1, 1}, {1, 2}).kendall);
    }

    void kendallIsThatOfAllPairs()
    {
        std::mt19937 random(3);
        for (int round = 0; round < 200; ++round) {
            const std::size_t size = 2 + random() % 40, values = 1 + random() % 30;
            std::vector<double> x(size), y(size);
            for (std::size_t i = 0; i < size; ++i) {
                x[i] = static_cast<double>(random() % values);
                y[i] = static_cast<double>(random() % values) + (round % 2 == 0 ? x[i] : 0);
            }
            double agree = 0, unequalX = 0, unequalY = 0;
            for (std::size_t i = 0; i < size; ++i)
                for (std::size_t k = 0; k < i; ++k) {
                    const double product = (x[i] - x[k]) * (y[i] - y[k]);
                    agree += product > 0 ? 1 : product < 0 ? -1 : 0;
                    unequalX += x[i] != x[k] ? 1 : 0;
                    unequalY += y[i] != y[k] ? 1 : 0;
                }
            const std::optional<double> tau = rankCorrelation(x, y).kendall;
            QCOMPARE(tau.has_value(), unequalX > 0 && unequalY > 0);
            QVERIFY(!tau || near(tau, agree / std::sqrt(unequalX * unequalY)));
        }
        std::vector<double> many(200'000); // of all pairs this would take minutes
        std::iota(many.begin(), many.end(), 0.0);
        QVERIFY(near(rankCorrelation(many, many).kendall, 1));
    }

    void placesOverTheYears()
    {
        const RankingSet set = sample();
        const Plot plot = placesPlot(set, {*set.find("oslo"), *set.find("lima")}, {0, 1});
        QCOMPARE(plot.series.size(), std::size_t(4));
        QVERIFY(plot.yAxis.inverted && plot.xAxis.wholeNumbers);
        QCOMPARE(plot.series[0].key, std::string("Oslo University"));
        QCOMPARE(plot.series[0].x, (std::vector<double>{2011, 2012}));
        QCOMPARE(plot.series[0].y, (std::vector<double>{1, 2}));
        QCOMPARE(plot.series[0].labels[1].english(), std::string("Oslo University · Times 2012: 2"));
        QVERIFY(plot.series[0].pattern == LinePattern::Solid && plot.series[1].pattern == LinePattern::Dashed);
        QCOMPARE(plot.series[0].part.english(), std::string("ranking Times")); // what a pattern stands for, with whatever institution
        QCOMPARE(plot.series[2].part.english(), plot.series[0].part.english());
        QCOMPARE(plot.marks.size(), std::size_t(1)); // the band
        QCOMPARE(plot.notes.size(), std::size_t(1));
        const std::string svg = plotSvg(plot, Language::english(), [](const std::string&) { return RunInk{"#123456", 0}; });
        QVERIFY(svg.find(">2011<") != std::string::npos && svg.find("2,011") == std::string::npos);
        // The first place is above the others: its y is smaller.
        const auto height = [&](const std::string& label) {
            const std::size_t at = svg.find("text-anchor=\"end\" font-size=\"11\" fill=\"#55616f\">" + label + "<");
            return at == std::string::npos ? -1.0 : std::stod(svg.substr(svg.rfind("y=\"", at) + 3));
        };
        QVERIFY(height("50") > 0 && height("50") < height("100"));
    }

    void twoRankingsAgainstEachOther()
    {
        const RankingSet set = sample();
        const RankingComparison compared = compareRankings(set, {0, 1, 2011, {}}, {*set.find("cork")});
        QCOMPARE(compared.correlation.count, std::size_t(3));
        QVERIFY(near(compared.correlation.spearman, 0.5));
        QCOMPARE(compared.bands, std::size_t(1));
        QCOMPARE(compared.plot.series.size(), std::size_t(3)); // the diagonal, the others, the chosen one
        QCOMPARE(compared.plot.series[1].key, std::string(kOtherInstitutions));
        QCOMPARE(compared.plot.series[2].key, std::string("University of Cork"));
        QCOMPARE(compared.plot.series[2].labels[0].english(), std::string("University of Cork · Times =2, other 1"));
        QCOMPARE(compared.sentence.english(), std::string("Times and other agree somewhat about the order of the 3 institutions that both "
                                                          "have in 2011 (Spearman's ρ 0.5, Kendall's τ 0.333)."));
        const RankingComparison norway = compareRankings(set, {0, 1, 2011, "Norway"}, {});
        QCOMPARE(norway.correlation.count, std::size_t(1));
        QVERIFY(norway.sentence.english().find("too few") != std::string::npos);
        const RankingComparison nothing = compareRankings(set, {0, 1, 2013, {}}, {});
        QVERIFY(nothing.plot.series.empty());
    }
};

QTEST_GUILESS_MAIN(RankingSetTest)
#include "tst_ranking_set.moc"
