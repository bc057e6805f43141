// Walks every page and panel of a project that has been worked with, in both languages and at two sizes of the window: each control has
// a name, Tab reaches it, and no word is cut off. ctest runs it at 100, 150 and 200 %.
#include <set>

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QDockWidget>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

#include "core/project/InitOptions.h"
#include "tests/support/DrivenWindow.h"
#include "tests/support/Inspection.h"
#include "tests/support/WarningGuard.h"
#include "ui/base/Page.h"
#include "ui/shell/Docks.h"

using namespace podium;
using namespace podium::ui;

class tst_every_page : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QVERIFY(m_driven.createProject());
        m_driven.workbench.session.run({});
        QVERIFY(m_driven.waitUntilIdle());
        m_driven.workbench.session.sweep("sweeps/thesis.yaml");
        QVERIFY(m_driven.waitUntilRead(12));
        // Two of one group and one of another: what is compared, and what is not.
        std::vector<std::string> chosen;
        for (const char* name : {"cwurData", "Cnest64", "Snest64"})
            for (const auto& run : m_driven.workbench.session.snapshot()->experiments)
                if (run.name == name)
                    chosen.push_back(run.id);
        QCOMPARE(chosen.size(), std::size_t(3));
        m_driven.workbench.selection.setRuns(chosen);
        QVERIFY(m_driven.waitUntilIdle());
    }
    /// An inspection that finds nothing anywhere would be no comfort.
    void theInspectionSeesWhatIsWrong()
    {
        QWidget window;
        window.resize(400, 300);
        auto* label = new QLabel(QStringLiteral("Exhaustividad"), &window);
        label->setGeometry(10, 10, 30, 20);
        auto* button = new QPushButton(QStringLiteral("Ejecutar"), &window);
        button->setGeometry(380, 40, 100, 30);
        button->setFocusPolicy(Qt::ClickFocus);
        auto* line = new QLineEdit(&window);
        line->setGeometry(10, 80, 100, 28);
        auto* good = new QPushButton(QStringLiteral("Ejecutar"), &window);
        good->setGeometry(10, 120, 120, 30);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const QStringList cut = test::cutOff(window);
        QCOMPARE(cut.size(), 2);
        QVERIFY(cut[0].contains(QStringLiteral("Exhaustividad")) && cut[1].startsWith(QStringLiteral("over the edge")));
        QCOMPARE(test::unnamed(window).size(), 1);
        QVERIFY(test::unnamed(window).first().startsWith(QStringLiteral("QLineEdit")));
        QCOMPARE(test::unreachable(window).size(), 1);
        window.hide();
        m_driven.window.activateWindow();
    }

    void cleanup() { QCOMPARE(m_driven.watchdog.takeAlarms(), QStringList()); }

    void pages_data()
    {
        QTest::addColumn<bool>("spanish");
        QTest::addColumn<QSize>("size");
        for (const bool spanish : {false, true})
            for (const QSize size : {QSize(1280, 800), QSize(1440, 900)})
                QTest::addRow("%s, %d × %d", spanish ? "es" : "en", size.width(), size.height()) << spanish << size;
    }

    void pages()
    {
        QFETCH(bool, spanish);
        QFETCH(QSize, size);
        m_driven.language.use(spanish ? LanguageSwitch::Code::Spanish : LanguageSwitch::Code::English);
        settle(); // nobody chooses a language and draws the window at once
        m_driven.window.resize(size);
        m_driven.window.docks().arrange();
        settle();
        QStringList finds;
        const auto inspect = [&](const QString& where) {
            settle();
            for (const QString& find : test::unnamed(m_driven.window) + test::cutOff(m_driven.window))
                finds.append(where + QStringLiteral(": ") + find);
        };
        std::vector<QString> pages = m_driven.window.pageIds();
        pages.push_back(QStringLiteral("glossary"));
        for (const QString& page : pages) {
            m_driven.window.showPage(page);
            inspect(page);
        }
        m_driven.window.showPage(QStringLiteral("project"));
        for (const DockSpec& spec : dockTable()) {
            m_driven.window.docks().show(QString::fromLatin1(spec.id));
            inspect(QStringLiteral("dock ") + QString::fromLatin1(spec.id));
        }
        finds.removeDuplicates();
        for (const QString& find : finds) // a message of a failure is cut short
            qInfo("%s", qPrintable(find));
        QVERIFY2(finds.isEmpty(), qPrintable(QLatin1Char('\n') + finds.join(QLatin1Char('\n'))));
    }

    /// Models that a test of their own changes under this tester are named there; here is each one that a view shows, filled.
    void everyModelKeepsItsContract()
    {
        const Watchdog::Pause own(m_driven.watchdog);
        std::set<QAbstractItemModel*> models;
        for (const QAbstractItemView* view : m_driven.window.findChildren<QAbstractItemView*>())
            if (view->model() != nullptr)
                models.insert(view->model());
        QVERIFY(models.size() > 20);
        for (QAbstractItemModel* model : models)
            const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void aNarrowWindowStillWorks()
    {
        QStringList aside;
        for (const auto code : {LanguageSwitch::Code::Spanish, LanguageSwitch::Code::English}) {
            m_driven.language.use(code);
            settle();
            m_driven.window.resize(1024, 700);
            m_driven.window.docks().arrange();
            settle();
            const auto* search = m_driven.window.findChild<QToolButton*>(QStringLiteral("search"));
            QVERIFY(search->width() >= search->sizeHint().width());
            for (const QString& id : m_driven.window.pageIds()) {
                if (id == QLatin1String("welcome"))
                    continue;
                m_driven.window.showPage(id);
                settle();
                const auto* page = m_driven.window.findChild<Page*>(QStringLiteral("page-") + id);
                for (const QLabel* label : page->findChildren<QLabel*>(QString(), Qt::FindDirectChildrenOnly))
                    if (label->isVisible() && (label->property("role") == QLatin1String("title") || label->property("role") == QLatin1String("sentence")))
                        QVERIFY2(label->width() >= 280, qPrintable(id + QLatin1Char(' ') + label->text()));
                for (const QPushButton* button : page->findChildren<QPushButton*>(QString(), Qt::FindDirectChildrenOnly))
                    QVERIFY2(!button->isVisible() || page->rect().contains(button->geometry()), qPrintable(id + QLatin1Char(' ') + button->text()));
                const auto* scroll = page->findChild<QScrollArea*>(QString(), Qt::FindDirectChildrenOnly);
                if (scroll != nullptr && scroll->horizontalScrollBar()->maximum() > 0)
                    aside.append(QStringLiteral("%1 %2: scrolls sideways by %3, as wide as %4")
                                     .arg(LanguageSwitch::nameOf(code), id)
                                     .arg(scroll->horizontalScrollBar()->maximum())
                                     .arg(widest(*scroll->widget())));
            }
        }
        QVERIFY2(aside.isEmpty(), qPrintable(QLatin1Char('\n') + aside.join(QLatin1Char('\n'))));
    }

    void noPageScrollsIntoNothing()
    {
        QStringList empty;
        for (const QSize size : {QSize(1280, 800), QSize(1440, 900)}) {
            m_driven.window.resize(size);
            m_driven.window.docks().arrange();
            for (const QString& id : m_driven.window.pageIds()) {
                m_driven.window.showPage(id);
                settle();
                const auto* page = m_driven.window.findChild<Page*>(QStringLiteral("page-") + id);
                const auto* scroll = page->findChild<QScrollArea*>(QString(), Qt::FindDirectChildrenOnly);
                if (scroll == nullptr || scroll->verticalScrollBar()->maximum() == 0)
                    continue;
                int last = 0;
                for (const QWidget* child : scroll->widget()->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
                    if (child->isVisible())
                        last = std::max(last, child->geometry().bottom());
                if (scroll->widget()->height() - last > 40)
                    empty.append(QStringLiteral("%1 at %2: %3 pixels of nothing").arg(id).arg(size.width()).arg(scroll->widget()->height() - last));
            }
        }
        QVERIFY2(empty.isEmpty(), qPrintable(empty.join(QLatin1Char('\n'))));
    }

    void tabReachesEveryControl()
    {
        m_driven.language.use(LanguageSwitch::Code::English);
        std::vector<QString> pages = m_driven.window.pageIds();
        pages.push_back(QStringLiteral("glossary"));
        QStringList finds;
        for (const QString& page : pages) {
            m_driven.window.showPage(page);
            settle();
            for (const QString& find : test::unreachable(m_driven.window))
                finds.append(page + QStringLiteral(": ") + find);
        }
        QVERIFY2(finds.isEmpty(), qPrintable(QLatin1Char('\n') + finds.join(QLatin1Char('\n'))));
    }

private:
    /// The parts that ask for most, from the outside in.
    static QString widest(const QWidget& widget)
    {
        const QWidget* most = nullptr;
        const auto least = [](const QWidget* part) { return std::max(part->minimumSizeHint().width(), part->minimumWidth()); };
        for (const QWidget* child : widget.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
            if (child->isVisible() && !child->isWindow() && (most == nullptr || least(child) > least(most)))
                most = child;
        const QString own = QStringLiteral("%1 %2").arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName());
        const bool within = most != nullptr && qobject_cast<const QAbstractScrollArea*>(&widget) == nullptr;
        return within ? own + QStringLiteral(" > ") + widest(*most) : QStringLiteral("%1 (%2)").arg(own).arg(least(&widget));
    }

    /// Layouts and what waits for a job have come to rest.
    void settle()
    {
        QTest::qWait(30);
        QVERIFY(m_driven.waitUntilIdle());
        QTest::qWait(30);
    }

    test::DrivenWindow m_driven;
};

QTEST_MAIN(tst_every_page)
#include "tst_every_page.moc"
