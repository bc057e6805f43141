#include "ui/pipeline/ParameterEditor.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

#include "ui/base/Panel.h"
#include "ui/base/QtLanguage.h"
#include "ui/pipeline/ChoiceWords.h"

namespace podium::ui {

namespace {

void placeAlone(ParameterEditor* editor, QWidget* control)
{
    auto* layout = new QHBoxLayout(editor);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(control, 1);
    control->setFocusPolicy(Qt::StrongFocus);
    editor->setFocusProxy(control);
}

/// A number, list or word that was typed, as YAML would read it.
Json typed(const QString& text)
{
    const QString plain = text.trimmed();
    bool ok = false;
    const qlonglong integer = plain.toLongLong(&ok);
    if (ok)
        return integer;
    const double real = QLocale().toDouble(plain, &ok);
    if (ok)
        return real;
    const double point = plain.toDouble(&ok);
    if (ok)
        return point;
    return plain.toStdString();
}

QString shown(const Json& value)
{
    if (value.is_null())
        return {};
    return value.is_string() ? fromUtf8(value.get<std::string>())
                             : value.is_number_float() ? QLocale().toString(value.get<double>()) : fromUtf8(value.dump());
}

Json listOf(const QString& text)
{
    Json list = Json::array();
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (!part.trimmed().isEmpty())
            list.push_back(part.trimmed().toStdString());
    return list;
}

QString textOfList(const Json& list)
{
    QStringList parts;
    if (list.is_array())
        for (const Json& part : list)
            parts.append(shown(part));
    return parts.join(QStringLiteral(", "));
}

class IntegerEditor final : public ParameterEditor
{
public:
    IntegerEditor(const Parameter& parameter, QWidget* parent) : ParameterEditor(parent), m_nullable(parameter.nullable), m_box(new QSpinBox(this))
    {
        const auto bounded = [](double v) { return static_cast<int>(std::clamp(v, -2147483000.0, 2147483000.0)); };
        m_lowest = bounded(parameter.minimum.value_or(-1e9));
        // One step below the least value stands for "none", as long as it is chosen.
        m_box->setRange(m_nullable ? m_lowest - 1 : m_lowest, bounded(parameter.maximum.value_or(1e9)));
        m_box->setGroupSeparatorShown(true);
        placeAlone(this, m_box);
        connect(m_box, &QSpinBox::valueChanged, this, &ParameterEditor::edited);
        retranslate();
    }
    Json value() const override { return m_nullable && m_box->value() < m_lowest ? Json() : Json(m_box->value()); }
    void setValue(const Json& value) override
    {
        const QSignalBlocker block(m_box);
        m_box->setValue(value.is_number() ? static_cast<int>(value.get<double>()) : m_box->minimum());
    }
    QWidget* control() const override { return m_box; }
    void retranslate() override
    {
        m_box->setLocale(QLocale());
        m_box->setSpecialValueText(m_nullable ? ParameterEditor::tr("not limited") : QString());
    }

private:
    bool m_nullable;
    int m_lowest = 0;
    QSpinBox* m_box;
};

class RealEditor final : public ParameterEditor
{
public:
    RealEditor(const Parameter& parameter, QWidget* parent)
        : ParameterEditor(parent), m_nullable(parameter.nullable), m_lowest(parameter.minimum.value_or(-1e9)), m_box(new QDoubleSpinBox(this))
    {
        m_box->setDecimals(4);
        m_box->setSingleStep(0.05);
        m_box->setRange(m_nullable ? m_lowest - 1 : m_lowest, parameter.maximum.value_or(1e9));
        placeAlone(this, m_box);
        connect(m_box, &QDoubleSpinBox::valueChanged, this, &ParameterEditor::edited);
        retranslate();
    }
    Json value() const override
    {
        if (m_nullable && m_box->value() < m_lowest)
            return Json();
        const double value = m_box->value();
        return m_integral && value == std::floor(value) ? Json(static_cast<std::int64_t>(value)) : Json(value);
    }
    void setValue(const Json& value) override
    {
        const QSignalBlocker block(m_box);
        m_integral = value.is_number_integer();
        m_box->setValue(value.is_number() ? value.get<double>() : m_box->minimum());
    }
    QWidget* control() const override { return m_box; }
    void retranslate() override
    {
        m_box->setLocale(QLocale());
        m_box->setSpecialValueText(m_nullable ? ParameterEditor::tr("not limited") : QString());
    }

private:
    bool m_nullable;
    bool m_integral = false;
    double m_lowest;
    QDoubleSpinBox* m_box;
};

class BooleanEditor final : public ParameterEditor
{
public:
    explicit BooleanEditor(QWidget* parent) : ParameterEditor(parent), m_box(new QCheckBox(this))
    {
        placeAlone(this, m_box);
        connect(m_box, &QCheckBox::toggled, this, [this] {
            retranslate();
            emit edited();
        });
    }
    Json value() const override { return m_box->isChecked(); }
    void setValue(const Json& value) override
    {
        const QSignalBlocker block(m_box);
        m_box->setChecked(value.is_boolean() && value.get<bool>());
        retranslate();
    }
    QWidget* control() const override { return m_box; }
    void retranslate() override { m_box->setText(m_box->isChecked() ? ParameterEditor::tr("yes") : ParameterEditor::tr("no")); }

private:
    QCheckBox* m_box;
};

class ChoiceEditor final : public ParameterEditor
{
public:
    ChoiceEditor(const Parameter& parameter, QWidget* parent)
        : ParameterEditor(parent), m_nullable(parameter.nullable), m_numbersToo(parameter.minimum.has_value()), m_box(new QComboBox(this))
    {
        for (const std::string& choice : parameter.choices)
            m_box->addItem(QString(), fromUtf8(choice));
        if (m_nullable)
            m_box->addItem(QString());
        m_box->setEditable(m_numbersToo);
        if (m_numbersToo)
            m_box->setInsertPolicy(QComboBox::NoInsert);
        placeAlone(this, m_box);
        connect(m_box, &QComboBox::currentTextChanged, this, &ParameterEditor::edited);
        retranslate();
    }
    Json value() const override
    {
        const QString text = m_box->currentText();
        const int known = m_box->findText(text);
        if (known >= 0) // an item without data is "not limited"
            return m_box->itemData(known).isValid() ? Json(m_box->itemData(known).toString().toStdString()) : Json();
        return typed(text);
    }
    void setValue(const Json& value) override
    {
        const QSignalBlocker block(m_box);
        const int found = value.is_null() ? (m_nullable ? m_box->count() - 1 : -1) : m_box->findData(shown(value));
        if (found >= 0) {
            m_box->setCurrentIndex(found);
        } else if (m_numbersToo) {
            m_box->setEditText(shown(value));
        } else { // a value in the file that is none of the choices: shown as it is, refused by the check
            m_box->addItem(shown(value), shown(value));
            m_box->setCurrentIndex(m_box->count() - 1);
        }
    }
    QWidget* control() const override { return m_box; }
    void retranslate() override
    {
        const QSignalBlocker block(m_box);
        const int current = m_box->findText(m_box->currentText()); // none while a number is typed in
        for (int i = 0; i < m_box->count(); ++i)
            m_box->setItemText(i, m_box->itemData(i).isValid() ? choiceWord(m_box->itemData(i).toString().toStdString())
                                                               : ParameterEditor::tr("not limited"));
        if (current >= 0)
            m_box->setCurrentIndex(current);
        if (current >= 0 && m_numbersToo)
            m_box->setEditText(m_box->itemText(current));
    }

private:
    bool m_nullable;
    bool m_numbersToo;
    QComboBox* m_box;
};

class TextEditor final : public ParameterEditor
{
public:
    TextEditor(const Parameter& parameter, QWidget* parent)
        : ParameterEditor(parent), m_list(parameter.type == ParameterType::List), m_nullable(parameter.nullable),
          m_ofValues(parameter.key.ends_with("value") || parameter.key.ends_with("values")), m_word(parameter.defaultValue.is_string()), m_line(newLine(this))
    {
        placeAlone(this, m_line);
        connect(m_line, &QLineEdit::textEdited, this, &ParameterEditor::edited);
        retranslate();
    }
    Json value() const override
    {
        const QString text = m_line->text().trimmed();
        if (m_list)
            return listOf(text);
        if (text.isEmpty() && m_nullable)
            return Json();
        return m_word ? Json(text.toStdString()) : typed(text);
    }
    void setValue(const Json& value) override { m_line->setText(m_list ? textOfList(value) : shown(value)); }
    QWidget* control() const override { return m_line; }
    void retranslate() override
    {
        m_line->setPlaceholderText(m_list && m_ofValues ? ParameterEditor::tr("values, separated by commas")
                                   : m_list             ? ParameterEditor::tr("names, separated by commas")
                                   : m_nullable         ? ParameterEditor::tr("optional")
                                                        : QString());
    }

private:
    bool m_list, m_nullable, m_ofValues, m_word;
    QLineEdit* m_line;
};

/// A line for each key: the tables of the project and what the file names besides.
class MapEditor final : public ParameterEditor
{
public:
    MapEditor(const std::vector<std::string>& keys, QWidget* parent) : ParameterEditor(parent), m_known(keys), m_form(new QFormLayout(this))
    {
        m_form->setContentsMargins(0, 0, 0, 0);
        m_form->setRowWrapPolicy(QFormLayout::WrapAllRows); // names of tables and paths are both long
    }
    Json value() const override
    {
        Json map = Json::object();
        for (const auto& [key, line] : m_lines)
            if (const QString text = line->text().trimmed(); !text.isEmpty())
                map[key] = m_lists ? listOf(text) : Json(text.toStdString());
        return map;
    }
    void setValue(const Json& value) override
    {
        std::vector<std::string> keys;
        m_lists = value.empty();
        if (value.is_object())
            for (const auto& [key, entry] : value.items()) {
                keys.push_back(key);
                m_lists = m_lists || entry.is_array();
            }
        for (const std::string& key : m_known)
            if (std::find(keys.begin(), keys.end(), key) == keys.end())
                keys.push_back(key);
        std::vector<std::string> shownKeys;
        for (const auto& [key, line] : m_lines)
            shownKeys.push_back(key);
        if (shownKeys != keys)
            makeLines(keys);
        for (const auto& [key, line] : m_lines) {
            const auto it = value.is_object() ? value.find(key) : value.end();
            line->setText(!value.is_object() || it == value.end() ? QString() : it->is_array() ? textOfList(*it) : shown(*it));
        }
        retranslate();
    }
    QWidget* control() const override { return m_lines.empty() ? const_cast<MapEditor*>(this) : static_cast<QWidget*>(m_lines.front().second); }
    void setName(const QString& name) override
    {
        m_name = name;
        for (const auto& [key, line] : m_lines)
            line->setAccessibleName(QStringLiteral("%1: %2").arg(name, fromUtf8(key)));
    }
    void retranslate() override
    {
        for (const auto& [key, line] : m_lines)
            line->setPlaceholderText(m_lists ? ParameterEditor::tr("the usual columns") : ParameterEditor::tr("not used"));
        setName(m_name);
    }

private:
    void makeLines(const std::vector<std::string>& keys)
    {
        while (m_form->rowCount() > 0)
            m_form->removeRow(0);
        m_lines.clear();
        for (const std::string& key : keys) {
            auto* line = newLine(this);
            line->setMinimumWidth(180); // the path of a file
            connect(line, &QLineEdit::textEdited, this, &ParameterEditor::edited);
            m_form->addRow(fromUtf8(key), line);
            m_lines.emplace_back(key, line);
        }
    }

