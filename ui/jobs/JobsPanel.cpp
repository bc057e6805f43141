#include "ui/jobs/JobsPanel.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

#include "ui/jobs/JobModel.h"
#include "ui/models/ProgressDelegate.h"

namespace podium::ui {

JobsPanel::JobsPanel(JobRunner& runner, QWidget* parent)
    : Panel(parent), m_runner(runner), m_model(new JobModel(runner, this)), m_view(new QTableView(this)),
      m_empty(newLabel("secondary", this, true)), m_again(newButton(this)), m_cancel(newButton(this))
{
    m_view->setModel(m_model);
    m_view->setObjectName(QStringLiteral("jobsTable"));
    setUpTable(*m_view, {});
    m_view->setItemDelegateForColumn(JobModel::Progress, new ProgressDelegate(JobModel::kFractionRole, m_view));
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->horizontalHeader()->setStretchLastSection(false);
    m_view->horizontalHeader()->setSectionResizeMode(JobModel::Step, QHeaderView::Stretch);
    m_again->setObjectName(QStringLiteral("jobAgain"));
    m_cancel->setObjectName(QStringLiteral("cancelJob"));

    auto* bottom = new QHBoxLayout;
    bottom->setContentsMargins(8, 0, 8, 6);
    bottom->addWidget(m_empty, 1);
    for (QPushButton* button : {m_again, m_cancel})
        bottom->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_view, 1);
    layout->addLayout(bottom);

    connect(m_cancel, &QPushButton::clicked, this, &JobsPanel::cancelCurrent);
    connect(m_again, &QPushButton::clicked, this, [this] {
        if (const JobInfo* job = current())
            m_runner.retry(job->id);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &JobsPanel::update);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &JobsPanel::update);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &JobsPanel::update);
    retranslate();
}

void JobsPanel::retranslate()
{
    m_view->setAccessibleName(tr("Jobs"));
    m_again->setText(tr("Run again"));
    m_again->setToolTip(tr("Starts the chosen job once more, after it failed or was cancelled"));
    m_cancel->setText(tr("Cancel job"));
    m_cancel->setToolTip(tr("Stops the chosen job, or the one that runs. The project stays as it was before it."));
    m_empty->setText(tr("Everything that takes time runs here in the background; you can go on working."));
    m_model->refreshTexts();
    m_view->horizontalHeader()->setMinimumSectionSize(m_view->fontMetrics().horizontalAdvance(m_model->headerData(JobModel::Step, Qt::Horizontal).toString()) + 24);
    update();
}

void JobsPanel::restyle()
{
    m_model->refreshTexts();
}

void JobsPanel::update()
{
    m_cancel->setEnabled(m_runner.visibleCount() > 0);
    const JobInfo* job = current();
    m_again->setEnabled(job != nullptr && job->canRetry);
}

const JobInfo* JobsPanel::current() const
{
    const int row = m_view->currentIndex().row();
    return row < 0 || row >= m_model->rowCount() ? nullptr : m_runner.find(m_model->idAt(row));
}

void JobsPanel::cancelCurrent()
{
    const int current = m_view->currentIndex().row();
    if (current >= 0 && m_model->isActive(current)) {
        m_runner.cancel(m_model->idAt(current));
        return;
    }
    for (int row = m_model->rowCount() - 1; row >= 0; --row) // the oldest is the one that runs
        if (m_model->isActive(row)) {
            m_runner.cancel(m_model->idAt(row));
            return;
        }
}

} // namespace podium::ui
