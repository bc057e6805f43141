#pragma once
// Titles and cells of the run table in words, and the rows shown as a table for copying and export.
#include <QString>
#include <QVariant>

#include "core/project/Experiment.h"
#include "core/table/Table.h"
#include "ui/comparison/RunList.h"

namespace podium::ui {

QString runColumnTitle(const RunColumn& column, const ProjectSnapshot& snapshot);
QString runColumnHelp(const RunColumn& column, const ProjectSnapshot& snapshot); ///< empty where the title says all
bool isNumeric(const RunColumn& column);
QString runCellText(const RunColumn& column, const project::Experiment& run);
QVariant runCellSortValue(const RunColumn& column, const project::Experiment& run); ///< raw

/// Glyph and word: nothing is told by colour alone.
QString runStateText(tracking::RunStatus status);
QString entryText(const project::EntryProgress& entry); ///< "▶ running 40 %"

/// "+0.010" of `run` to `baseline`; empty where one has no value.
QString deltaText(const std::string& metric, const project::Experiment& run, const project::Experiment& baseline);

/// Titles for runsAsTable, each once: those of the window, the dataset behind the name, and the key beside a title that stands twice.
std::vector<std::string> runTableTitles(const std::vector<RunColumn>& columns, const ProjectSnapshot& snapshot);
/// Raw values of these rows. For jobs too.
Table runsAsTable(const RunList& list, const std::vector<RunColumn>& columns, std::vector<std::string> titles,
                  const std::vector<std::size_t>& rows);

/// "shanghaiData · 100 validation rows · Largest rank: 300": what the runs of a group share.
QString groupTitle(const RunGroup& group, const ProjectSnapshot& snapshot);
/// Label of a parameter by dotted key; the key where no stage knows it.
QString parameterLabel(const ProjectSnapshot& snapshot, const std::string& key);
QString metricLabel(const std::string& metric);
QString metricInSentence(const std::string& metric); ///< "accuracy", but "F1" and "ROC AUC"
/// The same two, to be worded later. Thread-safe.
Text parameterText(const ProjectSnapshot& snapshot, const std::string& key);
/// As the form of parameters words it.
QString parameterValueText(const ProjectSnapshot& snapshot, const std::string& key, const Json& value);
Text metricText(const std::string& metric);
QString metricHelp(const std::string& metric);

} // namespace podium::ui
