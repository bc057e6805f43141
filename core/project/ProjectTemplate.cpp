#include "core/project/ProjectTemplate.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <set>

#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/base/Yaml.h"
#include "core/cleaning/Recipe.h"
#include "core/features/RankingTemplate.h"
#include "core/ingest/Csv.h"
#include "core/project/OfferedTables.h"
#include "core/project/ProjectLayout.h"
#include "core/project/ProjectSheet.h"
#include "core/project/RawTables.h"
#include "core/project/Settings.h"
#include "core/project/StateInputs.h"
#include "core/project/SweepTemplate.h"
#include "core/training/TrainStage.h"
#include "resources/Resources.h"

namespace podium::project {
namespace {

constexpr const char* kAnyTableSeed = "42";

std::string joinedNames(const std::vector<ingest::SourceTable>& tables)
{
    std::string names;
    for (const ingest::SourceTable& table : tables)
        names += (names.empty() ? "" : ", ") + table.name;
    return names;
}

/// A scalar as YAML reads it back. JSON's quoted form is YAML too.
std::string yamlScalar(const Json& value)
{
    if (value.is_string()) {
        const std::string text = value.get<std::string>();
        const bool plain = !text.empty() && std::all_of(text.begin(), text.end(), [](unsigned char c) {
            return std::isalnum(c) != 0 || c == '_' || c == '/' || c == '.' || c == '-';
        });
        // Programs that still read YAML 1.1 take these words for booleans.
        constexpr std::array<std::string_view, 12> kOldBooleans = {"yes", "Yes", "YES", "no",  "No",  "NO",
                                                                   "on",  "On",  "ON",  "off", "Off", "OFF"};
        const bool oldBoolean = std::find(kOldBooleans.begin(), kOldBooleans.end(), text) != kOldBooleans.end();
        if (plain && !oldBoolean && std::isalpha(static_cast<unsigned char>(text.front())) != 0 &&
            parseYaml(text, "yaml") == value)
            return text;
    }
    return value.dump();
}

/// Files that every project has, whatever its tables.
std::map<std::string, std::string> commonFiles()
{
    return {{".gitignore", "/.podium/\n"},
            {".dvc/.gitignore", "/config.local\n/tmp\n/cache\n"},
            {".dvc/config", "[core]\n    analytics = false\n"},
            {".dvcignore", "# Files that DVC passes over, one pattern a line, as in .gitignore.\n"},
            {"data/.gitignore", "/clean\n/prepared\n"},
            {"models/.gitignore", "/model.podium\n"},
            {kSheetFile, std::string(resource("template/project.yaml"))}};
}

/// Keeps a table with what is odd in it.
void take(const ingest::SourceTable& table, const OfferedTable& offered, NewProject& project)
{
    const auto add = [&](ingest::Finding finding) {
        finding.message = Text{PODIUM_TEXT("project.tableFinding", "{table}: {finding}"),
                               {{"table", table.name}, {"finding", finding.message}}};
        project.findings.push_back(std::move(finding));
    };
    if (offered.problem) {
        ingest::Finding finding;
        finding.rule = "unreadable";
        finding.severity = Severity::Warning;
        finding.message = offered.problem->text();
        add(std::move(finding));
    } else {
        project.rows[table.name] = offered.rows;
    }
    for (const ingest::Finding& finding : offered.findings)
        add(finding);
    if (!offered.ranking.empty() && table.name != offered.name) {
        ingest::Finding finding;
        finding.rule = "taken_as_ranking";
        finding.severity = Severity::Note;
        finding.message = Text{PODIUM_TEXT("project.takenAsRanking", "This is the table “{file}”: it has all columns of the ranking by {publisher}."),
                               {{"file", offered.name}, {"publisher", std::string(features::ranking::publisher(offered.ranking))}}};
        add(std::move(finding));
    }
}

/// A column to predict or, as "COLUMN<NUMBER", a numeric one with the limit that makes two classes of it.
struct TargetRule
{
    std::string column;
    std::optional<double> threshold;
};

/// "COLUMN<NUMBER" taken apart; none where the text is no such rule.
std::optional<TargetRule> limitRule(const std::string& target)
{
    const auto trimmed = [](std::string_view text) {
        const std::size_t begin = text.find_first_not_of(' ');
        return begin == std::string_view::npos ? std::string_view()
                                               : text.substr(begin, text.find_last_not_of(' ') - begin + 1);
    };
    const std::size_t sign = target.rfind('<');
    if (sign == std::string::npos)
        return std::nullopt;
    const std::string_view column = trimmed(std::string_view(target).substr(0, sign));
    const std::string_view limit = trimmed(std::string_view(target).substr(sign + 1));
    double value = 0;
    const auto [end, error] = std::from_chars(limit.data(), limit.data() + limit.size(), value);
    if (column.empty() || error != std::errc() || end != limit.data() + limit.size() || !std::isfinite(value))
        return std::nullopt;
    return TargetRule{std::string(column), value};
}

struct TargetTable
{
    std::size_t table = 0;
    TargetRule target;
};

/// The table that holds the target: the one that is meant, or the only one with such a column. A column whose own name
/// is "a<1" is meant by that name; only where no table has it, the text is read as a limit on column "a".
TargetTable tableOfTarget(const std::vector<ingest::SourceTable>& tables, const std::vector<OfferedTable>& offered, const std::string& target,
                          const std::string& meant)
{
    for (const OfferedTable& table : offered)
        if (table.problem && (tables.size() == 1 || table.name == meant))
            throw Error(*table.problem);
    const auto having = [&](const std::string& column) {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < offered.size(); ++i)
            if ((meant.empty() || offered[i].name == meant) &&
                std::any_of(offered[i].columns.begin(), offered[i].columns.end(), [&](const OfferedColumn& each) { return each.name == column; }))
                found.push_back(i);
        return found;
    };
    TargetRule rule{target, {}};
    std::vector<std::size_t> found = having(target);
    if (const auto limit = found.empty() ? limitRule(target) : std::nullopt) {
        rule = *limit;
        found = having(rule.column);
    }
    if (found.size() == 1)
        return {found.front(), rule};
    if (found.size() > 1) {
        std::vector<ingest::SourceTable> several;
        for (const std::size_t i : found)
            several.push_back({tables[i].name, {}, {}});
        throw Error(ErrorCode::InvalidArgument,
                    Text{PODIUM_TEXT("project.targetInSeveral", "Several tables have a column {column}."),
                         {{"column", rule.column}}},
                    joinedNames(several),
                    PODIUM_TEXT("project.targetInSeveralTable", "Say which table is meant (on the command line with --table)."));
    }
    std::string names;
    for (const OfferedTable& table : offered)
        if (offered.size() == 1 || table.name == meant)
            for (const OfferedColumn& column : table.columns)
                names += (names.empty() ? "" : ", ") + column.name;
    throw Error(ErrorCode::InvalidData,
                Text{PODIUM_TEXT("project.noTargetColumn", "No table has a column {column}."),
                     {{"column", rule.column}}},
                joinedNames(tables),
                names.empty() ? Text{PODIUM_TEXT("project.chooseTargetColumn",
                                                 "Choose a column of one of the tables (on the command line with --target).")}
                              : Text{PODIUM_TEXT("project.chooseTargetOf",
                                                 "Choose one of these (on the command line with --target): {columns}."),
                                     {{"columns", names}}});
}

/// The pipeline of the template for these tables.
std::string pipelineFor(const std::vector<std::string>& tables)
{
    std::string text(resource("template/dvc.yaml"));
    const std::string dependency = "    - " + std::string(kRawFolder) + "/";
    std::string lines;
    for (const std::string& table : tables)
        lines += "    - " + yamlScalar(rawPath(table)) + "\n";
    for (std::size_t at = text.find(dependency); at != std::string::npos; at = text.find(dependency, at)) {
        text.replace(at, text.find('\n', at) + 1 - at, lines);
        at += lines.size();
        lines.clear();
    }
    return text;
}

/// The template's `train:` section with this table, and sections of our own before it.
std::string paramsFor(const std::string& table, const TargetRule& target, const std::string& positive, const std::string& splitColumn)
{
    const std::string ranking(resource("template/params.yaml"));
    const auto train = ranking.find("\ntrain:");
    std::string text = "# Parameters of the pipeline. Change them here, in the window, or with `podium run "
                       "-S train.n_est=64`.\n"
                       "\n"
                       "# Which recipe cleans which table.\n"
                       "clean:\n"
                       "  recipes:\n"
                       "    " +
                       yamlScalar(table) + ": " + yamlScalar("recipes/" + table + ".yaml") +
                       "\n"
                       "\n"
                       "featurize:\n"
                       "  # The column to predict.\n"
                       "  target: " +
                       yamlScalar(target.column) + "\n" +
                       (target.threshold
                            ? "  # Class 1 below this value of it, class 0 from it on.\n  threshold: " +
                                  pythonFloatRepr(*target.threshold)
                            : "  # Its class that precision, recall and F1 speak of.\n  positive: " +
                                  (positive.empty() ? "null" : yamlScalar(positive))) +
                       "\n"
                       "  # The first so many of the other columns; null: all.\n"
                       "  max_features: null\n"
                       "  # Columns chosen by name, by table: {" +
                       yamlScalar(table) +
                       ": [first, second]}\n"
                       "  columns: {}\n" +
                       (splitColumn.empty() ? std::string("  # random: training and validation 80/20, with equal shares of the classes; predefined: a column, named as\n"
                                              "  # split_column, says of each row whether it is for train, validation or test.\n"
                                              "  split: random\n"
                                              "  # Of the random split.\n")
                                            : "  # predefined: a column says of each row whether it is for train, validation or test.\n"
                                              "  split: predefined\n"
                                              "  split_column: " + yamlScalar(splitColumn) + "\n"
                                              "  # Of a random split.\n") +
                       "  seed: " + kAnyTableSeed + "\n";
    text += train == std::string::npos ? "\ntrain:\n  train_data: cwurData\n" : ranking.substr(train);
    return yamlWithValue(text, "train.train_data", table, kParamsFile);
}

constexpr const char* kAnyTableSweep = "# One entry is one experiment: a name and the parameters it is run "
                                       "with; what is not named stands as in params.yaml.\n"
                                       "- name: trees64\n"
                                       "  params: {train.n_est: 64}\n"
                                       "- name: trees100\n"
                                       "  params: {train.n_est: 100}\n"
                                       "- name: shallow\n"
                                       "  params: {train.max_depth: 4}\n"
                                       "- name: entropy\n"
                                       "  params: {train.criterion: entropy}\n";

} // namespace

