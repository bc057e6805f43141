#pragma once
// What the list of feature columns shows of one table, read in a job.
#include <optional>
#include <string>
#include <vector>

#include "core/features/ColumnReview.h"
#include "core/project/FeatureList.h"
#include "core/project/Project.h"

namespace podium::ui {

struct FeatureReading
{
    std::string table;
    std::shared_ptr<const features::ColumnReview> review; ///< null where `problem` says why
    std::optional<Error> problem;                         ///< the table is not clean yet, or its class cannot be told
    std::vector<project::FeatureList> lists;              ///< of this table
    std::optional<Json> committed; ///< featurize.columns of the last commit; none where there is no commit or no file in it
};

/// Blocking. Throws only Error{Cancelled}.
FeatureReading readFeatures(const project::Project& project, const std::string& table, JobContext& job);

} // namespace podium::ui
