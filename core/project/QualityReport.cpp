#include "core/project/QualityReport.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/comparison/Escape.h"
#include "core/project/QualityWords.h"
#include "core/quality/FindingText.h"

namespace podium::project {
namespace {

constexpr std::size_t kMostInMatrix = 100;

constexpr const char* kStyle =
    ":root{--base:#fff;--window:#f4f5f7;--text:#1c2530;--soft:#55616f;--line:#d3d8df;--accent:#2457c5;"
    "--error:#b3261e;--warning:#8a5a00;--good:#1b7f4b}"
    "@media(prefers-color-scheme:dark){:root{--base:#262b33;--window:#1e2228;--text:#e6eaf0;--soft:#a3aebc;"
    "--line:#3a424d;--accent:#7aa7ff;--error:#ff8a80;--warning:#e3b341;--good:#5cc98d}}"
    "body{background:var(--window);color:var(--text);font:14px/1.45 system-ui,sans-serif;margin:24px auto;"
    "max-width:1100px;padding:0 16px}h1{font-size:20px}h2{font-size:16px;margin-top:28px}"
    "table{border-collapse:collapse;background:var(--base);font-variant-numeric:tabular-nums}"
    "th,td{border-bottom:1px solid var(--line);padding:4px 10px;text-align:left;vertical-align:top}"
    "th{color:var(--soft);font-weight:600}td.n{text-align:right}.error{color:var(--error)}.warning{color:var(--warning)}"
    ".note{color:var(--soft)}.mended td{color:var(--soft)}.cards{display:grid;gap:12px;"
    "grid-template-columns:repeat(auto-fill,minmax(320px,1fr))}.card{background:var(--base);"
    "border:1px solid var(--line);border-radius:4px;padding:12px}.card h3{font-size:14px;margin:0 0 6px}"
    ".card table{width:100%}.card td{padding:4px 0}.card td.n{padding-left:10px}.type{color:var(--soft);font-weight:400}.bars rect{fill:var(--accent)}"
    ".matrix{overflow-x:auto}.matrix td{padding:2px 4px;text-align:center;font-size:11px}"
    // Names stand upright below the cells, whole: columns are told apart by the ends of their names too.
    ".matrix th.c{writing-mode:vertical-rl;text-align:left;padding:6px 2px;white-space:nowrap}";

/// What an HTML page is made of, in one language.
class Page
{
public:
    explicit Page(const Language& language)
        : m_language(language)
    {
    }

