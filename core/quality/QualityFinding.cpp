#include "core/quality/QualityFinding.h"

#include <algorithm>

#include "core/quality/Advice.h"

namespace podium::quality {

void QualityFinding::addRow(std::int64_t rowId)
{
    if (rows.size() < kMostRows)
        rows.push_back(rowId);
}

void QualityFinding::addExample(std::string example)
{
    if (examples.size() < kMostExamples && std::find(examples.begin(), examples.end(), example) == examples.end())
        examples.push_back(std::move(example));
}

std::string QualityFinding::key() const
{
    std::string result = rule;
    for (std::size_t i = 0; i < columns.size(); ++i)
        result += (i == 0 ? ":" : ",") + columns[i];
    return result;
}

Json QualityFinding::toJson() const
{
    Json json;
    json["rule"] = rule;
    json["severity"] = severityId(severity);
    json["table"] = table;
    json["columns"] = columns;
    json["count"] = count;
    json["rows"] = rows;
    json["examples"] = examples;
    json["message"] = message.english();
    json["message_id"] = message.id();
    json["mend"] = mend ? Json{{"steps", mend->steps}, {"what", mend->what.english()}} : Json();
    const Text advice = adviceOn(*this);
    json["advice"] = advice.empty() ? Json() : Json(advice.english());
    return json;
}

std::string_view severityId(Severity severity)
{
    switch (severity) {
    case Severity::Good: return "good";
    case Severity::Note: return "note";
    case Severity::Warning: return "warning";
    case Severity::Error: return "error";
    }
    return "note";
}

void sortWorstFirst(std::vector<QualityFinding>& findings)
{
    std::stable_sort(findings.begin(), findings.end(), [](const QualityFinding& a, const QualityFinding& b) {
        return a.severity != b.severity ? a.severity > b.severity : a.count > b.count;
    });
}

} // namespace podium::quality
