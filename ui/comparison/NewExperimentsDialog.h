#pragma once
// Asks which values to try: one experiment or a whole sweep, counted and checked while typing.
#include <optional>
#include <vector>

#include <QDialog>
#include <QPointer>

#include "core/project/Experiment.h"
#include "core/project/SweepGrid.h"
#include "ui/project/ProjectSession.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace podium::ui {

/// Works on the snapshot of the moment it is made. GUI thread only.
class NewExperimentsDialog final : public QDialog
{
    Q_OBJECT
public:
    NewExperimentsDialog(ProjectSession& session, QWidget* parent = nullptr);

    /// What the dialog was accepted with; checked.
    const std::vector<project::ExperimentRequest>& experiments() const { return m_experiments; }
    std::string sweepFile() const; ///< that they come from; empty where they come from the values
    std::size_t atOnce() const;    ///< 0: as many as there are threads

private:
    struct Row
    {
        const Parameter* parameter;
        QLineEdit* values;
    };
    void fillSources();
    void chooseSource();
    void addStage(QGridLayout& grid, const StageView& stage);
    static QString inCoreWords(const Parameter& parameter, QString text);
    project::SweepGridOptions options() const;
    void check();
    void run(); ///< as soon as what stands there is checked
    void sayWhat();
    void show(const std::vector<project::ExperimentRequest>& experiments);
    void showProblem(const Error& error);
    QString timeWords() const;

    ProjectSession& m_session;
    std::shared_ptr<const ProjectSnapshot> m_snapshot;
    std::vector<Row> m_rows;
    QComboBox* m_source;
    QWidget* m_values; ///< the rows
    QLineEdit* m_prefix;
    QSpinBox* m_repeats;
    QSpinBox* m_most;
    QSpinBox* m_atOnce;
    QLabel* m_message;
    QPushButton* m_run;
    std::vector<project::ExperimentRequest> m_experiments;
    bool m_checking = false;
    bool m_wanted = false; ///< to be run when the check has ended
};

} // namespace podium::ui
