// Tasks and data sets of OpenML as its API and its programs hand them out.
#include <QtTest>

#include <algorithm>

#include "core/project/OpenMlTask.h"
#include "tests/core/project/ProjectFixture.h"

using namespace podium;
using namespace podium::project;
using podium::test::errorOf;
using podium::test::says;

namespace {

const char* const kTask =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<oml:task xmlns:oml=\"http://openml.org/openml\">\n"
    "  <oml:task_id>7</oml:task_id>\n"
    "  <oml:task_type_id>1</oml:task_type_id>\n"
    "  <oml:task_type>Supervised Classification</oml:task_type>\n"
    "  <oml:input name=\"source_data\"><oml:data_set><oml:data_set_id>3</oml:data_set_id><oml:target_feature>kind</oml:target_feature></oml:data_set></oml:input>\n"
    "  <oml:input name=\"estimation_procedure\">\n"
    "    <oml:estimation_procedure>\n"
    "      <oml:type>holdout</oml:type>\n"
    "      <oml:data_splits_url>https://example.org/api_splits/get/7/Task_7_splits.arff</oml:data_splits_url>\n"
    "      <oml:parameter name=\"number_repeats\">1</oml:parameter>\n"
    "      <oml:parameter name=\"percentage\">33</oml:parameter>\n"
    "    </oml:estimation_procedure>\n"
    "  </oml:input>\n"
    "  <oml:input name=\"evaluation_measures\"><oml:evaluation_measures><oml:evaluation_measure>predictive_accuracy</oml:evaluation_measure></oml:evaluation_measures></oml:input>\n"
    "  <oml:tag>study</oml:tag>\n"
    "  <oml:tag>basic</oml:tag>\n"
    "</oml:task>\n";
const char* const kData = "@relation flowers\n@attribute size numeric\n@attribute kind {a, 'b c'}\n@data\n1,a\n2,'b c'\n3,a\n";
const char* const kSplits = "@relation s\n@attribute type {TRAIN,TEST}\n@attribute rowid integer\n@attribute repeat integer\n@attribute fold integer\n"
                            "@data\nTRAIN,0,0,0\nTRAIN,1,0,0\nTEST,2,0,0\n";

struct Folder : test::Workshop
{
    test::ScratchDirectory scratch;
    std::vector<ingest::Finding> findings;

    OpenMlSource read(const Path& path) { return readOpenMlTask(files, path, 1 << 20, findings, job); }
};

} // namespace

