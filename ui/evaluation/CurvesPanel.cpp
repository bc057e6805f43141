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
constexpr std::size_t kOfScores = 2;      ///< the last ones are drawn from the scores of rows
constexpr int kReadOutRows = 6; ///< more scroll
constexpr int kCellSpace = 5, kLeastName = 90, kBar = 18; // pixels

/// Lines of figures below a heading; the first column holds names, which are cut so that no figure falls off a narrow dock.
struct FigureTable
{
    QStringList head;
    std::vector<QStringList> lines;

    /// What is left for names of so many pixels.
    int nameRoom(const QFontMetrics& metrics, int width) const
    {
        for (qsizetype column = 1; column < head.size(); ++column) {
            int widest = metrics.horizontalAdvance(head[column]);
            for (const QStringList& line : lines)
                widest = std::max(widest, metrics.horizontalAdvance(line[column]));
            width -= widest + kCellSpace;
        }
        return width;
    }
    int widestName(const QFontMetrics& metrics) const
    {
        int widest = metrics.horizontalAdvance(head.front());
        for (const QStringList& line : lines)
            widest = std::max(widest, metrics.horizontalAdvance(line.front()));
        return widest;
    }
    QString html(const QFontMetrics& metrics, int width) const
    {
        const int names = std::max(metrics.horizontalAdvance(head.front()), nameRoom(metrics, width));
        QString table = QStringLiteral("<table cellspacing='0'>");
        const auto add = [&](const QStringList& line) {
            table += QStringLiteral("<tr><td>%1</td>").arg(metrics.elidedText(line.front(), Qt::ElideMiddle, names).toHtmlEscaped());
            for (qsizetype column = 1; column < line.size(); ++column)
                table += QStringLiteral("<td align='right' style='padding-left:%1px'>%2</td>").arg(QString::number(kCellSpace), line[column]);
            table += QStringLiteral("</tr>");
        };
        add(head);
        for (const QStringList& line : lines)
            add(line);
        return table + QStringLiteral("</table>");
    }
};

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
    m_threshold->setAccessibleName(tr("Probability from which on a row is taken for positive"));
    m_threshold->setToolTip(m_threshold->accessibleName());
    m_own->setAccessibleName(tr("Back to as evaluated"));
    m_own->setToolTip(m_own->accessibleName());
    m_showCosts->setText(tr("Costs"));
    m_showCosts->setToolTip(tr("What errors cost, and the threshold that makes them cheapest"));
    m_showCosts->setAccessibleName(tr("Costs of errors"));
    m_readOutArea->setAccessibleName(tr("Figures at the threshold"));
    for (QDoubleSpinBox* field : {m_threshold, m_falsePositive, m_falseNegative})
        field->setLocale(QLocale());
    m_falsePositiveLabel->setText(tr("False positive"));
    m_falseNegativeLabel->setText(tr("False negative"));
    m_falsePositive->setAccessibleName(tr("A false positive costs"));
    m_falseNegative->setAccessibleName(tr("A false negative costs"));
    for (QDoubleSpinBox* cost : {m_falsePositive, m_falseNegative})
        cost->setToolTip(cost->accessibleName());
    m_cheapest->setText(tr("Take the cheapest threshold"));
    m_deciding->setAccessibleName(tr("Run whose model the threshold is for"));
    m_deciding->setToolTip(m_deciding->accessibleName());
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
    for (const ShownEvaluation& shown : m_source.shown())
        if (shown.isEarlier || shown.rowsUnknown)
            for (std::size_t i = plots.size() - kOfScores; i < plots.size(); ++i)
                plots[i].notes.push_back(shown.isEarlier ? Text(PODIUM_TEXT("ui.notDrawnEarlier", "Not drawn until the present model is evaluated."))
                                                         : Text{PODIUM_TEXT("ui.notDrawnNoRows", "{run} is not drawn: its model or its prepared data are not here."),
                                                                {{"run", runWord(shown).toStdString()}}});
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
    fillDeciding();
    showThreshold();
}

void CurvesPanel::fillDeciding()
{
    const QVariant before = m_deciding->currentData();
    m_deciding->clear();
    for (const ShownEvaluation& shown : m_source.shown())
        if (shown.thresholds != nullptr && !m_source.isHidden(shown.named.key))
            m_deciding->addItem(runWord(shown), fromUtf8(shown.named.key));
    m_deciding->setCurrentIndex(std::max(0, m_deciding->findData(before)));
}

