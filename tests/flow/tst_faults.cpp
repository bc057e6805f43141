// Every write of a command may fail, or be the last thing its process does: afterwards the project opens,
// nothing that was there is lost or half-written, and the command, given again, comes to the same result as
// if nothing had happened.
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDirIterator>
#include <QTest>

#include <algorithm>
#include <functional>
#include <map>

#include "tests/support/PodiumProgram.h"

using podium::test::Outcome;
using podium::test::PodiumProgram;

namespace {

/// Content by path of what a person sees in a project, and the experiments (their trees, as commits hold
/// times).
using State = std::map<QString, QByteArray>;

QString difference(const State& expected, const State& found)
{
    QStringList lines;
    for (const auto& [path, bytes] : expected)
        if (!found.count(path))
            lines << "gone: " + path;
        else if (found.at(path) != bytes)
            lines << "other: " + path + " (" + QString::fromUtf8(found.at(path).left(200)) + ")";
    for (const auto& [path, bytes] : found)
        if (!expected.count(path))
            lines << "new: " + path;
    return lines.join("\n");
}

enum class Action { Kill, FullDisk, IoError, NoPermission };

struct Fault
{
    Action action;
    long at; ///< number of the write-like call
};

} // namespace

class TestFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyWriteOfInit_data() { actions(); }
    void everyWriteOfInit();
    void everyWriteOf_data();
    void everyWriteOf();
    void recoveryMayBeKilledToo();
    void everyWriteOfCleaningUp_data() { actions(); }
    void everyWriteOfCleaningUp();
    void fullDisk();
    void readOnlyFolder();

private:
    static void actions();
    QString copyOf(const QString& base);
    State stateOf(const QString& project) const;
    Outcome podium(const QString& project, const QStringList& arguments) const
    {
        return m_program.run(project, arguments);
    }
    /// Runs with a fault; the number of write-like calls goes to `calls`.
    Outcome podiumWithFault(const QString& project, const QStringList& arguments, const Fault& fault,
                            long* calls = nullptr);
    QList<long> points(long calls) const;
    QString whatIsWrong(const QString& project) const;
    static QStringList leftovers(const QString& folder);

    PodiumProgram m_program;
    QString m_library;
    int m_copies = 0;
    bool m_all = qEnvironmentVariableIsSet("PODIUM_FAULTS_ALL");
};

