#include "ui/shell/StageFlow.h"

#include <algorithm>

#include <QPainter>
#include <QPainterPath>

namespace podium::ui {

namespace {

constexpr int kPad = 12, kGap = 32, kRowGap = 14, kLeast = 150, kMost = 320, kLine = 18;

QFont secondaryFont(const QFont& base)
{
    QFont font = base;
    font.setPixelSize(12);
    return font;
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

void StageFlow::setSteps(const std::vector<FlowStep>& steps)
{
    while (m_cards.size() > steps.size()) {
        m_cards.back()->deleteLater();
        m_cards.pop_back();
    }
    while (m_cards.size() < steps.size()) {
        auto* card = new StageCard(this);
        connect(card, &QAbstractButton::clicked, this, [this, card] { emit stepChosen(card->step().page); });
        card->show();
        m_cards.push_back(card);
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
        m_cards[i]->setObjectName(QStringLiteral("stage-") + steps[i].page);
        m_cards[i]->setStep(steps[i]);
    }
    arrange();
    update();
}

StageCard* StageFlow::card(const QString& page) const
{
    const auto it = std::find_if(m_cards.begin(), m_cards.end(), [&](const StageCard* card) { return card->step().page == page; });
    return it == m_cards.end() ? nullptr : *it;
}

void StageFlow::arrange()
{
    const auto n = static_cast<int>(m_cards.size());
    if (n == 0) {
        setFixedHeight(0);
        return;
    }
    const int most = std::clamp((width() + kGap) / (kLeast + kGap), 1, n);
    const int columns = (n + (n + most - 1) / most - 1) / ((n + most - 1) / most); // rows as even as can be
    const int each = std::min((width() - (columns - 1) * kGap) / columns, columns == 1 ? width() : kMost);
    int y = 0;
    for (int first = 0; first < n; first += columns) {
        int height = 0;
        for (int i = first; i < std::min(first + columns, n); ++i)
            height = std::max(height, m_cards[static_cast<std::size_t>(i)]->heightFor(each));
        for (int i = first; i < std::min(first + columns, n); ++i)
            m_cards[static_cast<std::size_t>(i)]->setGeometry((i - first) * (each + kGap), y, each, height);
        y += height + kRowGap;
    }
    setFixedHeight(y - kRowGap + 2);
}

void StageFlow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void StageFlow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::color(ColorRole::Secondary), 1));
    painter.setBrush(Theme::color(ColorRole::Secondary));
    for (std::size_t i = 0; i + 1 < m_cards.size(); ++i) {
        const QRect from = m_cards[i]->geometry(), to = m_cards[i + 1]->geometry();
        if (from.top() != to.top())
            continue; // the next row goes on at the left, as text does
        const QPointF start(from.right() + 2, from.center().y()), end(to.left() - 2, from.center().y());
        painter.drawLine(start, end - QPointF(6, 0));
        painter.drawPolygon(QPolygonF{end, end - QPointF(7, 4), end - QPointF(7, -4)});
    }
}

} // namespace podium::ui
