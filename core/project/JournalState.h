#pragma once
// How journal entries are made, ended and taken back; Journal is its public face. Only for Journal*.cpp.
#include <string>
#include <vector>

#include "core/project/JournalRecord.h"
#include "core/project/JournalWorkspace.h"

namespace podium::project {

struct Journal::State
{
    JournalSetup setup;
    JournalWorkspace workspace;

    explicit State(JournalSetup s)
        : setup(std::move(s))
        , workspace(setup)
    {
    }

    JournalRecord blank(const Text& what) const;
    std::vector<JournalRecord> records() const; ///< newest first
    void save(const JournalRecord& record) const;

    std::int64_t apply(JournalRecord record, const Change& change) const;
    JournalRecord begin(JournalRecord record, const ChangeScope& scope) const;
    void conclude(JournalRecord& record) const; ///< takes the present state for the outcome
    void takeBack(JournalRecord& record) const;
    void recover(JournalRecord& record) const;

    /// Content of a file before the change, for pinCommit().
    versioning::ObjectBatch::FileChange before(const Touched<FileState>& file) const;
    /// The commit that keeps contents from being cleaned away: files below before/, after/ or found/, commits
    /// as its parents.
    std::string pinCommit(versioning::ObjectBatch& batch, const JournalRecord& record,
                          const std::vector<versioning::ObjectBatch::FileChange>& contents) const;
    /// Reference that holds the record's pin, or is free to do so.
    std::string pinName(const JournalRecord& record) const;
    void pin(const JournalRecord& record) const;
    void unpin(const JournalRecord& record) const;

private:
    void requireIdle(const JournalRecord& record) const;
    void make(const JournalRecord& record) const;
    /// Brings git's index along where the reference is the current branch and has gone there.
    void followBranch(const std::string& name, const std::optional<std::string>& from,
                      const std::optional<std::string>& to) const;
    bool isMade(const JournalRecord& record) const; ///< all is as the planned change wanted it
    void keepUnknown(JournalRecord& record) const;
};

} // namespace podium::project
