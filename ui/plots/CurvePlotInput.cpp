// The part of CurvePlot that is driven by mouse and keyboard.
#include "ui/plots/CurvePlot.h"

#include <algorithm>
#include <cmath>

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

#include <qcustomplot.h>

#include "ui/base/QtLanguage.h"

namespace podium::ui {

namespace {

constexpr double kReach = 24;   // pixels from the mouse within which a point is read out
constexpr double kLineGrip = 6; // pixels from the line of the threshold within which it is dragged
constexpr double kZoom = 0.8;
constexpr double kStep = 0.1;   // share of a range that an arrow key moves it

} // namespace

std::optional<double> CurvePlot::Point::threshold() const
{
    if (series == nullptr || index >= series->thresholds.size() || !std::isfinite(series->thresholds[index]))
        return std::nullopt;
    return series->thresholds[index];
}

std::optional<std::size_t> CurvePlot::pointAt(const comparison::Series& series, double threshold)
{
    // A row is taken where its score is at least the threshold: the point is that of the next score above.
    std::optional<std::size_t> above, end;
    for (std::size_t i = 0; i < series.thresholds.size(); ++i) {
        const double own = series.thresholds[i];
        if (!std::isfinite(own))
            end = i;
        else if (own >= threshold && (!above || own < series.thresholds[*above]))
            above = i;
    }
    return above ? above : end;
}

void CurvePlot::setCrossHair(std::optional<double> threshold)
{
    if (threshold == m_crossHair)
        return;
    m_crossHair = threshold;
    drawCrossHair();
    m_canvas->replot(QCustomPlot::rpQueuedReplot);
}

void CurvePlot::drawCrossHair()
{
    for (QCPAbstractPlottable* mark : m_crossMarks)
        m_canvas->removePlottable(mark);
    m_crossMarks.clear();
    if (!m_crossHair || m_plot == nullptr)
        return;
    for (const comparison::Series& series : m_plot->series) {
        const auto at = isShown(series) ? pointAt(series, *m_crossHair) : std::nullopt;
        if (!at)
            continue;
        auto* mark = new QCPCurve(m_canvas->xAxis, m_canvas->yAxis);
        mark->setLineStyle(QCPCurve::lsNone);
        mark->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCrossCircle, QPen(m_styleOf(series.key).color(), 2),
                                              QBrush(Theme::color(ColorRole::Base)), 12));
        mark->setData({series.x[*at]}, {series.y[*at]});
        m_crossMarks.push_back(mark);
    }
}

CurvePlot::Point CurvePlot::nearest(const QPointF& position) const
{
    Point found;
    double best = kReach * kReach;
    const auto take = [&](const comparison::Series& series, std::size_t index, const QPointF& away) {
        const double distance = away.x() * away.x() + away.y() * away.y();
        if (distance < best) {
            best = distance;
            found = {&series, index};
        }
    };
    const auto pixel = [this](const comparison::Series& series, std::size_t i) {
        return QPointF(m_canvas->xAxis->coordToPixel(series.x[i]), m_canvas->yAxis->coordToPixel(series.y[i]));
    };
    const double halfBar = 0.5 * m_plot->barWidth;
    for (const comparison::Series& series : m_plot->series) {
        if (!isShown(series))
            continue;
        for (std::size_t i = 0; i < series.x.size(); ++i) {
            const QPointF place = pixel(series, i);
            take(series, i, place - position);
            if (series.kind == comparison::SeriesKind::Bars) { // anywhere inside of it
                const double x = m_canvas->xAxis->pixelToCoord(position.x()), y = m_canvas->yAxis->pixelToCoord(position.y());
                if (std::abs(x - series.x[i]) <= halfBar && y >= std::min(0.0, series.y[i]) && y <= std::max(0.0, series.y[i]))
                    take(series, i, {0, 0});
            }
            if (m_plot->parallel && i > 0) { // anywhere along the line
                const QPointF before = pixel(series, i - 1), along = place - before;
                const double length = QPointF::dotProduct(along, along);
                const double share = length > 0 ? std::clamp(QPointF::dotProduct(position - before, along) / length, 0.0, 1.0) : 0;
                take(series, share < 0.5 ? i - 1 : i, before + share * along - position);
            }
        }
    }
    return found;
}

void CurvePlot::readOut(const Point& point)
{
    if (point.series == nullptr)
        return;
    m_hinting = false;
    if (point.index < point.series->labels.size()) {
        m_readOut->setText(worded(point.series->labels[point.index]));
        return;
    }
    QString text = QStringLiteral("%1 · %2 %3 · %4 %5")
                       .arg(worded(point.series->name), worded(m_plot->xAxis.label), realText(point.series->x[point.index]),
                            worded(m_plot->yAxis.label), realText(point.series->y[point.index]));
    if (const auto threshold = point.threshold(); threshold && *threshold != point.series->x[point.index])
        text += tr(" · threshold %1").arg(realText(*threshold));
    m_readOut->setText(text);
}

