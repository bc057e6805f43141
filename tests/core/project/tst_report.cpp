// A report of runs: what stands in it, escaped, the same each time, small, without a network.
#include <QtTest>

#include "core/comparison/Report.h"
#include "core/evaluation/Evaluation.h"
#include "core/pipeline/Executor.h"
#include "core/project/Annotations.h"
#include "core/project/CheckItem.h"
#include "core/project/Experiment.h"
#include "core/project/ProjectSheet.h"
#include "core/project/RunFacts.h"
#include "core/project/RunReport.h"
#include "tests/core/project/ProjectFixture.h"
#include "translations/SpanishLanguage.h"

using namespace podium;
using namespace podium::project;
using podium::test::errorOf;
using podium::test::SampleProject;

namespace {

std::string htmlOf(SampleProject& p, const std::vector<std::string>& runs, const std::string& language = "en")
{
    const Language& spoken = languageOf({{"LANG", language}});
    return comparison::reportHtml(p.project->report(runs, {spoken, language}, p.job));
}

bool holds(const std::string& text, const std::string& part)
{
    if (text.find(part) != std::string::npos)
        return true;
    qWarning("missing: %s", part.c_str());
    return false;
}

bool lacks(const std::string& text, const std::string& part) { return text.find(part) == std::string::npos; }

std::size_t countOf(const std::string& text, const std::string& part)
{
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

} // namespace

class tst_report : public QObject
{
    Q_OBJECT

private slots:
    void itTellsOfOneRun()
    {
        SampleProject p;
        ProjectSheet sheet;
        sheet.question = "Is <b>this</b> one of the \"best\" & why?";
        sheet.mainMetric = "f1";
        sheet.threshold = 0.999999;
        sheet.owner = "Ana";
        p.project->setSheet(sheet);
        const Experiment run = p.project->runExperiment({"small", {{"train.n_est", 8}}, {}}, p.job);
        const std::string html = htmlOf(p, {"small"});
        QVERIFY(html.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
        QVERIFY(holds(html, "Is &lt;b&gt;this&lt;/b&gt; one of the &quot;best&quot; &amp; why?"));
        QVERIFY(lacks(html, "<b>this</b>"));
        QVERIFY(holds(html, "not as good as the project asks"));
        QVERIFY(holds(html, "Ana"));
        const RunFacts facts = p.project->runFacts(run);
        QVERIFY(!facts.tables.empty());
        for (const TableFacts& table : facts.tables) {
            QVERIFY(holds(html, table.md5));
            QCOMPARE(table.md5.size(), std::size_t(32));
            QVERIFY(table.rows && *table.rows > 100);
        }
        QCOMPARE(facts.changedFiles, std::vector<std::string>({"params.yaml", "project.yaml"}));
        QCOMPARE(facts.validation.size(), std::size_t(32));
        QVERIFY(holds(html, facts.validation));
        QVERIFY(holds(html, run.commit));
        QVERIFY(!facts.version.empty() && !facts.system.empty());
        QCOMPARE(facts.threads, std::string("2"));
        QVERIFY(holds(html, facts.version));
        QVERIFY(holds(html, "<th>train.n_est</th><td>8</td>"));
        QCOMPARE(countOf(html, "<svg "), std::size_t(5)); // ROC, precision and recall, threshold, lift, calibration
        const auto& counts = p.project->evaluationOf(run).confusion.counts; // row = actual
        const std::int64_t falsePositives = counts[1], negatives = counts[0] + counts[1];
        QVERIFY(holds(html, std::to_string(falsePositives) + " (" +
                                QString::number(100.0 * double(falsePositives) / double(negatives), 'f', 1).toStdString() + " %)"));
        for (const char* outside : {"https://", "<script", "<link", "<img", "@import", "url("})
            QVERIFY2(lacks(html, outside), outside);
        QCOMPARE(countOf(html, "http://"), countOf(html, "xmlns=\"http://www.w3.org/2000/svg\"")); // a name, not an address to load
    }

    void severalAreComparedWithTheFirst()
    {
        SampleProject p;
        p.project->runExperiment({"base", {{"train.n_est", 16}}, {}}, p.job);
        p.project->runExperiment({"other", {{"train.n_est", 2}, {"train.max_depth", 1}}, {}}, p.job);
        const std::string html = htmlOf(p, {"base", "other"});
        QVERIFY(holds(html, "in brackets the difference to base"));
        QVERIFY(holds(html, "Can they be told apart?"));
        QVERIFY(holds(html, "<th class=\"n\">Among the best</th>"));
        QVERIFY(holds(html, "McNemar"));
        QVERIFY(holds(html, "95 % intervals"));
        QVERIFY(holds(html, "<td class=\"n s\">2</td>")); // differs from the first run
        QVERIFY(lacks(html, "Not the same rows"));
        QCOMPARE(countOf(html, "<svg "), std::size_t(7)); // the curves; parallel axes and bars by what differs
        QVERIFY(holds(html, ">By parameters<") && holds(html, ">train.max_depth<"));
        QCOMPARE(countOf(html, "<div class=\"beside\">"), std::size_t(2));
    }

    void runsOnOtherRowsAreNotCompared()
    {
        SampleProject p;
        p.project->runExperiment({"base", {{"train.n_est", 8}}, {}}, p.job);
        p.project->runExperiment({"elsewhere", {{"train.n_est", 8}, {"train.train_data", "timesData"}}, {}}, p.job);
        const std::string html = htmlOf(p, {"base", "elsewhere"});
        QVERIFY(holds(html, "Not the same rows"));
        QVERIFY(lacks(html, "McNemar"));
        QVERIFY(lacks(html, "in brackets the difference"));
    }

    void madeAgainItIsTheSame()
    {
        SampleProject p;
        const Experiment run = p.project->runExperiment({"one", {{"train.n_est", 8}}, {}}, p.job);
        const std::string first = htmlOf(p, {"one"});
        p.open();
        QVERIFY(htmlOf(p, {run.id.substr(0, 12)}) == first); // by its id, from the disk
        ThreadPool alone(1);
        JobContext job(alone);
        QVERIFY(comparison::reportHtml(p.project->report({"one"}, {Language::english(), "en"}, job)) == first);
        QVERIFY(first.size() < 500'000);
        QVERIFY(htmlOf(p, {"one", "one"}) == first); // each run once
    }

    void itSpeaksSpanish()
    {
        SampleProject p;
        p.project->runExperiment({"uno", {{"train.n_est", 8}}, {}}, p.job);
        const std::string html = htmlOf(p, {"uno"}, "es");
        QVERIFY(holds(html, "<html lang=\"es\">"));
        QVERIFY(holds(html, "Exhaustividad"));
        QVERIFY(holds(html, "<th class=\"n\">Entre las mejores</th>")); // the matrix has the words of the window, and its order
        QVERIFY(html.find("<th class=\"n\">Entre las mejores</th>") < html.find("<th class=\"n\">No</th>"));
        QVERIFY(holds(html, "Matrices de confusión"));
        QVERIFY(lacks(html, "Confusion"));
    }

    void whatIsGoneIsLeftOut()
    {
        SampleProject p;
        p.project->runExperiment({"one", {{"train.n_est", 8}}, {}}, p.job);
        p.files.removeTree(p.root() / ".dvc" / "cache");
        const std::string html = htmlOf(p, {"one"}); // figures and curves are in its commit, single rows are not
        QCOMPARE(countOf(html, "<svg "), std::size_t(3));
        QVERIFY(lacks(html, "95 % intervals"));
        QVERIFY(holds(html, "Confusion matrices"));
    }

    void namesThatDoNotExist()
    {
        SampleProject p;
        QVERIFY(errorOf([&] { htmlOf(p, {"nobody"}); }).code() == ErrorCode::NotFound);
        QVERIFY(errorOf([&] { htmlOf(p, {"workspace"}); }).code() == ErrorCode::NotFound);
        QVERIFY(errorOf([&] { htmlOf(p, {}); }).code() == ErrorCode::InvalidArgument);
        p.project->run({}, p.job);
        QVERIFY(holds(htmlOf(p, {"workspace"}), "the project&#39;s files"));
    }

    void anOldIndexKeepsTheEnvironment()
    {
        SampleProject p;
        p.project->runExperiment({"one", {{"train.n_est", 8}}, {}}, p.job);
        const auto before = tagOf(p.project->experiment("one"), kVersionTag);
        QVERIFY(before);
        p.project->verify(true, p.job);
        QVERIFY(tagOf(p.project->experiment("one"), kVersionTag) == before);
    }
};

QTEST_GUILESS_MAIN(tst_report)
#include "tst_report.moc"
