#pragma once
// Findings that people looked at and take as they are, with the reason: quality/<table>.yaml, which git tracks.
#include <map>
#include <optional>
#include <string>

namespace podium::project {

struct ProjectContext;
struct Session;

inline constexpr const char* kQualityFolder = "quality";

/// Note by QualityFinding::key().
using AcceptedFindings = std::map<std::string, std::string>;

/// Empty where the table has no such file. Throws Error{InvalidFormat} naming the file.
AcceptedFindings acceptedFindings(const ProjectContext& context, const std::string& table);
/// No note: no longer accepted. A journal entry, where something differs.
void writeAcceptedFinding(ProjectContext& context, Session& session, const std::string& table, const std::string& finding,
                          const std::optional<std::string>& note);

} // namespace podium::project
