// Rows step by step: the figures are those of the stages, and the rows behind each figure are as many.
#include <QtTest>

#include "core/pipeline/Executor.h"
#include "core/project/FeatureList.h"
#include "core/project/StageFunnel.h"
#include "tests/core/project/ProjectFixture.h"

using namespace podium;
using namespace podium::project;
using podium::test::errorOf;
using podium::test::SampleProject;
using podium::test::says;

class tst_stage_funnel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(stageFunnels(*m_sample.project, "clean").empty());
        QVERIFY(says(errorOf([&] { cleanTable(*m_sample.project, "cwurData", m_sample.job); }), "data/clean/cwurData.schema.json"));
        RunRequest request;
        request.stages = {"featurize"};
        m_sample.project->run(request, m_sample.job);
    }

    void eachFigureHasItsRows()
    {
        int lost = 0, parts = 0;
        for (const char* stage : {"clean", "featurize"}) {
            const auto funnels = stageFunnels(*m_sample.project, stage);
            QCOMPARE(funnels.size(), std::size_t(3));
            for (const StageFunnel& funnel : funnels) {
                QVERIFY(funnel.bars.size() > 1);
                QCOMPARE(funnel.bars.front().id, std::string("read"));
                std::int64_t before = funnel.bars.front().rows, dealt = 0;
                for (const FunnelBar& bar : funnel.bars) {
                    const Table rows = funnelRows(*m_sample.project, stage, funnel.table, bar, m_sample.job);
                    QCOMPARE(rows.rowCount(), bar.part || bar.id == "read" ? bar.rows : bar.lost);
                    if (bar.part) {
                        dealt += bar.rows;
                        ++parts;
                        continue;
                    }
                    QCOMPARE(before - bar.lost, bar.rows);
                    before = bar.rows;
                    lost += bar.lost > 0 ? 1 : 0;
                }
                if (dealt > 0)
                    QCOMPARE(dealt, before);
            }
        }
        QVERIFY(lost >= 3);
        QCOMPARE(parts, 6);
        QVERIFY(stageFunnels(*m_sample.project, "train").empty());
    }

    void lostRowsAreThoseOfTheRawTable()
    {
        const StageFunnel funnel = stageFunnels(*m_sample.project, "featurize").front();
        const auto bar = std::find_if(funnel.bars.begin(), funnel.bars.end(), [](const FunnelBar& b) { return b.id == "max_rank"; });
        QVERIFY(bar != funnel.bars.end() && bar->lost > 0);
        const Table rows = funnelRows(*m_sample.project, "featurize", funnel.table, *bar, m_sample.job);
        const Table raw = rawTable(*m_sample.project, funnel.table, m_sample.job);
        QCOMPARE(rows.names(), raw.names());
        for (std::int64_t row = 0; row < rows.rowCount(); ++row) {
            QCOMPARE(rows.column(0).asText(row), raw.column(0).asText(rows.rowId(row)));
            QVERIFY(rows.column("world_rank", {}).real(row) > 100);
        }
    }

    void samplesAreWhatIsTrainedOn()
    {
        const StageFunnel funnel = stageFunnels(*m_sample.project, "featurize").front();
        const Table samples = samplesTable(*m_sample.project, funnel.table, m_sample.job);
        std::int64_t dealt = 0;
        for (const FunnelBar& bar : funnel.bars)
            dealt += bar.part ? bar.rows : 0;
        QCOMPARE(samples.rowCount(), dealt);
        QCOMPARE(samples.names()[0], std::string("part"));
        QCOMPARE(samples.names()[1], std::string("chances"));
        QCOMPARE(samples.column(0).asText(0), std::string("train"));
        QCOMPARE(samples.column(0).asText(dealt - 1), std::string("validation"));
    }

    void otherParametersAreToldNotShown()
    {
        const StageFunnel funnel = stageFunnels(*m_sample.project, "featurize").front();
        const auto bar = std::find_if(funnel.bars.begin(), funnel.bars.end(), [](const FunnelBar& b) { return b.id == "max_rank"; });
        m_sample.project->setParameters({{"featurize.max_rank", 80}});
        const Error error = errorOf([&] { funnelRows(*m_sample.project, "featurize", funnel.table, *bar, m_sample.job); });
        QVERIFY(error.code() == ErrorCode::Conflict);
        QVERIFY(says(error, "featurize again"));
        m_sample.project->undo(std::nullopt, m_sample.job);
    }

    void namedListsAreFilesAndUndone()
    {
        Project& project = *m_sample.project;
        QVERIFY(project.featureLists().lists.empty());
        const FeatureList list{"sin país", "timesData", {"teaching", "research"}};
        project.setFeatureList(list);
        QVERIFY(project.featureLists().lists == std::vector<FeatureList>{list});
        const std::string text = m_sample.read("features/sin país.yaml");
        QVERIFY2(text.find("table: timesData\n") != std::string::npos, text.c_str());

        m_sample.write("features/sin país.yaml", "# mine\n" + text);
        FeatureList shorter = list;
        shorter.columns = {"teaching"};
        project.setFeatureList(shorter);
        QVERIFY(m_sample.read("features/sin país.yaml").starts_with("# mine\n"));
        QVERIFY(project.featureLists().lists == std::vector<FeatureList>{shorter});
        const auto entries = project.journal().size();
        project.setFeatureList(shorter); // nothing differs
        QCOMPARE(project.journal().size(), entries);

        project.setFeatureList({list.name, {}, {}});
        QVERIFY(project.featureLists().lists.empty());
        project.undo(std::nullopt, m_sample.job);
        QVERIFY(project.featureLists().lists == std::vector<FeatureList>{shorter});
    }

    void badListsAreToldByName()
    {
        QVERIFY(says(errorOf([] { parseFeatureList("table: t\ncolumns: all\n", "x"); }), "features/x.yaml"));
        QVERIFY(says(errorOf([] { parseFeatureList("- a\n", "x"); }), "columns"));
        for (const char* name : {"", ".hidden", "a/b", " a", "a\n"})
            QVERIFY(errorOf([&] { m_sample.project->setFeatureList({name, "t", {"a"}}); }).code() == ErrorCode::InvalidArgument);
        m_sample.write("features/broken.yaml", "table: 1\n");
        const FeatureLists lists = m_sample.project->featureLists();
        QCOMPARE(lists.broken.size(), std::size_t(1));
        QCOMPARE(lists.lists.size(), std::size_t(1));
    }

private:
    SampleProject m_sample;
};

QTEST_MAIN(tst_stage_funnel)
#include "tst_stage_funnel.moc"
