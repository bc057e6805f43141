#pragma once
// Draws a plot that core describes: lines in the colours, patterns and markers of their runs. Read by mouse and keyboard; a cross-hair
// at a decision threshold is shared with other plots; pictures and numbers leave by the context menu.
#include <functional>
#include <memory>
#include <optional>
#include <set>
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

    void setPlot(std::shared_ptr<const comparison::Plot> plot); ///< null = empty; what is zoomed into stays
    void setHidden(const std::set<std::string>& runs);          ///< whose lines are not drawn
    /// Marks on each line the point of this threshold.
    void setCrossHair(std::optional<double> threshold);
    void setCompact(); ///< one of several: without the line that tells how to read it
    int seriesCount() const; ///< lines drawn of runs
    void resetView();
    /// Writes the plot as it is described (SVG, CSV) or drawn (PDF, PNG), by the ending of the name. False where it cannot.
    bool exportTo(const QString& file);

signals:
    void pointed(std::optional<double> threshold); ///< by the mouse or the arrow keys; none = at nothing
    void thresholdMoved(double threshold);         ///< the user wants this one
    void exported(const QString& file, bool done);

protected:
    void retranslate() override;
    void restyle() override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Point
    {
        const comparison::Series* series = nullptr;
        std::size_t index = 0;
        std::optional<double> threshold() const;
    };
    void draw();
    void drawSeries(const comparison::Series& series, bool patterned);
    void drawMark(const comparison::Mark& mark);
    void drawAxes();
    void drawCrossHair();
    void resetRanges();
    void keepSquare();
    void fitLabels(); ///< long ones break into two lines, so that nothing is cut off
    bool isShown(const comparison::Series& series) const; ///< a run's line that is not hidden
    Point nearest(const QPointF& position) const;
    static std::optional<std::size_t> pointAt(const comparison::Series& series, double threshold);
    void readOut(const Point& point);
    QString howToRead() const;
    bool onThresholdLine(const QPointF& position) const;
    bool mouse(QEvent* event); ///< true where the canvas shall not see it
    void step(int points);
    void zoom(double factor);
    void move(double x, double y); ///< shares of the ranges

    StyleOf m_styleOf;
    std::shared_ptr<const comparison::Plot> m_plot;
    std::set<std::string> m_hidden;
    std::optional<double> m_crossHair;
    std::vector<QCPAbstractPlottable*> m_crossMarks;
    QCustomPlot* m_canvas;
    QLabel* m_readOut;
    QLabel* m_notes;
    Point m_at;            ///< of the arrow keys
    bool m_compact = false;
    bool m_zoomed = false;
    bool m_draggingThreshold = false;
    QPointF m_pressed;
};

} // namespace podium::ui
