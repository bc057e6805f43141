#pragma once
// The project as the journal sees it: the present state of references, files and outputs, and how each is set
// to another. Only for Journal*.cpp.
#include <optional>
#include <string>

#include "core/project/JournalRecord.h"

namespace podium::project {

class JournalWorkspace
{
public:
    explicit JournalWorkspace(const JournalSetup& setup)
        : m_setup(setup)
    {
    }

    /// Throws Error{InvalidArgument} for a path that leads out of the project or into what is not the user's.
    static void checkPath(const std::string& path);

    std::optional<std::string> reference(const std::string& name) const;
    std::optional<FileState> file(const std::string& path) const;
    std::string fileBytes(const std::string& path) const; ///< of a link: what it points to
    std::optional<versioning::ObjectId> output(const std::string& path) const;
    std::optional<std::string> tag(const std::string& name) const; ///< "<run>/<key>"
    std::optional<std::string> run(const std::string& id) const;   ///< see JournalRecord::runs

    /// Puts the present content of an output into the object store where it is not there.
    void keepOutput(const std::string& path, const versioning::ObjectId& present) const;

    void setFile(const std::string& path, const std::optional<FileState>& state,
                 const std::string& bytes) const;
    void setOutput(const std::string& path, const std::optional<versioning::ObjectId>& object) const;

    /// In one transaction.
    void setTags(const std::vector<Touched<std::string>>& tags, std::optional<std::string> Touched<std::string>::*value) const;

    void setRuns(const std::vector<Touched<std::string>>& runs, std::optional<std::string> Touched<std::string>::*value) const;

    /// Removes what this process had to move out of the way of an output and could not bring back.
    void removeMovedAside(const std::string& output) const;
    /// Removes files under construction that killed processes left in the project.
    void removeLeftovers() const;
    /// Lock files of git that a killed process left for these references and for the index.
    void removeStaleLocks(const std::vector<std::string>& references) const;

private:
    Path place(const std::string& path) const { return m_setup.root / path; }
    void removeEmptyFolders(const std::string& path) const;
    const JournalSetup& m_setup;
};

} // namespace podium::project
