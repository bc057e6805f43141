// The part of CurvePlot that draws axes and keeps their words and numbers readable.
#include <algorithm>
#include <cmath>

#include <qcustomplot.h>

#include "ui/base/QtLanguage.h"
#include "ui/plots/AxisFont.h"
#include "ui/plots/CurvePlot.h"

namespace podium::ui {

namespace {

constexpr int kLeastName = 44;     // pixels of a name along x that can be read
constexpr int kWidestName = 120;   // along y
constexpr int kNameSpace = 6;
constexpr int kTicks = 6, kLeastTicks = 2;
constexpr int kMostDecimals = 6;

/// As many as tell one tick from the next: ticks stand at 1, 2, 2.5 or 5 times a power of ten, whatever is nearest to the wanted step.
int decimalsOf(double step)
{
    const double power = std::floor(std::log10(std::max(step, 1e-12)));
    const double mantissa = step / std::pow(10.0, power);
    const bool quarter = mantissa >= 2.25 && mantissa < 3.75, next = mantissa >= 7.5;
    return std::max(0, -static_cast<int>(power) + (quarter ? 1 : next ? -1 : 0));
}

/// Writes large numbers with the separators of the language, as all others in the window; below them, 2015 may be a year.
template <class Ticker>
class Grouping final : public Ticker
{
protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override
    {
        constexpr double kGrouped = 1e4;
        return format == QLatin1Char('f') && std::abs(tick) >= kGrouped ? realText(tick, precision) : Ticker::getTickLabel(tick, locale, format, precision);
    }
};

} // namespace

void CurvePlot::drawAxis(QCPAxis* axis, const comparison::Axis& description)
{
    const QPen axisPen(Theme::color(ColorRole::Secondary), 1);
    const QPen gridPen(Theme::color(ColorRole::Border), 1);
    axis->setBasePen(axisPen);
    axis->setTickPen(axisPen);
    axis->setSubTickPen(Qt::NoPen);
    axis->setLabelFont(axisFont());
    axis->setTickLabelFont(axisFont());
    axis->setLabelColor(Theme::color(ColorRole::Text));
    axis->setTickLabelColor(Theme::color(ColorRole::Secondary));
    axis->setLabel(worded(description.label));
    axis->grid()->setPen(gridPen);
    axis->grid()->setZeroLinePen(gridPen);
    axis->grid()->setVisible(true);
    axis->setTicks(true);
    axis->setTickLabels(true);
    axis->setScaleType(description.logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    axis->setRangeReversed(description.inverted);
    if (!description.categories.empty())
        return; // fitTicks() has their names
    if (description.wholeNumbers) {
        const QSharedPointer<QCPAxisTickerFixed> ticker(new Grouping<QCPAxisTickerFixed>);
        ticker->setTickStep(1);
        ticker->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
        axis->setTicker(ticker);
        axis->setNumberFormat(QStringLiteral("f"));
        axis->setNumberPrecision(0);
        return;
    }
    if (description.logarithmic) {
        axis->setTicker(QSharedPointer<QCPAxisTicker>(new QCPAxisTickerLog));
        axis->setNumberFormat(QStringLiteral("gb"));
        return;
    }
    const QSharedPointer<QCPAxisTicker> ticker(new Grouping<QCPAxisTicker>);
    ticker->setTickCount(kTicks);
    axis->setTicker(ticker);
}

void CurvePlot::drawAxes()
{
    QCPAxis *x = m_canvas->xAxis, *y = m_canvas->yAxis;
    drawAxis(x, m_plot->xAxis);
    drawAxis(y, m_plot->yAxis);
    if (!m_plot->parallel)
        return;
    y->setTicks(false);
    y->setTickLabels(false);
    y->setBasePen(Qt::NoPen);
    y->grid()->setVisible(false);
    x->setBasePen(Qt::NoPen);
    x->grid()->setPen(QPen(Theme::color(ColorRole::Secondary), 1)); // each is an axis
    x->grid()->setZeroLinePen(x->grid()->pen());
}

void CurvePlot::fitTicks()
{
    if (m_plot == nullptr)
        return;
    const QFontMetrics metrics(axisFont());
    const auto fit = [&](QCPAxis* axis, const comparison::Axis& description, int pixels) {
        const double units = axis->range().size();
        if (description.categories.empty()) {
            if (description.logarithmic || description.wholeNumbers)
                return;
            const auto wide = [&metrics](const QString& text) { return metrics.horizontalAdvance(text); };
            const int number = axis == m_canvas->xAxis ? std::max(wide(QStringLiteral("0,000")), wide(realText(axis->range().upper, 0))) : metrics.height();
            const int ticks = std::clamp(pixels / (2 * number), kLeastTicks, kTicks); // of a low or narrow plot, no number touches the next
            axis->ticker()->setTickCount(ticks);
            const int decimals = decimalsOf(units / ticks);
            const bool huge = std::max(std::abs(axis->range().lower), std::abs(axis->range().upper)) >= 1e6 || decimals > kMostDecimals;
            axis->setNumberFormat(huge ? QStringLiteral("gb") : QStringLiteral("f"));
            axis->setNumberPrecision(huge ? 3 : decimals);
            return;
        }
        const double room = std::max(0.01, pixels / units); // of a category
        const bool across = axis == m_canvas->xAxis;
        const int least = across ? kLeastName : metrics.height();
        const int stride = m_plot->parallel ? 1 : std::max(1, static_cast<int>(std::ceil(least / room)));
        const int width = across ? std::max(8, static_cast<int>(room * stride) - kNameSpace) : kWidestName;
        const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
        for (std::size_t i = 0; i < description.categories.size(); i += static_cast<std::size_t>(stride))
            ticker->addTick(static_cast<double>(i), metrics.elidedText(worded(description.categories[i]), Qt::ElideRight, width));
        axis->setTicker(ticker);
    };
    fit(m_canvas->xAxis, m_plot->xAxis, m_canvas->axisRect()->width());
    fit(m_canvas->yAxis, m_plot->yAxis, m_canvas->axisRect()->height());
}

void CurvePlot::resetRanges()
{
    const auto reset = [this](QCPAxis* axis, const comparison::Axis& description) {
        if (!description.minimum || !description.maximum)
            axis->rescale();
        double low = description.minimum.value_or(axis->range().lower), high = description.maximum.value_or(axis->range().upper);
        const double room = 0.02 * (high - low); // so that a line on the border is seen whole
        axis->setRange(low - room, high + room);
    };
    reset(m_canvas->xAxis, m_plot->xAxis);
    reset(m_canvas->yAxis, m_plot->yAxis);
}

void CurvePlot::keepSquare()
{
    QCPAxisRect* rect = m_canvas->axisRect();
    if (m_plot == nullptr || !m_plot->equalAspect) {
        rect->setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
        return;
    }
    rect->setSizeConstraintRect(QCPLayoutElement::scrInnerRect);
    const QMargins margins = rect->margins();
    constexpr int kLeastSide = 24; // a low plot is a small one, never one that is cut
    const int side = std::max(kLeastSide, std::min(m_canvas->width() - margins.left() - margins.right() - 10,
                                           m_canvas->height() - margins.top() - margins.bottom() - 10));
    rect->setMaximumSize(side, side);
}

void CurvePlot::fitLabels()
{
    if (m_plot == nullptr)
        return;
    const QFontMetrics metrics(axisFont());
    const auto fitted = [&metrics](const QString& label, int room) {
        if (metrics.horizontalAdvance(label) <= room)
            return label;
        qsizetype at = -1; // the space nearest to the middle
        for (qsizetype i = label.indexOf(QLatin1Char(' ')); i >= 0; i = label.indexOf(QLatin1Char(' '), i + 1))
            if (at < 0 || std::abs(2 * i - label.size()) < std::abs(2 * at - label.size()))
                at = i;
        if (at < 0)
            return metrics.elidedText(label, Qt::ElideRight, room);
        return metrics.elidedText(label.left(at), Qt::ElideRight, room) + QLatin1Char('\n') +
               metrics.elidedText(label.mid(at + 1), Qt::ElideRight, room);
    };
    const QSize inside = m_canvas->size() - QSize(70, 50), room = m_plot->equalAspect ? m_canvas->axisRect()->maximumSize().boundedTo(inside) : inside;
    m_canvas->xAxis->setLabel(fitted(worded(m_plot->xAxis.label), room.width()));
    m_canvas->yAxis->setLabel(fitted(worded(m_plot->yAxis.label), room.height()));
}

} // namespace podium::ui
