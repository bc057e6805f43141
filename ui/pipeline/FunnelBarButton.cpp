#include <QKeyEvent>
#include <QPainter>

#include "ui/base/QtLanguage.h"
#include "ui/pipeline/FunnelCard.h"

namespace podium::ui {

namespace {

constexpr int kHeight = 28, kGap = 12, kSide = 6, kBarHeight = 14, kLeastBar = 80, kIndent = 16;
constexpr int kSpare = 2; // pixels by which drawn words may be wider than measured

} // namespace

FunnelBarButton::FunnelBarButton(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FunnelBarButton::setBar(const project::FunnelBar& bar, std::int64_t all)
{
    m_bar = bar;
    m_all = all;
    setText(worded(bar.label));
    setAccessibleName(QStringLiteral("%1: %2").arg(text(), figures()));
    const bool hasRows = bar.part || bar.id == "read" ? bar.rows > 0 : bar.lost > 0;
    setEnabled(hasRows);
    setCursor(hasRows ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setToolTip(!hasRows                          ? tr("No row is left out here.")
               : bar.part || bar.id == "read" ? tr("Shows these rows.")
                                              : tr("Shows the rows that are left out here."));
    updateGeometry();
    update();
}

int FunnelBarButton::labelWidth() const
{
    return fontMetrics().horizontalAdvance(text()) + kSpare + (m_bar.part ? kIndent : 0);
}

int FunnelBarButton::figuresWidth() const
{
    return fontMetrics().horizontalAdvance(figures()) + kSpare;
}

QString FunnelBarButton::figures() const
{
    const QString rows = (m_bar.rows == 1 ? tr("%1 row") : tr("%1 rows")).arg(countText(m_bar.rows));
    if (m_bar.lost > 0)
        return tr("%1, %2 fewer").arg(rows, countText(m_bar.lost));
    if (m_bar.classCounts.empty())
        return rows;
    QStringList classes;
    for (const std::int64_t count : m_bar.classCounts)
        classes.append(countText(count));
    return tr("%1, by class %2").arg(rows, classes.join(QStringLiteral(" / ")));
}

QSize FunnelBarButton::sizeHint() const
{
    return {2 * kSide + labelWidth() + figuresWidth() + 2 * kGap + 3 * kLeastBar, kHeight};
}

QSize FunnelBarButton::minimumSizeHint() const
{
    return {2 * kSide + kLeastBar, kHeight};
}

void FunnelBarButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRect whole = rect();
    if (isEnabled() && (underMouse() || isDown()))
        painter.fillRect(whole, Theme::color(isDown() ? ColorRole::Selection : ColorRole::Alternate));
    // All bars of the card begin and end at the same places.
    int labels = 0, words = 0;
    for (const FunnelBarButton* bar : parentWidget()->findChildren<const FunnelBarButton*>())
        if (bar->isVisible()) {
            labels = std::max(labels, bar->labelWidth());
            words = std::max(words, bar->figuresWidth());
        }
    // The figures are what matters: where there is little room, the bar goes first, then the label is cut.
    const int figuresWidth = std::min(words, whole.width() - 2 * kSide - kLeastBar);
    const int labelWidth = std::min(labels, whole.width() - 2 * kSide - figuresWidth - kGap);
    const int indent = m_bar.part ? kIndent : 0;
    const QRect label(kSide + indent, 0, labelWidth - indent, whole.height());
    const QRect figures(whole.width() - kSide - figuresWidth, 0, figuresWidth, whole.height());
    const QRect track(label.right() + kGap, (whole.height() - kBarHeight) / 2, figures.left() - label.right() - 2 * kGap, kBarHeight);
    painter.setPen(Theme::color(ColorRole::Text));
    painter.drawText(label, Qt::AlignVCenter | Qt::AlignLeft, fontMetrics().elidedText(text(), Qt::ElideRight, label.width()));
    painter.drawText(figures, Qt::AlignVCenter | Qt::AlignLeft, fontMetrics().elidedText(this->figures(), Qt::ElideRight, figures.width()));
    if (track.width() > 4 && m_all > 0) {
        painter.fillRect(track, Theme::color(ColorRole::Alternate));
        QRect filled = track;
        filled.setWidth(std::max(m_bar.rows > 0 ? 2 : 0, static_cast<int>(static_cast<double>(track.width()) * static_cast<double>(m_bar.rows) / static_cast<double>(m_all))));
        painter.fillRect(filled, Theme::color(ColorRole::Accent));
        painter.setPen(Theme::color(ColorRole::Border));
        painter.drawRect(track.adjusted(0, 0, -1, -1));
    }
    if (hasFocus()) {
        painter.setPen(QPen(Theme::color(ColorRole::Accent), 2));
        painter.drawRect(whole.adjusted(1, 1, -1, -1));
    }
}

void FunnelBarButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace podium::ui
