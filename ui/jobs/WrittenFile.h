#pragma once
// Files that were written where the user said: told by who writes them, shown by the window.
#include <QByteArray>
#include <QEvent>
#include <QString>

#include "core/base/FileSystem.h"
#include "core/base/Text.h"

class QWidget;

namespace podium::ui {

struct JobInfo;

/// The line by which a job says that it wrote a file.
Text writtenText(const Path& file);
/// Of a job that said so, the file; else empty.
QString writtenFile(const JobInfo& job);

/// Comes to the window of a view whose user wants a file: the window writes it in a job.
class FileWanted final : public QEvent
{
public:
    FileWanted(QString file, QByteArray bytes) : QEvent(type()), m_file(std::move(file)), m_bytes(std::move(bytes)) {}
    static Type type();
    const QString& file() const { return m_file; }
    const QByteArray& bytes() const { return m_bytes; }

private:
    QString m_file;
    QByteArray m_bytes;
};

/// Asks the window of `view` to write it.
void wantFile(const QWidget& view, const QString& file, QByteArray bytes);

} // namespace podium::ui
