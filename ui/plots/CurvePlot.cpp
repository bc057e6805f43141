#include "ui/plots/CurvePlot.h"

#include <algorithm>
#include <cmath>

#include <QBoxLayout>
#include <QEvent>

#include <qcustomplot.h>

#include "ui/base/QtLanguage.h"

namespace podium::ui {

namespace {

constexpr int kAxisPixels = 11;
constexpr std::size_t kMarkersPerLine = 7;

QFont axisFont()
{
    QFont font = QApplication::font();
    font.setPixelSize(kAxisPixels);
    return font;
}

Qt::PenStyle penStyle(comparison::LinePattern pattern)
{
    switch (pattern) {
    case comparison::LinePattern::Solid: return Qt::SolidLine;
    case comparison::LinePattern::Dashed: return Qt::DashLine;
    case comparison::LinePattern::Dotted: break;
    }
    return Qt::DotLine;
}

QCPScatterStyle scatterOf(const RunStyle& style)
{
    const auto shape = [&] {
        switch (style.marker()) {
        case Marker::Disc: return QCPScatterStyle::ssDisc;
        case Marker::Square: return QCPScatterStyle::ssSquare;
        case Marker::Triangle: return QCPScatterStyle::ssTriangle;
        case Marker::Diamond: return QCPScatterStyle::ssDiamond;
        case Marker::Cross: return QCPScatterStyle::ssCross;
        case Marker::Star: return QCPScatterStyle::ssStar;
        case Marker::Ring: break;
        }
        return QCPScatterStyle::ssCircle;
    }();
    const bool filled = style.marker() != Marker::Ring;
    return QCPScatterStyle(shape, QPen(style.color(), 1.5), filled ? QBrush(style.color()) : QBrush(Qt::NoBrush), 7);
}

/// The corners between points for a line whose y holds from a point back to the one before it.
void asSteps(std::vector<double>& x, std::vector<double>& y)
{
    std::vector<double> sx, sy;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (i > 0) {
            sx.push_back(x[i - 1]);
            sy.push_back(y[i]);
        }
        sx.push_back(x[i]);
        sy.push_back(y[i]);
    }
    x = std::move(sx);
    y = std::move(sy);
}

QVector<double> vector(const std::vector<double>& values)
{
    return QVector<double>(values.begin(), values.end());
}

} // namespace

CurvePlot::CurvePlot(StyleOf styleOf, QWidget* parent)
    : Panel(parent), m_styleOf(std::move(styleOf)), m_canvas(new QCustomPlot(this)), m_readOut(newLabel("secondary", this, true)),
      m_notes(newLabel("secondary", this, true))
{
    m_canvas->setMinimumSize(160, 140);
    m_canvas->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_canvas->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_canvas->setMouseTracking(true);
    m_canvas->installEventFilter(this);
    m_canvas->setFocusPolicy(Qt::NoFocus);
    setFocusPolicy(Qt::StrongFocus);
    m_notes->setContentsMargins(8, 0, 8, 4);
    m_readOut->setContentsMargins(8, 0, 8, 4);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(2);
    layout->addWidget(m_canvas, 1);
    layout->addWidget(m_readOut);
    layout->addWidget(m_notes);
    retranslate();
}

void CurvePlot::setPlot(std::shared_ptr<const comparison::Plot> plot)
{
    const QString before = howToRead();
    m_plot = std::move(plot);
    if (howToRead() != before)
        m_readOut->setText(howToRead());
    m_at = {};
    draw();
}

void CurvePlot::setHidden(const std::set<std::string>& runs)
{
    if (runs == m_hidden)
        return;
    m_hidden = runs;
    draw();
}

void CurvePlot::setCompact()
{
    m_compact = true;
    m_readOut->hide();
}

bool CurvePlot::isShown(const comparison::Series& series) const
{
    return series.role == comparison::SeriesRole::Run && !series.x.empty() && !m_hidden.contains(series.key);
}

int CurvePlot::seriesCount() const
{
    if (m_plot == nullptr)
        return 0;
    return static_cast<int>(std::count_if(m_plot->series.begin(), m_plot->series.end(), [this](const comparison::Series& s) { return isShown(s); }));
}

QString CurvePlot::howToRead() const
{
    const bool hasThresholds = m_plot == nullptr || std::any_of(m_plot->series.begin(), m_plot->series.end(),
                                                                [](const comparison::Series& s) { return !s.thresholds.empty(); });
    return hasThresholds ? tr("Point at a line to read it; a click takes its threshold. Wheel: zoom; drag: move; double click: all.")
                         : tr("Point at a mark to read it, or use the arrow keys. Wheel: zoom; drag: move; double click: all.");
}

