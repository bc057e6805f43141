#pragma once
// Prepared files of a small table, as featurize writes them, for tests of the stages behind it.
#include <string>

#include "core/features/FeatureSpec.h"
#include "core/ingest/Csv.h"
#include "tests/core/training/MemoryInputs.h"

namespace podium::test {

struct Part
{
    std::vector<double> score;
    std::vector<std::int64_t> country;
    std::vector<std::int64_t> y;
};

/// rows of which the first `positives` have class 1 and a higher score; ids start at `firstId`.
inline Part part(std::size_t rows, std::size_t positives)
{
    Part part;
    for (std::size_t i = 0; i < rows; ++i) {
        part.score.push_back(100.0 - static_cast<double>(i) - (i % 7 == 3 ? 30.0 : 0.0));
        part.country.push_back(static_cast<std::int64_t>(i % 3));
        part.y.push_back(i < positives ? 1 : 0);
    }
    return part;
}

inline features::FeatureSpec specOf(const std::string& table)
{
    features::FeatureSpec spec;
    spec.table = table;
    spec.features = {{"score", false, {}, 50.0}, {"country", true, {"Peru", "Spain", "USA"}, {}}};
    spec.labelRule.column = "world_rank";
    spec.labelRule.threshold = 50;
    spec.classes = {"0", "1"};
    spec.positive = "1";
    return spec;
}

inline void addPart(MemoryInputs& inputs, const std::string& table, const std::string& name, const Part& part,
                    std::int64_t firstId)
{
    std::vector<std::int64_t> ids(part.y.size());
    for (std::size_t i = 0; i < ids.size(); ++i)
        ids[i] = firstId + static_cast<std::int64_t>(i);
    const ingest::CsvWriteOptions options{',', true};
    const std::string prefix = "data/prepared/" + table + "-" + name;
    inputs.files[prefix + "_x.csv"] = ingest::writeCsv(
        Table({"score", "country"}, {Column::reals(part.score), Column::integers(part.country)}, ids),
        options);
    inputs.files[prefix + "_y.csv"] =
        ingest::writeCsv(Table({"chances"}, {Column::integers(part.y)}, ids), options);
}

inline MemoryInputs preparedProject(const std::string& table, const Part& train, const Part& validation)
{
    MemoryInputs inputs;
    addPart(inputs, table, "train", train, 0);
    addPart(inputs, table, "val", validation, 1000);
    Json json = specOf(table).toJson();
    json["funnel"] = Json::array(
        {features::FunnelStep{"read", 500, {}}.toJson(), features::FunnelStep{"test", 7, {3, 4}}.toJson()});
    inputs.files["data/prepared/" + table + "-features.json"] = prettyJson(json);
    return inputs;
}

} // namespace podium::test
