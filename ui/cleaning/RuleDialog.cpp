#include "ui/cleaning/RuleDialog.h"

#include <algorithm>

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSignalBlocker>

#include "core/cleaning/RuleWords.h"
#include "core/project/TableImport.h"
#include "ui/base/QtLanguage.h"
#include "ui/cleaning/RuleWording.h"
#include "ui/cleaning/StepForm.h"
#include "ui/cleaning/StepWords.h"

namespace podium::ui {

namespace {

constexpr int kRuleWidth = 620, kRuleHeight = 640;
constexpr int kPauseMs = 250;

/// Tables that there are, or will be, in a state.
std::vector<std::string> tablesIn(const ProjectSnapshot& snapshot, cleaning::RulesOn on)
{
    if (on == cleaning::RulesOn::Prepared)
        return snapshot.preparedTables();
    std::vector<std::string> names;
    if (on == cleaning::RulesOn::Raw)
        for (const project::TableInfo& table : snapshot.tables)
            names.push_back(table.name);
    for (const auto& [name, path] : snapshot.cleanedTables())
        if (std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    return names;
}

} // namespace

RuleDialog* RuleDialog::ask(ProjectSession& session, const project::RuleChange& start, QWidget* parent)
{
    auto* dialog = new RuleDialog(session, start, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

RuleDialog::RuleDialog(ProjectSession& session, const project::RuleChange& start, QWidget* parent)
    : QDialog(parent), m_session(session), m_change(start), m_flat(flatRule(start.item)), m_tableLabel(newLabel("", this)), m_tables(new QComboBox(this)),
      m_stateLabel(newLabel("", this)), m_states(new QComboBox(this)), m_kindLabel(newLabel("", this)), m_kinds(new QComboBox(this)),
      m_form(new StepForm(this, kindOfRule)), m_words(newLabel("heading", this, true)), m_effect(newLabel("secondary", this, true)), m_cancel(newButton(this)),
      m_save(newButton(this, true))
{
    setObjectName(QStringLiteral("ruleDialog"));
    m_tables->setObjectName(QStringLiteral("ruleTable"));
    m_states->setObjectName(QStringLiteral("ruleState"));
    m_kinds->setObjectName(QStringLiteral("ruleKind"));
    m_form->setObjectName(QStringLiteral("ruleForm"));
    m_words->setObjectName(QStringLiteral("ruleWords"));
    m_effect->setObjectName(QStringLiteral("ruleEffect"));
    m_cancel->setObjectName(QStringLiteral("cancelRule"));
    m_save->setObjectName(QStringLiteral("saveRule"));
    resize(kRuleWidth, kRuleHeight);
    for (const cleaning::RulesOn on : cleaning::kRulesOn)
        m_states->addItem(QString(), static_cast<int>(on));
    for (const cleaning::RuleKind& kind : cleaning::ruleKinds())
        m_kinds->addItem(QString(), fromUtf8(kind.name));
    m_states->setCurrentIndex(m_states->findData(static_cast<int>(start.on)));
    if (stepName(m_flat).empty()) // nothing is proposed
        m_flat = std::string(cleaning::ruleKinds().front().name);
    m_kinds->setCurrentIndex(std::max(0, m_kinds->findData(fromUtf8(stepName(m_flat)))));
    m_tables->setEnabled(!start.index); // a rule that is there stays in its file
    m_states->setEnabled(!start.index);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setColumnStretch(1, 1);
    QComboBox* boxes[] = {m_tables, m_states, m_kinds};
    QLabel* labels[] = {m_tableLabel, m_stateLabel, m_kindLabel};
    for (int i = 0; i < 3; ++i) {
        grid->addWidget(labels[i], i, 0);
        grid->addWidget(boxes[i], i, 1);
        labels[i]->setBuddy(boxes[i]);
    }
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget(scroll);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 8, 0);
    column->addWidget(m_form);
    column->addStretch();
    scroll->setWidget(inside);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(grid);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_words);
    layout->addWidget(m_effect);
    layout->addLayout(buttons);
    m_save->setDefault(true);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);

    connect(&m_pause, &QTimer::timeout, this, &RuleDialog::tryRule);
    connect(m_states, &QComboBox::currentIndexChanged, this, [this] {
        fillTables();
        readTable();
    });
    connect(m_tables, &QComboBox::currentIndexChanged, this, &RuleDialog::readTable);
    connect(m_kinds, &QComboBox::currentIndexChanged, this, &RuleDialog::chooseKind);
    connect(m_form, &StepForm::edited, this, [this](const Json& flat) {
        m_flat = flat;
        m_save->setEnabled(false);
        showWords();
        offerOther();
        m_pause.start();
    });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &RuleDialog::save);
    connect(&session, &ProjectSession::closed, this, &QDialog::reject);
    connect(&session, &ProjectSession::opened, this, &QDialog::reject);
    fillTables();
    retranslate();
    readTable();
}

