#include "ui/base/FlowLayout.h"

#include <algorithm>

namespace podium::ui {

namespace {

constexpr int kSpacing = 8;

}

FlowLayout::FlowLayout(QWidget* parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(kSpacing);
}

FlowLayout::~FlowLayout()
{
    for (QLayoutItem* item : m_items)
        delete item;
}

void FlowLayout::addLayout(QLayout* layout)
{
    addChildLayout(layout);
    addItem(layout);
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.push_back(item);
    invalidate();
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index < 0 || index >= count() ? nullptr : m_items[static_cast<std::size_t>(index)];
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    QLayoutItem* item = itemAt(index);
    if (item != nullptr) {
        m_items.erase(m_items.begin() + index);
        invalidate();
    }
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    if (width != m_width) {
        m_height = arrange({0, 0, width, 0}, false);
        m_width = width;
    }
    return m_height;
}

QSize FlowLayout::sizeHint() const
{
    if (m_hint.isValid())
        return m_hint;
    int width = 0, height = 0;
    for (const QLayoutItem* item : m_items)
        if (!item->isEmpty()) {
            width += item->sizeHint().width() + (width > 0 ? spacing() : 0);
            height = std::max(height, item->sizeHint().height());
        }
    const QMargins margins = contentsMargins();
    return m_hint = {width + margins.left() + margins.right(), height + margins.top() + margins.bottom()};
}

QSize FlowLayout::minimumSize() const
{
    if (m_minimum.isValid())
        return m_minimum;
    QSize size(0, 0);
    for (const QLayoutItem* item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return m_minimum = size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::invalidate()
{
    m_hint = m_minimum = QSize();
    m_width = -1;
    QLayout::invalidate();
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool place) const
{
    const QRect inside = rect.marginsRemoved(contentsMargins());
    std::vector<QLayoutItem*> line;
    int used = 0, y = inside.top();
    const auto endLine = [&] {
        int height = 0, growing = 0;
        for (const QLayoutItem* item : line) {
            height = std::max(height, item->sizeHint().height());
            growing += item->expandingDirections().testFlag(Qt::Horizontal) ? 1 : 0;
        }
        int x = inside.left(), left = std::max(0, inside.width() - used);
        for (QLayoutItem* item : line) {
            int width = std::min(item->sizeHint().width(), inside.width());
            if (item->expandingDirections().testFlag(Qt::Horizontal)) {
                width += left / growing;
                left -= left / growing;
                --growing;
            }
            const int own = item->sizeHint().height();
            if (place)
                item->setGeometry({x, y + (height - own) / 2, width, own});
            x += width + spacing();
        }
        y += line.empty() ? 0 : height + spacing();
        line.clear();
        used = 0;
    };
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const int width = std::min(item->sizeHint().width(), inside.width());
        if (!line.empty() && used + spacing() + width > inside.width())
            endLine();
        used += width + (line.empty() ? 0 : spacing());
        line.push_back(item);
    }
    endLine();
    return std::max(0, y - spacing() - inside.top()) + contentsMargins().top() + contentsMargins().bottom();
}

} // namespace podium::ui
