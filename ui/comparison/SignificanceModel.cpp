#include "ui/comparison/SignificanceModel.h"

#include <algorithm>
#include <cmath>

#include "ui/base/QtLanguage.h"
#include "ui/comparison/SideBySideModel.h"

namespace podium::ui {

namespace {

QString intervalText(const comparison::Significance& significance, const char* metric)
{
    for (const comparison::MetricInterval& figure : significance.b)
        if (figure.metric == metric && figure.difference)
            return figure.differenceInterval
                       ? QStringLiteral("%1  [%2, %3]").arg(deltaText(*figure.difference), deltaText(figure.differenceInterval->low),
                                                            deltaText(figure.differenceInterval->high))
                       : deltaText(*figure.difference);
    return QStringLiteral("–");
}

QString chanceText(std::optional<double> p)
{
    constexpr double kLeast = 0.001;
    if (p && *p < kLeast)
        return QStringLiteral("< %1").arg(realText(kLeast));
    return realText(p);
}

} // namespace

void SignificanceModel::setJudgement(std::shared_ptr<const Judgement> judgement)
{
    beginResetModel();
    m_judgement = std::move(judgement);
    endResetModel();
}

QVariant SignificanceModel::cell(int row, int column, int role) const
{
    if (column == 0)
        return role == Qt::DisplayRole ? QVariant(lineTitle(row)) : role == Qt::ToolTipRole ? QVariant(lineHelp(row)) : QVariant();
    const JudgedRun& run = m_judgement->runs[static_cast<std::size_t>(column - 1)];
    if (role == Qt::ToolTipRole && row == Words && run.sameRows)
        return worded(comparison::verdict(run.against, m_judgement->baseline, run.name));
    if (role != Qt::DisplayRole)
        return {};
    if (!run.sameRows)
        return row == Words ? tr("not the same rows") : QStringLiteral("–");
    const comparison::Significance& against = run.against;
    switch (row) {
    case Rows: return QStringLiteral("+%1 −%2").arg(countText(against.onlyB), countText(against.onlyA));
    case Accuracy: return intervalText(against, "accuracy");
    case McNemar: return chanceText(against.mcNemarP);
    case Area: return intervalText(against, "roc_auc");
    case DeLong: return against.areas ? chanceText(against.areas->p) : QStringLiteral("–");
    default: break;
    }
    if (against.onlyA == 0 && against.onlyB == 0)
        return tr("right on the same rows");
    if (!against.distinguishable())
        return (against.rows == 1 ? tr("not distinguishable on %1 row") : tr("not distinguishable on %1 rows")).arg(countText(against.rows));
    return against.rightB > against.rightA ? tr("better") : tr("worse");
}

QString SignificanceModel::title(int column) const
{
    return column == 0 ? tr("Measure") : fromUtf8(m_judgement->runs[static_cast<std::size_t>(column - 1)].name);
}

QString SignificanceModel::lineTitle(int line)
{
    switch (line) {
    case Words: return tr("In words");
    case Rows: return tr("Rows won and lost");
    case McNemar: return tr("McNemar p");
    case Accuracy: return tr("Accuracy, difference");
    case Area: return tr("ROC AUC, difference");
    default: return tr("DeLong p");
    }
}

QString SignificanceModel::lineHelp(int line)
{
    switch (line) {
    case Rows: return tr("Rows that only this run gets right, and rows that only the baseline gets right");
    case Accuracy:
    case Area: return tr("This run minus the baseline, with the 95% interval of a paired bootstrap (2,000 resamples, fixed seed)");
    case McNemar: return tr("Exact McNemar test: how often rows won and lost would be split as unevenly by tossing a coin");
    case DeLong: return tr("DeLong test of the two areas under the ROC curves: how often chance alone gives such a difference");
    default: return {};
    }
}

} // namespace podium::ui
