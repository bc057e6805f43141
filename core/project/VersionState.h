#pragma once
// Whether the content of a table may be relied on: what people said about it, who and when.
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/Json.h"

namespace podium::project {

/// A value. Content of which nobody said anything is in review.
struct VersionState
{
    enum class State { InReview, Approved, Disabled };
    State state = State::InReview;
    std::string reason;      ///< why; a disabled one always has it
    std::string who;         ///< empty = nobody said anything yet
    std::int64_t timeMs = 0; ///< since the epoch
    Json toJson() const;     ///< {state, reason, by, at}
    friend bool operator==(const VersionState&, const VersionState&) = default;
};
/// "in_review", "approved", "disabled": as it stands in the file and in `--json`.
std::string_view name(VersionState::State state);

} // namespace podium::project
