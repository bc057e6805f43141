#include "core/project/LabelReview.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/quality/Associations.h"
#include "core/quality/FindingText.h"
#include "core/training/RandomForest.h"

namespace podium::project {
namespace {

constexpr std::int64_t kMostRows = 20'000;
constexpr std::size_t kMostLabels = 20;
constexpr std::int64_t kFewestOfClass = 10;
constexpr std::size_t kFolds = 5;
constexpr double kWitness = 0.8;   // right on so many rows, or what it says is no evidence
constexpr double kUnlikely = 0.1;  // what it gives the label of the row
constexpr double kSure = 0.8;      // what it gives another one
constexpr double kMostSuspect = 0.05;

struct Labelled
{
    std::vector<std::int64_t> rows; ///< of the table, that have a label
    std::vector<std::int32_t> labels;
    std::vector<std::string> classes;
};

std::optional<Labelled> labelled(const Column& target)
{
    Labelled result;
    std::map<std::string, std::int64_t> counts;
    for (std::int64_t row = 0; row < target.size(); ++row)
        if (!target.isMissing(row)) {
            ++counts[target.asText(row)];
            if (counts.size() > kMostLabels)
                return std::nullopt;
        }
    std::map<std::string, std::int32_t> codes;
    for (const auto& [name, count] : counts) {
        if (count < kFewestOfClass)
            return std::nullopt;
        codes.emplace(name, static_cast<std::int32_t>(result.classes.size()));
        result.classes.push_back(name);
    }
    if (result.classes.size() < 2)
        return std::nullopt;
    for (const std::int64_t row : quality::spacedRows(target.size(), kMostRows))
        if (!target.isMissing(row)) {
            result.rows.push_back(row);
            result.labels.push_back(codes.at(target.asText(row)));
        }
    return result;
}

/// Numbers as they are, other columns by the place of their value among the most frequent; what is missing gets a value of its own.
std::vector<std::vector<float>> featuresOf(const Table& table, const std::string& target, const std::vector<std::int64_t>& rows)
{
    std::vector<std::vector<float>> features;
    for (std::size_t i = 0; i < table.columnCount(); ++i) {
        if (table.names()[i] == target)
            continue;
        const quality::CodedColumn coded = quality::codedColumn(table.column(i), rows);
        if (coded.identifies || coded.classes < 2)
            continue;
        std::vector<float>& feature = features.emplace_back(rows.size());
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const bool isMissing = coded.codes[row] == quality::CodedColumn::kMissing;
            feature[row] = isMissing                ? -1e30F
                           : coded.numbers.empty() ? static_cast<float>(coded.codes[row])
                                                   : std::clamp(static_cast<float>(coded.numbers[row]), -1e30F, 1e30F);
        }
    }
    return features;
}

features::Matrix matrixOf(const std::vector<std::vector<float>>& features, const std::vector<std::size_t>& rows)
{
    features::Matrix matrix;
    matrix.rows = static_cast<std::int64_t>(rows.size());
    matrix.columns = static_cast<std::int64_t>(features.size());
    for (const std::vector<float>& feature : features)
        for (const std::size_t row : rows)
            matrix.values.push_back(feature[row]);
    return matrix;
}

/// Of each row, the probability of each class by a forest that did not see the row.
std::vector<double> heldOutProbabilities(const std::vector<std::vector<float>>& features, const Labelled& labelled, JobContext& job)
{
    const std::size_t classes = labelled.classes.size();
    std::vector<double> all(labelled.rows.size() * classes);
    for (std::size_t fold = 0; fold < kFolds; ++fold) {
        std::vector<std::size_t> seen, held;
        for (std::size_t row = 0; row < labelled.rows.size(); ++row)
            (row % kFolds == fold ? held : seen).push_back(row);
        features::Samples samples;
        samples.x = matrixOf(features, seen);
        samples.classes = labelled.classes;
        for (const std::size_t row : seen)
            samples.y.push_back(labelled.labels[row]);
        for (std::size_t i = 0; i < features.size(); ++i)
            samples.features.push_back(std::to_string(i));
        JobContext part = job.part(static_cast<double>(fold) / kFolds, static_cast<double>(fold + 1) / kFolds);
        const auto model = training::fitRandomForest(samples, {}, part);
        const std::vector<double> told = model->predictProbabilities(matrixOf(features, held));
        for (std::size_t i = 0; i < held.size(); ++i)
            std::copy_n(told.begin() + static_cast<std::ptrdiff_t>(i * classes), classes,
                        all.begin() + static_cast<std::ptrdiff_t>(held[i] * classes));
    }
    return all;
}

} // namespace

std::optional<quality::QualityFinding> labelSuspects(const Table& table, const std::string& target, JobContext& job)
{
    const auto column = table.indexOf(target);
    const std::optional<Labelled> known = column ? labelled(table.column(*column)) : std::nullopt;
    if (!known)
        return std::nullopt;
    const std::vector<std::vector<float>> features = featuresOf(table, target, known->rows);
    if (features.empty())
        return std::nullopt;
    const std::vector<double> told = heldOutProbabilities(features, *known, job);
    const std::size_t classes = known->classes.size();
    quality::QualityFinding finding;
    finding.rule = "label_suspect";
    finding.severity = Severity::Warning;
    finding.columns = {target};
    std::size_t right = 0;
    for (std::size_t row = 0; row < known->rows.size(); ++row) {
        const auto begin = told.begin() + static_cast<std::ptrdiff_t>(row * classes);
        const auto most = std::max_element(begin, begin + static_cast<std::ptrdiff_t>(classes));
        const auto label = static_cast<std::size_t>(known->labels[row]);
        const auto other = static_cast<std::size_t>(most - begin);
        right += other == label ? 1 : 0;
        if (other == label || *most < kSure || begin[static_cast<std::ptrdiff_t>(label)] > kUnlikely)
            continue;
        ++finding.count;
        finding.addRow(table.rowId(known->rows[row]));
        finding.addExample(known->classes[label] + " → " + known->classes[other]);
    }
    const auto rows = static_cast<double>(known->rows.size());
    if (finding.count == 0 || static_cast<double>(right) < kWitness * rows || static_cast<double>(finding.count) > kMostSuspect * rows)
        return std::nullopt;
    finding.message = Text(PODIUM_TEXT("project.labelSuspects",
                                       "`{column}`: labels that the other columns speak against: {count} (such as {example}). A forest that "
                                       "did not see these rows is right about {right} % of all."),
                           {{"column", target},
                            {"count", finding.count},
                            {"example", finding.examples.front()},
                            {"right", quality::percent(static_cast<std::int64_t>(right), static_cast<std::int64_t>(known->rows.size()))}});
    return finding;
}

} // namespace podium::project