    void add(std::string_view html) { m_html += html; }
    std::string words(const Text& text) const { return comparison::escapedMarkup(text.in(m_language)); }
    std::string number(double value) const { return comparison::escapedMarkup(figureIn(m_language, value)); }
    std::string count(std::int64_t value) const { return comparison::escapedMarkup(m_language.integer(value)); }
    void row(TextId name, const std::string& value)
    {
        m_html += "<tr><td>" + words(name) + "</td><td class=n>" + value + "</td></tr>";
    }
    std::string take() { return std::move(m_html); }
    const Language& language() const { return m_language; }

private:
    const Language& m_language;
    std::string m_html;
};

void addFindings(const TableReview& review, Page& page)
{
    page.add("<h2>" + page.words(PODIUM_TEXT("quality.headFindings", "Findings, the worst first")) + "</h2>");
    if (review.findings.empty()) {
        page.add("<p>" + page.words(PODIUM_TEXT("quality.nothingFound", "Nothing was found.")) + "</p>");
        return;
    }
    page.add("<table><tr><th>" + page.words(PODIUM_TEXT("quality.headSeverity", "Severity")) + "</th><th>" +
             page.words(PODIUM_TEXT("quality.headWhat", "What is the matter")) + "</th><th>" +
             page.words(PODIUM_TEXT("quality.headMend", "What mends it")) + "</th></tr>");
    for (const FindingReview& each : review.findings) {
        const quality::QualityFinding& finding = each.finding;
        const std::string severity(quality::severityId(finding.severity));
        page.add(each.isOpen() ? "<tr>" : "<tr class=mended>");
        page.add("<td class=" + severity + ">" + page.words(severityWord(finding.severity)) + "</td><td>" +
                 page.words(finding.message) + "</td><td>");
        std::string answers;
        for (const Text& answer : answersTo(each))
            answers += (answers.empty() ? "" : "<br>") + page.words(answer);
        page.add(answers + "</td></tr>");
    }
    page.add("</table>");
}

void addBars(const quality::Histogram& histogram, Page& page)
{
    const std::int64_t most = *std::max_element(histogram.counts.begin(), histogram.counts.end());
    const double width = 300.0 / static_cast<double>(histogram.counts.size());
    std::string bars;
    for (std::size_t i = 0; i < histogram.counts.size(); ++i) {
        const double height = most == 0 ? 0 : 60.0 * static_cast<double>(histogram.counts[i]) / static_cast<double>(most);
        bars += fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"><title>{}</title></rect>",
                            width * static_cast<double>(i), 60 - height, std::max(1.0, width - 1), height,
                            page.count(histogram.counts[i]));
    }
    page.add("<svg class=bars viewBox=\"0 0 300 60\" width=\"100%\" role=img>" + bars + "</svg>");
}

void addCard(const quality::ColumnProfile& column, Page& page)
{
    page.add("<div class=card><h3>" + comparison::escapedMarkup(column.name) + " <span class=type>" +
             page.words(kindOfCells(column)) + "</span></h3>");
    if (column.numbers)
        addBars(column.numbers->histogram, page);
    page.add("<table>");
    page.row(PODIUM_TEXT("quality.figureMissing", "Missing"),
             page.count(column.missing) + " (" + page.number(quality::percent(column.missing, column.rows)) + " %)");
    page.row(PODIUM_TEXT("quality.figureDistinct", "Different values"), page.count(column.distinct));
    if (column.numbers) {
        const quality::NumberFigures& figures = *column.numbers;
        page.row(PODIUM_TEXT("quality.figureRange", "Smallest and largest"),
                 page.number(figures.minimum) + "&nbsp;…&nbsp;" + page.number(figures.maximum));
        page.row(PODIUM_TEXT("quality.figureMean", "Mean ± deviation"),
                 page.number(figures.mean) + "&nbsp;±&nbsp;" + page.number(figures.deviation));
        page.row(PODIUM_TEXT("quality.figureQuartiles", "Quartiles"),
                 page.number(figures.quartile1) + "&nbsp;·&nbsp;" + page.number(figures.median) + "&nbsp;·&nbsp;" +
                     page.number(figures.quartile3));
        page.row(PODIUM_TEXT("quality.figureOutliers", "Outliers (IQR), far out"),
                 page.count(figures.outliers.beyondFences) + ", " + page.count(figures.outliers.extreme));
    }
    std::string frequent;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, column.frequent.size()); ++i)
        frequent += (i == 0 ? "" : "<br>") + comparison::escapedMarkup(shortenedTo(60, cellIn(page.language(), column, column.frequent[i].value))) + "&nbsp;×&nbsp;" +
                    page.count(column.frequent[i].count);
    page.row(PODIUM_TEXT("quality.figureFrequent", "Most frequent"), frequent);
    page.add("</table></div>");
}

void addMatrix(const quality::AssociationMatrix& matrix, Page& page)
{
    const std::size_t size = std::min(kMostInMatrix, matrix.columns.size());
    if (size < 2)
        return;
    page.add("<h2>" + page.words(PODIUM_TEXT("quality.headAssociations", "How strongly columns go together")) + "</h2><p>" +
             page.words(PODIUM_TEXT("quality.associationsExplained",
                                    "0 is not at all, 1 is one says the other: the size of Spearman's correlation for two "
                                    "columns of numbers, Cramér's V else.")) +
             "</p><div class=matrix><table>");
    for (std::size_t i = 1; i < size; ++i) {
        page.add("<tr><th>" + comparison::escapedMarkup(matrix.columns[i]) + "</th>");
        for (std::size_t j = 0; j < i; ++j) {
            const double strength = matrix.strength(i, j);
            if (std::isnan(strength)) {
                page.add("<td>–</td>");
                continue;
            }
            page.add(fmt::format("<td style=\"background:color-mix(in srgb,var(--accent) {:.0f}%,var(--base))\">{}</td>",
                                 strength * 60, page.number(std::round(strength * 100) / 100)));
        }
        page.add("</tr>");
    }
    page.add("<tr><th></th>");
    for (std::size_t j = 0; j + 1 < size; ++j)
        page.add("<th class=c>" + comparison::escapedMarkup(matrix.columns[j]) + "</th>");
    page.add("</tr></table></div>");
}

