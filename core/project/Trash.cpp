#include "core/project/Trash.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/project/ExperimentIndex.h"
#include "core/project/ProjectContext.h"
#include "core/project/StoreUse.h"

namespace podium::project {
namespace {

constexpr const char* kJournalPins = "refs/podium/journal/";
/// Objects that a cleaning up is about to delete, so that the next one goes on where it was killed.
constexpr const char* kDoomed = "store.doomed";
constexpr std::size_t kShortestId = 4, kIdDigits = 32;

/// Commits that were experiments and that no name leads to any more, removed last first.
std::vector<TrashedExperiment> removedOnes(const Session& session, const JournalHold& held)
{
    std::set<std::string> named;
    for (const auto& [name, commit] : session.git.references(kExperimentReferences))
        if (ExperimentReference::parse(name))
            named.insert(commit);
    std::vector<TrashedExperiment> removed;
    std::set<std::string> seen;
    for (const JournalHold::Reference& reference : held.references) {
        const auto experiment = ExperimentReference::parse(reference.name);
        if (!experiment)
            continue;
        for (const auto& commit : {reference.before, reference.after}) {
            if (!commit || named.contains(*commit) || reference.letGo.contains(*commit) || !session.git.hasObject(*commit) ||
                !seen.insert(*commit).second)
                continue;
            TrashedExperiment one{experiment->name, commit->substr(0, kIdDigits), *commit, reference.name, {}, 0};
            if (commit == reference.before)
                one.removedMs = reference.timeMs;
            removed.push_back(std::move(one));
        }
    }
    return removed;
}

/// Of `all`, those that are meant; each once. Throws Error{NotFound}.
std::vector<TrashedExperiment> chosenOf(const std::vector<TrashedExperiment>& all, const std::vector<std::string>& namesOrIds)
{
    std::vector<TrashedExperiment> chosen;
    for (const std::string& wanted : namesOrIds) {
        // Of several of one name the one that was removed last.
        auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.name == wanted; });
        if (found == all.end() && wanted.size() >= kShortestId)
            found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.commit.starts_with(wanted); });
        if (found == all.end())
            throw Error(ErrorCode::NotFound,
                        Text{PODIUM_TEXT("project.notInTrash", "The trash holds no experiment {name}."), {{"name", wanted}}}, {},
                        PODIUM_TEXT("project.notInTrashHint", "\"podium gc --dry-run\" lists what is in it."));
        if (std::none_of(chosen.begin(), chosen.end(), [&](const auto& one) { return one.commit == found->commit; }))
            chosen.push_back(*found);
    }
    return chosen;
}

bool isShared(const ProjectContext& context)
{
    std::error_code none;
    const Path root = std::filesystem::weakly_canonical(context.layout.root(), none);
    const Path store = std::filesystem::weakly_canonical(context.layout.cache(), none);
    return !pipeline::isWithin(store.string(), root.string());
}

/// Who needs what of the store.
class Needs
{
public:
    Needs(ProjectContext& context, const Session& session, JobContext& job)
        : m_context(context)
        , m_held(session.journal.held())
        , m_removed(removedOnes(session, m_held))
        , m_use(context, session.git)
    {
        job.progress(0.1, PODIUM_TEXT("project.countingUse", "Looking what needs the data"));
        std::vector<std::string> roots = session.git.remembered();
        for (const auto& [name, commit] : session.git.references("refs/"))
            if (!name.starts_with(kJournalPins))
                roots.push_back(commit);
        m_always = m_use.neededBy(roots);
        job.checkCancelled();
        job.progress(0.5, PODIUM_TEXT("project.countingUse", "Looking what needs the data"));
        m_always.merge(m_use.neededByWorkTree(context.hashes));
        std::set<std::string> trashed;
        for (const TrashedExperiment& one : m_removed)
            trashed.insert(one.commit);
        std::vector<std::string> pins, beside;
        for (const auto& [name, pin] : session.git.references(kJournalPins)) {
            pins.push_back(pin);
            for (const std::string& parent : session.git.commit(pin).parents)
                if (!trashed.contains(parent) && session.git.hasObject(parent))
                    beside.push_back(parent);
        }
        m_undo = m_use.neededByTrees(pins);
        m_undo.merge(m_use.withFiles(m_held.objects));
        m_undo.merge(m_use.neededBy(beside));
        job.checkCancelled();
        for (const TrashedExperiment& one : m_removed)
            m_made[one.commit] = m_use.madeBy(one.commit);
        job.progress(0.8);
    }

