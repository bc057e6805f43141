#include "core/project/ReportSections.h"

#include <algorithm>
#include <ctime>
#include <map>

#include <fmt/format.h>

#include "core/base/Decimals.h"
#include "core/comparison/RunDiff.h"
#include "core/evaluation/Evaluation.h"
#include "core/features/ClassWords.h"
#include "core/project/ProjectSheet.h"
#include "core/project/RunFacts.h"

namespace podium::project {

using comparison::ReportCell;
using comparison::ReportHeading;
using comparison::ReportSentence;
using comparison::ReportTable;

namespace {

constexpr std::size_t kMostColumns = 6;
constexpr std::size_t kShortId = 10;

/// In UTC, so that the report is the same wherever it is made.
std::string utcTime(std::int64_t milliseconds)
{
    const std::time_t seconds = static_cast<std::time_t>(milliseconds / 1000);
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02} UTC", parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday, parts.tm_hour,
                       parts.tm_min);
}

} // namespace

ReportWriter::ReportWriter(const ReportedRuns& runs, const Language& language, comparison::ReportDocument& report)
    : m_runs(runs)
    , m_language(language)
    , m_report(report)
{
    for (std::size_t i = 0; i < runs.runs.size(); ++i)
        m_all.push_back(i);
}

std::string ReportWriter::valueText(const Json& value) const
{
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_number_float())
        return m_language.real(value.get<double>());
    return value.is_null() ? "–" : value.dump(); // whole numbers as they stand in the file: a seed is no count
}

std::string ReportWriter::metricName(const std::string& id) const
{
    for (const evaluation::MetricInfo& metric : evaluation::metrics())
        if (metric.id == id)
            return in(metric.label);
    return id;
}

std::string ReportWriter::className(std::size_t run, const std::string& label) const
{
    return in(features::classText(features::labelRuleOf(m_runs.runs[run].run.params), label));
}

void ReportWriter::heading(TextId text, int level) { append(ReportHeading{in(text), level}); }

void ReportWriter::sentence(const Text& text, ReportSentence::Kind kind)
{
    append(ReportSentence{kind, in(text)});
}

void ReportWriter::runTable(const std::vector<std::string>& heads, const std::vector<std::size_t>& runs,
                            const std::function<ReportCell(std::size_t, std::size_t)>& cell, const std::string& caption)
{
    for (std::size_t from = 0; from < heads.size(); from += kMostColumns) {
        const std::size_t to = std::min(from + kMostColumns, heads.size());
        ReportTable table;
        if (from == 0)
            table.caption = caption;
        table.head.push_back({in(PODIUM_TEXT("report.run", "Run"))});
        for (std::size_t run : runs) {
            std::vector<ReportCell> row{{name(run)}};
            for (std::size_t column = from; column < to; ++column)
                row.push_back(cell(run, column));
            table.rows.push_back(std::move(row));
        }
        for (std::size_t column = from; column < to; ++column) // a head stands over its cells
            table.head.push_back({heads[column], table.rows.front()[column - from + 1].number});
        append(std::move(table));
    }
}

void ReportWriter::pairs(const std::vector<std::pair<std::string, std::string>>& rows)
{
    ReportTable table;
    for (const auto& [key, value] : rows)
        table.rows.push_back({{key}, {value}});
    if (!table.rows.empty())
        append(std::move(table));
}

void ReportWriter::head()
{
    m_report.title = m_runs.runs.size() == 1
                         ? in(Text{PODIUM_TEXT("report.titleOfOne", "{project}: run {run}"),
                                   {{"project", m_runs.project}, {"run", name(0)}}})
                         : in(Text{PODIUM_TEXT("report.titleOfSeveral", "{project}: comparison of {count} runs"),
                                   {{"project", m_runs.project}, {"count", m_runs.runs.size()}}});
    append(ReportHeading{m_report.title, 1});
    for (const ReportedGroup& group : m_runs.groups)
        outcome(group);
    const ProjectSheet& sheet = m_runs.sheet;
    std::vector<std::pair<std::string, std::string>> rows;
    const auto add = [&](TextId key, const std::string& value) {
        if (!value.empty())
            rows.emplace_back(in(key), value);
    };
    add(PODIUM_TEXT("report.question", "Question"), sheet.question);
    add(PODIUM_TEXT("report.target", "Target"), sheet.target);
    add(PODIUM_TEXT("report.mainMetric", "Main metric"), sheet.mainMetric.empty() ? std::string() : metricName(sheet.mainMetric));
    add(PODIUM_TEXT("report.threshold", "Acceptance threshold"),
        sheet.threshold ? m_language.real(*sheet.threshold) : std::string());
    add(PODIUM_TEXT("report.owner", "Owner"), sheet.owner);
    add(PODIUM_TEXT("report.notes", "Notes"), sheet.notes);
    pairs(rows);
    for (const ReportedRun& run : m_runs.runs)
        for (const Warning& warning : run.run.warnings)
            sentence(Text{PODIUM_TEXT("report.warningOf", "{run}: {warning}"), {{"run", run.run.name}, {"warning", warning.text}}},
                     ReportSentence::Kind::Warning);
}

