#pragma once
// A step of a recipe in words: what it does, and with which settings.
#include <QString>

#include "core/cleaning/StepBase.h"

namespace podium::ui {

/// The kind of a recipe's item, null where Podium knows none of that name.
const cleaning::StepKind* stepKindOf(const Json& item);
std::string stepName(const Json& item);
/// What stands below the name; an empty object where nothing does.
Json stepSettings(const Json& item);
/// The item of these settings, as short as can be: "- trim" where there are none.
Json stepItem(const std::string& name, const Json& settings);

bool isStepEnabled(const Json& item);
Json withStepEnabled(const Json& item, bool enabled);

QString stepTitle(const Json& item);   ///< "Strip characters"
QString stepPurpose(const Json& item); ///< "Takes characters away from the ends of texts."
QString stepDetails(const Json& item); ///< "Columns: world_rank · Characters: ="

} // namespace podium::ui
