#pragma once
// One window per user and display: a second start hands the folder over to the first and ends.
#include <memory>

#include <QObject>
#include <QString>

class QLocalServer;
class QLockFile;

namespace podium::ui {

/// GUI thread only.
class SingleWindow : public QObject
{
    Q_OBJECT
public:
    /// `name` is the socket's and the lock's: see usualName().
    explicit SingleWindow(const QString& name, QObject* parent = nullptr);
    ~SingleWindow() override;

    /// True where another window took the folder (empty = it is only raised): this start is done. Else this start is the first one, and
    /// hears later ones from now on. One that does not answer in time counts as none.
    bool handOver(const QString& folder);

    /// Different for each user and each display, and free of what a file name must not hold.
    static QString usualName();

signals:
    void asked(const QString& folder); ///< by a later start; absolute, or empty

private:
    bool tell(const QString& folder) const;
    void listen();
    void hear();

    QString m_name;
    std::unique_ptr<QLockFile> m_lock; ///< held by the first: of two starts at once one listens
    QLocalServer* m_server = nullptr;
};

} // namespace podium::ui
