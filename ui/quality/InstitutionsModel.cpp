#include "ui/quality/InstitutionsModel.h"

#include <algorithm>

#include "core/quality/NameForm.h"
#include "ui/base/QtLanguage.h"

namespace podium::ui {

namespace {

constexpr std::size_t kChosenAtFirst = 3;
constexpr int kPale = 6; ///< slot of institutions that are not ticked: a ring in the colour of text

} // namespace

void InstitutionsModel::setRankings(RankingsSource::Set rankings)
{
    std::vector<std::string> before;
    for (const std::size_t each : m_chosen)
        before.push_back(m_rankings->institutions[each].name);
    const bool isFirst = m_rankings == nullptr;
    m_rankings = std::move(rankings);
    m_chosen.clear();
    if (m_rankings != nullptr) {
        for (const std::string& name : before) { // one for one: where names are not unique, no more than there were
            const auto& all = m_rankings->institutions;
            for (std::size_t i = 0; i < all.size(); ++i)
                if (all[i].name == name && std::find(m_chosen.begin(), m_chosen.end(), i) == m_chosen.end()) {
                    m_chosen.push_back(i);
                    break;
                }
        }
        if (isFirst)
            for (std::size_t i = 0; i < std::min(kChosenAtFirst, m_rankings->institutions.size()); ++i)
                m_chosen.push_back(i);
    }
    filter();
    emit chosenChanged();
}

void InstitutionsModel::setFilter(const QString& text, const std::string& country)
{
    m_text = quality::foldedName(text.toStdString());
    m_country = country;
    filter();
}

void InstitutionsModel::filter()
{
    beginResetModel();
    m_shown.clear();
    for (std::size_t i = 0; m_rankings != nullptr && i < m_rankings->institutions.size(); ++i) {
        const comparison::RankedInstitution& each = m_rankings->institutions[i];
        if ((m_country.empty() || each.country == m_country) &&
            (m_text.empty() || quality::foldedName(each.name).find(m_text) != std::string::npos))
            m_shown.push_back(i);
    }
    endResetModel();
}

std::optional<std::size_t> InstitutionsModel::institution(int row) const
{
    return row >= 0 && row < rows() ? std::optional(m_shown[static_cast<std::size_t>(row)]) : std::nullopt;
}

bool InstitutionsModel::setChosen(std::size_t institution, bool chosen)
{
    const auto at = std::find(m_chosen.begin(), m_chosen.end(), institution);
    if ((at != m_chosen.end()) == chosen)
        return true;
    if (chosen && m_chosen.size() >= kMost)
        return false;
    if (chosen)
        m_chosen.push_back(institution);
    else
        m_chosen.erase(at);
    if (rows() > 0)
        emit dataChanged(index(0, 0), index(rows() - 1, 0)); // the styles of others may have moved
    emit chosenChanged();
    return true;
}

RunStyle InstitutionsModel::style(const std::string& name) const
{
    for (std::size_t i = 0; i < m_chosen.size(); ++i)
        if (m_rankings->institutions[m_chosen[i]].name == name)
            return {static_cast<int>(i), -1};
    return {kPale, -1};
}

Qt::ItemFlags InstitutionsModel::flags(const QModelIndex& index) const
{
    return ColumnTableModel::flags(index) | (index.column() == Name ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

bool InstitutionsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const auto which = institution(index.row());
    if (role != Qt::CheckStateRole || index.column() != Name || !which)
        return false;
    return setChosen(*which, value.toInt() == Qt::Checked);
}

QVariant InstitutionsModel::cell(int row, int column, int role) const
{
    const std::size_t which = m_shown[static_cast<std::size_t>(row)];
    const comparison::RankedInstitution& each = m_rankings->institutions[which];
    const bool isChosen = std::find(m_chosen.begin(), m_chosen.end(), which) != m_chosen.end();
    if (role == Qt::CheckStateRole && column == Name)
        return isChosen ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::DecorationRole && column == Name && isChosen)
        return markerIcon(style(each.name));
    if (role == Qt::ToolTipRole)
        return QString(fromUtf8(each.name) + (each.country.empty() ? QString() : QStringLiteral(" · ") + fromUtf8(each.country)));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Name: return fromUtf8(each.name);
    case Country: return fromUtf8(each.country);
    case Best: return realText(each.best, 0);
    default: return {};
    }
}

QString InstitutionsModel::title(int column) const
{
    switch (column) {
    case Name: return tr("Institution");
    case Country: return tr("Country");
    case Best: return tr("Best");
    default: return {};
    }
}

} // namespace podium::ui
