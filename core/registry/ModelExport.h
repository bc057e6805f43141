#pragma once
// A model leaves Podium: the formats there are, and the one way to write a file of them.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/FileSystem.h"
#include "core/base/JobContext.h"
#include "core/features/Samples.h"
#include "core/registry/OnnxReplay.h"
#include "core/training/Model.h"

namespace podium::registry {

struct ExportFormat
{
    std::string_view id;     ///< "onnx", as `--format` takes it
    std::string_view name;   ///< "ONNX"
    std::string_view ending; ///< ".onnx"
    TextId purpose;          ///< what it is good for
};
const std::vector<ExportFormat>& exportFormats();
/// Throws Error{InvalidArgument} naming the formats there are.
const ExportFormat& exportFormat(std::string_view id);

struct ExportOptions
{
    Path target;                ///< replaced where it is there
    std::optional<Path> replay; ///< gets inputs.csv and predictions.csv
    std::optional<double> threshold = {}; ///< that was chosen for the model; labels follow it
};

struct ExportReport
{
    std::uint64_t bytes = 0;
    std::vector<std::string> inputs; ///< names of the graph's inputs and outputs
    std::vector<std::string> outputs;
    ReplayReport replay;
};

/// Writes beside the target, reads that file back, replays it (OnnxReplay.h) with `validation` rows, and only then puts
/// it in place: on failure or cancel the target is as before. Throws what replay() throws, and Error{NotFound,
/// PermissionDenied, …} of the target's folder.
ExportReport exportOnnx(FileSystem& files, const training::ModelFile& file, const features::Matrix& validation,
                        const ExportOptions& options, JobContext& job);

} // namespace podium::registry
