#include "ui/shell/Docks.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include <QAction>
#include <QDockWidget>
#include <QFrame>
#include <QGuiApplication>
#include <QMainWindow>
#include <QResizeEvent>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

#include "ui/base/QtLanguage.h"
#include "ui/comparison/QueuePanel.h"
#include "ui/comparison/RunPlotsPanel.h"
#include "ui/comparison/RunsPanel.h"
#include "ui/evaluation/ConfusionPanel.h"
#include "ui/evaluation/CurvesPanel.h"
#include "ui/jobs/ActivityPanel.h"
#include "ui/jobs/JobsPanel.h"
#include "ui/shell/DockHeights.h"
#include "ui/shell/Workbench.h"

namespace podium::ui {

namespace {

constexpr int kLayoutVersion = 2; // raise when ids or areas change
constexpr int kBottomHeight = 250;
constexpr const char* kHigh = "runplots"; // is read and brushed: at the height of some rows there is nothing to see in it
constexpr int kHighPercent = 46;          // of the window that it gets in front
constexpr int kNarrow = 1024, kRightLeast = 280, kRightMost = 420; // of the window; of the docks at the right
constexpr int kLow = 760; // a window in which a matrix and curves do not fit below each other
constexpr int kDragPause = 100; // ms
constexpr int kSlack = 3; // pixels that a width may be off and still be the one that was given

/// Of the docks at the right, in a window so wide.
int rightWidth(int window)
{
    return std::clamp(kRightLeast + (window - kNarrow) * 42 / 100, kRightLeast, kRightMost);
}

} // namespace

const std::vector<DockSpec>& dockTable()
{
    static const std::vector<DockSpec> kDocks{
        {"confusion", PODIUM_TEXT("ui.dockConfusion", "Confusion matrix"), Qt::RightDockWidgetArea,
         [](Workbench& w, QWidget* parent) -> QWidget* { return new ConfusionPanel(w.evaluations, parent); }},
        {"curves", PODIUM_TEXT("ui.dockCurves", "Curves"), Qt::RightDockWidgetArea,
         [](Workbench& w, QWidget* parent) -> QWidget* { return new CurvesPanel(w.evaluations, w.selection, parent); }},
        {"runs", PODIUM_TEXT("ui.dockRuns", "Runs"), Qt::BottomDockWidgetArea,
         [](Workbench& w, QWidget* parent) -> QWidget* { return new RunsPanel(w.session, w.selection, parent); }},
        {"runplots", PODIUM_TEXT("ui.dockRunPlots", "Run plots"), Qt::BottomDockWidgetArea,
         [](Workbench& w, QWidget* parent) -> QWidget* { return new RunPlotsPanel(w.evaluations, w.selection, parent); }},
        {"queue", PODIUM_TEXT("ui.dockQueue", "Queue"), Qt::BottomDockWidgetArea,
         [](Workbench& w, QWidget* parent) -> QWidget* { return new QueuePanel(w.session, parent); }},
        {"jobs", PODIUM_TEXT("ui.dockJobs", "Jobs"), Qt::BottomDockWidgetArea,
         [](Workbench& w, QWidget* parent) -> QWidget* { return new JobsPanel(w.jobs, parent); }},
        {"activity", PODIUM_TEXT("ui.dockActivity", "Activity log"), Qt::BottomDockWidgetArea,
         [](Workbench& w, QWidget* parent) -> QWidget* { return new ActivityPanel(w.activity, parent); }},
    };
    return kDocks;
}

Docks::Docks(QMainWindow& window, Workbench& workbench) : QObject(&window), m_window(window)
{
    for (const DockSpec& spec : dockTable()) {
        auto* dock = new QDockWidget(&window);
        dock->setObjectName(QString::fromLatin1(spec.id));
        auto* body = new QWidget(dock);
        body->setObjectName(QStringLiteral("dockBody"));
        body->setAttribute(Qt::WA_StyledBackground);
        auto* layout = new QVBoxLayout(body);
        layout->setContentsMargins(1, 0, 1, 1);
        layout->addWidget(spec.make(workbench, body));
        dock->setWidget(body);
        m_docks.push_back(dock);
    }
    std::vector<QDockWidget*> right;
    for (std::size_t i = 0; i < m_docks.size(); ++i)
        if (dockTable()[i].area == Qt::RightDockWidgetArea)
            right.push_back(m_docks[i]);
    m_heights = new DockHeights(window, right);
    for (QDockWidget* dock : right) {
        const auto room = [this, dock](int height) { m_heights->want(dock, height); };
        if (auto* confusion = dock->findChild<ConfusionPanel*>())
            connect(confusion, &ConfusionPanel::roomWanted, this, room);
        if (auto* curves = dock->findChild<CurvesPanel*>())
            connect(curves, &CurvesPanel::roomWanted, this, room);
    }
    window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea); // curves are high, tables are wide
    window.setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    window.setDockNestingEnabled(true);
    place();
    window.installEventFilter(this);
    for (QDockWidget* dock : m_docks) {
        connect(dock, &QDockWidget::visibilityChanged, this, [this, dock](bool inFront) {
            if (inFront)
                m_inFront.insert(dock);
            else
                m_inFront.erase(dock);
            QTimer::singleShot(0, this, &Docks::giveRoom); // when all have told
        });
        dock->hide();
    }
    retranslate();
}

