#pragma once
// An experiment: an isolated run kept as a commit under refs/exps, as `exp list` shows it.
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/base/Text.h"
#include "core/tracking/RunStore.h"

namespace podium::project {

struct ConfusionCounts { std::int64_t tp = 0, fn = 0, fp = 0, tn = 0; };

struct Warning
{
    std::string id; ///< "one_class_training", "one_class_validation", "few_rows_of_a_class", …
    Text text;
};

struct TestResult
{
    std::vector<std::pair<std::string, std::optional<double>>> metrics;
    Json confusion;
    std::optional<double> threshold = {}; ///< that was chosen for the model then; matrix and figures follow it
};

struct Experiment
{
    std::string name;
    std::string id;       ///< 32 hex: the first of its commit, so it is the same wherever the commit goes
    std::string commit;
    std::string baseline; ///< the commit it started from
    tracking::RunStatus status = tracking::RunStatus::Finished;
    std::int64_t createdMs = 0;
    std::optional<std::int64_t> endMs;
    std::optional<double> seconds; ///< none where another program made it
    std::string dataset;
    std::vector<std::pair<std::string, Json>> params;  ///< dotted keys of params.yaml
    std::vector<std::pair<std::string, std::optional<double>>> metrics; ///< validation's; none = undefined
    Json confusion;       ///< {tp, fn, fp, tn} or {labels, counts}; null where there is none
    Json rows;            ///< {train, validation, test}
    std::optional<TestResult> test;
    std::vector<Warning> warnings;
    std::vector<Warning> marks; ///< on the review of the tables it was trained on, as it stands now (core/project/TableApproval.h)
    std::vector<tracking::DatasetInput> inputs; ///< tables that went into it
    std::vector<std::pair<std::string, std::string>> tags; ///< by key; what people noted on it (core/project/Annotations.h)
    Json toJson() const;  ///< one element of `exp list --json`
};

struct ExperimentRequest
{
    std::string name;      ///< empty = two random words
    std::vector<std::pair<std::string, Json>> params; ///< dotted key, value
    std::string revision;  ///< empty = HEAD with uncommitted changes, also new files that stages read; else a clean commit
};

/// One key of `exp diff`. A value that one side does not have is null, and its `in…` flag false.
struct ValueChange
{
    std::string key;
    Json before, after;
    bool inBefore = true, inAfter = true;
    std::optional<double> difference; ///< after - before, where both are numbers
    bool changed() const { return inBefore != inAfter || before != after; }
};
struct ExperimentDiff
{
    Experiment before, after;
    std::vector<ValueChange> params;  ///< all keys of both, in the order of the parameter tables
    std::vector<ValueChange> metrics; ///< the same for metrics
    std::vector<ValueChange> counts;  ///< confusion.* and rows.*
    Json toJson() const;              ///< only what changed: {params: {key: {old, new, diff}}, metrics: …, counts: …}
};

/// How far one entry of a sweep is. Between "done" and the end of the sweep its commit is still to be made.
struct EntryProgress
{
    enum class State { Waiting, Running, Done, Failed } state = State::Waiting;
    std::string name;
    double fraction = 0; ///< 0…1
    Text step;           ///< what it does now
};

struct SweepOptions
{
    std::string suffix;    ///< appended to every name
    bool force = false;    ///< replace experiments of the same name with other stage keys
    bool renameTaken = false; ///< give such an experiment the next free name ("Cf3-2") instead; one that is there as it shall be stays
    std::size_t atOnce = 0; ///< so many at the same time, for stages that need much memory; 0 = one a thread
    /// Told of each change of an entry, from several threads, one call at a time; entries that need no run are not told.
    std::function<void(const EntryProgress&)> onEntry;
};
struct SweepReport
{
    std::vector<Experiment> experiments; ///< in the order of the entries
    std::vector<std::string> unchanged;  ///< names that existed with the same stage keys
    /// Entries that failed while running; the others are kept. Errors known before the run are thrown instead.
    struct Failure { std::string name; Error error; };
    std::vector<Failure> failures;
    double seconds = 0;
};

} // namespace podium::project