std::map<std::string, std::string> rankingFiles(const std::set<std::string>& rankings)
{
    const bool all = rankings.size() == features::ranking::tables().size();
    std::map<std::string, std::string> made;
    for (const std::string_view name : resourceNames("recipes/")) {
        const std::string table = Path(name).filename().string();
        if (rankings.contains(table.substr(0, table.find('.'))))
            made.emplace(name, resource(name));
    }
    for (const std::string_view name : resourceNames("sweeps/"))
        made.emplace(name, all ? std::string(resource(name)) : sweepFor(resource(name), rankings));
    std::string params(resource("template/params.yaml"));
    if (!all) {
        Json recipes = Json::object();
        std::string first;
        for (const std::string& table : features::ranking::tables())
            if (rankings.contains(table)) {
                recipes[table] = "recipes/" + table + ".yaml";
                first = first.empty() ? table : first;
            }
        constexpr std::string_view kOfTimes = " recipes/timesData.thousands.yaml reads the number of students with its thousands.";
        if (const std::size_t at = params.find(kOfTimes); at != std::string::npos && !rankings.contains("timesData"))
            params.erase(at, kOfTimes.size());
        params = yamlWithValue(yamlWithValue(params, "clean.recipes", recipes, kParamsFile), "train.train_data", first, kParamsFile);
    }
    made["params.yaml"] = std::move(params);
    return made;
}

