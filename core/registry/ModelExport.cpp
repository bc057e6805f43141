#include "core/registry/ModelExport.h"

#include <algorithm>

#include "core/base/Error.h"
#include "core/registry/OnnxGraph.h"
#include "core/registry/OnnxLibrary.h"

namespace podium::registry {

namespace {

/// A file on probation: gone unless it was kept.
class Candidate
{
public:
    Candidate(FileSystem& files, const Path& target, std::string_view bytes)
        : m_files(files)
        , m_target(target)
        , m_path(target.parent_path() / ("." + target.filename().string() + ".podium-part"))
    {
        try {
            m_files.remove(m_path); // of a killed process
            m_files.writeNew(m_path, bytes);
            m_files.sync(m_path);
        } catch (const Error& error) {
            discard();
            // Told for the file that was asked for, not for the one beside it.
            throw Error(error.code(), error.text(), target.string(), error.hint());
        }
    }
    ~Candidate()
    {
        if (!m_kept)
            discard();
    }
    Candidate(const Candidate&) = delete;
    Candidate& operator=(const Candidate&) = delete;

    std::string read() const { return m_files.read(m_path); }
    void keep()
    {
        m_files.rename(m_path, m_target);
        m_kept = true;
        m_files.syncDirectory(m_target.parent_path());
    }

private:
    void discard()
    {
        try {
            m_files.remove(m_path);
        } catch (const Error&) {
            // what failed before is told; a part that stays is removed by the next export
        }
    }

    FileSystem& m_files;
    Path m_target;
    Path m_path;
    bool m_kept = false;
};

void checkTarget(const FileSystem& files, const Path& target)
{
    const auto there = files.stat(target);
    if (there && there->kind == FileStat::Kind::Directory)
        throw Error(ErrorCode::InvalidArgument,
                    PODIUM_TEXT("registry.targetIsFolder", "The export needs a file, and this is a folder."),
                    target.string(),
                    PODIUM_TEXT("registry.targetIsFolderHint", "Add a name, for example model.onnx."));
    const auto folder = files.stat(target.parent_path());
    if (!folder || folder->kind != FileStat::Kind::Directory)
        throw Error(ErrorCode::NotFound,
                    PODIUM_TEXT("registry.noTargetFolder", "The folder to export into does not exist."),
                    target.parent_path().string(),
                    PODIUM_TEXT("registry.noTargetFolderHint", "Make the folder first, or choose another one."));
}

} // namespace

const std::vector<ExportFormat>& exportFormats()
{
    static const std::vector<ExportFormat> kFormats{
        {"onnx", "ONNX", ".onnx", PODIUM_TEXT("registry.purposeOnnx", "for other programs")}};
    return kFormats;
}

const ExportFormat& exportFormat(std::string_view id)
{
    std::string known;
    for (const ExportFormat& format : exportFormats()) {
        if (format.id == id)
            return format;
        known += (known.empty() ? "" : ", ") + std::string(format.id);
    }
    throw Error(ErrorCode::InvalidArgument,
                Text{PODIUM_TEXT("registry.unknownFormat", "Models cannot be exported as “{format}”."),
                     {{"format", std::string(id)}}},
                {},
                Text{PODIUM_TEXT("registry.unknownFormatHint", "The formats there are: {formats}."),
                     {{"formats", known}}});
}

ExportReport exportOnnx(FileSystem& files, const training::ModelFile& file, const features::Matrix& validation,
                        const ExportOptions& options, JobContext& job)
{
    checkTarget(files, options.target);
    job.progress(0.05, PODIUM_TEXT("registry.stepWrite", "Writing the graph"));
    ExportReport report;
    const std::string written = onnxBytes(onnxGraph(file, options.threshold));
    job.checkCancelled();
    Candidate candidate(files, options.target, written);
    job.progress(0.2, PODIUM_TEXT("registry.stepReplay", "Asking the written file and comparing the answers"));
    const std::string bytes = candidate.read();
    const onnx::Model graph = onnxModel(bytes, options.target.string());
    const ReplayRows rows = replayRows(file, validation);
    JobContext replaying = job.part(0.2, 0.9);
    report.replay = replay(graph, file, rows, replaying, options.threshold);
    report.bytes = bytes.size();
    for (const onnx::ValueInfo& input : graph.inputs)
        report.inputs.push_back(input.name);
    for (const onnx::ValueInfo& output : graph.outputs)
        report.outputs.push_back(output.name);
    if (options.replay) {
        files.createDirectories(*options.replay);
        files.replace(*options.replay / "inputs.csv", inputsCsv(rows));
        files.replace(*options.replay / "predictions.csv", predictionsCsv(report.replay, file.spec.classes));
    }
    job.checkCancelled();
    candidate.keep();
    job.progress(1.0);
    return report;
}

} // namespace podium::registry