void TestFaults::initTestCase()
{
    m_library = QCoreApplication::applicationDirPath() + "/libpodium_faults.so";
    if (!QFile::exists(QString::fromLocal8Bit(qgetenv("PODIUM_BIN")) + "/podium") ||
        !QFile::exists(m_library))
        QSKIP("podium or libpodium_faults.so is not built");
    // A sanitizer's runtime wants to be the first library; here ours is.
    m_program.environment().insert("ASAN_OPTIONS",
                                   "verify_asan_link_order=0:" + qEnvironmentVariable("ASAN_OPTIONS"));

    QFile table(m_program.path("flowers.csv"));
    QVERIFY(table.open(QIODevice::WriteOnly));
    table.write("length,width,colour,kind\n");
    for (int i = 0; i < 120; ++i)
        table.write(QString("%1,%2,%3,%4\n")
                        .arg(1.0 + (i * 37 % 100) / 20.0)
                        .arg(0.2 + (i * 61 % 100) / 40.0)
                        .arg(i % 3 ? "red" : "white", i * 37 % 100 > 55 ? "tall" : "small")
                        .toUtf8());
    table.close();

    // What the commands start from: a fresh project, one with experiments, one where an experiment was taken
    // over.
    const auto make = [&](const QString& name, const QString& from, const QStringList& command) {
        if (!from.isEmpty())
            QVERIFY(QProcess::execute("cp", {"-a", m_program.path(from), m_program.path(name)}) == 0);
        const Outcome outcome =
            m_program.run(from.isEmpty() ? m_program.folder() : m_program.path(name), command);
        QVERIFY2(outcome.status == 0, outcome.errors.constData());
    };
    make("fresh", "",
         {"init", m_program.path("fresh"), "--data", m_program.path("flowers.csv"), "--target", "kind"});
    QFile sweep(m_program.path("fresh/sweeps/faults.yaml"));
    QVERIFY(QDir().mkpath(m_program.path("fresh/sweeps")) && sweep.open(QIODevice::WriteOnly));
    for (int i = 1; i <= 3; ++i)
        sweep.write(QString("- name: e%1\n  params:\n    train.n_est: %2\n").arg(i).arg(2 + i).toUtf8());
    sweep.close();
    make("ran", "fresh", {"run", "-S", "train.n_est=2"});
    make("swept", "ran", {"exp", "sweep", "sweeps/faults.yaml"});
    make("applied", "swept", {"exp", "apply", "e2"});
    make("removed", "swept", {"exp", "remove", "e1", "e3"});
    // A table with a key and some versions.
    const auto write = [&](const QString& name, const QByteArray& bytes) { QVERIFY(PodiumProgram::write(m_program.path(name), bytes)); };
    QByteArray rows = "id,kind\n";
    for (int i = 0; i < 50; ++i)
        rows += QByteArray::number(i) + (i % 3 ? ",tall\n" : ",small\n");
    write("rows.csv", rows);
    write("more.csv", "kind,length\ntall,9.5\nsmall,1.5\n");
    write("merged.csv", "id,kind\n3,tall\n60,small\n");
    make("imported", "fresh", {"data", "overwrite", "flowers", m_program.path("rows.csv"), "--new-columns"});
    make("versioned", "imported", {"data", "schema", "flowers", "--set-key", "id"});
    // Delivered anew with a row more, and a table that is not known.
    QVERIFY(QDir().mkpath(m_program.path("delivered")));
    write("delivered/flowers.csv", PodiumProgram::read(m_program.path("flowers.csv")) + "1.5,0.5,red,tall\n");
    write("delivered/towns.csv", "town,inhabitants\nLugo,98025\n");
}

void TestFaults::actions()
{
    QTest::addColumn<int>("action");
    QTest::newRow("kill") << static_cast<int>(Action::Kill);
    QTest::newRow("full disk") << static_cast<int>(Action::FullDisk);
    QTest::newRow("input/output error") << static_cast<int>(Action::IoError);
    QTest::newRow("no permission") << static_cast<int>(Action::NoPermission);
}

QString TestFaults::copyOf(const QString& base)
{
    // The last one is not needed any more; hundreds of them would fill the disk.
    if (m_copies > 0)
        QDir(m_program.path(QString("copy%1").arg(m_copies))).removeRecursively();
    const QString copy = m_program.path(QString("copy%1").arg(++m_copies));
    QProcess::execute("cp", {"-a", m_program.path(base), copy});
    return copy;
}

State TestFaults::stateOf(const QString& project) const
{
    State state;
    QDirIterator files(project, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next().mid(project.size() + 1);
        if (path.startsWith(".git/") || path.startsWith(".podium/") || path.startsWith(".dvc/tmp/") ||
            path.startsWith(".dvc/cache/"))
            continue;
        state[path] = PodiumProgram::read(project + "/" + path);
    }
    const Outcome references = m_program.runProgram(
        "git", project, {"for-each-ref", "--format=%(refname) %(tree)", "refs/exps", "refs/heads"});
    for (const QByteArray& line : references.output.split('\n'))
        if (const qsizetype space = line.indexOf(' '); space > 0)
            state[QString::fromUtf8(line.left(space).mid(line.lastIndexOf('/', space)))] =
                line.mid(space + 1);
    return state;
}

