#pragma once
// Random mouse, keyboard, wheel and menu events for a real window, as a user in a hurry makes them. The same seed makes the same events;
// what they meet depends on how far the jobs are that they started.
#include <functional>
#include <random>
#include <set>

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFileDialog>
#include <QPointer>
#include <QTest>
#include <QThread>
#include <QTimer>
#include <QWheelEvent>
#include <QWindow>

#include "ui/shell/Actions.h"
#include "ui/shell/MainWindow.h"

namespace podium::test {

class Monkey : public QObject
{
public:
    Monkey(ui::MainWindow& window, std::uint32_t seed, int events) : m_window(window), m_random(seed), m_left(events) {}

    /// What to do before each event: keep the window open, say.
    std::function<void()> beforeEach;

    /// Returns when all events were made and every menu and dialog is closed again.
    void play()
    {
        schedule();
        while (m_left > 0 || QThread::currentThread()->loopLevel() > 0 || QApplication::activePopupWidget() != nullptr ||
               QApplication::activeModalWidget() != nullptr) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            closeFileDialogs(); // also one that the last event opened
            if (m_left <= 0)
                closeOne();
        }
    }

    /// Qt's own file dialog deletes, renames and overwrites whatever it shows, wherever it stands: it may open, and is closed before anything
    /// else happens. True where there was one.
    static bool closeFileDialogs()
    {
        bool any = false;
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (auto* dialog = qobject_cast<QFileDialog*>(widget); dialog != nullptr && dialog->isVisible()) {
                dialog->reject();
                any = true;
            }
        return any;
    }

    /// Pages and dialogs that it came to.
    QStringList seen() const { return {m_seen.begin(), m_seen.end()}; }

private:
    void schedule()
    {
        QTimer::singleShot(0, this, [this] { tick(); });
    }

    /// Menus and dialogs that run a loop of their own inside an event are fed from within; everything else one by one.
    void tick()
    {
        const int level = QThread::currentThread()->loopLevel();
        if (m_left > 0 || level > 0 || m_busyLevel >= 0) // also the last event may yet open a dialog that has to be fed
            schedule();
        if (closeFileDialogs() || level <= m_busyLevel)
            return;
        if (m_left <= 0) {
            if (level > 0) // inside a dialog that play() cannot reach
                closeOne();
            return;
        }
        const int before = std::exchange(m_busyLevel, level);
        --m_left;
        if (beforeEach)
            beforeEach();
        one();
        m_busyLevel = before;
    }

