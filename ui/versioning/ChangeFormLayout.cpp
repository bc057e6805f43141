// The pages of the form, one for each sort of change.
#include <algorithm>
#include <array>

#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

#include "ui/versioning/ChangeForm.h"

namespace podium::ui {

namespace {

constexpr int kLineSpacing = 4;
constexpr std::array<ColumnType, 5> kTypes = {ColumnType::Integer, ColumnType::Real, ColumnType::Text, ColumnType::Boolean, ColumnType::Date};

} // namespace

QLabel* ChangeForm::fieldLabel(QWidget* parent, QWidget* buddy)
{
    auto* label = newLabel("secondary", parent);
    label->setBuddy(buddy);
    return label;
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
    m_everyRow = new QCheckBox(page);
    m_everyRow->setObjectName(QStringLiteral("changeEveryRow"));
    m_whereLabel = newLabel("secondary", page);
    m_more = newButton(page);
    m_setColumn->setObjectName(QStringLiteral("changeSetColumn"));
    m_setValue->setObjectName(QStringLiteral("changeSetValue"));
    m_more->setObjectName(QStringLiteral("addCondition"));
    auto* set = new QHBoxLayout;
    set->setSpacing(8);
    set->addWidget(m_setColumn, 1);
    set->addWidget(m_setValue, 2);
    auto* lines = new QWidget(page);
    m_conditionLines = new QVBoxLayout(lines);
    m_conditionLines->setContentsMargins(0, 0, 0, 0);
    m_conditionLines->setSpacing(kLineSpacing);
    m_conditionScroll = new QScrollArea(page);
    m_conditionScroll->setObjectName(QStringLiteral("whereLines"));
    m_conditionScroll->setFrameShape(QFrame::NoFrame);
    m_conditionScroll->setFocusPolicy(Qt::NoFocus);
    m_conditionScroll->setWidgetResizable(true);
    m_conditionScroll->setWidget(lines);
    // Qt scrolls for the keyboard only inside of the area, not where it is entered from below.
    connect(qApp, &QApplication::focusChanged, m_conditionScroll, [scroll = m_conditionScroll, lines](QWidget*, QWidget* now) {
        if (now != nullptr && lines->isAncestorOf(now))
            scroll->ensureWidgetVisible(now);
    });
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_setLabel);
    layout->addLayout(set);
    layout->addWidget(m_everyRow);
    layout->addWidget(m_whereLabel);
    layout->addWidget(m_conditionScroll);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_setColumn, &QComboBox::currentIndexChanged, this, &ChangeForm::changed);
    connect(m_everyRow, &QCheckBox::toggled, this, &ChangeForm::show);
    connect(m_setValue, &QLineEdit::textChanged, this, &ChangeForm::changed);
    connect(m_more, &QPushButton::clicked, this, [this] {
        addCondition();
        retranslate();
        m_conditions.back().column->setFocus();
        emit changed();
    });
    return page;
}

/// A cell of a table without a key is told apart by all others of its row: the dialog has to fit the screen all the same.
void ChangeForm::fitConditions()
{
    constexpr double kMostLines = 4.5; // half a line tells that there are more
    if (m_conditions.empty())
        return;
    const int line = m_conditions.front().column->sizeHint().height() + kLineSpacing, count = static_cast<int>(m_conditions.size());
    m_conditionScroll->setFixedHeight(std::min(count * line, static_cast<int>(kMostLines * line)));
}

QWidget* ChangeForm::schemaPage()
{
    auto* page = new QWidget(this);
    m_step = new QComboBox(page);
    m_stepColumn = new QComboBox(page);
    m_type = new QComboBox(page);
    m_text = newLine(page);
    m_cell = newLine(page);
    m_rule = new QComboBox(page);
    m_agreed = newLabel("secondary", page, true);
    m_stepLabel = fieldLabel(page, m_step);
    m_rule->setObjectName(QStringLiteral("schemaRule"));
    m_agreed->setObjectName(QStringLiteral("schemaAgreed"));
    m_step->setObjectName(QStringLiteral("schemaStep"));
    m_stepColumn->setObjectName(QStringLiteral("schemaColumn"));
    m_type->setObjectName(QStringLiteral("schemaType"));
    m_text->setObjectName(QStringLiteral("schemaText"));
    m_cell->setObjectName(QStringLiteral("schemaCell"));
    for (int step = Retype; step <= DropRule; ++step)
        m_step->addItem(QString(), step);
    for (const ColumnType type : kTypes)
        m_type->addItem(QString(), static_cast<int>(type));
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_stepColumn, 1);
    line->addWidget(m_text, 1);
    line->addWidget(m_type, 1);
    line->addWidget(m_cell, 1);
    line->addWidget(m_rule, 1);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_agreed);
    layout->addWidget(m_stepLabel);
    layout->addWidget(m_step);
    layout->addLayout(line);
    layout->addStretch();
    connect(m_step, &QComboBox::currentIndexChanged, this, &ChangeForm::show);
    for (QComboBox* box : {m_stepColumn, m_type, m_rule})
        connect(box, &QComboBox::currentIndexChanged, this, &ChangeForm::changed);
    for (QLineEdit* text : {m_text, m_cell})
        connect(text, &QLineEdit::textChanged, this, &ChangeForm::changed);
    return page;
}

} // namespace podium::ui
