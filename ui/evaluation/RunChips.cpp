#include "ui/evaluation/RunChips.h"

#include <algorithm>

#include <QPainter>

#include "ui/base/QtLanguage.h"
#include "ui/base/Theme.h"

namespace podium::ui {

namespace {

constexpr int kLine = 20, kMarker = 12, kGap = 16, kSample = 22;

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
    QStringList names;
    for (const ShownEvaluation& run : runs) {
        const QString name = run.dataset.empty() || run.dataset == run.named.name
            ? runWord(run)
            : QStringLiteral("%1 · %2").arg(runWord(run), fromUtf8(run.dataset));
        m_chips.push_back({run.style, name});
        names.append(name);
    }
    setAccessibleName(names.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

int RunChips::layOut(int width, QPainter* painter) const
{
    int x = 0, y = 0;
    const QFontMetrics metrics = fontMetrics();
    for (const Chip& chip : m_chips) {
        const int needed = kMarker + kSample + 6 + metrics.horizontalAdvance(chip.name);
        if (x > 0 && x + needed > width) {
            x = 0;
            y += kLine;
        }
        if (painter != nullptr) {
            painter->setPen(QPen(chip.style.color(), 2, chip.style.line()));
            painter->drawLine(x, y + kLine / 2, x + kSample + kMarker, y + kLine / 2);
            drawMarker(*painter, chip.style.marker(), QRectF(x + kSample / 2.0, y + (kLine - kMarker) / 2.0, kMarker, kMarker), chip.style.color());
            painter->setPen(Theme::color(ColorRole::Text));
            const QRect box(x + kMarker + kSample + 6, y, std::max(0, width - x - kMarker - kSample - 6), kLine);
            painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(chip.name, Qt::ElideRight, box.width()));
        }
        x += needed + kGap;
    }
    return m_chips.empty() ? 0 : y + kLine;
}

QSize RunChips::sizeHint() const
{
    return {240, layOut(std::max(width(), 240), nullptr)};
}

QSize RunChips::minimumSizeHint() const
{
    return {80, m_chips.empty() ? 0 : kLine};
}

int RunChips::heightForWidth(int width) const
{
    return layOut(width, nullptr);
}

void RunChips::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    layOut(width(), &painter);
}

} // namespace podium::ui
