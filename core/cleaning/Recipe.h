#pragma once
// A recipe: the YAML list of steps that turns a raw table into a clean one, and what each step changed.
#include <memory>
#include <string>
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
    std::string step;               ///< its name in the recipe: "fill_missing"
    std::int64_t rowsBefore = 0, rowsAfter = 0;
    std::int64_t cellsChanged = 0;  ///< cells of kept rows and columns whose value changed
    std::vector<std::string> columnsDropped, columnsAdded;
    std::vector<CellChange> examples;       ///< at most 5
    std::vector<std::int64_t> droppedRowIds; ///< all of them; the report file keeps at most 20 as examples
    Json toJson() const;
};

/// One step. Immutable; apply() is thread-safe.
class Step
{
public:
    virtual ~Step() = default;
    virtual std::string_view name() const = 0;
    virtual const std::vector<Parameter>& parameters() const = 0; ///< keys are the keys in the recipe
    virtual TextId purpose() const = 0;
    /// True where each row's result depends on that row alone: such steps are kept in the model and run again at prediction.
    virtual bool isRowWise() const = 0;
    virtual Json toJson() const = 0; ///< {name: {parameters}} as in the recipe
    /// Throws Error{InvalidData} naming step, table and column where it cannot be done. `report` comes with step and rowsBefore set.
    virtual Table apply(const Table& table, StepReport& report, JobContext& job) const = 0;
};

class Recipe
{
public:
    Recipe() = default;
    /// Throws Error{InvalidFormat} naming file, step number, key, with the known ones as a hint.
    static Recipe parse(std::string_view yaml, const std::string& where);
    static Recipe fromJson(const Json& steps, const std::string& where);

    const std::vector<std::shared_ptr<const Step>>& steps() const { return m_steps; }
    Json toJson() const;
    Recipe rowWise() const; ///< only the row-wise steps, in order

private:
    std::vector<std::shared_ptr<const Step>> m_steps;
};

struct CleaningResult
{
    Table table;
    std::vector<StepReport> reports;
};

/// Applies the steps in order. Row ids of the table survive. `where` names the table in errors.
CleaningResult clean(const Table& raw, const Recipe& recipe, const std::string& where, JobContext& job);

/// A recipe for a table nobody knows, as YAML with comments: trims texts, treats tokens as missing, converts numbers kept as
/// text, drops columns that are nearly all missing, fills what remains missing (median / most frequent).
std::string proposedRecipe(const Table& raw);

} // namespace podium::cleaning
