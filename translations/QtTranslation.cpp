#include "translations/QtTranslation.h"

namespace podium {

bool loadTranslation(QTranslator& translator, const QString& language)
{
    return translator.load(QStringLiteral(":/translations/podium_") + language + QStringLiteral(".qm"));
}

} // namespace podium
