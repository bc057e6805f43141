#include "ui/quality/BarsView.h"

#include <algorithm>

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/base/QtLanguage.h"
#include "ui/base/Theme.h"

namespace podium::ui {

namespace {

constexpr int kTall = 84; // of the intervals
constexpr int kGap = 8;

}

BarsView::BarsView(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BarsView::setBars(Kind kind, std::vector<Bar> bars, const QString& from, const QString& to)
{
    m_kind = kind;
    m_bars = std::move(bars);
    m_from = from;
    m_to = to;
    m_most = 1;
    for (const Bar& bar : m_bars)
        m_most = std::max(m_most, bar.count);
    m_current = 0;
    setVisible(!m_bars.empty());
    updateGeometry();
    update();
    describe();
}

int BarsView::rowHeight() const { return fontMetrics().height() + 6; }

QSize BarsView::sizeHint() const
{
    return {280, m_kind == Kind::Intervals ? kTall + fontMetrics().height() + 4 : rowHeight() * static_cast<int>(m_bars.size())};
}

QRect BarsView::barArea(int bar) const
{
    if (m_kind == Kind::Values)
        return {0, bar * rowHeight(), width(), rowHeight()};
    const int left = bar * width() / std::max(1, count());
    return {left, 0, (bar + 1) * width() / std::max(1, count()) - left, kTall};
}

int BarsView::barAt(const QPoint& position) const
{
    for (int bar = 0; bar < count(); ++bar)
        if (barArea(bar).contains(position))
            return bar;
    return -1;
}

void BarsView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto share = [&](const Bar& bar) { return static_cast<double>(bar.count) / static_cast<double>(m_most); };
    for (int i = 0; i < count(); ++i) {
        const Bar& bar = m_bars[static_cast<std::size_t>(i)];
        const QRect area = barArea(i);
        const bool marked = hasFocus() && i == m_current;
        if (marked)
            painter.fillRect(area, Theme::color(ColorRole::Selection));
        if (m_kind == Kind::Intervals) {
            const int tall = bar.count == 0 ? 0 : std::max(2, qRound(share(bar) * (kTall - 4)));
            painter.fillRect(QRect(area.left(), area.bottom() - tall + 1, std::max(1, area.width() - 1), tall), Theme::color(ColorRole::Accent));
            continue;
        }
        const QString number = countText(bar.count);
        const int numberWidth = fontMetrics().horizontalAdvance(number) + kGap;
        const int labelWidth = area.width() / 2;
        painter.setPen(Theme::color(ColorRole::Text));
        painter.drawText(QRect(area.left(), area.top(), labelWidth - kGap, area.height()), Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(bar.label, Qt::ElideRight, labelWidth - kGap));
        const int room = area.width() - labelWidth - numberWidth;
        const int wide = std::max(2, qRound(share(bar) * room));
        painter.fillRect(QRect(labelWidth, area.top() + 4, wide, area.height() - 8), Theme::color(ColorRole::Accent));
        painter.setPen(Theme::color(ColorRole::Secondary));
        painter.drawText(area, Qt::AlignVCenter | Qt::AlignRight, number);
    }
    if (m_kind == Kind::Intervals && !m_bars.empty()) {
        painter.fillRect(QRect(0, kTall, width(), 1), Theme::color(ColorRole::Border));
        painter.setPen(Theme::color(ColorRole::Secondary));
        const QRect axis(0, kTall + 2, width(), fontMetrics().height());
        painter.drawText(axis, Qt::AlignLeft, m_from);
        painter.drawText(axis, Qt::AlignRight, m_to);
    }
}

QString BarsView::sentence(int bar) const
{
    const Bar& one = m_bars[static_cast<std::size_t>(bar)];
    return (one.count == 1 ? tr("%1: %2 row") : tr("%1: %2 rows")).arg(one.label, countText(one.count));
}

void BarsView::describe() { setAccessibleDescription(m_bars.empty() ? QString() : sentence(m_current)); }

bool BarsView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const int bar = barAt(help->pos()); bar >= 0)
            QToolTip::showText(help->globalPos(), sentence(bar) + QLatin1Char('\n') + tr("A click shows these rows."), this);
        return true;
    }
    return QWidget::event(event);
}

void BarsView::mouseReleaseEvent(QMouseEvent* event)
{
    if (const int bar = barAt(event->position().toPoint()); bar >= 0 && event->button() == Qt::LeftButton) {
        m_current = bar;
        describe();
        update();
        emit chosen(bar);
    }
}

void BarsView::keyPressEvent(QKeyEvent* event)
{
    const bool back = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up;
    const bool forward = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down;
    if (m_bars.empty()) {
        QWidget::keyPressEvent(event);
    } else if (back || forward) {
        m_current = std::clamp(m_current + (forward ? 1 : -1), 0, count() - 1);
        describe();
        update();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        emit chosen(m_current);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void BarsView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void BarsView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace podium::ui
