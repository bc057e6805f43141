// A new project from any tables, made through the dialog: what it finds in them, what it asks, and what stays of what was typed.
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTest>

#include "core/ingest/Source.h"
#include "core/project/InitOptions.h"
#include "tests/support/DrivenWindow.h"
#include "tests/support/Inspection.h"
#include "ui/shell/CreateProjectDialog.h"

using namespace podium;
using namespace podium::ui;

namespace {

constexpr int kPatience = 60000;

std::string flowers()
{
    std::string text = "length,width,note,kind\n";
    for (int i = 0; i < 200; ++i)
        text += std::to_string(10 + i % 7 + 10 * (i % 2)) + "," + std::to_string(i % 50) + ".5,n" + std::to_string(i) + ",k" + std::to_string(i % 2) + "\n";
    return text;
}

} // namespace

class tst_create_project : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_driven = std::make_unique<test::DrivenWindow>(); }
    void cleanup()
    {
        const QStringList alarms = m_driven->watchdog.takeAlarms();
        m_driven.reset();
        QCOMPARE(alarms, QStringList());
    }

    void rankingsThatAreThereAreEnough()
    {
        for (const ingest::SourceTable& table : ingest::sampleTables())
            if (table.name != "shanghaiData")
                m_driven->write("two/" + table.name + ".csv", table.bytes);
        drop("two");
        QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>("tablesFound")->text().contains(QStringLiteral("CWUR, Times")), kPatience);
        QVERIFY(part<QComboBox>("targetColumn")->currentText().contains(QStringLiteral("50")));
        QVERIFY(!part<QComboBox>("targetRule")->isVisible());
        typeFolder("made");
        QTest::mouseClick(part<QPushButton>("create"), Qt::LeftButton);
        QVERIFY(m_driven->waitUntilRead(0));
        QTRY_VERIFY(m_driven->window.findChild<CreateProjectDialog*>() == nullptr);
        QCOMPARE(m_driven->window.currentPage(), QStringLiteral("project"));
        QCOMPARE(m_driven->workbench.session.snapshot()->tables.size(), std::size_t(2));
        QVERIFY(m_driven->workbench.session.snapshot()->problems.empty());
    }

    /// A table nobody knows: the window asks in its own words, and writes no word of the command line.
    void anyTableIsAskedForItsTarget()
    {
        m_driven->write("in/flowers.csv", flowers());
        m_driven->write("in/other.csv", "a,b\n1,x\n2,y\n");
        drop("in");
        auto* target = part<QComboBox>("targetColumn");
        QTRY_COMPARE_WITH_TIMEOUT(target->count(), 6, kPatience);
        typeFolder("made");
        QVERIFY(!part<QPushButton>("create")->isEnabled());
        QVERIFY(!part<QLabel>("createMessage")->text().contains(QStringLiteral("--")));
        QVERIFY(!qobject_cast<QStandardItemModel*>(target->model())->item(2)->isEnabled()); // note: two hundred values
        target->setCurrentIndex(1); // width, a number with fifty values
        auto* rule = part<QComboBox>("targetRule");
        QCOMPARE(rule->count(), 1);
        auto* limit = part<QLineEdit>("targetLimit");
        QVERIFY(limit->isVisible());
        limit->selectAll();
        QTest::keyClicks(limit, QStringLiteral("many"));
        QVERIFY(!part<QPushButton>("create")->isEnabled());
        limit->selectAll();
        QTest::keyClicks(limit, QStringLiteral("20"));
        QVERIFY(part<QPushButton>("create")->isEnabled());
        auto* dialog = m_driven->window.findChild<CreateProjectDialog*>();
        QVERIFY2(test::unnamed(*dialog).isEmpty(), qPrintable(test::unnamed(*dialog).join(QLatin1Char('\n'))));
        QTest::mouseClick(part<QPushButton>("create"), Qt::LeftButton);
        QVERIFY(m_driven->waitUntilRead(0));
        const Json& params = m_driven->workbench.session.snapshot()->params;
        QCOMPARE(*findDotted(params, "featurize.target"), Json("width"));
        QCOMPARE(*findDotted(params, "featurize.threshold"), Json(20.0));
    }

    /// What goes wrong while the project is made stands in the dialog, beside all that was typed.
    void nothingTypedIsLostByAFailure()
    {
        m_driven->write("in/flowers.csv", flowers());
        drop("in/flowers.csv");
        QTRY_COMPARE_WITH_TIMEOUT(part<QComboBox>("targetColumn")->count(), 4, kPatience);
        part<QComboBox>("targetColumn")->setCurrentIndex(3);
        QCOMPARE(part<QComboBox>("targetRule")->count(), 1);
        m_driven->write("file", "x"); // no folder can be made below a file
        typeFolder("file/made");
        QVERIFY(part<QPushButton>("create")->isEnabled());
        QTest::mouseClick(part<QPushButton>("create"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>("createMessage")->text().startsWith(QStringLiteral("▲")), kPatience);
        QCOMPARE(part<QComboBox>("targetColumn")->currentIndex(), 3);
        QVERIFY(part<QLineEdit>("dataPath")->text().endsWith(QStringLiteral("flowers.csv")));
        QTRY_VERIFY(part<QPushButton>("create")->isEnabled());
        typeFolder("made");
        QTest::mouseClick(part<QPushButton>("create"), Qt::LeftButton);
        QVERIFY(m_driven->waitUntilRead(0));
        QTRY_VERIFY(m_driven->window.findChild<CreateProjectDialog*>() == nullptr);
    }

    void whatIsNoTableIsSaidAtOnce()
    {
        m_driven->write("in/letter.doc", "dear");
        drop("in");
        QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>("createMessage")->text().startsWith(QStringLiteral("▲")), kPatience);
        QVERIFY(!part<QPushButton>("create")->isEnabled());
        QTest::keyClick(m_driven->window.findChild<CreateProjectDialog*>(), Qt::Key_Escape);
        QTRY_VERIFY(m_driven->window.findChild<CreateProjectDialog*>() == nullptr);
    }

private:
    template <class W>
    W* part(const char* name)
    {
        auto* dialog = m_driven->window.findChild<CreateProjectDialog*>();
        auto* found = dialog == nullptr ? nullptr : dialog->findChild<W*>(QString::fromLatin1(name));
        if (found == nullptr)
            qFatal("no %s", name);
        return found;
    }

    void drop(std::string_view name)
    {
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(QString::fromStdString((m_driven->scratch / name).string()))});
        QWidget& window = m_driven->window;
        QDragEnterEvent enter(window.rect().center(), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QVERIFY2(hint().contains(QString::fromStdString(Path(name).filename().string())), qPrintable(hint()));
        QDropEvent drop(window.rect().center(), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &drop);
        QVERIFY(hint().isEmpty());
    }
    /// What the window says over its page while something is dragged.
    QString hint() const
    {
        for (const QWidget* widget : m_driven->window.findChildren<QWidget*>(QStringLiteral("dropHint")))
            if (widget->isVisible())
                return widget->accessibleName();
        return {};
    }

    void typeFolder(std::string_view name)
    {
        auto* folder = part<QLineEdit>("projectFolder");
        folder->selectAll();
        QTest::keyClicks(folder, QString::fromStdString((m_driven->scratch / name).string()));
    }

    std::unique_ptr<test::DrivenWindow> m_driven;
};

QTEST_MAIN(tst_create_project)
#include "tst_create_project.moc"