void Docks::place()
{
    std::map<Qt::DockWidgetArea, QDockWidget*> before;
    for (std::size_t i = 0; i < m_docks.size(); ++i) {
        const DockSpec& spec = dockTable()[i];
        QDockWidget* dock = m_docks[i];
        dock->setFloating(false);
        m_window.addDockWidget(spec.area, dock);
        // Below each other at the right where there is room, behind each other at the bottom.
        const bool behind = spec.area == Qt::BottomDockWidgetArea || m_window.height() < kLow;
        if (QDockWidget* other = before[spec.area]; other != nullptr && behind)
            m_window.tabifyDockWidget(other, dock);
        before[spec.area] = dock;
    }
}

void Docks::arrange()
{
    m_layout.clear();
    m_arranged = true;
    place();
    for (QDockWidget* dock : m_docks)
        dock->show();
    giveSizes();
    // Once more when the window has its own size and the contents have theirs.
    QTimer::singleShot(0, this, &Docks::giveSizes);
}

void Docks::giveSizes()
{
    QList<QDockWidget*> right, bottom;
    for (std::size_t i = 0; i < m_docks.size(); ++i)
        (dockTable()[i].area == Qt::BottomDockWidgetArea ? bottom : right).append(m_docks[i]);
    m_window.resizeDocks({right.first()}, {rightWidth(m_window.width())}, Qt::Horizontal);
    m_window.resizeDocks({bottom.first()}, {kBottomHeight}, Qt::Vertical);
    const int height = std::max(400, m_window.height() - 100);
    m_window.resizeDocks(right, {height * 2 / 5, height * 3 / 5}, Qt::Vertical);
    m_lowHeight = 0;
    right.first()->raise();
    bottom.first()->raise();
    m_heights->settle();
}

void Docks::giveRoom()
{
    QDockWidget* high = dock(QString::fromLatin1(kHigh));
    const QList<QDockWidget*> behind = m_window.tabifiedDockWidgets(high);
    if (m_beside != Beside::Runs || high->isFloating() || m_window.dockWidgetArea(high) != Qt::BottomDockWidgetArea)
        return;
    if (m_inFront.contains(high)) {
        const int wanted = m_window.height() * kHighPercent / 100;
        if (m_lowHeight > 0 || high->height() >= wanted)
            return;
        m_lowHeight = high->height();
        m_window.resizeDocks({high}, {wanted}, Qt::Vertical);
        QTimer::singleShot(0, this, [this, high] { m_highHeight = high->height(); }); // what the layout could give
        return;
    }
    const auto front = std::find_if(behind.begin(), behind.end(), [this](const QDockWidget* each) { return m_inFront.contains(each); });
    if (m_lowHeight == 0 || front == behind.end())
        return;
    const int before = std::exchange(m_lowHeight, 0);
    if (std::abs((*front)->height() - m_highHeight) <= kSlack) // else it was drawn by hand meanwhile
        m_window.resizeDocks({*front}, {before}, Qt::Vertical);
}

