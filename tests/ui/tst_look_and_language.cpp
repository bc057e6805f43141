// Contrast of both themes, run styles, numbers and words of both languages, the confusion matrix and the curves as drawn.
#include <QComboBox>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QWheelEvent>

#include "core/comparison/EvaluationPlots.h"
#include "core/evaluation/Evaluation.h"
#include "ui/base/QtLanguage.h"
#include "ui/base/RunStyle.h"
#include "ui/base/Selection.h"
#include "ui/base/Theme.h"
#include "ui/evaluation/MatrixView.h"
#include "ui/plots/CurvePlot.h"

using namespace podium;
using namespace podium::ui;

class tst_look_and_language : public QObject
{
    Q_OBJECT
private slots:
    /// What core says to somebody at a command line names pages and buttons here, also where it stands inside another text.
    void theWindowNamesNeitherStagesOfDvcNorCommands()
    {
        const LanguageSwitch language(LanguageSwitch::Code::English);
        const Text again{PODIUM_TEXT("test.again", "Run the stage {stage} again."), {{"stage", "featurize"}}};
        QCOMPARE(worded(again), QStringLiteral("Run the stage Features again."));
        QCOMPARE(worded(Text{PODIUM_TEXT("test.outer", "It failed: {what}"), {{"what", again}}}), QStringLiteral("It failed: Run the stage Features again."));
        QCOMPARE(worded(Text{PODIUM_TEXT("test.file", "dvc.yaml has no stage {stage}."), {{"stage", "featurize"}}}),
                 QStringLiteral("dvc.yaml has no stage featurize."));
        QCOMPARE(worded(Text{PODIUM_TEXT("test.own", "The stage {stage} failed."), {{"stage", "mine"}}}), QStringLiteral("The stage mine failed."));
        const Text hint{TextId{"project.tableEditedHint", "Keep them with \"podium data record {table}\"."}, {{"table", "t"}}};
        QVERIFY2(!worded(hint).contains(QStringLiteral("podium ")) && worded(hint).contains(QStringLiteral("Data")), qPrintable(worded(hint)));
    }

    void textHasContrast_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void textHasContrast()
    {
        QFETCH(bool, dark);
        Theme theme(*qApp, dark ? Theme::Mode::Dark : Theme::Mode::Light);
        QCOMPARE(Theme::isDark(), dark);
        for (const auto ground : {ColorRole::Window, ColorRole::Base})
            for (const auto text : {ColorRole::Text, ColorRole::Secondary, ColorRole::Accent, ColorRole::Good, ColorRole::Warning, ColorRole::Error})
                QVERIFY2(Theme::contrast(Theme::color(text), Theme::color(ground)) >= 4.5, qPrintable(Theme::color(text).name()));
        QVERIFY(Theme::contrast(Theme::color(ColorRole::Text), Theme::color(ColorRole::Selection)) >= 4.5);
        for (double share = 0; share <= 1.0; share += 0.05) {
            const QColor ground = Theme::heat(share);
            QVERIFY2(Theme::contrast(Theme::textOn(ground), ground) >= 4.5, qPrintable(QString::number(share)));
        }
        QCOMPARE(QApplication::palette().color(QPalette::Base), Theme::color(ColorRole::Base));
    }

