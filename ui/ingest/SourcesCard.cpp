#include "ui/ingest/SourcesCard.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

#include "core/project/TableImport.h"
#include "core/project/TableSource.h"
#include "ui/base/QtLanguage.h"
#include "ui/models/TableSetup.h"

namespace podium::ui {

namespace {

using State = project::SourceState::State;

/// The source as it was when it was asked; a table imported since has another.
bool isSame(const project::TableSource& a, const project::TableSource& b)
{
    return a.address == b.address && a.version == b.version && a.md5 == b.md5 && a.path == b.path && a.commit == b.commit;
}

} // namespace

void SourcesModel::setRows(std::vector<Row> rows)
{
    if (rows.size() == m_rows.size()) {
        m_rows = std::move(rows);
        refreshTexts();
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

std::vector<std::string> SourcesModel::changed() const
{
    std::vector<std::string> tables;
    for (const Row& row : m_rows)
        if (row.state && row.state->state == State::Changed)
            tables.push_back(row.table);
    return tables;
}

QVariant SourcesModel::cell(int row, int column, int role) const
{
    const Row& source = m_rows[static_cast<std::size_t>(row)];
    const State* const state = source.state ? &source.state->state : nullptr;
    if (role == Qt::ForegroundRole && column == News && state)
        return Theme::color(*state == State::Same ? ColorRole::Good : *state == State::Changed ? ColorRole::Warning : ColorRole::Error);
    QString from = fromUtf8(source.source.address);
    if (source.source.isRepository())
        from = tr("%1 of %2").arg(fromUtf8(source.source.path), from) +
               (source.source.rev.empty() ? QString() : QLatin1Char(' ') + tr("at %1").arg(fromUtf8(source.source.rev)));
    if (role == Qt::ToolTipRole)
        return source.state && source.state->problem ? worded(source.state->problem->text()) : from;
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Name: return fromUtf8(source.table);
    case From: return from;
    case News:
        if (!state)
            return tr("not asked yet");
        switch (*state) {
        case State::Same: return QStringLiteral("✓ ") + tr("unchanged");
        case State::Changed: return QStringLiteral("◆ ") + tr("changed since the import");
        case State::Gone: return QStringLiteral("▲ ") + tr("no longer there");
        case State::Unreachable: return QStringLiteral("▲ ") + tr("cannot be asked");
        }
        return {};
    default: return {};
    }
}

QString SourcesModel::title(int column) const
{
    switch (column) {
    case Name: return tr("Table");
    case From: return tr("Came from");
    case News: return tr("Its source");
    default: return {};
    }
}

SourcesCard::SourcesCard(ProjectSession& session, QWidget* parent)
    : Panel(parent), m_session(session), m_model(new SourcesModel(this)), m_card(new Card(this)), m_view(new QTableView(this)), m_ask(newButton(this)),
      m_import(newButton(this))
{
    m_view->setModel(m_model);
    m_view->setObjectName(QStringLiteral("sources"));
    setUpTable(*m_view, {});
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->horizontalHeader()->setSectionResizeMode(SourcesModel::From, QHeaderView::Stretch);
    m_view->horizontalHeader()->setStretchLastSection(false);
    m_ask->setObjectName(QStringLiteral("askSources"));
    m_import->setObjectName(QStringLiteral("importChanged"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_ask);
    buttons->addWidget(m_import);
    buttons->addStretch();
    m_card->body()->addWidget(m_view);
    m_card->body()->addLayout(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    connect(m_ask, &QPushButton::clicked, this, &SourcesCard::ask);
    connect(m_import, &QPushButton::clicked, this, [this] { emit importWanted(m_model->changed()); });
    connect(&session, &ProjectSession::opened, this, [this] {
        m_states.clear();
        m_asking = 0;
    });
    connect(&session.jobs(), &JobRunner::jobEnded, this, [this](qint64 id) { // also where it was cancelled
        if (id != m_asking)
            return;
        m_asking = 0;
        fill();
    });
    retranslate();
}

void SourcesCard::fill()
{
    std::vector<SourcesModel::Row> rows;
    if (const auto snapshot = m_session.snapshot(); snapshot != nullptr)
        for (const project::TableInfo& table : snapshot->tables) {
            if (!table.source)
                continue;
            SourcesModel::Row row{table.name, *table.source, {}};
            for (const project::SourceState& state : m_states)
                if (state.table == table.name && isSame(state.source, *table.source))
                    row.state = state;
            rows.push_back(std::move(row));
        }
    m_model->setRows(std::move(rows));
    m_card->setVisible(m_model->rowCount() > 0);
    const auto changed = static_cast<qint64>(m_model->changed().size());
    m_ask->setEnabled(m_asking == 0 && m_session.isOpen());
    m_ask->setText(m_asking != 0 ? tr("Asking…") : tr("&Look for news"));
    m_import->setEnabled(changed > 0);
    m_import->setText(tr("Import a&gain"));
    m_card->setHeading(tr("Where tables came from"), changed == 0   ? QString()
                                                     : changed == 1 ? tr("the source of one table has changed")
                                                                    : tr("the sources of %1 tables have changed").arg(countText(changed)));
    fitHeight(*m_view, 6);
}

void SourcesCard::ask()
{
    if (m_session.snapshot() == nullptr)
        return;
    using States = std::vector<project::SourceState>;
    m_asking = m_session.jobs().start<States>(
        {PODIUM_TEXT("ui.askSources", "Look for news at the sources of tables"), "tables.sources", JobPolicy::LatestOnly, true},
        [project = m_session.snapshot()->project](JobContext& job) { return project->askSources({}, job); },
        [this](const std::shared_ptr<const States>& states) {
            m_states = *states;
            fill();
        });
    fill();
}

void SourcesCard::retranslate()
{
    m_view->setAccessibleName(tr("Where tables came from"));
    m_model->refreshTexts();
    fill();
}

} // namespace podium::ui
