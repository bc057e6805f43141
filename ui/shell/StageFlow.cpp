#include "ui/shell/StageFlow.h"

#include <algorithm>

#include <QContextMenuEvent>
#include <QPainter>
#include <QPainterPath>

namespace podium::ui {

namespace {

constexpr int kPad = 12, kGap = 32, kRowGap = 22, kLeast = 150, kMost = 320, kLine = 18;

QFont secondaryFont(const QFont& base)
{
    QFont font = base;
    font.setPixelSize(12);
    return font;
}

/// What each step reads, without what follows from the others: where evaluate reads train and train reads featurize, an arrow from
/// featurize to evaluate says nothing new.
std::vector<StageFlow::Edge> tellingEdges(const std::vector<FlowStep>& steps)
{
    std::vector<std::vector<bool>> reaches(steps.size(), std::vector<bool>(steps.size(), false)); // [to][from]
    std::vector<StageFlow::Edge> edges;
    for (std::size_t to = 0; to < steps.size(); ++to) {
        for (const std::size_t from : steps[to].needs) {
            const bool told = std::any_of(steps[to].needs.begin(), steps[to].needs.end(),
                                          [&](std::size_t other) { return other != from && reaches[other][from]; });
            if (!told)
                edges.emplace_back(from, to);
        }
        for (const std::size_t from : steps[to].needs) {
            reaches[to][from] = true;
            for (std::size_t before = 0; before < steps.size(); ++before)
                if (reaches[from][before])
                    reaches[to][before] = true;
        }
    }
    return edges;
}

std::vector<std::vector<std::size_t>> layersOf(std::size_t steps, const std::vector<StageFlow::Edge>& edges)
{
    std::vector<std::size_t> depth(steps, 0);
    for (std::size_t to = 0; to < steps; ++to) // in running order: what it needs has its depth already
        for (const auto& [from, end] : edges)
            if (end == to)
                depth[to] = std::max(depth[to], depth[from] + 1);
    std::vector<std::vector<std::size_t>> layers;
    for (std::size_t step = 0; step < steps; ++step) {
        layers.resize(std::max(layers.size(), depth[step] + 1));
        layers[depth[step]].push_back(step);
    }
    return layers;
}

} // namespace

StageCard::StageCard(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void StageCard::setStep(const FlowStep& step)
{
    m_step = step;
    // Long names of files and columns may break after an underscore.
    m_step.summary.replace(QLatin1Char('_'), QStringLiteral("_\u200B"));
    setText(step.title);
    setEnabled(!step.page.isEmpty());
    setAccessibleName(QStringLiteral("%1, %2").arg(step.title, step.sign.word));
    setAccessibleDescription(step.summary);
    setToolTip(step.summary);
    update();
}

int StageCard::heightFor(int width) const
{
    const QFontMetrics metrics(secondaryFont(font()));
    const QRect text = metrics.boundingRect(QRect(0, 0, width - 2 * kPad, 10000), Qt::TextWordWrap, m_step.summary);
    const QRect word = metrics.boundingRect(QRect(0, 0, width - 2 * kPad, 10000), Qt::TextWordWrap, m_step.sign.word);
    return kPad + kLine + 6 + std::max(text.height(), m_step.summary.isEmpty() ? 0 : kLine) + 6 + word.height() + kPad;
}

void StageCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor state = Theme::color(m_step.sign.color);
    const double line = hasFocus() ? 2.5 : 1.5;
    const QRectF frame = QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2);
    painter.setPen(QPen(hasFocus() ? Theme::color(ColorRole::Accent) : state, line));
    painter.setBrush(Theme::color(underMouse() && isEnabled() ? ColorRole::Alternate : ColorRole::Base));
    painter.drawRoundedRect(frame, 4, 4);

    const QRect inner = rect().adjusted(kPad, kPad, -kPad, -kPad);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(state);
    painter.drawText(QRect(inner.left(), inner.top(), inner.width(), kLine), Qt::AlignRight | Qt::AlignVCenter, m_step.sign.glyph);
    painter.setPen(Theme::color(ColorRole::Text));
    const int titleWidth = inner.width() - 26;
    painter.drawText(QRect(inner.left(), inner.top(), titleWidth, kLine), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(bold).elidedText(m_step.title, Qt::ElideRight, titleWidth));
    painter.setFont(secondaryFont(font()));
    painter.setPen(Theme::color(ColorRole::Secondary));
    painter.drawText(inner.adjusted(0, kLine + 6, 0, 0), Qt::TextWordWrap | Qt::AlignTop | Qt::AlignLeft, m_step.summary);
    painter.setPen(state);
    painter.drawText(inner, Qt::TextWordWrap | Qt::AlignBottom | Qt::AlignLeft, m_step.sign.word);
}

void StageCard::contextMenuEvent(QContextMenuEvent* event)
{
    emit menuWanted(event->reason() == QContextMenuEvent::Mouse ? event->globalPos() : mapToGlobal(rect().center()));
}

void StageFlow::setSteps(const std::vector<FlowStep>& steps)
{
    while (m_cards.size() > steps.size()) {
        m_cards.back()->deleteLater();
        m_cards.pop_back();
    }
    while (m_cards.size() < steps.size()) {
        auto* card = new StageCard(this);
        connect(card, &QAbstractButton::clicked, this, [this, card] { emit stepChosen(card->step().page); });
        connect(card, &StageCard::menuWanted, this, [this, card](const QPoint& global) { emit menuWanted(card->step(), global); });
        card->show();
        m_cards.push_back(card);
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
        m_cards[i]->setObjectName(QStringLiteral("stage-") + steps[i].page);
        m_cards[i]->setStep(steps[i]);
    }
    m_edges = tellingEdges(steps);
    m_layers = layersOf(steps.size(), m_edges);
    arrange();
    update();
}

