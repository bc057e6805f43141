#pragma once
// The page that says which of the chosen runs is better and in what they differ.
#include "ui/base/Page.h"
#include "ui/evaluation/EvaluationSource.h"

class QPushButton;
class QTableView;

namespace podium::ui {

class RunChips;
class SideBySideModel;

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

private:
    void fill();
    void fillChips();
    QString verdict(const std::vector<project::Experiment>& runs) const;

    EvaluationSource& m_source;
    ProjectSession& m_session;
    Selection& m_selection;
    RunChips* m_chips;
    Card* m_emptyCard;
    QLabel* m_emptyText;
    QPushButton* m_primary;
    Card* m_metricsCard;
    Card* m_parametersCard;
    SideBySideModel* m_metrics;
    SideBySideModel* m_parameters;
    QTableView* m_metricsView;
    QTableView* m_parametersView;
};

} // namespace podium::ui
