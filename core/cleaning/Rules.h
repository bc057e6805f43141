#pragma once
// Rules: what must hold for a table, as its file of rules says, and where it does not.
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/JobContext.h"
#include "core/base/Parameter.h"
#include "core/table/Table.h"

namespace podium::cleaning {

/// Which state of a table rules are about: as it was imported, as its recipe gives it, or the samples made of it.
enum class RulesOn { Raw, Clean, Prepared };
inline constexpr RulesOn kRulesOn[] = {RulesOn::Raw, RulesOn::Clean, RulesOn::Prepared};
std::string_view name(RulesOn on);                          ///< "raw", "clean", "prepared"
std::string rulesFolder(RulesOn on);                        ///< "rules/raw", "rules", "rules/prepared"
std::string rulesPath(const std::string& table, RulesOn on = RulesOn::Clean); ///< "rules/<t>.yaml"
inline constexpr const char* kRulesFolder = "rules";
inline constexpr const char* kRulesReportPath = "reports/rules.json";
std::string rulesReportPath(RulesOn on); ///< "reports/rules_raw.json", "reports/rules.json", …

/// A cell that breaks a rule; of a rule about rows or the whole table with an empty column, or without a row.
struct BrokenCell
{
    std::int64_t rowId = -1; ///< row of the raw table; -1 where it is about no single row
    std::string column;
    std::string value; ///< as the table writes it
};

/// One rule applied to one table.
struct RuleResult
{
    static constexpr std::size_t kMostCells = 1000;

    std::string table;
    RulesOn on = RulesOn::Clean;
    std::size_t number = 0; ///< of the rule in its file, from 1
    std::string rule;       ///< "not_null"
    std::string name;       ///< what its author calls it; may be empty
    Severity severity = Severity::Error;
    std::vector<std::string> columns;
    std::int64_t checked = 0; ///< rows or groups that were looked at
    std::int64_t broken = 0;  ///< of them
    std::vector<BrokenCell> cells; ///< in order of rows; at most kMostCells
    Text message;                  ///< of a broken one: what is broken, in which state of the table, and the rule with its limits

    bool holds() const { return broken == 0; }
    void add(std::int64_t rowId, const std::string& column, std::string value);
    /// {table, on (where it is not the clean table), number, rule, name, severity, columns, checked, broken, cells: [{row, column, value}], message}
    Json toJson() const;
};

/// Another table of the project by name, in the same state; nullptr where there is none.
using TableLookup = std::function<std::shared_ptr<const Table>(const std::string& table)>;

class Rule; // Rules.cpp

/// Immutable; check() is thread-safe.
class RuleSet
{
public:
    /// A list such as "- range: {columns: [total_score], min: 0, max: 100, severity: warning}". Throws
    /// Error{InvalidFormat} naming file, rule number, key.
    static RuleSet parse(std::string_view yaml, const std::string& where);

    /// All rules, in the order of the file. Throws Error{InvalidData} where a rule cannot be applied to this table
    /// (a column that is not there, a range of texts), naming file, rule, column.
    /// `on`: the state the table is in, for the messages.
    std::vector<RuleResult> check(const Table& table, const std::string& name, const TableLookup& others,
                                  JobContext& job, RulesOn on = RulesOn::Clean) const;
    std::size_t size() const { return m_rules.size(); }
    std::vector<std::string> otherTables() const; ///< that rules compare with, such as those of foreign keys

private:
    std::vector<std::shared_ptr<const Rule>> m_rules;
};

/// A kind of rule as the help lists it.
struct RuleKind
{
    std::string_view name;
    TextId purpose;
    std::vector<Parameter> parameters; ///< besides severity, name and where, which all have
};
const std::vector<RuleKind>& ruleKinds();
/// Its own, then severity, name and where.
std::vector<Parameter> allParameters(const RuleKind& kind);

} // namespace podium::cleaning