class tst_open_ml_task : public QObject
{
    Q_OBJECT

private slots:
    void aTaskInXmlAsOpenMlKeepsIt()
    {
        for (const char* const splits : {"Task_7_splits.arff", "datasplits.arff"}) {
            Folder folder;
            folder.scratch.write("task.xml", kTask);
            folder.scratch.write("dataset.arff", kData);
            folder.scratch.write(splits, kSplits);
            QVERIFY(isOpenMlTask(folder.files, folder.scratch.path()));
            const OpenMlSource source = folder.read(folder.scratch.path());
            QCOMPARE(source.task.target, std::string("kind"));
            QCOMPARE(source.metric, std::string("accuracy"));
            QCOMPARE(source.splitColumn, std::string("split"));
            QVERIFY2(source.table.bytes.find("1,a,train\n2,b c,train\n3,a,validation\n") != std::string::npos, source.table.bytes.c_str());
            QVERIFY(std::none_of(folder.findings.begin(), folder.findings.end(), [](const ingest::Finding& each) { return each.rule == "no_split" || each.rule == "measure"; }));
        }
    }
    void ofSeveralFoldsTheFirstIsTakenAndTold()
    {
        Folder folder;
        folder.scratch.write("task.xml", kTask);
        folder.scratch.write("dataset.arff", kData);
        folder.scratch.write("datasplits.arff", std::string(kSplits) + "TEST,0,0,1\nTRAIN,1,0,1\nTRAIN,2,0,1\nTRAIN,0,1,0\nTRAIN,1,1,0\nTEST,2,1,0\nTEST,0,1,1\nTRAIN,1,1,1\nTRAIN,2,1,1\n");
        const OpenMlSource source = folder.read(folder.scratch.path());
        QVERIFY2(source.table.bytes.find("1,a,train\n2,b c,train\n3,a,validation\n") != std::string::npos, source.table.bytes.c_str());
        const auto told = std::find_if(folder.findings.begin(), folder.findings.end(), [](const ingest::Finding& each) { return each.rule == "first_fold"; });
        QVERIFY(told != folder.findings.end());
        QCOMPARE(told->message.english(), std::string("The task tests 2 folds in 2 repeats. The project takes the first: 2 rows to train on, 1 to compare runs on. The others (3) are not "
                                                      "read, so its figures are those of one fold, not the mean of all that OpenML shows."));
    }
    void theSameInJson()
    {
        Folder folder;
        folder.scratch.write("f.task.json", "{\"task\": {\"task_type_id\": \"1\", \"input\": [ {\"name\": \"source_data\", \"data_set\": {\"data_set_id\": \"3\", \"target_feature\": \"kind\"}}, {\"name\": \"evaluation_measures\", \"evaluation_measures\": {\"evaluation_measure\": \"predictive_accuracy\"}}]}}");
        folder.scratch.write("dataset.arff", kData);
        const OpenMlSource source = folder.read(folder.scratch / "f.task.json");
        QCOMPARE(source.task.target, std::string("kind"));
        QCOMPARE(source.metric, std::string("accuracy"));
        QCOMPARE(source.splitColumn, std::string());
        QVERIFY(std::any_of(folder.findings.begin(), folder.findings.end(), [](const ingest::Finding& each) { return each.rule == "no_split"; }));
    }
    void aDescriptionOfData()
    {
        for (const bool inXml : {true, false}) {
            Folder folder;
            const Path path = inXml ? folder.scratch.write("description.xml", "<oml:data_set_description xmlns:oml=\"x\"><oml:name>flowers</oml:name>"
                                                                              "<oml:url>https://example.org/1/dataset.arff</oml:url>"
                                                                              "<oml:default_target_attribute>kind</oml:default_target_attribute></oml:data_set_description>")
                                    : folder.scratch.write("description.json", "{\"data_set_description\": {\"url\": \"https://example.org/1/dataset.arff\", \"default_target_attribute\": \"kind\"}}");
            folder.scratch.write("dataset.arff", kData);
            folder.scratch.write("other.arff", kSplits);
            const OpenMlSource source = folder.read(path);
            QCOMPARE(source.task.target, std::string("kind"));
            QCOMPARE(source.metric, std::string());
            QVERIFY(source.table.bytes.find("2,b c\n") != std::string::npos);
        }
    }
    void whatIsNone()
    {
        Folder folder;
        const auto error = [&](const std::string& text) { return errorOf([&] { OpenMlTask::parse(text, "t.xml", folder.job); }); };
        QVERIFY(says(error("<svg/>"), "no task of OpenML"));
        QVERIFY(says(error("<task>"), "cannot be read"));
        QVERIFY(says(error("<!DOCTYPE a [<!ENTITY b 'c'>]><task>&b;</task>"), "DOCTYPE"));
        QVERIFY(says(error("<task><task_type_id>2</task_type_id><input name=\"source_data\"/></task>"), "no supervised classification"));
        QVERIFY(says(error("<task><task_type_id>1</task_type_id><input name=\"source_data\"/></task>"), "does not say what is predicted"));
        QVERIFY(says(error("<data_set_description><name>x</name></data_set_description>"), "names no single attribute"));
        // A folder of tables with some XML in it is none.
        folder.scratch.write("my-task.xml", "<a/>");
        QVERIFY(!isOpenMlTask(folder.files, folder.scratch.path()));
    }
};

QTEST_GUILESS_MAIN(tst_open_ml_task)
#include "tst_open_ml_task.moc"