Outcome TestFaults::podiumWithFault(const QString& project, const QStringList& arguments, const Fault& fault,
                                    long* calls)
{
    static const std::map<Action, const char*> kNames = {{Action::Kill, "kill"},
                                                         {Action::FullDisk, "ENOSPC"},
                                                         {Action::IoError, "EIO"},
                                                         {Action::NoPermission, "EACCES"}};
    const QString counter = m_program.path("counter");
    QFile file(counter);
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        file.write(QByteArray(sizeof(long), '\0'));
    file.close();
    QProcessEnvironment& environment = m_program.environment();
    environment.insert("LD_PRELOAD", m_library);
    environment.insert("PODIUM_FAULT_ROOT", project);
    environment.insert("PODIUM_FAULT_COUNTER", counter);
    environment.insert("PODIUM_FAULT_AT", QString::number(fault.at));
    environment.insert("PODIUM_FAULT_ACTION", kNames.at(fault.action));
    if (qEnvironmentVariableIsSet("PODIUM_FAULTS_LOG"))
        environment.insert("PODIUM_FAULT_LOG", qEnvironmentVariable("PODIUM_FAULTS_LOG"));
    const Outcome outcome = m_program.run(QFile::exists(project) ? project : m_program.folder(), arguments);
    for (const char* name : {"LD_PRELOAD", "PODIUM_FAULT_ROOT", "PODIUM_FAULT_COUNTER", "PODIUM_FAULT_AT",
                             "PODIUM_FAULT_ACTION", "PODIUM_FAULT_LOG"})
        environment.remove(name);
    if (calls) {
        const QByteArray bytes = PodiumProgram::read(counter);
        memcpy(calls, bytes.constData(), sizeof *calls);
    }
    return outcome;
}

/// Write points to try: all, or the first and last few and a spread between them.
QList<long> TestFaults::points(long calls) const
{
    QList<long> chosen;
    if (m_all) {
        for (long at = 1; at <= calls; ++at)
            chosen << at;
        return chosen;
    }
    constexpr long kSpread = 9;
    for (long i = 0; i <= kSpread; ++i)
        chosen << 1 + (calls - 1) * i / kSpread;
    chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
    return chosen;
}

QStringList TestFaults::leftovers(const QString& folder)
{
    QStringList found;
    QDirIterator files(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString relative = path.mid(folder.size() + 1);
        // What a killed process was writing in the private folders has a name that nobody reads.
        if (QFileInfo(path).fileName().startsWith(".podium-tmp-") && !relative.startsWith(".podium/") &&
            !relative.startsWith(".dvc/"))
            found << path.mid(folder.size() + 1);
    }
    return found;
}

/// Empty where the project is sound: it opens, git and the object store hold whole things only.
QString TestFaults::whatIsWrong(const QString& project) const
{
    const Outcome status = podium(project, {"status"});
    if (status.status != 0)
        return "podium status: " + QString::fromUtf8(status.errors);
    const Outcome fsck = m_program.runProgram("git", project, {"fsck", "--strict", "--no-dangling"});
    if (fsck.status != 0)
        return "git fsck: " + QString::fromUtf8(fsck.output + fsck.errors);
    const Outcome git = m_program.runProgram("git", project, {"status", "--porcelain"});
    if (git.status != 0)
        return "git status: " + QString::fromUtf8(git.errors);
    const QString objects = project + "/.dvc/cache/files/md5";
    QDirIterator files(objects, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.contains("/podium-staging/"))
            continue;
        const QString name = path.mid(objects.size() + 1).remove('/').left(32);
        if (QCryptographicHash::hash(PodiumProgram::read(path), QCryptographicHash::Md5).toHex() !=
            name.toLatin1())
            return "object " + path;
    }
    return {};
}