void CurvePlot::retranslate()
{
    m_readOut->setText(howToRead());
    draw();
}

void CurvePlot::restyle()
{
    draw();
}

void CurvePlot::draw()
{
    m_crossMarks.clear();
    m_canvas->clearPlottables();
    m_canvas->clearItems();
    QLocale locale;
    locale.setNumberOptions(locale.numberOptions() | QLocale::OmitGroupSeparator); // 2015 may be a year
    m_canvas->setLocale(locale);
    m_canvas->setBackground(Theme::color(ColorRole::Base));
    QStringList notes;
    if (m_plot != nullptr) {
        const auto hasPattern = [](const comparison::Series& s) {
            return s.role == comparison::SeriesRole::Run && s.pattern != comparison::LinePattern::Solid;
        };
        const bool patterned = std::any_of(m_plot->series.begin(), m_plot->series.end(), hasPattern);
        drawAxes();
        for (const comparison::Series& series : m_plot->series)
            if (series.role == comparison::SeriesRole::Reference || isShown(series))
                drawSeries(series, patterned);
        for (const comparison::Mark& mark : m_plot->marks)
            drawMark(mark);
        for (const Text& note : m_plot->notes)
            notes.append(worded(note));
        if (patterned) { // the one thing that the run chips do not tell
            for (const comparison::Series& series : m_plot->series)
                if (series.role == comparison::SeriesRole::Run && series.key == m_plot->series.front().key)
                    notes.append((series.pattern == comparison::LinePattern::Solid    ? QStringLiteral("──  ")
                                  : series.pattern == comparison::LinePattern::Dashed ? QStringLiteral("╌╌  ")
                                                                                      : QStringLiteral("····  ")) +
                                 worded(series.name));
        }
        setAccessibleName(worded(m_plot->title));
        QStringList names;
        for (const comparison::Series& series : m_plot->series)
            names.append(worded(series.name));
        setAccessibleDescription(tr("%1 against %2. Lines: %3.")
                                     .arg(worded(m_plot->yAxis.label), worded(m_plot->xAxis.label), names.join(QStringLiteral("; "))));
        if (!m_zoomed)
            resetRanges();
        drawCrossHair();
    }
    m_canvas->setVisible(m_plot != nullptr);
    m_readOut->setVisible(m_plot != nullptr && seriesCount() > 0 && !m_compact);
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
    keepSquare();
    fitLabels();
    m_canvas->replot(QCustomPlot::rpQueuedReplot);
}

