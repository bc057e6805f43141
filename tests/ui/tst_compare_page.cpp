// The Compare page in the real window: everything side by side, figures that follow the threshold, and the report as HTML and PDF.
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QDir>
#include <QDoubleSpinBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QUrl>

#include "core/comparison/Report.h"
#include "core/base/ThreadPool.h"
#include "core/comparison/RowScores.h"
#include "core/project/Experiment.h"
#include "core/project/InitOptions.h"
#include "core/project/RunReport.h"
#include "tests/support/DrivenWindow.h"
#include "ui/base/QtLanguage.h"
#include "ui/comparison/ComparePage.h"
#include "ui/comparison/ReportDialog.h"
#include "ui/comparison/RunCells.h"
#include "ui/evaluation/ConfusionPanel.h"
#include "ui/evaluation/CurvesPanel.h"
#include "ui/plots/CurvePlot.h"

using namespace podium;
using namespace podium::ui;

/// What the desktop is asked to open, while it lives.
class Opened : public QObject
{
    Q_OBJECT
public:
    Opened() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open"); }
    ~Opened() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
    QList<QUrl> urls;

public slots:
    void open(const QUrl& url) { urls.append(url); }
};

class tst_compare_page : public QObject
{
    Q_OBJECT
private slots:
    void cleanup() { QCOMPARE(m_driven.watchdog.takeAlarms(), QStringList()); }

    void nothingIsChosen()
    {
        QVERIFY(m_driven.createProject());
        m_driven.window.showPage(QStringLiteral("comparison"));
        QVERIFY(page()->isVisible());
        QVERIFY(!part<QPushButton>("writeReport")->isEnabled());
        QVERIFY(!part<QTableView>("dataTable")->isVisible());
    }

