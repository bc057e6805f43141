#include "ui/versioning/ChangeForm.h"

#include <array>

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

#include "ui/base/FileQuestion.h"
#include "ui/base/QtLanguage.h"
#include "ui/pipeline/ChoiceWords.h"
#include "ui/table/BigTableModel.h"

namespace podium::ui {

namespace {

constexpr std::array<const char*, 12> kRelations = {"=", "!=", "<", "<=", ">", ">=", "one_of", "not_one_of", "contains", "matches", "missing", "present"};
constexpr std::array<ColumnType, 5> kTypes = {ColumnType::Integer, ColumnType::Real, ColumnType::Text, ColumnType::Boolean, ColumnType::Date};

enum Step { Retype, Require, Allow, Key, Add, Drop, Rule, DropRule };

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

QLabel* fieldLabel(QWidget* parent, QWidget* buddy)
{
    auto* label = newLabel("secondary", parent);
    label->setBuddy(buddy);
    return label;
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

QWidget* ChangeForm::filePage()
{
    auto* page = new QWidget(this);
    m_file = newLine(page);
    m_choose = newButton(page);
    m_key = newLine(page);
    m_newColumns = new QCheckBox(page);
    m_skip = new QCheckBox(page);
    m_fileLabel = fieldLabel(page, m_file);
    m_keyLabel = fieldLabel(page, m_key);
    m_file->setObjectName(QStringLiteral("changeFile"));
    m_choose->setObjectName(QStringLiteral("chooseChangeFile"));
    m_key->setObjectName(QStringLiteral("changeKey"));
    m_newColumns->setObjectName(QStringLiteral("changeNewColumns"));
    m_skip->setObjectName(QStringLiteral("changeSkip"));
    auto* file = new QHBoxLayout;
    file->setSpacing(8);
    file->addWidget(m_file, 1);
    file->addWidget(m_choose);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_fileLabel);
    layout->addLayout(file);
    layout->addWidget(m_keyLabel);
    layout->addWidget(m_key);
    layout->addWidget(m_newColumns);
    layout->addWidget(m_skip);
    layout->addStretch();
    connect(m_choose, &QPushButton::clicked, this, &ChangeForm::chooseFile);
    for (QLineEdit* line : {m_file, m_key})
        connect(line, &QLineEdit::textChanged, this, &ChangeForm::changed);
    for (QCheckBox* box : {m_newColumns, m_skip})
        connect(box, &QCheckBox::toggled, this, &ChangeForm::changed);
    return page;
}

QWidget* ChangeForm::rowsPage()
{
    auto* page = new QWidget(this);
    m_setColumn = new QComboBox(page);
    m_setValue = newLine(page);
    m_setLabel = fieldLabel(page, m_setColumn);
    m_whereLabel = newLabel("secondary", page);
    m_more = newButton(page);
    m_setColumn->setObjectName(QStringLiteral("changeSetColumn"));
    m_setValue->setObjectName(QStringLiteral("changeSetValue"));
    m_more->setObjectName(QStringLiteral("addCondition"));
    auto* set = new QHBoxLayout;
    set->setSpacing(8);
    set->addWidget(m_setColumn, 1);
    set->addWidget(m_setValue, 2);
    m_conditionLines = new QVBoxLayout;
    m_conditionLines->setSpacing(4);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_setLabel);
    layout->addLayout(set);
    layout->addWidget(m_whereLabel);
    layout->addLayout(m_conditionLines);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_setColumn, &QComboBox::currentIndexChanged, this, &ChangeForm::changed);
    connect(m_setValue, &QLineEdit::textChanged, this, &ChangeForm::changed);
    connect(m_more, &QPushButton::clicked, this, [this] {
        addCondition();
        retranslate();
        m_conditions.back().column->setFocus();
        emit changed();
    });
    return page;
}

QWidget* ChangeForm::schemaPage()
{
    auto* page = new QWidget(this);
    m_step = new QComboBox(page);
    m_stepColumn = new QComboBox(page);
    m_type = new QComboBox(page);
    m_text = newLine(page);
    m_stepLabel = fieldLabel(page, m_step);
    m_step->setObjectName(QStringLiteral("schemaStep"));
    m_stepColumn->setObjectName(QStringLiteral("schemaColumn"));
    m_type->setObjectName(QStringLiteral("schemaType"));
    m_text->setObjectName(QStringLiteral("schemaText"));
    for (int step = Retype; step <= DropRule; ++step)
        m_step->addItem(QString(), step);
    for (const ColumnType type : kTypes)
        m_type->addItem(QString(), static_cast<int>(type));
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_stepColumn, 1);
    line->addWidget(m_text, 1);
    line->addWidget(m_type, 1);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stepLabel);
    layout->addWidget(m_step);
    layout->addLayout(line);
    layout->addStretch();
    connect(m_step, &QComboBox::currentIndexChanged, this, &ChangeForm::show);
    for (QComboBox* box : {m_stepColumn, m_type})
        connect(box, &QComboBox::currentIndexChanged, this, &ChangeForm::changed);
    connect(m_text, &QLineEdit::textChanged, this, &ChangeForm::changed);
    return page;
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
         tr("Tables and archives (*.csv *.tsv *.txt *.arff *.zip *.tar *.gz *.tgz *.sqlite *.db);;All files (*)"), QStringLiteral("changeFileDialog")},
        [this](const QStringList& files) { setFile(files.front()); });
}