void CurvesPanel::showThreshold()
{
    const auto threshold = m_source.threshold();
    if (const double value = threshold.value_or(kInUse); m_threshold->value() != value) { // else the "0" of a "0.8" becomes "0.000"
        const QSignalBlocker blocker(m_threshold);
        m_threshold->setValue(value);
    }
    m_own->setEnabled(threshold.has_value());
    m_thresholdLabel->setText(threshold ? tr("◆ Moved threshold") : tr("Threshold"));
    setRole(m_thresholdLabel, threshold ? "warning" : "secondary");
    showKept();
    showCosts();
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
    FigureTable table{{at ? tr("At %1").arg(realText(*at)) : tr("As evaluated"), tr("Precision"), tr("Recall"), tr("FPR"), tr("TP"), tr("FP"), tr("FN"), tr("TN")}, {}};
    for (const ShownEvaluation& shown : m_source.shown()) {
        if (shown.thresholds == nullptr || m_source.isHidden(shown.named.key))
            continue;
        const comparison::OutcomeCounts counts = shown.thresholds->at(at);
        const auto figures = comparison::figuresOf(counts);
        QStringList line{runWord(shown)};
        for (const std::size_t figure : {0U, 1U, 4U})
            line.append(realText(figures[figure].second));
        for (const std::int64_t count : {counts.truePositives, counts.falsePositives, counts.falseNegatives, counts.trueNegatives})
            line.append(countText(count));
        table.lines.push_back(std::move(line));
    }
    const QFontMetrics metrics = m_readOut->fontMetrics();
    const int width = m_readOutArea->viewport()->width();
    if (table.nameRoom(metrics, width) < std::min(table.widestName(metrics), kLeastName)) {
        table.head[1] = tr("Prec.", "precision, in little room");
        table.head[2] = tr("Rec.", "recall, in little room");
    }
    m_readOut->setText(table.html(metrics, width));
    m_readOut->setToolTip(tr("Precision, recall, false positive rate; true positives, false positives, false negatives, true negatives"));
    const int shown = std::min(static_cast<int>(table.lines.size()) + 1, kReadOutRows);
    m_readOutArea->setFixedHeight(shown * (metrics.height() + 1) + (table.nameRoom(metrics, width) < 0 ? kBar : 4)); // a bar where it is too narrow
    const bool costs = m_showCosts->isChecked() && !m_source.crossHair(); // what is pointed at is read where the costs stand
    m_readOut->setVisible(!costs);
    m_costs->setVisible(costs);
}

void CurvesPanel::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    showReadOut();
    showCosts();
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

const ShownEvaluation* CurvesPanel::deciding() const
{
    const std::string wanted = m_deciding->currentData().toString().toStdString();
    for (const ShownEvaluation& shown : m_source.shown())
        if (shown.named.key == wanted && shown.thresholds != nullptr)
            return &shown;
    return nullptr;
}

void CurvesPanel::showKept()
{
    const ShownEvaluation* run = deciding();
    if (run == nullptr)
        return;
    const bool free = !m_source.session().isWorking();
    const auto threshold = m_source.threshold();
    const QString name = runWord(*run);
    const auto& input = run->scores->input; // of two classes, as it has thresholds
    const QString positive = classWord(*run, input.classes[input.positive.value_or(1)]);
    m_kept->setText(run->kept ? tr("The model of %1 says “%2” from %3 on.").arg(name, positive, realText(run->kept->value))
                              : tr("The model of %1 says the most probable class.").arg(name));
    m_kept->setVisible(run->kept.has_value()); // that the most probable class is said is known
    m_keep->setEnabled(free && threshold && !(run->kept && run->kept->value == *threshold));
    m_keep->setToolTip(threshold ? tr("The model of %1 says “%2” from %3 on then: in predictions, exports and reports.").arg(name, positive, realText(*threshold))
                                 : tr("Move the threshold first, or take the cheapest one."));
    m_forget->setEnabled(free && run->kept.has_value());
    const bool toDecide = threshold || run->kept;
    m_keep->setVisible(toDecide); // else the room is the plot's
    m_forget->setVisible(toDecide);
    m_deciding->setVisible(m_deciding->count() > 1 && (toDecide || m_showCosts->isChecked()));
}

void CurvesPanel::keep()
{
    const ShownEvaluation* run = deciding();
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
    const auto threshold = m_source.threshold();
    FigureTable table{{tr("Cost"), tr("least"), tr("at"), tr("as evaluated")}, {}};
    if (threshold)
        table.head.append(tr("now"));
    QStringList sentences;
    for (const ShownEvaluation& shown : m_source.shown()) {
        if (shown.thresholds == nullptr || m_source.isHidden(shown.named.key))
            continue;
        const comparison::BestThreshold best = shown.thresholds->best(costs());
        const QString name = runWord(shown), least = valueText(best.cost), at = realText(best.threshold), own = valueText(shown.thresholds->cost({}, costs()));
        QStringList line{name, least, at, own};
        QString sentence = tr("%1: its errors cost least at the threshold %2, namely %3; as it was evaluated they cost %4.").arg(name, at, least, own);
        if (threshold) {
            line.append(valueText(shown.thresholds->cost(threshold, costs())));
            sentence = tr("%1 At the moved threshold %2 they cost %3.").arg(sentence, realText(threshold), line.back());
        }
        table.lines.push_back(std::move(line));
        sentences.append(sentence);
    }
    m_costs->setText(table.html(m_costs->fontMetrics(), m_readOutArea->width()));
    m_costs->setMinimumHeight((static_cast<int>(table.lines.size()) + 1) * (m_costs->fontMetrics().height() + 1) + 4);
    m_costs->setToolTip(sentences.join(QLatin1Char('\n')));
    m_costs->setAccessibleName(sentences.join(QLatin1Char(' ')));
    const ShownEvaluation* run = deciding();
    m_cheapest->setEnabled(run != nullptr);
    m_cheapest->setToolTip(run != nullptr ? tr("That of %1; it was found on the validation rows, so it looks better there than it is.").arg(runWord(*run)) : QString());
}

} // namespace podium::ui
