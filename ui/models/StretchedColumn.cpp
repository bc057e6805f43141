#include "ui/models/StretchedColumn.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

namespace podium::ui {

StretchedColumn::StretchedColumn(QTableView& view, int column, int atLeast) : QObject(&view), m_view(view), m_column(column), m_atLeast(atLeast)
{
    QHeaderView* header = view.horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(column, QHeaderView::Stretch);
    view.viewport()->installEventFilter(this);
    connect(header, &QHeaderView::sectionResized, this, &StretchedColumn::fitSoon);
}

bool StretchedColumn::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        fitSoon();
    return QObject::eventFilter(watched, event);
}

void StretchedColumn::fitSoon()
{
    if (m_pending)
        return;
    m_pending = true;
    QMetaObject::invokeMethod(this, &StretchedColumn::fit, Qt::QueuedConnection);
}

void StretchedColumn::fit()
{
    m_pending = false;
    QHeaderView* header = m_view.horizontalHeader();
    if (header->count() <= m_column)
        return;
    const int left = m_view.viewport()->width() - (header->length() - header->sectionSize(m_column));
    const auto mode = left >= m_atLeast ? QHeaderView::Stretch : QHeaderView::Interactive;
    if (header->sectionResizeMode(m_column) != mode)
        header->setSectionResizeMode(m_column, mode);
    if (mode == QHeaderView::Interactive && header->sectionSize(m_column) != m_atLeast)
        header->resizeSection(m_column, m_atLeast);
}

} // namespace podium::ui
