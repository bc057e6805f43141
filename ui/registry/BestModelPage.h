#pragma once
// The page that says which run is the best of each group of comparable ones, by how much, and exports its model.
#include <map>
#include <memory>
#include <optional>

#include <QPointer>

#include "core/comparison/Significance.h"
#include "core/project/Experiment.h"
#include "core/project/RunExport.h"
#include "ui/base/Page.h"
#include "ui/project/ProjectSession.h"
#include "ui/registry/BestRuns.h"
#include "ui/registry/ExportDialog.h"

class QProgressBar;
class QPushButton;

namespace podium::ui {

class BestModelPage final : public Page
{
    Q_OBJECT
public:
    explicit BestModelPage(ProjectSession& session, QWidget* parent = nullptr);

    void askForExport(); ///< opens the dialog

protected:
    void retranslate() override;

private:
    /// A run, the best or as good, judged row by row: its intervals, and beside which other.
    struct Judged
    {
        std::string other; ///< empty where it stands alone
        std::vector<comparison::MetricInterval> intervals;
        Text verdict;
    };
    using Judgements = std::map<std::string, Judged>; ///< by id of the run

    void fill();
    std::string rankedBy() const; ///< the metric that says which run is the best
    void fillGroups();
    QWidget* groupCard(const BestRun& best);
    QString standing(const BestRun& best) const;
    QString figure(const project::Experiment& run, const std::string& metric) const;
    void judge();
    std::vector<ExportDialog::Choice> exportChoices() const;
    void startExport(const project::ModelExportRequest& request);
    void fillExport();

    ProjectSession& m_session;
    QPushButton* m_export;
    QPushButton* m_writeReport;
    Card* m_exportCard;
    QLabel* m_exportState;
    QProgressBar* m_progress;
    QVBoxLayout* m_groups;
    std::vector<BestRun> m_best;
    QPointer<ExportDialog> m_dialog;
    Judgements m_judgements; ///< a run never changes: kept
    qint64 m_job = 0;        ///< the export that runs; 0 = none
    std::shared_ptr<const project::ModelExportReport> m_report;
    std::optional<Error> m_error;
    std::string m_exportedFile;
};

} // namespace podium::ui
