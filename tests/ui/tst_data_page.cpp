// The page of the versions of tables, driven: changes made and taken back, compared, restored, approved and disabled, by mouse and by
// keyboard; what does not fit is explained and changes nothing.
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTableView>

#include "core/project/InitOptions.h"
#include "core/project/Project.h"
#include "core/project/ProjectVersions.h"
#include "core/project/TableImport.h"
#include "tests/support/DrivenWindow.h"
#include "tests/support/Inspection.h"
#include "ui/shell/Actions.h"
#include "ui/table/BigTableModel.h"
#include "ui/table/TableView.h"
#include "ui/versioning/ChangeDialog.h"
#include "ui/versioning/ChangeForm.h"
#include "ui/versioning/DataPage.h"

using namespace podium;
using namespace podium::ui;
using Kind = versioning::TableOperation::Kind;

class tst_data_page : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DrivenWindow> m_driven;
    DataPage* m_page = nullptr;

    template <class W>
    W* find(const char* name) const
    {
        return m_page->findChild<W*>(QString::fromLatin1(name));
    }
    QString cell(const char* view, int row, int column) const { return find<QTableView>(view)->model()->index(row, column).data().toString(); }
    int count(const char* view) const { return find<QTableView>(view)->model()->rowCount(); }
    void press(const char* button) { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }
    bool idle() { return m_driven->waitUntilIdle(); }
    ChangeDialog* change()
    {
        press("changeTableNow");
        return m_page->findChild<ChangeDialog*>();
    }
    /// Until its preview is there.
    bool previewed(ChangeDialog* dialog)
    {
        QTest::qWait(300);
        return idle() && QTest::qWaitFor([&] { return !message(dialog).contains(QStringLiteral("being worked out")); });
    }
    static QString message(ChangeDialog* dialog) { return dialog->findChild<QLabel*>(QStringLiteral("changeMessage"))->text(); }
    bool accept(ChangeDialog* dialog, const QString& why)
    {
        auto* line = dialog->findChild<QLineEdit*>(QStringLiteral("changeWhy"));
        line->setFocus();
        QTest::keyClicks(line, why);
        auto* apply = dialog->findChild<QPushButton*>(QStringLiteral("applyChange"));
        if (!apply->isEnabled())
            return false;
        apply->setFocus();
        QTest::keyClick(apply, Qt::Key_Space);
        const QPointer<ChangeDialog> watched(dialog); // gone once it is done, or tells why not
        return QTest::qWaitFor([&] { return watched.isNull() || message(watched).startsWith(QStringLiteral("▲")); }, test::DrivenWindow::kPatience) && idle();
    }

