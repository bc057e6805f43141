#pragma once
// An ONNX model as plain values: what the graph is built as, written from and read back into. Knows neither protobuf
// nor the rest of core, so that the module that does (OnnxProtobuf.cpp) shares nothing else with the program.
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace podium::registry::onnx {

/// ONNX's numbers of the types that occur here.
enum class ElementType : std::int32_t { Float = 1, Int64 = 7, String = 8, Double = 11 };

struct Tensor
{
    std::vector<std::int64_t> shape; ///< empty = a scalar
    std::variant<std::vector<float>, std::vector<double>, std::vector<std::int64_t>, std::vector<std::string>> values;
};

struct Attribute
{
    std::string name;
    std::variant<std::int64_t, float, std::string, std::vector<std::int64_t>, std::vector<float>,
                 std::vector<std::string>>
        value;
};

struct Node
{
    std::string op;
    std::string domain; ///< empty = ai.onnx
    std::vector<std::string> inputs;
    std::vector<std::string> outputs;
    std::vector<Attribute> attributes;
};

/// A tensor [N], N = rows.
struct ValueInfo
{
    std::string name;
    ElementType type = ElementType::Float;
    std::string doc;
};

struct Model
{
    std::int64_t irVersion = 0;
    std::vector<std::pair<std::string, std::int64_t>> opsets; ///< domain, version
    std::string producer;
    std::string name;
    std::string doc;
    std::vector<std::pair<std::string, std::string>> metadata;
    std::vector<std::pair<std::string, Tensor>> initializers;
    std::vector<Node> nodes; ///< each after those it takes from
    std::vector<ValueInfo> inputs;
    std::vector<ValueInfo> outputs;
};

/// What podium_onnx.so offers. Both give an English reason in `problem` and false where it does not work: no exception
/// crosses the border.
struct Codec
{
    bool (*encode)(const Model& model, std::string& bytes, std::string& problem);
    bool (*decode)(const std::string& bytes, Model& model, std::string& problem);
};

} // namespace podium::registry::onnx