    void dataCodeAndEnvironmentStandSideBySide()
    {
        m_driven.workbench.session.runExperiments({{"base", {{"train.n_est", 12}}, {}}, {"less", {{"train.n_est", 2}}, {}}, {"times", {{"train.train_data", "timesData"}}, {}}});
        QVERIFY(m_driven.waitUntilRead(3));
        choose({"base", "less"});
        QTRY_VERIFY_WITH_TIMEOUT(holds("codeTable", QStringLiteral("params.yaml")), test::DrivenWindow::kPatience);
        const QAbstractItemModelTester tester(part<QTableView>("dataTable")->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto base = [&] {
            const Watchdog::Pause own(m_driven.watchdog);
            return m_driven.workbench.session.snapshot()->project->experiment("base");
        }();
        QVERIFY(!base.inputs.empty());
        for (const tracking::DatasetInput& input : base.inputs)
            QVERIFY2(holds("dataTable", QString::fromStdString(input.digest.substr(0, 10))), input.digest.c_str());
        QVERIFY(holds("codeTable", QString::fromStdString(base.commit.substr(0, 10))));
        QVERIFY(holds("codeTable", QStringLiteral("Linux")));
        // Values as the form of parameters words them; each heading once.
        QVERIFY(holds("parametersTable", QStringLiteral("Gini impurity")) && !holds("parametersTable", QStringLiteral("{}")));
        QVERIFY(part<QTableView>("significanceTable")->model()->headerData(0, Qt::Horizontal).toString() != QStringLiteral("Against the baseline"));
        auto* only = part<QCheckBox>("onlyDiffering");
        QTest::mouseClick(only, Qt::LeftButton, {}, QPoint(8, only->height() / 2));
        QVERIFY(!part<QTableView>("dataTable")->isVisible()); // they read the same
        QTest::mouseClick(only, Qt::LeftButton, {}, QPoint(8, only->height() / 2));
        choose({"base", "times"});
        QTRY_VERIFY(part<QTableView>("dataTable")->isVisible());
        QTRY_VERIFY(part<QTableView>("dataTable")->model()->index(0, 1).data(Qt::BackgroundRole).isValid()); // other rows: first, and marked
    }

    void theFiguresFollowTheThreshold()
    {
        choose({"base", "less"});
        auto* field = m_driven.window.findChild<CurvesPanel*>()->findChild<QDoubleSpinBox*>(QStringLiteral("threshold"));
        QTRY_VERIFY_WITH_TIMEOUT(field->isVisible() && m_driven.workbench.jobs.isIdle(), test::DrivenWindow::kPatience);
        const QString before = metric("recall"), area = metric("roc_auc");
        QVERIFY(!before.isEmpty());
        field->setValue(1.0); // nothing but the surest rows is positive
        const QString after = metric("recall");
        QVERIFY2(before != after, qPrintable(after));
        QCOMPARE(metric("roc_auc").section(' ', -1), area.section(' ', -1)); // depends on no threshold
        const QString note = QStringLiteral("threshold 1.000");
        bool told = false;
        for (const QLabel* label : page()->findChildren<QLabel*>())
            told = told || label->text().contains(note);
        QVERIFY(told);
        const auto snapshot = m_driven.workbench.session.snapshot();
        const Watchdog::Pause own(m_driven.watchdog); // what the test works out itself
        ThreadPool pool(1);
        JobContext job(pool);
        const auto scores = snapshot->project->rowScores(snapshot->project->experiment("base"), job);
        const auto golden = comparison::figuresOf(comparison::Thresholds(scores).at(1.0));
        QVERIFY2(after.contains(realText(golden[1].second)), qPrintable(after)); // recall
        QTest::mouseClick(m_driven.window.findChild<CurvesPanel*>()->findChild<QToolButton*>(QStringLiteral("thresholdOwn")), Qt::LeftButton);
        QCOMPARE(metric("recall"), before);
    }

    void theVerdictIsThatOfTheThresholdShown()
    {
        choose({"base", "less"});
        QTRY_VERIFY_WITH_TIMEOUT(sentence().contains(QStringLiteral("McNemar")) || sentence().contains(QStringLiteral("same")), test::DrivenWindow::kPatience);
        const QString before = sentence();
        auto* matrices = m_driven.window.findChild<ConfusionPanel*>();
        auto* notice = page()->findChild<QLabel*>(QStringLiteral("thresholdMoved"));
        QVERIFY(!notice->isVisible());
        EvaluationSource& source = m_driven.workbench.evaluations;
        source.setThreshold(0.0); // each row is positive: both runs are right on the same rows
        QTRY_VERIFY_WITH_TIMEOUT(sentence().startsWith(QStringLiteral("At threshold 0.000: ")) && sentence().contains(QStringLiteral("are right on the same")),
                                 test::DrivenWindow::kPatience);
        // As many as the matrices beside it say.
        const auto counts = source.shown()[0].thresholds->at(0.0);
        QVERIFY2(sentence().contains(QStringLiteral("same %1 of %2 rows").arg(counts.truePositives).arg(counts.rows())), qPrintable(sentence()));
        QTRY_COMPARE(part<QTableView>("significanceTable")->model()->index(0, 1).data().toString(), QStringLiteral("right on the same rows"));
        for (QWidget* place : {static_cast<QWidget*>(page()), static_cast<QWidget*>(matrices)}) {
            auto* told = place->findChild<QLabel*>(QStringLiteral("thresholdMoved"));
            QVERIFY(told->isVisible() && told->text().contains(QStringLiteral("0.000")));
        }
        // It was moved for these two: another choice is shown as its runs decide, and it is back with them.
        choose({"base"});
        QTRY_VERIFY(!notice->isVisible() && !source.threshold());
        choose({"less", "base"});
        QTRY_VERIFY(notice->isVisible() && source.threshold() == 0.0);
        QTest::mouseClick(part<QPushButton>("thresholdBack"), Qt::LeftButton);
        QVERIFY(!notice->isVisible() && !source.threshold());
        choose({"base", "less"});
        QTRY_COMPARE_WITH_TIMEOUT(sentence(), before, test::DrivenWindow::kPatience);
    }

    void theReportIsWritten()
    {
        for (const char* name : {"report.html", "report.pdf"}) {
            const QString file = QString::fromStdString((m_driven.scratch / name).string());
            QTest::mouseClick(part<QPushButton>("writeReport"), Qt::LeftButton);
            QTRY_VERIFY(dialog() != nullptr && dialog()->isVisible());
            auto* line = dialog()->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
            line->setText(file);
            QTest::mouseClick(dialog()->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save), Qt::LeftButton);
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file) && m_driven.workbench.jobs.isIdle(),
                                     test::DrivenWindow::kPatience);
            QTRY_VERIFY(dialog() == nullptr);
            // It is told above the page and opened at a click.
            auto* notice = shell<QWidget>("writtenNotice");
            QTRY_VERIFY(notice->isVisible());
            QVERIFY(notice->findChild<QLabel*>()->text().contains(QString::fromLatin1(name)));
            Opened opened;
            QTest::mouseClick(shell<QPushButton>("writtenOpen"), Qt::LeftButton);
            QTest::mouseClick(shell<QPushButton>("writtenFolder"), Qt::LeftButton);
            QCOMPARE(opened.urls, (QList<QUrl>{QUrl::fromLocalFile(file), QUrl::fromLocalFile(QFileInfo(file).path())}));
            QTest::mouseClick(shell<QPushButton>("writtenClose"), Qt::LeftButton);
            QVERIFY(!notice->isVisible());
        }
        const std::string html = m_driven.read("report.html"), pdf = m_driven.read("report.pdf");
        const Watchdog::Pause own(m_driven.watchdog);
        ThreadPool pool(1);
        JobContext job(pool);
        const auto& project = m_driven.workbench.session.snapshot()->project;
        QVERIFY(html == comparison::reportHtml(project->report({"base", "less"}, {Language::english(), "en"}, job))); // as the command line writes it
        QVERIFY(pdf.starts_with("%PDF-"));
        QVERIFY(pdf.size() > 20'000 && pdf.size() < 500'000);
        QVERIFY(pdf.find("/Subtype /Image") == std::string::npos); // lines and letters, no picture
    }

    void whereItCannotBeWritten()
    {
        QTest::mouseClick(part<QPushButton>("writeReport"), Qt::LeftButton);
        QTRY_VERIFY(dialog() != nullptr && dialog()->isVisible());
        dialog()->close();
        QTRY_VERIFY(dialog() == nullptr);
        writeReport(m_driven.workbench.session, {"base"}, m_driven.scratch / "no such folder" / "r.html");
        QVERIFY(m_driven.waitUntilIdle());
        QCOMPARE(m_driven.workbench.jobs.jobs().back().state, JobState::Failed);
        QVERIFY(!shell<QWidget>("writtenNotice")->isVisible());
        QVERIFY(shell<QWidget>("notice")->isVisible()); // nothing fails silently
        QTest::mouseClick(shell<QPushButton>("noticeClose"), Qt::LeftButton);
    }

    void whatAPlotWritesIsToldToo()
    {
        choose({"base", "less"});
        auto* plot = m_driven.window.findChild<CurvesPanel*>()->findChild<CurvePlot*>();
        QTRY_VERIFY(plot->seriesCount() == 2);
        for (const bool can : {true, false}) {
            QTimer::singleShot(0, this, [] {
                auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
                QVERIFY(menu != nullptr);
                for (QAction* action : menu->actions())
                    if (action->text().contains(QStringLiteral("SVG")))
                        action->trigger();
                menu->close();
            });
            QContextMenuEvent event(QContextMenuEvent::Mouse, plot->rect().center(), plot->mapToGlobal(plot->rect().center()));
            QCoreApplication::sendEvent(plot, &event);
            auto* dialog = plot->findChild<QFileDialog*>();
            QVERIFY(dialog != nullptr);
            const QString folder = QString::fromStdString((m_driven.scratch / "plots").string()), file = folder + QStringLiteral("/p.svg");
            QVERIFY(QDir().mkpath(folder));
            dialog->setDirectory(folder);
            dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(QStringLiteral("p.svg"));
            if (!can) // it went away while the question stood open
                QVERIFY(QDir(folder).removeRecursively());
            dialog->setOption(QFileDialog::DontConfirmOverwrite);
            QTest::mouseClick(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save), Qt::LeftButton);
            QTRY_VERIFY(shell<QWidget>(can ? "writtenNotice" : "notice")->isVisible());
            QCOMPARE(QFile::exists(file), can);
            const ActivityModel& log = m_driven.workbench.activity; // nothing is silent
            QVERIFY(log.index(0, ActivityModel::What).data().toString().contains(QStringLiteral("p.svg")));
            QTest::mouseClick(shell<QPushButton>(can ? "writtenClose" : "noticeClose"), Qt::LeftButton);
            QTRY_VERIFY(plot->findChild<QFileDialog*>() == nullptr);
        }
    }

