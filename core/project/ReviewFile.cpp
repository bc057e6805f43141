#include "core/project/ReviewFile.h"

#include <array>
#include <chrono>
#include <cstdio>

#include <fmt/format.h>

#include "core/base/Error.h"
#include "core/base/Yaml.h"
#include "core/project/ProjectContext.h"

namespace podium::project {
namespace {

constexpr std::array<std::string_view, 3> kReviewStates = {"in_review", "approved", "disabled"};

std::string pathOf(const std::string& table) { return std::string(kQualityFolder) + "/" + table + ".yaml"; }

/// A JSON text is a YAML text.
std::string yamlText(const std::string& text) { return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace); }

/// UTC, to the second, as it stands in the file.
std::string timeText(std::int64_t ms)
{
    using namespace std::chrono;
    const sys_seconds time{floor<seconds>(milliseconds(ms))};
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()), clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

/// 0 where it is no such time.
std::int64_t timeIn(const std::string& text)
{
    using namespace std::chrono;
    int y = 0, h = 0, m = 0, s = 0;
    unsigned month = 0, d = 0;
    if (std::sscanf(text.c_str(), "%4d-%2u-%2uT%2d:%2d:%2dZ", &y, &month, &d, &h, &m, &s) != 6)
        return 0;
    const year_month_day date{year(y), std::chrono::month(month), day(d)};
    if (!date.ok())
        return 0;
    return duration_cast<milliseconds>((sys_days(date) + hours(h) + minutes(m) + seconds(s)).time_since_epoch()).count();
}

std::string notesText(const char* key, const FindingNotes& notes)
{
    std::string text = notes.empty() ? std::string() : std::string(key) + ":\n";
    for (const auto& [finding, note] : notes)
        text += "- finding: " + yamlText(finding) + "\n  note: " + yamlText(note) + "\n";
    return text;
}

/// The list under a key; empty where there is none.
Json listUnder(const Json& file, const char* key, const std::string& path)
{
    const Json list = file.is_object() ? file.value(key, Json::array()) : Json();
    if (!list.is_array() && !list.is_null())
        throw Error(ErrorCode::InvalidFormat,
                    Text(PODIUM_TEXT("project.reviewNoList", "What stands under {key} in the review of a table is no list."), {{"key", key}}),
                    path);
    return list;
}

std::string textUnder(const Json& entry, const char* key, const std::string& path, bool needed)
{
    if (entry.is_object() && entry.contains(key) && entry[key].is_string())
        return entry[key].get<std::string>();
    if (needed || (entry.is_object() && entry.contains(key) && !entry[key].is_null()))
        throw Error(ErrorCode::InvalidFormat,
                    Text(PODIUM_TEXT("project.reviewNoText", "An entry in the review of a table has no text {key}."), {{"key", key}}), path);
    return {};
}

FindingNotes notesUnder(const Json& file, const char* key, const std::string& path)
{
    FindingNotes notes;
    for (const Json& each : listUnder(file, key, path))
        notes[textUnder(each, "finding", path, true)] = textUnder(each, "note", path, false);
    return notes;
}

VersionState::State stateNamed(const std::string& text, const std::string& path)
{
    for (std::size_t i = 0; i < kReviewStates.size(); ++i)
        if (kReviewStates[i] == text)
            return static_cast<VersionState::State>(i);
    throw Error(ErrorCode::InvalidFormat,
                Text(PODIUM_TEXT("project.reviewNoState", "\"{state}\" is no state of a table: there are in_review, approved and disabled."),
                     {{"state", text}}),
                path);
}

void write(Session& session, const std::string& table, const ReviewFile& file, const Text& what)
{
    Change change;
    change.files.push_back({pathOf(table), file.empty() ? std::nullopt : std::optional(file.text())});
    session.journal.apply(what, change);
}

Text wordsOf(const std::string& table, FindingVerdict verdict)
{
    const std::vector<Text::Argument> arguments{{"table", table}};
    switch (verdict) {
    case FindingVerdict::Accepted:
        return {PODIUM_TEXT("project.didAccept", "Accepted a finding of {table} as it is"), arguments};
    case FindingVerdict::ToMend:
        return {PODIUM_TEXT("project.didMarkToMend", "Noted a finding of {table} as to be mended"), arguments};
    case FindingVerdict::None:
        break;
    }
    return {PODIUM_TEXT("project.didUnaccept", "Took back the note on a finding of {table}"), arguments};
}

Text wordsOf(const std::string& table, VersionState::State state)
{
    const std::vector<Text::Argument> arguments{{"table", table}};
    switch (state) {
    case VersionState::State::Approved:
        return {PODIUM_TEXT("project.didApprove", "Approved a version of {table}"), arguments};
    case VersionState::State::Disabled:
        return {PODIUM_TEXT("project.didDisable", "Disabled a version of {table}"), arguments};
    case VersionState::State::InReview:
        break;
    }
    return {PODIUM_TEXT("project.didTakeIntoReview", "Took a version of {table} into review"), arguments};
}

} // namespace

