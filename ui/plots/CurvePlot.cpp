#include "ui/plots/CurvePlot.h"

#include <algorithm>
#include <cmath>

#include <QBoxLayout>
#include <QEvent>

#include <qcustomplot.h>

#include "ui/base/QtLanguage.h"
#include "ui/plots/AxisFont.h"

namespace podium::ui {

namespace {

constexpr std::size_t kMarkersPerLine = 7;
constexpr int kMarker = 7, kOtherMarker = 6; // pixels
constexpr int kLow = 260;                    // pixels: a plot that has no room for a line of many words
constexpr double kBarShare = 0.92;           // of the room of a bar

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
    return QCPScatterStyle(shape, QPen(style.color(), 1.5), filled ? QBrush(style.color()) : QBrush(Qt::NoBrush), kMarker);
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

/// Of what belongs to no chosen run.
QColor paleColor(comparison::SeriesRole role)
{
    QColor color = Theme::color(role == comparison::SeriesRole::Faded ? ColorRole::Border : ColorRole::Secondary);
    if (role == comparison::SeriesRole::Other)
        color.setAlphaF(0.6F); // where many cross it is denser
    return color;
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
    m_canvas->setMinimumSize(140, 100);
    m_canvas->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_canvas->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_canvas->setMouseTracking(true);
    m_canvas->installEventFilter(this);
    m_canvas->setFocusPolicy(Qt::NoFocus);
    setFocusPolicy(Qt::StrongFocus);
    m_canvas->addLayer(QStringLiteral("hovered")); // drawn anew alone, however many lines are below it
    m_canvas->layer(QStringLiteral("hovered"))->setMode(QCPLayer::lmBuffered);
    for (QCPAxis* axis : {m_canvas->xAxis, m_canvas->yAxis})
        connect(axis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, [this] { fitTicks(); });
    connect(m_canvas, &QCustomPlot::afterReplot, this, [this] { // only then the room of the axes is known
        if (const QSize room = m_canvas->axisRect()->size(); room != m_fitted) {
            m_fitted = room;
            fitTicks();
            m_canvas->replot(QCustomPlot::rpQueuedReplot);
        }
    });
    for (QLabel* label : {m_notes, m_readOut}) {
        label->setContentsMargins(8, 0, 8, 4);
        // A wrapped label asks for the room it had in a narrow column; a dock need not be that high.
        label->setMinimumHeight(label->fontMetrics().height());
    }
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
    const QString howToRead = hint();
    const Point before = m_at;
    const auto held = m_plot; // what `before` points into
    m_plot = std::move(plot);
    if (hint() != howToRead)
        showHint();
    m_at = {};
    // The keyboard stays where it was: the plot is often the same one anew.
    if (before.series != nullptr && m_plot != nullptr && held->id == m_plot->id)
        for (const comparison::Series& series : m_plot->series)
            if (series.key == before.series->key && series.pattern == before.series->pattern && before.index < series.x.size() && m_at.series == nullptr)
                m_at = {&series, before.index};
    draw();
}

void CurvePlot::setHidden(const std::set<std::string>& runs)
{
    if (runs == m_hidden)
        return;
    m_hidden = runs;
    showHint(); // what was read may be of a run that is left out now
    draw();
}

void CurvePlot::setCompact()
{
    m_compact = true;
    m_readOut->hide();
}

bool CurvePlot::isShown(const comparison::Series& series) const
{
    const bool ofRun = series.role == comparison::SeriesRole::Run || series.role == comparison::SeriesRole::Other;
    return ofRun && !series.x.empty() && !m_hidden.contains(series.key);
}

int CurvePlot::seriesCount() const
{
    if (m_plot == nullptr)
        return 0;
    return static_cast<int>(std::count_if(m_plot->series.begin(), m_plot->series.end(), [this](const comparison::Series& s) { return isShown(s); }));
}

void CurvePlot::retranslate()
{
    showHint();
    draw();
}

void CurvePlot::showHint()
{
    // A hint of two lines takes the second from a plot that has not much more.
    const bool wraps = m_readOut->fontMetrics().horizontalAdvance(hint()) > width();
    m_readOut->setText(height() < (wraps ? 2 * kLow : kLow) ? tr("Point at it to read; double click: all.") : hint());
    m_readOut->setToolTip(hint());
    m_hinting = true;
}

QString CurvePlot::hint() const
{
    if (m_plot != nullptr && m_plot->parallel)
        return tr("Point at a line to read it; a click chooses its run. Drag along an axis: filter; wheel: zoom; drag: move; double click: all.");
    if (m_plot != nullptr && (m_plot->id == "scatter" || m_plot->id == "bars"))
        return tr("Point at a run to read it; a click chooses it. Wheel: zoom; drag: move; double click: all.");
    const auto decides = [](const comparison::Series& series) { return !series.thresholds.empty(); };
    if (m_plot != nullptr && std::none_of(m_plot->series.begin(), m_plot->series.end(), decides))
        return tr("Point at a mark to read it, or use the arrow keys. Wheel: zoom; drag: move; double click: all.");
    return tr("Point at a line to read it; a click takes its threshold. Wheel: zoom; drag: move; double click: all.");
}

void CurvePlot::restyle()
{
    draw();
}

void CurvePlot::draw()
{
    m_crossMarks.clear();
    m_brushItems.clear();
    m_hovered = nullptr;
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
            if (isShown(series) || series.role == comparison::SeriesRole::Reference || series.role == comparison::SeriesRole::Faded)
                drawSeries(series, patterned);
        for (const comparison::Mark& mark : m_plot->marks)
            drawMark(mark);
        for (const Text& note : m_plot->notes)
            notes.append(worded(note));
        const auto first = std::find_if(m_plot->series.begin(), m_plot->series.end(), [this](const auto& series) { return isShown(series); });
        if (patterned && first != m_plot->series.end()) { // the one thing that the run chips do not tell
            // A part is what the pattern stands for with any of them; the first may not have all.
            QStringList told;
            for (const comparison::Series& series : m_plot->series)
                if (series.role == comparison::SeriesRole::Run && (series.part.empty() ? series.key == first->key : isShown(series)))
                    told.append((series.pattern == comparison::LinePattern::Solid    ? QStringLiteral("──  ")
                                  : series.pattern == comparison::LinePattern::Dashed ? QStringLiteral("╌╌  ")
                                                                                      : QStringLiteral("····  ")) +
                                 worded(series.part.empty() ? series.name : series.part));
            told.removeDuplicates();
            notes += told;
        }
        setAccessibleName(worded(m_plot->title));
        QStringList names;
        for (const comparison::Series& series : m_plot->series)
            if (series.role == comparison::SeriesRole::Run || series.role == comparison::SeriesRole::Reference)
                names.append(worded(series.name));
        const auto others = std::count_if(m_plot->series.begin(), m_plot->series.end(),
                                          [](const comparison::Series& series) { return series.role == comparison::SeriesRole::Other; });
        if (others > 0)
            names.append(tr("other runs: %1").arg(others));
        setAccessibleDescription(tr("%1 against %2. Lines: %3.")
                                     .arg(worded(m_plot->yAxis.label), worded(m_plot->xAxis.label), names.join(QStringLiteral("; "))));
        if (!m_zoomed)
            resetRanges();
        drawCrossHair();
        drawBrushes();
    }
    m_canvas->setVisible(m_plot != nullptr);
    m_readOut->setVisible(m_plot != nullptr && seriesCount() > 0 && !m_compact);
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
    keepSquare();
    fitLabels();
    fitTicks();
    m_canvas->replot(QCustomPlot::rpQueuedReplot);
}

void CurvePlot::drawSeries(const comparison::Series& series, bool patterned)
{
    using comparison::SeriesKind;
    using comparison::SeriesRole;
    if (series.x.empty())
        return;
    const bool chosen = series.role == SeriesRole::Run;
    const RunStyle style = chosen ? m_styleOf(series.key) : RunStyle{}; // asking gives a run its colour: only those that were chosen
    const QColor color = chosen                                   ? style.color()
                         : series.role == SeriesRole::Reference ? Theme::color(ColorRole::Secondary)
                                                                : paleColor(series.role);
    const Qt::PenStyle line = series.role == SeriesRole::Reference ? Qt::DotLine
                              : chosen && patterned                ? penStyle(series.pattern)
                              : chosen                             ? style.line()
                                                                   : Qt::SolidLine;
    const QPen pen(color, chosen ? 2 : 1, line);
    if (series.kind == SeriesKind::Bars) {
        auto* bars = new QCPBars(m_canvas->xAxis, m_canvas->yAxis);
        bars->setData(vector(series.x), vector(series.y));
        bars->setWidth(m_plot->barWidth * kBarShare);
        bars->setPen(Qt::NoPen);
        bars->setBrush(color);
        drawSpread(series, bars);
        return;
    }
    std::vector<double> x = series.x, y = series.y;
    if (series.kind == SeriesKind::Steps)
        asSteps(x, y);
    if (series.kind != SeriesKind::Points) {
        auto* curve = new QCPCurve(m_canvas->xAxis, m_canvas->yAxis);
        curve->setData(vector(x), vector(y));
        curve->setPen(pen);
        curve->setScatterStyle(QCPScatterStyle::ssNone);
    }
    if (!chosen && series.kind != SeriesKind::Points)
        return;
    // A few markers tell lines apart; one on each point would hide them.
    const std::size_t step = series.kind == SeriesKind::Points || m_plot->parallel ? 1 : std::max<std::size_t>(1, series.x.size() / kMarkersPerLine);
    std::vector<double> mx, my;
    for (std::size_t i = (step / 2 + static_cast<std::size_t>(style.slot)) % step; i < series.x.size(); i += step) {
        mx.push_back(series.x[i]);
        my.push_back(series.y[i]);
    }
    auto* markers = new QCPCurve(m_canvas->xAxis, m_canvas->yAxis);
    markers->setLineStyle(QCPCurve::lsNone);
    markers->setScatterStyle(chosen ? scatterOf(style) : QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(color, 1), Qt::NoBrush, kOtherMarker));
    markers->setData(vector(mx), vector(my));
    drawSpread(series, markers);
}

