#include "ui/quality/NameMatchPanel.h"

#include <algorithm>
#include <set>

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>

#include "ui/base/QtLanguage.h"
#include "ui/models/TableSetup.h"
#include "ui/quality/NameMatchesModel.h"

namespace podium::ui {

using quality::NameMatch;

namespace {

constexpr int kRows = 14; // in sight; more scroll
constexpr int kSideWidth = 170;   // of country and reason; longer ones are elided
constexpr int kWhyWidth = 900;    // of the panel, from which on there is room for the reason
constexpr int kMatchCountryWidth = 620;

} // namespace

NameMatchPanel::NameMatchPanel(RankingsSource& source, QWidget* parent)
    : Panel(parent), m_source(source), m_model(new NameMatchesModel(this)), m_explanation(newLabel("secondary", this, true)),
      m_state(new QComboBox(this)), m_search(newLine(this)), m_view(new QTableView(this)), m_pair(newLabel("", this, true)), m_nothing(newLabel("good", this, true)),
      m_same(newButton(this, true)), m_notSame(newButton(this)), m_open(newButton(this))
{
    m_state->setObjectName(QStringLiteral("matchState"));
    m_search->setObjectName(QStringLiteral("matchSearch"));
    m_view->setObjectName(QStringLiteral("matches"));
    m_pair->setObjectName(QStringLiteral("matchPair"));
    m_same->setObjectName(QStringLiteral("matchSame"));
    m_notSame->setObjectName(QStringLiteral("matchNotSame"));
    m_open->setObjectName(QStringLiteral("matchOpen"));
    for (const NameMatch::State each : {NameMatch::State::Doubtful, NameMatch::State::Accepted, NameMatch::State::Refused, NameMatch::State::Sure})
        m_state->addItem(QString(), static_cast<int>(each));
    m_view->setModel(m_model);
    setUpTable(*m_view, {});
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->horizontalHeader()->setStretchLastSection(false);
    for (const int column : {NameMatchesModel::First, NameMatchesModel::Second})
        m_view->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    m_view->setTextElideMode(Qt::ElideMiddle); // names differ at their ends
    m_view->installEventFilter(this);

    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_state);
    line->addWidget(m_search, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_same);
    buttons->addWidget(m_notSame);
    buttons->addWidget(m_open);
    buttons->addStretch();
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(8);
    all->addWidget(m_explanation);
    all->addLayout(line);
    all->addWidget(m_nothing);
    all->addWidget(m_view);
    all->addWidget(m_pair);
    all->addLayout(buttons);
    all->addStretch();

    connect(m_state, &QComboBox::currentIndexChanged, this, [this] {
        m_row = 0;
        fill();
    });
    connect(m_search, &QLineEdit::textChanged, this, &NameMatchPanel::fill);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &NameMatchPanel::updateButtons);
    connect(m_same, &QPushButton::clicked, this, [this] { decide(true); });
    connect(m_notSame, &QPushButton::clicked, this, [this] { decide(false); });
    connect(m_open, &QPushButton::clicked, this, [this] { decide(std::nullopt); });
    connect(&source, &RankingsSource::changed, this, &NameMatchPanel::fill);
    retranslate();
}

NameMatch::State NameMatchPanel::state() const
{
    return static_cast<NameMatch::State>(m_state->currentData().toInt());
}

void NameMatchPanel::fill()
{
    const RankingsSource::View& view = m_source.view();
    const auto count = [&](NameMatch::State wanted) {
        return view == nullptr ? 0
                               : static_cast<qint64>(std::count_if(view->made.matching.matches.begin(), view->made.matching.matches.end(),
                                                                   [&](const NameMatch& each) { return each.state == wanted; }));
    };
    {
        const QSignalBlocker quiet(m_state);
        m_state->setItemText(0, tr("To decide: %1").arg(countText(count(NameMatch::State::Doubtful))));
        m_state->setItemText(1, tr("Decided to be the same: %1").arg(countText(count(NameMatch::State::Accepted))));
        m_state->setItemText(2, tr("Decided not to be the same: %1").arg(countText(count(NameMatch::State::Refused))));
        m_state->setItemText(3, tr("Sure: %1").arg(countText(count(NameMatch::State::Sure))));
    }
    m_model->setView(view, state(), m_search->text());
    fitColumns();
    fitHeight(*m_view, kRows);
    m_view->setVisible(m_model->rowCount() > 0);
    m_nothing->setVisible(m_model->rowCount() == 0);
    if (m_model->rowCount() > 0)
        m_view->selectRow(std::clamp(m_row, 0, m_model->rowCount() - 1));
    updateButtons();
}

