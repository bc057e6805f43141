#include "ui/evaluation/CurvesPanel.h"

#include <QBoxLayout>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabBar>
#include <QTabWidget>

#include "core/comparison/ScorePlots.h"
#include "ui/base/QtLanguage.h"
#include "ui/evaluation/RunChips.h"
#include "ui/plots/CurvePlot.h"

namespace podium::ui {

namespace {

constexpr std::size_t kPlots = 5; // ROC, precision-recall, threshold, lift, calibration
constexpr std::size_t kThresholdPlot = 2;
constexpr double kInUse = 0.5;
constexpr double kDearest = 1e6;

} // namespace

CurvesPanel::CurvesPanel(EvaluationSource& source, Selection& selection, QWidget* parent)
    : Panel(parent), m_source(source), m_empty(newLabel("secondary", this, true)), m_chips(new RunChips(this)),
      m_tabs(new QTabWidget(this)), m_tools(new QWidget(this)), m_thresholdLabel(newLabel("secondary", m_tools)),
      m_threshold(new QDoubleSpinBox(m_tools)), m_own(newButton(m_tools)), m_falsePositiveLabel(newLabel("secondary", m_tools)),
      m_falsePositive(new QDoubleSpinBox(m_tools)), m_falseNegativeLabel(newLabel("secondary", m_tools)),
      m_falseNegative(new QDoubleSpinBox(m_tools)), m_cheapest(newButton(m_tools)), m_costs(newLabel("secondary", m_tools, true)),
      m_readOut(newLabel("secondary", m_tools, true))
{
    m_tabs->setDocumentMode(true);
    m_tabs->setObjectName(QStringLiteral("curveTabs"));
    m_tabs->tabBar()->setUsesScrollButtons(true);
    m_tabs->tabBar()->setExpanding(false);
    for (std::size_t i = 0; i < kPlots; ++i) {
        auto* plot = new CurvePlot([&selection](const std::string& run) { return selection.style(run); }, m_tabs);
        m_plots.push_back(plot);
        m_tabs->addTab(plot, QString());
        connect(plot, &CurvePlot::pointed, &m_source, &EvaluationSource::setCrossHair);
        connect(plot, &CurvePlot::thresholdMoved, &m_source, &EvaluationSource::setThreshold);
    }
    m_empty->setContentsMargins(12, 8, 12, 8);
    m_threshold->setObjectName(QStringLiteral("threshold"));
    m_own->setObjectName(QStringLiteral("thresholdOwn"));
    m_cheapest->setObjectName(QStringLiteral("thresholdCheapest"));
    m_readOut->setObjectName(QStringLiteral("thresholdReadOut"));
    m_costs->setObjectName(QStringLiteral("thresholdCosts"));
    m_falsePositive->setObjectName(QStringLiteral("costFalsePositive"));
    m_falseNegative->setObjectName(QStringLiteral("costFalseNegative"));
    m_threshold->setRange(0, 1);
    m_threshold->setDecimals(3);
    m_threshold->setSingleStep(0.01);
    m_threshold->setValue(kInUse);
    for (QDoubleSpinBox* cost : {m_falsePositive, m_falseNegative}) {
        cost->setRange(0, kDearest);
        cost->setDecimals(1);
        cost->setValue(1);
        connect(cost, &QDoubleSpinBox::valueChanged, this, &CurvesPanel::showCosts);
    }
    m_thresholdLabel->setBuddy(m_threshold);
    m_falsePositiveLabel->setBuddy(m_falsePositive);
    m_falseNegativeLabel->setBuddy(m_falseNegative);
    auto* tools = new QGridLayout(m_tools);
    tools->setContentsMargins(12, 0, 12, 8);
    tools->setHorizontalSpacing(8);
    tools->setVerticalSpacing(4);
    tools->addWidget(m_thresholdLabel, 0, 0);
    tools->addWidget(m_threshold, 0, 1);
    tools->addWidget(m_own, 0, 2);
    tools->addWidget(m_readOut, 1, 0, 1, 4);
    tools->addWidget(m_falsePositiveLabel, 2, 0);
    tools->addWidget(m_falsePositive, 2, 1);
    tools->addWidget(m_falseNegativeLabel, 3, 0);
    tools->addWidget(m_falseNegative, 3, 1);
    tools->addWidget(m_cheapest, 3, 2);
    tools->addWidget(m_costs, 4, 0, 1, 4);
    tools->setColumnStretch(3, 1);
    auto* chips = new QHBoxLayout;
    chips->setContentsMargins(12, 6, 12, 0);
    chips->addWidget(m_chips);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_empty);
    layout->addLayout(chips);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_tools);
    layout->addStretch();
    connect(&m_source, &EvaluationSource::changed, this, &CurvesPanel::fill);
    connect(&m_source, &EvaluationSource::thresholdChanged, this, &CurvesPanel::showThreshold);
    connect(&m_source, &EvaluationSource::crossHairChanged, this, &CurvesPanel::showCrossHair);
    connect(&m_source, &EvaluationSource::hiddenChanged, this, &CurvesPanel::fill);
    connect(m_chips, &RunChips::toggled, this, [this](const std::string& run) { m_source.setHidden(run, !m_source.isHidden(run)); });
    connect(m_threshold, &QDoubleSpinBox::valueChanged, this, [this](double value) { m_source.setThreshold(value); });
    connect(m_own, &QPushButton::clicked, this, [this] { m_source.setThreshold({}); });
    connect(m_cheapest, &QPushButton::clicked, this, [this] {
        if (const ShownEvaluation* run = firstWithThresholds())
            m_source.setThreshold(run->thresholds->best(costs()).threshold);
    });
    retranslate();
}

