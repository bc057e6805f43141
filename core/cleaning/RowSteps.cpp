// Steps that leave out rows. None is row-wise: at prediction every row that is given gets an answer.
#include <string>
#include <unordered_set>

#include "core/cleaning/Condition.h"
#include "core/cleaning/StepBase.h"

namespace podium::cleaning {
namespace {

/// The rows for which `isKept` holds; the others go into the report.
template <class IsKept>
Table keptRows(const Table& table, StepReport& report, const IsKept& isKept)
{
    std::vector<std::int64_t> kept;
    for (std::int64_t row = 0; row < table.rowCount(); ++row) {
        if (isKept(row))
            kept.push_back(row);
        else
            report.droppedRowIds.push_back(table.rowId(row));
    }
    return report.droppedRowIds.empty() ? table : table.take(kept);
}

class ConditionStep final : public StepBase
{
public:
    ConditionStep(const StepKind& kind, const StepArguments& arguments, bool keeps)
        : StepBase(kind, arguments)
        , m_condition(arguments)
        , m_keeps(keeps)
    {
    }

    bool isRowWise() const override { return false; }
    std::shared_ptr<const Step> neededFor(std::set<std::string>&) const override { return nullptr; }

    Table apply(const Table& table, const StepContext& context, StepReport& report) const override
    {
        const Column& column = table.column(columnIndex(table, m_condition.column(), context));
        if (!m_condition.suits(column.type())) {
            throw columnError(
                {PODIUM_TEXT("cleaning.conditionType", "Step {number} of the recipe ({step}): {value} cannot "
                                                       "be compared with column {column} of "
                                                       "table {table}, which is of type {type}."),
                 {{"number", context.number},
                  {"step", name()},
                  {"value", listed(m_condition.values())},
                  {"column", m_condition.column()},
                  {"table", context.table},
                  {"type", podium::name(column.type())}}},
                m_condition.column(), context,
                PODIUM_TEXT("cleaning.conditionTypeHint",
                            "Convert the column before, or choose a value of its type."));
        }
        return keptRows(table, report,
                        [&](std::int64_t row) { return m_condition.holds(column, row) == m_keeps; });
    }

private:
    Condition m_condition;
    bool m_keeps;
};

class Deduplicate final : public StepBase
{
public:
    explicit Deduplicate(const StepArguments& arguments)
        : StepBase(deduplicateKind(), arguments)
        , m_columns(arguments.texts("columns"))
        , m_keepsLast(arguments.text("keep") == "last")
    {
    }

    bool isRowWise() const override { return false; }
    std::shared_ptr<const Step> neededFor(std::set<std::string>&) const override { return nullptr; }

    Table apply(const Table& table, const StepContext& context, StepReport& report) const override
    {
        const std::vector<std::size_t> columns = columnIndices(table, m_columns, context);
        const std::int64_t rows = table.rowCount();
        std::vector<bool> isFirst(static_cast<std::size_t>(rows));
        std::unordered_set<std::string> seen;
        std::string key;
        for (std::int64_t i = 0; i < rows; ++i) {
            const std::int64_t row = m_keepsLast ? rows - 1 - i : i;
            key.clear();
            for (const std::size_t index : columns) {
                // The length keeps ("ab", "c") apart from ("a", "bc"), the sign a missing cell from an empty
                // text.
                const bool missing = table.column(index).isMissing(row);
                const std::string cell = missing ? std::string() : table.column(index).asText(row);
                key += (missing ? "-" : std::to_string(cell.size())) + ":" + cell;
            }
            isFirst[static_cast<std::size_t>(row)] = seen.insert(key).second;
        }
        return keptRows(table, report,
                        [&](std::int64_t row) { return isFirst[static_cast<std::size_t>(row)]; });
    }

private:
    std::vector<std::string> m_columns;
    bool m_keepsLast;
};

} // namespace

const StepKind& dropRowsKind()
{
    static const StepKind kind = {
        "drop_rows",
        PODIUM_TEXT("cleaning.dropRowsTitle", "Drop rows"),
        PODIUM_TEXT("cleaning.dropRowsPurpose", "Leaves out the rows for which a condition holds."),
        conditionParameters(), [](const StepArguments& arguments) -> std::shared_ptr<const Step> {
            return std::make_shared<ConditionStep>(dropRowsKind(), arguments, false);
        }};
    return kind;
}

const StepKind& filterKind()
{
    static const StepKind kind = {
        "filter",
        PODIUM_TEXT("cleaning.filterTitle", "Keep rows"),
        PODIUM_TEXT("cleaning.filterPurpose", "Keeps only the rows for which a condition holds."),
        conditionParameters(), [](const StepArguments& arguments) -> std::shared_ptr<const Step> {
            return std::make_shared<ConditionStep>(filterKind(), arguments, true);
        }};
    return kind;
}

const StepKind& deduplicateKind()
{
    static const StepKind kind = [] {
        Parameter keep;
        keep.key = "keep";
        keep.type = ParameterType::Choice;
        keep.choices = {"first", "last"};
        keep.defaultValue = "first";
        keep.label = PODIUM_TEXT("cleaning.keepWhichLabel", "Keep");
        keep.help = PODIUM_TEXT("cleaning.keepWhichHelp", "Which of several equal rows stays.");
        return StepKind{
            "deduplicate",
            PODIUM_TEXT("cleaning.deduplicateTitle", "Drop duplicate rows"),
            PODIUM_TEXT("cleaning.deduplicatePurpose", "Keeps one of several rows that are equal."),
            {columnsParameter(PODIUM_TEXT("cleaning.deduplicateColumnsHelp",
                                          "The columns that have to be equal; all where none is named."),
                              false),
             keep},
            [](const StepArguments& arguments) -> std::shared_ptr<const Step> {
                return std::make_shared<Deduplicate>(arguments);
            }};
    }();
    return kind;
}

} // namespace podium::cleaning
