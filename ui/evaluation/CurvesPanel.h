#pragma once
// Content of the curves dock: ROC, precision against recall, both against the threshold, of the chosen runs.
#include <vector>

#include "ui/base/Panel.h"
#include "ui/evaluation/EvaluationSource.h"

class QTabWidget;

namespace podium::ui {

class CurvePlot;
class RunChips;

class CurvesPanel final : public Panel
{
    Q_OBJECT
public:
    CurvesPanel(EvaluationSource& source, Selection& selection, QWidget* parent = nullptr);

protected:
    void retranslate() override;
    void restyle() override;

private:
    void fill();

    EvaluationSource& m_source;
    QLabel* m_empty;
    RunChips* m_chips;
    QTabWidget* m_tabs;
    std::vector<CurvePlot*> m_plots; ///< in the order of comparison::evaluationPlots
};

} // namespace podium::ui
