#include "ui/pipeline/ParameterForm.h"

#include <algorithm>
#include <map>

#include <QGridLayout>
#include <QToolButton>

#include "core/project/TableImport.h"
#include "ui/base/QtLanguage.h"
#include "ui/pipeline/ChoiceWords.h"
#include "ui/pipeline/ParameterEditor.h"

namespace podium::ui {

namespace {

Json valueInFile(const Json& params, const Parameter& parameter)
{
    const Json* found = params.is_object() ? findDotted(params, parameter.key) : nullptr;
    return found == nullptr ? parameter.defaultValue : *found;
}

} // namespace

ParameterForm::ParameterForm(QWidget* parent) : Panel(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(3, 1);
    connect(this, &ParameterForm::changed, this, &ParameterForm::showAsked);
}

void ParameterForm::showAsked()
{
    for (const Row& row : m_rows) {
        const auto& [key, choice] = row.parameter.onlyWith;
        const auto decides = std::find_if(m_rows.begin(), m_rows.end(), [&key = key](const Row& other) { return !key.empty() && other.parameter.key == key; });
        if (decides == m_rows.end())
            continue;
        const bool asked = decides->editor->value() == choice;
        for (QWidget* widget : {static_cast<QWidget*>(row.label), static_cast<QWidget*>(row.mark), static_cast<QWidget*>(row.editor)})
            widget->setVisible(asked);
        if (!asked)
            row.reset->hide();
    }
}

bool ParameterForm::equal(const Json& a, const Json& b)
{
    return a == b || (a.is_number() && b.is_number() && a.get<double>() == b.get<double>());
}

void ParameterForm::setStage(const std::shared_ptr<const ProjectSnapshot>& snapshot, const std::string& stage)
{
    m_snapshot = snapshot;
    const StageView* view = snapshot == nullptr ? nullptr : snapshot->stage(stage);
    std::vector<const Parameter*> parameters = view == nullptr ? std::vector<const Parameter*>{} : view->parameters;
    std::erase_if(parameters, [this](const Parameter* p) { return std::find(m_leftOut.begin(), m_leftOut.end(), p->key) != m_leftOut.end(); });
    const std::vector<std::string> tables = snapshot == nullptr ? std::vector<std::string>{} : snapshot->preparedTables();
    const bool same = parameters.size() == m_rows.size() && tables == m_tables &&
                      std::equal(parameters.begin(), parameters.end(), m_rows.begin(),
                                 [](const Parameter* p, const Row& row) { return p->key == row.parameter.key; });
    std::map<std::string, Json> unsaved;
    for (const Row& row : m_rows)
        if (!equal(row.editor->value(), row.saved))
            unsaved[row.parameter.key] = row.editor->value();
    m_tables = tables;
    if (!same)
        build(parameters);
    for (Row& row : m_rows) {
        row.saved = valueInFile(snapshot->params, row.parameter);
        const auto edited = unsaved.find(row.parameter.key);
        if (edited == unsaved.end())
            row.editor->setValue(row.saved);
        else if (!equal(row.editor->value(), edited->second)) // made anew
            row.editor->setValue(edited->second);
        mark(row);
    }
    emit changed();
}

void ParameterForm::build(const std::vector<const Parameter*>& parameters)
{
    for (const Row& row : m_rows)
        for (QWidget* widget : {static_cast<QWidget*>(row.label), static_cast<QWidget*>(row.mark), static_cast<QWidget*>(row.editor),
                                static_cast<QWidget*>(row.reset)}) {
            widget->hide();
            widget->deleteLater();
        }
    m_rows.clear();
    m_rows.reserve(parameters.size());
    for (const Parameter* parameter : parameters) {
        const int line = static_cast<int>(m_rows.size());
        Row row;
        row.parameter = *parameter;
        row.label = newLabel("", this, true);
        row.editor = ParameterEditor::create(*parameter, m_tables, this);
        row.editor->setObjectName(QString::fromStdString(parameter->key));
        row.editor->setMinimumWidth(150);
        row.reset = new QToolButton(this);
        row.reset->setText(QStringLiteral("↺"));
        row.reset->setProperty("button", true);
        row.mark = newLabel("secondary", this, true);
        m_grid->addWidget(row.label, line, 0, Qt::AlignLeft | Qt::AlignTop);
        row.label->setContentsMargins(0, 6, 0, 0);
        m_grid->addWidget(row.editor, line, 1);
        m_grid->addWidget(row.reset, line, 2, Qt::AlignTop);
        m_grid->addWidget(row.mark, line, 3);
        m_rows.push_back(row);
        const std::size_t index = m_rows.size() - 1;
        connect(row.editor, &ParameterEditor::edited, this, [this, index] {
            mark(m_rows[index]);
            emit changed();
        });
        connect(row.reset, &QToolButton::clicked, this, [this, index] {
            Row& r = m_rows[index];
            // First back to the file, from there to the default.
            r.editor->setValue(equal(r.editor->value(), r.saved) ? r.parameter.defaultValue : r.saved);
            mark(r);
            emit changed();
        });
    }
    retranslate();
}

void ParameterForm::mark(Row& row)
{
    const Json value = row.editor->value();
    const bool unsaved = !equal(value, row.saved);
    const auto isTable = [this](const Json& name) {
        return name.is_string() && std::find(m_tables.begin(), m_tables.end(), name.get<std::string>()) != m_tables.end();
    };
    const bool otherTables = isTable(value) && !isTable(row.parameter.defaultValue); // the usual table is none of this project's
    const bool usual = equal(value, row.parameter.defaultValue) || otherTables || row.parameter.type == ParameterType::Map ||
                       (row.parameter.defaultValue.is_null() && row.parameter.type == ParameterType::String); // nothing to go back to
    setRole(row.label, unsaved ? "accent" : "plain");
    QString text;
    if (unsaved)
        text = tr("● not saved; in the file: %1").arg(parameterValueText(&row.parameter, row.saved));
    else if (!usual)
        text = tr("default: %1").arg(parameterValueText(&row.parameter, row.parameter.defaultValue));
    setRole(row.mark, unsaved ? "accent" : "secondary");
    row.mark->setText(text);
    row.reset->setVisible(unsaved || !usual);
    row.reset->setToolTip(unsaved ? tr("Back to the value in the file") : tr("Set to the default"));
    row.reset->setAccessibleName(tr("%1: %2").arg(worded(row.parameter.label), row.reset->toolTip()));
}

ProjectSession::Settings ParameterForm::changes() const
{
    ProjectSession::Settings settings;
    for (const Row& row : m_rows)
        if (const Json value = row.editor->value(); !equal(value, row.saved))
            settings.emplace_back(row.parameter.key, value);
    return settings;
}

void ParameterForm::discard()
{
    for (Row& row : m_rows) {
        row.editor->setValue(row.saved);
        mark(row);
    }
    emit changed();
}

void ParameterForm::retranslate()
{
    for (Row& row : m_rows) {
        const QString label = worded(row.parameter.label), help = worded(row.parameter.help);
        const QString tip = QStringLiteral("%1\n%2").arg(help, fromUtf8(row.parameter.key));
        row.label->setText(label);
        row.label->setToolTip(tip);
        row.editor->retranslate();
        row.editor->setToolTip(tip);
        row.editor->setName(label);
        row.editor->control()->setAccessibleDescription(help);
        row.label->setBuddy(row.editor->control());
        mark(row);
    }
}

void ParameterForm::restyle() {}

} // namespace podium::ui
