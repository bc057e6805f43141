#include "ui/cleaning/StepForm.h"

#include <algorithm>

#include <QAbstractItemView>
#include <QCompleter>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>

#include "ui/base/QtLanguage.h"
#include "ui/cleaning/StepWords.h"
#include "ui/pipeline/ParameterEditor.h"

namespace podium::ui {

namespace {

/// Completes the last name of a list, or the only one.
class ColumnCompleter final : public QCompleter
{
public:
    ColumnCompleter(const QStringList& columns, bool list, QObject* parent) : QCompleter(columns, parent), m_list(list)
    {
        setCaseSensitivity(Qt::CaseInsensitive);
        setFilterMode(Qt::MatchContains);
    }
    QStringList splitPath(const QString& path) const override
    {
        return {m_list ? path.mid(path.lastIndexOf(QLatin1Char(',')) + 1).trimmed() : path};
    }
    QString pathFromIndex(const QModelIndex& index) const override
    {
        const QString column = QCompleter::pathFromIndex(index);
        const auto* line = qobject_cast<QLineEdit*>(widget());
        if (!m_list || line == nullptr)
            return column;
        const QString before = line->text().left(line->text().lastIndexOf(QLatin1Char(',')) + 1);
        return before.isEmpty() ? column : before + QLatin1Char(' ') + column;
    }

    /// A click into an empty line, or the arrow down, shows all there is: who does not know the names cannot begin to type them.
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        auto* line = qobject_cast<QLineEdit*>(widget());
        const bool isLine = line != nullptr && watched == line && !popup()->isVisible();
        const bool asked = isLine && ((event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down) ||
                                      (event->type() == QEvent::MouseButtonRelease && line->text().isEmpty()));
        if (asked) {
            setCompletionPrefix(splitPath(line->text()).constLast());
            complete();
            return event->type() == QEvent::KeyPress;
        }
        return QCompleter::eventFilter(watched, event);
    }

private:
    bool m_list;
};

bool namesColumns(const Parameter& parameter)
{
    const std::string_view keys[] = {"columns", "column", "along", "by", "where.column"};
    return std::find(std::begin(keys), std::end(keys), parameter.key) != std::end(keys);
}

std::optional<StepForm::Kind> kindOfStep(const Json& item)
{
    const cleaning::StepKind* kind = stepKindOf(item);
    return kind == nullptr ? std::nullopt : std::optional(StepForm::Kind{kind->purpose, &kind->parameters});
}

} // namespace

StepForm::StepForm(QWidget* parent, Kinds kinds)
    : Panel(parent), m_kinds(kinds ? std::move(kinds) : Kinds(kindOfStep)), m_help(newLabel("secondary", this, true)), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    m_grid->addWidget(m_help, 0, 0, 1, 2);
    retranslate();
}

void StepForm::setStep(const Json& item, const std::vector<std::string>& columns)
{
    const bool same = item == m_item && columns == m_columns;
    m_item = item;
    const std::string name = stepName(item);
    if (name != m_shown || columns != m_columns) {
        m_shown = name;
        build(columns);
    }
    if (!same)
        showValues();
}

void StepForm::build(const std::vector<std::string>& columns)
{
    m_columns = columns;
    for (const Row& row : m_rows)
        for (QWidget* widget : {static_cast<QWidget*>(row.label), static_cast<QWidget*>(row.editor)}) {
            widget->hide();
            widget->deleteLater();
        }
    m_rows.clear();
    if (const auto kind = m_kinds(m_item)) {
        QStringList names;
        for (const std::string& column : columns)
            names.append(fromUtf8(column));
        for (const Parameter& parameter : *kind->parameters) {
            Row row{&parameter, newLabel("", this, true), ParameterEditor::create(parameter, columns, this)};
            row.editor->setObjectName(QStringLiteral("step-") + fromUtf8(parameter.key));
            if (namesColumns(parameter))
                complete(row, names);
            else if (const auto offered = m_offered.find(parameter.key); offered != m_offered.end())
                complete(row, offered->second);
            const int at = static_cast<int>(m_rows.size()) + 1;
            m_grid->addWidget(row.label, at, 0, Qt::AlignTop);
            m_grid->addWidget(row.editor, at, 1);
            row.label->setContentsMargins(0, 6, 0, 0);
            m_rows.push_back(row);
            connect(row.editor, &ParameterEditor::edited, this, [this, row] { take(row); });
        }
    }
    retranslate();
    showValues();
}

