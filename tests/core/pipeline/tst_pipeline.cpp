// dvc.yaml: what dvc 3.67.1 made of it (golden/), and every way in which it can be wrong.
#include <QtTest>

#include "core/pipeline/Pipeline.h"
#include "core/pipeline/StageChanges.h"
#include "tests/core/pipeline/TestProject.h"

using namespace podium;
using namespace podium::pipeline;

namespace {

MemoryState goldenState()
{
    std::map<std::string, std::string> files;
    for (const char* name : {"dvc.yaml", "params.yaml", "extra.json", "dvc.lock"})
        files[name] = FileSystem().read(Path(PIPELINE_GOLDEN) / name);
    return MemoryState(std::move(files));
}

Pipeline loaded(const std::string& text, const std::map<std::string, std::string>& others = {})
{
    std::map<std::string, std::string> files = others;
    files["dvc.yaml"] = text;
    return Pipeline::load(MemoryState(std::move(files)));
}

std::string names(const Pipeline& pipeline)
{
    std::string text;
    for (const StageDefinition& stage : pipeline.stages())
        text += (text.empty() ? "" : " ") + stage.name;
    return text;
}

// Content does not matter where only names and parameters are compared.
struct NoContent final : ContentView
{
    std::optional<versioning::ObjectId> hash(const std::string&) override { return versioning::ObjectId{}; }
    bool has(const std::string&) override { return false; }
    std::shared_ptr<const std::string> bytes(const std::string&) override { return nullptr; }
    std::shared_ptr<const Table> table(const std::string&) override { return nullptr; }
};

} // namespace

class TestPipeline : public QObject
{
    Q_OBJECT

private slots:
    void resolvesAsDvcDid();
    void commands_data();
    void commands();
    void expandedNames_data();
    void expandedNames();
    void order();
    void upstream();
    void closure();
    void workingDirectories();
    void paramsForms();
    void outsForms();
    void plots();
    void builtin_data();
    void builtin();
    void errors_data();
    void errors();
    void paths_data();
    void paths();
};

void TestPipeline::resolvesAsDvcDid()
{
    const MemoryState state = goldenState();
    const Pipeline pipeline = Pipeline::load(state);
    const LockFile lock = LockFile::parse(*state.read("dvc.lock"), "dvc.lock");
    QCOMPARE(pipeline.stages().size(), lock.stages.size());
    NoContent content;
    ParamsReader params(state);
    for (const StageDefinition& stage : pipeline.stages()) {
        const LockEntry* entry = lock.find(stage.name);
        QVERIFY2(entry, stage.name.c_str());
        LockEntry seen = look(stage, content, params).entry;
        for (const StageOut& out : stage.outs)
            seen.outs[stage.lockPath(out.path)] = {};
        LockEntry expected = *entry;
        for (auto* data : {&expected.dependencies, &expected.outs}) {
            for (auto& [path, id] : *data)
                id = {};
        }
        QCOMPARE(QString::fromStdString(seen.toJson().dump()), QString::fromStdString(expected.toJson().dump()));
    }
    QCOMPARE(pipeline.plots().size(), std::size_t(2));
    QCOMPARE(pipeline.plots()[1].id, std::string("curve"));
    QVERIFY((pipeline.plots()[1].definition["y"] == Json{{"sub/plot.csv", "b"}}));
}

void TestPipeline::commands_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("resolved");
    QTest::newRow("plain") << "echo 1" << "echo 1";
    QTest::newRow("nested") << "x ${train.n_est}" << "x 100";
    QTest::newRow("spaces") << "x ${ train.n_est }" << "x 100";
    QTest::newRow("index") << "x ${list[1].b}" << "x two";
    QTest::newRow("dotted index") << "x ${list.0}" << "x 7";
    QTest::newRow("real") << "${small} ${large} ${whole}" << "1e-05 1e+16 2.0";
    QTest::newRow("flag") << "${yes}" << "true";
    QTest::newRow("nothing") << "x${none}" << "xNone";
    QTest::newRow("escaped") << "echo \\${HOME} ${yes}" << "echo ${HOME} true";
    QTest::newRow("shell's own") << "echo $HOME $(ls) ${train.n_est}" << "echo $HOME $(ls) 100";
    QTest::newRow("options") << "x ${options}" << "x --lr 0.1 --deep --name 'two words' --sizes 1 2 --inner.a 3";
    QTest::newRow("inline") << "x ${folder}/y" << "x prep/y";
    QTest::newRow("accents") << "x ${city}" << "x Málaga";
}

