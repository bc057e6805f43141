#include "ui/quality/NameMatchesModel.h"

#include "core/quality/NameForm.h"
#include "ui/base/Panel.h"
#include "ui/base/QtLanguage.h"

namespace podium::ui {

using quality::NameMatch;

namespace {

Sign stateSign(NameMatch::State state)
{
    switch (state) {
    case NameMatch::State::Doubtful: return {QStringLiteral("?"), NameMatchesModel::tr("open"), ColorRole::Warning, "warning"};
    case NameMatch::State::Accepted: return {QStringLiteral("="), NameMatchesModel::tr("same"), ColorRole::Good, "good"};
    case NameMatch::State::Refused: return {QStringLiteral("≠"), NameMatchesModel::tr("not the same"), ColorRole::Secondary, "note"};
    case NameMatch::State::Sure: break;
    }
    return {QStringLiteral("✓"), NameMatchesModel::tr("sure"), ColorRole::Good, "good"};
}

} // namespace

void NameMatchesModel::setView(RankingsSource::View view, NameMatch::State state, const QString& text)
{
    beginResetModel();
    m_view = std::move(view);
    m_shown.clear();
    if (m_view != nullptr) {
        const std::string wanted = quality::foldedName(text.toStdString());
        const auto holds = [&](std::size_t name) {
            return quality::foldedName(m_view->made.names[name].name).find(wanted) != std::string::npos;
        };
        const std::vector<NameMatch>& matches = m_view->made.matching.matches;
        for (std::size_t i = 0; i < matches.size(); ++i)
            if (matches[i].state == state && (holds(matches[i].first) || holds(matches[i].second)))
                m_shown.push_back(i);
    }
    endResetModel();
}

std::optional<project::NameVerdict> NameMatchesModel::verdict(int row, std::optional<bool> same) const
{
    if (row < 0 || row >= rows())
        return std::nullopt;
    const NameMatch& each = match(row);
    return project::NameVerdict{m_view->made.names[each.first].name, m_view->made.names[each.second].name, same, each.score};
}

int NameMatchesModel::rowOf(const std::string& first, const std::string& second) const
{
    for (int row = 0; row < rows(); ++row)
        if (m_view->made.names[match(row).first].name == first && m_view->made.names[match(row).second].name == second)
            return row;
    return -1;
}

QString NameMatchesModel::whyText(const NameMatch& match) const
{
    switch (match.why) {
    case NameMatch::Why::SameWords: return tr("the same words");
    case NameMatch::Why::OtherOrder: return tr("the same words in another order");
    case NameMatch::Why::OtherCountry: return tr("the same words, but another country");
    case NameMatch::Why::Alike: break;
    }
    return tr("rare words in common");
}

QVariant NameMatchesModel::cell(int row, int column, int role) const
{
    const NameMatch& each = match(row);
    const quality::InstitutionName& first = m_view->made.names[each.first];
    const quality::InstitutionName& second = m_view->made.names[each.second];
    if (role == Qt::ToolTipRole && (column == First || column == Second))
        return QStringLiteral("%1 · %2").arg(fromUtf8(column == First ? first.name : second.name), fromUtf8(column == First ? first.table : second.table));
    if (role == Qt::ToolTipRole && column == Why)
        return whyText(each);
    if (role == Qt::ForegroundRole && column == State)
        return Theme::color(stateSign(each.state).color);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (column) {
    case State: {
        const Sign sign = stateSign(each.state);
        return QString(sign.glyph + QLatin1Char(' ') + sign.word + (each.by.empty() ? QString() : QStringLiteral(" · ") + fromUtf8(each.by)));
    }
    case Score: return realText(each.score, 2);
    case First: return fromUtf8(first.name);
    case Second: return fromUtf8(second.name);
    case Country: {
        QStringList countries;
        for (const auto* name : {&first, &second})
            for (const std::string& country : name->countries)
                if (!countries.contains(fromUtf8(country)))
                    countries.append(fromUtf8(country));
        return countries.join(QStringLiteral(" / "));
    }
    case Why: return whyText(each);
    default: return {};
    }
}

QString NameMatchesModel::title(int column) const
{
    switch (column) {
    case State: return tr("State");
    case Score: return tr("Alike");
    case First: return tr("Name");
    case Second: return tr("Other name");
    case Country: return tr("Country");
    case Why: return tr("Why");
    default: return {};
    }
}

QString NameMatchesModel::titleTip(int column) const
{
    return column == Score ? tr("0 to 1: SoftTFIDF of Cohen, Ravikumar and Fienberg (2003). Rare words count most, slips of the pen little.") : QString();
}

} // namespace podium::ui
