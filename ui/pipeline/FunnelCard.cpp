#include "ui/pipeline/FunnelCard.h"

#include <algorithm>

#include <QBoxLayout>
#include <QComboBox>
#include <QPushButton>
#include <QSignalBlocker>

#include "ui/base/QtLanguage.h"
#include "ui/pipeline/TableDialog.h"

namespace podium::ui {

namespace {

constexpr auto kRowsLane = "funnel.rows";

std::shared_ptr<const Table> shared(Table table)
{
    return std::make_shared<const Table>(std::move(table));
}

} // namespace

FunnelCard::FunnelCard(ProjectSession& session, std::string stage, QWidget* parent)
    : Card(parent), m_session(session), m_stage(std::move(stage)), m_tableLabel(newLabel("", this)), m_tables(new QComboBox(this)), m_area(new QVBoxLayout),
      m_message(newLabel("error", this, true)), m_open(newButton(this))
{
    m_tables->setObjectName(QStringLiteral("funnelTable"));
    m_open->setObjectName(QStringLiteral("openTables"));
    m_message->setObjectName(QStringLiteral("funnelMessage"));
    m_area->setSpacing(0);
    auto* tools = new QHBoxLayout;
    tools->addWidget(m_tableLabel);
    tools->addWidget(m_tables);
    tools->addStretch(1);
    tools->addWidget(m_open);
    m_tableLabel->setBuddy(m_tables);
    body()->addLayout(tools);
    body()->addLayout(m_area);
    body()->addWidget(m_message);
    m_message->hide();
    hide();
    connect(m_tables, &QComboBox::currentIndexChanged, this, &FunnelCard::fill);
    connect(m_open, &QPushButton::clicked, this, &FunnelCard::showTables);
    connect(&session, &ProjectSession::changed, this, &FunnelCard::read);
    connect(&session, &ProjectSession::closed, this, [this] { take(nullptr); });
    retranslate();
    read();
}

void FunnelCard::read()
{
    const auto snapshot = m_session.snapshot();
    if (snapshot == nullptr || snapshot->stage(m_stage) == nullptr) {
        take(nullptr);
        return;
    }
    JobRequest request{PODIUM_TEXT("ui.readFunnel", "Count the rows of each step"), "funnel." + m_stage, JobPolicy::LatestOnly, false};
    m_session.jobs().start<Funnels>(
        std::move(request), [project = snapshot->project, stage = m_stage](JobContext&) { return project::stageFunnels(*project, stage); },
        [this](std::shared_ptr<const Funnels> funnels) { take(std::move(funnels)); },
        [this](const Error&) { take(nullptr); }); // the snapshot tells of the broken file
}

void FunnelCard::take(std::shared_ptr<const Funnels> funnels)
{
    m_funnels = std::move(funnels);
    const bool there = m_funnels != nullptr && !m_funnels->empty();
    setVisible(there);
    if (!there)
        return;
    QStringList names, before;
    for (const project::StageFunnel& funnel : *m_funnels)
        names.append(fromUtf8(funnel.table));
    for (int i = 0; i < m_tables->count(); ++i)
        before.append(m_tables->itemText(i));
    if (names != before) {
        const QSignalBlocker block(m_tables);
        QString wanted = m_tables->currentText();
        const auto snapshot = m_session.snapshot();
        if (const Json* trained = snapshot != nullptr && snapshot->params.is_object() ? findDotted(snapshot->params, "train.train_data") : nullptr;
            wanted.isEmpty() && trained != nullptr && trained->is_string())
            wanted = fromUtf8(trained->get<std::string>());
        m_tables->clear();
        m_tables->addItems(names);
        m_tables->setCurrentIndex(std::max(0, static_cast<int>(names.indexOf(wanted))));
    }
    m_tableLabel->setVisible(names.size() > 1);
    m_tables->setVisible(names.size() > 1);
    fill();
}

const project::StageFunnel* FunnelCard::shown() const
{
    const int index = m_tables->currentIndex();
    return m_funnels == nullptr || index < 0 || static_cast<std::size_t>(index) >= m_funnels->size() ? nullptr : &(*m_funnels)[static_cast<std::size_t>(index)];
}

void FunnelCard::fill()
{
    const project::StageFunnel* funnel = shown();
    if (funnel == nullptr)
        return;
    m_message->hide();
    while (m_bars.size() < funnel->bars.size()) {
        auto* bar = new FunnelBarButton(this);
        bar->setObjectName(QStringLiteral("funnelBar%1").arg(m_bars.size()));
        connect(bar, &QAbstractButton::clicked, this, [this, index = m_bars.size()] { showRows(index); });
        m_area->addWidget(bar);
        m_bars.push_back(bar);
    }
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        m_bars[i]->setVisible(i < funnel->bars.size());
        if (i < funnel->bars.size())
            m_bars[i]->setBar(funnel->bars[i], funnel->bars.front().rows);
    }
}

