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

QEvent::Type FileWritten::type()
{
    static const auto registered = static_cast<Type>(registerEventType());
    return registered;
}

void tellWritten(const QWidget& view, const QString& file, bool done)
{
    QWidget* window = view.window();
    while (window->parentWidget() != nullptr) // a dialog, a dock that floats
        window = window->parentWidget()->window();
    QCoreApplication::postEvent(window, new FileWritten(file, done));
}

} // namespace podium::ui
