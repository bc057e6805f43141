#include "ui/evaluation/CurvesPanel.h"

#include <QBoxLayout>
#include <QTabBar>
#include <QTabWidget>

#include "ui/base/QtLanguage.h"
#include "ui/evaluation/RunChips.h"
#include "ui/plots/CurvePlot.h"

namespace podium::ui {

namespace {

constexpr int kPlots = 3; // ROC, precision-recall, threshold

}

CurvesPanel::CurvesPanel(EvaluationSource& source, Selection& selection, QWidget* parent)
    : Panel(parent), m_source(source), m_empty(newLabel("secondary", this, true)), m_chips(new RunChips(this)),
      m_tabs(new QTabWidget(this))
{
    m_tabs->setDocumentMode(true);
    m_tabs->setObjectName(QStringLiteral("curveTabs"));
    m_tabs->tabBar()->setUsesScrollButtons(true);
    m_tabs->tabBar()->setExpanding(false);
    for (int i = 0; i < kPlots; ++i) {
        auto* plot = new CurvePlot([&selection](const std::string& run) { return selection.style(run); }, m_tabs);
        m_plots.push_back(plot);
        m_tabs->addTab(plot, QString());
    }
    m_empty->setContentsMargins(12, 8, 12, 8);
    auto* chips = new QHBoxLayout;
    chips->setContentsMargins(12, 6, 12, 0);
    chips->addWidget(m_chips);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_empty);
    layout->addLayout(chips);
    layout->addWidget(m_tabs, 1);
    layout->addStretch();
    connect(&m_source, &EvaluationSource::changed, this, &CurvesPanel::fill);
    retranslate();
}

void CurvesPanel::retranslate()
{
    m_empty->setText(tr("Here stand the curves of the chosen runs, one over the other. Run the stages, or choose runs in the run table."));
    m_tabs->setTabText(0, tr("ROC"));
    m_tabs->setTabText(1, tr("Precision–recall"));
    m_tabs->setTabText(2, tr("By threshold"));
    for (QWidget* widget : {static_cast<QWidget*>(m_tabs), static_cast<QWidget*>(m_tabs->tabBar())})
        widget->setAccessibleName(tr("Which curve"));
    fill();
}

void CurvesPanel::restyle()
{
    m_chips->update();
}

void CurvesPanel::fill()
{
    std::vector<comparison::NamedEvaluation> runs;
    for (const ShownEvaluation& shown : m_source.shown())
        if (shown.named.evaluation != nullptr) {
            runs.push_back(shown.named);
            runs.back().name = runWord(shown).toStdString();
        }
    m_chips->setRuns(m_source.shown());
    m_empty->setVisible(runs.empty());
    m_chips->setVisible(!runs.empty());
    m_tabs->setVisible(!runs.empty());
    if (runs.empty())
        return;
    const std::vector<comparison::Plot> plots = comparison::evaluationPlots(runs);
    for (std::size_t i = 0; i < m_plots.size() && i < plots.size(); ++i)
        m_plots[i]->setPlot(std::make_shared<const comparison::Plot>(plots[i]));
}

} // namespace podium::ui
