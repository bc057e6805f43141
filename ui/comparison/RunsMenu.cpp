// The menus and keys of the run table: part of RunsPanel.
#include <algorithm>
#include <numeric>

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QPixmap>
#include <QPushButton>
#include <QTreeView>

#include "core/ingest/Csv.h"
#include "core/project/Annotations.h"
#include "core/project/Experiment.h"
#include "core/project/ExperimentName.h"
#include "ui/base/FileQuestion.h"
#include "ui/base/NameQuestion.h"
#include "ui/base/QtLanguage.h"
#include "ui/comparison/ApplyDialog.h"
#include "ui/comparison/RunCells.h"
#include "ui/comparison/RunColumnsPopup.h"
#include "ui/comparison/RunNotesDialog.h"
#include "ui/comparison/RunTableModel.h"
#include "ui/comparison/RunsPanel.h"
#include "ui/jobs/WrittenFile.h"

namespace podium::ui {

namespace {

constexpr int kColors = 7;

QIcon swatch(int color)
{
    QPixmap pixmap(16, 16);
    pixmap.fill(Theme::runColor(color));
    return QIcon(pixmap);
}

} // namespace

const project::Experiment* RunsPanel::currentRun() const
{
    return m_model->run(m_view->currentIndex());
}

std::vector<std::string> RunsPanel::chosenWith(const project::Experiment& run) const
{
    std::vector<std::string> ids;
    if (m_selection.contains(run.id))
        for (const std::string& id : m_selection.runs())
            if (m_model->indexOf(id).isValid()) // neither the work folder nor a run that the filter hides
                ids.push_back(id);
    return ids.empty() ? std::vector<std::string>{run.id} : ids;
}

void RunsPanel::showMenu(const QPoint& position)
{
    const project::Experiment* found = m_model->run(m_view->indexAt(position));
    if (found == nullptr)
        found = currentRun(); // opened by keyboard
    if (found == nullptr)
        return;
    const project::Experiment run = *found; // the model may change while the menu is open
    const std::vector<std::string> ids = chosenWith(run);
    const QString name = fromUtf8(run.name);
    const bool free = !m_session.isWorking();
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("runMenu"));
    addMarkActions(menu, run, ids);
    menu.addSeparator();
    QAction* baseline = menu.addAction(tr("Compare figures with “%1”").arg(name));
    QAction* branch = menu.addAction(tr("Make a branch of “%1”…").arg(name));
    QAction* apply = menu.addAction(tr("Apply “%1” to the project…").arg(name));
    QAction* remove = menu.addAction(ids.size() > 1 ? tr("Remove the %1 chosen runs").arg(countText(static_cast<qint64>(ids.size())))
                                                    : tr("Remove “%1”").arg(name));
    remove->setShortcut(QKeySequence::Delete);
    for (QAction* action : {branch, apply, remove})
        action->setEnabled(free);
    const QAction* action = menu.exec(m_view->viewport()->mapToGlobal(position));
    if (action == baseline) {
        m_views.setBaseline(run.id);
        m_model->setBaseline(run.id);
        m_current.deltas = true;
        changed();
    } else if (action == branch) {
        askForBranch(run);
    } else if (action == apply) {
        ApplyDialog::ask(m_session, run, this);
    } else if (action == remove) {
        m_session.removeExperiments(ids);
    }
}

void RunsPanel::addMarkActions(QMenu& menu, const project::Experiment& run, const std::vector<std::string>& ids)
{
    QAction* star = menu.addAction(project::isStarred(run) ? tr("Take the star away") : tr("Mark with a star"), this, [this, ids] { toggleStar(ids); });
    star->setShortcut(Qt::Key_S);
    addColorActions(*menu.addMenu(tr("Colour")), ids);
    QAction* notes = menu.addAction(tr("Name, note and tags…"), this, [this, run] { editNotes(run); });
    notes->setShortcut(Qt::Key_F2);
    const bool archived = project::isArchived(run);
    menu.addAction(archived ? tr("Bring back from the archive") : tr("Archive"), this, [this, ids, archived] {
        m_session.annotateExperiments(ids, {{project::kArchivedTag, archived ? std::nullopt : std::optional<std::string>("true")}});
    });
}

