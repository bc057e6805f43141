#pragma once
// The evaluations of the chosen runs, or of the work folder where none is chosen: fetched in jobs, kept, shared by all docks; with
// what the docks share beside them: the baseline, the threshold, the cross-hair and which runs are hidden.
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <QObject>

#include "core/comparison/EvaluationPlots.h"
#include "core/comparison/RowScores.h"
#include "core/comparison/Thresholds.h"
#include "core/evaluation/Evaluation.h"
#include "core/features/FeatureSpec.h"
#include "core/project/Experiment.h"
#include "core/project/ModelThreshold.h"
#include "ui/base/Selection.h"
#include "ui/project/ProjectSession.h"

namespace podium::ui {

/// One run as the docks show it.
struct ShownEvaluation
{
    comparison::NamedEvaluation named; ///< evaluation null where `problem` says why
    RunStyle style;
    std::string dataset;
    bool isWorkspace = false;
    bool isEarlier = false;     ///< the work folder's, while its model or rows are newer than its evaluation: then it has no scores
    bool rowsUnknown = false;   ///< no scores can be read: model or data are not here
    features::LabelRule labelRule; ///< by which its classes came about: what they are called
    bool comparable = false;    ///< judged on the same rows as the baseline
    std::vector<project::Warning> warnings;
    Text problem;
    std::shared_ptr<const comparison::RowScores> scores;      ///< null until they are read, or where they cannot be
    std::shared_ptr<const comparison::Thresholds> thresholds; ///< null besides for more than two classes
    std::optional<project::ModelThreshold> kept;              ///< that was chosen for its model

    /// At the threshold, where one is set and the scores are known; else as the run decided.
    evaluation::ConfusionMatrix confusionAt(std::optional<double> threshold) const;
};

/// GUI thread only.
class EvaluationSource : public QObject
{
    Q_OBJECT
public:
    EvaluationSource(ProjectSession& session, Selection& selection, QObject* parent = nullptr);

    const std::vector<ShownEvaluation>& shown() const { return m_shown; }
    ProjectSession& session() const { return m_session; }

    /// The run others are measured by: the one that was set, else the project's first run; both only of the rows that the first
    /// chosen run was judged on. None for the work folder alone.
    const ShownEvaluation* baseline() const { return m_baseline ? &*m_baseline : nullptr; }
    const project::Experiment* baselineRun() const;
    std::vector<const project::Experiment*> baselineChoices() const; ///< oldest first; valid as long as the snapshot
    void setBaseline(const std::string& run);

    /// From which probability on a row is taken for positive; none = as each run decides by itself. It belongs to the runs it was
    /// moved for: others are shown as they decide, and it is back with the same ones.
    std::optional<double> threshold() const { return m_threshold; }
    void setThreshold(std::optional<double> threshold);
    /// The threshold that is pointed at in any plot; none = nothing is.
    std::optional<double> crossHair() const { return m_crossHair; }
    void setCrossHair(std::optional<double> threshold);
    /// Runs left out of the plots.
    bool isHidden(const std::string& run) const { return m_hidden.contains(run); }
    void setHidden(const std::string& run, bool hidden);

signals:
    void changed();
    void thresholdChanged();
    void crossHairChanged();
    void hiddenChanged();

private:
    using Evaluations = std::map<std::string, std::shared_ptr<const evaluation::Evaluation>>;
    struct Fetched
    {
        Evaluations evaluations;
        std::map<std::string, Text> problems;
    };
    struct Scored
    {
        std::shared_ptr<const comparison::RowScores> scores; ///< null where they cannot be read
        std::shared_ptr<const comparison::Thresholds> thresholds;
        std::string model; ///< MD5 of its file
    };
    using Scores = std::map<std::string, Scored>;
    void update();
    void takeThreshold(); ///< that of the chosen runs
    void show(const Fetched& fetched);
    void fetchScores();
    void chooseBaseline();
    void takeScores(ShownEvaluation& shown) const;
    std::vector<std::string> wantedRuns() const; ///< the chosen ones and the baseline

    ProjectSession& m_session;
    Selection& m_selection;
    Evaluations m_kept; ///< by run id; a run never changes
    Scores m_keptScores;
    Scores m_workspaceScores; ///< of the present snapshot
    std::vector<ShownEvaluation> m_shown;
    std::optional<ShownEvaluation> m_baseline;
    std::string m_baselineId, m_wishedBaseline;
    std::optional<double> m_threshold, m_crossHair;
    std::map<std::set<std::string>, double> m_moved; ///< thresholds by the runs they were moved for; no run = the work folder
    std::string m_workspaceModel;                    ///< MD5 of the model that the work folder's was moved for
    std::set<std::string> m_hidden;
};

/// How the window calls a class of the run.
QString classWord(const ShownEvaluation& shown, const std::string& label);
/// What the docks call a run: its name, or "This folder" for the workspace.
QString runWord(const ShownEvaluation& shown);

} // namespace podium::ui
