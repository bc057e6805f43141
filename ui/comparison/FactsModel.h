#pragma once
// Data, or code and environment, of the chosen runs, a column each, the rows in which they differ first.
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/project/Experiment.h"
#include "core/project/ModelThreshold.h"
#include "core/project/RunFacts.h"
#include "ui/models/ColumnTableModel.h"
#include "ui/project/ProjectSnapshot.h"

namespace podium::ui {

class FactsModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    enum class Content { Data, Code };
    using Facts = std::map<std::string, std::shared_ptr<const project::RunFacts>>; ///< by id of the run

    explicit FactsModel(Content content, QObject* parent = nullptr);

    void setRuns(std::vector<project::Experiment> runs, const Facts& facts, const project::ModelThresholds& thresholds); ///< those without facts stay empty
    void showOnlyDiffering(bool only);

protected:
    int rows() const override { return static_cast<int>(m_rows.size()); }
    int columns() const override { return 1 + static_cast<int>(m_runs.size()); }
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;
    bool isNumeric(int) const override { return false; }

private:
    enum class Kind { Table, Rows, Labels, Commit, Baseline, Files, Made, Seconds, Version, System, Threads, Model, Threshold };
    struct Row
    {
        Kind kind;
        std::string name;                ///< of a table; "train", "validation" or "test" of Rows
        std::vector<std::string> shown;  ///< of each run; what is compared too
        std::vector<std::string> inFull; ///< for the tooltip, where that is more
        bool differs = false;
    };
    void fill(const Facts& facts, const project::ModelThresholds& thresholds);
    void takeRows();
    QString label(const Row& row) const;

    Content m_content;
    std::vector<project::Experiment> m_runs;
    std::vector<Row> m_all;  ///< those that differ first
    std::vector<Row> m_rows; ///< shown
    bool m_onlyDiffering = false;
};

} // namespace podium::ui
