#include "ui/jobs/WrittenFile.h"

#include <QCoreApplication>
#include <QWidget>

#include "ui/base/QtLanguage.h"
#include "ui/jobs/JobRunner.h"

namespace podium::ui {

Text writtenText(const Path& file)
{
    return Text(PODIUM_TEXT("ui.fileWritten", "Written: {file}"), {{"file", file.string()}});
}

QString writtenFile(const JobInfo& job)
{
    const std::string id = writtenText({}).id();
    for (const JobLine& line : job.lines)
        if (line.text.id() == id)
            for (const Text::Argument& argument : line.text.arguments())
                if (const auto* file = std::get_if<std::string>(&argument.value))
                    return fromUtf8(*file);
    return {};
}

QEvent::Type FileWanted::type()
{
    static const auto registered = static_cast<Type>(registerEventType());
    return registered;
}

void wantFile(const QWidget& view, const QString& file, QByteArray bytes)
{
    QWidget* window = view.window();
    while (window->parentWidget() != nullptr) // a dialog, a dock that floats
        window = window->parentWidget()->window();
    QCoreApplication::postEvent(window, new FileWanted(file, std::move(bytes)));
}

} // namespace podium::ui
