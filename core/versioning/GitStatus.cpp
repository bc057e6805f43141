// What differs between the work tree and the last commit.
#include "core/versioning/GitRepository.h"
#include "core/versioning/LibGit2.h"

namespace podium::versioning {

namespace {

GitStatusList statusOf(const GitRepository& repository, git_status_show_t show, unsigned int flags)
{
    git_status_options options{};
    git_status_options_init(&options, GIT_STATUS_OPTIONS_VERSION);
    options.show = show;
    options.flags = flags | GIT_STATUS_OPT_EXCLUDE_SUBMODULES;
    GitStatusList list;
    gitCheck(git_status_list_new(list.out(), static_cast<git_repository*>(repository.handle()), &options),
             GitAction::Read, repository.workTree().string());
    return list;
}

const char* pathOf(const git_status_entry* entry)
{
    const git_diff_delta* delta = entry->index_to_workdir ? entry->index_to_workdir : entry->head_to_index;
    return delta->new_file.path ? delta->new_file.path : delta->old_file.path;
}

} // namespace

std::vector<GitRepository::Change> GitRepository::changesOfTrackedFiles() const
{
    const GitStatusList list = statusOf(*this, GIT_STATUS_SHOW_INDEX_AND_WORKDIR, 0);
    std::vector<Change> changes;
    for (std::size_t i = 0; i < git_status_list_entrycount(list.get()); ++i) {
        const git_status_entry* entry = git_status_byindex(list.get(), i);
        if (entry->status == GIT_STATUS_CURRENT || entry->status == GIT_STATUS_IGNORED)
            continue;
        // Added to the index and gone again: neither the commit nor the work tree has it.
        if ((entry->status & GIT_STATUS_INDEX_NEW) && (entry->status & GIT_STATUS_WT_DELETED))
            continue;
        const bool inIndex = !(entry->status & GIT_STATUS_INDEX_DELETED);
        changes.push_back({pathOf(entry), !inIndex || (entry->status & GIT_STATUS_WT_DELETED) != 0});
    }
    return changes;
}

std::vector<std::string> GitRepository::untrackedFiles() const
{
    const GitStatusList list =
        statusOf(*this, GIT_STATUS_SHOW_WORKDIR_ONLY,
                 GIT_STATUS_OPT_INCLUDE_UNTRACKED | GIT_STATUS_OPT_RECURSE_UNTRACKED_DIRS);
    std::vector<std::string> paths;
    for (std::size_t i = 0; i < git_status_list_entrycount(list.get()); ++i) {
        const git_status_entry* entry = git_status_byindex(list.get(), i);
        if (!(entry->status & GIT_STATUS_WT_NEW))
            continue;
        const std::string path = pathOf(entry);
        if (!path.ends_with('/')) // another repository inside this one
            paths.push_back(path);
    }
    return paths;
}

bool GitRepository::isIgnored(const std::string& path) const
{
    int ignored = 0;
    gitCheck(git_ignore_path_is_ignored(&ignored, static_cast<git_repository*>(handle()), path.c_str()),
             GitAction::Read, path);
    return ignored == 1;
}

} // namespace podium::versioning
