#include "ui/ingest/ImportWords.h"

#include "ui/base/QtLanguage.h"
#include "ui/ingest/ImportPreview.h"
#include "ui/pipeline/StageSign.h"

namespace podium::ui {

QString listedNames(const std::vector<std::string>& names)
{
    QStringList all;
    for (const std::string& name : names)
        all.append(fromUtf8(name));
    return all.join(QStringLiteral(", "));
}

QString separatorText(char separator)
{
    switch (separator) {
    case ';': return ImportPreview::tr("semicolon");
    case '\t': return ImportPreview::tr("tab");
    case '|': return ImportPreview::tr("vertical bar");
    default: return ImportPreview::tr("comma");
    }
}

QString encodingText(ingest::Encoding encoding)
{
    switch (encoding) {
    case ingest::Encoding::Utf8: return QStringLiteral("UTF-8");
    case ingest::Encoding::Utf16Le: return QStringLiteral("UTF-16");
    case ingest::Encoding::Utf16Be: return QStringLiteral("UTF-16 BE");
    case ingest::Encoding::Latin1: break;
    }
    return QStringLiteral("Latin-1");
}

QString likenessText(const std::optional<features::ranking::Likeness>& likeness)
{
    if (!likeness)
        return ImportPreview::tr("none of the rankings");
    const auto matched = static_cast<qint64>(likeness->matched.size()), all = matched + static_cast<qint64>(likeness->lacking.size());
    return ImportPreview::tr("%1 (%2 of %3 columns)")
        .arg(fromUtf8(features::ranking::publisher(likeness->table)), countText(matched), countText(all));
}

QString readerTitle(const ProjectSession& session, const std::string& stage)
{
    const StageView* view = session.snapshot() == nullptr ? nullptr : session.snapshot()->stage(stage);
    return view == nullptr ? fromUtf8(stage) : stageTitle(*view);
}

QString changeText(const project::PlannedTable& table, const ProjectSession& session)
{
    using State = project::PlannedTable::State;
    const QString rows = countText(table.rows), columns = countText(static_cast<qint64>(table.schema.fields.size()));
    if (table.newSource)
        return ImportPreview::tr("The project has this very table: only where it came from is recorded.");
    if (table.state == State::Same)
        return ImportPreview::tr("The project has this very table: nothing to import.");
    QString text;
    if (table.state == State::New)
        text = ImportPreview::tr("A new table. Rows: %1; columns: %2.").arg(rows, columns);
    else if (!table.before->rows)
        text = ImportPreview::tr("Replaces the table of this name. Rows: %1; columns: %2.").arg(rows, columns);
    else
        text = ImportPreview::tr("Replaces the table of this name. Rows: %1 instead of %2; columns: %3 instead of %4.")
                   .arg(rows, countText(*table.before->rows), columns, countText(*table.before->columns));
    if (table.before) {
        if (!table.before->vanished.empty())
            text += QLatin1Char(' ') + ImportPreview::tr("These columns vanish: %1.").arg(listedNames(table.before->vanished));
        if (!table.before->appeared.empty())
            text += QLatin1Char(' ') + ImportPreview::tr("These are new: %1.").arg(listedNames(table.before->appeared));
        if (!table.before->retyped.empty())
            text += QLatin1Char(' ') + ImportPreview::tr("These have another type than before: %1.").arg(listedNames(table.before->retyped));
    }
    text += QLatin1Char(' ');
    text += table.stage.empty()
                ? ImportPreview::tr("It is kept with its history; no stage reads it, so no model is trained on it.")
                : ImportPreview::tr("The stage %1 reads it: results will be out of date until the next run.").arg(quoted(readerTitle(session, table.stage)));
    return text;
}

} // namespace podium::ui