void TestFaults::everyWriteOfInit()
{
    QFETCH(int, action);
    const QString parent = m_program.path("init");
    const QString folder = parent + "/project";
    const QStringList command{"init", folder, "--data", m_program.path("flowers.csv"), "--target", "kind"};
    const auto clear = [&] {
        QDir(parent).removeRecursively();
        return QDir().mkpath(parent);
    };
    QVERIFY(clear());
    long calls = 0;
    m_program.environment().insert("GIT_AUTHOR_DATE", "1700000000 +0000");
    const Outcome whole = podiumWithFault(parent, command, {Action::Kill, 0}, &calls);
    QVERIFY2(whole.status == 0, whole.errors.constData());
    QVERIFY(calls > 20);
    const State expected = stateOf(folder);
    for (const long at : points(calls)) {
        QVERIFY(clear());
        const Outcome outcome = podiumWithFault(parent, command, {static_cast<Action>(action), at});
        const QByteArray where = "write " + QByteArray::number(qlonglong(at)) + ": ";
        if (static_cast<Action>(action) != Action::Kill) {
            QVERIFY2(outcome.status == 0 || outcome.status == 1, (where + outcome.errors).constData());
            if (outcome.status == 1) {
                QVERIFY2(!outcome.errors.isEmpty(), where.constData());
                // With no permission at all it may not take away what it made.
                const QStringList left =
                    QDir(parent).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
                if (static_cast<Action>(action) != Action::NoPermission)
                    QVERIFY2(left.isEmpty(), (where + "left behind: " + left.join(' ').toUtf8()).constData());
            }
        }
        if (QFile::exists(folder + "/.dvc"))
            QVERIFY2(whatIsWrong(folder).isEmpty(), (where + whatIsWrong(folder).toUtf8()).constData());
        else
            QVERIFY2(podium(parent, command).status == 0,
                     (where + podium(parent, command).errors).constData());
        QVERIFY2(difference(expected, stateOf(folder)).isEmpty(),
                 (where + difference(expected, stateOf(folder)).toUtf8()).constData());
        const QStringList left =
            QDir(parent).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        QVERIFY2(left == QStringList{"project"},
                 (where + "left behind: " + left.join(' ').toUtf8()).constData());
    }
    m_program.environment().remove("GIT_AUTHOR_DATE");
}

void TestFaults::everyWriteOf_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<int>("action");
    QTest::addColumn<QString>(
        "keeps"); ///< what stays of a command that failed: nothing, experiments or stages
    const std::map<QByteArray, Action> kActions = {{"kill", Action::Kill},
                                                   {"full disk", Action::FullDisk},
                                                   {"input/output error", Action::IoError},
                                                   {"no permission", Action::NoPermission}};
    for (const auto& [name, action] : kActions) {
        const int number = static_cast<int>(action);
        QTest::newRow("run, " + name)
            << "fresh" << QStringList{"run", "-S", "train.n_est=3"} << number << "stages";
        QTest::newRow("run again, " + name)
            << "swept" << QStringList{"run", "-S", "train.n_est=7"} << number << "stages";
        QTest::newRow("exp sweep, " + name)
            << "fresh" << QStringList{"exp", "sweep", "sweeps/faults.yaml"} << number << "experiments";
        QTest::newRow("exp apply, " + name)
            << "swept" << QStringList{"exp", "apply", "e2"} << number << "nothing";
        QTest::newRow("exp remove, " + name)
            << "swept" << QStringList{"exp", "remove", "e1", "e3"} << number << "nothing";
        QTest::newRow("exp restore, " + name)
            << "removed" << QStringList{"exp", "restore", "e1", "e3"} << number << "nothing";
        QTest::newRow("model threshold, " + name)
            << "applied" << QStringList{"model", "threshold", "e2", "0.25"} << number << "nothing";
        QTest::newRow("data import, " + name)
            << "fresh" << QStringList{"data", "import", m_program.path("delivered")} << number << "nothing";
        QTest::newRow("data append, " + name)
            << "fresh" << QStringList{"data", "append", "flowers", m_program.path("more.csv")} << number << "nothing";
        QTest::newRow("data merge, " + name)
            << "versioned" << QStringList{"data", "merge", "flowers", m_program.path("merged.csv")} << number << "nothing";
        QTest::newRow("data restore, " + name)
            << "versioned" << QStringList{"data", "restore", "flowers", "1"} << number << "nothing";
        QTest::newRow("undo of a version, " + name) << "versioned" << QStringList{"undo"} << number << "nothing";
        QTest::newRow("undo, " + name) << "applied" << QStringList{"undo"} << number << "nothing";
    }
}

