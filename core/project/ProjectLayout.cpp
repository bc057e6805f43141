#include "core/project/ProjectLayout.h"

#include <map>

#include "core/base/Error.h"

namespace podium::project {
namespace {

std::string trimmed(std::string_view text)
{
    const auto begin = text.find_first_not_of(" \t\r\"'");
    if (begin == std::string_view::npos)
        return {};
    const auto end = text.find_last_not_of(" \t\r\"'");
    return std::string(text.substr(begin, end - begin + 1));
}

/// "section.key" -> value of DVC's INI file, over what is there already. Lines that are no setting are left
/// to dvc to complain of.
void readConfiguration(std::string_view text, std::map<std::string, std::string>& settings)
{
    std::string section;
    while (!text.empty()) {
        const auto end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        const std::string plain = trimmed(line);
        if (plain.empty() || plain[0] == '#' || plain[0] == ';')
            continue;
        if (plain.front() == '[' && plain.back() == ']') {
            section = trimmed(plain.substr(1, plain.size() - 2));
            continue;
        }
        if (const auto equals = line.find('='); equals != std::string_view::npos)
            settings[section + "." + trimmed(line.substr(0, equals))] = trimmed(line.substr(equals + 1));
    }
}

} // namespace

ProjectLayout::ProjectLayout(const FileSystem& files, Path root)
    : m_root(std::move(root))
    , m_cache(m_root / ".dvc" / "cache")
{
    std::map<std::string, std::string> settings;
    for (const char* name : {"config", "config.local"})
        if (const auto text = files.readIfExists(m_root / ".dvc" / name))
            readConfiguration(*text, settings);
    if (const auto dir = settings.find("cache.dir"); dir != settings.end() && !dir->second.empty())
        m_cache =
            (m_root / ".dvc" / dir->second).lexically_normal(); // relative ones count from .dvc, as in dvc
    if (const auto remote = settings.find("core.remote"); remote != settings.end() && !remote->second.empty())
        m_remote = remote->second;
    if (!m_remote)
        return;
    const auto address = settings.find("remote \"" + *m_remote + ".url"); // ['remote "name"'] without its outer signs
    if (address != settings.end() && !address->second.empty())
        m_remoteAddress = address->second.find("://") != std::string::npos
                              ? address->second
                              : (m_root / ".dvc" / address->second).lexically_normal().string();
}

bool ProjectLayout::isProject(const FileSystem& files, const Path& folder)
{
    const auto stat = files.stat(folder / ".dvc");
    return stat && stat->kind == FileStat::Kind::Directory;
}

std::optional<Path> ProjectLayout::find(const FileSystem& files, const Path& folder)
{
    Path at = std::filesystem::absolute(folder.empty() ? Path(".") : folder).lexically_normal();
    if (!at.has_filename()) // "/a/b/" -> "/a/b"
        at = at.parent_path();
    for (;; at = at.parent_path()) {
        if (isProject(files, at))
            return at;
        if (at == at.parent_path())
            return std::nullopt;
    }
}

void ProjectLayout::preparePodiumFolder(FileSystem& files) const
{
    try {
        if (!files.exists(podiumFolder()))
            files.createDirectories(podiumFolder());
        if (!files.exists(podiumFolder() / ".gitignore"))
            files.replaceUnsynced(podiumFolder() / ".gitignore", "/*\n");
    } catch (const Error& error) {
        if (error.code() != ErrorCode::PermissionDenied)
            throw;
    }
}

std::optional<std::string> insideProject(const std::string& path)
{
    const Path plain = Path(path).lexically_normal();
    if (plain.empty() || plain.is_absolute() || *plain.begin() == "..")
        return std::nullopt;
    std::string text = plain.generic_string();
    while (text.size() > 1 && text.back() == '/')
        text.pop_back();
    return text;
}

} // namespace podium::project
