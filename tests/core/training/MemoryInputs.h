#pragma once
// The files of a stage in memory, for tests.
#include <map>
#include <memory>
#include <string>

#include "core/base/Error.h"
#include "core/pipeline/BuiltinStage.h"

namespace podium::test {

class MemoryInputs final : public pipeline::StageInputs
{
public:
    std::map<std::string, std::string> files;

    bool has(const std::string& path) const override { return files.contains(path); }
    std::shared_ptr<const std::string> bytes(const std::string& path) const override
    {
        const auto found = files.find(path);
        if (found == files.end())
            throw Error(ErrorCode::NotFound, PODIUM_TEXT("test.noFile", "No such file."), path);
        return std::make_shared<const std::string>(found->second);
    }
    std::shared_ptr<const Table> table(const std::string&) const override { return nullptr; }

    void take(const pipeline::StageOutputs& outputs)
    {
        for (const pipeline::StageOutput& output : outputs.files)
            files[output.path] = output.bytes;
    }
};

} // namespace podium::test
