#pragma once
// Which names of several tables are one institution. Names in the same normal form are one without asking; names that are
// only alike are proposed with a score and wait for a person's decision.
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/JobContext.h"
#include "core/table/Column.h"

namespace podium::quality {

/// A name as a table writes it, with the countries (in English, as far as they are known) that the table gives it.
struct InstitutionName
{
    std::string table;
    std::string name;
    std::set<std::string> countries;
};

/// The different names of a column, trimmed, with their countries where a column of them is given.
std::map<std::string, std::set<std::string>> institutionsIn(const Column& names, const Column* countries);

/// What a person said of two names, in whichever tables they stand.
struct NameDecision
{
    std::string first, second;
    bool same = true;
    std::optional<double> score; ///< that the proposal had
    std::string by;              ///< who decided
    friend bool operator==(const NameDecision&, const NameDecision&) = default;
};

/// Two names that are written differently, and what is thought of them.
struct NameMatch
{
    enum class State {
        Doubtful, ///< alike: a person decides; until then they are two
        Accepted, ///< decided to be one
        Refused,  ///< decided to be two
        Sure,     ///< one, without asking
    };
    enum class Why {
        SameWords,    ///< but for case, accents, punctuation, articles, acronyms in brackets
        OtherOrder,   ///< the same words: "University of Verona", "Verona University"
        OtherCountry, ///< the same words, but the tables place them in different countries
        Alike,        ///< by NameCorpus::similarity
    };
    std::size_t first = 0, second = 0; ///< of the names; `first` is the smaller one
    double score = 1;
    State state = State::Doubtful;
    Why why = Why::Alike;
    std::string by; ///< who decided; empty where nobody has
};
std::string_view name(NameMatch::State state); ///< "doubtful", "accepted", "refused", "sure"
std::string_view name(NameMatch::Why why);     ///< "same_words", "other_order", "other_country", "alike"

struct InstitutionMatching
{
    std::vector<std::size_t> institutionOf; ///< of each name; numbered in the order of the names
    std::size_t institutions = 0;
    std::vector<NameMatch> matches; ///< doubtful, accepted, refused, sure; each by falling score
};

struct MatchOptions
{
    double leastScore = 0.5; ///< of what is proposed
};

/// Each institution has one name of each table, but for spellings that differ in case, accents and the like only, and for
/// what a person decided. Names that different countries have are never taken for one without a decision, and names in
/// another order only where both countries are known. Of doubtful pairs each name has one with each other table: the
/// most alike. The same for the same names, decisions and options.
InstitutionMatching matchInstitutions(const std::vector<InstitutionName>& names, const std::vector<NameDecision>& decisions,
                                      const MatchOptions& options, JobContext& job);

} // namespace podium::quality
