#include "core/features/Prepared.h"

#include <cmath>

#include "core/base/Error.h"

namespace podium::features {
namespace {

Text runAgainHint()
{
    return {PODIUM_TEXT("features.preparedHint", "The prepared files do not belong together: run the stage {stage} again."), {{"stage", "featurize"}}};
}

void checkRowIds(const Table& x, const Table& y, const std::string& where)
{
    bool equal = x.rowCount() == y.rowCount();
    for (std::int64_t row = 0; equal && row < x.rowCount(); ++row)
        equal = x.rowId(row) == y.rowId(row);
    if (!equal) {
        throw Error(ErrorCode::InvalidData,
                    {PODIUM_TEXT("features.rowsDiffer",
                                 "The files of features and of classes of {table} hold different rows."),
                     {{"table", where}}},
                    where, runAgainHint());
    }
}

} // namespace

Samples samplesOf(const Table& x, const Table& y, const FeatureSpec& spec)
{
    const std::string where = spec.table + ", prepared";
    checkRowIds(x, y, where);
    Samples samples;
    const std::int64_t rows = x.rowCount();
    samples.x.rows = rows;
    samples.x.columns = static_cast<std::int64_t>(spec.features.size());
    samples.x.values.reserve(static_cast<std::size_t>(rows * samples.x.columns));
    for (const Feature& feature : spec.features) {
        const Column& column = x.column(feature.name, where);
        samples.features.push_back(feature.name);
        const bool isNumber = column.type() == ColumnType::Integer || column.type() == ColumnType::Real;
        for (std::int64_t row = 0; row < rows; ++row) {
            const float value = static_cast<float>(column.real(row));
            if (!isNumber || column.isMissing(row) || !std::isfinite(value)) {
                throw Error(ErrorCode::InvalidData,
                            {PODIUM_TEXT("features.preparedCell",
                                         "The feature {column} of {table} holds a cell that is no number."),
                             {{"column", feature.name}, {"table", spec.table}}},
                            where + ", row " + std::to_string(x.rowId(row) + 1) + ", column " + feature.name,
                            runAgainHint());
            }
            samples.x.values.push_back(value);
        }
    }
    const Column& classes = y.column(spec.labelRule.label, where);
    samples.y.reserve(static_cast<std::size_t>(rows));
    samples.rowIds.reserve(static_cast<std::size_t>(rows));
    for (std::int64_t row = 0; row < rows; ++row) {
        const std::int64_t value =
            classes.type() == ColumnType::Integer && !classes.isMissing(row) ? classes.integer(row) : -1;
        if (value < 0 || value >= static_cast<std::int64_t>(spec.classes.size())) {
            throw Error(
                ErrorCode::InvalidData,
                {PODIUM_TEXT("features.preparedClass",
                             "The class {value} of {table} is none of the {count} classes."),
                 {{"value", classes.asText(row)}, {"table", spec.table}, {"count", spec.classes.size()}}},
                where + ", row " + std::to_string(y.rowId(row) + 1) + ", column " + spec.labelRule.label,
                runAgainHint());
        }
        samples.y.push_back(static_cast<std::int32_t>(value));
        samples.rowIds.push_back(x.rowId(row));
    }
    samples.classes = spec.classes;
    return samples;
}

std::vector<FunnelStep> funnelOf(const Json& featuresJson, const std::string& where)
{
    std::vector<FunnelStep> funnel;
    const auto steps = featuresJson.is_object() ? featuresJson.find("funnel") : featuresJson.end();
    bool valid = featuresJson.is_object() && steps != featuresJson.end() && steps->is_array();
    for (std::size_t i = 0; valid && i < steps->size(); ++i) {
        const Json& step = (*steps)[i];
        valid = step.is_object() && step.contains("id") && step["id"].is_string() && step.contains("rows") &&
                step["rows"].is_number_integer();
        if (!valid)
            break;
        FunnelStep entry{step["id"].get<std::string>(), step["rows"].get<std::int64_t>(), {}};
        if (step.contains("classes") && step["classes"].is_array()) {
            for (const Json& count : step["classes"])
                entry.classCounts.push_back(count.is_number_integer() ? count.get<std::int64_t>() : 0);
        }
        funnel.push_back(std::move(entry));
    }
    if (!valid) {
        throw Error(
            ErrorCode::InvalidFormat,
            PODIUM_TEXT("features.brokenFunnel",
                        "The description of the prepared files does not tell how many rows there are."),
            where, runAgainHint());
    }
    return funnel;
}

} // namespace podium::features
