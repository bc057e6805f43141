#pragma once
// Content of the curves dock: ROC, precision against recall, both against the threshold, lift and calibration of the chosen runs; the
// threshold, which matrices and figures follow, and what errors cost.
#include <vector>

#include "ui/base/Panel.h"
#include "ui/evaluation/EvaluationSource.h"

class QComboBox;
class QDoubleSpinBox;
class QPushButton;
class QScrollArea;
class QTabWidget;
class QToolButton;

namespace podium::ui {

class CurvePlot;
class EvaluationNotice;
class RunChips;

class CurvesPanel final : public Panel
{
    Q_OBJECT
public:
    CurvesPanel(EvaluationSource& source, Selection& selection, QWidget* parent = nullptr);

signals:
    void roomWanted(int height); ///< while the costs are open; 0 = no more

protected:
    void retranslate() override;
    void restyle() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    static constexpr double kInUse = 0.5; ///< the threshold where none was chosen
    void fill();
    void fillClasses();
    void showThreshold(); ///< in the field, in the plot, in the read-out
    void showCrossHair();
    void showReadOut();
    void showCosts();
    void showKept();
    void askForRoom(); ///< where the costs are seen
    void keep();
    comparison::ErrorCosts costs() const;
    void fillDeciding();
    const ShownEvaluation* firstWithThresholds() const; ///< of those that are not hidden
    const ShownEvaluation* deciding() const;            ///< whose cheapest threshold is taken, whose model keeps one

    EvaluationSource& m_source;
    QLabel* m_empty;
    RunChips* m_chips;
    EvaluationNotice* m_notice;
    QWidget* m_classBox; ///< which class against the rest, where there are more than two
    QLabel* m_classLabel;
    QComboBox* m_class;
    QTabWidget* m_tabs;
    std::vector<CurvePlot*> m_plots; ///< of comparison::evaluationPlots, then lift and calibration; first alone, then all together
    std::shared_ptr<const comparison::Plot> m_thresholdPlot;
    std::optional<double> m_before; ///< the threshold before a plot moved it last
    QWidget* m_tools;
    int m_roomAsked = 0;
    QLabel* m_thresholdLabel;
    QDoubleSpinBox* m_threshold;
    QToolButton* m_own;      ///< back to what each run decides
    QToolButton* m_showCosts; ///< opens what errors cost
    QWidget* m_costsBox;
    QLabel* m_falsePositiveLabel;
    QDoubleSpinBox* m_falsePositive;
    QLabel* m_falseNegativeLabel;
    QDoubleSpinBox* m_falseNegative;
    QComboBox* m_deciding; ///< where several runs are shown
    QPushButton* m_cheapest;
    QLabel* m_costs;
    QLabel* m_kept;       ///< what the model decides by
    QPushButton* m_keep;  ///< shown while there is something to keep or to take away
    QPushButton* m_forget;
    QScrollArea* m_readOutArea;
    QLabel* m_readOut;
};

} // namespace podium::ui
