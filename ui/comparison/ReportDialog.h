#pragma once
// Asks where a report of runs shall go, as web page or as PDF.
#include <string>
#include <vector>

#include "core/base/FileSystem.h"

class QWidget;

namespace podium::ui {

class ProjectSession;

/// Writes the report in a job, in the language of the window: PDF where the name ends so, else HTML.
void writeReport(ProjectSession& session, const std::vector<std::string>& runs, const Path& file);

/// Opens a file dialog and returns; where it is answered, the report is written.
void askForReport(QWidget* parent, ProjectSession& session, const std::vector<std::string>& runs);

} // namespace podium::ui