cleaning::RulesOn RuleDialog::on() const { return static_cast<cleaning::RulesOn>(m_states->currentData().toInt()); }
std::string RuleDialog::table() const { return m_tables->currentText().toStdString(); }

void RuleDialog::fillTables()
{
    const QSignalBlocker block(m_tables);
    const QString before = m_tables->count() == 0 ? fromUtf8(m_change.table) : m_tables->currentText();
    m_tables->clear();
    if (const auto snapshot = m_session.snapshot())
        for (const std::string& name : tablesIn(*snapshot, on()))
            m_tables->addItem(fromUtf8(name));
    if (!before.isEmpty() && m_tables->findText(before) < 0 && m_change.index)
        m_tables->addItem(before); // of a table that is gone
    m_tables->setCurrentIndex(std::max(0, m_tables->findText(before)));
    QStringList offered;
    for (int i = 0; i < m_tables->count(); ++i)
        offered.append(m_tables->itemText(i));
    m_form->offer("table", offered);
    m_other.clear();
    offerOther();
}

/// Of a rule that compares with another table: the columns of that one.
void RuleDialog::offerOther()
{
    const Json given = stepSettings(m_flat).value("table", Json());
    const std::string name = given.is_string() ? given.get<std::string>() : std::string();
    const auto snapshot = m_session.snapshot();
    if (name == m_other || snapshot == nullptr)
        return;
    m_other = name;
    if (m_tables->findText(fromUtf8(name)) < 0) // not typed to its end yet
        return;
    m_session.jobs().start<QStringList>(
        {PODIUM_TEXT("ui.rules.table", "Read a table for a rule"), "rules.other", JobPolicy::LatestOnly, false},
        [project = snapshot->project, on = on(), name](JobContext& job) {
            QStringList columns;
            if (const auto table = project->rules().table(on, name, job))
                for (const std::string& column : table->names())
                    columns.append(fromUtf8(column));
            return columns;
        },
        [this, self = QPointer<RuleDialog>(this)](const std::shared_ptr<const QStringList>& columns) {
            if (self != nullptr)
                m_form->offer("references", *columns);
        });
}

void RuleDialog::readTable()
{
    const auto snapshot = m_session.snapshot();
    if (snapshot == nullptr)
        return;
    m_isRead = false;
    m_table.reset();
    m_save->setEnabled(false);
    m_form->setStep(m_flat, {});
    using Read = std::shared_ptr<const Table>;
    m_session.jobs().start<Read>(
        {PODIUM_TEXT("ui.rules.table", "Read a table for a rule"), "rules.table", JobPolicy::LatestOnly, false},
        [project = snapshot->project, on = on(), name = table()](JobContext& job) { return name.empty() ? Read() : project->rules().table(on, name, job); },
        [this, self = QPointer<RuleDialog>(this)](const std::shared_ptr<const Read>& read) {
            if (self == nullptr)
                return;
            m_isRead = true;
            m_table = *read;
            m_form->setStep(m_flat, m_table == nullptr ? std::vector<std::string>() : m_table->names());
            tryRule();
        },
        [this, self = QPointer<RuleDialog>(this)](const Error& error) {
            if (self != nullptr)
                showTried({false, std::nullopt, error.text()});
        });
}

void RuleDialog::chooseKind()
{
    // What the kinds have in common stays.
    const Json before = stepSettings(m_flat);
    Json settings = Json::object();
    const Json kind = m_kinds->currentData().toString().toStdString();
    if (const auto known = kindOfRule(kind))
        for (const Parameter& parameter : *known->parameters)
            if (before.contains(parameter.key))
                settings[parameter.key] = before[parameter.key];
    m_flat = stepItem(kind.get<std::string>(), settings);
    m_form->setStep(m_flat, m_table == nullptr ? std::vector<std::string>() : m_table->names());
    tryRule();
}

