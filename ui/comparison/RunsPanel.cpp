#include "ui/comparison/RunsPanel.h"

#include <algorithm>
#include <map>
#include <set>

#include <QApplication>
#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPointer>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTreeView>

#include "core/project/Annotations.h"
#include "core/project/Experiment.h"
#include "ui/base/QtLanguage.h"
#include "ui/comparison/RunColumnsPopup.h"
#include "ui/comparison/RunFilterLine.h"
#include "ui/comparison/RunTableModel.h"
#include "ui/models/TableSetup.h"

namespace podium::ui {

namespace {

constexpr int kLooked = 40;                       // rows looked at to fit a column
constexpr int kRoomForAll = 560; // pixels

} // namespace

std::string thesisSweep(const ProjectSnapshot& snapshot)
{
    const auto it = std::find_if(snapshot.sweeps.begin(), snapshot.sweeps.end(),
                                 [](const std::string& file) { return Path(file).filename() == "thesis.yaml"; });
    return it == snapshot.sweeps.end() ? std::string() : *it;
}

RunsPanel::RunsPanel(ProjectSession& session, Selection& selection, QWidget* parent)
    : Panel(parent), m_session(session), m_selection(selection), m_current(RunView::standard({})), m_model(new RunTableModel(selection, this)),
      m_view(new QTreeView(this)), m_filter(new RunFilterLine(this)), m_count(newLabel("secondary", this)), m_brushed(newButton(this)), m_columns(newButton(this)),
      m_columnsPopup(new RunColumnsPopup(this)), m_viewButton(newButton(this)), m_viewMenu(new QMenu(this)), m_copy(newButton(this)),
      m_copyMenu(new QMenu(this)), m_table(new QWidget(this)), m_empty(newLabel("secondary", this, true)), m_sweep(newButton(this)),
      m_emptyBox(new QWidget(this))
{
    setUpView();
    setUpTools();
    m_sweep->setObjectName(QStringLiteral("runsSweep"));
    auto* emptyLayout = new QVBoxLayout(m_emptyBox);
    emptyLayout->setContentsMargins(12, 8, 12, 8);
    emptyLayout->addWidget(m_empty);
    emptyLayout->addWidget(m_sweep, 0, Qt::AlignLeft);
    emptyLayout->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_emptyBox);
    layout->addWidget(m_table, 1);

    connect(m_sweep, &QPushButton::clicked, this, [this] {
        if (m_session.isOpen())
            m_session.sweep(thesisSweep(*m_session.snapshot()));
    });
    connect(&selection, &Selection::runsChanged, this, &RunsPanel::selectionToView);
    connect(&selection, &Selection::keptChanged, this, [this] { arrange(); });
    connect(m_brushed, &QPushButton::clicked, this, [this] { m_selection.setKept({}); });
    connect(&selection, &Selection::stylesChanged, m_model, &RunTableModel::refreshTexts);
    connect(&session, &ProjectSession::opened, this, &RunsPanel::openProject);
    connect(&session, &ProjectSession::changed, this, &RunsPanel::take);
    connect(&session, &ProjectSession::closed, this, &RunsPanel::take);
    connect(&session, &ProjectSession::activityChanged, this, &RunsPanel::allowSweep);
    connect(&session, &ProjectSession::entriesChanged, this, [this] {
        const bool other = m_session.entries().size() != static_cast<std::size_t>(m_model->entryCount());
        const std::set<QString> before = collapsed(); // a reset of the model folds everything
        m_model->setEntries(m_session.entries());
        if (other)
            arrange(before);
    });
    if (session.isOpen())
        openProject();
    take();
    retranslate();
}

RunsPanel::~RunsPanel() = default;