std::string_view name(VersionState::State state) { return kReviewStates[static_cast<std::size_t>(state)]; }

TextId stateWord(VersionState::State state)
{
    switch (state) {
    case VersionState::State::Approved:
        return PODIUM_TEXT("project.stateApproved", "approved");
    case VersionState::State::Disabled:
        return PODIUM_TEXT("project.stateDisabled", "disabled");
    case VersionState::State::InReview:
        break;
    }
    return PODIUM_TEXT("project.stateInReview", "in review");
}

Json VersionState::toJson() const
{
    return {{"state", std::string(name(state))},
            {"reason", reason},
            {"by", who.empty() ? Json() : Json(who)},
            {"at", timeMs == 0 ? Json() : Json(timeText(timeMs))}};
}

std::string ReviewFile::text() const
{
    std::string text = "# What was decided while this table was reviewed: findings that are taken as they are or are to be mended, and\n"
                       "# which contents of the table (by their MD5) are approved or disabled.\n";
    text += notesText("accepted", accepted) + notesText("to_mend", toMend);
    if (!versions.empty())
        text += "versions:\n";
    for (const auto& [content, state] : versions)
        text += "- content: " + yamlText(content) + "\n  state: " + std::string(name(state.state)) + "\n  reason: " + yamlText(state.reason) +
                "\n  by: " + yamlText(state.who) + "\n  at: " + yamlText(timeText(state.timeMs)) + "\n";
    return text;
}

ReviewFile readReviewFile(const ProjectContext& context, const std::string& table)
{
    const std::string path = pathOf(table);
    const auto text = context.workTree.read(path);
    const Json file = text ? parseYaml(*text, path) : Json();
    ReviewFile review;
    if (file.is_null())
        return review;
    review.accepted = notesUnder(file, "accepted", path);
    review.toMend = notesUnder(file, "to_mend", path);
    for (const Json& each : listUnder(file, "versions", path)) {
        VersionState& state = review.versions[textUnder(each, "content", path, true)];
        state.state = stateNamed(textUnder(each, "state", path, true), path);
        state.reason = textUnder(each, "reason", path, false);
        state.who = textUnder(each, "by", path, false);
        state.timeMs = timeIn(textUnder(each, "at", path, false));
    }
    return review;
}

void noteFinding(ProjectContext& context, Session& session, const std::string& table, const std::string& finding,
                 FindingVerdict verdict, const std::string& note)
{
    const auto lock = versioning::lockProject(context.files, context.layout.root(), CancelToken());
    ReviewFile review = readReviewFile(context, table);
    const ReviewFile before = review;
    review.accepted.erase(finding);
    review.toMend.erase(finding);
    if (verdict != FindingVerdict::None)
        (verdict == FindingVerdict::Accepted ? review.accepted : review.toMend)[finding] = note;
    if (review != before)
        write(session, table, review, wordsOf(table, verdict));
}

void setVersionState(ProjectContext& context, Session& session, const std::string& table, const std::string& content,
                     VersionState::State state, const std::string& reason)
{
    if (state == VersionState::State::Disabled && reason.empty())
        throw Error(ErrorCode::InvalidArgument, PODIUM_TEXT("project.disabledWhy", "A version is disabled with a reason, and none was given."),
                    {}, PODIUM_TEXT("project.disabledWhyHint", "Say in a sentence why nobody should use it."));
    const auto lock = versioning::lockProject(context.files, context.layout.root(), CancelToken());
    ReviewFile review = readReviewFile(context, table);
    const auto known = review.versions.find(content);
    if (known != review.versions.end() && known->second.state == state && known->second.reason == reason)
        return;
    const versioning::Signature author = session.git.signature();
    review.versions[content] = {state, reason, author.name, nowMs() / 1000 * 1000};
    write(session, table, review, wordsOf(table, state));
}

} // namespace podium::project
