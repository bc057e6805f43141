#include "core/registry/OnnxEvaluator.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "core/base/Error.h"

namespace podium::registry {

namespace {

using onnx::Tensor;
using Integers = std::vector<std::int64_t>;
using Floats = std::vector<float>;
using Texts = std::vector<std::string>;

[[noreturn]] void broken(const std::string& what)
{
    throw Error(ErrorCode::InvalidFormat,
                Text{PODIUM_TEXT("registry.brokenGraph", "The ONNX graph is broken at {place}."), {{"place", what}}});
}

template <class T>
const T* attribute(const onnx::Node& node, const std::string& name)
{
    for (const onnx::Attribute& one : node.attributes)
        if (one.name == name)
            if (const T* value = std::get_if<T>(&one.value))
                return value;
    return nullptr;
}

template <class T>
const T& required(const onnx::Node& node, const std::string& name)
{
    const T* value = attribute<T>(node, name);
    if (value == nullptr)
        broken(node.op + "." + name);
    return *value;
}

template <class T>
const std::vector<T>& valuesOf(const Tensor& tensor, const onnx::Node& node)
{
    const auto* values = std::get_if<std::vector<T>>(&tensor.values);
    if (values == nullptr)
        broken(node.op);
    return *values;
}

std::size_t product(const Integers& shape, std::size_t from = 0)
{
    std::size_t count = 1;
    for (std::size_t i = from; i < shape.size(); ++i)
        count *= static_cast<std::size_t>(shape[i]);
    return count;
}

Tensor labelEncoder(const onnx::Node& node, const Tensor& input)
{
    const auto& keys = required<Texts>(node, "keys_strings");
    const auto& codes = required<Floats>(node, "values_floats");
    const auto& otherwise = required<float>(node, "default_float");
    if (keys.size() != codes.size())
        broken(node.op);
    std::map<std::string, float> table;
    for (std::size_t i = 0; i < keys.size(); ++i)
        table.emplace(keys[i], codes[i]);
    Floats result;
    for (const std::string& text : valuesOf<std::string>(input, node)) {
        const auto found = table.find(text);
        result.push_back(found == table.end() ? otherwise : found->second);
    }
    return {input.shape, std::move(result)};
}

Tensor reshape(const onnx::Node& node, const Tensor& input, const Tensor& wanted)
{
    Tensor result = input;
    result.shape = valuesOf<std::int64_t>(wanted, node);
    std::size_t known = 1;
    auto open = result.shape.end();
    for (auto size = result.shape.begin(); size != result.shape.end(); ++size) {
        if (*size == -1)
            open = size;
        else
            known *= static_cast<std::size_t>(*size);
    }
    const std::size_t count = product(input.shape);
    if (known == 0 || count % known != 0 || (open == result.shape.end() && known != count))
        broken(node.op);
    if (open != result.shape.end())
        *open = static_cast<std::int64_t>(count / known);
    return result;
}

/// Of matrices, side by side.
Tensor concat(const onnx::Node& node, const std::vector<const Tensor*>& inputs)
{
    if (required<std::int64_t>(node, "axis") != 1)
        broken(node.op);
    const std::int64_t rows = inputs.front()->shape.front();
    std::int64_t width = 0;
    for (const Tensor* input : inputs) {
        if (input->shape.size() != 2 || input->shape[0] != rows)
            broken(node.op);
        width += input->shape[1];
    }
    Floats result;
    result.reserve(static_cast<std::size_t>(rows * width));
    for (std::int64_t row = 0; row < rows; ++row)
        for (const Tensor* input : inputs) {
            const auto begin = valuesOf<float>(*input, node).begin() + row * input->shape[1];
            result.insert(result.end(), begin, begin + input->shape[1]);
        }
    return {{rows, width}, std::move(result)};
}

Tensor gather(const onnx::Node& node, const Tensor& data, const Tensor& indexes)
{
    const auto* given = attribute<std::int64_t>(node, "axis");
    const auto axis = static_cast<std::size_t>(given == nullptr ? 0 : *given);
    if (axis >= data.shape.size())
        broken(node.op);
    const std::int64_t size = data.shape[axis];
    const std::size_t inner = product(data.shape, axis + 1);
    const std::size_t outer = product(data.shape) / std::max<std::size_t>(1, static_cast<std::size_t>(size) * inner);
    Tensor result;
    result.shape.assign(data.shape.begin(), data.shape.begin() + static_cast<std::ptrdiff_t>(axis));
    result.shape.insert(result.shape.end(), indexes.shape.begin(), indexes.shape.end());
    result.shape.insert(result.shape.end(), data.shape.begin() + static_cast<std::ptrdiff_t>(axis) + 1,
                        data.shape.end());
    const auto& which = valuesOf<std::int64_t>(indexes, node);
    std::visit(
        [&](const auto& values) {
            std::decay_t<decltype(values)> picked;
            for (std::size_t o = 0; o < outer; ++o)
                for (const std::int64_t index : which) {
                    const std::int64_t at = index < 0 ? index + size : index;
                    if (at < 0 || at >= size)
                        broken(node.op);
                    const std::size_t first = (o * static_cast<std::size_t>(size) + static_cast<std::size_t>(at)) * inner;
                    for (std::size_t i = 0; i < inner; ++i)
                        picked.push_back(values[first + i]);
                }
            result.values = std::move(picked);
        },
        data.values);
    return result;
}

/// Add or Div of doubles; the second may be a scalar.
Tensor arithmetic(const onnx::Node& node, const Tensor& a, const Tensor& b)
{
    const auto& left = valuesOf<double>(a, node);
    const auto& right = valuesOf<double>(b, node);
    if (!b.shape.empty() && a.shape != b.shape)
        broken(node.op);
    std::vector<double> result(left.size());
    for (std::size_t i = 0; i < left.size(); ++i) {
        const double other = right[b.shape.empty() ? 0 : i];
        result[i] = node.op == "Add" ? left[i] + other : left[i] / other;
    }
    return {a.shape, std::move(result)};
}

/// Of a matrix, per row, the first of equals.
Tensor argMax(const onnx::Node& node, const Tensor& input)
{
    if (input.shape.size() != 2 || input.shape[1] < 1 || required<std::int64_t>(node, "axis") != 1 ||
        required<std::int64_t>(node, "keepdims") != 0)
        broken(node.op);
    const auto& values = valuesOf<double>(input, node);
    Integers result;
    for (auto row = values.begin(); row != values.end(); row += input.shape[1])
        result.push_back(std::max_element(row, row + input.shape[1]) - row);
    return {{input.shape[0]}, std::move(result)};
}

/// Of doubles with a scalar. The truth values are 0 and 1 here: nothing but Cast takes them.
Tensor greaterOrEqual(const onnx::Node& node, const Tensor& a, const Tensor& b)
{
    const auto& right = valuesOf<double>(b, node);
    if (!b.shape.empty() || right.size() != 1)
        broken(node.op);
    Integers result;
    for (const double value : valuesOf<double>(a, node))
        result.push_back(value >= right.front() ? 1 : 0);
    return {a.shape, std::move(result)};
}

Tensor castToInteger(const onnx::Node& node, const Tensor& input)
{
    if (required<std::int64_t>(node, "to") != static_cast<std::int64_t>(onnx::ElementType::Int64))
        broken(node.op);
    if (std::holds_alternative<Integers>(input.values)) // a truth value
        return input;
    Integers result;
    for (const float value : valuesOf<float>(input, node))
        result.push_back(static_cast<std::int64_t>(value));
    return {input.shape, std::move(result)};
}

const std::set<std::string>& knownOperators()
{
    static const std::set<std::string> kOperators{"LabelEncoder", "Reshape", "Concat", "TreeEnsembleRegressor",
                                                  "Cast",         "Gather",  "Add",    "Div",
                                                  "ArgMax",       "GreaterOrEqual"};
    return kOperators;
}

} // namespace

/// TreeEnsembleRegressor with its nodes looked up once.
struct OnnxEvaluator::Ensemble
{
    struct Branch
    {
        bool leaf = false;
        float threshold = 0;
        std::size_t feature = 0;
        std::size_t whenTrue = 0;
        std::size_t whenFalse = 0;
        bool missingTrue = false;
        std::vector<std::pair<std::size_t, float>> targets; ///< of a leaf
    };
    std::vector<Branch> nodes;
    std::vector<std::size_t> roots; ///< the first node of each tree
    std::size_t targetCount = 0;

