#pragma once
// How the state of a stage is shown everywhere: shape, colour and word together.
#include "ui/base/Panel.h"
#include "ui/project/ProjectSession.h"

namespace podium::ui {

/// Of the stage as it is now: running and waiting go before what is recorded.
Sign stageSign(const StageView& stage, ProjectSession::Activity activity);
/// Why it is not up to date, one line a reason; empty where it is. Files that earlier stages are yet to make are no reason to name.
QString stageReasons(const StageView& stage, const ProjectSnapshot& snapshot);
/// Why it ran or was passed over when it last ran in this window, and where it stands now; a sentence a line.
QString stageWhy(const StageView& stage, const ProjectSession::StageLog* log);
/// What the window calls it: the room's page name, or the stage's own name.
QString stageTitle(const StageView& stage);
/// What it does, in one sentence.
QString stagePurpose(const StageView& stage);
/// Id of its page: the room's, or one of its own for a stage that has no room.
QString stagePage(const StageView& stage);
/// Name of the stage that such a page of its own shows; nothing for any other page id.
std::optional<std::string> ownStageOfPage(const QString& page);

} // namespace podium::ui