void RuleDialog::tryRule()
{
    const auto snapshot = m_session.snapshot();
    if (snapshot == nullptr || !m_isRead)
        return;
    const Json item = ruleOfForm(m_flat);
    m_save->setEnabled(false);
    showWords();
    if (const QStringList missing = missingSettings(); !missing.isEmpty()) {
        setRole(m_effect, "secondary");
        m_effect->setText(tr("Still to be filled in: %1.").arg(missing.join(QStringLiteral(", "))));
        return;
    }
    m_session.jobs().start<Tried>(
        {PODIUM_TEXT("ui.rules.try", "See what a rule would find"), "rules.try", JobPolicy::LatestOnly, false},
        [project = snapshot->project, item, on = on(), name = table(), table = m_table](JobContext& job) {
            Tried tried;
            try {
                if (table != nullptr) {
                    tried.result = project->rules().tried(item, on, name, *table, job);
                } else {
                    static_cast<void>(project->rules().tried(item, on, name, Table(), job));
                }
                tried.isRule = true;
            } catch (const Error& error) {
                if (error.code() == ErrorCode::Cancelled)
                    throw;
                // Without a table only what is wrong with the rule itself counts.
                tried.isRule = table == nullptr && error.code() == ErrorCode::InvalidData;
                tried.problem = tried.isRule ? Text() : error.text();
            }
            return tried;
        },
        [this, self = QPointer<RuleDialog>(this)](const std::shared_ptr<const Tried>& tried) {
            if (self != nullptr)
                showTried(*tried);
        });
}

QStringList RuleDialog::missingSettings() const
{
    QStringList missing;
    const Json settings = stepSettings(m_flat);
    if (const auto kind = kindOfRule(m_flat))
        for (const Parameter& parameter : *kind->parameters)
            if (!parameter.nullable && parameter.defaultValue.is_null() && !settings.contains(parameter.key))
                missing.append(worded(parameter.label));
    return missing;
}

void RuleDialog::showWords()
{
    m_words->setText(missingSettings().isEmpty() ? worded(cleaning::ruleWords(ruleOfForm(m_flat))) : QString());
}

void RuleDialog::showTried(const Tried& tried)
{
    m_save->setEnabled(tried.isRule && !table().empty());
    if (!tried.problem.empty()) {
        setRole(m_effect, "warning");
        m_effect->setText(QStringLiteral("◆ ") + worded(tried.problem));
    } else if (!tried.result) {
        setRole(m_effect, "secondary");
        m_effect->setText(tr("What it would find is not known: the table was not made yet."));
    } else if (tried.result->holds()) {
        setRole(m_effect, "good");
        m_effect->setText(tr("✓ It would hold now; looked at: %1.").arg(countText(tried.result->checked)));
    } else {
        setRole(m_effect, tried.result->severity == Severity::Error ? "error" : "warning");
        QStringList examples;
        for (const cleaning::BrokenCell& cell : tried.result->cells)
            if (const QString value = fromUtf8(cell.value); !value.isEmpty() && examples.size() < 3 && !examples.contains(quoted(value)))
                examples.append(quoted(value));
        QString text = severitySign(tried.result->severity).glyph + QLatin1Char(' ') + tr("It would be broken now in %1.").arg(brokenText(*tried.result));
        if (!examples.isEmpty())
            text += QLatin1Char(' ') + tr("For example: %1.").arg(examples.join(QStringLiteral(", ")));
        if (tried.result->severity == Severity::Error)
            text += QLatin1Char(' ') + tr("The pipeline would stop there.");
        m_effect->setText(text);
    }
}

void RuleDialog::save()
{
    m_change.table = table();
    m_change.on = on();
    m_change.item = ruleOfForm(m_flat);
    m_session.changeRule(m_change);
    accept();
}

void RuleDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RuleDialog::retranslate()
{
    setWindowTitle(m_change.index ? tr("Change a rule") : tr("Add a rule"));
    m_tableLabel->setText(tr("Table"));
    m_stateLabel->setText(tr("Looked at"));
    m_kindLabel->setText(tr("What must hold"));
    for (int i = 0; i < m_states->count(); ++i) {
        const auto on = static_cast<cleaning::RulesOn>(m_states->itemData(i).toInt());
        m_states->setItemText(i, on == cleaning::RulesOn::Raw     ? tr("as imported, before it is cleaned")
                                 : on == cleaning::RulesOn::Clean ? tr("when it is clean, before samples are made")
                                                                  : tr("as samples, before training"));
    }
    for (int i = 0; i < m_kinds->count(); ++i)
        if (const auto kind = kindOfRule(Json(m_kinds->itemData(i).toString().toStdString())))
            m_kinds->setItemText(i, worded(kind->purpose));
    m_tables->setAccessibleName(m_tableLabel->text());
    m_states->setAccessibleName(m_stateLabel->text());
    m_kinds->setAccessibleName(m_kindLabel->text());
    m_cancel->setText(tr("Cancel"));
    m_save->setText(m_change.index ? tr("Save the rule") : tr("Add the rule"));
    m_save->setToolTip(tr("Written to its file, with the stage that checks it; undo takes it back."));
    showWords();
    tryRule();
}

} // namespace podium::ui
