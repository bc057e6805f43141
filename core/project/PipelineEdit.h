#pragma once
// Changes of dvc.yaml that keep its comments and order: lines are added or taken out, none is changed.
#include <string>
#include <string_view>
#include <vector>

#include "core/base/Json.h"
#include "core/pipeline/Pipeline.h"

namespace podium::project {

/// The stage of dvc.yaml whose command is this built-in stage; nullptr where there is none.
const pipeline::StageDefinition* stageThatCalls(const pipeline::Pipeline& pipeline, std::string_view builtin);
/// A name for a new stage: `wanted`, or with something behind it where it is taken.
std::string freeStageName(const pipeline::Pipeline& pipeline, const std::string& wanted);
/// `text` with this block of YAML as the value at `key`, indented behind its line: people read dvc.yaml line by line.
std::string withBlock(const std::string& text, const std::string& key, const Json& value);
/// `text` with one more dependency of a stage; unchanged where it is there.
std::string withDependency(const std::string& text, const std::string& stage, const std::string& path);
/// `text` without a dependency of a stage; unchanged where it is not there. Throws Error{InvalidFormat} where it does not stand on a line.
std::string withoutDependency(const std::string& text, const std::string& stage, const std::string& path);
/// `text` with a stage that cleans this imported table: the one of `pipeline` reads it too, or one is added.
std::string withCleanedTable(const std::string& text, const pipeline::Pipeline& pipeline, const std::string& table);
/// params.yaml with this entry of the map at a dotted key, also where its name has a point in it.
std::string withEntry(const std::string& text, const std::string& key, const std::string& name, const Json& value);
/// Any YAML file without a key and what is below it; a map that is left empty goes too, unless it stands in braces. Unchanged where
/// there is no such key. Throws Error{InvalidFormat} where it cannot be taken out of its lines.
std::string withoutKey(const std::string& text, const std::vector<std::string>& key, const std::string& where);

} // namespace podium::project
