#include "ui/features/FeatureReading.h"

#include "core/base/Yaml.h"
#include "core/project/ProjectLayout.h"
#include "core/project/StageFunnel.h"
#include "core/versioning/GitRepository.h"

namespace podium::ui {

namespace {

std::optional<Json> committedColumns(const project::Project& project)
{
    const auto head = versioning::GitRepository::open(project.root()).head();
    const auto text = head ? project.file(project::kParamsFile, *head) : std::nullopt;
    if (!text)
        return std::nullopt;
    const Json params = parseYaml(*text, project::kParamsFile);
    const Json* columns = params.is_object() ? findDotted(params, "featurize.columns") : nullptr;
    return columns != nullptr && columns->is_object() ? *columns : Json::object();
}

} // namespace

FeatureReading readFeatures(const project::Project& project, const std::string& table, JobContext& job)
{
    FeatureReading reading;
    reading.table = table;
    const auto attempt = [&](const auto& part) {
        try {
            part();
        } catch (const Error& error) {
            if (error.code() == ErrorCode::Cancelled)
                throw;
            if (!reading.problem)
                reading.problem = error;
        }
    };
    attempt([&] {
        reading.review = std::make_shared<const features::ColumnReview>(features::reviewColumns(
            project::cleanTable(project, table, job), table, features::featurizeOptions(project.params()), job));
    });
    attempt([&] {
        project::FeatureLists all = project.featureLists();
        for (project::FeatureList& list : all.lists)
            if (list.table == table)
                reading.lists.push_back(std::move(list));
        for (const Error& error : all.broken)
            job.log(Severity::Warning, Text(PODIUM_TEXT("ui.brokenList", "Left out: {file}. {reason}"), {{"file", error.where()}, {"reason", error.text()}}));
    });
    attempt([&] { reading.committed = committedColumns(project); });
    return reading;
}

} // namespace podium::ui