void TestPipeline::commands()
{
    QFETCH(QString, command);
    QFETCH(QString, resolved);
    std::string quoted = command.toStdString();
    const std::string text = "vars:\n- folder: prep\n- more.yaml:city,country\nstages:\n  s:\n    cmd: |-\n      " + quoted + "\n";
    const Pipeline pipeline = loaded(text, {{"params.yaml", "train: {n_est: 100}\nlist: [7, {b: two}]\nsmall: 1e-5\nlarge: 1e16\n"
                                                            "whole: 2.0\nyes: true\nnone: null\noptions: {lr: 0.1, deep: true, "
                                                            "shallow: false, name: two words, sizes: [1, 2], inner: {a: 3}}\n"},
                                            {"more.yaml", "city: Málaga\ncountry: Spain\nyes: false\n"}});
    QCOMPARE(QString::fromStdString(pipeline.stages().front().commands.front()), resolved);
}

void TestPipeline::expandedNames_data()
{
    QTest::addColumn<QString>("stages");
    QTest::addColumn<QString>("expanded");
    QTest::newRow("list") << "s: {foreach: [a, 2, 0.5, true], do: {cmd: 'x ${item}'}}" << "s@a s@2 s@0.5 s@true";
    QTest::newRow("map") << "s: {foreach: {k: 1, l: {m: 2}}, do: {cmd: 'x ${key} ${item}'}}" << "s@k s@l";
    QTest::newRow("list of maps") << "s: {foreach: [{a: 1}, {a: 2}], do: {cmd: 'x ${item.a}'}}" << "s@0 s@1";
    QTest::newRow("mixed list") << "s: {foreach: [1, [2]], do: {cmd: 'x'}}" << "s@0 s@1";
    QTest::newRow("template") << "s: {foreach: '${names}', do: {cmd: 'x ${item}'}}" << "s@u s@v";
    QTest::newRow("twice") << "s: {foreach: [a, a], do: {cmd: 'x'}}" << "s@a";
    QTest::newRow("none") << "s: {foreach: [], do: {cmd: 'x'}}" << "";
    QTest::newRow("matrix") << "s: {matrix: {a: [1, 2], b: [x, y]}, cmd: 'x ${item.a} ${item.b} ${key}'}"
                            << "s@1-x s@1-y s@2-x s@2-y";
    QTest::newRow("matrix of maps") << "s: {matrix: {a: [{p: 1}], b: '${names}'}, cmd: 'x ${item.a.p}'}" << "s@a0-u s@a0-v";
}

void TestPipeline::expandedNames()
{
    QFETCH(QString, stages);
    QFETCH(QString, expanded);
    const QString text = stages.contains("${key} ${item}")
                             ? QString("stages:\n  s:\n    foreach: {k: 1, l: 2}\n    do:\n      cmd: x ${key} ${item}\n")
                             : "stages:\n  " + stages + "\n";
    const Pipeline pipeline = loaded(text.toStdString(), {{"params.yaml", "names: [u, v]\n"}});
    QCOMPARE(QString::fromStdString(names(pipeline)), expanded);
}

void TestPipeline::order()
{
    // File order where nothing forces another.
    QCOMPARE(names(loaded("stages:\n  d: {cmd: x}\n  c: {cmd: x, deps: [b.txt]}\n  b: {cmd: x, outs: [b.txt], deps: [a]}\n"
                          "  a: {cmd: x, outs: [a]}\n  e: {cmd: x}\n")),
             std::string("d a b c e"));
    QCOMPARE(names(loaded("stages: {}\n")), std::string());
    QCOMPARE(names(loaded("")), std::string());
}

void TestPipeline::upstream()
{
    const Pipeline pipeline = loaded("stages:\n  a: {cmd: x, outs: [data/clean, params2.yaml]}\n  b: {cmd: x, deps: [data/clean/t.csv]}\n"
                                     "  c: {cmd: x, deps: [data]}\n  d: {cmd: x, deps: [data/cleaner]}\n"
                                     "  e: {cmd: x, params: [{params2.yaml: [k]}]}\n");
    QCOMPARE(pipeline.upstream("b"), std::vector<std::string>{"a"});
    QCOMPARE(pipeline.upstream("c"), std::vector<std::string>{"a"});
    QVERIFY(pipeline.upstream("d").empty());
    QCOMPARE(pipeline.upstream("e"), std::vector<std::string>{"a"});
}