    explicit Ensemble(const onnx::Node& node)
    {
        const auto& trees = required<Integers>(node, "nodes_treeids");
        const auto& ids = required<Integers>(node, "nodes_nodeids");
        const auto& features = required<Integers>(node, "nodes_featureids");
        const auto& thresholds = required<Floats>(node, "nodes_values");
        const auto& modes = required<Texts>(node, "nodes_modes");
        const auto& whenTrue = required<Integers>(node, "nodes_truenodeids");
        const auto& whenFalse = required<Integers>(node, "nodes_falsenodeids");
        const auto& missing = required<Integers>(node, "nodes_missing_value_tracks_true");
        const std::size_t count = trees.size();
        for (const std::size_t size : {ids.size(), features.size(), thresholds.size(), modes.size(),
                                       whenTrue.size(), whenFalse.size(), missing.size()})
            if (size != count)
                broken(node.op);
        std::map<std::pair<std::int64_t, std::int64_t>, std::size_t> places;
        for (std::size_t i = 0; i < count; ++i)
            places.emplace(std::make_pair(trees[i], ids[i]), i);
        const auto place = [&](std::int64_t tree, std::int64_t id) {
            const auto found = places.find({tree, id});
            if (found == places.end())
                broken(node.op);
            return found->second;
        };
        for (std::size_t i = 0; i < count; ++i) {
            if (i == 0 || trees[i] != trees[i - 1])
                roots.push_back(i);
            Branch branch;
            branch.leaf = modes[i] == "LEAF";
            if (!branch.leaf) {
                if (modes[i] != "BRANCH_LEQ" || features[i] < 0)
                    broken(node.op);
                branch.threshold = thresholds[i];
                branch.feature = static_cast<std::size_t>(features[i]);
                branch.whenTrue = place(trees[i], whenTrue[i]);
                branch.whenFalse = place(trees[i], whenFalse[i]);
                branch.missingTrue = missing[i] != 0;
                if (branch.whenTrue <= i || branch.whenFalse <= i) // a walk must end
                    broken(node.op);
            }
            nodes.push_back(std::move(branch));
        }
        targetCount = static_cast<std::size_t>(required<std::int64_t>(node, "n_targets"));
        const auto& leafTrees = required<Integers>(node, "target_treeids");
        const auto& leafNodes = required<Integers>(node, "target_nodeids");
        const auto& targets = required<Integers>(node, "target_ids");
        const auto& weights = required<Floats>(node, "target_weights");
        if (leafNodes.size() != leafTrees.size() || targets.size() != leafTrees.size() ||
            weights.size() != leafTrees.size())
            broken(node.op);
        for (std::size_t i = 0; i < leafTrees.size(); ++i) {
            const auto target = static_cast<std::size_t>(targets[i]);
            if (target >= targetCount)
                broken(node.op);
            nodes[place(leafTrees[i], leafNodes[i])].targets.emplace_back(target, weights[i]);
        }
    }