void StepForm::complete(const Row& row, const QStringList& names)
{
    if (auto* line = qobject_cast<QLineEdit*>(row.editor->control())) {
        auto* completer = new ColumnCompleter(names, row.parameter->type == ParameterType::List, line);
        line->setCompleter(completer);
        line->installEventFilter(completer); // also before anything was typed
        // By itself a line takes a choice only while it has the focus, and does not tell that it was edited.
        connect(completer, qOverload<const QString&>(&QCompleter::activated), row.editor, [line, editor = row.editor](const QString& chosen) {
            line->setText(chosen);
            emit editor->edited();
        });
    }
}

void StepForm::offer(const std::string& key, const QStringList& names)
{
    if (m_offered[key] == names)
        return;
    m_offered[key] = names;
    for (const Row& row : m_rows)
        if (row.parameter->key == key)
            complete(row, names);
}

namespace {

/// Numbers of a list as numbers: a comparison with 2007 is not one with the text "2007". As it was typed where that would change it.
Json numbered(const Json& part)
{
    if (!part.is_string())
        return part;
    const QString text = fromUtf8(part.get<std::string>());
    bool ok = false;
    if (const qlonglong whole = text.toLongLong(&ok); ok && QString::number(whole) == text)
        return static_cast<std::int64_t>(whole);
    if (const double real = text.toDouble(&ok); ok && QString::number(real, 'g', QLocale::FloatingPointShortest) == text)
        return real;
    return part;
}

/// A list of one thing is written as that thing.
Json shortened(const Json& value)
{
    if (!value.is_array())
        return value;
    Json list = Json::array();
    for (const Json& part : value)
        list.push_back(numbered(part));
    return list.size() == 1 && !list[0].is_string() ? list[0] : list;
}

} // namespace

void StepForm::take(const Row& row)
{
    // Only what was edited: a control may not show all that the file can say (blanks at the ends of a text).
    Json settings = stepSettings(m_item);
    const Json value = shortened(row.editor->value());
    const bool empty = value.is_null() || ((value.is_array() || value.is_object()) && value.empty()) || value == Json("");
    if (empty || value == row.parameter->defaultValue)
        settings.erase(row.parameter->key);
    else
        settings[row.parameter->key] = value;
    m_item = stepItem(m_shown, settings);
    emit edited(m_item);
}

void StepForm::showValues()
{
    const Json settings = stepSettings(m_item);
    for (const Row& row : m_rows) {
        const auto found = settings.find(row.parameter->key);
        const Json value = found == settings.end() ? row.parameter->defaultValue : *found;
        // One text counts as a list of one.
        row.editor->setValue(row.parameter->type == ParameterType::List && !value.is_array() && !value.is_null() ? Json::array({value}) : value);
    }
}

void StepForm::focusFirst()
{
    if (!m_rows.empty())
        m_rows.front().editor->control()->setFocus();
}

void StepForm::retranslate()
{
    const auto kind = m_kinds(m_item);
    m_help->setText(!kind ? tr("Choose a step to see and change its settings.") : m_rows.empty() ? tr("This step has no settings.") : worded(kind->purpose));
    for (const Row& row : m_rows) {
        row.label->setText(worded(row.parameter->label));
        row.label->setToolTip(worded(row.parameter->help));
        row.editor->setToolTip(worded(row.parameter->help));
        row.editor->retranslate();
        row.editor->setName(worded(row.parameter->label));
    }
}

} // namespace podium::ui
