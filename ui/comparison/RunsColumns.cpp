// The part of RunsPanel that gives the columns of the run table their widths and shows their order.
#include <algorithm>
#include <numeric>

#include <QHeaderView>
#include <QSignalBlocker>
#include <QTreeView>

#include "ui/comparison/RunTableModel.h"
#include "ui/comparison/RunsPanel.h"

namespace podium::ui {

namespace {

constexpr int kNameLeast = 96, kNameMost = 220, kNameWide = 280, kLeast = 36, kWidest = 260, kTitleSides = 24, kTitlePixels = 12, kMostMore = 60; // pixels

} // namespace

void RunsPanel::showSort()
{
    const QSignalBlocker quiet(m_view->header());
    const int section = m_current.sortBy ? m_model->sectionOf(*m_current.sortBy) : -1;
    m_view->header()->setSortIndicator(section, m_current.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void RunsPanel::fitColumns()
{
    m_fitted = m_view->isVisible() && m_list != nullptr && !m_list->runs().empty(); // the queue has no figures
    QFont font = m_view->header()->font(); // as the theme writes headings
    font.setPixelSize(kTitlePixels);
    font.setBold(true);
    const QFontMetrics titles(font);
    const QAbstractItemView& view = *m_view; // there the hint is public
    m_widths.assign(static_cast<std::size_t>(m_view->header()->count()), 0);
    for (int section = 1; section < m_view->header()->count(); ++section) {
        // The arrow of the order stands above the title: no room beside it is needed.
        const int title = titles.horizontalAdvance(m_model->headerData(section, Qt::Horizontal).toString()) + kTitleSides;
        m_widths[static_cast<std::size_t>(section)] = std::clamp(std::max(view.sizeHintForColumn(section), title), kLeast, kWidest);
    }
    spreadColumns();
}

/// The name takes what the other columns leave, up to where figures would stand too far from it; then these share the rest, so that
/// the rows reach the edge.
void RunsPanel::spreadColumns()
{
    const auto count = static_cast<int>(m_widths.size());
    if (count != m_view->header()->count() || count == 0)
        return;
    const int others = std::accumulate(m_widths.begin() + 1, m_widths.end(), 0);
    const QAbstractItemView& view = *m_view;
    const int wanted = std::clamp(view.sizeHintForColumn(0), kNameLeast, kNameMost);
    const int left = m_view->viewport()->width() - others;
    // Rather a shorter name than a bar to scroll by, as long as it can be read.
    const int name = left < kNameLeast ? wanted : std::min(left, std::max(wanted, kNameWide));
    const int star = m_model->sectionOf({RunColumn::Kind::Star, {}});
    const int sharing = std::max(0, count - (star > 0 ? 2 : 1));
    const int each = sharing == 0 ? 0 : std::clamp((left - name) / sharing, 0, kMostMore);
    m_view->setColumnWidth(0, std::max(name, left - each * sharing));
    for (int section = 1; section < count; ++section)
        m_view->setColumnWidth(section, m_widths[static_cast<std::size_t>(section)] + (section == star ? 0 : each));
}

} // namespace podium::ui
