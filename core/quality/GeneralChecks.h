#pragma once
// The checks that hold for any table, one function for each group; generalChecks() lists them.
#include "core/quality/Checks.h"
#include "core/quality/Profile.h"

namespace podium::quality {

using Findings = std::vector<QualityFinding>;

// Missing.cpp
Findings checkMissing(const ReviewedTable& table, const TableProfile& profile, JobContext& job);
/// Missing in every row of some groups: "no `broad_impact` where `year` is 2012".
Findings checkMissingByGroup(const ReviewedTable& table, const TableProfile& profile, JobContext& job);
// NumbersAsText.cpp
Findings checkNumbersAsText(const ReviewedTable& table, const TableProfile& profile, JobContext& job);
// Values.cpp
Findings checkConstant(const ReviewedTable& table, const TableProfile& profile, JobContext& job);
Findings checkOutliers(const ReviewedTable& table, const TableProfile& profile, JobContext& job);
Findings checkDuplicates(const ReviewedTable& table, const TableProfile& profile, JobContext& job);
Findings checkRedundant(const ReviewedTable& table, const TableProfile& profile, JobContext& job);
// TargetChecks.cpp
Findings checkTarget(const ReviewedTable& table, const TableProfile& profile, JobContext& job);
Findings checkLeakage(const ReviewedTable& table, const TableProfile& profile, JobContext& job);

QualityFinding findingOf(const char* rule, Severity severity, std::vector<std::string> columns, std::int64_t count,
                         Text message);
/// A mend of one step: {kind: arguments}.
Mend mendOf(const char* kind, Json arguments, Text what);
Mend dropColumnMend(const std::string& column);

} // namespace podium::quality