void NameMatchPanel::fitColumns()
{
    // The list above says the state of all rows; who decided stands in the column.
    const bool isDecided = state() == NameMatch::State::Accepted || state() == NameMatch::State::Refused;
    m_view->setColumnHidden(NameMatchesModel::State, !isDecided);
    m_view->setColumnHidden(NameMatchesModel::Why, width() < kWhyWidth);
    m_view->setColumnHidden(NameMatchesModel::Country, width() < kMatchCountryWidth);
    for (const int column : {NameMatchesModel::State, NameMatchesModel::Score})
        m_view->resizeColumnToContents(column);
    for (const int column : {NameMatchesModel::Country, NameMatchesModel::Why})
        m_view->setColumnWidth(column, kSideWidth);
}

void NameMatchPanel::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    fitColumns();
}

void NameMatchPanel::updateButtons()
{
    const bool some = m_view->selectionModel()->hasSelection();
    const NameMatch::State shown = state();
    const QModelIndexList chosen = m_view->selectionModel()->selectedRows();
    const auto pair = chosen.size() == 1 ? m_model->verdict(chosen.front().row(), std::nullopt) : std::nullopt;
    m_pair->setVisible(!chosen.isEmpty()); // whole, whatever room the columns have
    m_pair->setText(pair ? tr("%1 or %2?").arg(quoted(fromUtf8(pair->first)), quoted(fromUtf8(pair->second)))
                         : tr("Pairs chosen: %1").arg(countText(chosen.size())));
    m_same->setEnabled(some && shown != NameMatch::State::Accepted && shown != NameMatch::State::Sure);
    m_notSame->setEnabled(some && shown != NameMatch::State::Refused);
    m_open->setEnabled(some && (shown == NameMatch::State::Accepted || shown == NameMatch::State::Refused));
}

void NameMatchPanel::decide(std::optional<bool> same)
{
    std::set<int> rows;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
        rows.insert(index.row());
    std::vector<project::NameVerdict> verdicts;
    for (const int row : rows)
        if (auto verdict = m_model->verdict(row, same))
            verdicts.push_back(std::move(*verdict));
    if (verdicts.empty())
        return;
    m_row = *rows.begin();
    m_source.session().decideNames(std::move(verdicts));
}

bool NameMatchPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        QPushButton* button = key == Qt::Key_Return || key == Qt::Key_Enter      ? m_same
                              : key == Qt::Key_Delete || key == Qt::Key_Backspace ? m_notSame
                                                                                 : nullptr;
        if (button != nullptr && button->isEnabled()) {
            button->click();
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
}

void NameMatchPanel::retranslate()
{
    m_explanation->setText(tr("Names in the same words are taken for one institution by themselves. Names that are only alike stay two until "
                              "someone decides; the decisions are in harmonised/aliases.yaml. Several can be chosen at once."));
    m_state->setAccessibleName(tr("Which pairs of names"));
    m_search->setPlaceholderText(tr("Find a name"));
    m_search->setAccessibleName(tr("Find a name"));
    m_view->setAccessibleName(tr("Pairs of names"));
    m_nothing->setText(tr("✓ No such pairs."));
    m_same->setText(tr("The same institution"));
    m_same->setToolTip(tr("In the list: Enter"));
    m_notSame->setText(tr("Not the same"));
    m_notSame->setToolTip(tr("In the list: Del"));
    m_open->setText(tr("Decide later"));
    m_model->refreshTexts();
    fill();
}

} // namespace podium::ui
