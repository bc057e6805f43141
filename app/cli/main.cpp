// podium: the command line. No Qt, no display.
#include <cstdio>

#include "app/cli/CommandGroups.h"
#include "app/cli/Session.h"
#include "core/base/Subprocess.h"
#include "translations/SpanishLanguage.h"

namespace podium::cli {

namespace {

int usageError(const UsageError& error, const Language& language)
{
    const std::string text =
        Text(PODIUM_TEXT("cli.error", "Error: {text}"), {{"text", error.text()}}).in(language);
    const std::string hint = Text(PODIUM_TEXT("cli.seeHelp", "See \"podium --help\".")).in(language);
    std::fputs((text + "\n" + hint + "\n").c_str(), stderr);
    return 2;
}

int run(const CommandLine& line, Session& session)
{
    int status = 1;
    try {
        status = (*line.action())(session);
        session.flush();
    } catch (const Error& error) {
        session.tell(error);
        status = 1;
    } catch (const UsageError&) {
        throw;
    } catch (const std::exception& problem) { // a mistake of ours: still said in our form
        session.tell(Error(ErrorCode::Internal,
                           Text(PODIUM_TEXT("cli.internal", "Something went wrong inside Podium: {message}"),
                                {{"message", problem.what()}}),
                           {}, PODIUM_TEXT("cli.hintInternal", "Please report this with what you did.")));
        status = 1;
    }
    return status;
}

int main(int argc, char** argv)
{
    std::map<std::string, std::string> environment = currentEnvironment();
    const Language& language = languageOf(environment);
    CommandLine line;
    addProjectCommands(line);
    addDataCommands(line);
    addRuleCommands(line);
    addRuleChangeCommands(line);
    addHarmoniseCommands(line);
    addRunCommands(line);
    addExpCommands(line);
    addQueueCommands(line);
    addNoteCommands(line);
    addScoringCommands(line);
    addQualityCommands(line);
    addModelCommands(line);
    addReportCommands(line);
    addTableCommands(line);
    addExportCommand(line);
    addTrashCommands(line);
    try {
        line.parse(argc, argv);
        if (line.globals().version) {
            std::puts("podium " PODIUM_VERSION);
            return 0;
        }
        if (line.globals().help || line.action() == nullptr) {
            std::fputs(line.help(language).c_str(), line.globals().help ? stdout : stderr);
            return line.globals().help ? 0 : 2;
        }
        Session session(line.globals(), std::move(environment), language);
        return run(line, session);
    } catch (const UsageError& error) {
        return usageError(error, language);
    } catch (const Error& error) { // before there is a session
        std::fputs(describedError(error, language).c_str(), stderr);
        return 1;
    }
}

} // namespace

} // namespace podium::cli

int main(int argc, char** argv) { return podium::cli::main(argc, argv); }
