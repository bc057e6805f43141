#include "ui/evaluation/MetricFormula.h"

#include <map>

#include <QCoreApplication>

#include "ui/base/QtLanguage.h"

namespace podium::ui {

namespace {

// Written with the symbols of a matrix of two classes; each language has its own letters for them.
const std::map<std::string, const char*>& formulas()
{
    static const std::map<std::string, const char*> all{
        {"precision", QT_TRANSLATE_NOOP("podium::ui::MetricFormula", "TP / (TP + FP)")},
        {"recall", QT_TRANSLATE_NOOP("podium::ui::MetricFormula", "TP / (TP + FN)")},
        {"f1", QT_TRANSLATE_NOOP("podium::ui::MetricFormula", "2 TP / (2 TP + FP + FN)")},
        {"accuracy", QT_TRANSLATE_NOOP("podium::ui::MetricFormula", "(TP + TN) / all rows")},
        {"roc_auc", QT_TRANSLATE_NOOP("podium::ui::MetricFormula", "pairs of a positive and a negative row with the positive scored higher (ties count half) / all such pairs")},
        {"average_precision", QT_TRANSLATE_NOOP("podium::ui::MetricFormula", "Σ (recall − recall before) × precision, over all thresholds")},
        {"log_loss", QT_TRANSLATE_NOOP("podium::ui::MetricFormula", "− Σ ln(probability of the true class) / all rows")},
        {"brier", QT_TRANSLATE_NOOP("podium::ui::MetricFormula", "Σ (probability − truth)² / all rows")}};
    return all;
}

QString ratio(const QString& formula, std::int64_t above, std::int64_t below)
{
    return below == 0 ? QString() : QStringLiteral("%1 = %2").arg(formula, realText(static_cast<double>(above) / static_cast<double>(below)));
}

} // namespace

QString metricFormula(const std::string& metric)
{
    const auto found = formulas().find(metric);
    return found == formulas().end() ? QString() : QCoreApplication::translate("podium::ui::MetricFormula", found->second);
}

QString metricFormula(const std::string& metric, const evaluation::ConfusionMatrix& matrix, std::optional<std::size_t> positive)
{
    const std::size_t classes = matrix.labels.size();
    std::int64_t all = 0, right = 0;
    for (std::size_t actual = 0; actual < classes; ++actual)
        for (std::size_t predicted = 0; predicted < classes; ++predicted) {
            all += matrix.counts[actual * classes + predicted];
            right += actual == predicted ? matrix.counts[actual * classes + predicted] : 0;
        }
    if (metric == "accuracy" && (classes != 2 || !positive))
        return ratio(QStringLiteral("%1 / %2").arg(countText(right), countText(all)), right, all);
    if (classes != 2 || !positive)
        return {};
    const std::size_t p = *positive, n = 1 - p;
    const std::int64_t tp = matrix.counts[p * 2 + p], fn = matrix.counts[p * 2 + n], fp = matrix.counts[n * 2 + p], tn = matrix.counts[n * 2 + n];
    if (metric == "precision")
        return ratio(QStringLiteral("%1 / (%1 + %2)").arg(countText(tp), countText(fp)), tp, tp + fp);
    if (metric == "recall")
        return ratio(QStringLiteral("%1 / (%1 + %2)").arg(countText(tp), countText(fn)), tp, tp + fn);
    if (metric == "f1")
        return ratio(QStringLiteral("2 × %1 / (2 × %1 + %2 + %3)").arg(countText(tp), countText(fp), countText(fn)), 2 * tp, 2 * tp + fp + fn);
    if (metric == "accuracy")
        return ratio(QStringLiteral("(%1 + %2) / %3").arg(countText(tp), countText(tn), countText(all)), tp + tn, all);
    return {};
}

} // namespace podium::ui
