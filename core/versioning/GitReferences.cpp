// References of GitRepository: reading, compare-and-swap, several at once.
#include <unordered_map>

#include "core/versioning/GitRepository.h"
#include "core/versioning/LibGit2.h"

namespace podium::versioning {

namespace {

std::string shown(const std::optional<std::string>& id) { return id ? id->substr(0, 10) : "-"; }

void checkName(const std::string& name)
{
    int valid = 0;
    if (git_reference_name_is_valid(&valid, name.c_str()) == 0 && valid)
        return;
    throw Error(
        ErrorCode::InvalidArgument,
        Text(PODIUM_TEXT("versioning.badReferenceName", "“{name}” cannot be used as a name."),
             {{"name", name}}),
        {},
        PODIUM_TEXT(
            "versioning.hintBadReferenceName",
            "Leave out spaces and the characters ~ ^ : ? * [ \\ and do not begin or end a part with a dot."));
}

GitSignature logSignature(const GitRepository& repository)
{
    const Signature who = repository.signature();
    GitSignature result;
    gitCheck(
        git_signature_new(result.out(), who.name.c_str(), who.email.c_str(), who.seconds, who.offsetMinutes),
        GitAction::Write, who.name);
    return result;
}

} // namespace

std::optional<std::string> GitRepository::reference(const std::string& name) const
{
    git_oid id{};
    const int result = git_reference_name_to_id(&id, raw(*this), name.c_str());
    if (result == GIT_ENOTFOUND) {
        git_error_clear();
        return std::nullopt;
    }
    gitCheck(result, GitAction::Read, name);
    return gitHex(id);
}

std::map<std::string, std::string> GitRepository::references(const std::string& prefix) const
{
    GitReferenceIterator iterator;
    gitCheck(git_reference_iterator_glob_new(iterator.out(), raw(*this), (prefix + "*").c_str()),
             GitAction::Read, prefix);
    std::map<std::string, std::string> found;
    for (;;) {
        GitReference reference;
        const int result = git_reference_next(reference.out(), iterator.get());
        if (result == GIT_ITEROVER)
            break;
        gitCheck(result, GitAction::Read, prefix);
        const std::string name = git_reference_name(reference.get());
        GitReference direct;
        // A symbolic reference may point to one that is not there yet; such a one has no value to tell.
        if (name.starts_with(prefix) && git_reference_resolve(direct.out(), reference.get()) == 0)
            found.emplace(name, gitHex(*git_reference_target(direct.get())));
    }
    git_error_clear();
    return found;
}

std::vector<std::string> GitRepository::branches() const
{
    const std::string prefix = "refs/heads/";
    std::vector<std::string> names;
    for (const auto& [name, commit] : references(prefix))
        names.push_back(name.substr(prefix.size()));
    return names;
}

void GitRepository::setReference(const std::string& name, const std::string& target,
                                 const std::optional<std::string>& expected, const std::string& logMessage)
{
    setReferences({{name, expected, target}}, logMessage);
}

void GitRepository::removeReference(const std::string& name, const std::string& expected)
{
    setReferences({{name, expected, std::nullopt}}, {});
}

void GitRepository::setReferences(const std::vector<ReferenceChange>& changes, const std::string& logMessage)
{
    if (changes.empty())
        return;
    const GitSignature who = logSignature(*this);
    GitTransaction transaction;
    gitCheck(git_transaction_new(transaction.out(), raw(*this)), GitAction::Write, gitDirectory().string());
    for (const ReferenceChange& change : changes) {
        checkName(change.name);
        gitCheck(git_transaction_lock_ref(transaction.get(), change.name.c_str()), GitAction::Write,
                 change.name);
    }
    for (const ReferenceChange& change : changes) {
        const std::optional<std::string> present = reference(change.name);
        if (present != change.expected)
            throw Error(
                ErrorCode::Conflict,
                Text(
                    PODIUM_TEXT(
                        "versioning.referenceMoved",
                        "“{name}” was changed by another program in the meantime (expected {expected}, "
                        "found {found})."),
                    {{"name", change.name}, {"expected", shown(change.expected)}, {"found", shown(present)}}),
                change.name,
                PODIUM_TEXT("versioning.hintReferenceMoved", "Look at the new state and try again."));
    }
    for (const ReferenceChange& change : changes) {
        if (change.target) {
            const git_oid target = gitOid(*change.target);
            gitCheck(git_transaction_set_target(transaction.get(), change.name.c_str(), &target, who.get(),
                                                logMessage.c_str()),
                     GitAction::Write, change.name);
        } else if (change.expected) {
            gitCheck(git_transaction_remove(transaction.get(), change.name.c_str()), GitAction::Write,
                     change.name);
        }
    }
    gitCheck(git_transaction_commit(transaction.get()), GitAction::Write, changes.front().name);
}

} // namespace podium::versioning