void TestFaults::everyWriteOf()
{
    QFETCH(QString, base);
    QFETCH(QStringList, command);
    QFETCH(int, action);
    QFETCH(QString, keeps);
    const State before = stateOf(m_program.path(base));
    long calls = 0;
    QString project = copyOf(base);
    const Outcome whole = podiumWithFault(project, command, {Action::Kill, 0}, &calls);
    QVERIFY2(whole.status == 0, whole.errors.constData());
    QVERIFY(calls > 5);
    const State after = stateOf(project);
    QVERIFY(!difference(before, after).isEmpty());
    const QByteArray changesBefore = m_program.runProgram("git", m_program.path(base), {"status", "--porcelain"}).output;
    const QByteArray changesAfter = m_program.runProgram("git", project, {"status", "--porcelain"}).output;
    if (command.first() == "data" && command.at(1) != "import") // which commit what they do
        QVERIFY2(changesAfter.isEmpty() || changesAfter == "?? sweeps/faults.yaml\n", changesAfter.constData());

    for (const long at : points(calls)) {
        project = copyOf(base);
        const Outcome outcome = podiumWithFault(project, command, {static_cast<Action>(action), at});
        const QByteArray where = "write " + QByteArray::number(qlonglong(at)) + " of " +
                                 QByteArray::number(qlonglong(calls)) + ": ";
        const bool killed = static_cast<Action>(action) == Action::Kill;
        if (!killed) {
            QVERIFY2(outcome.status == 0 || outcome.status == 1, (where + outcome.errors).constData());
            QVERIFY2(outcome.status == 0 || !outcome.errors.isEmpty(), where.constData());
        }
        // Opening ends what was left half-way; status opens.
        const QString wrong = whatIsWrong(project);
        QVERIFY2(wrong.isEmpty(), (where + wrong.toUtf8()).constData());
        if (base == "versioned" || command.first() == "data") { // neither the index nor a file is left behind or ahead
            const QByteArray changes = m_program.runProgram("git", project, {"status", "--porcelain"}).output;
            QVERIFY2(changes == changesBefore || changes == changesAfter, (where + changes).constData());
        }
        const State found = stateOf(project);
        const bool ended = difference(after, found).isEmpty();
        if (outcome.status == 0)
            QVERIFY2(ended, (where + difference(after, found).toUtf8()).constData());
        else if (keeps == "nothing" || (keeps == "experiments" && killed))
            QVERIFY2(ended || difference(before, found).isEmpty(),
                     (where + "neither before nor after:\n" + difference(before, found).toUtf8() + "\n--\n" +
                      difference(after, found).toUtf8())
                         .constData());
        for (const auto& [path, bytes] : before) {
            const bool isOutput = path.startsWith("data/clean/") || path.startsWith("data/prepared/") ||
                                  path.startsWith("models/") || path.startsWith("reports/");
            if (!found.count(
                    path)) // outputs go when their stage begins; their content is in the object store
                QVERIFY2(!after.count(path) || (isOutput && keeps == "stages"),
                         (where + "lost: " + path.toUtf8()).constData());
            else if (path != "dvc.lock" || keeps != "stages") // which grows stage by stage
                QVERIFY2(found.at(path) == bytes || (after.count(path) && found.at(path) == after.at(path)),
                         (where + "neither old nor new: " + path.toUtf8()).constData());
        }
        for (const auto& [path, bytes] : found)
            if (!before.count(path) && path != "dvc.lock")
                QVERIFY2(after.count(path) && after.at(path) == bytes,
                         (where + "foreign: " + path.toUtf8()).constData());
        // Given again, it comes to the same end. (What was undone already is not undone twice.)
        if (!ended || keeps == "stages") {
            const Outcome again = podium(project, command);
            QVERIFY2(again.status == 0, (where + again.errors).constData());
        }
        const QString different = difference(after, stateOf(project));
        QVERIFY2(different.isEmpty(), (where + different.toUtf8()).constData());
        QVERIFY2(whatIsWrong(project).isEmpty(), (where + whatIsWrong(project).toUtf8()).constData());
        QVERIFY2(leftovers(project).isEmpty(),
                 (where + "left behind: " + leftovers(project).join(' ').toUtf8()).constData());
    }
}

