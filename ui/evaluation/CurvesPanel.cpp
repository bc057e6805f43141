#include "ui/evaluation/CurvesPanel.h"

#include <algorithm>

#include <QBoxLayout>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
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

constexpr std::size_t kPlots = 5; // ROC, precision-recall, threshold, lift, calibration
constexpr std::size_t kThresholdPlot = 2;
constexpr int kAcross = 3; // plots beside each other where all are shown
constexpr int kSmallest = 260;
constexpr int kLowest = 190; // of a plot alone
constexpr double kInUse = 0.5;
constexpr double kDearest = 1e6;
constexpr int kReadOutRows = 6; // more scroll

} // namespace

CurvesPanel::CurvesPanel(EvaluationSource& source, Selection& selection, QWidget* parent)
    : Panel(parent), m_source(source), m_empty(newLabel("secondary", this, true)), m_chips(new RunChips(this)),
      m_classBox(new QWidget(this)), m_classLabel(newLabel("secondary", m_classBox)), m_class(new QComboBox(m_classBox)),
      m_tabs(new QTabWidget(this)), m_tools(new QWidget(this)), m_thresholdLabel(newLabel("secondary", m_tools)),
      m_threshold(new QDoubleSpinBox(m_tools)), m_own(new QToolButton(m_tools)),
      m_showCosts(new QToolButton(m_tools)), m_costsBox(new QWidget(m_tools)), m_falsePositiveLabel(newLabel("secondary", m_costsBox)),
      m_falsePositive(new QDoubleSpinBox(m_costsBox)), m_falseNegativeLabel(newLabel("secondary", m_costsBox)),
      m_falseNegative(new QDoubleSpinBox(m_costsBox)), m_cheapest(newButton(m_costsBox)), m_costs(newLabel("secondary", m_costsBox, true)),
      m_keptBox(new QWidget(m_tools)), m_kept(newLabel("secondary", m_keptBox, true)), m_keep(newButton(m_keptBox)),
      m_forget(newButton(m_keptBox)),
      m_readOutArea(new QScrollArea(m_tools)), m_readOut(newLabel("secondary", nullptr))
{
    m_tabs->setDocumentMode(true);
    m_tabs->setObjectName(QStringLiteral("curveTabs"));
    m_tabs->setUsesScrollButtons(false);
    m_tabs->setElideMode(Qt::ElideRight);
    m_tabs->tabBar()->setUsesScrollButtons(true);
    m_tabs->tabBar()->setExpanding(false);
    auto* together = new QWidget(m_tabs);
    auto* grid = new QGridLayout(together);
    grid->setContentsMargins(4, 4, 4, 4);
    for (std::size_t i = 0; i < 2 * kPlots; ++i) { // each on a tab of its own, then all together
        const bool alone = i < kPlots;
        auto* plot = new CurvePlot([&selection](const std::string& run) { return selection.style(run); }, alone ? static_cast<QWidget*>(m_tabs) : together);
        m_plots.push_back(plot);
        if (alone) {
            plot->setMinimumHeight(kLowest);
            m_tabs->addTab(plot, QString());
        } else {
            plot->setCompact();
            plot->setMinimumSize(kSmallest, kSmallest);
            grid->addWidget(plot, static_cast<int>(i - kPlots) / kAcross, static_cast<int>(i - kPlots) % kAcross);
        }
        connect(plot, &CurvePlot::pointed, &m_source, &EvaluationSource::setCrossHair);
        connect(plot, &CurvePlot::thresholdMoved, this, [this](double threshold) {
            if (firstWithThresholds() != nullptr) // of more than two classes no threshold decides
                m_source.setThreshold(threshold);
        });
    }
    auto* scroll = new QScrollArea(m_tabs); // so that the dock stays as narrow as it is wanted
    scroll->setWidget(together);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_tabs->addTab(scroll, QString());
    m_empty->setContentsMargins(12, 8, 12, 8);
    m_class->setObjectName(QStringLiteral("curveClass"));
    m_class->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_classLabel->setBuddy(m_class);
    auto* classLine = new QHBoxLayout(m_classBox);
    classLine->setContentsMargins(12, 0, 12, 0);
    classLine->addWidget(m_classLabel);
    classLine->addWidget(m_class, 1);
    connect(m_class, &QComboBox::activated, this, &CurvesPanel::fill);
    m_threshold->setObjectName(QStringLiteral("threshold"));
    m_own->setObjectName(QStringLiteral("thresholdOwn"));
    m_cheapest->setObjectName(QStringLiteral("thresholdCheapest"));
    m_readOut->setObjectName(QStringLiteral("thresholdReadOut"));
    m_costs->setObjectName(QStringLiteral("thresholdCosts"));
    m_falsePositive->setObjectName(QStringLiteral("costFalsePositive"));
    m_falseNegative->setObjectName(QStringLiteral("costFalseNegative"));
    m_kept->setObjectName(QStringLiteral("thresholdKept"));
    m_keep->setObjectName(QStringLiteral("thresholdKeep"));
    m_forget->setObjectName(QStringLiteral("thresholdForget"));
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
    m_own->setText(QStringLiteral("↺"));
    m_showCosts->setCheckable(true);
    m_showCosts->setObjectName(QStringLiteral("showCosts"));
    m_readOut->setTextFormat(Qt::RichText);
    m_readOut->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_readOutArea->setObjectName(QStringLiteral("readOutArea"));
    m_readOutArea->setWidget(m_readOut);
    m_readOutArea->setWidgetResizable(true);
    m_readOutArea->setFrameShape(QFrame::NoFrame);
    m_readOutArea->setFocusPolicy(Qt::NoFocus);
    m_readOutArea->viewport()->setAutoFillBackground(false);
    m_readOut->setAutoFillBackground(false);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_thresholdLabel);
    line->addWidget(m_threshold);
    line->addWidget(m_own);
    line->addStretch();
    line->addWidget(m_showCosts);
    auto* costLayout = new QGridLayout(m_costsBox);
    costLayout->setContentsMargins(0, 0, 0, 0);
    costLayout->setHorizontalSpacing(8);
    costLayout->setVerticalSpacing(4);
    costLayout->addWidget(m_falsePositiveLabel, 0, 0);
    costLayout->addWidget(m_falsePositive, 0, 1);
    costLayout->addWidget(m_falseNegativeLabel, 1, 0);
    costLayout->addWidget(m_falseNegative, 1, 1);
    costLayout->addWidget(m_costs, 2, 0, 1, 3);
    costLayout->addWidget(m_cheapest, 3, 0, 1, 3, Qt::AlignLeft);
    costLayout->setColumnStretch(2, 1);
    m_costsBox->hide();
    connect(m_showCosts, &QToolButton::toggled, m_costsBox, &QWidget::setVisible);
    auto* tools = new QVBoxLayout(m_tools);
    tools->setContentsMargins(12, 0, 12, 8);
    tools->setSpacing(4);
    tools->addLayout(line);
    tools->addWidget(m_readOutArea);
    tools->addWidget(m_costsBox);
    auto* keepLine = new QHBoxLayout;
    keepLine->setSpacing(8);
    keepLine->addWidget(m_keep);
    keepLine->addWidget(m_forget);
    keepLine->addStretch();
    auto* kept = new QVBoxLayout(m_keptBox);
    kept->setContentsMargins(0, 0, 0, 0);
    kept->setSpacing(4);
    kept->addWidget(m_kept);
    kept->addLayout(keepLine);
    tools->addWidget(m_keptBox);
    auto* chips = new QHBoxLayout;
    chips->setContentsMargins(12, 6, 12, 0);
    chips->addWidget(m_chips);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_empty);
    layout->addLayout(chips);
    layout->addWidget(m_classBox);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_tools);
    layout->addStretch();
    connect(&m_source, &EvaluationSource::changed, this, &CurvesPanel::fill);
    connect(&m_source, &EvaluationSource::thresholdChanged, this, &CurvesPanel::showThreshold);
    connect(&m_source, &EvaluationSource::crossHairChanged, this, &CurvesPanel::showCrossHair);
    connect(&m_source, &EvaluationSource::hiddenChanged, this, &CurvesPanel::fill);
    connect(m_chips, &RunChips::toggled, this, [this](const std::string& run) { m_source.setHidden(run, !m_source.isHidden(run)); });
    connect(m_threshold, &QDoubleSpinBox::valueChanged, this, [this](double value) { m_source.setThreshold(value); });
    connect(m_own, &QToolButton::clicked, this, [this] { m_source.setThreshold({}); });
    connect(m_cheapest, &QPushButton::clicked, this, [this] {
        if (const ShownEvaluation* run = firstWithThresholds())
            m_source.setThreshold(run->thresholds->best(costs()).threshold);
    });
    connect(m_keep, &QPushButton::clicked, this, &CurvesPanel::keep);
    connect(m_forget, &QPushButton::clicked, this, [this] {
        if (const ShownEvaluation* run = firstWithThresholds())
            m_source.session().setThreshold(run->named.key, std::nullopt);
    });
    connect(&m_source.session(), &ProjectSession::activityChanged, this, &CurvesPanel::showKept);
    retranslate();
}

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
    m_showCosts->setText(tr("Costs of errors"));
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
    for (std::size_t i = 0; i < kPlots; ++i) {
        auto plot = std::make_shared<const comparison::Plot>(std::move(plots[i]));
        for (CurvePlot* view : {m_plots[i], m_plots[kPlots + i]}) {
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
    {
        const QSignalBlocker blocker(m_threshold);
        m_threshold->setValue(threshold.value_or(kInUse));
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
        for (CurvePlot* view : {m_plots[kThresholdPlot], m_plots[kPlots + kThresholdPlot]})
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
