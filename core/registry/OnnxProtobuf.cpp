// podium_onnx.so: the one place that knows ONNX's protobuf classes. A library of its own because loading protobuf and
// registering all of ONNX's messages costs more time than `podium --version` may take.
#include <onnx/onnx_pb.h>

#include "core/registry/OnnxModel.h"

namespace podium::registry::onnx {

namespace {

using Proto = ::ONNX_NAMESPACE::ModelProto;
using AttributeProto = ::ONNX_NAMESPACE::AttributeProto;
using TensorProto = ::ONNX_NAMESPACE::TensorProto;

void write(const Tensor& tensor, TensorProto& to)
{
    for (const std::int64_t size : tensor.shape)
        to.add_dims(size);
    if (const auto* floats = std::get_if<std::vector<float>>(&tensor.values)) {
        to.set_data_type(TensorProto::FLOAT);
        to.mutable_float_data()->Add(floats->begin(), floats->end());
    } else if (const auto* doubles = std::get_if<std::vector<double>>(&tensor.values)) {
        to.set_data_type(TensorProto::DOUBLE);
        to.mutable_double_data()->Add(doubles->begin(), doubles->end());
    } else if (const auto* integers = std::get_if<std::vector<std::int64_t>>(&tensor.values)) {
        to.set_data_type(TensorProto::INT64);
        to.mutable_int64_data()->Add(integers->begin(), integers->end());
    } else {
        to.set_data_type(TensorProto::STRING);
        for (const std::string& text : std::get<std::vector<std::string>>(tensor.values))
            to.add_string_data(text);
    }
}

bool read(const TensorProto& from, Tensor& tensor)
{
    tensor.shape.assign(from.dims().begin(), from.dims().end());
    std::uint64_t count = 1;
    for (const std::int64_t size : tensor.shape) {
        if (size < 0)
            return false;
        count *= static_cast<std::uint64_t>(size);
    }
    const auto holds = [&](int there) { return static_cast<std::uint64_t>(there) == count; };
    switch (from.data_type()) {
    case TensorProto::FLOAT:
        tensor.values = std::vector<float>(from.float_data().begin(), from.float_data().end());
        return holds(from.float_data_size());
    case TensorProto::DOUBLE:
        tensor.values = std::vector<double>(from.double_data().begin(), from.double_data().end());
        return holds(from.double_data_size());
    case TensorProto::INT64:
        tensor.values = std::vector<std::int64_t>(from.int64_data().begin(), from.int64_data().end());
        return holds(from.int64_data_size());
    case TensorProto::STRING:
        tensor.values = std::vector<std::string>(from.string_data().begin(), from.string_data().end());
        return holds(from.string_data_size());
    default:
        return false;
    }
}

struct AttributeWriter
{
    AttributeProto& to;

