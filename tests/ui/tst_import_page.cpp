// The Import page, driven: tables dropped on it are shown before anything changes, chosen, laid out, imported and taken back.
#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QUrl>

#include "core/project/InitOptions.h"
#include "core/project/Project.h"
#include "core/project/TableImport.h"
#include "tests/support/DrivenWindow.h"
#include "tests/support/WebServer.h"
#include "ui/ingest/ImportModel.h"
#include "ui/ingest/ImportPage.h"
#include "ui/ingest/SourceDialog.h"
#include "ui/ingest/SourcesCard.h"
#include "ui/table/BigTableModel.h"
#include "ui/table/TableView.h"

using namespace podium;
using namespace podium::ui;

namespace {

const std::string kTowns = "town,inhabitants\nLugo,98025\nOurense,103756\n";

} // namespace

class tst_import_page : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DrivenWindow> m_driven;
    ImportPage* m_page = nullptr;

    template <class X>
    X* find(const char* name) const
    {
        return m_page->findChild<X*>(QString::fromLatin1(name));
    }
    QString label(const char* name) const
    {
        const auto* found = find<QLabel>(name);
        return found != nullptr && found->isVisible() ? found->text() : QString();
    }
    QString cell(int row, int column) const { return find<QTableView>("importTables")->model()->index(row, column).data().toString(); }
    QPushButton* importButton() const { return find<QPushButton>("importTablesNow"); }
    bool waitUntilReady() const
    {
        return QTest::qWaitFor([&] { return importButton()->isVisible() && m_driven->workbench.jobs.isIdle(); }, test::DrivenWindow::kPatience);
    }
    /// As the window system does it: the pointer comes over the target with files, and lets go.
    bool drop(QWidget* target, const std::vector<Path>& files) const
    {
        QMimeData mime;
        QList<QUrl> urls;
        for (const Path& file : files)
            urls.append(QUrl::fromLocalFile(QString::fromStdString(file.string())));
        mime.setUrls(urls);
        const QPoint middle = target->rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(target, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent dropped(middle, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &dropped);
        return dropped.isAccepted();
    }
    /// A choice in a box by the keyboard, as its user makes it.
    void choose(const char* name, int index) const
    {
        auto* box = find<QComboBox>(name);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < index; ++i)
            QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(box->currentIndex(), index);
        emit box->activated(index); // keys on a closed box do this on other platforms only
        QVERIFY(m_driven->waitUntilIdle());
    }

