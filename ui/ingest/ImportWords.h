#pragma once
// How layouts and changes of tables are worded on the Import page.
#include <QString>

#include "core/project/TableImport.h"
#include "ui/project/ProjectSession.h"

namespace podium::ui {

QString separatorText(char separator);
QString encodingText(ingest::Encoding encoding);
QString listedNames(const std::vector<std::string>& names);
/// "Times (12 of its 14 columns)", or that it is like none of them.
QString likenessText(const std::optional<features::ranking::Likeness>& likeness);
/// What the window calls the stage that reads a table.
QString readerTitle(const ProjectSession& session, const std::string& stage);
/// What importing a table changes in the project, in a sentence or two.
QString changeText(const project::PlannedTable& table, const ProjectSession& session);

} // namespace podium::ui
