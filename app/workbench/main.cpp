// podium-workbench [DIR]: the window. Options, application object, main window; nothing else.
#include <csignal>
#include <cstdio>
#include <cstring>
#include <initializer_list>
#include <optional>

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>
#include <QSocketNotifier>
#include <QTimer>
#include <fcntl.h>
#include <unistd.h>

#include "ui/base/Watchdog.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Pictures.h"
#include "ui/shell/SingleWindow.h"
#include "ui/shell/Workbench.h"

namespace {

bool isAnyOf(const char* argument, std::initializer_list<const char*> options)
{
    for (const char* option : options)
        if (std::strncmp(argument, option, std::strlen(option)) == 0)
            return true;
    return false;
}

/// The platform is chosen before the application object is made: pictures and answers need no screen, the window does.
bool choosePlatform(int argc, char** argv)
{
    if (qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        return true;
    bool offscreen = false, pictures = false;
    for (int i = 1; i < argc; ++i) {
        pictures = pictures || isAnyOf(argv[i], {"--pictures"});
        offscreen = offscreen || isAnyOf(argv[i], {"--help", "-h", "--version", "-v"});
    }
    const bool screen = !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
    if (pictures || (offscreen && !screen))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    else if (!screen)
        return false;
    return true;
}

QtMessageHandler g_usualHandler = nullptr;

/// The offscreen platform tells of every window that it cannot raise it: no news to who wants pictures.
void tellWithoutPlatform(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (!message.startsWith(QLatin1String("This plugin does not support")))
        g_usualHandler(type, context, message);
}

/// CPU time that one pass of the event loop may cost before it is told on standard error: PODIUM_WATCHDOG, in milliseconds. Builds
/// with asserts have one by themselves.
std::optional<std::chrono::milliseconds> watchdogBound()
{
    bool given = false;
    const int bound = qEnvironmentVariableIntValue("PODIUM_WATCHDOG", &given);
    if (given && bound > 0)
        return std::chrono::milliseconds(bound);
#ifndef NDEBUG
    if (!given)
        return std::chrono::milliseconds(200);
#endif
    return std::nullopt;
}

int g_signalPipe[2] = {-1, -1}; ///< a handler may do little more than write a byte

/// The end of the session, kill or Ctrl+C: the window closes as by its user's hand and comes back as it was.
void closeOnSignals(podium::ui::MainWindow& window)
{
    if (pipe2(g_signalPipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto* heard = new QSocketNotifier(g_signalPipe[0], QSocketNotifier::Read, &window);
    QObject::connect(heard, &QSocketNotifier::activated, &window, [&window, heard] {
        heard->setEnabled(false);
        window.close();
        QApplication::quit();
    });
    for (const int number : {SIGTERM, SIGHUP, SIGINT})
        std::signal(number, [](int) { [[maybe_unused]] const auto written = write(g_signalPipe[1], "", 1); });
}

} // namespace

int main(int argc, char** argv)
{
    using namespace podium::ui;
    if (!choosePlatform(argc, argv)) {
        std::fprintf(stderr, "podium-workbench: there is no display for the window. The command line program podium does the same work; "
                             "--pictures DIR draws the pages into files.\n");
        return 1;
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Podium"));
    QApplication::setApplicationVersion(QStringLiteral(PODIUM_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("podium-workbench"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/podium-workbench.svg")));

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Podium: a workbench for classification on ranking tables"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("DIR"), QStringLiteral("The project to open: its folder, or a file in it."), QStringLiteral("[DIR]"));
    const QCommandLineOption languageOption(QStringLiteral("lang"), QStringLiteral("Language: es or en."), QStringLiteral("CODE"));
    const QCommandLineOption themeOption(QStringLiteral("theme"), QStringLiteral("Theme: light or dark."), QStringLiteral("NAME"));
    const QCommandLineOption picturesOption(QStringLiteral("pictures"), QStringLiteral("Draw each page and dock into DIR and end."),
                                            QStringLiteral("DIR"));
    const QCommandLineOption sizeOption(QStringLiteral("size"), QStringLiteral("Size of the pictures."), QStringLiteral("WxH"),
                                        QStringLiteral("1440x900"));
    parser.addOptions({languageOption, themeOption, picturesOption, sizeOption});
    parser.process(application);
    if (parser.isSet(languageOption) && !LanguageSwitch::codeNamed(parser.value(languageOption))) {
        std::fprintf(stderr, "podium-workbench: --lang takes es or en, not %s\n", qPrintable(parser.value(languageOption)));
        return 2;
    }
    if (parser.isSet(themeOption) && Theme::modeNamed(parser.value(themeOption)) == Theme::Mode::System) {
        std::fprintf(stderr, "podium-workbench: --theme takes light or dark, not %s\n", qPrintable(parser.value(themeOption)));
        return 2;
    }
    if (parser.positionalArguments().size() > 1) {
        std::fprintf(stderr, "podium-workbench: one project at a time\n");
        return 2;
    }

    const QStringList size = parser.value(sizeOption).split(QLatin1Char('x'));
    const QSize pictureSize = size.size() == 2 ? QSize(size[0].toInt(), size[1].toInt()) : QSize();
    if (pictureSize.width() < 640 || pictureSize.height() < 480) {
        std::fprintf(stderr, "podium-workbench: --size takes a width and a height such as 1440x900, from 640x480 on\n");
        return 2;
    }

    const QStringList folders = parser.positionalArguments();
    SingleWindow single(SingleWindow::usualName());
    if (!parser.isSet(picturesOption) && single.handOver(folders.isEmpty() ? QString() : QFileInfo(folders.first()).absoluteFilePath()))
        return 0;

    Settings settings;
    Theme theme(application, Theme::modeNamed(parser.isSet(themeOption) ? parser.value(themeOption) : settings.theme()));
    const auto code = LanguageSwitch::codeNamed(parser.isSet(languageOption) ? parser.value(languageOption) : settings.language());
    LanguageSwitch language(code.value_or(LanguageSwitch::systemCode()));
    Workbench workbench(theme, language, settings);
    MainWindow window(workbench);
    if (parser.isSet(picturesOption)) {
        g_usualHandler = qInstallMessageHandler(tellWithoutPlatform);
        window.forgetLayout();
        return drawPictures(window, workbench, folders.value(0), parser.value(picturesOption), pictureSize) ? 0 : 1;
    }
    QObject::connect(&single, &SingleWindow::asked, &window, &MainWindow::comeForward);
    window.restoreLayout();
    window.show();
    closeOnSignals(window);
    std::optional<Watchdog> watchdog;
    if (const auto bound = watchdogBound())
        watchdog.emplace(*bound);
    // The window first: the project is read when it can already be seen.
    QTimer::singleShot(0, &window, [&window, folders] { folders.isEmpty() ? window.openLastProject() : window.openProject(folders.first()); });
    return QApplication::exec();
}
