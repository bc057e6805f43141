#pragma once
// Pairs of names that are or may be one institution: how alike, why, and what was decided.
#include <vector>

#include "ui/models/ColumnTableModel.h"
#include "ui/quality/RankingsSource.h"

namespace podium::ui {

class NameMatchesModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    enum Column { State, Score, First, Second, Country, Why, ColumnCount };
    using ColumnTableModel::ColumnTableModel;

    void setView(RankingsSource::View view, quality::NameMatch::State state, const QString& text);
    std::optional<project::NameVerdict> verdict(int row, std::optional<bool> same) const; ///< on the pair of a row
    int rowOf(const std::string& first, const std::string& second) const;                 ///< -1 where it is not listed

protected:
    int rows() const override { return static_cast<int>(m_shown.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;
    QString titleTip(int column) const override;
    bool isNumeric(int column) const override { return column == Score; }

private:
    const quality::NameMatch& match(int row) const { return m_view->made.matching.matches[m_shown[static_cast<std::size_t>(row)]]; }
    QString whyText(const quality::NameMatch& match) const;

    RankingsSource::View m_view;
    std::vector<std::size_t> m_shown;
};

} // namespace podium::ui
