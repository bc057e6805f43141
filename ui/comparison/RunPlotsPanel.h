#pragma once
// Content of the run plots dock: all runs by their parameters and figures, the chosen ones in their colours; what is brushed there filters
// the run table.
#include <memory>

#include "ui/base/Panel.h"
#include "ui/comparison/RunPlotting.h"
#include "ui/evaluation/EvaluationSource.h"

class QBoxLayout;
class QComboBox;
class QMenu;
class QPushButton;

namespace podium::ui {

class CurvePlot;
class KeptChoices;
class RunChips;

class RunPlotsPanel final : public Panel
{
    Q_OBJECT
public:
    RunPlotsPanel(EvaluationSource& source, Selection& selection, QWidget* parent = nullptr);

    const std::shared_ptr<const RunPlotted>& plotted() const { return m_plotted; } ///< null before the first was laid out

protected:
    void retranslate() override;
    void restyle() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setUpTools();
    void layOut(); ///< the runs as wished, in a job
    void show(std::shared_ptr<const RunPlotted> plotted);
    void showTools();
    void showChips();
    void placeChips(); ///< beside the tools where the panel is low: the height belongs to the plot
    void fillQuantities(QComboBox& box, bool withRun, const std::optional<comparison::Quantity>& current);
    void fillAxes();
    void fillRows();
    void brush(int axis, double from, double to);
    void clearBrush(int axis);
    void toggle(const std::string& run);

    EvaluationSource& m_source;
    ProjectSession& m_session;
    Selection& m_selection;
    RunPlotWish m_wish;
    bool m_missed = false; ///< what was brushed last holds no run
    std::vector<std::string> m_before; ///< runs that were chosen before a click in the plot
    std::shared_ptr<const RunPlotted> m_plotted;
    QLabel* m_empty;
    QWidget* m_tools;
    QComboBox* m_kind;
    QPushButton* m_axes;
    QMenu* m_axesMenu;
    QLabel* m_xLabel;
    QComboBox* m_x;
    QLabel* m_yLabel;
    QComboBox* m_y;
    QComboBox* m_rows;
    QLabel* m_filter;
    QPushButton* m_choose; ///< the runs that the filter keeps
    QPushButton* m_all;    ///< takes the filter back
    QBoxLayout* m_head;      ///< tools, and chips of a low panel
    QBoxLayout* m_chipsLine; ///< chips of any other
    RunChips* m_chips;
    CurvePlot* m_plot;
    KeptChoices* m_kept; ///< the wish but for its brushes, and what is zoomed into
};

} // namespace podium::ui
