#pragma once
// What a run was made of: the tables it read, the rows it was judged on, its code, and the program and machine that ran it.
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/project/Experiment.h"
#include "core/project/ModelThreshold.h"

namespace podium {
class ThreadPool;
}

namespace podium::project {

struct ProjectContext;

inline constexpr const char* kVersionTag = "podium.version";
inline constexpr const char* kSystemTag = "podium.system";   ///< "Linux 6.1.0 x86_64"
inline constexpr const char* kThreadsTag = "podium.threads"; ///< that the run could use; they never change its result

struct TableFacts
{
    std::string name, source, md5;
    std::optional<std::int64_t> rows; ///< as `clean` read them; none where its report is no longer here
    friend bool operator==(const TableFacts&, const TableFacts&) = default;
};

struct RunFacts
{
    std::vector<TableFacts> tables;         ///< by path
    std::string model;                      ///< md5 of the model file; empty where there is none
    std::optional<ModelThreshold> threshold; ///< that was chosen for the model
    std::string validation;                 ///< md5 of the labels of the validation rows; empty where not known
    std::string commit, baseline;           ///< of the work tree: empty, and HEAD
    std::vector<std::string> changedFiles;  ///< whose content is not that of `baseline`; results and dvc.lock left out
    std::string version, system, threads;   ///< empty where not kept (a run of another program, or of the work tree)
};

/// What a run that is made now keeps of program and machine, as tags of its row: not in its commit, whose bytes depend on
/// neither. No name of the machine or its user.
std::vector<std::pair<std::string, std::string>> environmentTags(const ThreadPool& pool);

/// Reads the run's commit, or the work tree where it has none. What is no longer there is left empty. Throws Error{Io}.
RunFacts runFacts(ProjectContext& context, const Experiment& run);

} // namespace podium::project
