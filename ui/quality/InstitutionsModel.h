#pragma once
// The institutions of all rankings, best placed first, some of them ticked to be looked at.
#include <vector>

#include "ui/base/RunStyle.h"
#include "ui/models/ColumnTableModel.h"
#include "ui/quality/RankingsSource.h"

namespace podium::ui {

class InstitutionsModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Country, Best, ColumnCount };
    static constexpr std::size_t kMost = 6; ///< ticked at once: more lines are not told apart
    using ColumnTableModel::ColumnTableModel;

    /// Ticked ones stay ticked where they are still there; of new rankings the first three are.
    void setRankings(RankingsSource::Set rankings);
    void setFilter(const QString& text, const std::string& country); ///< empty = all
    const std::vector<std::size_t>& chosen() const { return m_chosen; } ///< of RankingSet::institutions, in the order of ticking
    bool setChosen(std::size_t institution, bool chosen); ///< false where there are kMost
    std::optional<std::size_t> institution(int row) const;
    /// How the lines of an institution are drawn; others than those ticked are pale rings.
    RunStyle style(const std::string& name) const;

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

signals:
    void chosenChanged();

protected:
    int rows() const override { return static_cast<int>(m_shown.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;
    bool isNumeric(int column) const override { return column == Best; }

private:
    void filter();

    RankingsSource::Set m_rankings;
    std::vector<std::size_t> m_shown, m_chosen;
    std::string m_text, m_country;
};

} // namespace podium::ui