    const std::vector<TrashedExperiment>& removed() const { return m_removed; }
    std::int64_t undoEntries() const { return m_held.entries; }
    std::uint64_t bytes(const std::string& object) const { return m_use.bytes(object); }

    /// Objects that nothing needs once these are gone, with everything that undo needs or without.
    std::set<std::string> freedBy(const std::vector<TrashedExperiment>& gone, bool undo) const
    {
        std::set<std::string> candidates, stays;
        for (const auto& [commit, made] : m_made) {
            const bool goes = std::any_of(gone.begin(), gone.end(), [&](const auto& one) { return one.commit == commit; });
            (goes ? candidates : stays).insert(made.begin(), made.end());
        }
        if (undo)
            candidates.insert(m_undo.begin(), m_undo.end());
        return without(candidates, stays, undo);
    }

    std::set<std::string> without(const std::set<std::string>& candidates, const std::set<std::string>& stays, bool undo) const
    {
        std::set<std::string> freed;
        for (const std::string& object : candidates)
            if (!m_always.contains(object) && !stays.contains(object) && (undo || !m_undo.contains(object)) &&
                !(m_use.isListingMissing() && m_use.isInFolder(object)) && m_context.objects.has(object))
                freed.insert(object);
        return freed;
    }

    std::uint64_t bytesOf(const std::set<std::string>& objects) const
    {
        std::uint64_t sum = 0;
        for (const std::string& object : objects)
            sum += m_use.bytes(object);
        return sum;
    }

    const std::set<std::string>& madeBy(const std::string& commit) const { return m_made.at(commit); }

    /// With what each of them alone frees.
    std::vector<TrashedExperiment> counted(std::vector<TrashedExperiment> experiments) const
    {
        std::map<std::string, int> users;
        for (const auto& [commit, made] : m_made)
            for (const std::string& object : made)
                ++users[object];
        for (TrashedExperiment& one : experiments) {
            std::set<std::string> own;
            for (const std::string& object : m_made.at(one.commit))
                if (users.at(object) == 1)
                    own.insert(object);
            one.bytes = bytesOf(without(own, {}, false));
        }
        return experiments;
    }

private:
    ProjectContext& m_context;
    JournalHold m_held;
    std::vector<TrashedExperiment> m_removed;
    StoreUse m_use;
    std::set<std::string> m_always; ///< of references, reflogs and work tree
    std::set<std::string> m_undo;   ///< of the journal, the trash left out
    std::map<std::string, std::set<std::string>> m_made; ///< by commit in the trash
};

Json experimentsJson(const std::vector<TrashedExperiment>& experiments)
{
    Json json = Json::array();
    for (const TrashedExperiment& one : experiments)
        json.push_back({{"name", one.name},
                        {"id", one.id},
                        {"commit", one.commit},
                        {"removed_ms", one.removedMs ? Json(*one.removedMs) : Json()},
                        {"bytes", one.bytes}});
    return json;
}

std::set<std::string> doomedBefore(const Session& session)
{
    const auto text = session.store.value(kDoomed);
    return text ? parseJson(*text, kDoomed).get<std::set<std::string>>() : std::set<std::string>();
}

void remember(Session& session, const std::set<std::string>& doomed) { session.store.setValue(kDoomed, Json(doomed).dump()); }

} // namespace

Json TrashContent::toJson() const
{
    return {{"experiments", experimentsJson(experiments)},
            {"bytes", bytes},
            {"undo_entries", undoEntries},
            {"undo_bytes", undoBytes},
            {"shared_store", sharedStore}};
}

Json CleanUpReport::toJson() const
{
    return {{"experiments", experimentsJson(experiments)},
            {"undo_entries", undoEntries},
            {"objects", objects},
            {"bytes", bytes},
            {"shared_store", sharedStore}};
}