void addMissingPatterns(const TableReview& review, Page& page)
{
    if (review.profile.missing == 0)
        return;
    page.add("<h2>" + page.words(PODIUM_TEXT("quality.headPatterns", "What is missing together")) + "</h2><table><tr><th>" +
             page.words(PODIUM_TEXT("quality.headRows", "Rows")) + "</th><th>" +
             page.words(PODIUM_TEXT("quality.headMissing", "Missing in them")) + "</th></tr>");
    for (const quality::MissingPattern& pattern : review.profile.patterns.missing) {
        std::vector<std::string> names;
        for (const std::size_t column : pattern.columns)
            names.push_back(review.profile.columns[column].name);
        page.add("<tr><td class=n>" + page.count(pattern.rows) + "</td><td>" +
                 (names.empty() ? page.words(PODIUM_TEXT("quality.complete", "nothing"))
                                : comparison::escapedMarkup(quality::listedNames(names, 20))) +
                 "</td></tr>");
    }
    page.add("</table>");
}

void addTable(const TableReview& review, Page& page)
{
    page.add("<p>" + page.words(overviewText(review)) + "</p>");
    for (const Text& problem : {review.problem, review.recipeProblem})
        if (!problem.empty())
            page.add("<p class=error>" + page.words(problem) + "</p>");
    if (!review.problem.empty())
        return;
    addFindings(review, page);
    page.add("<h2>" + page.words(PODIUM_TEXT("quality.headColumns", "Columns")) + "</h2><div class=cards>");
    for (const quality::ColumnProfile& column : review.profile.columns)
        addCard(column, page);
    page.add("</div>");
    addMatrix(review.profile.associations, page);
    addMissingPatterns(review, page);
}

} // namespace

TextId severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error: return PODIUM_TEXT("quality.wordError", "Serious");
    case Severity::Warning: return PODIUM_TEXT("quality.wordWarning", "Warning");
    case Severity::Note: return PODIUM_TEXT("quality.wordNote", "Note");
    case Severity::Good: break;
    }
    return PODIUM_TEXT("quality.wordGood", "Good");
}

std::int64_t openFindings(const TableReview& review, Severity severity)
{
    return std::count_if(review.findings.begin(), review.findings.end(), [&](const FindingReview& each) {
        return each.isOpen() && each.finding.severity == severity;
    });
}

Text overviewText(const TableReview& review)
{
    if (!review.problem.empty()) // nothing is known of it
        return Text(PODIUM_TEXT("quality.overviewUnread", "{table} could not be read."), {{"table", review.table}});
    return Text(PODIUM_TEXT("quality.overview",
                            "{table}: {rows} {rows:row|rows}, {columns} {columns:column|columns}, {missing} % of the cells missing. Serious problems: "
                            "{errors}, warnings: {warnings}, notes: {notes}."),
                {{"table", review.table},
                 {"rows", review.profile.rows},
                 {"columns", review.profile.columns.size()},
                 {"missing", quality::percent(review.profile.missing,
                                              review.profile.rows *
                                                  static_cast<std::int64_t>(review.profile.columns.size()))},
                 {"errors", openFindings(review, Severity::Error)},
                 {"warnings", openFindings(review, Severity::Warning)},
                 {"notes", openFindings(review, Severity::Note)}});
}

Text mendedText(const TableReview& review)
{
    const auto mended = std::count_if(review.findings.begin(), review.findings.end(),
                                      [](const FindingReview& each) { return each.mended; });
    if (mended == 0)
        return {};
    return Text(PODIUM_TEXT("quality.mendedCount", "✓ The recipe of {table} mends what else was found: {count}."),
                {{"table", review.table}, {"count", static_cast<std::int64_t>(mended)}});
}

std::string qualityHtml(const std::vector<const TableReview*>& reviews, const Language& language)
{
    Page page(language);
    const std::string title = page.words(reportTitle(reviews));
    page.add("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
             "content=\"width=device-width\"><title>" +
             title + "</title><style>" + kStyle + "</style></head><body><h1>" + title + "</h1>");
    if (reviews.size() > 1) {
        page.add("<ul>");
        for (std::size_t i = 0; i < reviews.size(); ++i)
            page.add("<li><a href=\"#t" + std::to_string(i) + "\">" + page.words(overviewText(*reviews[i])) + "</a></li>");
        page.add("</ul>");
    }
    for (std::size_t i = 0; i < reviews.size(); ++i) {
        if (reviews.size() > 1)
            page.add("<h1 id=t" + std::to_string(i) + ">" + comparison::escapedMarkup(reviews[i]->table) + "</h1>");
        addTable(*reviews[i], page);
    }
    page.add("</body></html>\n");
    return page.take();
}

} // namespace podium::project