void ReportWriter::differences()
{
    heading(PODIUM_TEXT("report.parameters", "Parameters"));
    std::vector<comparison::KeyedValues> values;
    for (const ReportedRun& run : m_runs.runs)
        values.push_back(run.run.params);
    const std::vector<comparison::DiffRow> rows = comparison::diffRows(values);
    std::vector<std::string> heads;
    std::vector<const comparison::DiffRow*> differing;
    std::vector<std::pair<std::string, std::string>> same;
    for (const comparison::DiffRow& row : rows) {
        if (row.differs) {
            heads.push_back(row.key);
            differing.push_back(&row);
        } else if (row.values.front()) {
            same.emplace_back(row.key, valueText(*row.values.front()));
        }
    }
    if (m_runs.runs.size() > 1) {
        if (differing.empty())
            sentence(PODIUM_TEXT("report.sameParameters", "All runs have the same parameters."));
        runTable(
            heads, m_all,
            [&](std::size_t run, std::size_t column) {
                const auto& value = differing[column]->values[run];
                const auto& first = differing[column]->values.front();
                return ReportCell{value ? valueText(*value) : std::string("–"), value && value->is_number(), value != first};
            },
            in(PODIUM_TEXT("report.differing", "What differs; in bold what is not as in the first run")));
        if (!differing.empty() && !same.empty())
            sentence(PODIUM_TEXT("report.sharedParameters", "The same in all runs:"));
    }
    pairs(same);
}

void ReportWriter::provenance()
{
    heading(PODIUM_TEXT("report.data", "Data"));
    std::vector<TableFacts> tables; // distinct ones, with the runs that read them
    std::vector<std::vector<std::string>> readers;
    for (const ReportedRun& run : m_runs.runs)
        for (const TableFacts& table : run.facts.tables) {
            auto found = std::find(tables.begin(), tables.end(), table);
            if (found == tables.end()) {
                found = tables.insert(tables.end(), table);
                readers.emplace_back();
            }
            readers[static_cast<std::size_t>(found - tables.begin())].push_back(run.run.name);
        }
    ReportTable table;
    table.head = {{in(PODIUM_TEXT("report.table", "Table"))},
                  {in(PODIUM_TEXT("report.rows", "Rows")), true},
                  {in(PODIUM_TEXT("report.md5", "MD5"))},
                  {in(PODIUM_TEXT("report.file", "File"))},
                  {in(PODIUM_TEXT("report.readBy", "Read by"))}};
    for (std::size_t i = 0; i < tables.size(); ++i)
        table.rows.push_back({{tables[i].name},
                              {tables[i].rows ? m_language.integer(*tables[i].rows) : std::string("–"), true},
                              {tables[i].md5},
                              {tables[i].source},
                              {readers[i].size() == m_runs.runs.size() ? in(PODIUM_TEXT("report.allRuns", "all")) : fmt::format("{}", fmt::join(readers[i], ", "))}});
    if (tables.empty())
        sentence(PODIUM_TEXT("report.noTables", "No table is known that went in."));
    else
        append(std::move(table));

    const auto rows = [&](std::size_t run, const char* part) {
        const Json& all = m_runs.runs[run].run.rows;
        return ReportCell{all.is_object() && all.contains(part) && all[part].is_number_integer()
                              ? m_language.integer(all[part].get<std::int64_t>())
                              : std::string("–"),
                          true};
    };
    runTable({in(PODIUM_TEXT("report.trainRows", "Training rows")), in(PODIUM_TEXT("report.validationRows", "Validation rows")),
              in(PODIUM_TEXT("report.testRows", "Test rows")), in(PODIUM_TEXT("report.validationMd5", "MD5 of the validation labels"))},
             m_all, [&](std::size_t run, std::size_t column) {
                 if (column == 3)
                     return ReportCell{m_runs.runs[run].facts.validation.empty() ? "–" : m_runs.runs[run].facts.validation};
                 constexpr const char* kParts[] = {"train", "validation", "test"};
                 return rows(run, kParts[column]);
             });

    heading(PODIUM_TEXT("report.codeAndEnvironment", "Code and environment"));
    const auto orDash = [](const std::string& text) { return ReportCell{text.empty() ? "–" : text}; };
    runTable({in(PODIUM_TEXT("report.made", "Made")), in(PODIUM_TEXT("report.commit", "Commit")),
              in(PODIUM_TEXT("report.startedFrom", "Started from")), in(PODIUM_TEXT("report.podium", "Podium")),
              in(PODIUM_TEXT("report.system", "System")), in(PODIUM_TEXT("report.threads", "Threads"))},
             m_all, [&](std::size_t i, std::size_t column) {
                 const ReportedRun& run = m_runs.runs[i];
                 switch (column) {
                 case 0: return orDash(run.run.commit.empty() ? std::string() : utcTime(run.run.createdMs));
                 case 1:
                     return run.facts.commit.empty() ? ReportCell{in(PODIUM_TEXT("report.workTree", "the project's files"))}
                                                     : ReportCell{run.facts.commit};
                 case 2: return orDash(run.facts.baseline.substr(0, kShortId));
                 case 3: return orDash(run.facts.version);
                 case 4: return orDash(run.facts.system);
                 default: return ReportCell{run.facts.threads.empty() ? "–" : run.facts.threads, true};
                 }
             });
    for (const ReportedRun& run : m_runs.runs)
        if (!run.facts.changedFiles.empty())
            sentence(Text{PODIUM_TEXT("report.changedFiles", "{run} changed: {files}"),
                          {{"run", run.run.name}, {"files", fmt::format("{}", fmt::join(run.facts.changedFiles, ", "))}}});
}

void ReportWriter::remake()
{
    std::string ids;
    for (const ReportedRun& run : m_runs.runs)
        ids += " " + (run.run.commit.empty() ? run.run.id : run.run.commit.substr(0, kShortId));
    sentence(Text{PODIUM_TEXT("report.remake", "Made again by: {command}"),
                  {{"command", "podium report" + ids + " -o report.html --lang " + m_report.language}}});
}

} // namespace podium::project
