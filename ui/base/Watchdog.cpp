#include "ui/base/Watchdog.h"

#include <algorithm>
#include <ctime>
#include <utility>

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QEvent>
#include <QMetaEnum>

#include "core/base/Blocking.h"

namespace podium::ui {

namespace {

Watchdog* s_onDuty = nullptr; // GUI thread only, as the handler below is heard there alone

std::chrono::nanoseconds threadTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

double inMilliseconds(std::chrono::nanoseconds time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

} // namespace

Watchdog::Watchdog(std::chrono::milliseconds bound, Slowness slowness, QObject* parent)
    : QObject(parent), m_bound(bound), m_slowness(std::move(slowness))
{
    Q_ASSERT(s_onDuty == nullptr);
    s_onDuty = this;
    // A pass is what lies between two of these signals. So events that are sent from outside the loop, as tests do, count too.
    const auto* dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, &Watchdog::endPass);
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, &Watchdog::endPass);
    QCoreApplication::instance()->installEventFilter(this);
    tellBlockingCalls([](const char* call) {
        if (s_onDuty->m_paused == 0)
            s_onDuty->alarm(QStringLiteral("The window's thread waits for %1").arg(QString::fromUtf8(call)));
    });
    start();
}

Watchdog::~Watchdog()
{
    tellBlockingCalls(nullptr);
    s_onDuty = nullptr;
}

QStringList Watchdog::takeAlarms()
{
    return std::exchange(m_alarms, {});
}

bool Watchdog::eventFilter(QObject* receiver, QEvent* event)
{
    if (m_paused == 0) {
        endStep();
        m_step.type = event->type();
        m_step.receiver = receiver->metaObject()->className();
        m_step.name = receiver->objectName();
    }
    return false;
}

void Watchdog::start()
{
    m_passStart = m_stepStart = threadTime();
    m_step = m_longest = {};
}

void Watchdog::endStep()
{
    const auto now = threadTime();
    m_step.time = now - m_stepStart;
    m_stepStart = now;
    if (m_step.time > m_longest.time)
        m_longest = m_step;
}

void Watchdog::endPass()
{
    if (m_paused > 0)
        return;
    endStep();
    const std::chrono::nanoseconds spent = m_stepStart - m_passStart;
    if (inMilliseconds(spent) > m_worst.milliseconds || spent > m_bound) {
        const char* type = QMetaEnum::fromType<QEvent::Type>().valueToKey(m_longest.type);
        const Pass pass{inMilliseconds(spent), QStringLiteral("%1 of %2 %3, %4 ms")
                                                   .arg(QString::fromLatin1(type == nullptr ? "event" : type), QString::fromLatin1(m_longest.receiver),
                                                        m_longest.name, QString::number(inMilliseconds(m_longest.time), 'f', 1))};
        if (pass.milliseconds > m_worst.milliseconds)
            m_worst = pass;
        const double slowness = spent > m_bound && m_slowness ? std::max(1.0, m_slowness()) : 1.0;
        if (spent > slowness * m_bound) {
            const QString where = m_slowness ? QStringLiteral(", on a processor %1 times as slow as usual").arg(slowness, 0, 'f', 2) : QString();
            alarm(QStringLiteral("The window's thread worked for %1 ms at once%2; most of it: %3").arg(QString::number(pass.milliseconds, 'f', 1), where, pass.step));
        }
    }
    start();
}

void Watchdog::alarm(const QString& text)
{
    m_alarms.append(text);
    qWarning("%s", qPrintable(text));
}

Watchdog* Watchdog::onDuty()
{
    return s_onDuty;
}

Watchdog::Pause::Pause(Watchdog* watchdog) : m_watchdog(watchdog)
{
    if (m_watchdog == nullptr)
        return;
    if (m_watchdog->m_paused == 0)
        m_watchdog->endPass();
    ++m_watchdog->m_paused;
}

Watchdog::Pause::~Pause()
{
    if (m_watchdog != nullptr && --m_watchdog->m_paused == 0)
        m_watchdog->start();
}

} // namespace podium::ui