void TestPipeline::closure()
{
    const Pipeline pipeline = loaded("stages:\n  a: {cmd: x, outs: [a]}\n  b: {cmd: x, deps: [a], outs: [b]}\n  c: {cmd: x, deps: [b]}\n"
                                     "  z: {cmd: x}\n  g: {foreach: [1, 2], do: {cmd: x}}\n");
    const auto chosen = [&](const std::vector<std::string>& wanted) {
        std::string text;
        for (const StageDefinition* stage : pipeline.closure(wanted))
            text += stage->name + " ";
        return text;
    };
    QCOMPARE(chosen({}), std::string("a b c z g@1 g@2 "));
    QCOMPARE(chosen({"b"}), std::string("a b "));
    QCOMPARE(chosen({"z", "a"}), std::string("a z "));
    QCOMPARE(chosen({"g"}), std::string("g@1 g@2 "));
    QCOMPARE(chosen({"g@2"}), std::string("g@2 "));
    const std::string message = thrown([&] { static_cast<void>(pipeline.closure({"tran"})); });
    QVERIFY(message.starts_with("InvalidArgument"));
    QVERIFY(message.find("tran") != std::string::npos && message.find("a, b, c, z") != std::string::npos);
}

void TestPipeline::workingDirectories()
{
    const Pipeline pipeline = loaded("stages:\n  s:\n    wdir: ${where}\n    cmd: x\n    deps: [../a.txt, b.txt, ./c.txt]\n"
                                     "    params: [k]\n    outs: [../o/m.json]\n",
                                     {{"params.yaml", "where: sub/deep\n"}});
    const StageDefinition& stage = pipeline.stages().front();
    QCOMPARE(stage.directory, std::string("sub/deep"));
    QCOMPARE(stage.dependencies, (std::vector<std::string>{"sub/a.txt", "sub/deep/b.txt", "sub/deep/c.txt"}));
    QCOMPARE(stage.params.front().file, std::string("sub/deep/params.yaml"));
    QCOMPARE(stage.lockPath("sub/deep/params.yaml"), std::string("params.yaml"));
    QCOMPARE(stage.lockPath("sub/a.txt"), std::string("../a.txt"));
    QCOMPARE(stage.lockPath("sub/deep/c.txt"), std::string("./c.txt"));
    QCOMPARE(stage.lockPath("sub/o/m.json"), std::string("../o/m.json"));
}

void TestPipeline::paramsForms()
{
    const Pipeline pipeline = loaded("stages:\n  s:\n    cmd: x\n    params:\n    - b\n    - a.c\n    - b\n    - other.json:\n"
                                     "    - more.yaml: [k]\n    - more.yaml: [j]\n    - half.yaml: [x]\n    - half.yaml:\n");
    const auto& params = pipeline.stages().front().params;
    QCOMPARE(params.size(), std::size_t(4));
    QCOMPARE(params[0].file, std::string("params.yaml"));
    QCOMPARE(params[0].keys, (std::vector<std::string>{"a.c", "b"}));
    QVERIFY(params[1].whole && params[1].file == "other.json");
    QCOMPARE(params[2].keys, (std::vector<std::string>{"j", "k"}));
    QVERIFY(params[3].whole && params[3].keys.empty());
}

void TestPipeline::outsForms()
{
    const Pipeline pipeline = loaded("stages:\n  s:\n    cmd: [one, two]\n    desc: says\n    frozen: true\n    always_changed: true\n"
                                     "    meta: {any: thing}\n    outs:\n    - z\n    - k: {persist: true, remote: r, push: false, desc: d}\n"
                                     "    metrics: [m.json: {cache: false}]\n    plots:\n    - p.csv: {x: a, y: b, template: linear}\n");
    const StageDefinition& stage = pipeline.stages().front();
    QCOMPARE(stage.outs.size(), std::size_t(4));
    QCOMPARE(stage.outs[0].path, std::string("k"));
    QVERIFY(stage.outs[0].persist && stage.outs[0].cache);
    QVERIFY(stage.outs[1].path == "m.json" && !stage.outs[1].cache && stage.outs[1].kind == StageOut::Kind::Metric);
    QVERIFY(stage.outs[2].kind == StageOut::Kind::Plot);
    QVERIFY(stage.frozen && stage.alwaysChanged && stage.commandIsList);
    QVERIFY(stage.commandJson() == Json({"one", "two"}));
    QCOMPARE(stage.description, std::string("says"));
}

