#pragma once
// What the steps of recipes share: their kind (name, purpose, parameters), their parameters as given, and the
// errors about columns and cells.
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/Error.h"
#include "core/cleaning/Recipe.h"
#include "core/cleaning/StepArguments.h"

namespace podium::cleaning {

/// A kind of step: what the recipe, the help and the window know before there is one.
struct StepKind
{
    std::string_view name;
    TextId title;   ///< two or three words for lists
    TextId purpose; ///< one sentence
    std::vector<Parameter> parameters;
    std::shared_ptr<const Step> (*make)(const StepArguments& arguments);
};

/// All kinds, in the order in which the help lists them.
const std::vector<const StepKind*>& stepKinds();

// One per step; a step and its kind stand in the file of its group.
const StepKind& dropColumnsKind(); // ColumnSteps.cpp
const StepKind& renameKind();
const StepKind& splitColumnKind();
const StepKind& fillMissingKind();   // FillMissing.cpp
const StepKind& missingTokensKind(); // TextSteps.cpp
const StepKind& stripKind();
const StepKind& trimKind();
const StepKind& replaceKind();
const StepKind& convertKind();  // Convert.cpp
const StepKind& dropRowsKind(); // RowSteps.cpp
const StepKind& filterKind();
const StepKind& deduplicateKind();

/// Parameter `columns` of a step that works on all columns unless some are named.
Parameter columnsParameter(TextId help, bool required);

class StepBase : public Step
{
public:
    StepBase(const StepKind& kind, const StepArguments& arguments)
        : m_kind(&kind)
        , m_given(arguments.given())
        , m_place(arguments.place())
    {
    }

    std::string_view name() const override { return m_kind->name; }
    const std::vector<Parameter>& parameters() const override { return m_kind->parameters; }
    TextId purpose() const override { return m_kind->purpose; }
    Json toJson() const override;
    /// The same step for those of its `columns` that are needed; as it is where it names none.
    std::shared_ptr<const Step> neededFor(std::set<std::string>& columns) const override;

protected:
    /// A copy, with one parameter changed where a key is given.
    std::shared_ptr<const Step> copy(const std::string& key = {}, Json value = {}) const;

    std::size_t columnIndex(const Table& table, const std::string& column, const StepContext& context) const;
    /// The named columns in the order of the names, or all where none is named.
    std::vector<std::size_t> columnIndices(const Table& table, const std::vector<std::string>& columns,
                                           const StepContext& context) const;
    [[nodiscard]] Error columnError(const Text& what, const std::string& column, const StepContext& context,
                                    const Text& hint = {}) const;
    [[nodiscard]] Error cellError(const Text& what, const Table& table, std::int64_t row,
                                  const std::string& column, const StepContext& context,
                                  const Text& hint = {}) const;
    /// Cells of a text column rewritten: `edit` tells whether it changed the text. A text that becomes empty
    /// is missing.
    Table withEditedTexts(const Table& table, std::size_t column, StepReport& report,
                          const std::function<bool(std::string_view before, std::string& after)>& edit) const;

private:
    const StepKind* m_kind;
    Json m_given;
    std::string m_place;
};

Parameter parameter(const char* key, ParameterType type, TextId label, TextId help);

} // namespace podium::cleaning
