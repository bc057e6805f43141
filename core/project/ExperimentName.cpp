#include "core/project/ExperimentName.h"

#include <array>
#include <optional>
#include <random>
#include <string_view>

#include "core/base/Error.h"

namespace podium::project {
namespace {

constexpr std::array<std::string_view, 40> kManners = {
    "amber", "ample", "bold",  "brave",  "brisk",  "calm",   "clear",  "crisp", "deep",   "eager",
    "early", "fair",  "firm",  "fresh",  "gentle", "grand",  "happy",  "hardy", "honest", "keen",
    "kind",  "late",  "light", "lively", "loyal",  "mellow", "mild",   "neat",  "noble",  "open",
    "plain", "proud", "quick", "quiet",  "rapid",  "sharp",  "steady", "sunny", "warm",   "wise"};
constexpr std::array<std::string_view, 40> kThings = {
    "alder", "arch",   "badger", "beech", "birch",  "brook",  "cedar",  "cliff", "cloud",  "comet",
    "crane", "delta",  "dune",   "eagle", "ember",  "falcon", "fern",   "field", "finch",  "garnet",
    "glade", "harbor", "heron",  "hill",  "island", "lark",   "linden", "maple", "meadow", "oak",
    "otter", "pine",   "quartz", "raven", "reed",   "river",  "robin",  "stone", "tide",   "willow"};

/// Why it cannot stand in a reference of git.
std::optional<TextId> faultOf(const std::string& name)
{
    constexpr std::size_t kLongest = 200;
    if (name.empty())
        return PODIUM_TEXT("project.badNameEmpty", "it is empty");
    if (name.size() > kLongest)
        return PODIUM_TEXT("project.badNameLong", "it is longer than 200 characters");
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte <= ' ' || byte == 0x7f || std::string_view("/\\~^:?*[@").find(c) != std::string_view::npos)
            return PODIUM_TEXT("project.badNameCharacter", "it holds a space or one of / \\ ~ ^ : ? * [ @");
    }
    if (name.front() == '-' || name.front() == '.' || name.back() == '.' || name.ends_with(".lock") ||
        name.find("..") != std::string::npos)
        return PODIUM_TEXT("project.badNameDots", "it starts with - or a dot, ends with a dot or .lock, or holds two dots in a row");
    return std::nullopt;
}

[[noreturn]] void refuse(TextId what, const std::string& name, TextId why)
{
    constexpr std::size_t kShown = 40;
    const std::string shown = name.empty() ? "\"\"" : name.size() > kShown ? name.substr(0, kShown / 2) + "…" : name;
    throw Error(ErrorCode::InvalidArgument, Text{what, {{"name", shown}, {"why", why}}}, {},
                PODIUM_TEXT("project.badNameHint", "Use letters, digits, - and _."));
}

} // namespace

void checkExperimentName(const std::string& name)
{
    constexpr TextId kWhat = PODIUM_TEXT("project.badName", "{name} cannot be the name of an experiment: {why}.");
    if (const auto why = faultOf(name))
        refuse(kWhat, name, *why);
    if (name == "workspace")
        refuse(kWhat, name, PODIUM_TEXT("project.badNameWorkspace", "this word means the present state of the project"));
}

void checkBranchName(const std::string& branch)
{
    std::size_t begin = 0;
    for (std::size_t slash = 0; slash != std::string::npos; begin = slash + 1) {
        slash = branch.find('/', begin);
        const std::string part = branch.substr(begin, slash == std::string::npos ? slash : slash - begin);
        const std::optional<TextId> why = part.empty() && !branch.empty() ? std::optional(PODIUM_TEXT("project.badNamePart", "a part of it is empty")) : faultOf(part);
        if (why)
            refuse(PODIUM_TEXT("project.badBranch", "{name} cannot be the name of a branch: {why}."), branch, *why);
    }
}

void checkNewBranch(const std::string& branch, const std::vector<std::string>& existing)
{
    checkBranchName(branch);
    for (const std::string& other : existing) {
        const bool clash = other.starts_with(branch + "/") || branch.starts_with(other + "/");
        if (other != branch && !clash)
            continue;
        throw Error(ErrorCode::AlreadyExists,
                    clash ? Text{PODIUM_TEXT("project.branchInTheWay", "There is a branch {other} already, and git cannot keep {name} beside it."), {{"other", other}, {"name", branch}}}
                          : Text{PODIUM_TEXT("project.branchTaken", "There is a branch {name} already."), {{"name", branch}}},
                    {}, PODIUM_TEXT("project.branchTakenHint", "Choose another name for the branch."));
    }
}

std::string randomExperimentName(const std::set<std::string>& taken)
{
    std::random_device source;
    for (int attempt = 0;; ++attempt) {
        std::string name = std::string(kManners[source() % kManners.size()]) + "-" +
                           std::string(kThings[source() % kThings.size()]);
        if (attempt > 20) // the pairs run out some day
            name += "-" + std::to_string(source() % 100'000);
        if (!taken.contains(name))
            return name;
    }
}

} // namespace podium::project
