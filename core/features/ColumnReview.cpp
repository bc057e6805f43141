#include "core/features/ColumnReview.h"

#include <cmath>

#include "core/base/Error.h"
#include "core/features/FeatureColumns.h"
#include "core/features/SampleRows.h"
#include "core/features/Target.h"
#include "core/quality/Associations.h"

namespace podium::features {
namespace {

constexpr std::int64_t kMostCompared = 100'000;

/// A table of no known order has no usual columns: they have to be named.
std::vector<std::string> usualFeatures(const Table& rows, const std::string& table, FeaturizeOptions options,
                                       const std::string& target)
{
    options.columns.erase(table);
    try {
        std::vector<Text> notes;
        return chosenFeatures(rows, table, options, target, notes);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::InvalidArgument && error.code() != ErrorCode::InvalidData)
            throw;
        return {};
    }
}

/// The classes as the measures take them: no numbers, since their order means nothing.
quality::CodedColumn codedClasses(const Target& target, const std::vector<std::int64_t>& rows)
{
    quality::CodedColumn coded;
    coded.classes = target.classes.size();
    coded.codes.reserve(rows.size());
    for (const std::int64_t row : rows)
        coded.codes.push_back(static_cast<std::uint8_t>(target.y[static_cast<std::size_t>(row)]));
    return coded;
}

} // namespace

ColumnReview reviewColumns(const Table& clean, const std::string& table, const FeaturizeOptions& options,
                           JobContext& job)
{
    const Table rows = clean.take(sampleRows(clean, table, options).back().rows);
    const Target target = targetOf(rows, table, options);
    const std::vector<std::int64_t> compared = quality::spacedRows(rows.rowCount(), kMostCompared);
    const quality::CodedColumn classes = codedClasses(target, compared);

    ColumnReview review;
    review.table = table;
    review.rows = rows.rowCount();
    review.compared = static_cast<std::int64_t>(compared.size());
    review.usual = usualFeatures(rows, table, options, target.rule.column);
    for (std::size_t i = 0; i < rows.columnCount(); ++i) {
        job.checkCancelled();
        const std::string& name = rows.names()[i];
        ReviewedColumn column{name, rows.column(i).type(), rows.column(i).missingCount(), std::nullopt,
                              name == target.rule.column, name == options.splitColumn};
        const quality::CodedColumn coded = quality::codedColumn(rows.column(i), compared);
        if (!coded.identifies && column.mayBeFeature()) {
            const auto pair = quality::associations({name, target.rule.label}, {coded, classes}, job);
            if (const double v = pair.at(pair.cramersV, 0, 1); !std::isnan(v))
                column.association = v;
        }
        review.columns.push_back(std::move(column));
    }
    return review;
}

} // namespace podium::features
