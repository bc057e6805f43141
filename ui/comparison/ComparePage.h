#pragma once
// The page that says which of the chosen runs is better and in what they differ.
#include "core/project/Experiment.h"
#include "ui/base/Page.h"
#include "ui/comparison/FactsModel.h"
#include "ui/evaluation/EvaluationSource.h"

class QCheckBox;
class QComboBox;
class QPushButton;
class QTableView;

namespace podium::ui {

class EvaluationNotice;
class RunChips;
class SideBySideModel;
class SignificanceModel;
struct Judgement;

class ComparePage final : public Page
{
    Q_OBJECT
public:
    ComparePage(EvaluationSource& source, Selection& selection, QWidget* parent = nullptr);

signals:
    void runTableWanted(); ///< show the runs dock

protected:
    void retranslate() override;
    void restyle() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void fitColumns(); ///< of all tables: nothing is scrolled to sideways as long as it can be read
    void fillChips();
    void fillMetrics(); ///< at the present threshold
    void fillFacts();   ///< data, code and environment, in a job
    void fillBaselines();
    void judge(); ///< significance, in a job
    void showSentence();
    void nameSignificance(); ///< heads its card: against whom, at which threshold
    std::vector<project::Experiment> chosenRuns() const;
    QString verdict(const std::vector<project::Experiment>& runs) const;
    std::optional<double> figure(const project::Experiment& run, const std::string& metric) const; ///< at the present threshold
    std::vector<const project::Experiment*> bestTwo(const std::vector<project::Experiment>& runs) const;

    EvaluationSource& m_source;
    ProjectSession& m_session;
    Selection& m_selection;
    RunChips* m_chips;
    EvaluationNotice* m_notice;
    QWidget* m_tools;
    QLabel* m_baselineLabel;
    QComboBox* m_baselines;
    QCheckBox* m_onlyDiffering;
    Card* m_emptyCard;
    QLabel* m_emptyText;
    QPushButton* m_primary;
    QPushButton* m_writeReport;
    Card* m_significanceCard;
    Card* m_metricsCard;
    Card* m_parametersCard;
    Card* m_dataCard;
    Card* m_codeCard;
    SignificanceModel* m_significance;
    SideBySideModel* m_metrics;
    SideBySideModel* m_parameters;
    FactsModel* m_data;
    FactsModel* m_code;
    QTableView* m_significanceView;
    QTableView* m_metricsView;
    QTableView* m_parametersView;
    QTableView* m_dataView;
    QTableView* m_codeView;
    FactsModel::Facts m_facts; ///< a run never changes: kept
    std::shared_ptr<const Judgement> m_judgement; ///< null while it is not known
    QString m_judged; ///< what it is of, or will be: baseline and runs whose rows are known
    std::optional<double> m_judgedAt;
};

} // namespace podium::ui
