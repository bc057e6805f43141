#include <fmt/format.h>

#include "core/versioning/GitRepository.h"
#include "core/versioning/LibGit2.h"
#include "core/versioning/MemoryObjects.h"

namespace podium::versioning {

struct ObjectBatch::State
{
    GitRepositoryHandle repository; ///< a handle of our own, so that nobody else writes into memory
    MemoryObjects* objects = nullptr;
    std::string where;
};

ObjectBatch::ObjectBatch(const GitRepository& repository)
    : m_state(std::make_unique<State>())
{
    m_state->where = repository.gitDirectory().string();
    gitCheck(git_repository_open(m_state->repository.out(), m_state->where.c_str()), GitAction::Read,
             m_state->where);
    m_state->objects = MemoryObjects::addTo(m_state->repository.get());
}

ObjectBatch::~ObjectBatch() = default;

std::string ObjectBatch::addBlob(std::string_view bytes)
{
    git_oid id{};
    gitCheck(git_blob_create_from_buffer(&id, m_state->repository.get(), bytes.data(), bytes.size()),
             GitAction::Write, m_state->where);
    return gitHex(id);
}

std::string ObjectBatch::addTree(const std::string& baseCommit, const std::vector<FileChange>& changes)
{
    GitIndex index;
    gitCheck(git_index_new(index.out()), GitAction::Write, m_state->where);
    if (!baseCommit.empty()) {
        const git_oid base = gitOid(baseCommit);
        GitObject object;
        GitObject tree;
        gitCheck(git_object_lookup(object.out(), m_state->repository.get(), &base, GIT_OBJECT_ANY),
                 GitAction::Read, baseCommit);
        gitCheck(git_object_peel(tree.out(), object.get(), GIT_OBJECT_TREE), GitAction::Read, baseCommit);
        gitCheck(git_index_read_tree(index.get(), reinterpret_cast<git_tree*>(tree.get())), GitAction::Read,
                 baseCommit);
    }
    for (const FileChange& change : changes) {
        if (!change.bytes) {
            if (git_index_remove(index.get(), change.path.c_str(), 0) != 0)
                git_error_clear(); // not in the base: gone already
            continue;
        }
        // Files of a folder whose place this file takes; mostly there is none.
        gitCheck(git_index_remove_directory(index.get(), change.path.c_str(), 0), GitAction::Write,
                 change.path);
        git_index_entry entry{};
        entry.path = change.path.c_str();
        entry.mode = change.mode;
        entry.id = gitOid(addBlob(*change.bytes));
        gitCheck(git_index_add(index.get(), &entry), GitAction::Write, change.path);
    }
    git_oid id{};
    gitCheck(git_index_write_tree_to(&id, index.get(), m_state->repository.get()), GitAction::Write,
             m_state->where);
    return gitHex(id);
}

std::string ObjectBatch::addCommit(const Commit& commit)
{
    GitSignature author;
    gitCheck(git_signature_new(author.out(), commit.author.name.c_str(), commit.author.email.c_str(),
                               commit.author.seconds, commit.author.offsetMinutes),
             GitAction::Write, fmt::format("{} <{}>", commit.author.name, commit.author.email));
    const git_oid treeId = gitOid(commit.tree);
    GitTree tree;
    gitCheck(git_tree_lookup(tree.out(), m_state->repository.get(), &treeId), GitAction::Read, commit.tree);
    std::vector<GitCommit> parents(commit.parents.size());
    std::vector<const git_commit*> parentPointers;
    for (std::size_t i = 0; i < parents.size(); ++i) {
        const git_oid parentId = gitOid(commit.parents[i]);
        gitCheck(git_commit_lookup(parents[i].out(), m_state->repository.get(), &parentId), GitAction::Read,
                 commit.parents[i]);
        parentPointers.push_back(parents[i].get());
    }
    git_oid id{};
    gitCheck(git_commit_create(&id, m_state->repository.get(), nullptr, author.get(), author.get(), nullptr,
                               commit.message.c_str(), tree.get(), parentPointers.size(),
                               parentPointers.data()),
             GitAction::Write, m_state->where);
    return gitHex(id);
}

bool ObjectBatch::hasCommit(const std::string& id) const
{
    const git_oid oid = gitOid(id);
    GitCommit commit;
    const bool found = git_commit_lookup(commit.out(), m_state->repository.get(), &oid) == 0;
    git_error_clear();
    return found;
}

void ObjectBatch::flush()
{
    if (m_state->objects->written().empty())
        return;
    GitPackBuilder builder;
    gitCheck(git_packbuilder_new(builder.out(), m_state->repository.get()), GitAction::Write, m_state->where);
    git_packbuilder_set_threads(builder.get(), 1);
    for (const git_oid& id : m_state->objects->written())
        gitCheck(git_packbuilder_insert(builder.get(), &id, nullptr), GitAction::Write, m_state->where);
    gitCheck(git_packbuilder_write(builder.get(), nullptr, 0, nullptr, nullptr), GitAction::Write,
             m_state->where);
    m_state->objects->clear();
}

} // namespace podium::versioning
