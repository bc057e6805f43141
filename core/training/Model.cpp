#include "core/training/Model.h"

#include <limits>

#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/training/Forest.h"
#include "core/training/LittleEndian.h"

namespace podium::training {

// Layout: magic, u32 version, u64 header size, header (JSON), u64 body size, body (the model's own bytes),
// and the SHA-256 of all that as 64 hex digits. The non-text byte and the line end in the magic show a file
// that was changed on its way.
namespace {

constexpr std::string_view kMagic{"PODIUM\x89\n", 8};
constexpr std::uint32_t kVersion = 1;
constexpr std::size_t kChecksumSize = 64;

[[noreturn]] void throwCorrupt(const std::string& where)
{
    throw Error(
        ErrorCode::Corrupt, PODIUM_TEXT("training.damagedModel", "The model file is damaged or was cut off."),
        where,
        PODIUM_TEXT("training.trainAgain", "Restore the file from the cache or train the model again."));
}

} // namespace

std::vector<std::int32_t> predictedClasses(const std::vector<double>& probabilities, std::int64_t classCount)
{
    const auto classes = static_cast<std::size_t>(classCount);
    std::vector<std::int32_t> predicted(classes == 0 ? 0 : probabilities.size() / classes);
    for (std::size_t row = 0; row < predicted.size(); ++row) {
        std::size_t best = 0;
        for (std::size_t c = 1; c < classes; ++c)
            if (probabilities[row * classes + c] > probabilities[row * classes + best])
                best = c;
        predicted[row] = static_cast<std::int32_t>(best);
    }
    return predicted;
}

std::string ModelFile::toBytes() const
{
    Json header = Json::object();
    header["kind"] = std::string(model->kind());
    header["options"] = model->options();
    header["training"] = {{"rows", statistics.rows}, {"class_counts", statistics.classCounts}};
    header["features"] = spec.toJson();
    const std::string headerText = header.dump();
    const std::string body = model->toBytes();

    std::string bytes(kMagic);
    bytes.reserve(kMagic.size() + 20 + headerText.size() + body.size() + kChecksumSize);
    appendLittle(bytes, kVersion);
    appendLittle(bytes, static_cast<std::uint64_t>(headerText.size()));
    bytes += headerText;
    appendLittle(bytes, static_cast<std::uint64_t>(body.size()));
    bytes += body;
    bytes += sha256(bytes);
    return bytes;
}

ModelFile ModelFile::fromBytes(std::string_view bytes, const std::string& where)
{
    if (!bytes.starts_with(kMagic))
        throw Error(ErrorCode::InvalidFormat,
                    PODIUM_TEXT("training.noModel", "This file is not a model of Podium."), where,
                    PODIUM_TEXT("training.noModelHint",
                                "A model is the file models/model.podium that the train stage writes."));
    LittleReader reader(bytes.substr(kMagic.size()));
    if (const auto version = reader.take<std::uint32_t>(); !reader.failed() && version > kVersion)
        throw Error(ErrorCode::Unsupported,
                    Text{PODIUM_TEXT("training.newerModel",
                                     "The model file has format {version}; this Podium reads up to {known}."),
                         {{"version", static_cast<std::int64_t>(version)},
                          {"known", static_cast<std::int64_t>(kVersion)}}},
                    where, PODIUM_TEXT("training.newerModelHint", "Use the newer Podium that wrote it."));
    const std::string_view headerText = reader.takeBytes(reader.take<std::uint64_t>());
    const std::string_view body = reader.takeBytes(reader.take<std::uint64_t>());
    if (reader.failed() || reader.left() != kChecksumSize ||
        sha256(bytes.substr(0, bytes.size() - kChecksumSize)) != bytes.substr(bytes.size() - kChecksumSize))
        throwCorrupt(where);

    const Json header = parseJson(headerText, where);
    ModelFile file;
    try {
        file.statistics.rows = header.at("training").at("rows").get<std::int64_t>();
        file.statistics.classCounts =
            header.at("training").at("class_counts").get<std::vector<std::int64_t>>();
        file.spec = features::FeatureSpec::fromJson(header.at("features"), where);
        const auto kind = header.at("kind").get<std::string>();
        if (kind != Forest::kKind)
            throw Error(ErrorCode::Unsupported,
                        Text{PODIUM_TEXT("training.unknownKind",
                                         "The model is of the kind {kind}, which this Podium does not know."),
                             {{"kind", kind}}},
                        where);
        file.model = Forest::fromBytes(body, header.at("options"), where);
    } catch (const nlohmann::json::exception&) {
        throwCorrupt(where);
    }
    if (file.model->featureCount() != static_cast<std::int64_t>(file.spec.features.size()) ||
        file.model->classCount() != static_cast<std::int64_t>(file.spec.classes.size()))
        throwCorrupt(where);
    return file;
}

} // namespace podium::training
