#pragma once
// A report as data: headings, sentences, tables and figures in reading order, worded already. Core writes it as one HTML
// file, the window lays it out as PDF.
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace podium::comparison {

struct ReportHeading
{
    std::string text;
    int level = 2; ///< 1 = the title, 2 = a section, 3 = a part of one
};

struct ReportSentence
{
    enum class Kind { Plain, Lead, Warning } kind = Kind::Plain;
    std::string text;
};

struct ReportCell
{
    std::string text;
    bool number = false;           ///< to the right, digits of one width
    bool strong = false;           ///< the best, or what differs
    std::optional<double> shade{}; ///< 0…1: how deep the cell is coloured, in a matrix
};

/// Every row has as many cells as `head`; the first cell of a row names it. An empty head is not shown.
struct ReportTable
{
    std::string caption;
    std::vector<ReportCell> head;
    std::vector<std::vector<ReportCell>> rows;
    bool beside = false; ///< may stand beside its neighbours: a small one, as a confusion matrix
};

struct ReportFigure
{
    std::string title;
    std::string svg; ///< of plotSvg
};

using ReportBlock = std::variant<ReportHeading, ReportSentence, ReportTable, ReportFigure>;

struct ReportDocument
{
    std::string title;    ///< of the file; the first block repeats it as heading
    std::string language; ///< "es"
    std::vector<ReportBlock> blocks;
};

/// Colours of runs in their order, light and dark (Okabe-Ito); from the eighth on they begin again.
std::string reportColor(std::size_t run);

/// One HTML 5 file in UTF-8 that needs no network and no script, in light or dark as the reader's system has it; the same
/// bytes for the same document. All text is escaped.
std::string reportHtml(const ReportDocument& report);

} // namespace podium::comparison
