#pragma once
// Parameters or metrics of the chosen runs, a column each, the rows in which they differ first.
#include <functional>
#include <map>
#include <memory>
#include <optional>

#include "core/project/Experiment.h"
#include "ui/comparison/RunGroups.h"
#include "ui/models/ColumnTableModel.h"
#include "ui/project/ProjectSnapshot.h"

namespace podium::ui {

/// "+0,010"; "±0,000" where nothing of it can be seen.
QString deltaText(double delta, int digits = 3);

class SideBySideModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    enum class Content { Metrics, Parameters };
    explicit SideBySideModel(Content content, QObject* parent = nullptr);

    /// `baseline` is what deltas of metrics are taken to, in runs on the same rows; empty = none.
    void setRuns(std::shared_ptr<const ProjectSnapshot> snapshot, const std::vector<std::string>& runs, const std::string& baseline = {});
    /// Figures that stand in the place of those of the runs, by run: what becomes of them at another threshold. They hold from
    /// the next setRuns() on; while there are any, none is called the best.
    using Figures = std::map<std::string, std::vector<std::pair<std::string, std::optional<double>>>>;
    void setFigures(Figures figures) { m_figures = std::move(figures); }
    void showOnlyDiffering(bool only);
    /// How a metric of a run (by id) was computed from its counts; empty where that is not known. For tooltips.
    void setFormulas(std::function<QString(const std::string& run, const std::string& metric)> formulas) { m_formulas = std::move(formulas); }
    bool differs(int row) const { return m_rows[static_cast<std::size_t>(row)].differs; }

protected:
    int rows() const override { return static_cast<int>(m_rows.size()); }
    int columns() const override { return 1 + static_cast<int>(m_runs.size()); }
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;
    bool isNumeric(int column) const override { return column > 0; }

private:
    struct Row
    {
        std::string key;
        std::vector<Json> values; ///< of each run; null where it has none
        std::vector<bool> best;
        std::vector<std::optional<double>> delta; ///< to the baseline; none where the rows are others
        bool differs = false;
    };
    void takeRows();
    std::optional<double> figureOf(const project::Experiment& run, const std::string& metric) const;
    Content m_content;
    std::shared_ptr<const ProjectSnapshot> m_snapshot;
    std::vector<project::Experiment> m_runs;
    std::vector<Row> m_all;  ///< those that differ first
    std::vector<Row> m_rows; ///< shown
    Figures m_figures;
    bool m_onlyDiffering = false;
    std::function<QString(const std::string&, const std::string&)> m_formulas;
};

} // namespace podium::ui
