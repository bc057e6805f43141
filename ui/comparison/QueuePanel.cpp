#include "ui/comparison/QueuePanel.h"

#include <algorithm>

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableView>

#include "ui/base/QtLanguage.h"
#include "ui/comparison/QueueModel.h"
#include "ui/models/ProgressDelegate.h"
#include "ui/project/ProjectSession.h"

namespace podium::ui {

namespace {

using tracking::QueuedJob;
using tracking::QueueState;

constexpr int kOfLine = 8; // pixels

} // namespace

QueuePanel::QueuePanel(ProjectSession& session, QWidget* parent)
    : Panel(parent), m_session(session), m_queue(session.queue()), m_model(new QueueModel(this)), m_stack(new QStackedWidget(this)),
      m_view(new QTableView(this)), m_purpose(newLabel("sentence", this, true)), m_new(newButton(this)), m_atOnceLabel(newLabel("secondary", this)),
      m_atOnce(new QSpinBox(this)), m_sentence(newLabel("secondary", this, true)),
      m_go(newButton(this, true)), m_pauseQueue(newButton(this)), m_up(newButton(this)), m_down(newButton(this)), m_pause(newButton(this)),
      m_again(newButton(this)), m_cancel(newButton(this)), m_remove(newButton(this))
{
    m_view->setModel(m_model);
    m_view->setObjectName(QStringLiteral("queueTable"));
    setUpTable(*m_view, {});
    m_view->setItemDelegateForColumn(QueueModel::Progress, new ProgressDelegate(QueueModel::kFractionRole, m_view));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setDragDropMode(QAbstractItemView::InternalMove);
    m_view->setDragDropOverwriteMode(false);
    m_view->setDropIndicatorShown(true);
    m_view->horizontalHeader()->setStretchLastSection(false);
    for (const int column : {QueueModel::Why, QueueModel::Values})
        m_view->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    m_view->installEventFilter(this);
    m_sentence->setObjectName(QStringLiteral("queueSentence"));
    m_new->setObjectName(QStringLiteral("queueNew"));
    m_atOnce->setObjectName(QStringLiteral("queueAtOnce"));
    m_atOnce->setRange(0, QueueModel::kMostAtOnce);
    m_atOnceLabel->setBuddy(m_atOnce);
    auto* empty = new QWidget(this);
    auto* words = new QVBoxLayout(empty);
    words->setContentsMargins(16, 12, 16, 12);
    words->setSpacing(10);
    words->addWidget(m_purpose);
    words->addWidget(m_new, 0, Qt::AlignLeft);
    words->addStretch();
    m_stack->addWidget(m_view);
    m_stack->addWidget(empty);
    const std::pair<QPushButton*, const char*> names[] = {{m_go, "queueGo"},       {m_pauseQueue, "pauseQueue"}, {m_up, "queueUp"},
                                                          {m_down, "queueDown"},   {m_pause, "queuePause"},      {m_again, "queueAgain"},
                                                          {m_cancel, "queueCancel"}, {m_remove, "queueRemove"}};
    for (const auto& [button, name] : names)
        button->setObjectName(QString::fromLatin1(name));
    m_pauseQueue->setCheckable(true);
    m_up->setText(QStringLiteral("↑"));
    m_down->setText(QStringLiteral("↓"));

    // Above the table what is about the whole queue, below it what is about the chosen rows.
    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 4, 8, 0);
    top->addWidget(m_sentence, 1);
    for (QWidget* control : {static_cast<QWidget*>(m_atOnceLabel), static_cast<QWidget*>(m_atOnce), static_cast<QWidget*>(m_go), static_cast<QWidget*>(m_pauseQueue)})
        top->addWidget(control);
    auto* bottom = new QHBoxLayout;
    bottom->setContentsMargins(8, 0, 8, 6);
    bottom->addStretch();
    for (QPushButton* button : {m_up, m_down, m_pause, m_again, m_cancel, m_remove})
        bottom->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
    layout->addLayout(bottom);

