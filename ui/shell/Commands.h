#pragma once
// What the command palette offers: the window's actions, pages, panels, the buttons and menus that are seen, runs, sweeps and recent
// projects of this moment.
#include <functional>
#include <vector>

#include "ui/shell/CommandPalette.h"

class QWidget;

namespace podium::ui {

class Actions;
class Docks;
class NavigationModel;
struct Workbench;

/// Where a choice leads.
struct CommandTargets
{
    std::function<void(const QString& page)> showPage;
    std::function<void(const QString& folder)> openProject;
    QWidget* page = nullptr; ///< whose buttons are offered
};

/// Actions that cannot be used now are there, disabled. All referred to outlive the commands.
std::vector<Command> commandsOf(Workbench& workbench, Actions& actions, Docks& docks, const NavigationModel& pages, const CommandTargets& targets);

} // namespace podium::ui
