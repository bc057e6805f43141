#pragma once
// The same Spanish for Qt programs, from the .qm in their resources.
#include <QString>
#include <QTranslator>

namespace podium {

/// Loads the texts of a language ("es"); false where there are none (English needs none).
bool loadTranslation(QTranslator& translator, const QString& language);

} // namespace podium