void TestPipeline::plots()
{
    const Pipeline pipeline = loaded("plots:\n- a.csv\n- ${id}: {x: fpr, y: {reports/roc.json: tpr}}\n- b.json:\n",
                                     {{"params.yaml", "id: roc\n"}});
    QCOMPARE(pipeline.plots().size(), std::size_t(3));
    QCOMPARE(pipeline.plots()[1].id, std::string("roc"));
    QVERIFY(pipeline.plots()[2].definition.is_object());
}

void TestPipeline::builtin_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("revision");
    QTest::newRow("plain") << "podium stage train --rev 3" << 3;
    QTest::newRow("spaces") << "  podium  stage   train --rev 3 " << 3;
    QTest::newRow("path") << "./podium stage train --rev 3" << 0;
    QTest::newRow("other program") << "podium-x stage train --rev 3" << 0;
    QTest::newRow("two commands") << "podium stage train --rev 3 && true" << 0;
    QTest::newRow("redirected") << "podium stage train --rev 3 >log" << 0;
    QTest::newRow("variable") << "podium stage $NAME --rev 3" << 0;
    QTest::newRow("no revision") << "podium stage train" << 0;
    QTest::newRow("revision a word") << "podium stage train --rev new" << 0;
    QTest::newRow("revision 0") << "podium stage train --rev 0" << 0;
    QTest::newRow("more") << "podium stage train --rev 3 --fast" << 0;
    QTest::newRow("another command") << "podium run train --rev 3" << 0;
}

void TestPipeline::builtin()
{
    QFETCH(QString, command);
    QFETCH(int, revision);
    StageDefinition stage;
    stage.commands = {command.toStdString()};
    const auto found = builtinCommand(stage);
    QCOMPARE(found ? found->revision : 0, revision);
    QCOMPARE(found ? found->stage : std::string(), std::string(revision ? "train" : ""));
    stage.directory = "sub";
    QVERIFY(!builtinCommand(stage));
}

