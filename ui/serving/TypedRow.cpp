#include "ui/serving/TypedRow.h"

#include <algorithm>
#include <charconv>

#include <QGridLayout>
#include <QLineEdit>

#include "core/ingest/Csv.h"
#include "ui/base/QtLanguage.h"

namespace podium::ui {

namespace {

const std::string kName = "name";

template <class Number>
bool isNumber(const std::string& text)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size();
}

std::string trimmed(const QLineEdit& line) { return line.text().trimmed().toStdString(); }

} // namespace

TypedRow::TypedRow(QWidget* parent) : Panel(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 2);
    m_grid->setColumnStretch(2, 3);
}

TypedRow::Line TypedRow::newRow(const Field& field, const QString& objectName)
{
    Line line{field, newLabel("", this), newLine(this), newLabel("error", this, true)};
    line.value->setObjectName(objectName);
    line.problem->setObjectName(objectName + QStringLiteral("-problem"));
    line.label->setBuddy(line.value);
    const int row = m_grid->rowCount();
    m_grid->addWidget(line.label, row, 0);
    m_grid->addWidget(line.value, row, 1);
    m_grid->addWidget(line.problem, row, 2);
    connect(line.value, &QLineEdit::returnPressed, this, &TypedRow::entered);
    return line;
}

void TypedRow::setInputs(const Schema& inputs)
{
    if (std::equal(m_lines.begin(), m_lines.end(), inputs.fields.begin(), inputs.fields.end(),
                   [](const Line& line, const Field& field) { return line.field == field; }) &&
        !m_lines.empty())
        return;
    for (const std::vector<Line>* lines : {&m_name, &m_lines})
        for (const Line& line : *lines)
            for (QWidget* part : {static_cast<QWidget*>(line.label), static_cast<QWidget*>(line.value), static_cast<QWidget*>(line.problem)})
                delete part;
    m_lines.clear();
    m_name.clear();
    if (!inputs.fields.empty() && !inputs.indexOf(kName))
        m_name.push_back(newRow({kName, ColumnType::Text}, QStringLiteral("rowName")));
    for (const Field& field : inputs.fields) {
        m_lines.push_back(newRow(field, QStringLiteral("value-") + fromUtf8(field.name)));
        connect(m_lines.back().value, &QLineEdit::textChanged, this, [this, place = m_lines.size() - 1] {
            mark(m_lines[place], expected(m_lines[place]));
        });
    }
    retranslate();
}

QString TypedRow::name() const
{
    for (const Line& line : m_name)
        return line.value->text().trimmed();
    for (const Line& line : m_lines)
        if (line.field.name == kName)
            return line.value->text().trimmed();
    return {};
}

QString TypedRow::expected(const Line& line) const
{
    const std::string text = trimmed(*line.value);
    if (text.empty())
        return {};
    if (line.field.type == ColumnType::Integer && !isNumber<std::int64_t>(text))
        return tr("A whole number is expected, as 12.");
    if (line.field.type == ColumnType::Real && !isNumber<double>(text))
        return tr("A number is expected, as 12.5.");
    return {};
}

void TypedRow::mark(Line& line, const QString& problem)
{
    line.problem->setText(problem.isEmpty() ? QString() : QStringLiteral("▲ ") + problem);
    setRole(line.value, problem.isEmpty() ? "" : "error");
    line.value->setAccessibleDescription(problem);
}

bool TypedRow::check()
{
    Line* first = nullptr;
    for (Line& line : m_lines) {
        const QString problem = expected(line);
        mark(line, problem);
        if (!problem.isEmpty() && first == nullptr)
            first = &line;
    }
    if (first != nullptr)
        first->value->setFocus();
    return first == nullptr;
}

std::string TypedRow::csv() const
{
    std::vector<std::string> names;
    std::vector<Column> cells;
    for (const std::vector<Line>* lines : {&m_name, &m_lines})
        for (const Line& line : *lines) {
            const std::string value = trimmed(*line.value);
            names.push_back(line.field.name);
            cells.push_back(Column::texts({value}, {value.empty()}));
        }
    return ingest::writeCsv(Table(std::move(names), std::move(cells)));
}

void TypedRow::showMissing(const std::string& column)
{
    for (Line& line : m_lines)
        if (line.field.name == column) {
            mark(line, tr("The model needs a value here."));
            line.value->setFocus();
        }
}

void TypedRow::retranslate()
{
    for (Line& line : m_name) {
        line.label->setText(tr("Name"));
        line.value->setAccessibleName(tr("Name"));
        line.value->setPlaceholderText(tr("to recognise the row by"));
        line.value->setToolTip(tr("The model does not read it."));
    }
    for (Line& line : m_lines) {
        line.label->setText(fromUtf8(line.field.name));
        line.value->setAccessibleName(fromUtf8(line.field.name));
        line.value->setPlaceholderText(line.field.type == ColumnType::Integer ? tr("a whole number")
                                       : line.field.type == ColumnType::Real  ? tr("a number")
                                                                              : QString());
        mark(line, expected(line));
    }
}

} // namespace podium::ui
