#pragma once
// The best run of each group of comparable runs on the project page, and in words whether it is good enough; a click compares it with
// those that come as far or next.
#include "core/project/ProjectSheet.h"
#include "ui/base/Panel.h"
#include "ui/project/ProjectSnapshot.h"
#include "ui/registry/BestRuns.h"

namespace podium::ui {

class BestRunsCard final : public Card
{
    Q_OBJECT
public:
    explicit BestRunsCard(QWidget* parent = nullptr);
    /// Hidden where there is no run at all.
    void fill(const ProjectSnapshot& snapshot);

signals:
    void compareWanted(const std::vector<std::string>& runs); ///< ids, the best first

private:
    void addRow(const BestRun& best, const ProjectSnapshot& snapshot);

    QVBoxLayout* m_rows;
};

/// "The best run reaches 0.97; your threshold is 0.95." and whether that is enough; empty without a threshold.
QString thresholdVerdict(const project::ProjectSheet& sheet, double value, bool& reached);

} // namespace podium::ui
