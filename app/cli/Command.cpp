#include "app/cli/Command.h"

#include <algorithm>
#include <charconv>
#include <deque>

#include <CLI/CLI.hpp>

#include "app/cli/Printing.h"

namespace podium::cli {

struct OptionHelp
{
    std::string names; ///< "-S, --set KEY=VALUE"
    TextId help;
};

namespace {

std::string spaced(const std::string& names, const std::string& placeholder)
{
    std::string result;
    for (const char c : names)
        result += c == ',' ? std::string(", ") : std::string(1, c);
    return placeholder.empty() ? result : result + " " + placeholder;
}

/// "-S" of "-S,--set".
std::string shortest(const std::string& names) { return names.substr(0, names.find(',')); }

std::string describedOptions(const std::vector<OptionHelp>& options, const Language& language)
{
    std::size_t width = 0;
    for (const OptionHelp& option : options)
        width = std::max(width, displayWidth(option.names));
    std::string result;
    for (const OptionHelp& option : options)
        result += "  " + padded(option.names, width) + "  " + Text(option.help).in(language) + "\n";
    return result;
}

} // namespace

struct Command::Data
{
    CLI::App* app = nullptr;
    std::string name;
    TextId purpose;
    std::string synopsis;
    std::vector<OptionHelp> options;
    std::vector<std::pair<std::string, std::function<bool()>>>
        required; ///< argument and whether it is missing
    Action action;
    bool isGroup = false;
};

Command::Command()
    : m_data(std::make_unique<Data>())
{
}
Command::~Command() = default;
Command::Command(Command&&) noexcept = default;
Command& Command::operator=(Command&&) noexcept = default;

Command& Command::flag(const std::string& names, bool& target, TextId help)
{
    m_data->app->add_flag(names, target);
    m_data->options.push_back({spaced(names, {}), help});
    m_data->synopsis += " [" + shortest(names) + "]";
    return *this;
}

Command& Command::value(const std::string& names, const std::string& placeholder, std::string& target,
                        TextId help)
{
    m_data->app->add_option(names, target);
    m_data->options.push_back({spaced(names, placeholder), help});
    m_data->synopsis += " [" + shortest(names) + " " + placeholder + "]";
    return *this;
}

Command& Command::values(const std::string& names, const std::string& placeholder,
                         std::vector<std::string>& target, TextId help)
{
    m_data->app->add_option(names, target)->allow_extra_args(false); // one value each time it is given
    m_data->options.push_back({spaced(names, placeholder), help});
    m_data->synopsis += " [" + shortest(names) + " " + placeholder + "]…";
    return *this;
}

Command& Command::argument(const std::string& name, std::string& target, bool required)
{
    m_data->app->add_option(name, target);
    m_data->synopsis += required ? " " + name : " [" + name + "]";
    if (required)
        m_data->required.emplace_back(name, [&target] { return target.empty(); });
    return *this;
}

Command& Command::arguments(const std::string& name, std::vector<std::string>& target, bool required)
{
    m_data->app->add_option(name, target);
    m_data->synopsis += required ? " " + name + "…" : " [" + name + "…]";
    if (required)
        m_data->required.emplace_back(name, [&target] { return target.empty(); });
    return *this;
}

Command& Command::onRun(Action action)
{
    m_data->action = std::move(action);
    return *this;
}

struct CommandLine::State
{
    CLI::App app{"", "podium"};
    GlobalOptions globals;
    std::vector<OptionHelp> globalHelp;
    std::deque<Command> commands; ///< addresses stay
    const Command::Data* parsed = nullptr;

