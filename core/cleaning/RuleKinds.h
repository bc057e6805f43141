#pragma once
// What each kind of rule looks at. Internal to the room; Rules.h is what others use.
#include <optional>

#include "core/cleaning/Condition.h"
#include "core/cleaning/Rules.h"
#include "core/cleaning/StepArguments.h"

namespace podium::cleaning {

/// A rule at work on a table.
struct RuleContext
{
    const Table& table;
    const std::string& name; ///< of the table
    const std::vector<std::int64_t>& rows; ///< that the rule is about, ascending
    const StepArguments& arguments;
    const TableLookup& others;

    const Column& column(const std::string& name) const; ///< throws Error{InvalidData}
    [[nodiscard]] Error error(const Text& what, const Text& hint = {}) const;
};

struct CheckedRuleKind
{
    RuleKind kind;
    TextId message; ///< of a broken rule, with {table}, {columns}, {broken}, {checked}
    /// Throws Error{InvalidFormat} where the arguments do not go together.
    void (*validate)(const StepArguments& arguments);
    void (*check)(const RuleContext& context, RuleResult& result);
};
const std::vector<CheckedRuleKind>& checkedRuleKinds();

// The checks (CellRules.cpp: of each cell; GroupRules.cpp: of cells beside others).
void checkNotNull(const RuleContext& context, RuleResult& result);
void checkRange(const RuleContext& context, RuleResult& result);
void checkSet(const RuleContext& context, RuleResult& result);
void checkPattern(const RuleContext& context, RuleResult& result);
void checkType(const RuleContext& context, RuleResult& result);
void checkCondition(const RuleContext& context, RuleResult& result);
void checkUnique(const RuleContext& context, RuleResult& result);
void checkForeignKey(const RuleContext& context, RuleResult& result);
void checkMonotone(const RuleContext& context, RuleResult& result);
void checkRowCount(const RuleContext& context, RuleResult& result);

} // namespace podium::cleaning