void CurvePlot::drawAxes()
{
    const QPen axisPen(Theme::color(ColorRole::Secondary), 1);
    const QPen gridPen(Theme::color(ColorRole::Border), 1);
    const auto setUp = [&](QCPAxis* axis, const comparison::Axis& description) {
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
        axis->setScaleType(description.logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
        axis->setRangeReversed(description.inverted);
        if (!description.categories.empty()) {
            const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
            for (std::size_t i = 0; i < description.categories.size(); ++i)
                ticker->addTick(static_cast<double>(i), fromUtf8(description.categories[i]));
            axis->setTicker(ticker);
        } else if (description.wholeNumbers) {
            const QSharedPointer<QCPAxisTickerFixed> ticker(new QCPAxisTickerFixed);
            ticker->setTickStep(1);
            ticker->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
            axis->setTicker(ticker);
            axis->setNumberFormat(QStringLiteral("f"));
            axis->setNumberPrecision(0);
        } else if (description.logarithmic) {
            axis->setTicker(QSharedPointer<QCPAxisTicker>(new QCPAxisTickerLog));
        } else {
            const QSharedPointer<QCPAxisTicker> ticker(new QCPAxisTicker);
            ticker->setTickCount(6);
            axis->setTicker(ticker);
            axis->setNumberFormat(QStringLiteral("gb"));
            axis->setNumberPrecision(3);
            // A scale of shares reads 0,0 … 1,0 as the sketches have it; others as short as they can.
            if (description.minimum && description.maximum && *description.maximum - *description.minimum <= 1.2) {
                axis->setNumberFormat(QStringLiteral("f"));
                axis->setNumberPrecision(1);
            }
        }
    };
    setUp(m_canvas->xAxis, m_plot->xAxis);
    setUp(m_canvas->yAxis, m_plot->yAxis);
}

void CurvePlot::drawSeries(const comparison::Series& series, bool patterned)
{
    if (series.x.empty())
        return;
    const bool reference = series.role == comparison::SeriesRole::Reference;
    const RunStyle style = reference ? RunStyle{} : m_styleOf(series.key);
    const QColor color = reference ? Theme::color(ColorRole::Secondary) : style.color();
    const Qt::PenStyle line = reference || patterned ? penStyle(series.pattern) : style.line();
    const QPen pen(color, reference ? 1 : 2, reference ? Qt::DotLine : line);
    if (series.kind == comparison::SeriesKind::Bars) {
        auto* bars = new QCPBars(m_canvas->xAxis, m_canvas->yAxis);
        bars->setData(vector(series.x), vector(series.y));
        bars->setPen(pen);
        bars->setBrush(color);
        return;
    }
    std::vector<double> x = series.x, y = series.y;
    if (series.kind == comparison::SeriesKind::Steps)
        asSteps(x, y);
    if (series.kind != comparison::SeriesKind::Points) {
        auto* curve = new QCPCurve(m_canvas->xAxis, m_canvas->yAxis);
        curve->setData(vector(x), vector(y));
        curve->setPen(pen);
        curve->setScatterStyle(QCPScatterStyle::ssNone);
    }
    if (reference)
        return;
    // A few markers tell lines apart; one on each point would hide them.
    const std::size_t step = series.kind == comparison::SeriesKind::Points ? 1 : std::max<std::size_t>(1, series.x.size() / kMarkersPerLine);
    std::vector<double> mx, my;
    for (std::size_t i = (step / 2 + static_cast<std::size_t>(style.slot)) % step; i < series.x.size(); i += step) {
        mx.push_back(series.x[i]);
        my.push_back(series.y[i]);
    }
    auto* markers = new QCPCurve(m_canvas->xAxis, m_canvas->yAxis);
    markers->setLineStyle(QCPCurve::lsNone);
    markers->setScatterStyle(scatterOf(style));
    markers->setData(vector(mx), vector(my));
}

void CurvePlot::drawMark(const comparison::Mark& mark)
{
    const QColor color = mark.key.empty() ? Theme::color(ColorRole::Text) : m_styleOf(mark.key).color();
    if (mark.kind == comparison::Mark::Kind::Point) {
        auto* point = new QCPCurve(m_canvas->xAxis, m_canvas->yAxis);
        point->setLineStyle(QCPCurve::lsNone);
        point->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(color, 2), QBrush(Theme::color(ColorRole::Base)), 9));
        point->setData({mark.x}, {mark.y});
    } else {
        auto* line = new QCPItemStraightLine(m_canvas);
        const bool vertical = mark.kind == comparison::Mark::Kind::VerticalLine;
        line->point1->setCoords(vertical ? mark.x : 0, vertical ? 0 : mark.y);
        line->point2->setCoords(vertical ? mark.x : 1, vertical ? 1 : mark.y);
        line->setPen(QPen(color, 1, Qt::DashLine));
    }
    if (mark.label.empty())
        return;
    auto* label = new QCPItemText(m_canvas);
    label->setText(worded(mark.label));
    label->setFont(axisFont());
    label->setColor(Theme::color(ColorRole::Text));
    label->setBrush(Theme::color(ColorRole::Base));
    label->setPadding(QMargins(4, 2, 4, 2));
    label->position->setType(QCPItemPosition::ptPlotCoords);
    if (mark.kind == comparison::Mark::Kind::VerticalLine) {
        label->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        label->position->setCoords(mark.x, 0.98);
        label->setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
    } else {
        label->position->setCoords(mark.x, mark.y);
        label->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    }
}

void CurvePlot::resetRanges()
{
    const auto reset = [this](QCPAxis* axis, const comparison::Axis& description) {
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
    const int side = std::max(80, std::min(m_canvas->width() - margins.left() - margins.right() - 10,
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
    const QSize room = m_plot->equalAspect ? m_canvas->axisRect()->maximumSize().boundedTo(m_canvas->size()) : m_canvas->size() - QSize(70, 50);
    m_canvas->xAxis->setLabel(fitted(worded(m_plot->xAxis.label), room.width()));
    m_canvas->yAxis->setLabel(fitted(worded(m_plot->yAxis.label), room.height()));
}

} // namespace podium::ui
