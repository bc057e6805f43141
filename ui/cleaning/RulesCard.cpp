#include "ui/cleaning/RulesCard.h"

#include <algorithm>
#include <filesystem>

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

#include "core/cleaning/RuleWords.h"
#include "ui/base/QtLanguage.h"
#include "ui/cleaning/RuleDialog.h"
#include "ui/cleaning/RulesModel.h"
#include "ui/models/TableSetup.h"
#include "ui/table/TableView.h"

namespace podium::ui {

namespace {

constexpr int kMostRules = 12; // in sight; more scroll
constexpr int kBrokenHeight = 280;

/// A result keeps the first cells only.
QString firstOnly(const cleaning::RuleResult& result)
{
    const auto kept = static_cast<std::int64_t>(result.cells.size());
    return kept < result.broken ? QLatin1Char(' ') + RulesCard::tr("The first %1 are shown.").arg(countText(kept)) : QString();
}

/// Differs where a file that the stage reads does.
std::string keyOf(const Path& root, const std::vector<std::string>& paths)
{
    namespace fs = std::filesystem;
    std::string key;
    std::error_code failed;
    const auto add = [&](const Path& file) {
        const auto size = fs::file_size(file, failed);
        const auto time = fs::last_write_time(file, failed);
        key += file.string() + " " + std::to_string(size) + " " + std::to_string(time.time_since_epoch().count()) + "\n";
    };
    for (const std::string& path : paths) {
        if (!fs::is_directory(root / path, failed)) {
            add(root / path);
            continue;
        }
        std::vector<Path> files;
        for (fs::recursive_directory_iterator it(root / path, failed), end; !failed && it != end; it.increment(failed))
            files.push_back(it->path());
        std::sort(files.begin(), files.end());
        for (const Path& file : files)
            add(file);
    }
    return key;
}

} // namespace

RulesCard::RulesCard(ProjectSession& session, QWidget* parent)
    : Card(parent), m_session(session), m_add(newButton(this)), m_edit(newButton(this)), m_remove(newButton(this)), m_model(new RulesModel(this)),
      m_view(new QTableView(this)), m_message(newLabel("secondary", this, true)), m_rows(new TableView(session.jobs(), session.files(), this))
{
    m_add->setObjectName(QStringLiteral("addRule"));
    m_edit->setObjectName(QStringLiteral("editRule"));
    m_remove->setObjectName(QStringLiteral("removeRule"));
    m_view->setObjectName(QStringLiteral("rules"));
    m_message->setObjectName(QStringLiteral("ruleMessage"));
    m_rows->setObjectName(QStringLiteral("brokenRows"));
    m_view->setModel(m_model);
    setUpTable(*m_view, {});
    m_view->setWordWrap(true);
    auto* header = m_view->horizontalHeader();
    header->setStretchLastSection(false);
    for (int column = 0; column < RulesModel::ColumnCount; ++column)
        header->setSectionResizeMode(column, column == RulesModel::Rule ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    m_rows->setMinimumHeight(kBrokenHeight);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_edit);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    body()->addWidget(m_view);
    body()->addLayout(buttons);
    body()->addWidget(m_message);
    body()->addWidget(m_rows);

    connect(m_add, &QPushButton::clicked, this, [this] { editRule(true); });
    connect(m_edit, &QPushButton::clicked, this, [this] { editRule(false); });
    connect(m_remove, &QPushButton::clicked, this, &RulesCard::removeRule);
    connect(m_view, &QTableView::doubleClicked, this, [this] { editRule(false); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RulesCard::chooseRule);
    connect(&session, &ProjectSession::changed, this, &RulesCard::fill);
    connect(&session, &ProjectSession::opened, this, [this] {
        m_key.clear();
        m_model->setRules(nullptr);
    });
    retranslate();
    fill();
}

void RulesCard::setStage(const std::string& stage)
{
    if (stage == m_stage)
        return;
    m_stage = stage;
    m_key.clear();
    m_chosen.reset();
    m_model->setRules(nullptr);
    fill();
}

void RulesCard::fill()
{
    const auto snapshot = m_session.snapshot();
    const StageView* stage = snapshot == nullptr ? nullptr : snapshot->stage(m_stage);
    m_on = stage == nullptr ? std::nullopt : stage->rulesOn();
    setVisible(m_on.has_value());
    if (m_on && isVisible())
        check();
    chooseRule();
}

void RulesCard::showEvent(QShowEvent* event)
{
    Card::showEvent(event);
    if (m_on)
        check();
}

void RulesCard::check()
{
    const auto snapshot = m_session.snapshot();
    const StageView* stage = snapshot == nullptr ? nullptr : snapshot->stage(m_stage);
    if (stage == nullptr || !m_on)
        return;
    m_session.jobs().start<Checked>(
        {PODIUM_TEXT("ui.rules.check", "Check the rules"), "rules.list", JobPolicy::LatestOnly, false},
        [project = snapshot->project, root = snapshot->root, paths = stage->definition.dependencies, on = *m_on, known = m_key](JobContext& job) {
            Checked checked{keyOf(root, paths), nullptr};
            if (checked.key != known)
                checked.rules = std::make_shared<const project::RuleList>(project->rules().list(on, job));
            return checked;
        },
        [this, stage = m_stage](const std::shared_ptr<const Checked>& checked) {
            if (stage == m_stage && checked->rules != nullptr)
                take(*checked);
        },
        [this](const Error& error) { m_message->setText(QStringLiteral("▲ ") + worded(error.text())); });
}

void RulesCard::take(const Checked& checked)
{
    m_key = checked.key;
    const auto chosen = m_chosen;
    m_model->setRules(checked.rules);
    fitHeight(*m_view, kMostRules);
    m_view->setVisible(m_model->rowCount() > 0);
    int row = -1;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const project::RuleLine& line = *m_model->line(i);
        if (chosen && chosen->first == line.table && chosen->second == line.index)
            row = i;
    }
    for (int i = 0; i < m_model->rowCount() && row < 0; ++i) // what asks for a look
        if (!m_model->line(i)->problem.empty() || (m_model->line(i)->result && !m_model->line(i)->result->holds()))
            row = i;
    if (row >= 0)
        m_view->selectRow(row);
    retranslate();
}

void RulesCard::chooseRule()
{
    const project::RuleLine* line = m_model->line(m_view->currentIndex().row());
    m_edit->setEnabled(line != nullptr && !line->item.is_null());
    m_remove->setEnabled(line != nullptr && !line->item.is_null());
    const bool isBroken = line != nullptr && line->result && !line->result->holds();
    m_rows->setVisible(isBroken);
    setRole(m_message, isBroken && line->severity == Severity::Error ? "error" : isBroken ? "warning" : "secondary");
    m_message->setText(line == nullptr            ? m_model->rowCount() > 0 ? tr("Choose a rule to see the rows that break it.") : QString()
                       : !line->problem.empty()   ? QStringLiteral("▲ ") + worded(line->problem)
                       : isBroken                 ? severitySign(line->severity).glyph + QLatin1Char(' ') + worded(line->result->message) + firstOnly(*line->result)
                       : line->result             ? tr("✓ It holds: %1 were looked at.").arg(countText(line->result->checked))
                                                  : QString());
    if (line == nullptr)
        return;
    m_chosen = {line->table, line->index};
    if (!isBroken)
        return;
    m_session.jobs().start<Table>(
        {PODIUM_TEXT("ui.rules.rows", "Find the rows that break a rule"), "rules.rows", JobPolicy::LatestOnly, false},
        [project = m_session.snapshot()->project, result = *line->result](JobContext& job) { return project->rules().broken(result, job); },
        [this, name = fromUtf8(line->table)](std::shared_ptr<const Table> rows) { m_rows->setTable(name, std::move(rows)); });
}

void RulesCard::editRule(bool isNew)
{
    const project::RuleLine* line = m_model->line(m_view->currentIndex().row());
    if (!m_on || m_session.snapshot() == nullptr || (!isNew && (line == nullptr || line->item.is_null())))
        return;
    project::RuleChange change;
    change.on = *m_on;
    if (line != nullptr)
        change.table = line->table;
    if (!isNew) {
        change.index = line->index;
        change.item = line->item;
        change.expected = m_model->rules()->texts.at(cleaning::rulesPath(line->table, line->on));
    }
    RuleDialog::ask(m_session, change, this);
}

void RulesCard::removeRule()
{
    const project::RuleLine* line = m_model->line(m_view->currentIndex().row());
    if (line == nullptr)
        return;
    project::RuleChange change;
    change.table = line->table;
    change.on = line->on;
    change.index = line->index;
    change.expected = m_model->rules()->texts.at(cleaning::rulesPath(line->table, line->on));
    m_session.changeRule(change);
}

void RulesCard::restyle()
{
    m_model->refreshTexts();
}

void RulesCard::retranslate()
{
    int broken = 0;
    for (int i = 0; i < m_model->rowCount(); ++i)
        broken += m_model->line(i)->result && !m_model->line(i)->result->holds();
    setHeading(tr("Rules"), m_model->rowCount() == 0 ? tr("none yet") : tr("%1, of them broken: %2").arg(countText(m_model->rowCount()), countText(broken)));
    m_view->setAccessibleName(tr("Rules"));
    m_add->setText(tr("Add a rule…"));
    m_edit->setText(tr("Change…"));
    m_remove->setText(tr("Take away"));
    m_remove->setToolTip(tr("Takes the rule out of its file; undo brings it back."));
    m_model->refreshTexts();
    chooseRule();
}

} // namespace podium::ui