bool CurvePlot::onThresholdLine(const QPointF& position) const
{
    if (m_plot->id != "threshold")
        return false;
    return std::any_of(m_plot->marks.begin(), m_plot->marks.end(), [&](const comparison::Mark& mark) {
        return mark.kind == comparison::Mark::Kind::VerticalLine && std::abs(m_canvas->xAxis->coordToPixel(mark.x) - position.x()) <= kLineGrip;
    });
}

bool CurvePlot::take(const Point& point)
{
    if (const auto threshold = point.threshold()) {
        emit thresholdMoved(*threshold);
        return true;
    }
    const bool ofRun = point.series != nullptr && point.series->thresholds.empty() && !point.series->key.empty();
    if (ofRun)
        emit runClicked(std::string(point.series->key)); // a copy: the plot may be another one before it was told
    return ofRun;
}

bool CurvePlot::mouse(QEvent* event)
{
    auto* mouse = static_cast<QMouseEvent*>(event);
    const QPointF position = mouse->position();
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        setFocus(Qt::MouseFocusReason);
        m_pressed = position;
        m_draggingThreshold = mouse->button() == Qt::LeftButton && onThresholdLine(position);
        return m_draggingThreshold || brushByMouse(event, position);
    case QEvent::MouseMove:
        if (m_draggingThreshold) {
            emit thresholdMoved(std::clamp(m_canvas->xAxis->pixelToCoord(position.x()), 0.0, 1.0));
            return true;
        }
        if (mouse->buttons() == Qt::NoButton) {
            const Point point = nearest(position);
            readOut(point);
            showHovered(point.series);
            m_canvas->setToolTip(tipAt(position, point));
            emit pointed(point.threshold());
            m_canvas->setCursor(onThresholdLine(position) ? Qt::SplitHCursor : Qt::ArrowCursor);
            brushByMouse(event, position);
        } else if (brushByMouse(event, position)) {
            return true;
        } else {
            m_zoomed = true;
        }
        return false;
    case QEvent::MouseButtonRelease: {
        const bool dragged = std::exchange(m_draggingThreshold, false) || brushByMouse(event, position);
        const QPointF moved = position - m_pressed;
        if (m_zoomed)
            emit viewChanged();
        if (!dragged && mouse->button() == Qt::LeftButton && std::hypot(moved.x(), moved.y()) < kStill)
            m_tookByClick = std::exchange(m_doubleClicked, false) ? false : take(nearest(position));
        return dragged;
    }
    case QEvent::MouseButtonDblClick:
        m_doubleClicked = true; // its release is no click of its own
        if (std::exchange(m_tookByClick, false))
            emit takenBack();
        resetView();
        return true;
    default: return false;
    }
}

bool CurvePlot::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_canvas || m_plot == nullptr)
        return Panel::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Show:
        m_canvas->replot(QCustomPlot::rpQueuedReplot); // margins are known after it
        keepSquare();
        fitLabels();
        fitTicks();
        break;
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick: return mouse(event);
    case QEvent::Wheel:
        m_zoomed = true;
        QMetaObject::invokeMethod(this, &CurvePlot::viewChanged, Qt::QueuedConnection); // the canvas has yet to see it
        break;
    case QEvent::ContextMenu: // the canvas hands none on
        contextMenuEvent(static_cast<QContextMenuEvent*>(event));
        return true;
    case QEvent::Leave:
        showHovered(nullptr);
        emit pointed(std::nullopt);
        break;
    default: break;
    }
    return Panel::eventFilter(watched, event);
}

void CurvePlot::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    if (m_hinting)
        showHint();
}

void CurvePlot::resetView()
{
    m_zoomed = false;
    emit viewChanged();
    if (m_plot == nullptr)
        return;
    resetRanges();
    m_canvas->replot(QCustomPlot::rpQueuedReplot);
}

QString CurvePlot::view() const
{
    const QCPRange x = m_canvas->xAxis->range(), y = m_canvas->yAxis->range();
    QStringList ends;
    for (const double end : {x.lower, x.upper, y.lower, y.upper})
        ends.append(QString::number(end, 'g', 17));
    return m_zoomed ? ends.join(QLatin1Char(' ')) : QString();
}

