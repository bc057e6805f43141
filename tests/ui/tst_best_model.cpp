// The best model in the real window: the best run of each group with ties told, and its export by keyboard and mouse.
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "core/project/Experiment.h"
#include "core/project/InitOptions.h"
#include "tests/support/DrivenWindow.h"
#include "tests/support/WarningGuard.h"
#include "ui/registry/BestModelPage.h"
#include "ui/registry/ExportDialog.h"
#include "ui/shell/Navigation.h"

using namespace podium;
using namespace podium::ui;

namespace {

project::Experiment run(const std::string& name, double accuracy, double area, const std::string& dataset = "t")
{
    project::Experiment experiment;
    experiment.name = experiment.id = name;
    experiment.dataset = dataset;
    experiment.metrics = {{"accuracy", accuracy}, {"roc_auc", area}};
    experiment.rows = {{"train", 200}, {"validation", 100}};
    return experiment;
}

} // namespace

class tst_best_model : public QObject
{
    Q_OBJECT
private slots:
    void cleanup() { QCOMPARE(m_driven.watchdog.takeAlarms(), QStringList()); }

    void theBestOfEachGroup()
    {
        std::vector<project::Experiment> runs{run("new", 0.9, 0.8), run("tie", 0.95, 0.9), run("warned", 0.99, 0.99), run("best", 0.95, 0.97),
                                              run("other", 0.5, 0.5, "u"), run("failed", 1, 1, "v")};
        runs[2].warnings.push_back({"one_class_validation", {}});
        runs[5].status = tracking::RunStatus::Failed;
        const std::vector<BestRun> best = bestRuns(runs);
        QCOMPARE(best.size(), std::size_t(2));
        QCOMPARE(runs[best[0].run].name, std::string("best"));
        QCOMPARE(best[0].equals, (std::vector<std::size_t>{1}));
        QCOMPARE(best[0].rest, (std::vector<std::size_t>{0}));
        QCOMPARE(runs[best[1].run].name, std::string("other"));
        QVERIFY(best[1].equals.empty() && best[1].rest.empty());
    }

    void nothingToExportWithoutRuns()
    {
        QVERIFY(m_driven.createProject());
        m_window->showPage(QStringLiteral("registry"));
        QVERIFY(page()->isVisible());
        QCOMPARE(page()->title(), QStringLiteral("Mejor modelo"));
        QVERIFY(!part<QPushButton>("exportBest")->isEnabled());
    }