void FunnelCard::showRows(std::size_t index)
{
    const project::StageFunnel* funnel = shown();
    const auto snapshot = m_session.snapshot();
    if (funnel == nullptr || snapshot == nullptr || index >= funnel->bars.size())
        return;
    const project::FunnelBar bar = funnel->bars[index];
    const bool itself = bar.part || bar.id == "read";
    const std::vector<Text::Argument> arguments{{"table", funnel->table}, {"step", bar.label}};
    const Text title = itself ? Text(PODIUM_TEXT("ui.rowsOfStep", "{table}: {step}"), arguments)
                              : Text(PODIUM_TEXT("ui.rowsLostAt", "{table}: rows left out at “{step}”"), arguments);
    open(title, [project = snapshot->project, stage = m_stage, table = funnel->table, bar, title](JobContext& job) {
        return Tables{{title, shared(project::funnelRows(*project, stage, table, bar, job))}};
    });
}

void FunnelCard::showTables()
{
    const project::StageFunnel* funnel = shown();
    const auto snapshot = m_session.snapshot();
    if (funnel == nullptr || snapshot == nullptr)
        return;
    const std::vector<Text::Argument> arguments{{"table", funnel->table}};
    if (m_stage == "clean")
        open(Text(PODIUM_TEXT("ui.rawAndClean", "{table}, raw and clean"), arguments),
             [project = snapshot->project, table = funnel->table](JobContext& job) {
                 return Tables{{PODIUM_TEXT("ui.rawTable", "Raw"), shared(project::rawTable(*project, table, job))},
                               {PODIUM_TEXT("ui.cleanTable", "Clean"), shared(project::cleanTable(*project, table, job))}};
             });
    else
        open(Text(PODIUM_TEXT("ui.samplesOf", "Samples of {table}"), arguments),
             [project = snapshot->project, table = funnel->table](JobContext& job) {
                 return Tables{{PODIUM_TEXT("ui.samples", "Samples"), shared(project::samplesTable(*project, table, job))}};
             });
}

void FunnelCard::open(const Text& what, std::function<Tables(JobContext&)> work)
{
    m_message->hide();
    m_session.jobs().start<Tables>(
        JobRequest{Text(PODIUM_TEXT("ui.openTables", "Open {what}"), {{"what", what}}), kRowsLane, JobPolicy::LatestOnly, true}, std::move(work),
        [this, what](std::shared_ptr<const Tables> tables) {
            auto* dialog = new TableDialog(m_session, what, window());
            for (const auto& [title, table] : *tables)
                dialog->addTable(title, table);
            dialog->show();
        },
        [this](const Error& error) {
            m_message->setText(QStringLiteral("▲ %1 %2").arg(worded(error.text()), worded(error.hint())));
            m_message->show();
        });
}

void FunnelCard::retranslate()
{
    setHeading(tr("Rows step by step"), tr("a click shows the rows"));
    m_tableLabel->setText(tr("Table"));
    m_tables->setAccessibleName(tr("Table whose rows are counted"));
    m_open->setText(m_stage == "clean" ? tr("Open raw and clean table") : tr("Open the samples"));
    m_message->hide();
    fill();
}

} // namespace podium::ui
