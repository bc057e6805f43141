#pragma once
// A rule as the form shows it: its condition (where) lies among the other settings there, and is a map of its own in the file.
#include "core/cleaning/Rules.h"
#include "ui/base/Panel.h"
#include "ui/cleaning/StepForm.h"

namespace podium::ui {

std::optional<StepForm::Kind> kindOfRule(const Json& flat);
Json flatRule(const Json& item); ///< of the file -> of the form
Json ruleOfForm(const Json& flat);
/// "▲ broken", "✓ holds", "○ not checked".
Sign ruleSign(const std::optional<cleaning::RuleResult>& result);
/// A count of rows or groups that break a rule, of those it is about.
QString brokenText(const cleaning::RuleResult& result);

} // namespace podium::ui