    void tiesAndIntervalsAreTold()
    {
        project::ExperimentRequest one{"one", {}, {}};
        project::ExperimentRequest same{"same", {{"train.min_samples_split", 3}}, {}};
        m_workbench->session.runExperiments({one});
        QTRY_VERIFY_WITH_TIMEOUT(m_workbench->jobs.isIdle() && part<QPushButton>("exportBest")->isEnabled(), 30000);
        QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>("bestFigure")->text().contains(QStringLiteral("intervalo del 95 %")), 10000);
        QVERIFY(part<QLabel>("bestRun")->text().contains(QStringLiteral("one")));
        QVERIFY(part<QLabel>("bestStanding")->text().contains(QStringLiteral("única")));
        m_workbench->session.runExperiments({same});
        QTRY_VERIFY_WITH_TIMEOUT(m_workbench->session.snapshot()->experiments.size() == 2 && m_workbench->jobs.isIdle(), 30000);
        const auto& runs = m_workbench->session.snapshot()->experiments;
        const bool tie = metricOf(runs[0], kBestBy) == metricOf(runs[1], kBestBy);
        const QString standing = part<QLabel>("bestStanding")->text();
        QVERIFY2(standing.contains(QStringLiteral("one")) && standing.contains(QStringLiteral("same")), qPrintable(standing));
        QCOMPARE(standing.contains(QStringLiteral("mismo número")), tie);
    }

    void exportsAndTellsTheReplay()
    {
        const QString target = QString::fromStdString((m_driven.scratch / "mejor.onnx").string());
        QTest::mouseClick(part<QPushButton>("exportBest"), Qt::LeftButton);
        QTRY_VERIFY(dialog() != nullptr && dialog()->isVisible());
        QCOMPARE(dialog()->findChild<QComboBox*>(QStringLiteral("exportFormat"))->currentText(), QStringLiteral("ONNX: para otros programas"));
        auto* offered = dialog()->findChild<QComboBox*>(QStringLiteral("exportRun"));
        for (int i = offered->count() - 1; i >= 0; --i) { // of a tie each
            offered->setCurrentIndex(i);
            QTRY_VERIFY(dialog()->findChild<QLabel*>(QStringLiteral("exportFigure"))->text().contains(QStringLiteral("intervalo del 95 %")));
        }
        QCOMPARE(dialog()->findChild<QLabel*>(QStringLiteral("exportStanding"))->text(), part<QLabel>("bestStanding")->text());
        auto* file = dialog()->findChild<QLineEdit*>(QStringLiteral("exportTarget"));
        auto* button = dialog()->findChild<QPushButton*>(QStringLiteral("export"));
        QVERIFY(file->text().endsWith(QStringLiteral(".onnx")));
        file->setFocus();
        file->selectAll();
        QTest::keyClicks(file, QString::fromStdString((m_driven.scratch / "no" / "m.onnx").string()));
        QVERIFY(!button->isEnabled()); // no such folder
        file->selectAll();
        QTest::keyClicks(file, target);
        QVERIFY(button->isEnabled());
        for (QWidget* widget : dialog()->findChildren<QWidget*>())
            if (widget->focusPolicy() != Qt::NoFocus && !widget->inherits("QPushButton") && !widget->objectName().startsWith(QLatin1String("qt_")))
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        QTest::keyClick(dialog(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(target) && m_workbench->jobs.isIdle(), 30000);
        QTRY_VERIFY(part<QLabel>("exportState")->isVisible());
        const QString told = part<QLabel>("exportState")->text();
        QVERIFY2(told.contains(target) && told.contains(QStringLiteral("todas las etiquetas iguales")), qPrintable(told));
        QVERIFY(part<QPushButton>("exportBest")->isEnabled());
        const JobInfo last = m_workbench->jobs.jobs().back(); // and the activity log has it
        QCOMPARE(last.state, JobState::Finished);
        QVERIFY(!last.lines.empty() && last.lines.back().severity == Severity::Good);
        m_language->use(LanguageSwitch::Code::English);
        QTRY_VERIFY(part<QLabel>("exportState")->text().contains(QStringLiteral("all labels equal")));
        QCOMPARE(part<QPushButton>("exportBest")->text(), QStringLiteral("Export best model…"));
        m_language->use(LanguageSwitch::Code::Spanish);
    }

    void aFailureIsToldOnThePage()
    {
        QTest::mouseClick(part<QPushButton>("exportBest"), Qt::LeftButton);
        QTRY_VERIFY(dialog() != nullptr && dialog()->isVisible());
        auto* file = dialog()->findChild<QLineEdit*>(QStringLiteral("exportTarget"));
        const std::filesystem::path folder = m_driven.scratch / "gone";
        std::filesystem::create_directory(folder);
        file->setFocus();
        file->selectAll();
        QTest::keyClicks(file, QString::fromStdString((folder / "m.onnx").string()));
        std::filesystem::remove(folder); // between the check and the work
        QTest::keyClick(dialog(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>("exportState")->text().startsWith(QStringLiteral("▲")), 30000);
        QVERIFY(part<QLabel>("exportState")->text().contains(QStringLiteral("Qué hacer")));
        QTRY_VERIFY(part<QPushButton>("exportBest")->isEnabled());
    }

private:
    BestModelPage* page() const { return m_window->findChild<BestModelPage*>(); }
    ExportDialog* dialog() const { return m_window->findChild<ExportDialog*>(); }
    template <class W> W* part(const char* name) const { return page()->findChild<W*>(QString::fromLatin1(name)); }

    test::DrivenWindow m_driven{LanguageSwitch::Code::Spanish};
    MainWindow* const m_window = &m_driven.window;
    Workbench* const m_workbench = &m_driven.workbench;
    LanguageSwitch* const m_language = &m_driven.language;
};

QTEST_MAIN(tst_best_model)
#include "tst_best_model.moc"
