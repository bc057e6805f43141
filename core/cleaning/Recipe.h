#pragma once
// A recipe: the YAML list of steps that turns a raw table into a clean one, and what each step changed.
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/JobContext.h"
#include "core/base/Parameter.h"
#include "core/table/Table.h"

namespace podium::cleaning {

struct CellChange
{
    std::int64_t rowId = 0;
    std::string column;
    std::string before;
    std::string after;
};

/// What a step did to a table.
struct StepReport
{
    std::string step; ///< its name in the recipe: "fill_missing"
    std::int64_t rowsBefore = 0, rowsAfter = 0;
    std::int64_t cellsChanged = 0; ///< cells of kept rows and columns whose value changed
    std::vector<std::string> columnsDropped, columnsAdded;
    std::vector<CellChange> examples;        ///< at most 5
    std::vector<std::int64_t> droppedRowIds; ///< all of them; the report file keeps at most 20 as examples
    /// {step, rows_before, rows_after, cells_changed, columns_dropped, columns_added, examples, dropped_rows}
    Json toJson() const;

    bool wantsExample() const { return examples.size() < 5; }
    /// Counts a cell and, while there is room, keeps it as an example.
    void changed(std::int64_t rowId, const std::string& column, std::string_view before,
                 std::string_view after);
};

/// Where a step works (for its errors) and the job it is part of.
struct StepContext
{
    std::string table; ///< "timesData"
    std::string place; ///< "recipes/timesData.yaml, step 3 (strip)"
    std::size_t number = 1;
    JobContext& job;
};

/// One step. Immutable; apply() is thread-safe.
class Step
{
public:
    virtual ~Step() = default;
    virtual std::string_view name() const = 0;
    virtual const std::vector<Parameter>& parameters() const = 0; ///< keys are the keys in the recipe
    virtual TextId purpose() const = 0;
    /// True where each row becomes one row that depends on that row alone: such steps are kept in the model
    /// and run again at prediction. Steps that leave out rows are not row-wise: every row that is given gets
    /// a prediction.
    virtual bool isRowWise() const = 0;
    virtual bool fillsMissing() const { return false; }
    virtual Json toJson() const = 0; ///< {name: {parameters}} as in the recipe
    /// The part of this step that a table needs which has to offer no more than `columns` afterwards; nullptr
    /// where it needs none of it. `columns` becomes what it has to offer before.
    virtual std::shared_ptr<const Step> neededFor(std::set<std::string>& columns) const = 0;
    /// Throws Error{InvalidData} naming step, table and column where it cannot be done. `report` comes with
    /// step and rowsBefore set; apply() leaves rowsAfter to its caller.
    virtual Table apply(const Table& table, const StepContext& context, StepReport& report) const = 0;
};

/// The key that switches a step off: `- trim: {enabled: false}`.
inline constexpr const char* kEnabledKey = "enabled";

class Recipe
{
public:
    Recipe() = default;
    /// A step with `enabled: false` among its parameters is checked and left out: it is switched off, no more. Throws
    /// Error{InvalidFormat} naming file, step number (those switched off count), key, with the known ones as a hint.
    static Recipe parse(std::string_view yaml, const std::string& where);
    static Recipe fromJson(const Json& steps, const std::string& where);

    const std::vector<std::shared_ptr<const Step>>& steps() const { return m_steps; }
    /// Where the step at `index` of steps() stands in the file, from 1.
    std::size_t number(std::size_t index) const { return index < m_numbers.size() ? m_numbers[index] : index + 1; }
    const std::string& where() const { return m_where; }
    Json toJson() const;
    std::string md5() const; ///< of the steps, not of comments and layout
    /// Only the row-wise steps, in order. A constant that fills what another fill left over is not among
    /// them: alone it would fill what that one has filled.
    Recipe rowWise() const;
    /// The steps that a table needs which has to offer no more than `columns` afterwards; `columns` becomes
    /// those of the raw table that they are made from.
    Recipe neededFor(std::set<std::string>& columns) const;

private:
    std::vector<std::shared_ptr<const Step>> m_steps;
    std::vector<std::size_t> m_numbers; ///< of a recipe that was read; else they are counted
    std::string m_where;
};

struct CleaningResult
{
    Table table;
    std::vector<StepReport> reports;
};

struct CleaningStep
{
    Table table;
    StepReport report;
};
/// Applies the step at `index` of recipe.steps() alone.
CleaningStep cleanStep(const Table& table, const Recipe& recipe, std::size_t index, const std::string& where, JobContext& job);

/// Applies the steps in order. Row ids of the table survive. `where` names the table in errors.
CleaningResult clean(const Table& raw, const Recipe& recipe, const std::string& where, JobContext& job);

/// A recipe for a table nobody knows, as YAML with comments: trims texts, treats tokens as missing, converts
/// numbers kept as text, drops columns that are nearly all missing, fills what remains missing (median / most
/// frequent). The target is never filled: rows without it are dropped.
std::string proposedRecipe(const Table& raw, std::string_view target = {});

} // namespace podium::cleaning
