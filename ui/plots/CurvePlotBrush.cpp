// The part of CurvePlot for parallel axes: brushes, and the line that is pointed at.
#include <algorithm>
#include <cmath>

#include <QMouseEvent>

#include <qcustomplot.h>

#include "ui/base/QtLanguage.h"
#include "ui/plots/CurvePlot.h"

namespace podium::ui {

namespace {

constexpr double kAxisGrip = 10;  // pixels beside an axis within which it is brushed
constexpr int kBrushWidth = 14;
constexpr double kSure = 1e-6; // a value at the end of a brush lies in it

} // namespace

void CurvePlot::setBrushes(Brushes brushes)
{
    if (brushes == m_brushes)
        return;
    m_brushes = std::move(brushes);
    drawBrushes();
    m_canvas->replot(QCustomPlot::rpQueuedReplot);
}

void CurvePlot::drawBrushes()
{
    for (QCPAbstractItem* item : m_brushItems)
        m_canvas->removeItem(item);
    m_brushItems.clear();
    if (m_plot == nullptr || !m_plot->parallel)
        return;
    for (const auto& [axis, part] : m_brushes) {
        auto* box = new QCPItemRect(m_canvas);
        QColor ground = Theme::color(ColorRole::Accent);
        box->setPen(QPen(ground, 1));
        ground.setAlphaF(0.3F);
        box->setBrush(ground);
        // As wide on the screen however far it is zoomed.
        QCPItemPosition* const corners[] = {box->topLeft, box->bottomRight};
        auto* middle = new QCPItemTracer(m_canvas);
        middle->setStyle(QCPItemTracer::tsNone);
        middle->position->setType(QCPItemPosition::ptPlotCoords);
        middle->position->setCoords(axis, part.second);
        auto* end = new QCPItemTracer(m_canvas);
        end->setStyle(QCPItemTracer::tsNone);
        end->position->setType(QCPItemPosition::ptPlotCoords);
        end->position->setCoords(axis, part.first);
        for (QCPItemPosition* corner : corners)
            corner->setType(QCPItemPosition::ptAbsolute);
        corners[0]->setParentAnchor(middle->position);
        corners[0]->setCoords(-kBrushWidth / 2.0, -1);
        corners[1]->setParentAnchor(end->position);
        corners[1]->setCoords(kBrushWidth / 2.0, 1);
        m_brushItems.insert(m_brushItems.end(), {box, middle, end});
    }
}

int CurvePlot::parallelAxisAt(const QPointF& position) const
{
    if (!m_plot->parallel || m_plot->xAxis.categories.empty())
        return -1;
    const auto last = static_cast<double>(m_plot->xAxis.categories.size()) - 1;
    const double axis = std::clamp(std::round(m_canvas->xAxis->pixelToCoord(position.x())), 0.0, last);
    return std::abs(m_canvas->xAxis->coordToPixel(axis) - position.x()) <= kAxisGrip ? static_cast<int>(axis) : -1;
}

bool CurvePlot::brushByMouse(QEvent* event, const QPointF& position)
{
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const double y = m_canvas->yAxis->pixelToCoord(position.y());
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        m_brushing = mouse->button() == Qt::LeftButton && m_canvas->axisRect()->rect().contains(position.toPoint()) ? parallelAxisAt(position) : -1;
        m_brushFrom = y;
        return m_brushing >= 0;
    case QEvent::MouseMove:
        if (m_brushing < 0) {
            if (mouse->buttons() == Qt::NoButton && m_plot->parallel)
                m_canvas->setCursor(parallelAxisAt(position) >= 0 ? Qt::SplitVCursor : Qt::ArrowCursor);
            return false;
        }
        m_brushes[m_brushing] = std::minmax(m_brushFrom, y);
        drawBrushes();
        m_canvas->replot(QCustomPlot::rpQueuedReplot);
        return true;
    case QEvent::MouseButtonRelease: {
        const int axis = std::exchange(m_brushing, -1);
        if (axis < 0)
            return false;
        const QPointF moved = position - m_pressed;
        if (std::hypot(moved.x(), moved.y()) >= kStill)
            emit brushed(axis, std::min(m_brushFrom, y), std::max(m_brushFrom, y));
        else if (m_brushes.contains(axis)) // a click on a brush takes it back
            emit brushCleared(axis);
        else
            return false; // a click at the line that crosses there
        return true;
    }
    default: return false;
    }
}

/// "[" filters from the value that is read on, "]" up to it; Delete takes its axis' filter back, Escape all.
bool CurvePlot::brushByKey(int key)
{
    if (!m_plot->parallel)
        return false;
    if (key == Qt::Key_Escape && !m_brushes.empty()) {
        emit brushCleared(-1);
        return true;
    }
    if (m_at.series == nullptr || m_at.index >= m_at.series->x.size())
        return false;
    const int axis = static_cast<int>(m_at.series->x[m_at.index]);
    const double y = m_at.series->y[m_at.index];
    const auto found = m_brushes.find(axis);
    const std::pair<double, double> part = found == m_brushes.end() ? std::pair(0.0, 1.0) : found->second;
    if (key == Qt::Key_BracketLeft)
        emit brushed(axis, y - kSure, std::max(part.second, y + kSure));
    else if (key == Qt::Key_BracketRight)
        emit brushed(axis, std::min(part.first, y - kSure), y + kSure);
    else if ((key == Qt::Key_Delete || key == Qt::Key_Backspace) && found != m_brushes.end())
        emit brushCleared(axis);
    else
        return false;
    return true;
}

void CurvePlot::showHovered(const comparison::Series* series)
{
    if (m_hovered == nullptr && (series == nullptr || !m_plot->parallel))
        return;
    if (m_hovered != nullptr)
        m_canvas->removePlottable(m_hovered);
    m_hovered = nullptr;
    if (series != nullptr && m_plot->parallel) {
        m_hovered = new QCPCurve(m_canvas->xAxis, m_canvas->yAxis);
        m_hovered->setLayer(QStringLiteral("hovered"));
        m_hovered->setData(QVector<double>(series->x.begin(), series->x.end()), QVector<double>(series->y.begin(), series->y.end()));
        m_hovered->setPen(QPen(Theme::color(ColorRole::Text), 3));
        m_hovered->setScatterStyle(QCPScatterStyle::ssNone);
    }
    m_canvas->layer(QStringLiteral("hovered"))->replot();
}

/// All values of the run that is pointed at; the whole name of an axis whose label is pointed at.
QString CurvePlot::tipAt(const QPointF& position, const Point& point) const
{
    if (!m_plot->xAxis.categories.empty() && position.y() > m_canvas->axisRect()->bottom()) {
        const auto place = static_cast<std::ptrdiff_t>(std::lround(m_canvas->xAxis->pixelToCoord(position.x())));
        if (place >= 0 && place < static_cast<std::ptrdiff_t>(m_plot->xAxis.categories.size()))
            return worded(m_plot->xAxis.categories[static_cast<std::size_t>(place)]);
    }
    if (!m_plot->parallel || point.series == nullptr)
        return {};
    QStringList lines{worded(point.series->name)};
    for (std::size_t i = 0; i < point.series->values.size(); ++i)
        lines.append(QStringLiteral("%1 %2").arg(worded(m_plot->xAxis.categories[static_cast<std::size_t>(point.series->x[i])]),
                                                 valueText(point.series->values[i])));
    return lines.join(QLatin1Char('\n'));
}

} // namespace podium::ui