void TestPipeline::errors_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("says");
    const auto row = [](const char* name, const char* text, QStringList says) { QTest::newRow(name) << QString(text) << says; };
    row("no yaml", "stages: [\n", {"InvalidFormat", "dvc.yaml"});
    row("not a map", "- a\n", {"must be a map"});
    row("unknown top key", "stages: {}\nstage: {}\n", {"stage", "not known", "line 2", "stages, vars"});
    row("unknown stage key", "stages:\n  a:\n    cmd: x\n    dep: [b]\n", {"dep", "not known", "line 4", "stage a", "key dep"});
    row("unknown out key", "stages:\n  a:\n    cmd: x\n    outs:\n    - o: {cached: false}\n", {"cached", "stage a", "key outs", "line 5"});
    row("metric drawn", "stages:\n  a:\n    cmd: x\n    metrics:\n    - o: {template: t}\n", {"template", "not known"});
    row("unknown plot key", "plots:\n- a: {z: 1}\n", {"z", "not known"});
    row("no command", "stages:\n  a:\n    deps: [b]\n", {"cmd", "missing", "stage a"});
    row("empty command", "stages:\n  a:\n    cmd: ''\n", {"empty", "stage a"});
    row("command a map", "stages:\n  a:\n    cmd: {x: 1}\n", {"cmd must be a text or a list"});
    row("command of numbers", "stages:\n  a:\n    cmd: [1]\n", {"cmd must be a text"});
    row("deps a text", "stages:\n  a:\n    cmd: x\n    deps: b\n", {"deps must be a list", "line 4"});
    row("dep a map", "stages:\n  a:\n    cmd: x\n    deps: [{b: 1}]\n", {"must be a text"});
    row("frozen a text", "stages:\n  a:\n    cmd: x\n    frozen: soon\n", {"frozen must be true or false"});
    row("wdir a list", "stages:\n  a:\n    cmd: x\n    wdir: []\n", {"wdir must be a text"});
    row("vars a number", "vars: [1]\n", {"text or a map"});
    row("artifact without path", "artifacts: {m: {type: model}}\n", {"path", "missing"});
    row("foreach without do", "stages:\n  a: {foreach: [1]}\n", {"do", "missing"});
    row("do with unknown key", "stages:\n  a: {foreach: [1], do: {cmd: x, foo: 1}}\n", {"foo", "not known"});
    row("foreach over a number", "stages:\n  a: {foreach: '${n}', do: {cmd: x}}\n", {"foreach", "list or a map"});
    row("matrix of a number", "stages:\n  a: {matrix: {b: '${n}'}, cmd: x}\n", {"axis b"});
    row("unknown template", "stages:\n  a:\n    cmd: x ${train.n_ets}\n", {"${train.n_ets}", "does not exist", "stage a", "line 3", "params.yaml"});
    row("index too large", "stages:\n  a:\n    cmd: x ${list[5]}\n", {"${list[5]}"});
    row("empty template", "stages:\n  a:\n    cmd: x ${}\n", {"${}", "not a name"});
    row("broken template", "stages:\n  a:\n    cmd: x ${list[0}\n", {"not a name"});
    row("map in a path", "stages:\n  a:\n    cmd: x\n    deps: ['${map}']\n", {"${map}", "list or a map", "key deps"});
    row("list in a command", "stages:\n  a:\n    cmd: x ${list}\n", {"list or a map"});
    row("vars twice", "vars:\n- n: 2\n", {"n", "already defined"});
    row("vars without file", "vars: [none.yaml]\n", {"none.yaml", "missing"});
    row("vars without key", "vars: ['more.yaml:zz']\n", {"zz", "more.yaml"});
    row("vars of a list", "vars: [list.yaml]\n", {"list.yaml", "not a map"});
    row("vars in toml", "vars: [params.toml]\n", {"Unsupported", "params.toml"});
    row("one output twice", "stages:\n  a: {cmd: x, outs: [o]}\n  b: {cmd: x, metrics: [./o]}\n", {"a and b both make o"});
    row("output twice in a stage", "stages:\n  a: {cmd: x, outs: [o], plots: [o]}\n", {"output o twice", "stage a"});
    row("output in an output", "stages:\n  a: {cmd: x, outs: [o]}\n  b: {cmd: x, outs: [o/p]}\n", {"o/p", "stage b", "lies in o"});
    row("cycle", "stages:\n  z: {cmd: x}\n  a: {cmd: x, deps: [c], outs: [a]}\n  b: {cmd: x, deps: [a], outs: [b]}\n"
                 "  c: {cmd: x, deps: [b], outs: [c]}\n", {"circle", "a → b → c → a", "dvc.yaml"});
    row("cycle with itself", "stages:\n  a: {cmd: x, deps: [o], outs: [o]}\n", {"a → a"});
    row("cycle below a folder", "stages:\n  t: {cmd: x, deps: [d/f], outs: [o]}\n  a: {cmd: x, deps: [o], outs: [d]}\n", {"t → a → t"});
    row("duplicate stage", "stages:\n  a: {cmd: x}\n  a: {cmd: y}\n", {"InvalidFormat", "a"});
}

void TestPipeline::errors()
{
    QFETCH(QString, text);
    QFETCH(QStringList, says);
    const std::string message = thrown([&] {
        loaded(text.toStdString(), {{"params.yaml", "n: 1\nlist: [1, 2]\nmap: {a: 1}\n"},
                                    {"more.yaml", "k: 1\n"},
                                    {"list.yaml", "- 1\n"},
                                    {"params.toml", "a = 1\n"}});
    });
    for (const QString& part : says)
        QVERIFY2(QString::fromStdString(message).contains(part), (message + " | " + part.toStdString()).c_str());
    QVERIFY(message.starts_with("InvalidFormat") || message.starts_with("NotFound") || message.starts_with("Unsupported"));
}

void TestPipeline::paths_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("path");
    QTest::newRow("plain") << "" << "a/b" << "a/b";
    QTest::newRow("dot") << "" << "./a" << "a";
    QTest::newRow("slash") << "" << "a/" << "a";
    QTest::newRow("up") << "sub/deep" << "../a" << "sub/a";
    QTest::newRow("root") << "sub" << ".." << "";
    QTest::newRow("outside") << "" << "../x" << "../x";
    QTest::newRow("absolute") << "sub" << "/x" << "/x";
}

void TestPipeline::paths()
{
    QFETCH(QString, folder);
    QFETCH(QString, written);
    QFETCH(QString, path);
    QCOMPARE(QString::fromStdString(joinedPath(folder.toStdString(), written.toStdString())), path);
}

QTEST_GUILESS_MAIN(TestPipeline)
#include "tst_pipeline.moc"
