#pragma once
// Files that were written where the user said: told by who writes them, shown by the window.
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

/// Comes to the window of a view that wrote, or could not write, a file itself.
class FileWritten final : public QEvent
{
public:
    FileWritten(QString file, bool done) : QEvent(type()), m_file(std::move(file)), m_done(done) {}
    static Type type();
    const QString& file() const { return m_file; }
    bool done() const { return m_done; }

private:
    QString m_file;
    bool m_done;
};

void tellWritten(const QWidget& view, const QString& file, bool done);

} // namespace podium::ui
