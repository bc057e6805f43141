#pragma once
// A trained classifier and the file that holds it with all that prediction needs.
#include <memory>
#include <string>
#include <vector>

#include "core/features/FeatureSpec.h"
#include "core/features/Samples.h"

namespace podium::training {

/// Immutable after training; thread-safe.
class Model
{
public:
    virtual ~Model() = default;
    virtual std::string_view kind() const = 0; ///< "random_forest"
    virtual std::int64_t featureCount() const = 0;
    virtual std::int64_t classCount() const = 0;
    /// Row-major [rows x classes]. Throws Error{InvalidArgument} where the number of columns is not
    /// featureCount().
    virtual std::vector<double> predictProbabilities(const features::Matrix& x) const = 0;
    virtual Json options() const = 0;
    virtual std::string toBytes() const = 0;
};

/// Index of the highest probability of each row, ties to the lower class.
std::vector<std::int32_t> predictedClasses(const std::vector<double>& probabilities, std::int64_t classCount);

struct TrainingStatistics
{
    std::int64_t rows = 0;
    std::vector<std::int64_t> classCounts;
};

/// The content of model.podium: no time, no id, no path, so equal training gives equal bytes.
struct ModelFile
{
    features::FeatureSpec spec;
    TrainingStatistics statistics;
    std::shared_ptr<const Model> model;

    std::string toBytes() const;
    /// Throws Error{InvalidFormat, Corrupt, Unsupported} naming `where`; never trusts a length in the file.
    static ModelFile fromBytes(std::string_view bytes, const std::string& where);
};

} // namespace podium::training