    connect(&m_queue, &QueueSession::changed, this, &QueuePanel::take);
    connect(&m_session, &ProjectSession::changed, this, [this] {
        m_model->setWords(m_session.snapshot());
        update();
    });
    connect(m_new, &QPushButton::clicked, this, &QueuePanel::newExperimentsWanted);
    connect(m_atOnce, &QSpinBox::valueChanged, this, [this](int value) { m_queue.setAtOnce(static_cast<std::size_t>(value)); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &QueuePanel::update);
    connect(m_model, &QueueModel::moveWanted, this,
            [this](std::int64_t id, int place) { m_queue.change([id, place](tracking::JobQueue& queue) { queue.move(id, place); }); });
    connect(m_go, &QPushButton::clicked, &m_queue, &QueueSession::work);
    connect(m_pauseQueue, &QPushButton::clicked, &m_queue, &QueueSession::setPaused);
    connect(m_up, &QPushButton::clicked, this, [this] { moveChosen(true); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveChosen(false); });
    connect(m_pause, &QPushButton::clicked, this, &QueuePanel::pauseChosen);
    connect(m_again, &QPushButton::clicked, this, [this] { m_queue.retry(chosen()); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_queue.change([ids = chosen()](tracking::JobQueue& queue) { queue.cancel(ids); }); });
    connect(m_remove, &QPushButton::clicked, this, &QueuePanel::removeChosen);
    retranslate();
    take();
}

void QueuePanel::retranslate()
{
    m_view->setAccessibleName(tr("Queue of experiments"));
    m_purpose->setText(tr("Experiments wait here for their turn and run one after the other or side by side, also after Podium was closed. "
                          "Here they are put in order, paused, cancelled and run again."));
    m_new->setText(tr("New experiments…"));
    m_atOnceLabel->setText(tr("At the same time"));
    m_atOnce->setAccessibleName(tr("Experiments at the same time"));
    m_atOnce->setSpecialValueText(tr("one a thread"));
    m_atOnce->setMinimumWidth(m_atOnce->sizeHint().width() + kOfLine); // a box of numbers is as wide as its words, without the margins of its line
    m_atOnce->setToolTip(tr("Fewer at once take less memory; together they take longer. Holds for what begins from now on."));
    m_go->setText(tr("▶ Go on"));
    m_go->setToolTip(tr("Runs what waits, here in this window"));
    m_pauseQueue->setText(tr("Pause queue"));
    m_pauseQueue->setToolTip(tr("While paused nothing further begins, not by other programs either; what runs goes on."));
    m_up->setAccessibleName(tr("Sooner"));
    m_up->setToolTip(tr("Sooner (Alt+Up, or drag it)"));
    m_down->setAccessibleName(tr("Later"));
    m_down->setToolTip(tr("Later (Alt+Down, or drag it)"));
    m_again->setText(tr("Run again"));
    m_again->setToolTip(tr("Puts what failed or was cancelled at the end of the queue, as it was asked for"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Stops the chosen experiments, or lets them not begin. Nothing of them is kept."));
    m_remove->setText(tr("Remove"));
    m_remove->setToolTip(tr("Takes the chosen rows out of this list (Del). Experiments that are done stay in the table of runs."));
    m_model->refreshTexts();
    int title = 0;
    for (const int column : {QueueModel::Why, QueueModel::Values})
        title = std::max(title, m_view->fontMetrics().horizontalAdvance(m_model->headerData(column, Qt::Horizontal).toString()));
    m_view->horizontalHeader()->setMinimumSectionSize(title + 24);
    update();
}

void QueuePanel::restyle()
{
    m_model->refreshTexts();
}

void QueuePanel::take()
{
    const Ids before = chosen();
    const int scrolled = m_view->verticalScrollBar()->value();
    m_model->setJobs(m_queue.jobs());
    choose(before);
    m_view->verticalScrollBar()->setValue(scrolled); // what is chosen may have sunk to what has ended
    update();
}

void QueuePanel::update()
{
    std::vector<const QueuedJob*> jobs;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
        jobs.push_back(&m_model->jobAt(index.row()));
    const auto all = [&](auto&& allowed) { return !jobs.empty() && std::all_of(jobs.begin(), jobs.end(), allowed); };
    const bool held = all([](const QueuedJob* job) { return job->state == QueueState::Paused; });
    m_pause->setText(held ? tr("Resume") : tr("Pause"));
    m_pause->setToolTip(held ? tr("The chosen experiments take part in the queue again") : tr("The chosen experiments do not begin; the others go on"));
    m_pause->setEnabled(held || all([](const QueuedJob* job) { return job->place > 0; }));
    int last = 0;
    for (const QueuedJob& job : m_queue.jobs())
        last = std::max(last, job.place);
    m_up->setEnabled(jobs.size() == 1 && jobs.front()->place > 1);
    m_down->setEnabled(jobs.size() == 1 && jobs.front()->place > 0 && jobs.front()->place < last);
    m_again->setEnabled(all([](const QueuedJob* job) { return job->state == QueueState::Failed || job->state == QueueState::Cancelled; }));
    m_cancel->setEnabled(all([](const QueuedJob* job) { return !job->ended() && !job->cancelWanted; }));
    m_remove->setEnabled(all([](const QueuedJob* job) { return job->state != QueueState::Running; }));
    m_pauseQueue->setChecked(m_queue.isPaused());
    m_go->setVisible(m_queue.isForgotten());
    const bool any = !m_queue.jobs().empty();
    m_stack->setCurrentIndex(any ? 0 : 1);
    for (QWidget* control : {m_up, m_down, m_pause, m_again, m_cancel, m_remove})
        control->setVisible(any);
    m_new->setEnabled(m_session.isOpen() && !m_session.snapshot()->stages.empty());
    const QSignalBlocker quiet(m_atOnce);
    m_atOnce->setValue(static_cast<int>(std::min<std::size_t>(m_queue.atOnce(), QueueModel::kMostAtOnce)));

    const auto waiting = static_cast<qint64>(m_queue.waiting());
    m_sentence->setText(!any                       ? QString()
                        : waiting > 0 && m_queue.isPaused() ? tr("The queue is paused; waiting: %1").arg(countText(waiting))
                        : m_queue.isForgotten()             ? tr("Nobody works on the queue; waiting: %1").arg(countText(waiting))
                        : waiting > 0                       ? tr("Waiting: %1").arg(countText(waiting))
                        : m_queue.isRunning()               ? tr("Nothing else waits.")
                                                            : tr("Nothing waits."));
}

QueuePanel::Ids QueuePanel::chosen() const
{
    Ids ids;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
        ids.push_back(m_model->jobAt(index.row()).id);
    return ids;
}

/// After a reset: the same jobs, wherever they stand now.
void QueuePanel::choose(const Ids& ids)
{
    if (chosen() == ids)
        return;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const int row = m_model->rowOf(ids[i]);
        if (row < 0)
            continue;
        const QModelIndex index = m_model->index(row, 0);
        if (!m_view->currentIndex().isValid())
            m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        m_view->selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

void QueuePanel::moveChosen(bool sooner)
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    if (rows.size() != 1 || !(sooner ? m_up : m_down)->isEnabled())
        return;
    const QueuedJob& job = m_model->jobAt(rows.first().row());
    m_queue.change([id = job.id, place = job.place + (sooner ? -1 : 1)](tracking::JobQueue& queue) { queue.move(id, place); });
}

void QueuePanel::pauseChosen()
{
    Ids paused, waiting;
    for (const std::int64_t id : chosen())
        (m_model->jobAt(m_model->rowOf(id)).state == QueueState::Paused ? paused : waiting).push_back(id);
    if (waiting.empty())
        m_queue.change([paused](tracking::JobQueue& queue) { queue.resume(paused); });
    else
        m_queue.change([waiting](tracking::JobQueue& queue) { queue.pause(waiting); });
}

void QueuePanel::removeChosen()
{
    if (m_remove->isEnabled())
        m_queue.change([ids = chosen()](tracking::JobQueue& queue) { queue.remove(ids); });
}

bool QueuePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool alt = key->modifiers() == Qt::AltModifier;
        if (alt && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            moveChosen(key->key() == Qt::Key_Up);
            return true;
        }
        if (key->key() == Qt::Key_Delete) {
            removeChosen();
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
}

} // namespace podium::ui
