#include "core/project/QualityWords.h"

#include <cmath>

#include <fmt/format.h>

#include "core/cleaning/CellReading.h"
#include "core/quality/Advice.h"
#include "core/quality/FindingText.h"
#include "core/versioning/TableCells.h"

namespace podium::project {

std::string figureIn(const Language& language, double value)
{
    if (!std::isfinite(value))
        return "–";
    const double readable = quality::readable(value);
    if (std::fabs(readable) >= 1000 && std::fabs(readable) < 10000) // as in the window: it may be a year
        return fmt::format("{:.0f}", readable);
    return language.real(readable);
}

std::string cellIn(const Language& language, const quality::ColumnProfile& column, const std::string& cell)
{
    const auto number = column.type == ColumnType::Real ? cleaning::readReal(cell) : std::nullopt;
    return number ? language.real(*number) : cell;
}

TextId kindOfCells(const quality::ColumnProfile& column)
{
    return column.type == ColumnType::Text && column.numbers ? PODIUM_TEXT("quality.numbersAsText", "numbers as text") : versioning::typeWord(column.type);
}

std::vector<Text> answersTo(const FindingReview& finding)
{
    if (finding.mended)
        return {PODIUM_TEXT("quality.mendedByRecipe", "The recipe mends it.")};
    if (finding.accepted)
        return {finding.accepted->empty() ? Text(PODIUM_TEXT("quality.acceptedAsItIs", "Accepted as it is."))
                                          : Text(PODIUM_TEXT("quality.acceptedBecause", "Accepted as it is. {note}"), {{"note", *finding.accepted}})};
    std::vector<Text> answers;
    if (const Text what = finding.finding.mend ? finding.finding.mend->what : quality::adviceOn(finding.finding); !what.empty())
        answers.push_back(what);
    if (finding.toMend)
        answers.push_back(finding.toMend->empty() ? Text(PODIUM_TEXT("quality.noteToMend", "Noted: to be mended."))
                                                  : Text(PODIUM_TEXT("quality.noteToMendBecause", "Noted: to be mended. {note}"), {{"note", *finding.toMend}}));
    return answers;
}

Text reportTitle(const std::vector<const TableReview*>& reviews)
{
    return reviews.size() == 1 ? Text(PODIUM_TEXT("quality.reportTitle", "Quality of {table}"), {{"table", reviews.front()->table}})
                               : Text(PODIUM_TEXT("quality.reportTitleOfAll", "Quality of {tables} tables"), {{"tables", reviews.size()}});
}

std::string shortenedTo(std::size_t letters, const std::string& text)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++at)
        if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80 && ++count > letters)
            return text.substr(0, at) + "…";
    return text;
}

} // namespace podium::project
