// The review as a document for paper: what HTML shows in cards stands in tables, the matrix as its strongest pairs.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/comparison/Escape.h"
#include "core/comparison/Report.h"
#include "core/project/QualityReport.h"
#include "core/project/QualityWords.h"
#include "core/project/TableReview.h"
#include "core/quality/FindingText.h"

namespace podium::project {
namespace {

using comparison::ReportCell;
using comparison::ReportTable;

constexpr std::size_t kMostPairs = 20;
constexpr std::size_t kMostLetters = 40; ///< of a value in a cell

class Writer
{
public:
    explicit Writer(const Language& language) : m_language(language) {}

    std::string words(const Text& text) const { return text.in(m_language); }
    ReportCell text(const Text& what) const { return {words(what)}; }
    ReportCell number(double value) const { return {figureIn(m_language, value), true}; }
    std::string cell(const quality::ColumnProfile& column, const std::string& value) const { return cellIn(m_language, column, value); }
    ReportCell count(std::int64_t value) const { return {m_language.integer(value), true}; }
    void heading(const Text& title, int level = 2) { document.blocks.emplace_back(comparison::ReportHeading{words(title), level}); }
    void sentence(const Text& what, comparison::ReportSentence::Kind kind = comparison::ReportSentence::Kind::Plain)
    {
        if (!what.empty())
            document.blocks.emplace_back(comparison::ReportSentence{kind, words(what)});
    }

    comparison::ReportDocument document;

private:
    const Language& m_language;
};

std::string shortened(const std::string& text) { return shortenedTo(kMostLetters, text); }

void addFindings(const TableReview& review, Writer& writer)
{
    writer.heading(PODIUM_TEXT("quality.headFindings", "Findings, the worst first"));
    if (review.findings.empty()) {
        writer.sentence(PODIUM_TEXT("quality.nothingFound", "Nothing was found."));
        return;
    }
    ReportTable table;
    table.head = {writer.text(PODIUM_TEXT("quality.headSeverity", "Severity")), writer.text(PODIUM_TEXT("quality.headWhat", "What is the matter")),
                  writer.text(PODIUM_TEXT("quality.headMend", "What mends it"))};
    for (const FindingReview& each : review.findings) {
        ReportCell mend;
        for (const Text& answer : answersTo(each))
            mend.text += (mend.text.empty() ? "" : " ") + writer.words(answer);
        ReportCell severity = writer.text(severityWord(each.finding.severity));
        severity.strong = each.isOpen() && each.finding.severity == Severity::Error;
        table.rows.push_back({std::move(severity), writer.text(each.finding.message), std::move(mend)});
    }
    writer.document.blocks.emplace_back(std::move(table));
}

/// Bars under the name of their column, its smallest and largest value below them.
std::string histogramSvg(const quality::ColumnProfile& column, const Writer& writer)
{
    constexpr double kAcross = 320, kWidth = 300, kTop = 20, kHeight = 64, kAll = 102; // a gap to the figure beside it
    const quality::Histogram& histogram = column.numbers->histogram;
    const std::int64_t most = *std::max_element(histogram.counts.begin(), histogram.counts.end());
    const double width = kWidth / static_cast<double>(histogram.counts.size());
    std::string svg = fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" font-family=\"sans-serif\" "
                                  "font-size=\"11\"><text x=\"0\" y=\"12\" font-weight=\"bold\" fill=\"#1c2530\">{2}</text>",
                                  kAcross, kAll, comparison::escapedMarkup(shortened(column.name)));
    for (std::size_t i = 0; i < histogram.counts.size(); ++i) {
        const double height = most == 0 ? 0 : kHeight * static_cast<double>(histogram.counts[i]) / static_cast<double>(most);
        svg += fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" fill=\"#2457c5\"/>", width * static_cast<double>(i),
                           kTop + kHeight - height, std::max(1.0, width - 1), height);
    }
    const auto label = [&](double value) { return comparison::escapedMarkup(writer.number(value).text); };
    return svg + fmt::format("<text x=\"0\" y=\"{0}\" fill=\"#55616f\">{1}</text><text x=\"{2}\" y=\"{0}\" text-anchor=\"end\" fill=\"#55616f\">{3}</text></svg>",
                             kAll - 4, label(column.numbers->minimum), kWidth, label(column.numbers->maximum));
}

