#pragma once
// How the state of a stage is shown everywhere: shape, colour and word together.
#include "ui/base/Panel.h"
#include "ui/project/ProjectSession.h"

namespace podium::ui {

/// Of the stage as it is now: running and waiting go before what is recorded.
Sign stageSign(const StageView& stage, ProjectSession::Activity activity);
/// Why it is not up to date, one line a reason; empty where it is.
QString stageReasons(const StageView& stage);
/// What the window calls it: the room's page name, or the stage's own name.
QString stageTitle(const StageView& stage);
/// Room id of its page; empty for a stage of the user's own.
QString stagePage(const StageView& stage);

} // namespace podium::ui