void RunsPanel::addColorActions(QMenu& menu, const std::vector<std::string>& ids)
{
    static const TextId kNames[kColors] = {PODIUM_TEXT("ui.runColor0", "Blue"),   PODIUM_TEXT("ui.runColor1", "Vermilion"),
                                           PODIUM_TEXT("ui.runColor2", "Green"),  PODIUM_TEXT("ui.runColor3", "Purple"),
                                           PODIUM_TEXT("ui.runColor4", "Orange"), PODIUM_TEXT("ui.runColor5", "Sky blue"),
                                           PODIUM_TEXT("ui.runColor6", "Black")};
    static const TextId kDarkNames[kColors] = {PODIUM_TEXT("ui.runColor5", "Sky blue"), PODIUM_TEXT("ui.runColor4", "Orange"),
                                               PODIUM_TEXT("ui.runColor2", "Green"),    PODIUM_TEXT("ui.runColor3", "Purple"),
                                               PODIUM_TEXT("ui.runColor7", "Yellow"),   PODIUM_TEXT("ui.runColor0", "Blue"),
                                               PODIUM_TEXT("ui.runColor8", "White")};
    const auto set = [this, ids](const std::optional<std::string>& color) { m_session.annotateExperiments(ids, {{project::kColorTag, color}}); };
    for (int color = 0; color < kColors; ++color)
        menu.addAction(swatch(color), worded(Theme::isDark() ? kDarkNames[color] : kNames[color]), this,
                       [set, color] { set(std::to_string(color)); });
    menu.addSeparator();
    menu.addAction(tr("In order of choosing"), this, [set] { set(std::nullopt); });
}

void RunsPanel::openColumns()
{
    if (m_list == nullptr)
        return;
    m_columnsPopup->setColumns(*m_list, m_current.columns);
    m_columnsPopup->openAt(m_columns->isVisible() ? *m_columns : *m_viewButton);
}

void RunsPanel::fillViewMenu()
{
    m_viewMenu->clear();
    const QStringList names = m_views.names();
    const RunView standard = RunView::standard(m_mainMetric);
    const auto offer = [&](const QString& name, const RunView& view) {
        QAction* action = m_viewMenu->addAction(name, this, [this, view] {
            setView(view);
            m_views.setLast(m_current);
        });
        action->setCheckable(true);
        action->setChecked(view == m_current);
    };
    offer(tr("Standard view"), standard);
    for (const QString& name : names)
        offer(name, m_views.named(name, standard));
    m_viewMenu->addAction(tr("Keep this view…"), this, &RunsPanel::askForView);
    QMenu* forget = m_viewMenu->addMenu(tr("Forget a view"));
    forget->setEnabled(!names.isEmpty());
    for (const QString& name : names)
        forget->addAction(name, this, [this, name] { m_views.remove(name); });
    m_viewMenu->addSeparator();
    m_viewMenu->addAction(tr("Columns…"), this, &RunsPanel::openColumns);
    const auto toggle = [&](const QString& text, bool RunView::*flag) {
        QAction* action = m_viewMenu->addAction(text, this, [this, flag] {
            RunView view = m_current;
            view.*flag = !(view.*flag);
            setView(view);
            m_views.setLast(m_current);
        });
        action->setCheckable(true);
        action->setChecked(m_current.*flag);
        return action;
    };
    QAction* differing = toggle(tr("Only columns that differ"), &RunView::onlyDiffering);
    differing->setShortcut(Qt::Key_D); // shown only: the key is the table's, not the window's
    differing->setShortcutContext(Qt::WidgetShortcut);
    toggle(tr("Differences to the baseline"), &RunView::deltas);
    toggle(tr("In groups of the same rows"), &RunView::grouped);
    toggle(tr("Archived runs too"), &RunView::archived);
}

void RunsPanel::fillCopyMenu()
{
    m_copyMenu->clear();
    for (const auto& [text, format] : {std::pair(tr("Tab-separated"), CopyFormat::Tsv), std::pair(tr("Markdown"), CopyFormat::Markdown),
                                       std::pair(tr("Excel (; and decimal comma)"), CopyFormat::Excel)})
        m_copyMenu->addAction(text, this, [this, format = format] { copy(format); });
    m_copyMenu->addSeparator();
    m_copyMenu->addAction(tr("Export…"), this, &RunsPanel::askForExport);
}

void RunsPanel::editNotes(const project::Experiment& run)
{
    std::set<std::string> taken; // names are unlike among the runs of one commit
    for (const auto* runs : {&m_session.snapshot()->experiments, &m_session.snapshot()->archived})
        for (const project::Experiment& other : *runs)
            if (other.id != run.id && other.baseline == run.baseline)
                taken.insert(other.name);
    auto* dialog = new RunNotesDialog(run, std::move(taken), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = run.id, name = run.name] {
        if (const auto changes = dialog->changes(); !changes.empty())
            m_session.annotateExperiments({id}, changes);
        if (const std::string wanted = dialog->name().toStdString(); wanted != name)
            m_session.renameExperiment(id, wanted);
    });
    dialog->open();
}

