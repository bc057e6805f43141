#include "ui/shell/Commands.h"

#include <algorithm>

#include <QAbstractButton>
#include <QAction>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>

#include "core/base/Room.h"
#include "core/project/Experiment.h"
#include "ui/shell/Actions.h"
#include "ui/shell/Docks.h"
#include "ui/shell/Navigation.h"
#include "ui/shell/Workbench.h"

namespace podium::ui {

namespace {

/// Without what only a menu shows: the mark of its key, a sign before it.
QString plainWords(QString text)
{
    text.remove(QLatin1Char('&'));
    qsizetype start = 0;
    while (start < text.size() && !text[start].isLetterOrNumber())
        ++start;
    return text.mid(start);
}

QStringList plainWords(const QStringList& texts)
{
    QStringList plain;
    for (const QString& text : texts)
        plain.append(plainWords(text));
    return plain;
}

void addActions(std::vector<Command>& commands, Actions& actions)
{
    for (QAction* action : actions.findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!action->isVisible() || action->text().isEmpty() || action == actions.find)
            continue;
        const QStringList names = plainWords(inEachLanguage(Actions::staticMetaObject.className(), action->property(Actions::kEnglish).toString()));
        const QString group = action->property(Actions::kGroup).toString(), own = plainWords(action->text());
        commands.push_back({group.isEmpty() ? own : QStringLiteral("%1: %2").arg(group, own), CommandPalette::tr("Action"), action->shortcut().toString(QKeySequence::NativeText), names,
                            action->isEnabled(), [action] { action->trigger(); }});
    }
}

/// Its words in both languages, where the class that says them is one of those around it.
QStringList otherWords(const QObject& control, const QString& text)
{
    for (const QObject* at = &control; at != nullptr; at = at->parent())
        if (QStringList all = inEachLanguage(at->metaObject()->className(), text); all.size() > 1)
            return plainWords(all);
    return {};
}

void addMenu(std::vector<Command>& commands, QAbstractButton& button, QMenu& menu, const QString& name, const QString& where)
{
    emit menu.aboutToShow(); // it is filled only then
    for (QAction* action : menu.actions()) {
        if (action->isSeparator() || action->menu() != nullptr || action->text().isEmpty() || !action->isVisible())
            continue;
        const QString text = plainWords(action->text());
        commands.push_back({QStringLiteral("%1: %2").arg(name, text), where, action->shortcut().toString(QKeySequence::NativeText), otherWords(button, action->text()),
                            action->isEnabled(), [action = QPointer<QAction>(action)] {
                                if (action != nullptr)
                                    action->trigger();
                            }});
    }
}

/// What can be pressed in a page or panel, as long as it is seen there.
void addButtons(std::vector<Command>& commands, const QWidget& area, const QString& where)
{
    for (QAbstractButton* button : area.findChildren<QAbstractButton*>()) {
        const bool isPart = button->objectName().startsWith(QLatin1String("qt_")) || qobject_cast<const QTabBar*>(button->parentWidget()) != nullptr ||
                            qobject_cast<const QLineEdit*>(button->parentWidget()) != nullptr || qobject_cast<const QTableView*>(button->parentWidget()) != nullptr;
        if (isPart || button->focusPolicy() == Qt::NoFocus || !button->isVisibleTo(&area))
            continue;
        const QString text = button->text();
        const bool isWord = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
        const QString words = isWord ? text : button->accessibleName(), name = plainWords(words);
        const bool isAction = std::any_of(commands.begin(), commands.end(), [&](const Command& known) { return known.title == name && known.kind == CommandPalette::tr("Action"); });
        if (name.isEmpty() || isAction) // found already: the button does what the action does
            continue;
        const auto* push = qobject_cast<const QPushButton*>(button);
        if (push != nullptr && push->menu() != nullptr) {
            addMenu(commands, *button, *push->menu(), name, where);
            continue;
        }
        QStringList names = otherWords(*button, words);
        names.append(plainWords(button->accessibleName())); // "Edit the project sheet" where there stands "Edit…"
        commands.push_back({name, where, button->shortcut().toString(QKeySequence::NativeText), names, button->isEnabled(),
                            [button = QPointer<QAbstractButton>(button)] {
                                if (button != nullptr && button->isVisible())
                                    button->click();
                            }});
    }
}

void addPages(std::vector<Command>& commands, const NavigationModel& pages, const CommandTargets& targets)
{
    for (int row = 0; row < pages.rowCount(); ++row) {
        const QString id = pages.idAt(row);
        QStringList names{id};
        for (const RoomInfo& room : rooms())
            if (id == fromUtf8(room.id))
                names += inEachLanguage(room.page.id, QString::fromUtf8(room.page.english));
        commands.push_back({pages.index(row).data().toString(), CommandPalette::tr("Page"),
                            row < 9 ? QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + row)).toString(QKeySequence::NativeText) : QString(),
                            names, true, [show = targets.showPage, id] { show(id); }});
    }
}

void addRuns(std::vector<Command>& commands, Workbench& workbench, const ProjectSnapshot& snapshot, const CommandTargets& targets)
{
    const QString compare = fromUtf8(roomInfo(Room::Comparison).id);
    for (const project::Experiment& run : snapshot.experiments)
        commands.push_back({fromUtf8(run.name), CommandPalette::tr("Run"), {}, {fromUtf8(run.dataset), fromUtf8(run.id)}, true,
                            [&workbench, show = targets.showPage, compare, id = run.id] {
                                workbench.selection.setRuns({id});
                                show(compare);
                            }});
    for (const std::string& sweep : snapshot.sweeps)
        commands.push_back({fromUtf8(sweep), CommandPalette::tr("Run all experiments of a sweep file"), {}, {}, true,
                            [&workbench, sweep] { workbench.session.sweep(sweep); }});
}

} // namespace

std::vector<Command> commandsOf(Workbench& workbench, Actions& actions, Docks& docks, const NavigationModel& pages, const CommandTargets& targets)
{
    std::vector<Command> commands;
    const auto snapshot = workbench.session.snapshot();
    if (snapshot != nullptr)
        addPages(commands, pages, targets);
    addActions(commands, actions);
    if (snapshot != nullptr) {
        for (const DockSpec& spec : dockTable())
            commands.push_back({worded(spec.title), CommandPalette::tr("Panel"), {}, inEachLanguage(spec.title.id, QString::fromUtf8(spec.title.english)), true,
                                [&docks, id = QString::fromLatin1(spec.id)] { docks.show(id); }});
        if (targets.page != nullptr)
            addButtons(commands, *targets.page, CommandPalette::tr("On this page"));
        for (const DockSpec& spec : dockTable())
            if (const QDockWidget* dock = docks.dock(QString::fromLatin1(spec.id)); dock->isVisible() && !dock->visibleRegion().isEmpty())
                addButtons(commands, *dock->widget(), dock->windowTitle());
        addRuns(commands, workbench, *snapshot, targets);
    }
    for (const QString& folder : workbench.settings.recentProjects())
        commands.push_back({QFileInfo(folder).fileName(), CommandPalette::tr("Recent project"), {}, {QDir::toNativeSeparators(folder)},
                            !workbench.session.isWorking(), [open = targets.openProject, folder] { open(folder); }});
    return commands;
}

} // namespace podium::ui