bool Docks::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && !m_following) {
        const int before = static_cast<QResizeEvent*>(event)->oldSize().width();
        QDockWidget* right = m_docks.front();
        const bool stands = before > 0 && right->isVisible() && !right->isFloating() && m_window.dockWidgetArea(right) == Qt::RightDockWidgetArea;
        if (stands && std::abs(right->width() - std::max(rightWidth(before), right->minimumSizeHint().width())) <= kSlack) {
            m_following = true; // a width that nobody drew
            QTimer::singleShot(0, this, [this, right] {
                m_following = false;
                m_window.resizeDocks({right}, {rightWidth(m_window.width())}, Qt::Horizontal);
            });
        }
    }
    return QObject::eventFilter(watched, event);
}

QDockWidget* Docks::dock(const QString& id) const
{
    for (QDockWidget* dock : m_docks)
        if (dock->objectName() == id)
            return dock;
    return nullptr;
}

void Docks::show(const QString& id)
{
    if (QDockWidget* wanted = dock(id)) {
        wanted->show();
        wanted->raise();
    }
}

void Docks::stand(Beside page)
{
    m_wanted = page;
    showWanted();
}

void Docks::showWanted()
{
    if (m_wanted == m_beside)
        return;
    // A dock that is being dragged is in no layout; Qt does not restore one around it.
    if (QGuiApplication::mouseButtons() != Qt::NoButton) {
        QTimer::singleShot(kDragPause, &m_window, [this] { showWanted(); });
        return;
    }
    if (m_beside == Beside::Runs)
        m_layout = stateToKeep();
    else if (m_beside == Beside::Data)
        m_onData = opened();
    m_beside = m_wanted;
    if (m_beside == Beside::Runs) {
        // The bars stay as they are: they are those of all pages.
        std::map<QToolBar*, bool> hidden;
        for (QToolBar* bar : m_window.findChildren<QToolBar*>(Qt::FindDirectChildrenOnly))
            hidden[bar] = bar->isHidden();
        if (!m_arranged || !m_window.restoreState(m_layout, kLayoutVersion))
            arrange();
        for (const auto& [bar, wasHidden] : hidden)
            bar->setHidden(wasHidden);
        return;
    }
    for (QDockWidget* dock : m_docks)
        dock->setVisible(m_beside == Beside::Data && m_onData.contains(dock));
}

std::set<QDockWidget*> Docks::opened() const
{
    std::set<QDockWidget*> docks;
    for (QDockWidget* dock : m_docks)
        if (!dock->isHidden()) // one behind another is open too
            docks.insert(dock);
    return docks;
}

QByteArray Docks::layout()
{
    return m_beside == Beside::Runs ? stateToKeep() : m_layout;
}

QStringList Docks::besideData() const
{
    QStringList ids;
    for (const QDockWidget* dock : m_beside == Beside::Data ? opened() : m_onData)
        ids.append(dock->objectName());
    ids.sort();
    return ids;
}

QByteArray Docks::stateToKeep()
{
    QDockWidget* high = dock(QString::fromLatin1(kHigh));
    if (m_lowHeight > 0 && m_inFront.contains(high) && std::abs(high->height() - m_highHeight) <= kSlack) {
        m_window.resizeDocks({high}, {std::exchange(m_lowHeight, 0)}, Qt::Vertical);
        QTimer::singleShot(0, this, &Docks::giveRoom); // where it is still seen
    }
    m_heights->giveBack();
    return m_window.saveState(kLayoutVersion);
}

void Docks::setLayout(const QByteArray& layout, const QStringList& besideData)
{
    m_layout = layout;
    m_arranged = !layout.isEmpty();
    m_onData.clear();
    for (const QString& id : besideData)
        if (QDockWidget* opened = dock(id))
            m_onData.insert(opened);
}

void Docks::retranslate()
{
    for (std::size_t i = 0; i < m_docks.size(); ++i) {
        m_docks[i]->setWindowTitle(worded(dockTable()[i].title));
        m_docks[i]->setAccessibleName(m_docks[i]->windowTitle());
    }
}

std::vector<QAction*> Docks::toggleActions() const
{
    std::vector<QAction*> actions;
    for (QDockWidget* dock : m_docks)
        actions.push_back(dock->toggleViewAction());
    return actions;
}

} // namespace podium::ui
