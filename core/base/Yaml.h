#pragma once
// YAML as DVC reads and writes it (YAML 1.2 as ruamel resolves it), and edits that keep comments and order.
#include <string>
#include <string_view>

#include "core/base/Json.h"

namespace podium {

/// Parses YAML. yaml-cpp splits the text; types are resolved here on scalar text + quoted flag: `yes` is a string, 017 is
/// 17, 0o17 is 15, 1e5 is a real, dates are strings. Anchors and merge keys are resolved. Duplicate keys and more than one
/// document are errors. An empty text is null. Throws Error{InvalidFormat} with `where`, line and column.
Json parseYaml(std::string_view text, const std::string& where);

/// Block YAML byte for byte as DVC writes dvc.lock and .dvc files: sequences not indented, null empty, Python floats,
/// quotes only where needed, long plain scalars folded as ruamel folds them.
std::string dvcYaml(const Json& value);

/// `text` with the value at `dottedKey` replaced in place (or the key added at the end of its deepest existing map), every
/// other byte kept. The result is parsed again and compared with the intended value before it is returned.
/// Throws Error{InvalidFormat} where the text cannot be edited so.
std::string yamlWithValue(std::string_view text, std::string_view dottedKey, const Json& value,
                          const std::string& where);

} // namespace podium