    Tensor run(const onnx::Node& node, const Tensor& input) const
    {
        const auto& values = valuesOf<float>(input, node);
        const auto rows = static_cast<std::size_t>(input.shape.at(0));
        const auto width = static_cast<std::size_t>(input.shape.at(1));
        Floats sums(rows * targetCount, 0.0F);
        for (std::size_t row = 0; row < rows; ++row)
            for (std::size_t at : roots) {
                while (!nodes[at].leaf) {
                    const Branch& branch = nodes[at];
                    if (branch.feature >= width)
                        broken(node.op);
                    const float value = values[row * width + branch.feature];
                    const bool yes = value <= branch.threshold || (std::isnan(value) && branch.missingTrue);
                    at = yes ? branch.whenTrue : branch.whenFalse;
                }
                for (const auto& [target, weight] : nodes[at].targets)
                    sums[row * targetCount + target] += weight;
            }
        return {{input.shape[0], static_cast<std::int64_t>(targetCount)}, std::move(sums)};
    }
};

OnnxEvaluator::OnnxEvaluator(const onnx::Model& model)
    : m_model(model)
{
    for (const auto& [name, tensor] : model.initializers)
        m_constants.emplace(name, tensor);
    for (std::size_t i = 0; i < model.nodes.size(); ++i) {
        const onnx::Node& node = model.nodes[i];
        if (!knownOperators().contains(node.op))
            throw Error(ErrorCode::Unsupported,
                        Text{PODIUM_TEXT("registry.unknownOperator", "The ONNX operator {name} is not known here."),
                             {{"name", node.op}}});
        const bool takesTwo = node.op == "Reshape" || node.op == "Gather" || node.op == "Add" || node.op == "Div" ||
                              node.op == "GreaterOrEqual";
        if (node.outputs.size() != 1 || node.inputs.size() < (takesTwo ? 2U : 1U))
            broken(node.op);
        if (node.op == "TreeEnsembleRegressor")
            m_ensembles.emplace(&node, std::make_unique<Ensemble>(node));
        for (const std::string& input : node.inputs)
            m_lastUse[input] = i;
    }
    for (const onnx::ValueInfo& output : model.outputs)
        m_lastUse[output.name] = model.nodes.size();
}

OnnxEvaluator::~OnnxEvaluator() = default;

OnnxValues OnnxEvaluator::run(const OnnxValues& inputs) const
{
    OnnxValues values;
    const auto find = [&](const std::string& name) -> const Tensor& {
        for (const OnnxValues* place : {&std::as_const(values), &m_constants, &inputs})
            if (const auto found = place->find(name); found != place->end())
                return found->second;
        broken(name);
    };
    for (std::size_t i = 0; i < m_model.nodes.size(); ++i) {
        const onnx::Node& node = m_model.nodes[i];
        std::vector<const Tensor*> taken;
        for (const std::string& name : node.inputs)
            taken.push_back(&find(name));
        Tensor result = compute(node, taken);
        values[node.outputs.front()] = std::move(result);
        for (const std::string& name : node.inputs) // a forest of many trees would fill the memory
            if (m_lastUse.at(name) == i)
                values.erase(name);
    }
    OnnxValues outputs;
    for (const onnx::ValueInfo& output : m_model.outputs)
        outputs.emplace(output.name, find(output.name));
    return outputs;
}

Tensor OnnxEvaluator::compute(const onnx::Node& node, const std::vector<const Tensor*>& inputs) const
{
    if (node.op == "LabelEncoder")
        return labelEncoder(node, *inputs[0]);
    if (node.op == "Reshape")
        return reshape(node, *inputs[0], *inputs[1]);
    if (node.op == "Concat")
        return concat(node, inputs);
    if (node.op == "TreeEnsembleRegressor")
        return m_ensembles.at(&node)->run(node, *inputs[0]);
    if (node.op == "Cast")
        return castToInteger(node, *inputs[0]);
    if (node.op == "Gather")
        return gather(node, *inputs[0], *inputs[1]);
    if (node.op == "ArgMax")
        return argMax(node, *inputs[0]);
    if (node.op == "GreaterOrEqual")
        return greaterOrEqual(node, *inputs[0], *inputs[1]);
    return arithmetic(node, *inputs[0], *inputs[1]);
}

} // namespace podium::registry