void CurvesPanel::retranslate()
{
    m_empty->setText(tr("Here stand the curves of the chosen runs, one over the other. Run the stages, or choose runs in the run table."));
    m_tabs->setTabText(0, tr("ROC"));
    m_tabs->setTabText(1, tr("Precision–recall"));
    m_tabs->setTabText(2, tr("By threshold"));
    m_tabs->setTabText(3, tr("Lift"));
    m_tabs->setTabText(4, tr("Calibration"));
    for (QWidget* widget : {static_cast<QWidget*>(m_tabs), static_cast<QWidget*>(m_tabs->tabBar())})
        widget->setAccessibleName(tr("Which curve"));
    m_thresholdLabel->setText(tr("Threshold"));
    m_threshold->setAccessibleName(tr("Probability from which on a row is taken for positive"));
    m_threshold->setToolTip(m_threshold->accessibleName());
    m_own->setText(tr("As the runs decide"));
    m_falsePositiveLabel->setText(tr("A false positive costs"));
    m_falseNegativeLabel->setText(tr("A false negative costs"));
    m_falsePositive->setAccessibleName(m_falsePositiveLabel->text());
    m_falseNegative->setAccessibleName(m_falseNegativeLabel->text());
    m_cheapest->setText(tr("Take the cheapest threshold"));
    fill();
}

void CurvesPanel::restyle()
{
    m_chips->update();
}

void CurvesPanel::fill()
{
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
    std::vector<comparison::Plot> plots = comparison::evaluationPlots(runs);
    plots.push_back(comparison::liftPlot(scored));
    plots.push_back(comparison::calibrationPlot(scored));
    for (std::size_t i = 0; i < kPlots; ++i) {
        auto plot = std::make_shared<const comparison::Plot>(std::move(plots[i]));
        m_plots[i]->setHidden(hidden);
        if (i == kThresholdPlot)
            m_thresholdPlot = plot; // drawn with its line, below
        else
            m_plots[i]->setPlot(std::move(plot));
    }
    showThreshold();
    showCosts();
}

void CurvesPanel::showThreshold()
{
    const auto threshold = m_source.threshold();
    {
        const QSignalBlocker blocker(m_threshold);
        m_threshold->setValue(threshold.value_or(kInUse));
    }
    m_own->setEnabled(threshold.has_value());
    if (m_thresholdPlot != nullptr) {
        auto plot = std::make_shared<comparison::Plot>(*m_thresholdPlot);
        for (comparison::Mark& mark : plot->marks)
            if (threshold && mark.kind == comparison::Mark::Kind::VerticalLine) {
                mark.x = *threshold;
                mark.label = Text{PODIUM_TEXT("ui.thresholdMark", "{threshold}"), {{"threshold", *threshold}}};
            }
        m_plots[kThresholdPlot]->setPlot(std::move(plot));
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
    QStringList lines;
    lines.append(at ? tr("At threshold %1:").arg(realText(*at)) : tr("As the runs decide:"));
    for (const ShownEvaluation& shown : m_source.shown()) {
        if (shown.thresholds == nullptr || m_source.isHidden(shown.named.key))
            continue;
        const comparison::OutcomeCounts counts = shown.thresholds->at(at);
        const auto figures = comparison::figuresOf(counts);
        lines.append(tr("%1: precision %2, recall %3, false positive rate %4; %5 true and %6 false positives, %7 false negatives")
                         .arg(runWord(shown), realText(figures[0].second), realText(figures[1].second), realText(figures[4].second),
                              countText(counts.truePositives), countText(counts.falsePositives), countText(counts.falseNegatives)));
    }
    m_readOut->setText(lines.join(QLatin1Char('\n')));
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
