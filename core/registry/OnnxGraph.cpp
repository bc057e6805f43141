#include "core/registry/OnnxGraph.h"

#include <algorithm>
#include <limits>

#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/training/Decision.h"
#include "core/training/Forest.h"

namespace podium::registry {

namespace {

constexpr const char* kMlDomain = "ai.onnx.ml";
// The oldest versions that have all we use: the more programs can read the file.
constexpr std::int64_t kIrVersion = 7;
constexpr std::int64_t kOpset = 13;
constexpr std::int64_t kMlOpset = 2;
constexpr std::size_t kMostLeaves = std::size_t{1} << 24; ///< whole numbers up to here are exact in float32

class GraphBuilder
{
public:
    GraphBuilder(const training::ModelFile& file, const training::Forest& forest, std::optional<double> threshold)
        : m_spec(file.spec)
        , m_forest(forest)
        , m_threshold(threshold)
    {
        checkNames();
        // Names of values inside the graph, which no column has.
        const auto taken = [&](const features::Feature& feature) { return feature.name.starts_with(m_prefix); };
        while (std::any_of(m_spec.features.begin(), m_spec.features.end(), taken))
            m_prefix += '_';
    }

    onnx::Model build()
    {
        m_model.irVersion = kIrVersion;
        m_model.opsets = {{"", kOpset}, {kMlDomain, kMlOpset}};
        m_model.producer = "Podium";
        m_model.name = "random_forest";
        m_model.doc = "A random forest trained by Podium. Inputs are the feature columns of table " + m_spec.table +
                      " after cleaning. A missing number is NaN. Missing values and categories that training did "
                      "not see go at each split the way that more training rows went.";
        m_model.metadata = {{"podium.table", m_spec.table}, {"podium.target", m_spec.labelRule.column}};
        if (m_threshold)
            m_model.metadata.emplace_back("podium.threshold", pythonFloatRepr(*m_threshold));
        const std::string shares = meanShares(leafIndexes(featureMatrix()));
        outputs(shares);
        return std::move(m_model);
    }

private:
    void checkNames() const
    {
        for (const features::Feature& feature : m_spec.features) {
            const bool clashes =
                feature.name == kLabelOutput ||
                std::any_of(m_spec.classes.begin(), m_spec.classes.end(),
                            [&](const std::string& name) { return feature.name == probabilityOutput(name); });
            if (clashes)
                throw Error(ErrorCode::Unsupported,
                            Text{PODIUM_TEXT("registry.nameClash",
                                             "The column {column} has the name of an output of the ONNX graph."),
                                 {{"column", feature.name}}},
                            m_spec.table,
                            PODIUM_TEXT("registry.nameClashHint",
                                        "Rename the column in the recipe of the table (rename), train again and export."));
        }
    }

    std::string constant(const std::string& name, onnx::Tensor tensor)
    {
        m_model.initializers.emplace_back(m_prefix + name, std::move(tensor));
        return m_prefix + name;
    }
    std::string node(const std::string& op, std::vector<std::string> inputs, const std::string& output,
                     std::vector<onnx::Attribute> attributes = {}, const std::string& domain = {})
    {
        return namedNode(op, std::move(inputs), m_prefix + output, std::move(attributes), domain);
    }
    std::string namedNode(const std::string& op, std::vector<std::string> inputs, const std::string& output,
                          std::vector<onnx::Attribute> attributes = {}, const std::string& domain = {})
    {
        m_model.nodes.push_back({op, domain, std::move(inputs), {output}, std::move(attributes)});
        return output;
    }

    /// [N, features] in float32
    std::string featureMatrix()
    {
        const std::string column = constant("column_shape", {{2}, std::vector<std::int64_t>{-1, 1}});
        std::vector<std::string> columns;
        for (const features::Feature& feature : m_spec.features) {
            const std::string number = std::to_string(columns.size());
            std::string values = feature.name;
            if (feature.categorical) {
                m_model.inputs.push_back({feature.name, onnx::ElementType::String, "a category as text"});
                std::vector<float> codes(feature.categories.size());
                for (std::size_t i = 0; i < codes.size(); ++i)
                    codes[i] = static_cast<float>(i);
                values = node("LabelEncoder", {feature.name}, "code_" + number,
                              {{"keys_strings", feature.categories},
                               {"values_floats", std::move(codes)},
                               {"default_float", std::numeric_limits<float>::quiet_NaN()}},
                              kMlDomain);
            } else {
                m_model.inputs.push_back({feature.name, onnx::ElementType::Float,
                                          "a number; yes and no as 1 and 0, a date as days since 1970-01-01"});
            }
            columns.push_back(node("Reshape", {values, column}, "column_" + number));
        }
        return node("Concat", std::move(columns), "features", {{"axis", std::int64_t{1}}});
    }

