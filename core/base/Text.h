#pragma once
// A sentence for a person that core composes but does not word: a stable id, its English default and named
// arguments. ui and the command line word it in the language of the user; `--json` keeps id and English.
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/Json.h"

namespace podium {

/// A text known at compile time. lupdate finds it through PODIUM_TEXT (id = context, English = source).
struct TextId
{
    const char* id = "";
    const char* english = "";
};

/// Marks a text for translation: PODIUM_TEXT("cleaning.noColumn", "Column {column} is not in table {table}.").
/// Both arguments are literals; placeholders stand in braces and have names.
#define PODIUM_TEXT(id, english) (::podium::TextId{id, english})

class Text;

/// Words texts in one language. Implementations are immutable and may be used by several threads.
class Language
{
public:
    virtual ~Language() = default;
    /// The wording of a text with its placeholders still in it; `english` where there is none.
    virtual std::string wording(const std::string& id, const std::string& english) const = 0;
    virtual std::string integer(std::int64_t value) const = 0;
    virtual std::string real(double value) const = 0;

    /// English with numbers in the C locale: the wording of logs and of `--json`.
    static const Language& english();
};

/// A text with its arguments. A value type, also kept in files and in the run store as JSON.
class Text
{
public:
    using Value = std::variant<std::string, std::int64_t, double, std::vector<Text>>; ///< a nested text is a vector of one
    struct Argument
    {
        std::string name;
        Value value;
        Argument(std::string n, std::string v) : name(std::move(n)), value(std::move(v)) {}
        Argument(std::string n, std::string_view v) : name(std::move(n)), value(std::string(v)) {}
        Argument(std::string n, const char* v) : name(std::move(n)), value(std::string(v)) {}
        Argument(std::string n, std::int64_t v) : name(std::move(n)), value(v) {}
        Argument(std::string n, std::size_t v) : name(std::move(n)), value(static_cast<std::int64_t>(v)) {}
        Argument(std::string n, int v) : name(std::move(n)), value(static_cast<std::int64_t>(v)) {}
        Argument(std::string n, double v) : name(std::move(n)), value(v) {}
        Argument(std::string n, Text v);
        Argument(std::string n, TextId v);
    };

    Text() = default;
    Text(TextId id) : m_id(id.id), m_english(id.english) {}
    Text(TextId id, std::vector<Argument> arguments)
        : m_id(id.id), m_english(id.english), m_arguments(std::move(arguments)) {}

    const std::string& id() const { return m_id; }
    const std::vector<Argument>& arguments() const { return m_arguments; }
    bool empty() const { return m_english.empty(); }

    /// The sentence in a language.
    std::string in(const Language& language) const;
    std::string english() const { return in(Language::english()); }

    Json toJson() const; ///< {id, english, arguments}
    static Text fromJson(const Json& json);

private:
    std::string m_id;
    std::string m_english;
    std::vector<Argument> m_arguments;
};

/// How much a finding, a log line or a check matters. Shown worst first.
enum class Severity { Good, Note, Warning, Error };

} // namespace podium
