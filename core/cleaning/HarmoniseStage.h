#pragma once
// The stage `harmonise`: several raw tables become one, which is cleaned and trained on as any other.
#include <string>
#include <vector>

#include "core/cleaning/Harmonise.h"
#include "core/pipeline/BuiltinStage.h"

namespace podium::cleaning {

inline constexpr const char* kHarmonisedReportPath = "reports/harmonised.json";
std::string harmonisedSpecPath(const std::string& table);  ///< "harmonised/<t>.yaml"
std::string harmonisedCellsPath(const std::string& table); ///< "data/harmonised/sources/<t>.csv"

/// The sources of a description with their tables read, and the decisions about names. Throws as readRawTable, and
/// Error{NotFound} where the description is not there.
std::vector<HarmoniseSourceTable> readHarmoniseSources(const pipeline::StageInputs& inputs, const std::string& specPath, JobContext& job);
std::vector<quality::NameDecision> readNameDecisions(const pipeline::StageInputs& inputs); ///< none where there is no file
Json harmonisedReport(const HarmonisedTable& table);

/// Reads harmonised/*.yaml as harmonise.tables names them, harmonised/aliases.yaml and the raw tables; writes
/// data/harmonised/<t>.csv, data/harmonised/sources/<t>.csv (who gave each cell) and reports/harmonised.json.
class HarmoniseStage final : public pipeline::BuiltinStage
{
public:
    std::string_view name() const override;
    int revision() const override { return 1; }
    Room room() const override { return Room::Cleaning; }
    const std::vector<Parameter>& parameters() const override;
    TextId purpose() const override;
    Text summary(const pipeline::StageInputs& outputs, const Json& params) const override;
    void checkParameters(const Json& params) const override;
    pipeline::StageOutputs run(const pipeline::StageInputs& inputs, const Json& params, JobContext& job) const override;
};

} // namespace podium::cleaning
