#pragma once
// A change of type as a recipe asks for it: the target type and the notation in which texts are read.
#include <string_view>
#include <vector>

#include "core/cleaning/CellReading.h"
#include "core/cleaning/StepArguments.h"
#include "core/table/Column.h"

namespace podium::cleaning {

struct Conversion
{
    enum class OnError { Fail, Missing };
    ColumnType to = ColumnType::Text;
    NumberNotation notation;
    DateOrder dateOrder = DateOrder::YearMonthDay;
    OnError onError = OnError::Fail;
};

/// Parameters `to`, `decimal`, `thousands`, `date_order` and `on_error`. Without a default, `to` has to be
/// given.
std::vector<Parameter> conversionParameters(const char* defaultType);
Conversion conversionOf(const StepArguments& arguments);

/// Appends the text as a cell of the conversion's type; false (and nothing appended) where it is none.
bool appendConverted(ColumnBuilder& builder, std::string_view text, const Conversion& conversion);
/// The same for a cell that is not missing, of any type.
bool appendConverted(ColumnBuilder& builder, const Column& column, std::int64_t row,
                     const Conversion& conversion);

} // namespace podium::cleaning