    Command& make(const std::string& name, TextId purpose)
    {
        Command& command = commands.emplace_back();
        Command::Data& data = *command.m_data;
        const std::size_t space = name.find(' ');
        CLI::App* const parent =
            space == std::string::npos ? &app : app.get_subcommand(name.substr(0, space));
        data.app = parent->add_subcommand(space == std::string::npos ? name : name.substr(space + 1));
        data.app->set_help_flag();
        data.app->fallthrough();
        data.app->require_subcommand(0, 1);
        data.name = name;
        data.purpose = purpose;
        return command;
    }
};

CommandLine::CommandLine()
    : m_state(std::make_unique<State>())
{
    State& state = *m_state;
    state.app.set_help_flag();
    state.app.require_subcommand(0, 1);
    const auto describe = [&](const std::string& names, const std::string& placeholder, TextId help) {
        state.globalHelp.push_back({spaced(names, placeholder), help});
    };
    state.app.add_option("-C,--directory", state.globals.directory);
    describe("-C,--directory", "DIR",
             PODIUM_TEXT("cli.optionDirectory", "Work in this folder instead of the present one."));
    state.app.add_option("--threads", state.globals.threads);
    describe(
        "--threads", "N",
        PODIUM_TEXT("cli.optionThreads", "Use this many threads (default: PODIUM_THREADS, else all cores)."));
    state.app.add_flag("-q,--quiet", state.globals.quiet);
    describe("-q,--quiet", {}, PODIUM_TEXT("cli.optionQuiet", "Show no progress and no notes."));
    state.app.add_flag("-h,--help", state.globals.help);
    describe("-h,--help", {}, PODIUM_TEXT("cli.optionHelp", "Show this help, or that of a command."));
    state.app.add_flag("--version", state.globals.version);
    describe("--version", {}, PODIUM_TEXT("cli.optionVersion", "Show the version."));
}

CommandLine::~CommandLine() = default;

Command& CommandLine::add(const std::string& name, TextId purpose) { return m_state->make(name, purpose); }

void CommandLine::addGroup(const std::string& name, TextId purpose)
{
    m_state->make(name, purpose).m_data->isGroup = true;
}

void CommandLine::parse(int argc, char** argv)
{
    State& state = *m_state;
    try {
        state.app.parse(argc, argv);
    } catch (const CLI::ArgumentMismatch& error) {
        const std::string what = error.what();
        throw UsageError(
            Text(PODIUM_TEXT("cli.valueMissing", "The option {option} needs a value, and one only."),
                 {{"option", what.substr(0, what.find(':'))}}));
    } catch (const CLI::ParseError& error) {
        const std::vector<std::string> rest = state.app.remaining(true);
        const std::string unknown = rest.empty() ? std::string(error.what()) : rest.front();
        const bool group =
            std::any_of(state.commands.begin(), state.commands.end(), [](const Command& command) {
                return command.m_data->isGroup && command.m_data->app->parsed() &&
                       command.m_data->app->get_subcommands().empty();
            });
        if (!rest.empty() && !unknown.starts_with('-') && (group || state.app.get_subcommands().empty()))
            throw UsageError(Text(PODIUM_TEXT("cli.unknownCommand", "There is no command \"{name}\"."),
                                  {{"name", unknown}}));
        throw UsageError(Text(PODIUM_TEXT("cli.unknownArgument", "\"{argument}\" is not understood here."),
                              {{"argument", unknown}}));
    }
    for (const Command& command : state.commands) // the last that was parsed is the innermost
        if (command.m_data->app->parsed())
            state.parsed = command.m_data.get();
    if (state.globals.help || state.globals.version || state.parsed == nullptr)
        return;
    for (const auto& [argument, missing] : state.parsed->required)
        if (missing())
            throw UsageError(
                Text(PODIUM_TEXT("cli.argumentMissing", "{argument} is missing."), {{"argument", argument}}));
}

const GlobalOptions& CommandLine::globals() const { return m_state->globals; }

const Action* CommandLine::action() const
{
    return m_state->parsed != nullptr && m_state->parsed->action ? &m_state->parsed->action : nullptr;
}

std::string CommandLine::help(const Language& language) const
{
    const State& state = *m_state;
    const auto usage = [&](const std::string& text) {
        return Text(PODIUM_TEXT("cli.usage", "Usage: {usage}"), {{"usage", text}}).in(language) + "\n";
    };
    const std::string globals =
        "\n" + Text(PODIUM_TEXT("cli.globalOptions", "Options of every command:")).in(language) + "\n" +
        describedOptions(state.globalHelp, language);
    if (state.parsed != nullptr && !state.parsed->isGroup) {
        const Command::Data& data = *state.parsed;
        std::string result =
            usage("podium " + data.name + data.synopsis) + "\n" + Text(data.purpose).in(language) + "\n";
        if (!data.options.empty())
            result += "\n" + Text(PODIUM_TEXT("cli.options", "Options:")).in(language) + "\n" +
                      describedOptions(data.options, language);
        return result + globals;
    }
    const std::string group = state.parsed == nullptr ? std::string() : state.parsed->name + " ";
    std::string result = usage("podium [-C DIR] [--threads N] [--quiet] " +
                               (group.empty() ? "COMMAND" : group + "COMMAND") + " …");
    result += "\n" + Text(PODIUM_TEXT("cli.commands", "Commands:")).in(language) + "\n";
    std::vector<OptionHelp> list;
    for (const Command& command : state.commands)
        if (!command.m_data->isGroup && command.m_data->name.starts_with(group))
            list.push_back({command.m_data->name, command.m_data->purpose});
    return result + describedOptions(list, language) + globals;
}

std::size_t countOf(const std::string& text, const char* option)
{
    std::size_t number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc() || end != text.data() + text.size() || number == 0)
        throw UsageError(Text(PODIUM_TEXT("cli.countWanted", "{option} takes a number from 1 on, not \"{value}\"."),
                              {{"option", option}, {"value", text}}));
    return number;
}

} // namespace podium::cli
