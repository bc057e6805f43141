#include "ui/jobs/DesktopNotifier.h"

#include <algorithm>

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>

#include "ui/base/QtLanguage.h"
#include "ui/jobs/JobRunner.h"

namespace podium::ui {

namespace {

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");
constexpr int kShownMs = -1; ///< as long as the desktop shows such things

} // namespace

DesktopNotifier::DesktopNotifier(JobRunner& jobs, QObject* parent)
    : DesktopNotifier(
          jobs, [] { return QDBusConnection::sessionBus(); }, [] { return QGuiApplication::applicationState() == Qt::ApplicationActive; }, parent)
{
}

DesktopNotifier::DesktopNotifier(JobRunner& jobs, std::function<QDBusConnection()> bus, std::function<bool()> isWatched, QObject* parent)
    : QObject(parent), m_bus(std::move(bus)), m_isWatched(std::move(isWatched))
{
    connect(&jobs, &JobRunner::jobEnded, this, [this, &jobs](qint64 id) {
        if (const JobInfo* info = jobs.find(id))
            tell(*info);
    });
}

void DesktopNotifier::tell(const JobInfo& info)
{
    const bool failed = info.state == JobState::Failed;
    if (!info.visible || (!failed && info.state != JobState::Finished) || info.seconds.value_or(0) < kLongSeconds || m_isWatched())
        return;
    QDBusConnection bus = m_bus();
    if (!bus.isConnected())
        return;
    if (!m_listens) // by path and interface only: asking for the owner of the service would wait for the bus
        m_listens = bus.connect(QString(), kPath, kService, QStringLiteral("ActionInvoked"), this, SLOT(actionInvoked(uint, QString)));
    QString body = failed ? tr("Failed after %1: %2").arg(secondsText(*info.seconds), info.lines.empty() ? QString() : worded(info.lines.back().text))
                          : tr("Done after %1.").arg(secondsText(*info.seconds));
    // A list of experiments is done although some of them failed.
    const auto isError = [](const JobLine& line) { return line.severity == Severity::Error; };
    const auto errors = std::count_if(info.lines.begin(), info.lines.end(), isError);
    if (!failed && errors > 0)
        body = tr("Done after %1. Failed: %2. The first: %3")
                   .arg(secondsText(*info.seconds), countText(errors), worded(std::find_if(info.lines.begin(), info.lines.end(), isError)->text));
    QDBusMessage message = QDBusMessage::createMethodCall(kService, kPath, kService, QStringLiteral("Notify"));
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QGuiApplication::desktopFileName()},
                            {QStringLiteral("urgency"), QVariant::fromValue<uchar>(failed || errors > 0 ? 2 : 1)}};
    message.setArguments({QStringLiteral("Podium"), uint(0), QString(), worded(info.name), body.toHtmlEscaped(),
                          QStringList{QStringLiteral("default"), tr("Show Podium")}, hints, kShownMs});
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<uint> reply = *watcher;
        if (!reply.isError())
            m_sent.append(reply.value());
        watcher->deleteLater();
    });
}

void DesktopNotifier::actionInvoked(uint notification, const QString&)
{
    if (m_sent.removeAll(notification) > 0)
        emit clicked();
}

} // namespace podium::ui
