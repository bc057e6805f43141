// core <- ui <- app, and the limits that keep files readable.
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include "tests/layout/SourceTree.h"

using namespace podium::test;

namespace {

/// What a built-in stage is. The rooms with a stage implement it without knowing the rest of pipeline, which
/// runs them.
const QString kStageContract = "\"core/pipeline/BuiltinStage.h\"";

} // namespace

class LayersTest : public QObject
{
    Q_OBJECT

    /// Rooms that core/<room>/CMakeLists.txt names, by room; found by reading, so the file is what is true.
    static QHash<QString, QSet<QString>> namedRooms()
    {
        static const QRegularExpression room("podium_room\\(\\s*(\\w+)(.*?)\\)",
                                             QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression rooms("\\bROOMS\\b([a-z\\s]*)");
        QHash<QString, QSet<QString>> result;
        for (const QString& folder :
             QDir(sourceRoot() + "/core").entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const auto match = room.match(readText("core/" + folder + "/CMakeLists.txt"));
            if (!match.hasMatch())
                continue;
            const QStringList names = rooms.match(match.captured(2))
                                          .captured(1)
                                          .split(QRegularExpression("\\s+"), Qt::SkipEmptyParts);
            result.insert(match.captured(1), QSet<QString>(names.begin(), names.end()));
        }
        return result;
    }

private slots:
    void coreAndCommandLineKnowNoQt()
    {
        QStringList problems;
        for (const SourceFile& file : sourceFiles({"core", "app/cli"}))
            for (const QString& include : includes(file))
                if (include.startsWith("<Q") || include.startsWith("<Qt") || include.startsWith("\"Q"))
                    problems << file.path + " includes " + include;
        QVERIFY2(problems.isEmpty(), qPrintable(listed(problems)));
    }
    void layersPointDown()
    {
        QStringList problems;
        for (const SourceFile& file : sourceFiles({"core", "ui", "app", "translations", "resources"}))
            for (const QString& include : includes(file)) {
                const bool up = (file.path.startsWith("core/") &&
                                 (include.startsWith("\"ui/") || include.startsWith("\"app/"))) ||
                                (file.path.startsWith("ui/") && include.startsWith("\"app/")) ||
                                (file.path.startsWith("app/cli/") && include.startsWith("\"ui/")) ||
                                include.startsWith("\"tests/") || include.startsWith("\"../");
                if (up)
                    problems << file.path + " includes " + include;
            }
        QVERIFY2(problems.isEmpty(), qPrintable(listed(problems)));
    }
    void onlyPlotsKnowThePlotLibrary()
    {
        QStringList problems;
        for (const SourceFile& file : sourceFiles({"core", "ui", "app"}))
            for (const QString& include : includes(file))
                if (include.contains("qcustomplot") && !file.path.startsWith("ui/plots/"))
                    problems << file.path + " includes " + include;
        QVERIFY2(problems.isEmpty(), qPrintable(listed(problems)));
    }
    /// Qt's own file dialog deletes and renames what it shows, folders with all that is in them, unless it is told not to.
    void fileDialogsChangeNothing()
    {
        QStringList naming;
        for (const SourceFile& file : sourceFiles({"ui", "app"}))
            if (file.text.contains("QFileDialog"))
                naming << file.path;
        QCOMPARE(naming, QStringList({"ui/base/FileQuestion.cpp"}));
        for (const SourceFile& file : sourceFiles({"ui"}))
            if (file.path == naming.front())
                QVERIFY(file.text.contains("setOption(QFileDialog::ReadOnly)"));
    }
    void roomsIncludeOnlyRoomsTheyName()
    {
        const QHash<QString, QSet<QString>> named = namedRooms();
        QVERIFY2(named.contains("base") && named.contains("table"), "the rooms of core were not found");
        QVERIFY(named.value("base").isEmpty());
        QStringList problems;
        for (const SourceFile& file : sourceFiles({"core"})) {
            const QString room = file.path.section('/', 1, 1);
            for (const QString& include : includes(file)) {
                if (!include.startsWith("\"core/"))
                    continue;
                const QString other = include.section('/', 1, 1);
                if (include == kStageContract)
                    continue;
                if (other != room && !named.value(room).contains(other))
                    problems << file.path + " includes " + include + ", but core/" + room +
                                    "/CMakeLists.txt does not name " + other;
            }
        }
        QVERIFY2(problems.isEmpty(), qPrintable(listed(problems)));
    }
    void theStageContractNeedsNoRoomButTheLowest()
    {
        for (const QString& include :
             includes({"core/pipeline/BuiltinStage.h", readText("core/pipeline/BuiltinStage.h")}))
            QVERIFY2(include.startsWith('<') || include.startsWith("\"core/base/") ||
                         include.startsWith("\"core/table/"),
                     qPrintable(include));
    }
    void roomsHaveNoCycle()
    {
        const QHash<QString, QSet<QString>> named = namedRooms();
        QSet<QString> done;
        for (bool progress = true; progress && done.size() < named.size();) {
            progress = false;
            for (auto it = named.begin(); it != named.end(); ++it)
                if (!done.contains(it.key()) && done.contains(it.value())) {
                    done.insert(it.key());
                    progress = true;
                }
        }
        QStringList left;
        for (auto it = named.begin(); it != named.end(); ++it)
            if (!done.contains(it.key()))
                left << it.key();
        QVERIFY2(left.isEmpty(),
                 qPrintable("these rooms name each other, or rooms that are not there: " + left.join(", ")));
    }
    void filesStayReadable()
    {
        QStringList problems;
        for (const SourceFile& file : sourceFiles({"core", "ui", "app", "translations", "resources"})) {
            const qsizetype lines = file.text.count('\n');
            const qsizetype most = file.isHeader() ? 300 : 600;
            if (lines > most)
                problems << QString("%1 has %2 lines, more than %3").arg(file.path).arg(lines).arg(most);
            if (file.isHeader() && !file.text.contains("#pragma once"))
                problems << file.path + " has no #pragma once";
        }
        QVERIFY2(problems.isEmpty(), qPrintable(listed(problems)));
    }
    void anIdHasOneWording()
    {
        QHash<QString, MarkedText> seen;
        QStringList problems;
        for (const MarkedText& text : markedTexts(sourceFiles({"core", "ui", "app", "translations"}))) {
            const auto known = seen.constFind(text.id);
            if (known == seen.constEnd())
                seen.insert(text.id, text);
            else if (known->english != text.english)
                problems << QString("%1 is \"%2\" in %3, but \"%4\" in %5")
                                .arg(text.id, known->english, known->file, text.english, text.file);
            if (!text.id.contains('.'))
                problems << text.file + ": the id \"" + text.id + "\" names no room";
        }
        QVERIFY2(seen.size() > 100, "the texts were not found");
        QVERIFY2(problems.isEmpty(), qPrintable(listed(problems)));
    }
    void everyTestIsBuilt()
    {
        QStringList problems;
        QDirIterator files(sourceRoot() + "/tests", {"tst_*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QFileInfo info(files.next());
            const QString folder = QDir(sourceRoot()).relativeFilePath(info.path());
            const QString list = readText(folder + "/CMakeLists.txt");
            const bool globbed = list.contains("file(GLOB") && list.contains("tst_*.cpp");
            if (!globbed && !list.contains(QRegularExpression("\\b" + info.completeBaseName() + "\\b")))
                problems << folder + "/" + info.fileName() + " stands in no CMakeLists.txt";
        }
        QVERIFY2(problems.isEmpty(), qPrintable(listed(problems)));
    }
};

QTEST_GUILESS_MAIN(LayersTest)
#include "tst_layers.moc"