void markSynthetic(NewProject& project)
{
    project.synthetic = true;
    project.files[kSyntheticReadmeFile] = syntheticReadme();
}

NewProject rankingProject(std::vector<ingest::SourceTable> tables, JobContext& job)
{
    const std::vector<OfferedTable> offered = judgeTables(tables, Judged::Names, job);
    std::set<std::string> rankings;
    for (std::size_t i = 0; i < tables.size(); ++i)
        if (!offered[i].ranking.empty())
            rankings.insert(tables[i].name = offered[i].ranking);
    if (rankings.empty() && tables.size() == 1 && offered.front().problem)
        throw Error(*offered.front().problem);
    if (rankings.empty())
        throw Error(ErrorCode::InvalidData,
                    Text{PODIUM_TEXT("project.noKnownRanking", "None of the tables is a ranking that Podium knows: {tables}."),
                         {{"tables", joinedNames(tables)}}},
                    {},
                    PODIUM_TEXT("project.noKnownRankingHint",
                                "Say which column shall be predicted (on the command line with --target COLUMN). Known are the rankings CWUR, Times "
                                "and Shanghai, as cwurData, timesData and shanghaiData or by their columns."));
    NewProject project;
    project.files = commonFiles();
    project.files.merge(rankingFiles(rankings));
    project.files["dvc.yaml"] = pipelineFor({rankings.begin(), rankings.end()});
    for (std::size_t i = 0; i < tables.size(); ++i)
        take(tables[i], offered[i], project);
    project.tables = std::move(tables);
    return project;
}

