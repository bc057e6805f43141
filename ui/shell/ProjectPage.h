#pragma once
// The first page of a project: is everything there, where do the stages stand, run all, run the thesis' twelve; what the
// project is for and which run is the best.
#include "ui/base/Page.h"
#include "ui/project/ProjectSession.h"

class QPushButton;

namespace podium::ui {

class BestRunsCard;
class ProjectSheetCard;
class StageFlow;
struct FlowStep;

class ProjectPage final : public Page
{
    Q_OBJECT
public:
    explicit ProjectPage(ProjectSession& session, QWidget* parent = nullptr);

    QPushButton* runAllButton() const { return m_run; }
    QPushButton* thesisButton() const { return m_thesis; }
    void editSheet(); ///< asks

signals:
    void runAllWanted();
    void thesisWanted();
    void outputsWanted(const QString& page); ///< of the stage that this page shows
    void compareWanted(const std::vector<std::string>& runs); ///< ids

protected:
    void retranslate() override;
    void restyle() override;

private:
    void fill();
    void fillChecks(const ProjectSnapshot& snapshot);
    void fillFlow(const ProjectSnapshot& snapshot);
    FlowStep importStep(const ProjectSnapshot& snapshot) const;
    void fillActions();
    void showMenu(const FlowStep& step, const QPoint& global);
    QString sentence(const ProjectSnapshot& snapshot) const;
    void addLine(Severity severity, const QString& text, const QString& where, const QString& hint);

    ProjectSession& m_session;
    QPushButton* m_run;
    QPushButton* m_thesis;
    Card* m_ready;
    QVBoxLayout* m_checks;
    Card* m_stages;
    StageFlow* m_flow;
    ProjectSheetCard* m_sheet;
    BestRunsCard* m_best;
    QLabel* m_folder;
};

} // namespace podium::ui
