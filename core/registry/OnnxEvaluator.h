#pragma once
// Computes an ONNX graph as the standard says, independently of how Podium predicts: so that a written file can be
// asked before it is given away. Knows the operators of the graphs that Podium writes.
#include <map>
#include <memory>
#include <string>

#include "core/registry/OnnxModel.h"

namespace podium::registry {

using OnnxValues = std::map<std::string, onnx::Tensor>;

class OnnxEvaluator
{
public:
    /// `model` outlives this. Throws Error{Unsupported} naming an unknown operator, Error{InvalidFormat} for a broken
    /// graph.
    explicit OnnxEvaluator(const onnx::Model& model);
    ~OnnxEvaluator();

    /// Outputs by name. Throws Error{InvalidFormat} where an input is not there or shapes do not fit.
    OnnxValues run(const OnnxValues& inputs) const;

private:
    struct Ensemble;
    onnx::Tensor compute(const onnx::Node& node, const std::vector<const onnx::Tensor*>& inputs) const;

    const onnx::Model& m_model;
    OnnxValues m_constants;
    std::map<const onnx::Node*, std::unique_ptr<Ensemble>> m_ensembles;
    std::map<std::string, std::size_t> m_lastUse; ///< value -> the last node that takes it
};

} // namespace podium::registry