    void operator()(std::int64_t value) const
    {
        to.set_type(AttributeProto::INT);
        to.set_i(value);
    }
    void operator()(float value) const
    {
        to.set_type(AttributeProto::FLOAT);
        to.set_f(value);
    }
    void operator()(const std::string& value) const
    {
        to.set_type(AttributeProto::STRING);
        to.set_s(value);
    }
    void operator()(const std::vector<std::int64_t>& values) const
    {
        to.set_type(AttributeProto::INTS);
        to.mutable_ints()->Add(values.begin(), values.end());
    }
    void operator()(const std::vector<float>& values) const
    {
        to.set_type(AttributeProto::FLOATS);
        to.mutable_floats()->Add(values.begin(), values.end());
    }
    void operator()(const std::vector<std::string>& values) const
    {
        to.set_type(AttributeProto::STRINGS);
        for (const std::string& value : values)
            to.add_strings(value);
    }
};

bool read(const AttributeProto& from, Attribute& attribute)
{
    attribute.name = from.name();
    switch (from.type()) {
    case AttributeProto::INT:
        attribute.value = static_cast<std::int64_t>(from.i());
        return true;
    case AttributeProto::FLOAT:
        attribute.value = from.f();
        return true;
    case AttributeProto::STRING:
        attribute.value = from.s();
        return true;
    case AttributeProto::INTS:
        attribute.value = std::vector<std::int64_t>(from.ints().begin(), from.ints().end());
        return true;
    case AttributeProto::FLOATS:
        attribute.value = std::vector<float>(from.floats().begin(), from.floats().end());
        return true;
    case AttributeProto::STRINGS:
        attribute.value = std::vector<std::string>(from.strings().begin(), from.strings().end());
        return true;
    default:
        return false;
    }
}

void write(const ValueInfo& value, ::ONNX_NAMESPACE::ValueInfoProto& to)
{
    to.set_name(value.name);
    to.set_doc_string(value.doc);
    auto* type = to.mutable_type()->mutable_tensor_type();
    type->set_elem_type(static_cast<std::int32_t>(value.type));
    type->mutable_shape()->add_dim()->set_dim_param("N");
}

ValueInfo valueOf(const ::ONNX_NAMESPACE::ValueInfoProto& from)
{
    return {from.name(), static_cast<ElementType>(from.type().tensor_type().elem_type()), from.doc_string()};
}

bool encodeModel(const Model& model, std::string& bytes, std::string& problem)
{
    Proto proto;
    proto.set_ir_version(model.irVersion);
    proto.set_producer_name(model.producer);
    proto.set_doc_string(model.doc);
    for (const auto& [domain, version] : model.opsets) {
        auto* opset = proto.add_opset_import();
        opset->set_domain(domain);
        opset->set_version(version);
    }
    for (const auto& [key, value] : model.metadata) {
        auto* entry = proto.add_metadata_props();
        entry->set_key(key);
        entry->set_value(value);
    }
    auto* graph = proto.mutable_graph();
    graph->set_name(model.name);
    for (const auto& [name, tensor] : model.initializers) {
        auto* initializer = graph->add_initializer();
        initializer->set_name(name);
        write(tensor, *initializer);
    }
    for (const Node& node : model.nodes) {
        auto* to = graph->add_node();
        to->set_op_type(node.op);
        to->set_domain(node.domain);
        to->set_name(node.outputs.front());
        for (const std::string& input : node.inputs)
            to->add_input(input);
        for (const std::string& output : node.outputs)
            to->add_output(output);
        for (const Attribute& attribute : node.attributes) {
            auto* target = to->add_attribute();
            target->set_name(attribute.name);
            std::visit(AttributeWriter{*target}, attribute.value);
        }
    }
    for (const ValueInfo& input : model.inputs)
        write(input, *graph->add_input());
    for (const ValueInfo& output : model.outputs)
        write(output, *graph->add_output());
    if (proto.ByteSizeLong() > static_cast<std::size_t>(INT32_MAX)) {
        problem = "an ONNX file cannot be larger than 2 GB";
        return false;
    }
    if (!proto.SerializeToString(&bytes)) {
        problem = "protobuf could not write the model";
        return false;
    }
    return true;
}

bool decodeModel(const std::string& bytes, Model& model, std::string& problem)
{
    Proto proto;
    problem = "the bytes are no ONNX model of the kind that Podium writes";
    if (!proto.ParseFromString(bytes))
        return false;
    model = {};
    model.irVersion = proto.ir_version();
    model.producer = proto.producer_name();
    model.doc = proto.doc_string();
    for (const auto& opset : proto.opset_import())
        model.opsets.emplace_back(opset.domain(), opset.version());
    for (const auto& entry : proto.metadata_props())
        model.metadata.emplace_back(entry.key(), entry.value());
    const auto& graph = proto.graph();
    model.name = graph.name();
    for (const auto& initializer : graph.initializer()) {
        Tensor tensor;
        if (!read(initializer, tensor))
            return false;
        model.initializers.emplace_back(initializer.name(), std::move(tensor));
    }
    for (const auto& from : graph.node()) {
        Node node{from.op_type(), from.domain(), {from.input().begin(), from.input().end()},
                  {from.output().begin(), from.output().end()}, {}};
        for (const auto& attribute : from.attribute()) {
            node.attributes.emplace_back();
            if (!read(attribute, node.attributes.back()))
                return false;
        }
        model.nodes.push_back(std::move(node));
    }
    for (const auto& input : graph.input())
        model.inputs.push_back(valueOf(input));
    for (const auto& output : graph.output())
        model.outputs.push_back(valueOf(output));
    problem.clear();
    return true;
}

/// No exception (there is only that of a full memory) leaves the library.
template <class Work>
bool guarded(std::string& problem, Work&& work)
{
    try {
        return work();
    } catch (const std::exception& error) {
        problem = error.what();
        return false;
    }
}

} // namespace

extern "C" __attribute__((visibility("default"))) const Codec* podiumOnnxCodec()
{
    static const Codec kCodec{
        [](const Model& model, std::string& bytes, std::string& problem) {
            return guarded(problem, [&] { return encodeModel(model, bytes, problem); });
        },
        [](const std::string& bytes, Model& model, std::string& problem) {
            return guarded(problem, [&] { return decodeModel(bytes, model, problem); });
        }};
    return &kCodec;
}

} // namespace podium::registry::onnx
