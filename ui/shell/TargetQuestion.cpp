#include "ui/shell/TargetQuestion.h"

#include <algorithm>
#include <cmath>

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QStandardItemModel>

#include "core/features/RankingTemplate.h"
#include "core/features/Target.h"
#include "ui/base/QtLanguage.h"
#include "ui/table/BigTableModel.h"

namespace podium::ui {

namespace {

constexpr qsizetype kShownClasses = 6;

/// As people type it, without signs between thousands.
QString plainNumber(double value)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'g', QLocale::FloatingPointShortest);
}

QString listed(const std::vector<std::string>& classes)
{
    QStringList names;
    for (const std::string& name : classes)
        names << fromUtf8(name);
    return names.size() <= kShownClasses ? names.join(QStringLiteral(", ")) : names.mid(0, kShownClasses).join(QStringLiteral(", ")) + QStringLiteral(", …");
}

} // namespace

TargetQuestion::TargetQuestion(QWidget* parent)
    : Panel(parent), m_targetLabel(newLabel("", this)), m_target(new QComboBox(this)), m_ruleLabel(newLabel("", this)), m_rule(new QComboBox(this)),
      m_limit(newLine(this))
{
    m_target->setObjectName(QStringLiteral("targetColumn"));
    m_rule->setObjectName(QStringLiteral("targetRule"));
    m_limit->setObjectName(QStringLiteral("targetLimit"));
    for (QComboBox* box : {m_target, m_rule})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_targetLabel->setBuddy(m_target);
    m_ruleLabel->setBuddy(m_rule);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    grid->addWidget(m_targetLabel, 0, 0);
    grid->addWidget(m_target, 0, 1, 1, 2);
    grid->addWidget(m_ruleLabel, 1, 0);
    grid->addWidget(m_rule, 1, 1);
    grid->addWidget(m_limit, 1, 2);
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(2, 1);
    connect(m_target, &QComboBox::currentIndexChanged, this, [this] {
        fillRules();
        emit changed();
    });
    connect(m_rule, &QComboBox::currentIndexChanged, this, [this] {
        showRule();
        emit changed();
    });
    connect(m_limit, &QLineEdit::textChanged, this, &TargetQuestion::changed);
    retranslate();
}

QStringList TargetQuestion::rankings() const
{
    QStringList names;
    if (m_tables != nullptr)
        for (const project::OfferedTable& table : *m_tables)
            if (!table.ranking.empty())
                names << fromUtf8(features::ranking::publisher(table.ranking));
    return names;
}

QString TargetQuestion::found() const
{
    if (m_tables == nullptr)
        return {};
    QStringList others, unreadable;
    for (const project::OfferedTable& table : *m_tables)
        if (table.problem)
            unreadable << fromUtf8(table.name);
        else if (table.ranking.empty())
            others << tr("%1 (rows: %2)").arg(fromUtf8(table.name), countText(table.rows));
    QStringList parts;
    if (const QStringList known = rankings(); !known.isEmpty())
        parts << tr("Rankings found: %1. Recipes and experiments for them come along.").arg(known.join(QStringLiteral(", ")));
    if (!others.isEmpty())
        parts << (parts.isEmpty() ? tr("Tables found: %1.") : tr("Other tables: %1.")).arg(others.join(QStringLiteral(", ")));
    if (!unreadable.isEmpty())
        parts << tr("Cannot be read: %1.").arg(unreadable.join(QStringLiteral(", ")));
    return parts.join(QLatin1Char(' '));
}

void TargetQuestion::setTables(std::shared_ptr<const Tables> tables)
{
    m_tables = std::move(tables);
    fill();
    emit changed();
}

