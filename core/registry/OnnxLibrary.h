#pragma once
// The library podium_onnx.so, opened when the first model is written or read.
#include <string>

#include "core/registry/OnnxModel.h"

namespace podium::registry {

/// Bytes of an .onnx file. Throws Error{Unsupported} where the library is not installed or the model is too large.
std::string onnxBytes(const onnx::Model& model);

/// Throws Error{InvalidFormat} naming `where` for bytes that are no model of the kind that onnxBytes() writes.
onnx::Model onnxModel(const std::string& bytes, const std::string& where);

} // namespace podium::registry
