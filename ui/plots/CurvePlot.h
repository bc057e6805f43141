#pragma once
// Draws a plot that core describes: lines, points and bars in the colours, patterns and markers of their runs. Read by mouse and keyboard;
// a cross-hair at a decision threshold is shared with other plots; parts of parallel axes can be brushed; pictures and numbers leave by
// the context menu.
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/comparison/Plot.h"
#include "ui/base/Panel.h"
#include "ui/base/RunStyle.h"

class QCPAbstractItem;
class QCPAbstractPlottable;
class QCPAxis;
class QCPCurve;
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
    /// Parts of parallel axes that are filtered by, from y to y, by the place of the axis.
    using Brushes = std::map<int, std::pair<double, double>>;
    void setBrushes(Brushes brushes);
    void setCompact(); ///< one of several: without the line that tells how to read it
    int seriesCount() const; ///< lines drawn of runs
    void resetView();
    QString view() const; ///< what is zoomed into, to be kept as a text; empty = all
    void setView(const QString& view);
    /// A file of what is seen: a picture with the names of the lines (svg, pdf, png) or numbers (csv). Empty where nothing is drawn.
    QByteArray fileOf(const QString& format) const;
    bool hasHeightForWidth() const override { return false; } ///< the canvas gives the words their room: no dock grows by them

signals:
    void pointed(std::optional<double> threshold); ///< by the mouse or the arrow keys; none = at nothing
    void thresholdMoved(double threshold);         ///< the user wants this one
    void runClicked(const std::string& run);       ///< a line, point or bar without a threshold; or Return at one
    void takenBack();                              ///< the last of these two was but the first click of a double click
    void brushed(int axis, double from, double to);
    void brushCleared(int axis);                   ///< -1 = all of them
    void viewChanged(); ///< zoomed, moved or all shown again by the user

protected:
    void retranslate() override;
    void restyle() override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    static constexpr double kStill = 4; ///< pixels that a click may move
    struct Point
    {
        const comparison::Series* series = nullptr;
        std::size_t index = 0;
        std::optional<double> threshold() const;
    };
    void draw();
    QString hint() const; ///< how this plot is read
    void showHint();      ///< shortly where the plot is low; in full when pointed at
    void drawSeries(const comparison::Series& series, bool patterned);
    void drawSpread(const comparison::Series& series, QCPAbstractPlottable* around);
    void drawMark(const comparison::Mark& mark);
    void drawCrossHair();
    bool isShown(const comparison::Series& series) const; ///< a run's line that is not hidden
    // CurvePlotAxes.cpp
    void drawAxes();
    void drawAxis(QCPAxis* axis, const comparison::Axis& description);
    void resetRanges();
    void keepSquare();
    void fitLabels(); ///< long ones break into two lines, so that nothing is cut off
    void fitTicks();  ///< names of categories give way to each other; numbers have the digits that tell them apart
    // CurvePlotBrush.cpp
    void drawBrushes();
    void showHovered(const comparison::Series* series);
    int parallelAxisAt(const QPointF& position) const; ///< -1 = none is near
    bool brushByMouse(QEvent* event, const QPointF& position); ///< true where it was one for a brush
    bool brushByKey(int key);
    QString tipAt(const QPointF& position, const Point& point) const;
    Point nearest(const QPointF& position) const;
    static std::optional<std::size_t> pointAt(const comparison::Series& series, double threshold);
    void readOut(const Point& point);
    bool onThresholdLine(const QPointF& position) const;
    bool take(const Point& point); ///< its threshold, or its run; false where it has neither
    bool mouse(QEvent* event); ///< true where the canvas shall not see it
    void step(int points);
    void stepSeries(int series);
    std::vector<const comparison::Series*> shownSeries() const;
    comparison::Plot shown() const;
    QByteArray svg() const;
    void copyPicture();
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
    bool m_hinting = true; ///< nothing was read yet
    bool m_zoomed = false;
    bool m_draggingThreshold = false;
    bool m_doubleClicked = false;
    bool m_tookByClick = false; ///< the last click took something
    QSize m_fitted; ///< of the axes, when their words were fitted
    QPointF m_pressed;
    Brushes m_brushes;
    std::vector<QCPAbstractItem*> m_brushItems;
    QCPCurve* m_hovered = nullptr;
    int m_brushing = -1;  ///< axis that the mouse draws a brush on
    double m_brushFrom = 0;
};

} // namespace podium::ui
