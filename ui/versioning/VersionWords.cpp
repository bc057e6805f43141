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

QString operationText(const project::TableVersion& version)
{
    const std::string& is = version.operation;
    QString text = is == "append"      ? QCoreApplication::translate("podium::ui::Versions", "Rows appended")
                   : is == "overwrite" ? QCoreApplication::translate("podium::ui::Versions", "All rows replaced")
                   : is == "update"    ? QCoreApplication::translate("podium::ui::Versions", "Cells changed")
                   : is == "delete"    ? QCoreApplication::translate("podium::ui::Versions", "Rows deleted")
                   : is == "merge"     ? QCoreApplication::translate("podium::ui::Versions", "Merged by key")
                   : is == "schema"    ? QCoreApplication::translate("podium::ui::Versions", "Columns changed")
                   : is == "restore"   ? QCoreApplication::translate("podium::ui::Versions", "Earlier version restored")
                   : is == "import"    ? QCoreApplication::translate("podium::ui::Versions", "Imported when the project was created")
                   : is == "record"    ? QCoreApplication::translate("podium::ui::Versions", "Kept as it lay in the folder")
                                       : fromUtf8(version.summary);
    if (!version.detail.empty() && is != "restore")
        text += QStringLiteral(": ") + fromUtf8(version.detail);
    return text;
}

QString countsText(const versioning::TableCounts& counts)
{
    return QCoreApplication::translate("podium::ui::Versions", "New rows: %1. Changed: %2. Gone: %3. Rows afterwards: %4.")
        .arg(countText(counts.added), countText(counts.changed), countText(counts.removed), countText(counts.rows));
}

} // namespace podium::ui
