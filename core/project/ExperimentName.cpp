#include "core/project/ExperimentName.h"

#include <array>
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

[[noreturn]] void refuse(const std::string& name, TextId why)
{
    throw Error(ErrorCode::InvalidArgument,
                Text{PODIUM_TEXT("project.badName", "{name} cannot be the name of an experiment: {why}."),
                     {{"name", name}, {"why", why}}},
                {}, PODIUM_TEXT("project.badNameHint", "Use letters, digits, - and _."));
}

} // namespace

void checkExperimentName(const std::string& name)
{
    if (name.empty())
        refuse("\"\"", PODIUM_TEXT("project.badNameEmpty", "it is empty"));
    if (name.size() > 200)
        refuse(name.substr(0, 20) + "…",
               PODIUM_TEXT("project.badNameLong", "it is longer than 200 characters"));
    if (name == "workspace")
        refuse(name,
               PODIUM_TEXT("project.badNameWorkspace", "this word means the present state of the project"));
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte <= ' ' || byte == 0x7f || std::string_view("/\\~^:?*[@").find(c) != std::string_view::npos)
            refuse(name,
                   PODIUM_TEXT("project.badNameCharacter", "it holds a space or one of / \\ ~ ^ : ? * [ @"));
    }
    if (name.front() == '-' || name.front() == '.' || name.back() == '.' || name.ends_with(".lock") ||
        name.find("..") != std::string::npos)
        refuse(name, PODIUM_TEXT(
                         "project.badNameDots",
                         "it starts with - or a dot, ends with a dot or .lock, or holds two dots in a row"));
}

void checkBranchName(const std::string& branch)
{
    std::size_t begin = 0;
    for (std::size_t slash = 0; slash != std::string::npos; begin = slash + 1) {
        slash = branch.find('/', begin);
        checkExperimentName(branch.substr(begin, slash == std::string::npos ? slash : slash - begin));
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
