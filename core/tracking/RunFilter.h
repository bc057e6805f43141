#pragma once
// MLflow's search grammar: which runs a filter keeps, and in which order. `metrics.f1 > 0.9 AND params."train.n_est" = '64'`;
// clauses are joined by AND alone. Reference: mlflow's search of runs over its SQL store (checked by tests/interop/mlflow_search.py).
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace podium::tracking {

enum class RunEntity { Attribute, Metric, Param, Tag, Dataset };

/// What a clause reads of a run: `metrics.f1`, `attributes.start_time`.
struct RunKey
{
    RunEntity entity = RunEntity::Attribute;
    std::string key;
    /// Metrics, start_time and end_time are numbers (ms since the epoch); everything else is text.
    bool isNumber() const;
    std::string text() const; ///< as a filter writes it, in backticks where it has to be
    friend bool operator==(const RunKey&, const RunKey&) = default;
};

enum class RunComparator { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, Like, ILike, In, NotIn, IsNull, IsNotNull };
std::string_view name(RunComparator comparator); ///< "!=", "NOT IN"

struct RunClause
{
    RunKey key;
    RunComparator comparator = RunComparator::Equal;
    double number = 0;               ///< where the key is a number
    std::vector<std::string> texts;  ///< one, or those of a list
};

/// All clauses hold. Without clauses every run is kept.
struct RunFilter
{
    std::vector<RunClause> clauses;
    /// Throws Error{InvalidArgument}: the position (in characters, from 1), what was expected there, and a hint.
    static RunFilter parse(std::string_view text);
};

struct RunOrder
{
    RunKey key;
    bool descending = false;
    /// `key [ASC|DESC]`, several separated by commas. Throws as RunFilter::parse.
    static std::vector<RunOrder> parse(std::string_view text);
};

/// What may stand at a place of a filter that is being typed.
struct RunFilterPlace
{
    enum class Kind { Key, Comparator, Value, And, Nothing } kind = Kind::Key;
    std::size_t begin = 0; ///< byte where the word under the cursor begins
    RunKey key;            ///< of the clause, for Comparator and Value
    std::vector<RunComparator> comparators; ///< that the key takes
};
/// At the end of `text`, which is what stands before the cursor. Throws nothing.
RunFilterPlace placeIn(std::string_view text);

/// Runs as columns, for filter and order. A row that has not the key has no value.
class RunColumns
{
public:
    virtual ~RunColumns() = default;
    virtual std::size_t size() const = 0;
    virtual std::vector<std::optional<double>> numbers(const RunKey& key) const = 0;
    virtual std::vector<std::optional<std::string>> texts(const RunKey& key) const = 0;
    /// Of the tables that went into each run: name, digest or context.
    virtual std::vector<std::vector<std::string>> datasets(const std::string& key) const = 0;
};

/// Rows that the filter keeps, in order: missing values last and NaN before them in both directions; among equals the newest first,
/// then by run id, as MLflow does.
std::vector<std::size_t> select(const RunColumns& runs, const RunFilter& filter, const std::vector<RunOrder>& order);

} // namespace podium::tracking
