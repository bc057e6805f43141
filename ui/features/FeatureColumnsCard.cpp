#include "ui/features/FeatureColumnsCard.h"

#include <algorithm>

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QTableView>

#include "core/project/FeatureList.h"
#include "ui/base/FlowLayout.h"
#include "ui/base/QtLanguage.h"
#include "ui/features/FeatureColumnsModel.h"
#include "ui/features/FeatureReading.h"
#include "ui/models/TableSetup.h"

namespace podium::ui {

namespace {

constexpr auto kLane = "features.columns";
constexpr int kMostRows = 16;

/// The map of columns by table as the parameters have it.
Json columnsIn(const Json& params)
{
    const Json* columns = params.is_object() ? findDotted(params, FeatureColumnsCard::kParameter) : nullptr;
    return columns != nullptr && columns->is_object() ? *columns : Json::object();
}

} // namespace

FeatureColumnsCard::FeatureColumnsCard(ProjectSession& session, QWidget* parent)
    : Card(parent), m_session(session), m_stage(roomInfo(Room::Features).stage), m_model(new FeatureColumnsModel(this)),
      m_sorted(new QSortFilterProxyModel(this)), m_tableLabel(newLabel("", this)), m_tables(new QComboBox(this)), m_view(new QTableView(this)),
      m_message(newLabel("secondary", this, true)), m_state(newLabel("secondary", this, true)), m_usual(newButton(this)),
      m_committed(newButton(this)), m_discard(newButton(this)), m_save(newButton(this)), m_listLabel(newLabel("", this)),
      m_lists(new QComboBox(this)), m_choose(newButton(this)), m_remove(newButton(this)), m_name(newLine(this)), m_saveList(newButton(this)),
      m_tools(new QWidget(this))
{
    m_tables->setObjectName(QStringLiteral("featureTable"));
    m_view->setObjectName(QStringLiteral("featureColumns"));
    m_usual->setObjectName(QStringLiteral("usualColumns"));
    m_committed->setObjectName(QStringLiteral("committedColumns"));
    m_discard->setObjectName(QStringLiteral("discardColumns"));
    m_save->setObjectName(QStringLiteral("saveColumns"));
    m_lists->setObjectName(QStringLiteral("featureLists"));
    m_choose->setObjectName(QStringLiteral("chooseList"));
    m_remove->setObjectName(QStringLiteral("removeList"));
    m_name->setObjectName(QStringLiteral("listName"));
    m_saveList->setObjectName(QStringLiteral("saveList"));
    m_state->setObjectName(QStringLiteral("featureState"));
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(kSortRole);
    m_view->setModel(m_sorted);
    setUpTable(*m_view, {});
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->horizontalHeader()->setSortIndicatorClearable(true);
    m_view->setSortingEnabled(true);
    m_view->horizontalHeader()->setStretchLastSection(false);
    m_view->horizontalHeader()->setSectionResizeMode(FeatureColumnsModel::Name, QHeaderView::Stretch);
    m_view->installEventFilter(this);
    layOut();

    connect(m_tables, &QComboBox::currentIndexChanged, this, &FeatureColumnsCard::read);
    connect(m_model, &FeatureColumnsModel::tickedChanged, this, &FeatureColumnsCard::fillState);
    // A click on a tick alone does not make its row the current one, which the space bar ticks.
    connect(m_view, &QTableView::clicked, m_view, &QTableView::setCurrentIndex);
    connect(m_usual, &QPushButton::clicked, this, [this] { m_model->setTicked(m_reading->review->usual); });
    connect(m_committed, &QPushButton::clicked, this, [this] { m_model->setTicked(inFile(*m_reading->committed)); });
    connect(m_discard, &QPushButton::clicked, this, [this] { m_model->setTicked(m_saved); });
    connect(m_save, &QPushButton::clicked, this, [this] { m_session.setParameters(unsaved()); });
    connect(m_choose, &QPushButton::clicked, this, &FeatureColumnsCard::chooseList);
    connect(m_remove, &QPushButton::clicked, this, &FeatureColumnsCard::removeList);
    connect(m_saveList, &QPushButton::clicked, this, &FeatureColumnsCard::saveList);
    connect(m_name, &QLineEdit::textChanged, this, &FeatureColumnsCard::fillState);
    connect(m_name, &QLineEdit::returnPressed, this, &FeatureColumnsCard::saveList);
    connect(&session, &ProjectSession::changed, this, &FeatureColumnsCard::fillTables);
    connect(&session, &ProjectSession::activityChanged, this, &FeatureColumnsCard::fillState);
    retranslate();
    fillTables();
}

void FeatureColumnsCard::layOut()
{
    auto* tables = new QHBoxLayout;
    tables->addWidget(m_tableLabel);
    tables->addWidget(m_tables);
    tables->addStretch(1);
    m_tableLabel->setBuddy(m_tables);
    auto* resets = new FlowLayout;
    resets->addWidget(m_usual);
    resets->addWidget(m_committed);
    auto* saving = new QHBoxLayout;
    saving->addWidget(m_state, 1);
    saving->addWidget(m_discard);
    saving->addWidget(m_save);
    auto* lists = new FlowLayout;
    for (QWidget* part : std::initializer_list<QWidget*>{m_listLabel, m_lists, m_choose, m_remove})
        lists->addWidget(part);
    m_lists->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* naming = new FlowLayout;
    naming->addWidget(m_name);
    naming->addWidget(m_saveList);
    m_listLabel->setBuddy(m_lists);
    auto* tools = new QVBoxLayout(m_tools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->addWidget(m_view);
    tools->addLayout(resets);
    tools->addLayout(saving);
    tools->addLayout(lists);
    tools->addLayout(naming);
    body()->addLayout(tables);
    body()->addWidget(m_message);
    body()->addWidget(m_tools);
}

std::string FeatureColumnsCard::table() const
{
    return m_tables->currentText().toStdString();
}

void FeatureColumnsCard::fillTables()
{
    const auto snapshot = m_session.snapshot();
    const bool there = snapshot != nullptr && snapshot->stage(m_stage) != nullptr;
    setVisible(there);
    if (!there)
        return;
    QStringList names;
    for (const std::string& name : snapshot->preparedTables())
        names.append(fromUtf8(name));
    QStringList shown;
    for (int i = 0; i < m_tables->count(); ++i)
        shown.append(m_tables->itemText(i));
    if (names != shown) {
        const QSignalBlocker block(m_tables);
        const Json* trained = snapshot->params.is_object() ? findDotted(snapshot->params, "train.train_data") : nullptr;
        const QString before = m_tables->currentText();
        const QString wanted = names.contains(before) ? before : trained != nullptr && trained->is_string() ? fromUtf8(trained->get<std::string>()) : QString();
        m_tables->clear();
        m_tables->addItems(names);
        m_tables->setCurrentIndex(std::max(0, static_cast<int>(names.indexOf(wanted))));
    }
    m_tableLabel->setVisible(names.size() > 1);
    m_tables->setVisible(names.size() > 1);
    read();
}

void FeatureColumnsCard::read()
{
    const auto snapshot = m_session.snapshot();
    if (snapshot == nullptr || table().empty())
        return;
    if (m_reading == nullptr || m_reading->table != table()) {
        m_reading.reset();
        m_model->setReview(nullptr);
        showMessage(tr("The columns are being read…"));
    }
    JobRequest request{PODIUM_TEXT("ui.readFeatures", "Look at the columns of the clean tables"), kLane, JobPolicy::LatestOnly, false};
    m_session.jobs().start<FeatureReading>(
        std::move(request),
        [project = snapshot->project, table = table()](JobContext& job) { return readFeatures(*project, table, job); },
        [this](std::shared_ptr<const FeatureReading> reading) { take(std::move(reading)); });
}

std::vector<std::string> FeatureColumnsCard::inFile(const Json& columns) const
{
    const auto list = columns.find(table());
    std::vector<std::string> names;
    if (list == columns.end() || !list->is_array())
        return m_reading->review->usual;
    for (const Json& name : *list)
        if (name.is_string())
            names.push_back(name.get<std::string>());
    return names;
}

void FeatureColumnsCard::take(std::shared_ptr<const FeatureReading> reading)
{
    const auto snapshot = m_session.snapshot();
    if (snapshot == nullptr || reading->table != table())
        return;
    // Ticks that are not saved stay when the project changes otherwise.
    const bool edited = m_reading != nullptr && m_reading->review != nullptr && m_model->ticked() != m_saved;
    const std::vector<std::string> ticked = m_model->ticked();
    m_reading = std::move(reading);
    if (m_reading->review == nullptr) {
        m_model->setReview(nullptr);
        m_saved.clear();
        const auto& problem = *m_reading->problem;
        showMessage(problem.code() == ErrorCode::NotFound ? tr("The columns are known once the tables are clean: run the stage before this one.")
                                                          : QStringLiteral("%1 %2").arg(worded(problem.text()), worded(problem.hint())));
        return;
    }
    const QString current = m_view->currentIndex().data(kKeyRole).toString();
    m_model->setReview(m_reading->review);
    m_saved = inFile(columnsIn(snapshot->params));
    m_model->setTicked(edited ? ticked : m_saved);
    for (int row = 0; row < m_sorted->rowCount(); ++row)
        if (!current.isEmpty() && m_sorted->index(row, 0).data(kKeyRole).toString() == current)
            m_view->setCurrentIndex(m_sorted->index(row, 0));
    showMessage({});
    fitHeight(*m_view, kMostRows);
    fillLists();
    fillState();
}

void FeatureColumnsCard::showMessage(const QString& message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    m_tools->setVisible(message.isEmpty());
}

ProjectSession::Settings FeatureColumnsCard::unsaved() const
{
    const auto snapshot = m_session.snapshot();
    if (snapshot == nullptr || m_reading == nullptr || m_reading->review == nullptr || m_model->ticked() == m_saved || m_model->ticked().empty())
        return {};
    Json columns = columnsIn(snapshot->params);
    if (m_model->ticked() == m_reading->review->usual)
        columns.erase(table()); // nothing in the file says the same
    else
        columns[table()] = m_model->ticked();
    return {{kParameter, columns}};
}

void FeatureColumnsCard::fillLists()
{
    const QString before = m_lists->currentText();
    m_lists->clear();
    for (const project::FeatureList& list : m_reading->lists)
        m_lists->addItem(fromUtf8(list.name));
    m_lists->setCurrentIndex(std::max(m_lists->count() > 0 ? 0 : -1, m_lists->findText(before)));
    m_lists->setPlaceholderText(tr("none yet"));
}

void FeatureColumnsCard::fillState()
{
    if (m_reading == nullptr || m_reading->review == nullptr)
        return;
    const auto& ticked = m_model->ticked();
    const bool free = !m_session.isWorking();
    const bool changed = ticked != m_saved;
    m_save->setEnabled(free && changed && !ticked.empty());
    m_discard->setEnabled(changed);
    m_usual->setEnabled(!m_reading->review->usual.empty() && ticked != m_reading->review->usual);
    m_committed->setEnabled(m_reading->committed && ticked != inFile(*m_reading->committed));
    const bool listed = m_lists->currentIndex() >= 0;
    m_lists->setEnabled(listed);
    m_choose->setEnabled(listed);
    m_remove->setEnabled(listed && free);
    m_saveList->setEnabled(free && !ticked.empty() && !m_name->text().trimmed().isEmpty());
    const QString count = tr("%1 of %2 columns are features.")
                              .arg(countText(static_cast<qint64>(ticked.size())), countText(static_cast<qint64>(m_reading->review->columns.size())));
    setRole(m_state, ticked.empty() ? "error" : changed ? "accent" : "secondary");
    m_state->setText(ticked.empty() ? tr("▲ Tick at least one column.")
                     : changed      ? tr("%1 ● Not saved; running stages saves them.").arg(count)
                                    : count);
}

void FeatureColumnsCard::chooseList()
{
    const int chosen = m_lists->currentIndex();
    if (chosen < 0)
        return;
    m_model->setTicked(m_reading->lists[static_cast<std::size_t>(chosen)].columns);
    m_name->setText(m_lists->currentText());
}

void FeatureColumnsCard::saveList()
{
    if (m_saveList->isEnabled())
        m_session.setFeatureList({m_name->text().trimmed().toStdString(), table(), m_model->ticked()});
}

void FeatureColumnsCard::removeList()
{
    if (m_lists->currentIndex() >= 0)
        m_session.setFeatureList({m_lists->currentText().toStdString(), table(), {}});
}

bool FeatureColumnsCard::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter) && m_view->currentIndex().isValid()) {
            m_model->toggle(m_sorted->mapToSource(m_view->currentIndex()).row());
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

void FeatureColumnsCard::restyle()
{
    m_model->refreshTexts();
}

void FeatureColumnsCard::retranslate()
{
    setHeading(tr("Feature columns"), tr("point at a figure for how it is computed"));
    m_tableLabel->setText(tr("Table"));
    m_tables->setAccessibleName(tr("Table whose columns are shown"));
    m_view->setAccessibleName(tr("Feature columns"));
    m_usual->setText(tr("Usual columns"));
    m_usual->setToolTip(tr("Ticks what is used where the parameters name no columns."));
    m_committed->setText(tr("Reset to committed"));
    m_committed->setToolTip(tr("Ticks what the last commit has."));
    m_discard->setText(tr("Discard changes"));
    m_discard->setToolTip(tr("Ticks what the file has."));
    m_save->setText(tr("Save columns"));
    m_listLabel->setText(tr("Named lists"));
    m_lists->setAccessibleName(tr("Named lists of columns"));
    m_lists->setPlaceholderText(tr("none yet"));
    m_choose->setText(tr("Tick its columns"));
    m_remove->setText(tr("Remove list"));
    m_remove->setToolTip(tr("Removes the list, not the columns; undo brings it back."));
    m_name->setPlaceholderText(tr("name of a list"));
    m_name->setAccessibleName(tr("Name under which the ticked columns are saved"));
    m_saveList->setText(tr("Save as list"));
    m_saveList->setToolTip(tr("Keeps the ticked columns under this name in the folder “features” of the project."));
    m_model->refreshTexts();
    if (m_session.snapshot() != nullptr && m_reading != nullptr && m_reading->review == nullptr)
        take(m_reading);
    fillState();
}

} // namespace podium::ui
