#pragma once
// A file of another git repository at a revision, kept by git itself, by dvc or by Podium: so that a table of one project serves another.
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "core/base/FileSystem.h"
#include "core/base/JobContext.h"
#include "core/versioning/GitRepository.h"
#include "core/versioning/ObjectStore.h"

namespace podium::project {

/// An address that git fetches from, rather than a folder of this machine.
bool isGitAddress(const std::string& place);

class RepositoryFile
{
public:
    /// Finds it, at `rev` (empty = HEAD). A remote repository is cloned into a folder below `scratch` by the real git. Throws
    /// Error{NotFound} where repository, revision or file are not there, Error{ExternalTool} where git could not fetch it.
    RepositoryFile(FileSystem& files, const std::string& place, const std::string& path, const std::string& rev, const Path& scratch, JobContext& job);
    ~RepositoryFile();

    const std::string& commit() const { return m_commit; }
    bool isFolder() const { return m_object.isDirectory(); }
    /// Of its content; of a folder that of its listing (".dir").
    const std::string& md5() const { return m_object.md5; }
    /// Its content by relative path; of a file one entry without one. From dvc's cache of that repository, else from its default remote
    /// (a folder or the web). Throws Error{NotFound} where the data is in neither.
    std::map<std::string, std::string> read(JobContext& job) const;

private:
    void find(const versioning::GitRepository& git, const std::string& prefix);
    std::string object(const std::string& md5, JobContext& job) const;

    FileSystem& m_files;
    std::string m_place, m_path, m_commit;
    std::unique_ptr<TemporaryDirectory> m_clone;
    Path m_root; ///< of the dvc project in it
    std::optional<std::string> m_text; ///< where git itself keeps it
    versioning::ObjectId m_object;
    std::string m_entry; ///< of a folder that dvc keeps: the one file of it that is meant
};

} // namespace podium::project
