#pragma once
// Shows what applying an experiment changes in the project, parameters and files, before it is done.
#include <QDialog>

#include "core/project/ApplyPreview.h"
#include "core/project/Experiment.h"
#include "ui/project/ProjectSession.h"

class QLabel;
class QPushButton;
class QTableView;

namespace podium::ui {

/// Reads the difference in the background; "Apply" starts the job. GUI thread only.
class ApplyDialog final : public QDialog
{
    Q_OBJECT
public:
    ApplyDialog(ProjectSession& session, project::Experiment experiment, QWidget* parent = nullptr);

    /// Opens one that applies the experiment when it is accepted.
    static void ask(ProjectSession& session, const project::Experiment& experiment, QWidget* parent);

private:
    void take(const project::ApplyPreview& preview);
    void fail(const Error& error);

    ProjectSession& m_session;
    project::Experiment m_experiment;
    QLabel* m_sentence;
    QTableView* m_changes;
    QPushButton* m_apply;
};

} // namespace podium::ui
