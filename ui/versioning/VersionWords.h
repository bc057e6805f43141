#pragma once
// How versions of tables and what was said about them are worded.
#include "core/project/TableVersion.h"
#include "ui/base/Panel.h"

namespace podium::ui {

/// Shape, colour and word of a state: approved, disabled, in review.
Sign reviewSign(project::VersionState::State state);
/// "▲ disabled by Ana, today 16:57: doubled rows"
QString reviewText(const project::VersionState& review);
/// What an operation did or would do: "Rows new 3, changed 0, gone 0; 103 afterwards."
QString countsText(const versioning::TableCounts& counts);

} // namespace podium::ui