void RunsPanel::setUpView()
{
    m_view->setModel(m_model);
    m_view->setObjectName(QStringLiteral("runTree"));
    setUpTree(*m_view, {});
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setIndentation(14);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    QHeaderView& header = *m_view->header();
    header.setSectionResizeMode(QHeaderView::Interactive);
    header.setStretchLastSection(false);
    header.setResizeContentsPrecision(kLooked);
    header.setSectionsMovable(true);
    header.setFirstSectionMovable(false);
    header.setSortIndicatorClearable(true);
    header.setSortIndicator(-1, Qt::AscendingOrder);
    m_view->setSortingEnabled(true);
    connect(m_model, &RunTableModel::sortWanted, this, [this](int column, Qt::SortOrder order) {
        if (m_arranging)
            return;
        m_current.sortBy = column < 0 ? std::nullopt : std::optional(m_model->column(column));
        m_current.descending = order == Qt::DescendingOrder;
        changed();
    });
    // Later: the header is still at work when it tells that a section was moved.
    connect(&header, &QHeaderView::sectionMoved, this, [this] {
        if (m_arranging || m_current.onlyDiffering)
            return;
        std::vector<RunColumn> columns;
        for (int visual = 1; visual < m_view->header()->count(); ++visual)
            columns.push_back(m_model->column(m_view->header()->logicalIndex(visual)));
        m_current.columns = columns;
        changed();
    }, Qt::QueuedConnection);
    connect(&header, &QHeaderView::sectionResized, this, [this](int section, int, int width) { // by hand
        if (QApplication::mouseButtons() != Qt::NoButton && static_cast<std::size_t>(section) < m_widths.size())
            m_widths[static_cast<std::size_t>(section)] = width;
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunsPanel::viewToSelection);
    connect(m_view, &QWidget::customContextMenuRequested, this, &RunsPanel::showMenu);
}

void RunsPanel::setUpTools()
{
    m_count->setObjectName(QStringLiteral("runCount"));
    m_brushed->setObjectName(QStringLiteral("runBrushed"));
    m_brushed->hide();
    m_columns->setObjectName(QStringLiteral("runColumnsButton"));
    m_viewButton->setObjectName(QStringLiteral("runViewButton"));
    m_copy->setObjectName(QStringLiteral("runCopyButton"));
    m_viewButton->setMenu(m_viewMenu);
    m_copy->setMenu(m_copyMenu);
    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(8, 4, 8, 0);
    tools->addWidget(m_filter, 1);
    for (QWidget* tool : std::initializer_list<QWidget*>{m_brushed, m_count, m_columns, m_viewButton, m_copy})
        tools->addWidget(tool, 0, Qt::AlignTop);
    m_count->setMinimumHeight(m_columns->sizeHint().height());
    auto* layout = new QVBoxLayout(m_table);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(tools);
    layout->addWidget(m_view, 1);

    connect(m_filter, &RunFilterLine::filterChanged, this, [this] {
        m_current.filter = m_filter->text().toStdString();
        changed();
    });
    connect(m_filter, &RunFilterLine::filterUsed, this, [this](const QString& filter) {
        m_views.addToHistory(filter);
        m_filter->setHistory(m_views.history());
    });
    connect(m_columns, &QPushButton::clicked, this, &RunsPanel::openColumns);
    connect(m_columnsPopup, &RunColumnsPopup::columnsChosen, this, [this](const std::vector<RunColumn>& columns) {
        m_current.columns = columns;
        m_current.onlyDiffering = false;
        changed();
    });
    connect(m_viewMenu, &QMenu::aboutToShow, this, &RunsPanel::fillViewMenu);
    connect(m_copyMenu, &QMenu::aboutToShow, this, &RunsPanel::fillCopyMenu);
}

void RunsPanel::openProject()
{
    m_views.open(m_session.snapshot()->root);
    m_mainMetric.clear();
    m_filter->setHistory(m_views.history());
    m_model->setBaseline(m_views.baseline());
    setView(m_views.last(RunView::standard({})));
}

void RunsPanel::setView(const RunView& view)
{
    const bool others = view.archived != m_current.archived;
    m_current = view;
    m_filter->setText(fromUtf8(view.filter)); // tells of the change where it is one
    if (others)
        take();
    else
        arrange();
}

void RunsPanel::changed()
{
    m_views.setLast(m_current);
    arrange();
}

void RunsPanel::take()
{
    const auto snapshot = m_session.snapshot();
    if (snapshot == nullptr) {
        m_list.reset();
        m_views.open({});
        arrange();
        return;
    }
    std::map<std::string, int> colors;
    for (const auto* runs : {&snapshot->experiments, &snapshot->archived})
        for (const project::Experiment& run : *runs)
            if (const auto color = project::tagOf(run, project::kColorTag))
                colors[run.id] = std::atoi(color->c_str());
    m_selection.setColors(std::move(colors));
    followMainMetric();
    const QPointer<RunsPanel> self(this);
    m_session.jobs().start<RunList>(
        {PODIUM_TEXT("ui.listRuns", "List the runs"), "runs.list", JobPolicy::LatestOnly, false},
        [snapshot, archived = m_current.archived](JobContext&) { return listRuns(snapshot, archived); },
        [self](std::shared_ptr<const RunList> list) {
            if (self == nullptr)
                return;
            self->m_list = self->m_session.isOpen() ? std::move(list) : nullptr;
            self->arrange();
        });
}

/// The main metric gives columns and order until the user does.
void RunsPanel::followMainMetric()
{
    const std::string metric = m_session.snapshot()->sheet.mainMetric;
    if (metric == m_mainMetric)
        return;
    RunView standard = RunView::standard(m_mainMetric);
    standard.filter = m_current.filter;
    const bool untouched = standard == m_current;
    m_mainMetric = metric;
    if (!untouched)
        return;
    m_current = RunView::standard(metric);
    m_current.filter = standard.filter;
}

QString RunsPanel::sectionKey(int row) const
{
    return row == 0 && m_model->entryCount() > 0 ? QString() : m_model->index(row, 0).data().toString(); // that of the queue tells a count
}

std::set<QString> RunsPanel::collapsed() const
{
    std::set<QString> keys;
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (!m_view->isExpanded(m_model->index(row, 0)))
            keys.insert(sectionKey(row));
    return keys;
}

void RunsPanel::arrange()
{
    arrange(collapsed());
}

void RunsPanel::arrange(const std::set<QString>& collapsed)
{
    const int scrolled = m_view->verticalScrollBar()->value();
    const std::string current = currentRun() == nullptr ? std::string() : currentRun()->id;
    {
        const QScopedValueRollback following(m_following, true);
        const QScopedValueRollback arranging(m_arranging, true);
        const std::vector<RunColumn> before = m_model->arrangement().columns;
        m_filter->setList(m_list);
        m_model->setRuns(m_list, m_current, m_filter->filter());
        for (int section = 0; section < m_view->header()->count(); ++section)
            m_view->header()->moveSection(m_view->header()->visualIndex(section), section);
        showSort();
        for (int row = 0; row < m_model->rowCount(); ++row)
            m_view->setFirstColumnSpanned(row, {}, true);
        for (int row = 0; row < m_model->entryCount(); ++row) // an entry has no figures, but more to say than a name
            m_view->setFirstColumnSpanned(row, m_model->index(0, 0), true);
        m_view->expandAll();
        for (int row = 0; row < m_model->rowCount(); ++row)
            if (collapsed.contains(sectionKey(row)))
                m_view->collapse(m_model->index(row, 0));
        if (m_model->arrangement().columns != before || !m_fitted)
            fitColumns();
    }
    const bool any = m_list != nullptr && (!m_list->snapshot->experiments.empty() || !m_list->snapshot->archived.empty() || m_model->entryCount() > 0);
    m_emptyBox->setVisible(!any);
    m_table->setVisible(any);
    m_sweep->setVisible(m_session.isOpen() && !thesisSweep(*m_session.snapshot()).empty());
    allowSweep();
    showCount();
    selectionToView();
    if (const QModelIndex index = m_model->indexOf(current); index.isValid()) // keys go on where they were
        m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    m_view->verticalScrollBar()->setValue(scrolled);
}

void RunsPanel::showCount()
{
    const auto shown = static_cast<qint64>(m_model->shownRuns().size());
    const auto all = static_cast<qint64>(m_list == nullptr ? 0 : m_list->runs().size());
    m_brushed->setVisible(m_selection.kept().has_value());
    m_count->setText(shown == all ? (all == 1 ? tr("%1 run") : tr("%1 runs")).arg(countText(all)) : tr("%1 of %2 runs").arg(countText(shown), countText(all)));
}

void RunsPanel::allowSweep()
{
    m_sweep->setEnabled(m_session.isOpen() && m_session.entries().empty() && !m_session.snapshot()->stages.empty());
}

void RunsPanel::viewToSelection()
{
    if (m_following)
        return;
    std::vector<std::string> chosen;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
        if (const project::Experiment* run = m_model->run(index))
            chosen.push_back(run->id);
    // Runs chosen before keep their place: the first one is the reference.
    std::vector<std::string> ordered;
    for (const std::string& run : m_selection.runs())
        if (std::find(chosen.begin(), chosen.end(), run) != chosen.end())
            ordered.push_back(run);
    for (const std::string& run : chosen)
        if (std::find(ordered.begin(), ordered.end(), run) == ordered.end())
            ordered.push_back(run);
    m_selection.setRuns(std::move(ordered));
    m_model->refreshTexts();
}

void RunsPanel::selectionToView()
{
    const QScopedValueRollback following(m_following, true);
    QItemSelection wanted;
    for (const std::string& run : m_selection.runs())
        if (const QModelIndex index = m_model->indexOf(run); index.isValid())
            wanted.select(index, index.siblingAtColumn(m_model->columnCount() - 1));
    if (m_view->selectionModel()->selection() != wanted)
        m_view->selectionModel()->select(wanted, QItemSelectionModel::ClearAndSelect);
    m_model->refreshTexts();
}

bool RunsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy)) {
            copy(CopyFormat::Tsv);
            return true;
        }
        if (key->matches(QKeySequence::Find)) {
            m_filter->startTyping();
            return true;
        }
        if (handleKey(key->key(), key->modifiers()))
            return true;
    }
    if (watched == m_view->viewport() && event->type() == QEvent::Resize) {
        m_columns->setVisible(width() >= kRoomForAll); // in a narrow dock the menu of views has it
        m_fitted ? spreadColumns() : fitColumns();
    }
    // A click on a star marks the run and leaves the choice of runs as it is.
    const bool pressed = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    if (watched == m_view->viewport() && pressed) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const QModelIndex index = m_view->indexAt(mouse->pos());
        const project::Experiment* run = mouse->button() == Qt::LeftButton ? m_model->run(index) : nullptr;
        if (run != nullptr && m_model->column(index.column()).kind == RunColumn::Kind::Star) {
            if (event->type() == QEvent::MouseButtonPress)
                toggleStar({run->id});
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
}

void RunsPanel::retranslate()
{
    m_view->setAccessibleName(tr("Runs"));
    m_empty->setText(tr("Each experiment becomes a row here, to be sorted, chosen and compared. There is none yet."));
    m_sweep->setText(tr("Run the thesis' experiments"));
    m_columns->setText(tr("Columns"));
    m_viewButton->setText(tr("View"));
    m_copy->setText(tr("Copy"));
    m_brushed->setText(tr("✕ Filter of the plot"));
    m_brushed->setToolTip(tr("Shows again the runs that the filter drawn in the run plots leaves out."));
    m_brushed->setAccessibleName(tr("Take the filter of the run plots back"));
    m_model->refreshTexts();
    showCount();
    fitColumns();
}

void RunsPanel::restyle()
{
    m_model->refreshTexts();
}

} // namespace podium::ui