void TargetQuestion::fill()
{
    if (!m_target->currentText().isEmpty())
        m_wanted = m_target->currentText();
    const QSignalBlocker quiet(m_target);
    m_target->clear();
    m_choices.clear();
    if (m_tables != nullptr) {
        const bool several = m_tables->size() > 1;
        if (!rankings().isEmpty()) {
            m_target->addItem(tr("Is a university among the best? (place below 50 of the first 100)"));
            m_choices.push_back({0, 0, true});
        }
        for (std::size_t t = 0; t < m_tables->size(); ++t)
            for (std::size_t c = 0; c < (*m_tables)[t].columns.size(); ++c) {
                const project::OfferedColumn& column = (*m_tables)[t].columns[c];
                const QString type = column.learnable() ? BigTableModel::typeText(column.type)
                                     : column.type == ColumnType::Text || column.type == ColumnType::Date
                                         ? tr("%1; not one, or more than %2 values").arg(BigTableModel::typeText(column.type)).arg(features::kMostClasses)
                                         : tr("%1; always the same").arg(BigTableModel::typeText(column.type));
                const QString text = tr("%1 (%2)").arg(fromUtf8(column.name), type);
                m_target->addItem(several ? tr("%1: %2").arg(fromUtf8((*m_tables)[t].name), text) : text);
                m_choices.push_back({t, c, false});
                if (auto* items = qobject_cast<QStandardItemModel*>(m_target->model()))
                    items->item(m_target->count() - 1)->setEnabled(column.learnable());
            }
    }
    const int same = m_wanted.isEmpty() ? -1 : m_target->findText(m_wanted);
    const auto said = std::find_if(m_choices.begin(), m_choices.end(), [this](const Choice& each) {
        const project::OfferedTable& table = (*m_tables)[each.table];
        return !each.ranking && !table.target.empty() && table.columns[each.column].name == table.target;
    });
    m_target->setCurrentIndex(same >= 0                  ? same
                              : said != m_choices.end()  ? static_cast<int>(said - m_choices.begin())
                              : rankings().isEmpty()     ? -1
                                                         : 0);
    fillRules();
}

const TargetQuestion::Choice* TargetQuestion::choice() const
{
    const int index = m_target->currentIndex();
    return index < 0 || static_cast<std::size_t>(index) >= m_choices.size() ? nullptr : &m_choices[static_cast<std::size_t>(index)];
}

const project::OfferedColumn* TargetQuestion::column() const
{
    const Choice* chosen = choice();
    return chosen == nullptr || chosen->ranking ? nullptr : &(*m_tables)[chosen->table].columns[chosen->column];
}

void TargetQuestion::fillRules()
{
    {
        const QSignalBlocker quiet(m_rule), quietLimit(m_limit);
        m_rule->clear();
        m_limit->clear();
        if (const project::OfferedColumn* chosen = column()) {
            if (!chosen->classes.empty())
                m_rule->addItem(tr("its values: %1").arg(listed(chosen->classes)), static_cast<int>(Rule::Values));
            if (chosen->median) {
                m_rule->addItem(tr("is less than"), static_cast<int>(Rule::Below));
                m_limit->setText(plainNumber(*chosen->median));
            }
        }
    }
    showRule();
}

void TargetQuestion::showRule()
{
    const bool asked = m_rule->count() > 0;
    m_ruleLabel->setVisible(asked);
    m_rule->setVisible(asked);
    m_limit->setVisible(asked && m_rule->currentData().toInt() == static_cast<int>(Rule::Below));
}

std::optional<double> TargetQuestion::limit() const
{
    bool ok = false;
    const QString text = m_limit->text().trimmed();
    double value = QLocale().toDouble(text, &ok);
    if (!ok)
        value = QLocale::c().toDouble(text, &ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

QString TargetQuestion::missing() const
{
    if (m_tables == nullptr)
        return {};
    if (choice() == nullptr)
        return tr("Choose the column that shall be predicted.");
    if (!m_limit->isHidden() && !limit())
        return tr("“is less than” takes a number such as %1.").arg(plainNumber(0.5));
    return {};
}

void TargetQuestion::putInto(project::InitOptions& options) const
{
    const project::OfferedColumn* chosen = column();
    if (chosen == nullptr)
        return;
    options.table = (*m_tables)[choice()->table].name;
    options.target = chosen->name;
    if (!m_limit->isHidden() && limit())
        options.target += "<" + QString::number(*limit(), 'g', QLocale::FloatingPointShortest).toStdString();
}

void TargetQuestion::setLabelWidth(int width)
{
    static_cast<QGridLayout*>(layout())->setColumnMinimumWidth(0, width);
}

void TargetQuestion::retranslate()
{
    m_targetLabel->setText(tr("&Predict:"));
    m_target->setAccessibleName(tr("What shall be predicted"));
    m_target->setPlaceholderText(tr("Choose a column"));
    m_ruleLabel->setText(tr("Its c&lasses:"));
    m_rule->setAccessibleName(tr("How its classes are made"));
    m_limit->setAccessibleName(tr("The limit between the two classes"));
    const int index = m_target->currentIndex(), rule = m_rule->currentIndex();
    const QString limit = m_limit->text();
    fill();
    m_target->setCurrentIndex(index);
    m_rule->setCurrentIndex(rule);
    m_limit->setText(limit);
}

} // namespace podium::ui
