#pragma once
// What people decided while they reviewed a table: quality/<table>.yaml, which git tracks.
#include <map>
#include <optional>
#include <string>

#include "core/base/Text.h"
#include "core/project/VersionState.h"

namespace podium::project {

struct ProjectContext;
struct Session;

inline constexpr const char* kQualityFolder = "quality";

/// Note by QualityFinding::key().
using FindingNotes = std::map<std::string, std::string>;

struct ReviewFile
{
    FindingNotes accepted; ///< looked at and taken as they are, with the reason
    FindingNotes toMend;   ///< to be mended, with what is to be done
    /// By the MD5 of the content (a folder's ends in ".dir"): the same content keeps its state wherever it comes back.
    std::map<std::string, VersionState> versions;

    std::string text() const; ///< of the file
    bool empty() const { return accepted.empty() && toMend.empty() && versions.empty(); }
    friend bool operator==(const ReviewFile&, const ReviewFile&) = default;
};

/// Empty where the table has no such file. Throws Error{InvalidFormat} naming the file.
ReviewFile readReviewFile(const ProjectContext& context, const std::string& table);

TextId stateWord(VersionState::State state); ///< "in review", "approved", "disabled"

/// What somebody thinks of a finding.
enum class FindingVerdict { None, Accepted, ToMend };
/// A journal entry, where something differs.
void noteFinding(ProjectContext& context, Session& session, const std::string& table, const std::string& finding,
                 FindingVerdict verdict, const std::string& note);
/// The same for the state of content. Throws Error{InvalidArgument} where one is disabled without a reason.
void setVersionState(ProjectContext& context, Session& session, const std::string& table, const std::string& content,
                     VersionState::State state, const std::string& reason);

} // namespace podium::project
