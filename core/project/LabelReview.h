#pragma once
// Labels that a model which never saw them is sure are others: perhaps slips, worth a look.
#include <optional>
#include <string>

#include "core/base/JobContext.h"
#include "core/quality/QualityFinding.h"
#include "core/table/Table.h"

namespace podium::project {

/// Of a target of 2 to 20 classes: each fifth of the rows is told by a forest grown on the other four. None where the
/// target is no such column, a class has fewer than 10 rows, the forest is right too seldom to be a witness, or no label is suspect.
/// Looks at no more than 20,000 rows, evenly spaced. The same on any number of threads.
std::optional<quality::QualityFinding> labelSuspects(const Table& table, const std::string& target, JobContext& job);

} // namespace podium::project
