#pragma once
// A run's model made into a file for other programs: what is asked for and what comes back.
#include <string>
#include <vector>

#include "core/registry/ModelExport.h"

namespace podium::project {

struct ModelExportRequest
{
    std::string run;             ///< name or id of an experiment; "workspace" is the work tree
    std::string format = "onnx"; ///< id of registry::exportFormats()
    Path target;                 ///< absolute; replaced where it is there
    std::optional<Path> replay;  ///< absolute folder for the rows that were replayed
};

struct ModelExportReport
{
    std::string run;   ///< its name
    std::string runId; ///< "workspace" for the work tree
    std::string dataset;
    std::vector<std::string> classes;
    std::optional<double> threshold; ///< that was chosen for the model; the labels of the file follow it
    registry::ExportReport file;
    Json toJson() const; ///< as `podium model export --json` prints it, without the paths
};

} // namespace podium::project
