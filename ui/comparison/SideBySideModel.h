#pragma once
// Parameters or metrics of the chosen runs, a column each, the rows in which they differ first.
#include <memory>

#include "ui/comparison/RunGroups.h"
#include "ui/models/ColumnTableModel.h"
#include "ui/project/ProjectSnapshot.h"

namespace podium::ui {

class SideBySideModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    enum class Content { Metrics, Parameters };
    explicit SideBySideModel(Content content, QObject* parent = nullptr);

    void setRuns(std::shared_ptr<const ProjectSnapshot> snapshot, const std::vector<std::string>& runs);
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
        bool differs = false;
    };
    Content m_content;
    std::shared_ptr<const ProjectSnapshot> m_snapshot;
    std::vector<project::Experiment> m_runs;
    std::vector<Row> m_rows;
};

} // namespace podium::ui
