#pragma once
// The chosen runs against the baseline, a column each: who gets more rows right, and whether that is more than chance.
#include <memory>

#include "core/comparison/Significance.h"
#include "ui/models/ColumnTableModel.h"

namespace podium::ui {

struct JudgedRun
{
    std::string run;
    std::string name;
    bool sameRows = false;
    comparison::Significance against; ///< a = the baseline, b = this run; only on the same rows
};

/// What a job finds out about a selection.
struct Judgement
{
    std::string baseline; ///< its name
    std::optional<double> threshold; ///< at which the rows were decided; none = as each run does
    std::vector<JudgedRun> runs;
    Text verdict; ///< on the two best; empty where nothing can be said
};

class SignificanceModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    enum Line { Words, Rows, McNemar, Accuracy, Area, DeLong, kLines };
    using ColumnTableModel::ColumnTableModel;
    void setJudgement(std::shared_ptr<const Judgement> judgement);

protected:
    int rows() const override { return m_judgement && !m_judgement->runs.empty() ? kLines : 0; }
    int columns() const override { return m_judgement ? 1 + static_cast<int>(m_judgement->runs.size()) : 0; }
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;
    bool isNumeric(int column) const override { return column > 0; }

private:
    static QString lineTitle(int line);
    static QString lineHelp(int line); ///< empty where the title says all

    std::shared_ptr<const Judgement> m_judgement;
};

} // namespace podium::ui
