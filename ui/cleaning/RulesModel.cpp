#include "ui/cleaning/RulesModel.h"

#include "core/cleaning/RuleWords.h"
#include "core/project/QualityReport.h"
#include "ui/base/QtLanguage.h"
#include "ui/cleaning/RuleWording.h"

namespace podium::ui {

void RulesModel::setRules(std::shared_ptr<const project::RuleList> rules)
{
    beginResetModel();
    m_rules = std::move(rules);
    endResetModel();
}

const project::RuleLine* RulesModel::line(int row) const
{
    return row < 0 || row >= rows() ? nullptr : &m_rules->lines[static_cast<std::size_t>(row)];
}

QVariant RulesModel::cell(int row, int column, int role) const
{
    const project::RuleLine& rule = *line(row);
    const Sign sign = rule.problem.empty() ? ruleSign(rule.result) : Sign{QStringLiteral("▲"), tr("cannot be checked"), ColorRole::Error, "error"};
    if (role == Qt::ForegroundRole)
        return column == State ? QVariant(Theme::color(sign.color)) : QVariant();
    if (role == kSortRole)
        return row;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case State: return QString(sign.glyph + QLatin1Char(' ') + sign.word);
    case Rule: {
        const QString words = rule.item.is_null() ? worded(rule.problem) : worded(cleaning::ruleWords(rule.item));
        return rule.name.empty() ? words : QStringLiteral("%1 – %2").arg(fromUtf8(rule.name), words);
    }
    case TableName: return worded(cleaning::tableIn(rule.on, rule.table));
    case Grade:
        return QString(severitySign(rule.severity).glyph + QLatin1Char(' ') + worded(project::severityWord(rule.severity)));
    case Broken: return rule.result ? brokenText(*rule.result) : QStringLiteral("–");
    default: return {};
    }
}

QString RulesModel::title(int column) const
{
    switch (column) {
    case State: return tr("Now");
    case Rule: return tr("What must hold");
    case TableName: return tr("Table");
    case Grade: return tr("Severity");
    case Broken: return tr("Broken in");
    default: return {};
    }
}

} // namespace podium::ui
