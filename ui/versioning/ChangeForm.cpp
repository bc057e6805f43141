#include "ui/versioning/ChangeForm.h"

#include <algorithm>
#include <array>

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include "ui/base/FileQuestion.h"
#include "ui/base/QtLanguage.h"
#include "ui/pipeline/ChoiceWords.h"
#include "ui/table/BigTableModel.h"

namespace podium::ui {

namespace {

constexpr std::array<const char*, 12> kRelations = {"=", "!=", "<", "<=", ">", ">=", "one_of", "not_one_of", "contains", "matches", "missing", "present"};

bool takesValue(const QComboBox& relation)
{
    const QString is = relation.currentData().toString();
    return is != QLatin1String("missing") && is != QLatin1String("present");
}

std::vector<std::string> splitNames(const QString& list)
{
    std::vector<std::string> names;
    for (const QString& part : list.split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (!part.trimmed().isEmpty())
            names.push_back(part.trimmed().toStdString());
    return names;
}

} // namespace

ChangeForm::ChangeForm(QWidget* parent) : Panel(parent), m_kind(new QComboBox(this)), m_pages(new QStackedWidget(this))
{
    m_kindLabel = fieldLabel(this, m_kind);
    m_kind->setObjectName(QStringLiteral("changeKind"));
    for (const Kind kind : {Kind::Append, Kind::Merge, Kind::Overwrite, Kind::Update, Kind::Delete, Kind::Schema})
        m_kind->addItem(QString(), static_cast<int>(kind));
    m_pages->addWidget(filePage());
    m_pages->addWidget(rowsPage());
    m_pages->addWidget(schemaPage());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_kindLabel);
    layout->addWidget(m_kind);
    layout->addWidget(m_pages);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ChangeForm::show);
    addCondition();
    retranslate();
}

void ChangeForm::fillColumns(QComboBox& box) const
{
    const QString before = box.currentText();
    box.clear();
    for (const Field& field : m_schema.columns.fields)
        box.addItem(fromUtf8(field.name));
    box.setCurrentIndex(std::max(box.findText(before), 0));
}

void ChangeForm::setSchema(const versioning::TableSchema& schema)
{
    m_schema = schema;
    for (QComboBox* box : {m_setColumn, m_stepColumn})
        fillColumns(*box);
    for (const Condition& condition : m_conditions)
        fillColumns(*condition.column);
    QStringList key;
    for (const std::string& column : schema.key)
        key << fromUtf8(column);
    m_key->setText(key.join(QStringLiteral(", ")));
    m_rule->clear();
    for (const versioning::RowCondition& rule : schema.rules)
        m_rule->addItem(fromUtf8(rule.text()));
    show();
}

ChangeForm::Kind ChangeForm::kind() const { return static_cast<Kind>(m_kind->currentData().toInt()); }

void ChangeForm::setKind(Kind kind) { m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind))); }

QString ChangeForm::file() const { return m_file->text(); }

void ChangeForm::setFile(const QString& path) { m_file->setText(path); }

void ChangeForm::chooseFile()
{
    ask(this,
        {FileQuestion::Wanted::File, tr("Choose a file with rows"), QString(),
         tr("Tables and archives (*.csv *.tsv *.txt *.arff *.xlsx *.ods *.zip *.tar *.gz *.tgz *.sqlite *.db);;All files (*)"), QStringLiteral("changeFileDialog")},
        [this](const QStringList& files) { setFile(files.front()); });
}