void addColumns(const TableReview& review, Writer& writer)
{
    writer.heading(PODIUM_TEXT("quality.headColumns", "Columns"));
    ReportTable table;
    for (const TextId& head :
         {PODIUM_TEXT("quality.headColumn", "Column"), PODIUM_TEXT("quality.headType", "Type"), PODIUM_TEXT("quality.figureMissing", "Missing"),
          PODIUM_TEXT("quality.figureDistinct", "Different values"), PODIUM_TEXT("quality.headSmallest", "Smallest"),
          PODIUM_TEXT("quality.headMedian", "Median"), PODIUM_TEXT("quality.headLargest", "Largest"), PODIUM_TEXT("quality.figureFrequent", "Most frequent")})
        table.head.push_back(writer.text(head));
    for (const quality::ColumnProfile& column : review.profile.columns) {
        std::vector<ReportCell> row = {{shortened(column.name)}, {writer.words(kindOfCells(column))}, {}, writer.count(column.distinct)};
        row[2] = {writer.count(column.missing).text + " (" + writer.number(quality::percent(column.missing, column.rows)).text + " %)", true};
        if (column.numbers)
            for (const double value : {column.numbers->minimum, column.numbers->median, column.numbers->maximum})
                row.push_back(writer.number(value));
        else
            row.resize(7, {"–", true});
        row.push_back({column.frequent.empty() ? "–" : shortened(writer.cell(column, column.frequent.front().value)) + " × " + writer.count(column.frequent.front().count).text});
        table.rows.push_back(std::move(row));
    }
    writer.document.blocks.emplace_back(std::move(table));
    for (const quality::ColumnProfile& column : review.profile.columns)
        if (column.numbers && !column.numbers->histogram.counts.empty())
            writer.document.blocks.emplace_back(comparison::ReportFigure{column.name, histogramSvg(column, writer)});
}

void addPairs(const quality::AssociationMatrix& matrix, Writer& writer)
{
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 1; i < matrix.columns.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (!std::isnan(matrix.strength(i, j)))
                pairs.emplace_back(i, j);
    if (pairs.empty())
        return;
    std::stable_sort(pairs.begin(), pairs.end(),
                     [&](const auto& a, const auto& b) { return matrix.strength(a.first, a.second) > matrix.strength(b.first, b.second); });
    pairs.resize(std::min(pairs.size(), kMostPairs));
    writer.heading(PODIUM_TEXT("quality.headAssociations", "How strongly columns go together"));
    writer.sentence(PODIUM_TEXT("quality.associationsExplained",
                                "0 is not at all, 1 is one says the other: the size of Spearman's correlation for two "
                                "columns of numbers, Cramér's V else."));
    ReportTable table;
    table.caption = writer.words(PODIUM_TEXT("quality.strongestPairs", "The strongest pairs"));
    table.head = {writer.text(PODIUM_TEXT("quality.headColumn", "Column")), writer.text(PODIUM_TEXT("quality.headOtherColumn", "Other column")),
                  writer.text(PODIUM_TEXT("quality.headStrength", "Strength"))};
    for (const auto& [i, j] : pairs) {
        ReportCell strength = writer.number(std::round(matrix.strength(i, j) * 100) / 100);
        strength.shade = matrix.strength(i, j);
        table.rows.push_back({{shortened(matrix.columns[j])}, {shortened(matrix.columns[i])}, std::move(strength)});
    }
    writer.document.blocks.emplace_back(std::move(table));
}

void addMissing(const TableReview& review, Writer& writer)
{
    if (review.profile.missing == 0)
        return;
    writer.heading(PODIUM_TEXT("quality.headPatterns", "What is missing together"));
    ReportTable table;
    table.head = {writer.text(PODIUM_TEXT("quality.headMissing", "Missing in them")), writer.text(PODIUM_TEXT("quality.headRows", "Rows"))};
    for (const quality::MissingPattern& pattern : review.profile.patterns.missing) {
        std::vector<std::string> names;
        for (const std::size_t column : pattern.columns)
            names.push_back(review.profile.columns[column].name);
        table.rows.push_back({names.empty() ? writer.text(PODIUM_TEXT("quality.complete", "nothing")) : ReportCell{quality::listedNames(names, 20)},
                              writer.count(pattern.rows)});
    }
    writer.document.blocks.emplace_back(std::move(table));
}

void addTable(const TableReview& review, Writer& writer)
{
    using Kind = comparison::ReportSentence::Kind;
    writer.sentence(overviewText(review), Kind::Lead);
    writer.sentence(review.problem, Kind::Warning);
    writer.sentence(review.recipeProblem, Kind::Warning);
    if (!review.problem.empty())
        return;
    writer.sentence(mendedText(review));
    addFindings(review, writer);
    addColumns(review, writer);
    addPairs(review.profile.associations, writer);
    addMissing(review, writer);
}

} // namespace

comparison::ReportDocument qualityDocument(const std::vector<const TableReview*>& reviews, const Language& language)
{
    Writer writer(language);
    writer.document.title = writer.words(reportTitle(reviews));
    writer.heading(reportTitle(reviews), 1);
    for (const TableReview* review : reviews) {
        if (reviews.size() > 1)
            writer.document.blocks.emplace_back(comparison::ReportHeading{review->table, 1});
        addTable(*review, writer);
    }
    return std::move(writer.document);
}

} // namespace podium::project
