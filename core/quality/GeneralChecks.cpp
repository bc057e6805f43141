// What may be wrong with any table.
#include "core/quality/GeneralChecks.h"

namespace podium::quality {

std::vector<TableCheck> generalChecks()
{
    return {{"missing", &checkMissing},       {"missing_by_group", &checkMissingByGroup},
            {"numbers", &checkNumbersAsText}, {"constant", &checkConstant},
            {"outliers", &checkOutliers},     {"duplicates", &checkDuplicates},
            {"redundant", &checkRedundant},   {"target", &checkTarget},
            {"leakage", &checkLeakage}};
}

QualityFinding findingOf(const char* rule, Severity severity, std::vector<std::string> columns, std::int64_t count,
                         Text message)
{
    QualityFinding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.columns = std::move(columns);
    finding.count = count;
    finding.message = std::move(message);
    return finding;
}

Mend mendOf(const char* kind, Json arguments, Text what)
{
    Mend mend;
    mend.steps.push_back({{kind, std::move(arguments)}});
    mend.what = std::move(what);
    return mend;
}

Mend dropColumnMend(const std::string& column)
{
    return mendOf("drop_columns", {{"columns", {column}}},
                  PODIUM_TEXT("quality.mendDropColumn", "Leave out the column"));
}

} // namespace podium::quality
