#pragma once
// The evaluations of the chosen runs, or of the work folder where none is chosen: fetched in a job, kept, shared by all docks.
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <QObject>

#include "core/comparison/EvaluationPlots.h"
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
    bool thresholdRule = false; ///< classes "0" and "1" stand for below and among the best
    std::vector<project::Warning> warnings;
    Text problem;
};

/// GUI thread only.
class EvaluationSource : public QObject
{
    Q_OBJECT
public:
    EvaluationSource(ProjectSession& session, Selection& selection, QObject* parent = nullptr);

    const std::vector<ShownEvaluation>& shown() const { return m_shown; }
    ProjectSession& session() const { return m_session; }

signals:
    void changed();

private:
    using Evaluations = std::map<std::string, std::shared_ptr<const evaluation::Evaluation>>;
    struct Fetched
    {
        Evaluations evaluations;
        std::map<std::string, Text> problems;
    };
    void update();
    void show(const Fetched& fetched);

    ProjectSession& m_session;
    Selection& m_selection;
    Evaluations m_kept; ///< by run id; a run never changes
    std::vector<ShownEvaluation> m_shown;
};

/// How the window calls a class: "Among the best" for class 1 of a threshold rule, else the class itself.
QString classWord(const ShownEvaluation& shown, const std::string& label);
/// What the docks call a run: its name, or "This folder" for the workspace.
QString runWord(const ShownEvaluation& shown);

} // namespace podium::ui