    std::vector<std::string> m_known;
    QFormLayout* m_form;
    std::vector<std::pair<std::string, QLineEdit*>> m_lines;
    bool m_lists = false;
    QString m_name;
};

} // namespace

ParameterEditor* ParameterEditor::create(const Parameter& parameter, const std::vector<std::string>& keys, QWidget* parent)
{
    switch (parameter.type) {
    case ParameterType::Integer:
        // Seeds go beyond what a spin box holds.
        if (parameter.maximum && *parameter.maximum > std::numeric_limits<int>::max())
            return new TextEditor(parameter, parent);
        return new IntegerEditor(parameter, parent);
    case ParameterType::Real: return new RealEditor(parameter, parent);
    case ParameterType::Boolean: return new BooleanEditor(parent);
    case ParameterType::Choice: return new ChoiceEditor(parameter, parent);
    case ParameterType::Map: return new MapEditor(keys, parent);
    case ParameterType::String:
        // A text that names a table by default is a choice among the tables.
        if (parameter.defaultValue.is_string() &&
            std::find(keys.begin(), keys.end(), parameter.defaultValue.get<std::string>()) != keys.end()) {
            Parameter choice = parameter;
            choice.choices = keys;
            return new ChoiceEditor(choice, parent);
        }
        break;
    case ParameterType::List: break;
    }
    return new TextEditor(parameter, parent);
}

} // namespace podium::ui