void RunsPanel::askForView()
{
    NameQuestion question{tr("Keep this view"), tr("Filter, columns, order and groups are kept under this name:"), {}, tr("Keep"), QStringLiteral("keepView")};
    ask(this, question, [this](const QString& name) { m_views.keep(name, m_current); });
}

void RunsPanel::askForBranch(const project::Experiment& run)
{
    NameQuestion question{tr("Make a branch"), tr("A git branch that starts at “%1”:").arg(fromUtf8(run.name)),
                          fromUtf8(run.name) + QStringLiteral("-branch"), tr("Make the branch"), QStringLiteral("makeBranch")};
    question.problem = [&session = m_session](const std::string& name) { // also one that was made while the question is open
        const auto snapshot = session.snapshot();
        return problemOf([&] { project::checkNewBranch(name, snapshot == nullptr ? std::vector<std::string>() : snapshot->branches); });
    };
    ask(this, question, [this, id = run.id](const QString& name) { m_session.branchExperiment(id, name.toStdString()); });
}

void RunsPanel::toggleStar(const std::vector<std::string>& ids)
{
    const bool all = std::all_of(ids.begin(), ids.end(), [&](const std::string& id) {
        const project::Experiment* run = m_model->run(m_model->indexOf(id));
        return run != nullptr && project::isStarred(*run);
    });
    m_session.annotateExperiments(ids, {{project::kStarTag, all ? std::nullopt : std::optional<std::string>("true")}});
}

void RunsPanel::copy(CopyFormat format)
{
    if (m_list == nullptr)
        return;
    std::vector<std::size_t> rows = m_model->shownRuns();
    if (!m_view->selectionModel()->selectedRows().isEmpty())
        std::erase_if(rows, [&](std::size_t row) { return !m_selection.contains(m_list->runs()[row].id); });
    const std::vector<RunColumn> columns = m_model->arrangement().columns;
    m_session.jobs().start<std::string>(
        {PODIUM_TEXT("ui.copyRuns", "Copy runs"), "runs.copy", JobPolicy::LatestOnly, false},
        [list = m_list, columns, rows, format, titles = runTableTitles(columns, *m_list->snapshot)](JobContext& job) {
            const Table table = runsAsTable(*list, columns, titles, rows);
            std::vector<std::int64_t> all(rows.size());
            std::iota(all.begin(), all.end(), std::int64_t{0});
            std::vector<std::size_t> cells(table.columnCount());
            std::iota(cells.begin(), cells.end(), std::size_t{0});
            return textOf(table, all, cells, format, job);
        },
        [](const std::shared_ptr<const std::string>& text) { QApplication::clipboard()->setText(fromUtf8(*text)); });
}

void RunsPanel::askForExport()
{
    ask(this, {FileQuestion::Wanted::NewFile, tr("Export the runs shown"), QStringLiteral("runs.csv"), QStringLiteral("CSV (*.csv)")},
        [this](const QStringList& files) { exportTo(Path(files.front().toStdString())); });
}

void RunsPanel::exportTo(const Path& file)
{
    if (m_list == nullptr)
        return;
    const std::vector<RunColumn> columns = m_model->arrangement().columns;
    m_session.jobs().start<bool>(
        {PODIUM_TEXT("ui.exportRuns", "Export runs"), "runs.export", JobPolicy::Sequential, true},
        [list = m_list, columns, rows = m_model->shownRuns(), titles = runTableTitles(columns, *m_list->snapshot), file,
         &files = m_session.files()](JobContext& job) {
            files.replace(file, ingest::writeCsv(runsAsTable(*list, columns, titles, rows)));
            job.log(Severity::Good, writtenText(file));
            return true;
        },
        {});
}

bool RunsPanel::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers != Qt::NoModifier)
        return false;
    const project::Experiment* run = currentRun();
    switch (key) {
    case Qt::Key_D: {
        RunView view = m_current;
        view.onlyDiffering = !view.onlyDiffering;
        setView(view);
        m_views.setLast(m_current);
        return true;
    }
    case Qt::Key_S:
        if (run != nullptr)
            toggleStar(chosenWith(*run));
        return true;
    case Qt::Key_F2:
        if (run != nullptr)
            editNotes(*run);
        return true;
    case Qt::Key_Delete:
        if (run != nullptr && !m_session.isWorking())
            m_session.removeExperiments(chosenWith(*run));
        return true;
    default: return false;
    }
}

} // namespace podium::ui
