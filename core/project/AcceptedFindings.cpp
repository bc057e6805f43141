#include "core/project/AcceptedFindings.h"

#include "core/base/Error.h"
#include "core/base/Yaml.h"
#include "core/project/ProjectContext.h"

namespace podium::project {
namespace {

std::string pathOf(const std::string& table) { return std::string(kQualityFolder) + "/" + table + ".yaml"; }

/// A JSON text is a YAML text.
std::string yamlText(const std::string& text) { return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string fileText(const AcceptedFindings& accepted)
{
    std::string text = "# Findings of the quality review that were looked at and are taken as they are, with the reason.\naccepted:\n";
    for (const auto& [finding, note] : accepted)
        text += "- finding: " + yamlText(finding) + "\n  note: " + yamlText(note) + "\n";
    return text;
}

} // namespace

AcceptedFindings acceptedFindings(const ProjectContext& context, const std::string& table)
{
    const std::string path = pathOf(table);
    const auto text = context.workTree.read(path);
    AcceptedFindings accepted;
    const Json file = text ? parseYaml(*text, path) : Json();
    if (file.is_null())
        return accepted;
    const Json list = file.is_object() ? file.value("accepted", Json::array()) : Json();
    const auto isEntry = [](const Json& each) {
        return each.is_object() && each.contains("finding") && each["finding"].is_string() &&
               (!each.contains("note") || each["note"].is_string() || each["note"].is_null());
    };
    if (!list.is_array() && !list.is_null())
        throw Error(ErrorCode::InvalidFormat,
                    PODIUM_TEXT("project.acceptedNoList", "The file of accepted findings has no list `accepted`."), path);
    for (const Json& each : list) {
        if (!isEntry(each))
            throw Error(ErrorCode::InvalidFormat,
                        PODIUM_TEXT("project.acceptedNoFinding", "An accepted finding has no text `finding`, or a note that is no text."),
                        path);
        accepted[each["finding"].get<std::string>()] =
            each.contains("note") && each["note"].is_string() ? each["note"].get<std::string>() : std::string();
    }
    return accepted;
}

void writeAcceptedFinding(ProjectContext& context, Session& session, const std::string& table, const std::string& finding,
                          const std::optional<std::string>& note)
{
    const auto lock = versioning::lockProject(context.files, context.layout.root(), CancelToken());
    AcceptedFindings accepted = acceptedFindings(context, table);
    const AcceptedFindings before = accepted;
    if (note)
        accepted[finding] = *note;
    else
        accepted.erase(finding);
    if (accepted == before)
        return;
    Change change;
    change.files.push_back({pathOf(table), accepted.empty() ? std::nullopt : std::optional(fileText(accepted))});
    session.journal.apply(note ? Text(PODIUM_TEXT("project.didAccept", "Accepted a finding of {table} as it is"), {{"table", table}})
                               : Text(PODIUM_TEXT("project.didUnaccept", "No longer accepted a finding of {table}"), {{"table", table}}),
                          change);
}

} // namespace podium::project