    /// [N, trees]: the leaf of each tree, counted within the tree
    std::string leafIndexes(const std::string& features)
    {
        std::vector<std::int64_t> treeIds, nodeIds, featureIds, whenTrue, whenFalse, missingTrue;
        std::vector<float> thresholds;
        std::vector<std::string> modes;
        std::vector<std::int64_t> leafTrees, leafNodes, leafTargets;
        std::vector<float> leafNumbers;
        for (std::size_t t = 0; t < m_forest.trees().size(); ++t) {
            const training::Tree& tree = m_forest.trees()[t];
            std::size_t leaves = 0;
            for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
                const training::TreeNode& from = tree.nodes[i];
                const bool leaf = from.isLeaf();
                treeIds.push_back(static_cast<std::int64_t>(t));
                nodeIds.push_back(static_cast<std::int64_t>(i));
                featureIds.push_back(leaf ? 0 : from.feature);
                thresholds.push_back(leaf ? 0 : from.threshold);
                modes.emplace_back(leaf ? "LEAF" : "BRANCH_LEQ");
                whenTrue.push_back(leaf ? 0 : static_cast<std::int64_t>(i) + 1);
                whenFalse.push_back(leaf ? 0 : from.right);
                missingTrue.push_back(!leaf && from.missingGoesLeft ? 1 : 0);
                if (!leaf)
                    continue;
                leafTrees.push_back(static_cast<std::int64_t>(t));
                leafNodes.push_back(static_cast<std::int64_t>(i));
                leafTargets.push_back(static_cast<std::int64_t>(t));
                leafNumbers.push_back(static_cast<float>(leaves++));
            }
            if (leaves > kMostLeaves)
                throw Error(ErrorCode::Unsupported,
                            Text{PODIUM_TEXT("registry.tooManyLeaves",
                                             "A tree has {count} leaves, more than an ONNX graph can tell apart."),
                                 {{"count", leaves}}});
        }
        const std::string numbers =
            node("TreeEnsembleRegressor", {features}, "leaf_numbers",
                 {{"n_targets", static_cast<std::int64_t>(m_forest.trees().size())},
                  {"aggregate_function", std::string("SUM")},
                  {"post_transform", std::string("NONE")},
                  {"nodes_treeids", std::move(treeIds)},
                  {"nodes_nodeids", std::move(nodeIds)},
                  {"nodes_featureids", std::move(featureIds)},
                  {"nodes_values", std::move(thresholds)},
                  {"nodes_modes", std::move(modes)},
                  {"nodes_truenodeids", std::move(whenTrue)},
                  {"nodes_falsenodeids", std::move(whenFalse)},
                  {"nodes_missing_value_tracks_true", std::move(missingTrue)},
                  {"target_treeids", std::move(leafTrees)},
                  {"target_nodeids", std::move(leafNodes)},
                  {"target_ids", std::move(leafTargets)},
                  {"target_weights", std::move(leafNumbers)}},
                 kMlDomain);
        return node("Cast", {numbers}, "leaves", {{"to", static_cast<std::int64_t>(onnx::ElementType::Int64)}});
    }

