#include "core/registry/OnnxReplay.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "core/base/Error.h"
#include "core/features/ClassWords.h"
#include "core/ingest/Csv.h"
#include "core/registry/OnnxEvaluator.h"
#include "core/registry/OnnxGraph.h"
#include "core/training/Decision.h"
#include "core/training/Forest.h"
#include "core/training/Random.h"

namespace podium::registry {

namespace {

constexpr std::int64_t kBlock = 512;       ///< rows asked at once
constexpr std::int64_t kMissingEvery = 20; ///< one row in so many lacks a value
constexpr float kMissing = std::numeric_limits<float>::quiet_NaN();

struct Threshold
{
    std::size_t feature;
    float value;
};

/// Splits of all trees, each once, by feature and value.
std::vector<Threshold> thresholdsOf(const training::Model& model)
{
    std::set<std::pair<std::size_t, float>> distinct;
    if (const auto* forest = dynamic_cast<const training::Forest*>(&model))
        for (const training::Tree& tree : forest->trees())
            for (const training::TreeNode& node : tree.nodes)
                if (!node.isLeaf())
                    distinct.emplace(static_cast<std::size_t>(node.feature), node.threshold);
    std::vector<Threshold> thresholds;
    for (const auto& [feature, value] : distinct)
        thresholds.push_back({feature, value});
    return thresholds;
}

enum class Side { On, Below, Above };

/// A number on or beside a threshold; of a category the code of a neighbour of it.
float valueAt(float threshold, Side side, const features::Feature& feature)
{
    constexpr float kInfinity = std::numeric_limits<float>::infinity();
    if (feature.categorical) {
        if (side == Side::On)
            return kMissing; // no category lies on a threshold: one that is not known
        const float code = std::floor(threshold) + (side == Side::Above ? 1.0F : 0.0F);
        return std::clamp(code, 0.0F, static_cast<float>(feature.categories.size()) - 1);
    }
    const float value = side == Side::On ? threshold : std::nextafter(threshold, side == Side::Below ? -kInfinity : kInfinity);
    return std::isfinite(value) ? value : threshold;
}

std::string unseenCategory(const features::Feature& feature)
{
    std::string name = "unseen";
    while (std::binary_search(feature.categories.begin(), feature.categories.end(), name))
        name += '_';
    return name;
}

/// A column of the clean table from values as the model takes them. NaN of a category: missing where `missing` says so,
/// else unseen.
Column inputColumn(const features::Feature& feature, const std::vector<float>& values, const std::vector<bool>& missing)
{
    if (!feature.categorical)
        return Column::reals(std::vector<double>(values.begin(), values.end()));
    const std::string unseen = unseenCategory(feature);
    std::vector<std::string> texts;
    texts.reserve(values.size());
    for (std::size_t row = 0; row < values.size(); ++row)
        texts.push_back(missing[row]              ? std::string()
                        : std::isnan(values[row]) ? unseen
                                                  : feature.categories.at(static_cast<std::size_t>(values[row])));
    return Column::texts(texts, missing);
}

OnnxValues graphInputs(const features::FeatureSpec& spec, const Table& rows)
{
    OnnxValues inputs;
    for (const features::Feature& feature : spec.features) {
        const Column& column = rows.column(feature.name, spec.table);
        onnx::Tensor tensor;
        tensor.shape = {rows.rowCount()};
        if (feature.categorical) {
            std::vector<std::string> texts;
            for (std::int64_t row = 0; row < rows.rowCount(); ++row)
                texts.push_back(column.asText(row));
            tensor.values = std::move(texts);
        } else {
            std::vector<float> numbers;
            for (std::int64_t row = 0; row < rows.rowCount(); ++row)
                numbers.push_back(static_cast<float>(column.real(row)));
            tensor.values = std::move(numbers);
        }
        inputs.emplace(feature.name, std::move(tensor));
    }
    return inputs;
}

TextId reportHint()
{
    return PODIUM_TEXT("registry.replayHint",
                       "Nothing was exported. Please report this together with the model file.");
}

/// One output of the graph as numbers or texts.
template <class T>
const std::vector<T>& answers(const OnnxValues& outputs, const std::string& name, std::int64_t rows)
{
    const auto found = outputs.find(name);
    const auto* values = found == outputs.end() ? nullptr : std::get_if<std::vector<T>>(&found->second.values);
    if (values == nullptr || values->size() != static_cast<std::size_t>(rows))
        throw Error(ErrorCode::Internal,
                    Text{PODIUM_TEXT("registry.noAnswer", "The exported graph gives no usable output {name}."),
                         {{"name", name}}},
                    {}, reportHint());
    return *values;
}

/// A class as the window and reports call it.
Text::Argument classArgument(const char* name, const features::FeatureSpec& spec, const std::string& label)
{
    return {name, features::classText(spec.labelRule, label)};
}

/// A row as people count them, and of which rows it is.
Text rowText(const ReplayRows& rows, std::int64_t row)
{
    if (row < rows.thresholdRows)
        return Text{PODIUM_TEXT("registry.thresholdRow", "row {row} of those made up on the limits of the model's decisions"), {{"row", row + 1}}};
    return Text{PODIUM_TEXT("registry.validationRow", "validation row {row}"), {{"row", row - rows.thresholdRows + 1}}};
}

void checkAnswer(const ReplayRows& rows, std::int64_t row, const features::FeatureSpec& spec, const std::string& label, const std::string& own,
                 double difference)
{
    if (label != own)
        throw Error(ErrorCode::Internal,
                    Text{PODIUM_TEXT("registry.otherLabelAt", "The exported graph predicts “{graph}” where Podium predicts “{own}”, so it was not "
                                                              "kept ({row})."),
                         {classArgument("graph", spec, label), classArgument("own", spec, own), {"row", rowText(rows, row)}}},
                    {}, reportHint());
    if (!(difference <= kLargestDifference))
        throw Error(ErrorCode::Internal,
                    Text{PODIUM_TEXT("registry.otherProbabilityAt",
                                     "A probability of the exported graph differs by {difference} from Podium's, "
                                     "so it was not kept ({row})."),
                         {{"difference", difference}, {"row", rowText(rows, row)}}},
                    {}, reportHint());
}

} // namespace

ReplayRows replayRows(const training::ModelFile& file, const features::Matrix& validation, std::int64_t thresholdRows)
{
    const auto& features = file.spec.features;
    const std::vector<Threshold> all = thresholdsOf(*file.model);
    std::vector<std::vector<float>> own(features.size()); ///< thresholds by feature
    for (const Threshold& threshold : all)
        own[threshold.feature].push_back(threshold.value);

    ReplayRows result;
    result.thresholdRows = thresholdRows;
    result.validationRows = validation.rows;
    const auto rows = static_cast<std::size_t>(thresholdRows + validation.rows);
    std::vector<std::vector<float>> values(features.size(), std::vector<float>(rows));
    std::vector<std::vector<bool>> missing(features.size(), std::vector<bool>(rows));
    training::SplitMix64 random(1);
    const auto draw = [&](std::size_t bound) { return random.below(static_cast<std::uint32_t>(bound)); };
    // Each threshold with each side in turn; where there are more than rows, evenly chosen ones.
    const std::size_t places = all.size() * 3;
    for (std::size_t row = 0; row < static_cast<std::size_t>(thresholdRows); ++row) {
        const std::int64_t base = validation.rows == 0 ? 0 : static_cast<std::int64_t>(row) % validation.rows;
        for (std::size_t f = 0; f < features.size(); ++f) {
            float& value = values[f][row];
            value = validation.rows == 0 ? static_cast<float>(features[f].trainingMedian.value_or(0))
                                         : validation.column(static_cast<std::int64_t>(f))[base];
            if (!own[f].empty() && draw(2) == 0)
                value = valueAt(own[f][draw(own[f].size())], static_cast<Side>(draw(3)), features[f]);
        }
        if (places > 0) {
            const std::size_t rowsOfThem = static_cast<std::size_t>(thresholdRows);
            const std::size_t place = places > rowsOfThem ? row * places / rowsOfThem : row % places;
            const Threshold& chosen = all[place / 3];
            values[chosen.feature][row] =
                valueAt(chosen.value, static_cast<Side>(place % 3), features[chosen.feature]);
        }
        if (row % kMissingEvery == kMissingEvery - 1) {
            const std::size_t f = draw(features.size());
            values[f][row] = kMissing;
            missing[f][row] = true;
        }
    }
    for (std::size_t f = 0; f < features.size(); ++f)
        std::copy_n(validation.column(static_cast<std::int64_t>(f)), validation.rows,
                    values[f].begin() + static_cast<std::ptrdiff_t>(thresholdRows));

    std::vector<std::string> names;
    std::vector<Column> columns;
    for (std::size_t f = 0; f < features.size(); ++f) {
        names.push_back(features[f].name);
        columns.push_back(inputColumn(features[f], values[f], missing[f]));
    }
    result.inputs = Table(std::move(names), std::move(columns));
    return result;
}

ReplayReport replay(const onnx::Model& graph, const training::ModelFile& file, const ReplayRows& rows, JobContext& job,
                    std::optional<double> threshold)
{
    const OnnxEvaluator evaluator(graph);
    const std::size_t classes = file.spec.classes.size();
    ReplayReport report;
    report.rows = rows.inputs.rowCount();
    report.thresholdRows = rows.thresholdRows;
    report.validationRows = rows.validationRows;
    for (std::int64_t begin = 0; begin < report.rows; begin += kBlock) {
        job.checkCancelled();
        const Table block = rows.inputs.slice(begin, std::min(kBlock, report.rows - begin));
        const std::vector<double> own = file.model->predictProbabilities(file.spec.encode(block, nullptr));
        const std::vector<std::int32_t> predicted = training::decidedClasses(own, file.spec, threshold);
        const OnnxValues outputs = evaluator.run(graphInputs(file.spec, block));
        const auto& labels = answers<std::string>(outputs, kLabelOutput, block.rowCount());
        std::vector<const std::vector<double>*> shares;
        for (const std::string& name : file.spec.classes)
            shares.push_back(&answers<double>(outputs, probabilityOutput(name), block.rowCount()));
        for (std::size_t row = 0; row < labels.size(); ++row) {
            double difference = 0;
            for (std::size_t c = 0; c < classes; ++c) {
                const double share = (*shares[c])[row];
                const double apart = std::fabs(share - own[row * classes + c]);
                difference = std::isnan(apart) ? apart : std::max(difference, apart);
                report.probabilities.push_back(share);
            }
            checkAnswer(rows, begin + static_cast<std::int64_t>(row), file.spec, labels[row],
                        file.spec.classes[static_cast<std::size_t>(predicted[row])], difference);
            report.largestDifference = std::max(report.largestDifference, difference);
            report.labels.push_back(labels[row]);
        }
        job.progress(static_cast<double>(begin + block.rowCount()) / static_cast<double>(report.rows));
    }
    return report;
}

std::string inputsCsv(const ReplayRows& rows)
{
    std::vector<Column> columns;
    for (std::size_t i = 0; i < rows.inputs.columnCount(); ++i) {
        const Column& column = rows.inputs.column(i);
        std::vector<std::string> texts;
        for (std::int64_t row = 0; row < column.size(); ++row)
            texts.push_back(column.type() != ColumnType::Text && column.isMissing(row) ? "nan" : column.asText(row));
        columns.push_back(Column::texts(texts));
    }
    return ingest::writeCsv(Table(rows.inputs.names(), std::move(columns)));
}

std::string predictionsCsv(const ReplayReport& report, const std::vector<std::string>& classes)
{
    std::vector<std::string> names{kLabelOutput};
    std::vector<Column> columns{Column::texts(report.labels)};
    for (std::size_t c = 0; c < classes.size(); ++c) {
        std::vector<double> shares;
        for (std::size_t at = c; at < report.probabilities.size(); at += classes.size())
            shares.push_back(report.probabilities[at]);
        names.push_back(probabilityOutput(classes[c]));
        columns.push_back(Column::reals(std::move(shares)));
    }
    return ingest::writeCsv(Table(std::move(names), std::move(columns)));
}

} // namespace podium::registry
