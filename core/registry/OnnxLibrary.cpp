#include "core/registry/OnnxLibrary.h"

#include <dlfcn.h>

#include <filesystem>

#include "core/base/Error.h"

namespace podium::registry {

namespace {

/// Beside the program: <prefix>/bin/podium and <prefix>/lib/podium/podium_onnx.so, in the build folder too.
std::filesystem::path libraryPath()
{
    std::error_code ignored;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    return program.parent_path().parent_path() / "lib" / "podium" / "podium_onnx.so";
}

const onnx::Codec& openCodec()
{
    const std::filesystem::path path = libraryPath();
    void* library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    void* function = library == nullptr ? nullptr : dlsym(library, "podiumOnnxCodec");
    if (function == nullptr) {
        const char* reason = dlerror();
        throw Error(ErrorCode::Unsupported,
                    Text{PODIUM_TEXT("registry.noOnnxLibrary",
                                     "The part of Podium that writes ONNX cannot be loaded: {reason}"),
                         {{"reason", reason == nullptr ? "" : reason}}},
                    path.string(),
                    PODIUM_TEXT("registry.noOnnxLibraryHint",
                                "Install Podium anew, or install the package of the library that is missing."));
    }
    return *reinterpret_cast<const onnx::Codec* (*)()>(function)();
}

const onnx::Codec& codec()
{
    static const onnx::Codec& opened = openCodec(); // tried again where it threw
    return opened;
}

} // namespace

std::string onnxBytes(const onnx::Model& model)
{
    std::string bytes;
    std::string problem;
    if (!codec().encode(model, bytes, problem))
        throw Error(ErrorCode::Unsupported,
                    Text{PODIUM_TEXT("registry.onnxNotWritten", "The model cannot be written as ONNX: {reason}."),
                         {{"reason", problem}}});
    return bytes;
}

onnx::Model onnxModel(const std::string& bytes, const std::string& where)
{
    onnx::Model model;
    std::string problem;
    if (!codec().decode(bytes, model, problem))
        throw Error(ErrorCode::InvalidFormat,
                    Text{PODIUM_TEXT("registry.onnxNotRead", "The file cannot be read as ONNX: {reason}."),
                         {{"reason", problem}}},
                    where);
    return model;
}

} // namespace podium::registry
