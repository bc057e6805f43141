#include "ui/pipeline/StageSign.h"

#include <algorithm>

#include <QCoreApplication>
#include <QStringList>

#include "core/pipeline/Executor.h"
#include "ui/base/QtLanguage.h"
#include "ui/base/WindowWords.h"

namespace podium::ui {

namespace {

const QString kOwnStage = QStringLiteral("stage-");

QString words(const char* english)
{
    return QCoreApplication::translate("podium::ui::StageSign", english);
}

/// That a file is missing which some stage makes.
bool isYetToBeMade(const Text& reason, const ProjectSnapshot& snapshot)
{
    const std::string* path = reason.id() != "pipeline.depMissing" || reason.arguments().empty() ? nullptr : std::get_if<std::string>(&reason.arguments().front().value);
    return path != nullptr && std::any_of(snapshot.stages.begin(), snapshot.stages.end(), [&](const StageView& stage) {
        return std::any_of(stage.definition.outs.begin(), stage.definition.outs.end(),
                           [&](const pipeline::StageOut& out) { return *path == out.path || path->rfind(out.path + '/', 0) == 0; });
    });
}

} // namespace

Sign stageSign(const StageView& stage, ProjectSession::Activity activity)
{
    if (activity == ProjectSession::Activity::Running)
        return {QStringLiteral("▶"), words(QT_TRANSLATE_NOOP("podium::ui::StageSign", "running")), ColorRole::Accent, "accent"};
    if (activity == ProjectSession::Activity::Waiting)
        return {QStringLiteral("❚❚"), words(QT_TRANSLATE_NOOP("podium::ui::StageSign", "waiting for the stage before it")), ColorRole::Secondary, "note"};
    // A stage that failed leaves no record in the project; it has failed until it runs, or its results come back some other way.
    const bool failed = activity == ProjectSession::Activity::Failed && stage.status.state != pipeline::StageState::UpToDate;
    switch (failed ? pipeline::StageState::Failed : stage.status.state) {
    case pipeline::StageState::UpToDate:
        if (stage.brokenRules > 0) // warnings, which do not stop anything
            return {QStringLiteral("◆"), words(QT_TRANSLATE_NOOP("podium::ui::StageSign", "up to date, rules are broken")), ColorRole::Warning, "warning"};
        return {QStringLiteral("✓"), words(QT_TRANSLATE_NOOP("podium::ui::StageSign", "up to date")), ColorRole::Good, "good"};
    case pipeline::StageState::Frozen:
        return {QStringLiteral("❄"), words(QT_TRANSLATE_NOOP("podium::ui::StageSign", "kept as it is")), ColorRole::Secondary, "note"};
    case pipeline::StageState::Failed:
        return {QStringLiteral("✕"), words(QT_TRANSLATE_NOOP("podium::ui::StageSign", "failed")), ColorRole::Error, "error"};
    case pipeline::StageState::NeverRun:
        if (stage.brokenRules > 0) // its report is there: it ran, and was the end of the run
            return {QStringLiteral("✕"), words(QT_TRANSLATE_NOOP("podium::ui::StageSign", "stopped by broken rules")), ColorRole::Error, "error"};
        return {QStringLiteral("○"), words(QT_TRANSLATE_NOOP("podium::ui::StageSign", "not run yet")), ColorRole::Secondary, "note"};
    case pipeline::StageState::Stale: break;
    }
    return {QStringLiteral("●"), words(QT_TRANSLATE_NOOP("podium::ui::StageSign", "out of date")), ColorRole::Warning, "warning"};
}

QString stageReasons(const StageView& stage, const ProjectSnapshot& snapshot)
{
    QStringList lines;
    bool waits = false;
    for (const Text& reason : stage.status.reasons) {
        const bool comes = stage.status.state == pipeline::StageState::NeverRun && isYetToBeMade(reason, snapshot);
        waits = waits || comes;
        if (!comes)
            lines.append(worded(reason));
    }
    if (waits)
        lines.append(words(QT_TRANSLATE_NOOP("podium::ui::StageSign", "Running it first runs the stages that it needs.")));
    return lines.join(QLatin1Char('\n'));
}

QString stageWhy(const StageView& stage, const ProjectSession::StageLog* log)
{
    QStringList lines;
    if (log != nullptr && log->error) {
        lines.append(words(QT_TRANSLATE_NOOP("podium::ui::StageSign", "It failed: %1")).arg(worded(log->error->text())));
    } else if (log != nullptr && log->run) {
        const QString reason = worded(log->run->reason);
        switch (log->run->action) {
        case pipeline::StageAction::Ran: lines.append(words(QT_TRANSLATE_NOOP("podium::ui::StageSign", "It ran. %1")).arg(reason)); break;
        case pipeline::StageAction::Restored:
            lines.append(words(QT_TRANSLATE_NOOP("podium::ui::StageSign", "Its result was taken from an earlier run. %1")).arg(reason));
            break;
        case pipeline::StageAction::Unchanged: lines.append(words(QT_TRANSLATE_NOOP("podium::ui::StageSign", "It was passed over. %1")).arg(reason)); break;
        }
    }
    switch (stage.status.state) {
    case pipeline::StageState::UpToDate:
        lines.append(words(QT_TRANSLATE_NOOP("podium::ui::StageSign", "The next run passes it over: nothing that it reads has changed since it ran.")));
        break;
    case pipeline::StageState::Frozen:
        lines.append(words(QT_TRANSLATE_NOOP("podium::ui::StageSign", "The next run passes it over: it is marked to be kept as it is.")));
        break;
    default: lines.append(words(QT_TRANSLATE_NOOP("podium::ui::StageSign", "The next run runs it:"))); break;
    }
    for (const Text& reason : stage.status.reasons)
        lines.append(QStringLiteral("• ") + worded(reason));
    return lines.join(QLatin1Char('\n'));
}

QString stageTitle(const StageView& stage)
{
    // Stages of Podium without a room are called so only where they have the name that Podium gave them.
    const bool ours = roomOfStage(stage.definition.name) || (stage.builtin != nullptr && stage.definition.name == stage.builtin->name());
    return ours ? stageWord(stage.definition.name) : fromUtf8(stage.definition.name);
}

QString stagePurpose(const StageView& stage)
{
    if (stage.builtin != nullptr)
        return worded(stage.builtin->purpose());
    if (!stage.definition.description.empty())
        return fromUtf8(stage.definition.description);
    QStringList commands;
    for (const std::string& command : stage.definition.commands)
        commands.append(fromUtf8(command));
    return words(QT_TRANSLATE_NOOP("podium::ui::StageSign", "Runs a command of this project: %1")).arg(commands.join(QStringLiteral("; ")));
}

QString stagePage(const StageView& stage)
{
    const auto room = roomOfStage(stage.definition.name);
    return room ? fromUtf8(roomInfo(*room).id) : kOwnStage + fromUtf8(stage.definition.name);
}

std::optional<std::string> ownStageOfPage(const QString& page)
{
    return page.startsWith(kOwnStage) ? std::optional(page.mid(kOwnStage.size()).toStdString()) : std::nullopt;
}

} // namespace podium::ui
