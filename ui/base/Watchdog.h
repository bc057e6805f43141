#pragma once
// Watches that the GUI thread neither works nor waits: counts its CPU time per pass of the event loop, and hears of each blocking call
// of core that it makes. Both become a warning, and a line of alarms().
#include <chrono>
#include <functional>

#include <QObject>
#include <QString>
#include <QStringList>

namespace podium::ui {

/// Lives on the GUI thread, after the application object; one at a time. Time is CPU time of that thread, so a busy machine or a
/// window that waits for its user does not count.
class Watchdog : public QObject
{
    Q_OBJECT
public:
    /// How many times slower than usual this thread's processor works just now.
    using Slowness = std::function<double()>;
    /// A pass that costs more than `bound` is an alarm. CPU time grows where the core is shared: with `slowness`, which is asked right
    /// after a pass over the bound and never otherwise, the bound grows as much. It never shrinks.
    explicit Watchdog(std::chrono::milliseconds bound, Slowness slowness = {}, QObject* parent = nullptr);
    ~Watchdog() override;

    struct Pass
    {
        double milliseconds = 0;
        QString step; ///< what cost most of it: "Paint of QWidget page-project, 12 ms"
    };
    static Watchdog* onDuty(); ///< null where none watches
    const Pass& worst() const { return m_worst; } ///< so far
    QStringList takeAlarms();

    /// While one lives, nothing is counted: for a test's own work on the thread of its window, and for the one thing Qt does at once.
    class Pause
    {
    public:
        explicit Pause(Watchdog& watchdog) : Pause(&watchdog) {}
        explicit Pause(Watchdog* watchdog); ///< may be null
        ~Pause();
        Pause(const Pause&) = delete;
        Pause& operator=(const Pause&) = delete;

    private:
        Watchdog* m_watchdog;
    };

protected:
    bool eventFilter(QObject* receiver, QEvent* event) override;

private:
    void start();
    void endPass();
    void endStep();
    void alarm(const QString& text);

    std::chrono::milliseconds m_bound;
    Slowness m_slowness;
    int m_paused = 0;
    std::chrono::nanoseconds m_passStart{};
    std::chrono::nanoseconds m_stepStart{};
    struct Step
    {
        int type = 0;                ///< of the event; 0 = none yet
        const char* receiver = "";   ///< its class
        QString name;                ///< its object name
        std::chrono::nanoseconds time{};
    };
    Step m_step;    ///< the event that is being handled
    Step m_longest; ///< of this pass
    Pass m_worst;
    QStringList m_alarms;
};

} // namespace podium::ui