void TestFaults::recoveryMayBeKilledToo()
{
    const State before = stateOf(m_program.path("swept"));
    long calls = 0;
    QString project = copyOf("swept");
    const QStringList command{"exp", "apply", "e2"};
    QVERIFY(podiumWithFault(project, command, {Action::Kill, 0}, &calls).status == 0);
    const State after = stateOf(project);
    for (const long at : {calls / 3, calls / 2, calls * 3 / 4}) {
        for (long second = 1; second < 200; second += m_all ? 1 : 7) {
            project = copyOf("swept");
            podiumWithFault(project, command, {Action::Kill, at});
            const Outcome opened = podiumWithFault(project, {"status"}, {Action::Kill, second});
            const QString wrong = whatIsWrong(project);
            const QByteArray where = "writes " + QByteArray::number(qlonglong(at)) + ", " +
                                     QByteArray::number(qlonglong(second)) + ": ";
            QVERIFY2(wrong.isEmpty(), (where + wrong.toUtf8()).constData());
            const QString toBefore = difference(before, stateOf(project));
            QVERIFY2(toBefore.isEmpty() || difference(after, stateOf(project)).isEmpty(),
                     (where + toBefore.toUtf8()).constData());
            if (opened.status == 0)
                break; // it had fewer writes than that
        }
    }
}

