#include "ui/versioning/VersionWords.h"

#include <QCoreApplication>

#include "core/project/ReviewFile.h"
#include "ui/base/QtLanguage.h"

namespace podium::ui {

Sign reviewSign(project::VersionState::State state)
{
    using State = project::VersionState::State;
    Sign sign = severitySign(state == State::Approved ? Severity::Good : state == State::Disabled ? Severity::Error : Severity::Note);
    sign.word = worded(project::stateWord(state));
    return sign;
}

QString reviewText(const project::VersionState& review)
{
    const Sign sign = reviewSign(review.state);
    QString text = sign.glyph + QLatin1Char(' ') + sign.word;
    if (!review.who.empty())
        text += QCoreApplication::translate("podium::ui::Versions", " (%1, %2)").arg(fromUtf8(review.who), momentText(review.timeMs));
    if (!review.reason.empty())
        text += QStringLiteral(": ") + fromUtf8(review.reason);
    return text;
}

QString countsText(const versioning::TableCounts& counts)
{
    return QCoreApplication::translate("podium::ui::Versions", "New rows: %1. Changed: %2. Gone: %3. Rows afterwards: %4.")
        .arg(countText(counts.added), countText(counts.changed), countText(counts.removed), countText(counts.rows));
}

} // namespace podium::ui