void ChangeForm::addCondition()
{
    Condition condition{new QWidget(this), new QComboBox(this), new QComboBox(this), newLine(this)};
    const QString number = QString::number(m_conditions.size());
    condition.column->setObjectName(QStringLiteral("whereColumn") + number);
    condition.relation->setObjectName(QStringLiteral("whereRelation") + number);
    condition.value->setObjectName(QStringLiteral("whereValue") + number);
    for (const char* relation : kRelations)
        condition.relation->addItem(QString(), QString::fromLatin1(relation));
    fillColumns(*condition.column);
    auto* layout = new QHBoxLayout(condition.line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(condition.column, 2);
    layout->addWidget(condition.relation, 1);
    layout->addWidget(condition.value, 2);
    m_conditionLines->addWidget(condition.line);
    connect(condition.column, &QComboBox::currentIndexChanged, this, &ChangeForm::changed);
    connect(condition.relation, &QComboBox::currentIndexChanged, this, [this, relation = condition.relation, value = condition.value] {
        value->setEnabled(takesValue(*relation));
        emit changed();
    });
    connect(condition.value, &QLineEdit::textChanged, this, &ChangeForm::changed);
    m_conditions.push_back(condition);
}

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
    for (const Condition& condition : m_conditions) {
        const bool hasValue = takesValue(*condition.relation);
        if (hasValue && condition.value->text().isEmpty())
            continue; // not filled in: asks for nothing
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
    if (is == Kind::Delete && conditions().empty())
        return tr("Say which rows are to go.");
    if (is == Kind::Schema) {
        const int step = m_step->currentData().toInt();
        if (step == Add && m_text->text().trimmed().isEmpty())
            return tr("Give the new column a name.");
        if ((step == Rule || step == DropRule) && m_text->text().trimmed().isEmpty())
            return tr("Write what holds in every row, as in: year >= 2000");
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
    case Add: change.added.push_back({{text, type, true}, {}}); break;
    case Drop: change.dropped.push_back(column); break;
    case Rule: change.rules.push_back(text); break;
    case DropRule: change.droppedRules.push_back(text); break;
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

void ChangeForm::show()
{
    const Kind is = kind();
    m_pages->setCurrentIndex(needsFile() ? 0 : is == Kind::Schema ? 2 : 1);
    for (QWidget* part : std::initializer_list<QWidget*>{m_keyLabel, m_key})
        part->setVisible(is == Kind::Merge);
    m_newColumns->setVisible(is == Kind::Overwrite);
    for (QWidget* part : std::initializer_list<QWidget*>{m_setLabel, m_setColumn, m_setValue})
        part->setVisible(is == Kind::Update);
    const int step = m_step->currentData().toInt();
    m_stepColumn->setVisible(step == Retype || step == Require || step == Allow || step == Drop);
    m_type->setVisible(step == Retype || step == Add);
    m_text->setVisible(step == Key || step == Add || step == Rule || step == DropRule);
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
    m_whereLabel->setText(kind() == Kind::Update ? tr("In rows where all of this holds (nothing: in every row)") : tr("Rows where all of this holds"));
    m_more->setText(tr("One more condition"));
    for (std::size_t i = 0; i < m_conditions.size(); ++i) {
        const Condition& condition = m_conditions[i];
        for (int relation = 0; relation < condition.relation->count(); ++relation)
            condition.relation->setItemText(relation, choiceWord(condition.relation->itemData(relation).toString().toStdString()));
        condition.column->setAccessibleName(tr("Column of condition %1").arg(countText(static_cast<qint64>(i) + 1)));
        condition.relation->setAccessibleName(tr("Relation of condition %1").arg(countText(static_cast<qint64>(i) + 1)));
        condition.value->setAccessibleName(tr("Value of condition %1").arg(countText(static_cast<qint64>(i) + 1)));
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
    m_text->setPlaceholderText(wanted);
    m_text->setAccessibleName(wanted);
}

} // namespace podium::ui
