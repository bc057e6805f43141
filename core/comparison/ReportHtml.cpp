#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/comparison/Escape.h"
#include "core/comparison/Report.h"

namespace podium::comparison {

namespace {

struct RunColor
{
    const char* light;
    const char* dark;
};
constexpr std::array<RunColor, 7> kRunColors{{{"#0072b2", "#56b4e9"},
                                              {"#d55e00", "#e69f00"},
                                              {"#009e73", "#2fc79b"},
                                              {"#cc79a7", "#e29bc6"},
                                              {"#e69f00", "#f0e442"},
                                              {"#56b4e9", "#7aa7ff"},
                                              {"#000000", "#ffffff"}}};

// Colours are variables; plots are drawn for a white ground, and their attributes give way to the rules of the dark one.
constexpr const char* kStyle = R"(:root{color-scheme:light dark;--ground:#ffffff;--ink:#1c2530;--pale:#55616f;--line:#d3d8df;--band:#f0f2f5;--accent:36,87,197;--warn:#8a5a00}
body{margin:0 auto;max-width:1080px;padding:24px 16px 48px;background:var(--ground);color:var(--ink);font:14px/1.5 system-ui,"Segoe UI","DejaVu Sans",sans-serif}
h1{font-size:24px;margin:0 0 8px}h2{font-size:18px;margin:32px 0 8px;padding-top:8px;border-top:1px solid var(--line)}h3{font-size:15px;margin:20px 0 4px}
p{margin:4px 0;max-width:80ch}.lead{font-size:16px}.warning{color:var(--warn)}
.wide{overflow-x:auto;margin:8px 0}.beside{display:inline-block;vertical-align:top;margin:8px 24px 8px 0}
table{border-collapse:collapse;font-size:13px}caption{text-align:left;color:var(--pale);padding:4px 0}
caption span{display:inline-block;position:sticky;left:0;width:max-content;max-width:min(1048px,calc(100vw - 32px))}
th,td{padding:3px 10px;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
thead th{border-bottom:1px solid var(--pale);font-weight:600}tbody th{font-weight:400;color:var(--pale);white-space:nowrap}
.w{overflow-wrap:anywhere;min-width:9em}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}.s{font-weight:700;color:var(--ink)}
figure{display:inline-block;margin:8px 16px 8px 0;vertical-align:top;max-width:100%}svg{max-width:100%;height:auto}
)";

constexpr const char* kDarkVariables =
    ":root{--ground:#1e2228;--ink:#e6eaf0;--pale:#a3aebc;--line:#3a424d;--band:#262b33;--accent:122,167,255;--warn:#e3b341}\n"
    "svg [fill=\"#ffffff\"]{fill:#1e2228}svg [fill=\"#1c2530\"]{fill:#e6eaf0}svg [fill=\"#55616f\"]{fill:#a3aebc}\n"
    "svg [stroke=\"#1c2530\"]{stroke:#e6eaf0}svg [stroke=\"#55616f\"]{stroke:#a3aebc}svg [stroke=\"#d3d8df\"]{stroke:#3a424d}\n";

constexpr const char* kPrint =
    "@page{margin:14mm}\n"
    "@media print{body{max-width:none;padding:0;font-size:11px}.lead{font-size:13px}table{font-size:10px}th,td{padding:2px 5px}"
    ".n{white-space:normal}caption span{width:auto;max-width:100%}h1,h2,h3,caption{break-after:avoid}figure,.beside,tr{break-inside:avoid}.wide{overflow:visible}"
    "figure{width:47%;margin:4px 2% 4px 0}svg{width:100%}*{print-color-adjust:exact}}\n";

std::string style()
{
    std::string text = kStyle;
    // Only on a screen: paper is white.
    text += "@media screen and (prefers-color-scheme:dark){\n";
    text += kDarkVariables;
    for (const RunColor& color : kRunColors)
        text += fmt::format("svg [stroke=\"{0}\"]{{stroke:{1}}}svg [fill=\"{0}\"]{{fill:{1}}}\n", color.light, color.dark);
    return text + "}\n" + kPrint;
}

constexpr std::size_t kLongWord = 24; ///< a hash breaks into lines where there is no room

std::string cellHtml(const ReportCell& cell, bool heading)
{
    const char* tag = heading ? "th" : "td";
    std::string classes = cell.number ? "n" : "";
    if (cell.strong)
        classes += classes.empty() ? "s" : " s";
    if (!cell.number && cell.text.size() > kLongWord && cell.text.find(' ') == std::string::npos)
        classes += classes.empty() ? "w" : " w";
    std::string attributes = classes.empty() ? "" : " class=\"" + classes + "\"";
    if (cell.shade) // never so deep that ink on it is hard to read
        attributes += fmt::format(" style=\"background:rgba(var(--accent),{:.2f})\"", 0.45 * std::clamp(*cell.shade, 0.0, 1.0));
    return fmt::format("<{0}{1}>{2}</{0}>", tag, attributes, escapedMarkup(cell.text));
}

std::string html(const ReportHeading& heading)
{
    return fmt::format("<h{0}>{1}</h{0}>\n", heading.level, escapedMarkup(heading.text));
}

std::string html(const ReportSentence& sentence)
{
    switch (sentence.kind) {
    case ReportSentence::Kind::Lead: return "<p class=\"lead\">" + escapedMarkup(sentence.text) + "</p>\n";
    case ReportSentence::Kind::Warning: return "<p class=\"warning\">◆ " + escapedMarkup(sentence.text) + "</p>\n";
    case ReportSentence::Kind::Plain: break;
    }
    return "<p>" + escapedMarkup(sentence.text) + "</p>\n";
}

std::string html(const ReportTable& table)
{
    std::string text = table.beside ? "<div class=\"beside\"><table>\n" : "<div class=\"wide\"><table>\n";
    if (!table.caption.empty())
        text += "<caption><span>" + escapedMarkup(table.caption) + "</span></caption>\n";
    if (!table.head.empty()) {
        text += "<thead><tr>";
        for (const ReportCell& cell : table.head)
            text += cellHtml(cell, true);
        text += "</tr></thead>\n";
    }
    text += "<tbody>\n";
    for (const std::vector<ReportCell>& row : table.rows) {
        text += "<tr>";
        for (std::size_t c = 0; c < row.size(); ++c)
            text += cellHtml(row[c], c == 0);
        text += "</tr>\n";
    }
    return text + "</tbody></table></div>\n";
}

std::string html(const ReportFigure& figure)
{
    return fmt::format("<figure aria-label=\"{}\">\n{}</figure>\n", escapedMarkup(figure.title), figure.svg);
}

} // namespace

std::string reportColor(std::size_t run) { return kRunColors[run % kRunColors.size()].light; }

std::string reportHtml(const ReportDocument& report)
{
    std::string text = fmt::format("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
                                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                                   "<title>{}</title>\n<style>\n{}</style>\n</head>\n<body>\n",
                                   escapedMarkup(report.language), escapedMarkup(report.title), style());
    for (const ReportBlock& block : report.blocks)
        text += std::visit([](const auto& content) { return html(content); }, block);
    return text + "</body>\n</html>\n";
}

} // namespace podium::comparison