void ChangeForm::addCondition()
{
    Condition condition{new QWidget(this), new QComboBox(this), new QComboBox(this), newLine(this), newButton(this)};
    const QString number = QString::number(m_conditions.size());
    condition.column->setObjectName(QStringLiteral("whereColumn") + number);
    condition.relation->setObjectName(QStringLiteral("whereRelation") + number);
    condition.value->setObjectName(QStringLiteral("whereValue") + number);
    condition.drop->setObjectName(QStringLiteral("whereDrop") + number);
    condition.drop->setText(QStringLiteral("✕"));
    for (const char* relation : kRelations)
        condition.relation->addItem(QString(), QString::fromLatin1(relation));
    fillColumns(*condition.column);
    auto* layout = new QHBoxLayout(condition.line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(condition.column, 2);
    layout->addWidget(condition.relation, 1);
    layout->addWidget(condition.value, 2);
    layout->addWidget(condition.drop);
    m_conditionLines->addWidget(condition.line);
    connect(condition.column, &QComboBox::currentIndexChanged, this, &ChangeForm::changed);
    connect(condition.relation, &QComboBox::currentIndexChanged, this, [this, relation = condition.relation, value = condition.value] {
        value->setEnabled(takesValue(*relation));
        emit changed();
    });
    connect(condition.value, &QLineEdit::textChanged, this, &ChangeForm::changed);
    connect(condition.drop, &QPushButton::clicked, this, [this, line = condition.line] { dropCondition(line); });
    m_conditions.push_back(condition);
    fitConditions();
}

void ChangeForm::dropCondition(const QWidget* line)
{
    const auto found = std::find_if(m_conditions.begin(), m_conditions.end(), [line](const Condition& each) { return each.line == line; });
    if (found == m_conditions.end() || m_conditions.size() == 1)
        return;
    m_more->setFocus();
    found->line->hide();
    found->line->deleteLater(); // its button tells of the click still
    m_conditions.erase(found);
    fitConditions();
    retranslate();
    emit changed();
}

bool ChangeForm::allRows() const { return kind() == Kind::Update && m_everyRow->isChecked(); }

void ChangeForm::clearConditions()
{
    for (const Condition& condition : m_conditions)
        delete condition.line;
    m_conditions.clear();
}

void ChangeForm::setCells(const std::string& column, const std::string& value, const std::vector<std::pair<std::string, std::string>>& row)
{
    setKind(Kind::Update);
    m_setColumn->setCurrentText(fromUtf8(column));
    m_setValue->setText(fromUtf8(value));
    m_everyRow->setChecked(false);
    clearConditions();
    for (const auto& [name, cell] : row) {
        addCondition();
        Condition& added = m_conditions.back();
        added.column->setCurrentText(fromUtf8(name));
        added.relation->setCurrentIndex(added.relation->findData(cell.empty() ? QStringLiteral("missing") : QStringLiteral("=")));
        added.value->setText(fromUtf8(cell));
    }
    retranslate();
    m_setValue->setFocus();
    m_setValue->selectAll();
    emit changed();
}

std::vector<std::string> ChangeForm::conditions() const
{
    std::vector<std::string> conditions;
    if (allRows())
        return conditions;
    for (const Condition& condition : m_conditions) {
        const bool hasValue = takesValue(*condition.relation);
        conditions.push_back((condition.column->currentText() + QLatin1Char(' ') + condition.relation->currentData().toString() +
                              (hasValue ? QLatin1Char(' ') + condition.value->text() : QString()))
                                 .toStdString());
    }
    return conditions;
}

QString ChangeForm::missing() const
{
    const Kind is = kind();
    if (needsFile() && file().isEmpty())
        return tr("Choose the file that has the rows.");
    if (is == Kind::Merge && splitNames(m_key->text()).empty())
        return tr("Say which columns name a row; the table has no key yet.");
    if (!allRows() && (is == Kind::Update || is == Kind::Delete)) {
        const auto open = std::find_if(m_conditions.begin(), m_conditions.end(), [](const Condition& each) {
            return takesValue(*each.relation) && each.value->text().isEmpty();
        });
        if (open != m_conditions.end() && m_conditions.size() > 1)
            return tr("The condition on %1 has no value yet. For cells without one choose “%2”.")
                .arg(open->column->currentText(), choiceWord("missing"));
        if (open != m_conditions.end())
            return is == Kind::Delete ? tr("Say which rows are to go.") : tr("Say in which rows, or tick “%1”.").arg(m_everyRow->text());
    }
    if (is == Kind::Schema) {
        const int step = m_step->currentData().toInt();
        if (step == Add && m_text->text().trimmed().isEmpty())
            return tr("Give the new column a name.");
        if (step == Rule && m_text->text().trimmed().isEmpty())
            return tr("Write what holds in every row, as in: year >= 2000");
        if (step == DropRule && m_rule->count() == 0)
            return tr("There is no rule to take away.");
    }
    return {};
}

void ChangeForm::evolve(versioning::SchemaChange& change) const
{
    const std::string column = m_stepColumn->currentText().toStdString();
    const std::string text = m_text->text().trimmed().toStdString();
    const auto type = static_cast<ColumnType>(m_type->currentData().toInt());
    switch (m_step->currentData().toInt()) {
    case Retype: change.types.emplace_back(column, type); break;
    case Require: change.required.push_back(column); break;
    case Allow: change.optional.push_back(column); break;
    case Key: change.key = splitNames(m_text->text()); break;
    case Add:
        change.added.emplace_back();
        change.added.back().field = {text, type, true};
        change.added.back().value = m_cell->text().toStdString();
        break;
    case Drop: change.dropped.push_back(column); break;
    case Rule: change.rules.push_back(text); break;
    case DropRule: change.droppedRules.push_back(m_rule->currentText().toStdString()); break;
    default: break;
    }
}

std::optional<versioning::TableOperation> ChangeForm::operation() const
{
    if (!missing().isEmpty() || m_schema.columns.fields.empty())
        return std::nullopt;
    versioning::TableOperation operation;
    operation.kind = kind();
    operation.skipRejected = needsFile() && m_skip->isChecked();
    operation.newColumns = kind() == Kind::Overwrite && m_newColumns->isChecked();
    if (kind() == Kind::Merge)
        operation.on = splitNames(m_key->text());
    if (kind() == Kind::Update || kind() == Kind::Delete)
        operation.where = conditions();
    if (kind() == Kind::Update)
        operation.set.emplace_back(m_setColumn->currentText().toStdString(), m_setValue->text().toStdString());
    if (kind() == Kind::Schema)
        evolve(operation.schema);
    return operation;
}

/// What a step changes has to be seen first.
QString ChangeForm::agreed() const
{
    QStringList key, required, rules;
    for (const std::string& column : m_schema.key)
        key << fromUtf8(column);
    for (const Field& field : m_schema.columns.fields)
        if (!field.nullable)
            required << fromUtf8(field.name);
    for (const versioning::RowCondition& rule : m_schema.rules)
        rules << fromUtf8(rule.text());
    QStringList parts{key.isEmpty() ? tr("No columns name a row yet.") : tr("Rows are told apart by %1.").arg(key.join(QStringLiteral(", ")))};
    if (!required.isEmpty())
        parts << tr("Never missing: %1.").arg(required.join(QStringLiteral(", ")));
    if (!rules.isEmpty())
        parts << tr("Rules for every row: %1.").arg(rules.join(QStringLiteral("; ")));
    return tr("So far:") + QLatin1Char(' ') + parts.join(QLatin1Char(' '));
}

void ChangeForm::show()
{
    const Kind is = kind();
    m_pages->setCurrentIndex(needsFile() ? 0 : is == Kind::Schema ? 2 : 1);
    for (QWidget* part : std::initializer_list<QWidget*>{m_keyLabel, m_key})
        part->setVisible(is == Kind::Merge);
    m_newColumns->setVisible(is == Kind::Overwrite);
    for (QWidget* part : std::initializer_list<QWidget*>{m_setLabel, m_setColumn, m_setValue})
        part->setVisible(is == Kind::Update);
    m_everyRow->setVisible(is == Kind::Update);
    for (QWidget* part : std::initializer_list<QWidget*>{m_whereLabel, m_conditionScroll, m_more})
        part->setVisible(!allRows());
    const int step = m_step->currentData().toInt();
    m_stepColumn->setVisible(step == Retype || step == Require || step == Allow || step == Drop);
    m_type->setVisible(step == Retype || step == Add);
    m_text->setVisible(step == Key || step == Add || step == Rule);
    m_cell->setVisible(step == Add);
    m_rule->setVisible(step == DropRule && m_rule->count() > 0);
    retranslate();
    emit changed();
}

void ChangeForm::retranslate()
{
    const QStringList kinds = {tr("Append rows from a file"), tr("Merge rows from a file by key"), tr("Replace all rows by those of a file"),
                               tr("Change cells of some rows"), tr("Delete some rows"), tr("Change the columns: types, key, rules")};
    for (int i = 0; i < kinds.size(); ++i)
        m_kind->setItemText(i, kinds[i]);
    m_kindLabel->setText(tr("What to do"));
    m_kind->setAccessibleName(m_kindLabel->text());
    m_fileLabel->setText(tr("File with the rows"));
    m_file->setAccessibleName(m_fileLabel->text());
    m_choose->setText(tr("Choose…"));
    m_keyLabel->setText(tr("Columns that name a row, separated by commas"));
    m_key->setAccessibleName(m_keyLabel->text());
    m_newColumns->setText(tr("Take over the columns of the file too"));
    m_skip->setText(tr("Leave out rows that do not fit"));
    m_setLabel->setText(tr("Set this column to this value (empty: missing)"));
    m_setColumn->setAccessibleName(tr("Column to set"));
    m_setValue->setAccessibleName(tr("Value to set"));
    m_whereLabel->setText(kind() == Kind::Update ? tr("In rows where all of this holds") : tr("Rows where all of this holds"));
    m_everyRow->setText(tr("In every row"));
    m_more->setText(tr("One more condition"));
    for (std::size_t i = 0; i < m_conditions.size(); ++i) {
        const Condition& condition = m_conditions[i];
        for (int relation = 0; relation < condition.relation->count(); ++relation)
            condition.relation->setItemText(relation, choiceWord(condition.relation->itemData(relation).toString().toStdString()));
        condition.column->setAccessibleName(tr("Column of condition %1").arg(countText(static_cast<qint64>(i) + 1)));
        condition.relation->setAccessibleName(tr("Relation of condition %1").arg(countText(static_cast<qint64>(i) + 1)));
        condition.value->setAccessibleName(tr("Value of condition %1").arg(countText(static_cast<qint64>(i) + 1)));
        condition.drop->setAccessibleName(tr("Take condition %1 away").arg(countText(static_cast<qint64>(i) + 1)));
        condition.drop->setToolTip(condition.drop->accessibleName());
        condition.drop->setVisible(m_conditions.size() > 1);
    }
    m_stepLabel->setText(tr("Step"));
    m_step->setAccessibleName(m_stepLabel->text());
    const QStringList steps = {tr("Another type for a column"), tr("A column is never missing"), tr("A column may be missing"),
                               tr("The columns that name a row"), tr("A new column"), tr("Take a column out"), tr("A rule for every row"),
                               tr("Take a rule away")};
    for (int i = 0; i < steps.size(); ++i)
        m_step->setItemText(i, steps[i]);
    for (int i = 0; i < m_type->count(); ++i)
        m_type->setItemText(i, BigTableModel::typeText(static_cast<ColumnType>(m_type->itemData(i).toInt())));
    m_stepColumn->setAccessibleName(tr("Column"));
    m_type->setAccessibleName(tr("Type"));
    const int step = m_step->currentData().toInt();
    const QString wanted = step == Key   ? tr("Names of columns, separated by commas; empty: no key")
                           : step == Add ? tr("Name of the new column")
                                         : tr("What holds in every row, as in: year >= 2000");
    m_rule->setAccessibleName(tr("Rule to take away"));
    m_agreed->setText(agreed());
    m_cell->setPlaceholderText(tr("Its cells so far; empty: missing"));
    m_cell->setAccessibleName(m_cell->placeholderText());
    m_text->setPlaceholderText(wanted);
    m_text->setAccessibleName(wanted);
}

} // namespace podium::ui
