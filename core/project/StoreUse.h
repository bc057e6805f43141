#pragma once
// Which objects of the store are named by what: for deleting those that nothing needs, and no other.
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/project/ProjectContext.h"

namespace podium::project {

/// Not thread-safe. All outlive it.
class StoreUse
{
public:
    StoreUse(const ProjectContext& context, const versioning::GitRepository& git)
        : m_context(context)
        , m_git(git)
    {
    }

    /// Whatever these could need: every hash that stands in a dvc.lock or .dvc file of any commit that can be reached, understood
    /// or not, and what listings of folders name.
    std::set<std::string> neededBy(const std::vector<std::string>& commits);
    /// The same of the trees of these commits alone.
    std::set<std::string> neededByTrees(const std::vector<std::string>& commits);
    /// The same of the work tree, with what its outputs hold now.
    std::set<std::string> neededByWorkTree(versioning::HashCache& hashes);
    std::set<std::string> withFiles(const std::vector<versioning::ObjectId>& objects);

    /// What a commit's stages and tables put into the store: only outputs in files that are understood, with the files of folders.
    std::set<std::string> madeBy(const std::string& commit);

    /// A listing that something needs is not here: which files it names is not known, so none of a folder may go.
    bool isListingMissing() const { return m_listingMissing; }
    bool isInFolder(const std::string& object) const { return m_inFolders.contains(object); }
    std::uint64_t bytes(const std::string& object) const; ///< 0 where it is not in the store

private:
    void addTokens(const std::string& text, std::set<std::string>& objects);
    void addObject(const std::string& object, std::set<std::string>& objects, bool needed);

    const ProjectContext& m_context;
    const versioning::GitRepository& m_git;
    std::map<std::string, std::set<std::string>> m_named; ///< by blob
    std::set<std::string> m_inFolders;
    bool m_listingMissing = false;
};

} // namespace podium::project