NewProject tableProject(std::vector<ingest::SourceTable> tables, const TableGoal& goal, FileSystem& files, JobContext& job)
{
    const std::vector<OfferedTable> offered = judgeTables(tables, Judged::Names, job);
    const auto [index, rule] = tableOfTarget(tables, offered, goal.target, goal.table);
    const ingest::SourceTable& table = tables[index];
    NewProject project;
    project.files = commonFiles();
    project.files["dvc.yaml"] = pipelineFor({table.name});
    project.files[kSheetFile] = splicedSheet(project.files[kSheetFile], {.target = rule.column, .mainMetric = goal.mainMetric});
    project.files["sweeps/first.yaml"] = kAnyTableSweep;
    project.files["recipes/" + table.name + ".yaml"] =
        cleaning::proposedRecipe(ingest::parseCsv(table.bytes, table.origin, {}, job).table, rule.column);
    project.files["params.yaml"] = paramsFor(table.name, rule, {}, goal.splitColumn);

    // The data stages run once in memory: a target that cannot be learned is known before anything is
    // written, and so is its rarer class.
    std::map<std::string, std::string> all = project.files;
    all[rawPath(table.name)] = table.bytes;
    const pipeline::MemoryState state(std::move(all));
    const versioning::ObjectStore nothing(files, Path("/nonexistent"));
    checkParameters(state);
    const auto prepared = rehearse(state, pipeline::Pipeline::load(state),
                                   parseYaml(project.files["params.yaml"], kParamsFile), nothing, job);
    const std::string specPath = training::preparedPath(table.name, "features.json");
    const Json spec = parseJson(*prepared->bytes(specPath), specPath);
    if (const auto positive = spec.find("positive");
        !rule.threshold && positive != spec.end() && positive->is_string() &&
        !positive->get_ref<const std::string&>().empty())
        project.files["params.yaml"] = paramsFor(table.name, rule, positive->get<std::string>(), goal.splitColumn);
    for (std::size_t i = 0; i < tables.size(); ++i)
        take(tables[i], {offered[i].name, {}, {}, offered[i].rows, {}, offered[i].findings, offered[i].problem}, project);
    project.tables = std::move(tables);
    return project;
}

} // namespace podium::project
