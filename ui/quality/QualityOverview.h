#pragma once
// What the quality page says at its top: how much is open, what matters most, what the recipes take care of.
#include <QString>

namespace podium::ui {

class QualityReviews;

QString qualityOverview(const QualityReviews& reviewed);

} // namespace podium::ui