private slots:
    void init()
    {
        m_driven = std::make_unique<test::DrivenWindow>();
        QVERIFY(m_driven->createProject());
        m_driven->window.showPage(QStringLiteral("data"));
        m_page = m_driven->window.findChild<DataPage*>();
        for (const char* view : {"versions", "versionDifference", "versionProfiles"})
            new QAbstractItemModelTester(find<QTableView>(view)->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_page);
        QVERIFY(idle());
        QCOMPARE(count("versions"), 1);
    }
    void cleanup()
    {
        QCOMPARE(m_driven->watchdog.takeAlarms(), QStringList());
        m_driven.reset();
    }

    void aWideRowFitsTheScreen()
    {
        ChangeForm form;
        versioning::TableSchema schema;
        std::vector<std::pair<std::string, std::string>> row;
        for (int i = 0; i < 20; ++i) {
            schema.columns.fields.push_back({"c" + std::to_string(i)});
            row.emplace_back("c" + std::to_string(i), "x");
        }
        form.setSchema(schema);
        form.setCells("c3", "y", row);
        form.setVisible(true);
        form.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&form));
        QVERIFY2(form.sizeHint().height() < 400, qPrintable(QString::number(form.sizeHint().height())));
        auto* lines = form.findChild<QScrollArea*>(QStringLiteral("whereLines"));
        auto* last = form.findChild<QLineEdit*>(QStringLiteral("whereValue19"));
        const auto inSight = [&] { return lines->viewport()->rect().intersects({last->mapTo(lines->viewport(), QPoint()), last->size()}); };
        QVERIFY(!inSight());
        last->setFocus(Qt::BacktabFocusReason); // as from the button below the lines
        QVERIFY2(inSight(), "the last line");
    }

    void cellsAreChangedComparedAndTakenBack()
    {
        ChangeDialog* dialog = change();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        for (const char* model : {"changePreview", "rejectedRows"})
            new QAbstractItemModelTester(dialog->findChild<QTableView*>(QString::fromLatin1(model))->model(),
                                         QAbstractItemModelTester::FailureReportingMode::QtTest, dialog);
        dialog->form().setKind(Kind::Update);
        auto* column = dialog->findChild<QComboBox*>(QStringLiteral("changeSetColumn"));
        column->setCurrentText(QStringLiteral("country"));
        QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("changeSetValue")), QStringLiteral("Atlantis"));
        dialog->findChild<QComboBox*>(QStringLiteral("whereColumn0"))->setCurrentText(QStringLiteral("world_rank"));
        QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("whereValue0")), QStringLiteral("1"));
        QVERIFY(previewed(dialog));
        auto* preview = dialog->findChild<QTableView*>(QStringLiteral("changePreview"))->model();
        QVERIFY(preview->rowCount() > 0);
        QCOMPARE(preview->index(0, DifferenceModel::Name).data().toString(), QStringLiteral("country"));
        QCOMPARE(preview->index(0, DifferenceModel::After).data().toString(), QStringLiteral("Atlantis"));
        const int cells = preview->rowCount();
        QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("applyChange"))->isEnabled()); // no reason yet
        QVERIFY(accept(dialog, QStringLiteral("it sank")));
        QCOMPARE(count("versions"), 2);
        QVERIFY(cell("versions", 0, VersionsModel::What).startsWith(QStringLiteral("it sank (Cells changed")));
        QCOMPARE(cell("versions", 0, VersionsModel::Changes), QStringLiteral("+0 ~%1 −0").arg(cells));

        find<QTableView>("versions")->selectRow(0);
        press("compareVersions");
        QVERIFY(idle());
        QCOMPARE(count("versionDifference"), cells);
        QCOMPARE(cell("versionDifference", 0, DifferenceModel::After), QStringLiteral("Atlantis"));
        QVERIFY(count("versionProfiles") > 5);
        press("openVersion");
        QVERIFY(idle());
        auto* rows = m_page->findChild<TableView*>();
        QVERIFY(rows->isVisible() && rows->model().rowCount() > 100);

        m_driven->workbench.session.undo();
        QVERIFY(idle());
        QCOMPARE(count("versions"), 1);
    }

    void rowsThatDoNotFitAreExplained()
    {
        ChangeDialog* dialog = change();
        dialog->form().setKind(Kind::Append);
        QVERIFY(message(dialog).contains(QStringLiteral("Choose the file")));
        std::string rows = m_driven->read("project/data/raw/cwurData.csv").substr(0, m_driven->read("project/data/raw/cwurData.csv").find('\n') + 1);
        const auto columns = std::count(rows.begin(), rows.end(), ',');
        rows += "first" + std::string(static_cast<std::size_t>(columns), ',') + "\n"; // world_rank is a whole number
        dialog->form().setFile(QString::fromStdString(m_driven->write("in/more.csv", rows).string()));
        QVERIFY(previewed(dialog));
        auto* rejected = dialog->findChild<QTableView*>(QStringLiteral("rejectedRows"))->model();
        QCOMPARE(rejected->rowCount(), 1);
        QVERIFY2(rejected->index(0, RejectedRowsModel::Why).data().toString().contains(QStringLiteral("first")),
                 qPrintable(rejected->index(0, RejectedRowsModel::Why).data().toString()));
        QVERIFY(!accept(dialog, QStringLiteral("more")));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCOMPARE(count("versions"), 1);
    }

    void aVersionIsApprovedDisabledAndRestored()
    {
        press("approveVersion");
        QVERIFY(idle());
        QVERIFY(cell("versions", 0, VersionsModel::State).startsWith(QStringLiteral("✓")));
        ChangeDialog* dialog = change();
        dialog->form().setKind(Kind::Delete);
        dialog->findChild<QComboBox*>(QStringLiteral("whereColumn0"))->setCurrentText(QStringLiteral("world_rank"));
        QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("whereValue0")), QStringLiteral("2"));
        QVERIFY(previewed(dialog));
        QVERIFY(accept(dialog, QStringLiteral("seconds out")));
        QCOMPARE(count("versions"), 2);
        QVERIFY(cell("versions", 0, VersionsModel::State).startsWith(QStringLiteral("○"))); // other content
        QVERIFY(!find<QPushButton>("disableVersion")->isEnabled());
        auto* reason = find<QLineEdit>("versionReason");
        reason->setFocus();
        QTest::keyClicks(reason, QStringLiteral("rows are lacking"));
        press("disableVersion");
        QVERIFY(idle());
        QVERIFY(cell("versions", 0, VersionsModel::State).startsWith(QStringLiteral("▲")));
        QVERIFY(find<QLabel>("versionState")->text().contains(QStringLiteral("rows are lacking")));
        m_driven->workbench.session.run({}); // refused: no model of a disabled table
        QVERIFY(idle());
        QVERIFY(!std::filesystem::exists(m_driven->project() / "models/model.podium"));

        find<QTableView>("versions")->selectRow(1);
        press("restoreVersion");
        QVERIFY(idle());
        QCOMPARE(count("versions"), 3);
        QVERIFY(cell("versions", 0, VersionsModel::State).startsWith(QStringLiteral("✓"))); // the approved content again
        m_driven->workbench.session.run({});
        QVERIFY(idle());
        QVERIFY(std::filesystem::exists(m_driven->project() / "models/model.podium"));
    }

    /// What was typed stays beside the reason and what others changed meanwhile; said once more, it goes on top of theirs.
    void aConflictKeepsWhatWasTyped()
    {
        versioning::TableOperation operation;
        operation.kind = Kind::Update;
        operation.set = {{"country", "Elsewhere"}};
        operation.where = {"world_rank = 1"};
        const QString tab = find<QTabBar>("dataTables")->tabText(find<QTabBar>("dataTables")->currentIndex());
        QVERIFY2(tab.contains(QStringLiteral("cwurData")), qPrintable(tab));
        ChangeDialog* dialog = change();
        QVERIFY(dialog != nullptr);
        dialog->form().setKind(Kind::Update);
        dialog->findChild<QComboBox*>(QStringLiteral("changeSetColumn"))->setCurrentText(QStringLiteral("country"));
        QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("changeSetValue")), QStringLiteral("Atlantis"));
        dialog->findChild<QComboBox*>(QStringLiteral("whereColumn0"))->setCurrentText(QStringLiteral("world_rank"));
        QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("whereValue0")), QStringLiteral("1"));
        QVERIFY(previewed(dialog));
        {
            const ui::Watchdog::Pause own(m_driven->watchdog); // another window
            FileSystem files;
            ThreadPool pool(1);
            JobContext job(pool);
            project::Project other(files, m_driven->project());
            project::TableRequest request;
            request.table = "cwurData";
            request.operation = operation;
            request.why = "meanwhile";
            QVERIFY(other.versions().change(request, job).version);
        }
        QVERIFY(accept(dialog, QStringLiteral("it sank")));
        QVERIFY(dialog->isVisible());
        auto* message = dialog->findChild<QLabel*>(QStringLiteral("changeMessage"));
        QTRY_VERIFY(message->text().startsWith(QStringLiteral("▲")) && message->text().contains(QStringLiteral("all the same")));
        QVERIFY2(!message->text().contains(QStringLiteral("podium ")), qPrintable(message->text()));
        auto* theirs = dialog->findChild<QTableView*>(QStringLiteral("changePreview"))->model();
        QVERIFY(theirs->rowCount() > 0);
        QCOMPARE(theirs->index(0, DifferenceModel::After).data().toString(), QStringLiteral("Elsewhere"));
        QCOMPARE(dialog->findChild<QLineEdit*>(QStringLiteral("changeSetValue"))->text(), QStringLiteral("Atlantis"));
        QCOMPARE(dialog->findChild<QLineEdit*>(QStringLiteral("changeWhy"))->text(), QStringLiteral("it sank"));
        QPointer<ChangeDialog> watched(dialog);
        auto* apply = dialog->findChild<QPushButton*>(QStringLiteral("applyChange"));
        QVERIFY(apply->isEnabled());
        QTest::mouseClick(apply, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(watched.isNull(), test::DrivenWindow::kPatience);
        QVERIFY(idle());
        QVERIFY(cell("versions", 0, VersionsModel::What).startsWith(QStringLiteral("it sank")));
    }

    /// A version whose rows are those of today, but not its schema; and Ctrl+Z is for what was done.
    void aSchemaAloneComesBackAndUndoTakesItAway()
    {
        ChangeDialog* dialog = change();
        QVERIFY(dialog != nullptr);
        dialog->form().setKind(Kind::Schema);
        auto* step = dialog->findChild<QComboBox*>(QStringLiteral("schemaStep"));
        step->setCurrentIndex(6); // a rule for every row
        QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("schemaText")), QStringLiteral("year >= 2000"));
        QVERIFY(previewed(dialog));
        QVERIFY(accept(dialog, QStringLiteral("each has a name")));
        QVERIFY(idle());
        QCOMPARE(count("versions"), 2);
        find<QTableView>("versions")->selectRow(1);
        auto* restore = m_page->findChild<QPushButton*>(QStringLiteral("restoreVersion"));
        QVERIFY(restore->isEnabled());
        restore->setFocus();
        press("restoreVersion");
        QVERIFY(idle());
        QCOMPARE(count("versions"), 3);
        QVERIFY(!m_page->findChild<QLineEdit*>(QStringLiteral("versionReason"))->hasFocus());
        QVERIFY(m_driven->window.actions().undo->isEnabled());
        m_driven->window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_driven->window));
        QVERIFY(qApp->focusWidget() != nullptr);
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(idle());
        QTRY_COMPARE(count("versions"), 2);
    }

    /// What is wrong stays there while the reason is typed.
    void whatCannotBeDoneStaysTold()
    {
        ChangeDialog* dialog = change();
        QVERIFY(dialog != nullptr);
        dialog->form().setKind(Kind::Schema);
        dialog->findChild<QComboBox*>(QStringLiteral("schemaStep"))->setCurrentIndex(6); // a rule for every row
        QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("schemaText")), QStringLiteral("yearly >= 2000"));
        QTRY_VERIFY_WITH_TIMEOUT(message(dialog).startsWith(QStringLiteral("▲")), test::DrivenWindow::kPatience);
        const QString told = message(dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("changeWhy")), QStringLiteral("old years"));
        QCOMPARE(message(dialog), told);
        dialog->reject();
        QVERIFY(idle());
    }

    void aNewColumnGetsItsCells()
    {
        ChangeDialog* dialog = change();
        QVERIFY(dialog != nullptr);
        dialog->form().setKind(Kind::Schema);
        auto* step = dialog->findChild<QComboBox*>(QStringLiteral("schemaStep"));
        step->setCurrentIndex(4); // a new column
        QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("schemaText")), QStringLiteral("source"));
        auto* type = dialog->findChild<QComboBox*>(QStringLiteral("schemaType"));
        type->setCurrentIndex(type->findData(static_cast<int>(ColumnType::Text)));
        auto* cell = dialog->findChild<QLineEdit*>(QStringLiteral("schemaCell"));
        QVERIFY(cell->isVisible());
        QTest::keyClicks(cell, QStringLiteral("web"));
        QVERIFY(previewed(dialog));
        QVERIFY(accept(dialog, QStringLiteral("where it is from")));
        QVERIFY(idle());
        press("openVersion");
        QVERIFY(idle());
        auto* rows = m_page->findChild<TableView*>();
        const int last = rows->model().columnCount() - 1;
        QTRY_COMPARE(rows->model().index(0, last).data().toString(), QStringLiteral("web"));
    }

    void aCellIsChangedByADoubleClick()
    {
        press("openVersion");
        QVERIFY(idle());
        auto* rows = m_page->findChild<TableView*>();
        emit rows->cellActivated(0, 1);
        auto* dialog = m_page->findChild<ChangeDialog*>();
        QVERIFY(dialog != nullptr);
        auto* value = dialog->findChild<QLineEdit*>(QStringLiteral("changeSetValue"));
        value->selectAll();
        QTest::keyClicks(value, QStringLiteral("Academia"));
        QVERIFY(previewed(dialog));
        QCOMPARE(dialog->findChild<QTableView*>(QStringLiteral("changePreview"))->model()->rowCount(), 1);
        QVERIFY(accept(dialog, QStringLiteral("renamed")));
        QCOMPARE(cell("versions", 0, VersionsModel::Changes), QStringLiteral("+0 ~1 −0"));

        // The rows shown are those of the new version, at the same place: the next cell can be changed at once.
        QTRY_COMPARE(rows->model().index(0, 1).data().toString(), QStringLiteral("Academia"));
        QVERIFY(idle());
        rows->jumpTo(1);
        emit rows->cellActivated(1, 1);
        dialog = m_page->findChild<ChangeDialog*>();
        QVERIFY(dialog != nullptr);
        value = dialog->findChild<QLineEdit*>(QStringLiteral("changeSetValue"));
        value->selectAll();
        QTest::keyClicks(value, QStringLiteral("Instituto"));
        QVERIFY(previewed(dialog));
        auto* why = dialog->findChild<QLineEdit*>(QStringLiteral("changeWhy"));
        why->setFocus();
        QTest::keyClicks(why, QStringLiteral("renamed too"));
        QTest::keyClick(why, Qt::Key_Return); // as good as the button
        QTRY_COMPARE(rows->model().index(1, 1).data().toString(), QStringLiteral("Instituto"));
        QVERIFY(idle());
        QCOMPARE(rows->findChild<QTableView*>(QStringLiteral("rows"))->currentIndex().row(), 1);
    }

    void aConditionIsNeverLeftOutSilently()
    {
        ChangeForm form;
        versioning::TableSchema schema;
        schema.columns.fields = {{"year"}, {"score"}};
        form.setSchema(schema);
        form.setVisible(true);
        form.setKind(Kind::Update);
        QVERIFY(!form.operation());
        QVERIFY(form.missing().contains(QStringLiteral("In every row")));
        auto* everyRow = form.findChild<QCheckBox*>(QStringLiteral("changeEveryRow"));
        QTest::keyClick(everyRow, Qt::Key_Space);
        QVERIFY(form.operation() && form.operation()->where.empty());
        QVERIFY(!form.findChild<QLineEdit*>(QStringLiteral("whereValue0"))->isVisible());
        form.setKind(Kind::Delete); // of which that is never meant
        QVERIFY(!everyRow->isVisible() && !form.operation());
        QTest::keyClicks(form.findChild<QLineEdit*>(QStringLiteral("whereValue0")), QStringLiteral("2015"));
        QVERIFY(form.operation());
        QTest::mouseClick(form.findChild<QPushButton*>(QStringLiteral("addCondition")), Qt::LeftButton);
        QVERIFY(!form.operation()); // begun, and not filled in
        QVERIFY(form.missing().contains(QStringLiteral("no value")));
        QTest::mouseClick(form.findChild<QPushButton*>(QStringLiteral("whereDrop1")), Qt::LeftButton);
        QCOMPARE(form.operation()->where, std::vector<std::string>{"year = 2015"});
        QVERIFY(!form.findChild<QPushButton*>(QStringLiteral("whereDrop0"))->isVisible());
    }

    void aStepOfTheSchemaShowsWhatIsAgreed()
    {
        ChangeDialog* dialog = change();
        dialog->form().setKind(Kind::Schema);
        const auto box = [&](const char* name) { return dialog->findChild<QComboBox*>(QString::fromLatin1(name)); };
        const auto step = [&](int which) { box("schemaStep")->setCurrentIndex(which); };
        auto* agreed = dialog->findChild<QLabel*>(QStringLiteral("schemaAgreed"));
        QVERIFY(agreed->text().contains(QStringLiteral("No columns name a row")));
        QVERIFY(previewed(dialog)); // the first column has the first type already
        QVERIFY2(message(dialog).contains(QStringLiteral("change nothing")), qPrintable(message(dialog)));
        step(7);
        QVERIFY(message(dialog).contains(QStringLiteral("no rule")));
        step(6);
        QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("schemaText")), QStringLiteral("year >= 2000"));
        QVERIFY(previewed(dialog));
        QVERIFY2(message(dialog).contains(QStringLiteral("From now on: rule for every row: year >= 2000")), qPrintable(message(dialog)));
        QVERIFY(accept(dialog, QStringLiteral("no typing slips")));
        dialog = change();
        dialog->form().setKind(Kind::Schema);
        QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("schemaAgreed"))->text().contains(QStringLiteral("year >= 2000")));
        dialog->findChild<QComboBox*>(QStringLiteral("schemaStep"))->setCurrentIndex(7);
        QVERIFY(dialog->findChild<QComboBox*>(QStringLiteral("schemaRule"))->isVisible());
        QVERIFY(previewed(dialog));
        QVERIFY(accept(dialog, QStringLiteral("too strict")));
        QCOMPARE(count("versions"), 3);
        QVERIFY2(cell("versions", 0, VersionsModel::What).contains(QStringLiteral("rule taken away: year >= 2000")),
                 qPrintable(cell("versions", 0, VersionsModel::What)));
    }

    void aTableThatWasOnlyImportedCanBeChanged()
    {
        auto& workbench = m_driven->workbench;
        const Path file = m_driven->write("in/extra.csv", "a,b\n1,x\n2,y\n");
        const auto project = workbench.session.snapshot()->project;
        workbench.jobs.start<bool>({PODIUM_TEXT("ui.importTables", "Import tables"), "project.write", JobPolicy::Sequential, false},
                                   [project, file](JobContext& job) {
                                       (void)project->importTables(project->planImport({project::ImportSource(file)}, {}, job).tables, job);
                                       return true;
                                   },
                                   {});
        QVERIFY(idle());
        workbench.session.refresh();
        QVERIFY(idle());
        m_page->showTable("extra");
        QVERIFY(idle());
        QVERIFY(find<QPushButton>("changeTableNow")->isEnabled());
        ChangeDialog* dialog = change();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        dialog->form().setCells("b", "z", {{"a", "2"}});
        QVERIFY(previewed(dialog));
        QVERIFY(accept(dialog, QStringLiteral("mended")));
        QCOMPARE(count("versions"), 2);
        QVERIFY(cell("versions", 1, VersionsModel::What).startsWith(QStringLiteral("Kept as it lay")));
    }

    void whatLiesInTheFolderIsKept()
    {
        const std::string csv = m_driven->read("project/data/raw/cwurData.csv");
        m_driven->write("project/data/raw/cwurData.csv", csv.substr(0, csv.rfind('\n', csv.size() - 2) + 1));
        m_driven->workbench.session.refresh();
        QVERIFY(idle());
        QCOMPARE(count("versions"), 2);
        QVERIFY(!find<QPushButton>("changeTableNow")->isEnabled());
        find<QTableView>("versions")->selectRow(0);
        press("keepVersion");
        QVERIFY(idle());
        QCOMPARE(count("versions"), 2);
        QCOMPARE(cell("versions", 0, VersionsModel::Changes), QStringLiteral("+0 ~0 −1"));
        QVERIFY(find<QPushButton>("changeTableNow")->isEnabled());
    }

    void theDialogIsNamedAndWholeInBothLanguages()
    {
        for (const auto code : {LanguageSwitch::Code::English, LanguageSwitch::Code::Spanish}) {
            m_driven->language.use(code);
            ChangeDialog* dialog = change();
            for (const Kind kind : {Kind::Append, Kind::Merge, Kind::Overwrite, Kind::Update, Kind::Delete, Kind::Schema}) {
                dialog->form().setKind(kind);
                QVERIFY(previewed(dialog) || dialog->form().needsFile());
                const QStringList finds = test::unnamed(*dialog) + test::cutOff(*dialog) + test::unreachable(*dialog);
                QVERIFY2(finds.isEmpty(), qPrintable(finds.join(QLatin1Char('\n'))));
            }
            dialog->reject();
            QTest::qWait(10);
        }
        find<QTabBar>("dataTables")->setCurrentIndex(1);
        QVERIFY(idle());
        QCOMPARE(count("versions"), 1);
    }
};

QTEST_MAIN(tst_data_page)
#include "tst_data_page.moc"
