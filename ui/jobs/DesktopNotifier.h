#pragma once
// Tells the desktop when long work has ended and nobody looks at the window (org.freedesktop.Notifications).
#include <functional>

#include <QList>
#include <QObject>

class QDBusConnection;

namespace podium::ui {

class JobRunner;
struct JobInfo;

/// GUI thread only; never waits, and is silent where no service answers.
class DesktopNotifier : public QObject
{
    Q_OBJECT
public:
    static constexpr double kLongSeconds = 10; ///< shorter work is not worth a word

    explicit DesktopNotifier(JobRunner& jobs, QObject* parent = nullptr);
    /// With a bus and a way to know whether the window is looked at.
    DesktopNotifier(JobRunner& jobs, std::function<QDBusConnection()> bus, std::function<bool()> isWatched, QObject* parent = nullptr);

    /// Also for tests: tells of a job that has ended, by the rules above.
    void tell(const JobInfo& info);

signals:
    void clicked(); ///< the user clicked a notification

private slots:
    void actionInvoked(uint notification, const QString& action);

private:
    std::function<QDBusConnection()> m_bus;
    std::function<bool()> m_isWatched;
    QList<uint> m_sent;    ///< ids, to tell ours from those of other programs
    bool m_listens = false;
};

} // namespace podium::ui