TrashContent trash(ProjectContext& context, Session& session, JobContext& job)
{
    const Needs needs(context, session, job);
    TrashContent content;
    content.sharedStore = isShared(context);
    content.undoEntries = needs.undoEntries();
    content.experiments = needs.counted(needs.removed());
    if (content.sharedStore) {
        for (TrashedExperiment& one : content.experiments)
            one.bytes = 0;
        return content;
    }
    content.bytes = needs.bytesOf(needs.freedBy(needs.removed(), false));
    content.undoBytes = needs.bytesOf(needs.freedBy(needs.removed(), true)) - content.bytes;
    return content;
}

void restoreFromTrash(ProjectContext& context, Session& session, const std::vector<std::string>& namesOrIds)
{
    const auto lock = versioning::lockProject(context.files, context.layout.root(), CancelToken());
    const std::vector<TrashedExperiment> chosen = chosenOf(removedOnes(session, session.journal.held()), namesOrIds);
    Change change;
    for (const TrashedExperiment& one : chosen) {
        if (session.git.reference(one.reference))
            throw Error(ErrorCode::AlreadyExists,
                        Text{PODIUM_TEXT("project.nameTaken", "There is an experiment {name} already."), {{"name", one.name}}}, {},
                        PODIUM_TEXT("project.restoreTakenHint", "Rename that experiment first, then bring this one back."));
        change.references.push_back({one.reference, one.commit});
    }
    if (chosen.empty())
        return;
    session.journal.apply(chosen.size() == 1 ? Text{PODIUM_TEXT("project.didBringBack", "Brought experiment {name} back from the trash"),
                                                    {{"name", chosen.front().name}}}
                                             : Text{PODIUM_TEXT("project.didBringBackSeveral", "Brought {count} experiments back from the trash"),
                                                    {{"count", chosen.size()}}},
                          change);
}

CleanUpReport cleanUp(ProjectContext& context, Session& session, const CleanUpRequest& request, JobContext& job)
{
    if (request.undo && !request.experiments.empty())
        throw Error(ErrorCode::InvalidArgument,
                    PODIUM_TEXT("project.cleanAllOfUndo", "What undo needs is cleaned up together with the whole trash, not with single experiments."));
    // All three before anything is looked at: what is found unneeded must stay so.
    const auto lock = request.dryRun ? nullptr : versioning::lockProject(context.files, context.layout.root(), job.token());
    const auto dvcLock = request.dryRun ? nullptr : versioning::lockDvc(context.files, context.layout.root(), job.token());
    const auto storeLock = request.dryRun ? nullptr : versioning::lockStore(context.files, context.layout.root(), job.token());
    const Needs needs(context, session, job);
    CleanUpReport report;
    report.sharedStore = isShared(context);
    report.experiments = needs.counted(request.experiments.empty() ? needs.removed() : chosenOf(needs.removed(), request.experiments));
    report.undoEntries = request.undo ? needs.undoEntries() : 0;
    std::set<std::string> doomed;
    if (!report.sharedStore) {
        doomed = needs.freedBy(report.experiments, request.undo);
        // Left by one that was killed, and still needed by nothing: not by what stays in the trash either.
        std::set<std::string> stays;
        for (const TrashedExperiment& one : needs.removed())
            if (std::none_of(report.experiments.begin(), report.experiments.end(), [&](const auto& gone) { return gone.commit == one.commit; }))
                stays.insert(needs.madeBy(one.commit).begin(), needs.madeBy(one.commit).end());
        doomed.merge(needs.without(doomedBefore(session), stays, request.undo));
    }
    report.objects = doomed.size();
    report.bytes = needs.bytesOf(doomed);
    job.checkCancelled();
    if (request.dryRun)
        return report;
    // From here on it is done to its end. What holds the objects goes before them, so that nothing ever names what is gone.
    job.progress(0.85, PODIUM_TEXT("project.cleaningUp", "Cleaning up"));
    remember(session, doomed);
    std::set<std::string> commits;
    for (const TrashedExperiment& one : report.experiments)
        commits.insert(one.commit);
    session.journal.letGo(commits, request.undo);
    for (const std::string& object : doomed)
        context.files.remove(context.objects.objectPath(object));
    if (!doomed.empty())
        context.files.syncFileSystem(context.layout.root());
    remember(session, {});
    job.progress(1.0);
    return report;
}

} // namespace podium::project
