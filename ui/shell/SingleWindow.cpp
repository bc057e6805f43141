#include "ui/shell/SingleWindow.h"

#include <unistd.h>

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>

namespace podium::ui {

namespace {

constexpr int kAnswerMs = 1500;        ///< a window that is busy for longer is not waited for
constexpr int kRetryMs = 20;           ///< between the lock and the socket of a start at the same time
constexpr qint64 kLongestMessage = 64 * 1024;
const QByteArray kAnswer = "podium\n";

QString folderOfSockets()
{
    // Private to the user; the temporary folder is not, which the name's user id and the socket's rights make up for.
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return runtime.isEmpty() ? QDir::tempPath() : runtime;
}

} // namespace

SingleWindow::SingleWindow(const QString& name, QObject* parent) : QObject(parent), m_name(QDir(folderOfSockets()).filePath(name)) {}

SingleWindow::~SingleWindow() = default;

QString SingleWindow::usualName()
{
    const QByteArray display = qgetenv("WAYLAND_DISPLAY") + '|' + qgetenv("DISPLAY");
    const QByteArray hash = QCryptographicHash::hash(display, QCryptographicHash::Sha256).toHex().left(12);
    return QStringLiteral("podium-workbench-%1-%2").arg(::getuid()).arg(QString::fromLatin1(hash));
}

bool SingleWindow::handOver(const QString& folder)
{
    QElapsedTimer waited;
    waited.start();
    m_lock = std::make_unique<QLockFile>(m_name + QStringLiteral(".lock"));
    m_lock->setStaleLockTime(0); // held as long as the window is there; that of a dead process is taken over
    do {
        if (m_lock->tryLock()) {
            listen();
            return false;
        }
        if (m_lock->error() != QLockFile::LockFailedError)
            break; // a folder that cannot be written: each start is a window of its own
        if (tell(folder))
            return true;
        QThread::msleep(kRetryMs); // the first one holds the lock and does not listen yet
    } while (waited.elapsed() < kAnswerMs);
    // Nobody listens, and has not for long after the lock: it was left by a process that cannot be asked for, on a computer of another name.
    if (QLocalSocket socket; m_lock->error() == QLockFile::LockFailedError) {
        socket.connectToServer(m_name);
        if (!socket.waitForConnected(kAnswerMs) && QFile::remove(m_name + QStringLiteral(".lock")) && m_lock->tryLock()) {
            listen();
            return false;
        }
    }
    m_lock.reset();
    return false;
}

bool SingleWindow::tell(const QString& folder) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(kAnswerMs))
        return false;
    socket.write(folder.toUtf8() + '\n');
    if (!socket.waitForBytesWritten(kAnswerMs))
        return false;
    return socket.waitForReadyRead(kAnswerMs) && socket.readAll() == kAnswer;
}

void SingleWindow::listen()
{
    QLocalServer::removeServer(m_name); // the lock is ours, so who left it is gone
    m_server = new QLocalServer(this);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &SingleWindow::hear);
    m_server->listen(m_name);
}

void SingleWindow::hear()
{
    while (QLocalSocket* socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(kAnswerMs, socket, &QLocalSocket::abort); // who says nothing is not kept
        const auto read = [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > kLongestMessage)
                    socket->abort();
                return;
            }
            const QString folder = QString::fromUtf8(socket->readLine(kLongestMessage).chopped(1));
            socket->write(kAnswer);
            socket->flush(); // before what is asked for keeps this thread busy
            socket->disconnectFromServer();
            emit asked(folder);
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        if (socket->bytesAvailable() > 0)
            read();
    }
}

} // namespace podium::ui
