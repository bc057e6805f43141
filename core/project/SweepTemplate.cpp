#include "core/project/SweepTemplate.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include "core/base/Json.h"
#include "core/base/Yaml.h"
#include "resources/Resources.h"

namespace podium::project {
namespace {

constexpr std::string_view kLike = "\n# The same experiments on ", kIsLike = ", which is like ";

/// A sweep file of the template taken apart: its entries, each with the ranking it is on, and the comments between them, with none. Entries
/// begin with their name and end before the next one, or before the comment above it.
std::vector<std::pair<std::string_view, std::string>> sweepParts(std::string_view whole)
{
    std::vector<std::pair<std::string_view, std::string>> parts;
    for (std::size_t at = 0; at < whole.size();) {
        std::size_t end = whole.find('\n', at) + 1;
        std::string ranking;
        if (whole.substr(at).starts_with("- ")) {
            while (end < whole.size() && whole[end] == ' ')
                end = whole.find('\n', end) + 1;
            ranking = parseYaml(whole.substr(at, end - at), "sweeps").at(0).at("params").at("train.train_data").get<std::string>();
        }
        parts.emplace_back(whole.substr(at, end - at), ranking);
        at = end;
    }
    return parts;
}

} // namespace

std::string sweepFor(std::string_view whole, const std::set<std::string>& rankings)
{
    std::string text = "# Without the experiments on rankings that this project does not have.\n";
    for (const auto& [part, ranking] : sweepParts(whole))
        if (ranking.empty() || rankings.contains(ranking))
            text += part;
    return text;
}

std::string sweepEntries(const std::string& path, const std::string& table, const std::string& ranking)
{
    std::string text, id = table;
    std::replace_if(id.begin(), id.end(), [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '-'; }, '_'); // as experiments may be called
    for (const auto& [part, of] : sweepParts(resource(path))) {
        if (of != ranking)
            continue;
        const Json entry = parseYaml(part, path).at(0);
        const std::string name = entry.at("name").get<std::string>(), own = name == ranking ? id : id + "-" + name.substr(1); // "Tnest64"
        std::string entries(part);
        const auto replace = [&](const std::string& key, const std::string& before, const std::string& after) {
            const std::size_t at = entries.find(key + before + "\n");
            entries.replace(at + key.size(), before.size(), after);
        };
        replace("- name: ", name, Json(own).dump());
        replace("    train.train_data: ", ranking, Json(table).dump());
        text += entries;
    }
    return text.empty() ? text : std::string(kLike) + table + std::string(kIsLike) + ranking + ".\n" + text;
}

std::optional<std::pair<std::string, std::string>> likeOfSweepEntries(std::string_view text)
{
    const std::size_t end = text.find('\n', 1), between = text.substr(0, end).rfind(kIsLike);
    if (!text.starts_with(kLike) || end == std::string_view::npos || between == std::string_view::npos || text[end - 1] != '.')
        return std::nullopt;
    const std::size_t ranking = between + kIsLike.size();
    return std::pair(std::string(text.substr(kLike.size(), between - kLike.size())), std::string(text.substr(ranking, end - 1 - ranking)));
}

} // namespace podium::project