void CurvePlot::drawSpread(const comparison::Series& series, QCPAbstractPlottable* around)
{
    std::vector<double> below, above;
    bool any = false;
    for (std::size_t i = 0; i < series.low.size(); ++i) {
        below.push_back(series.y[i] - series.low[i]);
        above.push_back(series.high[i] - series.y[i]);
        any = any || series.low[i] < series.high[i];
    }
    if (!any)
        return;
    auto* spread = new QCPErrorBars(m_canvas->xAxis, m_canvas->yAxis);
    spread->setDataPlottable(around);
    spread->setData(vector(below), vector(above));
    spread->setPen(QPen(Theme::color(series.role == comparison::SeriesRole::Run ? ColorRole::Text : ColorRole::Secondary), 1));
    spread->setSymbolGap(0);
    spread->setWhiskerWidth(kMarker);
}

void CurvePlot::drawMark(const comparison::Mark& mark)
{
    const QColor color = mark.key.empty() ? Theme::color(ColorRole::Text) : m_styleOf(mark.key).color();
    if (mark.kind == comparison::Mark::Kind::Point) {
        auto* point = new QCPCurve(m_canvas->xAxis, m_canvas->yAxis);
        point->setLineStyle(QCPCurve::lsNone);
        point->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(color, 2), QBrush(Theme::color(ColorRole::Base)), 9));
        point->setData({mark.x}, {mark.y});
    } else if (mark.kind != comparison::Mark::Kind::Words) {
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
    } else if (mark.kind == comparison::Mark::Kind::Words) { // lines may be seen through: there are many
        QColor ground = Theme::color(ColorRole::Base);
        ground.setAlphaF(0.8F);
        label->setBrush(ground);
        label->setPadding(QMargins(3, 0, 3, 0));
        auto* place = new QCPItemTracer(m_canvas); // beside it, so that the marker there is seen
        place->setStyle(QCPItemTracer::tsNone);
        place->position->setType(QCPItemPosition::ptPlotCoords);
        place->position->setCoords(mark.x, mark.y);
        label->position->setParentAnchor(place->position);
        label->position->setType(QCPItemPosition::ptAbsolute);
        label->position->setCoords(kMarker, 0);
        label->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        label->setClipToAxisRect(false);
    } else {
        label->position->setCoords(mark.x, mark.y);
        label->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    }
}

} // namespace podium::ui
