#include "ui/comparison/RunsPanel.h"

#include <algorithm>

#include <QBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>
#include <QTreeView>

#include "ui/base/QtLanguage.h"
#include "ui/comparison/ApplyDialog.h"
#include "ui/comparison/RunTableModel.h"
#include "ui/models/TableSetup.h"

namespace podium::ui {

/// Sorts runs inside their group; groups keep their order whatever the column.
class RunSortProxy final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override
    {
        if (!left.parent().isValid())
            return sortOrder() == Qt::AscendingOrder ? left.row() < right.row() : left.row() > right.row();
        return QSortFilterProxyModel::lessThan(left, right);
    }
};

std::string thesisSweep(const ProjectSnapshot& snapshot)
{
    const auto it = std::find_if(snapshot.sweeps.begin(), snapshot.sweeps.end(),
                                 [](const std::string& file) { return Path(file).filename() == "thesis.yaml"; });
    return it == snapshot.sweeps.end() ? std::string() : *it;
}

RunsPanel::RunsPanel(ProjectSession& session, Selection& selection, QWidget* parent)
    : Panel(parent), m_session(session), m_selection(selection), m_model(new RunTableModel(selection, this)),
      m_sorted(new RunSortProxy(this)), m_view(new QTreeView(this)), m_empty(newLabel("secondary", this, true)), m_sweep(newButton(this)),
      m_emptyBox(new QWidget(this))
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(kSortRole);
    m_view->setModel(m_sorted);
    m_view->setObjectName(QStringLiteral("runTree"));
    setUpTree(*m_view, {});
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setSortingEnabled(true);
    m_view->header()->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->header()->setSortIndicatorClearable(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setIndentation(14);
    m_sweep->setObjectName(QStringLiteral("runsSweep"));

    auto* emptyLayout = new QVBoxLayout(m_emptyBox);
    emptyLayout->setContentsMargins(12, 8, 12, 8);
    emptyLayout->addWidget(m_empty);
    emptyLayout->addWidget(m_sweep, 0, Qt::AlignLeft);
    emptyLayout->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_emptyBox);
    layout->addWidget(m_view, 1);

    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunsPanel::viewToSelection);
    connect(m_view, &QWidget::customContextMenuRequested, this, &RunsPanel::showMenu);
    connect(m_sweep, &QPushButton::clicked, this, [this] {
        if (m_session.isOpen())
            m_session.sweep(thesisSweep(*m_session.snapshot()));
    });
    connect(&selection, &Selection::runsChanged, this, &RunsPanel::selectionToView);
    connect(&session, &ProjectSession::changed, this, &RunsPanel::take);
    connect(&session, &ProjectSession::closed, this, &RunsPanel::take);
    connect(&session, &ProjectSession::activityChanged, this, &RunsPanel::allowSweep);
    take();
    retranslate();
}

RunsPanel::~RunsPanel() = default;

void RunsPanel::take()
{
    {
        const QScopedValueRollback following(m_following, true);
        m_model->setSnapshot(m_session.snapshot());
    }
    for (int group = 0; group < m_sorted->rowCount(); ++group)
        m_view->setFirstColumnSpanned(group, {}, true);
    m_view->expandAll();
    sortByMainMetric();
    const bool any = m_model->rowCount() > 0;
    m_emptyBox->setVisible(!any);
    m_view->setVisible(any);
    m_sweep->setVisible(m_session.isOpen() && !thesisSweep(*m_session.snapshot()).empty());
    allowSweep();
    selectionToView();
}

/// The main metric orders the runs until the user does.
void RunsPanel::sortByMainMetric()
{
    const auto snapshot = m_session.snapshot();
    const std::string metric = snapshot == nullptr ? std::string() : snapshot->sheet.mainMetric;
    if (metric == m_sortedBy)
        return;
    m_sortedBy = metric;
    m_view->header()->setSortIndicator(metric.empty() ? -1 : m_model->metricColumn(metric), higherIsBetter(metric) ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void RunsPanel::allowSweep()
{
    m_sweep->setEnabled(m_session.isOpen() && !m_session.isWorking() && !m_session.snapshot()->stages.empty());
}

void RunsPanel::viewToSelection()
{
    if (m_following)
        return;
    std::vector<std::string> chosen;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
        if (const project::Experiment* run = m_model->run(m_sorted->mapToSource(index)))
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
        if (const QModelIndex index = m_sorted->mapFromSource(m_model->indexOf(run)); index.isValid())
            wanted.select(index, index.siblingAtColumn(m_sorted->columnCount() - 1));
    if (m_view->selectionModel()->selection() != wanted)
        m_view->selectionModel()->select(wanted, QItemSelectionModel::ClearAndSelect);
    m_model->refreshTexts();
}

void RunsPanel::showMenu(const QPoint& position)
{
    const project::Experiment* run = m_model->run(m_sorted->mapToSource(m_view->indexAt(position)));
    if (run == nullptr)
        run = m_model->run(m_sorted->mapToSource(m_view->currentIndex())); // opened by keyboard
    if (run == nullptr)
        return;
    QMenu menu(this);
    QAction* apply = menu.addAction(tr("Apply “%1” to the project").arg(fromUtf8(run->name)));
    QAction* remove = menu.addAction(m_selection.runs().size() > 1 && m_selection.contains(run->id)
                                         ? tr("Remove the %1 chosen runs").arg(countText(static_cast<qint64>(m_selection.runs().size())))
                                         : tr("Remove “%1”").arg(fromUtf8(run->name)));
    apply->setEnabled(!m_session.isWorking());
    remove->setEnabled(!m_session.isWorking());
    const project::Experiment chosen = *run; // the model may change while the menu is open
    const QAction* action = menu.exec(m_view->viewport()->mapToGlobal(position));
    if (action == apply)
        ApplyDialog::ask(m_session, chosen, this);
    else if (action == remove)
        m_session.removeExperiments(m_selection.contains(chosen.id) ? m_selection.runs() : std::vector<std::string>{chosen.id});
}

void RunsPanel::retranslate()
{
    m_view->setAccessibleName(tr("Runs"));
    m_empty->setText(tr("Each experiment becomes a row here, to be sorted, chosen and compared. There is none yet."));
    m_sweep->setText(tr("Run the thesis' twelve"));
    m_model->refreshTexts();
}

void RunsPanel::restyle()
{
    m_model->refreshTexts();
}

} // namespace podium::ui
