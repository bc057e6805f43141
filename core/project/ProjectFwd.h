#pragma once
// The types that a Project takes and gives, declared: who uses one includes its header.
#include <map>
#include <string>

namespace podium {
class JobContext;
struct Parameter;
struct Schema;
}
namespace podium::comparison {
struct ReportDocument;
struct RowScores;
struct Significance;
}
namespace podium::evaluation {
struct Evaluation;
}
namespace podium::pipeline {
struct Pipeline;
struct StageRun;
struct StageStatus;
class StageRegistry;
}
namespace podium::quality {
struct Mend;
}

namespace podium::project {

class ExperimentQueue;
class Project;
class ProjectHarmonising;
class ProjectRules;
class ProjectVersions;
struct ApplyPreview;
struct CheckItem;
struct CleanUpReport;
struct CleanUpRequest;
struct Experiment;
struct ExperimentDiff;
struct ExperimentRequest;
struct FeatureList;
struct FeatureLists;
struct ImportChoice;
struct ImportPlan;
struct ImportReport;
struct ImportSource;
struct InitOptions;
struct InitReport;
struct KeptPrediction;
struct MendEffect;
struct ModelExportReport;
struct ModelExportRequest;
struct ModelThreshold;
using ModelThresholds = std::map<std::string, ModelThreshold>;
struct PlannedTable;
struct PredictReport;
struct PredictRequest;
struct ProjectSheet;
struct RawTable;
struct RuleChange;
struct RecipeFile;
struct ReportWording;
struct ReviewOptions;
struct RulesReport;
struct RunFacts;
struct SourceState;
struct SweepGridOptions;
struct SweepOptions;
struct SweepReport;
struct TableInfo;
struct TableReview;
struct TagChange;
struct TrashContent;

} // namespace podium::project
