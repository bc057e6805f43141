#include "ui/evaluation/CurvesPanel.h"

#include <algorithm>

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

#include "core/comparison/ScorePlots.h"
#include "core/evaluation/Evaluation.h"
#include "core/project/ModelThreshold.h"
#include "ui/base/QtLanguage.h"
#include "ui/evaluation/RunChips.h"
#include "ui/plots/CurvePlot.h"

namespace podium::ui {

namespace {

constexpr std::size_t kThresholdPlot = 2; ///< of ROC, precision-recall, threshold, lift, calibration
constexpr double kInUse = 0.5;
constexpr int kReadOutRows = 6; ///< more scroll

} // namespace

void CurvesPanel::retranslate()
{
    m_empty->setText(tr("Here stand the curves of the chosen runs, one over the other. Run the stages, or choose runs in the run table."));
    // Short words, so that all tabs are seen in a narrow dock; in full when pointed at.
    const std::pair<QString, QString> tabs[] = {{tr("ROC"), tr("ROC curve")},           {tr("PR"), tr("Precision–recall")},
                                                {tr("Threshold"), tr("By threshold")},  {tr("Lift"), tr("Lift")},
                                                {tr("Calibration"), tr("Calibration")}, {tr("All"), tr("All curves, one below the other")}};
    int tab = 0;
    for (const auto& [word, full] : tabs) {
        m_tabs->setTabText(tab, word);
        m_tabs->setTabToolTip(tab++, full);
    }
    for (QWidget* widget : {static_cast<QWidget*>(m_tabs), static_cast<QWidget*>(m_tabs->tabBar())})
        widget->setAccessibleName(tr("Which curve"));
    m_classLabel->setText(tr("Class"));
    m_class->setAccessibleName(tr("Class that is taken against all others"));
    m_class->setToolTip(m_class->accessibleName());
    m_thresholdLabel->setText(tr("Threshold"));
    m_threshold->setAccessibleName(tr("Probability from which on a row is taken for positive"));
    m_threshold->setToolTip(m_threshold->accessibleName());
    m_own->setAccessibleName(tr("As the runs decide"));
    m_own->setToolTip(m_own->accessibleName());
    m_showCosts->setText(tr("Costs"));
    m_showCosts->setToolTip(tr("What errors cost, and the threshold that makes them cheapest"));
    m_showCosts->setAccessibleName(tr("Costs of errors"));
    m_readOutArea->setAccessibleName(tr("Figures at the threshold"));
    for (QDoubleSpinBox* field : {m_threshold, m_falsePositive, m_falseNegative})
        field->setLocale(QLocale());
    m_falsePositiveLabel->setText(tr("A false positive costs"));
    m_falseNegativeLabel->setText(tr("A false negative costs"));
    m_falsePositive->setAccessibleName(m_falsePositiveLabel->text());
    m_falseNegative->setAccessibleName(m_falseNegativeLabel->text());
    m_cheapest->setText(tr("Take the cheapest threshold"));
    m_keep->setText(tr("Keep with the model"));
    m_forget->setText(tr("Take away"));
    m_forget->setToolTip(tr("The model decides by the most probable class again."));
    fill();
}

void CurvesPanel::restyle()
{
    m_chips->update();
}

/// Of more than two classes each curve is one class against the rest; all at once can only be told apart where they are few.
void CurvesPanel::fillClasses()
{
    constexpr std::size_t kMostTogether = 3;
    QStringList labels;
    for (const ShownEvaluation& shown : m_source.shown())
        if (shown.named.evaluation != nullptr)
            for (const evaluation::ClassCurves& curves : shown.named.evaluation->perClass)
                if (!labels.contains(fromUtf8(curves.label)))
                    labels.append(fromUtf8(curves.label));
    const QVariant before = m_class->currentData();
    m_class->clear();
    if (!labels.isEmpty() && static_cast<std::size_t>(labels.size()) <= kMostTogether)
        m_class->addItem(tr("Each against the others"), QString());
    for (const QString& label : labels)
        m_class->addItem(tr("%1 against the others").arg(label), label);
    if (const int place = m_class->findData(before); place >= 0)
        m_class->setCurrentIndex(place);
    m_classBox->setVisible(!labels.isEmpty());
}

void CurvesPanel::fill()
{
    fillClasses();
    std::vector<comparison::NamedEvaluation> runs;
    std::vector<comparison::NamedScores> scored;
    std::set<std::string> hidden;
    for (const ShownEvaluation& shown : m_source.shown()) {
        const std::string name = runWord(shown).toStdString();
        if (m_source.isHidden(shown.named.key))
            hidden.insert(shown.named.key);
        if (shown.named.evaluation != nullptr) {
            runs.push_back(shown.named);
            runs.back().name = name;
        }
        if (shown.scores != nullptr)
            scored.push_back({shown.named.key, name, shown.scores});
    }
    m_chips->setRuns(m_source.shown());
    m_chips->setHiddenRuns(hidden);
    m_empty->setVisible(runs.empty());
    m_chips->setVisible(!runs.empty());
    m_tabs->setVisible(!runs.empty());
    m_tools->setVisible(!runs.empty() && firstWithThresholds() != nullptr);
    if (runs.empty())
        return;
    const std::string oneClass = m_class->currentData().toString().toStdString();
    std::vector<comparison::Plot> plots = comparison::evaluationPlots(runs, oneClass);
    plots.push_back(comparison::liftPlot(scored, oneClass));
    plots.push_back(comparison::calibrationPlot(scored, oneClass));
    for (std::size_t i = 0; i < plots.size(); ++i) {
        auto plot = std::make_shared<const comparison::Plot>(std::move(plots[i]));
        for (CurvePlot* view : {m_plots[i], m_plots[m_plots.size() / 2 + i]}) {
            view->setHidden(hidden);
            if (i != kThresholdPlot) // that one is drawn with its line, below
                view->setPlot(plot);
        }
        if (i == kThresholdPlot)
            m_thresholdPlot = std::move(plot);
    }
    showThreshold();
    showCosts();
}

void CurvesPanel::showThreshold()
{
    const auto threshold = m_source.threshold();
    if (const double value = threshold.value_or(kInUse); m_threshold->value() != value) { // else the "0" of a "0.8" becomes "0.000"
        const QSignalBlocker blocker(m_threshold);
        m_threshold->setValue(value);
    }
    m_own->setEnabled(threshold.has_value());
    showKept();
    if (m_thresholdPlot != nullptr) {
        auto plot = std::make_shared<comparison::Plot>(*m_thresholdPlot);
        for (comparison::Mark& mark : plot->marks)
            if (threshold && mark.kind == comparison::Mark::Kind::VerticalLine) {
                mark.x = *threshold;
                mark.label = Text{PODIUM_TEXT("ui.thresholdMark", "{threshold}"), {{"threshold", *threshold}}};
            }
        for (CurvePlot* view : {m_plots[kThresholdPlot], m_plots[m_plots.size() / 2 + kThresholdPlot]})
            view->setPlot(plot);
    }
    showCrossHair();
}

void CurvesPanel::showCrossHair()
{
    // What is pointed at; else the threshold, so that its point stands in every plot.
    const auto at = m_source.crossHair() ? m_source.crossHair() : m_source.threshold();
    for (CurvePlot* plot : m_plots)
        plot->setCrossHair(at);
    showReadOut();
}

void CurvesPanel::showReadOut()
{
    const auto at = m_source.crossHair() ? m_source.crossHair() : m_source.threshold();
    const QString cell = QStringLiteral("<td align='right' style='padding-left:5px'>%1</td>");
    QString table = QStringLiteral("<table cellspacing='0'><tr><td>%1</td>").arg(at ? tr("At %1").arg(realText(*at)) : tr("As decided"));
    for (const QString& head : {tr("Precision"), tr("Recall"), tr("FPR"), tr("TP"), tr("FP"), tr("FN"), tr("TN")})
        table += cell.arg(head);
    table += QStringLiteral("</tr>");
    int rows = 1;
    for (const ShownEvaluation& shown : m_source.shown()) {
        if (shown.thresholds == nullptr || m_source.isHidden(shown.named.key))
            continue;
        const comparison::OutcomeCounts counts = shown.thresholds->at(at);
        const auto figures = comparison::figuresOf(counts);
        table += QStringLiteral("<tr><td>%1</td>").arg(runWord(shown).toHtmlEscaped());
        for (const std::size_t figure : {0U, 1U, 4U})
            table += cell.arg(realText(figures[figure].second));
        for (const std::int64_t count : {counts.truePositives, counts.falsePositives, counts.falseNegatives, counts.trueNegatives})
            table += cell.arg(countText(count));
        table += QStringLiteral("</tr>");
        ++rows;
    }
    m_readOut->setText(table + QStringLiteral("</table>"));
    const int lines = std::min(rows, kReadOutRows);
    m_readOutArea->setFixedHeight(lines * (m_readOut->fontMetrics().height() + 1) + 18); // a bar below where it is narrow
}

comparison::ErrorCosts CurvesPanel::costs() const
{
    return {m_falsePositive->value(), m_falseNegative->value()};
}

const ShownEvaluation* CurvesPanel::firstWithThresholds() const
{
    for (const ShownEvaluation& shown : m_source.shown())
        if (shown.thresholds != nullptr && !m_source.isHidden(shown.named.key))
            return &shown;
    return nullptr;
}

void CurvesPanel::showKept()
{
    const ShownEvaluation* run = firstWithThresholds();
    if (run == nullptr)
        return;
    const bool free = !m_source.session().isWorking();
    const auto threshold = m_source.threshold();
    const QString name = runWord(*run);
    m_kept->setText(run->kept ? tr("The model of %1 says positive from %2 on.").arg(name, realText(run->kept->value))
                              : tr("The model of %1 says the most probable class.").arg(name));
    m_keep->setEnabled(free && threshold && !(run->kept && run->kept->value == *threshold));
    m_keep->setToolTip(threshold ? tr("The model of %1 says positive from %2 on then: in predictions, exports and reports.").arg(name, realText(*threshold))
                                 : tr("Move the threshold first, or take the cheapest one."));
    m_forget->setEnabled(free && run->kept.has_value());
    m_keptBox->setVisible(threshold || run->kept); // else the room is the plot's
}

void CurvesPanel::keep()
{
    const ShownEvaluation* run = firstWithThresholds();
    const auto threshold = m_source.threshold();
    if (run == nullptr || !threshold)
        return;
    project::ModelThreshold chosen{*threshold};
    if (run->thresholds->best(costs()).threshold == *threshold) // it was these costs that gave it
        chosen.costs = costs();
    m_source.session().setThreshold(run->named.key, chosen);
}

void CurvesPanel::showCosts()
{
    QStringList lines;
    for (const ShownEvaluation& shown : m_source.shown()) {
        if (shown.thresholds == nullptr || m_source.isHidden(shown.named.key))
            continue;
        const comparison::BestThreshold best = shown.thresholds->best(costs());
        lines.append(tr("%1: cheapest at %2, cost %3 instead of %4")
                         .arg(runWord(shown), realText(best.threshold), valueText(best.cost),
                              valueText(shown.thresholds->cost({}, costs()))));
    }
    m_costs->setText(lines.join(QLatin1Char('\n')));
    const ShownEvaluation* first = firstWithThresholds();
    m_cheapest->setEnabled(first != nullptr);
    m_cheapest->setToolTip(first != nullptr ? tr("That of %1; it was found on the validation rows, so it looks better there than it is.").arg(runWord(*first)) : QString());
}

} // namespace podium::ui
