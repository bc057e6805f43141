// The part of RunsPanel that gives the columns of the run table their widths and shows their order.
#include <algorithm>

#include <QHeaderView>
#include <QSignalBlocker>
#include <QTreeView>

#include "ui/comparison/RunTableModel.h"
#include "ui/comparison/RunsPanel.h"

namespace podium::ui {

namespace {

constexpr int kNameLeast = 96, kNameMost = 220, kNameWide = 280, kLeast = 36, kWidest = 260, kTitleSides = 24, kTitlePixels = 12; // pixels

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
    for (int section = 1; section < m_view->header()->count(); ++section) {
        // The arrow of the order stands above the title: no room beside it is needed.
        const int title = titles.horizontalAdvance(m_model->headerData(section, Qt::Horizontal).toString()) + kTitleSides;
        m_view->setColumnWidth(section, std::clamp(std::max(view.sizeHintForColumn(section), title), kLeast, kWidest));
    }
    fitName();
}

/// The name takes what the other columns leave.
void RunsPanel::fitName()
{
    int others = 0;
    for (int section = 1; section < m_view->header()->count(); ++section)
        others += m_view->columnWidth(section);
    const QAbstractItemView& view = *m_view;
    const int wanted = std::clamp(view.sizeHintForColumn(0), kNameLeast, kNameMost);
    const int left = m_view->viewport()->width() - others;
    // Rather a shorter name than a bar to scroll by, as long as it can be read; and figures not too far from it.
    m_view->setColumnWidth(0, left < kNameLeast ? wanted : std::min(left, std::max(wanted, kNameWide)));
}

} // namespace podium::ui