    void boxesChangeByTheWheelOnlyOnceChosen()
    {
        Theme theme(*qApp, Theme::Mode::Light);
        QWidget page;
        auto* box = new QComboBox(&page);
        auto* number = new QSpinBox(&page);
        box->addItems({QStringLiteral("a"), QStringLiteral("b")});
        auto* other = new QLineEdit(&page);
        other->move(0, 100);
        number->move(0, 50);
        page.resize(200, 200);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        other->setFocus();
        const auto wheel = [](QWidget* widget) {
            QWheelEvent event(QPointF(5, 5), widget->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(widget, &event);
        };
        wheel(box);
        wheel(number);
        QCOMPARE(box->currentIndex(), 0);
        QCOMPARE(number->value(), 0);
        QVERIFY(other->hasFocus());
        box->setFocus();
        wheel(box);
        QCOMPARE(box->currentIndex(), 1);
    }

    void stylesOfRunsDifferAndStay()
    {
        Selection selection;
        selection.setRuns({"a", "b", "c"});
        const int slot = selection.style("b").slot;
        selection.setRuns({"c"});
        selection.setRuns({"c", "d", "b"});
        QCOMPARE(selection.style("b").slot, slot);
        for (int i = 0; i < 40; ++i)
            for (int j = i + 1; j < 40; ++j) {
                const RunStyle a{i}, b{j};
                QVERIFY(a.color() != b.color() || a.marker() != b.marker());
            }
    }

    void numbersAndWordsFollowTheLanguage()
    {
        LanguageSwitch language(LanguageSwitch::Code::English);
        QSignalSpy changed(&language, &LanguageSwitch::changed);
        QCOMPARE(realText(0.95), QStringLiteral("0.950"));
        language.use(LanguageSwitch::Code::Spanish);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(realText(0.95), QStringLiteral("0,950"));
        QCOMPARE(realText(std::nullopt), QStringLiteral("–"));
        QCOMPARE(countText(1234), QStringLiteral("1234")); // as Spanish has it
        QCOMPARE(countText(12345), QStringLiteral("12.345"));
        QCOMPARE(countText(1000000), QStringLiteral("1.000.000"));
        QCOMPARE(countText(-6000000000), QStringLiteral("-6.000.000.000"));
        QCOMPARE(realText(1234567.25, 2), QStringLiteral("1.234.567,25"));
        QCOMPARE(QtLanguage(QLocale()).integer(1000000), std::string("1.000.000"));
        QCOMPARE(QtLanguage(QLocale()).real(1234567.5), std::string("1.234.567,5"));
        QCOMPARE(percentText(0.5), QStringLiteral("50\u00a0%"));
        QCOMPARE(worded(PODIUM_TEXT("room.cleaning", "Clean")), QStringLiteral("Limpiar"));
        QCOMPARE(valueText(Json::parse("[1.5, true, null]")), QStringLiteral("1,5, sí, –"));
        language.use(LanguageSwitch::Code::English);
        QCOMPARE(worded(PODIUM_TEXT("room.cleaning", "Clean")), QStringLiteral("Clean"));
    }

    /// File dialogs and the menus of lines are Qt's: its Spanish is a package of its own.
    void qtsOwnWordsFollowToo()
    {
        LanguageSwitch language(LanguageSwitch::Code::Spanish);
        if (!QFileInfo::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_es.qm")))
            QSKIP("the translations of Qt are not installed (Debian: qt6-translations-l10n)");
        QCOMPARE(QCoreApplication::translate("QFileDialog", "Look in:"), QStringLiteral("Ver en:"));
        language.use(LanguageSwitch::Code::English);
        QCOMPARE(QCoreApplication::translate("QFileDialog", "Look in:"), QStringLiteral("Look in:"));
    }

    void matrixTellsItsCellsInWords()
    {
        LanguageSwitch language(LanguageSwitch::Code::English);
        MatrixView view;
        evaluation::ConfusionMatrix matrix{{"0", "1"}, {48, 3, 2, 47}}; // row = actual
        view.setMatrix(matrix, {QStringLiteral("No"), QStringLiteral("Among the best")}, 1);
        QCOMPARE(view.count(1, 1), std::int64_t(47));
        QCOMPARE(view.count(0, 1), std::int64_t(3));
        QVERIFY(view.accessibleDescription().startsWith(QStringLiteral("Real “Among the best”, predicted “Among the best”: 47 rows, 95.9% of")));
        view.resize(300, 240);
        QVERIFY(!view.grab().isNull());
    }

    void curvesAreDrawnInBothThemes()
    {
        evaluation::EvaluationInput input;
        for (int i = 0; i < 40; ++i) {
            const double p = i / 40.0;
            input.actual.push_back(i % 7 == 0 ? 0 : i > 15);
            input.probabilities.push_back(1 - p);
            input.probabilities.push_back(p);
        }
        input.classes = {"0", "1"};
        input.positive = 1;
        const auto evaluation = std::make_shared<const evaluation::Evaluation>(evaluation::evaluate(input));
        const std::vector<comparison::NamedEvaluation> runs{{"a", "A", evaluation}, {"b", "B", evaluation}};
        Selection selection;
        for (const comparison::Plot& plot : comparison::evaluationPlots(runs)) {
            CurvePlot view([&](const std::string& run) { return selection.style(run); });
            view.setPlot(std::make_shared<const comparison::Plot>(plot));
            QVERIFY(view.seriesCount() >= 2);
            view.resize(420, 380);
            QVERIFY(!view.accessibleName().isEmpty());
            for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
                Theme theme(*qApp, mode);
                QCoreApplication::processEvents();
                QVERIFY(!view.grab().isNull());
            }
        }
    }
};

QTEST_MAIN(tst_look_and_language)
#include "tst_look_and_language.moc"
