#pragma once
// Draws a plot that core describes: lines in the colours, patterns and markers of their runs, read-out of the point under the mouse.
#include <functional>
#include <memory>
#include <string>

#include "core/comparison/Plot.h"
#include "ui/base/Panel.h"
#include "ui/base/RunStyle.h"

class QCPAbstractPlottable;
class QCustomPlot;

namespace podium::ui {

class CurvePlot final : public Panel
{
    Q_OBJECT
public:
    using StyleOf = std::function<RunStyle(const std::string& run)>;

    explicit CurvePlot(StyleOf styleOf, QWidget* parent = nullptr);

    void setPlot(std::shared_ptr<const comparison::Plot> plot); ///< null = empty
    int seriesCount() const; ///< lines drawn of runs

protected:
    void retranslate() override;
    void restyle() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void draw();
    void drawSeries(const comparison::Series& series, bool patterned);
    void drawMark(const comparison::Mark& mark);
    void drawAxes();
    void resetRanges();
    void keepSquare();
    void fitLabels(); ///< long ones break into two lines, so that nothing is cut off
    void readOut(const QPointF& position);

    StyleOf m_styleOf;
    std::shared_ptr<const comparison::Plot> m_plot;
    QCustomPlot* m_canvas;
    QLabel* m_readOut;
    QLabel* m_notes;
};

} // namespace podium::ui
