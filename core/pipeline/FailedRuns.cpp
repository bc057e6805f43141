#include "core/pipeline/FailedRuns.h"

#include "core/base/Error.h"
#include "core/base/Json.h"

namespace podium::pipeline {

std::map<std::string, FailedRun> FailedRuns::read() const
{
    std::map<std::string, FailedRun> runs;
    try {
        const auto text = m_files.readIfExists(m_file);
        if (!text)
            return runs;
        const Json kept = parseJson(*text, m_file.string());
        for (const auto& [stage, entry] : kept.items()) {
            FailedRun run{Text::fromJson(entry.at("error")), {}};
            for (const auto& [path, md5] : entry.at("left").items())
                run.left[path] = md5.get<std::string>();
            runs.emplace(stage, std::move(run));
        }
    } catch (const std::exception&) {
        runs.clear(); // broken, or of another version: it says nothing
    }
    return runs;
}

void FailedRuns::keep(const std::string& stage, FailedRun run)
{
    auto runs = read();
    runs[stage] = std::move(run);
    write(runs);
}

void FailedRuns::forget(const std::string& stage)
{
    if (auto runs = read(); runs.erase(stage) > 0)
        write(runs);
}

void FailedRuns::write(const std::map<std::string, FailedRun>& runs)
{
    Json json = Json::object();
    for (const auto& [stage, run] : runs)
        json[stage] = {{"error", run.error.toJson()}, {"left", run.left}};
    try {
        m_files.createDirectories(m_file.parent_path());
        m_files.replace(m_file, prettyJson(json));
    } catch (const Error&) {
        // as if it had not been kept
    }
}

} // namespace podium::pipeline
