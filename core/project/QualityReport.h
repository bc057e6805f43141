#pragma once
// A review in words and as a page that opens anywhere.
#include <string>
#include <vector>

#include "core/base/Text.h"
#include "core/comparison/Report.h"
#include "core/project/TableReview.h"

namespace podium::project {

/// "timesData has 2,603 rows and 14 columns: 1 serious problem, 5 warnings and 2 notes."
Text overviewText(const TableReview& review);
/// How many findings the recipe mends; empty where it mends none.
Text mendedText(const TableReview& review);
/// Of one severity, without those that are mended.
std::int64_t openFindings(const TableReview& review, Severity severity);

/// One HTML file without scripts or anything from elsewhere, light or dark as its reader likes. Of each table findings, a card for
/// each column with its histogram, associations, missing values; of several tables first what they are. Under 2 MB for 100 columns.
std::string qualityHtml(const std::vector<const TableReview*>& reviews, const Language& language);
/// The same for paper, which the window lays out as PDF.
comparison::ReportDocument qualityDocument(const std::vector<const TableReview*>& reviews, const Language& language);
TextId severityWord(Severity severity); ///< "Serious", …

} // namespace podium::project
