// Reviews of a project's tables: mends that fit behind its recipe, their effect before they are made, notes of people; all undone.
#include <algorithm>

#include <QtTest>

#include "core/pipeline/Executor.h"
#include "core/project/FindingRule.h"
#include "core/project/LabelReview.h"
#include "core/project/OneDirection.h"
#include "core/project/ProjectHarmonising.h"
#include "core/project/ProjectRules.h"
#include "core/project/QualityReport.h"
#include "core/project/RecipeMend.h"
#include "core/project/ReviewFile.h"
#include "core/project/TableImport.h"
#include "core/project/TableReview.h"
#include "tests/core/project/ProjectFixture.h"

using namespace podium;
using namespace podium::project;
using podium::test::errorOf;
using podium::test::SampleProject;
using podium::test::says;

namespace {

const FindingReview* find(const TableReview& review, const std::string& key)
{
    const auto found = std::find_if(review.findings.begin(), review.findings.end(),
                                    [&](const FindingReview& each) { return each.finding.key() == key; });
    return found == review.findings.end() ? nullptr : &*found;
}

} // namespace

class tst_table_review : public QObject
{
    Q_OBJECT

private slots:
    void allTablesAsEachAlone()
    {
        SampleProject sample;
        Project& project = *sample.project;
        std::vector<std::string> told;
        ReviewOptions options;
        options.onTable = [&](const TableReview& review) { told.push_back(review.table); };
        const std::vector<TableReview> all = project.reviewAll(options, sample.job);
        QCOMPARE(all.size(), std::size_t(3));
        QCOMPARE(told, (std::vector<std::string>{"cwurData", "timesData", "shanghaiData"})); // the smallest first
        options.known = {"cwurData", "shanghaiData"};
        QCOMPARE(project.reviewAll(options, sample.job).size(), std::size_t(1));
        QCOMPARE(told.size(), std::size_t(4));
        QCOMPARE(told.back(), std::string("timesData"));
        for (const TableReview& review : all) {
            QVERIFY(review.problem.empty() && review.recipeProblem.empty());
            QCOMPARE(prettyJson(project.review(review.table, {}, sample.job).toJson()), prettyJson(review.toJson()));
        }
    }
    /// A large table is not waited for: what the small ones show without it is told first, and what it adds, when it is known.
    void smallTablesAreToldBeforeLargeOnesAreRead()
    {
        SampleProject sample;
        Project& project = *sample.project;
        std::vector<std::string> told;
        ReviewOptions options;
        options.onTable = [&](const TableReview& review) { told.push_back(review.table + (review.isWhole ? " whole" : "")); };
        options.largeBytes = sample.read("data/raw/timesData.csv").size() - 1;
        const std::vector<TableReview> all = project.reviewAll(options, sample.job);
        QCOMPARE(told.front(), std::string("cwurData"));
        QCOMPARE(std::count(told.begin(), told.end(), "timesData whole"), 1);
        QCOMPARE(std::count(told.begin(), told.end(), "timesData"), 0);
        QCOMPARE(std::count(told.begin(), told.end(), "cwurData whole"), 1);
        const std::vector<TableReview> together = project.reviewAll({}, sample.job);
        QCOMPARE(all.size(), together.size());
        for (std::size_t i = 0; i < all.size(); ++i)
            QCOMPARE(prettyJson(all[i].toJson()), prettyJson(together[i].toJson()));
    }
    /// Of a large table the columns can be read while the rest is looked at.
    void columnsOfALargeTableComeFirst()
    {
        SampleProject sample;
        std::string csv = "a,b,c,d,e,f,g,h,i,j\n";
        for (int i = 0; i < 200'000; ++i)
            csv += std::to_string(i) + "," + std::to_string(i % 7) + ",x,y,1,2,3,4,5,\n";
        sample.write("../large.csv", csv);
        sample.project->importTables(sample.project->planImport({sample.root() / "../large.csv"}, {}, sample.job).tables, sample.job);
        std::vector<std::string> told;
        ReviewOptions options;
        options.known = {"cwurData", "timesData", "shanghaiData"};
        options.onColumns = [&](const TableReview& begun) {
            QVERIFY(!begun.isWhole && begun.findings.empty() && begun.raw != nullptr);
            QCOMPARE(begun.profile.columns.back().name, begun.raw->names()[begun.profile.columns.size() - 1]);
            told.push_back(begun.table + " " + std::to_string(begun.profile.columns.size()));
        };
        options.onTable = [&](const TableReview& review) { told.push_back(review.table); };
        sample.project->reviewAll(options, sample.job);
        QCOMPARE(told.size(), std::size_t(11));
        QCOMPARE(told.front(), std::string("large 1"));
        QCOMPARE(told[9], std::string("large 10"));
        QCOMPARE(told.back(), std::string("large"));
    }
    void aHarmonisedTableIsLookedAtLikeAnyOther()
    {
        SampleProject sample;
        Project& project = *sample.project;
        project.harmonised().propose({}, sample.job);
        project.harmonised().build("rankings", sample.job);
        QCOMPARE(project.reviewAll({}, sample.job).size(), std::size_t(3)); // it was not made yet
        project.run({}, sample.job);
        const std::vector<TableReview> all = project.reviewAll({}, sample.job);
        QCOMPARE(all.size(), std::size_t(4));
        QCOMPARE(all.back().table, std::string("rankings"));
        QVERIFY(all.back().problem.empty() && !all.back().findings.empty());
        QCOMPARE(prettyJson(project.review("rankings", {}, sample.job).toJson()), prettyJson(all.back().toJson()));
        for (std::size_t i = 0; i < 3; ++i) // nor do the others speak of it
            QVERIFY(prettyJson(all[i].toJson()).find("\"rankings\"") == std::string::npos);
        const auto mend = std::find_if(all.back().findings.begin(), all.back().findings.end(), [](const FindingReview& each) { return each.finding.mend.has_value(); });
        QVERIFY(mend != all.back().findings.end());
        QVERIFY(project.mendEffect("rankings", mend->finding.mend->steps, sample.job).rowsAfter > 0);
    }
    void aTableThatNothingIsMadeOfHasNoSeriousProblems()
    {
        SampleProject sample;
        sample.write("../towns.csv", "town,inhabitants,mayor\nLugo,98025,\nOurense,103756,\nVigo,293642,\nViveiro,15000,Ana\n");
        sample.project->importTables(sample.project->planImport({sample.root() / "../towns.csv"}, {}, sample.job).tables, sample.job);
        const TableReview kept = sample.project->review("towns", {}, sample.job);
        QVERIFY(!kept.isUsed);
        const FindingReview* missing = find(kept, "missing:mayor");
        QVERIFY(missing != nullptr);
        QCOMPARE(missing->finding.severity, Severity::Warning);
        // The same table once samples are made of it.
        sample.write("recipes/towns.yaml", "- trim:\n");
        std::string params = sample.read("params.yaml");
        const std::size_t place = params.find("  recipes:\n");
        QVERIFY(place != std::string::npos);
        params.insert(place + 11, "    towns: recipes/towns.yaml\n");
        sample.write("params.yaml", params);
        const TableReview used = sample.project->review("towns", {}, sample.job);
        QVERIFY(used.isUsed);
        missing = find(used, "missing:mayor");
        QVERIFY(missing != nullptr);
        QCOMPARE(missing->finding.severity, Severity::Error);
    }
    /// One finding tells a fault of several columns: where the recipe leaves one of them out, it is told of the others.
    void whatIsMendedInSomeColumnsStandsOpenForTheOthers()
    {
        SampleProject sample;
        Project& project = *sample.project;
        const auto shared = [&] {
            const TableReview review = project.review("cwurData", {}, sample.job);
            const auto found = std::find_if(review.findings.begin(), review.findings.end(), [](const FindingReview& each) { return each.finding.rule == "last_place_shared"; });
            return found == review.findings.end() ? FindingReview() : *found;
        };
        const FindingReview before = shared();
        std::vector<std::string> columns = before.finding.columns;
        QVERIFY(columns.size() > 1 && before.isOpen());
        project.addToRecipe("cwurData", {Json::array({Json{{"drop_columns", {{"columns", {columns.front()}}}}}}), {}});
        const FindingReview after = shared();
        const std::string dropped = columns.front();
        columns.erase(columns.begin());
        QVERIFY(after.isOpen());
        QCOMPARE(after.finding.columns, columns);
        QVERIFY(after.finding.message.english().find(dropped) == std::string::npos);
        project.addToRecipe("cwurData", {Json::array({Json{{"drop_columns", {{"columns", columns}}}}}), {}});
        QVERIFY(shared().mended);
        QVERIFY(shared().toJson()["advice"].is_null());
    }
    void aMendGivesATableWithoutARecipeOne()
    {
        SampleProject sample;
        Project& project = *sample.project;
        project.run({}, sample.job);
        const std::string trained = sample.read("data/prepared/cwurData-train_x.csv");
        // A ranking of its own too: it has places, but nobody said that it is to be learned from.
        sample.write("../town.hall.csv", "world_rank,town,inhabitants,mayor\n1,Lugo,98025,\n2,Ourense,103756,\n3,Vigo,293642,\n4,Viveiro,15000,Ana\n");
        project.importTables(project.planImport({sample.root() / "../town.hall.csv"}, {}, sample.job).tables, sample.job);
        const std::string table = project.tables().size() > 3 ? std::string("town.hall") : std::string();
        const std::string params = sample.read("params.yaml"), pipeline = sample.read("dvc.yaml");
        const TableReview before = project.review(table, {}, sample.job);
        const FindingReview* finding = find(before, "missing:mayor");
        QVERIFY(finding && finding->finding.mend);
        QCOMPARE(project.mendEffect(table, finding->finding.mend->steps, sample.job).rowsBefore, std::int64_t(4));
        project.addToRecipe(table, *finding->finding.mend);
        QVERIFY(sample.read("recipes/town.hall.yaml").starts_with("# "));
        QVERIFY(sample.read("dvc.yaml").find("    - data/raw/town.hall.csv\n") != std::string::npos);
        const TableReview after = project.review(table, {}, sample.job);
        QVERIFY(find(after, "missing:mayor")->mended);
        QVERIFY(!after.isUsed); // cleaned, and no more
        project.run({}, sample.job);
        QVERIFY(project.file("data/clean/town.hall.csv"));
        QVERIFY(!project.file("data/prepared/town.hall-features.json"));
        QCOMPARE(sample.read("data/prepared/cwurData-train_x.csv"), trained);
        QVERIFY(says(errorOf([&] { project.setParameters({{"train.train_data", Json(table)}}); }), "only cleaned"));
        // A second one is put behind the first; undo takes back what each made.
        const FindingReview* next = nullptr;
        for (const FindingReview& each : after.findings)
            next = next == nullptr && each.isOpen() && each.finding.mend ? &each : next;
        if (next != nullptr) {
            project.addToRecipe(table, *next->finding.mend);
            project.undo(std::nullopt, sample.job);
        }
        for (const Project::JournalItem& each : project.journal())
            if (!each.undone && each.what.english().starts_with("Made a recipe for"))
                project.undo(each.id, sample.job);
        QVERIFY(!project.file("recipes/town.hall.yaml"));
        QCOMPARE(sample.read("params.yaml"), params);
        QCOMPARE(sample.read("dvc.yaml"), pipeline);
    }
    /// A project of dvc alone gets the stage that cleans with the first mend.
    void aMendBringsTheStageThatCleans()
    {
        SampleProject sample;
        sample.write("dvc.yaml", "stages:\n  mine:\n    cmd: echo 1\n");
        sample.write("params.yaml", "");
        sample.write("data/.gitignore", "");
        const TableReview review = sample.project->review("shanghaiData", {}, sample.job);
        const FindingReview* finding = find(review, "missing:total_score");
        QVERIFY(finding && finding->finding.mend);
        sample.files.remove(sample.root() / "recipes/shanghaiData.yaml");
        sample.project->addToRecipe("shanghaiData", *finding->finding.mend);
        QCOMPARE(sample.read("data/.gitignore"), std::string("/clean\n"));
        sample.open();
        sample.project->run({{"clean"}, {}, false}, sample.job);
        QVERIFY(sample.read("data/clean/shanghaiData.csv").find("total_score") == std::string::npos);
    }
    void aMendIsShownAddedAndTakenBack()
    {
        SampleProject sample;
        Project& project = *sample.project;
        const std::string recipe = "recipes/shanghaiData.yaml";
        const std::string whole = *project.file(recipe);
        // Without the step that leaves the column out, and without the one that fills: both findings are open again.
        sample.write(recipe, "# mine\n- trim:   # all texts\n");
        const TableReview before = project.review("shanghaiData", {}, sample.job);
        const FindingReview* finding = find(before, "missing:total_score");
        QVERIFY(finding && finding->isOpen() && finding->finding.mend);
        const MendEffect effect = project.mendEffect("shanghaiData", finding->finding.mend->steps, sample.job);
        QCOMPARE(effect.columnsDropped, std::vector<std::string>{"total_score"});
        QCOMPARE(effect.rowsAfter, effect.rowsBefore);
        project.addToRecipe("shanghaiData", *finding->finding.mend);
        QCOMPARE(*project.file(recipe), std::string("# mine\n- trim:   # all texts\n\n# Leave out the column.\n- drop_columns:\n"
                                                    "    columns: [total_score]\n"));
        const TableReview after = project.review("shanghaiData", {}, sample.job);
        QVERIFY(find(after, "missing:total_score")->mended);
        QVERIFY(openFindings(after, Severity::Error) < openFindings(before, Severity::Error));
        project.undo(std::nullopt, sample.job);
        QCOMPARE(*project.file(recipe), std::string("# mine\n- trim:   # all texts\n"));
        sample.write(recipe, whole);
    }
    /// Whatever is proposed can be added, one after the other, until nothing that has a mend is left.
    void allMendsFitBehindEachOther()
    {
        SampleProject sample;
        Project& project = *sample.project;
        for (const char* table : {"cwurData", "timesData", "shanghaiData"}) {
            sample.write(std::string("recipes/") + table + ".yaml", "- trim:\n");
            std::string added;
            for (int round = 0;; ++round) {
                QVERIFY2(round < 60, table);
                const TableReview review = project.review(table, {}, sample.job);
                QVERIFY2(review.recipeProblem.empty(), review.recipeProblem.english().c_str());
                const FindingReview* same = find(review, added);
                QVERIFY2(!same || !same->isOpen() || !same->finding.mend, added.c_str());
                const auto next = std::find_if(review.findings.begin(), review.findings.end(), [](const FindingReview& each) {
                    return each.isOpen() && each.finding.mend.has_value();
                });
                if (next == review.findings.end())
                    break;
                added = next->finding.key();
                project.addToRecipe(table, *next->finding.mend);
            }
        }
    }
    void anAcceptedFindingKeepsItsReason()
    {
        SampleProject sample;
        Project& project = *sample.project;
        const TableReview before = project.review("cwurData", {}, sample.job);
        const auto open = std::find_if(before.findings.begin(), before.findings.end(),
                                       [](const FindingReview& each) { return each.isOpen(); });
        QVERIFY(open != before.findings.end());
        const std::string key = open->finding.key();
        project.acceptFinding("cwurData", key, "so is \"the\" source: año");
        QCOMPARE(*find(project.review("cwurData", {}, sample.job), key)->accepted, std::string("so is \"the\" source: año"));
        QCOMPARE(project.journal().front().what.english(), std::string("Accepted a finding of cwurData as it is"));
        project.acceptFinding("cwurData", key, std::nullopt);
        QVERIFY(find(project.review("cwurData", {}, sample.job), key)->isOpen());
        QVERIFY(!project.file("quality/cwurData.yaml"));
        project.undo(std::nullopt, sample.job);
        QVERIFY(find(project.review("cwurData", {}, sample.job), key)->accepted.has_value());
        project.markToMend("cwurData", key, "ask the source");
        const TableReview marked = project.review("cwurData", {}, sample.job);
        QVERIFY(find(marked, key)->isOpen() && !find(marked, key)->accepted);
        QCOMPARE(*find(marked, key)->toMend, std::string("ask the source"));
        sample.write("quality/cwurData.yaml", "accepted: 3\n");
        QVERIFY(says(errorOf([&] { project.review("cwurData", {}, sample.job); }), "quality/cwurData.yaml"));
    }
    /// A spelling that the table itself, or its recipe, writes away is not proposed again beside other tables.
    void mendsKeepOneDirection()
    {
        const auto replace = [](const char* before, const char* after) {
            return Json{{"replace", {{"columns", Json::array({"institution"})}, {"find", before}, {"with", after}, {"match", "cell"}}}};
        };
        const auto finding = [&](const char* rule, std::vector<Json> steps) {
            FindingReview review;
            review.finding.rule = rule;
            review.finding.mend.emplace();
            for (Json& step : steps)
                review.finding.mend->steps.push_back(std::move(step));
            return review;
        };
        std::vector<FindingReview> findings = {finding("institution_spellings_together", {replace("Eötvös", "Eotvos"), replace("Köln", "Cologne")}),
                                               finding("institution_spellings", {replace("Eotvos", "Eötvös")}),
                                               finding("country_spellings_together", {replace("UK", "United Kingdom")}),
                                               finding("missing", {parseJson(R"({"drop_columns": {"columns": ["a"]}})", "step")})};
        keepOneDirection(findings, Json::array({replace("United Kingdom", "UK")}));
        QCOMPARE(findings[0].finding.mend->steps, Json::array({replace("Köln", "Cologne")}));
        QCOMPARE(findings[1].finding.mend->steps.size(), std::size_t(1));
        QVERIFY(!findings[2].finding.mend);
        QVERIFY(findings[3].finding.mend);
    }
    void findingsBecomeRules()
    {
        SampleProject sample;
        Project& project = *sample.project;
        int made = 0;
        for (const char* table : {"cwurData", "timesData", "shanghaiData"}) {
            const TableReview review = project.review(table, {}, sample.job);
            for (const FindingReview& finding : review.findings) {
                const auto rule = ruleFor(finding, review.profile);
                if (!rule)
                    continue;
                // It can be tried on the table that it was found in.
                const auto result = project.rules().tried(*rule, cleaning::RulesOn::Raw, table, *review.raw, sample.job);
                ++made;
                if (finding.finding.rule == "missing")
                    QCOMPARE(result.broken, finding.finding.count);
            }
        }
        QVERIFY2(made > 10, std::to_string(made).c_str());
        FindingReview jump;
        jump.finding.rule = "rank_jump";
        jump.finding.columns = {"world_rank"};
        QVERIFY(!ruleFor(jump, {}));
    }
    void labelsThatTheOtherColumnsSpeakAgainst()
    {
        podium::test::Workshop shop;
        const auto table = [](bool withSlips) {
            std::vector<double> x, y;
            std::vector<std::string> labels;
            std::uint32_t seed = 7;
            for (int i = 0; i < 400; ++i) {
                seed = seed * 1664525u + 1013904223u;
                x.push_back((i % 2) * 10 + static_cast<double>(seed >> 24) / 64);
                y.push_back(static_cast<double>((seed >> 8) & 0xFFFF));
                labels.push_back((i % 2 == 1) != (withSlips && (i == 40 || i == 201)) ? "high" : "low");
            }
            return Table({"x", "y", "label"}, {Column::reals(x), Column::reals(y), Column::texts(labels)});
        };
        QVERIFY(!labelSuspects(table(false), "label", shop.job));
        QVERIFY(!labelSuspects(table(true), "x", shop.job)); // no class column
        const auto finding = labelSuspects(table(true), "label", shop.job);
        QVERIFY(finding);
        QCOMPARE(finding->rows, (std::vector<std::int64_t>{40, 201}));
        QCOMPARE(finding->examples.front(), std::string("high → low"));
        ThreadPool one(1);
        JobContext alone(one);
        QCOMPARE(labelSuspects(table(true), "label", alone)->rows, finding->rows);
    }
    void aTableWithoutRecipeSaysSo()
    {
        SampleProject sample;
        Project& project = *sample.project;
        quality::Mend mend;
        mend.steps.push_back({{"trim", Json::object()}});
        QVERIFY(says(errorOf([&] { project.addToRecipe("other", mend); }), "other"));
        QVERIFY(says(errorOf([&] { project.review("other", {}, sample.job); }), "timesData"));
    }
};

QTEST_GUILESS_MAIN(tst_table_review)
#include "tst_table_review.moc"
