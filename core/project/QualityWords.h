#pragma once
// What both forms of a quality report say in the same words.
#include <string>
#include <vector>

#include "core/base/Text.h"
#include "core/project/TableReview.h"

namespace podium::project {

/// As people read it: four digits that count, those of what may be a year not grouped; "–" where there is no number.
std::string figureIn(const Language& language, double value);
/// A cell of a column: numbers with the decimal sign of the language, everything else as it is written.
std::string cellIn(const Language& language, const quality::ColumnProfile& column, const std::string& cell);
/// What kind of cells a column has: "whole number", "numbers as text", …
TextId kindOfCells(const quality::ColumnProfile& column);
/// What mends a finding, or was decided about it; then what somebody noted that is to be mended.
std::vector<Text> answersTo(const FindingReview& finding);
/// "Quality of timesData", "Quality of 3 tables".
Text reportTitle(const std::vector<const TableReview*>& reviews);
/// At most so many letters of UTF-8, whole ones.
std::string shortenedTo(std::size_t letters, const std::string& text);

} // namespace podium::project
