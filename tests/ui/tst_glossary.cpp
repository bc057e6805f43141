// The glossary holds every metric with its formula, and is searched in both languages; formulas with counts agree with the scores.
#include <QLineEdit>
#include <QTest>
#include <QTextBrowser>

#include "core/evaluation/Evaluation.h"
#include "ui/base/QtLanguage.h"
#include "ui/base/Theme.h"
#include "ui/evaluation/MetricFormula.h"
#include "ui/shell/Glossary.h"
#include "ui/shell/GlossaryPage.h"

using namespace podium;
using namespace podium::ui;

class tst_glossary : public QObject
{
    Q_OBJECT
private slots:
    void everyMetricIsExplained()
    {
        for (const evaluation::MetricInfo& metric : evaluation::metrics()) {
            QVERIFY2(!metricFormula(metric.id).isEmpty(), metric.id.c_str());
            QVERIFY2(std::any_of(glossary().begin(), glossary().end(), [&](const GlossaryEntry& e) { return e.id == metric.id; }), metric.id.c_str());
        }
        QSet<QString> ids;
        for (const GlossaryEntry& entry : glossary()) {
            QVERIFY2(!ids.contains(fromUtf8(entry.id)), entry.id.c_str());
            ids.insert(fromUtf8(entry.id));
        }
    }

    void searchGoesOverBothLanguages()
    {
        const auto finds = [](const char* words, const char* id) {
            const auto found = findInGlossary(QString::fromUtf8(words));
            return std::any_of(found.begin(), found.end(), [&](const GlossaryEntry* e) { return e->id == id; });
        };
        QVERIFY(finds("recall", "recall"));
        QVERIFY(finds("EXHAUSTIVIDAD", "recall"));
        QVERIFY(finds("matriz confusion", "matrix")); // without its accent
        QVERIFY(!finds("matriz confusion", "seed"));
        QVERIFY(findInGlossary(QStringLiteral("xyzzy")).empty());
        QCOMPARE(findInGlossary({}).size(), glossary().size());
    }

    void formulasWithCountsGiveTheScore()
    {
        evaluation::EvaluationInput input;
        input.classes = {"0", "1"};
        input.positive = 1;
        for (int i = 0; i < 20; ++i) {
            input.actual.push_back(i < 7 ? 1 : 0);
            const double p = i < 5 || i > 16 ? 0.9 : 0.1; // five right, two missed, three false alarms
            input.probabilities.insert(input.probabilities.end(), {1 - p, p});
        }
        const evaluation::Evaluation e = evaluation::evaluate(input);
        QCOMPARE(metricFormula("precision", e.confusion, e.positive), QStringLiteral("5 / (5 + 3) = %1").arg(realText(0.625)));
        for (const char* metric : {"precision", "recall", "f1", "accuracy"})
            QVERIFY2(metricFormula(metric, e.confusion, e.positive).endsWith(QStringLiteral("= ") + realText(e.score(metric).value)), metric);
        QVERIFY(metricFormula("roc_auc", e.confusion, e.positive).isEmpty());
        const evaluation::ConfusionMatrix three{{"a", "b", "c"}, {3, 0, 1, 0, 2, 0, 0, 0, 4}};
        QCOMPARE(metricFormula("accuracy", three, {}), QStringLiteral("9 / 10 = ") + realText(0.9));
        QVERIFY(metricFormula("precision", three, {}).isEmpty());
        const evaluation::ConfusionMatrix none{{"0", "1"}, {4, 0, 0, 0}};
        QVERIFY(metricFormula("precision", none, 1).isEmpty()); // nothing was predicted positive
    }

    void pageShowsWhatIsFoundInTheLanguage()
    {
        Theme theme(*qApp, Theme::Mode::Light);
        LanguageSwitch language(LanguageSwitch::Code::Spanish);
        GlossaryPage page;
        page.show(); // only what is seen is worded anew
        auto* text = page.findChild<QTextBrowser*>(QStringLiteral("glossaryText"));
        QVERIFY(text->toPlainText().contains(QStringLiteral("VP / (VP + FP)")));
        QTest::keyClicks(page.findChild<QLineEdit*>(QStringLiteral("glossarySearch")), QStringLiteral("baseline"));
        QVERIFY(text->toPlainText().contains(QStringLiteral("Referencia")));
        QVERIFY(!text->toPlainText().contains(QStringLiteral("VP / (VP + FP)")));
        language.use(LanguageSwitch::Code::English);
        QTRY_VERIFY(text->toPlainText().contains(QStringLiteral("Baseline")));
    }
};

QTEST_MAIN(tst_glossary)
#include "tst_glossary.moc"