void CurvePlot::setView(const QString& view)
{
    const QStringList ends = view.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto end = [&ends](int i) { return ends.value(i).toDouble(); };
    m_zoomed = ends.size() == 4 && QCPRange::validRange(end(0), end(1)) && QCPRange::validRange(end(2), end(3));
    if (m_zoomed) {
        m_canvas->xAxis->setRange(end(0), end(1));
        m_canvas->yAxis->setRange(end(2), end(3));
    } else if (m_plot != nullptr) {
        resetRanges();
    }
    m_canvas->replot(QCustomPlot::rpQueuedReplot);
}

void CurvePlot::zoom(double factor)
{
    m_zoomed = true;
    m_canvas->xAxis->scaleRange(factor);
    m_canvas->yAxis->scaleRange(factor);
    emit viewChanged();
    m_canvas->replot(QCustomPlot::rpQueuedReplot);
}

void CurvePlot::move(double x, double y)
{
    m_zoomed = true;
    m_canvas->xAxis->moveRange(x * m_canvas->xAxis->range().size());
    m_canvas->yAxis->moveRange(y * m_canvas->yAxis->range().size());
    emit viewChanged();
    m_canvas->replot(QCustomPlot::rpQueuedReplot);
}

std::vector<const comparison::Series*> CurvePlot::shownSeries() const
{
    std::vector<const comparison::Series*> shown;
    for (const comparison::Series& series : m_plot->series)
        if (isShown(series))
            shown.push_back(&series);
    if (!m_plot->parallel) // as the eye goes: from left to right
        std::stable_sort(shown.begin(), shown.end(), [](const auto* a, const auto* b) {
            return a->x.size() == 1 && b->x.size() == 1 && a->x.front() < b->x.front();
        });
    return shown;
}

/// Along the line, and on to the next one at its end.
void CurvePlot::step(int points)
{
    if (m_at.series == nullptr || !isShown(*m_at.series)) {
        const auto shown = shownSeries();
        if (shown.empty())
            return;
        m_at = {shown.front(), 0};
    } else {
        const auto wanted = static_cast<std::ptrdiff_t>(m_at.index) + points;
        if (wanted < 0 || wanted >= static_cast<std::ptrdiff_t>(m_at.series->x.size())) {
            stepSeries(points);
            return;
        }
        m_at.index = static_cast<std::size_t>(wanted);
    }
    readOut(m_at);
    showHovered(m_at.series);
    emit pointed(m_at.threshold());
}

void CurvePlot::stepSeries(int series)
{
    const auto shown = shownSeries();
    if (shown.empty())
        return;
    const auto here = std::find(shown.begin(), shown.end(), m_at.series);
    const std::ptrdiff_t wanted = here == shown.end() ? 0 : (here - shown.begin()) + (series > 0 ? 1 : -1);
    if (wanted < 0 || wanted >= static_cast<std::ptrdiff_t>(shown.size()))
        return;
    const comparison::Series* next = shown[static_cast<std::size_t>(wanted)];
    m_at = {next, series > 0 ? 0 : next->x.size() - 1};
    readOut(m_at);
    showHovered(m_at.series);
    emit pointed(m_at.threshold());
}

void CurvePlot::keyPressEvent(QKeyEvent* event)
{
    if (m_plot == nullptr) {
        Panel::keyPressEvent(event);
        return;
    }
    if (brushByKey(event->key()))
        return;
    if (event->matches(QKeySequence::Copy)) {
        copyPicture();
        return;
    }
    const bool moves = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_Left: moves ? move(-kStep, 0) : step(-1); break;
    case Qt::Key_Right: moves ? move(kStep, 0) : step(1); break;
    case Qt::Key_Up: move(0, kStep); break;
    case Qt::Key_Down: move(0, -kStep); break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoom(kZoom); break;
    case Qt::Key_Minus: zoom(1 / kZoom); break;
    case Qt::Key_0:
    case Qt::Key_Home: resetView(); break;
    case Qt::Key_PageDown: stepSeries(1); break;
    case Qt::Key_PageUp: stepSeries(-1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: take(m_at); break;
    default: Panel::keyPressEvent(event);
    }
}

void CurvePlot::focusInEvent(QFocusEvent* event)
{
    Panel::focusInEvent(event);
    m_canvas->axisRect()->setBackground(QBrush(Theme::color(ColorRole::Alternate)));
    m_canvas->replot(QCustomPlot::rpQueuedReplot);
}

void CurvePlot::focusOutEvent(QFocusEvent* event)
{
    Panel::focusOutEvent(event);
    m_canvas->axisRect()->setBackground(QBrush(Qt::NoBrush));
    m_canvas->replot(QCustomPlot::rpQueuedReplot);
}

} // namespace podium::ui