    /// [N, classes] in double: the mean of the leaves' class shares
    std::string meanShares(const std::string& leaves)
    {
        const auto classes = static_cast<std::size_t>(m_forest.classCount());
        std::string sum;
        for (std::size_t t = 0; t < m_forest.trees().size(); ++t) {
            const training::Tree& tree = m_forest.trees()[t];
            const std::string number = std::to_string(t);
            std::vector<double> shares;
            for (std::size_t i = 0; i < tree.nodes.size(); ++i)
                for (std::size_t c = 0; tree.nodes[i].isLeaf() && c < classes; ++c)
                    shares.push_back(tree.classWeights[i * classes + c] / tree.nodes[i].weightedCount);
            const auto rows = static_cast<std::int64_t>(shares.size() / classes);
            const std::string table =
                constant("shares_" + number, {{rows, m_forest.classCount()}, std::move(shares)});
            const std::string which =
                constant("tree_" + number, {{}, std::vector<std::int64_t>{static_cast<std::int64_t>(t)}});
            const std::string leaf =
                node("Gather", {leaves, which}, "leaf_" + number, {{"axis", std::int64_t{1}}});
            const std::string share =
                node("Gather", {table, leaf}, "share_" + number, {{"axis", std::int64_t{0}}});
            sum = sum.empty() ? share : node("Add", {sum, share}, "sum_" + number);
        }
        const std::string count =
            constant("tree_count", {{}, std::vector<double>{static_cast<double>(m_forest.trees().size())}});
        return node("Div", {sum, count}, "shares");
    }

    void label(const std::string& shares)
    {
        std::vector<std::string> classes = m_spec.classes;
        std::string which, doc = "the class of the row";
        if (m_threshold) {
            const std::size_t positive = training::positiveClass(m_spec).value();
            doc += ": " + classes[positive] + " where its probability is at least " + pythonFloatRepr(*m_threshold);
            const std::string index =
                constant("positive", {{}, std::vector<std::int64_t>{static_cast<std::int64_t>(positive)}});
            const std::string least = constant("threshold", {{}, std::vector<double>{*m_threshold}});
            const std::string share = node("Gather", {shares, index}, "positive_share", {{"axis", std::int64_t{1}}});
            const std::string reached = node("GreaterOrEqual", {share, least}, "reached");
            which = node("Cast", {reached}, "decided", {{"to", static_cast<std::int64_t>(onnx::ElementType::Int64)}});
            if (positive == 0) // the graph counts "not reached, reached"
                std::swap(classes[0], classes[1]);
        } else {
            which = node("ArgMax", {shares}, "best",
                         {{"axis", std::int64_t{1}},
                          {"keepdims", std::int64_t{0}},
                          {"select_last_index", std::int64_t{0}}}); // ties to the lower class
        }
        const std::string names = constant("classes", {{static_cast<std::int64_t>(classes.size())}, classes});
        namedNode("Gather", {names, which}, kLabelOutput, {{"axis", std::int64_t{0}}});
        m_model.outputs.push_back({kLabelOutput, onnx::ElementType::String, doc});
    }

    void outputs(const std::string& shares)
    {
        label(shares);
        for (std::size_t c = 0; c < m_spec.classes.size(); ++c) {
            const std::string output = probabilityOutput(m_spec.classes[c]);
            const std::string which = constant("class_" + std::to_string(c),
                                               {{}, std::vector<std::int64_t>{static_cast<std::int64_t>(c)}});
            namedNode("Gather", {shares, which}, output, {{"axis", std::int64_t{1}}});
            m_model.outputs.push_back(
                {output, onnx::ElementType::Double, "the probability of class " + m_spec.classes[c]});
        }
    }

    const features::FeatureSpec& m_spec;
    const training::Forest& m_forest;
    std::optional<double> m_threshold;
    std::string m_prefix = "podium/";
    onnx::Model m_model;
};

} // namespace

std::string probabilityOutput(const std::string& className) { return "proba_" + className; }

onnx::Model onnxGraph(const training::ModelFile& file, std::optional<double> threshold)
{
    if (threshold && !training::positiveClass(file.spec))
        throw Error(ErrorCode::Unsupported,
                    PODIUM_TEXT("training.noThreshold", "Only a model of two classes decides by a threshold."), file.spec.table);
    const auto* forest = dynamic_cast<const training::Forest*>(file.model.get());
    if (forest == nullptr)
        throw Error(ErrorCode::Unsupported,
                    Text{PODIUM_TEXT("registry.noOnnxKind", "Models of the kind {kind} cannot be exported as ONNX."),
                         {{"kind", std::string(file.model->kind())}}});
    return GraphBuilder(file, *forest, threshold).build();
}

} // namespace podium::registry
