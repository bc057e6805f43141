// exp tag note star archive restore
#include <memory>

#include "app/cli/CommandGroups.h"
#include "app/cli/Session.h"
#include "core/project/Annotations.h"
#include "core/project/Experiment.h"
#include "core/project/Project.h"

namespace podium::cli {

namespace {

struct NoteArguments
{
    std::string run, text;
    std::vector<std::string> runs, tags, removed;
    bool off = false, json = false;
};

/// Sets the tags and says so; with --json the experiments as they are now.
int annotate(Session& session, const NoteArguments& arguments, const std::vector<std::string>& runs,
             const std::vector<project::TagChange>& changes, const Text& done)
{
    session.project().annotate(runs, changes);
    if (arguments.json) {
        Json json = Json::array();
        for (const std::string& run : runs)
            json.push_back(session.project().experiment(run).toJson());
        session.printJson(json);
    } else {
        session.printLine(done);
    }
    return 0;
}

Text named(TextId sentence, const std::vector<std::string>& runs)
{
    std::string names;
    for (const std::string& run : runs)
        names += (names.empty() ? "" : ", ") + run;
    return Text(sentence, {{"names", names}});
}

int tag(Session& session, const NoteArguments& arguments)
{
    std::vector<project::TagChange> changes;
    for (const std::string& tag : arguments.tags) {
        const auto equals = tag.find('=');
        if (equals == std::string::npos || equals == 0)
            throw UsageError(Text(PODIUM_TEXT("cli.tagWanted", "A tag is written KEY=VALUE, not \"{tag}\"."), {{"tag", tag}}));
        changes.push_back({tag.substr(0, equals), tag.substr(equals + 1)});
    }
    for (const std::string& key : arguments.removed)
        changes.push_back({key, std::nullopt});
    if (changes.empty())
        throw UsageError(PODIUM_TEXT("cli.noTag", "Give a tag as KEY=VALUE, or --remove KEY."));
    for (const project::TagChange& change : changes)
        if (change.key.starts_with("podium."))
            throw UsageError(Text(PODIUM_TEXT("cli.ourTag", "The tag {key} is Podium's own: \"podium exp star\", \"podium exp archive\" "
                                                            "and \"podium exp restore\" set such tags."),
                                  {{"key", change.key}}));
    return annotate(session, arguments, {arguments.run}, changes,
                    Text(PODIUM_TEXT("cli.tagged", "The tags of {names} are changed."), {{"names", arguments.run}}));
}

int note(Session& session, const NoteArguments& arguments)
{
    const bool removed = arguments.text.empty();
    return annotate(session, arguments, {arguments.run},
                    {{project::kNoteTag, removed ? std::nullopt : std::optional<std::string>(arguments.text)}},
                    named(removed ? PODIUM_TEXT("cli.noteRemoved", "{names} has no note any more.")
                                  : PODIUM_TEXT("cli.noted", "Noted on {names}."),
                          {arguments.run}));
}

int star(Session& session, const NoteArguments& arguments)
{
    return annotate(session, arguments, arguments.runs,
                    {{project::kStarTag, arguments.off ? std::nullopt : std::optional<std::string>("true")}},
                    named(arguments.off ? PODIUM_TEXT("cli.unstarred", "No star any more: {names}.")
                                        : PODIUM_TEXT("cli.starred", "Starred: {names}."),
                          arguments.runs));
}

int archive(Session& session, const NoteArguments& arguments)
{
    return annotate(session, arguments, arguments.runs, {{project::kArchivedTag, "true"}},
                    named(PODIUM_TEXT("cli.archived", "Archived: {names}. \"podium exp list --all\" still shows them."),
                          arguments.runs));
}

int restore(Session& session, const NoteArguments& arguments)
{
    // What is listed, archived or not, comes out of the archive; what is not, out of the trash.
    std::vector<std::string> archived, removed;
    for (const std::string& run : arguments.runs) {
        try {
            archived.push_back(session.project().experiment(run).id);
        } catch (const Error& error) {
            if (error.code() != ErrorCode::NotFound)
                throw;
            removed.push_back(run);
        }
    }
    if (!removed.empty())
        session.project().restoreFromTrash(removed);
    if (!archived.empty())
        session.project().annotate(archived, {{project::kArchivedTag, std::nullopt}});
    return annotate(session, arguments, arguments.runs, {}, named(PODIUM_TEXT("cli.restored", "Brought back: {names}."), arguments.runs));
}

} // namespace

void addNoteCommands(CommandLine& line)
{
    const TextId jsonHelp = PODIUM_TEXT("cli.optionJson", "Machine-readable output.");
    const auto arguments = std::make_shared<NoteArguments>();
    const auto with = [&](int (*command)(Session&, const NoteArguments&)) {
        return [arguments, command](Session& session) {
            if (arguments->json)
                session.useJson();
            return command(session, *arguments);
        };
    };
    line.add("exp tag", PODIUM_TEXT("cli.purposeExpTag", "Set tags of an experiment, or take them away."))
        .argument("NAME", arguments->run, true)
        .arguments("KEY=VALUE", arguments->tags, false)
        .values("--remove", "KEY", arguments->removed, PODIUM_TEXT("cli.optionRemoveTag", "Take this tag away (may be repeated)."))
        .flag("--json", arguments->json, jsonHelp)
        .onRun(with(tag));
    line.add("exp note", PODIUM_TEXT("cli.purposeExpNote", "Write a note on an experiment; without a text it is taken away."))
        .argument("NAME", arguments->run, true)
        .argument("TEXT", arguments->text, false)
        .flag("--json", arguments->json, jsonHelp)
        .onRun(with(note));
    line.add("exp star", PODIUM_TEXT("cli.purposeExpStar", "Mark experiments with a star."))
        .arguments("NAME", arguments->runs, true)
        .flag("--off", arguments->off, PODIUM_TEXT("cli.optionStarOff", "Take the star away."))
        .flag("--json", arguments->json, jsonHelp)
        .onRun(with(star));
    line.add("exp archive", PODIUM_TEXT("cli.purposeExpArchive", "Leave experiments out of listings; nothing is removed."))
        .arguments("NAME", arguments->runs, true)
        .flag("--json", arguments->json, jsonHelp)
        .onRun(with(archive));
    line.add("exp restore", PODIUM_TEXT("cli.purposeExpRestore", "Bring experiments back out of the archive or the trash."))
        .arguments("NAME", arguments->runs, true)
        .flag("--json", arguments->json, jsonHelp)
        .onRun(with(restore));
}

} // namespace podium::cli