void TestFaults::everyWriteOfCleaningUp()
{
    QFETCH(int, action);
    const auto objects = [](const QString& project) {
        QStringList found;
        QDirIterator files(project + "/.dvc/cache/files/md5", QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            if (const QString path = files.next(); !path.contains("/podium-staging/"))
                found << path.mid(project.size());
        found.sort();
        return found;
    };
    const State before = stateOf(m_program.path("removed"));
    const Outcome journal = podium(m_program.path("removed"), {"undo", "--list", "--json"});
    const QString removal = QString::number(journal.json().array()[0].toObject()["id"].toInt());
    long calls = 0;
    QString project = copyOf("removed");
    QVERIFY(podiumWithFault(project, {"gc"}, {Action::Kill, 0}, &calls).status == 0);
    const QStringList left = objects(project);
    QVERIFY(left.size() < objects(m_program.path("removed")).size());
    QCOMPARE(difference(before, stateOf(project)), QString()); // nothing that a person sees

    for (const long at : points(calls)) {
        project = copyOf("removed");
        const Outcome outcome = podiumWithFault(project, {"gc"}, {static_cast<Action>(action), at});
        const QByteArray where = "write " + QByteArray::number(qlonglong(at)) + " of " + QByteArray::number(qlonglong(calls)) + ": ";
        if (static_cast<Action>(action) != Action::Kill)
            QVERIFY2(outcome.status == 0 || (outcome.status == 1 && !outcome.errors.isEmpty()), (where + outcome.errors).constData());
        QVERIFY2(whatIsWrong(project).isEmpty(), (where + whatIsWrong(project).toUtf8()).constData());
        QVERIFY2(difference(before, stateOf(project)).isEmpty(), where.constData());
        // Given again, it frees the same, and never more.
        const Outcome again = podium(project, {"gc"});
        QVERIFY2(again.status == 0, (where + again.errors).constData());
        QVERIFY2(objects(project) == left, (where + objects(project).join(' ').toUtf8()).constData());
        QVERIFY2(podium(project, {"exp", "restore", "e1"}).status == 1, where.constData());
        const Outcome undone = podium(project, {"undo", removal});
        QVERIFY2(undone.status == 1 && undone.errors.contains("cleaned"), (where + undone.errors).constData());
        const Outcome applied = podium(project, {"exp", "apply", "e2"}); // its data is all there
        QVERIFY2(applied.status == 0, (where + applied.errors).constData());
    }
}

void TestFaults::fullDisk()
{
    const QString disk = m_program.path("disk");
    QVERIFY(QDir().mkpath(disk));
    if (QProcess::execute("mount", {"-t", "tmpfs", "-o", "size=24m", "tmpfs", disk}) != 0)
        QSKIP("this user may not mount a small disk");
    const std::unique_ptr<const QString, void (*)(const QString*)> unmount(
        &disk, [](const QString* path) { QProcess::execute("umount", {*path}); });
    const QString project = disk + "/project";
    QCOMPARE(QProcess::execute("cp", {"-a", m_program.path("fresh"), project}), 0);
    const State before = stateOf(project);
    const auto fill = [&](int free) {
        QFile filler(disk + "/filler");
        if (filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
            while (filler.write(QByteArray(4096, 'x')) == 4096) {
            }
            filler.resize(std::max<qint64>(0, filler.size() - free));
        }
    };
    for (const int free : {0, 4096, 20000, 60000, 120000, 200000}) {
        fill(free);
        const Outcome outcome = podium(project, {"exp", "sweep", "sweeps/faults.yaml"});
        QVERIFY(QFile::remove(disk + "/filler"));
        QVERIFY2(outcome.status == 0 || outcome.status == 1, outcome.errors.constData());
        if (outcome.status == 1)
            QVERIFY2(outcome.errors.contains("space") || outcome.errors.contains("full"),
                     outcome.errors.constData());
        QVERIFY2(whatIsWrong(project).isEmpty(), whatIsWrong(project).toUtf8().constData());
        if (outcome.status == 1)
            QCOMPARE(difference(before, stateOf(project)), QString());
        else
            break;
    }
    QVERIFY(podium(project, {"exp", "sweep", "sweeps/faults.yaml"}).status == 0);
    fill(0);
    const Outcome init =
        podium(disk, {"init", disk + "/second", "--data", m_program.path("flowers.csv"), "--target", "kind"});
    QCOMPARE(init.status, 1);
    QVERIFY(!QFile::exists(disk + "/second"));
}

void TestFaults::readOnlyFolder()
{
    const QString project = copyOf("swept");
    const State before = stateOf(project);
    for (const QStringList& command :
         {QStringList{"run", "-S", "train.n_est=3"},
          QStringList{"exp", "sweep", "sweeps/faults.yaml", "--suffix", "x"},
          QStringList{"exp", "apply", "e2"}, QStringList{"exp", "remove", "e2"}, QStringList{"undo"}}) {
        const Outcome outcome = podiumWithFault(project, command, {Action::NoPermission, 1});
        QVERIFY2(outcome.status == 1,
                 (command.join(' ').toUtf8() + outcome.output + outcome.errors).constData());
        QVERIFY2(!outcome.errors.isEmpty(), command.join(' ').toUtf8().constData());
        QCOMPARE(difference(before, stateOf(project)), QString());
    }
    const Outcome status = podiumWithFault(project, {"status"}, {Action::NoPermission, 1});
    QVERIFY2(status.status == 0, status.errors.constData());
    QVERIFY2(whatIsWrong(project).isEmpty(), whatIsWrong(project).toUtf8().constData());
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