StageCard* StageFlow::card(const QString& page) const
{
    const auto it = std::find_if(m_cards.begin(), m_cards.end(), [&](const StageCard* card) { return card->step().page == page; });
    return it == m_cards.end() ? nullptr : *it;
}

int StageFlow::placeRow(const std::vector<std::size_t>& row, int columns, int each, int y)
{
    int bottom = y;
    for (std::size_t first = 0; first < row.size(); first += static_cast<std::size_t>(columns)) {
        const std::size_t end = std::min(first + static_cast<std::size_t>(columns), row.size());
        int height = 0;
        for (std::size_t i = first; i < end; ++i)
            height = std::max(height, m_cards[row[i]]->heightFor(each));
        for (std::size_t i = first; i < end; ++i)
            m_cards[row[i]]->setGeometry(static_cast<int>(i - first) * (each + kGap), bottom, each, height);
        bottom += height + kRowGap;
    }
    return bottom - y - kRowGap;
}

void StageFlow::arrange()
{
    const auto n = static_cast<int>(m_cards.size());
    if (n == 0) {
        setFixedHeight(0);
        return;
    }
    const auto columnsFor = [this](int count) {
        const int most = std::clamp((width() + kGap) / (kLeast + kGap), 1, count);
        const int rows = (count + most - 1) / most;
        return (count + rows - 1) / rows; // rows as even as can be
    };
    const auto widthFor = [this](int columns) {
        return std::min((width() - (columns - 1) * kGap) / columns, columns == 1 ? width() : kMost);
    };
    const auto layers = static_cast<int>(m_layers.size());
    if (layers == n) {
        m_shape = Shape::Chain;
        std::vector<std::size_t> all;
        for (const auto& layer : m_layers)
            all.push_back(layer.front());
        const int columns = columnsFor(n);
        setFixedHeight(placeRow(all, columns, widthFor(columns), 0) + 2);
    } else if (layers > 1 && layers * kLeast + (layers - 1) * kGap <= width()) {
        m_shape = Shape::Across;
        arrangeAcross();
    } else {
        m_shape = Shape::Down;
        int columns = 1;
        for (const auto& layer : m_layers)
            columns = std::max(columns, columnsFor(static_cast<int>(layer.size())));
        int y = 0;
        for (const auto& layer : m_layers)
            y += placeRow(layer, columns, widthFor(columns), y) + kGap;
        setFixedHeight(y - kGap + 2);
    }
}

void StageFlow::arrangeAcross()
{
    const auto layers = static_cast<int>(m_layers.size());
    const int each = std::min((width() - (layers - 1) * kGap) / layers, kMost);
    std::vector<int> heights;
    int most = 0;
    for (const auto& layer : m_layers) {
        int height = -kRowGap;
        for (const std::size_t step : layer)
            height += m_cards[step]->heightFor(each) + kRowGap;
        heights.push_back(height);
        most = std::max(most, height);
    }
    for (int column = 0; column < layers; ++column) {
        int y = (most - heights[static_cast<std::size_t>(column)]) / 2; // arrows stay short
        for (const std::size_t step : m_layers[static_cast<std::size_t>(column)]) {
            const int height = m_cards[step]->heightFor(each);
            m_cards[step]->setGeometry(column * (each + kGap), y, each, height);
            y += height + kRowGap;
        }
    }
    setFixedHeight(most + 2);
}

void StageFlow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void StageFlow::drawArrow(QPainter& painter, const QRect& from, const QRect& to) const
{
    const bool down = m_shape == Shape::Down;
    const QPointF start = down ? QPointF(from.center().x(), from.bottom() + 2) : QPointF(from.right() + 2, from.center().y());
    const QPointF end = down ? QPointF(to.center().x(), to.top() - 2) : QPointF(to.left() - 2, to.center().y());
    const QPointF along = down ? QPointF(0, 1) : QPointF(1, 0), aside = down ? QPointF(1, 0) : QPointF(0, 1);
    const double bend = down ? (end.y() - start.y()) / 2 : std::min((end.x() - start.x()) / 2, double(kGap) / 2);
    QPainterPath path(start);
    path.cubicTo(start + along * bend, end - along * (bend + 6), end - along * 6);
    painter.strokePath(path, painter.pen());
    painter.drawPolygon(QPolygonF{end, end - along * 7 + aside * 4, end - along * 7 - aside * 4});
}

/// From the end of a row of a chain to the beginning of the next one, between the two.
void StageFlow::drawTurn(QPainter& painter, const QRect& from, const QRect& to) const
{
    const QPointF start(from.center().x(), from.bottom() + 2), end(to.center().x(), to.top() - 2);
    const double between = start.y() + (end.y() - 7 - start.y()) / 2;
    painter.drawPolyline(QPolygonF{start, {start.x(), between}, {end.x(), between}, {end.x(), end.y() - 7}});
    painter.drawPolygon(QPolygonF{end, {end.x() + 4, end.y() - 7}, {end.x() - 4, end.y() - 7}});
}

void StageFlow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::color(ColorRole::Secondary), 1));
    painter.setBrush(Theme::color(ColorRole::Secondary));
    for (const auto& [from, to] : m_edges) {
        const QRect begin = m_cards[from]->geometry(), end = m_cards[to]->geometry();
        if (m_shape != Shape::Chain || begin.top() == end.top())
            drawArrow(painter, begin, end);
        else
            drawTurn(painter, begin, end);
    }
}

} // namespace podium::ui