private:
    void choose(const std::vector<std::string>& names)
    {
        std::vector<std::string> ids;
        for (const std::string& name : names)
            for (const project::Experiment& run : m_driven.workbench.session.snapshot()->experiments)
                if (run.name == name)
                    ids.push_back(run.id);
        m_driven.workbench.selection.setRuns(ids);
    }
    bool holds(const char* table, const QString& words) const
    {
        const QAbstractItemModel* model = part<QTableView>(table)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            for (int column = 0; column < model->columnCount(); ++column)
                if (model->index(row, column).data().toString().contains(words))
                    return true;
        return false;
    }
    /// The first run's figure as the table shows it.
    QString metric(const char* id) const
    {
        const QAbstractItemModel* model = part<QTableView>("metricsTable")->model();
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, 0).data().toString() == metricLabel(id))
                return model->index(row, 1).data().toString();
        return {};
    }
    QString sentence() const
    {
        for (const QLabel* label : page()->findChildren<QLabel*>())
            if (label->property("role").toString() == QStringLiteral("sentence") && label->isVisible())
                return QString(label->text()).replace(QChar(0xa0), QLatin1Char(' '));
        return {};
    }
    ComparePage* page() const { return m_driven.window.findChild<ComparePage*>(); }
    QFileDialog* dialog() const { return m_driven.window.findChild<QFileDialog*>(QStringLiteral("saveReportDialog")); }
    template <class W> W* part(const char* name) const { return page()->findChild<W*>(QString::fromLatin1(name)); }

    template <class W> W* shell(const char* name) const { return m_driven.window.findChild<W*>(QString::fromLatin1(name)); }

    test::DrivenWindow m_driven;
};

QTEST_MAIN(tst_compare_page)
#include "tst_compare_page.moc"
