// How the curves are laid out and wired.
#include <initializer_list>
#include <utility>

#include <QBoxLayout>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>

#include "ui/base/FlowLayout.h"
#include "ui/evaluation/CurvesPanel.h"
#include "ui/evaluation/EvaluationNotice.h"
#include "ui/evaluation/RunChips.h"
#include "ui/plots/CurvePlot.h"
#include "ui/project/KeptChoices.h"

namespace podium::ui {

namespace {

constexpr std::size_t kPlots = 5; // ROC, precision-recall, threshold, lift, calibration
constexpr int kAcross = 3;        // plots beside each other where all are shown
constexpr int kSmallest = 260;
constexpr int kLowest = 165, kLowestBesideCosts = 140; // of a plot alone; all of it fits a window of 800 pixels
constexpr int kReadable = 260; // of a plot alone beside the costs, where the window has room for it
constexpr double kDearest = 1e6;

} // namespace

CurvesPanel::CurvesPanel(EvaluationSource& source, Selection& selection, QWidget* parent)
    : Panel(parent), m_source(source), m_empty(newLabel("secondary", this, true)), m_chips(new RunChips(this)), m_notice(new EvaluationNotice(source, this, EvaluationNotice::Tells::EarlierModel)),
      m_classBox(new QWidget(this)), m_classLabel(newLabel("secondary", m_classBox)), m_class(new QComboBox(m_classBox)),
      m_tabs(new QTabWidget(this)), m_tools(new QWidget(this)), m_thresholdLabel(newLabel("secondary", m_tools)),
      m_threshold(new QDoubleSpinBox(m_tools)), m_own(new QToolButton(m_tools)),
      m_showCosts(new QToolButton(m_tools)), m_costsBox(new QWidget(m_tools)), m_falsePositiveLabel(newLabel("secondary", m_costsBox)),
      m_falsePositive(new QDoubleSpinBox(m_costsBox)), m_falseNegativeLabel(newLabel("secondary", m_costsBox)),
      m_falseNegative(new QDoubleSpinBox(m_costsBox)), m_deciding(new QComboBox(m_tools)), m_cheapest(newButton(m_tools)), m_costs(newLabel("secondary", nullptr)),
      m_kept(newLabel("secondary", m_tools, true)), m_keep(newButton(m_tools)), m_forget(newButton(m_tools)),
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
            if (firstWithThresholds() == nullptr) // of more than two classes no threshold decides
                return;
            m_before = m_source.threshold();
            m_source.setThreshold(threshold);
        });
        connect(plot, &CurvePlot::takenBack, this, [this] { m_source.setThreshold(m_before); });
    }
    auto* scroll = new QScrollArea(m_tabs); // so that the dock stays as narrow as it is wanted
    scroll->setWidget(together);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_tabs->addTab(scroll, QString());
    m_empty->setContentsMargins(12, 8, 12, 8);
    m_notice->setContentsMargins(12, 4, 12, 0);
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
    m_costs->setTextFormat(Qt::RichText);
    m_costs->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // its width is that of the dock
    m_readOut->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_readOutArea->setObjectName(QStringLiteral("readOutArea"));
    auto* figures = new QWidget; // either table, at the same place: the plot keeps its room when it is pointed at
    auto* figuresLayout = new QVBoxLayout(figures);
    figuresLayout->setContentsMargins(0, 0, 0, 0);
    figuresLayout->addWidget(m_readOut);
    figuresLayout->addWidget(m_costs);
    m_readOutArea->setWidget(figures);
    m_readOutArea->setWidgetResizable(true);
    m_readOutArea->setFrameShape(QFrame::NoFrame);
    m_readOutArea->setFocusPolicy(Qt::NoFocus);
    m_readOutArea->viewport()->setAutoFillBackground(false);
    figures->setAutoFillBackground(false); // the area gives it one
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_thresholdLabel);
    line->addWidget(m_threshold);
    line->addWidget(m_own);
    line->addStretch();
    line->addWidget(m_showCosts);
    auto* costLayout = new FlowLayout(m_costsBox);
    for (const auto& [label, field] : {std::pair(m_falsePositiveLabel, m_falsePositive), std::pair(m_falseNegativeLabel, m_falseNegative)}) {
        auto* pair = new QHBoxLayout;
        pair->setSpacing(4);
        pair->addWidget(label);
        pair->addWidget(field);
        costLayout->addLayout(pair);
    }
    m_deciding->setObjectName(QStringLiteral("thresholdRun"));
    m_deciding->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_deciding->setMinimumContentsLength(8); // and what its line leaves
    m_deciding->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_deciding, &QComboBox::activated, this, [this] {
        showKept();
        showCosts();
    });
    m_costsBox->hide();
    connect(m_showCosts, &QToolButton::toggled, this, [this](bool shown) {
        for (std::size_t i = 0; i < kPlots; ++i)
            m_plots[i]->setMinimumHeight(shown ? kLowestBesideCosts : kLowest);
        m_costsBox->setVisible(shown);
        m_cheapest->setVisible(shown);
        showKept();
        showReadOut();
        QTimer::singleShot(0, this, &CurvesPanel::askForRoom); // when the layout knows what is shown
    });
    connect(&m_source, &EvaluationSource::changed, this, [this] { QTimer::singleShot(0, this, &CurvesPanel::askForRoom); });
    auto* tools = new QVBoxLayout(m_tools);
    tools->setContentsMargins(12, 0, 12, 8);
    tools->setSpacing(4);
    tools->addLayout(line);
    tools->addWidget(m_costsBox);
    tools->addWidget(m_readOutArea);
    tools->addWidget(m_kept);
    m_cheapest->hide();
    auto* decide = new FlowLayout;
    for (QWidget* each : std::initializer_list<QWidget*>{m_deciding, m_cheapest, m_keep, m_forget})
        decide->addWidget(each);
    tools->addLayout(decide);
    auto* chips = new QHBoxLayout;
    chips->setContentsMargins(12, 6, 12, 0);
    chips->addWidget(m_chips);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_empty);
    layout->addLayout(chips);
    layout->addWidget(m_notice);
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
        if (const ShownEvaluation* run = deciding())
            m_source.setThreshold(run->thresholds->best(costs()).threshold);
    });
    connect(m_keep, &QPushButton::clicked, this, &CurvesPanel::keep);
    connect(m_forget, &QPushButton::clicked, this, [this] {
        if (const ShownEvaluation* run = deciding())
            m_source.session().setThreshold(run->named.key, std::nullopt);
    });
    connect(&m_source.session(), &ProjectSession::activityChanged, this, &CurvesPanel::showKept);
    auto* choices = new KeptChoices(m_source.session(), QStringLiteral("curves"), this);
    choices->bind(*m_tabs, QStringLiteral("tab"));
    for (std::size_t i = 0; i < m_plots.size(); ++i)
        choices->bind(*m_plots[i], QStringLiteral("view%1").arg(i));
    retranslate();
}

void CurvesPanel::askForRoom()
{
    const int own = layout()->hasHeightForWidth() ? layout()->minimumHeightForWidth(width()) : minimumSizeHint().height();
    const int wanted = m_costsBox->isVisibleTo(this) ? own - kLowestBesideCosts + kReadable : 0;
    if (wanted != std::exchange(m_roomAsked, wanted))
        emit roomWanted(wanted);
}

} // namespace podium::ui
