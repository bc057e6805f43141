#pragma once
// The commands of `podium` and their options. CLI11 splits the arguments; every word that a user reads is
// ours.
#include <exception>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/base/Text.h"

namespace podium::cli {

class Session;

/// A command line that cannot be understood: exit status 2.
class UsageError : public std::exception
{
public:
    explicit UsageError(Text text)
        : m_text(std::move(text))
        , m_english(m_text.english())
    {
    }
    const Text& text() const { return m_text; }
    const char* what() const noexcept override { return m_english.c_str(); }

private:
    Text m_text;
    std::string m_english;
};

/// A number from 1 on that an option was given. Throws UsageError naming it.
std::size_t countOf(const std::string& text, const char* option);

/// Options that stand before or after any command.
struct GlobalOptions
{
    std::string directory; ///< -C; empty = the present folder
    std::string threads;
    bool quiet = false;
    bool help = false;
    bool version = false;
};

/// The exit status.
using Action = std::function<int(Session&)>;

/// A command being declared: the targets of its options must live as long as the command line.
class Command
{
public:
    Command();
    ~Command();
    Command(Command&&) noexcept;
    Command& operator=(Command&&) noexcept;

    Command& flag(const std::string& names, bool& target, TextId help);
    Command& value(const std::string& names, const std::string& placeholder, std::string& target,
                   TextId help);
    Command& values(const std::string& names, const std::string& placeholder,
                    std::vector<std::string>& target, TextId help);
    Command& argument(const std::string& name, std::string& target, bool required);
    Command& arguments(const std::string& name, std::vector<std::string>& target, bool required);
    Command& onRun(Action action);

private:
    friend class CommandLine;
    struct Data;
    std::unique_ptr<Data> m_data;
};

class CommandLine
{
public:
    CommandLine();
    ~CommandLine();

    /// A command "run", or one of a group: "exp list".
    Command& add(const std::string& name, TextId purpose);
    void addGroup(const std::string& name, TextId purpose);

    /// Sets the targets. Throws UsageError.
    void parse(int argc, char** argv);
    const GlobalOptions& globals() const;
    /// What to do; none where no command was given (also for a group alone).
    const Action* action() const;
    /// Usage of the parsed command, or of all.
    std::string help(const Language& language) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace podium::cli
