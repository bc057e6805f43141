#pragma once
// Reads the words of a filter one after the other. Only for RunFilter*.cpp.
#include "core/base/Error.h"
#include "core/tracking/RunFilter.h"

namespace podium::tracking {

/// Recursive descent over the characters: whether a quoted word is a key or a value shows from its place alone.
class RunFilterReader
{
public:
    explicit RunFilterReader(std::string_view text)
        : m_text(text)
    {
    }

    std::vector<RunClause> filter();
    std::vector<RunOrder> order();
    const RunFilterPlace& place() const { return m_place; }

private:
    RunClause clause();
    RunKey key(bool forOrder);
    std::string keyName();
    RunComparator comparator(const RunKey& key);
    double number(const RunKey& key);
    std::string quoted(const RunKey& key);
    std::vector<std::string> list(const RunKey& key);

    void skipSpace();
    bool atEnd() const { return m_at == m_text.size(); }
    bool take(std::string_view symbol);
    bool takeWord(std::string_view word); ///< in any case, whole
    std::string_view wordHere() const;    ///< what an error names
    /// What may stand here is what a completion offers, unless the text ends later than in this word.
    void expect(RunFilterPlace::Kind kind, const RunKey& key = {});
    [[noreturn]] void fail(const Text& expected, const Text& hint, std::size_t at) const;
    [[noreturn]] void fail(const Text& expected, const Text& hint) const { fail(expected, hint, m_at); }

    std::string_view m_text;
    std::size_t m_at = 0;
    RunFilterPlace m_place;
};

std::vector<RunComparator> comparatorsOf(const RunKey& key);

} // namespace podium::tracking
