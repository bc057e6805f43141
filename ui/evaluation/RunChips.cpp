#include "ui/evaluation/RunChips.h"

#include <algorithm>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QResizeEvent>

#include "ui/base/QtLanguage.h"
#include "ui/base/Theme.h"

namespace podium::ui {

namespace {

constexpr int kLine = 20, kMarker = 12, kGap = 16, kSample = 22, kLeastWidth = 240;
constexpr int kSurelySeen = 3; // lines

}

RunChips::RunChips(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void RunChips::setRuns(const std::vector<ShownEvaluation>& runs)
{
    m_chips.clear();
    for (const ShownEvaluation& run : runs) {
        const QString name = run.dataset.empty() || run.dataset == run.named.name
            ? runWord(run)
            : QStringLiteral("%1 · %2").arg(runWord(run), fromUtf8(run.dataset));
        m_chips.push_back({run.named.key, run.style, name});
    }
    m_current = std::clamp(m_current, 0, std::max(0, static_cast<int>(m_chips.size()) - 1));
    describe();
    updateGeometry();
    update();
}

void RunChips::setHiddenRuns(const std::set<std::string>& runs)
{
    m_hidden = runs;
    m_clickable = true;
    setFocusPolicy(Qt::StrongFocus);
    setToolTip(tr("Click a run to leave it out of the plots, or to bring it back"));
    describe();
    update();
}

void RunChips::describe()
{
    QStringList names;
    for (const Chip& chip : m_chips)
        names.append(m_hidden.contains(chip.run) ? tr("%1 (left out)").arg(chip.name) : chip.name);
    setAccessibleName(names.join(QStringLiteral(", ")));
}

void RunChips::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_clickable || event->button() != Qt::LeftButton)
        return;
    std::vector<QRect> places;
    layOut(width(), nullptr, &places);
    for (std::size_t i = 0; i < places.size(); ++i)
        if (places[i].contains(event->position().toPoint())) {
            m_current = static_cast<int>(i);
            const std::string run = m_chips[i].run; // the list is filled anew meanwhile
            emit toggled(run);
            return;
        }
}

void RunChips::keyPressEvent(QKeyEvent* event)
{
    const auto last = static_cast<int>(m_chips.size()) - 1;
    if (event->key() == Qt::Key_Left)
        m_current = std::max(0, m_current - 1);
    else if (event->key() == Qt::Key_Right)
        m_current = std::min(last, m_current + 1);
    else if (event->key() == Qt::Key_Space && m_current <= last) {
        const std::string run = m_chips[static_cast<std::size_t>(m_current)].run;
        emit toggled(run);
    } else
        QWidget::keyPressEvent(event);
    update();
}

void RunChips::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void RunChips::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

int RunChips::layOut(int width, QPainter* painter, std::vector<QRect>* places) const
{
    int x = 0, y = 0;
    const QFontMetrics metrics = fontMetrics();
    for (const Chip& chip : m_chips) {
        const int needed = kMarker + kSample + 6 + metrics.horizontalAdvance(chip.name);
        if (x > 0 && x + needed > width) {
            x = 0;
            y += kLine;
        }
        if (places != nullptr)
            places->emplace_back(x, y, needed, kLine);
        if (painter != nullptr) {
            const bool hidden = m_hidden.contains(chip.run);
            painter->setOpacity(hidden ? 0.5 : 1.0);
            painter->setPen(QPen(chip.style.color(), 2, chip.style.line()));
            painter->drawLine(x, y + kLine / 2, x + kSample + kMarker, y + kLine / 2);
            drawMarker(*painter, chip.style.marker(), QRectF(x + kSample / 2.0, y + (kLine - kMarker) / 2.0, kMarker, kMarker), chip.style.color());
            painter->setPen(Theme::color(ColorRole::Text));
            QFont name = font();
            name.setStrikeOut(hidden);
            painter->setFont(name);
            const QRect box(x + kMarker + kSample + 6, y, std::max(0, width - x - kMarker - kSample - 6), kLine);
            painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(chip.name, Qt::ElideRight, box.width()));
            painter->setOpacity(1);
            if (hasFocus() && &chip == &m_chips[static_cast<std::size_t>(m_current)]) {
                painter->setPen(QPen(Theme::color(ColorRole::Accent), 1, Qt::DotLine));
                painter->drawRect(QRect(x, y, std::min(needed, width - x) - 1, kLine - 1));
            }
        }
        x += needed + kGap;
    }
    return m_chips.empty() ? 0 : y + kLine;
}

QSize RunChips::sizeHint() const
{
    return {kLeastWidth, layOut(std::max(width(), kLeastWidth), nullptr)};
}

QSize RunChips::minimumSizeHint() const
{
    // What a few need at the present width; of many a dock is not made as high as the screen.
    return {80, std::min(layOut(std::max(width(), kLeastWidth), nullptr), kSurelySeen * kLine)};
}

int RunChips::heightForWidth(int width) const
{
    return layOut(width, nullptr);
}

void RunChips::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
}

void RunChips::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    layOut(width(), &painter);
}

} // namespace podium::ui