    static void closeOne()
    {
        if (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
        else if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget()))
            dialog->reject();
        else if (QWidget* modal = QApplication::activeModalWidget())
            modal->close();
    }

    int below(int limit) { return static_cast<int>(m_random() % static_cast<std::uint32_t>(limit)); }

    QWindow* target()
    {
        if (QWidget* popup = QApplication::activePopupWidget())
            return popup->windowHandle();
        if (QWidget* modal = QApplication::activeModalWidget())
            return modal->windowHandle();
        QList<QWindow*> windows;
        for (QWindow* window : QGuiApplication::topLevelWindows())
            if (window->isVisible() && window->type() != Qt::ToolTip)
                windows.append(window);
        QWindow* main = m_window.windowHandle();
        return windows.isEmpty() || below(4) != 0 ? main : windows[below(static_cast<int>(windows.size()))];
    }

    QPoint somewhere(const QWindow& window) { return {below(std::max(1, window.width())), below(std::max(1, window.height()))}; }

    void one()
    {
        QWindow* window = target();
        if (window == nullptr || !window->isVisible())
            return;
        if (const QWidget* modal = QApplication::activeModalWidget())
            m_seen.insert(QString::fromLatin1(modal->metaObject()->className()).section(QLatin1String("::"), -1));
        m_seen.insert(m_window.currentPage());
        const bool covered = QApplication::activeModalWidget() != nullptr || QApplication::activePopupWidget() != nullptr;
        const int kind = below(covered ? 85 : 100); // menus and the window's edge are out of reach behind a dialog
        if (kind < 42)
            mouse(*window);
        else if (kind < 75)
            keyboard();
        else if (kind < 85)
            wheel(*window);
        else if (kind < 88)
            m_window.resize(640 + below(960), 480 + below(520));
        else if (kind < 97)
            action();
        else
            restyle();
    }

    void mouse(QWindow& window)
    {
        const Qt::KeyboardModifiers modifiers = below(5) == 0 ? Qt::ControlModifier : below(8) == 0 ? Qt::ShiftModifier : Qt::NoModifier;
        const QPoint from = somewhere(window), to = somewhere(window);
        const QPointer<QWindow> alive(&window);
        const int kind = below(10);
        if (kind == 9) {
            QTest::mouseMove(&window, from);
            return;
        }
        const Qt::MouseButton button = kind == 8 ? Qt::RightButton : Qt::LeftButton;
        // Step by step: each may be the one that closes the window.
        for (int click = 0; click < (kind == 7 ? 2 : 1) && alive; ++click) {
            QTest::mousePress(&window, button, modifiers, from);
            for (int step = 1; kind == 6 && step <= 4 && alive; ++step)
                QTest::mouseMove(&window, from + (to - from) * step / 4);
            if (alive)
                QTest::mouseRelease(&window, button, modifiers, kind == 6 ? to : from);
        }
    }

    void keyboard()
    {
        QWindow* focus = QGuiApplication::focusWindow();
        if (focus == nullptr)
            focus = m_window.windowHandle();
        static constexpr Qt::Key kKeys[] = {Qt::Key_Tab,  Qt::Key_Tab,  Qt::Key_Backtab, Qt::Key_Up,     Qt::Key_Down,  Qt::Key_Left,      Qt::Key_Right, Qt::Key_Return,
                                            Qt::Key_Home, Qt::Key_End,  Qt::Key_Space,   Qt::Key_Escape, Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_F1,    Qt::Key_F2,
                                            Qt::Key_F5,   Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Plus, Qt::Key_Minus,  Qt::Key_Menu,      Qt::Key_F10};
        const int kind = below(10);
        if (kind < 5)
            press(focus, kKeys[below(std::size(kKeys))], below(6) == 0 ? Qt::ShiftModifier : Qt::NoModifier);
        else if (kind < 7)
            press(focus, static_cast<Qt::Key>(Qt::Key_0 + below(10)), Qt::NoModifier);
        else if (kind < 8)
            press(focus, static_cast<Qt::Key>(Qt::Key_A + below(26)), Qt::NoModifier);
        else
            press(focus, static_cast<Qt::Key>(Qt::Key_A + below(26)), kind == 8 ? Qt::ControlModifier : Qt::AltModifier);
    }

    /// Event by event, where Qt Test's keyClick() asks a window for the next one that the last may have closed.
    static void press(QWindow* window, Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        const QPointer<QWindow> alive(window);
        const Qt::Key held = modifiers == Qt::ShiftModifier     ? Qt::Key_Shift
                             : modifiers == Qt::ControlModifier ? Qt::Key_Control
                             : modifiers == Qt::AltModifier     ? Qt::Key_Alt
                                                                : Qt::Key_unknown;
        const char letter = QTest::keyToAscii(key);
        const QString text = letter == '\0' ? QString() : QString(QLatin1Char(letter));
        const auto send = [&alive](bool down, Qt::Key code, Qt::KeyboardModifiers with, const QString& typed) {
            if (alive)
                QTest::simulateEvent(alive.data(), down, code, with, typed, false);
        };
        if (held != Qt::Key_unknown)
            send(true, held, Qt::NoModifier, QString());
        send(true, key, modifiers, text);
        send(false, key, modifiers, text);
        if (held != Qt::Key_unknown)
            send(false, held, modifiers, QString());
    }

    void wheel(QWindow& window)
    {
        const QPoint place = somewhere(window), global = window.mapToGlobal(place);
        QWidget* under = QApplication::widgetAt(global);
        if (under == nullptr)
            return;
        const QPoint turn(below(4) == 0 ? 120 * (below(3) - 1) : 0, 120 * (below(5) - 2));
        QWheelEvent event(under->mapFromGlobal(QPointF(global)), global, {}, turn, Qt::NoButton, below(6) == 0 ? Qt::ControlModifier : Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(under, &event);
    }

    /// An entry of the menus, as a click on it does.
    void action()
    {
        QList<QAction*> usable;
        for (QAction* action : m_window.actions().findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly))
            if (action->isEnabled() && action->isVisible())
                usable.append(action);
        if (!usable.isEmpty())
            usable[below(static_cast<int>(usable.size()))]->trigger();
    }

    void restyle()
    {
        ui::Actions& actions = m_window.actions();
        QAction* const all[] = {actions.themeLight, actions.themeDark, actions.spanish, actions.english};
        all[below(4)]->trigger();
    }

    ui::MainWindow& m_window;
    std::mt19937 m_random;
    int m_left;
    std::set<QString> m_seen; ///< pages and dialogs
    int m_busyLevel = -1; ///< of the event loop inside which an event is being made
};

} // namespace podium::test
