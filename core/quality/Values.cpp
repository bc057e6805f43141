// Columns and rows whose values say little or stand out.
#include <algorithm>
#include <cmath>

#include "core/quality/FindingText.h"
#include "core/quality/GeneralChecks.h"

namespace podium::quality {
namespace {

constexpr double kPiledUp = 0.3;             // one value of many in so many rows
constexpr std::int64_t kManyDistinct = 20;
constexpr double kMostExtreme = 0.01;        // what is more than that is the column's way
constexpr std::int64_t kFewestForOutliers = 20;
constexpr double kSame = 0.9999;
constexpr std::int64_t kFewestForSame = 20;

void addRowsEqual(const Table& table, std::size_t column, const std::string& value, bool equal,
                  QualityFinding& finding)
{
    for (std::int64_t row = 0; row < table.rowCount(); ++row)
        if (!table.column(column).isMissing(row) && (table.column(column).asText(row) == value) == equal)
            finding.addRow(table.rowId(row));
}

} // namespace

Findings checkConstant(const ReviewedTable& table, const TableProfile& profile, JobContext& job)
{
    Findings findings;
    for (std::size_t i = 0; i < profile.columns.size(); ++i) {
        const ColumnProfile& column = profile.columns[i];
        if (column.frequent.empty() || column.rows - column.missing < 2 || column.name == profile.target)
            continue;
        job.checkCancelled();
        const ValueCount& top = column.frequent.front();
        if (column.constant() || column.nearConstant()) {
            QualityFinding finding =
                column.constant()
                    ? findingOf("constant", Severity::Warning, {column.name}, top.count,
                                Text(PODIUM_TEXT("quality.constant", "`{column}` has the same value in every row: “{value}”."),
                                     {{"column", column.name}, {"value", top.value}}))
                    : findingOf("near_constant", Severity::Note, {column.name}, column.rows - column.missing - top.count,
                                Text(PODIUM_TEXT("quality.nearConstant",
                                                 "`{column}` is “{value}” in {share} % of the rows; only {others} say "
                                                 "something else."),
                                     {{"column", column.name},
                                      {"value", top.value},
                                      {"share", percent(top.count, column.rows - column.missing)},
                                      {"others", column.rows - column.missing - top.count}}));
            if (!column.constant())
                addRowsEqual(*table.table, i, top.value, false, finding);
            finding.addExample(top.value);
            finding.mend = dropColumnMend(column.name);
            findings.push_back(std::move(finding));
        } else if (column.numbers && column.distinct >= kManyDistinct && column.topShare() >= kPiledUp &&
                   !isPlaceholder(top.value)) {
            QualityFinding finding =
                findingOf("piled_up", Severity::Note, {column.name}, top.count,
                          Text(PODIUM_TEXT("quality.piledUp",
                                           "`{column}` is {value} in {share} % of the rows, though it has {distinct} "
                                           "different values: perhaps a limit, or a way of saying “none”."),
                               {{"column", column.name},
                                {"value", readNumber(top.value).value},
                                {"share", percent(top.count, column.rows - column.missing)},
                                {"distinct", column.distinct}}));
            addRowsEqual(*table.table, i, top.value, true, finding);
            finding.addExample(top.value);
            findings.push_back(std::move(finding));
        }
    }
    return findings;
}

Findings checkOutliers(const ReviewedTable& table, const TableProfile& profile, JobContext& job)
{
    Findings findings;
    for (std::size_t i = 0; i < profile.columns.size(); ++i) {
        const ColumnProfile& column = profile.columns[i];
        if (!column.numbers)
            continue;
        job.checkCancelled();
        const NumberFigures& figures = *column.numbers;
        if (figures.infinite > 0) {
            QualityFinding finding =
                findingOf("infinite", Severity::Error, {column.name}, figures.infinite,
                          Text(PODIUM_TEXT("quality.infinite", "`{column}` has infinite values: {count}."),
                               {{"column", column.name}, {"count", figures.infinite}}));
            for (std::int64_t row = 0; row < column.rows; ++row)
                if (!table.table->column(i).isMissing(row) && column.isNumber() &&
                    std::isinf(table.table->column(i).real(row))) {
                    finding.addRow(table.table->rowId(row));
                    finding.addExample(table.table->column(i).asText(row));
                }
            finding.mend = mendOf("missing_tokens", {{"columns", {column.name}}, {"tokens", finding.examples}},
                                  PODIUM_TEXT("quality.mendInfinite", "Treat them as missing"));
            findings.push_back(std::move(finding));
        }
        const Outliers& outliers = figures.outliers;
        if (outliers.extreme == 0 || figures.count < kFewestForOutliers || column.distinct < kManyDistinct ||
            static_cast<double>(outliers.extreme) > kMostExtreme * static_cast<double>(figures.count))
            continue;
        QualityFinding finding = findingOf("outliers", Severity::Note, {column.name}, outliers.extreme, Text());
        finding.rows = outliers.extremeRows;
        Text::Argument example("example", std::string());
        for (const std::int64_t id : outliers.extremeRows) {
            if (finding.examples.size() == QualityFinding::kMostExamples)
                break;
            // Row ids of a raw table are its rows; of a clean one the row has to be looked for.
            std::int64_t row = id;
            if (table.table->hasRowIds())
                for (row = 0; table.table->rowId(row) != id;)
                    ++row;
            const Column& cells = table.table->column(i);
            if (finding.examples.empty()) // a number with the decimal sign of the language
                example = cells.type() == ColumnType::Real ? Text::Argument("example", cells.real(row)) : Text::Argument("example", cells.asText(row));
            finding.addExample(cells.asText(row));
        }
        finding.message = Text(
            PODIUM_TEXT("quality.outliers",
                        "`{column}` has values far from all others ({count}), such as {example}; nine of ten lie between "
                        "{low} and {high}."),
            {{"count", outliers.extreme},
             {"column", column.name},
             example,
             {"low", readable(figures.quantile05)},
             {"high", readable(figures.quantile95)}});
        std::sort(finding.rows.begin(), finding.rows.end());
        findings.push_back(std::move(finding));
    }
    return findings;
}

Findings checkDuplicates(const ReviewedTable&, const TableProfile& profile, JobContext&)
{
    Findings findings;
    const auto add = [&](QualityFinding finding, const std::vector<Repetition>& repetitions) {
        for (const Repetition& each : repetitions) {
            finding.addRow(each.row);
            finding.addExample(std::to_string(each.row + 1) + " = " + std::to_string(each.earlier + 1));
        }
        findings.push_back(std::move(finding));
    };
    const RowPatterns& patterns = profile.patterns;
    if (patterns.duplicates > 0) {
        QualityFinding finding = findingOf(
            "duplicate_rows", Severity::Warning, {}, patterns.duplicates,
            Text(PODIUM_TEXT("quality.duplicateRows", "Rows that repeat an earlier row in every cell: {count}."),
                 {{"count", patterns.duplicates}}));
        finding.mend = mendOf("deduplicate", Json::object(),
                              Text(PODIUM_TEXT("quality.mendDeduplicate", "Keep only the first of equal rows ({count} go)"),
                                   {{"count", patterns.duplicates}}));
        add(std::move(finding), patterns.duplicateRows);
    }
    if (patterns.nearDuplicates > 0)
        add(findingOf("near_duplicate_rows", Severity::Warning, {}, patterns.nearDuplicates,
                      Text(PODIUM_TEXT("quality.nearDuplicateRows",
                                       "Rows that differ from an earlier row only in case, blanks or punctuation: {count}."),
                           {{"count", patterns.nearDuplicates}})),
            patterns.nearDuplicateRows);
    return findings;
}

Findings checkRedundant(const ReviewedTable&, const TableProfile& profile, JobContext& job)
{
    Findings findings;
    const AssociationMatrix& matrix = profile.associations;
    if (matrix.rows < kFewestForSame)
        return findings;
    for (std::size_t a = 0; a < profile.columns.size(); ++a)
        for (std::size_t b = a + 1; b < profile.columns.size(); ++b) {
            job.checkCancelled();
            const ColumnProfile& first = profile.columns[a];
            const ColumnProfile& second = profile.columns[b];
            if (first.name == profile.target || second.name == profile.target || first.distinct < 3 ||
                first.rows - first.missing < kFewestForSame || !(std::fabs(matrix.at(matrix.pearson, a, b)) >= kSame))
                continue;
            QualityFinding finding = findingOf(
                "redundant", Severity::Note, {first.name, second.name}, first.rows,
                Text(PODIUM_TEXT("quality.redundant", "`{second}` says the same as `{first}`: their correlation is {r}."),
                     {{"second", second.name}, {"first", first.name}, {"r", readable(matrix.at(matrix.pearson, a, b))}}));
            finding.mend = mendOf("drop_columns", {{"columns", {second.name}}},
                                  Text(PODIUM_TEXT("quality.mendDropNamed", "Leave out `{column}`"),
                                       {{"column", second.name}}));
            findings.push_back(std::move(finding));
        }
    return findings;
}

} // namespace podium::quality
