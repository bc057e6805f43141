#include "ui/shell/DockHeights.h"

#include <algorithm>
#include <utility>

#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>
#include <QMouseEvent>

namespace podium::ui {

namespace {

constexpr int kSettled = 100; // ms after the last change

}

DockHeights::DockHeights(QMainWindow& window, std::vector<QDockWidget*> docks) : QObject(&window), m_window(window), m_docks(std::move(docks))
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(kSettled);
    connect(&m_settling, &QTimer::timeout, this, &DockHeights::remember);
    m_window.installEventFilter(this);
    for (QDockWidget* dock : m_docks)
        dock->installEventFilter(this);
}

std::vector<QDockWidget*> DockHeights::standing() const
{
    std::vector<QDockWidget*> standing;
    for (QDockWidget* dock : m_docks)
        if (dock->isVisible() && !dock->isFloating() && m_window.tabifiedDockWidgets(dock).isEmpty() && m_window.dockWidgetArea(dock) == Qt::RightDockWidgetArea)
            standing.push_back(dock);
    return standing;
}

void DockHeights::settle()
{
    m_settling.start();
}

void DockHeights::remember()
{
    m_settled.clear();
    for (const QDockWidget* dock : standing())
        m_settled[dock] = dock->height();
    apply();
}

void DockHeights::want(const QDockWidget* dock, int height)
{
    if (height <= 0) {
        m_wanted.erase(dock);
        m_refused.erase(dock);
    } else if (!m_refused.contains(dock)) {
        m_wanted[dock] = height;
    }
    applyLater();
}

void DockHeights::giveBack()
{
    const std::vector<QDockWidget*> docks = standing();
    if (m_wanted.empty() || !std::all_of(docks.begin(), docks.end(), [this](const QDockWidget* dock) { return m_settled.contains(dock); }))
        return;
    QList<QDockWidget*> resized;
    QList<int> heights;
    for (QDockWidget* dock : docks) {
        resized.append(dock);
        heights.append(m_settled[dock]);
    }
    m_window.resizeDocks(resized, heights, Qt::Vertical);
    applyLater();
}

void DockHeights::applyLater()
{
    if (!std::exchange(m_applying, true))
        QTimer::singleShot(0, this, [this] {
            m_applying = false;
            apply();
        });
}

void DockHeights::apply()
{
    const std::vector<QDockWidget*> docks = standing();
    if (m_settling.isActive() || docks.size() < 2 || !std::all_of(docks.begin(), docks.end(), [this](const QDockWidget* dock) { return m_settled.contains(dock); }))
        return;
    QList<QDockWidget*> resized;
    QList<int> heights;
    bool other = false;
    int room = 0, more = 0, given = 0;
    for (QDockWidget* dock : docks) {
        const auto wanted = m_wanted.find(dock);
        resized.append(dock);
        heights.append(std::max(m_settled[dock], wanted == m_wanted.end() ? 0 : wanted->second));
        room += m_settled[dock];
        more += heights.back() - m_settled[dock];
        given += wanted == m_wanted.end() ? m_settled[dock] : 0;
    }
    for (qsizetype i = 0; i < resized.size(); ++i) { // the others give in proportion
        if (!m_wanted.contains(resized[i]) && given > 0)
            heights[i] = std::max(1, heights[i] - more * m_settled[resized[i]] / given);
        other = other || heights[i] != resized[i]->height();
    }
    if (other && room > 0)
        m_window.resizeDocks(resized, heights, Qt::Vertical); // no dock becomes smaller than its content can be
}

bool DockHeights::eventFilter(QObject* watched, QEvent* event)
{
    const bool ofWindow = watched == &m_window;
    switch (event->type()) {
    case QEvent::MouseButtonPress: // between the docks there is no widget
        m_drawn = ofWindow && m_window.childAt(static_cast<QMouseEvent*>(event)->position().toPoint()) == nullptr;
        break;
    case QEvent::MouseButtonRelease: m_drawn = false; break;
    case QEvent::Resize:
        if (m_drawn) // so they shall stand, whatever is open
            for (const auto& [dock, height] : std::exchange(m_wanted, {}))
                m_refused.insert(dock);
        if (m_drawn || ofWindow)
            settle();
        break;
    case QEvent::Show:
    case QEvent::Hide:
        if (!ofWindow)
            settle();
        break;
    case QEvent::LayoutRequest: // a content needs more than before, or less
        if (!ofWindow)
            applyLater();
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace podium::ui