private slots:
    void init()
    {
        m_driven = std::make_unique<test::DrivenWindow>();
        QVERIFY(m_driven->createProject());
        m_driven->window.showPage(QStringLiteral("ingest"));
        m_page = m_driven->window.findChild<ImportPage*>();
        QVERIFY(m_page != nullptr && m_page->isVisible());
        QVERIFY(m_driven->waitUntilIdle());
    }
    void cleanup()
    {
        QCOMPARE(m_driven->watchdog.takeAlarms(), QStringList());
        m_driven.reset();
    }

    void theKeyboardGoesOnFromAnImport()
    {
        const Path file = m_driven->write("towns.csv", kTowns);
        QVERIFY(drop(m_page, {file}));
        QVERIFY(waitUntilReady());
        importButton()->setFocus();
        QTest::keyClick(importButton(), Qt::Key_Space);
        QVERIFY(m_driven->waitUntilIdle());
        auto* next = m_page->findChild<QPushButton*>(QStringLiteral("nextStage"));
        QTRY_COMPARE(QApplication::focusWidget(), next);
        QTest::keyClick(next, Qt::Key_Space);
        QCOMPARE(m_driven->window.currentPage(), QStringLiteral("cleaning"));
    }

    void aTableFromTheWebIsFetchedAndItsNewsAreImported()
    {
        std::string text = kTowns, etag = "\"one\"";
        test::WebServer server([&](const test::WebServer::Request& request) { return test::WebServer::file(request, text, etag); });
        auto* address = find<QLineEdit>("address");
        auto* fetch = find<QPushButton>("fetchAddress");
        QVERIFY(address->isVisible() && !fetch->isEnabled());
        QVERIFY(!find<QTableView>("sources")->isVisible());
        QTest::keyClicks(address, QString::fromStdString(server.address("/data/towns.csv")));
        QVERIFY(fetch->isEnabled());
        QTest::keyClick(address, Qt::Key_Return);
        QVERIFY(waitUntilReady());
        QCOMPARE(cell(0, ImportModel::Name), QStringLiteral("towns"));
        QTest::mouseClick(importButton(), Qt::LeftButton);
        QVERIFY(m_driven->waitUntilIdle());

        auto* sources = find<QTableView>("sources");
        auto* again = find<QPushButton>("importChanged");
        const QAbstractItemModelTester tester(sources->model());
        const auto news = [&] { return sources->model()->index(0, SourcesModel::News).data().toString(); };
        QVERIFY(sources->isVisible());
        QCOMPARE(sources->model()->index(0, SourcesModel::From).data().toString(), QString::fromStdString(server.address("/data/towns.csv")));
        QCOMPARE(news(), QStringLiteral("not asked yet"));
        QVERIFY(!again->isEnabled());
        QTest::mouseClick(find<QPushButton>("askSources"), Qt::LeftButton);
        QVERIFY(m_driven->waitUntilIdle());
        QCOMPARE(news(), QStringLiteral("✓ unchanged"));

        text += "Vigo,293642\n";
        etag = "\"two\"";
        QTest::mouseClick(find<QPushButton>("askSources"), Qt::LeftButton);
        QVERIFY(m_driven->waitUntilIdle());
        QCOMPARE(news(), QStringLiteral("◆ changed since the import"));
        QVERIFY(again->isEnabled());
        QTest::mouseClick(again, Qt::LeftButton);
        QVERIFY(waitUntilReady());
        QCOMPARE(cell(0, ImportModel::What), QStringLiteral("replaces the present one"));
        QTest::mouseClick(importButton(), Qt::LeftButton);
        QVERIFY(m_driven->waitUntilIdle());
        QCOMPARE(news(), QStringLiteral("not asked yet")); // it was of the table before
        const auto& tables = m_driven->workbench.session.snapshot()->tables;
        const auto towns = std::find_if(tables.begin(), tables.end(), [](const auto& table) { return table.name == "towns"; });
        QVERIFY(towns != tables.end());
        QCOMPARE(towns->size, text.size());
    }

    void aTableOfAnotherProjectIsImported()
    {
        {
            const Watchdog::Pause own(m_driven->watchdog);
            FileSystem files;
            ThreadPool pool(1);
            JobContext job(pool);
            project::Project::init(files, m_driven->scratch / "other", {}, job);
        }
        QTest::mouseClick(find<QPushButton>("addOther"), Qt::LeftButton);
        auto* dialog = find<SourceDialog>("importSource");
        QVERIFY(dialog != nullptr && dialog->isVisible());
        const auto line = [&](const char* name) { return dialog->findChild<QLineEdit*>(QString::fromLatin1(name)); };
        auto* look = dialog->findChild<QPushButton*>(QStringLiteral("sourceLook"));
        auto* message = dialog->findChild<QLabel*>(QStringLiteral("sourceMessage"));
        QVERIFY(!look->isEnabled());
        QTest::keyClicks(line("sourcePlace"), QStringLiteral("/nowhere"));
        QVERIFY2(message->text().contains(QStringLiteral("/nowhere")), qPrintable(message->text()));
        line("sourcePlace")->setText(QString::fromStdString((m_driven->scratch / "other").string()));
        QVERIFY(!look->isEnabled());
        QTest::keyClicks(line("sourcePath"), QStringLiteral("data/raw/timesData.csv"));
        QTest::keyClicks(line("sourceRevision"), QStringLiteral("HEAD"));
        QVERIFY(look->isEnabled());
        // A database is asked for by its file; the query is as one likes.
        auto* kind = dialog->findChild<QComboBox*>(QStringLiteral("sourceKind"));
        QTest::keyClick(kind, Qt::Key_Down);
        QVERIFY(line("sourceDatabase")->isVisible() && !line("sourcePlace")->isVisible() && !look->isEnabled());
        QTest::keyClick(kind, Qt::Key_Up);
        QVERIFY(look->isEnabled());
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(waitUntilReady());
        QCOMPARE(cell(0, ImportModel::Name), QStringLiteral("timesData"));
        QVERIFY(cell(0, ImportModel::What).contains(QStringLiteral("in the project already")));
        QTest::mouseClick(find<QPushButton>("cancelImport"), Qt::LeftButton);
    }

    void anAddressThatLeadsNowhereIsSaid()
    {
        test::WebServer server([](const test::WebServer::Request&) {
            test::WebServer::Reply reply;
            reply.status = 404;
            return reply;
        });
        auto* address = find<QLineEdit>("address");
        QTest::keyClicks(address, QString::fromStdString(server.address("/nothing.csv")));
        QTest::mouseClick(find<QPushButton>("fetchAddress"), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return !label("importResult").isEmpty(); }, test::DrivenWindow::kPatience));
        QVERIFY2(label("importResult").contains(QStringLiteral("404")), qPrintable(label("importResult")));
        QCOMPARE(address->text(), QString::fromStdString(server.address("/nothing.csv"))); // to be mended
    }

    void aDroppedTableIsShownImportedAndTakenBack()
    {
        QVERIFY(find<QPushButton>("addFiles")->isVisible());
        QVERIFY(!importButton()->isVisible());
        const Path file = m_driven->write("in/towns.csv", kTowns);
        QVERIFY(drop(m_page, {file}));
        QVERIFY(waitUntilReady());
        const QAbstractItemModelTester tester(find<QTableView>("importTables")->model());
        QCOMPARE(cell(0, ImportModel::Name), QStringLiteral("towns"));
        QCOMPARE(cell(0, ImportModel::What), QStringLiteral("new"));
        QCOMPARE(cell(0, ImportModel::Rows), QStringLiteral("2"));
        QVERIFY2(label("importChange").contains(QStringLiteral("no stage reads it")), qPrintable(label("importChange")));
        QVERIFY(label("importLikeness").contains(QStringLiteral("none of the three rankings")));
        QVERIFY(label("importProblem").isEmpty() && label("importForeseen").isEmpty());
        QCOMPARE(importButton()->text(), QStringLiteral("Import one table"));
        bool rowsShown = false;
        for (const auto* view : m_page->findChildren<TableView*>())
            rowsShown = rowsShown || (view->isVisible() && view->model().rowCount() == 2);
        QVERIFY(rowsShown);
        QCOMPARE(m_driven->workbench.session.snapshot()->tables.size(), 3u); // nothing happened yet

        QTest::mouseClick(importButton(), Qt::LeftButton);
        QVERIFY(m_driven->waitUntilIdle());
        QVERIFY(QTest::qWaitFor([&] { return m_driven->workbench.session.snapshot()->tables.size() == 4; }));
        QCOMPARE(m_driven->read("project/data/raw/towns.csv"), kTowns);
        QVERIFY2(label("importResult").contains(QStringLiteral("Imported the table towns")), qPrintable(label("importResult")));
        QVERIFY(!importButton()->isVisible());
        QVERIFY(find<QTableView>("tables")->isVisible());

        m_driven->window.findChild<QAction*>(QStringLiteral("undo"))->trigger();
        QVERIFY(m_driven->waitUntilIdle());
        QVERIFY(QTest::qWaitFor([&] { return m_driven->workbench.session.snapshot()->tables.size() == 3; }));
        QVERIFY(!m_driven->scratch.has("project/data/raw/towns.csv"));
    }

    void aLayoutIsChosenByTheKeyboard()
    {
        const Path file = m_driven->write("in/precios.csv", "año;precio\n2001;1,5\n2002;12,25\n");
        QVERIFY(drop(m_page, {file}));
        QVERIFY(waitUntilReady());
        QVERIFY(find<QComboBox>("importDecimal")->currentText().startsWith(QStringLiteral("comma")));
        QVERIFY(find<QComboBox>("importSeparator")->currentText().startsWith(QStringLiteral("semicolon")));
        choose("importDecimal", 1); // the point: the cells are texts then
        const auto* importer = m_page->findChild<TableImporter*>();
        QCOMPARE(importer->entries()[0].table->schema.fields[1].type, ColumnType::Text);
        QVERIFY(!importer->entries()[0].table->converted);
        choose("importDecimal", 0);
        QCOMPARE(importer->entries()[0].table->schema.fields[1].type, ColumnType::Real);
        choose("importHeader", 2); // data already
        QCOMPARE(importer->entries()[0].table->rows, 3);
        choose("importHeader", 0);
        auto* name = find<QComboBox>("importName");
        name->lineEdit()->selectAll();
        QTest::keyClicks(name->lineEdit(), QStringLiteral("prices of bread"));
        QTest::keyClick(name->lineEdit(), Qt::Key_Return);
        QVERIFY(m_driven->waitUntilIdle());
        QCOMPARE(cell(0, ImportModel::Name), QStringLiteral("prices of bread"));
        importButton()->setFocus();
        QTest::keyClick(importButton(), Qt::Key_Space);
        QVERIFY(m_driven->waitUntilIdle());
        QCOMPARE(m_driven->read("project/data/raw/prices of bread.csv"), std::string("año,precio\n2001,1.5\n2002,12.25\n"));
    }

    void severalTablesAreTicked()
    {
        const std::string times = m_driven->read("project/data/raw/timesData.csv");
        m_driven->write("in/timesData.csv", times.substr(0, times.rfind('\n', times.size() - 2) + 1));
        m_driven->write("in/cwurData.csv", m_driven->read("project/data/raw/cwurData.csv"));
        m_driven->write("in/shanghaiData.csv", "world_rank,university_name\n1,A\n");
        m_driven->write("in/none.csv", "");
        m_driven->write("in/towns.csv", kTowns);
        m_driven->window.showPage(QStringLiteral("cleaning"));
        QVERIFY(drop(&m_driven->window, {m_driven->scratch / "in"})); // beside the page: the window passes it on and shows it
        QCOMPARE(m_driven->window.currentPage(), QStringLiteral("ingest"));
        QVERIFY(waitUntilReady());
        auto* view = find<QTableView>("importTables");
        QCOMPARE(view->model()->rowCount(), 5);
        QVERIFY(cell(0, ImportModel::What).contains(QStringLiteral("in the project already"))); // cwurData
        QVERIFY(cell(1, ImportModel::What).contains(QStringLiteral("cannot be imported")));     // none
        QVERIFY(cell(2, ImportModel::What).startsWith(QStringLiteral("◆")));                    // shanghaiData would stop the run
        QVERIFY(cell(3, ImportModel::Looks).startsWith(QStringLiteral("Times")));
        QVERIFY(!view->model()->index(0, 0).data(Qt::CheckStateRole).isValid());
        QCOMPARE(importButton()->text(), QStringLiteral("Import 2 tables"));
        QCOMPARE(view->currentIndex().row(), 2); // the one that needs a look
        QVERIFY2(label("importForeseen").contains(QStringLiteral("next run would stop")), qPrintable(label("importForeseen")));
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Space); // ticks it
        QCOMPARE(importButton()->text(), QStringLiteral("Import 3 tables"));
        QTest::keyClick(view, Qt::Key_Space);
        QCOMPARE(importButton()->text(), QStringLiteral("Import 2 tables"));
        view->setCurrentIndex(view->model()->index(1, 0));
        QVERIFY(label("importProblem").contains(QStringLiteral("The file is empty.")));
        QTest::mouseClick(importButton(), Qt::LeftButton);
        QVERIFY(m_driven->waitUntilIdle());
        QVERIFY(label("importResult").contains(QStringLiteral("Imported 2 tables: timesData, towns")));
        QVERIFY(label("importResult").contains(QStringLiteral("out of date")));
        QVERIFY(m_driven->read("project/data/raw/shanghaiData.csv").size() > 100);
    }

    void twoOfOneNameAreNotImported()
    {
        m_driven->write("in/a.csv", kTowns);
        m_driven->write("in/b.csv", kTowns + "Vigo,295364\n");
        QVERIFY(drop(m_page, {m_driven->scratch / "in"}));
        QVERIFY(waitUntilReady());
        auto* name = find<QComboBox>("importName");
        name->lineEdit()->setText(QStringLiteral("b"));
        QTest::keyClick(name->lineEdit(), Qt::Key_Return);
        QVERIFY(m_driven->waitUntilIdle());
        QVERIFY(!importButton()->isEnabled());
        QTest::mouseClick(find<QPushButton>("cancelImport"), Qt::LeftButton);
        QVERIFY(!importButton()->isVisible());
        QVERIFY(find<QPushButton>("addFiles")->isVisible());
    }

    void whatHoldsNoTableIsSaid()
    {
        const Path file = m_driven->write("in/readme.md", "# words\n");
        QVERIFY(drop(m_page, {file}));
        QVERIFY(m_driven->waitUntilIdle());
        QVERIFY2(label("importResult").startsWith(QStringLiteral("▲ There is no table in it.")), qPrintable(label("importResult")));
        QVERIFY(find<QPushButton>("addFiles")->isVisible());
        // The folder of a project is for the window to open.
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(QString::fromStdString(m_driven->project().string()))});
        QVERIFY(!m_page->takes(&mime));
    }

    void theStateFollowsTheProject()
    {
        const Path file = m_driven->write("in/towns.csv", kTowns);
        QVERIFY(drop(m_page, {file}));
        QVERIFY(waitUntilReady());
        auto project = m_driven->workbench.session.snapshot()->project;
        {
            const Watchdog::Pause own(m_driven->watchdog);
            JobContext job(m_driven->workbench.pool);
            project->importTables(project->planImport({file}, {}, job).tables, job); // by another door
        }
        m_driven->workbench.session.refresh();
        QVERIFY(QTest::qWaitFor([&] { return cell(0, ImportModel::What).contains(QStringLiteral("in the project already")); }));
        QVERIFY(!importButton()->isEnabled());
    }

    void aRankingThatCameLaterJoinsThePipeline()
    {
        auto* join = find<QPushButton>("joinPipeline");
        QVERIFY(!join->isVisible() && drop(m_page, {m_driven->write("in/times2.csv", m_driven->read("project/data/raw/timesData.csv"))}));
        QVERIFY(waitUntilReady());
        QTest::mouseClick(importButton(), Qt::LeftButton);
        QTRY_VERIFY(join->isVisible() && join->isEnabled());
        QTest::mouseClick(join, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!join->isVisible(), test::DrivenWindow::kPatience);
        QCOMPARE(m_driven->workbench.session.snapshot()->preparedTables().size(), std::size_t(4));
        QVERIFY(m_driven->waitUntilIdle());
        m_driven->workbench.session.undo();
        QTRY_VERIFY_WITH_TIMEOUT(join->isVisible(), test::DrivenWindow::kPatience); // the table itself stays
    }

    void theActionAsksForFiles()
    {
        m_driven->window.showPage(QStringLiteral("project"));
        const Path file = m_driven->write("in/towns.csv", kTowns);
        m_driven->window.findChild<QAction*>(QStringLiteral("addTables"))->trigger();
        QCOMPARE(m_driven->window.currentPage(), QStringLiteral("ingest"));
        auto* dialog = m_page->findChild<QFileDialog*>(QStringLiteral("addFilesDialog"));
        QVERIFY(dialog != nullptr && dialog->isVisible());
        QVERIFY(dialog->directory().exists() && dialog->directory() != QDir::current()); // a user's folder, not the program's
        emit dialog->filesSelected({QString::fromStdString(file.string())});
        dialog->close();
        QVERIFY(waitUntilReady());
        QCOMPARE(cell(0, ImportModel::Name), QStringLiteral("towns"));
        QTRY_VERIFY(m_page->findChild<QFileDialog*>(QStringLiteral("addFilesDialog")) == nullptr);
        m_driven->window.findChild<QAction*>(QStringLiteral("addTables"))->trigger();
        dialog = m_page->findChild<QFileDialog*>(QStringLiteral("addFilesDialog"));
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->directory(), QDir(QString::fromStdString(file.parent_path().string())));
        dialog->close();
    }

    void bothLanguages()
    {
        const Path file = m_driven->write("in/towns.csv", kTowns);
        QVERIFY(drop(m_page, {file}));
        QVERIFY(waitUntilReady());
        m_driven->window.findChild<QAction*>(QStringLiteral("spanish"))->trigger();
        QTRY_COMPARE(importButton()->text(), QStringLiteral("Importar una tabla"));
        QCOMPARE(cell(0, ImportModel::What), QStringLiteral("nueva"));
        QVERIFY2(label("importChange").contains(QStringLiteral("Una tabla nueva")), qPrintable(label("importChange")));
        for (const auto* widget : m_page->findChildren<QWidget*>())
            if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && qobject_cast<const QComboBox*>(widget) != nullptr)
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
};

QTEST_MAIN(tst_import_page)
#include "tst_import_page.moc"
